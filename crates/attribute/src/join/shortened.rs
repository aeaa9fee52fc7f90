//! Short names of bodies that no document explains: "Lucky Star" for Lucky Star Gaming.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::bodies::Thing;
use super::body;
use super::clusters::Clusters;
use super::given;
use super::places;
use super::similar::Why;

/// A single word that stands for a longer name has at least this many letters.
const SHORTEST: usize = 5;

/// Joins a body whose name is the beginning of only one other's, or that lacks the first name of whom
/// it is named after or what tells where it is, where their documents are about one affair.
pub(super) fn join(clusters: &mut Clusters<'_>, things: &[Thing]) {
    let mut longer: HashMap<String, Vec<usize>> = HashMap::new();
    let mut whole: HashMap<String, Vec<usize>> = HashMap::new();
    for (nth, thing) in things.iter().enumerate() {
        if let Some(end) = kind(&thing.body.words) {
            whole.entry(end).or_default().push(nth);
        }
        for short in shorter(&thing.body.words) {
            longer.entry(short).or_default().push(nth);
        }
    }
    let owners: HashSet<&str> = things.iter().flat_map(|thing| thing.body.whose.split(' ')).collect();
    for (nth, thing) in things.iter().enumerate().filter(|(_, thing)| !thing.body.is_acronym) {
        let words = &thing.body.words;
        let name = words.join(" ");
        let plain = words.iter().all(|word| is_plain(word));
        if words.len() == 1 && (plain || name.len() < SHORTEST || owners.contains(places::stem(&name))) {
            continue;
        }
        let candidates = if plain { whole.get(&name) } else { longer.get(&name) };
        let candidates = candidates.map(Vec::as_slice).unwrap_or_default();
        let others: Vec<&Thing> =
            candidates.iter().filter(|&&other| other != nth).map(|&other| &things[other]).collect();
        let roots: BTreeSet<u32> = others.iter().map(|other| clusters.root(other.head)).collect();
        let profiles: Vec<u32> = others.iter().flat_map(|other| other.profiles.iter().copied()).collect();
        match roots.first() {
            Some(&root) if roots.len() == 1 && clusters.context.meet(&thing.profiles, &profiles) => {
                clusters.join(root, thing.head);
            }
            Some(&root) => clusters.alike(thing.head, root, Why::Affair),
            None => {}
        }
    }
}

fn is_plain(word: &str) -> bool {
    body::is_common(word) || body::is_type(word)
}

/// What kind of body a name ends in that tells first which one it is: "county hospital" of "Tarn County
/// Hospital".
fn kind(words: &[String]) -> Option<String> {
    let start = words.iter().position(|word| is_plain(word)).filter(|start| (1..=2).contains(start))?;
    let end = &words[start..];
    let typed = end.last().is_some_and(|last| body::is_type(last));
    (end.len() > 1 && typed && end.iter().all(|word| is_plain(word))).then(|| end.join(" "))
}

/// The shorter forms of a name, given by its words in order.
fn shorter(words: &[String]) -> Vec<String> {
    let mut forms = Vec::new();
    for end in 1..words.len() {
        let told = |word: &String| {
            body::is_trade(word) && !(end == 1 && body::is_head(word)) || end > 1 && body::is_type(word)
        };
        if words[end..].iter().all(told) {
            forms.push(words[..end].join(" "));
        }
    }
    if words.len() > 2 && !given::lines(&words[0]).is_empty() {
        forms.push(words[1..].join(" "));
    }
    forms
}
