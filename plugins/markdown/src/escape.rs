//! Text of others as Markdown that renders to the same characters.
//!
//! Only what would mean something is escaped, so that the brief can be read as it stands, too: marks of
//! CommonMark and of its common extensions (tables, strikethrough, footnotes, mathematics, links made of
//! bare addresses). White space at the ends of a line is left out, for Markdown has no way to show it.
//! Characters that work on a terminal or a page instead of standing on it are shown as code.

use std::ops::Range;

use crate::bold;

/// A text on one line: a title, a name, a cell of a table.
pub(crate) fn inline(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (_, line) in lines(text.trim()).filter(|(_, line)| !line.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        escape(line, &[], &mut out);
    }
    out
}

/// A text of paragraphs, each of its lines after `prefix`; the first is written without it.
pub(crate) fn paragraphs(text: &str, prefix: &str) -> String {
    marked(text, prefix, &[])
}

/// Likewise, with some ranges of bytes in bold; they stand in order and do not overlap.
pub(crate) fn marked(text: &str, prefix: &str, ranges: &[Range<usize>]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut blank = false;
    for (start, line) in lines(text) {
        if line.is_empty() {
            blank = true;
            continue;
        }
        if !out.is_empty() {
            let end = if blank { format!("\n{}\n{prefix}", prefix.trim_end()) } else { format!("  \n{prefix}") };
            out.push_str(&end);
        }
        escape(line, &bold::edges(line, start, ranges), &mut out);
        blank = false;
    }
    out
}

/// A text as code, verbatim.
pub(crate) fn code(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let mut shown = String::with_capacity(text.len());
    for c in lines(text).map(|(_, line)| line).collect::<Vec<_>>().join(" ").chars() {
        if is_invisible(c) { shown.extend(c.escape_unicode()) } else { shown.push(c) }
    }
    if longest == 0 { format!("{fence}{shown}{fence}") } else { format!("{fence} {shown} {fence}") }
}

/// The lines of a text, by the line ends of CommonMark, without white space around them, each with its first
/// byte.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut end = 0;
    text.split_inclusive(['\n', '\r']).filter_map(move |line| {
        let start = end;
        end += line.len();
        let ends_the_last = line == "\n" && text[..start].ends_with('\r');
        let trimmed = line.trim_start_matches(is_blank);
        let start = start + line.len() - trimmed.len();
        (!ends_the_last).then(|| (start, trimmed.trim_end_matches(['\n', '\r']).trim_end_matches(is_blank)))
    })
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{b}' | '\u{c}')
}

/// Controls, and the marks that turn the direction of the text behind them.
fn is_invisible(c: char) -> bool {
    c.is_control() && c != '\t' || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Adds a line; where bold begins and ends stands no invisible character.
fn escape(line: &str, edges: &[usize], out: &mut String) {
    let mut edges = edges.iter().peekable();
    let bytes = line.as_bytes();
    let list_mark = list_mark(bytes);
    let mut in_code = false;
    for (at, c) in line.char_indices() {
        let (before, after) = (&line[..at], &line[at + c.len_utf8()..]);
        if in_code && !is_invisible(c) {
            in_code = false;
            out.push('`');
        }
        if edges.next_if_eq(&&at).is_some() {
            out.push_str("**");
        }
        if !in_code && is_invisible(c) {
            in_code = true;
            out.push('`');
        }
        if in_code {
            out.extend(c.escape_unicode());
            continue;
        }
        let means_something = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '|' | '~' | '^' | '{' => true,
            '>' | '=' => at == 0,
            '#' => at == 0 || after.is_empty(),
            '-' | '+' => at == 0 && after.chars().next().is_none_or(|next| next == c || next.is_whitespace()),
            '.' | ')' if Some(at) == list_mark => true,
            '.' => bytes[..at].len() >= 3 && bytes[at - 3..at].eq_ignore_ascii_case(b"www"),
            ':' => at == 0 || after.starts_with("//"),
            '&' => is_entity(after),
            '$' => before.chars().next_back().is_some_and(|previous| !matches!(previous, ' ' | '\t')),
            _ => false,
        };
        if c == '}' && after.is_empty() {
            // The end of a heading's attributes, which some take for one behind a backslash, too.
            out.push_str("&#125;");
            continue;
        }
        if means_something {
            out.push('\\');
        }
        out.push(c);
    }
    if in_code {
        out.push('`');
    }
    if edges.next().is_some() {
        out.push_str("**");
    }
}

/// Where the mark of a numbered item stands: in "12. " at 2.
fn list_mark(line: &[u8]) -> Option<usize> {
    let digits = line.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let ends = line.get(digits + 1).is_none_or(|next| matches!(next, b' ' | b'\t'));
    ((1..=9).contains(&digits) && ends).then_some(digits)
}

