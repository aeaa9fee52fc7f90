//! Places in a text, and the one conversion between bytes and code points.

/// A half-open range of Unicode code points in a document's text: `start` inclusive, `stop`
/// exclusive, the unit of SQLite's `substr`, of Python's slices and of the W3C text position
/// selector.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First code point.
    pub start: usize,
    /// One past the last code point.
    pub stop: usize,
}

impl Span {
    /// Makes a span; an end before the start makes it empty at `start`.
    #[must_use]
    pub fn new(start: usize, stop: usize) -> Self {
        Self { start, stop: stop.max(start) }
    }

    /// Number of code points.
    #[must_use]
    pub fn len(self) -> usize {
        self.stop - self.start
    }

    /// Whether the span holds no code point.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.start == self.stop
    }

    /// Whether the two spans share a code point.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.stop && other.start < self.stop
    }

    /// Whether `other` lies within this span.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.stop <= self.stop
    }
}

/// Converts between byte offsets, which Rust code uses inside a function, and code points, which
/// everything that leaves it uses. Built once per text in one pass; a lookup costs at most
/// [`Offsets::STRIDE`] steps, and none in a text of ASCII alone.
#[derive(Debug)]
pub struct Offsets<'t> {
    text: &'t str,
    /// Byte offset of every `STRIDE`th code point; empty for ASCII.
    anchors: Vec<usize>,
    chars: usize,
}

impl<'t> Offsets<'t> {
    /// Code points between two anchors.
    pub const STRIDE: usize = 64;

    /// Indexes a text.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        if text.is_ascii() {
            return Self { text, anchors: Vec::new(), chars: text.len() };
        }
        let mut anchors = Vec::with_capacity(text.len() / Self::STRIDE + 1);
        let mut chars = 0;
        for (byte, _) in text.char_indices() {
            if chars % Self::STRIDE == 0 {
                anchors.push(byte);
            }
            chars += 1;
        }
        Self { text, anchors, chars }
    }

    /// Length of the text in code points.
    #[must_use]
    pub fn chars(&self) -> usize {
        self.chars
    }

    /// The code point that begins at or holds byte `byte`; the length for a byte past the end.
    #[must_use]
    pub fn char_at(&self, byte: usize) -> usize {
        if byte >= self.text.len() {
            return self.chars;
        }
        if self.anchors.is_empty() {
            return byte;
        }
        let nth = self.anchors.partition_point(|&anchor| anchor <= byte) - 1;
        let begin = self.anchors[nth];
        let bytes = &self.text.as_bytes()[begin..=byte];
        nth * Self::STRIDE + bytes.iter().filter(|&&b| b & 0xC0 != 0x80).count() - 1
    }

    /// The byte where code point `char` begins; the length in bytes for one past the end.
    #[must_use]
    pub fn byte_at(&self, char: usize) -> usize {
        if char >= self.chars {
            return self.text.len();
        }
        if self.anchors.is_empty() {
            return char;
        }
        let begin = self.anchors[char / Self::STRIDE];
        self.text[begin..].char_indices().nth(char % Self::STRIDE).map_or(self.text.len(), |(byte, _)| begin + byte)
    }

    /// The span of a range of bytes.
    #[must_use]
    pub fn span(&self, bytes: std::ops::Range<usize>) -> Span {
        Span::new(self.char_at(bytes.start), self.char_at(bytes.end))
    }

    /// The text of a span, or nothing where it reaches beyond the text.
    #[must_use]
    pub fn slice(&self, span: Span) -> Option<&'t str> {
        (span.stop <= self.chars).then(|| &self.text[self.byte_at(span.start)..self.byte_at(span.stop)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn conversions_agree_with_the_plain_count(text in ".{0,300}") {
            let offsets = Offsets::new(&text);
            prop_assert_eq!(offsets.chars(), text.chars().count());
            for (char, (byte, _)) in text.char_indices().enumerate() {
                prop_assert_eq!(offsets.char_at(byte), char);
                prop_assert_eq!(offsets.byte_at(char), byte);
            }
            prop_assert_eq!(offsets.char_at(text.len()), offsets.chars());
            prop_assert_eq!(offsets.byte_at(offsets.chars()), text.len());
        }

        #[test]
        fn a_slice_is_what_skip_and_take_give(text in ".{0,300}", start in 0usize..320, len in 0usize..320) {
            let span = Span::new(start, start + len);
            let plain: String = text.chars().skip(start).take(len).collect();
            match Offsets::new(&text).slice(span) {
                Some(slice) => prop_assert_eq!(slice, plain),
                None => prop_assert!(span.stop > text.chars().count()),
            }
        }
    }
}
