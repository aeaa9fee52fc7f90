//! Phrases as they are written.

use super::lemma::key;
use super::lists::Lists;
use super::pattern::{Pattern, Step};
use super::tokens::{Token, Tokens};

/// What is wrong with a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Fault {
    /// With the words that are in every text.
    Everything(String),
    Empty,
    Bracket,
    UnknownList(String),
    Gap,
    And,
    Circle(String),
    Deep,
    /// A number where only words stand.
    Number,
    /// A word to be taken out of a list that is no stock list.
    NoStock {
        list: String,
        word: String,
    },
    /// A word to be taken out of a stock list that does not have it.
    Absent {
        list: String,
        word: String,
    },
}

/// Most brackets, and most lists, in one another.
pub(super) const DEEPEST: usize = 8;

/// Words that occur in every text.
const COMMON: &[&str] = &[
    "be", "have", "do", "will", "not", "of", "to", "in", "on", "at", "it", "he", "she", "they", "we", "i", "you",
    "and", "or", "that", "this", "for", "with", "by", "as", "from", "his", "her", "their", "its", "say", "there",
    "would",
];

/// Whether a word occurs in every text.
pub(super) fn is_common(token: &Token) -> bool {
    COMMON.iter().any(|common| *common == token.word || key(common) == token.key)
}

/// Reads a phrase.
pub(crate) fn parse(phrase: &str, lists: &mut Lists<'_>) -> Result<Pattern, Fault> {
    let (pattern, everywhere) = read(phrase, lists)?;
    everywhere.map_or(Ok(pattern), |words| Err(Fault::Everything(words)))
}

/// Reads a phrase, and tells its words where all texts have them.
pub(super) fn read(phrase: &str, lists: &mut Lists<'_>) -> Result<(Pattern, Option<String>), Fault> {
    let (mut parts, mut anchor, mut everywhere) = (Vec::new(), None, String::new());
    let bracketed = phrase.match_indices('&').any(|(at, _)| {
        let before = &phrase[..at];
        before.matches('(').count() > before.matches(')').count()
    });
    if bracketed {
        return Err(Fault::And);
    }
    for part in phrase.split('&') {
        if part.trim().is_empty() {
            return Err(if phrase.trim().is_empty() { Fault::Empty } else { Fault::And });
        }
        let steps = parse_part(part, lists)?;
        // Three common words in a row are rare enough: "has to be done".
        let rare = steps.len() > 2 && steps.iter().all(|step| matches!(step, Step::Key(_) | Step::Word(_)));
        let common = common(&steps).filter(|_| !rare);
        if let Some(words) = common {
            everywhere = words;
        } else {
            let width = width(&steps);
            if anchor.is_none_or(|(_, least)| width < least) {
                anchor = Some((parts.len(), width));
            }
        }
        parts.push(steps);
    }
    Ok(match anchor {
        Some((anchor, _)) => (Pattern::new(parts, anchor), None),
        None => (Pattern::new(parts, 0), Some(everywhere)),
    })
}

/// How many words a part can begin with.
fn width(steps: &[Step]) -> usize {
    let mut all = 0;
    for step in steps {
        match step {
            Step::Key(_) | Step::Word(_) => return all + 1,
            Step::Gap | Step::Number => {}
            Step::Any { ways, optional } => {
                all += ways.iter().map(|way| width(way)).sum::<usize>();
                if !optional {
                    return all;
                }
            }
            Step::List { list, optional } => {
                all += list.width();
                if !optional {
                    return all;
                }
            }
        }
    }
    all
}

/// Reads a part of a phrase, which may be as common as it likes.
pub(crate) fn parse_part(phrase: &str, lists: &mut Lists<'_>) -> Result<Vec<Step>, Fault> {
    let mut rest = phrase.trim();
    if rest.contains('&') {
        return Err(Fault::And);
    }
    let mut open = 0usize;
    for mark in rest.chars().filter(|mark| matches!(mark, '(' | ')')) {
        open = if mark == '(' { open + 1 } else { open.saturating_sub(1) };
        if open > DEEPEST {
            return Err(Fault::Deep);
        }
    }
    let steps = way(&mut rest, lists)?;
    if !rest.is_empty() {
        return Err(Fault::Bracket);
    }
    if matches!(steps.first(), Some(Step::Gap)) || matches!(steps.last(), Some(Step::Gap)) {
        return Err(Fault::Gap);
    }
    if steps.is_empty() {
        return Err(Fault::Empty);
    }
    Ok(steps)
}

