//! How far one judge would have to bend marks to change who wins.

use super::fair::Book;
use crate::evidence::{Evidence, Mark, MarkState, Marks};
use crate::model::{Edition, EntryIx, JudgeIx, StageIx};
use crate::scoring::score;

/// Steps of bisection: to a thousandth of a level on a ladder of five.
const STEPS: usize = 13;

/// What two entries are next to each other for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seat {
    /// The last seat of those who go on from a stage.
    Stage(StageIx),
    /// The last seat of an award.
    Award(usize),
}

/// The last inside and the first outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Contest {
    /// For what.
    pub seat: Seat,
    /// Who has it.
    pub holder: EntryIx,
    /// Who is next.
    pub rival: EntryIx,
}

/// The judge who could turn a contest most easily.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bend {
    /// The contest.
    pub contest: Contest,
    /// The judge.
    pub judge: JudgeIx,
    /// Levels that each of the judge's marks of the holder would have to be lower, and of the rival higher.
    pub levels: f64,
}

/// The least that any one judge would have to bend every mark of the two entries, down for the holder and up for
/// the rival, to put the rival ahead; none where nobody could. Ties and their breaking are left out.
pub fn bend(edition: &Edition, evidence: &Evidence, contest: Contest) -> Option<Bend> {
    let stages = stages(edition, contest.seat);
    let mut judges: Vec<JudgeIx> = stages
        .iter()
        .flat_map(|s| [contest.holder, contest.rival].map(|e| evidence.marks[s.ix()].of(e)))
        .flatten()
        .map(|m| m.judge)
        .collect();
    judges.sort_unstable();
    judges.dedup();
    let mut small = reduced(edition, evidence, contest);
    let original: Vec<Marks> = small.marks.clone();
    let most = stages.iter().map(|s| edition.rubric(*s).levels).map(|l| l.max - l.min).fold(0.0, f64::max);
    let mut lead = |judge: JudgeIx, levels: f64| -> Option<f64> {
        for stage in &stages {
            let bent = bent(edition, &original[stage.ix()], (*stage, contest), (judge, levels));
            small.marks[stage.ix()] = bent;
        }
        let points = |entry| points(edition, &small, contest.seat, &stages, entry);
        Some(points(contest.holder)? - points(contest.rival)?)
    };
    let least = |judge: &JudgeIx| {
        let (mut low, mut high) = (0.0, most);
        if lead(*judge, high)? >= 0.0 {
            return None;
        }
        for _ in 0..STEPS {
            let middle = f64::midpoint(low, high);
            if lead(*judge, middle)? >= 0.0 { low = middle } else { high = middle }
        }
        Some(Bend { contest, judge: *judge, levels: high })
    };
    judges.iter().filter_map(least).min_by(|a, b| a.levels.total_cmp(&b.levels))
}

/// The stages whose points a seat is given by, those carried in among them.
fn stages(edition: &Edition, seat: Seat) -> Vec<StageIx> {
    let mut stages: Vec<StageIx> = match seat {
        Seat::Stage(stage) => vec![stage],
        Seat::Award(award) => edition.competition.awards[award].score.iter().map(|t| t.stage).collect(),
    };
    let mut next = 0;
    while let Some(stage) = stages.get(next).copied() {
        let carried = edition.stage(stage).carry.iter().filter(|(_, c)| *c > 0.0);
        stages.extend(carried.map(|(earlier, _)| *earlier));
        next += 1;
    }
    stages.sort_unstable();
    stages.dedup();
    stages
}

/// The evidence with the marks of the two entries only.
fn reduced(edition: &Edition, evidence: &Evidence, contest: Contest) -> Evidence {
    let mut small = evidence.clone();
    for (own, all) in small.marks.iter_mut().zip(&evidence.marks) {
        let marks = [all.of(contest.holder), all.of(contest.rival)].concat();
        *own = Marks::ordered(marks, edition.entries.len(), Vec::new());
    }
    small
}

fn bent(
    edition: &Edition,
    marks: &Marks,
    (stage, contest): (StageIx, Contest),
    (judge, levels): (JudgeIx, f64),
) -> Marks {
    let range = edition.rubric(stage).levels;
    let bend = |m: &Mark| {
        let by = if m.entry == contest.holder { -levels } else { levels };
        let state = match m.state {
            MarkState::Given(level) if m.judge == judge => {
                MarkState::Given((level + by).clamp(range.min, range.max))
            }
            other => other,
        };
        Mark { state, ..*m }
    };
    Marks::ordered(marks.all().iter().map(bend).collect(), edition.entries.len(), Vec::new())
}

fn points(
    edition: &Edition,
    evidence: &Evidence,
    seat: Seat,
    stages: &[StageIx],
    entry: EntryIx,
) -> Option<f64> {
    let mut book = Book::new(edition, &[]);
    for stage in stages {
        book.add(*stage, score(edition, evidence, *stage, &[entry]).ok()?.cards);
    }
    match seat {
        Seat::Stage(stage) => book.at_stage(stage, entry),
        Seat::Award(award) => book.in_award(award, entry),
    }
    .map(|fair| fair.points)
}

/// The evidence as if a judge had marked nothing.
pub fn without(edition: &Edition, evidence: &Evidence, judge: JudgeIx) -> Evidence {
    let mut all = evidence.clone();
    for (own, marks) in all.marks.iter_mut().zip(&evidence.marks) {
        if marks.all().iter().any(|m| m.judge == judge) {
            let kept = marks.all().iter().filter(|m| m.judge != judge).copied().collect();
            *own = Marks::ordered(kept, edition.entries.len(), Vec::new());
        }
    }
    all
}
