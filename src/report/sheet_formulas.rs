//! Formulas over the cells that a judge fills: what is filled, what contradicts
//! itself, where a comment is missing. The same formula colours cells and counts rows.

use super::sheet_plan::Plan;
use crate::model::{Comments, SheetColumn, letters};

/// Formulas over the input cells, of one row or of a range of rows.
pub(super) struct Names {
    level: String,
    state: String,
    comment: String,
    claim: Option<String>,
    given: String,
    none: String,
    no_claim: String,
    rule: Comments,
}

impl Names {
    /// The cells of the rows `from` to `to`, as a formula on the same page names them.
    pub fn new(plan: &Plan<'_>, from: &str, to: &str) -> Self {
        Self::on("", plan, from, to)
    }

    /// The same, as a formula on another page names them.
    pub fn elsewhere(plan: &Plan<'_>, from: &str, to: &str) -> Self {
        Self::on(&format!("'{}'!", plan.stamp.page), plan, from, to)
    }

    fn on(page: &str, plan: &Plan<'_>, from: &str, to: &str) -> Self {
        let cells = |place: u16| {
            let column = letters(u32::from(place) + 1);
            if from == to {
                format!("{page}${column}{from}")
            } else {
                format!("{page}${column}${from}:${column}${to}")
            }
        };
        let sure = |column| cells(plan.sure(column));
        let words = plan.view.words;
        Self {
            level: sure(SheetColumn::Level),
            state: sure(SheetColumn::State),
            comment: sure(SheetColumn::Comment),
            claim: plan.place(SheetColumn::Claim).map(cells),
            given: words.label("sheet-state-given"),
            none: words.label("sheet-state-not-applicable"),
            no_claim: words.label("sheet-claim-none"),
            rule: plan.comments,
        }
    }

    /// A level is there, or a state that stands in its place. Sums and products stand for
    /// or and and, so that the same formula does for one row and for many.
    pub fn filled(&self) -> String {
        let Self { level, state, given, .. } = self;
        format!("(({level}<>\"\")+({state}<>\"\")*({state}<>\"{given}\"))>0")
    }

    /// Level and state contradict each other.
    pub fn clash(&self) -> String {
        let Self { level, state, given, .. } = self;
        format!(
            "(({level}<>\"\")*({state}<>\"\")*({state}<>\"{given}\")+({level}=\"\")*({state}=\"{given}\"))>0"
        )
    }

    /// A comment is required and missing; `FALSE` where none ever is.
    pub fn wanted(&self) -> String {
        let Self { level, state, comment, none, no_claim, .. } = self;
        let silent = format!("(LEN({comment})=0)");
        match (self.rule, &self.claim) {
            (Comments::None, _) | (Comments::Departures, None) => "FALSE".to_owned(),
            (Comments::All, _) => format!("({silent}*((({level}<>\"\")+({state}=\"{none}\"))>0))>0"),
            (Comments::Departures, Some(claim)) => format!(
                "({silent}*({claim}<>\"\")*((({level}<>\"\")*({level}<>{claim})+({state}=\"{none}\")*({claim}<>\"{no_claim}\"))>0))>0"
            ),
        }
    }
}
