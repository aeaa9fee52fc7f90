//! Who is meant by "her husband" and "Orn's daughter": one of that name.

use super::cast::Cast;
use super::gender::gender_of;
use super::people;

impl Cast<'_, '_> {
    /// The one person of the text with the surname of the actor `owner` whom the word for a relative fits.
    pub(super) fn relative(&mut self, owner: usize, kin: &str) -> Option<usize> {
        let gender = gender_of(kin.strip_prefix("ex-").unwrap_or(kin))?;
        let own = *self.person_of_actor.get(&owner)?;
        let of = &self.people.all[own];
        let family = |nth: &usize| {
            let person = &self.people.all[*nth];
            *nth != own
                && person.has_full_name()
                && person.is_named_in(std::slice::from_ref(of.surname()))
                && person.words[0] != of.words[0]
                && person.gender() == Some(gender)
        };
        let mut found = (0..self.people.all.len().min(people::MOST)).filter(family);
        let one = found.next().filter(|_| found.next().is_none())?;
        Some(self.person(one))
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn a_relative_bears_the_name() {
        check(
            "Paul Orn sang. Lea Orn listened. His wife said that the ice was thin. Orn’s wife said it froze.",
            &["Lea Orn (person)"; 2],
        );
        check("Paul Orn sang. His wife said that the ice was thin.", &["Orn’s wife (unnamed)"]);
    }
}
