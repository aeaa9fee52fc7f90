//! One quotation of one actor in two versions.
//!
//! For each actor, the quotations are read word by word in one spelling ([`words`]), and those that share rare
//! strings of words are laid side by side ([`align`]). Two are versions of one utterance where most words of a
//! stretch are the same and stand in the same order; they conflict where something in it still differs. A
//! quotation that is only shorter does not conflict, nor does one that only leaves out an aside.
//!
//! A speaker who says nearly the same again has been quoted rightly twice. So the versions must not be far apart
//! in time, the less so the shorter they are, and no report may have both: who says "We do not fear the sea. We
//! do not fear the storm" has said both.

mod align;
mod alike;
mod hearers;
mod known;
mod retold;
mod spelling;
mod tie;
mod told;
mod words;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use ascribe_model::Conflict;

pub(super) use self::known::Versions;
use super::party::Pool;
use super::setting::Setting;
use super::time::When;
use super::topics::Topics;
use crate::codebook::lemma;
use ascribe_model::testimony::{Quotation, Who};

use self::align::{Aligned, align, is_content};
use self::alike::{is_alike, is_one, is_softened, most_days};
use self::hearers::gathering;
use self::retold::retold;
use self::tie::{Tie, differing, holds, turns};
use self::told::conflict;
use self::words::{Said, read};

/// Fewest words of a quotation that is compared.
const SHORT: usize = 4;

/// Fewest that nobody says twice but for a "not".
const TWICE: usize = 12;

/// Most quotations of one actor that share a string of words before only neighbours are compared.
const COMMON: usize = 40;

/// Most days for which an utterance is recalled with its occasion.
const RECALLED: i32 = 90;

/// How many neighbours.
const NEIGHBOURS: usize = 8;

/// How many pairs of reports of two versions are looked at.
const WITNESSES: usize = 64;

/// A quotation as it is kept until all are known.
#[derive(Debug)]
struct Kept {
    actor: Arc<str>,
    name: Arc<str>,
    id: Box<str>,
    story: u32,
    uri: Arc<str>,
    outlet: Option<Arc<str>>,
    on: Option<When>,
    hearers: Option<&'static str>,
    pieces: Box<[Box<str>]>,
    setting: Setting,
}

/// All quotations.
#[derive(Debug, Default)]
pub(super) struct Wordings(Vec<Kept>);

impl Wordings {
    pub(super) fn add(&mut self, quotation: &Quotation, pool: &mut Pool) {
        let Who::Actor(actor, name) = &quotation.who else { return };
        let on = quotation.place.on.map(|(date, precision)| When::new(date, precision));
        let pieces = quotation.pieces.iter().map(String::as_str);
        self.0.push(Kept {
            setting: Setting::read(&quotation.around, pieces, name, on),
            actor: pool.get(actor.as_str()),
            name: pool.get(name),
            id: quotation.id.as_str().into(),
            story: quotation.place.story,
            uri: pool.get(&quotation.place.uri),
            outlet: quotation.place.outlet.as_deref().map(|outlet| pool.get(outlet)),
            on,
            hearers: quotation.told.as_deref().and_then(gathering),
            pieces: quotation.pieces.iter().map(|piece| piece.as_str().into()).collect(),
        });
    }

    /// What conflicts, and which quotations it conflicts in.
    pub(super) fn find(mut self, topics: &Topics) -> (Vec<Conflict>, Versions) {
        self.0.sort_unstable_by(|a, b| a.order().cmp(&b.order()));
        let (mut found, mut versions) = (Vec::new(), Versions::default());
        for of_one in self.0.chunk_by(|a, b| a.actor == b.actor) {
            compare(of_one, topics, &mut found, &mut versions);
        }
        (found, versions)
    }
}

impl Kept {
    /// By actor; earlier and dated first, then by locator.
    fn order(&self) -> impl Ord + '_ {
        (&*self.actor, self.on.is_none(), self.on, &*self.uri, &*self.id)
    }
}

/// Words that were quoted, in however many stories.
struct Version<'a> {
    said: Vec<Said>,
    kept: Vec<&'a Kept>,
}

/// Two versions of one utterance.
struct Pair<'a> {
    left: &'a Kept,
    right: &'a Kept,
    aligned: Aligned,
    versions: (usize, usize),
}

fn compare(of_one: &[Kept], topics: &Topics, found: &mut Vec<Conflict>, known: &mut Versions) {
    if of_one.windows(2).all(|pair| pair[0].story == pair[1].story) {
        return;
    }
    let versions = versions(of_one);
    let candidates = candidates(&versions);
    let mut near: HashMap<usize, Vec<usize>> = HashMap::new();
    for &(a, b) in &candidates {
        near.entry(a).or_default().push(b);
        near.entry(b).or_default().push(a);
    }
    let mut pairs: Vec<Pair<'_>> = Vec::new();
    for &(a, b) in &candidates {
        let (one, other) = (&versions[a], &versions[b]);
        let Some(mut aligned) = align(&one.said, &other.said) else { continue };
        let apart =
            one.kept.iter().flat_map(|x| other.kept.iter().map(move |y| (x, y))).filter(|(x, y)| x.story != y.story);
        let mut tie = if is_one(&aligned) { Tie::Words } else { Tie::Hearers };
        if tie == Tie::Hearers && !is_softened(&one.said, &aligned) {
            if !apart.clone().take(WITNESSES).any(|(x, y)| x.is_one_occasion(y, topics.are_many())) {
                continue;
            }
            let Some(told) = retold(&one.said, &other.said) else { continue };
            (aligned, tie) = (told, Tie::Occasion);
        }
        let turned = aligned.matched < TWICE && turns(one, other, &aligned);
        let most = most_days(turned, &aligned);
        let alike = is_alike(&aligned);
        let mut apart = apart.take(WITNESSES);
        let close = apart.find(|(x, y)| {
            let near = match x.on.zip(y.on) {
                Some((x, y)) if tie == Tie::Occasion => x.days_to(y) <= RECALLED,
                Some((x, y)) => x.days_to(y) <= most,
                None if turned && !alike => false,
                None => alike || !topics.are_many() || topics.tie(x.story, y.story),
            };
            let tied = match tie {
                Tie::Words => true,
                Tie::Hearers => x.hearers.is_some() && x.hearers == y.hearers,
                Tie::Occasion => x.is_one_occasion(y, topics.are_many()),
            };
            near && tied
        });
        let Some((&left, &right)) = close else { continue };
        let (left_words, right_words) = differing(one, other, &aligned, if tie == Tie::Occasion { 0 } else { 2 });
        let both = |nth: &usize| holds(&versions[*nth].said, left_words) && holds(&versions[*nth].said, right_words);
        let told_as_well = || tie == Tie::Occasion && (holds(&one.said, right_words) || holds(&other.said, left_words));
        if told_as_well() || near.get(&a).into_iter().chain(near.get(&b)).flatten().any(both) {
            continue;
        }
        pairs.push(Pair { left, right, aligned, versions: (a, b) });
    }
    known.add(&versions, &pairs);
    report(&versions, pairs, found);
}

