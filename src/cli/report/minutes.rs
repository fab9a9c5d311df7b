//! `tolok report EDITION minutes` and `annex`.

use std::path::{Path, PathBuf};

use clap::Args;

use super::{Files, PaperArgs, announced, dated, earlier, edition_name, output, put, told};
use crate::cli::Exit;
use crate::cli::edition::{Opened, open};
use crate::cli::output::{Ui, refuse};
use crate::model::{Message, StageIx};
use crate::ranking::comparison::{Changes, changes};
use crate::ranking::{Ranking, Record};
use crate::report::documents::{Annex, Earlier, MinutesView, annex, docx, minutes, of_awards};
use crate::report::{RankView, rank_json};

#[derive(Debug, Args)]
pub(in crate::cli) struct MinutesArgs {
    #[command(flatten)]
    pub paper: PaperArgs,
    #[arg(long, value_name = "TEXT")]
    pub number: Option<String>,
    #[arg(long, value_name = "FILE.json")]
    pub before: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct AnnexArgs {
    #[command(flatten)]
    pub paper: PaperArgs,
    #[arg(long, value_name = "TEXT")]
    pub number: Option<String>,
    #[arg(long)]
    pub points: bool,
}

pub(super) fn run(folder: &Path, args: &MinutesArgs, ui: &Ui) -> Result<Exit, Exit> {
    let opened = open(folder, ui)?;
    let words = &opened.words;
    let path = output(ui, words, "docx", "berita-acara.docx")?;
    let stage = opened.stage(args.paper.stage.as_ref()).map_err(|m| refuse(&m, words))?;
    let ranking = announced(&opened, stage, ui)?;
    let record = path.with_extension("json");
    let before = args.before.as_deref().map(|b| since(b, &record, stage, &opened, &ranking)).transpose()?;
    let (edition, seed) = (&opened.loaded.edition, ui.seed_of(&opened.loaded.edition));
    let name = |path: &Path| path.file_name().map_or_else(String::new, |n| n.to_string_lossy().into_owned());
    let (record_name, before_name) = (name(&record), args.before.as_deref().map(name).unwrap_or_default());
    let view = MinutesView {
        edition,
        evidence: &opened.loaded.evidence,
        ranking: &ranking,
        words,
        stage,
        number: args.number.as_deref(),
        place: args.paper.place.as_deref(),
        date: dated(args.paper.date, words),
        seed,
        record: &record_name,
        before: before.as_ref().map(|(before, changes)| Earlier {
            file: &before_name,
            inputs_sha256: &before.inputs_sha256,
            changes,
        }),
    };
    let result = rank_json(edition, &ranking, &RankView::default(), seed, words);
    let result = serde_json::to_string_pretty(&result).map_err(|e| ui.fault(&e.to_string()))? + "\n";
    let paper = docx(&minutes(&view), words);
    let files: Files = vec![(path.to_owned(), paper), (record, result.into_bytes())];
    put(&files, args.paper.replace, folder, &opened, ui)?;
    told(&files, words);
    Ok(Exit::Done)
}

/// The earlier result and what changed since; refused where it is another edition's or would be overwritten.
fn since(
    path: &Path,
    record: &Path,
    stage: Option<StageIx>,
    opened: &Opened,
    ranking: &Ranking,
) -> Result<(Record, Changes), Exit> {
    let (edition, words) = (&opened.loaded.edition, &opened.words);
    let same_file = path.canonicalize().ok().is_some_and(|p| record.canonicalize().is_ok_and(|r| r == p));
    if same_file {
        return Err(refuse(&Message::new("report-before-replaced").word("file", path.display()), words));
    }
    let before = earlier(path, words)?;
    let own = edition_name(edition);
    if before.edition != own {
        let message = Message::new("report-other-edition").word("file", path.display());
        return Err(refuse(&message.word("before", &before.edition).word("after", own), words));
    }
    let after = Record::of(edition, ranking);
    let (before, after) = match stage.filter(|s| !of_awards(edition, Some(*s))) {
        Some(stage) => (before.up_to(edition, stage), after.up_to(edition, stage)),
        None => (before, after),
    };
    let changes = changes(&before, &after, edition, &opened.loaded.evidence.decisions);
    Ok((before, changes))
}

pub(super) fn run_annex(folder: &Path, args: &AnnexArgs, ui: &Ui) -> Result<Exit, Exit> {
    let opened = open(folder, ui)?;
    let words = &opened.words;
    let path = output(ui, words, "docx", "lampiran.docx")?;
    let stage = opened.stage(args.paper.stage.as_ref()).map_err(|m| refuse(&m, words))?;
    let ranking = announced(&opened, stage, ui)?;
    let view = Annex {
        edition: &opened.loaded.edition,
        ranking: &ranking,
        words,
        stage,
        number: args.number.as_deref(),
        place: args.paper.place.as_deref(),
        date: dated(args.paper.date, words),
        points: args.points,
    };
    let files: Files = vec![(path.to_owned(), docx(&annex(&view), words))];
    put(&files, args.paper.replace, folder, &opened, ui)?;
    told(&files, words);
    Ok(Exit::Done)
}
