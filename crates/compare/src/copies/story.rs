//! Whether one text copies another.

use super::words::Shingles;

/// Copies share this part of all that stands in either (Broder's resemblance): nearly half of each, where
/// both are as long.
const RESEMBLANCE: f64 = 0.3;

/// Texts below so many words share more by chance, or with one quotation.
const SHORT: usize = 60;

/// The resemblance that they must have.
const RESEMBLANCE_OF_SHORT: f64 = 0.6;

/// However little of the original is left, a text of which this part stands there adds little to it
/// (Broder's containment). The other way round it is no copy: whoever prints a whole letter amid words of
/// their own has more to say than the letter.
const CONTAINMENT: f64 = 0.6;

/// At least this part of a copy's narration stands in the original. What is inside quotation marks was
/// heard by everyone who was there; what is outside, one reporter wrote.
const NARRATION: f64 = 0.25;

/// Narration of fewer shingles tells nothing: a letter, a speech, a row of quotations.
const LEAST_NARRATION: usize = 12;

/// At least this part of a copy's numbers stands in the original. Bulletins of two days, on the weather,
/// trade or the dead of a war, can have the same words throughout, and other figures.
const NUMBERS: f64 = 0.5;

/// Fewer different numbers tell nothing.
const LEAST_NUMBERS: usize = 6;

/// Whether a text is the same story as an earlier one.
///
/// It is where the shingles (runs of four words, whatever their case and punctuation) of both are alike by
/// three tenths, or where six tenths of its own stand in the original: a story cut to its first
/// paragraphs is a copy. Below 60 words, only a likeness of six tenths counts.
///
/// In each case, a quarter of what the text says outside quotation marks must stand in the original too:
/// two reports of one event that quote the same sentences are no copies, nor is a text that quotes a
/// paragraph of another. And so must half of the numbers that are written in digits, if there are six or
/// more: today's bulletin is no copy of yesterday's.
///
/// The order matters. An original that is a small part of the text has been quoted, not copied; the text
/// is a copy only as long as it is no more than about three times as long.
#[must_use]
pub fn is_copy(text: &str, original: &str) -> bool {
    let (text, original) = (Shingles::of(text).sets(), Shingles::of(original).sets());
    let shared = common(&text.all, &original.all);
    let resemblance = share(shared, text.all.len() + original.all.len() - shared);
    let alike = if text.words.min(original.words) < SHORT {
        resemblance >= RESEMBLANCE_OF_SHORT
    } else {
        resemblance >= RESEMBLANCE || share(shared, text.all.len()) >= CONTAINMENT
    };
    alike
        && enough(&text.narration, &original.all, LEAST_NARRATION, NARRATION)
        && enough(&text.numbers, &original.numbers, LEAST_NUMBERS, NUMBERS)
}

/// Whether such a part of a list stands in another, or the list has too few to tell.
fn enough(list: &[u64], other: &[u64], least: usize, part: f64) -> bool {
    list.len() < least || share(common(list, other), list.len()) >= part
}

/// A part of a whole, between 0 and 1.
fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// How many numbers stand in both of two lists in ascending order.
fn common(one: &[u64], other: &[u64]) -> usize {
    let (mut nth, mut count) = (0, 0);
    for number in one {
        while other.get(nth).is_some_and(|other| other < number) {
            nth += 1;
        }
        count += usize::from(other.get(nth) == Some(number));
    }
    count
}
