-- The record, version 3. Offsets (start, stop, *_spans) are Unicode code points of documents.text,
-- start inclusive, stop exclusive. Dates are YYYY-MM-DD, instants are ISO 8601 in UTC, truth values
-- are 0 and 1, lists are JSON. Tables are joined by the stable ids; `id` is where a row stands.

CREATE TABLE runs (
  run_id        INTEGER PRIMARY KEY,
  started       TEXT NOT NULL,
  finished      TEXT,                -- null: stopped before its end
  version       TEXT NOT NULL,       -- of the program
  config_sha256 TEXT NOT NULL,
  model         TEXT NOT NULL,
  counts        TEXT,                -- JSON object
  joining       TEXT,                -- what joined the actors, once it did
  comparing     TEXT                 -- what laid documents side by side, once it did
) STRICT;

CREATE TABLE actors (
  id          INTEGER PRIMARY KEY,
  actor_id    TEXT NOT NULL UNIQUE,
  name        TEXT NOT NULL,
  type        TEXT NOT NULL,
  description TEXT
) STRICT;

CREATE TABLE documents (
  id                  INTEGER PRIMARY KEY,
  document_id         TEXT NOT NULL UNIQUE,
  uri                 TEXT NOT NULL UNIQUE,
  sha256              TEXT NOT NULL,
  title               TEXT,
  outlet              TEXT,
  author              TEXT,
  speaker_actor_id    TEXT REFERENCES actors (actor_id),
  published           TEXT,
  published_precision TEXT,
  published_from      TEXT,
  retrieved           TEXT NOT NULL,
  language            TEXT,
  dateline            TEXT,
  text                TEXT NOT NULL,
  duplicate_of        TEXT REFERENCES documents (document_id) ON DELETE SET NULL,
  not_attributed      TEXT,
  gone                INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
  fingerprint         TEXT NOT NULL, -- of the stages that made its rows
  local_speaker_id    TEXT,          -- as in statements
  compared            TEXT,          -- fingerprint of what made its positions and figures; null: not yet
  sketch              BLOB           -- of its text, by which copies are found
) STRICT;
CREATE INDEX documents_by_speaker ON documents (speaker_actor_id) WHERE speaker_actor_id IS NOT NULL;
CREATE INDEX documents_by_original ON documents (duplicate_of) WHERE duplicate_of IS NOT NULL;

