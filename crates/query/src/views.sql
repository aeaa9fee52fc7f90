-- What people and exporters see: the tables with the readable names joined in. SQLite reads these
-- definitions when it opens the file, so they keep to what SQLite 3.37, the first with STRICT, knows.
CREATE VIEW statements_view AS
SELECT s.statement_id, s.document_id, s.parent_id, s.ordinal, s.section, s.kind,
       s.actor_id, a.name AS actor, a.type AS actor_type,
       s.source, s.source_start, s.source_stop, s.cue, s.cue_start, s.cue_stop,
       s.content, s.content_spans,
       (SELECT json_group_array(name)
          FROM (SELECT via.name
                  FROM links AS l JOIN actors AS via ON via.actor_id = l.actor_id
                 WHERE l.statement_id = s.statement_id ORDER BY l.hop)) AS via,
       s.addressee, s.addressee_actor_id, s.addressee_start, s.addressee_stop,
       s.said_on, s.said_on_precision, s.said_on_phrase, s.place, s.negated, s.hedged, s.confidence,
       d.outlet, d.title, d.published, d.published_precision, d.uri, d.duplicate_of, s.context
  FROM statements AS s
  JOIN documents AS d ON d.document_id = s.document_id
  LEFT JOIN actors AS a ON a.actor_id = s.actor_id;

CREATE VIEW documents_view AS
SELECT d.document_id, d.uri, d.sha256, d.title, d.outlet, d.author, d.speaker_actor_id,
       d.published, d.published_precision, d.published_from, d.retrieved, d.language, d.dateline,
       (SELECT count(*) FROM statements AS s WHERE s.document_id = d.document_id) AS statements,
       d.duplicate_of, d.not_attributed, d.gone, d.text
  FROM documents AS d;

CREATE VIEW actors_view AS
SELECT a.actor_id, a.name, a.type, a.description,
       (SELECT json_group_array(name)
          FROM (SELECT n.name FROM names AS n WHERE n.actor_id = a.actor_id ORDER BY n.count DESC, n.name)) AS names,
       (SELECT count(*) FROM mentions AS m WHERE m.actor_id = a.actor_id) AS mentions,
       (SELECT count(*) FROM statements AS s WHERE s.actor_id = a.actor_id) AS statements,
       (SELECT count(DISTINCT m.document_id) FROM mentions AS m WHERE m.actor_id = a.actor_id) AS documents
  FROM actors AS a;

CREATE VIEW similar_view AS
WITH shared AS (SELECT name, type FROM actors GROUP BY name, type HAVING count(*) > 1),
     picked AS (
       SELECT a.actor_id, a.name, a.type, a.description,
              (SELECT count(DISTINCT s.document_id) FROM sightings AS s WHERE s.actor_id = a.actor_id) AS documents,
              CASE WHEN EXISTS (SELECT 1 FROM shared AS n WHERE n.name = a.name AND n.type = a.type)
                    AND (SELECT count(DISTINCT s.document_id) FROM sightings AS s WHERE s.actor_id = a.actor_id) = 1
                   THEN (SELECT '{ name = ' || json_quote(s.name) || ', document = ' || json_quote(d.uri) || ' }'
                           FROM sightings AS s JOIN documents AS d ON d.document_id = s.document_id
                          WHERE s.actor_id = a.actor_id LIMIT 1)
                   ELSE json_quote(a.name) END AS pick
         FROM actors AS a)
SELECT a.actor_id, a.name, a.type, a.description, a.documents,
       o.actor_id AS other_actor_id, o.name AS other_name, o.type AS other_type,
       o.description AS other_description, o.documents AS other_documents, s.why,
       '[' || a.pick || ', ' || o.pick || ']' AS pair
  FROM similar AS s
  JOIN picked AS a ON a.actor_id = s.actor_id
  JOIN picked AS o ON o.actor_id = s.other_actor_id;

CREATE VIEW problems_view AS
SELECT p.run_id, p.uri, p.offset, p.stage, p.message FROM problems AS p;

