//! Where a noun phrase has its head although more stands behind it: "students curious enough to ask", "reports filed by
//! the port".

use std::ops::Range;

use super::nouns::{self, Noun};
use crate::resolve::impersonal::shares;
use crate::resolve::name::runs::is_name_word;
use crate::text::{Kind, Passage};
use crate::words::Class;

/// Words that stand before a number and begin as a preposition does.
const COUNTING: &[&[&str]] = &[
    &["more", "than"],
    &["less", "than"],
    &["fewer", "than"],
    &["no", "fewer", "than"],
    &["no", "less", "than"],
    &["as", "many", "as"],
    &["up", "to"],
    &["at", "least"],
    &["at", "most"],
];

/// Where the words end that tell how many in front of a number: "more than" of "more than 50 pilots". Otherwise behind
/// the first word.
pub(crate) fn counting(passage: &Passage<'_>, core: &Range<usize>) -> usize {
    let first = core.start + 1;
    let told = COUNTING.iter().find(|words| {
        words.iter().zip(core.clone()).filter(|(word, at)| passage.is_word(*at, word)).count() == words.len()
    });
    // "6 in 10 voters"
    if let Some(end) = shares::share(passage, core).filter(|&end| end < core.end && !is_part(passage, end)) {
        return end.max(first);
    }
    told.map_or(first, |words| (core.start + words.len()).min(core.end)).max(first).min(core.end.max(first))
}

/// Whether what stands at token `at` tells of whom a share is.
fn is_part(passage: &Passage<'_>, at: usize) -> bool {
    passage.tokens[at].is(Class::PREPOSITION) || !passage.tokens[at].is_word()
}

/// Whether the noun before token `at` heads the phrase by the grammar, and what stands at `at` tells more of it: "emails
/// found in a shed", "reports now filed", "figures his office has", "pilots everywhere".
pub(crate) fn closes(passage: &Passage<'_>, core: &Range<usize>, at: usize) -> bool {
    let (syntax, noun) = (&passage.syntax, at - 1);
    // "Vella featuring a pilot"
    if syntax.tag(at) == "VBG"
        && is_name_word(passage, noun)
        && !passage.tokens[at].is(Class::CAPITAL)
        && passage.tokens.get(at + 1).is_some_and(|next| next.is(Class::DETERMINER | Class::POSSESSIVE))
    {
        return true;
    }
    if !is_common(passage, noun) || passage.is_word(noun, "own") {
        return false;
    }
    if passage.is_word(at, "ahead") && passage.is_word(at + 1, "of")
        || passage.is_word(at, "such") && passage.is_word(at + 1, "as")
    {
        return true;
    }
    let heads = syntax.head(noun).is_none_or(|above| !core.contains(&above));
    let clause = ["V", "RB", "PRP", "IN"].iter().any(|tag| syntax.tag(at).starts_with(tag));
    let more = clause && !passage.is_one_of(at, &["called", "named", "titled", "dubbed", "known"])
        || passage.is_one_of(at, &["available", "public", "such", "ahead"]);
    let capital = passage.tokens[at].is(Class::CAPITAL) && !passage.is_word(at, "i");
    if heads && more && !capital && syntax.above(at).any(|above| above == noun) {
        return true;
    }
    heads && (is_behind(passage, core, at) || is_of_day(passage, at))
        || is_owned(passage, core, at)
        || is_made(passage, core, at)
        || is_filed(passage, core, at)
}

/// Whether the comma at `at` stands between two adjectives before a noun: "the stern, 71-year-old pilot".
pub(crate) fn is_between_adjectives(passage: &Passage<'_>, start: usize, at: usize) -> bool {
    let tag = |k: usize| passage.syntax.tag(k);
    let noun = (start..at).any(|k| tag(k).starts_with('N') || tag(k).starts_with('P'));
    passage.tokens[at].mark(',')
        && passage.tokens[start].is(Class::DETERMINER)
        && at > start + 1
        && !noun
        && passage.tokens.get(at + 1).is_some_and(|next| next.is_word())
        && (matches!(tag(at + 1), "JJ" | "VBN" | "RB") || passage.word(at + 1).contains('-'))
}

/// Whether token `at` is a common noun by the grammar; at the head of a sentence the parser may have it for a name.
fn is_common(passage: &Passage<'_>, at: usize) -> bool {
    let tag = passage.syntax.tag(at);
    let opens = || passage.sentences.binary_search_by_key(&at, |sentence| sentence.start).is_ok();
    matches!(tag, "NN" | "NNS") || matches!(tag, "NNP" | "NNPS") && opens()
}

/// The head of a phrase whose last word is no noun by the grammar: the noun for somebody or a text before it.
pub(crate) fn nominal(passage: &Passage<'_>, part: &Range<usize>, head: usize) -> usize {
    let noun = |at: usize| nouns::noun(&passage.word(at).to_lowercase(), &passage.tokens[at]);
    let other = ["RB", "VB", "JJ", "IN"].iter().any(|tag| passage.syntax.tag(head).starts_with(tag));
    let somebody = |at: &usize| {
        let known = !matches!(noun(*at), Noun::Thing | Noun::Anybody) || passage.is_word(*at, "people");
        known && is_common(passage, *at)
    };
    // "Tamm Radio 7"
    if passage.tokens[head].kind == Kind::Number
        && head > part.start
        && is_name_word(passage, head - 1)
        && !passage.tokens[head - 1].is(Class::TEXT)
    {
        return head - 1;
    }
    let before = (part.start..head).rev().find(somebody);
    match before {
        Some(before) if other && noun(head) == Noun::Thing && !passage.tokens[head].is(Class::CAPITAL) => before,
        _ => head,
    }
}

