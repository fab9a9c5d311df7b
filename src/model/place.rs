//! Where a value was written: file, line and column, or sheet and cell.

use std::fmt;

/// Place of a file name in [`Files`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct FileIx(pub u16);

/// The names of the files an edition was read from, relative to its folder.
#[derive(Debug, Clone, Default)]
pub struct Files(Vec<String>);

impl Files {
    /// Remembers a file name and gives its place.
    pub fn add(&mut self, name: impl Into<String>) -> FileIx {
        let name = name.into();
        if let Some(known) = self.0.iter().position(|f| *f == name) {
            return FileIx(known as u16);
        }
        self.0.push(name);
        FileIx((self.0.len() - 1) as u16)
    }

    /// True when a file of this name was read.
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|known| known == name)
    }

    /// The name at `ix`; empty if there is none.
    pub fn name(&self, ix: FileIx) -> &str {
        self.0.get(ix.0 as usize).map_or("", String::as_str)
    }
}

/// The row of a table that a value came from. A row is a line of a CSV file
/// (the header is line 1) or a row of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Origin {
    /// The file.
    pub file: FileIx,
    /// The line or sheet row, from 1.
    pub row: u32,
}

/// A point in a file that a problem points at. It shows as `file:line:column`,
/// in a workbook as `file:sheet:cell`, such as `marks.xlsx:marks:D2`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Position {
    /// File name relative to the edition; for a workbook `marks.xlsx:marks`.
    pub file: String,
    /// Line or sheet row, from 1; 0 when the file as a whole is meant.
    pub line: u32,
    /// Column, from 1, counted in characters (text) or cells (sheet); 0 when the line is meant.
    pub column: u32,
}

impl Position {
    /// The file as a whole.
    pub fn file(file: impl Into<String>) -> Self {
        Self { file: file.into(), line: 0, column: 0 }
    }

    /// A line and column of a file.
    pub fn at(file: impl Into<String>, line: u32, column: u32) -> Self {
        Self { file: file.into(), line, column }
    }
}

impl Position {
    /// True when the position lies in a sheet of a workbook: `marks.xlsx:marks`.
    fn is_cell(&self) -> bool {
        self.file.rsplit_once(':').is_some_and(|(file, _)| file.to_ascii_lowercase().ends_with(".xlsx"))
    }
}

/// The letters above a column of a sheet: A for 1, Z for 26, AA for 27.
pub fn letters(column: u32) -> String {
    let mut left = column;
    let mut letters = Vec::new();
    while left > 0 {
        letters.push(b'A' + ((left - 1) % 26) as u8);
        left = (left - 1) / 26;
    }
    letters.iter().rev().map(|b| char::from(*b)).collect()
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if self.line > 0 && self.column > 0 && self.is_cell() {
            return write!(f, ":{}{}", letters(self.column), self.line);
        }
        if self.line > 0 {
            write!(f, ":{}", self.line)?;
        }
        if self.line > 0 && self.column > 0 {
            write!(f, ":{}", self.column)?;
        }
        Ok(())
    }
}
