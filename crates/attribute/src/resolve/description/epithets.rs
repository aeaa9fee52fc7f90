//! Who is meant by what nothing in the text says of him: "the billionaire", "the Vermont senator".

use std::ops::Range;

use super::anonymous::brought_in;
use super::described::{ANONYMOUS, is_kin};
use super::roles;
use super::sides::side;
use super::staff::{OTHERS, STAFF};
use super::standing::{EMPLOYED, STANDING};
use crate::resolve::cast::Cast;
use crate::resolve::discourse::Place;
use crate::resolve::name::gender::gender_of;
use crate::resolve::name::people;
use crate::resolve::name::places::country;
use crate::resolve::phrase::nouns::is_office;
use crate::resolve::phrase::reference::Role;
use crate::words::Class;

/// How many sentences back the one who is meant can be named.
pub(super) const REACH: usize = 3;

/// Weight, in percent, of one of whom the text tells what the words tell, of one who has such a role, of one
/// of whom the text tells something else, and of one named only in a quotation.
const TOLD: u32 = 300;
const ROLE: u32 = 150;
const DENIED: u32 = 20;
const QUOTED: u32 = 40;

/// What it adds to be the subject of the sentence before.
const GOES_ON: u32 = 800;

/// Of how many places of a name the weight of its bearer grows.
const OFTEN: usize = 4;

