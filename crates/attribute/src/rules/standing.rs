//! A quotation that is a sentence by itself, behind a sentence whose subject speaks.

use super::Reading;

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
    let Some(last) = reading.found.last() else { return };
    let Some(source) = last.source.clone().filter(|s| before.contains(&s.start)) else { return };
    let paragraph_start = passage.paragraphs.binary_search_by_key(&sentence.start, |p| p.start).is_ok();
    reading.taken[quote] = true;
    let confidence = if paragraph_start { 0.4 } else { 0.6 };
    reading.push(Some(source), None, Some(range), confidence);
}
