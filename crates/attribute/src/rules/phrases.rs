//! Noun phrases beside a verb: who said it.

use std::ops::Range;

use super::groups::Group;
use crate::text::Passage;
use crate::words::{Class, Form};

/// The longest noun phrase looked for, in tokens.
pub(super) const LONGEST: usize = 40;

/// Words that only a subject of a clause of its own can be.
pub(crate) const NOMINATIVE: &[&str] = &["he", "she", "they", "i", "we", "you", "it", "who", "which"];

/// The noun phrase that ends right before token `end` and begins at `from` or later.
pub(crate) fn left(passage: &Passage<'_>, from: usize, end: usize) -> Option<Range<usize>> {
    left_nested(passage, from, end, 0)
}

fn left_nested(passage: &Passage<'_>, from: usize, end: usize, depth: u8) -> Option<Range<usize>> {
    let last = end.checked_sub(1).filter(|&last| last >= from)?;
    if passage.tokens[last].mark(',') {
        return if depth < 3 { apposition(passage, from, last, depth) } else { None };
    }
    if passage.is_one_of(last, NOMINATIVE) || passage.is_word(last, "that") {
        return Some(last..end);
    }
    let mut start = end;
    while start > from && end - start < LONGEST {
        let at = start - 1;
        if passage.tokens[at].mark(')') {
            match (from.max(at.saturating_sub(14))..at).rev().find(|&k| passage.tokens[k].mark('(')) {
                Some(open) => start = open,
                None => break,
            }
        } else if joins_left(passage, from, at, start < end) || start < end && is_reduced(passage, from, at) {
            start = at;
        } else if let Some(who) = relative(passage, from, at).filter(|_| start < end) {
            start = who;
        } else {
            break;
        }
    }
    trim(passage, start..end)
}

/// The "who" of which the verb at `at` is: "an official who spoke to Vella".
fn relative(passage: &Passage<'_>, from: usize, at: usize) -> Option<usize> {
    let mut who = at;
    while who > from && who + 4 > at {
        who -= 1;
        if passage.is_word(who, "who") {
            return Some(who).filter(|&who| who > from && passage.tokens[who - 1].is_word());
        }
        if !passage.tokens[who].is(Class::AUXILIARY | Class::ADVERB | Class::NEGATION) {
            return None;
        }
    }
    None
}

/// Whether the participle at `at` goes with the noun before it: "a panel set up by the council".
fn is_reduced(passage: &Passage<'_>, from: usize, at: usize) -> bool {
    let by =
        passage.is_word(at + 1, "by") || passage.is_word(at + 2, "by") && passage.is_one_of(at + 1, &["up", "out"]);
    let before = at.checked_sub(1).filter(|&before| before >= from).map(|before| &passage.tokens[before]);
    let verb = passage.tokens[at].is(Class::FINITE | Class::ED) || passage.tokens[at].form.is_some();
    by && verb
        && passage.quote_at(at).is_none()
        && before.is_some_and(|b| b.is_word() && !b.is(Class::AUXILIARY | Class::PRONOUN | Class::ADVERB))
}

/// Whether token `at` belongs to a noun phrase that goes on to its right.
fn joins_left(passage: &Passage<'_>, from: usize, at: usize, begun: bool) -> bool {
    let token = &passage.tokens[at];
    if passage.quote_at(at).is_some() {
        return false;
    }
    if !token.is_word() {
        return token.marks(&['$', '%', '£', '€', '/', '#', '@'])
            || token.mark('.') && begun && at > from && closes_initial(passage, at);
    }
    if token.is(Class::GENITIVE) {
        return begun;
    }
    if passage.is_one_of(at, NOMINATIVE) || passage.is_word(at, "that") {
        return false;
    }
    if token.is(Class::COORDINATOR) {
        return passage.is_one_of(at, &["and", "&", "or"]) && begun && clean_before(passage, from, at);
    }
    let nominal = at > from
        && passage.tokens[at - 1].is(Class::DETERMINER
            | Class::POSSESSIVE
            | Class::ADJECTIVE
            | Class::GENITIVE
            | Class::PREPOSITION);
    if token.is(Class::FINITE)
        || token.form.is_some_and(|f| f.is(Form::PAST | Form::THIRD)) && !token.is(Class::CAPITAL)
    {
        return nominal;
    }
    if token.is(Class::SUBORDINATOR | Class::QUESTION) && !token.is(Class::PREPOSITION) {
        return false;
    }
    if passage.is_word(at, "as") {
        return false;
    }
    !token.is(Class::AUXILIARY) || token.is(Class::TIME) && token.is(Class::CAPITAL)
}

