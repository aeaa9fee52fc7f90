//! The commands, one a file.

pub(crate) mod check;
pub(crate) mod evaluate;
pub(crate) mod plugins;
pub(crate) mod query;
pub(crate) mod read;
pub(crate) mod run;
pub(crate) mod schema;
pub(crate) mod show;
pub(crate) mod train;
pub(crate) mod verify;
