//! "His parting shot as he left: “…”", "Vella’s answer: “…”": a noun of saying before the colon, and whose it is.

use super::{Reading, behind};
use crate::words::Class;

/// Nouns for what somebody says.
const NOUNS: &[&str] = &[
    "answer",
    "reply",
    "response",
    "message",
    "verdict",
    "warning",
    "comment",
    "conclusion",
    "advice",
    "retort",
    "plea",
    "explanation",
    "assessment",
    "rejoinder",
    "prediction",
    "sentence",
    "sentences",
    "words",
    "remark",
    "remarks",
    "statement",
];

/// Nouns that are so with one of these before them: "parting shot", "last words".
const WORDS: &[&str] = &["shot", "word", "line"];
const LAST: &[&str] = &["parting", "last", "final", "closing", "first", "only", "opening"];

/// How far behind its owner the noun stands, and how long all before the colon is, in tokens.
const NEAR: usize = 4;
const LONGEST: usize = 16;

pub(super) fn find(reading: &mut Reading<'_, '_>) {
    let (passage, sentence) = (reading.passage, reading.sentence.clone());
    let stop = sentence.end.min(sentence.start + LONGEST);
    let Some(colon) = (sentence.start..stop).find(|&at| passage.tokens[at].mark(':')) else { return };
    let quote = passage.quote_at(colon + 1).filter(|&quote| passage.quotes[quote].tokens.start == colon + 1);
    let Some(quote) = quote.filter(|&quote| colon + 1 < sentence.end && !reading.taken[quote]) else { return };
    let own = passage.is_one_of(sentence.start, &["his", "her", "their"]);
    let genitive = (sentence.start + 1..colon).find(|&at| passage.tokens[at].is(Class::GENITIVE));
    let (source, from) = if own {
        (sentence.start..sentence.start + 1, sentence.start + 1)
    } else {
        let Some(mark) = genitive else { return };
        let source = behind::right(passage, sentence.start, mark, false).filter(|source| source.end == mark);
        let Some(source) = source else { return };
        (source, mark + 1)
    };
    let noun = (from..colon.min(from + NEAR)).find(|&at| {
        passage.is_one_of(at, NOUNS) || passage.is_one_of(at, WORDS) && at > from && passage.is_one_of(at - 1, LAST)
    });
    let Some(noun) = noun else { return };
    let between = noun + 1..colon;
    let loose = Class::PREPOSITION | Class::SUBORDINATOR | Class::TIME | Class::ADVERB;
    let joined = between.is_empty()
        || passage.tokens[between.start].is(loose)
        || passage.tokens[between.start].mark(',')
        || passage.tokens[between.start].is(Class::BE | Class::HAVE)
        || passage.is_one_of(between.start, &["as", "when", "before", "to"]);
    if !joined || between.clone().any(|at| passage.quote_at(at).is_some()) {
        return;
    }
    reading.taken[quote] = true;
    let content = passage.quotes[quote].tokens.clone();
    reading.push(Some(source), Some(from..noun + 1), Some(content), 0.85);
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn a_noun_of_saying_stands_before_the_colon() {
        check(
            "His parting shot as he boarded the ferry: “The ice will hold.”",
            &["His | parting shot | “The ice will hold.”"],
        );
        check("Vella’s answer: “The ice will hold.”", &["Vella | answer | “The ice will hold.”"]);
        check(
            "Her sentence on the ferry is on every front page here: “The ice will hold.”",
            &["Her | sentence | “The ice will hold.”"],
        );
        check("Vella’s words have gone round the island: “Stay here.”", &["Vella | words | “Stay here.”"]);
        check("Their boat for the winter: “The Grey Gull”.", &[]);
    }
}
