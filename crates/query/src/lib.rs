//! The record, one SQLite file, and the questions it answers as Arrow batches
