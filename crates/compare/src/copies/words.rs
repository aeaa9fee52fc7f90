//! A text as words and shingles, each a number.
//!
//! The numbers are kept in records, by way of sketches, so they must never change: whoever changes
//! anything here counts up `FORMAT` of the sketch.

/// Words in a shingle.
const SHINGLE: usize = 4;

/// A word, as it compares.
struct Word {
    /// FNV-1a of 64 bits, over the code points of its small letters and digits.
    hash: u64,
    /// Whether it stands inside quotation marks.
    quoted: bool,
    /// Whether it has a digit.
    number: bool,
}

/// The words of a text in its order: runs of letters and digits. Apostrophes and soft hyphens inside a
/// word count for nothing. A quotation that is left open ends with its line.
fn words(text: &str) -> Vec<Word> {
    const BASIS: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    let (mut words, mut hash, mut quoted, mut number) = (Vec::with_capacity(text.len() / 6), None, false, false);
    for c in text.chars() {
        if c.is_alphanumeric() {
            number |= c.is_numeric();
            for small in c.to_lowercase() {
                hash = Some((hash.unwrap_or(BASIS) ^ u64::from(small)).wrapping_mul(PRIME));
            }
            continue;
        }
        if matches!(c, '\'' | '’' | '‘' | '\u{ad}') {
            continue;
        }
        words.extend(hash.take().map(|hash| Word { hash, quoted, number }));
        number = false;
        quoted = match c {
            '"' => !quoted,
            '“' | '„' | '«' => true,
            '”' | '»' | '\n' => false,
            _ => quoted,
        };
    }
    words.extend(hash.map(|hash| Word { hash, quoted, number }));
    words
}

/// The shingles of a text.
pub(super) struct Shingles {
    /// How many words the text has.
    pub(super) words: usize,
    /// All, in its order.
    pub(super) all: Vec<u64>,
    /// Those without a word inside quotation marks: what the reporter wrote, not the one quoted.
    pub(super) narration: Vec<u64>,
    /// The words with a digit.
    pub(super) numbers: Vec<u64>,
}

impl Shingles {
    pub(super) fn of(text: &str) -> Self {
        let words = words(text);
        let numbers = words.iter().filter(|word| word.number).map(|word| word.hash).collect();
        let all = Vec::with_capacity(words.len());
        let mut shingles = Self { words: words.len(), all, narration: Vec::new(), numbers };
        for window in words.windows(SHINGLE) {
            let hash = mix(window.iter().fold(0, |hash, word| mix(hash ^ word.hash)));
            shingles.all.push(hash);
            if window.iter().all(|word| !word.quoted) {
                shingles.narration.push(hash);
            }
        }
        shingles
    }

    /// The same with each shingle and number once, in ascending order.
    pub(super) fn sets(mut self) -> Self {
        for set in [&mut self.all, &mut self.narration, &mut self.numbers] {
            set.sort_unstable();
            set.dedup();
        }
        self
    }
}

/// Spreads the bits of a number over all 64: the finaliser of SplitMix64 (Steele, Lea and Flood, 2014).
pub(super) const fn mix(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hashes(text: &str) -> Vec<u64> {
        words(text).into_iter().map(|word| word.hash).collect()
    }

    #[test]
    fn marks_and_capitals_make_no_difference() {
        assert_eq!(hashes("“Don’t WAIT,” said Émile – he’s 40."), hashes("don't wait said émile: hes (40)"));
        assert_ne!(hashes("wait"), hashes("wart"));
        assert!(hashes(" … – \n").is_empty());
    }

    #[test]
    fn words_inside_quotation_marks_are_known() {
        let quoted = |text: &str| words(text).iter().map(|word| word.quoted).collect::<Vec<_>>();
        assert_eq!(quoted("He said \"no way\" twice."), [false, false, true, true, false]);
        assert_eq!(quoted("« Oui », «non» et “si”"), [true, true, false, true]);
        assert_eq!(quoted("\"Never closed\nNew line"), [true, true, false, false]);
    }

    #[test]
    fn a_shingle_of_narration_has_no_quoted_word() {
        let shingles = Shingles::of("The mayor of Tarn said \"we go home\" and left the hall");
        assert_eq!((shingles.words, shingles.all.len(), shingles.narration.len()), (12, 9, 3));
        assert!(Shingles::of("Three words only").all.is_empty());
        assert_eq!(Shingles::of("In 2021 no 4x4 stood there, 17 of them").numbers.len(), 3);
    }
}
