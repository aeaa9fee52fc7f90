//! Where a document was read from, as a link where it is on the web.

use crate::escape::inline;

/// A text that leads to an address on the web; the text alone where the address is none.
pub(crate) fn link(text: &str, uri: &str) -> String {
    if is_web(uri) { format!("[{}](<{uri}>)", inline(text)) } else { inline(text) }
}

/// An address on the web as a link, any other as text.
pub(crate) fn address(uri: &str) -> String {
    if is_web(uri) { format!("<{uri}>") } else { inline(uri) }
}

fn is_web(uri: &str) -> bool {
    (uri.starts_with("https://") || uri.starts_with("http://"))
        && uri.chars().all(|c| c.is_ascii_graphic() && !matches!(c, '<' | '>' | '|' | '\\' | '`' | ';'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_on_the_web_is_a_link() {
        assert_eq!(link("a]b", "https://a.b/c?d=e&f=g"), "[a\\]b](<https://a.b/c?d=e&f=g>)");
        assert_eq!(link("a", "javascript:b"), "a");
        assert_eq!(address("news/a_b.txt"), "news/a\\_b.txt");
        assert_eq!(address("https://a.b/\u{1b}"), "https\\://a.b/`\\u{1b}`");
    }
}
