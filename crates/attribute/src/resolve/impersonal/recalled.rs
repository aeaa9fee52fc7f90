//! What the sentences before tell of and a common noun means: "Tamm Halm raised its prices. The company said", "New
//! Hampshire froze. The state said".

use std::ops::Range;

use ascribe_model::ActorKind;

use super::callings::can_be;
use crate::resolve::cast::Cast;
use crate::resolve::discourse;
use crate::resolve::name::places;
use crate::resolve::name::runs::{stands_alone, written};
use crate::resolve::phrase::nouns::{self, Noun};
use crate::resolve::phrase::reference::lower_words;
use crate::words::{Class, Words};

/// How many sentences back a place is named.
const NEAR: usize = 3;

/// How many sentences back the only firm of a text is named.
const ONLY: usize = 10;

/// What firms are called.
static FIRMS: Words = Words::new(
    "company firm airline carrier retailer manufacturer maker automaker carmaker planemaker drugmaker chipmaker giant \
    startup start-up business bank lender insurer chain publisher brewery brewer supplier provider operator developer \
    contractor label distillery casino conglomerate corporation corporate multinational website site app utility studio shipper railroad \
    consultancy brokerage",
);

/// Whether a word in lower case is what firms are called.
pub(crate) fn is_firm(word: &str) -> bool {
    FIRMS.has(word)
}

/// Those of them that nobody is called.
static NOBODY: Words = Words::new(
    "airline carrier retailer manufacturer maker automaker carmaker planemaker drugmaker chipmaker startup start-up lender \
    insurer chain brewery utility railroad consultancy brokerage conglomerate multinational corporation",
);

/// The last word of a description, in lower case, that only a firm is called: "budget airline".
pub(crate) fn firm_word(described: &str) -> Option<String> {
    let word = described.rsplit(' ').next()?.to_lowercase();
    NOBODY.has(&word).then_some(word)
}

/// Those of them that are called by names of many kinds.
static SITES: Words = Words::new("website site app studio business");

/// What some countries are called.
static COUNTRIES: Words = Words::new("kingdom republic emirate sultanate monarchy");

/// What is called by none of these, though it has a capital.
static NO_FIRMS: Words = Words::new(
    "congress senate house islam christianity christmas easter thanksgiving facebooklive internet web english spanish \
    act bill amendment constitution war day street avenue dow nasdaq",
);

/// What brings in a body anew.
pub(crate) const OTHERS: &[&str] =
    &["new", "other", "first", "second", "former", "parent", "same", "rival", "combined", "whole"];

impl Cast<'_, '_> {
    /// The firm or place that the words before name and "the NOUN" means.
    pub(crate) fn recalled(&mut self, word: &str, range: &Range<usize>, sentence: usize) -> Option<usize> {
        let (_, name) = self.recalled_name(word, range, sentence)?;
        Some(self.actor(ActorKind::Organisation, &name))
    }

    /// The same for a firm that is named in a later sentence than token `at`.
    pub(crate) fn firm_since(&mut self, at: usize, word: &str, range: &Range<usize>, sentence: usize) -> Option<usize> {
        let sentences = &self.passage.sentences;
        let next = sentences.get(sentences.partition_point(|s| s.end <= at) + 1)?.start;
        let (_, name) =
            self.recalled_name(word, range, sentence).filter(|(found, _)| FIRMS.has(word) && *found >= next)?;
        Some(self.actor(ActorKind::Organisation, &name))
    }

    /// Its first token, and its name.
    fn recalled_name(&self, word: &str, range: &Range<usize>, sentence: usize) -> Option<(usize, String)> {
        let passage = self.passage;
        let definite = passage.is_one_of(range.start, &["the", "this"])
            && passage.is_word(range.end - 1, word)
            && !passage.is_one_of(range.start + 1, OTHERS)
            && passage.quote_at(range.start).is_none();
        if !definite {
            return None;
        }
        let firm = FIRMS.has(word);
        let back = if firm { 1 } else { NEAR };
        for nth in (sentence.saturating_sub(back)..=sentence).rev() {
            let limit = passage.sentences.get(nth)?.end.min(range.start);
            let found: Vec<Range<usize>> =
                self.inventory.runs.get(nth)?.iter().filter(|run| run.end <= limit).cloned().collect();
            let named = match firm {
                true => self.firm_in(word, nth, &found, nth == sentence),
                false => found.into_iter().rev().find(|run| self.is_place(word, run)),
            };
            if let Some(run) = named {
                let body = self.bodies.iter().find(|body| body.range.start <= run.start && run.end <= body.range.end);
                let name = body.map_or_else(|| written(passage, &run), |body| body.name.clone());
                return Some((run.start, name));
            }
        }
        None
    }

