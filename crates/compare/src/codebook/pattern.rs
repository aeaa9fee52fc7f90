//! The small language of phrases.

use std::collections::BTreeMap;
use std::ops::Range;

use super::lemma::key;
use super::tokens::{Token, Tokens};

/// Words that a gap may hold, articles aside.
const GAP: usize = 7;

/// One step of a phrase.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Step {
    /// A word in any inflection.
    Key(String),
    /// A word exactly so.
    Word(String),
    /// One of several; none of them where it is optional.
    Any { ways: Vec<Vec<Step>>, optional: bool },
    /// Up to [`GAP`] words.
    Gap,
}

/// What is wrong with a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Fault {
    Everything,
    Bracket,
    UnknownList(String),
    Gap,
}

/// Lists of words by name.
pub(crate) type Lists = BTreeMap<String, Vec<Vec<Step>>>;

/// Words that occur in every text.
const COMMON: &[&str] = &[
    "be", "have", "do", "will", "not", "of", "to", "in", "on", "at", "it", "he", "she", "they", "we", "i", "you",
    "and", "or", "that", "this", "for", "with", "by", "as", "from", "his", "her", "their", "its", "say", "there",
    "would",
];

/// Reads a phrase.
pub(crate) fn parse(phrase: &str, lists: &Lists) -> Result<Vec<Step>, Fault> {
    let steps = parse_part(phrase, lists)?;
    // Three common words in a row are rare enough: "has to be done".
    let rare = steps.len() > 2 && steps.iter().all(|step| matches!(step, Step::Key(_) | Step::Word(_)));
    if matches_common(&steps) && !rare {
        return Err(Fault::Everything);
    }
    Ok(steps)
}

/// Reads a part of a phrase, which may be as common as it likes.
pub(crate) fn parse_part(phrase: &str, lists: &Lists) -> Result<Vec<Step>, Fault> {
    let mut rest = phrase.trim();
    let steps = way(&mut rest, lists)?;
    if !rest.is_empty() {
        return Err(Fault::Bracket);
    }
    if matches!(steps.first(), Some(Step::Gap)) || matches!(steps.last(), Some(Step::Gap)) {
        return Err(Fault::Gap);
    }
    if steps.is_empty() {
        return Err(Fault::Everything);
    }
    Ok(steps)
}

/// Whether words that are in every text are enough for it.
fn matches_common(steps: &[Step]) -> bool {
    steps.iter().all(|step| match step {
        Step::Key(word) | Step::Word(word) => COMMON.iter().any(|common| common == word || key(common) == *word),
        Step::Any { ways, optional } => *optional || ways.iter().any(|way| matches_common(way)),
        Step::Gap => true,
    })
}

fn way(rest: &mut &str, lists: &Lists) -> Result<Vec<Step>, Fault> {
    let mut steps = Vec::new();
    loop {
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
                let ways = lists.get(name).ok_or_else(|| Fault::UnknownList(name.to_owned()))?.clone();
                steps.push(Step::Any { ways, optional: optional(rest) });
            } else if word.is_empty() {
                return Err(Fault::Bracket);
            } else if let Some(exact) = word.strip_prefix('=') {
                steps.push(Step::Word(exact.to_lowercase().replace('’', "'")));
            } else {
                let read = Tokens::read(word);
                steps.extend(read.all.into_iter().filter(|t| !t.is_skipped() && t.is_word).map(|t| Step::Key(t.key)));
            }
        }
    }
}

