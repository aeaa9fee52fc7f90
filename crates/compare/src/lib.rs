//! Statements to positions, figures and conflicts.

pub mod figures;