/// Whether a name behind several people or texts is the subject of what tells of them: "the candidates Vella had praised".
fn is_owned(passage: &Passage<'_>, core: &Range<usize>, at: usize) -> bool {
    let tag = |k: usize| passage.syntax.tag(k);
    let noun = nouns::noun(&passage.word(at - 1).to_lowercase(), &passage.tokens[at - 1]);
    passage.tokens[at].is(Class::CAPITAL)
        && tag(at - 1) == "NNS"
        && matches!(noun, Noun::People | Noun::Text)
        && (at + 1..core.end).any(|k| matches!(tag(k), "VBD" | "VBZ" | "VBP" | "MD"))
}

/// Whether people behind a text are the subject of what they do with it: "a fact sheet lawmakers released".
fn is_made(passage: &Passage<'_>, core: &Range<usize>, at: usize) -> bool {
    let noun = |k: usize| nouns::noun(&passage.word(k).to_lowercase(), &passage.tokens[k]);
    noun(at - 1) == Noun::Text
        && noun(at) == Noun::People
        && passage.syntax.tag(at) == "NNS"
        && at + 1 < core.end
        && matches!(passage.syntax.tag(at + 1), "VBD" | "VBN")
}

/// Whether an adverb or adjective stands behind a noun for somebody or a text and before no other noun: "pilots
/// everywhere", "students curious enough to ask".
fn is_behind(passage: &Passage<'_>, core: &Range<usize>, at: usize) -> bool {
    let (syntax, token) = (&passage.syntax, &passage.tokens[at]);
    let noun = nouns::noun(&passage.word(at - 1).to_lowercase(), &passage.tokens[at - 1]);
    let tag = syntax.tag(at);
    let other = || {
        let next = (at + 1..core.end).find(|&k| !syntax.tag(k).starts_with("RB"));
        next.is_some_and(|k| ["NN", "JJ", "CD", "POS"].iter().any(|tag| syntax.tag(k).starts_with(tag)))
    };
    (tag.starts_with("RB") || tag == "JJ")
        && !matches!(noun, Noun::Thing | Noun::Anybody)
        && !token.is(Class::CAPITAL | Class::ROLE | Class::TITLE | Class::GENITIVE | Class::DETERMINER)
        && nouns::noun(&passage.word(at).to_lowercase(), token) == Noun::Thing
        && !other()
}

/// Whether a day behind a noun tells when: "a report Tuesday from the port".
fn is_of_day(passage: &Passage<'_>, at: usize) -> bool {
    let behind = passage.tokens.get(at + 1);
    passage.tokens[at].is(Class::TIME)
        && passage.tokens[at].is(Class::CAPITAL)
        && behind.is_none_or(|next| next.is(Class::PREPOSITION) || !next.is_word())
}

/// Whether a participle begins what was done with somebody or a text although the parser has it for the verb of the
/// sentence: "pilots interviewed at the port", "records filed by the port".
fn is_filed(passage: &Passage<'_>, core: &Range<usize>, at: usize) -> bool {
    let syntax = &passage.syntax;
    let verb = matches!(syntax.tag(at), "VBD" | "VBN") && syntax.head(at - 1) == Some(at);
    let adverb = syntax.tag(at).starts_with("RB")
        && syntax
            .head(at - 1)
            .is_some_and(|verb| verb > at && core.contains(&verb) && syntax.tag(verb).starts_with("VB"));
    (verb || adverb)
        && at + 1 < core.end
        && !passage.tokens[at].is(Class::CAPITAL | Class::AUXILIARY)
        && syntax.is(at - 1, &["nsubj", "nsubjpass"])
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::given;

    fn actor(source: &str) -> String {
        let text = format!("It froze. {source} said that the ice was thin.");
        given(&text, &[(source, "said", "that the ice was thin")]).remove(0)
    }

    #[test]
    fn the_head_stands_before_what_tells_more() {
        assert_eq!(actor("Students curious enough to ask"), "students curious enough to ask (group)");
        assert_eq!(actor("Pilots elsewhere"), "pilots elsewhere (group)");
        assert_eq!(actor("Pilots interviewed at the port"), "pilots interviewed at the port (group)");
        assert_eq!(actor("Groups such as Tamm Ice"), "groups such as Tamm Ice (group)");
        assert_eq!(actor("A report Tuesday from the port"), "report Tuesday from the port (document)");
        assert_eq!(actor("Vella featuring a pilot"), "Vella (person)");
        assert_eq!(actor("People everywhere"), "people everywhere (group)");
        assert_eq!(actor("The stern, 71-year-old pilot"), "stern, 71-year-old pilot (unnamed)");
        assert_eq!(actor("The attorney general"), "attorney general (unnamed)");
        assert_eq!(actor("The pilots Vella had praised"), "pilots Vella had praised (group)");
        assert_eq!(actor("A fact sheet pilots wrote in May"), "fact sheet pilots wrote in May (document)");
        assert_eq!(
            actor("A panel of pilots led by the League's Paul Orn"),
            "panel of pilots led by the League's Paul Orn (group)"
        );
        assert_eq!(actor("The port chief known as Bob"), "port chief known as Bob (unnamed)");
    }

    #[test]
    fn how_many_are_told_before_the_head() {
        assert_eq!(actor("More than 50 pilots"), "more than 50 pilots (group)");
        assert_eq!(actor("At least one pilot"), "at least one pilot (unnamed)");
        assert_eq!(actor("6 in 10 pilots"), "6 in 10 pilots (group)");
    }
}
