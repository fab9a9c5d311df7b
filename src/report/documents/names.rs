//! What people call the parts of an edition, in the language of a document.

use super::page::{Piece, given_or_blank};
use crate::model::{
    Arg, AwardTerm, Child, Detail, Edition, EntryIx, Message, Rubric, StageIx, Status, Text, TrackIx,
};
use crate::report::Words;

/// The names of an edition's parts.
#[derive(Clone, Copy)]
pub struct Names<'a> {
    /// The edition.
    pub edition: &'a Edition,
    /// The words.
    pub words: &'a Words,
}

impl<'a> Names<'a> {
    fn text(self, title: &Text, id: &str) -> String {
        let title = title.get(self.words.lang());
        if title.is_empty() { id.to_owned() } else { title.to_owned() }
    }

    /// What letterhead.csv says of a detail, else words to fill in.
    pub fn detail(self, detail: Detail) -> String {
        let code = match detail {
            Detail::Organiser => "blank-office",
            Detail::Address => "blank-address",
            Detail::Place => "blank-place",
            Detail::Decree => "blank-decree",
            Detail::SignerOffice => "blank-signing-office",
            Detail::SignerName | Detail::Chair | Detail::Secretary => "blank-name",
            Detail::ObjectionAddress => "blank-objection-address",
            Detail::ObjectionFrom => "blank-from",
            Detail::ObjectionTo => "blank-to",
            Detail::Contact => "blank-contact",
        };
        given_or_blank(self.edition.letterhead.get(detail), self.words, code)
    }

    /// The place given, else that of letterhead.csv, else words to fill in.
    pub fn place(self, given: Option<&str>) -> String {
        given.map_or_else(|| self.detail(Detail::Place), str::to_owned)
    }

    /// The head of a paper: the organiser and its address.
    pub fn letterhead(self) -> Piece {
        Piece::Letterhead(vec![self.detail(Detail::Organiser), self.detail(Detail::Address)])
    }

    /// The competition.
    pub fn competition(self) -> String {
        let competition = &self.edition.competition;
        self.text(&competition.title, competition.id.as_str())
    }

    /// The edition's own name, such as `2022`.
    pub fn year(self) -> &'a str {
        self.edition.competition.edition.as_str()
    }

    /// The competition and its edition; once where the title names the edition already.
    pub fn full(self) -> String {
        let (title, year) = (self.competition(), self.year());
        let named = title.split(|c: char| !c.is_alphanumeric()).any(|word| word == year);
        if named { title } else { format!("{title} {year}") }
    }

    /// A stage.
    pub fn stage(self, stage: StageIx) -> String {
        let stage = self.edition.stage(stage);
        self.text(&stage.title, stage.id.as_str())
    }

    /// A track; empty where the competition declares none.
    pub fn track(self, track: TrackIx) -> String {
        if !self.edition.competition.has_tracks() {
            return String::new();
        }
        let track = &self.edition.competition.tracks[track.ix()];
        self.text(&track.title, track.id.as_str())
    }

    /// The track of an entry.
    pub fn track_of(self, entry: EntryIx) -> String {
        self.track(self.edition.entry(entry).track)
    }

    /// An award.
    pub fn award(self, award: usize) -> String {
        let award = &self.edition.competition.awards[award];
        self.text(&award.title, award.id.as_str())
    }

    /// A dimension or criterion of a stage's rubric.
    pub fn child(self, stage: StageIx, child: Child) -> String {
        self.edition.rubric(stage).child_title(child).get(self.words.lang()).to_owned()
    }

    /// A dimension or criterion with its id.
    pub fn criterion(self, stage: StageIx, child: Child) -> String {
        let (title, id) = (self.child(stage, child), self.edition.rubric(stage).child_id(child));
        if title == id.as_str() { title } else { format!("{title} ({id})") }
    }

    /// An entry with its id.
    pub fn entry(self, entry: EntryIx) -> String {
        let entry = self.edition.entry(entry);
        format!("{} ({})", entry.name, entry.id)
    }

    /// A message in words, its ids replaced by what people call things.
    pub fn told(self, message: &Message) -> String {
        self.told_where(message, |_| true)
    }

    /// The same, but entries keep their ids: for readers who need not know their names.
    pub fn told_without_entries(self, message: &Message) -> String {
        self.told_where(message, |name| !matches!(name, "entry" | "entries" | "other"))
    }

    fn told_where(self, message: &Message, named: impl Fn(&str) -> bool) -> String {
        let arg = |(name, arg): &(&'static str, Arg)| match arg {
            Arg::Word(id) if named(name) => {
                (*name, Arg::Word(self.called(name, id).unwrap_or_else(|| id.clone())))
            }
            other => (*name, other.clone()),
        };
        self.words.say(&Message { code: message.code, args: message.args.iter().map(arg).collect() })
    }

    /// What people call the thing that an argument names by id; none where it names none.
    fn called(self, argument: &str, id: &str) -> Option<String> {
        let competition = &self.edition.competition;
        let award = || competition.awards.iter().position(|a| a.id.as_str() == id).map(|a| self.award(a));
        let node = |s: StageIx| Some(self.child(s, self.edition.rubric(s).resolve(id)?));
        let entry = |id: &str| self.edition.find_entry(id).map(|e| self.entry(e));
        match argument {
            "stage" => competition.stage(id).map(|s| self.stage(s)).or_else(award),
            "track" => competition.track(id).map(|t| self.track(t)).filter(|t| !t.is_empty()),
            "award" | "held" => award(),
            "node" => (0..competition.stages.len()).map(StageIx::at).find_map(node),
            "entry" | "other" => entry(id),
            "entries" => id.split(", ").map(entry).collect::<Option<Vec<_>>>().map(|all| all.join(", ")),
            _ => None,
        }
    }

    /// A part of an award's score: the dimension; the stage for its total.
    pub fn term(self, term: &AwardTerm) -> String {
        let found = self.edition.rubric(term.stage).resolve(term.node.as_str());
        match found.filter(|_| term.node.as_str() != Rubric::TOTAL) {
            Some(child) => format!("{} ({})", self.child(term.stage, child), self.stage(term.stage)),
            None => self.stage(term.stage),
        }
    }

    /// The rubrics that are proposals, as `ID@VERSION`; empty where all are official.
    pub fn proposed(self) -> String {
        let proposed = self.edition.rubrics.iter().filter(|r| r.status == Status::Proposed);
        proposed.map(Rubric::reference).collect::<Vec<_>>().join(", ")
    }
}
