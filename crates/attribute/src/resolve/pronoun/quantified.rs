//! Some of those who were told of: "many", "both", "those aboard".

use std::ops::Range;

use ascribe_model::ActorKind;

use crate::resolve::cast::Cast;
use crate::resolve::name::runs::written;
use crate::resolve::phrase::extent;
use crate::resolve::phrase::nouns::{self, Noun};
use crate::text::Kind;
use crate::words::Class;

/// How much of what is told of "those" names them, in tokens.
const LONGEST: usize = 12;

/// How far before a number what it counts is told, in tokens.
const NEAR: usize = 40;

/// How many words of a phrase its noun is among.
const FRONT: usize = 6;

/// Words that say how many of those who were told of.
const QUANTITIES: &[&str] = &["some", "many", "most", "several", "few", "more"];

impl Cast<'_, '_> {
    /// Whom "some", "many" or "both" alone means, where the sentence or the one before tells of whom:
    /// "some fishermen"; those of whom it tells more itself: "those aboard".
    pub(crate) fn quantified(
        &mut self,
        range: &Range<usize>,
        sentence: usize,
        outside: &[Range<usize>],
    ) -> Option<usize> {
        let passage = self.passage;
        let at = range.start;
        if range.len() > 1 || passage.quote_at(at).is_some() {
            return None;
        }
        let word = passage.word(at).to_lowercase();
        let from = passage.sentences[sentence.saturating_sub(1)].start;
        match word.as_str() {
            "both" => {
                if let Some((names, _)) = self.pair(from, at) {
                    return Some(self.own_actor(ActorKind::Group, written(passage, &names), names.start));
                }
                // "Both sing. Both dance."
                let (spoke, actor) = self.last?;
                (spoke + 1 >= sentence && self.is_two(actor)).then_some(actor)
            }
            "each" => {
                if let Some((names, _)) = self.pair(passage.sentences[sentence].start, at) {
                    return Some(self.own_actor(ActorKind::Group, written(passage, &names), names.start));
                }
                let whose = self.people_told_of(from, at, sentence, outside, false)?;
                let whose = self.actors[whose].name.clone();
                let several =
                    whose.starts_with(char::is_lowercase) && !QUANTITIES.iter().any(|some| whose.starts_with(some));
                several.then(|| self.own_actor(ActorKind::Group, format!("each of the {whose}"), at))
            }
            "another" => self.another(at, sentence),
            // "One might say": nobody; "a plan, one that favours": no person.
            "one"
                if passage.tokens.get(at + 1).is_some_and(|next| next.is(Class::MODAL))
                    || passage.is_one_of(at + 1, &["read", "reads"])
                    || !passage.syntax.is(at, &["nsubj"]) && !self.opens_clause(at) =>
            {
                None
            }
            quantity if QUANTITIES.contains(&quantity) || ["others", "one"].contains(&quantity) => {
                let whose = self.people_told_of(from, at, sentence, outside, quantity != "one")?;
                let whose = self.actors[whose].name.clone();
                // "some some pilots", but "most of the more than 50 pilots"
                let first = whose
                    .split_once(' ')
                    .filter(|(first, rest)| QUANTITIES.contains(first) && !rest.starts_with("than "));
                let whose = first.map_or(&*whose, |(_, rest)| rest);
                // "most of the 81 percent of pilots"
                let whose = whose.split_once("percent of ").map_or(whose, |(_, rest)| rest);
                let whose = whose.strip_prefix("of the ").or_else(|| whose.strip_prefix("of ")).unwrap_or(whose);
                let owned = whose.contains("’s ") || whose.contains("'s ");
                let named = whose.starts_with(char::is_uppercase);
                let of = match quantity {
                    _ if owned || whose.starts_with("those ") => "of ",
                    // "some of the 50 pilots"
                    _ if whose.starts_with(|first: char| first.is_ascii_digit()) || whose.contains(" than ") => {
                        "of the "
                    }
                    "one" if named => "of ",
                    "one" => "of the ",
                    _ => "",
                };
                let (kind, quantity) = match quantity {
                    "one" => (ActorKind::Unnamed, "one"),
                    "others" if of.is_empty() => (ActorKind::Group, "other"),
                    quantity => (ActorKind::Group, quantity),
                };
                Some(self.own_actor(kind, format!("{quantity} {of}{whose}"), at))
            }
            "those" => {
                let words = extent::whole(passage, at, true);
                // "those saying so" where the parser has them apart.
                let told =
                    || Some(passage.syntax.span(at + 1).end).filter(|_| passage.syntax.tag(at + 1).starts_with("VB"));
                let end = Some(words.end).filter(|&end| end > at + 1).or_else(told)?;
                // "those who sail and by night": the rest goes with another word.
                let rest = (at + 2..end.saturating_sub(1)).find(|&k| {
                    passage.tokens[k].is(Class::COORDINATOR) && passage.tokens[k + 1].is(Class::PREPOSITION)
                });
                let words = at..rest.unwrap_or(end).min(at + LONGEST);
                let more = written(passage, &(at + 1..words.end));
                let from = passage.sentences[sentence].start;
                let whose = self
                    .people_told_of(from, at, sentence, outside, false)
                    .map(|whose| self.actors[whose].name.clone());
                let part = |whose: &str| whose.split(' ').next().is_some_and(|first| QUANTITIES.contains(&first));
                let whose = whose.filter(|whose| !whose.starts_with("those ") && !part(whose)).unwrap_or(word);
                let name = format!("{whose} {more}");
                let name = self.told(name, &words, sentence);
                Some(self.own_actor(ActorKind::Group, name, at))
            }
            number if passage.tokens[at].kind == Kind::Number => {
                let counted = self.counted(passage.sentences[sentence].start.max(at.saturating_sub(NEAR))..at)?;
                Some(self.own_actor(ActorKind::Group, format!("{number} {counted}"), at))
            }
            _ => None,
        }
    }