/// Whether what follows an ampersand makes an entity of it.
fn is_entity(after: &str) -> bool {
    let name = after.strip_prefix('#').unwrap_or(after);
    let length = name.bytes().take_while(u8::is_ascii_alphanumeric).count();
    length > 0 && name.as_bytes().get(length) == Some(&b';')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

    use super::*;

    /// Every extension but the one that changes quotation marks, which no escape would keep from it.
    fn extensions() -> Options {
        let unwanted = Options::ENABLE_SMART_PUNCTUATION | Options::ENABLE_OLD_FOOTNOTES;
        (Options::all() - unwanted) | Options::ENABLE_FOOTNOTES
    }

    /// The text as a reader sees it, with a mark for whatever is no plain text.
    fn rendered(markdown: &str) -> String {
        let mut out = String::new();
        for event in Parser::new_ext(markdown, extensions()) {
            match event {
                Event::Text(text) => out.push_str(&text),
                Event::Code(text) if text.starts_with("\\u{") => out.push_str(&text),
                Event::HardBreak => out.push('\n'),
                Event::Start(Tag::Paragraph) if !out.is_empty() => out.push_str("\n\n"),
                Event::Start(Tag::Paragraph | Tag::BlockQuote(None) | Tag::Heading { id: None, .. }) => {}
                Event::Start(Tag::List(None) | Tag::Item) | Event::End(TagEnd::List(false) | TagEnd::Item) => {}
                Event::End(TagEnd::Paragraph | TagEnd::BlockQuote(_) | TagEnd::Heading(_)) => {}
                other => out.push_str(&format!("⟦{other:?}⟧")),
            }
        }
        out
    }

    /// The text with its lines trimmed and its paragraphs set apart by one empty line.
    fn plain(text: &str) -> String {
        let mut out = String::new();
        let mut ends = "";
        for (_, line) in lines(text) {
            if line.is_empty() {
                ends = "\n\n";
                continue;
            }
            if !out.is_empty() {
                out.push_str(ends);
            }
            out.push_str(&shown(line));
            ends = "\n";
        }
        out
    }

    /// The text with what is shown as code.
    fn shown(text: &str) -> String {
        let show = |c: char| if is_invisible(c) { c.escape_unicode().to_string() } else { c.to_string() };
        text.chars().map(show).collect()
    }

    fn check(text: &str) {
        let quoted = format!("> {}\n", paragraphs(text, "> "));
        assert_eq!(rendered(&quoted), plain(text), "quotation {quoted:?}");
        let bare = format!("{}\n", paragraphs(text, ""));
        assert_eq!(rendered(&bare), plain(text), "paragraphs {bare:?}");
        let item = format!("- In context: {}\n", paragraphs(text, "  "));
        assert_eq!(rendered(&item), format!("In context: {}", plain(text)).trim_end_matches(is_blank), "item {item:?}");
        let heading = format!("## {}\n", inline(text));
        let words = lines(text.trim()).map(|(_, line)| line).filter(|line| !line.is_empty());
        let words = words.collect::<Vec<_>>().join(" ");
        assert_eq!(rendered(&heading), shown(&words), "heading {heading:?}");
    }

    #[test]
    fn what_looks_like_markdown_stays_what_it_is() {
        for text in [
            "1986. A year",
            "1) One",
            "- a",
            "-",
            "---",
            "- - -",
            "+ a",
            "===",
            "# A",
            "#",
            "A #",
            "A ##",
            "> a",
            "* a",
            "`a`",
            "``",
            "*a* **b** _c_ __d__",
            "~~a~~ ~b~",
            "[a](b)",
            "![a](b)",
            "[a]: b",
            "[^1]",
            "[^1]: a",
            "[[a]]",
            "<b>a</b>",
            "<!-- a -->",
            "<https://a.b>",
            "a | b\n--- | ---\nc | d",
            ":--|:--",
            "&amp; &#35; &nbsp",
            "AT&T",
            "https://a.b/c_d_e",
            "www.a.b",
            "a\nb",
            "a\n===",
            "a\n---",
            "a\n\n    b",
            "\ta",
            "a\\",
            "a\\\nb",
            "a  \nb",
            "$a$",
            "$5 and 6$",
            "$$a$$",
            "US$5 or US$6",
            "$a\u{a0}$",
            "a {#b}",
            "{.a}",
            "a^b^",
            "a\n: b",
            ":::a",
            "- [ ] a",
            "\\*a\\*",
            "a\r\nb\rc\n\n\nd",
            "```\na\n```",
            "~~~\na",
            "[!NOTE]\na",
            "||a||",
            "***",
            "___",
            "!",
            "a!",
            "!\n[a]",
        ] {
            check(text);
        }
    }

    #[test]
    fn plain_prose_has_no_escapes() {
        let text = "“No,” she said – 3.5 million; it's $40,000 (R&D: 50%) for @home, +4 or -5 #1!";
        assert_eq!(inline(text), text);
        assert_eq!(paragraphs(text, "> "), text);
    }

    #[test]
    fn paragraphs_and_lines_stay_apart() {
        assert_eq!(paragraphs("a\n\n\n b \nc", "> "), "a\n>\n> b  \n> c");
        assert_eq!(inline(" a\n\n b "), "a b");
    }

    #[test]
    fn what_would_work_on_a_terminal_or_a_page_is_shown() {
        assert_eq!(inline("a\u{1b}[31m\u{7}\u{9b}b"), "a`\\u{1b}`\\[31m`\\u{7}\\u{9b}`b");
        assert_eq!(paragraphs("\u{202e}a\u{2069}", ""), "`\\u{202e}`a`\\u{2069}`");
        assert_eq!(code("a\u{1b}"), "`a\\u{1b}`");
        for text in ["`\u{1b}`", "\u{1b}- a", "\u{1b}\\u{1b}", "-\u{85}", "$\u{b}$", "a}\u{0}", "\\\u{1b}"] {
            check(text);
        }
    }

    #[test]
    fn code_is_verbatim() {
        for text in ["s01", "a`b", "``", "`"] {
            let code = code(text);
            let events: Vec<_> = Parser::new(&code).collect();
            assert!(events.contains(&Event::Code(text.into())), "{events:?}");
        }
    }

    proptest! {
        #[test]
        fn any_text_renders_as_itself(text in "[ -~]{0,40}|[-#>*+_=~`|:.)(\\[\\]<&;!$^{}\\\\1a \\t\\n]{0,24}|([^\u{0}]|[`\u{0}\u{1b}\u{85}\u{202e}]){0,40}") {
            check(&text);
        }
    }
}
