//! Where a clause with "who" ends that the verb of the sentence follows: "those who came" of "those who came left".

use std::ops::Range;

use crate::text::Passage;
use crate::words::{Class, Frame};

/// The end of a clause that begins with "who" or the like: before a verb that has its subject outside of it.
pub(crate) fn end(passage: &Passage<'_>, clause: &Range<usize>) -> usize {
    let mut wants = true;
    let mut said = false;
    for at in clause.start + 1..clause.end {
        let token = &passage.tokens[at];
        // "who called it ice, saying", "who left - or sang"
        if said && token.marks(&[',', ';', '–', '—', '-']) && !token.is_word() && !listed(passage, at) {
            return at;
        }
        if joins_nouns(passage, at) {
            continue;
        }
        let opens = token.is(Class::SUBORDINATOR | Class::COORDINATOR | Class::QUESTION)
            || token.marks(&[',', ';', '–', '—', '(', '-'])
            || passage.is_one_of(at, &["he", "she", "it", "they", "we", "i", "you", "that", "who", "which", "there"]);
        if opens || passage.quote_at(at) != passage.quote_at(clause.start) {
            wants = true;
            continue;
        }
        said |= passage.syntax.tag(at).starts_with("VB");
        if !is_finite(passage, at) {
            continue;
        }
        if !wants {
            return at;
        }
        // "who say the ice is": another clause can follow.
        let verb = (at..clause.end).find(|&k| !passage.tokens[k].is(Class::AUXILIARY | Class::ADVERB)).unwrap_or(at);
        wants = passage.tokens[verb]
            .form
            .is_some_and(|form| passage.lexicon.verb(form).frame.any(Frame::CLAUSE.or(Frame::ADDRESSEE)));
    }
    clause.end
}

/// Whether token `at` stands in what those say of whom a clause with "who" tells: "pilots who say the ice is thin".
pub(crate) fn is_of_others(passage: &Passage<'_>, at: usize) -> bool {
    let syntax = &passage.syntax;
    let mut above = syntax.above(at);
    above.any(|k| syntax.is(k, &["ccomp"])) && above.any(|k| syntax.is(k, &["acl:relcl"]))
}

/// Whether "and" at token `at` joins two nouns: "the mayor's and the crew's boat", "ice and snow".
fn joins_nouns(passage: &Passage<'_>, at: usize) -> bool {
    let tag = |k: usize| passage.syntax.tag(k);
    let before = at.checked_sub(1).is_some_and(|k| tag(k).starts_with('N') || tag(k) == "POS");
    let behind = tag(at + 1).starts_with('N') || ["DT", "JJ", "PRP$"].contains(&tag(at + 1));
    passage.tokens[at].is(Class::COORDINATOR) && before && behind
}

/// Whether the comma at token `at` stands between nouns of a row: "ice, snow and hail".
fn listed(passage: &Passage<'_>, at: usize) -> bool {
    let tag = |k: usize| passage.syntax.tag(k);
    passage.tokens[at].mark(',') && tag(at - 1).starts_with(['N', 'J']) && tag(at + 1).starts_with(['N', 'J'])
}

/// Whether token `at` is a verb that goes with a subject.
fn is_finite(passage: &Passage<'_>, at: usize) -> bool {
    let syntax = &passage.syntax;
    let auxiliary = |k: &usize| passage.tokens[*k].is(Class::AUXILIARY);
    let adverb = |k: &usize| passage.tokens[*k].is(Class::ADVERB | Class::NEGATION);
    let behind = (0..at).rev().find(|k| !adverb(k)).is_some_and(|k| auxiliary(&k) || passage.is_word(k, "to"));
    matches!(syntax.tag(at), "VBD" | "VBZ" | "VBP" | "MD") && !behind && !syntax.is(at, &["amod", "acl"])
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::given;

    /// Who those are of whom a text says that the ice is thin.
    fn who(text: &str, cue: &str) -> String {
        given(text, &[("who", cue, "the ice was thin")]).remove(0)
    }

    #[test]
    fn a_clause_ends_before_the_verb_of_the_sentence() {
        let text = "It froze. Those who thought the ice was thin were unaware that it had thawed.";
        assert_eq!(who(text, "thought"), "those who thought the ice was thin (group)");
    }

    #[test]
    fn a_verb_with_an_object_takes_no_clause() {
        let text = "It froze. Among those who described the ice was thin Ivo Orn.";
        let told = given(text, &[("who", "described", "the ice")]);
        assert_eq!(told, ["those who described the ice (group)"]);
    }

    #[test]
    fn a_clause_ends_before_what_a_comma_adds() {
        let text = "Vera Tarn met those who called the ice, which surprised the pilots.";
        assert_eq!(given(text, &[("who", "called", "the ice")]), ["those who called the ice (group)"]);
        let text = "It froze. Those who described Orn's and Tarn's ties to the ice are pilots of Selt.";
        let told = given(text, &[("who", "described", "the ice")]);
        assert_eq!(told, ["those who described Orn's and Tarn's ties to the ice (group)"]);
    }

    #[test]
    fn a_clause_goes_on_with_its_own_verbs() {
        let text = "Vera Tarn met those who said they thought the ice was thin and should melt when it rained.";
        let told = "those who said they thought the ice was thin and should melt when it rained (group)";
        assert_eq!(who(text, "said"), told);
    }
}
