//! The letter that tells one entrant its result (surat umpan balik).

use jiff::civil::Date;

use super::dates::long_date;
use super::letter_parts::{awards, behind, comments, improvements, standings, strengths};
use super::names::Names;
use super::page::{Document, Piece, given_or_blank};
use super::results::notes;
use crate::evidence::Evidence;
use crate::model::{Arg, Detail, Edition, Message, StageIx};
use crate::ranking::{Feedback, Outcome, OwnPlace};
use crate::report::Words;

/// What a letter is made of.
pub struct LetterView<'a> {
    /// The edition.
    pub edition: &'a Edition,
    /// Its evidence, for the judges' comments.
    pub evidence: &'a Evidence,
    /// What there is to tell.
    pub feedback: &'a Feedback,
    /// The words.
    pub words: &'a Words,
    /// The letter's number; left for people to fill in where none is given.
    pub number: Option<&'a str>,
    /// Where it is signed; left to fill in where it is not given.
    pub place: Option<&'a str>,
    /// Its date.
    pub date: Date,
    /// Whether judges' comments are told, without their names.
    pub comments: bool,
}

/// The letter as a document.
pub fn letter(view: &LetterView<'_>) -> Document {
    let writer = Writer { view, names: Names { edition: view.edition, words: view.words } };
    let mut pieces = writer.head();
    pieces.extend(writer.result());
    pieces.extend(standings(view, writer.names));
    pieces.extend(writer.reasons());
    pieces.extend(behind(view, writer.names));
    pieces.extend(strengths(view, writer.names));
    pieces.extend(improvements(view, writer.names));
    if view.comments {
        pieces.extend(comments(view, writer.names));
    }
    pieces.extend(writer.objection());
    pieces.extend(writer.close());
    let entry = view.edition.entry(view.feedback.entry);
    let title = format!("{} {}", view.words.label("letter-title"), entry.name);
    Document { title, lang: view.words.lang(), date: view.date, pieces }
}

struct Writer<'a> {
    view: &'a LetterView<'a>,
    names: Names<'a>,
}

