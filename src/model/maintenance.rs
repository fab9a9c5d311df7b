//! When channels are not to be looked at, because work on them was announced.

use jiff::civil::DateTime;

use super::{Channel, EntryIx, Origin};

/// Work on channels that an agency announced: nothing is sent to them
/// meanwhile, and no look at them counts.
///
/// ```
/// use tolok::model::{Channel, ChannelKind, EntryIx, FileIx, Maintenance, Origin};
/// let origin = Origin { file: FileIx(0), row: 2 };
/// let work = Maintenance {
///     entry: EntryIx::at(0),
///     channel: None,
///     from: "2027-03-05T22:00".parse().expect("a time"),
///     until: "2027-03-06T02:00".parse().expect("a time"),
///     reason: "new server".to_owned(),
///     announced_by: "head of the service".to_owned(),
///     origin,
/// };
/// let channel = Channel {
///     entry: EntryIx::at(0),
///     id: "web".to_owned(),
///     kind: ChannelKind::Web,
///     address: String::new(),
///     hours: String::new(),
///     open: None,
///     owner: String::new(),
///     origin,
/// };
/// assert!(work.covers(&channel, "2027-03-06T01:59".parse().expect("a time")));
/// assert!(!work.covers(&channel, "2027-03-06T02:00".parse().expect("a time")));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Maintenance {
    /// Whose channels.
    pub entry: EntryIx,
    /// Which of them; none means all.
    pub channel: Option<String>,
    /// When it begins, in the agency's own time.
    pub from: DateTime,
    /// When it is over: the first moment that counts again.
    pub until: DateTime,
    /// What is done.
    pub reason: String,
    /// Who announced it.
    pub announced_by: String,
    /// Where it is written down.
    pub origin: Origin,
}

impl Maintenance {
    /// True when a channel is worked on at a time of its own agency.
    pub fn covers(&self, channel: &Channel, there: DateTime) -> bool {
        self.is_of(channel) && (self.from..self.until).contains(&there)
    }

    /// True when it is work on this channel.
    pub fn is_of(&self, channel: &Channel) -> bool {
        self.entry == channel.entry && self.channel.as_ref().is_none_or(|id| *id == channel.id)
    }
}
