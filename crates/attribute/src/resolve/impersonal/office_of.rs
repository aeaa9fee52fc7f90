//! Which party "the party" and whose administration "the administration" is, where the text calls them by their people
//! alone: "Democrats met. The party said", "President Orn waved. The administration said".

use std::collections::BTreeSet;

use ascribe_model::ActorKind;

use crate::resolve::cast::Cast;
use crate::resolve::name::titles;

/// What people and things of a party are called, and the party.
const PARTIES: &[(&[&str], &str)] = &[
    (&["republicans", "republican", "gop"], "Republican Party"),
    (&["democrats", "democratic"], "Democratic Party"),
    (&["conservatives", "tories"], "Conservative Party"),
    (&["liberals"], "Liberal Party"),
    (&["labour"], "Labour Party"),
    (&["greens"], "Green Party"),
    (&["libertarians"], "Libertarian Party"),
];

impl Cast<'_, '_> {
    /// The one party whose people the sentence and the one before tell of.
    pub(crate) fn of_party(&mut self, word: &str, at: usize, sentence: usize) -> Option<usize> {
        let passage = self.passage;
        if word != "party" {
            return None;
        }
        let named = |from: usize| {
            let capitals = (from..at).filter(|&k| passage.word(k).starts_with(char::is_uppercase));
            let party = |k: usize| PARTIES.iter().find(|(own, _)| passage.is_one_of(k, own)).map(|(_, party)| *party);
            capitals.filter_map(party).collect::<BTreeSet<&str>>()
        };
        let near = [sentence, sentence.saturating_sub(1)];
        let found = near.iter().map(|&n| named(passage.sentences[n].start)).find(|found| !found.is_empty())?;
        let party = found.iter().next().filter(|_| found.len() == 1)?;
        Some(self.actor(ActorKind::Organisation, party))
    }

    /// The administration of the only president whom the text names with the title.
    pub(crate) fn of_president(&mut self, word: &str) -> Option<usize> {
        let passage = self.passage;
        if word != "administration" {
            return None;
        }
        let titled = |at: usize| {
            let before = |k: usize| passage.is_one_of(k, &["former", "ex", "then", "vice", "late", "past"]);
            at > 0 && passage.word(at - 1) == "President" && !(at > 1 && before(at - 2))
        };
        let presidents: BTreeSet<usize> = self
            .people
            .mentions
            .iter()
            .filter(|(name, _)| titled(name.start) || passage.word(name.start) == "President")
            .map(|(_, nth)| *nth)
            .collect();
        let one = *presidents.first().filter(|_| presidents.len() == 1)?;
        let actor = self.person(one);
        let name = format!("{} administration", titles::surname_in(&self.actors[actor].name));
        Some(self.actor(ActorKind::Organisation, &name))
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::given;

    fn read(text: &str, source: &str) -> String {
        given(text, &[(source, "said", "that the ice was thin")]).remove(0)
    }

    #[test]
    fn a_party_is_the_one_whose_people_are_told_of() {
        let text = "Many Liberals sang. The party said that the ice was thin.";
        assert_eq!(read(text, "The party"), "Liberal Party (organisation)");
        let text = "Liberals and Conservatives sang. The party said that the ice was thin.";
        assert_eq!(read(text, "The party"), "party (organisation)");
    }

    #[test]
    fn an_administration_is_the_presidents() {
        let text = "President Vera Tarn waved. It froze. The administration said that the ice was thin.";
        assert_eq!(read(text, "The administration"), "Tarn administration (organisation)");
        let text = "President Vera Tarn met former President Paul Orn. The administration said that the ice was thin.";
        assert_eq!(read(text, "The administration"), "Tarn administration (organisation)");
    }
}
