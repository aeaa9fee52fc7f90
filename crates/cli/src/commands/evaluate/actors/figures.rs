//! The figures, for people and for programs.

use std::fmt::Write;

use ascribe_attribute::score::actors::{Counts, Form, Joining, Part, Resolved};
use ascribe_attribute::score::{Hits, Rates};
use ascribe_model::ActorKind;
use serde_json::{Map, Value, json};

use super::super::figures::{count, percent, rates};
use crate::render::Paint;

fn form_name(form: Form) -> &'static str {
    match form {
        Form::Pronoun => "pronoun",
        Form::Description => "description",
        Form::Name => "name",
        Form::None => "none",
    }
}

fn kind_name(kind: Option<ActorKind>) -> &'static str {
    kind.map_or("nobody", ActorKind::as_str)
}

/// A line of cells: the first to the left, the others to the right of columns of one width.
fn line(name: &str, cells: &[String]) -> String {
    let mut line = format!("{name:<20}");
    for cell in cells {
        let _ = write!(line, "{cell:>11}");
    }
    line.truncate(line.trim_end().len());
    line
}

/// The figures as the terminal shows them.
pub(super) fn table(counts: &Counts, joining: &Joining, paint: Paint) -> String {
    let all = counts.resolution;
    let mut lines = vec![
        format!("{} documents", count(counts.documents)),
        format!("{} statements marked, {} of them matched", count(all.gold), count(all.matched)),
        format!("{} statements found", count(counts.predicted)),
        String::new(),
    ];
    let head = |name: &str, columns: &[&str]| {
        let columns: Vec<String> = columns.iter().map(|&column| column.to_owned()).collect();
        paint.bold(&line(name, &columns))
    };
    let resolved = |name: &str, r: Resolved| {
        let counts = [r.right, r.matched, r.gold].map(count);
        line(name, &[&counts[..], &[percent(r.accuracy()), percent(r.overall())]].concat())
    };
    lines.push(head("resolution", &["right", "matched", "marked", "accuracy", "overall"]));
    lines.push(resolved("all", all));
    lines.push("by source".to_owned());
    lines.extend(counts.by_form.iter().map(|(form, r)| resolved(&format!("  {}", form_name(*form)), *r)));
    lines.push("by type".to_owned());
    lines.extend(counts.by_kind.iter().map(|(kind, r)| resolved(&format!("  {}", kind_name(*kind)), *r)));
    lines.push(String::new());
    let share = |name: &str, part: Part| line(name, &[count(part.right), count(part.of), percent(part.share())]);
    lines.push(head("of those found", &["right", "of", "accuracy"]));
    lines.push(share("type", counts.kind));
    lines.push(share("addressee's actor", counts.addressee_actor));
    lines.push(share("said_on's date", counts.said_on_date));
    lines.push(String::new());
    let hits = |name: &str, hits: Hits| {
        let Rates { precision, recall, f1 } = hits.rates();
        let counts = [hits.right, hits.predicted, hits.gold].map(count);
        line(name, &[counts, [precision, recall, f1].map(percent)].concat())
    };
    lines.push(head("of those matched", &["right", "found", "marked", "precision", "recall", "F1"]));
    lines.push(hits("links", counts.links));
    lines.push(hits("closing outlet", counts.closing));
    lines.push(hits("addressee", counts.addressee));
    lines.push(hits("said_on", counts.said_on));
    lines.push(hits("nesting", counts.nesting));
    lines.push(String::new());
    lines.push(head("joining", &["right", "found", "marked", "precision", "recall", "F1"]));
    lines.push(hits("pairs", joining.pairs));
    let cubed = joining.b_cubed;
    let blank = || String::new();
    let shares = [cubed.precision, cubed.recall, cubed.f1].map(percent);
    lines.push(line("B-cubed", &[[blank(), blank(), blank()], shares].concat()));
    lines.push(format!("{} actors in documents, {} of them found", count(joining.units), count(joining.found)));
    lines.push(format!(
        "{} traps, {} of them with both actors found, {} joined",
        count(joining.traps),
        count(joining.tested),
        count(joining.sprung)
    ));
    lines.join("\n") + "\n"
}

/// The figures as an object, shares from 0 to 1.
pub(super) fn json(counts: &Counts, joining: &Joining) -> Value {
    let resolved = |r: &Resolved| {
        json!({
            "right": r.right, "matched": r.matched, "marked": r.gold,
            "accuracy": r.accuracy(), "overall": r.overall(),
        })
    };
    let share = |part: Part| json!({ "right": part.right, "of": part.of, "accuracy": part.share() });
    let hits = |hits: Hits| {
        let r = hits.rates();
        json!({
            "right": hits.right, "found": hits.predicted, "marked": hits.gold,
            "P": r.precision, "R": r.recall, "F1": r.f1,
        })
    };
    let by_source: Map<String, Value> =
        counts.by_form.iter().map(|(form, r)| (form_name(*form).to_owned(), resolved(r))).collect();
    let by_type: Map<String, Value> =
        counts.by_kind.iter().map(|(kind, r)| (kind_name(*kind).to_owned(), resolved(r))).collect();
    json!({
        "docs": counts.documents,
        "statements": {
            "marked": counts.resolution.gold, "matched": counts.resolution.matched, "found": counts.predicted,
        },
        "resolution": { "all": resolved(&counts.resolution), "by_source": by_source, "by_type": by_type },
        "type": share(counts.kind),
        "links": hits(counts.links),
        "closing": hits(counts.closing),
        "addressee": hits(counts.addressee),
        "addressee_actor": share(counts.addressee_actor),
        "said_on": hits(counts.said_on),
        "said_on_date": share(counts.said_on_date),
        "nesting": hits(counts.nesting),
        "joining": {
            "units": joining.units, "found": joining.found, "pairs": hits(joining.pairs),
            "b_cubed": rates(joining.b_cubed),
            "traps": { "marked": joining.traps, "tested": joining.tested, "joined": joining.sprung },
        },
    })
}
