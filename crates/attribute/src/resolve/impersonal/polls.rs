//! The poll that a text tells of, for those who were asked and for what came out.

use std::collections::BTreeSet;
use std::ops::Range;

use ascribe_model::ActorKind;

use crate::resolve::cast::Cast;
use crate::resolve::description::antecedents::{Open, fullest};
use crate::resolve::name::runs::written;
use crate::resolve::phrase::phrases::{Phrase, phrase};
use crate::resolve::phrase::reference;
use crate::text::Passage;
use crate::words::Class;

/// How far back the poll is told of whose shares a text gives, in tokens.
const POLL: usize = 800;

/// At how many places of it.
const POLLS: usize = 10;

/// How far behind a text names the poll that it brings in at its head, in tokens.
const SOON: usize = 200;

/// How many sentences further one brought in anew is named.
const NEXT: usize = 2;

/// How far behind a poll it can stand who made it, in tokens.
const BEHIND: usize = 14;

/// What is done with a poll by those who make it.
const DONE: &[&str] = &[
    "conducted",
    "released",
    "published",
    "commissioned",
    "sponsored",
    "taken",
    "done",
    "made",
    "issued",
    "fielded",
    "administered",
    "unveiled",
    "run",
    "carried",
];

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
        let told = |alike: &dyn Fn(usize) -> bool| {
            let places = (at.saturating_sub(POLL)..nearest + 1).rev().filter(|&k| alike(k)).take(POLLS);
            places.filter_map(|k| phrase(passage, k)).find(asks).map(|phrase| phrase.range)
        };
        let told = told(&|k| passage.is_word(k, passage.word(nearest)))
            .or_else(|| told(&|k| is_poll(passage, nearest) && is_poll(passage, k)));
        let open = Open { head: nearest, front: Vec::new(), several: false };
        let range = told
            .or_else(|| fullest(passage, nearest, &open))
            .or_else(|| phrase(passage, nearest).filter(|phrase| phrase.worth >= 8).map(|phrase| phrase.range))?;
        let words = before_verb(passage, reference::words_of(passage, &range));
        let plain = |k: &usize| {
            let token = &passage.tokens[*k];
            !token.is(Class::POSSESSIVE) && (token.is(Class::CAPITAL) || !passage.is_one_of(*k, &ANY[..6]))
        };
        let start = words.clone().find(plain)?;
        // "the Selt/Spare the Quay poll": not all of its name.
        let cut = start > 1 && passage.is_word(start - 1, "the") && passage.tokens[start - 2].is(Class::CAPITAL);
        let opens = passage.sentences.iter().any(|sentence| sentence.start + 2 == start);
        (!cut || opens).then(|| written(passage, &(start..words.end)))
    }

    /// "Monday’s poll", "the new poll", at the head of a text "a new national poll" or "Poll": the one poll of which
    /// the text tells near by whom it was made. Further down a poll that is brought in is the one that the next
    /// sentences name.
    pub(crate) fn made_poll(&self, range: &Range<usize>, sentence: usize) -> Option<String> {
        let passage = self.passage;
        let head = range.end.checked_sub(1).filter(|&head| is_poll(passage, head))?;
        let when = |at: usize| passage.tokens[at].is(Class::TIME);
        let told = passage.is_one_of(range.start, &["the", "this", "that"]) || when(range.start);
        let first = sentence < HEAD;
        let opens = passage.is_one_of(range.start, &["a", "new"])
            || first && (range.len() == 1 || passage.is_one_of(range.start, &["latest", "recent"]));
        let open = |at: usize| {
            passage.tokens[at].is(Class::GENITIVE | Class::DETERMINER) || when(at) || passage.is_one_of(at, ANY)
        };
        if !(told || opens) || !(range.start..head).all(open) {
            return None;
        }
        if !first && opens && !told {
            return self.named_poll(range, sentence);
        }
        let ahead = if opens { head + 1..passage.tokens.len().min(head + SOON) } else { head..head };
        let near = (head.saturating_sub(POLL)..head).rev().chain(ahead);
        let mut made: Option<Made> = None;
        for next in near.filter(|&at| is_poll(passage, at)).take(4 * POLLS).filter_map(|at| poll_at(passage, at)) {
            match &made {
                Some(made) if next.names.is_disjoint(&made.names) => {
                    return self.named_poll(range, sentence).filter(|_| !told);
                }
                Some(_) => {}
                None => made = Some(next),
            }
        }
        made.map(|made| made.name)
    }

    /// The poll that the next sentences go on to tell of: "a new poll showed … The Courier poll", "The survey, made by
    /// the Courier,".
    fn named_poll(&self, range: &Range<usize>, sentence: usize) -> Option<String> {
        let passage = self.passage;
        let end = passage.sentences.get(sentence + NEXT).or(passage.sentences.last())?.end;
        let next = (passage.sentences[sentence].end..end).find(|&at| is_poll(passage, at))?;
        let definite = phrase(passage, next).is_some_and(|poll| passage.is_word(poll.range.start, "the"));
        let fresh = (range.start..range.end).any(|at| passage.is_one_of(at, &["new", "recent", "latest"]));
        // "A poll shows … . A Courier poll, made in May, shows"
        let opens = sentence < HEAD
            && phrase(passage, next).is_some_and(|poll| poll.range.start == passage.sentences[sentence].end);
        poll_at(passage, next).filter(|_| definite && fresh || opens).map(|made| made.name)
    }
}