    /// Whether token `at` opens a clause and what follows is its verb: "Some pilots came; one reported".
    fn opens_clause(&self, at: usize) -> bool {
        let passage = self.passage;
        let opens = at == 0 || passage.tokens[at - 1].marks(&[';', ':', '.', '—', '–']);
        let verb =
            passage.tokens.get(at + 1).is_some_and(|next| next.form.is_some() || next.is(Class::ED | Class::FINITE));
        opens && verb
    }

    /// "another" behind "one pilot" or "another Selt pilot": a pilot; behind "one poll", a poll.
    fn another(&mut self, at: usize, sentence: usize) -> Option<usize> {
        let passage = self.passage;
        let from = passage.sentences[sentence.saturating_sub(2)].start;
        let noun = |n: usize| nouns::noun(&passage.word(n).to_lowercase(), &passage.tokens[n]);
        let told = (from..at).rev().find_map(|k| {
            let one = passage.is_one_of(k, &["one", "another"]);
            if !one && !passage.is_one_of(k, &["a", "an"]) || passage.quote_at(k) != passage.quote_at(at) {
                return None;
            }
            let stops = |n: &usize| {
                let token = &passage.tokens[*n];
                !token.is_word() || token.is(Class::PREPOSITION | Class::AUXILIARY | Class::COORDINATOR)
            };
            let words = k + 1..(k + 1..at.min(k + FRONT)).find(stops)?;
            let one_of =
                |n: usize| matches!(noun(n), Noun::Person | Noun::Body | Noun::Outlet | Noun::Text | Noun::People);
            let head = words.clone().find(|&n| one_of(n) && !(n + 1 < words.end && one_of(n + 1)))?;
            // One who is brought in speaks or acts: "“It froze,” added a pilot".
            let behind = k > 1 && passage.tokens[k - 1].form.is_some() && passage.tokens[k - 2].kind == Kind::Quote;
            let acts = one || behind || passage.syntax.is(head, &["nsubj"]);
            let kind = match noun(head) {
                Noun::Text if one => ActorKind::Document,
                Noun::Body if acts => ActorKind::Organisation,
                Noun::Outlet if acts => ActorKind::Outlet,
                Noun::Person if acts => ActorKind::Unnamed,
                // "another Selt Republican"
                Noun::People if acts && passage.syntax.tag(head).ends_with('P') => ActorKind::Unnamed,
                _ => return None,
            };
            let plain = !passage.tokens[head].is(Class::GENITIVE)
                && (!passage.tokens[head].is(Class::CAPITAL) || kind == ActorKind::Unnamed)
                && passage.tokens.get(head + 1).is_none_or(|next| !next.is(Class::CAPITAL | Class::GENITIVE));
            plain.then_some((kind, k + 1..head + 1))
        });
        let (kind, words) = told?;
        Some(self.own_actor(kind, format!("another {}", written(passage, &words)), at))
    }

