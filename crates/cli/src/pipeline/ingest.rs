//! `[[ingest]]` and `[[document]]`: what to read, and what a person knows about it.

use std::path::Path;

use ascribe_ingest::{Format, Hints, Settings};

use super::sheet::{At, Mistakes, Sheet};
use crate::mistake::Mistake;

/// One `[[ingest]]`.
#[derive(Debug, Clone)]
pub(crate) struct Ingest {
    /// File, folder or glob, relative to the TOML's folder.
    pub(crate) path: At<String>,
    /// How to read it, and what holds where the text does not say.
    pub(crate) settings: Settings,
}

/// One `[[document]]`: what a person knows better than the text.
#[derive(Debug, Clone)]
pub(crate) struct Known {
    /// The locator of the document.
    pub(crate) locator: At<String>,
    /// What is known.
    pub(crate) hints: Hints,
}

pub(super) fn read(sheets: Vec<Sheet<'_>>, folder: &Path, mistakes: &Mistakes) -> Vec<Ingest> {
    let mut out = Vec::new();
    for sheet in sheets {
        let path = sheet.required_string("path", "name a file, a folder or a glob: path = \"coverage/**/*.txt\"");
        let format = sheet.string("format").and_then(|word| {
            let format = Format::from_name(&word.value);
            if format.is_none() {
                mistakes.add(
                    Mistake::new("ingest::unknown_format", format!("there is no format '{}'", word.value), word.span)
                        .nearest(&word.value, Format::names()),
                );
            }
            format
        });
        let defaults = Hints {
            outlet: sheet.string("outlet").map(|at| at.value),
            author: sheet.string("author").map(|at| at.value),
            language: sheet.string("language").map(|at| at.value),
            published: sheet.date_or_year("published").map(|at| at.value),
            ..Hints::default()
        };
        sheet.finish();
        let Some(path) = path else { continue };
        if let Err(error) = ascribe_ingest::discover(folder, &path.value) {
            mistakes.add(Mistake::new("ingest::path", error.to_string(), path.span.clone()).help(format!(
                "paths are relative to the pipeline's folder, {}; test a glob with a file that you know is there",
                folder.display()
            )));
        }
        let settings = Settings { format: format.unwrap_or(Format::Auto), raw: false, defaults };
        out.push(Ingest { path, settings });
    }
    out
}

pub(super) fn known(sheets: Vec<Sheet<'_>>, mistakes: &Mistakes) -> Vec<Known> {
    let mut out: Vec<Known> = Vec::new();
    for sheet in sheets {
        let help =
            "name the document by its locator, as `ascribe query documents` shows it: match = \"coverage/1.txt\"";
        let locator = sheet.required_string("match", help);
        let hints = Hints {
            title: sheet.string("title").map(|at| at.value),
            outlet: sheet.string("outlet").map(|at| at.value),
            author: sheet.string("author").map(|at| at.value),
            language: sheet.string("language").map(|at| at.value),
            published: sheet.date_or_year("published").map(|at| at.value),
        };
        sheet.finish();
        let Some(locator) = locator else { continue };
        if out.iter().any(|known| known.locator.value == locator.value) {
            mistakes.add(
                Mistake::new(
                    "document::twice",
                    format!("'{}' has two [[document]] tables", locator.value),
                    locator.span.clone(),
                )
                .label("the second")
                .help("put what is known of a document into one table"),
            );
        }
        out.push(Known { locator, hints });
    }
    out
}
