//! One utterance of one actor in two versions.
//!
//! For each actor, the quotations are read word by word in one spelling ([`words`]), and those that share rare
//! strings of words are laid side by side ([`align`]). Two are versions of one utterance where most words of a
//! stretch are the same and stand in the same order; they conflict where something in it still differs. A
//! quotation that is only shorter does not conflict, nor does one that only leaves out an aside.
//!
//! Where two reports tell of one occasion ([`tie`]), each may have its own words, or give none of the speaker's.
//! Their sentences are read for what they mean ([`sense`]), and the two that have most in common are of one
//! [`matter`]. They conflict where one denies, leaves open, counts or bounds otherwise than the other
//! ([`clash`]), where they are the same but for a word that matters ([`near`]), or where one is cut so that it says
//! more ([`cut`]). What can be said only once conflicts with whatever else is given in its place ([`mod@once`]).
//!
//! A speaker who says nearly the same again has been quoted rightly twice. So the versions must not be far apart
//! in time, the less so the shorter they are, and no report may have both: who says "We do not fear the sea. We
//! do not fear the storm" has said both. Who takes something back has spoken twice as well ([`back`]).

mod align;
mod alike;
mod back;
mod clash;
mod cut;
mod freely;
mod hearers;
mod index;
mod known;
mod matter;
mod near;
mod once;
mod report;
mod retold;
mod sense;
mod spelling;
mod tie;
mod told;
mod words;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use ascribe_model::Conflict;

pub(super) use self::known::Versions;
use super::party::Pool;
use super::setting::Setting;
use super::time::When;
use super::topics::Topics;
use ascribe_model::testimony::{Quotation, Who};

use self::align::{Aligned, align};
use self::alike::{is_alike, is_one, is_one_there, is_softened, most_days};
use self::back::takes_back;
use self::freely::freely;
use self::hearers::gathering;
use self::index::{in_words, versions};
use self::once::{Once, once, other_words};
use self::report::report;
use self::sense::Told;
use self::tie::{Tie, differing, holds, turns};
use self::words::Said;

/// Fewest words of an utterance that is softened.
const SHORT: usize = 4;

/// Fewest that nobody says twice but for a "not".
const TWICE: usize = 12;

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
    /// Whether that is when it was said.
    dated: bool,
    hearers: Option<&'static str>,
    pieces: Box<[Box<str>]>,
    reported: bool,
    /// Whether it takes back something said before.
    back: bool,
    /// Whether it could be said only once, and what tells so.
    once: Option<(Once, Setting)>,
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
        let setting = Setting::read(&quotation.around, pieces, name, on);
        // What is reported may say itself on which day it was said.
        let setting = if quotation.reported { setting.dated(&quotation.around, on) } else { setting };
        self.0.push(Kept {
            setting,
            // Who is the coach in one report and the manager in another has one full name.
            actor: pool.get(if is_full_name(name) { name } else { actor.as_str() }),
            name: pool.get(name),
            id: quotation.id.as_str().into(),
            story: quotation.place.story,
            uri: pool.get(&quotation.place.uri),
            outlet: quotation.place.outlet.as_deref().map(|outlet| pool.get(outlet)),
            on,
            dated: quotation.dated,
            hearers: quotation.told.as_deref().and_then(gathering),
            pieces: quotation.pieces.iter().map(|piece| piece.as_str().into()).collect(),
            reported: quotation.reported,
            once: once(&quotation.around)
                .map(|(once, told)| (once, Setting::read(told, quotation.pieces.iter().map(String::as_str), name, on))),
            back: takes_back(quotation.pieces.iter().map(String::as_str), &quotation.around),
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

/// Whether a name has a first and a last one, and no other word.
fn is_full_name(name: &str) -> bool {
    let words = || name.split_whitespace();
    words().nth(1).is_some() && words().all(|word| word.starts_with(char::is_uppercase))
}

impl Kept {
    /// By actor; earlier and dated first, then by locator.
    fn order(&self) -> impl Ord + '_ {
        (&*self.actor, self.on.is_none(), self.on, &*self.uri, &*self.id)
    }
}

/// A statement in its words, in however many stories.
struct Version<'a> {
    /// The words that are quoted; none of a short quotation.
    said: Vec<Said>,
    /// All of it, by its meaning.
    told: Told,
    kept: Vec<&'a Kept>,
}

