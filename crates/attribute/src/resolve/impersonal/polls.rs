//! The poll that a text tells of, for those who were asked and for what came out.

use std::ops::Range;

use ascribe_model::ActorKind;

use crate::resolve::cast::Cast;
use crate::resolve::description::antecedents::{Open, fullest};
use crate::resolve::name::runs::written;
use crate::resolve::phrase::phrases::{Phrase, phrase};
use crate::resolve::phrase::reference;
use crate::words::Class;

/// How far back the poll is told of whose shares a text gives, in tokens.
const POLL: usize = 800;

/// At how many places of it.
const POLLS: usize = 10;

/// How far behind a text names the poll that it brings in at its head, in tokens.
const SOON: usize = 200;

/// In which of the first sentences the head of a text is.
const HEAD: usize = 3;

/// Words beside a poll that leave open which.
const ANY: &[&str] =
    &["new", "latest", "recent", "same", "this", "last", "national", "nationwide", "statewide", "fresh"];

impl Cast<'_, '_> {
    /// "the results" of the poll that the text tells of.
    pub(crate) fn of_poll(&mut self, at: usize, of: &Open) -> Option<usize> {
        let word = self.passage.word(of.head).to_lowercase();
        if !["results", "findings", "numbers"].contains(&word.as_str()) || !of.front.is_empty() {
            return None;
        }
        let poll = self.poll_before(at)?;
        Some(self.own_actor(ActorKind::Document, format!("{word} of the {poll}"), of.head))
    }

    /// The poll that a text tells of before token `at`, as it tells of it most fully.
    pub(crate) fn poll_before(&self, at: usize) -> Option<String> {
        let passage = self.passage;
        let nearest = (at.saturating_sub(POLL)..at).rev().find(|&k| {
            passage.is_one_of(k, &["poll", "survey"])
                || passage.is_one_of(k, &["polls", "polling"])
                    && k > 0
                    && passage.is_one_of(k - 1, &["exit", "entrance"])
        })?;
        // "a Courier poll", "a poll by the Courier", before "a poll of 40 pilots"
        let asks = |phrase: &Phrase| {
            !phrase.names.is_disjoint(&phrase.front) || phrase.range.clone().any(|at| passage.is_word(at, "by"))
        };
        let told = (at.saturating_sub(POLL)..nearest + 1)
            .rev()
            .filter(|&k| passage.is_word(k, passage.word(nearest)))
            .take(POLLS)
            .filter_map(|k| phrase(passage, k))
            .find(asks)
            .map(|phrase| phrase.range);
        let open = Open { head: nearest, front: Vec::new(), several: false };
        let range = told
            .or_else(|| fullest(passage, nearest, &open))
            .or_else(|| phrase(passage, nearest).filter(|phrase| phrase.worth >= 8).map(|phrase| phrase.range))?;
        let words = reference::words_of(passage, &range);
        let plain = |k: &usize| {
            let token = &passage.tokens[*k];
            !token.is(Class::POSSESSIVE) && (token.is(Class::CAPITAL) || !passage.is_one_of(*k, &ANY[..6]))
        };
        let start = words.clone().find(plain)?;
        Some(written(passage, &(start..words.end)))
    }

    /// "Monday’s poll", "the new poll", at the head of a text "a new national poll": the one poll of which
    /// the text tells near by whom it was made.
    pub(crate) fn made_poll(&self, range: &Range<usize>, sentence: usize) -> Option<String> {
        let passage = self.passage;
        let head = range.end.checked_sub(1).filter(|&head| passage.is_one_of(head, &["poll", "survey"]))?;
        let when = |at: usize| passage.tokens[at].is(Class::TIME);
        let told = passage.is_one_of(range.start, &["the", "this", "that"]) || when(range.start);
        let opens = sentence < HEAD && passage.is_one_of(range.start, &["a", "new"]);
        let open = |at: usize| {
            passage.tokens[at].is(Class::GENITIVE | Class::DETERMINER) || when(at) || passage.is_one_of(at, ANY)
        };
        if !(told || opens) || !(range.start..head).all(open) {
            return None;
        }
        let ahead = if opens { head + 1..passage.tokens.len().min(head + SOON) } else { head..head };
        let near = (head.saturating_sub(POLL)..head).rev().chain(ahead);
        let mut made: Option<Phrase> = None;
        for at in near.filter(|&at| passage.is_one_of(at, &["poll", "survey"])).take(4 * POLLS) {
            let Some(next) = phrase(passage, at) else { continue };
            let by = next.range.clone().any(|at| passage.is_word(at, "by"));
            let names: Vec<&String> = next.names.iter().filter(|name| !ANY.contains(&name.as_str())).collect();
            let whose = by || names.iter().any(|name| next.front.contains(*name));
            if names.is_empty() || !whose {
                continue;
            }
            match &made {
                Some(made) if names.iter().all(|name| !made.names.contains(*name)) => return None,
                Some(_) => {}
                None => made = Some(next),
            }
        }
        let words = reference::words_of(passage, &made?.range);
        let start = words.clone().find(|&at| !open(at))?;
        Some(written(passage, &(start..words.end)))
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::given;

    #[test]
    fn results_are_of_the_poll() {
        let text = "A new Selt Courier poll came out. The results said that the ice was thin.";
        let found = [("The results", "said", "that the ice was thin")];
        assert_eq!(given(text, &found), ["results of the Selt Courier poll (document)"]);
    }

    #[test]
    fn a_poll_keeps_the_whole_name_of_who_asked() {
        let text = "A New Tamm Courier poll came out. The poll said that the ice was thin.";
        let found = [("The poll", "said", "that the ice was thin")];
        assert_eq!(given(text, &found), ["New Tamm Courier poll (document)"]);
    }

    #[test]
    fn a_poll_of_a_day_is_the_one_told_of() {
        let text =
            "A Selt Courier poll came out. It froze in Monday’s poll, and the new poll said that the ice was thin.";
        let found = [("the new poll", "said", "that the ice was thin")];
        assert_eq!(given(text, &found), ["Selt Courier poll (document)"]);
        let text = "The ice is thin, a new national poll said. It froze. The Selt Courier poll came out on Monday.";
        let found = [("a new national poll", "said", "The ice is thin")];
        assert_eq!(given(text, &found), ["Selt Courier poll (document)"]);
        let text = "A Selt Courier poll and a Tamm Journal poll came out. Monday’s poll said that the ice was thin.";
        let found = [("Monday’s poll", "said", "that the ice was thin")];
        assert_eq!(given(text, &found), ["Monday’s poll (document)"]);
    }

    #[test]
    fn a_poll_is_told_by_who_asked() {
        let text =
            "A poll by the Ice Board came out. It froze. In a poll of 40 pilots, half said that the ice was thin.";
        let found = [("half", "said", "that the ice was thin")];
        assert_eq!(given(text, &found), ["half in the poll by the Ice Board (group)"]);
    }
}
