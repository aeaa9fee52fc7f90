//! Verb groups: "has repeatedly said", "was quoted as saying", "declined to comment".

use std::ops::Range;

use crate::text::Passage;
use crate::words::{Class, Form, Frame};

/// A verb of attribution with what helps it. Indices are tokens.
#[derive(Debug, Clone)]
pub(crate) struct Group {
    /// First token: an auxiliary, an adverb or the verb.
    pub(crate) start: usize,
    /// The verb.
    pub(crate) head: usize,
    pub(crate) frame: Frame,
    pub(crate) passive: bool,
    /// "saying", without a form of be.
    pub(crate) participle: bool,
    /// "to say", where what governs it is not a part of the group.
    pub(crate) infinitive: bool,
}

impl Group {
    /// One past its last token.
    pub(crate) fn end(&self) -> usize {
        self.head + 1
    }

    pub(crate) fn tokens(&self) -> Range<usize> {
        self.start..self.end()
    }

    /// Whether it can be the verb of a sentence.
    pub(crate) fn is_finite(&self) -> bool {
        !self.participle && !self.infinitive
    }
}

/// Verbs that another verb of attribution hangs on: "went on to say", "refused to comment".
const GOVERNING: &[&str] = &["go", "continue", "begin", "quote", "cite", "conclude", "hasten", "respond"];

/// Adverbs of two words.
const ADVERBS: &[[&str; 2]] = &[
    ["at", "last"],
    ["at", "first"],
    ["at", "once"],
    ["in", "turn"],
    ["in", "fact"],
    ["once", "more"],
    ["once", "again"],
];

/// The groups of a sentence, outside quotation marks, in order.
pub(crate) fn groups(passage: &Passage<'_>, sentence: &Range<usize>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let shouts = is_title_case(passage, sentence);
    for at in sentence.clone() {
        let token = &passage.tokens[at];
        // "the United States": a verb has a capital only at the start, or where every word has one.
        let named = token.is(Class::CAPITAL) && !shouts && at > sentence.start && passage.tokens[at - 1].is_word();
        if token.form.is_none() || named || passage.quote_at(at).is_some() {
            continue;
        }
        let Some(group) = group(passage, sentence.start, at) else { continue };
        match groups.last() {
            Some(before) if governs(passage, before, &group) => {
                let before = groups.remove(groups.len() - 1);
                groups.push(Group {
                    start: before.start,
                    participle: before.participle,
                    infinitive: before.infinitive,
                    passive: false,
                    ..group
                });
            }
            Some(before) if group.start <= before.head => {}
            _ => groups.push(group),
        }
    }
    groups
}

/// Whether the longer words of a sentence are written with capitals, as in a headline.
fn is_title_case(passage: &Passage<'_>, sentence: &Range<usize>) -> bool {
    let long = sentence.clone().take(60).filter(|&at| passage.tokens[at].is_word() && passage.word(at).len() > 4);
    let (all, capitals) = long
        .fold((0, 0), |(all, capitals), at| (all + 1, capitals + usize::from(passage.tokens[at].is(Class::CAPITAL))));
    capitals * 4 >= all * 3
}

/// Whether `second` continues `first`: "went on" + "saying".
fn governs(passage: &Passage<'_>, first: &Group, second: &Group) -> bool {
    let lemma = passage.verb(first.head).map_or("", |v| v.lemma);
    let between = first.end()..second.start;
    if matches!(lemma, "quote" | "cite") {
        // "was quoted by the agency as saying"
        let by = between.len() <= 2 || between.len() <= 12 && passage.is_word(between.start, "by");
        return first.passive && second.participle && by && passage.is_word(second.start - 1, "as");
    }
    GOVERNING.contains(&lemma)
        && between.len() <= 2
        && (second.infinitive || second.participle)
        && between.clone().all(|at| passage.is_one_of(at, &["on", "to", "as", "by"]))
        && (lemma != "go" || between.clone().any(|at| passage.is_word(at, "on")))
}

