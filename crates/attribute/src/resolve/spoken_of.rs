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

/// The whole subject of the cue, where the source is what a preposition joins to it: "pilots out of work since
/// March said"; else the source.
pub(super) fn with_subject(passage: &Passage<'_>, source: Range<usize>, cue: Option<&Range<usize>>) -> Range<usize> {
    let syntax = &passage.syntax;
    let joined = source.start.checked_sub(1).is_some_and(|at| passage.tokens[at].is(Class::PREPOSITION));
    let Some(cue) = cue.filter(|cue| joined && cue.start == source.end) else { return source };
    let verb = cue.clone().find(|&at| syntax.tag(at).starts_with("VB") && !syntax.is(at, &["aux", "auxpass"]));
    let subject = verb.and_then(|verb| syntax.dependents(verb).find(|&k| k < source.start && syntax.is(k, &["nsubj"])));
    let Some(subject) = subject else { return source };
    let (start, span) = (extent::whole(passage, subject, false).start, syntax.span(subject));
    let plain = (start..source.end).all(|at| passage.tokens[at].is_word());
    if span.end >= source.end && start < source.start && plain { start..source.end } else { source }
}

/// Whether a source is the one of whom others speak: "Vella was criticized for".
pub(super) fn is_spoken_of(passage: &Passage<'_>, source: &Range<usize>, cue: Option<&Range<usize>>) -> bool {
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
    use super::super::tests::given;

    #[test]
    fn who_speaks_is_the_whole_subject() {
        let text = "A survey of pilots in Selt says that the ice is thin.";
        assert_eq!(given(text, &[("Selt", "says", "that the ice is thin")]), ["survey of pilots in Selt (document)"]);
        let text = "In March Mira Orn said that the ice was thin.";
        assert_eq!(given(text, &[("Mira Orn", "said", "that the ice was thin")]), ["Mira Orn (person)"]);
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
