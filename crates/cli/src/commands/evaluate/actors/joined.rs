//! The actors of all documents, joined as a run joins them.

use std::collections::BTreeMap;

use ascribe_attribute::corpus::actors::GoldDocument;
use ascribe_attribute::join::{Decisions, Joiner, Unit};
use ascribe_model::{ActorId, Findings, Offsets, Span};

/// For each document the actor over all documents that each of its own is.
pub(super) fn joined(documents: &[GoldDocument], findings: &[Findings]) -> Vec<BTreeMap<ActorId, ActorId>> {
    let decisions = Decisions::default();
    let mut joiner = Joiner::new(&decisions);
    for (gold, findings) in documents.iter().zip(findings) {
        let document = &gold.document;
        let id = document.id();
        let mut phrases = phrases(&document.text, findings);
        for actor in &findings.actors {
            joiner.add(&Unit {
                document: id.as_str(),
                uri: &document.uri,
                date: document.published.map(|published| published.date),
                kind: actor.kind,
                name: &actor.name,
                description: actor.description.as_deref(),
                phrases: &phrases.remove(&actor.id).unwrap_or_default(),
                // The id of an actor that is of one document alone holds more than its name.
                alone: actor.id != ActorId::new(actor.kind, &actor.name),
            });
        }
    }
    let joined = joiner.join();
    let mut of = joined.of.iter().map(|&nth| joined.actors[nth as usize].id.clone());
    let own = |findings: &Findings| findings.actors.iter().map(|actor| actor.id.clone()).zip(of.by_ref()).collect();
    findings.iter().map(own).collect()
}

/// All that a document calls each of its actors.
fn phrases<'t>(text: &'t str, findings: &'t Findings) -> BTreeMap<&'t ActorId, Vec<&'t str>> {
    let offsets = Offsets::new(text);
    let mentions = findings.mentions.iter().map(|mention| (&mention.actor, mention.span));
    let sources = findings.statements.iter().filter_map(|s| Some((s.actor.as_ref()?, s.source?)));
    let mut phrases: BTreeMap<&ActorId, Vec<&str>> = BTreeMap::new();
    let mut add = |(actor, span): (&'t ActorId, Span)| {
        phrases.entry(actor).or_default().extend(offsets.slice(span));
    };
    mentions.for_each(&mut add);
    sources.for_each(&mut add);
    phrases
}
