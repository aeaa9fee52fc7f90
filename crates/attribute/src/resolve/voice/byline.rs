//! Who speaks in the text's own words: the author, or the person whom a byline names.

use crate::resolve::name::inventory::Inventory;
use crate::resolve::name::runs::{runs, without_titles};
use crate::resolve::phrase::reference::lower_words;
use crate::text::{Kind, Passage};
use crate::words::Class;

/// How many paragraphs a byline may stand behind.
const FIRST: usize = 6;

/// The longest byline, in tokens.
const LONGEST: usize = 18;

/// The words in lower case and the tokens of the name in a line such as "By Ada Vella, harbour master"
/// or "Port director Ada Vella for the Courier", which is no sentence.
pub(crate) fn speaker(passage: &Passage<'_>, inventory: &Inventory) -> Option<std::ops::Range<usize>> {
    passage.paragraphs.iter().take(FIRST).skip(1).find_map(|line| {
        let last = passage.tokens.get(line.end.checked_sub(1)?)?;
        let sentence = line.len() > LONGEST
            || last.kind == Kind::Mark && last.marks(&['.', '!', '?', ':'])
            || line.clone().any(|at| {
                let token = &passage.tokens[at];
                token.is(Class::AUXILIARY | Class::FINITE) || token.kind == Kind::Quote
            });
        if sentence {
            return None;
        }
        let by = passage.is_word(line.start, "by");
        let role = line.clone().any(|at| passage.tokens[at].is(Class::ROLE));
        let names: Vec<_> = runs(passage, line.clone())
            .into_iter()
            .map(|run| without_titles(passage, &run, Some(inventory)))
            .filter(|name| name.len() > 1 && inventory.person(&lower_words(passage, name)).is_some())
            .collect();
        match &names[..] {
            [name] if by || role => Some(name.clone()),
            _ => None,
        }
    })
}
