//! What "who" and "which" go with.

use std::ops::Range;

use ascribe_model::ActorKind;

use super::cast::Cast;
use super::nouns::{self, Noun};
use super::phrase;
use super::pronouns::noun_before;
use super::reference::{self, Reference, lower_words};
use super::runs::{runs, stands_alone, without_titles, written};
use super::titles;
use crate::rules::subject_before;
use crate::text::Kind;
use crate::words::Class;

/// How far before "who" the one it goes with can stand, in tokens.
const REACH: usize = 16;

/// The longest apposition between a name and "who", in tokens.
const APPOSITION: usize = 24;

impl Cast<'_, '_> {
    /// Whom or what the "who" or "which" at `at` goes with.
    pub(super) fn antecedent(&mut self, at: usize, sentence: usize, outside: &[Range<usize>]) -> Option<usize> {
        let passage = self.passage;
        let start = passage.sentences[sentence].start;
        let end = at
            .checked_sub(1)
            .filter(|&k| k >= start && passage.tokens[k].marks(&[',', '–', '—', '-', '(']))
            .unwrap_or(at);
        // "the film “Ice,” which"
        if let Some(title) = quoted_title(passage, start, end) {
            return Some(self.actor(ActorKind::Document, &written(passage, &title)));
        }
        // "pilots who sang and who"
        if end > start && passage.is_one_of(end - 1, &["and", "but"]) {
            let joined = |k: usize| passage.is_one_of(k, &["and", "but"]);
            let mut same = (start + 1..end - 1).rev().take(REACH * 2).filter(|&k| passage.is_word(k, passage.word(at)));
            let before = same.rfind(|&k| !joined(k - 1))?;
            return self.antecedent(before, sentence, outside);
        }
        // "Vella, who", "Vella (D-Tamm), who"
        let mut last = end;
        if last > start && passage.tokens[last - 1].mark(')') {
            last = (start..last).rev().find(|&k| passage.tokens[k].mark('(')).unwrap_or(last);
        }
        if let Some(nth) = self.person_ending(start, last) {
            return Some(self.person(nth));
        }
        // "many of whom"
        let somebody = passage.is_one_of(at, &["who", "whom"]) || passage.is_word(at + 2, "whom");
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
        let people = if somebody && !self.is_people(end) && !self.is_somebody(start, end) {
            self.people_before(start, end)
        } else {
            None
        };
        let phrase = match people {
            Some(Found::Person(nth)) => return Some(self.person(nth)),
            Some(Found::Noun(phrase)) => phrase,
            None => {
                let Some(before) = noun_before(passage, start, end).or_else(|| subject_before(passage, start, at))
                else {
                    return self.by_grammar(at, sentence, outside);
                };
                if somebody { before } else { speaking(passage, before) }
            }
        };
        if somebody {
            // "Vella, a lawyer from Tamm who"
            let comma = phrase.start > start && passage.tokens[phrase.start - 1].marks(&[',', '–', '—', '-']);
            let one = !self.is_people_of(phrase.end, &[Noun::People]) || passage.is_word(phrase.start, "one");
            if comma
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
            if let Some(subject) = self.predicated(start, &phrase, sentence, outside) {
                return Some(subject);
            }
            if let Some(all) = listed(passage, start, &phrase) {
                return Some(self.own_actor(ActorKind::Group, written(passage, &all), all.start));
            }
        }
        match reference::read(passage, &phrase, &self.inventory) {
            Reference::Pronoun(_) | Reference::Nobody => self.by_grammar(at, sentence, outside),
            reference => self.meant(reference, &phrase, sentence, outside),
        }
    }

