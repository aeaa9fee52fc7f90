-- From version 1 to 2: actors are joined across documents, and what each document has is kept beside.
-- In version 1 the actor of a document and that of the record were one.
ALTER TABLE runs ADD COLUMN joining TEXT;
ALTER TABLE documents ADD COLUMN local_speaker_id TEXT;
ALTER TABLE statements ADD COLUMN local_actor_id TEXT;
ALTER TABLE statements ADD COLUMN local_addressee_id TEXT;
ALTER TABLE links ADD COLUMN local_actor_id TEXT;
ALTER TABLE mentions ADD COLUMN local_actor_id TEXT;
ALTER TABLE sightings RENAME TO sightings_1;
DROP INDEX sightings_by_actor;

CREATE TABLE sightings (
  id          INTEGER PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES documents (document_id) ON DELETE CASCADE,
  local_id    TEXT NOT NULL,         -- the actor's id in this document
  name        TEXT NOT NULL,
  type        TEXT NOT NULL,
  description TEXT,
  actor_id    TEXT NOT NULL REFERENCES actors (actor_id),  -- whom it is joined with
  UNIQUE (document_id, local_id)
) STRICT;
CREATE INDEX sightings_by_actor ON sightings (actor_id);
INSERT INTO sightings (id, document_id, local_id, name, type, description, actor_id)
SELECT s.id, s.document_id, s.actor_id, s.name, a.type, s.description, s.actor_id
  FROM sightings_1 AS s JOIN actors AS a ON a.actor_id = s.actor_id;
DROP TABLE sightings_1;

UPDATE documents SET local_speaker_id = speaker_actor_id;
UPDATE statements SET local_actor_id = actor_id, local_addressee_id = addressee_actor_id;
UPDATE links SET local_actor_id = actor_id;
UPDATE mentions SET local_actor_id = actor_id;

-- Actors that look alike and stay apart.
CREATE TABLE similar (
  id             INTEGER PRIMARY KEY,
  actor_id       TEXT NOT NULL REFERENCES actors (actor_id) ON DELETE CASCADE,
  other_actor_id TEXT NOT NULL REFERENCES actors (actor_id) ON DELETE CASCADE,
  why            TEXT NOT NULL,
  UNIQUE (actor_id, other_actor_id)
) STRICT;
CREATE INDEX similar_by_other ON similar (other_actor_id);
