//! Whether the one named behind a description is the one described.

use std::collections::BTreeSet;
use std::ops::Range;

use super::super::ahead::GENERAL;
use super::super::described::is_kin;
use super::super::roles;
use super::super::staff::{OTHERS, STAFF};
use super::{Described, HEAD, sentence_of};
use crate::resolve::Draft;
use crate::resolve::cast::Cast;
use crate::resolve::name::gender::gender_of;
use crate::resolve::name::places;
use crate::words::{Class, Words};

/// The same for one of whom the text tells nothing where it names him.
const NEXT: usize = 2;

/// How much of the words of one statement another repeats that is the same, in percent, and how many at least.
const SAME: usize = 50;
const SOME: usize = 2;

/// The longest stem that is compared, and the shortest word.
const STEM: usize = 5;
const SHORTEST: usize = 4;

/// How far around a name what tells where its bearer belongs is read, in tokens.
const AROUND: usize = 10;

/// Titles that people of every calling have.
static RANKS: Words = Words::new(
    "former mr mrs ms miss dr sir dame lord lady general admiral colonel captain lieutenant major sergeant brigadier \
    commander commodore rear vice reverend rev",
);

/// What is said of people of every trade, or of none.
static PLAIN: Words = Words::new(
    "senior chief longtime veteran deputy lead leading current former then informal close closest trusted recent late \
    member members group team said says told from with that this whose which served serves serving more most",
);

impl Described<'_, '_> {
    /// Whether what the text tells of a person where it names him is what the description tells. Where the person
    /// comes `first`, it is enough that nothing else is told of him.
    pub(crate) fn fits(
        &self,
        cast: &Cast<'_, '_>,
        drafts: &[Draft],
        name: &Range<usize>,
        nth: usize,
        first: bool,
    ) -> bool {
        let passage = self.passage;
        let person = &cast.people.all[nth];
        let word = self.noun.as_str();
        let mut trades: BTreeSet<String> = cast.apposed_trades(name).into_iter().collect();
        trades.extend(person.roles.iter().cloned());
        let alike = trades.iter().any(|own| roles::alike(own, word));
        trades.retain(|own| !RANKS.has(own));
        let told = gender_of(word).or_else(|| cast.own_gender(&self.source, passage.sentences[self.sentence].end));
        let gender = told.is_none_or(|told| person.gender().is_none_or(|own| own == told));
        if !gender || !person.is_sure() && person.gender().is_none() {
            return false;
        }
        if !alike && (is_kin(word) || word.starts_with("ex-")) {
            return self.capitals.contains(person.surname());
        }
        let around = name.start.saturating_sub(AROUND)..passage.tokens.len().min(name.end + AROUND);
        let bounds = passage.sentences[sentence_of(passage, name.start)].clone();
        let beside: BTreeSet<String> = around
            .filter(|&at| bounds.contains(&at) && !name.contains(&at) && passage.quote_at(at).is_none())
            .filter(|&at| passage.tokens[at].is(Class::CAPITAL))
            .map(|at| party(&passage.word(at).to_lowercase()).to_owned())
            .chain(person.beside.iter().map(|word| party(word).to_owned()))
            .collect();
        let shared = self.capitals.iter().filter(|own| beside.iter().any(|word| places::akin(own, word))).count();
        let told_beside = person.beside.iter().any(|word| !RANKS.has(word));
        let denied = told_beside && shared * 2 < self.capitals.len();
        let spokes = word.starts_with("spokes") || word == "representative";
        let staff = spokes || STAFF.has(word) || OTHERS.has(word);
        if alike {
            // "a top adviser on the ice drill", "Vella, the ice adviser"
            let trade = || first && self.shares_trade(&(name.start.saturating_sub(AROUND)..name.end + AROUND), &bounds);
            return if staff { shared > 0 || !spokes && trade() } else { first && !denied };
        }
        if !first || spokes {
            return false;
        }
        let near = sentence_of(passage, name.start) <= self.sentence + NEXT;
        if near && shared > 0 && (trades.is_empty() || GENERAL.has(word)) {
            return true;
        }
        let opens = passage.paragraphs.iter().any(|p| p.start == self.source.start);
        let speaker = match OTHERS.has(word) {
            true => ["prosecutor", "moderator"].contains(&word),
            false => !STAFF.has(word) || opens,
        };
        if near && speaker && trades.is_empty() && !denied {
            return true;
        }
        let names = |draft: &&Draft| draft.source.as_ref().is_some_and(|s| s.contains(&name.start));
        self.sentence < HEAD && drafts.iter().filter(names).any(|draft| self.repeats(drafts, draft))
    }

    /// Whether a place of a sentence tells of the same trade as the description, by a common word beside the noun.
    fn shares_trade(&self, place: &Range<usize>, sentence: &Range<usize>) -> bool {
        let passage = self.passage;
        let common = |at: usize| {
            let token = &passage.tokens[at];
            let word = passage.word(at).to_lowercase();
            let tells = token.is_word() && !token.is(Class::CAPITAL | Class::PREPOSITION | Class::DETERMINER);
            let plain = PLAIN.has(&word) || RANKS.has(&word) || roles::alike(&word, &self.noun);
            Some(word).filter(|word| tells && !plain && word.chars().count() >= SHORTEST)
        };
        let inside = place.clone().filter(|at| sentence.contains(at) && passage.quote_at(*at).is_none());
        let beside: BTreeSet<String> = inside.filter_map(common).collect();
        self.source.clone().filter_map(common).any(|word| beside.contains(&word))
    }

    /// Whether another statement says for the most part what this one says.
    pub(crate) fn repeats(&self, drafts: &[Draft], other: &Draft) -> bool {
        let (own, other) = (self.stems(&drafts[self.nth]), self.stems(other));
        let shared = own.intersection(&other).count();
        shared >= SOME && shared * 100 >= SAME * own.len()
    }

    /// The stems of the words with a meaning that a statement says.
    fn stems(&self, draft: &Draft) -> BTreeSet<String> {
        let passage = self.passage;
        let bar = Class::DETERMINER
            | Class::PREPOSITION
            | Class::AUXILIARY
            | Class::PRONOUN
            | Class::POSSESSIVE
            | Class::SUBORDINATOR
            | Class::COORDINATOR;
        let tells = |at: &usize| {
            let token = &passage.tokens[*at];
            token.is_word() && !token.is(bar) && passage.word(*at).chars().count() >= SHORTEST
        };
        let words = draft.content.iter().flat_map(|piece| piece.clone().filter(tells));
        words.map(|at| passage.word(at).to_lowercase().chars().take(STEM).collect()).collect()
    }
}

/// A word in lower case, a party by its name.
pub(crate) fn party(word: &str) -> &str {
    match word {
        "gop" => "republican",
        "democrat" | "democrats" => "democratic",
        "republicans" => "republican",
        _ => word,
    }
}
