//! Whom somebody serves: a spokesman of the interior minister is not "the prime minister's spokesman".

use std::ops::Range;

use super::roles;
use crate::resolve::cast::Cast;
use crate::resolve::name::spelling;
use crate::resolve::phrase::apposition::FORMER;
use crate::text::Passage;
use crate::words::{Class, Words};

/// Those who speak or act for one other.
static SERVING: Words = Words::new(
    "spokesman spokeswoman spokesperson aide adviser advisor lawyer attorney counsel barrister solicitor assistant \
    strategist chauffeur driver bodyguard",
);

/// Further words before an office, beside those of [`FORMER`], which tell of no other one.
const SAME: &[&str] = &["new", "old", "own", "acting"];

/// The words for the one whom a phrase says somebody to serve: "interior minister" of "a spokesman for the interior minister".
pub(crate) fn served(passage: &Passage<'_>, phrase: &Range<usize>) -> Option<Range<usize>> {
    let head = phrase.clone().find(|&at| SERVING.has(&passage.word(at).to_lowercase()))?;
    let ends = |at: &usize| {
        let token = &passage.tokens[*at];
        !token.is_word()
            || token.is(Class::PREPOSITION | Class::COORDINATOR | Class::AUXILIARY | Class::PRONOUN | Class::GENITIVE)
    };
    let mut owner = if head + 1 < phrase.end && passage.is_one_of(head + 1, &["for", "of", "to"]) {
        head + 2..(head + 2..phrase.end).find(ends).unwrap_or(phrase.end)
    } else {
        phrase.start..(phrase.start..head).rev().find(|&at| passage.tokens[at].is(Class::GENITIVE))?
    };
    while owner.clone().next().is_some_and(|at| passage.tokens[at].is(Class::DETERMINER)) {
        owner.start += 1;
    }
    (!owner.is_empty()).then_some(owner)
}

impl Cast<'_, '_> {
    /// Whether a person serves another than the one whom a description names: "the prime minister's spokesman".
    pub(crate) fn serves_another(&self, nth: usize, description: &Range<usize>) -> bool {
        let own = &self.people.all[nth].serves;
        let Some(told) = served(self.passage, description).filter(|_| !own.is_empty()) else { return false };
        own.iter().all(|owner| self.is_another(owner, &told))
    }

    /// Whether an office is not that of the one whom `owner` names by office or name.
    fn is_another(&self, owner: &Range<usize>, office: &Range<usize>) -> bool {
        let passage = self.passage;
        let last = |phrase: &Range<usize>| passage.word(phrase.end - 1).to_lowercase();
        let role = |phrase: &Range<usize>| roles::is_role(passage, phrase.end - 1);
        if !role(office) {
            return false;
        }
        let kind = |phrase: &Range<usize>| -> Vec<String> {
            let words = (phrase.start..phrase.end - 1).map(|at| passage.word(at).to_lowercase());
            words.filter(|word| !FORMER.contains(&&**word) && !SAME.contains(&&**word)).collect()
        };
        if role(owner) {
            let (own, told) = (kind(owner), kind(office));
            let apart = !own.is_empty() && !told.is_empty() && own.iter().all(|word| !told.contains(word));
            return !roles::alike(&last(owner), &last(office)) || apart;
        }
        let words: Vec<String> = owner.clone().map(|at| spelling::plain(passage.word(at))).collect();
        let full = self.inventory.person(&words).map(|nth| &self.inventory.full[nth].words);
        let Some(&nth) = self.people.by_words.get(full.unwrap_or(&words)) else { return false };
        let person = &self.people.all[nth];
        let has = |word: &String| person.roles.contains(word) || person.beside.contains(word);
        let unsaid = !kind(office).is_empty() && !kind(office).iter().any(has);
        person.has_office() && (person.fits(&last(office), &[], &[]).is_none() || unsaid)
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::given;

    fn of(text: &str, source: &str) -> String {
        let text = format!("It froze.\n\n{text} It snowed. {source} said that the ice was thin.");
        given(&text, &[(source, "said", "that the ice was thin")]).remove(0)
    }

    #[test]
    fn who_speaks_for_one_minister_does_not_for_another() {
        let text = "Paul Wirth, a spokesman for the interior minister, sang.";
        assert_eq!(of(text, "The prime minister’s spokesman"), "prime minister’s spokesman (unnamed)");
        assert_eq!(of(text, "The mayor’s spokesman"), "mayor’s spokesman (unnamed)");
        assert_eq!(of(text, "The minister’s spokesman"), "Paul Wirth (person)");
        let text = "Justice minister Ivo Tarn slept. Tarn’s spokesman Jan Halm sang.";
        assert_eq!(of(text, "The prime minister’s spokesman"), "prime minister’s spokesman (unnamed)");
        assert_eq!(of(text, "A spokesman for the prime minister"), "spokesman for the prime minister (unnamed)");
    }

    #[test]
    fn who_speaks_for_somebody_does_for_the_office() {
        let text = "Prime minister Ivo Tarn slept. Tarn’s spokesman Jan Halm sang.";
        assert_eq!(of(text, "The prime minister’s spokesman"), "Jan Halm (person)");
    }
}