impl Writer<'_> {
    fn say(&self, message: &Message) -> String {
        self.view.words.say(message)
    }

    fn label(&self, code: &'static str) -> String {
        self.view.words.label(code)
    }

    fn competition(&self) -> String {
        self.names.full()
    }

    fn head(&self) -> Vec<Piece> {
        let (words, entry) = (self.view.words, self.names.edition.entry(self.view.feedback.entry));
        let number = given_or_blank(self.view.number, words, "blank-number");
        let place = self.names.place(self.view.place);
        let thanks = Message::new("letter-thanks")
            .word("name", &entry.name)
            .word("entry", &entry.id)
            .word("competition", self.competition())
            .word("track", self.names.track_of(self.view.feedback.entry));
        vec![
            self.names.letterhead(),
            Piece::Line(format!("{place}, {}", long_date(self.view.date, words))),
            Piece::Line(self.say(&Message::new("letter-number").word("number", number))),
            Piece::Line(self.say(&Message::new("letter-subject").word("competition", self.competition()))),
            Piece::Line(String::new()),
            Piece::Line(self.say(&Message::new("letter-addressee").word("agency", &entry.agency))),
            Piece::Line(self.label("letter-at")),
            Piece::Line(String::new()),
            Piece::Text(self.label("letter-greeting")),
            Piece::Text(self.say(&thanks)),
        ]
    }

    /// The result in one sentence, and what else there is to say of it.
    fn result(&self) -> Vec<Piece> {
        let mut pieces = vec![Piece::Strong(self.outcome())];
        pieces.extend(awards(self.view, self.names));
        if let Some(band) = self.band() {
            pieces.push(Piece::Note(band));
        }
        let proposed = self.names.proposed();
        if !proposed.is_empty() {
            let notice = Message::new("document-proposed").word("rubrics", proposed);
            pieces.push(Piece::Note(self.say(&notice)));
        }
        pieces
    }

    fn outcome(&self) -> String {
        let name = &self.names.edition.entry(self.view.feedback.entry).name;
        let at = |code, stage: StageIx| {
            Message { code, args: Vec::new() }.word("name", name).word("stage", self.names.stage(stage))
        };
        let stood = |message: Message| match self.view.feedback.stages.last() {
            Some(s) => self.stood(message, s),
            None => message,
        };
        let message = match &self.view.feedback.outcome {
            Outcome::Left(stage, reasons) => {
                at("letter-left", *stage).word("reason", self.why_left(&reasons[0]))
            }
            Outcome::GoesOn(stage) => stood(at("letter-goes-on", *stage)),
            Outcome::Stops(stage) => stood(at("letter-stops", *stage)),
            Outcome::Ranked(stage) => stood(at("letter-ranked", *stage)),
            Outcome::Wins(won) => {
                let awards = won.iter().map(|a| self.names.award(*a)).collect::<Vec<_>>();
                Message::new("letter-wins").word("name", name).word("awards", awards.join(", "))
            }
            Outcome::WinsNone => Message::new("letter-wins-none").word("name", name),
        };
        self.say(&message)
    }

    fn stood(&self, message: Message, standing: &OwnPlace) -> Message {
        message
            .word("place", self.view.words.place(standing.place))
            .count("of", standing.of)
            .word("points", self.points(standing.total.own))
            .word("track", self.names.track_of(self.view.feedback.entry))
            .count("went-on", standing.went_on.unwrap_or_default())
    }

    fn points(&self, points: Option<f64>) -> String {
        points.map_or_else(String::new, |p| self.view.words.points(p))
    }

    /// Why it left, for a reader who knows no column names.
    fn why_left(&self, reason: &Message) -> String {
        let code = match reason.code {
            "withdrawn" => "why-withdrawn",
            "disqualified" => "why-disqualified",
            "ineligible" => "why-ineligible",
            "ineligible-absent" => "why-ineligible-absent",
            "incomplete" => "why-incomplete",
            _ => return self.names.told(reason),
        };
        let arg = |(name, arg): &(&'static str, Arg)| match arg {
            Arg::Word(truth) if truth == "true" => (*name, Arg::Word(self.label("truth-yes"))),
            Arg::Word(truth) if truth == "false" => (*name, Arg::Word(self.label("truth-no"))),
            other => (*name, other.clone()),
        };
        self.say(&Message { code, args: reason.args.iter().map(arg).collect() })
    }

    /// The band of the last total, which names points and decides nothing.
    fn band(&self) -> Option<String> {
        let points = self.view.feedback.stages.last()?.total.own?;
        let band = self.names.edition.competition.band(points)?;
        let message = Message::new("letter-band")
            .word("points", self.view.words.points(points))
            .text("band", &band.title);
        Some(self.say(&message))
    }

    /// What decided besides points: ties, representation, signed decisions.
    fn reasons(&self) -> Vec<Piece> {
        let feedback = self.view.feedback;
        let stages =
            feedback.stages.iter().map(|s| (self.names.stage(s.stage), notes(self.names, &s.because)));
        let awards =
            feedback.awards.iter().map(|a| (self.names.award(a.award), notes(self.names, &a.because)));
        let told = stages.chain(awards).filter(|(_, note)| !note.is_empty());
        let told: Vec<Piece> = told.map(|(place, note)| Piece::Item(format!("{place}: {note}"))).collect();
        if told.is_empty() {
            return told;
        }
        [vec![Piece::Text(self.label("letter-also-decided"))], told].concat()
    }

    fn objection(&self) -> Vec<Piece> {
        let message = Message::new("letter-objection")
            .word("address", self.names.detail(Detail::ObjectionAddress))
            .word("from", self.names.detail(Detail::ObjectionFrom))
            .word("to", self.names.detail(Detail::ObjectionTo))
            .word("entry", &self.names.edition.entry(self.view.feedback.entry).id);
        vec![Piece::Heading(1, self.label("heading-objection")), Piece::Text(self.say(&message))]
    }

    fn close(&self) -> Vec<Piece> {
        let data = Message::new("letter-data")
            .word("sha256", &self.names.edition.inputs_sha256)
            .word("version", env!("CARGO_PKG_VERSION"));
        let gap = String::new;
        vec![
            Piece::Ending(self.label("letter-closing")),
            Piece::Signer(vec![
                self.names.detail(Detail::SignerOffice),
                gap(),
                gap(),
                gap(),
                self.names.detail(Detail::SignerName),
            ]),
            Piece::Note(self.say(&data)),
        ]
    }
}
