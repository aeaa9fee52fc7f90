//! `ascribe train`: a model from annotated text.

use std::path::Path;

use ascribe_attribute::train::{Settings, TrainError, train as learn};

use crate::args::Train;
use crate::attributions;
use crate::context::Context;
use crate::failure::{DONE, Failure, USAGE};
use crate::mistake::Mistake;
use crate::render::plain;

/// Learns a model and writes it.
pub(crate) fn train(args: &Train, context: &Context) -> Result<u8, Failure> {
    refuse_early(&args.out)?;
    args.unseen.as_deref().map_or(Ok(()), refuse_early)?;
    let bar = context.steps();
    let trained = learn(&args.corpus, Settings { seed: args.seed }, &|progress| {
        bar.set_length(progress.all);
        bar.set_position(progress.done);
    });
    bar.finish_and_clear();
    let trained = trained.map_err(|error| refused(&error))?;
    let bytes = trained.model.to_bytes();
    std::fs::write(&args.out, &bytes).map_err(|error| unwritable(&args.out, &error))?;
    if let Some(path) = &args.unseen {
        let lines: String = trained.unseen.iter().map(|(doc, found)| attributions::line(doc, found) + "\n").collect();
        std::fs::write(path, lines).map_err(|error| unwritable(path, &error))?;
    }
    context.say(&format!("{}: {} KiB", args.out.display(), bytes.len() / 1024));
    Ok(DONE)
}

/// Training takes minutes: that its result has no place to go is said before it begins.
fn refuse_early(out: &Path) -> Result<(), Failure> {
    let folder = out.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let refused = if out.is_dir() {
        Some(std::io::ErrorKind::IsADirectory)
    } else if folder.is_dir() {
        None
    } else {
        Some(std::io::ErrorKind::NotFound)
    };
    refused.map_or(Ok(()), |kind| Err(unwritable(out, &kind.into()).into()))
}

fn unwritable(out: &Path, error: &std::io::Error) -> Mistake {
    Mistake::nowhere("train::out", format!("{} cannot be written: {error}", out.display()))
        .help("name a file in a folder that is there: --out my.model")
}

fn refused(error: &TrainError) -> Failure {
    let (code, help) = match error {
        TrainError::Corpus(error) => ("corpus::unreadable", error.help().to_string()),
        TrainError::NoSyntax { .. } => (
            "train::no_syntax",
            "a model learns syntax from the output of a parser: a table of tokens with the columns doc, sent, start, \
             end, pos, head and rel, beside the corpus"
                .to_owned(),
        ),
        _ => ("train::refused", "docs/model-card.md says what a corpus must have".to_owned()),
    };
    let mistake = Mistake::nowhere(code, plain(&error.to_string())).help(help);
    Failure::Reported(vec![mistake], USAGE)
}
