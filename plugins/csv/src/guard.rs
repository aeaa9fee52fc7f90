//! Texts that a spreadsheet would take for a formula.

/// What makes a text of a formula.
pub(crate) const MARK: char = '\'';

/// Whether a spreadsheet could take the text for a formula: it begins with a sign that opens one, plain
/// or full-width, or with a tab or line end, be it after other white space and quotation marks, which
/// some programs drop (<https://owasp.org/www-community/attacks/CSV_Injection>).
///
/// Quotation marks count as left out, so a text that is marked is itself one that would be marked, and
/// taking one mark off every such text gives the texts that were written:
/// `^'(?=[\s'"]*[=+\-@＝＋－＠\t\r\n])`.
pub(crate) fn is_formula(text: &str) -> bool {
    for c in text.chars() {
        match c {
            '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '\t' | '\r' | '\n' => return true,
            '\'' | '"' => {}
            c if c.is_whitespace() => {}
            _ => return false,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_opens_a_formula_is_seen() {
        for text in
            ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠A", "\tx", "\rx", "\nx", "  =1", "\u{a0}=1"]
        {
            assert!(is_formula(text), "{text:?}");
        }
        assert!(is_formula("\"=1\"") && is_formula("'-1") && is_formula(" \" '@x"));
    }

    #[test]
    fn other_texts_are_left_alone() {
        for text in ["", " ", "'", "“No”", "'No', she said", "a=b", "–1", "— Ilse Brandt", "#1", "(=1)", "3-4"]
        {
            assert!(!is_formula(text), "{text:?}");
        }
    }

    /// What the docs tell a reader to do.
    fn undone(text: &str) -> &str {
        text.strip_prefix(MARK).filter(|rest| is_formula(rest)).unwrap_or(text)
    }

    proptest! {
        #[test]
        fn a_mark_can_be_taken_off_again(text in "['\" \t\n=@a’-]{0,6}") {
            let marked = if is_formula(&text) { format!("{MARK}{text}") } else { text.clone() };
            prop_assert_eq!(undone(&marked), text);
        }
    }
}
