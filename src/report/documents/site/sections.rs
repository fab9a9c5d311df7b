//! The sections of the results page.

use maud::{Markup, html};

use super::chart::{bars, places, share};
use super::page::SiteView;
use super::pieces::pieces;
use crate::model::{Child, Message, NodeIx, Rubric, StageIx};
use crate::ranking::{AwardPlace, Place, TrackResult};
use crate::report::documents::decided::public_warnings;
use crate::report::documents::method::{award_rules, stage_rules};
use crate::report::documents::names::Names;
use crate::report::documents::page::{Piece, inert};

/// A section of the page.
pub(super) struct Section {
    /// Its name in links.
    pub id: &'static str,
    /// Its title.
    pub title: String,
    /// What it holds.
    pub content: Markup,
}

/// All sections in one language.
pub(super) fn sections(view: &SiteView<'_>, names: Names<'_>) -> Vec<Section> {
    let page = Page { view, names };
    let section = |id, title: &'static str, content| Section { id, title: names.words.label(title), content };
    let mut all = Vec::new();
    if !view.edition.competition.awards.is_empty() {
        all.push(section("awards", "site-awards", page.awards()));
    }
    let several = view.edition.competition.stages.len() > 1;
    all.push(section("finalists", if several { "site-finalists" } else { "site-ranked" }, page.finalists()));
    all.push(section("places", "site-places", page.charts()));
    all.push(section("funnel", "site-funnel", page.funnel()));
    all.push(section("method", "site-method", page.method()));
    all.push(section("warnings", "site-warnings", pieces(&public_warnings(names, view.ranking))));
    all.push(section("data", "site-data", page.data()));
    all
}

struct Page<'a> {
    view: &'a SiteView<'a>,
    names: Names<'a>,
}

/// One row of a table of entries.
struct Row {
    place: String,
    name: String,
    agency: String,
    points: String,
    bars: Vec<(String, Option<f64>)>,
}

