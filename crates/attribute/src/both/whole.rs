//! A source of which the model found a part: the whole noun phrase, as the grammar tells.

use std::ops::Range;

use crate::engine::Attribution;
use crate::syntax::Syntax;
use crate::text::Passage;
use crate::words::Class;

use super::parts::head;

/// How what stands before a noun depends on it.
const BEFORE: &[&str] = &["compound", "amod", "det", "nummod", "nmod:poss"];

/// The farthest that the noun stands behind the end of a source that was cut before it, in tokens.
const FAR: usize = 3;

/// Small words within names: "de Vos".
const PARTICLES: &[&str] =
    &["de", "van", "von", "der", "den", "del", "della", "di", "da", "du", "la", "le", "bin", "al", "el"];

/// Gives a source the words before its noun ("British Columbia" for "Columbia"), and the noun itself where it was cut
/// before it ("a new Latino poll" for "a new Latino").
pub(super) fn whole(passage: &Passage<'_>, syntax: &Syntax, found: &mut Attribution) {
    let Some(bytes) = &found.source else { return };
    let mut own = passage.tokens_of(bytes);
    if own.is_empty() {
        return;
    }
    let taken = |at: usize| {
        let token = &passage.tokens[at];
        found.cue.iter().chain(&found.content).any(|place| place.start < token.end && token.start < place.end)
    };
    let first = |at: usize| passage.sentences.binary_search_by_key(&at, |sentence| sentence.start).is_ok();
    let part = |at: usize| {
        let token = &passage.tokens[at];
        let digits = passage.word(at).starts_with(|first: char| first.is_ascii_digit());
        token.is_word() && !token.is(Class::TIME) && !taken(at) && !digits
    };
    if let Some(subject) = found.cue.as_ref().and_then(|cue| subject_around(passage, syntax, &own, cue)) {
        own.start = subject;
    }
    if let Some(noun) = noun_behind(passage, syntax, &own).filter(|&noun| (own.end..=noun).all(part)) {
        own.end = noun + 1;
    }
    let noun = head(passage, syntax, &own);
    let named = passage.tokens[noun].is(Class::CAPITAL);
    let before = |at: usize| {
        let tag = matches!(syntax.tag(at), "NN" | "NNS" | "NNP" | "NNPS" | "JJ" | "JJR" | "JJS" | "DT" | "PRP$");
        let name = passage.tokens[at].is(Class::CAPITAL) && !first(at) || passage.is_one_of(at, PARTICLES);
        let fits = if named { name || syntax.tag(at) == "DT" && passage.is_word(at, "the") } else { true };
        tag && fits && syntax.head(at) == Some(noun) && syntax.is(at, BEFORE) && part(at)
    };
    if syntax.tag(noun).starts_with("NN") {
        let opened = |at: usize| passage.tokens[at].is(Class::DETERMINER | Class::POSSESSIVE);
        while own.start > 0 && !first(own.start) && !opened(own.start) && before(own.start - 1) {
            own.start -= 1;
        }
    }
    found.source = Some(passage.bytes(&own));
}

/// What leads from a noun up to the one whom the clause tells of.
const WITHIN: &[&str] =
    &["nmod", "acl:relcl", "acl", "dobj", "nmod:poss", "appos", "xcomp", "advcl", "nmod:tmod", "compound", "conj"];

/// The subject of the verb where the source is a noun in a clause that tells of the subject: "Orn, who flies for the port,
/// said".
fn subject_around(passage: &Passage<'_>, syntax: &Syntax, own: &Range<usize>, cue: &Range<usize>) -> Option<usize> {
    let verb = head(passage, syntax, &passage.tokens_of(cue));
    let before = |at: usize| at < own.start && syntax.is(at, &["nsubj", "nsubjpass"]) && syntax.head(at) == Some(verb);
    let tells = own.end <= verb;
    let mut at = head(passage, syntax, own);
    for _ in 0..DEEP {
        let above = syntax.head(at).filter(|_| syntax.is(at, WITHIN))?;
        if before(above) {
            let line = !passage.text[passage.tokens[above].start..passage.tokens[own.start].start].contains('\n');
            let own = |from: usize| syntax.head(from) == Some(above) && syntax.is(from, BEFORE);
            let first = (0..above).rev().take_while(|&from| own(from)).last().unwrap_or(above);
            return (tells && line && syntax.is(at, &["acl", "acl:relcl"])).then_some(first);
        }
        at = above;
    }
    None
}

/// How deep a noun stands at most in a clause that tells of the subject.
const DEEP: usize = 8;

/// The noun on which the last word of a source depends, and which stands behind it. A name may well be whole: what seems a
/// noun behind it is the verb of many a headline, "Orn sends a letter".
fn noun_behind(passage: &Passage<'_>, syntax: &Syntax, own: &Range<usize>) -> Option<usize> {
    if own.clone().all(|at| passage.tokens[at].is(Class::CAPITAL) && !passage.tokens[at].is(Class::DETERMINER)) {
        return None;
    }
    let last = own.end - 1;
    let noun = syntax.head(last).filter(|&noun| noun >= own.end && noun < own.end + FAR)?;
    let cut = syntax.is(last, &["compound", "amod", "det", "nummod"]) && passage.tokens[last].is_word();
    (cut && syntax.tag(noun).starts_with("NN")).then_some(noun)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::both::testing::mended;

    fn source(text: &str, source: &str, cue: &str, content: &str) -> String {
        mended(text, [source, cue, content], whole).1
    }

    #[test]
    fn a_source_has_the_words_before_its_noun() {
        let said = "that the ice is thin";
        let text = "In May, young pilots said that the ice is thin.";
        assert_eq!(source(text, "pilots", "said", said), "young pilots");
        let text = "In May, Prince Ivo Orn said that the ice is thin.";
        assert_eq!(source(text, "Orn", "said", said), "Prince Ivo Orn");
        let text = "In May the old the pilots said that the ice is thin.";
        assert_eq!(source(text, "the pilots", "said", said), "the pilots");
        let text = "On Monday Orn said that the ice is thin.";
        assert_eq!(source(text, "Orn", "said", said), "Orn");
    }

    #[test]
    fn a_source_is_the_subject_and_not_a_noun_in_a_clause_of_it() {
        let said = "that the ice is thin";
        let text = "Ada Vella, who flies boats for the port, said that the ice is thin.";
        assert_eq!(source(text, "the port,", "said", said), "Ada Vella, who flies boats for the port,");
        let text = "Ada Vella and the port said that the ice is thin.";
        assert_eq!(source(text, "the port", "said", said), "the port");
    }

    #[test]
    fn a_source_has_its_noun() {
        let text = "A new harbour survey found that the ice is thin.";
        assert_eq!(source(text, "A new harbour", "found", "that the ice is thin"), "A new harbour survey");
        let text = "The pilots this week said that the ice is thin.";
        assert_eq!(source(text, "The pilots", "said", "that the ice is thin"), "The pilots");
        let text = "In Orn's view the ice is thin.";
        assert_eq!(source(text, "Orn's", "view", "the ice is thin"), "Orn's");
    }

    #[test]
    fn a_name_is_whole_before_the_verb_of_a_headline() {
        let said = "the ice is thin";
        for text in ["Orn sends letter to port, assuring the ice is thin", "Orn Aims Insult, assuring the ice is thin"]
        {
            assert_eq!(source(text, "Orn", "assuring", said), "Orn");
        }
    }
}
