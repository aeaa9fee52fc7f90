//! The stages behind syntax, each learned from what the ones before it find in unseen documents.

use super::reading::Reading;
use super::{FOLDS, calibrate, cue, fold, gold, judge, labeller, parallel};
use crate::engine::Attribution;
use crate::learned;
use crate::learned::calibration::Calibration;
use crate::learned::candidate::{Candidate, candidates};
use crate::learned::choose::choose;
use crate::learned::labeller::Labeller;
use crate::learned::linear::Linear;
use crate::learned::model::Room;

/// What was learned, and for each document what was found in it before it was seen.
pub(super) struct Learned {
    pub(super) cues: Linear<1>,
    pub(super) labeller: Labeller,
    pub(super) judge: Linear<1>,
    pub(super) calibration: Calibration,
    pub(super) unseen: Vec<Vec<Attribution>>,
}

/// Learns cues, labels, judge and confidence.
pub(super) fn learn(mut readings: Vec<Reading>, seed: u64, step: &(dyn Fn() + Sync)) -> Learned {
    let count = readings.len();
    let seen = |part: usize| (0..count).filter(|&document| fold(document) != part).collect::<Vec<_>>();
    let mut cues = parallel::map(FOLDS + 1, |part| {
        let weights = cue::learn(&readings, &seen(part), seed);
        step();
        weights
    });
    let mut buffer = Vec::new();
    for (document, Reading { text, tree, .. }) in readings.iter_mut().enumerate() {
        learned::cue::judge(&cues[fold(document)], text, tree, &mut buffer);
    }

    let examples: Vec<labeller::Example> =
        readings.iter().enumerate().flat_map(|(nth, reading)| labeller::examples(nth, reading)).collect();
    let mut labellers = parallel::map(FOLDS + 1, |part| {
        let seen: Vec<&labeller::Example> = examples.iter().filter(|e| fold(e.document) != part).collect();
        let labeller = labeller::learn(&seen, seed);
        step();
        labeller
    });
    drop(examples);

    let mut room = Room::default();
    let mut examples = Vec::new();
    let mut found: Vec<Vec<Candidate>> = Vec::new();
    for (document, Reading { text, tree, gold, .. }) in readings.iter().enumerate() {
        let candidates = candidates(&labellers[fold(document)], text, tree, &mut room.candidates);
        for candidate in &candidates {
            learned::judge::features(text, tree, candidate, &mut room.features);
            let right = gold::is_right(candidate, gold);
            examples.push(judge::Example { document, features: room.features.clone(), right });
        }
        found.push(candidates);
    }
    let mut judges = parallel::map(FOLDS + 1, |part| {
        let seen: Vec<&judge::Example> = examples.iter().filter(|e| fold(e.document) != part).collect();
        let judge = judge::learn(&seen, seed);
        step();
        judge
    });
    drop(examples);

    let mut chosen = Vec::new();
    let mut known = Vec::new();
    for (document, (reading, mut found)) in readings.iter().zip(found).enumerate() {
        let Reading { text, tree, gold, .. } = reading;
        let (labeller, judge) = (&labellers[fold(document)], &judges[fold(document)]);
        for candidate in &mut found {
            candidate.odds = learned::judge::odds(judge, text, tree, candidate, &mut room.features);
        }
        let found = choose(labeller, judge, text, tree, found, &mut room.candidates);
        known.extend(found.iter().map(|candidate| (candidate.odds, gold::is_right(candidate, gold))));
        chosen.push(found);
    }
    let calibration = calibrate::calibrate(known);
    let unseen = readings
        .iter()
        .zip(&chosen)
        .map(|(reading, found)| learned::attributions(&reading.text, found, &calibration))
        .collect();
    let (cues, labeller, judge) = (cues.swap_remove(FOLDS), labellers.swap_remove(FOLDS), judges.swap_remove(FOLDS));
    Learned { cues, labeller, judge, calibration, unseen }
}