/// Whether the full stop at `at` belongs to "Mr." or an initial.
pub(super) fn closes_initial(passage: &Passage<'_>, at: usize) -> bool {
    let before = &passage.tokens[at - 1];
    before.end == passage.tokens[at].start && before.is(Class::CAPITAL) && before.end - before.start <= 5
}

/// Whether what stands left of a coordinator is the rest of a noun phrase and not a clause.
fn clean_before(passage: &Passage<'_>, from: usize, at: usize) -> bool {
    let mut seen = false;
    for k in (from..at).rev().take(14) {
        let token = &passage.tokens[k];
        if !token.is_word() && !token.marks(&['.', ')', '(']) {
            return seen && !token.mark(';');
        }
        let verbal = token.is(Class::AUXILIARY | Class::FINITE | Class::ED)
            && !token.is(Class::GENITIVE | Class::CAPITAL)
            || token.form.is_some_and(|f| f.is(Form::PAST | Form::ING)) && !token.is(Class::CAPITAL)
            || passage.is_one_of(k, NOMINATIVE);
        if verbal {
            return false;
        }
        if token.is(Class::SUBORDINATOR) || token.is(Class::QUESTION) {
            return seen;
        }
        seen = true;
    }
    seen
}

/// "Vella, the minister," before the comma at `comma`; only "Vella" where an adverbial stands
/// between the commas.
fn apposition(passage: &Passage<'_>, from: usize, comma: usize, depth: u8) -> Option<Range<usize>> {
    let opening = (from.max(comma.saturating_sub(30))..comma)
        .rev()
        .find(|&k| passage.quote_at(k).is_none() && passage.tokens[k].mark(','))?;
    let middle = opening + 1..comma;
    let first = &passage.tokens[middle.clone().next()?];
    let relative = passage.is_one_of(middle.start, &["who", "whose", "which"]);
    let clause = middle
        .clone()
        .any(|k| passage.tokens[k].is(Class::AUXILIARY) && !passage.tokens[k].is(Class::GENITIVE | Class::TIME));
    if !relative && (clause || passage.is_one_of(middle.start, NOMINATIVE)) {
        return None;
    }
    let head = left_nested(passage, from, opening, depth + 1)?;
    let adverbial = first.is(Class::PREPOSITION | Class::ADVERB | Class::TIME | Class::ING | Class::SUBORDINATOR)
        && !relative
        || first.form.is_some();
    Some(if adverbial { head } else { head.start..comma })
}

/// Takes off what only stands before or behind a noun phrase; nothing where no noun is left.
pub(super) fn trim(passage: &Passage<'_>, mut range: Range<usize>) -> Option<Range<usize>> {
    let tokens = &passage.tokens;
    while let Some(at) = range.clone().last() {
        let time = tokens[at].is(Class::TIME) && !tokens[at].is(Class::ROLE);
        let adverb = tokens[at].is(Class::ADVERB | Class::HEDGE) && !tokens[at].is(Class::ROLE);
        let dangling =
            tokens[at].is(Class::PREPOSITION) || !tokens[at].is_word() && !tokens[at].marks(&[')', '.', '%']);
        if !(time || adverb || dangling) {
            break;
        }
        range.end = at;
    }
    loop {
        let first = range.clone().next()?;
        let token = &tokens[first];
        let leads = token.is(Class::COORDINATOR | Class::TIME)
            || token.is(Class::ADVERB) && !token.is(Class::DETERMINER)
            || !token.is_word() && !token.marks(&['$', '£', '€', '@', '#'])
            || token.is(Class::GENITIVE);
        if leads {
            range.start += 1;
        } else if token.is(Class::PREPOSITION) {
            range.start = seam(passage, &range)?;
        } else {
            break;
        }
    }
    let noun = range.clone().any(|k| tokens[k].is_word() && !tokens[k].is(Class::PREPOSITION | Class::DETERMINER))
        || range.len() == 1
            && passage.is_one_of(
                range.start,
                &["some", "many", "most", "others", "few", "all", "several", "one", "both", "this", "these", "those"],
            );
    noun.then_some(range)
}

