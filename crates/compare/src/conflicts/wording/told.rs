//! A conflict of two versions in words.

use std::collections::BTreeSet;

use ascribe_model::{Conflict, ConflictId, ConflictKind, Evidence, Side};

use super::align::Aligned;
use super::words::{End, Said};
use super::{Kept, Pair, Version};

/// Most differences that are shown.
const SHOWN: usize = 5;

/// The conflict of a pair, with the stories behind each side.
pub(super) fn conflict(versions: &[Version<'_>], pair: &Pair<'_>, stories: &[BTreeSet<u32>; 2]) -> Conflict {
    let (a, b) = pair.words(versions);
    let text = |said: &[Said]| {
        let join = |word: fn(&Said) -> &str| said.iter().map(word).filter(|word| !word.is_empty()).collect::<Vec<_>>();
        let shown = join(|word| &word.shown);
        // The "not" of "cannot" is not written by itself.
        if shown.is_empty() { join(|word| &word.plain).join(" ") } else { shown.join(" ") }
    };
    let differences = pair.aligned.differ.iter().map(|(x, y)| match (text(&a[x.clone()]), text(&b[y.clone()])) {
        (left, right) if left.is_empty() => format!("added: “{right}”"),
        (left, right) if right.is_empty() => format!("left out: “{left}”"),
        (left, right) => format!("“{left} / {right}”"),
    });
    let mut shown: Vec<String> = differences.collect();
    if shown.len() > SHOWN {
        let more = shown.len() - SHOWN;
        shown.truncate(SHOWN);
        shown.push(format!("and {more} more"));
    }
    let subject = text(subject(a, &pair.aligned).unwrap_or(&a[..a.len().min(8)]));
    let place = |kept: &Kept, other: &Kept| match &kept.outlet {
        Some(outlet) if kept.outlet != other.outlet => outlet.to_string(),
        _ => kept.uri.to_string(),
    };
    let side = |kept: &Kept, stories: &BTreeSet<u32>| Side {
        kind: Evidence::Statement,
        id: kept.id.to_string(),
        on: kept.on.map(|on| on.first),
        documents: u32::try_from(stories.len()).unwrap_or(u32::MAX),
    };
    let (left, right) = (pair.left, pair.right);
    Conflict {
        id: ConflictId::new(ConflictKind::Wording, &subject, &left.id, &right.id),
        kind: ConflictKind::Wording,
        left: side(left, &stories[0]),
        right: side(right, &stories[1]),
        why: format!(
            "{} and {} give words of {} differently: {}.",
            place(left, right),
            place(right, left),
            left.name,
            shown.join(", ")
        ),
        subject,
    }
}

/// The words that both share first: at least three without a stop, if there are so many.
fn subject<'a>(said: &'a [Said], aligned: &Aligned) -> Option<&'a [Said]> {
    let runs =
        aligned.same.iter().flat_map(|(run, _)| said[run.clone()].split_inclusive(|word| word.end >= End::Phrase));
    let runs: Vec<&[Said]> = runs.collect();
    let run = runs.iter().find(|run| run.len() >= 3).or_else(|| runs.iter().max_by_key(|run| run.len()))?;
    Some(&run[..run.len().min(8)])
}
