-- From version 2 to 3: positions, figures, conflicts and copies. In version 2 these tables were empty.
ALTER TABLE runs ADD COLUMN comparing TEXT;
ALTER TABLE documents ADD COLUMN compared TEXT;
ALTER TABLE documents ADD COLUMN sketch BLOB;
ALTER TABLE statements ADD COLUMN own INTEGER NOT NULL DEFAULT 0 CHECK (own IN (0, 1));
DROP TABLE positions;
DROP TABLE figures;
DROP TABLE conflicts;

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
  before_stop   INTEGER
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
