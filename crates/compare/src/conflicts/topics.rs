//! Which stories may be about one affair.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::party::Pool;
use super::text::words;
use ascribe_model::calendar::is_calendar;

/// Fewest names of a story before their lack in another tells anything.
const ENOUGH: usize = 3;

/// What no name begins with.
const PROPOSITION: char = '#';

/// Most stories that have a name by which two of them are tied: what more have is the talk of the day.
const RARE: u32 = 10;

/// Most stories among which one such name ties two: among more, texts on other affairs share one by chance.
const MANY: usize = 100;

/// The names that stand in the evidence of each story, and its propositions.
#[derive(Debug, Default)]
pub(super) struct Topics {
    of: HashMap<u32, HashSet<Arc<str>>>,
    /// How many stories have a name.
    in_stories: HashMap<Arc<str>, u32>,
}

impl Topics {
    /// Adds the words of a text with a capital, but for those that begin a sentence.
    pub(super) fn text(&mut self, story: u32, text: &str, pool: &mut Pool) {
        let words = words(text);
        let names = words.windows(2).filter(|pair| {
            let inside = !pair[0].gap.contains(['.', '!', '?', '“', '"', '«', ':', '‘']);
            let low = pair[1].low.strip_suffix("'s").unwrap_or(&pair[1].low);
            inside && pair[1].text.starts_with(char::is_uppercase) && low.chars().count() > 2 && !is_calendar(low)
        });
        let all = self.of.entry(story).or_default();
        for pair in names {
            let name: String = pair[1].low.chars().take(5).collect();
            let name = pool.get(&name);
            if all.insert(Arc::clone(&name)) {
                *self.in_stories.entry(name).or_default() += 1;
            }
        }
    }

    /// Adds a proposition on which a stance is taken.
    pub(super) fn proposition(&mut self, story: u32, proposition: &str, pool: &mut Pool) {
        self.of.entry(story).or_default().insert(pool.get(&format!("{PROPOSITION}{proposition}")));
    }

    /// Whether nothing speaks against one affair: the stories share a name, or too few are known.
    pub(super) fn meet(&self, one: u32, other: u32) -> bool {
        match (self.of.get(&one), self.of.get(&other)) {
            (Some(a), Some(b)) if one != other && a.len() >= ENOUGH && b.len() >= ENOUGH => !a.is_disjoint(b),
            _ => true,
        }
    }

    /// Whether a name stands in a story.
    pub(super) fn has(&self, story: u32, name: &str) -> bool {
        self.of.get(&story).is_some_and(|names| names.contains(name))
    }

    /// Whether a name is that of few stories.
    pub(super) fn is_rare(&self, name: &str) -> bool {
        self.in_stories.get(name).is_some_and(|&stories| stories <= RARE)
    }

    /// Whether there are so many stories that one name says little.
    pub(super) fn are_many(&self) -> bool {
        self.of.len() > MANY
    }

    /// Whether the stories are of one affair by a name that few others have, among many stories by two, or by a
    /// proposition.
    pub(super) fn tie(&self, one: u32, other: u32) -> bool {
        let Some((a, b)) = self.of.get(&one).zip(self.of.get(&other)) else { return false };
        let shared = || a.iter().filter(|name| b.contains(*name));
        one == other
            || shared().any(|name| name.starts_with(PROPOSITION))
            || shared().filter(|name| self.is_rare(name)).nth(usize::from(self.are_many())).is_some()
    }
}
