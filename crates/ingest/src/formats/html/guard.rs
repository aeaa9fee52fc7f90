//! A look at the tags of a page before it is parsed.
//!
//! Parsing a page is not linear for every page that can be written: each block repeats the formatting
//! elements that are still open, each attribute is compared with those before it, each element looks
//! at those around it. One pass over the tags finds pages on which that would matter; no page that
//! people read is near these limits.

/// Start tags in a page.
pub(super) const MAX_TAGS: usize = 200_000;
/// Attributes of one tag.
const MAX_ATTRIBUTES: usize = 256;
/// Elements that were opened and not closed, those aside whose end tag may be left out.
const MAX_OPEN: usize = 4096;
/// Formatting elements that blocks would repeat, summed over the page.
const MAX_REPEATED: usize = 2_000_000;
/// Character references and bare ampersands.
const MAX_REFERENCES: usize = 200_000;

/// Whether a page is within the limits.
pub(super) fn is_readable(page: &str) -> bool {
    if memchr::memchr_iter(b'&', page.as_bytes()).nth(MAX_REFERENCES).is_some() {
        return false;
    }
    let mut rest = page.as_bytes();
    let (mut tags, mut open, mut formatting, mut repeated) = (0usize, 0usize, 0usize, 0usize);
    while let Some(at) = memchr::memchr(b'<', rest) {
        rest = &rest[at + 1..];
        let ends = rest.first() == Some(&b'/');
        let name_at = usize::from(ends);
        let length = rest[name_at..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
        let name = &rest[name_at..name_at + length];
        if length == 0 || !name[0].is_ascii_alphabetic() {
            continue;
        }
        let Some(stop) = end_of_tag(&rest[name_at + length..]) else { return false };
        rest = &rest[name_at + length + stop..];
        if ends {
            open -= usize::from(open > 0 && !closes_itself(name));
            formatting -= usize::from(formatting > 0 && is_formatting(name));
            continue;
        }
        tags += 1;
        repeated += formatting;
        open += usize::from(!closes_itself(name));
        formatting += usize::from(is_formatting(name));
        if tags > MAX_TAGS || open > MAX_OPEN || repeated > MAX_REPEATED {
            return false;
        }
        if is(name, &["script", "style"]) {
            rest = behind_raw_text(rest);
        }
    }
    true
}

/// Where the rest of a tag ends; nothing for one with too many attributes.
fn end_of_tag(rest: &[u8]) -> Option<usize> {
    let (mut quote, mut attributes, mut last) = (None, 0, b' ');
    for (at, &byte) in rest.iter().enumerate() {
        match (quote, byte) {
            (Some(open), _) if byte == open => quote = None,
            (Some(_), _) => {}
            (None, b'>') => return Some(at + 1),
            (None, b'"' | b'\'') if last == b'=' => quote = Some(byte),
            (None, _) => {
                let begins = matches!(last, b' ' | b'\t' | b'\n' | b'\r' | 0x0c | b'/' | b'"' | b'\'')
                    && !byte.is_ascii_whitespace();
                attributes += usize::from(begins);
                if attributes > MAX_ATTRIBUTES {
                    return None;
                }
            }
        }
        if quote.is_some() || last != b'=' || !byte.is_ascii_whitespace() {
            last = byte;
        }
    }
    Some(rest.len())
}

/// What follows the end tag of a script or style, in which `<` opens no tag.
fn behind_raw_text(rest: &[u8]) -> &[u8] {
    let end = memchr::memchr_iter(b'<', rest).find(|&at| {
        let tag = &rest[at + 1..];
        [&b"/script"[..], b"/style"]
            .iter()
            .any(|end| tag.get(..end.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(end)))
    });
    &rest[end.unwrap_or(rest.len())..]
}

/// Elements without an end tag, or whose end tag may be left out.
fn closes_itself(name: &[u8]) -> bool {
    const NAMES: [&str; 27] = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "option", "rt", "rp",
    ];
    is(name, &NAMES)
}

/// Elements that the next block opens again where they were left open. A link closes the one before.
fn is_formatting(name: &[u8]) -> bool {
    const NAMES: [&str; 13] =
        ["b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];
    is(name, &NAMES)
}

fn is(name: &[u8], names: &[&str]) -> bool {
    names.iter().any(|known| name.eq_ignore_ascii_case(known.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_that_people_write_are_readable() {
        let script = "<script>for (var i=0;i<n;i++) { ".to_owned() + &"a <b c d ".repeat(2000) + "}</script>";
        let list = "<ul>".to_owned() + &"<li class='x y' data-a = \"1 2 3\"><b>Ferry</b><br>".repeat(5000) + "</ul>";
        for page in [script.as_str(), &list, "a < b", "<p", "</", "<p title='x>y'>", &"<p>No.".repeat(10_000)] {
            assert!(is_readable(page));
        }
    }

    #[test]
    fn pages_that_would_not_end_are_not() {
        let attributes: String = (0..1000).map(|n| format!(" a{n}=1")).collect();
        let formatting: String = (0..5000).map(|n| format!("<b id={n}>")).collect();
        for page in [
            format!("<p{attributes}>"),
            formatting + &"<p>No.".repeat(5000),
            "<div>".repeat(MAX_OPEN + 1),
            "<br>".repeat(MAX_TAGS + 1),
            "&amp;".repeat(MAX_REFERENCES + 1),
        ] {
            assert!(!is_readable(&page));
        }
    }
}
