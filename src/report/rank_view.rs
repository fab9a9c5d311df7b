//! A ranking as tables for people.

use std::collections::BTreeMap;

use super::{Block, Column, Table, Words};
use crate::judging::panel::{Fair, FairPoints};
use crate::model::{AwardTerm, Edition, EntryIx, Id, Message, Rubric, StageIx, Status, Text, TrackIx};
use crate::ranking::{AwardResult, Place, Ranking, TrackResult, by_attribute};

/// What of a ranking is shown.
#[derive(Debug, Clone, Default)]
pub struct RankView {
    /// Only this track.
    pub track: Option<TrackIx>,
    /// Only this stage.
    pub stage: Option<StageIx>,
    /// Only this award.
    pub award: Option<usize>,
    /// Places within each value of this attribute.
    pub by: Option<String>,
    /// Every row, warning and drop, however many.
    pub all: bool,
    /// Points as the average judge would have given them, where they are wanted.
    pub fair: Option<FairPoints>,
    /// The ranking of marks as given, where the edition takes severity out of the official one.
    pub raw: Option<Ranking>,
}

/// Rows shown below the cut of an earlier stage, so that the near misses are seen.
const NEAR_MISSES: usize = 3;
/// Warnings and drops of one kind that are listed before "and n more".
const LISTED: usize = 5;

/// The page of a ranking.
pub fn rank_blocks(edition: &Edition, ranking: &Ranking, view: &RankView, words: &Words) -> Vec<Block> {
    let page = Page { edition, ranking, view, words };
    let mut blocks = page.head();
    if view.stage.is_none() && view.by.is_none() {
        blocks.extend(page.awards());
    }
    if view.award.is_none() {
        blocks.extend(page.stages());
    }
    if view.award.is_none() && view.by.is_none() {
        blocks.extend(page.dropped());
        blocks.extend(warning_blocks(ranking, view.all, words));
    }
    blocks
}

/// What the secretariat should look at, kind by kind; every line where `all` is asked for.
pub fn warning_blocks(ranking: &Ranking, all: bool, words: &Words) -> Vec<Block> {
    let lines = ranking.warnings.iter().map(|w| (w.message.code, words.say(&w.message)));
    listed("heading-warnings", lines.collect(), all, words)
}

/// Lines under a heading, kind by kind, each kind cut after a few.
fn listed(heading: &'static str, lines: Vec<(&str, String)>, all: bool, words: &Words) -> Vec<Block> {
    if lines.is_empty() {
        return Vec::new();
    }
    let message = Message::new(heading).count("count", lines.len());
    let mut blocks = vec![Block::Heading(2, words.say(&message))];
    let mut kinds: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (code, line) in lines {
        kinds.entry(code).or_default().push(line);
    }
    for lines in kinds.into_values() {
        let shown = if all { lines.len() } else { lines.len().min(LISTED) };
        blocks.extend(lines[..shown].iter().map(|l| Block::Line(format!("- {l}"))));
        if shown < lines.len() {
            let more = Message::new("more-of-these").count("more", lines.len() - shown);
            blocks.push(Block::Line(format!("  {}", words.say(&more))));
        }
    }
    blocks
}

/// The whole ranking as one tidy table: a row per entry and stage or award.
pub fn rank_table(edition: &Edition, ranking: &Ranking, view: &RankView, words: &Words) -> Table {
    let page = Page { edition, ranking, view, words };
    let nodes = page.node_columns();
    let mut columns: Vec<Column> = [
        "stage",
        "track",
        "place",
        "tied",
        "entry",
        "agency",
        "name",
        "points",
        "points_exact",
        "coverage",
        "goes_on",
        "imputed",
        "because",
    ]
    .into_iter()
    .map(Column::left)
    .collect();
    if view.fair.is_some() {
        columns.extend([Column::left("fair"), Column::left("fair_se")]);
    }
    if let Some(by) = &view.by {
        columns.extend([Column::left(by), Column::left("place_in_group")]);
    }
    columns.extend(nodes.iter().map(Column::left));
    columns.extend(page.term_columns().iter().map(Column::left));
    let rows = page.tidy_rows(&nodes);
    Table { columns, rows }
}

