//! The people of whom the words before tell, and those whom a sentence is about.

use std::ops::Range;

use ascribe_model::ActorKind;

use super::bare;
use super::plural::Several;
use crate::resolve::cast::Cast;
use crate::resolve::discourse;

/// How far from the start of a sentence those stand of whom it is: "Among the old pilots", in tokens.
const FRONT: usize = 6;

/// What opens a clause that tells why or when something is so.
const BACKGROUND: &[&str] = &["after", "before", "because", "as", "since", "when", "if", "until", "once"];

impl Cast<'_, '_> {
    /// The people of whom the words from `from` to `at` tell most; with `front`, those whom a sentence is about.
    pub(crate) fn people_told_of(
        &mut self,
        from: usize,
        at: usize,
        sentence: usize,
        outside: &[Range<usize>],
        front: bool,
    ) -> Option<usize> {
        let of_people = |several: &Several| match several {
            Several::Actor(actor) => {
                let actor = &self.actors[*actor];
                actor.kind == ActorKind::Group && !bare::is_bare(&actor.name)
            }
            Several::Noun(head) => {
                !self.passage.is_one_of(*head, &["some", "many", "several", "others", "few"])
                    || self
                        .passage
                        .syntax
                        .dependents(*head)
                        .any(|k| k > *head && self.passage.syntax.is(k, &["nmod", "acl", "acl:relcl"]))
            }
            Several::Names(_) | Several::Two(..) => false,
        };
        let mut found = self.several(from, at, sentence, outside);
        found.retain(|(_, last, several)| {
            *last >= from && of_people(several) && (!front || self.is_topic(several, *last))
        });
        let (.., several) = found.into_iter().max_by_key(|(score, last, _)| (*score, *last))?;
        self.of_several(several, sentence)
    }

    /// Whether a sentence is about those told of at `last`: they are the subject, and no clause puts them in the
    /// background ("After pilots sang, some"), or it says of whom it is ("Among pilots, most").
    fn is_topic(&self, several: &Several, last: usize) -> bool {
        let (passage, syntax) = (self.passage, &self.passage.syntax);
        let head = match several {
            Several::Noun(head) => *head,
            _ => return self.discourse.any_in(&(last..last + 1), |place| place.weight >= discourse::SUBJECT),
        };
        let of = syntax.dependents(head).any(|k| syntax.is(k, &["case"]) && passage.is_one_of(k, &["among", "of"]));
        let opens = of && passage.sentences.iter().any(|s| s.contains(&head) && head < s.start + FRONT);
        let verb = syntax.head(head).filter(|_| syntax.is(head, &["nsubj", "nsubjpass"]));
        opens
            || verb.is_some_and(|verb| {
                let background = |k: usize| syntax.is(k, &["mark", "advmod"]) && passage.is_one_of(k, BACKGROUND);
                !syntax.is(verb, &["acl:relcl"])
                    && !syntax.dependents(verb).any(|k| syntax.is(k, &["expl"]) || k < head && background(k))
            })
    }
}