impl Cast<'_, '_> {
    /// The one most talked about, who is nothing that the words deny.
    pub(crate) fn by_epithet(&mut self, role: &Role, range: &Range<usize>, sentence: usize) -> Option<usize> {
        let (passage, at) = (self.passage, range.start);
        // "the 43-year-old former mayor"
        let whole = role.whole.split_once("-year-old ").map_or(&*role.whole, |(_, rest)| rest);
        // "the show's host" is known by the show.
        let owned = role.whole.contains("’s ") || role.whole.contains("'s ");
        if ANONYMOUS.contains(&role.role.as_str()) || owned || is_kin(&role.role) {
            return None;
        }
        let definite = passage.is_one_of(at, &["the", "this"]);
        // "after federal judge ruled" leaves an article out, and tells of nobody before.
        let headline = passage.paragraphs.first().is_some_and(|line| line.contains(&at));
        let bare_noun = !passage.tokens[at].is(Class::DETERMINER | Class::POSSESSIVE | Class::CAPITAL) && !headline;
        let short = role.short || sentence > 0 && whole.starts_with("former ");
        let open = definite && bare(role) && role.beside.iter().all(|word| self.is_home(word));
        let former = whole.starts_with("former ") || role.whole.starts_with("ex-");
        let office = is_office(&role.role) && !former;
        let abroad = office && role.beside.iter().any(|word| country(word).is_some_and(|name| name != "america"));
        let gender = gender_of(&role.role);
        let quote = passage.quote_at(at);
        let mut others = self.others_of(range, sentence);
        others.extend(self.told_of_in_words(range, sentence));
        let own = self.discourse.present(at, sentence, |place| place.quote.is_none() || place.quote == quote);
        let told = !role.beside.is_empty() || whole.contains(' ') && whole.starts_with("former ");
        let all = if told { self.discourse.present(at, sentence, |_| true) } else { own.clone() };
        let from = passage.sentences[sentence.saturating_sub(REACH)].start;
        let before = sentence.checked_sub(1).and_then(|before| {
            let person = |place: &Place| self.person_of_actor.contains_key(&place.actor);
            self.discourse.subject(&passage.sentences[before], false, person).map(|place| place.actor)
        });
        if !told && brought_in(passage, at, sentence, &role.role) {
            return None;
        }
        // "Vella waved after the mayor had sung": two.
        let clause = at > 0 && passage.tokens[at - 1].is(Class::SUBORDINATOR);
        let main = Some(&passage.sentences[sentence]).filter(|_| clause).and_then(|bounds| {
            let subject = self.discourse.subject(bounds, false, |place| place.at < at)?;
            Some(subject.actor)
        });
        // "In a note, the mayor": nobody else is told of before.
        let opens = quote.is_none() && !self.discourse.any_in(&(passage.sentences[sentence].start..at), |_| true);
        let mut best: Option<(u32, usize)> = None;
        let mut doubtful = false;
        for (actor, (any, latest)) in all {
            let (score, last) = own.get(&actor).copied().unwrap_or((any * QUOTED / 100, latest));
            let Some(&nth) = self.person_of_actor.get(&actor) else { continue };
            let person = &self.people.all[nth];
            let beside = person.is_beside(&role.beside);
            let holds =
                office && if told { person.roles.iter().any(|role| is_office(role)) } else { person.has_office() };
            // Of those who share a name that the text has with the office, each can be meant.
            let titled = || self.inventory.titled.get(person.surname()).is_some_and(|t| t.roles.contains(&role.role));
            let known = person.roles.iter().any(|own| roles::alike(own, &role.role)) || former && titled();
            let staff = person.roles.iter().any(|role| STAFF.has(role));
            let serves = STANDING.has(&role.role) && self.serves(nth);
            // Common words in capitals are nobody of whom more is told.
            let common = |word: &String| self.passage.lexicon.look_up(word).class.any(Class::ADJECTIVE | Class::ING);
            let somebody = person.is_sure()
                || person.gender().is_some()
                || (person.has_full_name() || self.people.count_of(nth) >= OFTEN) && !person.words.iter().any(common);
            // A senator is seldom "the former secretary of state".
            let former_other = former
                && is_office(&role.role)
                && !person.roles.contains("former")
                && person.roles.iter().any(|own| is_office(own));
            // Nor is a first lady, or one who stands for an office, the former president.
            let apart = former && role.role == "president" && (person.roles.contains("lady") || self.stands(nth));
            let employed = STANDING.has(&role.role) && person.roles.iter().any(|own| EMPLOYED.has(own));
            // Nor does one of whom something else is told rule abroad: "the French president".
            let elsewhere = abroad && !known && !beside && (!person.roles.is_empty() || self.stands(nth));
            let other = apart || !known && (staff || former_other || employed && !beside);
            let fits = if told {
                beside && !office || open && (!holds || known) && (role.beside.is_empty() || person.is_sure())
            } else {
                (short || open) && !holds && !OTHERS.has(&role.role) && !bare_noun
            };
            let same = gender.is_none_or(|g| person.gender().is_none_or(|own| own == g));
            // "Asked by Holm, the mayor": another.
            let by = last > 0 && passage.is_word(last - 1, "by") && last >= passage.sentences[sentence].start;
            // Who says "I" does not call himself "the minister".
            let own_voice = quote.is_none() && self.speaker == Some(actor);
            if !fits
                || !same
                || !somebody
                || serves
                || others.contains(&nth)
                || elsewhere
                || by
                || own_voice
                || last < from
                || Some(actor) == self.other
                || told && Some(actor) == main
            {
                continue;
            }
            let mut doubt = false;
            let score = if told {
                let denied = other || !beside && self.denies(person, &role.beside);
                if denied && known && office {
                    continue;
                }
                doubt = denied;
                let weight = match (beside, denied, known) {
                    (true, ..) => TOLD,
                    (_, true, _) => DENIED,
                    (.., true) => ROLE,
                    _ => 100,
                };
                let often = self.people.count_of(nth).min(OFTEN) + 4;
                (score + if before == Some(actor) { GOES_ON } else { 0 }) * weight / 100 * often as u32 / 4
            } else {
                // "Vella waved. The mayor": what a sentence goes on with.
                let topic = self.people.count_of(nth) >= OFTEN;
                score + if opens && topic && before == Some(actor) { GOES_ON } else { 0 }
            };
            if best.is_none_or(|(most, _)| score > most) {
                best = Some((score, actor));
                doubtful = doubt;
            }
        }
        let topic = || self.topic(role).filter(|_| told && open && role.beside.iter().any(|word| side(word).is_some()));
        let actor = match (best, doubtful) {
            (Some((_, actor)), false) => actor,
            (best, _) => topic().or(best.map(|(_, actor)| actor))?,
        };
        if !told {
            self.guessed.insert(at);
        }
        if told && let Some(&nth) = self.person_of_actor.get(&actor) {
            let person = &mut self.people.all[nth];
            let told = person.is_beside(&role.beside);
            person.beside.extend(role.beside.iter().cloned());
            // "Vella of Vermont", "the Vermont senator", then "the senator"
            if told && open && office {
                person.roles.insert(role.role.clone());
            }
            // "the former president", then again
            if bare(role) && former && is_office(&role.role) {
                person.roles.extend([role.role.clone(), "former".to_owned()]);
            }
        }
        Some(actor)
    }

    /// The one whom the text names most often and to whom the words can go.
    fn topic(&self, role: &Role) -> Option<usize> {
        let gender = gender_of(&role.role);
        let fits = |nth: &usize| {
            let person = &self.people.all[*nth];
            person.is_sure()
                && self.people.count_of(*nth) >= OFTEN
                && gender.is_none_or(|g| person.gender().is_none_or(|own| own == g))
                && !self.denies(person, &role.beside)
        };
        let most = (0..self.people.all.len().min(people::MOST))
            .filter(fits)
            .max_by_key(|&nth| (self.people.count_of(nth), usize::MAX - nth));
        most.and_then(|nth| self.actor_of_person(nth))
    }
}

