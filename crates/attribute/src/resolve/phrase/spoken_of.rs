//! What was taken for a source and is none: a noun within the subject, somebody of whom others speak.

use std::ops::Range;

use super::extent;
use crate::text::Passage;
use crate::words::{Class, Frame};

/// What is done to somebody by those who speak of him, beside what the verbs of speech tell.
const DONE: &[&str] = &[
    "charged",
    "accused",
    "convicted",
    "acquitted",
    "indicted",
    "cleared",
    "celebrated",
    "nicknamed",
    "named",
    "considered",
    "declared",
    "arrested",
    "sued",
    "investigated",
    "suspected",
];

/// The subject of the cue, where the source is what a preposition joins to it or puts before it: "pilots out of
/// work since March said", "In Tamm, pilots said"; else the source.
pub(crate) fn with_subject(passage: &Passage<'_>, source: Range<usize>, cue: Option<&Range<usize>>) -> Range<usize> {
    let syntax = &passage.syntax;
    let before = source.start.checked_sub(1).filter(|&at| passage.tokens[at].is(Class::PREPOSITION));
    let Some(cue) = cue.filter(|cue| source.end <= cue.start) else { return source };
    // "In Tamm council members"
    if passage.is_one_of(source.start, &["in", "from"]) && before.is_none() {
        let place = (source.start + 1..source.end).take_while(|&at| passage.tokens[at].is(Class::CAPITAL)).count();
        let rest = source.start + 1 + place..source.end;
        return if place > 0 && !rest.is_empty() && passage.tokens[rest.start].is_word() { rest } else { source };
    }
    let Some(before) = before else { return source };
    let verb = cue.clone().find(|&at| syntax.tag(at).starts_with("VB") && !syntax.is(at, &["aux", "auxpass"]));
    let Some(verb) = verb else { return source };
    let subjects = || syntax.dependents(verb).filter(|&k| syntax.is(k, &["nsubj"]));
    let opens = passage.sentences.binary_search_by_key(&before, |sentence| sentence.start).is_ok();
    // "To the pilots, it was a game" is how they see it.
    let place = passage.is_one_of(before, &["in", "from", "at", "near", "across"]);
    if opens && place && passage.tokens[source.end].mark(',') {
        let behind = subjects().find(|&k| k > source.end && k < cue.start);
        return behind.map_or(source, |subject| extent::whole(passage, subject, false));
    }
    let Some(subject) = subjects().find(|&k| k < source.start && cue.start == source.end) else { return source };
    let (start, span) = (extent::whole(passage, subject, false).start, syntax.span(subject));
    let plain = (start..source.end).all(|at| passage.tokens[at].is_word());
    if span.end >= source.end && start < source.start && plain { start..source.end } else { source }
}

/// Whether a source is the one of whom others speak: "Vella was criticized for".
pub(crate) fn is_spoken_of(passage: &Passage<'_>, source: &Range<usize>, cue: Option<&Range<usize>>) -> bool {
    let Some(cue) = cue.filter(|cue| source.end <= cue.start) else { return false };
    let Some(verb) = cue.clone().next_back().filter(|&verb| passage.syntax.tag(verb) == "VBN") else { return false };
    // "It is considered wise"
    if source.len() == 1 && passage.is_one_of(source.start, &["it", "that", "this", "what"]) {
        return false;
    }
    let be = (cue.start..verb).any(|at| passage.tokens[at].is(Class::BE) && !passage.tokens[at].is(Class::GENITIVE));
    let spoken = passage.verb(verb).is_some_and(|verb| {
        let others = verb.frame.any(Frame::OBJECT) && verb.frame.any(Frame::SPEECH);
        others && !verb.frame.any(Frame::ADDRESSEE) && !["quote", "cite", "report"].contains(&verb.lemma)
    });
    // "is reported to have called"
    let plain = !cue.clone().any(|at| passage.is_one_of(at, &["to", "having"]));
    be && plain && (spoken || passage.is_one_of(verb, DONE))
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::given;

    #[test]
    fn who_speaks_is_the_whole_subject() {
        let text = "A survey of pilots in Selt says that the ice is thin.";
        assert_eq!(given(text, &[("Selt", "says", "that the ice is thin")]), ["survey of pilots in Selt (document)"]);
        let text = "In March Mira Orn said that the ice was thin.";
        assert_eq!(given(text, &[("Mira Orn", "said", "that the ice was thin")]), ["Mira Orn (person)"]);
    }

    #[test]
    fn a_place_before_the_subject_says_nothing() {
        let text = "In Tamm, pilots said that the ice was thin.";
        assert_eq!(given(text, &[("Tamm", "said", "that the ice was thin")]), ["pilots in Tamm (group)"]);
        let text = "In Tamm council members said that the ice was thin.";
        let source = "In Tamm council members";
        assert_eq!(given(text, &[(source, "said", "that the ice was thin")]), ["council members (group)"]);
    }

    #[test]
    fn who_is_spoken_of_says_nothing() {
        let text = "Mira Orn was criticized for her plan.";
        assert_eq!(given(text, &[("Mira Orn", "was criticized", "for her plan")]), ["-"]);
        let text = "Mira Orn was quoted as saying that the ice was thin.";
        assert_eq!(
            given(text, &[("Mira Orn", "was quoted as saying", "that the ice was thin")]),
            ["Mira Orn (person)"]
        );
    }
}
