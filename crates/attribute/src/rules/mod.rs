//! Attribution by rules: one construction a file, tried in the order of the registry.
//!
//! Each rule looks at one sentence outside its quotation marks. It takes the verbs and quotations it
//! uses, so that a later rule does not read them a second time. A rule's confidence is its rounded
//! precision (overlap of at least one half with a gold attribution, and the same source) on the
//! development texts of PolNeAR.

mod according;
mod adjunct;
mod aside;
mod asked;
mod back;
mod behind;
mod clause;
mod colon;
mod counted;
mod groups;
mod known;
mod light;
mod narrated;
mod object;
mod opinion;
mod page;
mod parting;
mod passive;
mod phrases;
mod put;
mod quoted;
mod refused;
mod resumed;
mod settled;
mod span;
mod standing;
mod sure;
mod tag;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_apart;
#[cfg(test)]
mod tests_prose;
mod told;
mod told_by;
mod untrue;
mod verdict;
mod within;

use std::ops::Range;

use crate::engine::Attribution;
use crate::text::Passage;
use crate::words::Frame;
use groups::Group;
pub(crate) use narrated::{is_somebody, told_of};
pub(crate) use page::{is_furniture, passed_on_between};
pub(crate) use put::is_number;
pub(crate) use untrue::untrue_clause;

/// The extractor that needs no training.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Rules;

type Rule = fn(&mut Reading<'_, '_>);

/// All rules, in the order in which they are tried on a sentence.
const REGISTRY: &[Rule] = &[
    according::find,
    opinion::find,
    aside::find,
    known::find,
    back::find,
    settled::find,
    parting::find,
    told_by::find,
    quoted::find,
    told::find,
    tag::find,
    colon::find,
    passive::find,
    verdict::find,
    sure::find,
    put::find,
    counted::find,
    refused::find,
    light::find,
    clause::find,
    object::find,
    narrated::find,
    resumed::find,
    standing::find,
    within::find,
];

/// The confidence from which a rule is trusted inside the content of another attribution.
const STRONG: f64 = 0.8;

/// That from which it is, where it is all of that content.
const FILLS: f64 = 0.7;

/// The longest headline, in tokens.
const HEADLINE: usize = 24;

/// An attribution in tokens.
#[derive(Debug, Clone)]
struct Found {
    source: Option<Range<usize>>,
    cue: Option<Range<usize>>,
    content: Vec<Range<usize>>,
    confidence: f64,
}

/// The state of reading a passage: the sentence at hand and what the rules have taken so far.
struct Reading<'p, 't> {
    passage: &'p Passage<'t>,
    /// Number of the sentence at hand.
    nth: usize,
    sentence: Range<usize>,
    groups: Vec<Group>,
    /// The subject of each group.
    subjects: Vec<Option<Range<usize>>>,
    /// The groups that a rule has used.
    used: Vec<bool>,
    /// The quotations of the passage that a rule has used.
    taken: Vec<bool>,
    /// Where in the sentence a clause must end, since an attribution stands behind it.
    cuts: Vec<usize>,
    found: Vec<Found>,
}

impl Reading<'_, '_> {
    fn push(
        &mut self,
        source: Option<Range<usize>>,
        cue: Option<Range<usize>>,
        content: impl IntoIterator<Item = Range<usize>>,
        confidence: f64,
    ) {
        let content: Vec<_> = content.into_iter().filter_map(|piece| span::tidy(self.passage, piece)).collect();
        if !content.is_empty() {
            self.found.push(Found { source, cue, content, confidence });
        }
    }

