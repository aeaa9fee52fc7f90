//! Whether two quotations are alike enough to be versions of one utterance.

use super::SHORT;
use super::align::{Aligned, is_content};
use super::words::Said;

/// Fewest words in common of a long stretch.
const LONG: usize = 8;

/// What share of the words is the same where the occasion is one, in percent.
const THERE: usize = 60;

/// Whether what is alike is enough for one utterance, and something differs.
pub(super) fn is_one(aligned: &Aligned) -> bool {
    let share = |percent: usize| aligned.matched * 100 >= aligned.length * percent;
    let enough = match aligned.matched {
        0..4 => false,
        4 => aligned.content >= 2 && share(80),
        5..8 => aligned.content >= 2 && (share(65) || aligned.run >= 6 && share(50)),
        _ => aligned.content >= 3 && aligned.run >= 3 && share(50),
    };
    enough && !aligned.differ.is_empty()
}

/// Whether what is alike is enough for one utterance on one occasion, and something differs.
pub(super) fn is_one_there(aligned: &Aligned) -> bool {
    let share = aligned.matched * 100 >= aligned.length * THERE && aligned.content >= 2;
    let nearly = is_nearly_all(aligned) && aligned.content >= 1;
    aligned.matched >= SHORT && (share || nearly) && !aligned.differ.is_empty()
}

/// Whether what is alike is enough for one utterance to the same hearers: half of it, and what differs first is how
/// the same things are spoken of. Who goes on of other things has said both.
pub(super) fn is_softened(said: &[Said], aligned: &Aligned) -> bool {
    let Some((first, _)) = aligned.differ.first() else { return false };
    let behind = aligned.same.iter().flat_map(|(run, _)| run.clone()).filter(|&at| at >= first.end);
    let things = behind.filter(|&at| is_content(&said[at].plain)).count();
    aligned.matched > SHORT && things >= 2 && aligned.matched * 2 >= aligned.length
}

/// Whether so much is alike that two are one utterance whatever is known of their time.
pub(super) fn is_alike(aligned: &Aligned) -> bool {
    aligned.matched >= LONG && is_nearly_all(aligned)
}

/// Whether only a few words of many differ.
pub(super) fn is_nearly_all(aligned: &Aligned) -> bool {
    aligned.matched * 100 >= aligned.length * 70
}

/// Most days from one to the other if they are one utterance.
pub(super) fn most_days(turned: bool, aligned: &Aligned) -> i32 {
    match aligned.matched {
        // Who says a week later that it was not so takes it back.
        _ if turned => 1,
        0..LONG => 7,
        _ if aligned.matched * 100 < aligned.length * 80 => 30,
        _ => 45,
    }
}
