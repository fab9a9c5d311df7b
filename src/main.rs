//! The `tolok` program: parse, run, exit.

use std::process::ExitCode;

fn main() -> ExitCode {
    tolok::cli::run(std::env::args_os()).into()
}
