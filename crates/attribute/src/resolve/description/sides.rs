//! The party and the place that words tell of.

use crate::resolve::cast::Cast;
use crate::resolve::name::people::Person;
use crate::resolve::name::places;
use crate::words::Class;

/// What parties and those who belong to them are called: each row is one side.
const SIDES: &[&[&str]] = &[
    &["republican", "republicans", "gop", "r"],
    &["democrat", "democratic", "democrats", "dem", "d"],
    &["labour"],
    &["tory", "conservative"],
    &["libertarian"],
    &["green"],
    &["independent"],
];

/// Parts of a state that an office is named by.
const CHAMBERS: &[&str] = &["senate", "house", "assembly", "commons", "congress", "parliament", "white"];

/// The number of the party that a word in lower case tells of.
pub(crate) fn side(word: &str) -> Option<usize> {
    SIDES.iter().position(|side| side.contains(&word))
}

impl Cast<'_, '_> {
    /// Whether a word in lower case tells of a place, a party or a chamber: of no body that somebody
    /// belongs to.
    pub(crate) fn is_home(&self, word: &str) -> bool {
        side(word).is_some()
            || CHAMBERS.contains(&word)
            || places::is_state_word(word)
            || self.inventory.is_place(word)
            || self.passage.lexicon.look_up(word).class.any(Class::PLACE)
    }

    /// Whether the text puts another party or another place beside the person.
    pub(crate) fn denies(&self, person: &Person, words: &[String]) -> bool {
        let other = words.iter().filter_map(|word| side(word)).any(|own| {
            let mut sides = person.beside.iter().chain(&person.roles).filter_map(|word| side(word)).peekable();
            sides.peek().is_some() && sides.all(|side| side != own)
        });
        let place = |word: &String| side(word).is_none() && !CHAMBERS.contains(&word.as_str()) && self.is_home(word);
        let homes: Vec<&String> = words.iter().filter(|word| place(word)).collect();
        let known: Vec<&String> = person.beside.iter().filter(|word| place(word)).collect();
        // Of whom the text tells many places, they tell little.
        let elsewhere = !homes.is_empty()
            && (1..=2).contains(&known.len())
            && known.iter().all(|own| homes.iter().all(|word| !places::akin(word, own)));
        other || elsewhere
    }
}
