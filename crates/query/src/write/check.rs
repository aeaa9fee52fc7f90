//! Whether what was found in a document fits the document, before any of it is written.

use std::collections::HashSet;

use ascribe_model::{ActorId, Document, DocumentId, Findings, Offsets, Span, Statement, StatementId};

use crate::{Error, Result};

/// A document with findings that fit it.
pub(crate) struct Checked<'a> {
    pub(crate) id: DocumentId,
    pub(crate) document: &'a Document,
    pub(crate) findings: &'a Findings,
    offsets: Offsets<'a>,
}

impl<'a> Checked<'a> {
    /// The words of a span.
    pub(crate) fn words(&self, span: Span) -> Result<&'a str> {
        words(self.document, &self.offsets, span, || String::from("a piece"))
    }
}

/// Checks spans, ids and references.
pub(crate) fn check<'a>(document: &'a Document, findings: &'a Findings) -> Result<Checked<'a>> {
    let id = document.id();
    let offsets = Offsets::new(&document.text);
    let refuse = |message: String| Error::Findings { uri: document.uri.clone(), message };

    let mut actors: HashSet<&ActorId> = HashSet::new();
    for actor in &findings.actors {
        if !actors.insert(&actor.id) {
            return Err(refuse(format!("actor {} is there twice", actor.id)));
        }
    }
    let ids: HashSet<&StatementId> = findings.statements.iter().map(|statement| &statement.id).collect();
    if ids.len() != findings.statements.len() {
        return Err(refuse(String::from("two statements have the same id")));
    }
    for statement in &findings.statements {
        let name = &statement.id;
        let (parent, source, cue) = (statement.parent.as_ref(), statement.source, statement.cue);
        for (role, span) in spans(statement) {
            words(document, &offsets, span, || format!("{role} of statement {name}"))?;
        }
        if statement.content.is_empty() {
            return Err(refuse(format!("statement {name} has no content")));
        }
        if !(0.0..=1.0).contains(&statement.confidence) {
            return Err(refuse(format!("confidence {} of statement {name} is no probability", statement.confidence)));
        }
        if *name != StatementId::new(&id, parent, source, cue, &statement.content) {
            return Err(refuse(format!("id {name} is not that of its statement")));
        }
        if parent.is_some_and(|parent| !ids.contains(parent)) {
            return Err(refuse(format!("the parent of statement {name} is not there")));
        }
        if let Some(unknown) = named(statement).find(|actor| !actors.contains(actor)) {
            return Err(refuse(format!("actor {unknown} of statement {name} is not there")));
        }
    }
    for mention in &findings.mentions {
        words(document, &offsets, mention.span, || format!("a mention of actor {}", mention.actor))?;
        if !actors.contains(&mention.actor) {
            return Err(refuse(format!("actor {} of a mention is not there", mention.actor)));
        }
    }
    Ok(Checked { id, document, findings, offsets })
}

/// The words of a span; `what` says what it is where it has none.
fn words<'a>(document: &Document, offsets: &Offsets<'a>, span: Span, what: impl FnOnce() -> String) -> Result<&'a str> {
    let words = if span.start <= span.stop { offsets.slice(span) } else { None };
    words.ok_or_else(|| Error::Findings {
        uri: document.uri.clone(),
        message: format!(
            "{} at {}..{} lies outside the text of {} code points",
            what(),
            span.start,
            span.stop,
            offsets.chars()
        ),
    })
}

/// Every place that a statement names.
fn spans(statement: &Statement) -> impl Iterator<Item = (&'static str, Span)> {
    let said_on = statement.said_on.as_ref().map(|said| said.phrase);
    let links = statement.links.iter().flat_map(|link| [("a link", link.surface), ("the cue of a link", link.cue)]);
    statement
        .content
        .iter()
        .map(|&piece| ("the content", Some(piece)))
        .chain([
            ("the source", statement.source),
            ("the cue", statement.cue),
            ("the addressee", statement.addressee.as_ref().map(|addressee| addressee.span)),
            ("the date", said_on),
            ("the place", statement.place),
            ("the context", Some(statement.context)),
        ])
        .chain(links)
        .filter_map(|(role, span)| span.map(|span| (role, span)))
}

/// Every actor that a statement names.
fn named(statement: &Statement) -> impl Iterator<Item = &ActorId> {
    let addressee = statement.addressee.as_ref().and_then(|addressee| addressee.actor.as_ref());
    statement.actor.iter().chain(addressee).chain(statement.links.iter().map(|link| &link.actor))
}
