//! What goes on in the voice of one who spoke: "The quay was shut, she said; nobody would pay for it. The boats would
//! lie in Selt. “We have waited long enough.”"

use std::ops::Range;

use super::backshift::{is_backshifted, is_between};
use crate::engine::Attribution;
use crate::rules::is_somebody;
use crate::syntax::Syntax;
use crate::text::Passage;
use crate::words::{Class, Form, Frame};

/// How sure it is that a quotation without a tag is of the one who spoke before it.
const QUOTED: f64 = 0.7;

/// How sure it is that a sentence is told as his.
const TOLD: f64 = 0.6;

/// The fewest words of a quotation that is a sentence, and of one that is a paragraph and no heading.
const FEWEST: usize = 3;
const FEWEST_ALONE: usize = 7;

/// Who speaks at a place of the text.
struct Voice {
    /// The words that name him.
    source: Range<usize>,
    /// How sure that is.
    confidence: f64,
    /// Whether he said something, and not only did.
    spoke: bool,
    /// Whether what was last told is what he said, in the past tense.
    told: bool,
}

/// Adds what has no words that attribute and is of the one who spoke right before it: the other half of a sentence,
/// sentences told as his, quotations.
pub(super) fn with_voice(mut found: Vec<Attribution>, passage: &Passage<'_>, syntax: &Syntax) -> Vec<Attribution> {
    let told: Vec<Told> = found.iter().enumerate().filter_map(|(nth, found)| told(passage, nth, found)).collect();
    for told in &told {
        if let Some(half) = other_half(passage, told) {
            found[told.nth].content.push(passage.bytes(&half));
        }
    }
    let mut covered = vec![false; passage.tokens.len()];
    for piece in found.iter().flat_map(|found| &found.content) {
        covered[passage.tokens_of(piece)].fill(true);
    }
    let mut outer: Vec<&Told> = told.iter().filter(|told| !covered[told.cue.start]).collect();
    outer.sort_by_key(|told| told.cue.start);
    let mut more = Vec::new();
    let mut voice: Option<Voice> = None;
    for sentence in &passage.sentences {
        let opens = passage.paragraphs.binary_search_by_key(&sentence.start, |line| line.start).is_ok();
        let from = outer.partition_point(|told| told.cue.start < sentence.start);
        let here = &outer[from..from + outer[from..].partition_point(|told| told.cue.start < sentence.end)];
        let quote = passage.quote_at(sentence.start).filter(|&quote| stands_alone(passage, quote, sentence));
        if let Some(last) = here.last() {
            voice = here.iter().all(|told| same(passage, told, last)).then(|| Voice {
                source: last.source.clone(),
                confidence: found[last.nth].confidence,
                spoke: true,
                told: is_past(passage, &last.cue) && tells(passage, last),
            });
        } else if covered[sentence.start] {
            voice = voice.filter(|_| quote.is_some());
        } else if let Some(quote) = quote {
            voice = voice.filter(|voice| {
                !opens || voice.spoke && is_paragraph(passage, sentence) && words(passage, sentence) >= FEWEST_ALONE
            });
            more.extend(voice.as_ref().map(|voice| voice.on(passage, &passage.quotes[quote].tokens, QUOTED)));
        } else if !opens && passage.tokens[sentence.end - 1].mark('?') {
            voice = voice.map(|voice| Voice { told: false, ..voice });
        } else if voice.as_ref().is_some_and(|voice| {
            let on = || {
                let next = outer.get(from).filter(|next| follows(passage, sentence, next));
                next.is_some_and(|next| speaks_on(passage, voice, next)) && is_between(passage, sentence)
            };
            !opens && voice.told && (is_backshifted(passage, sentence, &voice.source) || on())
        }) {
            let end = sentence.end - usize::from(!passage.tokens[sentence.end - 1].is_word());
            more.extend(voice.as_ref().map(|voice| voice.on(passage, &(sentence.start..end), TOLD)));
        } else {
            let subject = acting(passage, syntax, sentence);
            voice = subject.map(|source| Voice { source, confidence: TOLD, spoke: false, told: false });
        }
    }
    found.extend(more);
    found
}

/// What a source says with words that attribute, outside quotation marks.
struct Told {
    nth: usize,
    source: Range<usize>,
    cue: Range<usize>,
    content: Vec<Range<usize>>,
}

fn told(passage: &Passage<'_>, nth: usize, found: &Attribution) -> Option<Told> {
    let (source, cue) = (passage.tokens_of(found.source.as_ref()?), passage.tokens_of(found.cue.as_ref()?));
    let outside = !source.is_empty() && !cue.is_empty() && passage.quote_at(cue.start).is_none();
    let says = |at: usize| passage.tokens[at].mark(':') || passage.verb(at).is_some_and(|v| v.frame.any(Frame::SPEECH));
    let content = found.content.iter().map(|piece| passage.tokens_of(piece)).collect();
    (outside && cue.clone().any(says)).then_some(Told { nth, source, cue, content })
}

