//! The end-to-end suite: drives the real program, with files as a user has them.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot set its stage ends")]

mod actors;
mod bad_input;
mod check;
mod codebook;
mod comparing;
mod demo;
mod evaluate;
mod exports;
mod figures;
mod joining;
mod quantities;
mod query;
mod read;
mod record;
mod stance;
mod wording;

use ascribe_tests::Folder;
use serde_json::Value;

/// The rows that a query finds.
fn rows(folder: &Folder, query: &[&str]) -> Vec<Value> {
    let output = folder.run([["query"].as_slice(), query, &["--to", "jsonl"]].concat()).expect(0).stdout;
    output.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}
