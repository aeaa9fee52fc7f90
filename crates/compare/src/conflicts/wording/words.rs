//! Quoted words, so that what is only written otherwise is the same.

use crate::conflicts::text;

use super::spelling::expand;

/// A word of a quotation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Said {
    /// In one spelling.
    pub(super) plain: String,
    /// As written.
    pub(super) shown: String,
    /// What ends behind it.
    pub(super) end: End,
}

/// What ends behind a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum End {
    Nothing,
    /// A comma or a dash.
    Phrase,
    Sentence,
    /// A question.
    Question,
    /// The piece that is quoted, or words that are left out with dots or brackets.
    Piece,
}

/// The quoted words of a statement: of pieces without any quotation mark, all of them.
pub(super) fn read(pieces: &[Box<str>]) -> Vec<Said> {
    let marked = pieces.iter().any(|piece| {
        piece.contains("''") || piece.contains(['"', '“', '”', '«', '»', '‘', '„']) || opens_single(piece)
    });
    let mut said = Vec::new();
    for piece in pieces {
        // Two single marks are a double one.
        let piece = &piece.replace("''", "\"");
        let inside = if marked { quoted(piece) } else { vec![piece.to_string()] };
        for part in inside {
            push(&mut said, &part);
            if let Some(last) = said.last_mut() {
                last.end = End::Piece;
            }
        }
    }
    said
}

/// All words of a statement, whoever's they are.
pub(super) fn told(pieces: &[Box<str>]) -> Vec<Said> {
    let mut told = Vec::new();
    for piece in pieces {
        // A quotation that begins with a capital is a sentence of its own.
        let begins = piece.starts_with(|c: char| !c.is_alphanumeric())
            && piece.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase);
        let end = if begins { End::Sentence } else { End::Phrase };
        if let Some(last) = told.last_mut().filter(|last: &&mut Said| last.end < end) {
            last.end = end;
        }
        push(&mut told, piece);
    }
    told
}

fn opens_single(piece: &str) -> bool {
    piece.trim_start().starts_with('\'')
}

/// The parts of a piece within quotation marks. A mark that is missing at the end is that of the piece; a
/// quotation within the quotation is part of it.
fn quoted(piece: &str) -> Vec<String> {
    let (mut parts, mut part) = (Vec::new(), String::new());
    let (mut double, mut single) = (false, false);
    let mut last = ' ';
    let mut chars = piece.chars().peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied().unwrap_or(' ');
        let was = double || single;
        match c {
            '“' | '«' | '„' => double = true,
            '”' | '»' => double = false,
            '"' => double = !double,
            '‘' if !last.is_alphanumeric() || !next.is_alphanumeric() => single = true,
            '\'' if !last.is_alphanumeric() && next.is_alphanumeric() && !double => single = true,
            '’' | '\'' if single && !next.is_alphanumeric() => single = false,
            _ if was => part.push(c),
            _ => {}
        }
        if was && !(double || single) {
            parts.push(std::mem::take(&mut part));
        }
        last = c;
    }
    parts.push(part);
    parts.retain(|part| part.chars().any(char::is_alphanumeric));
    parts
}

fn push(said: &mut Vec<Said>, part: &str) {
    let from = said.len();
    let mut bracket = false;
    for word in text::words(part) {
        let opens = part[..word.at.start].trim_end().ends_with('[');
        bracket |= opens;
        // What a writer puts in brackets the speaker has not said.
        if bracket {
            bracket = !word.gap.contains(']');
            if let Some(last) = said[from..].last_mut() {
                last.end = End::Piece;
            }
            continue;
        }
        let end = end(word.gap);
        let mut forms = expand(&word.low);
        if word.gap.starts_with('%') {
            forms.push("percent".to_owned());
        }
        let last = forms.len().saturating_sub(1);
        for (nth, plain) in forms.into_iter().enumerate() {
            let shown = if nth == 0 { word.text.to_owned() } else { String::new() };
            said.push(Said { plain, shown, end: if nth == last { end } else { End::Nothing } });
        }
    }
    join(said, from);
}

fn end(gap: &str) -> End {
    if gap.contains('…') || gap.contains("..") || gap.contains('[') {
        End::Piece
    } else if gap.contains('?') {
        End::Question
    } else if gap.contains(['.', '!', ';', '\n']) {
        End::Sentence
    } else if gap.contains([',', ':', '–', '—', '(', ')']) || gap.contains(" - ") {
        End::Phrase
    } else {
        End::Nothing
    }
}

/// "forty two" as 42, "per cent" as percent.
fn join(said: &mut Vec<Said>, from: usize) {
    let mut at = from;
    while at + 1 < said.len() {
        let (one, next) = (&said[at], &said[at + 1]);
        let tens = one.plain.parse::<u32>().ok().filter(|tens| (20..=90).contains(tens) && tens % 10 == 0);
        let units = next.plain.parse::<u32>().ok().filter(|units| (1..=9).contains(units));
        let worded = |said: &Said| said.shown.starts_with(char::is_alphabetic);
        let joined = match tens.zip(units) {
            Some((tens, units)) if worded(one) && worded(next) => Some((tens + units).to_string()),
            _ if one.plain == "per" && next.plain == "cent" => Some("percent".to_owned()),
            _ => None,
        };
        if let Some(plain) = joined {
            let next = said.remove(at + 1);
            said[at] = Said { plain, shown: format!("{} {}", said[at].shown, next.shown), end: next.end };
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(pieces: &[&str]) -> String {
        let pieces: Vec<Box<str>> = pieces.iter().map(|&piece| piece.into()).collect();
        read(&pieces).into_iter().map(|word| word.plain).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn ways_of_writing_are_one() {
        for (one, other) in [
            ("“We don’t recognise it — can’t you see?”", "\"We do not recognize it, cannot you see\""),
            ("“The harbour‘s gates are the town‘s”", "“The harbor's gates are the town's”"),
            ("‘Forty-two per cent of our neighbours travelled’", "“42% of our neighbors traveled”"),
            ("«It’s the harbour’s well-kept centre»", "\"It is the harbor's well kept center\""),
            ("“They told us, ‘Go home’, and we went.”", "They told us 'go home' and we went"),
        ] {
            assert_eq!(plain(&[one]), plain(&[other]));
        }
        assert_ne!(plain(&["four"]), plain(&["for"]));
    }

    #[test]
    fn only_what_is_quoted_is_said() {
        assert_eq!(plain(&["it was “absurd” to speak of 45 when they had “six, all told”"]), "absurd 6 all told");
        assert_eq!(plain(&["“We saw a light,”", "“and then [the captain] fell"]), "we saw a light and then fell");
        assert_eq!(plain(&["All of this is a letter."]), "all of this is a letter");
    }
}
