//! Bytes to text.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::{Problem, ProblemKind};

/// Decodes the bytes of a file. A byte order mark decides and goes; then valid UTF-8; then the
/// encoding that the file `declares`; then the one that its bytes look like. Nothing is replaced: a
/// byte that cannot be read is a problem at its place.
///
/// A text with some valid sequences of UTF-8 and a broken one is damaged UTF-8 and not another
/// encoding, in which it would read as nonsense.
pub(crate) fn decode(uri: &str, bytes: &[u8], declared: Option<&'static Encoding>) -> Result<String, Problem> {
    if bytes.is_empty() {
        return Err(Problem::new(uri, ProblemKind::Empty, "the file is empty; take it out or fetch it again"));
    }
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let text = whole(uri, &bytes[mark..], mark, encoding)?;
        return if looks_binary(text.as_bytes()) { Err(binary(uri, &bytes[mark..], mark)) } else { Ok(text) };
    }
    if looks_binary(bytes) {
        return Err(binary(uri, bytes, 0));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(error) if mostly_utf8(bytes) => Err(broken(uri, UTF_8, error.valid_up_to())),
        Err(_) => {
            let encoding = declared.filter(|&encoding| encoding != UTF_8).unwrap_or_else(|| guess(bytes));
            whole(uri, bytes, 0, encoding)
        }
    }
}

/// The encoding that [`decode`] takes the bytes to be in by their look alone.
pub(crate) fn guessed(bytes: &[u8], declared: Option<&'static Encoding>) -> Option<&'static Encoding> {
    let told = Encoding::for_bom(bytes).is_some() || declared.is_some_and(|encoding| encoding != UTF_8);
    (!told && std::str::from_utf8(bytes).is_err()).then(|| guess(bytes))
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}

/// Decodes all of it, or names the first byte that cannot be.
fn whole(uri: &str, bytes: &[u8], skipped: usize, encoding: &'static Encoding) -> Result<String, Problem> {
    if let Some(text) = encoding.decode_without_bom_handling_and_without_replacement(bytes) {
        // Characters of the range C1 are what undefined bytes of the Windows code pages turn into;
        // no text has them (but for NEL).
        if encoding == UTF_8 || encoding == UTF_16LE || encoding == UTF_16BE {
            return Ok(text.into_owned());
        }
        let Some(at) = text.find(|c| matches!(c, '\u{80}'..='\u{84}' | '\u{86}'..='\u{9f}')) else {
            return Ok(text.into_owned());
        };
        let before = text[..at].chars().count();
        return Err(broken(uri, encoding, if encoding.is_single_byte() { before } else { first_non_ascii(bytes) }));
    }
    Err(broken(uri, encoding, skipped + first_bad(bytes, encoding)))
}

/// The byte where decoding stops: what was read of the input up to there, less the bad sequence.
fn first_bad(bytes: &[u8], encoding: &'static Encoding) -> usize {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut room = String::with_capacity(4096);
    let mut read = 0;
    loop {
        room.clear();
        let (result, taken) = decoder.decode_to_string_without_replacement(&bytes[read..], &mut room, true);
        read += taken;
        match result {
            encoding_rs::DecoderResult::OutputFull => {}
            encoding_rs::DecoderResult::InputEmpty => return read,
            encoding_rs::DecoderResult::Malformed(bad, after) => {
                return read.saturating_sub(usize::from(bad) + usize::from(after));
            }
        }
    }
}

fn first_non_ascii(bytes: &[u8]) -> usize {
    bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(0)
}

fn broken(uri: &str, encoding: &'static Encoding, offset: usize) -> Problem {
    let message = format!(
        "byte {offset} cannot be read as {}; save the file as UTF-8, or fetch it again if it was damaged",
        encoding.name()
    );
    Problem::new(uri, ProblemKind::Encoding, message).at(offset as u64)
}

/// Whether more of the non-ASCII bytes belong to valid sequences of UTF-8 than do not.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut valid, mut invalid) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        valid += chunk.valid().bytes().filter(|byte| !byte.is_ascii()).count();
        invalid += chunk.invalid().len();
    }
    valid > invalid
}

