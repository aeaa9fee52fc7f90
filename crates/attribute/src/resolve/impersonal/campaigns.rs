//! Whose "the campaign" is.

use std::collections::BTreeSet;
use std::ops::Range;

use ascribe_model::ActorKind;

use crate::resolve::cast::Cast;
use crate::resolve::name::titles;
use crate::words::Class;

/// How far around a campaign its owner is named, in tokens.
const FAR: usize = 2000;

/// What those are called who have a campaign, and how far from the word their name stands, in tokens.
const RUNNING: &[&str] = &[
    "candidate",
    "candidates",
    "nominee",
    "front-runner",
    "frontrunner",
    "hopeful",
    "contender",
    "contenders",
    "candidacy",
    "presidential",
    "gubernatorial",
    "senatorial",
    "mayoral",
    "challenger",
    "campaign",
];
const BESIDE: usize = 8;

/// Who works for a campaign: the name behind is not whose it is.
const STAFF: &[&str] = &[
    "manager",
    "chairman",
    "chairwoman",
    "chair",
    "spokesman",
    "spokeswoman",
    "spokesperson",
    "adviser",
    "advisor",
    "director",
    "strategist",
    "aide",
    "secretary",
    "official",
    "consultant",
    "lawyer",
    "attorney",
    "treasurer",
];

impl Cast<'_, '_> {
    /// The campaign named last with its owner, speaking or not, and where: "Vella's campaign manager".
    pub(crate) fn campaign_before(&mut self, at: usize) -> Option<(usize, usize)> {
        let passage = self.passage;
        let (noun, owner) = (at.saturating_sub(FAR).max(2)..at).rev().find_map(|k| {
            let owner = k - 1 - usize::from(passage.tokens[k - 1].is(Class::GENITIVE));
            let word = passage.word(owner).to_lowercase();
            let own = passage.is_word(k, "campaign") && passage.tokens[owner].is(Class::CAPITAL);
            (own && !self.inventory.of_surname(&word).is_empty()).then_some((k, owner))
        })?;
        let name = format!("{} campaign", passage.word(owner));
        Some((noun, self.actor(ActorKind::Organisation, &name)))
    }

    /// "the campaign" of the one most talked about whose campaign the text tells of.
    pub(crate) fn campaign(&mut self, at: usize, sentence: usize) -> Option<usize> {
        let passage = self.passage;
        let present = self.discourse.present(at, sentence, |place| place.quote.is_none());
        let mut owners: BTreeSet<String> = BTreeSet::new();
        let near = at.saturating_sub(FAR).max(1)..passage.tokens.len().min(at + FAR);
        for k in near.filter(|&k| passage.is_word(k, "campaign")) {
            let owner = k - 1 - usize::from(passage.tokens[k - 1].is(Class::GENITIVE) && k > 1);
            if passage.tokens[owner].is(Class::CAPITAL) {
                owners.insert(passage.word(owner).to_lowercase());
            }
        }
        // Whose campaign speaks is not whom it speaks of.
        let spoken_of = self.spoken_of_in(&passage.sentences[sentence]);
        let surname = |actor: &usize| titles::surname_in(&self.actors[*actor].name).to_lowercase();
        let most = |owners: &BTreeSet<String>| {
            let runs = |actor: &usize| self.person_of_actor.contains_key(actor) && owners.contains(&surname(actor));
            let fits = |actor: &usize| runs(actor) && !spoken_of.contains(&surname(actor));
            present
                .iter()
                .filter(|(actor, _)| fits(actor))
                .max_by_key(|&(_, present)| *present)
                .map(|(actor, _)| *actor)
        };
        let actor = most(&owners).or_else(|| most(&self.running()))?;
        let name = format!("{} campaign", titles::surname_in(&self.actors[actor].name));
        Some(self.actor(ActorKind::Organisation, &name))
    }

    /// The capitals of what a sentence quotes, in lower case.
    fn spoken_of_in(&self, sentence: &Range<usize>) -> BTreeSet<String> {
        let passage = self.passage;
        let quoted = |at: &usize| passage.tokens[*at].is(Class::CAPITAL) && passage.quote_at(*at).is_some();
        sentence.clone().filter(quoted).map(|at| passage.word(at).to_lowercase()).collect()
    }

    /// The surnames beside words for those who run for an office: "candidate Vera Tarn", "Tarn is the front-runner".
    fn running(&self) -> BTreeSet<String> {
        let passage = self.passage;
        let near = |at: usize| at.saturating_sub(BESIDE)..passage.tokens.len().min(at + BESIDE);
        let places = (0..passage.tokens.len()).filter(|&at| passage.is_one_of(at, RUNNING));
        let staff = |k: usize| (k.saturating_sub(2)..k).any(|before| passage.is_one_of(before, STAFF));
        let capitals = places.flat_map(near).filter(|&k| passage.tokens[k].is(Class::CAPITAL) && !staff(k));
        capitals.map(|k| passage.word(k).to_lowercase()).collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::check;

    #[test]
    fn a_campaign_is_of_one_whose_campaign_is_told_of() {
        check(
            "Vera Tarn waved. A guest of the Tarn campaign sang. Tarn sang too. The campaign said that the ice was thin.",
            &["Tarn campaign (organisation)"],
        );
    }

    #[test]
    fn a_campaign_is_the_one_named_last_where_none_spoke_near() {
        check(
            "The Orn campaign said that it froze. It snowed. It rained. It froze at night. Paul Orn slept. It thawed. \
             Lea Roth, Vera Tarn’s campaign manager, waved. The campaign said that the ice was thin.",
            &["Orn campaign (organisation)", "Tarn campaign (organisation)"],
        );
    }

    #[test]
    fn a_campaign_is_called_by_the_surname() {
        check(
            "Vera Tarn waved. Vera Tarn’s campaign said that it froze. Tarn’s campaign said that the ice was thin.",
            &["Tarn campaign (organisation)"; 2],
        );
    }

    #[test]
    fn a_campaign_is_of_the_candidate_told_of() {
        check(
            "Vera Tarn, a candidate for mayor, met Paul Orn in May. Tarn waved. The campaign said that the ice was thin.",
            &["Tarn campaign (organisation)"],
        );
    }
}
