//! A conflict of two figures as it is shown.

use std::collections::BTreeSet;

use ascribe_model::{Conflict, ConflictId, ConflictKind, Evidence, Side};

use super::read::class;
use super::{Kept, lists};

/// A conflict on `subject`.
pub(super) fn conflict(
    subject: String,
    left: &Kept,
    left_documents: u32,
    right: &Kept,
    right_documents: u32,
) -> Conflict {
    let side = |kept: &Kept, documents| Side {
        kind: Evidence::Figure,
        id: kept.id.to_string(),
        on: kept.on.map(|on| on.first),
        documents,
    };
    let says = |kept: &Kept| {
        let on = kept.on.map_or_else(String::new, |on| format!(" {}", on.phrase()));
        format!("{} according to {}{on}", kept.surface, kept.party.object())
    };
    let why = format!("{}, but {}.", says(left), lower(&says(right)));
    Conflict {
        id: ConflictId::new(ConflictKind::Figure, &subject, &left.id, &right.id),
        kind: ConflictKind::Figure,
        left: side(left, left_documents),
        right: side(right, right_documents),
        why: upper(&why),
        subject,
    }
}

/// What is counted, in the words of the evidence: "members of the crew, wounded".
pub(super) fn subject(left: &Kept, right: &Kept) -> String {
    let counted = [left, right].into_iter().filter_map(|kept| kept.counted.as_deref()).max_by_key(|words| words.len());
    let events: Vec<&str> = left.thing.events.shared(&right.thing.events).map(|word| &**word).collect();
    let shared: BTreeSet<&str> = left.shared(right).map(|word| &**word).collect();
    let said = left.thing.clause.split_whitespace().filter(|word| shared.contains(class(&lists::key(word)).as_str()));
    let about: Vec<&str> = if events.is_empty() { said.collect() } else { events };
    let kinds = left.account.kinds.and(right.account.kinds);
    let about = if about.is_empty() && !kinds.is_empty() { vec![kinds.name()] } else { about };
    let mut parts: Vec<&str> = counted.into_iter().collect();
    parts.extend(about.iter().filter(|word| counted.is_none_or(|counted| !counted.contains(**word))).take(4));
    parts.join(" ")
}

fn upper(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// The text as it stands inside a sentence; what begins with two capitals or a sign stays as it is.
fn lower(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next();
    match first {
        Some(first) if chars.clone().next().is_some_and(char::is_lowercase) => {
            first.to_lowercase().chain(chars).collect()
        }
        _ => text.to_owned(),
    }
}