struct Page<'a> {
    edition: &'a Edition,
    ranking: &'a Ranking,
    view: &'a RankView,
    words: &'a Words,
}

impl<'a> Page<'a> {
    fn label(&self, code: &'static str) -> String {
        self.words.label(code)
    }

    fn head(&self) -> Vec<Block> {
        let competition = &self.edition.competition;
        let title = competition.title.get(self.words.lang());
        let title = if title.is_empty() { competition.id.as_str() } else { title };
        let mut blocks = vec![Block::Heading(1, format!("{title} ({})", competition.edition))];
        let proposed = self.edition.rubrics.iter().filter(|r| r.status == Status::Proposed);
        let proposed: Vec<String> = proposed.map(Rubric::reference).collect();
        if !proposed.is_empty() {
            let message = Message::new("note-proposed").word("rubrics", proposed.join(", "));
            blocks.push(Block::Line(self.words.say(&message)));
        }
        blocks
    }

    fn awards(&self) -> Vec<Block> {
        let shown = self.ranking.awards.iter().filter(|a| {
            let track = self.edition.competition.awards[a.award].track;
            self.view.award.map_or(!a.places.is_empty(), |w| w == a.award)
                && self.view.track.is_none_or(|t| track.is_none_or(|own| own == t))
        });
        shown.flat_map(|a| self.award(a)).collect()
    }

    fn award(&self, result: &AwardResult) -> Vec<Block> {
        let award = &self.edition.competition.awards[result.award];
        let title = award.title.get(self.words.lang());
        let track =
            award.track.map_or_else(String::new, |t| self.edition.competition.tracks[t.ix()].id.to_string());
        let heading = Message::new("heading-award")
            .word("award", if title.is_empty() { award.id.as_str() } else { title })
            .word("track", track)
            .count("winners", result.winners().count())
            .count("running", result.places.len());
        let mut columns = self.first_columns();
        columns.extend(self.fair_column());
        for term in &award.score {
            columns.push(Column::extra(self.term_title(term)));
        }
        columns.push(Column::remark(self.label("column-note")));
        let whole = self.view.award == Some(result.award) || self.view.all;
        let last = result.places.iter().rposition(|p| p.wins).map_or(0, |i| i + 1);
        let rows = result.places.iter().take(if whole { usize::MAX } else { last + 1 }).map(|p| {
            let mut row = self.first_cells(p.place, p.entry, p.points.ranked, p.coverage);
            row.extend(self.fair_cell(|f| f.awards.get(&(result.award, p.entry))));
            row.extend(p.terms.iter().map(|t| self.words.points(t.points)));
            let imputed = self.imputed_note(&p.imputed);
            row.push(
                imputed
                    .into_iter()
                    .chain([self.notes(&p.because)])
                    .filter(|n| !n.is_empty())
                    .collect::<Vec<_>>()
                    .join("; "),
            );
            row
        });
        let rows = rows.collect();
        vec![Block::Heading(2, self.words.say(&heading)), Block::Table(Table { columns, rows })]
    }

    fn fair_column(&self) -> Option<Column> {
        self.view.fair.is_some().then(|| Column::right(self.label("column-fair")))
    }

    /// Fair points with their standard error, in tables that have the column.
    fn fair_cell<'f>(&'f self, of: impl Fn(&'f FairPoints) -> Option<&'f Fair>) -> Option<String> {
        let fair = self.view.fair.as_ref()?;
        let said = |f: &Fair| format!("{} ± {}", self.words.points(f.points), self.words.points(f.se));
        Some(of(fair).map(said).unwrap_or_default())
    }

    fn first_columns(&self) -> Vec<Column> {
        vec![
            Column::right(self.label("column-place")),
            Column::id(self.label("column-entry")),
            Column::left(self.label("column-name")),
            Column::right(self.label("column-points")),
            Column::right(self.label("column-coverage")),
        ]
    }

    fn first_cells(&self, place: f64, entry: EntryIx, points: f64, coverage: f64) -> Vec<String> {
        let entry = self.edition.entry(entry);
        vec![
            self.words.place(place),
            entry.id.to_string(),
            entry.name.clone(),
            self.words.points(points),
            self.words.percent(coverage),
        ]
    }

    fn notes(&self, because: &[Message]) -> String {
        because.iter().map(|m| self.words.say(m)).collect::<Vec<_>>().join("; ")
    }

