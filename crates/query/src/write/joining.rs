//! Actors of the whole record from those of its documents, anew at the end of every run.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use ascribe_model::{Actor, ActorId, ActorKind};
use jiff::civil::Date;
use rusqlite::types::FromSqlError;
use rusqlite::{Connection, params};

use crate::Result;

/// What one document calls an actor and tells about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sighting {
    /// Id of the document.
    pub document_id: String,
    /// Locator of the document.
    pub uri: String,
    /// Date of the document.
    pub published: Option<Date>,
    /// The actor as the document has it.
    pub actor: Actor,
    /// The words by which the document means the actor, each once: of mentions, sources, addressees
    /// and links.
    pub phrases: Vec<String>,
}

/// Which sightings are of one actor.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Joined {
    /// The actors, each id once.
    pub actors: Vec<Actor>,
    /// For every sighting, in the order in which they came, the number of its actor.
    pub of: Vec<u32>,
    /// Two actors that look alike, by their numbers, and why they stay apart.
    pub similar: Vec<(u32, u32, String)>,
}

/// Joins the actors of documents to actors of the record.
pub trait Joiner {
    /// Names the rules and decisions by which it joins: a record is joined anew where another name
    /// stands in it.
    fn fingerprint(&self) -> String;

    /// Takes a sighting. Those of one document come one after the other.
    fn add(&mut self, sighting: &Sighting);

    /// Joins all that came.
    fn join(self) -> Joined;
}

/// Joins what documents give one id, and nothing else. An actor is called and described as in most
/// documents.
#[derive(Debug, Clone, Default)]
pub struct AsGiven {
    numbers: BTreeMap<ActorId, u32>,
    actors: Vec<Counted>,
    of: Vec<u32>,
}

#[derive(Debug, Clone)]
struct Counted {
    id: ActorId,
    kind: ActorKind,
    names: BTreeMap<String, u32>,
    descriptions: BTreeMap<String, u32>,
}

impl Joiner for AsGiven {
    fn fingerprint(&self) -> String {
        String::from("as given")
    }

    fn add(&mut self, sighting: &Sighting) {
        let Actor { id, name, kind, description } = &sighting.actor;
        let next = u32::try_from(self.actors.len()).unwrap_or(u32::MAX);
        let number = *self.numbers.entry(id.clone()).or_insert(next);
        if number == next {
            let (names, descriptions) = (BTreeMap::new(), BTreeMap::new());
            self.actors.push(Counted { id: id.clone(), kind: *kind, names, descriptions });
        }
        let counted = &mut self.actors[number as usize];
        *counted.names.entry(name.clone()).or_default() += 1;
        if let Some(description) = description {
            *counted.descriptions.entry(description.clone()).or_default() += 1;
        }
        self.of.push(number);
    }

    fn join(self) -> Joined {
        let most = |counted: BTreeMap<String, u32>| {
            counted.into_iter().max_by_key(|(text, count)| (*count, Reverse(text.clone()))).map(|(text, _)| text)
        };
        let actor = |counted: Counted| Actor {
            id: counted.id,
            name: most(counted.names).unwrap_or_default(),
            kind: counted.kind,
            description: most(counted.descriptions),
        };
        Joined { actors: self.actors.into_iter().map(actor).collect(), of: self.of, similar: Vec::new() }
    }
}

const SIGHTINGS: &str = "
    SELECT s.id, d.document_id, d.uri, d.published, s.local_id, s.name, s.type, s.description
      FROM documents AS d JOIN sightings AS s ON s.document_id = d.document_id ORDER BY d.id, s.id
";

/// The words by which a document means its actors.
const PHRASES: &str = "
    SELECT local_actor_id, squeeze(surface) FROM mentions WHERE document_id = ?1
     UNION SELECT local_actor_id, squeeze(source) FROM statements
            WHERE document_id = ?1 AND local_actor_id IS NOT NULL AND source IS NOT NULL
     UNION SELECT local_addressee_id, squeeze(addressee) FROM statements
            WHERE document_id = ?1 AND local_addressee_id IS NOT NULL
     UNION SELECT l.local_actor_id, squeeze(l.surface) FROM links AS l JOIN statements AS s USING (statement_id)
            WHERE s.document_id = ?1 AND l.surface IS NOT NULL
";

