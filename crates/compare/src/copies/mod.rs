//! Copies: one story that stands in several papers.
//!
//! A wire story is printed by twelve papers: as it is, under another headline, cut from the end, with two
//! words changed, with a paragraph of the paper's own before or behind it. Twelve documents, but one
//! witness. This module finds such documents and names, for each, the original that it copies.
//!
//! A [`Sketch`] is made of each text while it is read, and kept: 261 bytes, the same on every machine.
//! When all are known, [`Copies`] looks for sketches that are alike, asks the caller to compare the texts
//! behind them, and settles who copies whom. [`is_copy`] is that comparison. No more than two texts need
//! be in memory at a time.
//!
//! ```
//! use ascribe_compare::copies::{Copies, Sketch, is_copy};
//! use ascribe_model::Precision;
//! use jiff::civil::date;
//!
//! let story = "The harbour of Vell will close for six weeks, its master said on Monday. Divers had \
//!     found cracks in the eastern wall, and the dock for ferries stands on it. Fishing boats may \
//!     still use the old pier, but only at high water and with a pilot on board.";
//! let texts = [
//!     format!("Vell shuts its harbour\n\n{story}"),
//!     format!("No ferries until March\n\n{story}"),
//!     "A choir from Vell has won the prize of the northern towns. Its thirty singers, the youngest of \
//!      them nine years old, sang two songs of the sea and one about a lost dog.".to_owned(),
//! ];
//! let mut copies = Copies::default();
//! for (nth, text) in texts.iter().enumerate() {
//!     let sketch = Sketch::of(text).unwrap();
//!     let day = date(2024, 2, 7 - i8::try_from(nth).unwrap());
//!     copies.add(sketch, Some((day, Precision::Day)), format!("paper/{nth}.txt"));
//! }
//! let originals = copies
//!     .originals(|text, original| Ok::<_, std::convert::Infallible>(is_copy(&texts[text], &texts[original])))
//!     .unwrap();
//! assert_eq!(originals, [Some(1), None, None], "the first by date is the original");
//! ```
//!
//! # The method
//!
//! Texts are compared by their shingles, the runs of four words in them, and sketched by min-wise hashing:
//! A. Broder, "On the resemblance and containment of documents", 1997; of each minimum sixteen bits are kept:
//! P. Li and A. C. König, "b-Bit Minwise Hashing", 2010. The share of equal numbers in two sketches
//! estimates the resemblance of the texts. Texts that agree in two neighbouring numbers are looked at
//! more closely: the banding of P. Indyk and R. Motwani, "Approximate Nearest Neighbors", 1998.
//!
//! What a sketch suggests is never believed: every copy has been verified on the texts.
//!
//! # What it costs
//!
//! A document is compared with eight others at most, and stands in 64 buckets that remember eight
//! originals each, so the time grows with the number of documents, times its logarithm for sorting. While
//! [`Copies::originals`] runs, a document takes less than 1 KiB of memory besides its locator.
//!
//! # What is not found
//!
//! Texts below 20 words have no sketch. A story of which less than a quarter is left is missed now and then,
//! below a fifth often: so small a part seldom shares a band with the whole. A story in which every
//! fifth word is another is no copy, nor is a translation. A text in a script without spaces counts each run of
//! letters as a word.

mod find;
mod sketch;
mod story;
#[cfg(test)]
mod tests;
mod words;

pub use self::find::Copies;
pub use self::sketch::{Sketch, SketchError};
pub use self::story::is_copy;
