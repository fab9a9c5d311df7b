//! The file of an earlier result, which lies anywhere.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use super::problems::shown;
use crate::model::Message;

/// Largest file that is read, in bytes; ten thousand entries in three stages need a tenth of it.
const LARGEST: u64 = 256 << 20;

/// The text of an earlier result; what it holds is for [`crate::report`] to read.
///
/// Refused: a file that cannot be read, is larger than 256 MB, or is no text.
pub fn earlier_result(path: &Path) -> Result<String, Message> {
    let name = shown(&path.display().to_string());
    let unread = |e: &std::io::Error| Message::new("cannot-write").word("what", format!("{name}: {e}"));
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(|e| unread(&e))?;
    file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(|e| unread(&e))?;
    if bytes.len() as u64 > LARGEST {
        let most = (LARGEST >> 20) as usize;
        return Err(Message::new("record-too-large").word("file", &name).count("most", most));
    }
    let text = String::from_utf8(bytes)
        .map_err(|e| Message::new("record-unreadable").word("detail", e.utf8_error()))?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}
