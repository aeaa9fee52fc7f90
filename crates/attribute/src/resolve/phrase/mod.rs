//! The grammar of the noun phrase: where it begins and ends, what its head is, what kind of source it makes.

pub(super) mod apposed;
pub(super) mod apposition;
pub(super) mod before;
pub(super) mod clause_in;
pub(super) mod clauses;
pub(super) mod common;
pub(super) mod ends;
pub(super) mod extent;
pub(super) mod framed;
pub(super) mod joined;
pub(crate) mod nouns;
pub(super) mod numbers;
pub(super) mod occasions;
pub(super) mod of_whom;
pub(super) mod one_phrase;
pub(super) mod phrases;
pub(super) mod postposed;
pub(super) mod predicated;
pub(super) mod quantities;
pub(super) mod reference;
pub(super) mod relative;
pub(super) mod spoken_of;
mod trades;
pub(super) mod which;
