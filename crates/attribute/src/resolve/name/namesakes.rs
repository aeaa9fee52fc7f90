//! Whom a name that several have means.

use std::cmp::Reverse;
use std::ops::Range;

use super::gender::gender_of;
use super::inventory::surname;
use super::people::People;
use crate::text::Passage;
use crate::words::Class;

/// Two who are first named nearer to each other than this, in tokens, are named side by side.
const SIDE_BY_SIDE: usize = 12;

/// How far back one of them was named in full who is still meant by the surname, in tokens.
const NEAR: usize = 80;

impl People {
    /// Whom a surname, or a first name alone, means at token `at`: with a title the one whom it fits,
    /// else the one of whom the text has just told by the full name, else the one it has most often in
    /// full; nobody where two are equal.
    pub(crate) fn of_name(&self, passage: &Passage<'_>, name: &str, titles: &[String], at: usize) -> Option<usize> {
        let named = |nth: &usize| {
            let words = &self.all[*nth].words;
            words.len() > 1 && surname(words) == name
        };
        let mut all: Vec<usize> = (0..self.all.len()).filter(named).collect();
        if all.is_empty() {
            all = (0..self.all.len())
                .filter(|&nth| self.all[nth].has_full_name() && self.all[nth].words[0] == name)
                .collect();
        }
        if all.len() > 1 && !titles.is_empty() {
            let title = titles.iter().find_map(|title| gender_of(title));
            let office: Vec<String> = titles.iter().filter(|title| gender_of(title).is_none()).cloned().collect();
            let fits: Vec<usize> = all.iter().copied().filter(|&nth| self.all[nth].has_any(&office)).collect();
            match fits[..] {
                [one] => return Some(one),
                [] => {}
                _ => all = fits,
            }
            let same: Vec<usize> = all
                .iter()
                .copied()
                .filter(|&nth| title.is_none() || self.all[nth].gender().is_none_or(|g| Some(g) == title))
                .collect();
            if !same.is_empty() {
                all = same;
            }
        }
        // Who has not been named yet is not meant where another has.
        let introduced: Vec<usize> = all.iter().copied().filter(|&nth| self.all[nth].first_at <= at).collect();
        if !introduced.is_empty() {
            all = introduced;
        }
        match all[..] {
            [] => None,
            [one] => Some(one),
            _ => self.told_of_last(passage, &all, at).or_else(|| {
                all.sort_by_key(|&nth| (Reverse(self.all[nth].count), self.all[nth].first_at, nth));
                let (most, next) = (&self.all[all[0]], &self.all[all[1]]);
                (most.count > next.count || most.first_at + SIDE_BY_SIDE < next.first_at).then_some(all[0])
            }),
        }
    }

    /// The one of several with a name whom the sentences before token `at` have told of last, by the full
    /// name as a subject; nobody where another was named in full since or beside, unless only to tell who the subject is.
    fn told_of_last(&self, passage: &Passage<'_>, all: &[usize], at: usize) -> Option<usize> {
        let end = self.mentions.partition_point(|(name, _)| name.start < at);
        let near = self.mentions[..end].iter().rev();
        let mut full = near
            .take_while(|(name, _)| name.start + NEAR >= at)
            .filter(|(name, nth)| name.len() > 1 && all.contains(nth) && passage.quote_at(name.start).is_none());
        let (name, nth) = full.next()?;
        let subject = |name: &Range<usize>| {
            let last = name.end - 1;
            let is = |at: usize| passage.syntax.is(at, &["nsubj", "nsubjpass"]);
            is(last) || passage.syntax.is(last, &["appos"]) && passage.syntax.head(last).is_some_and(is)
        };
        if passage.syntax.is(name.end - 1, &["nsubj", "nsubjpass"]) {
            let beside = full.any(|(other, one)| one != nth && other.start + SIDE_BY_SIDE >= name.start);
            return (!beside).then_some(*nth);
        }
        // "Ada Vella is the sister of Ivo Vella."
        let (other, one) = full.next().filter(|(_, one)| one != nth)?;
        let between = other.end..name.start;
        let apart = |at: usize| passage.tokens[at].is(Class::COORDINATOR) || passage.tokens[at].mark('.');
        let told_by = between.clone().any(|at| passage.is_word(at, "of")) && !between.clone().any(apart);
        let near = other.start + SIDE_BY_SIDE >= name.start && !subject(name);
        (near && told_by && subject(other)).then_some(*one)
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::check;

    #[test]
    fn a_surname_goes_on_with_the_one_just_told_of() {
        check(
            "Mark Vella said that it froze. Mark Vella left. Mark Vella came back. The day passed.\n\nThe guests sang \
             on the quay and the boats left. On Monday the nurse Rosa Vella waved. Vella said that the ice was thin.",
            &["Mark Vella (person)", "Rosa Vella (person)"],
        );
    }

    #[test]
    fn a_surname_behind_two_named_together_is_of_the_one_named_most() {
        check(
            "Mark Vella said that it froze. Mark Vella sang. Mark Vella and Rosa Vella waved. Vella said that the ice \
             was thin.",
            &["Mark Vella (person)", "Mark Vella (person)"],
        );
    }

    #[test]
    fn a_place_before_a_surname_is_no_first_name() {
        check(
            "Girl hurt outside Wisconsin Vella rally.\n\nAs front-runner Mark Vella prepared to speak, the crowd left. \
             Vella said that the ice was thin.",
            &["Mark Vella (person)"],
        );
    }

    #[test]
    fn a_short_first_name_is_no_other_person() {
        check(
            "Bob Vella praises ice.\n\nRobert Vella, the port chief, left on Monday. Vella said that the ice was thin.",
            &["Bob Vella (person)"],
        );
    }

    #[test]
    fn a_surname_behind_a_subject_and_his_kin_is_of_the_subject() {
        check(
            "It froze in May. Mark Vella is a brother of the minister Rosa Vella. Vella said that the ice was thin.",
            &["Mark Vella (person)"],
        );
    }

    #[test]
    fn a_surname_can_be_the_word_for_a_people() {
        check(
            "Mark Cuban, the owner of a club, said that it froze. “It is cold,” Cuban said.",
            &["Mark Cuban (person)", "Mark Cuban (person)"],
        );
    }
}