/// The words of a poll before the verb that tells what it does: "the Courier Poll of pilots" of "… explores".
fn before_verb(passage: &Passage<'_>, words: Range<usize>) -> Range<usize> {
    let syntax = &passage.syntax;
    let verb = |at: &usize| *at > words.start && ["VBZ", "VBD", "VBP", "MD"].contains(&syntax.tag(*at));
    let clause = |at: usize| passage.is_one_of(at, &["who", "that", "which", "whose", "where"]);
    let end = words.clone().find(verb).filter(|&verb| !(words.start..verb).any(clause));
    words.start..end.unwrap_or(words.end)
}

/// Who made a poll, in lower case, and what it is called.
struct Made {
    names: BTreeSet<String>,
    name: String,
}

fn is_poll(passage: &Passage<'_>, at: usize) -> bool {
    passage.is_one_of(at, &["poll", "survey"])
}

/// The poll at token `at` with who made it: "a Courier poll", "a poll by the Courier", "the survey, conducted in May by
/// the Courier,".
fn poll_at(passage: &Passage<'_>, at: usize) -> Option<Made> {
    let poll = phrase(passage, at)?;
    let maker = maker(passage, at);
    let by = poll.range.clone().any(|at| passage.is_word(at, "by"));
    let names: BTreeSet<String> = poll.names.iter().filter(|name| !ANY.contains(&name.as_str())).cloned().collect();
    let whose = by || names.iter().any(|name| poll.front.contains(name));
    if let Some(maker) = maker.filter(|_| !whose) {
        let name = format!("{} by {}", passage.word(at).to_lowercase(), written(passage, &maker));
        let capitals = maker.filter(|&k| passage.tokens[k].is(Class::CAPITAL));
        return Some(Made { names: capitals.map(|k| passage.word(k).to_lowercase()).collect(), name });
    }
    // "Monday’s new Courier poll", but "a Morning Herald poll", "a New Tamm poll"
    let open = |at: usize| {
        let token = &passage.tokens[at];
        let name = token.is(Class::CAPITAL) && passage.tokens[at + 1].is(Class::CAPITAL);
        token.is(Class::GENITIVE | Class::DETERMINER) || !name && (token.is(Class::TIME) || passage.is_one_of(at, ANY))
    };
    let words = before_verb(passage, reference::words_of(passage, &poll.range));
    let start = words.clone().find(|&at| !open(at)).filter(|_| whose && !names.is_empty())?;
    Some(Made { names, name: written(passage, &(start..words.end)) })
}

/// Who made the poll at token `at`, behind what was done with it: "released on Monday by the Courier".
fn maker(passage: &Passage<'_>, at: usize) -> Option<Range<usize>> {
    let sentence = passage.sentences.get(passage.sentences.partition_point(|s| s.end <= at))?;
    let behind = at + 1..sentence.end.min(at + BEHIND);
    let done = behind.clone().find(|&k| passage.is_one_of(k, DONE))?;
    let of = |k: usize| passage.tokens[k].is_word() && !passage.tokens[k].is(Class::AUXILIARY | Class::FINITE);
    let plain = (at + 1..done).all(|k| of(k) || k == at + 1 && passage.tokens[k].mark(','));
    let by = (done + 1..behind.end).find(|&k| passage.is_word(k, "by") && (done + 1..k).all(of))?;
    let name = crate::rules::noun_phrase(passage, by + 1, sentence.end).filter(|name| name.start == by + 1)?;
    let comma = name.clone().find(|&k| passage.tokens[k].mark(','));
    let name = name.start..comma.unwrap_or(name.end);
    let named = name.clone().any(|k| passage.tokens[k].is(Class::CAPITAL));
    (plain && named).then_some(name)
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::given;

    #[test]
    fn a_poll_ends_before_its_verb() {
        let text =
            "The Courier Poll of young pilots explores the fears of many. It froze. One in five said that it thawed.";
        let found = [("One in five", "said", "that it thawed")];
        assert_eq!(given(text, &found), ["one in five in the Courier Poll of young pilots (group)"]);
    }

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

    #[test]
    fn a_poll_is_the_one_that_is_named_next() {
        let text = "It froze. It thawed. It rained. Then a new poll said that the ice was thin. The Selt Courier poll \
            came out on Monday.";
        assert_eq!(given(text, &[("a new poll", "said", "that the ice was thin")]), ["Selt Courier poll (document)"]);
        let text =
            "The ice is thin, a new poll said. The survey, conducted in June by the Selt Institute, asked pilots.";
        assert_eq!(
            given(text, &[("a new poll", "said", "The ice is thin")]),
            ["survey by the Selt Institute (document)"]
        );
        let text = "It froze. It thawed. It rained. Then a new poll said that the ice was thin. A Selt Courier poll \
            came out on Monday.";
        assert_eq!(given(text, &[("a new poll", "said", "that the ice was thin")]), ["new poll (document)"]);
    }

    #[test]
    fn a_poll_at_the_head_is_the_one_that_the_next_sentence_opens_with() {
        let text = "It froze.\n\nFor the first time, a poll showed that the ice was thin.\n\nA Courier poll, made in May, came \
                    out. A Tamm Journal poll had told of snow.";
        let found = [("a poll", "showed", "that the ice was thin")];
        assert_eq!(given(text, &found), ["Courier poll (document)"]);
    }

    #[test]
    fn findings_are_of_the_poll_by_either_word() {
        let text = "A Selt Courier poll came out. The survey is the third. The findings said that the ice was thin.";
        assert_eq!(
            given(text, &[("The findings", "said", "that the ice was thin")]),
            ["findings of the Selt Courier poll (document)"]
        );
    }
}
