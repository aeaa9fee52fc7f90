//! Whether two values differ only as a toll has grown from the one to the other.

use crate::conflicts::party::Voice;

use super::Kept;
use super::dimension::Dimension;
use super::kind::Kinds;
use super::pair::is_toll;

/// What grows with the days.
const GROWING: &[&str] = &[
    "killed",
    "wounded",
    "missing",
    "infected",
    "arrested",
    "displaced",
    "rescued",
    "destroyed",
    "affected",
    "damaged",
    "signed",
];

/// Whether both are counted up to one day that they name: "between 3 and 21 March".
fn is_of_one_span(one: &Kept, other: &Kept) -> bool {
    one.account.between && other.account.between && one.thing.when.is_same_day(&other.thing.when)
}

/// Whether the values may differ only as a toll grows.
pub(super) fn may_grow(one: &Kept, other: &Kept) -> bool {
    let shared = one.account.kinds.and(other.account.kinds);
    let of_votes = !shared.and(Kinds::all(&["for", "against", "abstained"])).is_empty();
    let growing = GROWING.iter().any(|name| !shared.and(Kinds::named(name)).is_empty());
    if !growing && !of_votes && (!shared.is_empty() || one.thing.dimension != Dimension::Count) {
        return false;
    }
    let Some((a, b)) = one.on.zip(other.on) else {
        let told = [one, other].iter().any(|kept| kept.account.grown || kept.account.growing);
        return (growing && !(is_of_one_span(one, other)) || told)
            && [one, other].iter().any(|kept| kept.party.voice == Voice::Own);
    };
    let (early, late) = if b.before(a) { (other, one) } else { (one, other) };
    let grows = (a.before(b) || b.before(a)) && early.span.below(late.span);
    let days = if is_toll(early) && is_toll(late) { 1 } else { 2 };
    grows && (a.days_to(b) >= days && !of_votes || late.account.grown || early.account.growing)
}
