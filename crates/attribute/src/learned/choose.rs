//! Which candidates stay: the most certain first, and none takes words that another has.

use super::candidate::{self, Candidate, candidate};
use super::labeller::Labeller;
use super::linear::Linear;
use super::text::Text;
use super::tree::Tree;
use super::{judge, signed};

/// The odds that a candidate needs, as [`judge::odds`] gives them: three in ten.
const LEAST: i32 = -14;
/// The same where the content is a quotation, which nearly always is somebody's: one in seven.
const LEAST_QUOTED: i32 = -29;

fn is_likely(text: &Text, candidate: &Candidate) -> bool {
    let opens = candidate.content.first().is_some_and(|(first, _)| text.tokens[*first].opens());
    candidate.odds >= if opens { LEAST_QUOTED } else { LEAST }
}

/// Of candidates with odds those that stay, by their cues. One whose content touches what a surer one
/// has taken is labelled anew without it.
pub(crate) fn choose(
    labeller: &Labeller,
    judging: &Linear<1>,
    text: &Text,
    tree: &Tree,
    mut candidates: Vec<Candidate>,
    room: &mut candidate::Room,
) -> Vec<Candidate> {
    let signed = signed::find(text);
    candidates.retain(|c| is_likely(text, c) && signed.binary_search_by_key(&c.cue, |s| s.cue).is_err());
    candidates.extend(signed);
    candidates.sort_by_key(|c| (-c.odds, c.cue));
    let mut taken = vec![false; text.tokens.len()];
    let mut chosen = Vec::new();
    let mut buffer = Vec::new();
    for mut own in candidates {
        if taken[own.cue] {
            continue;
        }
        if own.content.iter().any(|&(from, to)| taken[from..to].contains(&true)) {
            let again = candidate(labeller, text, tree, own.cue, Some(&taken), room);
            own = Candidate { inside: own.inside, within: own.within, ..again };
            if own.content.is_empty() {
                continue;
            }
            own.odds = judge::odds(judging, text, tree, &own, &mut buffer);
            if !is_likely(text, &own) {
                continue;
            }
        }
        for &(from, to) in own.content.iter().chain(&own.cues) {
            taken[from..to].fill(true);
        }
        chosen.push(own);
    }
    chosen.sort_by_key(|c| c.cue);
    chosen
}
