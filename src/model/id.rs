//! Names that people write in files, and the places they take in our tables.

use std::fmt;
use std::sync::Arc;

/// A name from a file: `[A-Za-z0-9][A-Za-z0-9._-]{0,63}`, case-sensitive,
/// always text, so that the regency code `96.10` never becomes `96.1`.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Id(Arc<str>);

/// Why a text is not an [`Id`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an id is 1 to 64 of the letters A-Z a-z, digits and . _ -, and begins with a letter or digit")]
pub struct IdError;

impl Id {
    /// Longest id, in characters.
    pub const MAX_LENGTH: usize = 64;

    /// Checks `text` against the pattern.
    ///
    /// ```
    /// use tolok::model::Id;
    /// assert!(Id::new("96.10").is_ok());
    /// assert!(Id::new("-x").is_err());
    /// assert!(Id::new("kota kediri").is_err());
    /// ```
    pub fn new(text: &str) -> Result<Self, IdError> {
        let mut bytes = text.bytes();
        let first = bytes.next().is_some_and(|b| b.is_ascii_alphanumeric());
        let rest = bytes.all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-'));
        if first && rest && text.len() <= Self::MAX_LENGTH { Ok(Self(text.into())) } else { Err(IdError) }
    }

    /// The id as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", &*self.0)
    }
}

impl PartialEq<str> for Id {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl std::borrow::Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

macro_rules! index {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
        pub struct $name(pub u32);

        impl $name {
            /// The place as an array index.
            pub const fn ix(self) -> usize {
                self.0 as usize
            }

            /// The place of an array index.
            pub const fn at(ix: usize) -> Self {
                Self(ix as u32)
            }
        }
    )*};
}

index! {
    /// Place of an entry in [`crate::model::Edition::entries`].
    EntryIx;
    /// Place of a channel in [`crate::model::Channels`].
    ChannelIx;
    /// Place of a judge in [`crate::model::Edition::judges`].
    JudgeIx;
    /// Place of a criterion in [`crate::model::Rubric::criteria`].
    CriterionIx;
    /// Place of a dimension in [`crate::model::Rubric::nodes`]; 0 is `total`.
    NodeIx;
    /// Place of a stage in [`crate::model::Competition::stages`].
    StageIx;
    /// Place of a track in [`crate::model::Competition::tracks`].
    TrackIx;
}
