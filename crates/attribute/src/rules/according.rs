//! "According to the ministry, …", "… , according to the ministry".

use super::{Reading, behind};
use crate::words::Class;

pub(super) fn find(reading: &mut Reading<'_, '_>) {
    let (passage, sentence) = (reading.passage, reading.sentence.clone());
    for at in sentence.start..sentence.end.saturating_sub(2) {
        if !passage.is_word(at, "according") || !passage.is_word(at + 1, "to") || passage.quote_at(at).is_some() {
            continue;
        }
        let Some(source) = behind::right(passage, at + 2, sentence.end, true) else { continue };
        let end = reading.sentence_end();
        let leading = begins_clause(reading, at);
        if !leading {
            reading.cuts.push(if at > sentence.start && passage.tokens[at - 1].mark(',') { at - 1 } else { at });
        }
        let mut content = Vec::new();
        let rest = source.end.max(at + 2);
        let end = (rest..end).find(|&k| passage.tokens[k].mark(';') && passage.quote_at(k).is_none()).unwrap_or(end);
        if leading {
            content.push(rest..end);
        } else {
            content.push(sentence.start..at);
            let quoted = |range: std::ops::Range<usize>| !reading.quotes_in(&range).is_empty();
            if quoted(sentence.start..at) && quoted(rest..end.min(rest + 2)) {
                // "…," Vella said according to Halm, "…": the second piece is hers.
            } else if rest < end && passage.tokens[rest].mark(',') {
                content.push(rest + 1..end);
            } else if let Some(quote) = (rest..end.min(rest + 2)).find(|&k| passage.quote_at(k).is_some()) {
                content.push(quote..end);
            }
        }
        if leading {
            reading.take_quotes(&(rest..end));
        }
        reading.push(Some(source), Some(at..at + 2), content, 0.8);
    }
}

/// Whether "according" at `at` stands before its content.
fn begins_clause(reading: &Reading<'_, '_>, at: usize) -> bool {
    let start = reading.sentence.start;
    at == start
        || at <= start + 2
            && (start..at).all(|k| {
                reading.passage.tokens[k].is(Class::COORDINATOR | Class::ADVERB) || reading.passage.tokens[k].mark(',')
            })
}