/// Carries the actors of sightings over to what the documents say. Positions and figures are those of whom their
/// statements are from; a figure in nobody's statement is that of the document's own speaker.
const CARRY_OVER: &str = "
    UPDATE statements SET actor_id = s.actor_id FROM sightings AS s
     WHERE s.document_id = statements.document_id AND s.local_id = statements.local_actor_id
       AND statements.actor_id IS NOT s.actor_id;
    UPDATE statements SET addressee_actor_id = s.actor_id FROM sightings AS s
     WHERE s.document_id = statements.document_id AND s.local_id = statements.local_addressee_id
       AND statements.addressee_actor_id IS NOT s.actor_id;
    UPDATE links SET actor_id = s.actor_id FROM sightings AS s, statements AS t
     WHERE t.statement_id = links.statement_id AND s.document_id = t.document_id
       AND s.local_id = links.local_actor_id AND links.actor_id <> s.actor_id;
    UPDATE mentions SET actor_id = s.actor_id FROM sightings AS s
     WHERE s.document_id = mentions.document_id AND s.local_id = mentions.local_actor_id
       AND mentions.actor_id <> s.actor_id;
    UPDATE documents SET speaker_actor_id = s.actor_id FROM sightings AS s
     WHERE s.document_id = documents.document_id AND s.local_id = documents.local_speaker_id
       AND documents.speaker_actor_id IS NOT s.actor_id;
    UPDATE positions SET actor_id = s.actor_id FROM statements AS s
     WHERE s.statement_id = positions.statement_id AND positions.actor_id IS NOT s.actor_id;
    UPDATE figures SET actor_id = s.actor_id FROM statements AS s
     WHERE s.statement_id = figures.statement_id AND figures.actor_id IS NOT s.actor_id;
    UPDATE figures SET actor_id = d.speaker_actor_id FROM documents AS d
     WHERE d.document_id = figures.document_id AND figures.statement_id IS NULL
       AND figures.actor_id IS NOT d.speaker_actor_id;
";

/// Those that no document has.
const FORGET: &str = "
    DELETE FROM actors
     WHERE NOT EXISTS (SELECT 1 FROM sightings AS s WHERE s.actor_id = actors.actor_id)
       AND NOT EXISTS (SELECT 1 FROM positions AS p WHERE p.actor_id = actors.actor_id)
       AND NOT EXISTS (SELECT 1 FROM figures AS f WHERE f.actor_id = actors.actor_id);
";

/// Every spelling with the number of its mentions; a name that is nowhere written so counts none.
const NAMES: &str = "
    DELETE FROM names;
    INSERT INTO names (actor_id, name, count)
    SELECT actor_id, name, sum(n) FROM (
        SELECT actor_id, squeeze(surface) AS name, 1 AS n FROM mentions
        UNION ALL SELECT actor_id, squeeze(name), 0 FROM sightings
    ) GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2;
";

/// Joins all actors of the record.
pub(super) fn join(db: &Connection, mut joiner: impl Joiner) -> Result<()> {
    let mut ids: Vec<i64> = Vec::new();
    each(db, |id, sighting| {
        ids.push(id);
        joiner.add(&sighting);
    })?;
    let joined = joiner.join();
    write_actors(db, &joined.actors)?;
    {
        let mut update = db.prepare("UPDATE sightings SET actor_id = ?2 WHERE id = ?1 AND actor_id <> ?2")?;
        for (id, actor) in ids.iter().zip(&joined.of) {
            update.execute(params![id, joined.actors[*actor as usize].id.as_str()])?;
        }
    }
    db.execute_batch(CARRY_OVER)?;
    db.execute_batch(FORGET)?;
    db.execute_batch(NAMES)?;
    db.execute("DELETE FROM similar", [])?;
    let mut insert = db.prepare("INSERT INTO similar (actor_id, other_actor_id, why) VALUES (?1, ?2, ?3)")?;
    for (one, other, why) in &joined.similar {
        let id = |actor: &u32| joined.actors[*actor as usize].id.as_str();
        insert.execute(params![id(one), id(other), why])?;
    }
    Ok(())
}

/// Gives every sighting, document by document, with its row.
fn each(db: &Connection, mut take: impl FnMut(i64, Sighting)) -> Result<()> {
    let mut phrases = db.prepare(PHRASES)?;
    let mut sightings = db.prepare(SIGHTINGS)?;
    let mut rows = sightings.query([])?;
    let mut document = String::new();
    let mut said: Vec<(String, String)> = Vec::new();
    while let Some(row) = rows.next()? {
        let document_id: String = row.get(1)?;
        if document != document_id {
            said = phrases
                .query_map([&document_id], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect::<rusqlite::Result<_>>()?;
            document.clone_from(&document_id);
        }
        let local: String = row.get(4)?;
        let (kind, published): (String, Option<String>) = (row.get(6)?, row.get(3)?);
        let unknown = || FromSqlError::other(std::io::Error::other(format!("an actor cannot be {kind:?}")));
        let kind = ActorKind::from_word(&kind).ok_or_else(unknown).map_err(rusqlite::Error::from)?;
        let sighting = Sighting {
            document_id,
            uri: row.get(2)?,
            published: published.and_then(|date| date.parse().ok()),
            phrases: said.iter().filter(|(id, _)| *id == local).map(|(_, phrase)| phrase.clone()).collect(),
            actor: Actor { id: ActorId::from_record(local), name: row.get(5)?, kind, description: row.get(7)? },
        };
        take(row.get(0)?, sighting);
    }
    Ok(())
}

fn write_actors(db: &Connection, actors: &[Actor]) -> Result<()> {
    let mut write = db.prepare(
        "INSERT INTO actors (actor_id, name, type, description) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (actor_id) DO UPDATE SET name = ?2, type = ?3, description = ?4
          WHERE name <> ?2 OR type <> ?3 OR description IS NOT ?4",
    )?;
    for actor in actors {
        write.execute(params![actor.id.as_str(), actor.name, actor.kind.as_str(), actor.description])?;
    }
    Ok(())
}
