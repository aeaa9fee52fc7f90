//! One statement with everything around it.

use ascribe_model::{Actor, ActorId, ActorKind, Link, Offsets, Span, Stance, Statement};
use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension, Row};

use super::statement::{parsed, span, statement, worded};
use crate::{Error, Result};

/// Most ids that an ambiguous beginning lists.
const CANDIDATES: usize = 10;

/// A statement in its passage.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    /// The statement; its spans are code points of the document's text.
    pub statement: Statement,
    /// Id of its document.
    pub document_id: String,
    /// Where the document comes from.
    pub uri: String,
    /// Headline of the document.
    pub title: Option<String>,
    /// Outlet of the document.
    pub outlet: Option<String>,
    /// When the document was published.
    pub published: Option<Date>,
    /// Who the source is.
    pub actor: Option<Actor>,
    /// Who the addressee is.
    pub addressee: Option<Actor>,
    /// Who passed it on: the actors of [`Statement::links`], in the same order.
    pub links: Vec<Actor>,
    /// The statement that reports this one.
    pub parent: Option<Brief>,
    /// The statements that this one reports, in the order of the text.
    pub nested: Vec<Brief>,
    /// The positions that it takes, in the order of the text.
    pub positions: Vec<Held>,
    /// The words around it.
    pub passage: Passage,
}

/// A position of a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Its id.
    pub position_id: String,
    /// Id of the proposition.
    pub proposition_id: String,
    /// The proposition.
    pub sentence: String,
    /// What is done to it.
    pub stance: Stance,
    /// The words that show it.
    pub evidence: String,
    /// The rules that decided, joined by `+`.
    pub rule: String,
}

/// Another statement, in short.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brief {
    /// Its id.
    pub statement_id: String,
    /// Name of who its source is.
    pub actor: Option<String>,
    /// What it says.
    pub content: String,
}

/// A part of a document's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// Where it stands in the document.
    pub span: Span,
    /// The words.
    pub text: String,
    /// What parts of it mean, in the order of the text. They may lie in each other.
    pub marks: Vec<Mark>,
}

/// A place in a passage that means something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// Code points of [`Passage::text`].
    pub span: Span,
    /// What it means.
    pub role: Role,
}

/// What a place in a passage means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Who it is attributed to.
    Source,
    /// The words that attribute.
    Cue,
    /// A piece of what is attributed.
    Content,
    /// To whom it was said.
    Addressee,
    /// The words that tell when.
    SaidOn,
    /// The words that tell where.
    Place,
    /// Who passed it on, or the words that say so.
    Link,
}

pub(crate) fn show(db: &Connection, id: &str) -> Result<Shown> {
    let id = resolve(db, id)?;
    let (links, linked) = links(db, &id)?;
    let (mut shown, text) = db
        .prepare_cached(
            "SELECT s.*, d.uri, d.title, d.outlet, d.published, d.text
               FROM statements AS s JOIN documents AS d ON d.document_id = s.document_id WHERE s.statement_id = ?1",
        )?
        .query_row([&id], |row| {
            let statement = statement(row, links)?;
            let text: String = row.get("text")?;
            let shown = Shown {
                passage: passage(&statement),
                document_id: row.get("document_id")?,
                uri: row.get("uri")?,
                title: row.get("title")?,
                outlet: row.get("outlet")?,
                published: parsed(row, "published")?,
                actor: None,
                addressee: None,
                links: linked,
                parent: None,
                nested: Vec::new(),
                positions: Vec::new(),
                statement,
            };
            Ok((shown, text))
        })?;
    let words = Offsets::new(&text).slice(shown.passage.span).ok_or_else(|| Error::Findings {
        uri: shown.uri.clone(),
        message: format!("statement {id} lies outside the text; the record is damaged"),
    })?;
    shown.passage.text.push_str(words);
    let statement = &shown.statement;
    shown.actor = actor(db, statement.actor.as_ref())?;
    shown.addressee = actor(db, statement.addressee.as_ref().and_then(|addressee| addressee.actor.as_ref()))?;
    shown.parent = match &statement.parent {
        Some(parent) => briefs(db, "statement_id", parent.as_str())?.pop(),
        None => None,
    };
    shown.nested = briefs(db, "parent_id", &id)?;
    shown.positions = positions(db, &id)?;
    Ok(shown)
}