    /// The only name before a description that can be a firm's, be it named in full or by its first words.
    pub(crate) fn only_firm(&mut self, word: &str, range: &Range<usize>, sentence: usize) -> Option<usize> {
        let passage = self.passage;
        let definite = range.len() == 2 && passage.is_one_of(range.start, &["the", "this"]);
        if !definite || !FIRMS.has(word) || SITES.has(word) || passage.quote_at(range.start).is_some() {
            return None;
        }
        let lead = passage.paragraphs.first().filter(|_| passage.paragraphs.len() > 1).map_or(0, |line| line.end);
        let mut only: Option<String> = None;
        for nth in sentence.saturating_sub(ONLY)..=sentence {
            let bounds = passage.sentences.get(nth)?;
            for run in self.inventory.runs.get(nth)?.iter().filter(|run| run.start >= lead && run.end <= range.start) {
                // "a pilot of Otter Hill"
                let article = run.start > bounds.start && passage.is_one_of(run.start - 1, &["the", "of"]);
                if article || !self.is_called(run) || !self.is_firm(word, run, bounds) {
                    continue;
                }
                let body = self.bodies.iter().find(|body| body.range.start <= run.start && run.end <= body.range.end);
                let name = body.map_or_else(|| written(passage, run), |body| body.name.clone());
                only = match only {
                    None => Some(name),
                    Some(one) if one.starts_with(&name) => Some(one),
                    Some(one) if name.starts_with(&one) => Some(name),
                    Some(_) => return None,
                };
            }
        }
        let name = only?;
        Some(self.actor(ActorKind::Organisation, &name))
    }

    /// The one name of a sentence that can be a firm's: its subject, else the only one. In the sentence of the
    /// description itself, `here`, any name can be.
    fn firm_in(&self, word: &str, sentence: usize, found: &[Range<usize>], here: bool) -> Option<Range<usize>> {
        let passage = self.passage;
        let bounds = passage.sentences.get(sentence)?;
        // "the oil giant Tamm Halm"
        let called =
            |run: &&Range<usize>| run.start > bounds.start && FIRMS.has(&passage.word(run.start - 1).to_lowercase());
        let firms: Vec<&Range<usize>> = found.iter().filter(|run| self.is_firm(word, run, bounds)).collect();
        if let Some(run) = firms.iter().rev().find(|run| called(run)) {
            return Some((**run).clone());
        }
        let subject = |run: &&&Range<usize>| discourse::weight(passage, run, bounds) >= discourse::SUBJECT;
        let mut subjects = firms.iter().filter(subject);
        match (subjects.next(), subjects.next()) {
            (Some(run), None) => Some((**run).clone()).filter(|run| !SITES.has(word) || self.is_called(run)),
            (None, _) => match firms[..] {
                [run] if here && !SITES.has(word) || self.is_called(run) => Some(run.clone()),
                _ => None,
            },
            _ => None,
        }
    }

    /// Whether the text names what has this name as a body elsewhere, or as a site.
    fn is_called(&self, run: &Range<usize>) -> bool {
        let name = written(self.passage, run);
        name.contains('.') || self.bodies.iter().any(|body| body.name == name && !body.state)
    }