    /// Of what was found since `begin`, drops what a weak rule found inside what somebody else is
    /// cited with: "Vella said that the council criticized …" is Vella's.
    fn drop_weak_within(&mut self, begin: usize) {
        let sentence = self.found.split_off(begin);
        let cited = |inner: &Found| {
            let Some(cue) = &inner.cue else { return false };
            sentence.iter().any(|outer| {
                let behind = |piece: &&Range<usize>| outer.cue.as_ref().is_some_and(|own| own.start < piece.start);
                outer.content.iter().filter(behind).any(|piece| piece.start <= cue.start && cue.end <= piece.end)
            })
        };
        // "According to the file, Vella said that …", "Orn said that Vella thinks …", but not "Orn said that she
        // thinks …": all that is cited.
        let whole = |inner: &Found| {
            let Some(source) = &inner.source else { return false };
            let named = source.len() > 1 || !self.passage.is_one_of(source.start, phrases::NOMINATIVE);
            let starts = |piece: &Range<usize>| {
                let that = named && self.passage.is_word(piece.start, "that");
                source.start == piece.start + usize::from(that)
            };
            let least = if named { FILLS } else { STRONG };
            let same = |outer: &Found| outer.confidence >= least && outer.content.iter().any(starts);
            inner.confidence >= FILLS && sentence.iter().any(same)
        };
        // "Orn said: “The pilot told us, ‘…’”": who is quoted in a quotation.
        let quoted =
            |inner: &Found| inner.source.as_ref().is_some_and(|source| self.passage.quote_at(source.start).is_some());
        let kept = |inner: &Found| inner.confidence >= STRONG || whole(inner) || quoted(inner) || !cited(inner);
        let keep: Vec<bool> = sentence.iter().map(kept).collect();
        let kept = sentence.into_iter().zip(keep).filter_map(|(found, keep)| keep.then_some(found));
        self.found.extend(kept);
    }

    /// The quotations that begin in a range of tokens, by number.
    fn quotes_in(&self, range: &Range<usize>) -> Range<usize> {
        let quotes = &self.passage.quotes;
        quotes.partition_point(|q| q.tokens.start < range.start)..quotes.partition_point(|q| q.tokens.start < range.end)
    }

    /// Whether the sentence is the line above a text: its first paragraph, without a full stop.
    fn is_headline(&self) -> bool {
        let passage = self.passage;
        let stopped = self.sentence.end.checked_sub(1).is_some_and(|last| passage.tokens[last].mark('.'));
        let line = passage.paragraphs.len() > 1 && passage.paragraphs[0] == self.sentence;
        line && !stopped && self.sentence.len() <= HEADLINE
    }

    /// Whether a verb of saying stands before `at` in the sentence, whose clause that place may be in.
    fn is_reported(&self, at: usize) -> bool {
        let says = |group: &Group| group.frame.any(Frame::SPEECH) && group.frame.any(Frame::CLAUSE);
        self.groups.iter().take_while(|group| group.start < at).any(says)
    }

    fn take_quotes(&mut self, range: &Range<usize>) {
        let quotes = self.quotes_in(range);
        self.taken[quotes].fill(true);
    }
}

impl Rules {
    /// The attributions of a passage, in any order.
    pub(crate) fn extract(&self, passage: &Passage<'_>) -> Vec<Attribution> {
        let mut reading = Reading {
            passage,
            nth: 0,
            sentence: 0..0,
            groups: Vec::new(),
            subjects: Vec::new(),
            used: Vec::new(),
            taken: vec![false; passage.quotes.len()],
            cuts: Vec::new(),
            found: Vec::new(),
        };
        for (nth, sentence) in passage.sentences.iter().enumerate() {
            reading.nth = nth;
            reading.sentence = sentence.clone();
            reading.groups = groups::groups(passage, sentence);
            reading.subjects = phrases::subjects(passage, sentence, &reading.groups);
            reading.used = vec![false; reading.groups.len()];
            reading.cuts.clear();
            let begin = reading.found.len();
            for rule in REGISTRY {
                rule(&mut reading);
            }
            reading.drop_weak_within(begin);
        }
        let bytes = |tokens: &Range<usize>| passage.bytes(tokens);
        reading
            .found
            .iter()
            .map(|found| Attribution {
                source: found.source.as_ref().map(bytes),
                cue: found.cue.as_ref().map(bytes),
                content: found.content.iter().map(bytes).collect(),
                confidence: found.confidence,
            })
            .collect()
    }
}

/// The noun phrase that a relative pronoun at `at` stands for.
pub(crate) fn subject_before(passage: &Passage<'_>, from: usize, at: usize) -> Option<Range<usize>> {
    let end = if at > from && passage.tokens[at - 1].mark(',') { at - 1 } else { at };
    phrases::left(passage, from, end)
}

/// The noun phrase that begins at `from`.
pub(crate) fn noun_phrase(passage: &Passage<'_>, from: usize, limit: usize) -> Option<Range<usize>> {
    behind::right(passage, from, limit, false)
}