/// The words that are in every text and enough for it.
pub(super) fn common(steps: &[Step]) -> Option<String> {
    let mut words = Vec::new();
    for step in steps {
        match step {
            Step::Key(word) | Step::Word(word) => {
                words.push((*COMMON.iter().find(|common| *common == word || key(common) == *word)?).to_owned());
            }
            Step::Any { optional: true, .. } | Step::List { optional: true, .. } | Step::Gap | Step::Number => {}
            Step::Any { ways, .. } => words.push(ways.iter().find_map(|way| common(way))?),
            Step::List { list, .. } => words.push(list.common()?.to_owned()),
        }
    }
    Some(words.join(" "))
}

fn way(rest: &mut &str, lists: &mut Lists<'_>) -> Result<Vec<Step>, Fault> {
    let mut steps = Vec::new();
    loop {
        let attached = !steps.is_empty() && !rest.starts_with(char::is_whitespace);
        *rest = rest.trim_start();
        if rest.is_empty() || rest.starts_with([')', '|']) {
            return Ok(steps);
        }
        if let Some(after) = rest.strip_prefix("...").or_else(|| rest.strip_prefix('…')) {
            *rest = after;
            if steps.last() != Some(&Step::Gap) {
                steps.push(Step::Gap);
            }
        } else if let Some(after) = rest.strip_prefix('(') {
            *rest = after;
            steps.push(group(rest, lists)?);
        } else {
            let end = rest.find(|c: char| c.is_whitespace() || "()|?…".contains(c)).unwrap_or(rest.len());
            let end = rest[..end].find("...").unwrap_or(end);
            let (word, after) = rest.split_at(end);
            *rest = after;
            if let Some(name) = word.strip_prefix('@') {
                let list = lists.get(name)?;
                steps.push(Step::List { list, optional: optional(rest) });
            } else if attached && matches!(word, "'s" | "’s") {
                // "(anybody|anyone)'s": phrases pass over it.
            } else if word == "#" {
                steps.push(Step::Number);
            } else if word.is_empty() {
                return Err(Fault::Bracket);
            } else if let Some(exact) = word.strip_prefix('=') {
                steps.push(Step::Word(exact.to_lowercase().replace('’', "'")));
            } else {
                let read = Tokens::read(word);
                steps.extend(read.all.into_iter().filter(|t| !t.is_skipped() && t.is_word).map(step));
            }
        }
    }
}

/// A word in any inflection. "Warning" is one of "warn", and a noun: it is also "warnings", which "warn" is not.
fn step(token: Token) -> Step {
    if !token.word.ends_with("ing") || token.key == token.word || is_common(&token) {
        return Step::Key(token.key);
    }
    let plural = key(&format!("{}s", token.word));
    Step::Any { ways: vec![vec![Step::Key(token.key)], vec![Step::Key(plural)]], optional: false }
}

/// What stands behind an opening bracket, up to the closing one.
fn group(rest: &mut &str, lists: &mut Lists<'_>) -> Result<Step, Fault> {
    let (mut ways, mut nothing) = (Vec::new(), false);
    loop {
        let before = *rest;
        let found = way(rest, lists)?;
        if found.is_empty() {
            // "(a|my)": articles may stand anywhere.
            if before[..before.len() - rest.len()].trim().is_empty() {
                return Err(Fault::Bracket);
            }
            nothing = true;
        }
        if matches!(found.first(), Some(Step::Gap)) || matches!(found.last(), Some(Step::Gap)) {
            return Err(Fault::Gap);
        }
        match &found[..] {
            [] => {}
            [Step::Any { ways: inner, optional: false }] => ways.extend_from_slice(inner),
            _ => ways.push(found),
        }
        if let Some(after) = rest.strip_prefix('|') {
            *rest = after;
        } else if let Some(after) = rest.strip_prefix(')') {
            *rest = after;
            return Ok(Step::Any { ways, optional: optional(rest) || nothing });
        } else {
            return Err(Fault::Bracket);
        }
    }
}

