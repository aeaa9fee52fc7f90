//! The body that the sentence before names and a noun for bodies goes on with, though nothing tells what it is: "The spot
//! was paid for by Frost Now. The group said".

use std::ops::Range;

use ascribe_model::ActorKind;

use super::callings::{alike, can_be};
use super::recalled::OTHERS;
use crate::resolve::cast::Cast;
use crate::resolve::name::evidence::with_of;
use crate::resolve::name::first_names;
use crate::resolve::name::papers::is_paper;
use crate::resolve::name::places;
use crate::resolve::name::runs::{stands_alone, written};
use crate::resolve::phrase::nouns::{self, Noun};
use crate::resolve::phrase::reference::lower_words;
use crate::words::{Class, Words};

/// What a body without a telling name is called.
static CALLED: Words = Words::new(
    "group organization organisation charity nonprofit non-profit tank think-tank pac union team band chain retailer firm \
    company network studio watchdog outfit startup start-up carrier brewery insurer lender utility",
);

/// How many words such a description has at most: "the super PAC".
const WORDS: usize = 3;

impl Cast<'_, '_> {
    /// The only name of the sentence before that can be a body's, for a description at the head of the next.
    pub(crate) fn just_named_body(&mut self, word: &str, range: &Range<usize>, sentence: usize) -> Option<usize> {
        let passage = self.passage;
        let at = range.start;
        let opens = passage.is_one_of(at, &["the", "this"]) && passage.sentences.get(sentence)?.start == at;
        let plain = range.len() <= WORDS && !passage.is_one_of(at + 1, OTHERS) && passage.is_word(range.end - 1, word);
        if !opens || !plain || !CALLED.has(word) || passage.quote_at(at).is_some() {
            return None;
        }
        let nth = sentence.checked_sub(1)?;
        let bounds = passage.sentences.get(nth)?;
        let goes_on = passage.paragraphs.iter().any(|p| p.start <= bounds.start && at < p.end);
        // "Families for a Fair Selt" is one name.
        let mut whole = bounds.start;
        let mut names: Vec<&Range<usize>> = Vec::new();
        for run in self.inventory.runs.get(nth)?.iter().filter(|run| run.end <= bounds.end) {
            if run.start >= whole && self.may_be_body(word, run, bounds) {
                names.push(run);
            }
            whole = whole.max(with_of(passage, run, bounds.end).end);
        }
        let run = match names[..] {
            [run] if goes_on => run.clone(),
            _ => return None,
        };
        let body = self.bodies.iter().find(|body| body.range.start <= run.start && run.end <= body.range.end).cloned();
        if let Some(body) = body {
            return Some(self.body_actor(&body));
        }
        let name = written(passage, &with_of(passage, &run, bounds.end));
        Some(self.actor(ActorKind::Organisation, &name))
    }

    /// Whether a name can be that of a body: no place's, no day's, and nobody's who is known as a person.
    fn may_be_body(&self, word: &str, run: &Range<usize>, bounds: &Range<usize>) -> bool {
        let passage = self.passage;
        let words = lower_words(passage, run);
        let Some(first) = words.first() else { return false };
        let name = written(passage, run);
        let full = with_of(passage, run, bounds.end);
        let body = self.bodies.iter().find(|body| body.range.start <= run.start && run.end <= body.range.end);
        let bar = Class::PLACE | Class::TIME | Class::TITLE | Class::ROLE | Class::GROUP | Class::TEXT;
        let calls = || {
            let noun = nouns::noun(words.last().map_or("", |word| word), &passage.tokens[run.end - 1]);
            full.len() > run.len() && noun == Noun::People || !matches!(noun, Noun::Person | Noun::People | Noun::Text)
        };
        let place = places::is_place_name(&words)
            || self.inventory.is_place(&name.to_lowercase())
            || words.iter().any(|word| self.inventory.is_place(word))
            || places::country(first).is_some();
        let somebody = first_names::look_up(first).is_some()
            || self.people.within(run).iter().any(|(_, nth)| self.people.all[*nth].is_sure())
            || self.inventory.person(&words).is_some_and(|_| run.len() == 1)
            || run.len() == 1 && !self.inventory.of_surname(first).is_empty();
        let fits = match body {
            Some(body) => {
                let people = |at: usize| nouns::is_listed_people(&passage.word(at).to_lowercase());
                let union = word == "union" && body.range.clone().any(people);
                !body.state && !body.outlet && (can_be(word, &body.name) || alike(word, &body.name) || union)
            }
            None => !place && !somebody && calls() && !run.clone().any(|at| passage.tokens[at].is(bar)),
        };
        fits && passage.quote_at(run.start).is_none()
            && !self.is_told_other(word, &name)
            && (full.len() > 1 || body.is_some())
            && stands_alone(passage, run, bounds)
            && !(run.start > bounds.start && passage.is_one_of(run.start - 1, &["in", "on", "from", "near", "during"]))
    }

    /// The paper that the sentence before names by what papers are called, with the article: "the Selt Argus".
    pub(crate) fn paper_by_name(&mut self, sentence: usize, before: usize) -> Option<usize> {
        let passage = self.passage;
        let nth = sentence.checked_sub(1)?;
        let paper = |run: &&Range<usize>| {
            run.len() > 1
                && run.end <= before
                && run.start > 0
                && passage.is_word(run.start - 1, "the")
                && is_paper(&passage.word(run.end - 1).to_lowercase())
        };
        let run = self.inventory.runs.get(nth)?.iter().rev().find(paper)?.clone();
        Some(self.actor(ActorKind::Outlet, &written(passage, &run)))
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::given;

    fn of(text: &str, source: &str) -> String {
        given(text, &[(source, "said", "that the ice was thin")]).remove(0)
    }

    #[test]
    fn a_body_is_the_only_one_just_named() {
        let text =
            "Selt\n\nIt froze at night. The spot was paid for by Frost Ahead. The group said that the ice was thin.";
        assert_eq!(of(text, "The group"), "Frost Ahead (organisation)");
        let text = "Selt\n\nIt froze at night. She was seen with Ada Vella. The group said that the ice was thin.";
        assert_eq!(of(text, "The group"), "group (organisation)");
    }

    #[test]
    fn a_paper_is_told_by_its_name() {
        let text = "Selt\n\nIt froze at night. She told it to the Selt Argus. The paper said that the ice was thin.";
        assert_eq!(of(text, "The paper"), "Selt Argus (outlet)");
        let text = "Selt\n\nIt froze at night. The Selt Courier-Standard ran four pages. The newspaper said that the ice was thin.";
        assert_eq!(of(text, "The newspaper"), "Selt Courier-Standard (outlet)");
    }

    #[test]
    fn a_body_is_named_behind_its_noun_told_again() {
        let text = "Selt\n\nIt froze at night.\n\nA super PAC that backs Ada Vella said that the ice was thin. The group, Frost \
            Action, sang.";
        assert_eq!(of(text, "A super PAC that backs Ada Vella"), "Frost Action (organisation)");
        let text = "Selt\n\nIt froze at night.\n\nThe utility said that the ice was thin. Tamm Power sang.";
        assert_eq!(of(text, "The utility"), "Tamm Power (organisation)");
    }
}
