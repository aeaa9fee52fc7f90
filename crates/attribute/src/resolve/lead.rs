//! Who is told of by an office at the head of a text and named soon behind: "a judge", "Judge Orn".

use super::cast::Cast;
use super::{people, roles};

/// In which of the first sentences.
const HEAD: usize = 3;

/// How many sentences behind the name stands.
const SOON: usize = 7;

/// Offices that few have.
const OFFICES: &[&str] = &[
    "judge",
    "justice",
    "senator",
    "governor",
    "mayor",
    "congressman",
    "congresswoman",
    "lawmaker",
    "professor",
    "sheriff",
    "ambassador",
    "minister",
    "president",
    "chancellor",
    "general",
    "bishop",
    "archbishop",
    "prosecutor",
];

impl Cast<'_, '_> {
    /// The one person first named soon behind `at` who has the office that `described` ends in.
    pub(super) fn named_soon(&mut self, described: &str, at: usize, sentence: usize) -> Option<usize> {
        let office = described.rsplit(' ').next()?.to_lowercase();
        if sentence >= HEAD || !OFFICES.contains(&office.as_str()) {
            return None;
        }
        let end = self.passage.sentences.get(sentence + SOON).map_or(self.passage.tokens.len(), |s| s.end);
        let fits = |nth: &usize| {
            let person = &self.people.all[*nth];
            person.first_at > at && person.first_at < end && person.roles.iter().any(|own| roles::alike(own, &office))
        };
        let mut found = (0..self.people.all.len().min(people::MOST)).filter(fits);
        let one = found.next().filter(|_| found.next().is_none())?;
        Some(self.person(one))
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn an_office_at_the_head_is_of_the_one_named_next() {
        check(
            "A Selt judge said on Monday that the ice was thin.\n\nJudge Vera Orn heard two pilots.",
            &["Vera Orn (person)"],
        );
    }
}