/// Whether nothing behind the noun ties it to a body: "the nominee for president", "the Republican from
/// Selt", but no "head of the union".
pub(crate) fn bare(role: &Role) -> bool {
    let lower = role.whole.to_lowercase();
    let Some((_, rest)) = lower.split_once(&role.role) else { return true };
    let rest = rest.trim();
    rest.is_empty() || rest.starts_with("from ") || rest.starts_with("for ") || rest == "of state"
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::{check, given};

    #[test]
    fn a_place_or_party_tells_of_the_one_talked_about() {
        check(
            "Vera Tarn waved. It froze at night. The Vermont senator said that the ice was thin.",
            &["Vera Tarn (person)"],
        );
        check(
            "Democrat Lea Orn and Republican Vera Tarn met. Orn waved. The Republican nominee said that the ice was \
             thin.",
            &["Vera Tarn (person)"],
        );
        check("Vera Tarn waved. The retired neurosurgeon said that the ice was thin.", &["Vera Tarn (person)"]);
        check("Vera Tarn waved. The former secretary of state said that the ice was thin.", &["Vera Tarn (person)"]);
        check(
            "Senator Paul Orn met Vera Tarn. Orn waved to Tarn. The former secretary of state said that the ice was thin.",
            &["Vera Tarn (person)"],
        );
    }

    #[test]
    fn a_noun_without_an_article_tells_of_nobody_before() {
        let text = "It froze.\n\nVera Tarn waved. Tarn sang. It thawed after federal judge said that the ice was thin.";
        assert_eq!(given(text, &[("federal judge", "said", "that the ice was thin")]), ["federal judge (unnamed)"]);
    }

    #[test]
    fn who_is_tied_to_a_body_is_somebody_else() {
        check("Vera Tarn waved. The head of the union said that the ice was thin.", &["head of the union (unnamed)"]);
        check(
            "Vera Tarn waved. A nurse from Selt saw it. The nurse said that the ice was thin.",
            &["nurse from Selt (unnamed)"],
        );
        let text = "Candidate Vera Tarn waved. The French president said that the ice was thin.";
        check(text, &["French president (unnamed)"]);
        check("Vera Tarn waved. The Halm Lines pilot said that the ice was thin.", &["Halm Lines pilot (unnamed)"]);
    }

    #[test]
    fn the_subject_is_not_told_of_in_a_clause_of_its_own() {
        check(
            "Vera Tarn met Lea Orn. Tarn scolded Orn after the Republican nominee said that the ice was thin.",
            &["Lea Orn (person)"],
        );
    }

    #[test]
    fn a_title_in_quotation_marks_is_no_home() {
        let text = "Vera Tarn waved. The “Frozen Quay” star said that the ice was thin.";
        let found = [("The “Frozen Quay” star", "said", "that the ice was thin")];
        assert_eq!(given(text, &found), ["Vera Tarn (person)"]);
    }

    #[test]
    fn the_former_president_is_no_first_lady_and_stays_the_same() {
        check(
            "Paul Orn met the former first lady, Vera Tarn. The former president said that the ice was thin. Tarn waved. \
             Tarn sang. Tarn rowed. The former president said that it froze.",
            &["Paul Orn (person)"; 2],
        );
    }

    #[test]
    fn who_has_a_trade_is_seldom_a_nominee() {
        check(
            "Vera Tarn waved. Lea Orn, president of Halm Lines, sang. The Republican nominee said that \
             the ice was thin.",
            &["Vera Tarn (person)"],
        );
    }

    #[test]
    fn an_independent_is_of_no_party() {
        check(
            "Vera Tarn waved. It froze at night. The Independent Vermont senator said that the ice was thin.",
            &["Vera Tarn (person)"],
        );
    }

    #[test]
    fn a_sentence_goes_on_with_its_subject_behind_a_phrase_that_names_nobody() {
        check(
            "Vera Tarn slept. Tarn rowed. Tarn waved.\n\nPaul Orn sang. Orn waved. Orn rowed. Tarn sang to Orn. In a note, \
             the mogul said that the ice was thin.",
            &["Vera Tarn (person)"],
        );
    }

    #[test]
    fn an_age_before_a_description_tells_nothing() {
        check(
            "Vera Tarn waved. Tarn slept. The 43-year-old former mayor said that the ice was thin.",
            &["Vera Tarn (person)"],
        );
    }
}
