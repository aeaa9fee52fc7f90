//! Which contents are direct: those that begin and end with quotation marks.

use ascribe_model::Span;

use super::tokens::is_space;

fn is_opener(c: char) -> bool {
    matches!(c, '"' | '“' | '‘')
}

fn closes(opener: char, closer: char) -> bool {
    match opener {
        '"' | '“' => matches!(closer, '"' | '”'),
        '‘' => closer == '’',
        _ => false,
    }
}

fn is_stop(c: char) -> bool {
    matches!(c, '.' | ',' | ';' | ':' | '!' | '?')
}

/// How a content stands to quotation marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Marks {
    /// It begins and ends with a pair of them, stops aside.
    pub(super) inside: bool,
    /// It does, or they stand right beside it.
    pub(super) around: bool,
}

/// The marks of a content in a text of these characters; gaps between its pieces do not matter.
pub(super) fn marks(chars: &[char], content: &[Span]) -> Marks {
    let mut start = content.iter().map(|span| span.start).min().unwrap_or(0);
    let mut stop = content.iter().map(|span| span.stop).max().unwrap_or(0).min(chars.len());
    while start < stop && is_space(chars[start]) {
        start += 1;
    }
    while start < stop && (is_space(chars[stop - 1]) || is_stop(chars[stop - 1])) {
        stop -= 1;
    }
    if stop <= start {
        return Marks { inside: false, around: false };
    }
    let (first, last) = (chars[start], chars[stop - 1]);
    if is_opener(first) && closes(first, last) && stop - start > 1 {
        return Marks { inside: true, around: true };
    }
    let opener = if is_opener(first) {
        Some(first)
    } else {
        chars[..start].iter().rev().copied().find(|c| !matches!(c, ' ' | '\t')).filter(|&c| is_opener(c))
    };
    let around = opener.is_some_and(|opener| {
        let beside = || chars[stop..].iter().copied().find(|&c| !is_stop(c) && !matches!(c, ' ' | '\t'));
        closes(opener, last) || beside().is_some_and(|closer| closes(opener, closer))
    });
    Marks { inside: false, around }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str, start: usize, stop: usize) -> (bool, bool) {
        let chars: Vec<char> = text.chars().collect();
        let marks = marks(&chars, &[Span::new(start, stop)]);
        (marks.inside, marks.around)
    }

    #[test]
    fn marks_may_stand_inside_or_beside() {
        let text = "Orn: “We stay, ” he said. ‘No’ \"x\".";
        assert_eq!(of(text, 5, 16), (true, true));
        assert_eq!(of(text, 4, 17), (true, true));
        assert_eq!(of(text, 6, 13), (false, true));
        assert_eq!(of(text, 6, 16), (false, true));
        assert_eq!(of(text, 5, 13), (false, true));
        assert_eq!(of(text, 17, 24), (false, false));
        assert_eq!(of(text, 26, 30), (true, true));
        assert_eq!(of(text, 31, 35), (true, true));
        // A mark alone is the same one twice, and does not close itself; beside it is another matter.
        assert_eq!(of("\"", 0, 1), (false, true));
        assert_eq!(of(" . ", 0, 3), (false, false));
    }
}
