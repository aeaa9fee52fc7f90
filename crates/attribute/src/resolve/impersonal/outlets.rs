//! Which outlet "the newspaper" or "the website" is.

use std::ops::Range;

use ascribe_model::ActorKind;

use super::works;
use crate::resolve::cast::Cast;
use crate::resolve::name::runs::{runs, written};
use crate::words::Class;

/// What newspapers are called.
const PAPERS: &[&str] = &["paper", "newspaper", "tabloid", "broadsheet", "daily", "weekly"];

/// What is only on the web.
const SITES: &[&str] = &["website", "site", "blog", "webpage"];

/// How many sentences back the outlet is named.
const NEAR: usize = 1;

impl Cast<'_, '_> {
    /// The outlet named last, or what the words before call by this word: "the Frost Circle magazine", "a website
    /// called “Cold Quay”".
    pub(crate) fn outlet(&mut self, word: &str, range: &Range<usize>, sentence: usize) -> Option<usize> {
        let passage = self.passage;
        let last = self.discourse.last(range.start, |place| self.actors[place.actor].kind == ActorKind::Outlet);
        if SITES.contains(&word)
            && let Some(title) = works::titled(passage, range.start, word)
            && last.is_none_or(|place| !self.is_site(place.actor))
        {
            return Some(self.actor(ActorKind::Outlet, &written(passage, &title)));
        }
        let called = self.called(word, range.start, sentence);
        if let Some(run) = called.filter(|run| last.is_none_or(|place| place.at < run.start)) {
            return Some(self.actor(ActorKind::Outlet, &written(passage, &run)));
        }
        last.map(|place| self.fuller_outlet(place.actor))
    }

    /// The one outlet whose name ends in that of another: "Selt Journal" for "the Journal".
    pub(crate) fn fuller_outlet(&self, actor: usize) -> usize {
        let end = format!(" {}", self.actors[actor].name);
        let fuller =
            |nth: &usize| self.actors[*nth].kind == ActorKind::Outlet && self.actors[*nth].name.ends_with(&end);
        let mut found = (0..self.actors.len()).filter(fuller);
        found.next().filter(|_| found.next().is_none()).unwrap_or(actor)
    }

    /// "the paper": the newspaper of the sentence before, where the text has told of no other paper.
    pub(crate) fn newspaper(&mut self, range: &Range<usize>, sentence: usize) -> Option<usize> {
        let passage = self.passage;
        if (0..range.start).any(|at| passage.is_one_of(at, &["paper", "papers"])) {
            return None;
        }
        let from = passage.sentences.get(sentence.checked_sub(NEAR)?)?.start;
        let told = |place: &crate::resolve::discourse::Place| place.at >= from;
        let outlet = |actor: usize| self.actors[actor].kind == ActorKind::Outlet;
        let last = self.discourse.last(range.start, |place| outlet(place.actor)).filter(told);
        last.map(|last| last.actor).or_else(|| self.paper_by_name(sentence, range.start))
    }

    /// Whether an outlet is called by the address of its site.
    fn is_site(&self, actor: usize) -> bool {
        self.actors[actor].name.contains('.')
    }

    /// The name that stands before this word, in the sentence or the one before.
    fn called(&self, word: &str, before: usize, sentence: usize) -> Option<Range<usize>> {
        let passage = self.passage;
        let from = passage.sentences.get(sentence.saturating_sub(NEAR))?.start;
        let one = |at: usize| passage.is_word(at, word) || PAPERS.contains(&word) && passage.is_one_of(at, PAPERS);
        let nouns = (from..before).rev().filter(|&at| one(at) && !passage.tokens[at].is(Class::CAPITAL));
        let mut named =
            nouns.filter_map(|at| runs(passage, from..at).into_iter().next_back().filter(|run| run.end == at));
        let run = named.next()?;
        (!passage.tokens[run.start].is(Class::PLACE | Class::TIME)).then_some(run)
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::{check, given};

    #[test]
    fn an_outlet_is_called_by_the_word_behind_its_name() {
        check(
            "The Selt Courier rose. Orn sent a photo to Frost Circle magazine. The magazine said that the ice was thin.",
            &["Frost Circle (outlet)"],
        );
    }

    #[test]
    fn an_outlet_has_the_longer_of_two_names() {
        check(
            "Selt Courier said that it rained. Orn told Courier of it. The newspaper said that it froze.",
            &["Selt Courier (outlet)"; 2],
        );
    }

    #[test]
    fn an_editorial_board_is_that_of_the_outlet_named_before() {
        let found = [("the paper’s editorial board", "said", "that the ice was thin")];
        let text = "The Selt Courier was full. On ice, the paper’s editorial board said that the ice was thin.";
        assert_eq!(given(text, &found), ["Selt Courier editorial board (organisation)"]);
        let found = [("The editorial board", "said", "that the ice was thin")];
        let text = "The Union Leader is read in Selt. The editorial board said that the ice was thin.";
        assert_eq!(given(text, &found), ["Union Leader editorial board (organisation)"]);
    }

    #[test]
    fn a_website_is_called_by_its_title() {
        let text = "Paul Orn set up a website called “Cold Quay” in May. He told the Selt Courier of it. The website \
            said that the ice was thin.";
        assert_eq!(given(text, &[("The website", "said", "that the ice was thin")]), ["Cold Quay (outlet)"]);
    }

    #[test]
    fn a_paper_is_a_newspaper_or_a_text() {
        let text = "The Selt Courier was full. The paper said that the ice was thin.";
        assert_eq!(given(text, &[("The paper", "said", "that the ice was thin")]), ["Selt Courier (outlet)"]);
        let text = "The Ice Board read a paper on frost in the Selt Courier. The paper said that the ice was thin.";
        assert_eq!(given(text, &[("The paper", "said", "that the ice was thin")]), ["paper on frost (document)"]);
    }
}
