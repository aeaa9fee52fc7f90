//! Statements to positions, figures and conflicts.
