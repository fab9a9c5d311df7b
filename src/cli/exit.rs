//! How the program ends.

use std::process::ExitCode;

/// The exit codes, as scripts may rely on them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Done.
    Done = 0,
    /// Our fault: the disk is full, a file cannot be written.
    Fault = 1,
    /// Bad usage or bad input.
    Input = 2,
    /// A gate the caller asked for was not met.
    Gate = 3,
    /// Looks were tried, and none of them came even to a connection.
    Unreached = 4,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}
