//! Whether two accounts are of one affair: at one time, tied by names, parted by none.

use crate::conflicts::topics::Topics;

use super::Kept;
use super::frame::Frame;
use super::pair::is_past;
use super::set::Words;

/// Most days between the publication of two accounts of one thing.
const NEAR: i32 = 31;

/// Fewest words around two accounts of one day that tell as much as a name.
const ALIKE: usize = 5;

/// Whether they may be of one time.
pub(super) fn is_one_time(one: &Kept, other: &Kept) -> bool {
    let (a, b) = (&one.thing.when, &other.thing.when);
    let near = one.on.zip(other.on).is_none_or(|(a, b)| a.days_to(b) <= NEAR);
    let days = (&one.account.days, &other.account.days);
    let shared = || days.0.iter().any(|day| days.1.iter().any(|of_other| day.is_same_day(of_other)));
    let fits = a.fits(b) || shared();
    let night = |one: &Kept, other: &Kept| {
        let next = matches!((&one.thing.when, &other.thing.when), (Frame::Days(one), Frame::Days(other))
            if one.is_day() && other.is_day() && one.before(*other) && one.days_to(*other) == 1);
        next && one.account.night && other.account.morning
    };
    let fits = fits || night(one, other) || night(other, one);
    fits && (near || a.is_same_day(b)) && !is_past(one, other) && !is_past(other, one)
}

/// Whether names tie them, and none parts them.
pub(super) fn is_one_affair(one: &Kept, other: &Kept, topics: &Topics) -> bool {
    let (a, b) = (&one.account, &other.account);
    let shared: Vec<_> = a.names.shared(&b.names).collect();
    let known = |names: &Words, other: &Words| names.shared(other).next().is_some();
    // "In Velm 40 died" and "across Kestria 160 died", where only one knows of the other's.
    let of_two = a.clause.part(&b.clause) && !(known(&a.clause, &b.names) && known(&b.clause, &a.names));
    let apart = of_two || a.own.part(&b.own) && !known(&a.own, &b.names) && !known(&b.own, &a.names);
    let (at, there) = (&one.thing.places, &other.thing.places);
    let elsewhere = at.part(there) && at.shared(&b.names).next().is_none() && there.shared(&a.names).next().is_none();
    let local = known(&a.names, &b.outlet) || known(&b.names, &a.outlet);
    let dated = one.on.is_some() && other.on.is_some();
    let tied = if topics.are_many() {
        shared.iter().filter(|name| topics.is_rare(name)).count() >= 2
            && one.on.zip(other.on).is_some_and(|(a, b)| a.days_to(b) <= NEAR)
    } else {
        dated && local
            || shared.iter().any(|name| dated || topics.is_rare(name))
            || one.setting.is_one_day(&other.setting) && one.setting.shared(&other.setting) >= ALIKE
    };
    tied && !apart && !elsewhere
}
