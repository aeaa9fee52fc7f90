//! Who is talked about at a place of the text, and how much.
//!
//! Every place that names or means somebody adds to how present he is: a subject more than an object,
//! one who speaks most of all, and each sentence later the half of it is gone (after Lappin and
//! Leass, "An Algorithm for Pronominal Anaphora Resolution", 1994).

use std::collections::BTreeMap;
use std::ops::Range;

use super::phrase::extent;
use super::phrase::nouns;
use crate::text::Passage;
use crate::words::Class;

/// What one place adds.
pub(super) const SPEAKER: u32 = 1100;
pub(super) const SUBJECT: u32 = 900;
pub(super) const FIRST: u32 = 700;
const OBJECT: u32 = 550;
const OWNER: u32 = 450;
const BEHIND_PREPOSITION: u32 = 400;
const PART: u32 = 200;
/// Of a pronoun that only tells whose something is.
pub(super) const WHOSE: u32 = 300;

/// What is left of it, in percent, after so many sentences.
const LEFT: [u32; 7] = [130, 62, 36, 21, 12, 7, 4];

/// The longest clause with a participle before the subject, in tokens.
const LONGEST: usize = 16;

/// The longest opening before one who is brought in, in tokens, and what it begins with.
const LONGEST_OPENING: usize = 6;
const OPENS: &[&str] = &["also", "among", "with", "beside", "next", "first", "last", "present", "absent", "missing"];

/// How many places back are looked at.
const WINDOW: usize = 120;

/// A place that means an actor.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) actor: usize,
    /// The first token.
    pub(super) at: usize,
    sentence: usize,
    pub(super) weight: u32,
    /// The quotation it stands in.
    pub(super) quote: Option<usize>,
}

/// The places so far, in the order of the text.
#[derive(Debug, Default)]
pub(super) struct Discourse {
    places: Vec<Place>,
}

impl Discourse {
    /// Adds a place; one that was there before gets the greater weight.
    pub(super) fn add(&mut self, passage: &Passage<'_>, actor: usize, at: usize, sentence: usize, weight: u32) {
        let index = self.places.partition_point(|place| place.at < at);
        let quote = passage.quote_at(at);
        let place = Place { actor, at, sentence, weight, quote };
        match self.places[index..].iter_mut().take_while(|p| p.at == at).find(|p| p.actor == actor) {
            Some(same) => same.weight = same.weight.max(weight),
            None => self.places.insert(index, place),
        }
    }

    /// How present everybody is right before token `at` of `sentence`, counting the places that
    /// `counts` allows; the last place of each with it.
    pub(super) fn present(
        &self,
        at: usize,
        sentence: usize,
        counts: impl Fn(&Place) -> bool,
    ) -> BTreeMap<usize, (u32, usize)> {
        let mut present: BTreeMap<usize, (u32, usize)> = BTreeMap::new();
        let mut in_sentence: BTreeMap<(usize, usize), u32> = BTreeMap::new();
        let end = self.places.partition_point(|place| place.at < at);
        for place in self.places[..end].iter().rev().take(WINDOW) {
            let Some(left) = sentence.checked_sub(place.sentence).and_then(|back| LEFT.get(back)) else {
                if place.sentence > sentence { continue } else { break }
            };
            if !counts(place) {
                continue;
            }
            let before = in_sentence.entry((place.actor, place.sentence)).or_default();
            let more = place.weight.saturating_sub(*before) * left / 100;
            *before = (*before).max(place.weight);
            let entry = present.entry(place.actor).or_insert((0, place.at));
            entry.0 += more;
        }
        present
    }

