//! Pieces of evidence that do not fit each other.

mod evidence;

pub use self::evidence::{Number, Place, Quotation, Stand, Who};