/// The one id that begins like this.
fn resolve(db: &Connection, id: &str) -> Result<String> {
    let mut ids: Vec<String> = db
        .prepare_cached(
            "SELECT statement_id FROM statements
              WHERE statement_id >= ?1 AND substr(statement_id, 1, length(?1)) = ?1 ORDER BY statement_id LIMIT ?2",
        )?
        .query_map((id, CANDIDATES as i64), |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    match ids.len() {
        0 => Err(Error::Unknown { id: id.to_owned() }),
        1 => Ok(ids.remove(0)),
        _ => Err(Error::Ambiguous { id: id.to_owned(), candidates: ids }),
    }
}

fn links(db: &Connection, id: &str) -> Result<(Vec<Link>, Vec<Actor>)> {
    let mut links = db.prepare_cached(
        "SELECT l.*, a.name, a.type, a.description FROM links AS l JOIN actors AS a ON a.actor_id = l.actor_id
          WHERE l.statement_id = ?1 ORDER BY l.hop",
    )?;
    let links = links.query_map([id], |row| {
        let actor = read_actor(row)?;
        let (surface, cue) = (span(row, "start", "stop")?, span(row, "cue_start", "cue_stop")?);
        Ok((Link { actor: actor.id.clone(), surface, cue }, actor))
    })?;
    Ok(links.collect::<rusqlite::Result<Vec<_>>>()?.into_iter().unzip())
}

fn actor(db: &Connection, id: Option<&ActorId>) -> Result<Option<Actor>> {
    let Some(id) = id else { return Ok(None) };
    let mut find = db.prepare_cached("SELECT actor_id, name, type, description FROM actors WHERE actor_id = ?1")?;
    Ok(find.query_row([id.as_str()], read_actor).optional()?)
}

fn read_actor(row: &Row<'_>) -> rusqlite::Result<Actor> {
    Ok(Actor {
        id: ActorId::from_record(row.get("actor_id")?),
        name: row.get("name")?,
        kind: worded(row, "type", ActorKind::from_word)?.unwrap_or(ActorKind::Unnamed),
        description: row.get("description")?,
    })
}

fn briefs(db: &Connection, column: &str, id: &str) -> Result<Vec<Brief>> {
    let mut briefs = db.prepare_cached(&format!(
        "SELECT statement_id, actor, content FROM statements_view WHERE {column} = ?1 ORDER BY ordinal"
    ))?;
    let briefs = briefs
        .query_map([id], |row| Ok(Brief { statement_id: row.get(0)?, actor: row.get(1)?, content: row.get(2)? }))?;
    Ok(briefs.collect::<rusqlite::Result<_>>()?)
}

fn positions(db: &Connection, id: &str) -> Result<Vec<Held>> {
    let mut positions = db.prepare_cached(
        "SELECT p.*, q.sentence FROM positions AS p JOIN propositions AS q USING (proposition_id)
          WHERE p.statement_id = ?1 ORDER BY p.context_start, p.id",
    )?;
    let positions = positions.query_map([id], |row| {
        Ok(Held {
            position_id: row.get("position_id")?,
            proposition_id: row.get("proposition_id")?,
            sentence: row.get("sentence")?,
            stance: worded(row, "stance", Stance::from_word)?.unwrap_or(Stance::Hedge),
            evidence: row.get("evidence")?,
            rule: row.get("rule")?,
        })
    })?;
    Ok(positions.collect::<rusqlite::Result<_>>()?)
}

/// The place of the context, widened to hold every place of the statement; without its words.
fn passage(statement: &Statement) -> Passage {
    let mut marks: Vec<Mark> = statement.content.iter().map(|&span| Mark { span, role: Role::Content }).collect();
    let mut mark = |span: Option<Span>, role| marks.extend(span.map(|span| Mark { span, role }));
    mark(statement.source, Role::Source);
    mark(statement.cue, Role::Cue);
    mark(statement.addressee.as_ref().map(|addressee| addressee.span), Role::Addressee);
    mark(statement.said_on.as_ref().map(|said| said.phrase), Role::SaidOn);
    mark(statement.place, Role::Place);
    for link in &statement.links {
        mark(link.surface, Role::Link);
        mark(link.cue, Role::Link);
    }
    marks.sort_by_key(|mark| (mark.span, mark.role));
    let span = marks.iter().fold(statement.context, |all, mark| Span {
        start: all.start.min(mark.span.start),
        stop: all.stop.max(mark.span.stop),
    });
    for mark in &mut marks {
        mark.span = Span::new(mark.span.start - span.start, mark.span.stop - span.start);
    }
    Passage { span, text: String::new(), marks }
}
