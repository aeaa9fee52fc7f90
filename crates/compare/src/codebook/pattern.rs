//! The small language of phrases.

use std::ops::Range;
use std::sync::Arc;

use super::lists::List;
use super::tokens::{Token, begins_clause, parts_clauses};

/// Words that a gap may hold, articles aside.
const GAP: usize = 7;

/// Tokens between the first part of a phrase that was found and any other.
const REACH: usize = 16;

/// A phrase: parts that stand in one sentence, in any order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pattern {
    pub(super) parts: Vec<Vec<Step>>,
    /// The part that is looked for first: the one that begins with the fewest words.
    pub(super) anchor: usize,
    /// Whether it asks for a number.
    number: bool,
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
    /// A figure, or a part of its words.
    Number,
}

/// Words that part from their verb, and what may stand between.
const PARTICLES: &[&str] =
    &["back", "down", "out", "up", "off", "away", "over", "in", "free", "loos", "hom", "alon", "apart", "on"];
const PRONOUNS: &[&str] = &["it", "them", "him", "her", "us", "me", "this", "that", "these", "those", "one"];

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
            Step::Gap | Step::Number => {}
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
    pub(super) fn new(parts: Vec<Vec<Step>>, anchor: usize) -> Self {
        let number = parts.iter().any(|part| has_number(part));
        Self { parts, anchor, number }
    }

    /// A phrase that is one of a list.
    pub(super) fn of(list: Arc<List>) -> Self {
        Self::new(vec![vec![Step::List { list, optional: false }]], 0)
    }

    /// Whether both match where one of their alternatives stands alone.
    pub(super) fn contradicts(&self, other: &Self) -> bool {
        let (own, its) = (self.alternatives(), other.alternatives());
        self == other || own.iter().any(|way| its.contains(way))
    }

    /// What it may be, where it is one word or one of several.
    fn alternatives(&self) -> Vec<&[Step]> {
        match &self.parts[..] {
            [part] => match &part[..] {
                [Step::Any { ways, optional: false }] => ways.iter().map(Vec::as_slice).collect(),
                steps => vec![steps],
            },
            _ => Vec::new(),
        }
    }

    /// Whether it asks for a number.
    pub(super) fn has_number(&self) -> bool {
        self.number
    }

    /// What the part that is looked for first begins with.
    pub(crate) fn firsts(&self) -> Firsts {
        let mut out = Firsts::default();
        firsts(&self.parts[self.anchor], &mut out);
        out
    }

    /// The match whose first part stands at a token, the others near it within a sentence.
    pub(crate) fn match_at(&self, tokens: &[Token], at: usize, sentence: Range<usize>) -> Option<Match> {
        let found = match_at(&self.parts[self.anchor], tokens, at, sentence.end, self.number)?;
        if self.parts.len() == 1 {
            return Some(found);
        }
        let mut named = found.named;
        // "Her verdict on the ferry: “A death trap.”"
        let quotes = |n: usize| tokens[n].word == ":" && tokens.get(n + 1).is_some_and(Token::is_quote);
        let parts =
            |n: usize| tokens[n].is_stop() && !quotes(n) || begins_clause(tokens, n) || parts_clauses(tokens, n);
        for (_, part) in self.parts.iter().enumerate().filter(|(nth, _)| *nth != self.anchor) {
            let (low, high) = (at.saturating_sub(REACH).max(sentence.start), (at + REACH).min(sentence.end));
            let low = (low..at).rev().find(|&n| parts(n)).unwrap_or(low);
            let high = (at..high).find(|&n| parts(n)).unwrap_or(high);
            // The nearest place first, the one behind before the one in front.
            let mut places: Vec<usize> = (low..high).filter(|&n| tokens[n].is_word).collect();
            places.sort_by_key(|&n| (n.abs_diff(at), n < at));
            let free = |place: &usize| {
                match_at(part, tokens, *place, sentence.end, self.number)
                    .filter(|m| m.named.iter().all(|n| !named.contains(n)))
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

/// Whether there is a place for a number in some steps.
pub(super) fn has_number(steps: &[Step]) -> bool {
    steps.iter().any(|step| match step {
        Step::Number => true,
        Step::Any { ways, .. } => ways.iter().any(|way| has_number(way)),
        _ => false,
    })
}

/// The longest match that begins at a token, within a sentence; of those with a number, the shortest, which has the
/// `nearest`.
pub(crate) fn match_at(steps: &[Step], tokens: &[Token], start: usize, end: usize, nearest: bool) -> Option<Match> {
    let mut best: Option<Vec<usize>> = None;
    // Work is bounded, so that a phrase of many gaps cannot take for ever.
    let mut budget = 4_000usize;
    let better =
        |last: &[usize], named: &[usize]| if nearest { named.last() < last.last() } else { last.last() < named.last() };
    let mut keep = |named: &[usize]| {
        if best.as_ref().is_none_or(|best| better(best, named)) {
            best = Some(named.to_vec());
        }
    };
    walk(&[steps], tokens, start, end, &mut Vec::new(), &mut budget, &mut keep);
    let named = best?;
    Some(Match { at: *named.first()?..named.last()? + 1, named })
}

/// "It is not fair" holds "it be fair", unless the phrase itself goes on with the "not".
fn behind_not(tokens: &[Token], place: usize, end: usize, named: &[usize], same: impl Fn(&Token) -> bool) -> usize {
    let auxiliary = |&last: &usize| {
        last + 1 == place && matches!(tokens[last].key.as_str(), "be" | "have" | "do" | "will" | "can" | "would")
    };
    let not = |token: &Token| matches!(token.word.as_str(), "not" | "n't" | "never") && !same(token);
    let word = |at: usize| tokens.get(at).map_or("", |token| token.word.as_str());
    let no_longer = word(place) == "no" && word(place + 1) == "longer" && !tokens.get(place).is_some_and(&same);
    let crosses = place < end && named.last().is_some_and(auxiliary);
    if !crosses || !no_longer && !tokens.get(place).is_some_and(not) {
        return place;
    }
    (place + 1 + usize::from(no_longer)..end).find(|&at| !tokens[at].is_skipped()).unwrap_or(end)
}

/// "Had been warned" holds "be warned": where its "been" stands.
fn perfect(tokens: &[Token], place: usize, end: usize) -> Option<usize> {
    let passed = |at: &usize| {
        let token = &tokens[*at];
        token.is_adverb() || matches!(token.word.as_str(), "not" | "n't" | "never" | "already")
    };
    tokens.get(place).filter(|token| place < end && token.key == "have")?;
    let been = (place + 1..end).find(|at| !passed(at))?;
    (tokens[been].word == "been" && been <= place + 3).then_some(been)
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
            let same = |token: &Token| match step {
                Step::Key(key) => token.key == *key,
                Step::Word(word) => token.word == *word,
                _ => false,
            };
            place = behind_not(tokens, place, end, named, same);
            // "will not even notice".
            if !named.is_empty() && tokens.get(place).is_some_and(|token| token.is_adverb() && !same(token)) {
                place += 1;
            }
            if matches!(step, Step::Key(key) if key == "be") && !named.is_empty() {
                place = perfect(tokens, place, end).unwrap_or(place);
            }
            if tokens.get(place).is_some_and(|token| place < end && same(token)) {
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
            place = behind_not(tokens, place, end, named, |token| list.beginning_with(token).next().is_some());
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
        Step::Number => {
            let mut place = at;
            while !named.is_empty() && place < end && tokens[place].is_skipped() && tokens[place].figure.is_none() {
                place += 1;
            }
            let Some(figure) = tokens.get(place).filter(|_| place < end).and_then(|token| token.figure) else { return };
            let before = named.len();
            while place < end && tokens[place].figure == Some(figure) {
                named.push(place);
                place += 1;
                walk(&next, tokens, place, end, named, budget, keep);
            }
            named.truncate(before);
        }
        Step::Gap => {
            let (mut place, mut words) = (at, 0);
            loop {
                walk(&next, tokens, place, end, named, budget, keep);
                match tokens.get(place) {
                    Some(token) if place < end && !token.is_stop() && !parts_clauses(tokens, place) => {
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
