//! Offices that are told without a name: "the prime minister", "Norrin Lines chief".
//!
//! They are the one named holder's: of the same document first, then of the affair.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use ascribe_model::ActorKind;

use super::clusters::Clusters;
use super::context::Around;
use super::given;
use super::outcome::Place;
use super::person::Name;
use super::posts::{Fit, Post};
use super::titles::Gender;

/// More holders of one office than this are not told apart.
const MOST: usize = 200;

/// How many words of an affair two documents have at least in common where nothing else is told.
const AFFAIR: usize = 2;

/// As many documents at most are of one affair because one leads to the other.
const SMALL: usize = 30;

/// A person with a name and a post.
struct Holder {
    head: u32,
    posts: BTreeSet<Post>,
    gender: Option<Gender>,
    around: Around,
}

/// Gives every office without a name to its only holder.
pub(super) fn join(clusters: &mut Clusters<'_>, places: &[Place]) {
    let holders = holders(clusters);
    let affairs = Affairs::new(clusters);
    let mut by_office: HashMap<&str, BTreeSet<usize>> = HashMap::new();
    for (nth, holder) in holders.iter().enumerate() {
        for post in &holder.posts {
            by_office.entry(post.office).or_default().insert(nth);
        }
    }
    for place in places {
        let profile = clusters.profile(place.profile);
        if profile.kind() != ActorKind::Unnamed || profile.label.is_some() || !clusters.is_own(place.profile) {
            continue;
        }
        let [post] = &profile.posts[..] else { continue };
        let gender = profile.any_gender();
        let candidates = by_office.get(post.office).into_iter().flatten().map(|&nth| &holders[nth]);
        let candidates: Vec<&Holder> =
            candidates.filter(|holder| gender.is_none_or(|own| holder.gender.is_none_or(|of| of == own))).collect();
        if candidates.len() <= MOST
            && let Some(head) = meant(clusters, &affairs, post, place.document, &candidates)
        {
            clusters.put(place.profile, place.document, head);
        }
    }
}

/// Everyone with a name and a post.
fn holders(clusters: &Clusters<'_>) -> Vec<Holder> {
    let mut members: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for at in 0..clusters.profiles.len() as u32 {
        if clusters.kind(at) == ActorKind::Person && !clusters.is_own(at) {
            members.entry(clusters.root(at)).or_default().push(at);
        }
    }
    let mut holders = Vec::new();
    for (head, members) in members {
        let posts: BTreeSet<Post> = members.iter().flat_map(|&at| clusters.profile(at).posts.iter().cloned()).collect();
        let name = members.iter().filter_map(|&at| Name::read(&clusters.profile(at).name)).find(Name::is_full);
        let Some(name) = name.filter(|_| !posts.is_empty()) else { continue };
        let told = members.iter().find_map(|&at| clusters.profile(at).any_gender());
        let by_name = given::is_female(&name.given).map(|she| if she { Gender::She } else { Gender::He });
        let around = clusters.context.all_around(&members);
        holders.push(Holder { head, posts, gender: told.or(by_name), around });
    }
    holders
}

/// The one holder whom a post in a document means.
fn meant(
    clusters: &Clusters<'_>,
    affairs: &Affairs,
    post: &Post,
    document: u32,
    candidates: &[&Holder],
) -> Option<u32> {
    let fit = |holder: &Holder| {
        let fits = || holder.posts.iter().filter(|own| own.office == post.office).map(|own| post.fit(own));
        let best = fits().max()?;
        // Who is told to hold it elsewhere holds it nowhere else.
        let apart = fits().any(|fit| fit == Fit::Apart);
        (best != Fit::Apart && (best != Fit::Open || !apart)).then_some(best)
    };
    let fitting: Vec<(Fit, &Holder)> = candidates.iter().filter_map(|holder| Some((fit(holder)?, *holder))).collect();
    let here = only(fitting.iter().filter(|(_, holder)| holder.around.has(document)).copied());
    if here.is_some() || fitting.iter().any(|(_, holder)| holder.around.has(document)) {
        return here;
    }
    // It says where, or is one that a place or a country has but once.
    let told = |fit: Fit| matches!(fit, Fit::Shared(_)) || !post.is_told() && post.is_alone();
    let near = |holder: &Holder| clusters.context.shared(document, &holder.around) >= AFFAIR;
    let told: Vec<(Fit, &Holder)> = fitting.into_iter().filter(|(fit, _)| told(*fit)).collect();
    match told.iter().any(|(_, holder)| near(holder)) {
        true => only(told.into_iter().filter(|(_, holder)| near(holder))),
        false => only(told.into_iter().filter(|(_, holder)| affairs.are_one(document, &holder.around))),
    }
}

/// Which documents are of one affair, where those are few.
struct Affairs {
    of: Vec<u32>,
    sizes: HashMap<u32, usize>,
}

impl Affairs {
    fn new(clusters: &Clusters<'_>) -> Self {
        let of = clusters.context.affairs();
        let mut sizes = HashMap::new();
        of.iter().for_each(|affair| *sizes.entry(*affair).or_default() += 1);
        Self { of, sizes }
    }

    /// Whether a document is of an affair that somebody is in. One that tells no affair is of the one that most of a
    /// small collection is of.
    fn are_one(&self, document: u32, around: &Around) -> bool {
        let affair = self.of[document as usize];
        around.documents().iter().any(|&other| {
            let of = self.of[other as usize];
            let most = self.sizes[&affair] == 1 && self.sizes[&of] * 2 > self.of.len();
            self.sizes[&of] <= SMALL && (of == affair || most)
        })
    }
}

/// The one who fits best.
fn only<'h>(fitting: impl Iterator<Item = (Fit, &'h Holder)>) -> Option<u32> {
    let fitting: Vec<_> = fitting.collect();
    let best = fitting.iter().map(|(fit, _)| *fit).max()?;
    match fitting.iter().filter(|(fit, _)| *fit == best).collect::<Vec<_>>()[..] {
        [(_, one)] => Some(one.head),
        _ => None,
    }
}
