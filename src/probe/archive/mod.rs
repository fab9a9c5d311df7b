//! Evidence of what probes saw: one record per sample, without personal data,
//! each holding the digest of the one before, so that nobody can change, drop or
//! reorder one unseen.
//!
//! In: samples with their times, bytes as they came. Out: JSON Lines by day, a
//! head that counts them, the faults of an archive, WARC 1.1.
//! Never: reads a clock, rewrites a record, acknowledges one that is not written.
//!
//! A line is `{"seq":N,"prev":"...","record":{...},"sha256":"..."}`. `prev` is the
//! SHA-256 of the whole line before, without its line end; for the first, the
//! digest of the configuration. `sha256` is that of the line up to the comma before
//! it, so that a changed record is named, not only noticed. Whoever rewrites the whole
//! archive can make a new chain: publish the [`Head`] from time to time, and
//! [`verify()`] holds the archive against what was published.

mod chain;
mod clean;
mod head;
mod read;
mod record;
mod tail;
mod verify;
mod warc;
mod writer;

pub use chain::digest;
pub use clean::{Keep, clean_address};
pub use head::Head;
pub use read::{Kept, Records, records};
pub(in crate::probe) use tail::cut_torn;

pub use record::{Body, Certificate, Record, Sample};
pub use verify::{Fault, FaultKind, Verified, verify};
pub use warc::warc;
pub use writer::{Archive, Receipt, Recovery, Settings, Sync};
