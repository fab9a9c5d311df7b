//! What a look at a channel came to.

use serde::{Deserialize, Serialize};

/// What a look at a channel came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It answered as it should.
    Ok,
    /// It answered, slowly.
    Slow,
    /// It answered in part, or so slowly that few would wait.
    Degraded,
    /// A citizen could not have used it.
    Down,
    /// Something in front of it turns machines away; citizens may get through.
    Blocked,
    /// Its robots.txt forbids the look.
    Disallowed,
    /// Nothing was sent: no consent, or an address that must not be approached.
    Refused,
    /// It asks who is there.
    AuthRequired,
    /// The time for the look passed without one.
    MissedWindow,
    /// The prober's own network was down.
    ProberOffline,
    /// None of these can be said.
    Unknown,
}

impl Verdict {
    /// Every verdict.
    pub const ALL: [Self; 11] = [
        Self::Ok,
        Self::Slow,
        Self::Degraded,
        Self::Down,
        Self::Blocked,
        Self::Disallowed,
        Self::Refused,
        Self::AuthRequired,
        Self::MissedWindow,
        Self::ProberOffline,
        Self::Unknown,
    ];

    /// Its word in files of observations.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Slow => "slow",
            Self::Degraded => "degraded",
            Self::Down => "down",
            Self::Blocked => "blocked",
            Self::Disallowed => "disallowed",
            Self::Refused => "refused",
            Self::AuthRequired => "auth_required",
            Self::MissedWindow => "missed_window",
            Self::ProberOffline => "prober_offline",
            Self::Unknown => "unknown",
        }
    }

    /// The verdict that a word names.
    ///
    /// ```
    /// use tolok::evidence::Verdict;
    /// assert!(Verdict::ALL.iter().all(|v| Verdict::of(v.word()) == Some(*v)));
    /// assert_eq!(Verdict::of("up"), None);
    /// ```
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|v| v.word() == word)
    }

    /// Whether the channel could be used, where that was seen at all: blocked,
    /// disallowed, refused and the like say nothing about citizens.
    pub const fn is_up(self) -> Option<bool> {
        match self {
            Self::Ok | Self::Slow | Self::Degraded => Some(true),
            Self::Down => Some(false),
            _ => None,
        }
    }
}
