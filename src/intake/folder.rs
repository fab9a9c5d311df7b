//! The edition's folder: every file is opened here, inside the folder only,
//! and remembered with its SHA-256.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs::File;
use std::io::Read;
use std::path::{Component, Path, PathBuf};

use memchr::memchr_iter;
use sha2::{Digest, Sha256};

use super::problems::{shown, suggest};
use super::yaml::{Document, LARGEST_YAML};
use crate::model::{FileIx, Files, Message, Position, Problem};

/// A folder that files are read from.
pub struct Folder<'p> {
    root: PathBuf,
    progress: &'p dyn Fn(u64, u64),
    read_bytes: Cell<u64>,
    total_bytes: Cell<u64>,
    hashes: RefCell<BTreeMap<String, String>>,
    files: RefCell<Files>,
    /// Files of the top folder as they would be, in a folder of their own.
    changed: Option<PathBuf>,
    /// Whether what was observed is wanted.
    pub observed: bool,
}

/// A file of the folder, opened.
pub struct Opened {
    /// Its name, relative, with forward slashes.
    pub name: String,
    /// The file.
    pub file: File,
    /// Its size in bytes when it was opened.
    pub size: u64,
}

impl<'p> Folder<'p> {
    /// The folder at `path`.
    pub fn open(path: &Path, progress: &'p dyn Fn(u64, u64)) -> Result<Self, Problem> {
        let name = shown(&path.display().to_string());
        let root = path.canonicalize();
        let code = match &root {
            Err(_) => Some("folder-missing"),
            Ok(root) if !root.is_dir() => Some("folder-is-a-file"),
            Ok(_) => None,
        };
        match (root, code) {
            (Ok(root), None) => Ok(Self::at(root, progress)),
            (_, code) => {
                let message = Message::new(code.unwrap_or("folder-missing")).word("folder", &name);
                Err(Problem::new(Position::file(name), message))
            }
        }
    }

    fn at(root: PathBuf, progress: &'p dyn Fn(u64, u64)) -> Self {
        let (read_bytes, total_bytes) = (Cell::new(0), Cell::new(0));
        Self {
            root,
            progress,
            read_bytes,
            total_bytes,
            hashes: RefCell::default(),
            files: RefCell::default(),
            changed: None,
            observed: true,
        }
    }

    /// The same folder with the files of another in place of its own of the same name.
    pub fn changed_by(self, other: &Path) -> Result<Self, Problem> {
        let progress = |_, _| {};
        let changed = Some(Folder::open(other, &progress)?.root);
        Ok(Self { changed, ..self })
    }

    /// The same folder, of which no observations are read.
    pub fn without_observations(self) -> Self {
        Self { observed: false, ..self }
    }

    /// Where a file lies: among the changed ones, else in the folder.
    fn path(&self, name: &str) -> PathBuf {
        let changed = self.changed.as_ref().map(|c| c.join(name)).filter(|path| path.exists());
        changed.unwrap_or_else(|| self.root.join(name))
    }

    /// Names of the files in a sub-folder (empty for the top) that end in `ending`, sorted.
    pub fn list(&self, under: &str, ending: &str) -> Vec<String> {
        let roots = [Some(&self.root), self.changed.as_ref()];
        let entries = roots.into_iter().flatten().filter_map(|root| std::fs::read_dir(root.join(under)).ok());
        let names = entries.flatten().flatten().filter_map(|e| e.file_name().into_string().ok());
        let mut names: Vec<String> =
            names.filter(|n| n.ends_with(ending) && !n.starts_with(['.', '~'])).collect();
        names.sort();
        names.dedup();
        names
    }

    /// True when there is something called `name`.
    pub fn has(&self, name: &str) -> bool {
        self.path(name).symlink_metadata().is_ok()
    }

    /// Size of a file in bytes; 0 when there is none.
    pub fn size(&self, name: &str) -> u64 {
        self.path(name).metadata().map_or(0, |m| m.len())
    }

    /// Opens a file, if it lies inside the folder.
    pub fn file(&self, name: &str) -> Result<Opened, Message> {
        let path = self.inside(name)?;
        let unreadable = |e: std::io::Error| {
            Message::new("file-unreadable").word("name", shown(name)).word("detail", shown(&e.to_string()))
        };
        let metadata = path.metadata().map_err(unreadable)?;
        if !metadata.is_file() {
            return Err(Message::new("file-not-regular").word("name", shown(name)));
        }
        let file = File::open(&path).map_err(unreadable)?;
        Ok(Opened { name: name.replace('\\', "/"), file, size: metadata.len() })
    }