impl Page<'_> {
    fn label(&self, code: &'static str) -> String {
        self.names.words.label(code)
    }

    fn awards(&self) -> Markup {
        let awards = self.view.ranking.awards.iter().map(|result| {
            let declared = &self.names.edition.competition.awards[result.award];
            let row = |p: &AwardPlace| {
                let bars = declared.score.iter().zip(&p.terms);
                let bars = bars.map(|(t, points)| (self.names.term(t), Some(points.points))).collect();
                self.row(p.place, p.entry, p.points.ranked, bars)
            };
            let rows: Vec<Row> = result.winners().map(row).collect();
            let message = Message::new("listing-winners")
                .word("award", self.names.award(result.award))
                .word("track", declared.track.map_or_else(String::new, |t| self.names.track(t)))
                .count("count", rows.len())
                .count("of", result.places.len());
            (self.names.award(result.award), self.names.words.say(&message), rows)
        });
        html! {
            @for (title, caption, rows) in awards {
                h3 { (inert(&title)) }
                (self.table(&caption, &rows))
            }
        }
    }

    /// Who went on, stage by stage; the places of a competition with one stage.
    fn finalists(&self) -> Markup {
        let last = self.names.edition.last_stage();
        let alone = last.ix() == 0;
        let told = self.view.ranking.stages.iter().filter(|s| alone || s.stage != last);
        let listings =
            told.flat_map(|s| s.tracks.iter().map(|t| (s.stage, t))).filter(|(_, t)| t.entered > 0);
        html! {
            @for (stage, track) in listings { (self.track(stage, track, alone)) }
        }
    }

    fn track(&self, stage: StageIx, track: &TrackResult, alone: bool) -> Markup {
        let through = track.places.iter().filter(|p| alone || p.advances);
        let rows: Vec<Row> = through.map(|p| self.stage_row(stage, p)).collect();
        let message = Message::new(if alone { "listing-ranked" } else { "listing-finalists" })
            .word("track", self.names.track(track.track))
            .count("count", rows.len())
            .count("of", track.places.len());
        let title = match self.names.track(track.track) {
            name if name.is_empty() => self.names.stage(stage),
            name => format!("{}, {name}", self.names.stage(stage)),
        };
        html! {
            h3 { (inert(&title)) }
            (self.table(&self.names.words.say(&message), &rows))
        }
    }

    fn stage_row(&self, stage: StageIx, place: &Place) -> Row {
        let nodes = &self.names.edition.rubric(stage).nodes;
        let below = (0..nodes.len()).filter(|n| nodes[*n].parent == Some(Rubric::ROOT)).map(NodeIx::at);
        let bars = below.map(|n| (self.names.child(stage, Child::Node(n)), place.ranked(Child::Node(n))));
        self.row(place.place, place.entry, place.points.ranked, bars.collect())
    }

    fn row(
        &self,
        place: f64,
        entry: crate::model::EntryIx,
        points: f64,
        bars: Vec<(String, Option<f64>)>,
    ) -> Row {
        let words = self.names.words;
        let entry = self.names.edition.entry(entry);
        Row {
            place: words.place(place),
            name: inert(&entry.name),
            agency: inert(&entry.agency),
            points: words.points(points),
            bars,
        }
    }

    /// A table of entries. On a narrow screen its rows become blocks; the roles keep it a table for
    /// those who listen to it.
    fn table(&self, caption: &str, rows: &[Row]) -> Markup {
        let Some(first) = rows.first() else { return html! { p { (self.label("site-empty")) } } };
        let agencies = rows.iter().any(|r| r.agency != r.name);
        let heads =
            ["column-place", "column-points", "column-agency", "column-dimensions"].map(|c| self.label(c));
        let dimensions: Vec<&str> = first.bars.iter().map(|(title, _)| title.as_str()).collect();
        let legend = Message::new("bars-legend").word("dimensions", dimensions.join(", "));
        html! {
            table.stack role="table" {
                caption { (inert(caption)) }
                thead role="rowgroup" {
                    tr role="row" {
                        th.number scope="col" role="columnheader" { (heads[0]) }
                        th scope="col" role="columnheader" { (self.label("column-name")) }
                        @if agencies { th scope="col" role="columnheader" { (heads[2]) } }
                        th.number scope="col" role="columnheader" { (heads[1]) }
                        th scope="col" role="columnheader" { (heads[3]) }
                    }
                }
                tbody role="rowgroup" {
                    @for row in rows {
                        tr role="row" {
                            td.number role="cell" data-head=(heads[0]) { (row.place) }
                            th scope="row" role="rowheader" { (row.name) }
                            @if agencies { td role="cell" data-head=(heads[2]) { (row.agency) } }
                            td.number role="cell" data-head=(heads[1]) { (row.points) }
                            td.plain role="cell" { (self.bars(row)) }
                        }
                    }
                }
            }
            p.note { (inert(&self.names.words.say(&legend))) }
        }
    }

    fn bars(&self, row: &Row) -> Markup {
        let words = self.names.words;
        let told = |(title, points): &(String, Option<f64>)| {
            format!("{title} {}", points.map_or_else(|| "–".to_owned(), |p| words.points(p)))
        };
        let told: Vec<String> = row.bars.iter().map(told).collect();
        let points: Vec<Option<f64>> = row.bars.iter().map(|(_, p)| *p).collect();
        bars(&points, &told.join("; "))
    }

    fn charts(&self) -> Markup {
        let lang = self.names.words.lang().code();
        let all = self.view.ranking.stages.iter();
        let all =
            all.flat_map(|s| s.tracks.iter().map(|t| (s.stage, t))).filter(|(_, t)| !t.places.is_empty());
        html! {
            p { (self.label("site-places-intro")) }
            @for (i, (stage, track)) in all.enumerate() {
                @let title = Message::new("chart-title")
                    .word("stage", self.names.stage(stage))
                    .word("track", self.names.track(track.track));
                h3 { (inert(&self.names.words.say(&title))) }
                (places(self.names, stage, track, &format!("{lang}-chart-{i}")))
            }
        }
    }

    /// How many were left after each step, as numbers and lying bars.
    fn funnel(&self) -> Markup {
        let steps = self.steps();
        let whole = steps.first().map_or(1, |(_, n)| *n).max(1) as f64;
        let caption = self.label("site-funnel");
        html! {
            div.scroll role="region" tabindex="0" aria-label=(caption) {
                table {
                    caption { (caption) }
                    thead {
                        tr {
                            th scope="col" { (self.label("column-step")) }
                            th.number scope="col" { (self.label("column-count")) }
                            th scope="col" { (self.label("column-share")) }
                        }
                    }
                    tbody {
                        @for (step, n) in &steps {
                            tr {
                                th scope="row" { (inert(step)) }
                                td.number { (n) }
                                td { (share(*n as f64 / whole)) }
                            }
                        }
                    }
                }
            }
        }
    }

    /// The steps from registration to awards, and how many were left after each.
    fn steps(&self) -> Vec<(String, usize)> {
        let mut steps: Vec<(String, usize)> = Vec::new();
        let last = self.names.edition.last_stage();
        for stage in &self.view.ranking.stages {
            let sum = |count: &dyn Fn(&TrackResult) -> usize| stage.tracks.iter().map(count).sum::<usize>();
            let name = self.names.stage(stage.stage);
            let say = |code| self.names.words.say(&Message { code, args: Vec::new() }.word("stage", &name));
            let first = stage.stage.ix() == 0;
            steps.push((say(if first { "step-registered" } else { "step-entered" }), sum(&|t| t.entered)));
            steps.push((say("step-eligible"), sum(&|t| t.eligible)));
            steps.push((say("step-ranked"), sum(&|t| t.places.len())));
            if stage.stage != last {
                steps.push((say("step-went-on"), sum(&|t| t.advanced.len())));
            }
        }
        if !self.view.ranking.awards.is_empty() {
            let given = self.view.ranking.awards.iter().map(|a| a.winners().count()).sum();
            steps.push((self.label("step-winners"), given));
        }
        steps
    }

    fn method(&self) -> Markup {
        let stages = self.view.ranking.stages.iter();
        let mut all: Vec<Piece> =
            stages.map(|s| stage_rules(self.names, self.view.evidence, s.stage)).collect();
        all.extend(award_rules(self.names));
        pieces(&all)
    }

    fn data(&self) -> Markup {
        let message = Message::new("site-data-text")
            .word("version", env!("CARGO_PKG_VERSION"))
            .word("seed", self.view.seed)
            .word("sha256", &self.names.edition.inputs_sha256);
        html! { p { code { (self.names.words.say(&message)) } } }
    }
}