    /// Whether a name can be that of a firm: nobody's, no place's, and no part of another phrase.
    fn is_firm(&self, word: &str, run: &Range<usize>, bounds: &Range<usize>) -> bool {
        let passage = self.passage;
        let words = lower_words(passage, run);
        let name = written(passage, run);
        let bar =
            Class::PLACE | Class::TIME | Class::TITLE | Class::ROLE | Class::GROUP | Class::TEXT | Class::ADJECTIVE;
        let several = |at: usize| {
            let noun = nouns::noun(&passage.word(at).to_lowercase(), &passage.tokens[at]);
            matches!(noun, Noun::People | Noun::Person | Noun::Text)
        };
        // "Orn-Tamm Paper will shut its mill"
        let makes = |at: usize| {
            run.len() > 1 && passage.tokens[at].is(Class::CAPITAL) && self.inventory.evidence.is_neuter(&words)
        };
        // What no list and no other phrase shows to be something else.
        let plain = || {
            words.iter().all(|word| self.inventory.of_surname(word).is_empty() && !self.inventory.is_place(word))
                && !places::is_place_name(&words)
                && places::country(&words[0]).is_none()
                && !passage.tokens[run.start].is(bar)
                && !run.clone().any(|at| several(at) && !(at + 1 == run.end && makes(at)))
        };
        let known = self.bodies.iter().find(|body| body.range.start <= run.start && run.end <= body.range.end);
        known.is_none_or(|body| !body.state && !body.outlet && can_be("company", &body.name))
            && can_be("company", &name)
            && !self.is_told_other(word, &name)
            && (word != "airline" || known.is_some() || name.to_lowercase().contains("air"))
            && passage.quote_at(run.start).is_none()
            && !words.iter().any(|word| NO_FIRMS.has(word))
            && self.people.within(run).is_empty()
            && self.inventory.person(&words).is_none()
            && (known.is_some() || plain())
            && stands_alone(passage, run, bounds)
            && !passage.tokens.get(run.end).is_some_and(|next| next.mark(':'))
            && !(run.start > bounds.start && passage.is_one_of(run.start - 1, &["in", "on", "from", "near", "during"]))
    }

    /// Whether a name is that of such a place.
    fn is_place(&self, word: &str, run: &Range<usize>) -> bool {
        let passage = self.passage;
        let words = lower_words(passage, run);
        let name = words.join(" ");
        let state = places::is_state(&name);
        let place = passage.tokens[run.start].is(Class::PLACE) && !passage.tokens[run.start].is(Class::ADJECTIVE)
            || self.inventory.is_place(&name);
        let own = self.people.within(run).is_empty() && passage.quote_at(run.start).is_none();
        own && match word {
            "state" => state,
            _ if COUNTRIES.has(word) => !state && (place || places::country(&name) == Some(&*name)),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::{check, given};

    #[test]
    fn the_company_is_what_the_sentence_before_is_about() {
        check(
            "Norland Technologies was one of many that raised prices, and the company said that the ice was thin.",
            &["Norland Technologies (organisation)"],
        );
        check(
            "Norland Technologies raised prices. The company said that the ice was thin.",
            &["Norland Technologies (organisation)"],
        );
        check(
            "Norland raised prices when it sold the oil giant Halm Mobil. The company said that the ice was thin.",
            &["Halm Mobil (organisation)"],
        );
        check("Vera Tarn raised prices. The company said that the ice was thin.", &["company (organisation)"]);
    }

    #[test]
    fn a_firm_is_called_by_what_it_does() {
        check("Orn had flown for ten years with TammAir, the airline said on Monday.", &["TammAir (organisation)"]);
        check(
            "Halm sold pumps. United Technologies is not hurting. The company said that the ice was thin.",
            &["United Technologies (organisation)"],
        );
    }

    #[test]
    fn the_company_is_the_only_firm_of_the_text() {
        let text = "Selt\n\nFor years Paul Orn walked through the gate at Halm Tube. It froze. It snowed. It thawed. The company \
            said that the ice was thin.";
        assert_eq!(given(text, &[("The company", "said", "that the ice was thin")]), ["Halm Tube (organisation)"]);
    }

    #[test]
    fn a_place_is_called_by_what_it_is() {
        let text = "Vera Tarn led New Hampshire through the frost. The state said that the ice was thin.";
        assert_eq!(given(text, &[("The state", "said", "that the ice was thin")]), ["New Hampshire (organisation)"]);
        let text = "Saudi Arabia met guests, a move that the kingdom said it wanted.";
        assert_eq!(given(text, &[("the kingdom", "said", "it wanted")]), ["Saudi Arabia (organisation)"]);
    }
}
