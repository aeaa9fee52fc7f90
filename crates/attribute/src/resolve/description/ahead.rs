//! Who is told of at the head of a text before the name: "A Selt lawmaker wants … . “It froze,” Vera Tarn said".

use std::ops::Range;

use super::described::{ANONYMOUS, is_kin};
use super::roles;
use super::staff::{OTHERS, STAFF};
use crate::resolve::cast::Cast;
use crate::resolve::discourse;
use crate::resolve::impersonal::callings;
use crate::resolve::name::gender::{Gender, gender_of};
use crate::resolve::phrase::nouns::{self, Noun};
use crate::text::Token;
use crate::words::{Class, Words};

/// In which of the first sentences.
const HEAD: usize = 3;

/// How many sentences behind the name stands.
const SOON: usize = 2;

/// How much of an apposition is read, in tokens.
const LONGEST: usize = 8;

/// What is said of somebody before "as" and what he is, or was.
const SERVED: &[&str] = &["served", "serves", "worked", "works", "became", "becomes", "remains", "remained"];

/// What can be said of people of every trade.
pub(crate) static GENERAL: Words = Words::new(
    "man woman republican democrat conservative liberal independent activist supporter critic opponent ally \
    backer donor billionaire millionaire veteran celebrity star politician native resident figure hero legend icon \
    immigrant citizen american survivor believer fan",
);

impl Cast<'_, '_> {
    /// The one named first right behind a description at the head of a text, as a subject and with nothing said of him
    /// that speaks against it; a body likewise.
    pub(crate) fn named_ahead(&mut self, range: &Range<usize>, sentence: usize) -> Option<usize> {
        let (passage, syntax) = (self.passage, &self.passage.syntax);
        let first = passage.tokens[range.start].is(Class::DETERMINER);
        let head = syntax.head_of(range)?;
        let word = passage.word(head).to_lowercase();
        let behind = passage.sentences.get(sentence)?.end;
        let headline = passage.paragraphs.first().is_some_and(|line| line.contains(&range.start));
        let noun = nouns::noun(&word, &passage.tokens[head]);
        let opens = noun == Noun::Body && passage.paragraphs.iter().any(|p| p.start == range.start);
        let leads = first && (opens || sentence <= HEAD) && !headline && passage.quote_at(range.start).is_none();
        if !leads
            || passage.tokens[head].is(Class::CAPITAL) && !GENERAL.has(&word)
            || passage.is_one_of(head + 1, &["for"])
        {
            return None;
        }
        match noun {
            Noun::Person => self.person_ahead(&word, range, behind, sentence),
            Noun::Body => self.body_ahead(&word, behind, sentence),
            _ => None,
        }
    }

    fn person_ahead(&mut self, word: &str, range: &Range<usize>, behind: usize, sentence: usize) -> Option<usize> {
        let passage = self.passage;
        let begin = passage.sentences.get(sentence)?.start;
        let somebody = |at: usize| nouns::noun(&passage.word(at).to_lowercase(), &passage.tokens[at]) == Noun::Person;
        // Of two in a sentence the first is the one whom the text is about.
        let second = (begin..range.start).any(|at| !passage.tokens[at].is(Class::CAPITAL) && somebody(at));
        if second || OTHERS.has(word) || ANONYMOUS.contains(&word) || is_kin(word) || word.starts_with("spokes") {
            return None;
        }
        let end = passage.sentences.get(sentence + SOON).map_or(passage.tokens.len(), |s| s.end);
        let brought_in = |name: &Range<usize>| {
            let nth = passage.sentences.partition_point(|s| s.end <= name.start);
            passage.quote_at(name.start).is_none()
                && discourse::weight(passage, name, &passage.sentences[nth]) >= discourse::SUBJECT
        };
        let new = |nth: usize| {
            let person = &self.people.all[nth];
            person.first_at >= behind && person.has_full_name() && Some(nth) != self.author
        };
        let found = self.people.within(&(behind..end)).iter().find(|(name, nth)| new(*nth) && brought_in(name));
        let (name, nth) = found.cloned()?;
        let person = &self.people.all[nth];
        let mut trades = self.apposed_trades(&name);
        trades.extend(person.roles.iter().filter(|own| nouns::is_for_person(own) || nouns::is_office(own)).cloned());
        let alike = trades.iter().any(|own| roles::alike(own, word));
        let fits = match GENERAL.has(word) {
            true => !trades.iter().any(|own| nouns::is_office(own) || STAFF.has(own)),
            false => trades.is_empty(),
        };
        let told = gender_of(word).or_else(|| self.own_gender(range, behind));
        let gender = told.is_none_or(|told| person.gender().is_none_or(|own| own == told));
        if !(alike || fits) || !gender || !person.is_sure() && person.gender().is_none() {
            return None;
        }
        self.people.all[nth].roles.insert(word.to_owned());
        Some(self.person(nth))
    }

