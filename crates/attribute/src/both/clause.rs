//! A source that ran over a clause before it: "when the ice broke here, the pilots", "hold banners".

use std::ops::Range;

use super::parts::{Parts, is_quoted};
use crate::engine::Attribution;
use crate::syntax::Syntax;
use crate::text::Passage;
use crate::words::Class;

/// What begins a clause that tells of a noun or asks.
const RELATIVE: &[&str] = &["who", "which", "that", "whom", "whose", "where", "what", "when", "how", "why"];

/// Prepositions that begin no clause.
const PREPOSITIONS: &[&str] = &[
    "in",
    "at",
    "on",
    "of",
    "by",
    "with",
    "from",
    "under",
    "over",
    "during",
    "despite",
    "against",
    "among",
    "amid",
    "into",
    "through",
    "without",
    "about",
    "near",
    "across",
    "to",
    "toward",
    "towards",
    "beside",
    "besides",
    "outside",
    "inside",
    "within",
    "alongside",
];

/// How many marks a source has behind its noun at most.
const MARKS: usize = 3;

/// The longest clause between a source and its verb, in tokens.
const LONGEST: usize = 30;

/// The source that a verb has of its own, without a phrase or a clause before it or a verb in it; or whether there is none.
pub(super) fn parted(passage: &Passage<'_>, syntax: &Syntax, found: &mut Attribution) -> bool {
    let Some(parts) = Parts::new(passage, found) else { return true };
    let last = parts.source.end - 1;
    if parts.source.len() > 1
        && passage.is_one_of(last, &["who", "which", "that"])
        && passage.tokens[last - 1].is_word()
    {
        return with_clause(passage, &parts, found);
    }
    if parts.cue.start < parts.source.end {
        return true;
    }
    let finite = |at: usize| matches!(syntax.tag(at), "VBD" | "VBZ" | "VBP" | "MD");
    let cue = parts.cue.clone().find(|&at| finite(at) || matches!(syntax.tag(at), "VBN" | "VBG" | "TO"));
    let Some(cue) = cue.filter(|_| passage.quote_at(parts.source.start) == passage.quote_at(parts.cue.start)) else {
        return true;
    };
    let mut own = parts.source.clone();
    let next = parts.cue.start == parts.source.end;
    if next
        && finite(cue)
        && let Some(rest) = behind_phrase(passage, syntax, &own)
    {
        own = rest;
    }
    if let Some(verb) = verb_in(passage, syntax, &own) {
        match of_two(passage, syntax, &own, verb, cue) {
            Some(source) => own = source,
            // "Some want to leave, fear the ice, and say …"
            None if !next => own.end = verb.max(own.start + 1),
            None => return false,
        }
    }
    if own != parts.source {
        found.source = Some(passage.bytes(&own));
    }
    true
}

/// Gives a source that ends with "who" the clause between it and its verb: "Orn, a pilot who flew to Selt, said"; or tells
/// whether the verb is one of its own and not of a clause that only tells who somebody is: "said Orn, a pilot who backs the
/// port".
fn with_clause(passage: &Passage<'_>, parts: &Parts, found: &mut Attribution) -> bool {
    let (source, cue) = (&parts.source, parts.cue.start);
    let gap = source.end..cue.max(source.end);
    let in_gap = |piece: &Range<usize>| piece.start < gap.end && gap.start < piece.end;
    let comma = gap.clone().next_back().is_some_and(|at| passage.tokens[at].mark(','));
    if comma && gap.len() <= LONGEST && !parts.content.iter().any(in_gap) {
        found.source = Some(passage.bytes(&(source.start..cue)));
        return true;
    }
    let apposed =
        source.start > 0 && passage.tokens[source.start - 1].mark(',') && passage.is_one_of(source.start, &["a", "an"]);
    !apposed || cue < source.end || is_quoted(passage, parts) || gap.clone().any(|at| !passage.tokens[at].is_word())
}

