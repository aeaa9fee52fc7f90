//! Whether two accounts are of one affair: at one time, tied by names, parted by none.

use crate::conflicts::topics::Topics;

use super::Kept;
use super::dimension::Dimension;
use super::frame::Frame;
use super::kind::Kinds;
use super::pair::is_past;
use super::set::Words;

/// Most days between the publication of two accounts of one thing.
const NEAR: i32 = 31;

/// Fewest words around two accounts of one day that tell as much as a name.
const ALIKE: usize = 5;

/// Fewest words of the sentences of two accounts of one time past that tell as much as a name.
const TOLD: usize = 3;

/// Whether both name one time, be it a year, that was past when the first of them was given.
fn is_of_past(one: &Kept, other: &Kept) -> bool {
    let Frame::Days(days) = &one.thing.when else { return false };
    one.thing.when == other.thing.when && one.on.zip(other.on).is_some_and(|(a, b)| days.before(a) && days.before(b))
}

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
    // "It will open in May and cost 40 million": the day is that of what is to come.
    let open = |one: &Kept| one.account.light.unreal && one.account.kinds.are_open() && !one.account.kinds.is_empty();
    let fits = fits || night(one, other) || night(other, one);
    if open(one) || open(other) {
        return near;
    }
    // "At the end of last year" is one time, whenever it is told of.
    fits && (near || is_of_past(one, other) || a.is_same_day(b)) && !is_past(one, other) && !is_past(other, one)
}

/// Whether names leave no doubt that they are of one affair: two of them, or one and the day.
pub(super) fn is_surely_one(one: &Kept, other: &Kept, topics: &Topics) -> bool {
    let (a, b) = (&one.account, &other.account);
    let shared = a.names.shared(&b.names).filter(|name| !topics.are_many() || topics.is_rare(name)).count();
    let days = || a.days.iter().any(|day| b.days.iter().any(|of_other| day.is_same_day(of_other)));
    let of_day = || days() || one.thing.when.is_same_day(&other.thing.when);
    if topics.are_many() { shared >= 2 && of_day() } else { shared >= 2 || shared == 1 && of_day() }
}

/// Whether names tie them, and none parts them.
pub(super) fn is_one_affair(one: &Kept, other: &Kept, topics: &Topics) -> bool {
    let (a, b) = (&one.account, &other.account);
    let shared: Vec<_> = a.names.shared(&b.names).collect();
    let known = |names: &Words, other: &Words| names.shared(other).next().is_some();
    // "In Velm 40 died" and "across Kestria 160 died", where only one knows of the other's.
    let knows = (known(&a.clause, &b.names), known(&b.clause, &a.names));
    let counts = one.thing.dimension == Dimension::Count;
    let of_one = if counts || shared.len() < 2 { knows.0 && knows.1 } else { knows.0 || knows.1 };
    let of_two = a.clause.part(&b.clause) && !of_one;
    let apart = of_two || a.own.part(&b.own) && !known(&a.own, &b.names) && !known(&b.own, &a.names);
    let (at, there) = (&one.thing.places, &other.thing.places);
    // Of those who came to a place of which the other's story says nothing.
    let came = Kinds::named("attended");
    let unknown = |places: &Words, other: &Kept| {
        !places.is_empty()
            && a.kinds.and(b.kinds) == came
            && !places.iter().any(|name| topics.has(other.story, name))
            && !known(places, &other.account.names)
            && !known(places, &other.account.outlet)
    };
    let elsewhere = unknown(at, other)
        || unknown(there, one)
        || at.part(there) && at.shared(&b.names).next().is_none() && there.shared(&a.names).next().is_none();
    let local = known(&a.names, &b.outlet) || known(&b.names, &a.outlet);
    let dated = one.on.is_some() && other.on.is_some();
    let tied = if topics.are_many() {
        shared.iter().filter(|name| topics.is_rare(name)).count() >= 2
            && one.on.zip(other.on).is_some_and(|(a, b)| a.days_to(b) <= NEAR)
    } else {
        dated && local
            || shared.iter().any(|name| dated || topics.is_rare(name))
            || one.setting.is_one_day(&other.setting) && one.setting.shared(&other.setting) >= ALIKE
            || is_of_past(one, other) && a.about.shared(&b.about).count() >= TOLD
    };
    tied && !apart && !elsewhere
}
