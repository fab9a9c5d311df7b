//! What things *are*: competition, track, stage, award, entry, judge, rubric.
//!
//! In: nothing but values that [`crate::intake`] has checked. Out: immutable
//! types that every other room reads. Points run from 0 to 100, weights are
//! non-negative and relative, levels lie on the rubric's own scale.
//! Never: reads a file, knows YAML or CSV, or says what something is worth.

mod assignment;
mod channel;
mod competition;
mod entry;
mod hours;
mod id;
mod letterhead;
mod maintenance;
mod message;
mod place;
mod rubric;
mod rubric_table;
mod session;
mod sheet;
mod text;
mod zone;

pub use assignment::{Assignment, AssignmentRole};
pub use channel::{Channel, ChannelKind, Channels, Consent};
pub use competition::{
    Advance, Award, AwardTerm, Balance, Band, Calendar, Combine, CombineAt, Comments, Competition, CsvHabits,
    CutTies, EligibilityRule, EligibilityTest, Panel, SeverityRule, Stage, Ties, TiesMethod, Track,
};
pub use entry::{Attributes, Conflict, Edition, Entry, Judge};
pub use hours::OpeningHours;
pub use id::{ChannelIx, CriterionIx, EntryIx, Id, IdError, JudgeIx, NodeIx, StageIx, TrackIx};
pub use letterhead::{Detail, Letterhead, fits_header};
pub use maintenance::Maintenance;
pub use message::{Arg, Message, Problem};
pub use place::{FileIx, Files, Origin, Position, letters};
pub use rubric::{
    Aggregate, Bound, Child, Criterion, Direction, FieldScale, Grounding, GroundingKind, Halves, Imputation,
    LevelRange, Missing, Node, Rounding, Rubric, Scale, Source, Status, Weight,
};
pub use rubric_table::{
    COLUMNS_AFTER_LEVELS, COLUMNS_BEFORE_LEVELS, Heading, RUBRIC_KEYS, RUBRIC_SHEETS, RubricRow, RubricTable,
    TableCell, level_key, rubric_columns, rubric_heading,
};
pub use session::Session;
pub use sheet::{
    LONGEST_CELL, LONGEST_COMMENT, STAMP_PAGE, SheetColumn, SheetStamp, StampFault, cut, sheet_text,
    whole_levels,
};
pub use text::{Lang, Text, is_hidden};
pub use zone::{USUAL_ZONE, time_zone};
