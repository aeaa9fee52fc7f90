//! A source that another word rules: "a survey of pilots found" tells what the survey found, and "an honor Orn said he hoped
//! for" what Orn said.

use std::ops::Range;

use super::parts::Parts;
use crate::engine::Attribution;
use crate::syntax::Syntax;
use crate::text::Passage;
use crate::words::{Class, Words};

/// Prepositions that join what stands behind them to a noun before it.
const JOINING: &[&str] = &["of", "by", "for", "from", "with", "in", "at", "on", "about", "among"];

/// Nouns behind which a clause tells of them without "that": "the last thing Orn wants".
static TOLD: Words = Words::new(
    "thing things kind kinds sort sorts type types honor honour word words claim claims charge charges move moves idea \
     ideas position positions point points trend trends something anything nothing everything fact facts way ways reason \
     reasons moment step steps view views issue issues question questions line lines phrase phrases term terms label \
     allegation allegations argument arguments notion mistake mistakes risk risks threat threats tactic tactics",
);

/// What begins a second noun phrase, besides a name.
const MANY: &[&str] = &["many", "some", "most", "few", "critics", "he", "she", "they", "i", "we", "you", "it"];

/// The farthest that a noun phrase reaches before its preposition, in tokens.
const LONGEST: usize = 16;

/// Gives a source that a preposition joins to the subject the whole of it, and takes from one the noun of which its clause tells.
pub(super) fn with_subject(passage: &Passage<'_>, syntax: &Syntax, found: &mut Attribution) {
    let Some(parts) = Parts::new(passage, found).filter(|parts| parts.source.end == parts.cue.start) else { return };
    let (own, cue) = (&parts.source, parts.cue.start);
    let plain = own.clone().all(|at| passage.tokens[at].is_word() || passage.tokens[at].marks(&['.', '%']));
    if !plain || passage.quote_at(own.start) != passage.quote_at(cue) {
        return;
    }
    let whole = of_clause(passage, syntax, own).or_else(|| {
        let active = matches!(syntax.tag(cue), "VBD" | "VBZ" | "VBP" | "MD") && !syntax.is(cue, &["acl", "amod"]);
        let owner = passage.tokens[own.end - 1].is(Class::GENITIVE);
        joined(passage, syntax, own).filter(|_| active && !owner)
    });
    let Some(bytes) = whole.map(|whole| passage.bytes(&whole)) else { return };
    if !found.content.iter().any(|piece| piece.start < bytes.end && bytes.start < piece.end) {
        found.source = Some(bytes);
    }
}

/// The noun phrase behind a noun of which its clause tells: "a word Orn" in "a word Orn then repeated".
fn of_clause(passage: &Passage<'_>, syntax: &Syntax, own: &Range<usize>) -> Option<Range<usize>> {
    let opens = passage.tokens[own.start].is(Class::DETERMINER) || TOLD.has(&passage.word(own.start).to_lowercase());
    let noun = (own.start..own.end - 1).find(|&at| {
        let next = &passage.tokens[at + 1];
        let person = syntax.tag(at + 1).starts_with('N') && next.is(Class::CAPITAL);
        let told = |at: usize| TOLD.has(passage.word(at));
        let of = || (own.start + 1..at).any(|k| passage.is_word(k, "of") && told(k - 1));
        told(at) && (person || passage.is_one_of(at + 1, MANY)) || of() && passage.is_one_of(at + 1, MANY)
    })?;
    opens.then_some(noun + 1..own.end)
}

/// All of a noun phrase whose last part a preposition joins to it: "many of you", "a report released on Monday by the port".
fn joined(passage: &Passage<'_>, syntax: &Syntax, own: &Range<usize>) -> Option<Range<usize>> {
    let nth = passage.sentences.partition_point(|sentence| sentence.end <= own.start);
    let begin = passage.sentences.get(nth)?.start.max(own.start.saturating_sub(LONGEST));
    let preposition = own.start.checked_sub(1).filter(|&at| at > begin && passage.is_one_of(at, JOINING))?;
    let (noun, part) = (
        |at: usize| syntax.tag(at).starts_with('N') || syntax.tag(at) == "CD",
        |at: usize| {
            let tag = syntax.tag(at);
            tag.starts_with('N') || matches!(tag, "DT" | "PRP$" | "JJ" | "JJR" | "JJS" | "CD" | "VBN" | "POS" | "IN")
        },
    );
    let by = passage.is_word(preposition, "by");
    let before = preposition - 1;
    let made = by && (syntax.tag(before) == "VBN" || passage.tokens[before].is(Class::TIME));
    let share = passage.is_word(preposition, "of") && matches!(syntax.tag(before), "JJ" | "JJS" | "DT");
    if !(noun(before) || made || share) || !passage.tokens[before].is_word() {
        return None;
    }
    let mut first = before;
    while first > begin && passage.tokens[first - 1].is_word() && part(first - 1) {
        let opens = passage.tokens[first].is(Class::DETERMINER | Class::POSSESSIVE);
        let time = passage.is_one_of(first, &["this", "last", "next"]);
        if opens && !time && !passage.is_word(first - 1, "of") {
            break;
        }
        first -= 1;
    }
    while first < before && matches!(syntax.tag(first), "IN" | "VBN" | "POS") {
        first += 1;
    }
    let nominal = (first..preposition).any(noun) || share;
    let time = passage.tokens[first].is(Class::TIME) || passage.is_one_of(first, &["this", "last", "next"]);
    (nominal && !time).then_some(first..own.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::both::testing::mended;

    fn source(text: &str, source: &str, cue: &str, content: &str) -> String {
        mended(text, [source, cue, content], with_subject).1
    }

    #[test]
    fn what_a_preposition_joins_is_a_part_of_the_subject() {
        let said = "that the ice was thin";
        let text = "The joint statement by the two suggested that the ice was thin.";
        assert_eq!(source(text, "the two", "suggested", said), "The joint statement by the two");
        let text = "In May a new fund started by a former pilot reported that the ice was thin.";
        assert_eq!(source(text, "a former pilot", "reported", said), "a new fund started by a former pilot");
        let text = "On Friday pilots said that the ice was thin.";
        assert_eq!(source(text, "pilots", "said", said), "pilots");
    }

    #[test]
    fn the_noun_of_which_a_clause_tells_is_no_part_of_its_subject() {
        let text = "It was an honor Paul Orn said he hoped for.";
        assert_eq!(source(text, "an honor Paul Orn", "said", "he hoped for"), "Paul Orn");
        let text = "That is the kind of ice many pilots fear in May.";
        assert_eq!(source(text, "the kind of ice many pilots", "fear", "in May"), "many pilots");
        let text = "The port chief Paul Orn said that the ice was thin.";
        assert_eq!(source(text, "The port chief Paul Orn", "said", "that the ice was thin"), "The port chief Paul Orn");
    }
}