    /// The same by the noun that the clause of the "who" at `at` depends on: "those on board who sang".
    fn by_grammar(&mut self, at: usize, sentence: usize, outside: &[Range<usize>]) -> Option<usize> {
        let (passage, syntax) = (self.passage, &self.passage.syntax);
        let verb = std::iter::once(at).chain(syntax.above(at)).find(|&k| syntax.is(k, &["acl:relcl"]))?;
        let head = syntax.head(verb).filter(|&head| head < at)?;
        if let Some((_, nth)) =
            self.people.within(&(head.saturating_sub(4)..head + 1)).iter().find(|(m, _)| m.end == head + 1)
        {
            return Some(self.person(*nth));
        }
        let several = ["those", "people", "some", "many", "others", "ones", "few", "several"];
        let words = phrase::whole(passage, head, true);
        if passage.is_one_of(head, &several) && words.end > at && !passage.tokens[words.start].is(Class::NEGATION) {
            let name = self.told(written(passage, &words), &words, sentence);
            return Some(self.own_actor(ActorKind::Group, name, words.start));
        }
        let words = phrase::whole(passage, head, false);
        match reference::read(passage, &words, &self.inventory) {
            Reference::Pronoun(_) | Reference::Nobody => None,
            _ if nouns::noun(&passage.word(head).to_lowercase(), &passage.tokens[head]) == Noun::Anybody => None,
            reference => self.meant(reference, &words, sentence, outside),
        }
    }

    /// The person whose name ends right before `end`, or has only a place behind it: "Vella of Tamm".
    fn person_ending(&self, start: usize, end: usize) -> Option<usize> {
        let passage = self.passage;
        let point = end > start + 1
            && passage.tokens[end - 1].mark('.')
            && titles::is_generation(&passage.word(end - 2).to_lowercase());
        let end = end - usize::from(point);
        let named = self.people.within(&(end.saturating_sub(5).max(start)..end)).iter().rev();
        // "from Tamm, who": a place, though somebody may be so called.
        let home = |m: &Range<usize>| {
            m.start > start
                && (passage.is_one_of(m.start - 1, &["in", "near"])
                    || m.len() == 1 && passage.is_word(m.start - 1, "from"))
        };
        if let Some((_, nth)) = named.clone().find(|(m, _)| m.end == end && !home(m)) {
            return Some(*nth);
        }
        let of = |m: &Range<usize>| {
            m.end + 1 < end
                && passage.is_one_of(m.end, &["of", "from"])
                && (m.end + 1..end).all(|k| passage.tokens[k].is(Class::CAPITAL))
        };
        named.clone().find(|(m, _)| of(m)).map(|(_, nth)| *nth)
    }

    /// The person with an apposition that ends before `end`: "Vella, 24, of Tamm", "Vella, a lawyer".
    fn apposed(&self, start: usize, end: usize) -> Option<usize> {
        let passage = self.passage;
        let from = start.max(end.saturating_sub(APPOSITION));
        for k in (from..end).rev() {
            let token = &passage.tokens[k];
            if token.marks(&[',', '–', '—']) {
                let name = self.person_ending(start, k);
                let opens = passage.tokens.get(k + 1).is_some_and(|next| {
                    next.is(Class::DETERMINER | Class::POSSESSIVE | Class::ROLE | Class::TITLE | Class::ADJECTIVE)
                        || next.kind == Kind::Number
                        || passage.is_one_of(k + 1, &["of", "from", "then", "now", "formerly"])
                        || next.is_word() && !next.is(Class::CAPITAL) && self.is_people_noun(k + 1)
                });
                if let Some(nth) = name.filter(|_| opens) {
                    return Some(nth);
                }
            }
            if verbal(passage, k) || token.marks(&[';', ':']) {
                return None;
            }
        }
        None
    }

