//! Which body is somebody's: "Lea Orn of the Ice Project … . Her organization", "Paul Tamm, who runs Bright Quay … .
//! Tamm’s company".

use std::ops::Range;

use super::callings::{can_be, is_spelt};
use crate::resolve::cast::Cast;
use crate::resolve::phrase::nouns::{self, Noun};
use crate::words::{Class, Words};

/// How much of what stands behind a name is read for the body, in tokens.
const LONGEST: usize = 14;

/// Bodies that somebody works for, leads or has.
static HAD: Words = Words::new(
    "organization organisation group company firm business outfit nonprofit non-profit charity foundation fund agency \
    department ministry bureau network newspaper paper magazine website site outlet publication institute institution \
    institution center centre tank think-tank union committee panel commission board bank startup start-up pac council \
    association coalition alliance league society federation university college school hospital airline lab laboratory \
    brokerage consultancy corporation",
);

/// What is done by those who have or lead a body.
static LEADS: Words = Words::new(
    "runs run ran leads led heads headed chairs chaired directs directed founded co-founded cofounded owns owned manages \
    managed edits edited oversees started created launched helps helped lead run head chair direct manage edit oversee",
);

impl Cast<'_, '_> {
    /// The body of which the text tells beside the name of a person that he works for it, leads it or has it, and that
    /// a noun can call.
    pub(crate) fn body_of(&mut self, whose: usize, word: &str, rest: &str, before: usize) -> Option<usize> {
        let nth = *self.person_of_actor.get(&whose)?;
        if !HAD.has(word) || rest.contains(char::is_uppercase) && !rest.contains("PAC") {
            return None;
        }
        let names = self.people.mentions.iter().filter(|(name, own)| *own == nth && name.start < before);
        let found = names.rev().find_map(|(name, _)| self.body_beside(name, word))?;
        let kind = match found {
            (name, true) => self.actor(ascribe_model::ActorKind::Outlet, &name),
            (name, false) => self.actor(ascribe_model::ActorKind::Organisation, &name),
        };
        Some(kind)
    }

    /// The same for a body named by its owner and a noun: "Tamm group" for "Tamm’s group".
    pub(crate) fn body_of_owner(&mut self, name: &str, before: usize) -> Option<usize> {
        let (owner, word) = name.split_once(' ')?;
        let mut owners =
            (0..self.people.all.len()).filter(|&nth| *self.people.all[nth].surname() == owner.to_lowercase());
        let nth = owners.next().filter(|_| owners.next().is_none() && HAD.has(word))?;
        let whose = self.person(nth);
        self.body_of(whose, word, word, before)
    }

    /// The body told of beside a name, and whether it is an outlet.
    fn body_beside(&self, name: &Range<usize>, word: &str) -> Option<(String, bool)> {
        let passage = self.passage;
        let sentence = passage.sentences.get(passage.sentences.partition_point(|s| s.end <= name.start))?;
        let limit = sentence.end.min(name.end + LONGEST);
        let fits = |own: &str| {
            let said = own.split(' ').any(|one| is_spelt(one, word));
            (said || can_be(word, own) || self.is_told(word, own)) && !self.is_told_other(word, own)
        };
        // "Ice Board director NAME"
        let person = |at: usize| nouns::noun(&passage.word(at).to_lowercase(), &passage.tokens[at]) == Noun::Person;
        let title = name.start.checked_sub(1).filter(|&at| at > sentence.start && person(at));
        let titled = title.and_then(|title| {
            self.bodies_in(&(sentence.start..title)).find(|(body, ..)| {
                let plain = (body.end..title)
                    .all(|at| passage.tokens[at].is_word() && !passage.tokens[at].is(Class::PREPOSITION));
                body.end + 3 > title && plain
            })
        });
        let behind = || {
            let mut at = name.end + usize::from(passage.tokens.get(name.end)?.marks(&[',', '(', '—', '–']));
            let apposed = at > name.end;
            let mut tied = passage.is_one_of(at, &["of", "with", "from", "at"]);
            while at < limit {
                let token = &passage.tokens[at];
                if let Some((body, own, outlet)) = self.bodies_in(&(at..limit)).next().filter(|(body, ..)| {
                    body.start == at || body.start == at + 1 && passage.is_one_of(at, &["the", "The"])
                }) {
                    return tied.then_some((body, own, outlet));
                }
                let person = apposed && person(at);
                let leads = LEADS.has(&passage.word(at).to_lowercase());
                tied = tied && !token.mark(',') || person || leads;
                let ends = token.marks(&['.', ';', ':', ')']) || passage.is_one_of(at, &["said", "says"]);
                let verb = token.is(Class::FINITE | Class::ED) && !leads && !person && apposed;
                if ends || verb && !tied {
                    return None;
                }
                at += 1;
            }
            None
        };
        let (_, own, outlet) = titled.or_else(behind)?;
        fits(own).then(|| (own.to_owned(), outlet))
    }

    /// The bodies that a range of tokens names, by their words or by what the text calls them.
    fn bodies_in(&self, range: &Range<usize>) -> impl Iterator<Item = (Range<usize>, &str, bool)> {
        let (start, end) = (range.start, range.end);
        let first = self.bodies.partition_point(|body| body.at < start);
        let bodies = self.bodies[first..].iter().take_while(move |body| body.at < end).filter(|body| !body.state);
        let named = bodies.map(|body| (body.at..body.range.end, body.name.as_str(), body.outlet));
        named.chain(self.told_in(start..end))
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::given;

    fn of(text: &str, source: &str) -> String {
        given(text, &[(source, "said", "that the ice was thin")]).remove(0)
    }

    #[test]
    fn somebodys_body_is_the_one_told_of_beside_the_name() {
        let text =
            "It froze, said Lea Orn of the Selt Ice Project, a nonprofit. Her organization said that the ice was thin.";
        assert_eq!(of(text, "Her organization"), "Selt Ice Project (organisation)");
        let text = "Lea Orn, a founder of Bright Quay, a consulting firm in Selt, sang. Her company said that the ice was thin.";
        assert_eq!(of(text, "Her company"), "Bright Quay (organisation)");
        let text = "Paul Tamm, who runs the Selt Ice Fund, sang. Tamm’s group said that the ice was thin.";
        assert_eq!(of(text, "Tamm’s group"), "Selt Ice Fund (organisation)");
        let text = "Paul Tamm helps lead the Selt Ice Fund. Tamm’s group said that the ice was thin.";
        assert_eq!(of(text, "Tamm’s group"), "Selt Ice Fund (organisation)");
        let text = "Paul Tamm sang for the Selt Ice Fund. His company said that the ice was thin.";
        assert_eq!(of(text, "His company"), "Tamm company (organisation)");
    }
}