    /// Who is the subject of a sentence outside of quotations, of those that `counts` allows: the first,
    /// or the last where the sentence opens with another clause.
    pub(super) fn subject(
        &self,
        sentence: &Range<usize>,
        opens: bool,
        counts: impl Fn(&Place) -> bool,
    ) -> Option<Place> {
        let begin = self.places.partition_point(|place| place.at < sentence.start);
        let places = self.places[begin..].iter().take(WINDOW).take_while(|place| place.at < sentence.end);
        let mut subjects =
            places.filter(|place| place.quote.is_none() && place.weight >= SUBJECT && counts(place)).copied();
        // The one who speaks is what the sentence is about, at its head or in a tag at its end.
        let (first, last) = (subjects.clone().next(), subjects.clone().last());
        let mut speakers = subjects.clone().filter(|place| place.weight >= SPEAKER);
        if let Some(speaker) = speakers.next().filter(|_| !opens)
            && speakers.next().is_none()
            && [first, last].into_iter().flatten().any(|edge| edge.at == speaker.at)
        {
            return Some(speaker);
        }
        if opens { subjects.last() } else { subjects.next() }
    }

    /// The only one told of in a sentence outside of quotations, of those that `counts` allows.
    pub(super) fn only_one(&self, sentence: &Range<usize>, counts: impl Fn(&Place) -> bool) -> Option<Place> {
        let begin = self.places.partition_point(|place| place.at < sentence.start);
        let places = self.places[begin..].iter().take(WINDOW).take_while(|place| place.at < sentence.end);
        let mut told = places.filter(|place| place.quote.is_none() && counts(place)).copied();
        let one = told.next()?;
        told.all(|place| place.actor == one.actor).then_some(one)
    }

    /// The actors of the places in `range`.
    pub(super) fn within(&self, range: &Range<usize>) -> Vec<usize> {
        let from = self.places.partition_point(|place| place.at < range.start);
        self.places[from..].iter().take_while(|place| place.at < range.end).map(|place| place.actor).collect()
    }

    /// Whether one of the places in `range` is such.
    pub(super) fn any_in(&self, range: &Range<usize>, is_one: impl Fn(&Place) -> bool) -> bool {
        let from = self.places.partition_point(|place| place.at < range.start);
        self.places[from..].iter().take_while(|place| place.at < range.end).any(is_one)
    }

    /// The last place before token `at` that `counts` allows, of the last ones.
    pub(super) fn last(&self, at: usize, counts: impl Fn(&Place) -> bool) -> Option<Place> {
        let end = self.places.partition_point(|place| place.at < at);
        self.places[..end].iter().rev().take(WINDOW).find(|place| counts(place)).copied()
    }
}

/// What is left of what a place adds after so many sentences, in percent.
pub(super) fn left(back: usize) -> u32 {
    LEFT.get(back).copied().unwrap_or(0)
}

/// What a noun phrase or pronoun at these tokens adds by its place in the sentence.
pub(super) fn weight(passage: &Passage<'_>, range: &Range<usize>, sentence: &Range<usize>) -> u32 {
    if range.end < sentence.end && passage.tokens[range.end].is(Class::GENITIVE) || passage.is_word(range.start, "his")
    {
        // "Vella's loudest cheers came when she": what the sentence is about.
        return if range.start == sentence.start { FIRST } else { OWNER };
    }
    let syntax = &passage.syntax;
    let head = syntax.head_of(range);
    let mut head = head.unwrap_or(range.start);
    // "As for Vella, she"
    if range.start > sentence.start + 1
        && passage.is_word(range.start - 1, "for")
        && passage.is_word(range.start - 2, "as")
    {
        return SPEAKER;
    }
    if brought_in(passage, sentence) == Some(range.start) {
        return SPEAKER;
    }
    // What is joined to another, or describes it, stands where that stands.
    while syntax.is(head, &["conj", "appos", "compound"])
        && let Some(above) = syntax.head(head).filter(|&above| above < head)
    {
        head = above;
    }
    // What a sentence begins with is its subject for the most part, whatever the parser makes of it.
    let opens = extent::whole(passage, head, false).start == sentence.start
        && !passage.tokens[sentence.start].is(Class::PREPOSITION)
        && !(syntax.is(head, &["compound"]) && belongs(passage, head));
    // "Reached by phone, Vella"
    let participle = matches!(syntax.tag(sentence.start), "VBN" | "VBD") && passage.quote_at(sentence.start).is_none();
    let clause = sentence.start..range.start.min(sentence.start + LONGEST);
    let comma = || clause.clone().find(|&at| passage.tokens[at].mark(','));
    let opens = opens || participle && comma().is_some_and(|comma| comma + 1 == range.start);
    match syntax.relation(head) {
        _ if opens => SUBJECT,
        "nsubj" | "nsubjpass" | "csubj" => SUBJECT,
        "root" => FIRST,
        "nmod:poss" => OWNER,
        "nmod" => BEHIND_PREPOSITION,
        "compound" | "amod" => PART,
        _ => OBJECT,
    }
}

