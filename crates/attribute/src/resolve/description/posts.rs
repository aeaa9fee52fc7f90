//! Whose post is told right behind or before the name: "Then came Vera Tarn. …, said the head of Tamm
//! Lines", "The head of the Harbour Guard has … Vera Tarn, the chief guard".

use std::ops::Range;

use super::roles;
use crate::resolve::cast::Cast;
use crate::resolve::name::gender::gender_of;
use crate::resolve::name::runs::is_name_word;
use crate::resolve::phrase::reference::Role;
use crate::text::Passage;
use crate::words::Class;

/// Over how many sentences behind a post the one who holds it is named.
const SOON: usize = 2;

/// How many first letters two words have in common that tell the same: "inspector", "inspectorate".
const STEM: usize = 6;

/// Verbs that bring somebody in who stands behind them.
const COMING: &[&str] = &["came", "comes", "followed", "follows", "stood", "rose", "sat", "spoke", "entered"];

impl Cast<'_, '_> {
    /// The one whom the sentence before brings in with no word of what she is, where "the head of Tamm
    /// Lines" goes on with her: the text brings her in as one who comes up now, or has her words, and its
    /// headline tells of her or of the post.
    pub(crate) fn post_of_last(&mut self, role: &Role, range: &Range<usize>, sentence: usize) -> Option<usize> {
        let passage = self.passage;
        let before = passage.sentences.get(sentence.checked_sub(1)?)?.clone();
        if !is_post_in_body(passage, range) || !self.people.within(&(before.end..range.start)).is_empty() {
            return None;
        }
        let (name, nth) = match self.people.within(&before) {
            [(name, nth)] => (name.clone(), *nth),
            _ => return None,
        };
        let person = &self.people.all[nth];
        let fits = person.has_full_name()
            && !person.has_office()
            && person.first_at >= before.start
            && passage.quote_at(name.start).is_none()
            && Some(nth) != self.author
            && gender_of(&role.role).is_none_or(|g| person.gender().is_none_or(|own| own == g));
        let tells = self.discourse.subject(&before, false, |_| true).is_none_or(|place| place.at == name.start);
        let comes = name.start > before.start
            && passage.is_one_of(name.start - 1, COMING)
            && (name.end..before.end).all(|at| !passage.tokens[at].is_word());
        if !fits || !(comes || tells && self.speaks_by_name(nth) && self.headline_tells(nth, role)) {
            return None;
        }
        self.people.all[nth].roles.insert(role.role.clone());
        Some(self.person(nth))
    }

    /// Whether a source names the person.
    fn speaks_by_name(&self, nth: usize) -> bool {
        let source = |at: usize| self.is_source(at) || at > 0 && self.is_source(at - 1);
        self.people.mentions.iter().any(|(name, one)| *one == nth && source(name.start))
    }

    /// Whether the headline names the person, or the post and its body.
    fn headline_tells(&self, nth: usize, role: &Role) -> bool {
        let passage = self.passage;
        let first = passage.paragraphs.first().map(|line| &passage.text[passage.bytes(line)]);
        let words: Vec<String> = [self.document.title.as_deref(), first]
            .into_iter()
            .flatten()
            .flat_map(|line| line.split(|c: char| !c.is_alphanumeric()))
            .map(str::to_lowercase)
            .collect();
        let post = words.iter().any(|word| roles::alike(word, &role.role));
        self.people.all[nth].is_named_in(&words) || post && role.beside.iter().all(|word| words.contains(word))
    }

    /// The one named first behind a post, whose own post is told in words that fit: "the chief inspector"
    /// behind "the head of the Inspectorate".
    pub(crate) fn post_of_next(&mut self, role: &Role, range: &Range<usize>, sentence: usize) -> Option<usize> {
        let passage = self.passage;
        let from = passage.sentences.get(sentence)?.end;
        let end = passage.sentences.get(sentence + SOON).map_or(passage.tokens.len(), |s| s.end);
        if !is_post_in_body(passage, range) || !self.people.within(&(range.end..from)).is_empty() {
            return None;
        }
        let nth = self.people.within(&(from..end)).first()?.1;
        let person = &self.people.all[nth];
        let stem = |a: &str, b: &str| a.get(..STEM).is_some_and(|stem| b.starts_with(stem));
        let says = |word: &String| person.roles.iter().chain(&person.beside).any(|own| stem(own, word));
        let fits = person.has_full_name()
            && person.first_at >= from
            && person.roles.iter().any(|own| roles::alike(own, &role.role))
            && role.beside.iter().any(says);
        fits.then(|| self.person(nth))
    }
}

/// Whether a phrase is "the POST of BODY".
fn is_post_in_body(passage: &Passage<'_>, range: &Range<usize>) -> bool {
    let of = range.clone().find(|&at| passage.is_word(at, "of"));
    let body = of.map(|of| of + 1 + usize::from(passage.is_word(of + 1, "the")));
    passage.is_word(range.start, "the")
        && body.is_some_and(|at| {
            at < range.end && is_name_word(passage, at) && !passage.tokens[range.end - 1].is(Class::PLACE)
        })
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::check;

    #[test]
    fn a_post_right_behind_a_name_is_its_bearers() {
        check(
            "It froze. Then came Vera Tarn. The ice was thin, said the managing director of Tamm Lines.",
            &["Vera Tarn (person)"],
        );
        check(
            "Tarn breaks her silence\n\nVera Tarn has slept little. On Monday the head of Tamm Lines said that the ice \
             was thin. The ice is open, Tarn said.",
            &["Vera Tarn (person)", "Vera Tarn (person)"],
        );
    }

    #[test]
    fn a_post_behind_one_who_only_has_a_part_in_it_is_anothers() {
        check(
            "Vera Tarn drowned. On Monday the head of Tamm Lines said that the ice was thin.",
            &["head of Tamm Lines (unnamed)"],
        );
        check(
            "Then came Vera Tarn, a nurse. The head of Tamm Lines said that the ice was thin.",
            &["head of Tamm Lines (unnamed)"],
        );
    }

    #[test]
    fn a_post_before_a_name_is_its_bearers_where_the_words_fit() {
        check(
            "The head of the Ice Inspectorate said that the ice was thin. Paul Orn, the chief inspector, said that it \
             froze.",
            &["Paul Orn (person)"; 2],
        );
        check(
            "The head of the Ice Inspectorate said that the ice was thin. Paul Orn, a pilot, said that it froze.",
            &["head of the Ice Inspectorate (unnamed)", "Paul Orn (person)"],
        );
    }
}
