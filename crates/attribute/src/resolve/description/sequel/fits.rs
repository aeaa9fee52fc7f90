//! Whether the one named behind a description is the one described.

use std::collections::BTreeSet;
use std::ops::Range;

use super::super::ahead::GENERAL;
use super::super::described::is_kin;
use super::super::roles;
use super::super::staff::{OTHERS, STAFF};
use super::relatives::is_seated;
use super::{Described, HEAD, sentence_of};
use crate::resolve::Draft;
use crate::resolve::cast::Cast;
use crate::resolve::name::gender::{Gender, gender_of};
use crate::resolve::name::places;
use crate::resolve::phrase::nouns;
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

/// What brings in another.
static CONTRAST: Words = Words::new(
    "but meanwhile however another other also too still separately elsewhere similarly likewise yet while though \
    although unlike second third nor neither fellow",
);

/// What those say and do who speak behind another.
static ANSWERS: Words = Words::new(
    "agreed agrees disagreed disagrees echoed echoes countered counters concurred concurs retorted also too likewise",
);

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
        let trade = |own: &str| nouns::is_for_person(own) || nouns::is_office(own);
        trades.retain(|own| trade(own) && !RANKS.has(own) && !GENERAL.has(own));
        let told = gender_of(word).or_else(|| cast.own_gender(&self.source, passage.sentences[self.sentence].end));
        let told = told.or_else(|| self.says_of_himself(cast, drafts));
        let gender = told.is_none_or(|told| person.gender().is_none_or(|own| own == told));
        let follows = first && self.follows(name);
        let somebody = person.is_sure() || person.gender().is_some() || follows && self.speaks(drafts, name);
        if !gender || !somebody || self.guessed && !follows {
            return false;
        }
        if first && self.is_apposed(name, &passage.sentences[sentence_of(passage, name.start)]) {
            return true;
        }
        if !alike && (is_kin(word) || word.starts_with("ex-")) {
            return self.is_relative(cast, name, nth, first);
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
            return if staff { shared > 0 || !spokes && trade() || follows && !denied } else { first && !denied };
        }
        if follows && !denied && self.is_named_next(name, &trades) {
            return true;
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

    /// Whether a name stands behind the noun of the description: "The nurse, Vella, works nights".
    pub(super) fn is_apposed(&self, name: &Range<usize>, bounds: &Range<usize>) -> bool {
        let passage = self.passage;
        let Some(noun) = name.start.checked_sub(2).filter(|&at| at > bounds.start) else { return false };
        let word = passage.word(noun).to_lowercase();
        let article = noun.saturating_sub(2).max(bounds.start)..noun;
        passage.tokens[noun + 1].mark(',')
            && article.into_iter().any(|at| passage.is_one_of(at, &["the", "this"]))
            && roles::alike(&word, &self.noun)
    }

    /// Whether the text tells that the one named is another: "But", "Also", "agreed", two.
    pub(super) fn is_another(&self, cast: &Cast<'_, '_>, name: &Range<usize>, nth: usize) -> bool {
        let passage = self.passage;
        let paragraph = passage.paragraphs.partition_point(|p| p.end <= name.start);
        let from = passage.sentences[self.sentence].end;
        let opens = passage.paragraphs.get(paragraph).map_or(from, |p| p.start.max(from));
        let said = |at: usize, words: &Words| {
            let word = passage.tokens.get(at).is_some_and(|token| token.is_word());
            word && passage.quote_at(at).is_none() && words.has(&passage.word(at).to_lowercase())
        };
        let beside = name.start.saturating_sub(4).max(opens)..name.end + 4;
        let two = passage.is_one_of(name.end, &["and", "or"])
            && cast.people.within(&(name.end..name.end + 4)).iter().any(|(_, other)| *other != nth);
        two || (opens..name.start).any(|at| said(at, &CONTRAST)) || beside.into_iter().any(|at| said(at, &ANSWERS))
    }

    /// Whether the sentence of the description tells of somebody before it who is known to be the one named.
    pub(super) fn is_beside(&self, cast: &Cast<'_, '_>, nth: usize) -> bool {
        let before = self.passage.sentences[self.sentence].start..self.source.start;
        cast.discourse.any_in(&before, |place| cast.person_of_actor.get(&place.actor) == Some(&nth))
    }

    /// Whether the name stands in the sentence behind the description, or behind words in quotation marks there.
    pub(super) fn follows(&self, name: &Range<usize>) -> bool {
        let passage = self.passage;
        let paragraph = |at: usize| passage.paragraphs.partition_point(|p| p.end <= at);
        let quoted = |nth: usize| passage.sentences[nth].clone().all(|at| passage.quote_at(at).is_some());
        let sentence = sentence_of(passage, name.start);
        paragraph(self.source.start) == paragraph(name.start)
            && sentence > self.sentence
            && sentence <= self.sentence + NEXT
            && (self.sentence + 1..sentence).all(quoted)
    }

    /// The gender that the words tell of one who is a body's: "its lawyer said he would appeal".
    fn says_of_himself(&self, cast: &Cast<'_, '_>, drafts: &[Draft]) -> Option<Gender> {
        let said = drafts[self.nth].cue.as_ref().filter(|cue| cue.start >= self.source.end)?.end;
        let first = said + usize::from(self.passage.is_word(said, "that"));
        let of_body = self.passage.is_word(self.source.start, "its");
        of_body.then(|| cast.gender_at(first)).flatten()
    }

    /// Whether a name is that of one who says something.
    fn speaks(&self, drafts: &[Draft], name: &Range<usize>) -> bool {
        drafts.iter().any(|draft| draft.cue.is_some() && draft.source.as_ref().is_some_and(|s| s.contains(&name.start)))
    }

    /// Whether the one named in the next sentence is the one described: of one who is somebody's, as "its director" or
    /// "the teller's lawyer", more can be told there than of one who is brought in.
    fn is_named_next(&self, name: &Range<usize>, trades: &BTreeSet<String>) -> bool {
        let (passage, word) = (self.passage, self.noun.as_str());
        // "The union's leader, Vella,": who comes in as something else is another.
        let mark = usize::from(passage.tokens[name.start - 1].mark(','));
        let front = name.start - 1 - mark;
        let other =
            !passage.tokens[front].is(Class::GENITIVE) && nouns::is_for_person(&passage.word(front).to_lowercase());
        let first = &passage.tokens[self.source.start];
        let owned = first.is(Class::POSSESSIVE) || self.source.clone().any(|at| passage.tokens[at].is(Class::GENITIVE));
        let definite = owned || passage.is_one_of(self.source.start, &["the", "this"]);
        let office =
            nouns::is_office(word) && trades.iter().any(|own| nouns::is_office(own)) && !is_seated(word, trades);
        let staff = word.starts_with("spokes") || STAFF.has(word);
        match trades.is_empty() {
            true => definite || !OTHERS.has(word),
            false => !other && owned && !staff && !office && !OTHERS.has(word) && !self.guessed,
        }
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