    fn stages(&self) -> Vec<Block> {
        let last = self.edition.last_stage();
        let mut shown: Vec<_> = self.ranking.stages.iter().collect();
        // The final stage first: it is what people came for.
        shown.sort_by_key(|s| s.stage != last);
        let mut blocks = Vec::new();
        for stage in shown.into_iter().filter(|s| self.view.stage.is_none_or(|w| w == s.stage)) {
            for track in stage.tracks.iter().filter(|t| t.entered > 0) {
                blocks.extend(self.track(stage.stage, track));
            }
        }
        blocks
    }

    fn track(&self, stage: StageIx, track: &TrackResult) -> Vec<Block> {
        let mut blocks = vec![Block::Heading(2, self.track_heading(stage, track))];
        if let Some(by) = &self.view.by {
            for group in by_attribute(self.edition, &track.places, by) {
                let value = group.value.map_or_else(|| self.label("without-attribute"), str::to_owned);
                blocks.push(Block::Heading(3, format!("{by}: {value}")));
                let rows = group.places.iter().map(|(place, p)| self.group_row(stage, *place, p)).collect();
                blocks.push(Block::Table(Table { columns: self.stage_columns(stage, true), rows }));
            }
            return blocks;
        }
        let whole = self.view.all || self.view.stage.is_some() || stage == self.edition.last_stage();
        let cut = track.places.iter().rposition(|p| p.advances).map_or(0, |i| i + 1);
        let shown =
            if whole || cut == 0 { track.places.len() } else { (cut + NEAR_MISSES).min(track.places.len()) };
        let rows = track.places[..shown].iter().map(|p| self.stage_row(stage, p)).collect();
        blocks.push(Block::Table(Table { columns: self.stage_columns(stage, false), rows }));
        if shown < track.places.len() {
            let more = Message::new("more-places")
                .count("more", track.places.len() - shown)
                .word("stage", &self.edition.stage(stage).id)
                .word("track", &self.edition.competition.tracks[track.track.ix()].id);
            blocks.push(Block::Line(self.words.say(&more)));
        }
        blocks
    }

    fn track_heading(&self, stage: StageIx, track: &TrackResult) -> String {
        let lang = self.words.lang();
        let name = |text: &Text, id: &str| {
            if text.is_empty() { id.to_owned() } else { text.get(lang).to_owned() }
        };
        let last = stage == self.edition.last_stage();
        let code = if last { "heading-track-last" } else { "heading-track" };
        let (stage, rules) = (self.edition.stage(stage), &self.edition.competition.tracks[track.track.ix()]);
        let message = Message::new(code)
            .word("stage", name(&stage.title, stage.id.as_str()))
            .word(
                "track",
                if self.edition.competition.has_tracks() {
                    name(&rules.title, rules.id.as_str())
                } else {
                    String::new()
                },
            )
            .count("entered", track.entered)
            .count("eligible", track.eligible)
            .count("complete", track.complete)
            .count("ranked", track.places.len())
            .count("advanced", track.advanced.len());
        self.words.say(&message)
    }

    fn stage_columns(&self, stage: StageIx, grouped: bool) -> Vec<Column> {
        let mut columns = self.first_columns();
        columns.extend(self.fair_column());
        if grouped {
            columns.insert(1, Column::right(self.label("column-place-overall")));
        }
        let rubric = self.edition.rubric(stage);
        for (n, node) in rubric.nodes.iter().enumerate().filter(|(_, n)| n.parent == Some(Rubric::ROOT)) {
            let title = node.title.get(self.words.lang());
            columns.push(Column::extra(if title.is_empty() { rubric.nodes[n].id.as_str() } else { title }));
        }
        if !self.edition.competition.bands.is_empty() {
            columns.push(Column::remark(self.label("column-band")));
        }
        columns.push(Column::remark(self.label("column-note")));
        columns
    }

