//! Who stands for an office: "the candidate" of "the Vella campaign", and no one who serves there.

use std::collections::BTreeSet;
use std::ops::Range;

use super::epithets::bare;
use super::sides::side;
use super::staff::STAFF;
use crate::resolve::cast::Cast;
use crate::resolve::name::gender::gender_of;
use crate::resolve::name::people::{self, Person};
use crate::resolve::phrase::reference::Role;
use crate::words::{Class, Words};

/// Those who stand for an office.
pub(crate) static STANDING: Words =
    Words::new("candidate nominee contender hopeful frontrunner front-runner challenger standard-bearer");

/// What those who stand for an office have: "Vella's campaign", "Vella rallies".
static CAMPAIGNS: Words = Words::new(
    "campaign campaigns candidacy candidacies bid nomination rally rallies camp camps supporter supporters backer \
    backers voter voters surrogate surrogates ticket delegate delegates",
);

/// What those are who serve in a campaign.
static SERVING: Words =
    Words::new("manager chairman chairwoman chair chairperson director treasurer surrogate operative");

/// What those have for a trade who seldom stand for an office.
pub(crate) static EMPLOYED: Words = Words::new(
    "president director executive founder co-founder owner principal dean manager judge justice sheriff pollster \
    commissioner editor strategist lawyer attorney consultant lobbyist scientist scholar historian economist",
);

/// How often the text names the one whom it is about.
const OFTEN: usize = 4;

impl Cast<'_, '_> {
    /// The one who stands for an office of those talked about, where the text tells of a campaign: the one most talked
    /// about, else the one whom the text names most often.
    pub(crate) fn standing(&mut self, role: &Role, range: &Range<usize>, sentence: usize) -> Option<usize> {
        if !STANDING.has(&role.role) || !role.more.is_empty() || !bare(role) {
            return None;
        }
        if !role.beside.is_empty() {
            return self.standing_for(role, range, sentence);
        }
        let at = range.start;
        let gender = gender_of(&role.role);
        let others = self.others_of(range, sentence);
        let mut runs = false;
        let stands = |nth: &usize| {
            let person = &self.people.all[*nth];
            let topic = self.people.count_of(*nth) >= OFTEN && person.is_sure() && !person.roles.contains("president");
            let stands = self.stands(*nth);
            runs |= stands;
            (stands || topic && !self.serves(*nth))
                && person.first_at < at
                && gender.is_none_or(|told| person.gender().is_none_or(|own| own == told))
        };
        let standing: BTreeSet<usize> = (0..self.people.all.len().min(people::MOST)).filter(stands).collect();
        if !runs {
            return None;
        }
        let present = self.discourse.present(at, sentence, |place| place.quote.is_none());
        let weight = |nth: &usize| {
            let actor = self.actor_of_person(*nth).filter(|actor| Some(*actor) != self.other);
            actor.and_then(|actor| present.get(&actor)).filter(|_| !others.contains(nth))
        };
        let most = standing.iter().filter_map(|nth| Some((*weight(nth)?, *nth))).max().map(|(_, nth)| nth);
        let most = most.or_else(|| {
            let others = |nth: &&usize| !others.contains(nth);
            standing.iter().filter(others).map(|&nth| (self.people.count_of(nth), nth)).max().map(|(_, nth)| nth)
        })?;
        Some(self.person(most))
    }

    /// The only one whom the text calls one of the party and who stands for an office: "the Selt Green nominee".
    fn standing_for(&mut self, role: &Role, range: &Range<usize>, sentence: usize) -> Option<usize> {
        if !role.beside.iter().all(|word| side(word).is_some()) {
            return None;
        }
        let gender = gender_of(&role.role);
        let others = self.others_of(range, sentence);
        let stands = |nth: &usize| {
            let person = &self.people.all[*nth];
            self.people.count_of(*nth) >= OFTEN
                && person.first_at < range.start
                && is_of_side(person, &role.beside)
                && gender.is_none_or(|told| person.gender().is_none_or(|own| own == told))
                && self.stands(*nth)
                && !others.contains(nth)
        };
        let mut standing = (0..self.people.all.len().min(people::MOST)).filter(stands);
        let one = standing.next().filter(|_| standing.next().is_none())?;
        Some(self.person(one)).filter(|actor| Some(*actor) != self.other)
    }

    /// Whether the person stands for an office.
    pub(crate) fn stands(&self, nth: usize) -> bool {
        self.people.all[nth].roles.iter().any(|own| STANDING.has(own)) || self.runs(nth)
    }

    /// Whether the text tells of a campaign of the person.
    fn runs(&self, nth: usize) -> bool {
        let passage = self.passage;
        let runs = self.people.mentions.iter().filter(|(_, one)| *one == nth).any(|(name, _)| {
            let owner = passage.tokens.get(name.end).is_some_and(|next| next.is(Class::GENITIVE));
            let noun = name.end + usize::from(owner);
            let of = |at: usize| {
                passage.tokens.get(at).is_some_and(|t| t.is_word() && CAMPAIGNS.has(&passage.word(at).to_lowercase()))
            };
            of(noun) || passage.tokens.get(noun).is_some_and(|t| t.is(Class::ADJECTIVE)) && of(noun + 1)
        });
        runs && !self.serves(nth)
    }

    /// Whether the person serves another.
    pub(crate) fn serves(&self, nth: usize) -> bool {
        let roles = &self.people.all[nth].roles;
        roles.iter().any(|role| STAFF.has(role) || SERVING.has(role)) && !roles.iter().any(|role| STANDING.has(role))
    }
}

/// Whether the text puts a party beside the person, and no other.
fn is_of_side(person: &Person, words: &[String]) -> bool {
    let own: BTreeSet<usize> = person.beside.iter().chain(&person.roles).filter_map(|word| side(word)).collect();
    let told: BTreeSet<usize> = words.iter().filter_map(|word| side(word)).collect();
    own == told
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::check;

    #[test]
    fn the_candidate_is_the_one_whose_campaign_it_is() {
        check(
            "Vera Tarn’s campaign met. Paul Orn, its manager, came. Orn waved. Orn sang. The candidate said that the ice \
             was thin.",
            &["Vera Tarn (person)"],
        );
    }

    #[test]
    fn the_candidate_is_the_one_most_talked_about() {
        check(
            "The Tarn campaign met Paul Orn’s supporters. Vera Tarn slept. Orn waved. Orn sang. The candidate said that \
             the ice was thin.",
            &["Paul Orn (person)"],
        );
    }

    #[test]
    fn the_candidate_of_a_party_is_the_only_one_of_it_who_stands() {
        check(
            "Republican Vera Tarn’s campaign met. Tarn waved. Tarn rowed. Tarn sang. Paul Orn came. Orn waved. Orn sang. \
             Orn slept. Orn rowed. The Republican candidate said that the ice was thin.",
            &["Vera Tarn (person)"],
        );
    }
}