CREATE TABLE statements (
  id                 INTEGER PRIMARY KEY,
  statement_id       TEXT NOT NULL UNIQUE,
  document_id        TEXT NOT NULL REFERENCES documents (document_id) ON DELETE CASCADE,
  parent_id          TEXT REFERENCES statements (statement_id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  ordinal            INTEGER NOT NULL,
  section            TEXT NOT NULL,
  kind               TEXT NOT NULL,
  source             TEXT,
  source_start       INTEGER,
  source_stop        INTEGER,
  actor_id           TEXT REFERENCES actors (actor_id),
  cue                TEXT,
  cue_start          INTEGER,
  cue_stop           INTEGER,
  content            TEXT NOT NULL,  -- the pieces at content_spans, joined by ' … '
  content_spans      TEXT NOT NULL,  -- [[start, stop], …]
  addressee          TEXT,
  addressee_actor_id TEXT REFERENCES actors (actor_id),
  addressee_start    INTEGER,
  addressee_stop     INTEGER,
  said_on            TEXT,
  said_on_precision  TEXT,
  said_on_phrase     TEXT,
  said_on_start      INTEGER,
  said_on_stop       INTEGER,
  place              TEXT,
  place_start        INTEGER,
  place_stop         INTEGER,
  negated            INTEGER NOT NULL CHECK (negated IN (0, 1)),
  hedged             INTEGER NOT NULL CHECK (hedged IN (0, 1)),
  confidence         REAL NOT NULL,
  context            TEXT NOT NULL,  -- the sentences around the evidence
  context_start      INTEGER NOT NULL,
  context_stop       INTEGER NOT NULL,
  -- Whom the document means: local_id of its sightings. Whom the record means stands in actor_id and
  -- addressee_actor_id, and follows from these at the end of every run.
  local_actor_id     TEXT,
  local_addressee_id TEXT,
  -- Whether it is a sentence of the document's own speaker that takes a position: it comes and goes with it.
  own                INTEGER NOT NULL DEFAULT 0 CHECK (own IN (0, 1))
) STRICT;
CREATE INDEX statements_by_document ON statements (document_id, ordinal);
CREATE INDEX statements_by_parent ON statements (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX statements_by_actor ON statements (actor_id) WHERE actor_id IS NOT NULL;
CREATE INDEX statements_by_addressee ON statements (addressee_actor_id) WHERE addressee_actor_id IS NOT NULL;

CREATE TABLE links (
  id           INTEGER PRIMARY KEY,
  statement_id TEXT NOT NULL REFERENCES statements (statement_id) ON DELETE CASCADE,
  hop          INTEGER NOT NULL,     -- 1 is next to the source
  actor_id     TEXT NOT NULL REFERENCES actors (actor_id),
  surface      TEXT,
  start        INTEGER,
  stop         INTEGER,
  cue          TEXT,
  cue_start    INTEGER,
  cue_stop     INTEGER,
  local_actor_id TEXT,               -- as in statements
  UNIQUE (statement_id, hop)
) STRICT;
CREATE INDEX links_by_actor ON links (actor_id);

CREATE TABLE mentions (
  id          INTEGER PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES documents (document_id) ON DELETE CASCADE,
  actor_id    TEXT NOT NULL REFERENCES actors (actor_id),
  surface     TEXT NOT NULL,
  start       INTEGER NOT NULL,
  stop        INTEGER NOT NULL,
  local_actor_id TEXT                -- as in statements
) STRICT;
CREATE INDEX mentions_by_document ON mentions (document_id);
CREATE INDEX mentions_by_actor ON mentions (actor_id, document_id);

-- An actor as one document has it, before actors are joined across documents.
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

-- Actors that look alike and stay apart.
CREATE TABLE similar (
  id             INTEGER PRIMARY KEY,
  actor_id       TEXT NOT NULL REFERENCES actors (actor_id) ON DELETE CASCADE,
  other_actor_id TEXT NOT NULL REFERENCES actors (actor_id) ON DELETE CASCADE,
  why            TEXT NOT NULL,
  UNIQUE (actor_id, other_actor_id)
) STRICT;
CREATE INDEX similar_by_other ON similar (other_actor_id);

-- Every spelling of an actor, summed up from `mentions` and `sightings` at the end of a run.
CREATE TABLE names (
  id       INTEGER PRIMARY KEY,
  actor_id TEXT NOT NULL REFERENCES actors (actor_id) ON DELETE CASCADE,
  name     TEXT NOT NULL,
  count    INTEGER NOT NULL,
  UNIQUE (actor_id, name)
) STRICT;

CREATE TABLE propositions (
  id             INTEGER PRIMARY KEY,
  proposition_id TEXT NOT NULL UNIQUE,
  sentence       TEXT NOT NULL
) STRICT;

CREATE TABLE positions (
  id             INTEGER PRIMARY KEY,
  position_id    TEXT NOT NULL UNIQUE,
  document_id    TEXT NOT NULL REFERENCES documents (document_id) ON DELETE CASCADE,
  statement_id   TEXT REFERENCES statements (statement_id) ON DELETE CASCADE,  -- null: the outlet's own voice
  actor_id       TEXT REFERENCES actors (actor_id),  -- that of the statement
  voice          TEXT NOT NULL,
  proposition_id TEXT NOT NULL REFERENCES propositions (proposition_id) ON DELETE CASCADE,
  stance         TEXT NOT NULL,
  evidence       TEXT NOT NULL,      -- the pieces at evidence_spans, joined by ' … '
  evidence_spans TEXT NOT NULL,      -- [[start, stop], …]
  rule           TEXT NOT NULL,
  context        TEXT NOT NULL,      -- the sentences around the evidence
  context_start  INTEGER NOT NULL,
  context_stop   INTEGER NOT NULL
) STRICT;
CREATE INDEX positions_by_document ON positions (document_id);
CREATE INDEX positions_by_statement ON positions (statement_id) WHERE statement_id IS NOT NULL;
CREATE INDEX positions_by_actor ON positions (actor_id) WHERE actor_id IS NOT NULL;
CREATE INDEX positions_by_proposition ON positions (proposition_id);

CREATE TABLE figures (
  id            INTEGER PRIMARY KEY,
  figure_id     TEXT NOT NULL UNIQUE,
  document_id   TEXT NOT NULL REFERENCES documents (document_id) ON DELETE CASCADE,
  statement_id  TEXT REFERENCES statements (statement_id) ON DELETE CASCADE,  -- null: the outlet's own voice
  actor_id      TEXT REFERENCES actors (actor_id),  -- that of the statement, or the document's speaker
  value         REAL NOT NULL,
  value_high    REAL,                -- of a range
  bound         TEXT NOT NULL,       -- exactly, at least, about, at most
  unit          TEXT,
  counted       TEXT,
  counted_start INTEGER,
  counted_stop  INTEGER,
  as_of         TEXT,                -- the words that tell when
  as_of_start   INTEGER,
  as_of_stop    INTEGER,
  place         TEXT,
  place_start   INTEGER,
  place_stop    INTEGER,
  surface       TEXT NOT NULL,
  start         INTEGER NOT NULL,
  stop          INTEGER NOT NULL,
  context       TEXT NOT NULL,       -- the sentence around it
  context_start INTEGER NOT NULL,
  context_stop  INTEGER NOT NULL,
  before_start  INTEGER,             -- the sentence before that, in the same paragraph
  before_stop   INTEGER,
  quantity      TEXT                 -- id in the codebook of what it is given for
) STRICT;
CREATE INDEX figures_by_document ON figures (document_id);
CREATE INDEX figures_by_statement ON figures (statement_id) WHERE statement_id IS NOT NULL;
CREATE INDEX figures_by_actor ON figures (actor_id) WHERE actor_id IS NOT NULL;

CREATE TABLE conflicts (
  id              INTEGER PRIMARY KEY,
  conflict_id     TEXT NOT NULL UNIQUE,
  kind            TEXT NOT NULL,     -- stance, shift, figure, wording
  subject         TEXT NOT NULL,     -- a proposition, what is counted, or words that both versions share
  left_kind       TEXT NOT NULL,     -- position, figure or statement: the table of left_id
  left_id         TEXT NOT NULL,
  left_on         TEXT,
  left_documents  INTEGER NOT NULL,  -- independent documents on this side
  right_kind      TEXT NOT NULL,
  right_id        TEXT NOT NULL,
  right_on        TEXT,
  right_documents INTEGER NOT NULL,
  why             TEXT NOT NULL
) STRICT;

-- What is wrong as of the last run.
CREATE TABLE problems (
  id      INTEGER PRIMARY KEY,
  run_id  INTEGER NOT NULL REFERENCES runs (run_id) ON DELETE CASCADE,
  uri     TEXT NOT NULL,
  offset  INTEGER,
  stage   TEXT NOT NULL,
  message TEXT NOT NULL
) STRICT;
CREATE INDEX problems_by_uri ON problems (uri, stage);
CREATE INDEX problems_by_run ON problems (run_id);

-- Full text. Words are found by their English stem and without their accents. A run adds rows itself,
-- because a trigger would make SQLite write the index out after every row.
CREATE VIRTUAL TABLE documents_fts USING fts5 (
  title, text, content = 'documents', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER documents_fts_delete AFTER DELETE ON documents BEGIN
  INSERT INTO documents_fts (documents_fts, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
END;

CREATE VIRTUAL TABLE statements_fts USING fts5 (
  content, content = 'statements', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER statements_fts_delete AFTER DELETE ON statements BEGIN
  INSERT INTO statements_fts (statements_fts, rowid, content) VALUES ('delete', old.id, old.content);
END;
