//! Pictures of pages beside the archive: named by their digest, which stands in a record of the chain.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use serde_json::Value;

use super::rendered::Shot;
use crate::model::{Message, Position, Problem};
use crate::probe::archive::{digest, records};

/// The folder within the archive.
const FOLDER: &str = "pictures";

/// A picture as a record names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Its file, within the archive.
    pub file: String,
    /// Its digest.
    pub sha256: String,
}

/// Writes a picture, whole or not at all; it must lie there before the record that names it.
pub fn keep_picture(evidence: &Path, shot: &Shot) -> io::Result<Picture> {
    let sha256 = digest(&shot.png);
    let file = format!("{FOLDER}/{sha256}.png");
    let folder = evidence.join(FOLDER);
    fs::create_dir_all(&folder)?;
    let mut made = tempfile::Builder::new().prefix(".tolok-").tempfile_in(&folder)?;
    made.write_all(&shot.png)?;
    made.as_file().sync_all()?;
    made.persist(evidence.join(&file)).map_err(|e| e.error)?;
    Ok(Picture { file, sha256 })
}

/// Holds every picture that a sound record names against its digest.
pub fn verify_pictures(evidence: &Path) -> Result<Vec<(Position, Message)>, Problem> {
    let mut faults = Vec::new();
    // Damaged records are the archive's own faults.
    for kept in records(evidence)?.flatten() {
        let named =
            |key: &str| kept.record.hops.pointer(&format!("/browser/picture/{key}")).and_then(Value::as_str);
        let (Some(file), Some(sha256)) = (named("file"), named("sha256")) else { continue };
        let code = match fs::read(evidence.join(FOLDER).join(format!("{sha256}.png"))) {
            Ok(bytes) if digest(&bytes) == sha256 => continue,
            Ok(_) => "picture-altered",
            Err(_) => "picture-missing",
        };
        faults.push((kept.at.clone(), Message::new(code).word("file", file)));
    }
    Ok(faults)
}
