//! What "who" and "which" go with.

use std::ops::Range;

use ascribe_model::ActorKind;

use super::apposed::Found;
use super::before::noun_before;
use super::cast::Cast;
use super::extent;
use super::nouns::{self, Noun};
use super::reference::{self, Reference};
use super::runs::{runs, written};
use crate::rules::subject_before;
use crate::text::Passage;
use crate::words::Class;

/// How far back the "who" stands that another is joined to, in tokens.
const JOINED: usize = 32;

impl Cast<'_, '_> {
    /// Whom or what the "who" or "which" at `at` goes with.
    pub(super) fn antecedent(&mut self, at: usize, sentence: usize, outside: &[Range<usize>]) -> Option<usize> {
        let passage = self.passage;
        let start = passage.sentences[sentence].start;
        let end = at
            .checked_sub(1)
            .filter(|&k| k >= start && passage.tokens[k].marks(&[',', '–', '—', '-', '(']))
            .unwrap_or(at);
        // "Vella, by the way, who"
        let end = aside(passage, start, end).unwrap_or(end);
        // "the film “Ice,” which"
        if let Some(title) = quoted_title(passage, start, end) {
            return Some(self.actor(ActorKind::Document, &written(passage, &title)));
        }
        // "pilots who sang and who"
        if end > start && passage.is_one_of(end - 1, &["and", "but"]) {
            let joined = |k: usize| passage.is_one_of(k, &["and", "but"]);
            let mut same = (start + 1..end - 1).rev().take(JOINED).filter(|&k| passage.is_word(k, passage.word(at)));
            let before = same.rfind(|&k| !joined(k - 1))?;
            return self.antecedent(before, sentence, outside);
        }
        // "Vella, who", "Vella (D-Tamm), who"
        let mut last = end;
        if last > start && passage.tokens[last - 1].mark(')') {
            last = (start..last).rev().find(|&k| passage.tokens[k].mark('(')).unwrap_or(last);
        }
        // "Vella and Orn, who say"
        if let Some((names, _)) = self.pair(start, last).filter(|(names, _)| names.end == last)
            && self.says_of_several(at)
        {
            return Some(self.own_actor(ActorKind::Group, written(passage, &names), names.start));
        }
        // "many of whom"
        let somebody = passage.is_one_of(at, &["who", "whom"]) || passage.is_word(at + 2, "whom");
        let which = passage.is_word(at, "which");
        if let Some(nth) = self.person_ending(start, last).filter(|_| !which) {
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
        let end = if which { without_time(passage, start, end) } else { end };
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
        match reference::read(passage, &phrase, &self.inventory) {
            Reference::Pronoun(_) | Reference::Nobody => self.by_grammar(at, sentence, outside),
            Reference::Person { .. } if which => self.by_grammar(at, sentence, outside),
            reference => self.meant(reference, &phrase, sentence, outside),
        }
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
        let several = ["those", "people", "some", "many", "others", "ones", "few", "several"];
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

/// Where what stands before `end` ends without the time behind it: "the emails leaked in July".
fn without_time(passage: &Passage<'_>, start: usize, end: usize) -> usize {
    let time = end > start + 2
        && passage.tokens[end - 1].is(Class::TIME)
        && passage.is_one_of(end - 2, &["in", "on", "last", "this", "next"]);
    end - 2 * usize::from(time)
}

/// The part of a phrase that "which" goes on about: what is named last in it ("members of the Ice League"), the text
/// of which something is told ("the leak of the report").
fn nearest(passage: &Passage<'_>, phrase: &Range<usize>) -> Option<Range<usize>> {
    let noun = |k: usize| nouns::noun(&passage.word(k).to_lowercase(), &passage.tokens[k]);
    let last = phrase.end - 1;
    let run = runs(passage, phrase.clone()).into_iter().next_back().filter(|run| run.end == phrase.end);
    let text = noun(last) == Noun::Text && !passage.tokens[last].is(Class::CAPITAL);
    let first = match &run {
        Some(run) => run.start,
        None if text => (phrase.start..last).rev().find(|&k| passage.tokens[k].is(Class::PREPOSITION))? + 1,
        None => return None,
    };
    let article = first > phrase.start && passage.is_word(first - 1, "the");
    let first = first - usize::from(article);
    let preposition = first.checked_sub(1).filter(|&k| k > phrase.start && passage.tokens[k].is(Class::PREPOSITION))?;
    let told = if run.is_some() { noun(preposition - 1) != Noun::Text } else { noun(preposition - 1) == Noun::Thing };
    let name = passage.tokens[preposition - 1].is(Class::CAPITAL);
    (told && !name).then_some(first..phrase.end)
}

/// A noun phrase for what speaks: "a page" of "a page on health", which tells nothing itself.
fn speaking(passage: &Passage<'_>, phrase: Range<usize>) -> Range<usize> {
    let syntax = &passage.syntax;
    let noun = |k: usize| nouns::noun(&passage.word(k).to_lowercase(), &passage.tokens[k]);
    let last = phrase.end - 1;
    if let Some(near) = nearest(passage, &phrase) {
        return near;
    }
    if noun(last) != Noun::Thing || passage.tokens[last].is(Class::CAPITAL) {
        return phrase;
    }
    let above = syntax
        .above(last)
        .take_while(|&k| k < last && syntax.tag(k).starts_with('N'))
        .find(|&k| noun(k) != Noun::Thing);
    match above {
        Some(head) if syntax.is(last, &["nmod"]) => extent::whole(passage, head, false),
        _ => phrase,
    }
}

/// The title in quotation marks that ends before `end`, behind a noun for a text.
fn quoted_title(passage: &Passage<'_>, start: usize, end: usize) -> Option<Range<usize>> {
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

#[cfg(test)]
mod tests {
    use super::super::tests::{check, given};

    #[test]
    fn who_goes_with_the_name_before_an_apposition() {
        check(
            "Lea Orn sang. It froze, said Vera Tarn, an analyst at Halm Lines who warned that the ice was thin.",
            &["Vera Tarn (person)"; 2],
        );
        check("Lea Orn met Vera Tarn, 24, from Selt, who said that the ice was thin.", &["Vera Tarn (person)"]);
        check("Lea Orn met Vera Tarn and Ivo Halm, who say that the ice is thin.", &["Vera Tarn and Ivo Halm (group)"]);
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

    #[test]
    fn who_behind_those_tells_who_they_are() {
        check("Lea Orn met those who say that the ice is thin.", &["those who say that the ice is thin (group)"]);
    }

    #[test]
    fn who_goes_with_all_whom_an_apposition_is_of() {
        check(
            "The boat brought Paul Orn and Lea Tarn, pilots who say that the ice is thin.",
            &["Paul Orn and Lea Tarn (group)"],
        );
        check(
            "Mrs. Vella was one of the boldest people on the coast, a pilot who said that the ice was thin.",
            &["Vella (person)"],
        );
    }

    #[test]
    fn which_goes_with_what_can_speak() {
        let said = ("which", "shows", "that the ice is thin");
        assert_eq!(
            given("There is a report on the harbour, which shows that the ice is thin.", &[said]),
            ["report on the harbour (document)"]
        );
        assert_eq!(
            given("They saw the film “The Frozen Quay,” which shows that the ice is thin.", &[said]),
            ["The Frozen Quay (document)"]
        );
    }

    #[test]
    fn which_goes_on_about_no_person() {
        let found = [("which", "endorsed", "the plan")];
        let text = "It froze. Paul Orn, the president of the Ice League, which endorsed the plan, waved.";
        assert_eq!(given(text, &found), ["Ice League (organisation)"]);
        let text = "It froze. They are members of the Ice League, which endorsed the plan.";
        assert_eq!(given(text, &found), ["Ice League (organisation)"]);
    }

    #[test]
    fn which_goes_on_about_the_text_that_is_told_of() {
        let found = [("which", "says", "that the ice is thin")];
        let text = "It froze after the leak of the report, which says that the ice is thin.";
        assert_eq!(given(text, &found), ["report (document)"]);
        let text = "Vera Tarn released her records in July, which says that the ice is thin.";
        assert_eq!(given(text, &found), ["Tarn’s records (document)"]);
    }

    #[test]
    fn who_goes_with_some_of_those() {
        let said = ("who", "say", "that the ice is thin");
        let text = "Vera Tarn met a majority of those who say that the ice is thin.";
        assert_eq!(given(text, &[said]), ["those who say that the ice is thin (group)"]);
    }
}
