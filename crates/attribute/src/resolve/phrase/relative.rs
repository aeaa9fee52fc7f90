//! What "who" and "which" go with.

#[cfg(test)]
mod tests;

use std::ops::Range;

use ascribe_model::ActorKind;

use super::apposed::{Found, before_bracket};
use super::apposition;
use super::before::noun_before;
use super::clauses;
use super::extent;
use super::nouns::{self, Noun};
use super::reference::{self, Reference};
use super::which;
use crate::resolve::cast::Cast;
use crate::resolve::name::runs::{runs, written};
use crate::rules::subject_before;
use crate::text::{Kind, Passage};
use crate::words::Class;

/// What counts people of whom only a clause says who they are.
const COUNTED: &[&str] = &[
    "many",
    "number",
    "majority",
    "minority",
    "plurality",
    "percentage",
    "share",
    "proportion",
    "rest",
    "half",
    "few",
];

/// How much of that clause names them, in tokens.
const CLAUSE: usize = 12;

/// How far back the "who" stands that another is joined to, in tokens.
const JOINED: usize = 32;

impl Cast<'_, '_> {
    /// Whom or what the "who" or "which" at `at` goes with.
    pub(crate) fn antecedent(&mut self, at: usize, sentence: usize, outside: &[Range<usize>]) -> Option<usize> {
        let passage = self.passage;
        let start = passage.sentences[sentence].start;
        let end = at
            .checked_sub(1)
            .filter(|&k| k >= start && passage.tokens[k].marks(&[',', '–', '—', '-', '(']))
            .unwrap_or(at);
        // "Vella, by the way, who"
        let end = aside(passage, start, end).unwrap_or(end);
        // "the film “Ice,” which"
        if let Some(title) = which::quoted_title(passage, start, end) {
            return Some(self.actor(ActorKind::Document, &written(passage, &title)));
        }
        if passage.is_word(at, "which")
            && let Some(law) = which::law(passage, start, end)
        {
            return Some(self.actor(ActorKind::Document, &written(passage, &law)));
        }
        // "pilots who sang and who", "Vella, whom they called a pilot and who"
        if end > start && passage.is_one_of(end - 1, &["and", "but"]) {
            let joined = |k: usize| passage.is_one_of(k, &["and", "but"]);
            let of_people = ["who", "whom", "whose"];
            let alike = |k: usize| {
                passage.is_word(k, passage.word(at))
                    || passage.is_one_of(at, &of_people) && passage.is_one_of(k, &of_people)
            };
            let mut same = (start + 1..end - 1).rev().take(JOINED).filter(|&k| alike(k));
            let before = same.rfind(|&k| !joined(k - 1))?;
            return self.antecedent(before, sentence, outside);
        }
        // "Vella, who", "Vella (D-Tamm), who"
        let last = before_bracket(passage, start, end);
        // "Vella and Orn, who say"
        if let Some((names, _)) = self.pair(start, last).filter(|(names, _)| names.end == last)
            && self.says_of_several(at)
        {
            return Some(self.own_actor(ActorKind::Group, written(passage, &names), names.start));
        }
        // "many of whom"
        let capital = passage.tokens[end.saturating_sub(1)].is(Class::CAPITAL);
        let whose = passage.is_word(at, "whose") && end > start && self.is_people_noun(end - 1) && !capital;
        let somebody = passage.is_one_of(at, &["who", "whom"]) || passage.is_word(at + 2, "whom") || whose;
        let which = passage.is_word(at, "which");
        if let Some(nth) = self.person_ending(start, last).filter(|_| !which && !passage.is_word(at, "that")) {
            return match self.example_of(start, last, at) {
                Some(phrase) => self.look_up(&phrase, sentence, outside),
                None => Some(self.person(nth)),
            };
        }
        if end < at
            && somebody
            && let Some(nth) = self.apposed(start, end)
        {
            return Some(self.person(nth));
        }
        // "those in the port here, who"
        let adverb =
            |k: usize| passage.tokens[k].is(Class::ADVERB) || passage.is_one_of(k, &["here", "there", "today"]);
        let end = (start + 1..=end).rev().find(|&k| !adverb(k - 1)).unwrap_or(end);
        let end = if which { which::without_time(passage, start, end) } else { end };
        // "a secretary under the Orn government who"
        let body = somebody && !passage.is_word(at, "whose") && self.is_people_of(end, &[Noun::Body]);
        let people = if somebody && (body || !self.is_people(end)) && !self.is_somebody(start, end) {
            self.people_before(start, end)
        } else {
            None
        };
        let phrase = match people {
            Some(Found::Person(nth)) => return Some(self.person(nth)),
            Some(Found::Noun(phrase)) => phrase,
            None => {
                let text = if which { which::told_text(passage, start, end) } else { None };
                let Some(before) =
                    text.or_else(|| noun_before(passage, start, end)).or_else(|| subject_before(passage, start, at))
                else {
                    return self.by_grammar(at, sentence, outside);
                };
                if somebody { before } else { which::speaking(passage, before) }
            }
        };
        if !somebody && let Some(actor) = self.by_kind(start, &phrase, at, sentence) {
            return Some(actor);
        }
        if somebody {
            // "Vella, a lawyer from Tamm who", "Vella, a lawyer and good pilot who"
            let comma = phrase.start > start && passage.tokens[phrase.start - 1].marks(&[',', '–', '—', '-']);
            let one = !self.is_people_of(phrase.end, &[Noun::People]) || passage.is_word(phrase.start, "one");
            let joined = phrase.start > start
                && passage.is_word(phrase.start - 1, "and")
                && self.is_people_noun(phrase.end - 1)
                && !self.says_of_several(at);
            if (comma || joined)
                && one
                && let Some(nth) = self.apposed(start, phrase.start)
            {
                return Some(self.person(nth));
            }
            // "Vella and Orn, pilots who"
            if comma
                && !one
                && let Some((names, _)) = self.pair(start, phrase.start)
                && names.end + 1 == phrase.start
            {
                return Some(self.own_actor(ActorKind::Group, written(passage, &names), names.start));
            }
            if let Some(subject) = self.predicated(start, at, &phrase, sentence, outside) {
                return Some(subject);
            }
            if let Some(all) = listed(passage, start, &phrase) {
                return Some(self.own_actor(ActorKind::Group, written(passage, &all), all.start));
            }
        }
        // "18 percent who", "most of those who"
        let word = passage.word(phrase.end - 1);
        if (word.ends_with('%') || word == "percent")
            && let Some(actor) = self.asked(&phrase, sentence)
        {
            return Some(actor);
        }
        if phrase.len() > 1 && passage.is_word(phrase.end - 1, "those") {
            return self.by_grammar(at, sentence, outside);
        }
        // "there are many who say", "double the number who said", "four in 10 who said"
        if somebody && (counted(passage, phrase.end - 1) || in_number(passage, &phrase)) {
            let clause = clauses::end(passage, &(at..passage.sentences[sentence].end.min(at + CLAUSE)));
            let clause = (at + 1..clause).find(|&k| passage.is_word(k, "but")).unwrap_or(clause);
            let clause = (at..clause).rev().find(|&k| passage.tokens[k].is_word()).map_or(clause, |k| k + 1);
            let words = phrase.start..if counted(passage, phrase.end - 1) { clause } else { phrase.end };
            let bare = reference::words_of(passage, &words).start..words.end;
            return Some(self.own_actor(ActorKind::Group, written(passage, &bare), bare.start));
        }
        match reference::read(passage, &phrase, &self.inventory) {
            Reference::Pronoun(_) | Reference::Nobody => self.by_grammar(at, sentence, outside),
            Reference::Person { .. } if which => self.by_grammar(at, sentence, outside),
            reference => self.meant(reference, &phrase, sentence, outside),
        }
    }