/// The clause behind the semicolon that ends a tag: "The quay was shut, she said; nobody would pay for it."
fn other_half(passage: &Passage<'_>, told: &Told) -> Option<Range<usize>> {
    let end = told.cue.end.max(told.source.end);
    let last = told.content.last().filter(|last| last.end <= told.cue.start.min(told.source.start))?;
    let half = end + 1;
    let nth = passage.sentences.partition_point(|sentence| sentence.end <= end);
    let sentence = passage.sentences.get(nth).filter(|s| s.start <= last.start && half + 2 < s.end)?;
    let halved = passage.tokens[end].mark(';') && (half..sentence.end).all(|at| passage.quote_at(at).is_none());
    let says = |at: usize| {
        let past = passage.tokens[at].form.is_some_and(|form| form.is(Form::PAST));
        past && passage.verb(at).is_some_and(|verb| verb.frame.any(Frame::SPEECH) && verb.frame.any(Frame::CLAUSE))
    };
    let stop = sentence.end - usize::from(!passage.tokens[sentence.end - 1].is_word());
    (halved && !(half..stop).any(says)).then_some(half..stop)
}

/// Whether two have one source, as far as words tell: the same, or a pronoun behind a name.
fn same(passage: &Passage<'_>, told: &Told, last: &Told) -> bool {
    let words = |told: &Told| &passage.text[passage.bytes(&told.source)];
    let pronoun = last.source.len() == 1 && passage.is_one_of(last.source.start, &["he", "she", "they", "it", "who"]);
    told.nth == last.nth || words(told).eq_ignore_ascii_case(words(last)) || pronoun && !told.content.is_empty()
}

/// Whether an attribution is of the sentence behind another, in one paragraph.
fn follows(passage: &Passage<'_>, sentence: &Range<usize>, next: &Told) -> bool {
    let nth = passage.sentences.partition_point(|other| other.end <= sentence.start) + 1;
    let below = passage.sentences.get(nth).filter(|below| below.contains(&next.cue.start));
    below.is_some_and(|below| passage.paragraphs.binary_search_by_key(&below.start, |line| line.start).is_err())
}

/// Whether who speaks next is who spoke: the same words, or a pronoun.
fn speaks_on(passage: &Passage<'_>, voice: &Voice, next: &Told) -> bool {
    let words = |source: &Range<usize>| &passage.text[passage.bytes(source)];
    let pronoun = next.source.len() == 1 && passage.is_one_of(next.source.start, &["he", "she", "they", "it"]);
    pronoun || words(&voice.source).eq_ignore_ascii_case(words(&next.source))
}

/// Whether a verb that attributes is in the past: "said", not "says" or "has said".
fn is_past(passage: &Passage<'_>, cue: &Range<usize>) -> bool {
    let past = |at: usize| passage.tokens[at].form.is_some_and(|form| form.is(Form::PAST));
    cue.clone().any(past) && !cue.clone().any(|at| passage.is_one_of(at, &["has", "have"]))
}

/// Whether what is attributed is a clause or a quotation, and not a thing that somebody speaks of: "announced the deal".
fn tells(passage: &Passage<'_>, told: &Told) -> bool {
    let clause = |at: usize| passage.verb(at).is_some_and(|verb| verb.frame.any(Frame::CLAUSE));
    let before = told.content[0].start < told.cue.start;
    let finite = |at: usize| {
        let token = &passage.tokens[at];
        token.is(Class::AUXILIARY | Class::ED) || token.form.is_some_and(|form| form.is(Form::PAST))
    };
    let said = told.content[0].clone();
    told.cue.clone().any(clause)
        && (before
            || passage.quote_at(said.start).is_some()
            || passage.is_word(said.start, "that")
            || said.clone().any(finite))
}

/// Whether a quotation is all of a sentence, and has the words of one.
fn stands_alone(passage: &Passage<'_>, quote: usize, sentence: &Range<usize>) -> bool {
    let range = &passage.quotes[quote].tokens;
    let alone = (range.end..sentence.end).all(|at| !passage.tokens[at].is_word());
    range.start == sentence.start && alone && words(passage, range) >= FEWEST
}

fn words(passage: &Passage<'_>, range: &Range<usize>) -> usize {
    range.clone().filter(|&at| passage.tokens[at].is_word()).count()
}

/// Whether a sentence is all of its paragraph.
fn is_paragraph(passage: &Passage<'_>, sentence: &Range<usize>) -> bool {
    let nth = passage.paragraphs.partition_point(|line| line.end <= sentence.start);
    passage.paragraphs.get(nth).is_some_and(|line| line.end <= sentence.end)
}

impl Voice {
    /// What he says without words of its own that attribute.
    fn on(&self, passage: &Passage<'_>, content: &Range<usize>, confidence: f64) -> Attribution {
        Attribution {
            source: Some(passage.bytes(&self.source)),
            cue: None,
            content: vec![passage.bytes(content)],
            confidence: confidence.min(self.confidence),
        }
    }
}

/// The person of whom a sentence tells that he does something: "Orn picks at his chair."
fn acting(passage: &Passage<'_>, syntax: &Syntax, sentence: &Range<usize>) -> Option<Range<usize>> {
    let root = sentence.clone().find(|&at| syntax.relation(at) == "root")?;
    let subject = syntax.dependents(root).find(|&at| syntax.relation(at) == "nsubj" && at < root)?;
    let finite = |at: usize| matches!(syntax.tag(at), "VBD" | "VBZ" | "MD");
    let verb = finite(root) || syntax.dependents(root).any(|at| finite(at) && at > subject);
    let span = syntax.span(subject);
    let whole = span.start.max(sentence.start)..span.end.min(root);
    let end = whole.clone().find(|&at| passage.is_one_of(at, &["who", "which", "whose"])).unwrap_or(whole.end);
    let end = if end > whole.start && passage.tokens[end - 1].mark(',') { end - 1 } else { end };
    let who = whole.start..end;
    (verb && !who.is_empty() && is_somebody(passage, &who)).then_some(who)
}
