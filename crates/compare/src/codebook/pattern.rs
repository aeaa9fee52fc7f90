//! The small language of phrases.

use std::ops::Range;
use std::sync::Arc;

use super::lemma::key;
use super::lists::{List, Lists};
use super::tokens::{Token, Tokens};

/// Words that a gap may hold, articles aside.
const GAP: usize = 7;

/// Tokens between the first part of a phrase that was found and any other.
const REACH: usize = 16;

/// A phrase: parts that stand in one sentence, in any order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pattern {
    parts: Vec<Vec<Step>>,
    /// The part that is looked for first: the one that begins with the fewest words.
    anchor: usize,
}

/// One step of a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Step {
    /// A word in any inflection.
    Key(String),
    /// A word exactly so.
    Word(String),
    /// One of several; none of them where it is optional.
    Any { ways: Vec<Vec<Step>>, optional: bool },
    /// One of a list.
    List { list: Arc<List>, optional: bool },
    /// Up to [`GAP`] words.
    Gap,
}

/// Words that part from their verb, and what may stand between.
const PARTICLES: &[&str] =
    &["back", "down", "out", "up", "off", "away", "over", "in", "free", "loos", "hom", "alon", "apart", "on"];
const PRONOUNS: &[&str] = &["it", "them", "him", "her", "us", "me", "this", "that", "these", "those", "one"];

/// What is wrong with a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Fault {
    Everything,
    Bracket,
    UnknownList(String),
    Gap,
    And,
    Circle(String),
}

/// Words that occur in every text.
const COMMON: &[&str] = &[
    "be", "have", "do", "will", "not", "of", "to", "in", "on", "at", "it", "he", "she", "they", "we", "i", "you",
    "and", "or", "that", "this", "for", "with", "by", "as", "from", "his", "her", "their", "its", "say", "there",
    "would",
];

/// Reads a phrase.
pub(crate) fn parse(phrase: &str, lists: &mut Lists<'_>) -> Result<Pattern, Fault> {
    let (mut parts, mut anchor) = (Vec::new(), None);
    let bracketed = phrase.match_indices('&').any(|(at, _)| {
        let before = &phrase[..at];
        before.matches('(').count() > before.matches(')').count()
    });
    if bracketed {
        return Err(Fault::And);
    }
    for part in phrase.split('&') {
        if part.trim().is_empty() {
            return Err(if phrase.trim().is_empty() { Fault::Everything } else { Fault::And });
        }
        let steps = parse_part(part, lists)?;
        // Three common words in a row are rare enough: "has to be done".
        let rare = steps.len() > 2 && steps.iter().all(|step| matches!(step, Step::Key(_) | Step::Word(_)));
        if !matches_common(&steps) || rare {
            let width = width(&steps);
            if anchor.is_none_or(|(_, least)| width < least) {
                anchor = Some((parts.len(), width));
            }
        }
        parts.push(steps);
    }
    let (anchor, _) = anchor.ok_or(Fault::Everything)?;
    Ok(Pattern { parts, anchor })
}