    fn stage_row(&self, stage: StageIx, place: &Place) -> Vec<String> {
        let mut row =
            self.first_cells(place.place, place.entry, place.points.ranked, place.card.total().coverage);
        row.extend(self.fair_cell(|f| f.stages.get(&(stage, place.entry))));
        let rubric = self.edition.rubric(stage);
        for (node, score) in rubric.nodes.iter().zip(&place.card.nodes) {
            if node.parent == Some(Rubric::ROOT) {
                row.push(score.points.map_or_else(|| "–".into(), |p| self.words.points(p.ranked)));
            }
        }
        if !self.edition.competition.bands.is_empty() {
            let band = self.edition.competition.band(place.points.ranked);
            row.push(band.map_or_else(String::new, |b| b.title.get(self.words.lang()).to_owned()));
        }
        row.push(self.stage_notes(place));
        row
    }

    fn stage_notes(&self, place: &Place) -> String {
        let mut notes = Vec::new();
        notes.extend(self.imputed_note(&place.imputed));
        notes.extend(place.because.iter().map(|m| self.words.say(m)));
        notes.join("; ")
    }

    fn imputed_note(&self, imputed: &[Id]) -> Option<String> {
        let names: Vec<&str> = imputed.iter().map(Id::as_str).collect();
        let message = Message::new("note-imputed").word("criteria", names.join(", "));
        (!names.is_empty()).then(|| self.words.say(&message))
    }

    fn group_row(&self, stage: StageIx, place: f64, inner: &Place) -> Vec<String> {
        let mut row = self.stage_row(stage, inner);
        row.insert(1, self.words.place(inner.place));
        row[0] = self.words.place(place);
        row
    }

    fn dropped(&self) -> Vec<Block> {
        let shown = self.ranking.dropped.iter().filter(|d| {
            self.view.track.is_none_or(|t| self.edition.entry(d.entry).track == t)
                && self.view.stage.is_none_or(|s| d.stage == s)
        });
        let lines: Vec<(&str, String)> = shown
            .map(|d| {
                let entry = self.edition.entry(d.entry);
                let reasons = self.notes(&d.reasons);
                let stage = &self.edition.stage(d.stage).id;
                (d.reasons[0].code, format!("{stage}: {} ({}): {reasons}", entry.id, entry.name))
            })
            .collect();
        self.listed("heading-dropped", lines)
    }

    fn listed(&self, heading: &'static str, lines: Vec<(&str, String)>) -> Vec<Block> {
        listed(heading, lines, self.view.all, self.words)
    }

    /// Dimension ids of the shown stages, in rubric order, each once.
    fn node_columns(&self) -> Vec<String> {
        let mut nodes: Vec<String> = Vec::new();
        for stage in &self.ranking.stages {
            for node in self.edition.rubric(stage.stage).nodes.iter().skip(1) {
                if !nodes.iter().any(|n| n == node.id.as_str()) {
                    nodes.push(node.id.to_string());
                }
            }
        }
        nodes
    }

    /// Terms of the shown awards as `stage.node`, each once; awards are not shown by stage or group.
    fn term_columns(&self) -> Vec<String> {
        let mut terms: Vec<String> = Vec::new();
        if self.view.stage.is_some() || self.view.by.is_some() {
            return terms;
        }
        for result in &self.ranking.awards {
            for term in &self.edition.competition.awards[result.award].score {
                let name = self.term_name(term);
                if !terms.contains(&name) {
                    terms.push(name);
                }
            }
        }
        terms
    }

    /// A term for people: the dimension's title; for a total, the stage's.
    fn term_title(&self, term: &AwardTerm) -> String {
        let (lang, stage) = (self.words.lang(), self.edition.stage(term.stage));
        let title = match self.edition.rubric(term.stage).resolve(term.node.as_str()) {
            Some(child) if term.node.as_str() != Rubric::TOTAL => {
                self.edition.rubric(term.stage).child_title(child).get(lang).to_owned()
            }
            _ => stage.title.get(lang).to_owned(),
        };
        if title.is_empty() { self.term_name(term) } else { title }
    }

    fn term_name(&self, term: &AwardTerm) -> String {
        format!("{}.{}", self.edition.stage(term.stage).id, term.node)
    }