    /// "Vella is a lawyer who": the subject of which the phrase says what it is.
    fn predicated(
        &mut self,
        start: usize,
        phrase: &Range<usize>,
        sentence: usize,
        outside: &[Range<usize>],
    ) -> Option<usize> {
        let (passage, syntax) = (self.passage, &self.passage.syntax);
        if !passage.is_one_of(phrase.start, &["a", "an"]) {
            return None;
        }
        let is = phrase.start.checked_sub(1).filter(|&is| is >= start && passage.tokens[is].is(Class::BE));
        let subject = match is {
            Some(is) => subject_before(passage, start, is)?,
            // "Vella was one of the last, a pilot who"
            None => {
                let head = phrase.clone().find(|&k| syntax.head(k).is_none_or(|head| !phrase.contains(&head)))?;
                let comma = phrase.start > start && passage.tokens[phrase.start - 1].mark(',');
                let said = Some(head).filter(|&head| comma && !syntax.is(head, &["nsubj", "nsubjpass", "dobj"]))?;
                let is = syntax.above(said).find(|&k| syntax.dependents(k).any(|cop| syntax.is(cop, &["cop"])))?;
                let subject = syntax.dependents(is).find(|&k| k < is && syntax.is(k, &["nsubj"]))?;
                phrase::whole(passage, subject, false)
            }
        };
        let reference = reference::read(passage, &subject, &self.inventory);
        let single = match &reference {
            Reference::Pronoun(word) => ["he", "she"].contains(&word.as_str()),
            Reference::Person { .. } | Reference::Role(_) => true,
            _ => false,
        };
        if !single {
            return None;
        }
        self.meant(reference, &subject, sentence, outside)
    }

    /// Whether the word before `end` is a noun for people or a body.
    fn is_people(&self, end: usize) -> bool {
        end > 0 && {
            let token = &self.passage.tokens[end - 1];
            let noun = nouns::noun(&self.passage.word(end - 1).to_lowercase(), token);
            // "across the country, who"
            let around = self.passage.is_one_of(end - 1, &["country", "nation", "state", "city", "town", "world"]);
            !around
                && matches!(noun, Noun::Person | Noun::People | Noun::Body | Noun::Outlet | Noun::Anybody)
                && !(token.is(Class::CAPITAL) && matches!(noun, Noun::Body | Noun::Outlet))
        }
    }

    /// Whether the capitals before `end` are somebody's name.
    fn is_somebody(&self, start: usize, end: usize) -> bool {
        let passage = self.passage;
        let run = runs(passage, end.saturating_sub(6).max(start)..end).into_iter().next_back();
        run.filter(|run| run.end == end).is_some_and(|run| {
            let name = without_titles(passage, &run, Some(&self.inventory));
            name.len() > 1 && self.inventory.person(&lower_words(passage, &name)).is_some()
        })
    }

    fn is_people_noun(&self, at: usize) -> bool {
        self.is_people_of(at + 1, &[Noun::Person, Noun::People])
    }

    /// Whether the word before `end` is a noun of one of these kinds.
    fn is_people_of(&self, end: usize, kinds: &[Noun]) -> bool {
        let passage = self.passage;
        end > 0 && kinds.contains(&nouns::noun(&passage.word(end - 1).to_lowercase(), &passage.tokens[end - 1]))
    }

    /// The people nearest before `end` behind whom only a preposition's phrase stands: "an analyst at
    /// Halm Lines who".
    fn people_before(&self, start: usize, end: usize) -> Option<Found> {
        let passage = self.passage;
        let from = start.max(end.saturating_sub(REACH));
        let sentence = start..end;
        let mut preposition = false;
        for k in (from..end).rev() {
            let token = &passage.tokens[k];
            if verbal(passage, k) || token.marks(&[',', ';', ':', '–', '—']) {
                return None;
            }
            let owner = passage.tokens[k + 1].is(Class::GENITIVE);
            let named = self.people.within(&(k.saturating_sub(5).max(start)..k + 1)).iter().rev();
            if preposition && !owner {
                if let Some((m, nth)) = named.clone().find(|(m, _)| m.end == k + 1)
                    && (stands_alone(passage, m, &sentence) || passage.tokens[m.end].is(Class::DETERMINER))
                {
                    return Some(Found::Person(*nth));
                }
                if token.is_word()
                    && self.is_people_noun(k)
                    && passage.tokens[k + 1].is(Class::PREPOSITION | Class::ADVERB | Class::TIME | Class::ADJECTIVE)
                {
                    // "this year" is no part of the phrase.
                    let time = (k + 1..end).find(|&k| {
                        passage.tokens[k].is(Class::TIME) || passage.is_one_of(k, &["this", "last", "next", "on"])
                    });
                    return noun_before(passage, start, k + 1).map(|n| Found::Noun(n.start..time.unwrap_or(end)));
                }
            }
            preposition |= token.is(Class::PREPOSITION | Class::TIME) || passage.is_one_of(k, &["this", "last"]);
        }
        None
    }
}

