//! A codebook as it is written.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;
use serde::de::{self, Deserializer, MapAccess, Visitor, value::MapAccessDeserializer};
use toml::Spanned;

use super::find::Need;
use crate::stance::Stance;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    /// For the reader.
    #[serde(default, rename = "notes")]
    pub(super) _notes: Option<String>,
    /// Whether the texts were collected on the matter.
    #[serde(default)]
    pub(super) on_topic: bool,
    #[serde(default)]
    pub(super) names: Vec<String>,
    #[serde(default)]
    pub(super) words: BTreeMap<String, Spanned<Vec<Spanned<String>>>>,
    #[serde(default)]
    pub(super) proposition: Vec<Proposition>,
    #[serde(default)]
    pub(super) quantity: Vec<Quantity>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Quantity {
    pub(super) id: Spanned<String>,
    pub(super) question: Spanned<String>,
    #[serde(default)]
    pub(super) topic: Vec<Spanned<String>>,
    pub(super) given: Spanned<Vec<Spanned<String>>>,
    #[serde(default)]
    pub(super) exclude: Vec<Spanned<String>>,
    /// For people.
    #[serde(default, rename = "notes")]
    pub(super) _notes: Option<String>,
    #[serde(default)]
    pub(super) example: Vec<NumberExample>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NumberExample {
    pub(super) text: Spanned<String>,
    /// A number in digits or words, or `none`.
    pub(super) is: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Proposition {
    pub(super) id: Spanned<String>,
    pub(super) sentence: Spanned<String>,
    pub(super) about: String,
    #[serde(default)]
    pub(super) topic: Vec<Spanned<String>>,
    #[serde(default)]
    pub(super) affirm: Vec<Spanned<Phrase>>,
    #[serde(default)]
    pub(super) deny: Vec<Spanned<Phrase>>,
    #[serde(default)]
    pub(super) hedge: Vec<Spanned<Phrase>>,
    #[serde(default)]
    pub(super) good: Vec<Spanned<String>>,
    #[serde(default)]
    pub(super) bad: Vec<Spanned<String>>,
    #[serde(default)]
    pub(super) should: Vec<Spanned<String>>,
    #[serde(default)]
    pub(super) culprit: Vec<Spanned<String>>,
    #[serde(default)]
    pub(super) others: Vec<Spanned<String>>,
    #[serde(default)]
    pub(super) exclude: Vec<Spanned<String>>,
    #[serde(default)]
    pub(super) notes: Option<String>,
    #[serde(default)]
    pub(super) example: Vec<Example>,
}

/// A phrase: a string, or a table where it needs more than its words.
pub(super) struct Phrase {
    pub(super) phrase: String,
    pub(super) negatable: bool,
    pub(super) need: Need,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    phrase: String,
    #[serde(default = "yes")]
    negatable: bool,
    #[serde(default)]
    alone: bool,
    with: Option<String>,
}

fn yes() -> bool {
    true
}

impl Table {
    /// What the phrase needs so that it counts.
    fn need(&self) -> Result<Need, &'static str> {
        match (self.alone, self.with.as_deref()) {
            (false, None) => Ok(Need::Topic),
            (true, None) => Ok(Need::Nothing),
            (false, Some("topic")) => Ok(Need::TopicHere),
            (true, Some("topic")) => Err("a phrase that stands alone needs no topic: take out 'alone' or 'with'"),
            (_, Some(_)) => Err("'with' takes \"topic\"; other words go into the phrase: \"phrase & @list\""),
        }
    }
}

impl<'de> Deserialize<'de> for Phrase {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = Phrase;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a phrase, or a table with a phrase")
            }

            fn visit_str<E: de::Error>(self, phrase: &str) -> Result<Phrase, E> {
                Ok(Phrase { phrase: phrase.to_owned(), negatable: true, need: Need::Topic })
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Phrase, A::Error> {
                let table = Table::deserialize(MapAccessDeserializer::new(map))?;
                let need = table.need().map_err(de::Error::custom)?;
                Ok(Phrase { phrase: table.phrase, negatable: table.negatable, need })
            }
        }
        deserializer.deserialize_any(Either)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Example {
    pub(super) text: Spanned<String>,
    pub(super) is: Is,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "lowercase")]
pub(super) enum Is {
    Affirm,
    Deny,
    Hedge,
    None,
}

impl Is {
    pub(super) fn stance(self) -> Option<Stance> {
        match self {
            Self::Affirm => Some(Stance::Affirm),
            Self::Deny => Some(Stance::Deny),
            Self::Hedge => Some(Stance::Hedge),
            Self::None => None,
        }
    }
}
