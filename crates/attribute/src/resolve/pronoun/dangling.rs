//! Names of groups without pronouns: "many of his supporters" by whose they are.

use std::ops::Range;

use ascribe_model::ActorKind;

use crate::resolve::cast::Cast;
use crate::resolve::name::runs::written;
use crate::resolve::name::titles;
use crate::resolve::phrase::reference::{self, Reference};
use crate::words::{Class, Words};

/// Those who speak or work for somebody.
static STAFF: Words = Words::new(
    "spokesman spokeswoman spokesperson spokesmen spokeswomen spokespeople lawyer lawyers attorney attorneys counsel aide \
    aides adviser advisers advisor advisors representative representatives employee employees executive executives \
    official officials staffer staffers strategist strategists consultant consultants lobbyist lobbyists publicist \
    assistant assistants secretary manager managers worker workers donor donors surrogate surrogates deputy deputies \
    pollster pollsters agent agents critic critics supporter supporters ally allies member members",
);

impl Cast<'_, '_> {
    /// A name with the one whom a pronoun in it means in its place; `range` is where it stands.
    pub(crate) fn told(&mut self, name: String, range: &Range<usize>, sentence: usize) -> String {
        let passage = self.passage;
        let pronoun = |at: &usize| {
            passage.is_one_of(*at, &["his", "her", "their", "its", "him", "whom"])
                || passage.is_word(*at, "them") && *at > range.start
        };
        let clause = |at: &usize| !passage.is_one_of(*at, &["who", "that", "which", "whose"]);
        let Some(at) = range.clone().skip(1).take_while(clause).find(pronoun) else {
            return self.of_the(&name, range, sentence).unwrap_or(name);
        };
        // "pilots and their aides": those named right before.
        if passage.is_word(at - 1, "and") && at > range.start + 1 {
            return name;
        }
        if self.telling.contains(&at) {
            return name;
        }
        self.telling.push(at);
        let word = passage.word(at);
        let actor = if word == "whom" {
            self.antecedent(range.start, sentence, &[])
        } else {
            self.pronoun(&word.to_lowercase(), &(at..at + 1), sentence, &[])
        };
        self.telling.pop();
        let Some(actor) = actor else { return name };
        let whose = &self.actors[actor];
        let one = word == "whom" && whose.kind != ActorKind::Group;
        if one || whose.kind == ActorKind::Unnamed {
            return name;
        }
        let person = whose.kind == ActorKind::Person;
        let short = if person { titles::surname_in(&whose.name) } else { &whose.name };
        let object = ["him", "them", "whom"].contains(&word) || word == "her" && at + 1 == range.end;
        let several = whose.kind == ActorKind::Group && whose.name.starts_with(char::is_lowercase);
        let article = if several { "the " } else { "" };
        let end = if several && short.ends_with('s') { "’" } else { "’s" };
        let owner = if object { format!("{article}{short}") } else { format!("{short}{end}") };
        let replaced = name.split(' ').map(|own| if own == word { owner.as_str() } else { own });
        replaced.collect::<Vec<_>>().join(" ")
    }

    /// "a spokeswoman for the super PAC", "an aide to the senator": by the name of the body or person that is meant.
    fn of_the(&mut self, name: &str, range: &Range<usize>, sentence: usize) -> Option<String> {
        let passage = self.passage;
        let the = (range.start + 1..range.end).rev().find(|&at| passage.is_word(at, "the"))?;
        let (of, whose) = (the - 1, the..range.end);
        let plain = |at: usize| passage.tokens[at].is_word() && !passage.tokens[at].is(Class::GENITIVE | Class::TIME);
        let fits = passage.is_one_of(of, &["for", "to", "of", "at"])
            && (2..=3).contains(&whose.len())
            && whose.clone().all(plain)
            && (range.start..of).any(|at| STAFF.has(&passage.word(at).to_lowercase()))
            && (range.start..of)
                .all(|at| passage.tokens[at].is_word() && !passage.tokens[at].is(Class::CAPITAL) || at == range.start);
        let words = written(passage, &whose);
        let front = name.strip_suffix(words.as_str()).filter(|_| fits)?;
        let read = reference::read(passage, &whose, &self.inventory);
        if !matches!(read, Reference::Role(_) | Reference::BodyRole { .. }) {
            return None;
        }
        let whose = self.meant(read, &whose, sentence, &[])?;
        let actor = &self.actors[whose];
        let named = matches!(actor.kind, ActorKind::Person | ActorKind::Organisation | ActorKind::Outlet)
            && actor.name.starts_with(char::is_uppercase);
        let person = actor.kind == ActorKind::Person;
        named.then(|| format!("{front}{}", if person { titles::surname_in(&actor.name) } else { &actor.name }))
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::{check, given};

    #[test]
    fn whom_somebody_speaks_for_is_told_by_the_name() {
        check(
            "The Selt Ice Fund is small. A spokeswoman for the group said that the ice was thin.",
            &["spokeswoman for Selt Ice Fund (unnamed)"],
        );
        check(
            "Senator Vera Tarn waved. Two aides to the senator said that the ice was thin.",
            &["two aides to Tarn (unnamed)"],
        );
    }

    #[test]
    fn a_group_is_named_by_whose_it_is() {
        check("Paul Orn sang. Many of his guests say that the ice is thin.", &["many of Orn’s guests (group)"]);
        check("Paul Orn sang. A source close to him said that the ice is thin.", &["source close to Orn (unnamed)"]);
    }

    #[test]
    fn whose_they_are_can_stand_right_before() {
        let text = "Paul Orn sang. Old pilots and their aides said that the ice was thin.";
        let found = [("Old pilots and their aides", "said", "that the ice was thin")];
        assert_eq!(given(text, &found), ["old pilots and their aides (group)"]);
        check(
            "Two pilots said that it froze. Many of their guests say that the ice is thin.",
            &["two pilots (group)", "many of two pilots’ guests (group)"],
        );
    }

    #[test]
    fn whom_is_told_by_those_before() {
        let names = given(
            "It angered older pilots, many of whom said that the ice was thin.",
            &[("many of whom", "said", "that the ice was thin")],
        );
        assert_eq!(names, ["many of the older pilots (group)"]);
    }
}
