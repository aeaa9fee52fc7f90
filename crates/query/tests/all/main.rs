//! The record from outside.

#![allow(clippy::unwrap_used)]

mod comparing;
mod fixture;
mod joining;
mod kill;
mod properties;
mod select;
mod show;
mod sql;
mod verify;
mod write;