/// Two versions of one utterance.
struct Pair<'a> {
    left: &'a Kept,
    right: &'a Kept,
    aligned: Aligned,
    versions: (usize, usize),
    /// Whether all words are aligned, and not only the quoted ones.
    told: bool,
}

impl Pair<'_> {
    /// The words of both that are aligned.
    fn words<'v>(&self, versions: &'v [Version<'_>]) -> (&'v [Said], &'v [Said]) {
        let [a, b] = [self.versions.0, self.versions.1].map(|nth| &versions[nth]);
        if self.told { (&a.told.words, &b.told.words) } else { (&a.said, &b.said) }
    }
}

/// The pairs of reports of two versions in different stories.
fn apart<'p, 'a>(
    one: &'p Version<'a>,
    other: &'p Version<'a>,
) -> impl Iterator<Item = (&'a Kept, &'a Kept)> + use<'p, 'a> {
    let all = one.kept.iter().flat_map(|x| other.kept.iter().map(move |y| (*x, *y)));
    all.filter(|(x, y)| x.story != y.story).take(WITNESSES)
}

fn compare(of_one: &[Kept], topics: &Topics, found: &mut Vec<Conflict>, known: &mut Versions) {
    if of_one.windows(2).all(|pair| pair[0].story == pair[1].story) {
        return;
    }
    let versions = versions(of_one);
    let mut pairs = word_by_word(&versions, topics);
    let settled = |pairs: &[Pair<'_>]| -> HashSet<(usize, usize)> { pairs.iter().map(|pair| pair.versions).collect() };
    pairs.extend(freely(&versions, &settled(&pairs), topics));
    pairs.extend(other_words(&versions, &settled(&pairs), topics));
    known.add(&versions, &pairs);
    report(&versions, pairs, found);
}

/// Quotations in nearly the same words.
fn word_by_word<'a>(versions: &[Version<'a>], topics: &Topics) -> Vec<Pair<'a>> {
    let candidates = in_words(versions);
    let mut near: HashMap<usize, Vec<usize>> = HashMap::new();
    for &(a, b) in &candidates {
        near.entry(a).or_default().push(b);
        near.entry(b).or_default().push(a);
    }
    let mut pairs: Vec<Pair<'_>> = Vec::new();
    for &(a, b) in &candidates {
        let (one, other) = (&versions[a], &versions[b]);
        let Some(aligned) = align(&one.said, &other.said) else { continue };
        let tie = if is_one(&aligned) {
            Tie::Words
        } else if is_softened(&one.said, &aligned) {
            Tie::Hearers
        } else if is_one_there(&aligned) {
            Tie::Occasion
        } else {
            continue;
        };
        let turned = aligned.matched < TWICE && turns(one, other, &aligned);
        let most = most_days(turned, &aligned);
        let alike = is_alike(&aligned);
        let close = apart(one, other).find(|(x, y)| {
            if is_one_there(&aligned) && x.is_recalled(y) && x.is_occasion_of(y, &aligned, topics.are_many()) {
                return true;
            }
            let near = match x.on.zip(y.on) {
                Some((x, y)) => x.days_to(y) <= most,
                None if turned && !alike => false,
                None => alike || !topics.are_many() || topics.tie(x.story, y.story),
            };
            let tied = match tie {
                Tie::Words => alike || !x.setting.is_another_day(&y.setting),
                Tie::Hearers => x.hearers.is_some() && x.hearers == y.hearers,
                Tie::Occasion => false,
            };
            near && tied && !x.is_of_another_day(y)
        });
        let Some((left, right)) = close else { continue };
        let (left_words, right_words) = differing(one, other, &aligned, 2);
        let both = |nth: &usize| holds(&versions[*nth].said, left_words) && holds(&versions[*nth].said, right_words);
        if near.get(&a).into_iter().chain(near.get(&b)).flatten().any(both) {
            continue;
        }
        pairs.push(Pair { left, right, aligned, versions: (a, b), told: false });
    }
    pairs
}
