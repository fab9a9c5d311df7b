//! `tolok completions` and `tolok man`: for the shell and for `man`.

use super::Exit;
use super::args::{CompletionsArgs, command};
use super::output::Ui;

/// The completion script of a shell.
pub(super) fn completions(args: &CompletionsArgs, ui: &Ui) -> Exit {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut command(ui.words.lang()), "tolok", &mut script);
    ui.show_text(&String::from_utf8_lossy(&script))
}

/// The manual pages, the program's first, then one per verb and per part of a verb.
pub(super) fn man(ui: &Ui) -> Exit {
    let mut pages = Vec::new();
    let mut program = command(ui.words.lang());
    program.build();
    let parts = |command: &clap::Command| command.get_subcommands().cloned().collect::<Vec<_>>();
    let verbs: Vec<clap::Command> = parts(&program)
        .into_iter()
        .flat_map(|verb| std::iter::once(verb.clone()).chain(parts(&verb)))
        .collect();
    for page in std::iter::once(program).chain(verbs) {
        if let Err(error) = clap_mangen::Man::new(page).render(&mut pages) {
            return ui.fault(&error.to_string());
        }
    }
    ui.show_text(&String::from_utf8_lossy(&pages))
}