/// What stands behind the last comma where a preposition or a participle rules what stands before it: "In May, during a
/// visit to Selt, the port, the minister said".
fn behind_phrase(passage: &Passage<'_>, syntax: &Syntax, own: &Range<usize>) -> Option<Range<usize>> {
    let opens = |at: usize| passage.sentences.binary_search_by_key(&at, |sentence| sentence.start).is_ok();
    let before = own.start.checked_sub(1).filter(|_| !opens(own.start));
    let ruled = before.is_some_and(|at| {
        passage.is_one_of(at, PREPOSITIONS) || syntax.tag(at) == "VBG" && !passage.is_word(at, "including")
    });
    let participle =
        opens(own.start) && syntax.tag(own.start) == "VBG" && own.len() > 1 && !noun(syntax, own.start + 1);
    (ruled || participle).then(|| rest(passage, own.clone())).flatten()
}

fn noun(syntax: &Syntax, at: usize) -> bool {
    matches!(syntax.tag(at), "NN" | "NNS" | "NNP" | "NNPS")
}

/// The noun phrase behind the last comma or colon of a range, with what only tells more of it.
fn rest(passage: &Passage<'_>, own: Range<usize>) -> Option<Range<usize>> {
    let last = own.clone().rev().find(|&at| passage.tokens[at].is_word())?;
    let mark = |at: usize| passage.tokens[at].marks(&[',', ':', ';']);
    let marks = (own.start..last).rev().filter(|&at| mark(at));
    marks.take(MARKS).find_map(|mark| {
        let start = (mark + 1..own.end).find(|&at| {
            !passage.tokens[at].is(Class::COORDINATOR) && !passage.is_one_of(at, &["while", "as", "so", "then"])
        })?;
        // "about half of the pilots"
        let counts = passage.is_one_of(start, &["about", "around", "over", "under"]);
        let tells = passage.is_one_of(start, RELATIVE) || passage.tokens[start].is(Class::PREPOSITION) && !counts;
        (passage.tokens[start].is_word() && !tells).then_some(start..own.end)
    })
}

/// The verb of a source that is none of a clause which tells of a noun.
fn verb_in(passage: &Passage<'_>, syntax: &Syntax, own: &Range<usize>) -> Option<usize> {
    let small = |at: usize| passage.tokens[at].is_word() && !passage.tokens[at].is(Class::CAPITAL | Class::GENITIVE);
    let inside =
        |at: usize, relations: &[&str]| syntax.dependents(at).find(|k| own.contains(k) && syntax.is(*k, relations));
    // "The plan she was asked about": what tells of the noun.
    let begins = |noun: usize| {
        let start = syntax.dependents(noun).chain([noun]).min().unwrap_or(noun).max(own.start);
        start == own.start || !passage.tokens[start - 1].is_word() || passage.tokens[start - 1].is(Class::COORDINATOR)
    };
    let subject = |at: usize| inside(at, &["nsubj", "nsubjpass"]).is_some_and(|noun| noun < at && begins(noun));
    // "People briefed on it", "a report posted there" have a participle.
    let object = |at: usize| {
        let token = passage.tokens.get(at + 1).filter(|_| at + 1 < own.end);
        let opens = Class::DETERMINER | Class::POSSESSIVE | Class::PRONOUN | Class::CAPITAL | Class::ADVERB;
        token.is_some_and(|token| token.is(opens))
    };
    let main = own
        .clone()
        .take_while(|&at| !passage.is_one_of(at, RELATIVE) && !passage.tokens[at].marks(&['(', '“', '"', '–', '—']));
    main.into_iter().filter(|&at| small(at)).find(|&at| {
        let tag = syntax.tag(at);
        if at == own.start {
            return matches!(tag, "VB" | "VBP" | "VBZ" | "VBD" | "VBG") && inside(at, &["dobj"]).is_some();
        }
        let helps = passage.tokens[at].is(Class::AUXILIARY) && matches!(tag, "VBD" | "VBZ" | "VBP" | "MD");
        let above = || syntax.head(at).filter(|above| own.contains(above));
        (helps && (subject(at) || above().is_some_and(subject)))
            || matches!(tag, "VBD" | "VBZ" | "VBP") && subject(at) && object(at)
    })
}

