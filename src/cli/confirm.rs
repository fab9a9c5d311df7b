//! The last question before something is written, where there is somebody to ask.

use std::io::{self, BufRead, IsTerminal, Write};

use super::decide::Writing;
use super::output::say_error;
use crate::model::Message;
use crate::report::Words;

/// True where what was shown is to be written: after a yes at a terminal, or
/// with `--yes`, or where nobody sits at a terminal. Says so where it is not.
pub(super) fn confirmed(writing: &Writing, question: &Message, words: &Words) -> io::Result<bool> {
    if writing.dry_run {
        say_error(&words.label("dry-run"));
        return Ok(false);
    }
    if writing.yes || !io::stdin().is_terminal() || !io::stderr().is_terminal() {
        return Ok(true);
    }
    let yes = asked(&words.say(question), &mut io::stdin().lock())?;
    if !yes {
        say_error(&words.label("nothing-written"));
    }
    Ok(yes)
}

fn asked(question: &str, input: &mut impl BufRead) -> io::Result<bool> {
    let mut err = io::stderr().lock();
    write!(err, "{question} ")?;
    err.flush()?;
    let mut line = String::new();
    input.read_line(&mut line)?;
    Ok(is_yes(&line))
}

/// A yes in either language; anything else is a no.
fn is_yes(line: &str) -> bool {
    matches!(line.trim().to_lowercase().as_str(), "y" | "ya" | "yes")
}

#[cfg(test)]
mod tests {
    use super::{asked, is_yes};

    #[test]
    fn only_a_yes_is_a_yes() {
        assert!(["y", " Ya\n", "YES\r\n"].iter().all(|l| is_yes(l)));
        assert!(["", "n", "tidak", "yakin?", "no\n"].iter().all(|l| !is_yes(l)));
        assert!(!asked("?", &mut "".as_bytes()).unwrap(), "the end of the input is a no");
    }
}