fn optional(rest: &mut &str) -> bool {
    match rest.strip_prefix('?') {
        Some(after) => {
            *rest = after;
            true
        }
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn found(phrase: &str, text: &str) -> Option<String> {
        let words = BTreeMap::from([(
            "fee".to_owned(),
            toml::Spanned::new(0..0, ["toll", "road charge"].map(spanned).to_vec()),
        )]);
        let (pattern, read) = (parse(phrase, &mut Lists::new(&words)).unwrap(), Tokens::read(text));
        (0..read.all.len()).find_map(|at| {
            let sentence = read.sentences[read.sentence_of(at)].clone();
            let found = pattern.match_at(&read.all, at, sentence)?;
            Some(text[read.all[found.at.start].at.start..read.all[found.at.end - 1].at.end].to_owned())
        })
    }

    fn spanned(word: &str) -> toml::Spanned<String> {
        toml::Spanned::new(0..0, word.to_owned())
    }

    #[test]
    fn phrases_find_what_they_say() {
        assert_eq!(found("close gate", "They closed the gates.").as_deref(), Some("closed the gates"));
        assert_eq!(found("=close gate", "They closed the gates."), None);
        assert_eq!(
            found("@fee ... abolish", "The road charge will soon be abolished").as_deref(),
            Some("road charge will soon be abolished")
        );
        assert_eq!(
            found("(bring back|restore) (old)? boat", "to restore the old boats").as_deref(),
            Some("restore the old boats")
        );
        assert_eq!(
            found("(bring back|restore) (old)? boat", "bring back a boat").as_deref(),
            Some("bring back a boat")
        );
        assert_eq!(found("toll ... go", "The toll. It goes."), None);
        assert_eq!(found("cover-up", "a cover up").as_deref(), Some("cover up"));
        assert_eq!(found("boat & @fee", "The toll for boats rises.").as_deref(), Some("toll for boats"));
        assert_eq!(found("(my|the) boat", "the boat").as_deref(), Some("boat"));
        assert_eq!(found("boat & @fee", "A boat. The toll rises."), None);
        assert_eq!(found("warning", "Three warnings came.").as_deref(), Some("warnings"));
        assert_eq!(found("(bell|warning)", "They warned us.").as_deref(), Some("warned"));
        assert_eq!(found("warnings", "They warned us."), None);
        assert_eq!(found("(man|woman)'s boat", "a woman’s boat").as_deref(), Some("woman’s boat"));
        assert_eq!(found("be open", "It is no longer open").as_deref(), Some("is no longer open"));
        assert_eq!(found("be no longer open", "It is no longer open").as_deref(), Some("is no longer open"));
        assert_eq!(found("agree", "They agreed.").as_deref(), Some("agreed"));
        assert_eq!(found("boat & boat", "One boat is none."), None);
    }

    #[test]
    fn bad_phrases_are_refused() {
        let fault = |phrase| parse(phrase, &mut Lists::none()).unwrap_err();
        assert_eq!(fault("... toll"), Fault::Gap);
        assert_eq!(fault("(a|b"), Fault::Bracket);
        assert_eq!(fault("(toll|fee"), Fault::Bracket);
        assert_eq!(fault("toll)"), Fault::Bracket);
        assert_eq!(fault("is ... there"), Fault::Everything("be there".into()));
        assert_eq!(fault("(toll)?"), Fault::Everything(String::new()));
        assert_eq!(fault("@fee"), Fault::UnknownList("fee".into()));
        assert_eq!(fault("()"), Fault::Bracket);
        assert_eq!(fault(" "), Fault::Empty);
        assert_eq!(fault("the"), Fault::Empty);
        assert_eq!(fault("toll & "), Fault::And);
        assert_eq!(fault("(toll & fee)"), Fault::And);
        assert_eq!(fault("it & is"), Fault::Everything("be".into()));
    }
}
