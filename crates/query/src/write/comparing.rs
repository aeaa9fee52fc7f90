//! What does not fit across documents, anew at the end of every run that changed something.

use ascribe_model::testimony::{Known, Number, Place, Quotation, Stand, Who};
use ascribe_model::{ActorId, ActorKind, Bound, Conflict, Precision, Section, Stance, Voice};
use jiff::civil::Date;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row, params};

use crate::Result;
use crate::read::statement::{parsed, worded};

/// A document as copies are looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sketched {
    /// Locator.
    pub uri: String,
    /// When it was published, as precisely as is known.
    pub published: Option<(Date, Precision)>,
    /// The sketch that was stored with it; nothing where its text is too short to have one.
    pub sketch: Option<Vec<u8>>,
}

/// Lays documents side by side.
pub trait Comparer {
    /// Names the rules and settings by which it compares: a record is compared anew where another name
    /// stands in it.
    fn fingerprint(&self) -> String;

    /// For every document the one that it copies, by their numbers. `text` gives the text of a document.
    fn copies(&mut self, documents: &[Sketched], text: &mut dyn FnMut(usize) -> Option<String>) -> Vec<Option<usize>>;

    /// Takes an actor; all of them come before the rest.
    fn actor(&mut self, actor: Known);

    /// Takes a position.
    fn stand(&mut self, stand: Stand);

    /// Takes a figure.
    fn number(&mut self, number: Number);

    /// Takes a quotation.
    fn quotation(&mut self, quotation: Quotation);

    /// Finds what does not fit in all that came.
    fn conflicts(self) -> Vec<Conflict>;
}

/// Compares nothing.
#[derive(Debug, Clone, Copy, Default)]
pub struct Nothing;

impl Comparer for Nothing {
    fn fingerprint(&self) -> String {
        String::from("nothing")
    }

    fn copies(&mut self, documents: &[Sketched], _: &mut dyn FnMut(usize) -> Option<String>) -> Vec<Option<usize>> {
        vec![None; documents.len()]
    }

    fn actor(&mut self, _: Known) {}

    fn stand(&mut self, _: Stand) {}

    fn number(&mut self, _: Number) {}

    fn quotation(&mut self, _: Quotation) {}

    fn conflicts(self) -> Vec<Conflict> {
        Vec::new()
    }
}

/// The text before a position in the outlet's own voice, at most so much of it.
const LEAD: &str = "
    CASE WHEN p.voice = 'outlet' THEN substr(
        d.text, max(json_extract(p.evidence_spans, '$[0][0]') - 1000, 0) + 1,
        min(json_extract(p.evidence_spans, '$[0][0]'), 1000)
    ) END AS lead
";

/// So much of a text before and behind the sentences of a row.
fn around(row: &str) -> String {
    let start = format!("max({row}.context_start - 400, 0)");
    format!(
        "substr(d.text, {start} + 1, min({row}.context_stop, {row}.context_start + 1000) - {start} + 200) AS around"
    )
}

/// A story counts where it stands first; its copies are left out.
const PLACE: &str = "
    d.id AS story, d.outlet, d.uri,
    coalesce(s.said_on, d.published) AS held_on,
    CASE WHEN s.said_on IS NULL THEN d.published_precision ELSE s.said_on_precision END AS held_on_precision
";

/// Everyone, with all that documents call them.
const ACTORS: &str = "
  WITH said (actor_id, phrase) AS (
       SELECT actor_id, squeeze(surface) FROM mentions
        UNION SELECT actor_id, squeeze(source) FROM statements WHERE actor_id IS NOT NULL AND source IS NOT NULL
        UNION SELECT actor_id, squeeze(description) FROM sightings WHERE description IS NOT NULL
        UNION SELECT actor_id, squeeze(name) FROM sightings)
SELECT a.actor_id, a.name, a.type, json_group_array(s.phrase ORDER BY s.phrase) AS called
  FROM actors AS a JOIN said AS s ON s.actor_id = a.actor_id GROUP BY a.actor_id ORDER BY a.actor_id