    /// What a number counts last in a range: "pilots" of "520 pilots".
    fn counted(&self, range: Range<usize>) -> Option<String> {
        let passage = self.passage;
        let plural = |k: &usize| {
            let noun = nouns::noun(&passage.word(*k).to_lowercase(), &passage.tokens[*k]);
            noun == Noun::People && passage.syntax.tag(*k).ends_with('S')
        };
        let number = range.clone().rev().find(|&k| passage.tokens[k].kind == Kind::Number)?;
        let head = (number + 1..range.end.min(number + 4)).find(plural)?;
        Some(written(passage, &(number + 1..head + 1)))
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::given;

    #[test]
    fn one_is_of_those_told_of_in_the_clause_before() {
        let text = "Some pilots had been angry; one reported that the ice was thin.";
        assert_eq!(given(text, &[("one", "reported", "that the ice was thin")]), ["one of the pilots (unnamed)"]);
    }

    #[test]
    fn some_are_of_those_who_were_told_of() {
        let said = ("Many", "said", "that the ice was thin");
        assert_eq!(
            given("Fishermen met on the quay. Many said that the ice was thin.", &[said]),
            ["many fishermen (group)"]
        );
        let said = ("Others", "said", "that the ice was thin");
        let text = "Some fishermen met on the quay. Others said that the ice was thin.";
        assert_eq!(given(text, &[said]), ["other fishermen (group)"]);
        let said = ("One", "said", "that the ice was thin");
        assert_eq!(
            given("Fishermen met on the quay. One said that the ice was thin.", &[said]),
            ["one of the fishermen (unnamed)"]
        );
        let said = ("Many", "said", "that the ice was thin");
        assert_eq!(given("Snow fell. Many said that the ice was thin.", &[said]), ["many (group)"]);
    }

    #[test]
    fn some_are_of_those_whom_a_sentence_is_about() {
        let said = ("some", "said", "that the ice was thin");
        let text = "The board met fishermen, and some said that the ice was thin.";
        assert_eq!(given(text, &[said]), ["some (group)"]);
        let text = "After fishermen sang, some said that the ice was thin.";
        assert_eq!(given(text, &[said]), ["some (group)"]);
        let text = "Among old fishermen on the quay, some said that the ice was thin.";
        assert_eq!(given(text, &[said]), ["some old fishermen on the quay (group)"]);
    }

    #[test]
    fn another_is_one_more_of_the_same() {
        let said = ("Another", "said", "that the ice was thin");
        let text = "One pilot sang on the quay. Another said that the ice was thin.";
        assert_eq!(given(text, &[said]), ["another pilot (unnamed)"]);
        assert_eq!(given("It froze. Another said that the ice was thin.", &[said]), ["another (unnamed)"]);
        let text = "“It froze,” added an old Selt pilot. Another said that the ice was thin.";
        assert_eq!(given(text, &[said]), ["another old Selt pilot (unnamed)"]);
        let text = "One retired pilot of Selt sang on the quay. Another said that the ice was thin.";
        assert_eq!(given(text, &[said]), ["another retired pilot (unnamed)"]);
        let text = "One poll came out on the quay. Another said that the ice was thin.";
        assert_eq!(given(text, &[said]), ["another poll (document)"]);
    }

    #[test]
    fn each_is_of_those_named_or_told_of_together() {
        let said = ("each", "saying", "that the ice was thin");
        let text = "Paul Orn and Lea Tarn came, each saying that the ice was thin.";
        assert_eq!(given(text, &[said]), ["Paul Orn and Lea Tarn (group)"]);
    }

    #[test]
    fn a_number_counts_what_was_counted_before() {
        let text = "Already 50 pilots have said so, and 39 have said that the ice is thin.";
        assert_eq!(given(text, &[("39", "have said", "that the ice is thin")]), ["39 pilots (group)"]);
    }

    #[test]
    fn both_are_the_two_named_together() {
        let said = ("Both", "said", "that the ice was thin");
        let text = "Paul Orn and Lea Tarn came. Both said that the ice was thin.";
        assert_eq!(given(text, &[said]), ["Paul Orn and Lea Tarn (group)"]);
        let text = "Paul Orn and Lea Tarn came. Both said that the ice was thin. Both think that it froze. Both hope that \
            it thaws.";
        let found = [said, ("Both", "think", "that it froze"), ("Both", "hope", "that it thaws")];
        assert_eq!(given(text, &found), ["Paul Orn and Lea Tarn (group)"; 3]);
    }

    #[test]
    fn those_are_who_they_are_told_to_be() {
        let said = ("those", "believing", "that the ice was thin");
        assert_eq!(
            given("Fishermen stayed, even those believing that the ice was thin.", &[said]),
            ["fishermen believing that the ice was thin (group)"]
        );
        let text = "Vera Tarn leads among those calling themselves old and by ten among the young.";
        assert_eq!(given(text, &[("those", "calling", "themselves old")]), ["those calling themselves old (group)"]);
    }
}
