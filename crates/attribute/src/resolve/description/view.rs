//! Who is in view where a seat is told of whose holder the text named far away: "Vella waved. The senator".

use std::ops::Range;

use super::described::EXACT;
use crate::resolve::cast::Cast;
use crate::resolve::name::gender::gender_of;
use crate::resolve::phrase::nouns;
use crate::resolve::phrase::reference::Role;
use crate::words::Words;

/// Seats of which there are many, so that one whom the text is about can have one without a word of it.
static SEATS: Words =
    Words::new("senator governor congressman congresswoman representative lawmaker legislator politician");

/// What those can be called who have a seat.
static PLAIN: Words = Words::new(
    "man woman republican democrat independent candidate nominee contender hopeful frontrunner front-runner front runner \
    rival opponent challenger favorite favourite chief politician lawmaker legislator father mother native star mr ms \
    mrs conservative liberal moderate socialist populist progressive freshman veteran winner loser leader standard \
    first former later eager",
);

/// How often the text names the one whom it is about.
const OFTEN: usize = 4;

/// By how much he is more talked about than who has the seat.
const MORE: u32 = 2;

impl Cast<'_, '_> {
    /// The one whom the sentence, or the one before it, is about and of whom the text does not say what he is, where
    /// those of whom it says that they have such a seat, `fits`, are named far away.
    pub(crate) fn politician_in_view(
        &mut self,
        role: &Role,
        range: &Range<usize>,
        sentence: usize,
        fits: &[(u32, usize)],
    ) -> Option<usize> {
        let (passage, at) = (self.passage, range.start);
        let plain = role.short && role.beside.is_empty() && role.more.is_empty();
        if !plain || !SEATS.has(&role.role) || !passage.is_word(at, "the") {
            return None;
        }
        let bounds = &passage.sentences[sentence];
        let person =
            |place: &crate::resolve::discourse::Place| self.person_of_actor.contains_key(&place.actor) && place.at < at;
        let before = || self.discourse.subject(&passage.sentences[sentence.checked_sub(1)?], false, person);
        let place = self.discourse.subject(bounds, false, person).or_else(before)?;
        let nth = *self.person_of_actor.get(&place.actor)?;
        let one = &self.people.all[nth];
        let unsaid = one
            .roles
            .iter()
            .all(|own| own.is_empty() || PLAIN.has(own) || !(nouns::is_for_person(own) || nouns::is_office(own)));
        let topic = self.people.count_of(nth) >= OFTEN && one.is_sure() && !self.serves(nth);
        let gender = gender_of(&role.role).is_none_or(|told| one.gender().is_none_or(|own| own == told));
        if !unsaid
            || !topic
            || !gender
            || Some(place.actor) == self.other
            || self.others_of(range, sentence).contains(&nth)
        {
            return None;
        }
        let present = self.discourse.present(at, sentence, |place| place.quote.is_none());
        let weight = |actor: usize| present.get(&actor).map_or(0, |(weight, _)| *weight);
        let near = passage.sentences[sentence.saturating_sub(1)].start..at;
        let holds = |nth: usize| fits.iter().any(|&(fit, one)| one == nth && fit >= EXACT);
        if self.people.within(&near).iter().any(|(_, nth)| holds(*nth)) {
            return None;
        }
        let holders = fits.iter().filter(|(fit, _)| *fit >= EXACT).filter_map(|(_, nth)| self.actor_of_person(*nth));
        let most = holders.map(weight).max().unwrap_or(0);
        (weight(place.actor) > MORE * most).then_some(place.actor)
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::check;

    #[test]
    fn a_seat_is_of_the_one_in_view_where_its_holder_is_far_away() {
        let far = "Senator Ivo Orn slept. It froze. It snowed. It rained. It hailed. It thawed. It froze.";
        check(
            &format!(
                "{far} Vera Tarn waved. Tarn sang. Tarn rowed. Tarn left. The senator said that the ice was thin."
            ),
            &["Vera Tarn (person)"],
        );
        check(
            &format!(
                "{far} Nurse Vera Tarn waved. Tarn sang. Tarn rowed. Tarn left. The senator said that the ice was thin."
            ),
            &["Ivo Orn (person)"],
        );
    }
}