    /// The text or the body with a name that the "which" or "that" at `at` goes with, whatever stands between.
    fn by_kind(&mut self, start: usize, phrase: &Range<usize>, at: usize, sentence: usize) -> Option<usize> {
        let passage = self.passage;
        if let Some(text) = which::writing(passage, start, phrase, at) {
            let bare = reference::words_of(passage, &text).start..text.end;
            return match reference::read(passage, &text, &self.inventory) {
                reference @ (Reference::Text { .. } | Reference::Owned { .. }) => {
                    self.meant(reference, &text, sentence, &[])
                }
                _ => Some(self.own_actor(ActorKind::Document, written(passage, &bare), bare.start)),
            };
        }
        // "the Ice League, a body that"
        if let Some(name) = apposition::apposed_to(passage, phrase)
            && let reference @ Reference::Body { .. } = reference::read(passage, &name, &self.inventory)
        {
            // "Friends of Tamm, a body that"
            let joined = name.start > start + 1
                && passage.is_one_of(name.start - 1, &["of", "for"])
                && passage.tokens[name.start - 2].is(Class::CAPITAL);
            if joined && let Some(whole) = runs(passage, start..name.start - 1).into_iter().next_back() {
                return Some(self.actor(ActorKind::Organisation, &written(passage, &(whole.start..name.end))));
            }
            return self.meant(reference, &name, sentence, &[]);
        }
        let nth = self.bodies.partition_point(|body| body.range.end < phrase.end);
        let body = self.bodies.get(nth).filter(|body| body.range.end == phrase.end && body.range.start >= start)?;
        let body = body.clone();
        let text = (2..4).any(|back| body.at.checked_sub(back).is_some_and(|k| which::is_text(passage, k)));
        (!text && passage.tokens[at - 1].mark(',')).then(|| self.body_actor(&body))
    }