    fn tidy_rows(&self, nodes: &[String]) -> Vec<Vec<String>> {
        let mut rows = Vec::new();
        for stage in self.ranking.stages.iter().filter(|s| self.view.stage.is_none_or(|w| w == s.stage)) {
            for track in stage.tracks.iter().filter(|t| self.view.track.is_none_or(|w| w == t.track)) {
                if self.view.award.is_none() {
                    rows.extend(self.tidy_track(stage.stage, track, nodes));
                }
            }
        }
        if self.view.stage.is_none() && self.view.by.is_none() {
            let awards = self.ranking.awards.iter().filter(|a| self.view.award.is_none_or(|w| w == a.award));
            awards.for_each(|a| rows.extend(self.tidy_award(a, nodes)));
        }
        rows
    }

    fn tidy_track(&self, stage: StageIx, track: &'a TrackResult, nodes: &[String]) -> Vec<Vec<String>> {
        let terms = self.term_columns().len();
        let rubric = self.edition.rubric(stage);
        let row = |p: &'a Place, group: Option<(&str, f64)>| {
            let imputed: Vec<&str> = p.imputed.iter().map(Id::as_str).collect();
            let mut row = self.tidy_first(self.edition.stage(stage).id.as_str(), p.entry, (p.place, p.tied));
            row.extend([p.points.ranked.to_string(), p.points.exact.to_string()]);
            row.push(p.card.total().coverage.to_string());
            row.extend([p.advances.to_string(), imputed.join("|"), self.notes(&p.because)]);
            row.extend(self.tidy_fair(|f| f.stages.get(&(stage, p.entry))));
            row.extend(
                group.map_or_else(Vec::new, |(value, place)| vec![value.to_owned(), place.to_string()]),
            );
            row.extend(nodes.iter().map(|id| {
                let points = rubric.node(id).and_then(|n| p.card.node(n).points);
                points.map_or_else(String::new, |p| p.ranked.to_string())
            }));
            row.extend(std::iter::repeat_n(String::new(), terms));
            row
        };
        let places = &track.places;
        match &self.view.by {
            None => places.iter().map(|p| row(p, None)).collect(),
            Some(by) => by_attribute(self.edition, places, by)
                .into_iter()
                .flat_map(|g| {
                    let value = g.value.unwrap_or_default().to_owned();
                    g.places.into_iter().map(move |(place, p)| (value.clone(), place, p)).collect::<Vec<_>>()
                })
                .map(|(value, place, p)| row(p, Some((&value, place))))
                .collect(),
        }
    }

    /// Fair points and their error as they are, in tables that have the columns.
    fn tidy_fair<'f>(&'f self, of: impl Fn(&'f FairPoints) -> Option<&'f Fair>) -> Vec<String> {
        let Some(fair) = &self.view.fair else { return Vec::new() };
        of(fair).map_or_else(|| vec![String::new(); 2], |f| vec![f.points.to_string(), f.se.to_string()])
    }

    fn tidy_first(&self, stage: &str, entry: EntryIx, (place, tied): (f64, bool)) -> Vec<String> {
        let entry = self.edition.entry(entry);
        let track = self.edition.competition.tracks[entry.track.ix()].id.to_string();
        vec![
            stage.to_owned(),
            track,
            place.to_string(),
            tied.to_string(),
            entry.id.to_string(),
            entry.agency.clone(),
            entry.name.clone(),
        ]
    }

    fn tidy_award(&self, award: &AwardResult, nodes: &[String]) -> Vec<Vec<String>> {
        let declared = &self.edition.competition.awards[award.award];
        let id = format!("award:{}", declared.id);
        let terms = self.term_columns();
        let rows = award.places.iter().map(|p| {
            let mut row = self.tidy_first(&id, p.entry, (p.place, p.tied));
            row.extend([p.points.ranked.to_string(), p.points.exact.to_string(), p.coverage.to_string()]);
            let imputed: Vec<&str> = p.imputed.iter().map(Id::as_str).collect();
            row.extend([p.wins.to_string(), imputed.join("|"), self.notes(&p.because)]);
            row.extend(self.tidy_fair(|f| f.awards.get(&(award.award, p.entry))));
            row.extend(nodes.iter().map(|_| String::new()));
            let own: Vec<String> = declared.score.iter().map(|t| self.term_name(t)).collect();
            row.extend(terms.iter().map(|name| {
                let term = own.iter().position(|o| o == name).map(|i| p.terms[i].points.to_string());
                term.unwrap_or_default()
            }));
            row
        });
        rows.collect()
    }
}