/// One conflict for each difference, on the pair that has most words in common.
fn report(versions: &[Version<'_>], pairs: Vec<Pair<'_>>, found: &mut Vec<Conflict>) {
    let mut by_difference: BTreeMap<[String; 2], Vec<Pair<'_>>> = BTreeMap::new();
    for pair in pairs {
        let (a, b) = (&versions[pair.versions.0].said, &versions[pair.versions.1].said);
        let plain = |said: &[Said]| said.iter().map(|word| word.plain.as_str()).collect::<Vec<_>>().join(" ");
        let sides = pair.aligned.differ.iter().map(|(x, y)| (plain(&a[x.clone()]), plain(&b[y.clone()])));
        let (left, right): (Vec<String>, Vec<String>) = sides.unzip();
        let mut key = [left.join("|"), right.join("|")];
        key.sort_unstable();
        by_difference.entry(key).or_default().push(pair);
    }
    for pairs in by_difference.values() {
        let Some(best) = pairs.iter().min_by_key(|pair| (usize::MAX - pair.aligned.matched, pair.versions)) else {
            continue;
        };
        let mut stories: [BTreeSet<u32>; 2] = Default::default();
        let words = shown(versions, best);
        for pair in pairs {
            let swap = usize::from(shown(versions, pair) != words);
            for (side, version) in [pair.versions.0, pair.versions.1].into_iter().enumerate() {
                stories[side ^ swap].extend(versions[version].kept.iter().map(|kept| kept.story));
            }
        }
        found.push(conflict(versions, best, &stories));
    }
}

/// The left words of the first difference.
fn shown(versions: &[Version<'_>], pair: &Pair<'_>) -> String {
    let (x, _) = &pair.aligned.differ[0];
    versions[pair.versions.0].said[x.clone()].iter().map(|word| word.plain.as_str()).collect::<Vec<_>>().join(" ")
}

fn versions(of_one: &[Kept]) -> Vec<Version<'_>> {
    let mut known: HashMap<u64, usize> = HashMap::new();
    let mut versions: Vec<Version<'_>> = Vec::new();
    for kept in of_one {
        let said = read(&kept.pieces);
        if said.len() < SHORT {
            continue;
        }
        let mut hash = DefaultHasher::new();
        said.iter().for_each(|word| word.plain.hash(&mut hash));
        match known.get(&hash.finish()) {
            Some(&nth) => versions[nth].kept.push(kept),
            None => {
                known.insert(hash.finish(), versions.len());
                versions.push(Version { said, kept: vec![kept] });
            }
        }
    }
    versions
}

/// Pairs of versions that share strings of words, each once and in order.
fn candidates(versions: &[Version<'_>]) -> Vec<(usize, usize)> {
    let mut keyed: HashMap<u64, Vec<usize>> = HashMap::new();
    for (nth, version) in versions.iter().enumerate() {
        for key in keys(&version.said) {
            let all = keyed.entry(key).or_default();
            if all.last() != Some(&nth) {
                all.push(nth);
            }
        }
    }
    let mut shared: HashMap<(usize, usize), usize> = HashMap::new();
    for all in keyed.values() {
        let reach = if all.len() > COMMON { NEIGHBOURS } else { COMMON };
        for (nth, &a) in all.iter().enumerate() {
            for &b in all[nth + 1..].iter().take(reach) {
                *shared.entry((a, b)).or_default() += 1;
            }
        }
    }
    let mut pairs: Vec<(usize, usize)> = shared.into_keys().collect();
    pairs.sort_unstable();
    pairs
}

/// Three words in a row, and two words with a meaning beside each other, whatever stands between and whichever is first.
fn keys(said: &[Said]) -> impl Iterator<Item = u64> {
    let hashed = |words: &[&str]| {
        let mut hash = DefaultHasher::new();
        words.hash(&mut hash);
        hash.finish()
    };
    let plain: Vec<&str> = said.iter().map(|word| word.plain.as_str()).collect();
    let stems: Vec<String> = plain.iter().filter(|word| is_content(word)).map(|word| lemma(word)).collect();
    let mut keys: Vec<u64> = plain.windows(3).map(hashed).collect();
    keys.extend(stems.windows(2).map(|pair| hashed(&[(&pair[0]).min(&pair[1]), (&pair[0]).max(&pair[1])])));
    keys.into_iter()
}