/// What stands behind an opening bracket, up to the closing one.
fn group(rest: &mut &str, lists: &Lists) -> Result<Step, Fault> {
    let mut ways = Vec::new();
    loop {
        let found = way(rest, lists)?;
        if found.is_empty() {
            return Err(Fault::Everything);
        }
        if matches!(found.first(), Some(Step::Gap)) || matches!(found.last(), Some(Step::Gap)) {
            return Err(Fault::Gap);
        }
        ways.push(found);
        if let Some(after) = rest.strip_prefix('|') {
            *rest = after;
        } else if let Some(after) = rest.strip_prefix(')') {
            *rest = after;
            return Ok(Step::Any { ways, optional: optional(rest) });
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

/// The words, by key, with which a match can begin; with `=` before those that stand exactly so.
pub(crate) fn firsts(steps: &[Step], out: &mut Vec<String>) {
    for step in steps {
        match step {
            Step::Key(key) => out.push(key.clone()),
            Step::Word(word) => out.push(format!("={word}")),
            Step::Gap => {}
            Step::Any { ways, optional } => {
                ways.iter().for_each(|way| firsts(way, out));
                if *optional {
                    continue;
                }
            }
        }
        return;
    }
}

/// A match: the tokens from first to last, and which of them the phrase itself names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Match {
    pub(crate) at: Range<usize>,
    pub(crate) named: Vec<usize>,
}

/// The longest match that begins at a token, within a sentence.
pub(crate) fn match_at(steps: &[Step], tokens: &[Token], start: usize, end: usize) -> Option<Match> {
    let mut best: Option<Vec<usize>> = None;
    // Work is bounded, so that a phrase of many gaps cannot take for ever.
    let mut budget = 4_000usize;
    let longer = |named: &[usize]| {
        if best.as_ref().is_none_or(|best| best.last() < named.last()) {
            best = Some(named.to_vec());
        }
    };
    let mut keep = longer;
    walk(&[steps], tokens, start, end, &mut Vec::new(), &mut budget, &mut keep);
    let named = best?;
    Some(Match { at: *named.first()?..named.last()? + 1, named })
}

fn walk(
    stack: &[&[Step]],
    tokens: &[Token],
    at: usize,
    end: usize,
    named: &mut Vec<usize>,
    budget: &mut usize,
    keep: &mut dyn FnMut(&[usize]),
) {
    if *budget == 0 {
        return;
    }
    *budget -= 1;
    let Some((top, below)) = stack.split_last() else {
        keep(named);
        return;
    };
    let Some((step, later)) = top.split_first() else {
        return walk(below, tokens, at, end, named, budget, keep);
    };
    let mut next: Vec<&[Step]> = below.to_vec();
    next.push(later);
    match step {
        Step::Key(_) | Step::Word(_) => {
            let mut place = at;
            while !named.is_empty() && place < end && tokens[place].is_skipped() {
                place += 1;
            }
            let Some(token) = tokens.get(place).filter(|_| place < end) else { return };
            let same = match step {
                Step::Key(key) => token.key == *key,
                Step::Word(word) => token.word == *word,
                _ => false,
            };
            if same {
                named.push(place);
                walk(&next, tokens, place + 1, end, named, budget, keep);
                named.pop();
            }
        }
        Step::Any { ways, optional } => {
            for way in ways {
                let mut inner = next.clone();
                inner.push(way);
                walk(&inner, tokens, at, end, named, budget, keep);
            }
            if *optional {
                walk(&next, tokens, at, end, named, budget, keep);
            }
        }
        Step::Gap => {
            let (mut place, mut words) = (at, 0);
            loop {
                walk(&next, tokens, place, end, named, budget, keep);
                match tokens.get(place) {
                    Some(token) if place < end && !token.is_stop() => {
                        words += usize::from(token.is_word && !token.is_skipped());
                        place += 1;
                    }
                    _ => return,
                }
                if words > GAP {
                    return;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(phrase: &str, text: &str) -> Option<String> {
        let mut lists = Lists::new();
        lists.insert(
            "fee".into(),
            vec![parse("toll", &Lists::new()).unwrap(), parse("road charge", &Lists::new()).unwrap()],
        );
        let (steps, read) = (parse(phrase, &lists).unwrap(), Tokens::read(text));
        (0..read.all.len()).find_map(|at| {
            let found = match_at(&steps, &read.all, at, read.all.len())?;
            Some(text[read.all[found.at.start].at.start..read.all[found.at.end - 1].at.end].to_owned())
        })
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
    }

    #[test]
    fn bad_phrases_are_refused() {
        let fault = |phrase| parse(phrase, &Lists::new()).unwrap_err();
        assert_eq!(fault("... toll"), Fault::Gap);
        assert_eq!(fault("(a|b"), Fault::Everything);
        assert_eq!(fault("(toll|fee"), Fault::Bracket);
        assert_eq!(fault("toll)"), Fault::Bracket);
        assert_eq!(fault("is ... there"), Fault::Everything);
        assert_eq!(fault("(toll)?"), Fault::Everything);
        assert_eq!(fault("@fee"), Fault::UnknownList("fee".into()));
    }
}