/// Whose the cue is where the source has a verb of its own.
fn of_two(passage: &Passage<'_>, syntax: &Syntax, own: &Range<usize>, verb: usize, cue: usize) -> Option<Range<usize>> {
    let last = own.end - 1;
    let open = passage.tokens[last].marks(&[',', ';', '-', '–', '—']) || passage.tokens[last].is(Class::COORDINATOR);
    // "Some want to leave and say …": the same subject. "Orn has in the past said …": the same verb.
    if (open || syntax.head(verb) == Some(cue)) && verb > own.start {
        return Some(own.start..verb);
    }
    if let Some(rest) = rest(passage, verb + 1..own.end).filter(|rest| verb_in(passage, syntax, rest).is_none()) {
        return Some(rest);
    }
    let object = verb + 1..own.end;
    let begins = object.clone().next().is_some_and(|at| {
        passage.tokens[at].is(Class::DETERMINER | Class::POSSESSIVE | Class::PRONOUN | Class::CAPITAL)
            || noun(syntax, at)
    });
    (begins && syntax.tag(cue) != "VBN").then_some(object)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::both::testing::mended;

    fn source(text: &str, source: &str, cue: &str, content: &str) -> Option<String> {
        let (kept, source) = mended(text, [source, cue, content], parted);
        kept.then_some(source)
    }

    #[test]
    fn a_clause_before_the_subject_is_no_part_of_it() {
        let said = "that the ice was thin";
        let read = |text: &str, words: &str| source(text, words, "said", said);
        let text = "The port was a heap of stones, and the minister said that the ice was thin.";
        let words = "The port was a heap of stones, and the minister";
        assert_eq!(read(text, words).as_deref(), Some("the minister"));
        let text = "On Friday, during a visit to the port, the old minister said that the ice was thin.";
        assert_eq!(read(text, "a visit to the port, the old minister").as_deref(), Some("the old minister"));
        let text = "When the port opened its gates here, the pilots were shaken, and said that the ice was thin.";
        assert_eq!(read(text, "the port opened its gates here, the pilots").as_deref(), Some("the pilots"));
        let text = "The pilots are a small crew and said that the ice was thin.";
        assert_eq!(read(text, "The pilots are a small crew and").as_deref(), Some("The pilots"));
    }

    #[test]
    fn a_verb_before_a_noun_is_no_part_of_it() {
        let text = "They will hold banners proclaiming that the ice is thin.";
        assert_eq!(source(text, "hold banners", "proclaiming", "that the ice is thin").as_deref(), Some("banners"));
        let text = "Orn won two of the nine votes cast in May.";
        assert_eq!(source(text, "Orn won two of the nine votes", "cast", "in May"), None);
    }

    #[test]
    fn a_clause_begun_is_whole() {
        let said = "that the ice was thin";
        let text = "Paul Orn, a pilot who flew to Selt in May, said that the ice was thin.";
        let whole = "Paul Orn, a pilot who flew to Selt in May,";
        assert_eq!(source(text, "Paul Orn, a pilot who", "said", said).as_deref(), Some(whole));
        let text = "It froze, said Paul Orn, a pilot who supports the port.";
        assert_eq!(source(text, "a pilot who", "supports", "the port"), None);
    }

    #[test]
    fn a_clause_that_tells_of_a_noun_is_a_part_of_it() {
        let said = "that the ice was thin";
        for (text, words) in [
            ("The pilots who were in Selt said that the ice was thin.", "The pilots who were in Selt"),
            ("People briefed on the plan said that the ice was thin.", "People briefed on the plan"),
            ("Ada Vella, the head of the port, said that the ice was thin.", "Ada Vella, the head of the port,"),
        ] {
            assert_eq!(source(text, words, "said", said).as_deref(), Some(words));
        }
    }
}