    fn inside(&self, name: &str) -> Result<PathBuf, Message> {
        let plain =
            Path::new(name).components().all(|c| matches!(c, Component::Normal(_) | Component::CurDir));
        let outside = || Message::new("path-outside").word("name", shown(name));
        if !plain || name.contains('\0') {
            return Err(outside());
        }
        let path = self.path(name);
        let Ok(real) = path.canonicalize() else {
            let message = Message::new("file-missing").word("name", shown(name));
            let (folder, known) = self.siblings(name);
            let known: Vec<String> = known.into_iter().map(|k| format!("{folder}{k}")).collect();
            return Err(suggest(message, name, known.iter().map(String::as_str)));
        };
        let roots = [Some(&self.root), self.changed.as_ref()];
        if roots.into_iter().flatten().any(|root| real.starts_with(root)) { Ok(real) } else { Err(outside()) }
    }

    fn siblings(&self, name: &str) -> (String, Vec<String>) {
        let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
        let prefix = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        (prefix, self.list(folder, ending))
    }

    /// Reads a whole file of at most `limit` bytes and remembers its hash.
    pub fn bytes(&self, name: &str, limit: u64) -> Result<Vec<u8>, Message> {
        let opened = self.file(name)?;
        let too_large = || {
            Message::new("file-too-large").word("name", shown(name)).count("limit", (limit >> 20) as usize)
        };
        if opened.size > limit {
            return Err(too_large());
        }
        let mut bytes = Vec::with_capacity(opened.size as usize);
        let outcome = opened.file.take(limit + 1).read_to_end(&mut bytes);
        outcome.map_err(|e| {
            Message::new("file-unreadable").word("name", shown(name)).word("detail", shown(&e.to_string()))
        })?;
        if bytes.len() as u64 > limit {
            return Err(too_large());
        }
        self.advance(bytes.len() as u64);
        self.remember(&opened.name, Sha256::digest(&bytes).as_ref());
        Ok(bytes)
    }

    /// Reads and parses a YAML file.
    pub fn yaml(&self, name: &str) -> Result<Document, Problem> {
        let here = |message| Problem::new(Position::file(shown(name)), message);
        let bytes = self.bytes(name, LARGEST_YAML).map_err(here)?;
        match std::str::from_utf8(&bytes) {
            Ok(text) => Document::parse(name, text).map_err(|p| *p),
            Err(e) => {
                let line = 1 + memchr_iter(b'\n', &bytes[..e.valid_up_to()]).count();
                Err(Problem::new(Position::at(shown(name), line as u32, 0), Message::new("not-utf8")))
            }
        }
    }

    /// Parses a YAML file without remembering it; nothing when that cannot be done.
    pub fn peek_yaml(&self, name: &str) -> Option<Document> {
        let text = String::from_utf8(self.peek(name, LARGEST_YAML)?).ok()?;
        Document::parse(name, &text).ok()
    }

    /// Reads a file of at most `limit` bytes without remembering it; nothing when that cannot be done.
    pub fn peek(&self, name: &str, limit: u64) -> Option<Vec<u8>> {
        let opened = self.file(name).ok().filter(|o| o.size <= limit)?;
        let mut bytes = Vec::new();
        opened.file.take(limit).read_to_end(&mut bytes).ok()?;
        Some(bytes)
    }

    /// Remembers a text that is not a file of the folder.
    pub fn remember_text(&self, name: &str, text: &str) {
        self.remember(name, Sha256::digest(text).as_ref());
    }

    /// Remembers the hash of a file's bytes.
    pub fn remember(&self, name: &str, sha256: &[u8]) {
        let hex = sha256.iter().fold(String::new(), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        });
        self.hashes.borrow_mut().insert(name.into(), hex);
        self.files.borrow_mut().add(name);
    }

    /// The place of a file's name among the files read.
    pub fn file_ix(&self, name: &str) -> FileIx {
        self.files.borrow_mut().add(name)
    }

    /// Says how many bytes are still to be read.
    pub fn expect(&self, bytes: u64) {
        self.total_bytes.set(self.total_bytes.get() + bytes);
    }

    /// Says that some bytes were read.
    pub fn advance(&self, bytes: u64) {
        self.read_bytes.set(self.read_bytes.get() + bytes);
        let read = self.read_bytes.get();
        (self.progress)(read, self.total_bytes.get().max(read));
    }

    /// The names of the files read, and the hash over all of them: SHA-256 of
    /// the lines `name NUL hash` sorted by name.
    pub fn close(self) -> (Files, String) {
        let mut all = Sha256::new();
        for (name, hash) in self.hashes.into_inner() {
            all.update(format!("{name}\0{hash}\n"));
        }
        let hex = all.finalize().iter().fold(String::new(), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        });
        (self.files.into_inner(), hex)
    }
}