/// Where the noun phrase begins behind a leading "in May", "during the talks": at the last place
/// where a noun is followed by what opens a new phrase.
fn seam(passage: &Passage<'_>, range: &Range<usize>) -> Option<usize> {
    let tokens = &passage.tokens;
    (range.start + 2..range.end).rev().find(|&at| {
        let before = &tokens[at - 1];
        let noun_before = before.is_word()
            && !before.is(Class::PREPOSITION
                | Class::DETERMINER
                | Class::POSSESSIVE
                | Class::ADJECTIVE
                | Class::GENITIVE
                | Class::COORDINATOR
                | Class::TITLE);
        let opens = tokens[at].is(Class::DETERMINER | Class::POSSESSIVE)
            || tokens[at].is(Class::CAPITAL) && (!before.is(Class::CAPITAL) || before.is(Class::TIME))
            || tokens[at].is(Class::TITLE) && tokens[at].is(Class::CAPITAL) && !before.is(Class::TITLE);
        noun_before && opens
    })
}

/// The subject of each group: the noun phrase before it, or that of the verb it is joined to.
pub(crate) fn subjects(passage: &Passage<'_>, sentence: &Range<usize>, groups: &[Group]) -> Vec<Option<Range<usize>>> {
    let mut subjects = Vec::with_capacity(groups.len());
    let mut earlier: Option<Range<usize>> = None;
    let mut main: Option<Option<Range<usize>>> = None;
    for group in groups {
        let before = group.start.checked_sub(1).filter(|&b| b >= sentence.start);
        let Some(before) = before.filter(|_| !group.infinitive) else {
            subjects.push(None);
            continue;
        };
        if let Some(quoted) = quoted_by_another(passage, groups, group) {
            subjects.push(Some(quoted));
            continue;
        }
        let own = || left(passage, sentence.start, group.start);
        let attached = group.participle
            && passage.tokens[before].is_word()
            && !passage.tokens[before].is(Class::PREPOSITION
                | Class::COORDINATOR
                | Class::ADVERB
                | Class::SUBORDINATOR
                | Class::TEXT
                | Class::SAYING);
        let joined = group.participle && !attached || passage.tokens[before].is(Class::COORDINATOR);
        let subject = match if joined { None } else { own().or_else(|| who_before(passage, sentence, group.start)) } {
            None if joined || passage.tokens[before].mark(',') => earlier
                .clone()
                .or_else(|| main.get_or_insert_with(|| main_subject(passage, sentence, group.start)).clone()),
            own => own,
        };
        if group.is_finite() && !group.passive && subject.is_some() {
            earlier.clone_from(&subject);
        }
        subjects.push(subject);
    }
    subjects
}

/// "Who" with words that tell when or where between it and its verb: "Vella, who on Monday told reporters".
fn who_before(passage: &Passage<'_>, sentence: &Range<usize>, verb: usize) -> Option<Range<usize>> {
    let from = verb.saturating_sub(LONGEST).max(sentence.start);
    let who = (from..verb).rev().find(|&at| passage.is_word(at, "who") && passage.quote_at(at).is_none())?;
    let opens =
        passage.tokens.get(who + 1).is_some_and(|next| next.is(Class::PREPOSITION | Class::TIME | Class::ADVERB));
    let plain = |at: usize| {
        let token = &passage.tokens[at];
        (token.is_word() || token.mark(','))
            && !token.is(Class::AUXILIARY | Class::PRONOUN)
            && passage.quote_at(at).is_none()
    };
    (opens && (who + 1..verb).all(plain)).then_some(who..who + 1)
}

/// "Vella" in "the agency quoted Vella as saying".
fn quoted_by_another(passage: &Passage<'_>, groups: &[Group], saying: &Group) -> Option<Range<usize>> {
    let by = saying.start.checked_sub(1).filter(|&at| saying.participle && passage.is_word(at, "as"))?;
    let quoting = groups.iter().rev().find(|g| g.end() < by)?;
    let lemma = passage.verb(quoting.head).map(|verb| verb.lemma)?;
    let quoted = quoting.end()..by;
    (matches!(lemma, "quote" | "cite") && !quoting.passive && quoted.len() <= LONGEST)
        .then(|| trim(passage, quoted))
        .flatten()
}

/// The subject of the first finite verb of a sentence, where one stands before `limit`.
pub(super) fn main_subject(passage: &Passage<'_>, sentence: &Range<usize>, limit: usize) -> Option<Range<usize>> {
    let verb = (sentence.start + 1..limit).take(60).find(|&at| {
        let token = &passage.tokens[at];
        passage.quote_at(at).is_none()
            && (token.is(Class::AUXILIARY | Class::FINITE | Class::ED)
                && !token.is(Class::GENITIVE)
                && !token.is(Class::TIME)
                || token.form.is_some_and(|f| f.is(Form::PAST | Form::THIRD)))
            && !passage.tokens[at - 1].is(Class::DETERMINER | Class::POSSESSIVE | Class::ADJECTIVE | Class::PREPOSITION)
    })?;
    left(passage, sentence.start, verb)
}