";

const STANDS: &str = "
  FROM positions AS p JOIN documents AS d ON d.document_id = p.document_id
  LEFT JOIN statements AS s ON s.statement_id = p.statement_id
  LEFT JOIN actors AS a ON a.actor_id = p.actor_id
 WHERE d.duplicate_of IS NULL ORDER BY p.id
";

const BEFORE: &str = "substr(d.text, f.before_start + 1, f.before_stop - f.before_start) AS before";

const NUMBERS: &str = "
  FROM figures AS f JOIN documents AS d ON d.document_id = f.document_id
  LEFT JOIN statements AS s ON s.statement_id = f.statement_id
  LEFT JOIN actors AS a ON a.actor_id = f.actor_id
 WHERE d.duplicate_of IS NULL ORDER BY f.id
";

const QUOTATIONS: &str = "
  FROM statements AS s JOIN documents AS d ON d.document_id = s.document_id
  JOIN actors AS a ON a.actor_id = s.actor_id
 WHERE d.duplicate_of IS NULL ORDER BY s.id
";

/// Finds copies and conflicts in the whole record.
pub(super) fn compare(db: &Connection, mut comparer: impl Comparer) -> Result<()> {
    copies(db, &mut comparer)?;
    each(db, ACTORS, |row| {
        let called: String = row.get("called")?;
        comparer.actor(Known {
            id: ActorId::from_record(row.get("actor_id")?),
            name: row.get("name")?,
            kind: worded(row, "type", ActorKind::from_word)?.unwrap_or(ActorKind::Unnamed),
            called: serde_json::from_str(&called).unwrap_or_default(),
        });
        Ok(())
    })?;
    each(db, &format!("SELECT p.*, a.name, s.confidence, s.section, {LEAD}, {PLACE} {STANDS}"), |row| {
        comparer.stand(Stand {
            id: row.get("position_id")?,
            place: place(row)?,
            who: who(row, worded(row, "voice", Voice::from_word)? == Some(Voice::Outlet))?,
            proposition: row.get("proposition_id")?,
            stance: worded(row, "stance", Stance::from_word)?.unwrap_or(Stance::Hedge),
            words: row.get("evidence")?,
            headline: worded(row, "section", Section::from_word)? == Some(Section::Headline),
            before: row.get::<_, Option<String>>("lead")?.unwrap_or_default(),
            confidence: row.get::<_, Option<f64>>("confidence")?.unwrap_or(1.0),
        });
        Ok(())
    })?;
    each(db, &format!("SELECT f.*, a.name, {BEFORE}, {}, {PLACE} {NUMBERS}", around("f")), |row| {
        comparer.number(Number {
            id: row.get("figure_id")?,
            statement_id: row.get("statement_id")?,
            place: place(row)?,
            who: who(
                row,
                row.get_ref("statement_id")? == ValueRef::Null && row.get_ref("actor_id")? == ValueRef::Null,
            )?,
            value: row.get("value")?,
            value_high: row.get("value_high")?,
            bound: worded(row, "bound", Bound::from_word)?.unwrap_or(Bound::About),
            unit: row.get("unit")?,
            quantity: row.get("quantity")?,
            counted: row.get("counted")?,
            as_of: row.get("as_of")?,
            at: row.get("place")?,
            surface: row.get("surface")?,
            text: row.get("context")?,
            before: row.get::<_, Option<String>>("before")?.unwrap_or_default(),
            around: row.get("around")?,
        });
        Ok(())
    })?;
    each(
        db,
        &format!(
            "SELECT s.statement_id, s.kind = 'indirect' AS reported, s.content, s.content_spans, s.addressee, s.actor_id, a.name, \
             s.said_on IS NOT NULL AS dated, {}, {PLACE} \
             {QUOTATIONS}",
            around("s")
        ),
        |row| {
            comparer.quotation(Quotation {
                id: row.get("statement_id")?,
                place: place(row)?,
                who: who(row, false)?,
                told: row.get("addressee")?,
                pieces: pieces(row)?,
                reported: row.get("reported")?,
                dated: row.get("dated")?,
                around: row.get("around")?,
            });
            Ok(())
        },
    )?;
    write(db, &comparer.conflicts())
}

