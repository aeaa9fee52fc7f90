//! Who is told of by an office at the head of a text and named soon behind: "a judge", "Judge Orn".

use super::described::EXACT;
use super::roles;
use crate::resolve::cast::Cast;
use crate::resolve::name::people;

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
    pub(crate) fn named_soon(&mut self, described: &str, at: usize, sentence: usize) -> Option<usize> {
        let office = described.rsplit(' ').next()?.to_lowercase();
        if sentence >= HEAD || !OFFICES.contains(&office.as_str()) {
            return None;
        }
        // "Minister sees no risk": the one minister of the text.
        let holds = |nth: &usize| {
            let person = &self.people.all[*nth];
            !person.roles.contains("former") && person.fits(&office, &[], &[]).is_some_and(|fit| fit >= EXACT)
        };
        let bare = described.eq_ignore_ascii_case(&office) && self.passage.is_word(at, &office);
        if bare {
            let mut holders = (0..self.people.all.len().min(people::MOST)).filter(holds);
            if let Some(one) = holders.next() {
                return holders.next().is_none().then(|| self.person(one));
            }
        }
        let end = self.passage.sentences.get(sentence + SOON).map_or(self.passage.tokens.len(), |s| s.end);
        let fits = |nth: &usize| {
            let person = &self.people.all[*nth];
            person.first_at > at && person.first_at < end && person.roles.iter().any(|own| roles::alike(own, &office))
        };
        // Who has the very office before those who have one like it.
        let exact = (0..self.people.all.len().min(people::MOST)).any(|nth| fits(&nth) && holds(&nth));
        let fits = |nth: &usize| fits(nth) && (!exact || holds(nth));
        let mut found = (0..self.people.all.len().min(people::MOST)).filter(fits);
        let one = found.next().filter(|_| found.next().is_none())?;
        Some(self.person(one))
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::check;

    #[test]
    fn an_office_at_the_head_is_of_the_one_named_next() {
        check(
            "A Selt judge said on Monday that the ice was thin.\n\nJudge Vera Orn heard two pilots.",
            &["Vera Orn (person)"],
        );
    }

    #[test]
    fn an_office_without_article_is_of_the_only_one_who_has_it() {
        check(
            "Minister says that the ice is thin\n\nIt froze. Paul Orn, secretary of the union, waved. It froze. It \
             froze. It froze. It froze. It froze. It froze. Vera Tarn, the minister for ice, sang.",
            &["Vera Tarn (person)"],
        );
    }
}
