//! Actors across documents: joined anew by every run, and kept as the documents have them.

use arrow_array::RecordBatchReader;
use ascribe_model::schema::{SCHEMA_VERSION, View};
use ascribe_model::{Actor, ActorId, ActorKind};
use ascribe_query::{Error, Filters, Gone, Joined, Joiner, Nothing, Record, Sighting, Writer};

use crate::fixture::{Folder, PRINT, content, now, record, rich, run, short, store, texts};

/// Joins everybody whose name begins with the same letter.
#[derive(Default)]
struct ByLetter {
    letters: Vec<char>,
    of: Vec<u32>,
    seen: Vec<Sighting>,
}

impl Joiner for ByLetter {
    fn fingerprint(&self) -> String {
        "by letter".into()
    }

    fn add(&mut self, sighting: &Sighting) {
        let letter = sighting.actor.name.chars().next().unwrap();
        let place = self.letters.iter().position(|known| *known == letter).unwrap_or(self.letters.len());
        if place == self.letters.len() {
            self.letters.push(letter);
        }
        self.of.push(u32::try_from(place).unwrap());
        self.seen.push(sighting.clone());
    }

    fn join(self) -> Joined {
        let thalen = self.seen.iter().find(|sighting| sighting.actor.name == "Mirko Thalen").unwrap();
        assert_eq!(thalen.phrases, ["Mirko Thalen", "Thalen", "the minister"]);
        let actor = |letter: &char| Actor {
            id: ActorId::new(ActorKind::Person, &letter.to_string()),
            name: letter.to_string(),
            kind: ActorKind::Person,
            description: None,
        };
        let similar = vec![(0, 1, String::from("both are letters"))];
        Joined { actors: self.letters.iter().map(actor).collect(), of: self.of, similar }
    }
}

fn actors(record: &Record) -> Vec<String> {
    let filters = Filters { sort: Some("name".into()), ..Filters::default() };
    texts(record.select(View::Actors, &filters).unwrap(), "name")
}

#[test]
fn what_is_joined_is_carried_over_and_can_be_taken_apart_again() {
    let documents: Vec<_> = (0..3).map(short).chain([rich()]).collect();
    let (folder, as_given) = record(&documents);
    let before = content(&folder.record());
    assert_eq!(actors(&as_given).len(), 7);

    let again = |joiner: bool| {
        let mut writer = Writer::begin(folder.record(), &run()).unwrap();
        for (document, _) in &documents {
            assert!(writer.is_current(&document.uri, &document.sha256, PRINT).unwrap());
            writer.seen(&document.uri).unwrap();
        }
        if joiner {
            writer.finish_with(now(), Gone::Keep, ByLetter::default(), Nothing).unwrap();
        } else {
            writer.finish(now(), Gone::Keep).unwrap();
        }
    };
    again(true);
    let joined = Record::open(folder.record()).unwrap();
    assert_eq!(actors(&joined), ["H", "M", "S", "V", "É"]);
    let by = |name: &str| {
        let filters = Filters { actor: Some(name.into()), ..Filters::default() };
        texts(joined.select(View::Statements, &filters).unwrap(), "actor")
    };
    // Any spelling of any of its documents finds an actor.
    assert_eq!(by("Speaker 2"), ["S", "S", "S"]);
    assert_eq!(by("Mirko Thalen"), ["M", "M", "M"]);
    assert_eq!(joined.verify(|finding| panic!("{}", finding.what)).unwrap().findings, 0);
    let why = joined.sql("SELECT why FROM similar", &Default::default()).unwrap();
    assert_eq!(texts(why, "why"), ["both are letters"]);

    again(false);
    assert_eq!(content(&folder.record()), before);
}

/// The tables as version 3 had them.
const VERSION_3: &str = "
    DROP VIEW figures_view;
    ALTER TABLE figures DROP COLUMN quantity;
    PRAGMA user_version = 3;
";

/// The tables as version 2 had them.
const VERSION_2: &str = "
    DROP VIEW positions_view; DROP VIEW figures_view; DROP VIEW conflicts_view; DROP VIEW sides_view;
    ALTER TABLE runs DROP COLUMN comparing;
    ALTER TABLE documents DROP COLUMN compared;
    ALTER TABLE documents DROP COLUMN sketch;
    ALTER TABLE statements DROP COLUMN own;
    ALTER TABLE positions DROP COLUMN evidence;
    ALTER TABLE positions DROP COLUMN context;
    ALTER TABLE figures DROP COLUMN context;
    ALTER TABLE conflicts DROP COLUMN left_documents;
    ALTER TABLE conflicts DROP COLUMN right_documents;
    PRAGMA user_version = 2;
";

/// Those of version 2 as version 1 had them.
const VERSION_1: &str = "
    DROP VIEW similar_view;
    DROP TABLE similar;
    ALTER TABLE runs DROP COLUMN joining;
    ALTER TABLE documents DROP COLUMN local_speaker_id;
    ALTER TABLE statements DROP COLUMN local_actor_id;
    ALTER TABLE statements DROP COLUMN local_addressee_id;
    ALTER TABLE links DROP COLUMN local_actor_id;
    ALTER TABLE mentions DROP COLUMN local_actor_id;
    DROP INDEX sightings_by_actor;
    ALTER TABLE sightings RENAME TO newer;
    CREATE TABLE sightings (
      id          INTEGER PRIMARY KEY,
      document_id TEXT NOT NULL REFERENCES documents (document_id) ON DELETE CASCADE,
      actor_id    TEXT NOT NULL REFERENCES actors (actor_id) ON DELETE CASCADE,
      name        TEXT NOT NULL,
      description TEXT,
      UNIQUE (document_id, actor_id)
    ) STRICT;
    CREATE INDEX sightings_by_actor ON sightings (actor_id);
    INSERT INTO sightings SELECT id, document_id, local_id, name, description FROM newer;
    DROP TABLE newer;
    PRAGMA user_version = 1;
";

#[test]
fn a_record_of_an_older_version_is_brought_up_to_date_by_a_run_alone() {
    let documents: Vec<_> = (0..3).map(short).chain([rich()]).collect();
    for (version, older) in
        [(3, VERSION_3.to_owned()), (2, VERSION_2.to_owned()), (1, format!("{VERSION_2}{VERSION_1}"))]
    {
        let folder = Folder::new();
        store(&folder.record(), &documents);
        let before = content(&folder.record());
        rusqlite::Connection::open(folder.record()).unwrap().execute_batch(&older).unwrap();
        let refused = Record::open(folder.record()).unwrap_err();
        assert!(matches!(refused, Error::Older { found, known: SCHEMA_VERSION, .. } if found == version), "{refused}");
        store(&folder.record(), &documents);
        assert_eq!(content(&folder.record()), before);
        let record = Record::open(folder.record()).unwrap();
        for view in View::ALL {
            assert_eq!(record.select(*view, &Filters::default()).unwrap().schema(), view.arrow());
        }
    }
}
