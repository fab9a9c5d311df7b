//! The official minutes of a stage or of the whole competition (berita acara).

use jiff::civil::Date;

use super::changes_view::changed;
use super::counts::stage_counts;
use super::dates::{counted, in_words, long_date, month, numeric_date, weekday};
use super::decided::{decisions, objections, warnings};
use super::method::{at_work, award_rules, stage_rules};
use super::names::Names;
use super::page::{Cell, Document, Piece, Sheet, SheetColumn, given_or_blank};
use super::results::{Listing, finalists, of_awards, winners, with_places};
use crate::evidence::Evidence;
use crate::model::{Detail, Edition, Judge, JudgeIx, Message, StageIx};
use crate::ranking::comparison::Changes;
use crate::ranking::{Ranking, StageResult};
use crate::report::Words;

/// What minutes are made of.
pub struct MinutesView<'a> {
    /// The edition.
    pub edition: &'a Edition,
    /// Its evidence.
    pub evidence: &'a Evidence,
    /// Its result.
    pub ranking: &'a Ranking,
    /// The words.
    pub words: &'a Words,
    /// The stage they are of; none for the whole competition.
    pub stage: Option<StageIx>,
    /// Their number; left for people to fill in where none is given.
    pub number: Option<&'a str>,
    /// Where they are signed; left to fill in where it is not given.
    pub place: Option<&'a str>,
    /// Their date.
    pub date: Date,
    /// The seed of everything random.
    pub seed: u64,
    /// Name of the file that keeps the result beside them.
    pub record: &'a str,
    /// The earlier minutes that these replace.
    pub before: Option<Earlier<'a>>,
}

/// Earlier minutes, and what changed since.
pub struct Earlier<'a> {
    /// Name of the file that kept their result.
    pub file: &'a str,
    /// SHA-256 of the inputs they were made from.
    pub inputs_sha256: &'a str,
    /// What changed.
    pub changes: &'a Changes,
}

/// The minutes as a document.
pub fn minutes(view: &MinutesView<'_>) -> Document {
    let names = Names { edition: view.edition, words: view.words };
    let clerk = Clerk { view, names };
    let mut chapters = vec![clerk.basis(), clerk.counts(), clerk.method(), clerk.results()];
    chapters.push(("minutes-decisions", vec![decisions(names, view.evidence, view.ranking, clerk.upto())]));
    chapters.push(("minutes-warnings", warnings(names, view.ranking, clerk.upto())));
    chapters.extend(clerk.objections());
    chapters.extend(view.before.as_ref().map(|before| ("minutes-changes", clerk.changes(before))));
    chapters.push(("minutes-data", clerk.data()));
    let mut pieces = clerk.head();
    for (number, (title, chapter)) in chapters.into_iter().enumerate() {
        let title = format!("{}. {}", roman(number + 1), view.words.label(title));
        pieces.push(Piece::Heading(1, title));
        pieces.extend(chapter);
    }
    pieces.extend(clerk.close());
    let title = format!("{} {}", view.words.label("minutes-title"), names.competition());
    Document { title, lang: view.words.lang(), date: view.date, pieces }
}

/// A chapter's title and what it holds.
type Chapter = (&'static str, Vec<Piece>);

struct Clerk<'a> {
    view: &'a MinutesView<'a>,
    names: Names<'a>,
}