CREATE VIEW positions_view AS
SELECT p.position_id, p.proposition_id, q.sentence AS proposition,
       CASE p.voice WHEN 'outlet' THEN d.outlet ELSE a.name END AS holder, p.voice, p.stance,
       coalesce(s.said_on, d.published) AS held_on,
       CASE WHEN s.said_on IS NULL THEN d.published_precision ELSE s.said_on_precision END AS held_on_precision,
       p.evidence, p.evidence_spans, p.rule, p.actor_id, a.type AS actor_type, p.statement_id, s.source, s.kind,
       s.confidence, p.document_id, d.outlet, d.title, d.published, d.published_precision, d.uri, d.duplicate_of,
       p.context
  FROM positions AS p
  JOIN propositions AS q ON q.proposition_id = p.proposition_id
  JOIN documents AS d ON d.document_id = p.document_id
  LEFT JOIN statements AS s ON s.statement_id = p.statement_id
  LEFT JOIN actors AS a ON a.actor_id = p.actor_id;

CREATE VIEW figures_view AS
SELECT f.figure_id, f.surface, f.value, f.value_high, f.bound, f.unit, f.counted, f.as_of, f.place,
       f.quantity, a.name AS actor, f.actor_id, s.source, f.statement_id, f.start, f.stop, f.document_id,
       d.outlet, d.title, d.published, d.published_precision, d.uri, d.duplicate_of, f.context
  FROM figures AS f
  JOIN documents AS d ON d.document_id = f.document_id
  LEFT JOIN statements AS s ON s.statement_id = f.statement_id
  LEFT JOIN actors AS a ON a.actor_id = f.actor_id;

-- What a side of a conflict can be, in one form.
CREATE VIEW sides_view AS
SELECT 'position' AS kind, p.position_id AS side_id, p.document_id, p.statement_id, p.actor_id,
       CASE p.voice WHEN 'outlet' THEN d.outlet ELSE a.name END AS holder, p.stance, p.evidence AS words, p.context
  FROM positions AS p JOIN documents AS d ON d.document_id = p.document_id
  LEFT JOIN actors AS a ON a.actor_id = p.actor_id
UNION ALL
SELECT 'figure', f.figure_id, f.document_id, f.statement_id, f.actor_id,
       coalesce(a.name, s.source, CASE WHEN f.statement_id IS NULL THEN d.outlet END), NULL, f.surface, f.context
  FROM figures AS f JOIN documents AS d ON d.document_id = f.document_id
  LEFT JOIN statements AS s ON s.statement_id = f.statement_id
  LEFT JOIN actors AS a ON a.actor_id = f.actor_id
UNION ALL
SELECT 'statement', s.statement_id, s.document_id, s.statement_id, s.actor_id, coalesce(a.name, s.source),
       NULL, s.content, s.context
  FROM statements AS s LEFT JOIN actors AS a ON a.actor_id = s.actor_id;

CREATE VIEW conflicts_view AS
SELECT c.conflict_id, c.kind, c.subject, q.sentence AS proposition, c.why,
       l.holder AS left_holder, l.stance AS left_stance, l.words AS left_words, c.left_on, c.left_documents,
       ld.outlet AS left_outlet, ld.title AS left_title, ld.uri AS left_uri, l.context AS left_context,
       r.holder AS right_holder, r.stance AS right_stance, r.words AS right_words, c.right_on, c.right_documents,
       rd.outlet AS right_outlet, rd.title AS right_title, rd.uri AS right_uri, r.context AS right_context,
       c.left_kind, c.left_id, l.actor_id AS left_actor_id, l.document_id AS left_document_id,
       c.right_kind, c.right_id, r.actor_id AS right_actor_id, r.document_id AS right_document_id
  FROM conflicts AS c
  JOIN sides_view AS l ON l.kind = c.left_kind AND l.side_id = c.left_id
  JOIN documents AS ld ON ld.document_id = l.document_id
  JOIN sides_view AS r ON r.kind = c.right_kind AND r.side_id = c.right_id
  JOIN documents AS rd ON rd.document_id = r.document_id
  LEFT JOIN propositions AS q ON c.kind IN ('stance', 'shift') AND q.proposition_id = c.subject;
