//! The words and sentences of a text, as phrases and rules see them.

use std::ops::Range;

use super::lemma::key;

/// A word or a mark, at its bytes.
#[derive(Debug, Clone)]
pub(crate) struct Token {
    pub(crate) at: Range<usize>,
    /// In small letters, with a straight apostrophe.
    pub(crate) word: String,
    /// The same for all inflections; the mark itself for a mark.
    pub(crate) key: String,
    pub(crate) capital: bool,
    /// Whether it is a word or a number, and no mark.
    pub(crate) is_word: bool,
    /// The figure that it is a word of, by its place among those of the text; only where quantities are asked for.
    pub(crate) figure: Option<u32>,
}

impl Token {
    /// Words that phrases pass over: articles and the 's of a possessive.
    pub(crate) fn is_skipped(&self) -> bool {
        matches!(self.word.as_str(), "a" | "an" | "the" | "'s" | "'" | "-")
    }

    /// Words that phrases pass over between their own: "will not even notice".
    pub(crate) fn is_adverb(&self) -> bool {
        const ADVERBS: &[&str] =
            &["even", "ever", "still", "also", "just", "quite", "very", "so", "yet", "always", "now", "indeed"];
        const NONE: &[&str] =
            &["family", "supply", "reply", "assembly", "ally", "july", "bully", "apply", "only", "likely", "unlikely"];
        ADVERBS.contains(&self.word.as_str())
            || self.word.len() > 4 && self.word.ends_with("ly") && !NONE.contains(&self.word.as_str())
    }

    /// Whether a phrase may not reach over it.
    pub(crate) fn is_stop(&self) -> bool {
        matches!(self.word.as_str(), "." | "?" | "!" | ";" | ":" | "…")
    }

    pub(crate) fn is_quote(&self) -> bool {
        matches!(self.word.as_str(), "“" | "”" | "\"" | "«" | "»")
    }
}

/// A text in tokens and sentences.
#[derive(Debug)]
pub(crate) struct Tokens {
    pub(crate) all: Vec<Token>,
    /// Ranges of tokens, in order, without gaps.
    pub(crate) sentences: Vec<Range<usize>>,
}

/// Whether a clause with a subject of its own begins at a token: "and it is", "but they left".
pub(crate) fn begins_clause(all: &[Token], at: usize) -> bool {
    let word = |at: usize| all.get(at).map_or("", |token: &Token| token.word.as_str());
    let finite = || all.get(at + 2).is_some_and(|token| FINITE.contains(&token.key.as_str()));
    matches!(word(at), "and" | "but" | "or" | "so")
        && match word(at + 1) {
            "i" | "we" | "he" | "she" | "they" => true,
            "it" | "you" | "this" | "that" | "these" | "those" | "there" => finite(),
            _ => false,
        }
}

/// Whether a whole clause ends at a comma and the next begins behind it, with a subject and a verb: "… is robbing
/// nobody, and calling it a thief is nonsense". In "the storm, the rain, and the miller are" a list goes on.
pub(crate) fn parts_clauses(all: &[Token], at: usize) -> bool {
    const LINKING: &[&str] = &[
        "that", "which", "who", "whose", "whom", "to", "of", "in", "on", "at", "by", "for", "with", "from", "not",
        "never", "if", "when", "where", "as", "is", "are", "was", "were", "has", "have", "had", "will", "can", "would",
        "could", "should", "must", "may", "might", "did", "do", "does",
    ];
    let word = |at: usize| all.get(at).map_or("", |token: &Token| token.word.as_str());
    let finite = |at: usize| {
        FINITE.contains(&all[at].key.as_str())
            && !matches!(word(at), "be" | "being" | "been" | "having" | "doing" | "done")
    };
    let subject = at + 2;
    if word(at) != "," || !matches!(word(at + 1), "and" | "but" | "yet" | "nor") || LINKING.contains(&word(subject)) {
        return false;
    }
    let behind = (subject..all.len().min(subject + CLAUSE)).take_while(|&n| all[n].is_word);
    // What a "that" or "who" brings is no clause of its own; "That is so" is.
    let brings = |n: usize| match word(n) {
        "that" => n > 0 && (all[n - 1].is_word || !finite(n + 1)),
        other => matches!(other, "who" | "which" | "whether"),
    };
    let mut before = (at.saturating_sub(2 * CLAUSE)..at).rev().take_while(|&n| !all[n].is_stop());
    let whole = before.clone().any(finite) && !before.any(brings);
    whole && behind.skip(1).any(finite)
}

