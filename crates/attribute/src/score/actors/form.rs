//! How a source is worded.

use ascribe_model::{ActorKind, Span};

use super::identity::words;
use crate::corpus::actors::{GoldDocument, GoldStatement};

/// How a source is worded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// By a pronoun: "she", "some".
    Pronoun,
    /// By what it is: "the minister", "a senior official".
    Description,
    /// By a name, whatever stands around it: "the minister, Ada Orn".
    Name,
    /// Not at all.
    None,
}

/// Words that stand alone for somebody.
const PRONOUNS: &str = "he she it they i we you him her them me us his its their theirs hers my our your this that \
    these those who whom which whose one some any all both many most few several others other someone somebody anyone \
    anybody everyone everybody nobody";

impl Form {
    /// The form of a statement's source.
    pub(super) fn of(gold: &GoldDocument, statement: &GoldStatement, slice: impl Fn(Span) -> String) -> Self {
        let Some(source) = statement.source else { return Self::None };
        let written = words(&slice(source));
        if let [word] = &written[..]
            && PRONOUNS.split_whitespace().any(|pronoun| pronoun == word)
        {
            return Self::Pronoun;
        }
        let actor = statement.actor.as_ref().and_then(|id| gold.actors.get(id));
        let named = actor.filter(|actor| !matches!(actor.kind, ActorKind::Unnamed | ActorKind::Group));
        let has = |name: &String| {
            let name = name.strip_prefix("The ").unwrap_or(name);
            let parts = words(name);
            name.contains(char::is_uppercase)
                && !parts.is_empty()
                && written.windows(parts.len()).any(|window| window == parts)
        };
        match named.is_some_and(|actor| actor.names.iter().chain([&actor.name]).any(has)) {
            true => Self::Name,
            false => Self::Description,
        }
    }
}
