//! Which stories may be about one affair.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::party::Pool;
use super::text::words;

/// Fewest names of a story before their lack in another tells anything.
const ENOUGH: usize = 3;

/// The names that stand in the evidence of each story, and its propositions.
#[derive(Debug, Default)]
pub(super) struct Topics(HashMap<u32, HashSet<Arc<str>>>);

impl Topics {
    /// Adds the words of a text with a capital, but for those that begin a sentence.
    pub(super) fn text(&mut self, story: u32, text: &str, pool: &mut Pool) {
        let words = words(text);
        let names = words.windows(2).filter(|pair| {
            let inside = !pair[0].gap.contains(['.', '!', '?', '“', '"', '«', ':', '‘']);
            inside && pair[1].text.starts_with(char::is_uppercase) && pair[1].text.chars().count() > 2
        });
        let all = self.0.entry(story).or_default();
        for pair in names {
            let name: String = pair[1].low.chars().take(5).collect();
            all.insert(pool.get(&name));
        }
    }

    /// Adds a proposition on which a stance is taken.
    pub(super) fn proposition(&mut self, story: u32, proposition: &str, pool: &mut Pool) {
        self.0.entry(story).or_default().insert(pool.get(&format!("#{proposition}")));
    }

    /// Whether nothing speaks against one affair: the stories share a name, or too few are known.
    pub(super) fn meet(&self, one: u32, other: u32) -> bool {
        match (self.0.get(&one), self.0.get(&other)) {
            (Some(a), Some(b)) if one != other && a.len() >= ENOUGH && b.len() >= ENOUGH => !a.is_disjoint(b),
            _ => true,
        }
    }
}
