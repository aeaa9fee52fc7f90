//! Whether two figures are two accounts of one thing: of two witnesses, near in time, on one affair.

use super::Kept;
use super::frame::Frame;
use super::head::{Head, is_part};
use super::kind::Kinds;
use super::read::ATTENDED;
use super::same::{may_be_same, same};
use super::thing::Thing;
use super::value::Span;
use crate::conflicts::party::Voice;
use crate::conflicts::topics::Topics;
use crate::conflicts::wording::Versions;

/// Most days between two figures for which no time is given.
const FAR: i32 = 366;

/// Most days that lie between a figure for which no time is given and what it holds for.
const PAST: i32 = 180;

/// How many times the other a value can be of which two accounts disagree; few things are miscounted further.
const TIMES: f64 = 20.0;

/// How many times the other a value can be where the noun and the day alone tell that one thing is counted.
const FEW_TIMES: f64 = 6.0;

/// Values below this are never too far apart: one was hurt, or eighty.
const SMALL: f64 = 100.0;

/// What happens to more and more people for weeks.
const GROWING: &[&str] = &["killed", "infected"];

/// For how many days a toll may grow from one party to another.
const WEEKS: i32 = 60;

/// Fewest words that stand around both of two figures of one thing.
const LITTLE: usize = 3;

/// How many tell so of two figures of one noun and one day, one of which says no more than that.
const SOME: usize = 4;

/// How many tell by themselves that two figures of one noun and one day are of one thing.
const MUCH: usize = 6;

/// Fewest words in common that tell by themselves that two stories are about one affair.
const PLAIN: usize = 3;

/// Whether two figures of one thing are from two witnesses.
pub(super) fn comparable(one: &Kept, other: &Kept, topics: &Topics, versions: &Versions) -> bool {
    let near = one.on.zip(other.on).is_none_or(|(a, b)| a.days_to(b) <= FAR);
    // An outlet that gives another number than whom it quotes, and does not wonder, counts something else.
    let quoted = || [one, other].iter().all(|kept| kept.party.voice == Voice::Actor);
    let against = || [one, other].iter().any(|kept| kept.thing.stands_for || kept.thing.put);
    let witnesses = one.story != other.story || !one.party.is(&other.party) && (quoted() || against());
    let plain = || one.shared(other).count() >= PLAIN;
    near && witnesses
        && of_a_size(one.span, other.span)
        && !(one.thing.polled || other.thing.polled)
        && !is_past(one, other)
        && !is_past(other, one)
        && (same(&one.thing, &other.thing, one.on.is_some() || other.on.is_some()) || met(one, other))
        && (one.story == other.story || !one.setting.is_apart(&other.setting))
        && (!one.thing.names.part(&other.thing.names) || is_one_time(one, other, topics))
        && !is_update(one, other)
        && !of_two(&one.thing, &other.thing)
        && (topics.meet(one.story, other.story) || plain())
        && tied(one, other, topics)
        && !versions.are(one.statement.as_deref(), other.statement.as_deref())
}

/// Whether two figures of one noun that few figures have are of one thing by what stands around them: of one day, on
/// one occasion. Or they are two accounts of one vote.
fn met(one: &Kept, other: &Kept) -> bool {
    let (a, b) = (&one.thing, &other.thing);
    let shared = one.setting.shared(&other.setting);
    let vote = a.against.is_some() && a.against == b.against && a.head == b.head;
    let noun = matches!(&a.head, Head::Noun(_)) && a.head == b.head && a.alone && b.alone && !is_part(&a.head);
    let noun = noun && of_a_kind(one.span, other.span) && !a.borrowed && !b.borrowed && one.story != other.story;
    let silent = a.said().next().is_none() || b.said().next().is_none();
    let day = one.setting.is_one_day(&other.setting) || a.when.is_same_day(&b.when);
    let same = || may_be_same(a, b);
    let come = |thing: &Thing| thing.crowd && thing.events.is_empty() || thing.events.is_only(ATTENDED);
    let crowd = (a.crowd || b.crowd) && come(a) && come(b);
    vote && shared >= LITTLE && a.when.fits(&b.when)
        || crowd && day && shared >= LITTLE && same()
        || noun && day && shared >= if silent { SOME } else { MUCH } && same()
}