/// A noun phrase for what speaks: "a page" of "a page on health", which tells nothing itself.
fn speaking(passage: &crate::text::Passage<'_>, phrase: Range<usize>) -> Range<usize> {
    let syntax = &passage.syntax;
    let noun = |k: usize| nouns::noun(&passage.word(k).to_lowercase(), &passage.tokens[k]);
    let last = phrase.end - 1;
    if noun(last) != Noun::Thing || passage.tokens[last].is(Class::CAPITAL) {
        return phrase;
    }
    let above = syntax
        .above(last)
        .take_while(|&k| k < last && syntax.tag(k).starts_with('N'))
        .find(|&k| noun(k) != Noun::Thing);
    match above {
        Some(head) if syntax.is(last, &["nmod"]) => phrase::whole(passage, head, false),
        _ => phrase,
    }
}

/// The people that "who" goes with.
enum Found {
    /// Number of the person.
    Person(usize),
    /// Tokens.
    Noun(Range<usize>),
}

/// Whether a token is the verb of a clause, or begins one.
fn verbal(passage: &crate::text::Passage<'_>, at: usize) -> bool {
    let token = &passage.tokens[at];
    !token.is(Class::CAPITAL | Class::GENITIVE)
        && (token.is(Class::AUXILIARY | Class::FINITE | Class::PRONOUN)
            || token.is(Class::SUBORDINATOR) && !token.is(Class::PREPOSITION))
}

/// The title in quotation marks that ends before `end`, behind a noun for a text.
fn quoted_title(passage: &crate::text::Passage<'_>, start: usize, end: usize) -> Option<Range<usize>> {
    let quote = end.checked_sub(1).filter(|&k| k > start).and_then(|k| passage.quote_at(k))?;
    let own = passage.quotes[quote].tokens.clone();
    let noun = own.start.checked_sub(1).filter(|&k| k >= start)?;
    let text = nouns::noun(&passage.word(noun).to_lowercase(), &passage.tokens[noun]) == Noun::Text;
    let mut title = own.start + 1..own.end.min(end);
    while title.start < title.end && !passage.tokens[title.end - 1].is_word() {
        title.end -= 1;
    }
    (text && own.end == end && (1..10).contains(&title.len())).then_some(title)
}

/// "pilots, nurses and many others": all who are named in a row that ends with the phrase.
fn listed(passage: &crate::text::Passage<'_>, start: usize, phrase: &Range<usize>) -> Option<Range<usize>> {
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

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn who_goes_with_the_name_before_an_apposition() {
        check(
            "Lea Orn sang. It froze, said Vera Tarn, an analyst at Halm Lines who warned that the ice was thin.",
            &["Vera Tarn (person)"; 2],
        );
        check("Lea Orn met Vera Tarn, 24, from Selt, who said that the ice was thin.", &["Vera Tarn (person)"]);
        check("Paul Orn, a pilot who says that the ice is thin, left.", &["Paul Orn (person)"]);
    }

    #[test]
    fn who_goes_with_the_people_before_a_place_or_time() {
        check("Lea Orn spoke to Paul Tarn this year, who said that the ice was thin.", &["Paul Tarn (person)"]);
        check(
            "It pleased pilots across the country, who said that the ice was thin.",
            &["pilots across the country (group)"],
        );
        check(
            "The deal angered one pilot at Halm Lines, who said that the ice was thin.",
            &["pilot at Halm Lines (unnamed)"],
        );
    }

    #[test]
    fn who_behind_is_goes_with_the_subject() {
        check("Vera Tarn is a pilot who says that the ice is thin.", &["Vera Tarn (person)"]);
    }

    #[test]
    fn who_goes_with_all_in_a_row() {
        check(
            "It angered older pilots, nurses and many others who say that the ice is thin.",
            &["older pilots, nurses and many others (group)"],
        );
    }
}
