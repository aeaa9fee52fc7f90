//! Whose participle it is: "Orn said that the port was shut, calling it a loss" and "Orn wrote to Vella asking for boats" tell
//! what Orn says, though another stands next to the participle.

use std::ops::Range;

use super::parts::{Parts, is_thing};
use crate::engine::Attribution;
use crate::syntax::Syntax;
use crate::text::Passage;
use crate::words::{Class, Words};

/// What begins a clause that is told: "Orn said that …", "no word on how …".
const TOLD: &[&str] = &["that", "whether", "how", "what", "whom", "why"];

/// Verbs of sending somebody a message.
static SENT: Words = Words::new(
    "emailed emails email e-mailed texted texts text messaged messages message tweeted phoned phones phone called wrote \
     writes write cabled faxed telephoned contacted contacts contact petitioned petitions lobbied approached",
);

/// Messages that are sent to somebody.
static MESSAGE: Words = Words::new(
    "letter letters email emails e-mail e-mails message messages note notes memo memos memorandum pitch appeal appeals plea \
     pleas petition petitions statement statements speech speeches remarks text texts tweet tweets call calls cable cables \
     request requests telegram fax postcard postcards",
);

/// The longest phrase between "with" and a participle, in tokens.
const LONGEST: usize = 12;

/// How far a clause is climbed from.
const DEEP: usize = 5;

/// Gives a participle its subject.
pub(super) fn with_subject(passage: &Passage<'_>, syntax: &Syntax, found: &mut Attribution) {
    let Some(parts) = Parts::new(passage, found) else { return };
    let cue = parts.cue.start;
    let outside = passage.quote_at(parts.source.start) == passage.quote_at(cue);
    if syntax.tag(cue) != "VBG" || parts.source.end > cue || !outside {
        return;
    }
    if let Some(own) = accompanying(passage, syntax, &parts) {
        found.source = Some(passage.bytes(&own));
        return;
    }
    let Some(noun) = syntax.head_of(&parts.source) else { return };
    let above = reported(passage, syntax, &parts, noun).or_else(|| addressed(passage, syntax, &parts, noun));
    let Some(subject) = above.and_then(|verb| subject(passage, syntax, verb, parts.source.start)) else { return };
    if !parts.content.iter().any(|piece| piece.contains(&subject)) {
        found.source = Some(passage.bytes(&phrase(passage, syntax, subject)));
    }
}

/// The phrase between "with" and the participle: "Most stayed, with three in ten saying that the ice was thin".
fn accompanying(passage: &Passage<'_>, syntax: &Syntax, parts: &Parts) -> Option<Range<usize>> {
    let cue = parts.cue.start;
    let from = parts.source.end.max(cue.saturating_sub(LONGEST));
    let with = (from..cue).rev().find(|&at| passage.is_word(at, "with"))?;
    let own = with + 1..cue;
    let part = |at: usize| passage.tokens[at].is_word() && !syntax.tag(at).starts_with(['V', 'W']);
    let last = |at: usize| syntax.tag(at).starts_with(['N', 'P']) || syntax.tag(at) == "CD";
    let named = last(cue - 1) || syntax.tag(cue - 1) == "RP";
    (!own.is_empty() && own.clone().all(part) && named).then_some(own)
}

/// What the clause of the source depends on, where that is told by another and the participle stands behind a comma.
fn reported(passage: &Passage<'_>, syntax: &Syntax, parts: &Parts, noun: usize) -> Option<usize> {
    let (start, cue) = (parts.source.start, parts.cue.start);
    let verb = syntax.head(noun).filter(|verb| (parts.source.end..cue).contains(verb))?;
    let own = syntax.is(noun, &["nsubj", "nsubjpass"]) && passage.tokens[cue - 1].mark(',');
    let before = start.checked_sub(1).filter(|_| own)?;
    let where_to = passage.is_word(before, "where")
        && before.checked_sub(1).is_some_and(|at| passage.tokens[at].is(Class::PREPOSITION));
    let bare = syntax.is(verb, &["ccomp"])
        && passage.tokens[before].is_word()
        && !passage.tokens[before].is(Class::SUBORDINATOR | Class::COORDINATOR | Class::QUESTION);
    let broken = (start..cue).any(|at| passage.tokens[at].marks(&[';', '—', '–', '(']));
    let told = passage.is_one_of(before, TOLD) || where_to || bare;
    if told && !broken { syntax.head(verb) } else { None }
}

