//! Whether the document says that the source made a statement, or that it did not.
//!
//! "Never said" takes a statement away. "Does not deny" leaves it standing, weaker than a claim: the
//! two negations undo each other.

use std::ops::Range;

use crate::rules::untrue_clause;
use crate::text::Passage;
use crate::words::{Class, Form, Frame};

/// How far left of its verb a negation is looked for, in tokens.
const REACH: usize = 12;

/// Beginnings of the forms of verbs that deny, doubt or refuse what comes with them.
const DENIALS: &[&str] = &[
    "deny",
    "deni",
    "disput",
    "reject",
    "refut",
    "rebut",
    "repudiat",
    "disavow",
    "renounc",
    "dismiss",
    "contest",
    "challeng",
    "question",
    "contradict",
    "exclud",
    "oppos",
    "object",
    "disagree",
];

/// The same for verbs and adjectives that say that something was not done: "refused to say".
const REFUSALS: &[&str] = &["refus", "declin", "fail", "avoid", "unwilling", "unable", "reluctant"];

/// What a cue does to the statement it brings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Polarity {
    /// It was said.
    Said,
    /// It was not denied, or not left unsaid.
    Conceded,
    /// It was not said.
    Unsaid,
}

/// Reads the cue, and what stands left of it, from the verb to the first word that is no part of it.
pub(crate) fn polarity(
    passage: &Passage<'_>,
    sentence: usize,
    source: Option<&Range<usize>>,
    cue: &Range<usize>,
) -> Polarity {
    let first = source.filter(|s| s.end <= cue.start).map_or(cue.start, |s| s.start);
    if untrue_clause(passage, sentence, first, cue.end).is_some() {
        return Polarity::Unsaid;
    }
    let head = head(passage, cue);
    let (denies, doubts) =
        (begins(passage, head, DENIALS) || rules_out(passage, head), begins(passage, head, &["doubt"]));
    let refuses = begins(passage, head, REFUSALS);
    match (negations(passage, sentence, cue, head), denies || refuses) {
        (0, _) => Polarity::Said,
        (_, false) if doubts => Polarity::Said,
        (1 | 3, false) => Polarity::Unsaid,
        _ => Polarity::Conceded,
    }
}

/// The verb that says: the last of the cue, or the one behind "refused to".
fn head(passage: &Passage<'_>, cue: &Range<usize>) -> usize {
    let verb = cue.clone().rev().find(|&at| passage.tokens[at].form.is_some() || begins(passage, at, DENIALS));
    let head = verb.unwrap_or(cue.end - 1);
    let speaks =
        |at| passage.verb(at).is_some_and(|v| v.frame.any(Frame::SPEECH) && v.frame.any(Frame::CLAUSE.or(Frame::WH)));
    let governed = begins(passage, head, REFUSALS) && passage.is_word(head + 1, "to") && speaks(head + 2);
    if governed { head + 2 } else { head }
}

fn begins(passage: &Passage<'_>, at: usize, stems: &[&str]) -> bool {
    let word = passage.word(at).as_bytes();
    stems.iter().any(|stem| word.get(..stem.len()).is_some_and(|start| start.eq_ignore_ascii_case(stem.as_bytes())))
}

fn rules_out(passage: &Passage<'_>, at: usize) -> bool {
    passage.verb(at).is_some_and(|v| v.lemma == "rule") && passage.is_word(at + 1, "out")
}