/// Words among which the verb of a clause stands.
const CLAUSE: usize = 7;

/// By key: verbs with which a clause may go on behind its subject.
const FINITE: &[&str] = &["be", "have", "do", "will", "can", "would", "could", "should", "must", "may", "might"];

/// Words with a full stop that ends no sentence.
const ABBREVIATIONS: &[&str] =
    &["mr", "mrs", "ms", "dr", "prof", "st", "gen", "col", "sen", "gov", "jr", "sr", "vs", "no", "rev", "fr", "hon"];

/// Tokens of a sentence. What is longer is no sentence, and is cut, so that the work on one is bounded.
const LONGEST: usize = 150;

impl Tokens {
    /// Reads a text, in time linear in its length.
    pub(crate) fn read(text: &str) -> Self {
        let mut all = split(text);
        months(&mut all);
        let sentences = sentences(text, &all);
        Self { all, sentences }
    }

    /// Whether it is a passage of a few sentences, which may leave unsaid what it is about; an article names it.
    pub(crate) fn is_passage(&self) -> bool {
        const SENTENCES: usize = 6;
        self.sentences.len() <= SENTENCES
    }

    /// The sentence that holds a token.
    pub(crate) fn sentence_of(&self, token: usize) -> usize {
        self.sentences.partition_point(|s| s.end <= token)
    }
}

/// Gives March and May beside the number of a day or a year a key of their own: nobody marches in "9 March".
fn months(all: &mut [Token]) {
    for at in 0..all.len() {
        let number =
            |nth: Option<&Token>| nth.is_some_and(|token| token.word.starts_with(|c: char| c.is_ascii_digit()));
        let is = all[at].capital && matches!(all[at].word.as_str(), "march" | "may");
        if is && (number(at.checked_sub(1).and_then(|before| all.get(before))) || number(all.get(at + 1))) {
            all[at].key = format!("month {}", all[at].word);
        }
    }
}

fn split(text: &str) -> Vec<Token> {
    let mut all: Vec<Token> = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        if c.is_whitespace() {
            continue;
        }
        let mut stop = start + c.len_utf8();
        if !c.is_alphanumeric() {
            push(&mut all, text, start..stop, false);
            continue;
        }
        while let Some(&(at, next)) = chars.peek() {
            let inner = |marks: &[char]| {
                marks.contains(&next) && text[at + next.len_utf8()..].starts_with(|c: char| c.is_alphanumeric())
            };
            let digit = text[..at].ends_with(|c: char| c.is_ascii_digit());
            if next.is_alphanumeric() || inner(&['\'', '’']) || digit && inner(&['.', ',']) {
                stop = at + next.len_utf8();
                chars.next();
            } else {
                break;
            }
        }
        word(&mut all, text, start..stop);
    }
    all
}

/// Adds a word, a contraction in its parts: "isn't" is "is" and "n't", "cannot" is "can" and "not".
fn word(all: &mut Vec<Token>, text: &str, at: Range<usize>) {
    let low = text[at.clone()].to_lowercase().replace('’', "'");
    let cut = if low.ends_with("n't") && low.len() > 3 {
        // "n", the apostrophe, "t"; the apostrophe may be one byte or three.
        text[at.clone()].rfind(['n', 'N']).map(|n| at.start + n)
    } else if low == "cannot" {
        Some(at.start + 3)
    } else {
        text[at.clone()].rfind(['\'', '’']).filter(|&n| n > 0 && low.len() < 30).map(|n| at.start + n)
    };
    match cut.filter(|&cut| cut > at.start && cut < at.end) {
        Some(cut) => {
            push(all, text, at.start..cut, true);
            push(all, text, cut..at.end, true);
        }
        None => push(all, text, at, true),
    }
}

