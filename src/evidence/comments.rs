//! Which marks need a comment.

use super::{Claim, MarkState};
use crate::model::Comments;

/// True when a mark needs a comment. A mark departs from a claim when it gives
/// another level, gives one where the agency says that none applies, or says
/// that none applies where the agency claims one; where nothing is claimed it
/// departs from nothing. A judge who stepped aside owes no comment.
///
/// ```
/// use tolok::{evidence::{MarkState, comment_wanted}, model::Comments};
/// assert!(comment_wanted(Comments::All, None, MarkState::Given(3.0)));
/// assert!(!comment_wanted(Comments::All, None, MarkState::Recused));
/// assert!(!comment_wanted(Comments::Departures, None, MarkState::Given(3.0)));
/// assert!(!comment_wanted(Comments::None, None, MarkState::Given(3.0)));
/// ```
pub fn comment_wanted(rule: Comments, claim: Option<&Claim>, state: MarkState) -> bool {
    let departs = |claim: &Claim| match (claim.level, state) {
        (Some(claimed), MarkState::Given(level)) => (claimed - level).abs() > 1e-9,
        (None, MarkState::Given(_)) | (Some(_), MarkState::NotApplicable) => true,
        (None, MarkState::NotApplicable) | (_, MarkState::Recused) => false,
    };
    match rule {
        Comments::None => false,
        Comments::Departures => claim.is_some_and(departs),
        Comments::All => state != MarkState::Recused,
    }
}