/// What the source depends on, where it is one to whom somebody writes, or a thing.
fn addressed(passage: &Passage<'_>, syntax: &Syntax, parts: &Parts, noun: usize) -> Option<usize> {
    let above = syntax.head(noun).filter(|&above| above < parts.source.start && parts.source.end == parts.cue.start)?;
    let word = passage.word(above).to_lowercase();
    let to = parts.source.start.checked_sub(1).is_some_and(|at| passage.is_word(at, "to"));
    let sent = SENT.has(&word) && syntax.is(noun, &["dobj", "iobj"]);
    let message = to && (MESSAGE.has(&word) || SENT.has(&word)) && syntax.is(noun, &["nmod"]);
    // "the share of pilots saying"
    let last = parts.source.end - 1;
    let thing = syntax.is(noun, &["dobj", "nmod"])
        && is_thing(passage, syntax, &parts.source)
        && is_thing(passage, syntax, &(last..last + 1));
    (sent || message || thing).then_some(above)
}

/// The subject of a word or of what it depends on, before a token and in its sentence.
fn subject(passage: &Passage<'_>, syntax: &Syntax, word: usize, before: usize) -> Option<usize> {
    let nth = passage.sentences.partition_point(|sentence| sentence.end <= before);
    let begin = passage.sentences.get(nth)?.start;
    std::iter::successors(Some(word), |&at| syntax.head(at)).take(DEEP).take_while(|&at| at >= begin).find_map(|at| {
        let own = |&k: &usize| syntax.is(k, &["nsubj", "nsubjpass"]) && (begin..before.min(at)).contains(&k);
        syntax.dependents(at).find(own)
    })
}

/// A noun with what stands before it and what "of" and the like join to it.
fn phrase(passage: &Passage<'_>, syntax: &Syntax, noun: usize) -> Range<usize> {
    let before = |at: usize| {
        let near = syntax.head(at) == Some(noun) || syntax.head(at).is_some_and(|head| syntax.head(head) == Some(noun));
        passage.tokens[at].is_word() && near && !syntax.is(at, &["case", "cc", "mark", "advmod"])
            || at > 0 && passage.tokens[at].mark('.') && passage.tokens[at - 1].is(Class::TITLE)
    };
    let start = (1..=noun).rev().take_while(|&at| before(at - 1)).last().map_or(noun, |at| at - 1);
    let mut end = noun + 1;
    for at in syntax.dependents(noun).filter(|&at| at > noun) {
        let own = syntax.span(at);
        let whole = own.start == end && own.clone().all(|at| passage.tokens[at].is_word());
        if !syntax.is(at, &["nmod"]) || !whole {
            break;
        }
        end = own.end;
    }
    start..end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::both::testing::mended;

    fn source(text: &str, source: &str, cue: &str, content: &str) -> String {
        mended(text, [source, cue, content], with_subject).1
    }

    #[test]
    fn who_tells_of_another_goes_on() {
        let text = "Ada Vella said that the pilots wanted to leave, calling the ice a danger.";
        assert_eq!(source(text, "the pilots", "calling", "the ice a danger"), "Ada Vella");
        let text = "Vella gave no details about how the port would pay, saying that it was early.";
        assert_eq!(source(text, "the port", "saying", "that it was early"), "Vella");
        let text = "The pilots left the port, calling the ice a danger.";
        assert_eq!(source(text, "The pilots", "calling", "the ice a danger"), "The pilots");
    }

    #[test]
    fn who_writes_asks_and_not_to_whom() {
        let text = "Vella wrote a letter to the minister asking that the port be shut.";
        assert_eq!(source(text, "the minister", "asking", "that the port be shut"), "Vella");
        let text = "Vella emailed the pilots saying that the ice was thin.";
        assert_eq!(source(text, "the pilots", "saying", "that the ice was thin"), "Vella");
        let text = "Vella met a minister saying that the ice was thin.";
        assert_eq!(source(text, "a minister", "saying", "that the ice was thin"), "a minister");
    }

    #[test]
    fn who_stands_behind_with_says_it() {
        let text = "Most pilots stayed in Selt, with three in ten saying that the ice was thin.";
        assert_eq!(source(text, "Most pilots", "saying", "that the ice was thin"), "three in ten");
        let text = "Most pilots met with the owner while saying that the ice was thin.";
        assert_eq!(source(text, "Most pilots", "saying", "that the ice was thin"), "Most pilots");
    }
}
