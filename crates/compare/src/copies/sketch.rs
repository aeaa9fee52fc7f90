//! A text in 128 numbers.

use thiserror::Error;

use super::words::{Shingles, mix};

/// How many numbers a sketch has.
pub(super) const NUMBERS: usize = 128;

/// Written first; counted up when a text gets other numbers than before.
const FORMAT: u8 = 1;

/// Texts with fewer words are not told apart.
const FEWEST: usize = 20;

/// What is kept of a text to find its copies by, without the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sketch {
    /// Words of the text.
    pub(super) words: u32,
    /// The low bits of the least value that each of 128 functions takes on the shingles of the text.
    pub(super) least: [u16; NUMBERS],
}

impl Sketch {
    /// Bytes of a stored sketch.
    pub const BYTES: usize = 1 + 4 + 2 * NUMBERS;

    /// Sketches a text; nothing where it has fewer than 20 words, so few that different texts could be
    /// taken for one. The same text has the same sketch on every machine.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let shingles = Shingles::of(text);
        if shingles.words < FEWEST {
            return None;
        }
        let mut least = [u32::MAX; NUMBERS];
        for shingle in shingles.all {
            for (least, (factor, summand)) in least.iter_mut().zip(FUNCTIONS) {
                let value = (shingle as u32).wrapping_mul(factor).wrapping_add(summand);
                *least = value.min(*least);
            }
        }
        let words = u32::try_from(shingles.words).unwrap_or(u32::MAX);
        Some(Self { words, least: least.map(|least| least as u16) })
    }

    /// The bytes to store, [`Self::BYTES`] of them: the format, the number of words in four bytes and the
    /// 128 numbers in two each, the low byte first.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(Self::BYTES);
        bytes.push(FORMAT);
        bytes.extend(self.words.to_le_bytes());
        bytes.extend(self.least.iter().flat_map(|number| number.to_le_bytes()));
        bytes
    }

    /// Reads what [`Self::to_bytes`] wrote.
    ///
    /// # Errors
    ///
    /// Bytes of another format, or of another length.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, SketchError> {
        let length = SketchError::Length(bytes.len());
        let (&format, bytes) = bytes.split_first().ok_or(length.clone())?;
        if format != FORMAT {
            return Err(SketchError::Format(format));
        }
        let (words, numbers) = bytes.split_first_chunk().ok_or(length.clone())?;
        if numbers.len() != 2 * NUMBERS {
            return Err(length);
        }
        let mut least = [0; NUMBERS];
        for (least, pair) in least.iter_mut().zip(numbers.chunks_exact(2)) {
            *least = u16::from_le_bytes([pair[0], pair[1]]);
        }
        Ok(Self { words: u32::from_le_bytes(*words), least })
    }

    /// In how many of the 128 numbers two sketches agree: their resemblance, times 128.
    pub(super) fn agreement(&self, other: &Self) -> u32 {
        self.least.iter().zip(&other.least).map(|(a, b)| u32::from(a == b)).sum()
    }
}

/// Why bytes are no sketch.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum SketchError {
    /// They were written by another version of the program; the text must be sketched again.
    #[error("the sketch has format {0}, not {FORMAT}")]
    Format(u8),
    /// There are too many of them or too few.
    #[error("the sketch has {length} bytes, not {}", Sketch::BYTES, length = .0)]
    Length(usize),
}

/// Factor and summand of each function; an odd factor, so that no two shingles change places.
const FUNCTIONS: [(u32, u32); NUMBERS] = {
    let mut functions = [(0, 0); NUMBERS];
    let mut nth = 0;
    while nth < NUMBERS {
        let random = mix((nth as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        functions[nth] = (random as u32 | 1, (random >> 32) as u32);
        nth += 1;
    }
    functions
};

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TEXT: &str = "The bridge over the Orl stays shut until the spring, the council of Tarn decided, \
        after two bolts as long as an arm were found in the river below it.";

    #[test]
    fn a_sketch_never_changes() {
        let bytes = Sketch::of(TEXT).unwrap().to_bytes();
        assert_eq!(bytes.len(), Sketch::BYTES);
        let sum = bytes.iter().fold(0, |sum, byte| mix(sum ^ u64::from(*byte)));
        assert_eq!((&bytes[..9], sum), (&[1, 30, 0, 0, 0, 9, 6, 221, 207][..], 15_720_205_322_702_701_627));
    }

    #[test]
    fn short_texts_have_none() {
        let words = |count| Sketch::of(&"la ".repeat(count));
        assert_eq!((words(0), words(19)), (None, None));
        assert!(words(20).is_some());
    }

    #[test]
    fn other_bytes_are_refused() {
        let bytes = Sketch::of(TEXT).unwrap().to_bytes();
        assert_eq!(Sketch::from_bytes(&bytes[..9]), Err(SketchError::Length(9)));
        assert_eq!(Sketch::from_bytes(&[]), Err(SketchError::Length(0)));
        assert_eq!(Sketch::from_bytes(&[&bytes[..], &[0]].concat()), Err(SketchError::Length(262)));
        assert_eq!(Sketch::from_bytes(&[7; 261]), Err(SketchError::Format(7)));
    }

    #[test]
    fn agreement_estimates_resemblance() {
        // 1,000 words of which 600 are shared: the resemblance is 597 / 1,397, and 128 times that 54.7.
        let words = |range: std::ops::Range<u32>| range.map(|nth| format!("w{nth} ")).collect::<String>();
        for start in (0..20_000).step_by(1_000) {
            let (one, other) = (words(start..start + 1000), words(start + 400..start + 1400));
            let agreement = Sketch::of(&one).unwrap().agreement(&Sketch::of(&other).unwrap());
            assert!((35..75).contains(&agreement), "{agreement}");
        }
        assert!(Sketch::of(&words(0..1000)).unwrap().agreement(&Sketch::of(&words(5000..6000)).unwrap()) < 4);
    }

    proptest! {
        #[test]
        fn stored_and_read_again(text in "([a-zé]{1,3}[ ,.\n\"]){20,80}") {
            let sketch = Sketch::of(&text);
            if let Some(sketch) = sketch {
                prop_assert_eq!(Sketch::from_bytes(&sketch.to_bytes()), Ok(sketch));
            }
        }

        #[test]
        fn any_text_has_a_sketch_or_none(text: String) {
            prop_assert_eq!(Sketch::of(&text).is_some(), Shingles::of(&text).words >= FEWEST);
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(0..3_u8, 0..300)) {
            if let Ok(sketch) = Sketch::from_bytes(&bytes) {
                prop_assert_eq!(sketch.to_bytes(), bytes);
            }
        }
    }
}
