//! What is told of a statement beside its source: who passed it on, to whom, when, how.

pub(super) mod addressee;
pub(super) mod chain;
pub(super) mod manner;
pub(super) mod nesting;
pub(super) mod polarity;
pub(super) mod relayed;
pub(super) mod when;
