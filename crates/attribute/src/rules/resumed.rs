//! "Then, of the harbour: “…”": a quotation behind words that tell only of what, to whom or when, where somebody
//! spoke in the sentence before.

use super::{Reading, quoted};
use crate::words::{Class, Form};

/// The most tokens before the colon.
const LONGEST: usize = 16;

pub(super) fn find(reading: &mut Reading<'_, '_>) {
    let (passage, sentence) = (reading.passage, reading.sentence.clone());
    let opens = passage.paragraphs.binary_search_by_key(&sentence.start, |p| p.start).is_ok();
    let Some(before) = reading.nth.checked_sub(1).map(|nth| passage.sentences[nth].clone()).filter(|_| !opens) else {
        return;
    };
    for quote in reading.quotes_in(&sentence) {
        let range = passage.quotes[quote].tokens.clone();
        let colon = range.start.checked_sub(1).filter(|&at| at > sentence.start && passage.tokens[at].mark(':'));
        let Some(colon) = colon.filter(|_| !reading.taken[quote]) else { continue };
        let last = (range.end..sentence.end).all(|at| !passage.tokens[at].is_word());
        let lead = sentence.start..colon;
        let first = lead
            .clone()
            .find(|&at| passage.tokens[at].is_word() && !passage.tokens[at].is(Class::ADVERB | Class::COORDINATOR));
        let about = first.is_none_or(|at| passage.tokens[at].is(Class::PREPOSITION | Class::TIME));
        let verbless = lead.clone().all(|at| {
            let token = &passage.tokens[at];
            !token.is(Class::AUXILIARY | Class::FINITE | Class::ED | Class::PRONOUN | Class::QUESTION)
                && !token.form.is_some_and(|form| form.is(Form::PAST | Form::THIRD | Form::ING))
        });
        if !last || !about || !verbless || lead.len() > LONGEST {
            continue;
        }
        let spoke = reading.found.iter().rev().take(4).find_map(|found| {
            found
                .source
                .clone()
                .filter(|source| before.contains(&source.start) && passage.quote_at(source.start).is_none())
        });
        let Some(source) = spoke.or_else(|| super::narrated::person(passage, &before)) else { continue };
        reading.taken[quote] = true;
        let mut content = vec![range];
        content.extend(quoted::later_quotes(reading));
        reading.push(Some(source), Some(colon..colon + 1), content, 0.7);
    }
}