    /// The same by the noun that the clause of the "who" at `at` depends on: "those on board who sang".
    fn by_grammar(&mut self, at: usize, sentence: usize, outside: &[Range<usize>]) -> Option<usize> {
        let (passage, syntax) = (self.passage, &self.passage.syntax);
        let verb = std::iter::once(at).chain(syntax.above(at)).find(|&k| syntax.is(k, &["acl:relcl"]))?;
        let head = syntax.head(verb).filter(|&head| head < at)?;
        let which = passage.is_word(at, "which");
        let named = self.people.within(&(head.saturating_sub(4)..head + 1)).iter();
        if let Some((_, nth)) = named.rev().find(|(m, _)| m.end == head + 1).filter(|_| !which) {
            return Some(self.person(*nth));
        }
        let several = ["those", "people", "some", "many", "others", "few", "several"];
        let words = extent::whole(passage, head, true);
        if passage.is_one_of(head, &several) && words.end > at && !passage.tokens[words.start].is(Class::NEGATION) {
            let name = self.told(written(passage, &words), &words, sentence);
            return Some(self.own_actor(ActorKind::Group, name, words.start));
        }
        let words = extent::whole(passage, head, false);
        match reference::read(passage, &words, &self.inventory) {
            Reference::Pronoun(_) | Reference::Nobody => None,
            Reference::Person { .. } if passage.is_word(at, "which") => None,
            _ if nouns::noun(&passage.word(head).to_lowercase(), &passage.tokens[head]) == Noun::Anybody => None,
            reference => self.meant(reference, &words, sentence, outside),
        }
    }
}

/// Whether token `at` counts people of whom nothing else is said.
fn counted(passage: &Passage<'_>, at: usize) -> bool {
    passage.is_one_of(at, COUNTED) || at > 0 && passage.tokens[at].kind == Kind::Number && passage.is_word(at - 1, "in")
}

/// Whether a phrase says how many of so many: "6 in 10 pilots".
fn in_number(passage: &Passage<'_>, phrase: &Range<usize>) -> bool {
    let number = |at: usize| passage.tokens[at].kind == Kind::Number || passage.syntax.tag(at) == "CD";
    (phrase.start + 1..phrase.end.saturating_sub(1))
        .any(|at| passage.is_one_of(at, &["in"]) && number(at - 1) && number(at + 1))
}

/// The comma before words set apart that say nothing of anybody: ", by the way,".
fn aside(passage: &Passage<'_>, start: usize, end: usize) -> Option<usize> {
    const ASIDES: &str = "by the way|for example|for instance|of course|after all|incidentally|too|meanwhile|however";
    let fits = |words: &str| {
        let first = end.checked_sub(words.split(' ').count())?;
        let comma = first.checked_sub(1).filter(|&at| at > start && passage.tokens[at].mark(','))?;
        words.split(' ').enumerate().all(|(k, word)| passage.is_word(first + k, word)).then_some(comma)
    };
    ASIDES.split('|').find_map(fits)
}

/// "pilots, nurses and many others": all who are named in a row that ends with the phrase.
fn listed(passage: &Passage<'_>, start: usize, phrase: &Range<usize>) -> Option<Range<usize>> {
    let people = |end: usize| {
        end > start && {
            let noun = nouns::noun(&passage.word(end - 1).to_lowercase(), &passage.tokens[end - 1]);
            noun == Noun::People && !passage.is_word(end - 1, "percent")
        }
    };
    let others = passage.is_one_of(phrase.end - 1, &["others"]);
    if !(others || people(phrase.end)) {
        return None;
    }
    let and = (phrase.start.max(start + 1) - 1..phrase.end)
        .rev()
        .find(|&and| and > start && passage.is_one_of(and, &["and", "or"]))?;
    let mut first = and;
    let mut end = if passage.tokens[and - 1].mark(',') { and - 1 } else { and };
    while people(end) {
        let Some(before) = noun_before(passage, start, end) else { break };
        first = before.start;
        match before.start.checked_sub(1).filter(|&comma| comma > start && passage.tokens[comma].mark(',')) {
            Some(comma) if people(comma) => end = comma,
            _ => break,
        }
    }
    (first < and).then_some(first..phrase.end)
}
