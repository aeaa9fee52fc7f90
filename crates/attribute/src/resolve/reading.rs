//! Reading on: who is named, described and meant by pronouns where no source is.

use super::cast::Cast;
use super::description::described::is_kin;
use super::discourse;
use super::name::gender::Gender;
use super::name::runs::runs;
use super::phrase::extent;
use super::phrase::nouns::{self, Noun};
use super::phrase::phrases;
use crate::words::Class;

/// What anybody can be called.
const ANYONE: &[&str] = &[
    "man", "woman", "boy", "girl", "person", "pair", "couple", "one", "friend", "visitor", "guest", "speaker", "author",
];

/// What "she" can be said of besides people.
const VESSELS: &[&str] = &[
    "boat",
    "ship",
    "vessel",
    "trawler",
    "ferry",
    "freighter",
    "tanker",
    "frigate",
    "destroyer",
    "cruiser",
    "submarine",
    "yacht",
    "tug",
    "tugboat",
    "schooner",
    "steamer",
    "liner",
    "barge",
    "cutter",
    "corvette",
    "warship",
    "lifeboat",
    "carrier",
];

impl Cast<'_, '_> {
    /// Reads who is talked about up to token `end`: names, and "he" and "she" where no source is.
    pub(super) fn read_to(&mut self, end: usize) {
        let passage = self.passage;
        let (mut at, mut sentence, mut mention) = self.read_to;
        while at < end.min(passage.tokens.len()) {
            while passage.sentences.get(sentence).is_some_and(|s| s.end <= at) {
                sentence += 1;
            }
            let Some(bounds) = passage.sentences.get(sentence) else { break };
            while let Some((range, nth)) = self.people.mentions.get(mention).filter(|(m, _)| m.start <= at).cloned() {
                let actor = self.person(nth);
                let weight = discourse::weight(passage, &range, bounds);
                self.discourse.add(passage, actor, range.start, sentence, weight);
                mention += 1;
            }
            while let Some(body) = self.bodies.get(self.body_to).filter(|body| body.at <= at).cloned() {
                let actor = self.body_actor(&body);
                if !body.state {
                    let weight = discourse::weight(passage, &body.range, bounds);
                    self.discourse.add(passage, actor, body.at, sentence, weight);
                }
                self.body_to += 1;
            }
            let pronoun = passage.tokens[at].is(Class::PRONOUN | Class::POSSESSIVE) || passage.is_word(at, "him");
            if pronoun
                && passage.quote_at(at).is_none()
                && let Some(gender) = self.gender_at(at)
                && !self.is_source(at)
                && let Some(actor) = self.told_of(gender, at, sentence)
            {
                let weight = discourse::weight(passage, &(at..at + 1), bounds);
                // "his boat" tells little of whom the text is.
                let owner = passage.syntax.is(at, &["nmod:poss"]);
                let weight = if owner { weight.min(discourse::WHOSE) } else { weight };
                self.discourse.add(passage, actor, at, sentence, weight);
            }
            if passage.is_word(at, "they")
                && passage.quote_at(at).is_none()
                && !self.is_source(at)
                && let Some(actor) = self.plural(at, sentence, &[])
            {
                let weight = discourse::weight(passage, &(at..at + 1), bounds);
                self.discourse.add(passage, actor, at, sentence, weight);
            }
            self.read_description(at, sentence);
            at += 1;
        }
        self.read_to = (at, sentence, mention);
    }

    /// Whom "he" or "she" means where no source is. One who says it in a tag behind it is another: "Orn backs the
    /// mayor. She had no choice, he said".
    fn told_of(&mut self, gender: Gender, at: usize, sentence: usize) -> Option<usize> {
        if gender == Gender::She && self.is_vessel_above(at) {
            return None;
        }
        let end = self.passage.sentences.get(sentence)?.end;
        let tells = |k: usize| self.is_source(k) && self.gender_at(k).is_some_and(|other| other != gender);
        let teller = self.last.filter(|&(spoke, _)| spoke + 1 == sentence && (at + 1..end).any(tells));
        let other = self.other;
        self.other = teller.map_or(other, |(_, actor)| Some(actor));
        let meant = self.gendered(gender, at, sentence, &[]);
        self.other = other;
        meant
    }

    /// Whether a boat is the subject of what holds the "she" at `at`: "The trawler turned before she sank".
    fn is_vessel_above(&self, at: usize) -> bool {
        let syntax = &self.passage.syntax;
        syntax.above(at).any(|verb| {
            let mut subjects = syntax.dependents(verb).filter(|&k| k < at && syntax.is(k, &["nsubj", "nsubjpass"]));
            subjects.any(|k| self.passage.is_one_of(k, VESSELS))
        })
    }

