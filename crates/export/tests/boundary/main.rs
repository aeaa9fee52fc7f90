//! Host and plugins, on both sides of the real boundary: exporters made with `ascribe-plugin` and linked
//! into this program, and plugins in C that are compiled and loaded.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "this is a test")]

mod contracts;
mod exporters;
mod failures;
mod files;
mod handshake;
mod loaded;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use arrow_array::{RecordBatch, RecordBatchIterator, StringArray};
use arrow_schema::ArrowError;
use ascribe_export::{Export, Input, OptionValue, Plugin, RunError, Target, Written};

/// A batch of one column of text.
fn batch(texts: &[&str]) -> RecordBatch {
    RecordBatch::try_from_iter([("content", Arc::new(StringArray::from(texts.to_vec())) as _)]).unwrap()
}

/// The input that all exporters here take.
fn rows(items: Vec<Result<RecordBatch, ArrowError>>) -> Input {
    let reader = RecordBatchIterator::new(items, batch(&[]).schema());
    Input { name: "rows".into(), kind: "statements".into(), rows: Box::new(reader) }
}

/// An export with the parts that most tests share.
struct Job<'a> {
    plugin: &'a Plugin,
    options: Vec<(String, OptionValue)>,
    rows: Input,
    cancelled: AtomicBool,
}

impl<'a> Job<'a> {
    fn new(plugin: &'a Plugin) -> Self {
        let rows = rows(vec![Ok(batch(&["one", "two"])), Ok(batch(&["three"]))]);
        Self { plugin, options: Vec::new(), rows, cancelled: AtomicBool::new(false) }
    }

    fn with(mut self, key: &str, value: &str) -> Self {
        self.options.push((key.into(), OptionValue::String(value.into())));
        self
    }

    fn run(self, target: Target<'_>) -> Result<Written, RunError> {
        self.plugin.run(Export {
            options: &self.plugin.check_options(&self.options).unwrap(),
            inputs: vec![self.rows],
            target,
            protected: &[],
            cancelled: &self.cancelled,
            log: &|_, _| {},
        })
    }

    fn to(self, path: &Path) -> Result<Written, RunError> {
        self.run(Target::File(path))
    }
}

/// The names in a folder and below, in order.
fn names(folder: &Path) -> Vec<String> {
    let mut names = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in std::fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            names.push(path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned());
            if path.is_dir() && !path.is_symlink() {
                open.push(path);
            }
        }
    }
    names.sort();
    names
}