/// Marks the documents that copy another.
fn copies(db: &Connection, comparer: &mut impl Comparer) -> Result<()> {
    let (mut ids, mut documents) = (Vec::<String>::new(), Vec::new());
    each(db, "SELECT document_id, uri, published, published_precision, sketch FROM documents ORDER BY id", |row| {
        ids.push(row.get("document_id")?);
        documents.push(Sketched {
            uri: row.get("uri")?,
            published: parsed(row, "published")?.zip(worded(row, "published_precision", Precision::from_word)?),
            sketch: row.get("sketch")?,
        });
        Ok(())
    })?;
    let mut text = db.prepare("SELECT text FROM documents WHERE document_id = ?1")?;
    let of = comparer.copies(&documents, &mut |nth| text.query_row([ids.get(nth)?], |row| row.get(0)).ok());
    let mut mark =
        db.prepare("UPDATE documents SET duplicate_of = ?2 WHERE document_id = ?1 AND duplicate_of IS NOT ?2")?;
    for (id, original) in ids.iter().zip(of) {
        mark.execute(params![id, original.and_then(|original| ids.get(original))])?;
    }
    Ok(())
}

fn each(db: &Connection, sql: &str, mut take: impl FnMut(&Row<'_>) -> rusqlite::Result<()>) -> Result<()> {
    let mut select = db.prepare(sql)?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        take(row)?;
    }
    Ok(())
}

fn place(row: &Row<'_>) -> rusqlite::Result<Place> {
    let on = parsed(row, "held_on")?.zip(worded(row, "held_on_precision", Precision::from_word)?);
    Ok(Place { story: row.get("story")?, outlet: row.get("outlet")?, uri: row.get("uri")?, on })
}

fn who(row: &Row<'_>, outlet: bool) -> rusqlite::Result<Who> {
    let actor: Option<String> = row.get("actor_id")?;
    Ok(match (outlet, actor, row.get("name")?) {
        (true, ..) => Who::Outlet,
        (false, Some(id), Some(name)) => Who::Actor(ActorId::from_record(id), name),
        (false, ..) => Who::Nobody,
    })
}

/// The pieces of a content; each is as long as its span says, and " … " stands between them.
fn pieces(row: &Row<'_>) -> rusqlite::Result<Vec<String>> {
    let content: String = row.get("content")?;
    let spans: String = row.get("content_spans")?;
    let spans: Vec<(usize, usize)> = serde_json::from_str(&spans).unwrap_or_default();
    let mut rest = content.as_str();
    let mut pieces = Vec::new();
    for (start, stop) in spans {
        let end = rest.char_indices().nth(stop.saturating_sub(start)).map_or(rest.len(), |(at, _)| at);
        let (piece, after) = rest.split_at(end);
        pieces.push(piece.to_owned());
        rest = after.strip_prefix(super::JOINT).unwrap_or(after);
    }
    Ok(pieces)
}

fn write(db: &Connection, conflicts: &[Conflict]) -> Result<()> {
    db.execute("DELETE FROM conflicts", [])?;
    let mut insert = db.prepare(
        "INSERT INTO conflicts (conflict_id, kind, subject, left_kind, left_id, left_on, left_documents,
                right_kind, right_id, right_on, right_documents, why)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
    )?;
    for Conflict { id, kind, subject, left, right, why } in conflicts {
        let day = |on: &Option<Date>| on.map(|on| on.to_string());
        insert.execute(params![
            id.as_str(),
            kind.as_str(),
            subject,
            left.kind.as_str(),
            left.id,
            day(&left.on),
            left.documents,
            right.kind.as_str(),
            right.id,
            day(&right.on),
            right.documents,
            why
        ])?;
    }
    Ok(())
}