    /// Keeps what a sentence calls the only one of whom the sentence before told: "Vella declares. The ferrywoman, 66,
    /// has".
    fn call(&mut self, actor: usize, at: usize, head: usize, sentence: usize) {
        let passage = self.passage;
        let word = passage.word(head).to_lowercase();
        let told = passage.is_word(at, "the") && head == at + 1 && !ANYONE.contains(&word.as_str());
        let before = sentence.checked_sub(1).map(|before| passage.sentences[before].clone());
        let one = before.and_then(|before| self.discourse.only_one(&before, |_| true));
        if let Some(&nth) = self.person_of_actor.get(&actor).filter(|_| told && one.is_some_and(|p| p.actor == actor)) {
            let person = &mut self.people.all[nth];
            if !person.has_office() {
                person.roles.insert(word);
            }
        }
    }

    /// Reads "the visitor", "my neighbour" where it begins at `at` and is the subject of a sentence.
    fn read_description(&mut self, at: usize, sentence: usize) {
        let passage = self.passage;
        if !passage.tokens[at].is(Class::DETERMINER | Class::POSSESSIVE)
            || passage.quote_at(at).is_some()
            || self.is_source(at)
        {
            return;
        }
        let bounds = passage.sentences[sentence].clone();
        // "The two argued"
        let verb = |k: usize| passage.tokens[k].form.is_some() || passage.tokens[k].is(Class::AUXILIARY | Class::ED);
        if passage.is_word(at, "the") && at + 2 < bounds.end && passage.is_word(at + 1, "two") && verb(at + 2) {
            if let Some(actor) = self.both(&(at..at + 2), sentence) {
                self.discourse.add(passage, actor, at, sentence, discourse::SUBJECT);
            }
            return;
        }
        let belongs = |k: usize| passage.syntax.is(k, &["amod", "compound"]) && passage.syntax.head(k) == Some(k + 1);
        let noun = |k: usize| {
            let token = &passage.tokens[k];
            token.is_word()
                && !belongs(k)
                && !token.is(Class::CAPITAL | Class::GENITIVE)
                && !passage.tokens.get(k + 1).is_some_and(|next| next.is(Class::GENITIVE))
                && nouns::noun(&passage.word(k).to_lowercase(), token) == Noun::Person
        };
        let Some(head) = (at + 1..bounds.end.min(at + 5)).find(|&k| noun(k)) else { return };
        let simple = (at + 1..head).all(|k| {
            let token = &passage.tokens[k];
            token.is_word()
                && !token.is(Class::FINITE | Class::PREPOSITION | Class::SUBORDINATOR | Class::DETERMINER)
                && (!token.is(Class::AUXILIARY) || token.is(Class::GENITIVE))
                && token.form.is_none()
        });
        let range = at..head + 1;
        // "Her husband Ivo"
        let called = runs(passage, head + 1..bounds.end.min(head + 3)).into_iter().next();
        let range = match called.filter(|run| run.start == head + 1 && run.len() == 1 && is_kin(passage.word(head))) {
            Some(run) => at..run.end,
            None => range,
        };
        // "Vella, a pilot", "Vella is a pilot"
        let told = passage.syntax.is(head, &["appos"])
            || passage.syntax.dependents(head).any(|k| passage.syntax.is(k, &["cop"]));
        if !simple || told || discourse::weight(passage, &range, &bounds) < discourse::SUBJECT {
            return;
        }
        // "The director of the museum, Ada Vella,"
        let comma = extent::whole(passage, head, false).end;
        let apposed = self.people.within(&(comma..bounds.end.min(comma + 4))).first().map(|(_, nth)| *nth);
        if let Some(nth) = apposed.filter(|_| passage.tokens[comma].mark(',')) {
            let actor = self.person(nth);
            self.discourse.add(passage, actor, at, sentence, discourse::SUBJECT);
            return;
        }
        // "A nurse from Selt"
        let range = phrases::phrase(passage, head)
            .map(|phrase| phrase.range)
            .filter(|r| r.start == at && r.end >= range.end)
            .unwrap_or(range);
        let named = self.named_at.len();
        if let Some(actor) = self.resolve(&range, sentence, &[]) {
            self.discourse.add(passage, actor, at, sentence, discourse::SUBJECT);
            self.call(actor, at, head, sentence);
        }
        // Who is only talked about is no actor of the text.
        self.named_at.truncate(named);
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::{check, given};

    #[test]
    fn a_noun_before_another_is_nobody() {
        let text =
            "My favorite account of it came from the bold student Vera Tarn, who smiled when she called it thin.";
        assert_eq!(given(text, &[("she", "called", "thin")]), ["Vera Tarn (person)"]);
    }

    #[test]
    fn she_who_sails_tells_nothing_of_him_who_speaks() {
        check(
            "Captain Halm said that it froze. The trawler turned before she sank. Halm waved. “It snowed,” he said.",
            &["Halm (person)", "Halm (person)"],
        );
    }
}