impl Clerk<'_> {
    fn say(&self, message: &Message) -> String {
        self.view.words.say(message)
    }

    fn label(&self, code: &'static str) -> String {
        self.view.words.label(code)
    }

    fn of_awards(&self) -> bool {
        of_awards(self.names.edition, self.view.stage)
    }

    /// The stage up to which they speak; none for everything.
    fn upto(&self) -> Option<StageIx> {
        self.view.stage.filter(|_| !self.of_awards())
    }

    /// The stages they speak of.
    fn stages(&self) -> impl Iterator<Item = &StageResult> {
        let upto = self.view.stage.unwrap_or(self.names.edition.last_stage());
        self.view.ranking.stages.iter().filter(move |s| s.stage <= upto)
    }

    fn head(&self) -> Vec<Piece> {
        let (words, date) = (self.view.words, self.view.date);
        let subject = if self.of_awards() {
            self.label("minutes-of-awards")
        } else {
            let stage = self.view.stage.unwrap_or(self.names.edition.last_stage());
            self.say(&Message::new("minutes-of-stage").word("stage", self.names.stage(stage)))
        };
        let number = given_or_blank(self.view.number, words, "blank-number");
        let opening = Message::new("minutes-opening")
            .word("weekday", weekday(date, words))
            .word("day", in_words(date.day().unsigned_abs().into(), words))
            .word("month", month(date, words))
            .word("year", in_words(date.year().unsigned_abs().into(), words))
            .word("date", numeric_date(date))
            .word("place", self.names.place(self.view.place))
            .word("competition", self.names.competition());
        let mut pieces = vec![
            self.names.letterhead(),
            Piece::Title(self.label("minutes-title")),
            Piece::Subtitle(subject),
            Piece::Subtitle(self.edition_line()),
            Piece::Subtitle(self.say(&Message::new("minutes-number").word("number", number))),
            Piece::Text(self.say(&opening)),
        ];
        if let Some(before) = &self.view.before {
            pieces.push(Piece::Strong(self.say(&Message::new("minutes-replaces").word("file", before.file))));
        }
        pieces
    }

    fn edition_line(&self) -> String {
        let message = Message::new("minutes-edition")
            .word("competition", self.names.competition())
            .word("edition", self.names.year());
        self.say(&message)
    }

    fn basis(&self) -> Chapter {
        let legal = Message::new("basis-decree").word("decree", self.names.detail(Detail::Decree));
        let rubrics = self.stages().map(|s| {
            let rubric = self.names.edition.rubric(s.stage);
            let message = Message::new("basis-rubric")
                .word("stage", self.names.stage(s.stage))
                .word("rubric", rubric.id.as_str())
                .word("version", &rubric.version);
            self.say(&message)
        });
        let edition = Message::new("basis-edition")
            .word("competition", self.names.competition())
            .word("edition", self.names.year());
        let items = [self.say(&legal), self.say(&edition)].into_iter().chain(rubrics);
        let mut pieces: Vec<Piece> = items.map(Piece::Item).collect();
        let proposed = self.names.proposed();
        if !proposed.is_empty() {
            let notice = Message::new("document-proposed").word("rubrics", proposed);
            pieces.push(Piece::Strong(self.say(&notice)));
        }
        ("minutes-basis", pieces)
    }

    fn counts(&self) -> Chapter {
        let (words, mut pieces) = (self.view.words, Vec::new());
        for (n, stage) in self.stages().enumerate() {
            let sum = |count: &dyn Fn(&crate::ranking::TrackResult) -> usize| -> usize {
                stage.tracks.iter().map(count).sum()
            };
            let code = if n == 0 { "counts-registered" } else { "counts-entered" };
            let message = Message::new(code)
                .word("entered", counted(sum(&|t| t.entered), words))
                .word("eligible", counted(sum(&|t| t.eligible), words))
                .word("ranked", counted(sum(&|t| t.places.len()), words))
                .word("stage", self.names.stage(stage.stage));
            pieces.push(Piece::Text(self.say(&message)));
            pieces.extend(stage_counts(self.names, self.view.ranking, stage));
        }
        ("minutes-counts", pieces)
    }

    fn method(&self) -> Chapter {
        let stages = self.stages().map(|s| stage_rules(self.names, self.view.evidence, s.stage));
        let mut pieces: Vec<Piece> = stages.collect();
        if self.of_awards() {
            pieces.extend(award_rules(self.names));
        }
        ("minutes-method", pieces)
    }

    fn results(&self) -> Chapter {
        let listings: Vec<Listing> = if self.of_awards() {
            winners(self.names, self.view.ranking)
        } else {
            let stage = self.view.stage.unwrap_or(self.names.edition.last_stage());
            finalists(self.names, self.view.ranking, stage)
        };
        let chosen: usize = listings.iter().map(|l| l.rows.len()).sum();
        let code = match (self.of_awards(), self.upto().is_some_and(|s| s != self.names.edition.last_stage()))
        {
            (true, _) => "results-winners",
            (false, true) => "results-finalists",
            (false, false) => "results-ranked",
        };
        let message = Message::new(code).word("count", counted(chosen, self.view.words));
        let mut pieces = vec![Piece::Text(self.say(&message))];
        pieces.extend(listings.iter().flat_map(|l| with_places(self.names, l)));
        ("minutes-results", pieces)
    }

    /// What entries objected to and what was answered; none where nobody did.
    fn objections(&self) -> Option<Chapter> {
        let found = objections(self.names, &self.view.evidence.objections)?;
        Some(("minutes-objections", vec![found]))
    }

    fn changes(&self, before: &Earlier<'_>) -> Vec<Piece> {
        let message = Message::new("changes-since")
            .word("file", before.file)
            .word("before", short(before.inputs_sha256))
            .word("after", short(&self.names.edition.inputs_sha256));
        let mut pieces = vec![Piece::Text(self.say(&message))];
        pieces.extend(changed(self.names, before.changes, &self.view.evidence.decisions));
        pieces
    }

    fn data(&self) -> Vec<Piece> {
        let message = Message::new("data-sources")
            .word("version", env!("CARGO_PKG_VERSION"))
            .word("seed", self.view.seed)
            .word("sha256", &self.names.edition.inputs_sha256)
            .word("record", self.view.record);
        vec![Piece::Note(self.say(&message))]
    }

    fn close(&self) -> Vec<Piece> {
        let words = self.view.words;
        let place = self.names.place(self.view.place);
        vec![
            Piece::Ending(self.label("minutes-closing")),
            Piece::Ending(format!("{place}, {}", long_date(self.view.date, words))),
            Piece::Sheet(self.signatures()),
        ]
    }

    fn signatures(&self) -> Sheet {
        let mut people = vec![
            (self.names.detail(Detail::Chair), self.label("role-chair")),
            (self.names.detail(Detail::Secretary), self.label("role-secretary")),
        ];
        people.extend(self.judges().into_iter().map(|j| (j.name.clone(), self.label("role-judge"))));
        let rows = people.into_iter().enumerate().map(|(n, (name, role))| {
            vec![Cell::Text((n + 1).to_string()), name.into(), role.into(), "".into()]
        });
        Sheet {
            caption: Some(self.label("minutes-signatures")),
            columns: vec![
                SheetColumn::number(self.label("column-number"), 8),
                SheetColumn::words(self.label("column-person"), 36),
                SheetColumn::words(self.label("column-role"), 26),
                SheetColumn::words(self.label("column-signature"), 30),
            ],
            rows: rows.collect(),
            tall: true,
        }
    }

    /// The judges of the stage: those named for it, and those named for no stage who marked there.
    fn judges(&self) -> Vec<&Judge> {
        let stage = self.view.stage.unwrap_or(self.names.edition.last_stage());
        let (marking, _) = at_work(self.view.evidence, stage);
        let all = self.names.edition.judges.iter().enumerate();
        let theirs = all.filter(|(i, j)| {
            j.stages.contains(&stage) || j.stages.is_empty() && marking.contains(&JudgeIx::at(*i))
        });
        let mut judges: Vec<&Judge> = theirs.map(|(_, j)| j).collect();
        judges.sort_by(|a, b| a.id.cmp(&b.id));
        judges
    }
}

/// The first letters of a hash, enough to tell two apart.
fn short(hash: &str) -> &str {
    hash.get(..12).unwrap_or(hash)
}

/// A chapter's number.
fn roman(n: usize) -> &'static str {
    const NUMBERS: [&str; 10] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];
    NUMBERS[(n - 1).min(NUMBERS.len() - 1)]
}
