//! Two accounts of one thing that do not fit: of one kind, in one affair, of the same people or things.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::conflicts::topics::Topics;
use crate::conflicts::wording::Versions;

use super::Kept;
use super::account::Account;
use super::affair::{is_one_affair, is_one_time};
use super::akin::{self, Of, Only};
use super::dimension::Dimension;
use super::growth::may_grow;
use super::kind::Kinds;
use super::lists::PEOPLE;
use super::pair::{is_update, of_two};
use super::same::opposed;
use super::value::Span;
use super::whom::Whom;

/// Most figures of one kind and name that are compared with one another.
const COMMON: usize = 60;

/// Most days between two accounts of a plan and what is told of it.
const OPEN: i32 = 3;

/// How many times the other a value can be of which two accounts disagree.
const TIMES: f64 = 20.0;

/// Counts, shares and degrees below this are never too far apart.
const SMALL: f64 = 100.0;

/// What is counted together with what is told to have befallen people only where both are.
const STRICT: &[&str] = &["killed", "wounded", "missing", "arrested", "displaced", "freed"];

/// Kinds of so many things that a word of the sentence must tell that two are of one; two names do for a price.
const LOOSE: &[&str] = &["cost", "lasted", "waited", "travelled", "rise", "fall"];

/// What two figures of one kind must have in common to be compared.
#[derive(PartialEq, Eq, Hash)]
enum Tie<'a> {
    Name(&'a str),
    /// A name, and the measure or the noun.
    Akin(&'a str, Of<'a>),
    /// The measure or the noun, among few stories.
    Of(Of<'a>),
    /// No more, among few stories.
    Kind,
}

/// How two accounts stand to each other.
struct Match {
    /// How much they share.
    score: usize,
    fits: bool,
}

/// Pairs of accounts that do not fit, each the best match of the other in its story.
pub(super) fn conflicts(kept: &[Kept], topics: &Topics, versions: &Versions) -> Vec<(usize, usize)> {
    let mut in_story: HashMap<(u32, Kinds, &Dimension), usize> = HashMap::new();
    for one in kept {
        for kind in one.account.kinds.each() {
            *in_story.entry((one.story, kind, &one.thing.dimension)).or_default() += 1;
        }
    }
    // Whether each is the only figure of a kind in its story.
    let alone = |one: &Kept, other: &Kept, kinds: Kinds| {
        let only = |of: &Kept, kind| in_story.get(&(of.story, kind, &of.thing.dimension)) == Some(&1);
        kinds.each().any(|kind| only(one, kind) && only(other, kind))
    };
    let only = Only::read(kept);
    let mut matches: BTreeMap<(usize, usize), Match> = BTreeMap::new();
    // Of each figure and story, the best score and whether any fits.
    let mut best: HashMap<(usize, u32), (usize, bool)> = HashMap::new();
    for (a, b) in candidates(kept, topics) {
        let (one, other) = (&kept[a], &kept[b]);
        if is_known(one, other) {
            best.entry((a, other.story)).or_default().1 = true;
            best.entry((b, one.story)).or_default().1 = true;
        }
        if !versions.are(one.statement.as_deref(), other.statement.as_deref())
            && let Some(found) = compare(one, other, topics, &only, &alone)
        {
            matches.insert((a, b), found);
        }
    }
    for (&(a, b), found) in &matches {
        for (of, story) in [(a, kept[b].story), (b, kept[a].story)] {
            let best = best.entry((of, story)).or_default();
            *best = (best.0.max(found.score), best.1 || found.fits);
        }
    }
    let is_best = |of: usize, story: u32, score: usize| best.get(&(of, story)) == Some(&(score, false));
    matches
        .iter()
        .filter(|(_, found)| !found.fits)
        .filter(|&(&(a, b), found)| {
            is_best(a, kept[b].story, found.score)
                && is_best(b, kept[a].story, found.score)
                && !may_grow(&kept[a], &kept[b])
        })
        .map(|(&pair, _)| pair)
        .collect()
}

/// Whether both tell the same number of one kind, in whatever light: "three more died in Velm", "the three dead of Velm".
fn is_known(one: &Kept, other: &Kept) -> bool {
    one.span == other.span
        && one.thing.dimension == other.thing.dimension
        && !one.account.kinds.and(other.account.kinds).is_empty()
}

/// Pairs of figures of two stories that share a kind and a name, each once and in order.
fn candidates(kept: &[Kept], topics: &Topics) -> Vec<(usize, usize)> {
    let mut keyed: HashMap<(Kinds, Tie<'_>), Vec<usize>> = HashMap::new();
    for (nth, one) in kept.iter().enumerate() {
        let names = || one.account.names.iter().filter(|name| !topics.are_many() || topics.is_rare(name));
        if let Some(of) = akin::of(one) {
            for name in names() {
                keyed.entry((Kinds::default(), Tie::Akin(name, of))).or_default().push(nth);
            }
            if !topics.are_many() {
                keyed.entry((Kinds::default(), Tie::Of(of))).or_default().push(nth);
            }
        }
        for kind in one.account.kinds.each() {
            for name in names() {
                keyed.entry((kind, Tie::Name(name))).or_default().push(nth);
            }
            if !topics.are_many() {
                keyed.entry((kind, Tie::Kind)).or_default().push(nth);
            }
        }
    }
    let mut pairs = HashSet::new();
    for group in keyed.values().filter(|group| group.len() <= COMMON) {
        for (nth, &a) in group.iter().enumerate() {
            let others = group[nth + 1..].iter().copied().filter(|&b| kept[a].story != kept[b].story);
            pairs.extend(others.map(|b| (a, b)));
        }
    }
    let mut pairs: Vec<(usize, usize)> = pairs.into_iter().collect();
    pairs.sort_unstable();
    pairs
}

/// Whether two figures are accounts of one thing, and how much speaks for it.
fn compare(
    one: &Kept,
    other: &Kept,
    topics: &Topics,
    only: &Only<'_>,
    alone: &dyn Fn(&Kept, &Kept, Kinds) -> bool,
) -> Option<Match> {
    let (a, b) = (&one.account, &other.account);
    let (here, there) = (&one.thing, &other.thing);
    let kinds = match kinds(a, b) {
        Some(kinds) => kinds,
        None if only.are_akin(one, other, topics) => Kinds::default(),
        None => return None,
    };
    let part = of_whom(a, b, kinds)?;
    let same = here.dimension == there.dimension
        && a.light.fits(&b.light)
        && a.light.is_of_period(&b.light, &a.about)
        && b.light.is_of_period(&a.light, &b.about)
        && !(kinds.and(Kinds::named("voteshare")) == kinds && (here.polled || there.polled))
        && !opposed(&a.contrasts, &b.contrasts)
        && !a.marks.part(&b.marks, a.kinds.or(b.kinds))
        && !(a.corrected || b.corrected)
        && !of_two(here, there)
        && is_one_time(one, other)
        && is_one_affair(one, other, topics)
        && !(topics.are_many() && one.setting.is_apart(&other.setting))
        && is_told_alike(one, other, kinds)
        && !is_update(one, other)
        && of_a_size(one, other);
    if !same {
        return None;
    }
    let shared = a.about.shared(&b.about).count();
    let names = a.own.shared(&b.own).count();
    // Crowds that came together on two occasions have no more in common than that they came, and who speaks of it.
    let came = Kinds::named("attended");
    let beyond =
        |kind: Kinds| a.about.shared(&b.about).any(|word| !PEOPLE.contains(&**word) && !kind.are_told_by(word));
    let told = || a.marks.share_part(&b.marks) || beyond(came);
    let named = || a.names.shared(&b.names).any(|name| !only.speaks(name));
    if kinds.of_people() == came && names == 0 && !told() && !named() && !is_of_one_day(one, other) {
        return None;
    }
    // A town has more than one employer.
    let employed = Kinds::named("employed");
    if kinds.of_people() == employed && !beyond(employed) {
        return None;
    }
    // "Yes 58 percent" and "51 percent said yes" are on one side.
    let share = kinds == Kinds::named("voteshare");
    let sides = a.contrasts.iter().filter(|side| share && b.contrasts.contains(side)).count();
    let priced = kinds == Kinds::named("cost") && a.names.shared(&b.names).count() >= 2;
    let loose = kinds.without(Kinds::all(LOOSE)).is_empty() && !priced;
    if !kinds.is_empty()
        && kinds.of_people().is_empty()
        && shared + names + sides == 0
        && (loose || !alone(one, other, kinds))
    {
        return None;
    }
    let fits = one.span.fits(other.span)
        || match part {
            Part::None => false,
            Part::One => one.span.below(other.span),
            Part::Other => other.span.below(one.span),
        };
    Some(Match { score: 2 * shared + names, fits })
}

/// Whether both name one day.
fn is_of_one_day(one: &Kept, other: &Kept) -> bool {
    one.setting.is_one_day(&other.setting) || one.thing.when.is_same_day(&other.thing.when)
}

/// The kinds that both are of.
fn kinds(a: &Account, b: &Account) -> Option<Kinds> {
    let strict = |account: &Account| {
        STRICT.iter().filter(|name| !account.kinds.and(Kinds::named(name)).is_empty()).collect::<Vec<_>>()
    };
    let shared = a.kinds.and(b.kinds);
    let culled = !shared.and(Kinds::named("culled")).is_empty();
    (culled || !shared.is_empty() && strict(a) == strict(b)).then_some(shared)
}

/// Which of two counts is of a part of what the other counts.
enum Part {
    None,
    One,
    Other,
}

/// Whether a noun stands for animals of any sort.
fn is_any(noun: &str) -> bool {
    matches!(noun, "animal" | "beast" | "head" | "carcas")
}

/// Nothing where they count other people or other things.
fn of_whom(a: &Account, b: &Account, kinds: Kinds) -> Option<Part> {
    if kinds.of_people().is_empty() && kinds.of_things().is_empty() {
        return Some(Part::None);
    }
    match (&a.whom, &b.whom) {
        (Whom::Noun(one), Whom::Noun(other)) | (Whom::Role(one), Whom::Role(other)) => {
            (one == other || is_any(one) || is_any(other)).then_some(Part::None)
        }
        (Whom::Any | Whom::People, Whom::Any | Whom::People) => Some(Part::None),
        (Whom::Role(_), Whom::Any | Whom::People) => Some(Part::One),
        (Whom::Any | Whom::People, Whom::Role(_)) => Some(Part::Other),
        (Whom::Noun(_), Whom::Any) | (Whom::Any, Whom::Noun(_)) if kinds.of_people().is_empty() => Some(Part::None),
        (Whom::Noun(noun), Whom::Any) if b.about.has(noun) => Some(Part::None),
        (Whom::Any, Whom::Noun(noun)) if a.about.has(noun) => Some(Part::None),
        _ => None,
    }
}

/// Whether both are told as having come about, or both as to come.
fn is_told_alike(one: &Kept, other: &Kept, kinds: Kinds) -> bool {
    let (a, b) = (&one.account, &other.account);
    let near = || one.on.zip(other.on).is_none_or(|(a, b)| a.days_to(b) <= OPEN);
    a.light.unreal == b.light.unreal || !kinds.is_empty() && kinds.are_open() && near()
}

/// Whether two values can be accounts of one thing at all.
fn of_a_size(one: &Kept, other: &Kept) -> bool {
    let value = |span: Span| if span.low.is_finite() && span.low > 0.0 { span.low } else { span.high };
    let (a, b) = (value(one.span).abs(), value(other.span).abs());
    let (small, large) = (a.min(b), a.max(b));
    let plain = matches!(one.thing.dimension.sort(), 'c' | 's' | 'd');
    plain && large < SMALL || large <= small * TIMES
}
