//! A line as it is written.

use std::collections::BTreeMap;

use ascribe_model::ActorKind;
use serde::{Deserialize, Deserializer, de::Error};
use serde_json::Value;

use super::Trap;

/// What a line is.
pub(super) enum Parsed {
    Document(Box<Record>),
    Trap(Trap),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TrapRecord {
    trap: [String; 2],
    why: Option<String>,
}

/// A document. What can be left out can be null too.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Record {
    pub(super) doc: String,
    pub(super) title: Option<String>,
    pub(super) outlet: Option<String>,
    pub(super) author: Option<String>,
    pub(super) published: Option<String>,
    pub(super) dateline: Option<String>,
    pub(super) text: String,
    pub(super) speaker: Option<String>,
    #[serde(default, rename = "phenomena")]
    _phenomena: Option<Vec<String>>,
    pub(super) actors: BTreeMap<String, ActorRecord>,
    #[serde(default)]
    pub(super) mentions: Vec<MentionRecord>,
    #[serde(default)]
    pub(super) statements: Vec<StatementRecord>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ActorRecord {
    pub(super) name: String,
    #[serde(default)]
    pub(super) names: Vec<String>,
    #[serde(rename = "type", deserialize_with = "kind")]
    pub(super) kind: ActorKind,
}

/// Words of the text.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    pub(super) words: String,
    pub(super) nth: Option<usize>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MentionRecord {
    pub(super) words: String,
    pub(super) nth: Option<usize>,
    pub(super) actor: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StatementRecord {
    pub(super) content: Vec<Words>,
    pub(super) source: Option<Words>,
    pub(super) actor: Option<String>,
    #[serde(default)]
    pub(super) links: Vec<LinkRecord>,
    pub(super) addressee: Option<AddresseeRecord>,
    pub(super) said_on: Option<DateRecord>,
    pub(super) parent: Option<usize>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LinkRecord {
    pub(super) actor: String,
    pub(super) words: Option<String>,
    pub(super) nth: Option<usize>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AddresseeRecord {
    pub(super) words: String,
    pub(super) nth: Option<usize>,
    pub(super) actor: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DateRecord {
    pub(super) words: String,
    pub(super) nth: Option<usize>,
    pub(super) date: Option<String>,
    pub(super) precision: Option<String>,
}

fn kind<'de, D: Deserializer<'de>>(deserializer: D) -> Result<ActorKind, D::Error> {
    let word = String::deserialize(deserializer)?;
    ActorKind::from_word(&word).ok_or_else(|| {
        let known: Vec<&str> = ActorKind::ALL.iter().map(|kind| kind.as_str()).collect();
        D::Error::custom(format!("'{word}' is no type of actor; there are {}", known.join(", ")))
    })
}

/// Reads a line.
pub(super) fn parse(bytes: &[u8]) -> Result<Parsed, serde_json::Error> {
    let value: Value = serde_json::from_slice(bytes)?;
    if value.get("trap").is_some() {
        let TrapRecord { trap, why } = serde_json::from_value(value)?;
        return Ok(Parsed::Trap(Trap { actors: trap, why: why.unwrap_or_default() }));
    }
    Ok(Parsed::Document(serde_json::from_value(value)?))
}