/// A NUL, or one byte in twenty that is a control character and no white space, is not text.
fn looks_binary(bytes: &[u8]) -> bool {
    let mut controls = 0;
    for &byte in bytes {
        match byte {
            0 => return true,
            b'\t' | b'\n' | b'\r' | 0x0c | 0x1b => {}
            1..0x20 | 0x7f => controls += 1,
            _ => {}
        }
    }
    controls * 20 > bytes.len()
}

fn binary(uri: &str, bytes: &[u8], skipped: usize) -> Problem {
    let nul = bytes.iter().position(|&byte| byte == 0);
    let pairs = bytes.len() / 2;
    let zeros = |first: usize| bytes.iter().skip(first).step_by(2).filter(|&&byte| byte == 0).count();
    let half = |full: usize, empty: usize| zeros(empty) * 4 > pairs * 3 && zeros(full) * 4 < pairs;
    let message = if pairs > 1 && (half(0, 1) || half(1, 0)) {
        "looks like UTF-16 without a byte order mark; save it as UTF-8"
    } else {
        "is not text; take it out, or have its text extracted first"
    };
    let problem = Problem::new(uri, ProblemKind::Binary, message);
    let control = || bytes.iter().position(|byte| matches!(byte, 1..=8 | 0x0b | 0x0e..=0x1f | 0x7f));
    match nul.or_else(control) {
        Some(at) => problem.at((skipped + at) as u64),
        None => problem,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(bytes: &[u8]) -> Result<String, (ProblemKind, Option<u64>)> {
        decode("x", bytes, None).map_err(|problem| (problem.kind, problem.offset))
    }

    #[test]
    fn byte_order_marks_decide_and_go() {
        assert_eq!(read(b"\xef\xbb\xbfNein, \xe2\x80\x9cja\xe2\x80\x9d").as_deref(), Ok("Nein, “ja”"));
        assert_eq!(read(b"\xff\xfeN\0o\0").as_deref(), Ok("No"));
        assert_eq!(read(b"\xfe\xff\0N\0o").as_deref(), Ok("No"));
        assert_eq!(read(b"\xff\xfeN\0o"), Err((ProblemKind::Encoding, Some(4))));
    }

    #[test]
    fn older_encodings_are_recognised() {
        let windows = b"The caf\xe9 on the quay was closed, \x93for good\x94, its owner said.";
        assert_eq!(read(windows).as_deref(), Ok("The café on the quay was closed, “for good”, its owner said."));
    }

    #[test]
    fn damaged_text_is_named_and_not_guessed_at() {
        assert_eq!(read("naïve “quote” – ".as_bytes().split_last().unwrap().1).map(|t| t.len()), Ok(22));
        let mut damaged = "The “old” café – closed".as_bytes().to_vec();
        damaged.truncate(21);
        damaged.extend_from_slice(b" again");
        assert!(matches!(read(&damaged), Err((ProblemKind::Encoding, Some(_)))), "{:?}", read(&damaged));
        assert_eq!(read(b"No \x81 such letter."), Err((ProblemKind::Encoding, Some(3))));
        assert_eq!(read("A \u{fffd} that was there.".as_bytes()).as_deref(), Ok("A \u{fffd} that was there."));
    }

    #[test]
    fn what_is_not_text_is_refused() {
        assert_eq!(read(b""), Err((ProblemKind::Empty, None)));
        assert_eq!(read(b"GIF89a\x01\0\x01"), Err((ProblemKind::Binary, Some(7))));
        assert_eq!(read(b"\x01\x02\x03 words"), Err((ProblemKind::Binary, Some(0))));
        assert!(decode("x", b"N\0o\0w\0", None).unwrap_err().message.contains("UTF-16"));
        assert!(decode("x", b"\x7fE\0\0\0\0\0\0\x01\0\0\0", None).unwrap_err().message.contains("not text"));
    }

    proptest! {
        #[test]
        fn valid_text_is_taken_as_it_stands(text in "[^\u{0}-\u{1f}\u{7f}\u{feff}]{1,200}") {
            prop_assert_eq!(read(text.as_bytes()), Ok(text));
        }

        #[test]
        fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let _ = read(&bytes);
        }
    }
}
