//! The end-to-end suite: drives the real program, with files as a user has them.

mod bad_input;
mod check;
mod demo;
mod evaluate;
mod exports;
mod query;
mod read;
mod record;
mod wording;
