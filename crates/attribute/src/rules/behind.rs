//! Noun phrases behind a verb or a preposition: "said Vella, the minister of ports".

use std::ops::Range;

use super::phrases::{LONGEST, NOMINATIVE, closes_initial, trim};
use crate::text::Passage;
use crate::words::{Class, Form};

/// The noun phrase that begins at `from` and ends before `limit`, with an apposition behind it.
pub(super) fn right(passage: &Passage<'_>, from: usize, limit: usize, wide: bool) -> Option<Range<usize>> {
    if passage.quote_at(from).is_some() || from >= limit {
        return None;
    }
    if passage.is_one_of(from, &["he", "she", "they", "i", "we", "it", "him", "her", "them", "me", "us"]) {
        let alone = !passage.is_word(from, "her")
            || !passage.tokens.get(from + 1).is_some_and(|t| t.is_word() && !t.is(Class::PREPOSITION));
        if alone {
            return Some(from..from + 1);
        }
    }
    let end = core_end(passage, from, limit, wide);
    let core = trim(passage, from..end).filter(|core| core.start == from)?;
    Some(from..with_apposition(passage, &core, limit))
}

fn core_end(passage: &Passage<'_>, from: usize, limit: usize, wide: bool) -> usize {
    let mut end = from;
    while end < limit && end - from < LONGEST {
        let token = &passage.tokens[end];
        let next = passage.tokens.get(end + 1).filter(|_| end + 1 < limit);
        let goes_on = if passage.quote_at(end).is_some() {
            false
        } else if token.mark('(') {
            match (end..limit.min(end + 14)).find(|&k| passage.tokens[k].mark(')')) {
                Some(close) => {
                    end = close;
                    true
                }
                None => false,
            }
        } else if !token.is_word() {
            token.marks(&['$', '%', '/', '#', '@', '£', '€'])
                || token.mark('.')
                    && end > from
                    && closes_initial(passage, end)
                    && next.is_some_and(|n| n.is(Class::CAPITAL))
        } else if token.is(Class::GENITIVE) {
            next.is_some_and(|n| n.is_word() && !n.is(Class::PREPOSITION | Class::AUXILIARY | Class::ADVERB))
                && end > from
        } else if token.is(Class::COORDINATOR) {
            passage.is_one_of(end, &["and", "&"])
                && next.is_some_and(|n| n.is(Class::CAPITAL | Class::TITLE | Class::POSSESSIVE | Class::GROUP))
                && end > from
        } else if token.is(Class::PREPOSITION) {
            let binds: &[&str] = if wide {
                &["of", "for", "from", "with", "by", "in", "at", "on", "to"]
            } else {
                &["of", "for", "from", "with"]
            };
            // "the ambassador to the League"
            let sent = end > from
                && passage.is_word(end, "to")
                && passage.is_one_of(end - 1, &["ambassador", "envoy", "adviser", "advisor", "aide", "delegate"]);
            end > from
                && (passage.is_one_of(end, binds) || sent)
                && next.is_some_and(|n| n.is_word() && !n.is(Class::TIME))
        } else if passage.is_one_of(end, NOMINATIVE) || token.is(Class::SUBORDINATOR | Class::QUESTION) {
            false
        } else if token.is(Class::TIME) {
            token.is(Class::TITLE) || wide || passage.is_outlet_behind(end)
        } else if token.is(Class::AUXILIARY | Class::FINITE | Class::ADVERB) {
            end == from && token.is(Class::DETERMINER)
        } else {
            !token.form.is_some_and(|f| f.is(Form::PAST | Form::ING)) || token.is(Class::CAPITAL)
        };
        if !goes_on {
            break;
        }
        end += 1;
    }
    end
}

/// Whether the noun phrase `core` is of people whose name follows the comma: "the minister, Ada Vella,".
fn is_named_behind(passage: &Passage<'_>, core: &Range<usize>, limit: usize) -> bool {
    let name = core.end + 1..limit;
    let capital = |at: &usize| {
        let token = &passage.tokens[*at];
        token.is_word() && token.is(Class::CAPITAL) && !token.is(Class::PRONOUN | Class::TIME)
    };
    let after = name.start + name.take_while(capital).count();
    let closed = after == limit || passage.tokens[after].marks(&[',', '.', ';']);
    let people = core.clone().any(|at| passage.tokens[at].is(Class::ROLE | Class::GROUP));
    people && closed && (3..=5).contains(&(after - core.end))
}

/// End of "…, the minister of defence" behind the noun phrase `core`.
fn with_apposition(passage: &Passage<'_>, core: &Range<usize>, limit: usize) -> usize {
    let end = core.end;
    if end + 1 >= limit || !passage.tokens[end].mark(',') {
        return end;
    }
    let first = &passage.tokens[end + 1];
    let begins = first.is(Class::DETERMINER | Class::POSSESSIVE | Class::ROLE | Class::TITLE)
        || passage.is_one_of(end + 1, &["who", "whose"])
        || first.is(Class::ADJECTIVE) && !first.is(Class::ADVERB)
        || is_named_behind(passage, core, limit);
    if !begins || passage.quote_at(end + 1).is_some() {
        return end;
    }
    let stop = (end + 1..limit).find(|&k| {
        passage.quote_at(k).is_some()
            || !passage.tokens[k].is_word() && !passage.tokens[k].marks(&['.', '$', '%', '(', ')'])
            || passage.tokens[k].mark('.') && !(closes_initial(passage, k) && k + 1 < limit)
    });
    let stop = stop.unwrap_or(limit);
    let clause = !passage.is_one_of(end + 1, &["who", "whose"])
        && (end + 1..stop).any(|k| {
            passage.tokens[k].is(Class::AUXILIARY | Class::FINITE) && !passage.tokens[k].is(Class::GENITIVE)
                || passage.is_one_of(k, NOMINATIVE)
        });
    let quoted = stop < limit && passage.quote_at(stop).is_some();
    if clause || quoted || stop - end > LONGEST { end } else { stop }
}