fn push(all: &mut Vec<Token>, text: &str, at: Range<usize>, is_word: bool) {
    let word = text[at.clone()].to_lowercase().replace('’', "'");
    let key = if is_word { key(&word) } else { word.clone() };
    let capital = text[at.clone()].starts_with(char::is_uppercase);
    all.push(Token { at, word, key, capital, is_word, figure: None });
}

fn sentences(text: &str, all: &[Token]) -> Vec<Range<usize>> {
    let (mut out, mut start) = (Vec::new(), 0);
    let mut at = 0;
    while at < all.len() {
        let mut end = at + 1;
        let closes = match all[at].word.as_str() {
            "?" | "!" | "…" => true,
            "." => !(at > start && (ABBREVIATIONS.contains(&all[at - 1].word.as_str()) || initial(&all[at - 1]))),
            _ => false,
        };
        if closes {
            while end < all.len()
                && all[end].at.start == all[end - 1].at.end
                && (all[end].is_quote() || matches!(all[end].word.as_str(), "?" | "!" | "." | ")" | "'" | "’"))
            {
                end += 1;
            }
        }
        let between = all.get(end).map_or("", |next| &text[all[end - 1].at.end..next.at.start]);
        let begins =
            all.get(end).is_none_or(|next| next.capital || !next.is_word || next.word.as_bytes()[0].is_ascii_digit());
        let long = end - start >= LONGEST;
        if closes && begins && (!between.is_empty() || end == all.len()) || between.contains('\n') || long {
            out.push(start..end);
            start = end;
        }
        at = end;
    }
    if start < all.len() {
        out.push(start..all.len());
    }
    out
}

/// The J of "J. Orn".
fn initial(token: &Token) -> bool {
    token.capital && token.word.len() == 1 && token.word != "i"
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words(text: &str) -> Vec<String> {
        Tokens::read(text).all.into_iter().map(|token| token.word).collect()
    }

    #[test]
    fn contractions_fall_apart() {
        assert_eq!(
            words("It isn’t, can't, cannot Orn's"),
            ["it", "is", "n't", ",", "ca", "n't", ",", "can", "not", "orn", "'s"]
        );
    }

    #[test]
    fn a_month_is_no_verb() {
        let march = |text: &str| Tokens::read(text).all.into_iter().filter(|token| token.key == "march").count();
        assert_eq!(march("On 9 March they were in March 2031, on March 3, and in May."), 0);
        assert_eq!(march("March on, said the 9 who marched. Their march was long."), 3);
    }

    #[test]
    fn sentences_end_where_they_end() {
        let read = Tokens::read("Dr. J. Orn left. “Why?” he asked. Title\nBody 4.5 now");
        let firsts: Vec<&str> = read.sentences.iter().map(|s| read.all[s.start].word.as_str()).collect();
        assert_eq!(firsts, ["dr", "“", "title", "body"]);
    }

    proptest! {
        #[test]
        fn tokens_lie_in_the_text_and_sentences_cover_them(text in "[a-zA-Z'’“”.?! \n0-9é…-]{0,80}") {
            let read = Tokens::read(&text);
            let mut last = 0;
            for token in &read.all {
                prop_assert!(token.at.start >= last && text.get(token.at.clone()).is_some_and(|t| !t.is_empty()));
                last = token.at.end;
            }
            let mut next = 0;
            for sentence in &read.sentences {
                prop_assert_eq!(sentence.start, next);
                next = sentence.end;
            }
            prop_assert_eq!(next, read.all.len());
        }
    }
}
