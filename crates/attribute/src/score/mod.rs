//! How good attributions are: predictions against gold.
//!
//! [`Counts::of`] compares what was found in one document with what people marked in it. Counts add up
//! over documents; [`Counts::scores`] makes the figures. [`Reviewer::review`] says what is wrong one by
//! one.
//!
//! ```
//! use ascribe_attribute::corpus::Marked;
//! use ascribe_attribute::score::Counts;
//! use ascribe_model::Span;
//!
//! let text = "The quay is shut, Ada Vella said. Orn disagrees.";
//! let gold = Marked {
//!     source: vec![Span::new(18, 27)],
//!     cue: vec![Span::new(28, 32)],
//!     content: vec![Span::new(0, 16)],
//!     confidence: None,
//! };
//! // The comma and the first name do not matter: the words of the content are the same, and the
//! // sources share a token.
//! let found = Marked { source: vec![Span::new(22, 27)], content: vec![Span::new(0, 17)], ..gold.clone() };
//! let mut counts = Counts::default();
//! counts += &Counts::of(text, &[found], &[gold]);
//! let scores = counts.scores();
//! assert_eq!((scores.strict.f1, scores.attr.f1), (1.0, 1.0));
//! assert_eq!((scores.cue.f1, scores.source.f1), (1.0, 0.0));
//! ```
//!
//! # What is counted
//!
//! Tokens are runs of letters, digits and underscores (the general categories L and N of Unicode), and
//! every other character that is not white space. A place covers the tokens that it touches. An
//! attribution whose content covers none is left out. Figures are micro averages: all documents are
//! counted as if they were one.
//!
//! - **token**: tokens inside any content.
//! - **strict**: contents that cover the same tokens, marks at the edges of each piece aside, one to one.
//! - **relaxed**: contents that share at least half of the tokens that either covers, one to one: the
//!   pairs of greatest overlap first, then in the order of the predictions, then in that of the gold.
//! - **attr**: relaxed pairs whose sources agree: they share a token, or there is none on either side.
//! - **source accuracy**: agreeing pairs among the relaxed pairs whose gold has a source.
//! - **source, cue, content**: runs of tokens of one role, each once in a document, exactly the same.
//! - **direct**: the same for contents that begin and end with quotation marks.
//!
//! [`actors`] scores who the sources are.

pub mod actors;
mod calibration;
mod counts;
mod direct;
mod faults;
mod matching;
mod scores;
#[cfg(test)]
mod tests;
mod tokens;

pub use calibration::{Calibration, Level};
pub use counts::{Counts, Hits};
pub use faults::{Fault, FaultKind, Reviewer};
pub use scores::{Direct, DirectRates, Rates, Scores};
