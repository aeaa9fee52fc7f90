//! Views that are made of positions: what is asked for is chosen first, then ordered or counted.

use ascribe_model::schema::View;

/// The SQL of a view that is made of positions, where `asked` selects those that are asked for; nothing for
/// views that stand in the record.
pub(super) fn sql(view: View, asked: &str) -> Option<String> {
    let made = match view {
        View::Timeline => TIMELINE,
        View::Matrix => MATRIX,
        View::Network => NETWORK,
        _ => return None,
    };
    Some(format!("WITH asked AS ({asked}), chosen AS ({CHOSEN}), made AS ({made}) SELECT * FROM made"))
}

/// An outlet's own voice is another holder than the outlet where it is quoted.
const CHOSEN: &str = "
    SELECT *, CASE voice WHEN 'outlet' THEN 'outlet ' || coalesce(outlet, uri) ELSE actor_id END AS holder_id
      FROM asked
";

const TIMELINE: &str = "
    SELECT *, CASE WHEN holder_id IS NOT NULL AND held_on IS NOT NULL THEN
              lag(stance) OVER (PARTITION BY proposition_id, holder_id, held_on IS NULL
                                    ORDER BY held_on, uri, json_extract(evidence_spans, '$[0][0]'), position_id) END AS before
      FROM chosen
";

const MATRIX: &str = "
    SELECT proposition_id, proposition, holder_id, max(holder) AS holder, max(actor_id) AS actor_id, voice,
           CASE WHEN sum(stance = 'affirm') > 0 AND sum(stance = 'deny') > 0 THEN 'both'
                WHEN sum(stance = 'affirm') > 0 THEN 'affirm' WHEN sum(stance = 'deny') > 0 THEN 'deny'
                ELSE 'hedge' END AS stance,
           count(DISTINCT CASE stance WHEN 'affirm' THEN document_id END) AS affirm,
           count(DISTINCT CASE stance WHEN 'deny' THEN document_id END) AS deny,
           count(DISTINCT CASE stance WHEN 'hedge' THEN document_id END) AS hedge,
           min(held_on) AS first_on, max(held_on) AS last_on
      FROM chosen WHERE holder_id IS NOT NULL GROUP BY proposition_id, proposition, holder_id, voice
";

/// Congruence and conflict networks of actors: on how many propositions two are of one mind, and on how many
/// of opposite minds (Leifeld, \"Discourse Network Analysis\", 2017). Hedges are no side.
const NETWORK: &str = "
    SELECT l.holder AS left_holder, r.holder AS right_holder,
           sum(l.stance = r.stance) AS congruence, sum(l.stance <> r.stance) AS conflict,
           json_group_array(l.proposition_id ORDER BY l.proposition_id) FILTER (WHERE l.stance = r.stance) AS agree_on,
           json_group_array(l.proposition_id ORDER BY l.proposition_id) FILTER (WHERE l.stance <> r.stance) AS differ_on,
           l.actor_id AS left_actor_id, r.actor_id AS right_actor_id
      FROM (SELECT DISTINCT proposition_id, stance, holder_id, holder, actor_id FROM chosen
             WHERE stance <> 'hedge' AND holder_id IS NOT NULL) AS l
      JOIN (SELECT DISTINCT proposition_id, stance, holder_id, holder, actor_id FROM chosen
             WHERE stance <> 'hedge' AND holder_id IS NOT NULL) AS r
        ON r.proposition_id = l.proposition_id AND (l.holder, l.holder_id) < (r.holder, r.holder_id)
     GROUP BY l.holder_id, r.holder_id
";
