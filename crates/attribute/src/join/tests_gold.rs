//! How well a gold is joined where every document tells all: its own names and what stands beside them
//! are the units, so what goes wrong is of the joining alone. Prints figures and what was joined wrongly:
//!
//! ```text
//! ASCRIBE_GOLD=tests/gold/actors/joining.jsonl cargo test -p ascribe-attribute join::tests_gold -- --ignored --nocapture
//! ```

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use ascribe_model::{ActorKind, Offsets};

use super::*;
use crate::corpus::actors::{self, GoldDocument};

/// What stands beside a name: "the docker Ada Orn", "Ada Orn, a docker". A crude reading, for figures.
fn beside(text: &str, name: &str) -> Vec<String> {
    let mut told = Vec::new();
    for (at, _) in text.match_indices(name) {
        if let Some(behind) = text[at + name.len()..].strip_prefix(", ") {
            let part = behind.split([',', '.', '“', '”', ';']).next().unwrap_or_default();
            if ["the ", "a ", "an ", "mayor ", "president ", "minister "].iter().any(|begin| part.starts_with(begin)) {
                told.push(part.to_owned());
            }
        }
        let small = ["said", "the", "and", "by", "of", "to", "that", "with", "for", "in", "from", "as"];
        let before = text[..at].rsplit(' ').skip(1).take(4);
        let mut title: Vec<&str> = before
            .take_while(|word| !word.is_empty() && !word.ends_with(['”', '“', ',', ';', ':']))
            .take_while(|word| !word.ends_with('.') || word.len() <= 4)
            .take_while(|word| !small.contains(&word.to_lowercase().as_str()))
            .collect();
        title.reverse();
        if !title.is_empty() {
            told.push(format!("{} {name}", title.join(" ")));
        }
    }
    told
}

/// All that a document calls an actor of the gold.
fn phrases(gold: &GoldDocument, actor: &str) -> Vec<String> {
    let text = &gold.document.text;
    let offsets = Offsets::new(text);
    let own = &gold.actors[actor];
    let mut phrases: BTreeSet<String> = own.names.iter().cloned().collect();
    let mentions = gold.mentions.iter().filter(|mention| mention.actor == actor).map(|mention| mention.span);
    let sources = gold.statements.iter().filter(|said| said.actor.as_deref() == Some(actor));
    let spans = mentions.chain(sources.filter_map(|said| said.source));
    phrases.extend(spans.filter_map(|span| offsets.slice(span)).map(str::to_owned));
    if own.kind == ActorKind::Person {
        phrases.extend(own.names.iter().chain([&own.name]).flat_map(|name| beside(text, name)));
    }
    phrases.into_iter().collect()
}

#[test]
#[ignore = "prints figures of the gold that ASCRIBE_GOLD names"]
#[allow(clippy::print_stdout, reason = "its output is for people")]
fn figures() {
    let path = std::env::var("ASCRIBE_GOLD").unwrap();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path);
    let gold = actors::read(&path).unwrap();
    let decisions = Decisions::default();
    let mut joiner = Joiner::new(&decisions);
    let mut units: Vec<(&str, &str, &str)> = Vec::new();
    for document in &gold.documents {
        let uri = &document.document.uri;
        for (id, actor) in &document.actors {
            if matches!(actor.kind, ActorKind::Group | ActorKind::Unnamed) {
                continue;
            }
            let phrases = phrases(document, id);
            let phrases: Vec<&str> = phrases.iter().map(String::as_str).collect();
            let (kind, name) = (actor.kind, actor.name.as_str());
            joiner.add(&Unit {
                document: uri,
                uri,
                date: None,
                kind,
                name,
                description: None,
                phrases: &phrases,
                alone: false,
            });
            units.push((uri, id, name));
        }
    }
    let of = joiner.join().of;
    let (mut right, mut wrong, mut missed) = (0, 0, 0);
    let mut merged: BTreeMap<u32, BTreeMap<&str, BTreeSet<&str>>> = BTreeMap::new();
    let (mut precision, mut recall) = (0.0, 0.0);
    for (i, &(document, id, name)) in units.iter().enumerate() {
        merged.entry(of[i]).or_default().entry(id).or_default().insert(name);
        let (mut both, mut joined, mut same) = (0.0, 0.0, 0.0);
        for (j, other) in units.iter().enumerate() {
            let (found, true_one) = (of[i] == of[j], id == other.1);
            both += f64::from(u8::from(found && true_one));
            joined += f64::from(u8::from(found));
            same += f64::from(u8::from(true_one));
            if j > i && document != other.0 {
                right += u32::from(found && true_one);
                wrong += u32::from(found && !true_one);
                missed += u32::from(!found && true_one);
            }
        }
        precision += both / joined / units.len() as f64;
        recall += both / same / units.len() as f64;
    }
    for (_, actors) in merged.iter().filter(|(_, actors)| actors.len() > 1) {
        println!("one: {actors:?}");
    }
    let share = |part: u32, rest: u32| f64::from(part) / f64::from(part + rest);
    println!("pairs: {:.3} precision, {:.3} recall", share(right, wrong), share(right, missed));
    println!("B-cubed: {:.3}", 2.0 * precision * recall / (precision + recall));
}
