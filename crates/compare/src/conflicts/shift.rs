//! One party on one proposition that affirms it and denies it.
//!
//! Evidence with a date is laid out in time and cut into runs of one stance; between two runs the party has
//! turned, and each turn is a conflict. Where one day (or a month, if no more is known) holds both stances, the
//! one that was held before is what the report recalls, and the other is the turn. So it is where a report of the
//! week after has both: what it recalls often has no date but its own. Evidence without a date
//! cannot be laid out: where that with a date shows no turn, it makes a conflict with the best of the other stance, its
//! order unknown.
//!
//! One report that seems to say both, with nothing to tell two times apart, has most often read somebody else's words
//! as the party's, or has the party say it both ways in one breath. It tells of no turn.

use std::collections::HashSet;

use ascribe_model::{Conflict, ConflictId, ConflictKind};

use super::stand::{Taken, stories};
use super::time::When;

/// Most days from what a report says was said to the report itself if both are of one moment.
const RECENT: i32 = 7;

/// The turns of one party on one proposition.
pub(super) fn find(taken: &[&Taken], found: &mut Vec<Conflict>) {
    let known = found.len();
    let mut runs: Vec<Vec<&Taken>> = Vec::new();
    for moment in moments(taken) {
        let (affirm, deny): (Vec<&Taken>, Vec<&Taken>) = moment.into_iter().partition(|one| one.affirms);
        let parts = match runs.last() {
            Some(run) if run[0].affirms => [affirm, deny],
            None if is_over(&deny, &affirm) => [deny, affirm],
            None if !is_over(&affirm, &deny) && !affirm.is_empty() && !deny.is_empty() => {
                found.extend(unordered(&affirm, &deny));
                continue;
            }
            None => [affirm, deny],
            _ => [deny, affirm],
        };
        for mut part in parts.into_iter().filter(|part| !part.is_empty()) {
            match runs.last_mut().filter(|run| run[0].affirms == part[0].affirms) {
                Some(run) => run.append(&mut part),
                None => runs.push(part),
            }
        }
    }
    found.extend(runs.windows(2).filter_map(|pair| turn(&pair[0], &pair[1])));
    if found.len() == known {
        undated(taken, found);
    }
}

/// The dated evidence in groups whose days overlap, in time. What one report has of the same days goes together.
fn moments<'a>(taken: &[&'a Taken]) -> Vec<Vec<&'a Taken>> {
    let mut dated: Vec<(When, &Taken)> = taken.iter().filter_map(|one| one.on.map(|on| (on, *one))).collect();
    dated.sort_by(|(on, one), (other_on, other)| on.cmp(other_on).then_with(|| one.rank().cmp(&other.rank())));
    let mut moments: Vec<(When, Vec<&Taken>)> = Vec::new();
    let mut stories: HashSet<u32> = HashSet::new();
    for (on, one) in dated {
        match moments.last_mut() {
            Some((all, moment))
                if on.first <= all.last || all.days_to(on) <= RECENT && stories.contains(&one.story) =>
            {
                all.last = all.last.max(on.last);
                moment.push(one);
            }
            _ => {
                stories.clear();
                moments.push((on, vec![one]));
            }
        }
        stories.insert(one.story);
    }
    moments.into_iter().map(|(_, moment)| moment).collect()
}

/// Whether all of one is over when the other begins.
fn is_over(one: &[&Taken], other: &[&Taken]) -> bool {
    let days = || one.iter().flat_map(|a| other.iter().map(move |b| a.on.zip(b.on)));
    !one.is_empty() && !other.is_empty() && days().all(|days| days.is_some_and(|(a, b)| a.before(b)))
}

/// From one run to the next. Where both stances first met in one moment, it may be that nothing of the first
/// run is over when the second begins.
fn turn(before: &[&Taken], after: &[&Taken]) -> Option<Conflict> {
    let over = |one: &&Taken| after.iter().all(|next| one.on.zip(next.on).is_some_and(|(one, next)| one.before(next)));
    let left = best(before.iter().copied().filter(over)).or_else(|| best(before.iter().copied()))?;
    let right = best(after.iter().copied())?;
    if left.on.zip(right.on).is_none_or(|(left, right)| !left.before(right)) {
        return unordered(before, after);
    }
    Some(conflict(left, stories(before.iter().copied()), right, stories(after.iter().copied())))
}

/// Evidence without a date against the best of the other stance.
fn undated(taken: &[&Taken], found: &mut Vec<Conflict>) {
    let (affirm, deny): (Vec<&Taken>, Vec<&Taken>) = taken.iter().copied().partition(|one| one.affirms);
    let mut both = Vec::new();
    for (one, other) in [(&affirm, &deny), (&deny, &affirm)] {
        let without: Vec<&Taken> = one.iter().copied().filter(|one| one.on.is_none()).collect();
        both.extend(unordered(&without, other));
    }
    // Where no side has a date, both ways lead to the same pair.
    both.dedup_by(|a, b| a.id == b.id);
    found.append(&mut both);
}

/// The best pair of two stances of two stories that nothing puts in order.
fn unordered(one: &[&Taken], other: &[&Taken]) -> Option<Conflict> {
    let first = best(one.iter().copied())?;
    let apart = best(other.iter().copied().filter(|other| other.story != first.story)).map(|second| (first, second));
    let apart = apart.or_else(|| {
        let second = best(other.iter().copied())?;
        best(one.iter().copied().filter(|one| one.story != second.story)).map(|first| (first, second))
    });
    let (first, second) = apart?;
    // The dated side first, else by locator, so that the pair is the same whichever way it was come by.
    let key = |one: &Taken| (one.on.is_none(), one.on, one.uri.clone(), !one.affirms);
    let swap = key(second) < key(first);
    let (left, right, left_all, right_all) =
        if swap { (second, first, other, one) } else { (first, second, one, other) };
    Some(conflict(left, stories(left_all.iter().copied()), right, stories(right_all.iter().copied())))
}

fn best<'a>(all: impl Iterator<Item = &'a Taken>) -> Option<&'a Taken> {
    all.min_by(|a, b| a.rank().cmp(&b.rank()))
}

fn conflict(left: &Taken, left_documents: u32, right: &Taken, right_documents: u32) -> Conflict {
    Conflict {
        id: ConflictId::new(ConflictKind::Shift, &left.proposition, &left.id, &right.id),
        kind: ConflictKind::Shift,
        subject: left.proposition.to_string(),
        left: left.side(left_documents),
        right: right.side(right_documents),
        why: why(left, right),
    }
}

fn why(left: &Taken, right: &Taken) -> String {
    let who = left.party.subject();
    let (did, then) = (left.did(), right.did());
    // A body, and who speaks for it.
    let then = match left.party.name == right.party.name {
        true => then.to_owned(),
        false => format!("{} {then}", right.party.subject()),
    };
    match (left.on, right.on) {
        (Some(on), Some(later)) if on.before(later) => {
            format!("{who} {did} it {} and {then} it {}.", on.phrase(), later.phrase())
        }
        (Some(on), Some(later)) if on == later && on.is_day() => {
            format!("{who} {did} it and {then} it on the same day, {}: order unknown.", &on.phrase()[3..])
        }
        (Some(on), Some(later)) => {
            format!("{who} {did} it {} and {then} it {}: order unknown.", on.phrase(), later.phrase())
        }
        (Some(on), None) => {
            format!("{who} {did} it {} and {then} it, order unknown: {} has no date.", on.phrase(), right.uri)
        }
        _ => format!("{who} {did} it and {then} it, order unknown: {} and {} have no date.", left.uri, right.uri),
    }
}
