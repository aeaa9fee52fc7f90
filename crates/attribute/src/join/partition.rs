//! Namesakes: equal names that are several people.

use std::collections::BTreeMap;

use super::clusters::Clusters;
use super::similar::{NOTED, Why};

/// Parts profiles whose names fit into people: those that conflict are apart, and who tells nothing
/// goes with the others only where there is one, or one that nearly all documents mean.
pub(super) fn partition(clusters: &mut Clusters<'_>, profiles: &[u32]) -> Vec<Vec<u32>> {
    // What the profiles tell is mostly the same, so few of them need to be compared.
    let mut kinds: BTreeMap<_, Vec<u32>> = BTreeMap::new();
    for &at in profiles {
        let p = clusters.profile(at);
        kinds.entry((p.label, p.roles, p.gender, p.seats.clone())).or_default().push(at);
    }
    let kinds: Vec<Vec<u32>> = kinds.into_values().collect();
    let heads: Vec<u32> = kinds.iter().map(|members| members[0]).collect();
    let conflict = |clusters: &Clusters<'_>, i: usize, j: usize| clusters.conflict(&kinds[i], &kinds[j]);
    let clash = (0..heads.len()).any(|i| (i + 1..heads.len()).any(|j| conflict(clusters, i, j).is_some()));
    if !clash {
        for &at in &profiles[1..] {
            clusters.join(profiles[0], at);
        }
        return vec![profiles.to_vec()];
    }
    let mut parts: Vec<Vec<usize>> = Vec::new();
    let mut neutral: Vec<usize> = Vec::new();
    for nth in 0..kinds.len() {
        let profile = clusters.profile(heads[nth]);
        if profile.roles.is_none() && profile.seats.is_empty() && profile.label.is_none() {
            neutral.push(nth);
            continue;
        }
        let fits = |part: &Vec<usize>| {
            part.iter().all(|&other| conflict(clusters, nth, other).is_none())
                && part.iter().any(|&other| {
                    clusters.profile(heads[other]).roles.akin(profile.roles)
                        || clusters.root(heads[other]) == clusters.root(heads[nth])
                })
        };
        let fitting: Vec<usize> = (0..parts.len()).filter(|&part| fits(&parts[part])).collect();
        match fitting[..] {
            [] => parts.push(vec![nth]),
            [part, ..] => parts[part].push(nth),
        }
    }
    let weight = |part: &Vec<usize>| {
        part.iter().flat_map(|&nth| &kinds[nth]).map(|&at| clusters.counts[at as usize]).sum::<u32>()
    };
    let weights: Vec<u32> = parts.iter().map(weight).collect();
    let all: u32 = weights.iter().sum();
    let main = weights.iter().position(|&weight| parts.len() == 1 || weight >= 8 && weight * 10 >= all * 9);
    let mut found: Vec<Vec<u32>> = Vec::new();
    let mut left: Vec<u32> = Vec::new();
    for nth in neutral {
        let fits = main.filter(|&main| parts[main].iter().all(|&other| conflict(clusters, nth, other).is_none()));
        match fits {
            Some(main) => parts[main].push(nth),
            None => {
                for &at in &kinds[nth] {
                    for part in parts.iter().take(NOTED) {
                        clusters.alike(at, heads[part[0]], Why::Several);
                    }
                    clusters.scatter(at);
                    left.push(at);
                }
            }
        }
    }
    for (i, part) in parts.iter().enumerate() {
        for other in &parts[i + 1..parts.len().min(i + 1 + NOTED)] {
            let why = part.iter().find_map(|&x| other.iter().find_map(|&y| conflict(clusters, x, y)));
            clusters.alike(heads[part[0]], heads[other[0]], why.unwrap_or(Why::Several));
        }
        let members: Vec<u32> = part.iter().flat_map(|&nth| kinds[nth].iter().copied()).collect();
        for &at in &members[1..] {
            clusters.join(members[0], at);
        }
        found.push(members);
    }
    clusters.place(&left, &found);
    found
}
