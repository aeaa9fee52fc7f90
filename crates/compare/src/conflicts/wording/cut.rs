//! Quotations that are cut so that they say more than was said.
//!
//! "The well is clean if you filter it" must not end at "clean", nor "This is my last song in this town" at "song". An
//! end that only goes on may be cut: "…, as my aunt says", "…, and I thank you all".

use std::ops::Range;

use super::align::{Aligned, align};
use super::sense::{Told, turns};
use super::words::{End, Said};

/// Words that bind what stands before them.
const BINDS: &[&str] = &["if", "unless", "until", "till", "once", "except", "provided", "providing", "only"];

/// Pairs of words that do.
const BIND: &[[&str; 2]] = &[
    ["so", "long"],
    ["as", "long"],
    ["on", "condition"],
    ["as", "soon"],
    ["for", "now"],
    ["so", "far"],
    ["in", "principle"],
];

/// Words with which a time, a place or a kind begins: they bind what is said of all.
const WITHIN: &[&str] = &[
    "in", "on", "at", "for", "under", "during", "this", "next", "yet", "before", "after", "since", "without", "with",
    "by",
];

/// Words for all or none.
const WHOLE: &[&str] = &[
    "all",
    "every",
    "everyone",
    "everybody",
    "always",
    "only",
    "last",
    "first",
    "best",
    "worst",
    "ever",
    "anyone",
    "any",
];

/// Words by which less than all is meant, or less than surely.
const PART: &[&str] = &[
    "few", "some", "many", "most", "half", "several", "perhaps", "maybe", "if", "unless", "part", "almost", "nearly",
    "only",
];

/// Most words that stand before a cut beginning.
const HEAD: usize = 4;

/// Fewest words of a quotation that was cut.
const FEWEST: usize = 3;

/// What one of two quotations leaves out, where that binds what it gives.
pub(super) fn cut(a: &Told, b: &Told) -> Option<Aligned> {
    for x in a.sentences() {
        for y in b.sentences() {
            let (left, right) = (&a.words[x.clone()], &b.words[y.clone()]);
            let [of_a, of_b] = [missing(left, right), missing(right, left)];
            let (of_a, of_b) = match (of_a, of_b) {
                (Some(of_a), _) => (of_a.start + x.start..of_a.end + x.start, y.end..y.end),
                (_, Some(of_b)) => (x.end..x.end, of_b.start + y.start..of_b.end + y.start),
                _ => continue,
            };
            let mut aligned = align(left, right)?;
            for (left, right) in &mut aligned.same {
                *left = left.start + x.start..left.end + x.start;
                *right = right.start + y.start..right.end + y.start;
            }
            aligned.differ = vec![(of_a, of_b)];
            return Some(aligned);
        }
    }
    None
}

/// The words of a sentence that lack in another, and bind the rest.
fn missing(long: &[Said], short: &[Said]) -> Option<Range<usize>> {
    let spare = long.len().checked_sub(short.len()).filter(|spare| *spare > 0 && short.len() >= FEWEST)?;
    let is = |words: &[Said]| words.iter().zip(short).all(|(one, other)| one.plain == other.plain);
    let start = (0..=spare.min(HEAD)).find(|start| is(&long[*start..]))?;
    let has = |words: &[Said], list: &[&str]| words.iter().any(|word| list.contains(&low(word).as_str()));
    if start > 0 {
        return is_part(&long[..start]).then_some(0..start);
    }
    let tail = &long[short.len()..];
    let begins = |list: &[&str]| list.contains(&low(&tail[0]).as_str());
    let clause = long[short.len() - 1].end >= End::Phrase;
    let whole = has(short, WHOLE) || short.iter().any(|word| turns(&word.plain));
    let day = matches!(tail, [on, _, day, ..] if low(on) == "on" && low(day) == "day");
    let turns = begins(&["but", "although", "though"]);
    let binds = !has(short, BINDS) && (turns || is_bond(tail) || day) || !clause && whole && begins(WITHIN);
    binds.then_some(short.len()..long.len())
}

/// Whether the beginning of a sentence takes something back of what follows.
pub(super) fn is_part(head: &[Said]) -> bool {
    head.len() <= HEAD
        && head.iter().all(|word| word.end < End::Phrase)
        && head.iter().any(|word| PART.contains(&low(word).as_str()))
}

/// Whether the end of a sentence binds what stands before it.
pub(super) fn is_bond(tail: &[Said]) -> bool {
    let first = tail.first().map(low);
    let second = tail.get(1).map(low);
    let bond = |one: String, two: String| BIND.iter().any(|pair| one == pair[0] && two == pair[1]);
    first.as_ref().is_some_and(|first| BINDS.contains(&first.as_str()))
        || first.zip(second).is_some_and(|(one, two)| bond(one, two))
}

fn low(word: &Said) -> String {
    word.shown.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::super::words::told;
    use super::*;

    #[test]
    fn only_what_binds_the_rest_must_not_be_cut() {
        let cut = |one: &str, other: &str| {
            let [a, b] = [one, other].map(|text| Told::new(told(&[text.into()])));
            cut(&a, &b).is_some()
        };
        for (long, short, wanted) in [
            ("“The well is clean if you filter it,”", "“The well is clean.”", true),
            ("“The well is free as long as you bring a rope.”", "“The well is free,”", true),
            ("“Nobody comes here after dark.”", "“Nobody comes here,”", true),
            ("“I like the mill, but I shall sell it.”", "“I like the mill,”", true),
            ("“This is my last song in this town.”", "“This is my last song,”", true),
            ("“Some of the weavers have left us, and I know why.”", "“The weavers have left us,”", true),
            ("“The weir is sound for now.”", "“The weir is sound,”", true),
            ("“Almost all of the weavers have left us,”", "“All of the weavers have left us.”", true),
            ("“Only the old weir broke.”", "“The old weir broke.”", true),
            ("“As you know, the weavers have left us.”", "“The weavers have left us,”", false),
            ("“The well is clean, as my aunt says.”", "“The well is clean,”", false),
            ("“We sang all night, and I thank you.”", "“We sang all night,”", false),
            ("“We sang in the mill.”", "“We sang in”", false),
        ] {
            assert_eq!(cut(long, short), wanted, "{long}");
            assert_eq!(cut(short, long), wanted, "{long}");
        }
    }
}
