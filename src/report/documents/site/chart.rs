//! Drawings in SVG: dots of points by place, small bars, shares.

use maud::{Markup, html};

use crate::model::{Message, StageIx};
use crate::ranking::{Place, TrackResult};
use crate::report::documents::names::Names;
use crate::report::documents::page::inert;

/// The drawing's size and its margins, in its own units.
const WIDTH: f64 = 720.0;
const HEIGHT: f64 = 280.0;
const LEFT: f64 = 44.0;
const RIGHT: f64 = 12.0;
const TOP: f64 = 22.0;
const BOTTOM: f64 = 36.0;

/// Places from left to right, points upwards, the cut between those who went on and the rest.
pub(super) fn places(names: Names<'_>, stage: StageIx, track: &TrackResult, id: &str) -> Markup {
    let words = names.words;
    let last = stage == names.edition.last_stage();
    let title =
        Message::new("chart-title").word("stage", names.stage(stage)).word("track", names.track(track.track));
    let (title_id, told_id) = (format!("{id}-t"), format!("{id}-d"));
    let n = track.places.len();
    html! {
        div.scroll role="region" tabindex="0" aria-labelledby=(title_id) {
            svg.chart viewBox={ "0 0 " (WIDTH) " " (HEIGHT) } role="img" aria-labelledby={ (title_id) " " (told_id) } {
                title id=(title_id) { (inert(&words.say(&title))) }
                desc id=(told_id) { (inert(&told(names, track, last))) }
                (grid(names))
                (ticks(n))
                @for (i, place) in track.places.iter().enumerate() {
                    (dot(names, place, across(i as f64 + 0.5, n), last))
                }
                @if !last && !track.advanced.is_empty() && track.advanced.len() < n {
                    (cut(names, across(track.advanced.len() as f64, n)))
                }
            }
        }
    }
}

fn told(names: Names<'_>, track: &TrackResult, last: bool) -> String {
    let points = |p: Option<&Place>| p.map_or_else(String::new, |p| names.words.points(p.points.ranked));
    let message = Message::new(if last { "chart-told-last" } else { "chart-told" })
        .count("n", track.places.len())
        .word("best", points(track.places.first()))
        .word("worst", points(track.places.last()))
        .count("through", track.advanced.len());
    names.words.say(&message)
}

/// How far right a position among `n` lies, at a tenth of a unit.
fn across(position: f64, n: usize) -> f64 {
    tenth(LEFT + (WIDTH - LEFT - RIGHT) * position / n.max(1) as f64)
}

/// How far down points lie; those beyond 0 to 100 at the edge.
fn down(points: f64) -> f64 {
    tenth(TOP + (HEIGHT - TOP - BOTTOM) * (1.0 - points.clamp(0.0, 100.0) / 100.0))
}

fn tenth(x: f64) -> f64 {
    (x * 10.0).round() / 10.0
}

fn grid(names: Names<'_>) -> Markup {
    html! {
        @for points in [0.0, 25.0, 50.0, 75.0, 100.0] {
            line.grid x1=(LEFT) x2=(WIDTH - RIGHT) y1=(down(points)) y2=(down(points)) {}
            text.axis x=(LEFT - 6.0) y=(down(points) + 4.0) text-anchor="end" { (points) }
        }
        text.axis x=(LEFT) y=(TOP - 9.0) { (names.words.label("chart-points")) }
        text.axis x=(WIDTH - RIGHT) y=(HEIGHT - 4.0) text-anchor="end" { (names.words.label("chart-place")) " →" }
    }
}

/// Numbers of places under the drawing: the first, and each quarter of the way.
fn ticks(n: usize) -> Markup {
    let quarters = [n.min(1), n / 4, n / 2, n * 3 / 4, n];
    let mut shown: Vec<usize> = quarters.into_iter().filter(|p| *p > 0).collect();
    shown.dedup();
    html! {
        @for place in shown {
            text.axis x=(across(place as f64 - 0.5, n)) y=(HEIGHT - BOTTOM + 16.0) text-anchor="middle" { (place) }
        }
    }
}

/// An entry; full where it went on, and named only then.
fn dot(names: Names<'_>, place: &Place, x: f64, last: bool) -> Markup {
    let through = place.advances || last;
    let message = Message::new(if through { "chart-dot-named" } else { "chart-dot" })
        .word("name", &names.edition.entry(place.entry).name)
        .word("place", names.words.place(place.place))
        .word("points", names.words.points(place.points.ranked));
    let class = if through { "through" } else { "not-through" };
    html! {
        circle class=(class) cx=(x) cy=(down(place.points.ranked)) r="3.2" {
            title { (inert(&names.words.say(&message))) }
        }
    }
}

fn cut(names: Names<'_>, x: f64) -> Markup {
    let right = x > WIDTH * 0.7;
    html! {
        line.cut x1=(x) x2=(x) y1=(TOP) y2=(HEIGHT - BOTTOM) {}
        text.cut-word x=(if right { x - 6.0 } else { x + 6.0 }) y=(TOP + 4.0)
            text-anchor=(if right { "end" } else { "start" }) { (names.words.label("chart-cut")) }
    }
}

/// Small upright bars of points, one per dimension; `told` says them in words.
pub(super) fn bars(points: &[Option<f64>], told: &str) -> Markup {
    let step = 96.0 / points.len().max(1) as f64;
    html! {
        svg.bars viewBox="0 0 96 26" preserveAspectRatio="xMinYMid" role="img" aria-label=(inert(told)) {
            title { (inert(told)) }
            @for (i, points) in points.iter().enumerate() {
                @let height = tenth(24.0 * points.unwrap_or_default().clamp(0.0, 100.0) / 100.0);
                @let (x, width) = (tenth(step * i as f64 + 1.0), tenth((step - 3.0).max(1.0)));
                rect.back x=(x) y="1" width=(width) height="24" {}
                rect.fill x=(x) y=(tenth(25.0 - height)) width=(width) height=(height) {}
            }
        }
    }
}

/// A lying bar of a share, 0 to 1; the number stands beside it.
pub(super) fn share(share: f64) -> Markup {
    html! {
        svg.share viewBox="0 0 200 16" preserveAspectRatio="none" aria-hidden="true" {
            rect.back x="0" y="1" width="200" height="14" {}
            rect.fill x="0" y="1" width=(tenth(200.0 * share.clamp(0.0, 1.0))) height="14" {}
        }
    }
}
