//! "We were told by Judge Vella: “…”": those spoken to are the subject, and the speaker stands behind the verb.

use super::{Reading, behind, quoted};
use crate::words::Class;

/// Verbs of which those spoken to are the subject in the passive.
const TOLD: &[&str] = &["told", "informed", "assured", "advised", "reminded", "warned"];

pub(super) fn find(reading: &mut Reading<'_, '_>) {
    let (passage, sentence) = (reading.passage, reading.sentence.clone());
    for verb in sentence.start + 1..reading.sentence_end() {
        let told = passage.is_one_of(verb, TOLD) && passage.tokens[verb - 1].is(Class::BE);
        if !told || !passage.is_word(verb + 1, "by") || passage.quote_at(verb).is_some() {
            continue;
        }
        let Some(source) = behind::right(passage, verb + 2, sentence.end, false) else { continue };
        let colon = reading.quotes_in(&(source.end..sentence.end)).next();
        let quote = colon.filter(|&quote| passage.tokens[passage.quotes[quote].tokens.start - 1].mark(':'));
        let comma = usize::from(passage.tokens.get(source.end).is_some_and(|token| token.mark(',')));
        let that = Some(source.end + comma).filter(|&that| passage.is_word(that, "that"));
        let content = if let Some(quote) = quote.filter(|&quote| !reading.taken[quote]) {
            reading.taken[quote] = true;
            let mut content = vec![passage.quotes[quote].tokens.clone()];
            if content[0].end + 2 >= sentence.end {
                content.extend(quoted::later_quotes(reading));
            }
            content
        } else if let Some(that) = that {
            let clause = that..reading.content_end(that, false);
            reading.take_quotes(&clause);
            vec![clause]
        } else {
            continue;
        };
        for (group, used) in reading.groups.iter().zip(&mut reading.used) {
            *used |= group.head == verb;
        }
        reading.push(Some(source), Some(verb - 1..verb + 2), content, 0.85);
        return;
    }
}
