//! The head of an archive: how many records there are and the digest of the last.
//! Published elsewhere, it binds everything before it.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use serde::{Deserialize, Serialize};

/// Name of the head's file.
pub(super) const FILE: &str = "head.json";

/// The head of an archive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// How many records there are.
    pub count: u64,
    /// Digest of the last line; of the configuration where there is none.
    pub last: String,
    /// Digest of the configuration with which the archive began.
    pub genesis: String,
}

impl Head {
    /// An archive without records.
    pub(super) fn begin(genesis: &str) -> Self {
        Self { count: 0, last: genesis.to_owned(), genesis: genesis.to_owned() }
    }

    fn bytes(&self) -> Vec<u8> {
        // Three plain fields always serialise.
        let mut bytes = serde_json::to_vec(self).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }

    /// The head in a folder: nothing where there is no file, an error where it is not to the byte as written.
    pub(super) fn read(folder: &Path) -> io::Result<Option<Self>> {
        let bytes = match fs::read(folder.join(FILE)) {
            Ok(bytes) => bytes,
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(e) => return Err(e),
        };
        let head: Option<Self> = serde_json::from_slice(&bytes).ok();
        head.filter(|h| h.bytes() == bytes).map(Some).ok_or_else(|| io::ErrorKind::InvalidData.into())
    }

    /// Puts the head in place of the one before, whole or not at all.
    pub(super) fn write(&self, folder: &Path, durable: bool) -> io::Result<()> {
        let next = folder.join("head.next");
        let mut file = fs::File::create(&next)?;
        file.write_all(&self.bytes())?;
        if durable {
            file.sync_data()?;
        }
        fs::rename(&next, folder.join(FILE))
    }
}
