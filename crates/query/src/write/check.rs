//! Whether what was found in a document fits the document, before any of it is written.

use std::collections::HashSet;

use ascribe_model::{
    ActorId, Comparison, Document, DocumentId, FigureId, Findings, Given, Offsets, Position, PositionId, Span,
    Statement, StatementId,
};

use super::comparison::Uncompared;
use crate::{Error, Result};

/// The text of a document, to cut words from.
pub(crate) struct Text<'a> {
    pub(crate) id: DocumentId,
    uri: &'a str,
    offsets: Offsets<'a>,
}

impl<'a> Text<'a> {
    fn new(document: &'a Document) -> Self {
        Self { id: document.id(), uri: &document.uri, offsets: Offsets::new(&document.text) }
    }

    /// The words of a span.
    pub(crate) fn words(&self, span: Span) -> Result<&'a str> {
        self.words_of(span, || String::from("a piece"))
    }

    /// The words of a span; `what` says what it is where it has none.
    fn words_of(&self, span: Span, what: impl FnOnce() -> String) -> Result<&'a str> {
        let words = if span.start <= span.stop { self.offsets.slice(span) } else { None };
        words.ok_or_else(|| {
            self.refuse(format!(
                "{} at {}..{} lies outside the text of {} code points",
                what(),
                span.start,
                span.stop,
                self.offsets.chars()
            ))
        })
    }

    fn refuse(&self, message: String) -> Error {
        Error::Findings { uri: self.uri.to_owned(), message }
    }
}

/// A document with findings that fit it.
pub(crate) struct Checked<'a> {
    pub(crate) text: Text<'a>,
    pub(crate) document: &'a Document,
    pub(crate) findings: &'a Findings,
}

/// Checks spans, ids and references.
pub(crate) fn check<'a>(document: &'a Document, findings: &'a Findings) -> Result<Checked<'a>> {
    let text = Text::new(document);
    let refuse = |message: String| text.refuse(message);

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
            text.words_of(span, || format!("{role} of statement {name}"))?;
        }
        if statement.content.is_empty() {
            return Err(refuse(format!("statement {name} has no content")));
        }
        if !(0.0..=1.0).contains(&statement.confidence) {
            return Err(refuse(format!("confidence {} of statement {name} is no probability", statement.confidence)));
        }
        if *name != StatementId::new(&text.id, parent, source, cue, &statement.content) {
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
        text.words_of(mention.span, || format!("a mention of actor {}", mention.actor))?;
        if !actors.contains(&mention.actor) {
            return Err(refuse(format!("actor {} of a mention is not there", mention.actor)));
        }
    }
    Ok(Checked { text, document, findings })
}

/// Checks what comparing found: spans, ids and references.
pub(crate) fn comparison<'a>(of: &'a Uncompared, comparison: &Comparison) -> Result<Text<'a>> {
    let text = Text::new(&of.document);
    for own in &comparison.own {
        for (role, span) in spans(own) {
            text.words_of(span, || format!("{role} of statement {}", own.id))?;
        }
        if own.content.is_empty() || own.id != StatementId::new(&text.id, None, own.source, own.cue, &own.content) {
            return Err(text.refuse(format!("id {} is not that of its statement", own.id)));
        }
    }
    let statements: HashSet<&StatementId> = of.statements.iter().chain(&comparison.own).map(|s| &s.id).collect();
    let known = |statement: &Option<StatementId>, what: &str| match statement {
        Some(statement) if !statements.contains(statement) => {
            Err(text.refuse(format!("statement {statement} of {what} is not there")))
        }
        _ => Ok(()),
    };
    for position in &comparison.positions {
        let Position { id, statement, proposition, evidence, .. } = position;
        known(statement, "a position")?;
        if evidence.is_empty() || *id != PositionId::new(&text.id, statement.as_ref(), proposition, evidence) {
            return Err(text.refuse(format!("id {id} is not that of its position")));
        }
        for &span in evidence.iter().chain([&position.context]) {
            text.words_of(span, || format!("evidence of position {id}"))?;
        }
    }
    for Given { id, statement, figure, context, before, quantity: _ } in &comparison.figures {
        known(statement, "a figure")?;
        if *id != FigureId::new(&text.id, figure.span) {
            return Err(text.refuse(format!("id {id} is not that of its figure")));
        }
        let optional = [figure.counted, figure.as_of, figure.place, *before].into_iter().flatten();
        for span in [figure.span, *context].into_iter().chain(optional) {
            text.words_of(span, || format!("evidence of figure {id}"))?;
        }
    }
    Ok(text)
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