/// How many words a part can begin with.
fn width(steps: &[Step]) -> usize {
    let mut all = 0;
    for step in steps {
        match step {
            Step::Key(_) | Step::Word(_) => return all + 1,
            Step::Gap => {}
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
pub(super) fn matches_common(steps: &[Step]) -> bool {
    steps.iter().all(|step| match step {
        Step::Key(word) | Step::Word(word) => COMMON.iter().any(|common| common == word || key(common) == *word),
        Step::Any { ways, optional } => *optional || ways.iter().any(|way| matches_common(way)),
        Step::List { list, optional } => *optional || list.is_common(),
        Step::Gap => true,
    })
}

fn way(rest: &mut &str, lists: &mut Lists<'_>) -> Result<Vec<Step>, Fault> {
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
                let list = lists.get(name)?;
                steps.push(Step::List { list, optional: optional(rest) });
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
fn group(rest: &mut &str, lists: &mut Lists<'_>) -> Result<Step, Fault> {
    let (mut ways, mut nothing) = (Vec::new(), false);
    loop {
        let before = *rest;
        let found = way(rest, lists)?;
        if found.is_empty() {
            // "(a|my)": articles may stand anywhere.
            if before[..before.len() - rest.len()].trim().is_empty() {
                return Err(Fault::Everything);
            }
            nothing = true;
        }
        if matches!(found.first(), Some(Step::Gap)) || matches!(found.last(), Some(Step::Gap)) {
            return Err(Fault::Gap);
        }
        if !found.is_empty() {
            ways.push(found);
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

/// What a match can begin with: words by key, those that stand exactly so with `=` before them, and lists.
#[derive(Debug, Default)]
pub(crate) struct Firsts {
    pub(crate) words: Vec<String>,
    pub(crate) lists: Vec<Arc<List>>,
}

/// Collects what a match of these steps can begin with.
pub(crate) fn firsts(steps: &[Step], out: &mut Firsts) {
    for step in steps {
        match step {
            Step::Key(key) => out.words.push(key.clone()),
            Step::Word(word) => out.words.push(format!("={word}")),
            Step::Gap => {}
            Step::Any { ways, optional } => {
                ways.iter().for_each(|way| firsts(way, out));
                if *optional {
                    continue;
                }
            }
            Step::List { list, optional } => {
                out.lists.push(Arc::clone(list));
                if *optional {
                    continue;
                }
            }
        }
        return;
    }
}

impl Pattern {
    /// A phrase that is one of a list.
    pub(super) fn of(list: Arc<List>) -> Self {
        Self { parts: vec![vec![Step::List { list, optional: false }]], anchor: 0 }
    }

    /// What the part that is looked for first begins with.
    pub(crate) fn firsts(&self) -> Firsts {
        let mut out = Firsts::default();
        firsts(&self.parts[self.anchor], &mut out);
        out
    }

    /// The match whose first part stands at a token, the others near it within a sentence.
    pub(crate) fn match_at(&self, tokens: &[Token], at: usize, sentence: Range<usize>) -> Option<Match> {
        let found = match_at(&self.parts[self.anchor], tokens, at, sentence.end)?;
        if self.parts.len() == 1 {
            return Some(found);
        }
        let mut named = found.named;
        for (_, part) in self.parts.iter().enumerate().filter(|(nth, _)| *nth != self.anchor) {
            let (low, high) = (at.saturating_sub(REACH).max(sentence.start), (at + REACH).min(sentence.end));
            // The nearest place first, the one behind before the one in front.
            let mut places: Vec<usize> = (low..high).filter(|&n| tokens[n].is_word).collect();
            places.sort_by_key(|&n| (n.abs_diff(at), n < at));
            let free = |place: &usize| {
                match_at(part, tokens, *place, sentence.end).filter(|m| m.named.iter().all(|n| !named.contains(n)))
            };
            let near = places.iter().find_map(free)?;
            named.extend(near.named);
        }
        named.sort_unstable();
        Some(Match { at: *named.first()?..named.last()? + 1, named })
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
            // "put down" is also "put them down".
            let particle = matches!(step, Step::Key(key) if PARTICLES.contains(&key.as_str()));
            if particle && !named.is_empty() && place < end && PRONOUNS.contains(&tokens[place].word.as_str()) {
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
        Step::List { list, optional } => {
            let mut place = at;
            while !named.is_empty() && place < end && tokens[place].is_skipped() {
                place += 1;
            }
            if let Some(token) = tokens.get(place).filter(|_| place < end) {
                for way in list.beginning_with(token) {
                    let mut inner = next.clone();
                    inner.push(way);
                    walk(&inner, tokens, at, end, named, budget, keep);
                }
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
    use std::collections::BTreeMap;

    use super::*;

    fn found(phrase: &str, text: &str) -> Option<String> {
        let words = BTreeMap::from([("fee".to_owned(), ["toll", "road charge"].map(spanned).to_vec())]);
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
        assert_eq!(found("boat & boat", "One boat is none."), None);
    }

    #[test]
    fn bad_phrases_are_refused() {
        let fault = |phrase| parse(phrase, &mut Lists::none()).unwrap_err();
        assert_eq!(fault("... toll"), Fault::Gap);
        assert_eq!(fault("(a|b"), Fault::Bracket);
        assert_eq!(fault("(toll|fee"), Fault::Bracket);
        assert_eq!(fault("toll)"), Fault::Bracket);
        assert_eq!(fault("is ... there"), Fault::Everything);
        assert_eq!(fault("(toll)?"), Fault::Everything);
        assert_eq!(fault("@fee"), Fault::UnknownList("fee".into()));
        assert_eq!(fault("()"), Fault::Everything);
        assert_eq!(fault("toll & "), Fault::And);
        assert_eq!(fault("(toll & fee)"), Fault::And);
        assert_eq!(fault("it & is"), Fault::Everything);
    }
}
