//! Whose office a description is, where nobody else can be meant: "Vella said … The leader of the growers said".

use std::ops::Range;

use super::cast::Cast;
use super::gender::gender_of;
use super::reference::Role;
use super::roles;

/// Over how many sentences the one who spoke is described anew.
const SOON: usize = 3;

/// Offices that one person has at a time.
const OFFICES: &[&str] = &[
    "leader",
    "head",
    "chief",
    "president",
    "minister",
    "chancellor",
    "governor",
    "mayor",
    "premier",
    "chairman",
    "chairwoman",
    "chairperson",
    "chair",
    "director",
    "commander",
    "ambassador",
    "commissioner",
    "prosecutor",
    "sheriff",
    "ombudsman",
    "bishop",
    "archbishop",
];

impl Cast<'_, '_> {
    /// The one who spoke last, and of whom the text tells no office, where nobody in it has that office and nobody else
    /// has been named since.
    pub(super) fn office_of_last(&mut self, role: &Role, range: &Range<usize>, sentence: usize) -> Option<usize> {
        let passage = self.passage;
        let at = range.start;
        let (spoke, actor) =
            self.last.filter(|&(spoke, _)| spoke > 0 && (1..=SOON).contains(&sentence.abs_diff(spoke)))?;
        let definite = passage.is_word(at, "the") && passage.quote_at(at).is_none();
        let plain = role.beside.is_empty() && OFFICES.contains(&role.role.as_str());
        if spoke > sentence || !definite || !plain {
            return None;
        }
        let nth = *self.person_of_actor.get(&actor)?;
        let person = &self.people.all[nth];
        let taken = self.people.all.iter().any(|other| other.roles.iter().any(|own| roles::alike(own, &role.role)));
        let since = passage.sentences[spoke].end..at;
        let others = self
            .people
            .within(&since)
            .iter()
            .any(|(name, other)| *other != nth && passage.quote_at(name.start).is_none());
        let gender = gender_of(&role.role).is_none_or(|told| person.gender().is_none_or(|own| own == told));
        let fits = person.has_full_name() && !person.has_office() && Some(nth) != self.author && gender;
        (fits && !taken && !others).then_some(actor)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn an_office_without_a_holder_is_of_the_one_who_spoke() {
        check(
            "Growers meet.\n\nVera Tarn said that the ice was thin. She was in Selt.\n\n“It froze,” the leader of the \
             growers said.",
            &["Vera Tarn (person)"; 2],
        );
        for (text, other) in [
            (
                "Growers meet.\n\nVera Tarn said that the ice was thin. Paul Orn waved.\n\n“It froze,” the leader of the \
                 growers said.",
                "leader of the growers (unnamed)",
            ),
            (
                "Growers meet.\n\nVera Tarn, a nurse, said that the ice was thin.\n\n“It froze,” the leader of the growers \
                 said.",
                "leader of the growers (unnamed)",
            ),
        ] {
            check(text, &["Vera Tarn (person)", other]);
        }
    }
}
