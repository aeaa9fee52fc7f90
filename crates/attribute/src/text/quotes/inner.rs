//! Straight marks inside a quotation in curly ones: inches, code, a quotation in the quotation.

use super::{Role, Token, role_by_glyph, role_by_place};

/// For each mark of a paragraph the curly one that closes around it: the next that is not straight,
/// unless a straight mark that looks like a closing one has an opening one behind it, as in
/// `“We stay," she said, "until dawn.”`. Nothing for a mark that is not straight.
pub(super) fn enclosed(text: &str, tokens: &[Token], marks: &[usize]) -> Vec<Option<char>> {
    let mut found = vec![None; marks.len()];
    let mut begin = 0;
    while begin < marks.len() {
        let straight = |&&at: &&usize| role_by_glyph(tokens[at].first) == Role::Either;
        let run = marks[begin..].iter().take_while(straight).count();
        let next = marks.get(begin + run).map(|&at| tokens[at].first);
        if next.is_some() && !parts(text, tokens, &marks[begin..begin + run]) {
            found[begin..begin + run].fill(next);
        }
        begin += run + 1;
    }
    found
}

/// Whether straight marks part a quotation in two: the first closes, and a later one opens.
fn parts(text: &str, tokens: &[Token], run: &[usize]) -> bool {
    let role = |&at: &usize| role_by_place(text, &tokens[at]);
    run.first().is_some_and(|first| role(first) == Role::Close) && run.iter().any(|at| role(at) == Role::Open)
}

/// Whether `close` is the closing mark to `open`.
pub(super) fn closes(open: char, close: char) -> bool {
    matches!((open, close), ('“' | '‟', '”') | ('„', '“' | '”'))
}

#[cfg(test)]
mod tests {
    use super::super::tests::quotes;

    #[test]
    fn a_straight_mark_inside_curly_ones_ends_nothing() {
        for whole in [
            "“=LINK(\"http://x\",\"y\") and a”",
            "“The 6\" pipe and the 5\" nails”",
            "“She said \"no\" and \"never\" to us,”",
            "„Das \"neue\" Boot“",
        ] {
            assert_eq!(quotes(&format!("{whole} said Orn.")), [whole]);
        }
        // Marks of both sorts that pair with each other.
        assert_eq!(quotes("“We stay,\" she said, \"until dawn.” Orn left."), ["“We stay,\"", "\"until dawn.”"]);
        assert_eq!(quotes("“We stay,\" said Orn. “We go,” said Vella."), ["“We stay,\"", "“We go,”"]);
    }
}
