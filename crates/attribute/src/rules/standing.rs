//! A quotation that is a sentence by itself, behind a sentence whose subject speaks, or that tells of him.

use super::Reading;
use super::narrated;

pub(super) fn find(reading: &mut Reading<'_, '_>) {
    let passage = reading.passage;
    let sentence = reading.sentence.clone();
    let Some(quote) = passage.quote_at(sentence.start).filter(|&q| !reading.taken[q]) else { return };
    let range = passage.quotes[quote].tokens.clone();
    let alone = (range.end..sentence.end).all(|k| !passage.tokens[k].is_word());
    let words = range.clone().filter(|&k| passage.tokens[k].is_word()).count();
    if range.start != sentence.start || !alone || words < 4 || reading.nth == 0 {
        return;
    }
    let before = passage.sentences[reading.nth - 1].clone();
    let own = reading.found.last().and_then(|last| last.source.clone()).filter(|s| before.contains(&s.start));
    let paragraph_start = passage.paragraphs.binary_search_by_key(&sentence.start, |p| p.start).is_ok();
    // What is told of somebody between his quotations, or before the first: "He did not stop. “…”".
    let told = || (!paragraph_start).then(|| narrated::person(passage, &before)).flatten();
    let Some(source) = own.or_else(told) else { return };
    reading.taken[quote] = true;
    let confidence = if paragraph_start { 0.4 } else { 0.6 };
    reading.push(Some(source), None, Some(range), confidence);
}