/// Whether a name is only part of what somebody is called: "Vella aide Ivo Orn".
fn belongs(passage: &Passage<'_>, at: usize) -> bool {
    let person = nouns::is_for_person(passage.word(at + 1));
    person && passage.syntax.head(at).is_some_and(|head| head > at)
}

/// Where the name of one begins whom a sentence brings in: "Also heard was Vella, the pilot", "With him was Vella".
pub(super) fn brought_in(passage: &Passage<'_>, sentence: &Range<usize>) -> Option<usize> {
    let first = sentence.start;
    let opens = passage.is_one_of(first, OPENS) || passage.syntax.tag(first) == "VBN";
    let be = (first..sentence.end.min(first + LONGEST_OPENING)).find(|&at| passage.tokens[at].is(Class::BE))?;
    let plain = |at: usize| {
        let token = &passage.tokens[at];
        token.is_word() && !token.is(Class::AUXILIARY) && passage.quote_at(at).is_none()
    };
    let named = be + 1 < sentence.end && passage.tokens[be + 1].is(Class::CAPITAL);
    let is = opens && be > first && named && passage.is_one_of(be, &["is", "was", "were", "are"]);
    (is && (first..be).all(plain)).then_some(be + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lexicon;

    #[test]
    fn subjects_weigh_more_than_what_stands_behind_a_preposition() {
        let lexicon = Lexicon::new();
        let passage = Passage::read("Vella, the mayor, spoke of Orn and Orn's boat.", &lexicon);
        let (passage, _) = crate::Engine::of_rules().read(passage);
        let of = |at: usize| weight(&passage, &(at..at + 1), &passage.sentences[0]);
        let places: Vec<usize> =
            (0..passage.tokens.len()).filter(|&at| passage.is_one_of(at, &["Vella", "Orn"])).collect();
        assert_eq!(places.iter().map(|&at| of(at)).collect::<Vec<_>>(), [SUBJECT, BEHIND_PREPOSITION, OWNER]);
    }
    #[test]
    fn a_name_behind_a_participle_at_the_head_is_the_subject() {
        let lexicon = Lexicon::new();
        let passage = Passage::read("Reached by the Courier, Orn, the mayor of Tamm, refused to speak.", &lexicon);
        let (passage, _) = crate::Engine::of_rules().read(passage);
        let orn = (0..passage.tokens.len()).find(|&at| passage.is_word(at, "Orn")).unwrap();
        assert_eq!(weight(&passage, &(orn..orn + 1), &passage.sentences[0]), SUBJECT);
    }

    #[test]
    fn a_name_before_what_another_is_to_him_is_no_subject() {
        let lexicon = Lexicon::new();
        let passage = Passage::read("Orn consultant Ivo Vella, a pilot, picked up the boat.", &lexicon);
        let (passage, _) = crate::Engine::of_rules().read(passage);
        assert_eq!(weight(&passage, &(0..1), &passage.sentences[0]), PART);
    }

    #[test]
    fn a_sentence_brings_somebody_in() {
        let lexicon = Lexicon::new();
        let passage = Passage::read("Also present was Orn, the pilot. With the crew came Orn.", &lexicon);
        let (passage, _) = crate::Engine::of_rules().read(passage);
        let own: Vec<usize> = (0..passage.tokens.len()).filter(|&at| passage.is_word(at, "Orn")).collect();
        let of = |at: usize, nth: usize| weight(&passage, &(at..at + 1), &passage.sentences[nth]);
        assert_eq!(of(own[0], 0), SPEAKER);
        assert_ne!(of(own[1], 1), SPEAKER);
    }
}