fn group(passage: &Passage<'_>, from: usize, at: usize) -> Option<Group> {
    let form = passage.tokens[at].form?;
    let verb = passage.lexicon.verb(form);
    let mut start = at;
    while start > from && helps(passage, start - 1, at) {
        start -= 1;
    }
    let helpers = &passage.tokens[start..at];
    let be = helpers.iter().any(|t| t.is(Class::BE));
    let have = helpers.iter().any(|t| t.is(Class::HAVE));
    let base_helper = helpers.iter().any(|t| t.is(Class::MODAL | Class::DO));
    let previous = start.checked_sub(1).filter(|&p| p >= from && passage.quote_at(p).is_none());
    let infinitive = previous.is_some_and(|p| passage.is_word(p, "to")) && form.is(Form::BASE) && !base_helper;
    let group =
        |passive, participle| Some(Group { start, head: at, frame: verb.frame, passive, participle, infinitive });
    if infinitive || base_helper && form.is(Form::BASE) {
        return group(false, false);
    }
    if form.is(Form::ING) {
        return if be { group(false, false) } else { gerund(passage, previous).then(|| group(false, true)).flatten() };
    }
    if form.is(Form::PARTICIPLE) && (be || have) {
        return group(be, false);
    }
    let subject = previous.map(|p| &passage.tokens[p]);
    let noun_place =
        subject.is_some_and(|t| t.is(Class::DETERMINER | Class::POSSESSIVE | Class::GENITIVE | Class::ADJECTIVE));
    if form.is(Form::PAST) {
        let preposition = subject.is_some_and(|t| t.is(Class::PREPOSITION));
        let pronoun = subject.is_some_and(|t| t.is(Class::PRONOUN));
        return if noun_place && !pronoun || preposition { None } else { group(false, false) };
    }
    let quantity = previous.is_some_and(|p| {
        passage.is_one_of(p, &["some", "many", "most", "few", "all", "several", "both", "others", "that"])
    });
    if noun_place && !quantity && !subject.is_some_and(|t| t.is(Class::CAPITAL) && !t.is(Class::DETERMINER)) {
        return None;
    }
    let present = if form.is(Form::THIRD) {
        third_person(passage, at, previous, verb.noun_too)
    } else {
        form.is(Form::BASE) && plural(passage, previous, verb.noun_too)
    };
    present.then(|| group(false, false)).flatten()
}

/// Whether token `at` can stand between a subject and the verb `head`.
fn helps(passage: &Passage<'_>, at: usize, head: usize) -> bool {
    let token = &passage.tokens[at];
    if passage.quote_at(at).is_some() {
        return false;
    }
    if token.is(Class::GENITIVE) {
        let pronoun = at > 0 && passage.tokens[at - 1].is(Class::PRONOUN);
        return pronoun || passage.tokens[head].form.is_some_and(|f| f.is(Form::ING));
    }
    let pair = |at: usize| ADVERBS.iter().any(|[one, two]| passage.is_word(at, one) && passage.is_word(at + 1, two));
    token.is(Class::AUXILIARY | Class::NEGATION | Class::HEDGE)
        || pair(at)
        || at > 0 && pair(at - 1)
        || token.is(Class::ADVERB) && !token.is(Class::TIME | Class::COORDINATOR | Class::SUBORDINATOR)
}

/// Whether a form in -ing without "be" is a verb and not a noun: it needs something to hang on.
fn gerund(passage: &Passage<'_>, previous: Option<usize>) -> bool {
    previous.is_some_and(|p| {
        let token = &passage.tokens[p];
        !token.is(Class::DETERMINER | Class::POSSESSIVE | Class::ADJECTIVE)
            && !token.is(Class::GENITIVE)
            && (!token.is(Class::PREPOSITION) || passage.is_one_of(p, &["by", "as", "on", "in", "without"]))
    })
}

fn third_person(passage: &Passage<'_>, at: usize, previous: Option<usize>, noun_too: bool) -> bool {
    let Some(previous) = previous else {
        return !noun_too;
    };
    // "the Halm Press Agency (HPA) reports"
    let bracket = passage.tokens[previous].mark(')').then(|| bracket_before(passage, previous)).flatten();
    let token = &passage.tokens[bracket.unwrap_or(previous)];
    if token.is(Class::PREPOSITION) || passage.is_word(previous, "to") {
        return false;
    }
    if !noun_too || token.is(Class::PRONOUN) {
        return true;
    }
    let next = passage.tokens.get(at + 1);
    let object = next
        .is_some_and(|n| n.is(Class::DETERMINER | Class::POSSESSIVE | Class::PRONOUN) || n.is(Class::CAPITAL))
        || passage.is_one_of(at + 1, &["that", "to", "for", "on", "about", "whether", "how", "why", "out"])
        || passage.quote_at(at + 1).is_some();
    let closes = next.is_none_or(|n| n.marks(&['.', ',']) || n.is(Class::TIME)) && token.is(Class::CAPITAL);
    token.is_word() && token.is(Class::CAPITAL | Class::ROLE | Class::BODY | Class::TEXT) && (object || closes)
        || token.mark(',') && object
        || passage.quote_at(at - 1).is_some()
}

/// The token before the short bracket that closes at `close`.
fn bracket_before(passage: &Passage<'_>, close: usize) -> Option<usize> {
    let open = (close.saturating_sub(4)..close).rev().find(|&at| passage.tokens[at].mark('('))?;
    open.checked_sub(1)
}

fn plural(passage: &Passage<'_>, previous: Option<usize>, noun_too: bool) -> bool {
    let Some(previous) = previous else { return false };
    let token = &passage.tokens[previous];
    if passage
        .is_one_of(previous, &["i", "we", "you", "they", "who", "some", "many", "most", "few", "others", "all", "both"])
    {
        return true;
    }
    let word = passage.word(previous);
    let many = word.len() > 3
        && word.ends_with('s')
        && !word.ends_with("ss")
        && !token.is(Class::TIME | Class::ADVERB | Class::GENITIVE);
    token.is(Class::GROUP)
        || many
            && !token.is(Class::AUXILIARY | Class::DETERMINER | Class::FINITE)
            && (!noun_too || !token.is(Class::CAPITAL))
            && token.form.is_none()
}
