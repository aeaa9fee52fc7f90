//! Which body a noun means that the text has called its bearer by.

use std::ops::Range;

use ascribe_model::ActorKind;

use super::super::callings::{alike, can_be};
use super::super::recalled;
use super::{LONGEST, Told, phrase_before, stands_for};
use crate::resolve::cast::Cast;

/// How far from the head of a sentence the body stands that it is about, in tokens.
const OPENING: usize = 3;

/// How many sentences back a body is named that is described by words told of nowhere.
const NEAR: usize = 2;

/// What stands behind the noun of a description and tells more of it.
const BEHIND: &[&str] = &[
    "that",
    "which",
    "who",
    "whose",
    "of",
    "for",
    "in",
    "with",
    "from",
    "run",
    "led",
    "backing",
    "supporting",
    "based",
];

impl Cast<'_, '_> {
    /// The body that the text has called by this noun, or by one that it can stand for, and named last; where the
    /// description has more words than the noun, they are told of it, or it alone is named right before.
    pub(crate) fn kind_told(&mut self, word: &str, range: &Range<usize>, sentence: usize) -> Option<(usize, usize)> {
        let passage = self.passage;
        let definite = passage.is_one_of(range.start, &["the", "this", "that"]);
        let head = (range.start..range.end).find(|&at| passage.is_word(at, word))?;
        if !definite || passage.is_one_of(range.start + 1, recalled::OTHERS) || head + 1 != range.end {
            return None;
        }
        let front: Vec<String> = (range.start + 1..head).map(|at| passage.word(at).to_lowercase()).collect();
        let near = passage.sentences[sentence.saturating_sub(NEAR)].start;
        let before = self.kinds.iter().take_while(|told| told.at < range.start);
        let mut best: Option<(usize, &Told)> = None;
        for told in before.filter(|told| stands_for(word, &told.noun)) {
            let last = told.places.partition_point(|&at| at < range.start).checked_sub(1).map(|nth| told.places[nth]);
            let last = last.unwrap_or(told.at);
            let name = told.name.to_lowercase();
            let said = |word: &String| told.front.contains(word) || name.split(' ').any(|own| own == word);
            if (front.iter().all(said) || last >= near) && best.is_none_or(|(at, _)| last >= at) {
                best = Some((last, told));
            }
        }
        let (at, told) = best?;
        let since = passage.sentences.partition_point(|s| s.end <= at) + 1;
        let since = passage.sentences.get(since).map_or(range.start, |next| next.start);
        // "another super PAC": one told of since
        let another = (at..range.start).any(|k| {
            passage.is_word(k, word)
                && k > told.at + LONGEST
                && passage.quote_at(k).is_none()
                && phrase_before(
                    passage,
                    k + 1,
                    passage.sentences[passage.sentences.partition_point(|s| s.end <= k)].start,
                )
                .is_some_and(|(phrase, _)| {
                    phrase.start > 0 && passage.is_one_of(phrase.start - 1, &["a", "an", "another", "one"])
                })
        });
        let other = self.discourse.any_in(&(since..range.start), |place| {
            let actor = &self.actors[place.actor];
            matches!(actor.kind, ActorKind::Organisation | ActorKind::Outlet)
                && actor.name.contains(char::is_uppercase)
                && !actor.name.starts_with(&told.name)
                && can_be(word, &actor.name)
                && !self.is_told_other(word, &actor.name)
                && place.quote.is_none()
        });
        if another || other {
            return None;
        }
        let kind = if told.outlet { ActorKind::Outlet } else { ActorKind::Organisation };
        let name = told.name.clone();
        Some((at, self.actor(kind, &name)))
    }

    /// The body that the next sentence names first in the text as what it is about, where its name or what it is called
    /// tells that the noun can stand for it.
    pub(crate) fn body_next(&mut self, word: &str, sentence: usize) -> Option<usize> {
        let next = self.passage.sentences.get(sentence + 1)?.clone();
        let first = self.bodies.partition_point(|body| body.at < next.start);
        let body = self.bodies[first..].iter().take_while(|body| body.at < next.end).next()?.clone();
        let new = !self.bodies[..first].iter().any(|other| other.name == body.name);
        let near = body.at <= next.start + OPENING && self.passage.quote_at(body.at).is_none();
        let named = body.name.contains(' ')
            && (body
                .name
                .split(' ')
                .any(|own| own.eq_ignore_ascii_case(word) || stands_for(word, &own.to_lowercase()))
                || alike(word, &body.name));
        let fits = new && near && !body.state && (named || self.is_told(word, &body.name));
        fits.then(|| self.body_actor(&body))
    }