/// Whether both say for when they hold, and a name of one is known where the other stands: a march through the town may
/// be that from the hall.
fn is_one_time(one: &Kept, other: &Kept, topics: &Topics) -> bool {
    let timed = [one, other].iter().all(|kept| kept.thing.when != Frame::None);
    let known = |of: &Kept, story| of.thing.names.iter().any(|name| topics.has(story, name));
    timed && one.story != other.story && (known(one, other.story) || known(other, one.story))
}

/// Whether an outlet gives in its own voice what is the news of another day, and does not say twice for which.
pub(super) fn is_update(one: &Kept, other: &Kept) -> bool {
    let own = one.party.voice == Voice::Own && one.party.is(&other.party);
    let timed = [one, other].iter().all(|kept| kept.thing.when != Frame::None);
    own && one.on != other.on && !timed
}

/// Whether each is said of somebody of its own: "Orn has 40 boats in Velm", "Lind has nine in Velm".
pub(super) fn of_two(one: &Thing, other: &Thing) -> bool {
    one.subject.as_ref().zip(other.subject.as_ref()).is_some_and(|(a, b)| !one.names.has(b) && !other.names.has(a))
}

/// Whether days or names tie two figures: among few stories the days of both, or else a name; among many a name that
/// stands with both, or the days and two names.
fn tied(one: &Kept, other: &Kept, topics: &Topics) -> bool {
    let dated = one.on.is_some() && other.on.is_some();
    let affair = || match topics.are_many() {
        true => dated && topics.tie(one.story, other.story),
        false => dated || topics.tie(one.story, other.story),
    };
    one.story == other.story || affair() || one.thing.names.shared(&other.thing.names).any(|name| topics.is_rare(name))
}

/// Whether neither of two values is many times the other.
fn of_a_kind(one: Span, other: Span) -> bool {
    one.low > 0.0 && other.low > 0.0 && one.low.max(other.low) <= one.low.min(other.low) * FEW_TIMES
}

/// Whether two values can be accounts of one thing at all.
pub(super) fn of_a_size(one: Span, other: Span) -> bool {
    let value = |span: Span| if span.low.is_finite() && span.low > 0.0 { span.low } else { span.high };
    let (one, other) = (value(one), value(other));
    let (small, large) = (one.min(other), one.max(other));
    large < SMALL || large <= small * TIMES
}

/// Whether one is for days long past when the other, for which no time is given, was said: an earlier fire is
/// another fire.
pub(super) fn is_past(one: &Kept, other: &Kept) -> bool {
    let (Frame::Days(days), Frame::None) = (&one.thing.when, &other.thing.when) else { return false };
    other.on.or(one.on).is_some_and(|on| days.before(on) && days.days_to(on) > PAST)
}

/// Whether it counts the ill, or the dead in whatever words: "two bodies were found".
pub(super) fn is_toll(kept: &Kept) -> bool {
    let of = |kind: &str| !kept.account.kinds.and(Kinds::named(kind)).is_empty();
    // "fallen ill"
    GROWING.iter().any(|event| kept.thing.events.has(event)) || of("killed") && !of("infected")
}

/// Whether the values may differ only as a toll grows: the later one is the larger, or nothing tells which is the
/// later. One party, and an outlet in its own voice, go with the news for ever; two others who give two tolls differ
/// where no time is known or weeks have passed.
pub(super) fn may_grow(one: &Kept, other: &Kept) -> bool {
    if !is_toll(one) || !is_toll(other) {
        return false;
    }
    // What two count up to one moment has no time to grow.
    if one.thing.until && other.thing.until && one.thing.when.is_same_day(&other.thing.when) {
        return false;
    }
    let news = one.party.is(&other.party) || [one, other].iter().any(|kept| kept.party.voice == Voice::Own);
    match one.on.zip(other.on) {
        Some((a, b)) => {
            let grows = a.before(b) && one.span.below(other.span) || b.before(a) && other.span.below(one.span);
            grows && (news || a.days_to(b) <= WEEKS)
        }
        None => news,
    }
}