    /// What somebody is told to be right behind the name: "Vella, head of the Ice Union,".
    pub(crate) fn apposed_trades(&self, name: &Range<usize>) -> Vec<String> {
        let passage = self.passage;
        // "Vella, who rowed with a pilot": no pilot.
        let clause = passage.is_one_of(name.end + 1, &["who", "whose", "which", "where"]);
        let open = name.end + 1 + usize::from(clause);
        let is =
            passage.tokens.get(open).is_some_and(|token| token.is(Class::AUXILIARY)) || passage.is_one_of(open, SERVED);
        let other = Class::PREPOSITION | Class::SUBORDINATOR | Class::FINITE | Class::ED | Class::ING;
        let word = |&at: &usize| {
            let tells = |token: &Token| at == open || !token.is(other) || passage.is_word(at, "as");
            passage.tokens.get(at).is_some_and(|token| token.is_word() && tells(token))
        };
        if clause && !is || !passage.tokens.get(name.end).is_some_and(|next| next.mark(',')) {
            return Vec::new();
        }
        let words = (open..open + LONGEST).take_while(word);
        let person = |at: &usize| nouns::noun(&passage.word(*at).to_lowercase(), &passage.tokens[*at]) == Noun::Person;
        words.filter(person).map(|at| passage.word(at).to_lowercase()).collect()
    }

    /// The gender that the first pronoun tells of the subject of its sentence, where nobody else is named between: "the
    /// head of the union … her members".
    pub(crate) fn own_gender(&self, range: &Range<usize>, end: usize) -> Option<Gender> {
        let passage = self.passage;
        let pronoun = (range.end..end).find(|&at| passage.quote_at(at).is_none() && self.gender_at(at).is_some())?;
        let possessive = passage.tokens[pronoun].is(Class::POSSESSIVE);
        let named = self.people.within(&(range.end..pronoun)).iter().any(|(name, _)| name.start > range.end);
        self.gender_at(pronoun).filter(|_| possessive && !named)
    }

    fn body_ahead(&mut self, word: &str, behind: usize, sentence: usize) -> Option<usize> {
        let next = self.passage.sentences.get(sentence + 1)?.clone();
        let from = self.bodies.partition_point(|body| body.at < behind);
        let body = self.bodies[from..].iter().take_while(|body| body.at < next.end).next()?.clone();
        let new = !self.bodies[..from].iter().any(|other| other.name == body.name);
        let opens = body.range.start <= next.start + 1;
        let subject = discourse::weight(self.passage, &body.range, &next) >= discourse::SUBJECT;
        let named = body.name.contains(' ') || body.name.len() > 3;
        let fits =
            new && opens && subject && named && !body.state && !body.outlet && callings::can_be(word, &body.name);
        fits.then(|| self.body_actor(&body))
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::check;

    #[test]
    fn who_is_told_of_first_is_named_behind() {
        check(
            "It froze\n\nA lawmaker in Selt said that the ice was thin.\n\n“It froze at night,” Vera Tarn said in a letter. The \
             lawmaker said that it would thaw.",
            &["Vera Tarn (person)"; 3],
        );
        check(
            "It froze\n\nThe head of the Ice Union fears for her pilots, and said that the ice was thin.\n\nIn a talk with Ivo \
             Orn, Vera Tarn said that it would thaw.",
            &["Vera Tarn (person)"; 3],
        );
    }

    #[test]
    fn who_has_another_trade_is_another() {
        check(
            "It froze\n\nA lawmaker in Selt said that the ice was thin.\n\nVera Tarn, a nurse, said that it would thaw.",
            &["lawmaker in Selt (unnamed)", "Vera Tarn (person)"],
        );
        check(
            "It froze\n\nA sailor in Selt said that his boat was on the ice.\n\nVera Tarn said that it would thaw.",
            &["sailor in Selt (unnamed)", "Vera Tarn (person)"],
        );
    }

    #[test]
    fn a_body_told_of_first_is_named_behind() {
        check(
            "It froze\n\nA big ice group said that the ice was thin.\n\nThe Tamm Ice League, founded by Ivo Orn, will meet.",
            &["Tamm Ice League (organisation)"],
        );
        check(
            "It froze\n\nIt snowed. It rained. It thawed. It froze.\n\nA big ice group said that the ice was thin. The Tamm \
             Ice League, founded by Ivo Orn, will meet.",
            &["Tamm Ice League (organisation)"],
        );
    }
}
