//! Pieces of evidence that do not fit each other.

pub use ascribe_model::testimony::{Number, Place, Quotation, Stand, Who};
