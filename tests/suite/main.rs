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