/// How many words left of `head` negate it, those that negate each other included.
fn negations(passage: &Passage<'_>, sentence: usize, cue: &Range<usize>, head: usize) -> usize {
    let from =
        passage.sentences.get(sentence).map_or(cue.start, |s| s.start.min(cue.start)).max(head.saturating_sub(REACH));
    let mut count = 0;
    // Whether the word to the right may hang on a verb: "to say", "saying".
    let mut hangs = passage.tokens[head].form.is_some_and(|f| f.is(Form::ING));
    for at in (from..head).rev() {
        let token = &passage.tokens[at];
        if passage.quote_at(at).is_some() {
            break;
        }
        let yet_to = passage.is_word(at, "yet") && passage.is_word(at + 1, "to");
        if yet_to || is_negation(passage, at, cue) {
            count += 1;
            if passage.is_one_of(at, &["nor", "without"]) {
                break;
            }
        } else if hangs && (begins(passage, at, REFUSALS) || begins(passage, at, DENIALS)) {
            count += 1;
            hangs = false;
        } else if passage.is_word(at, "to") {
            hangs = true;
        } else if passage.is_word(at, "or") && at > from && passage.tokens[at - 1].form.is_some() {
            hangs = false;
        } else {
            // "confirm" in "did not confirm or deny"
            let joined = passage.is_word(at + 1, "or") && token.form.is_some();
            let helps = token.is(Class::AUXILIARY | Class::HEDGE) || token.is(Class::ADVERB) && !token.is(Class::TIME);
            if !(cue.contains(&at) || joined || helps) || !token.is_word() {
                break;
            }
        }
    }
    count
}

fn is_negation(passage: &Passage<'_>, at: usize, cue: &Range<usize>) -> bool {
    let negates = passage.tokens[at].is(Class::NEGATION)
        || passage.is_one_of(at, &["nor", "without"])
        || passage.is_word(at, "no") && cue.contains(&at);
    negates && !passage.is_one_of(at + 1, &["only", "just", "merely", "simply"])
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::read;
    use ascribe_model::Offsets;

    /// Whether the last statement of a text is negated, and whether it is hedged.
    #[track_caller]
    fn check(text: &str, negated: bool, hedged: bool) {
        let (_, findings) = read(text);
        let last = findings.statements.last().unwrap();
        assert_eq!((last.negated, last.hedged), (negated, hedged), "{text}");
    }

    #[test]
    fn what_was_not_said_is_negated() {
        for text in [
            "Ada Vella has never said that the port was open.",
            "Ada Vella did not say that the port was open.",
            "The minister didn’t confirm that the port was open.",
            "The minister declined to say whether the port was open.",
            "The minister refused to say that the port was open.",
        ] {
            check(text, true, false);
        }
        check("Ivo Orn reportedly said that it was.", false, true);
        check("Ada Vella not only said that the port was open but went there.", false, false);
    }

    #[test]
    fn a_denial_that_is_negated_stands() {
        for text in [
            "The minister does not deny that he knew.",
            "The minister did not deny the report.",
            "She never denied that she knew.",
            "The minister didn't deny that he knew.",
            "Ada Vella neither confirmed nor denied that ships had left.",
            "The council has not rejected the plan.",
            "Ivo Orn does not dispute that the ice is thin.",
            "Ivo Orn refused to deny that the ice is thin.",
            "The minister did not decline to say whether the port was open.",
        ] {
            check(text, false, true);
        }
        check("Ivo Orn does not doubt that the ice is thin.", false, false);
        check("The minister denied that he knew.", false, false);
        check("The minister refused to pay for it.", false, false);
    }

    #[test]
    fn a_statement_in_a_clause_that_is_called_untrue_is_negated() {
        for text in [
            "It is not true that the minister said he would go.",
            "It isn’t the case that on Monday Ada Vella said the port was open.",
            "The claim that he said the port was open is false.",
            "The rumour that Ada Vella rejected the plan is simply not true.",
            "The report that Ada Vella said the port was open has since been debunked, and the council left.",
        ] {
            check(text, true, false);
        }
        check("It is true that the minister said he would go.", false, false);
        check("The claim that he said the port was open is not false.", false, false);
        check("Ada Vella said the claim that the port is closed is false.", false, false);
        let (document, findings) = read("The claim that he said the port was open is false.");
        let content = findings.statements[0].content[0];
        assert_eq!(Offsets::new(&document.text).slice(content), Some("the port was open"));
    }
}
