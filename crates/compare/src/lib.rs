//! Statements to positions, figures and conflicts.
//!
//! A person writes a [`Codebook`] of propositions; [`stance::read`] finds what a text does to them.
//!
//! ```
//! use ascribe_compare::{Codebook, stance};
//!
//! let codebook = Codebook::parse(r#"
//!     [[proposition]]
//!     id = "ferry-late"
//!     sentence = "The ferry is late."
//!     about = "The ferry to the island."
//!     topic = ["(ferry|boat)"]
//!     affirm = ["(late|delayed)", "behind schedule"]
//!     deny = ["(on time|punctual)"]
//! "#).unwrap();
//! let taken = stance::read(&codebook, "Orn denied that the boat had been late.", &[]);
//! assert_eq!(taken[0].stance, stance::Stance::Deny);
//! assert_eq!(taken[0].rule, "denial");
//! ```

pub mod codebook;
pub mod conflicts;
pub mod copies;
mod document;
pub mod figures;
mod interview;
mod narration;
pub mod stance;

pub use codebook::Codebook;
pub use document::{Voices, compare};
