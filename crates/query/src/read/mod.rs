//! Questions to a record.

mod actors;
mod cells;
mod derived;
mod filters;
mod fts;
mod outlets;
mod question;
mod record;
mod rows;
mod show;
mod similar;
pub(crate) mod statement;
mod types;
mod verify;

pub use filters::{Filters, filters};
pub use record::{Record, Table};
pub use rows::Rows;
pub use show::{Brief, Held, Mark, Passage, Role, Shown};
pub use verify::{Checked, Finding};