    /// The same for a body that a description brings in: "A super PAC that backs Orn".
    pub(crate) fn body_brought_in(&mut self, kind: ActorKind, described: &str, sentence: usize) -> Option<usize> {
        let noun = |word: &&str| !BEHIND.contains(word);
        let last = described.split(' ').take_while(noun).last()?.to_lowercase();
        let body = matches!(kind, ActorKind::Organisation | ActorKind::Outlet);
        Some(last).filter(|_| body).and_then(|word| self.body_told_next(&word, sentence))
    }

    /// The body that the next sentence names behind its noun told again: "The group, Bright Quay, has".
    pub(crate) fn body_told_next(&mut self, word: &str, sentence: usize) -> Option<usize> {
        let passage = self.passage;
        let next = passage.sentences.get(sentence + 1)?.clone();
        let opens = passage.is_one_of(next.start, &["the", "this"]) && passage.quote_at(next.start).is_none();
        let first = self.kinds.partition_point(|told| told.at < next.start);
        let apposed = |told: &&Told| {
            let comma = told.at.checked_sub(1).is_some_and(|at| passage.tokens[at].mark(','));
            comma && (stands_for(&told.noun, word) || stands_for(word, &told.noun))
        };
        let near = self.kinds[first..].iter().take_while(|told| told.at <= next.start + 1 + OPENING);
        let told = near.filter(|_| opens).find(apposed)?;
        let (name, kind) = (told.name.clone(), if told.outlet { ActorKind::Outlet } else { ActorKind::Organisation });
        Some(self.actor(kind, &name))
    }

    /// Whether the text calls a body by a noun.
    pub(crate) fn is_told(&self, word: &str, name: &str) -> bool {
        self.kinds.iter().any(|told| told.name == name && stands_for(word, &told.noun))
    }

    /// The names in a range of tokens that the text calls bodies: the place, the name, whether it is an outlet's.
    pub(crate) fn told_in(&self, range: Range<usize>) -> impl Iterator<Item = (Range<usize>, &str, bool)> {
        let first = self.kinds.partition_point(|told| told.at < range.start);
        let near = self.kinds[first..].iter().take_while(move |told| told.at < range.end);
        near.map(|told| (told.at..told.at + told.name.split(' ').count(), told.name.as_str(), told.outlet))
    }

    /// Whether the text calls a body something that a noun cannot stand for, and nothing that it can.
    pub(crate) fn is_told_other(&self, word: &str, name: &str) -> bool {
        let mut told = self.kinds.iter().filter(|told| told.name == name).peekable();
        told.peek().is_some() && !told.any(|told| stands_for(word, &told.noun))
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::given;

    fn of(text: &str, source: &str) -> String {
        given(text, &[(source, "said", "that the ice was thin")]).remove(0)
    }

    #[test]
    fn a_body_is_what_the_text_has_called_it() {
        let text = "The spot was paid for by Frost Action, a super PAC run by Paul Orn. It froze. It snowed. It thawed. \
            The super PAC said that the ice was thin.";
        assert_eq!(of(text, "The super PAC"), "Frost Action (organisation)");
        let text =
            "Their label, Quay Records, is in a bind. It froze. It snowed. The company said that the ice was thin.";
        assert_eq!(of(text, "The company"), "Quay Records (organisation)");
    }

    #[test]
    fn a_body_called_otherwise_is_another() {
        let text = "Vera Tarn sued the group, Tamm Alliance. Tamm Alliance sang. Tamm Alliance left. The company said that \
            the ice was thin.";
        assert_eq!(of(text, "The company"), "company (organisation)");
    }

    #[test]
    fn a_body_is_the_one_that_the_next_sentence_is_about() {
        let text = "A Selt ice group said that the ice was thin. The Council on Frost sang.";
        assert_eq!(of(text, "A Selt ice group"), "Council on Frost (organisation)");
        let text = "Echo Quay rose. The advocacy group Frost Speaks sang. The non-profit said that the ice was thin.";
        assert_eq!(of(text, "The non-profit"), "Frost Speaks (organisation)");
        let text =
            "It froze. The company said that the ice was thin. Tamm River Transmission, a subsidiary of Halm, sang.";
        assert_eq!(of(text, "The company"), "Tamm River Transmission (organisation)");
        let text = "It froze. The pilots’ union said that the ice was thin. The Selt Pilots Association sang.";
        assert_eq!(of(text, "The pilots’ union"), "Selt Pilots Association (organisation)");
    }

    #[test]
    fn one_brought_in_since_is_another() {
        let text = "The spot was paid for by Frost Action, a super PAC run by Paul Orn. Another super PAC sang. The super PAC \
            said that the ice was thin.";
        assert_ne!(of(text, "The super PAC"), "Frost Action (organisation)");
    }
}
