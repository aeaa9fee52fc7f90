//! Two sentences in nearly the same words, less person and tense.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use super::align::{Aligned, align};
use super::cut::{is_bond, is_part};
use super::matter::Matter;
use super::sense::{Sense, Told, base, turns};
use super::words::Said;

/// Fewest words in common.
const FEWEST: usize = 4;

/// What share of the words from the first to the last that is the same, in percent.
const SHARE: usize = 60;

/// And if all that differs is that one goes on.
const ENDS: usize = 70;

/// Most words of a name or noun that a pronoun stands for.
const NAME: usize = 4;

/// Most words that qualify.
const QUALIFIER: usize = 3;

/// Words that leave nobody and nothing.
static EXCLUDE: LazyLock<HashSet<String>> = LazyLock::new(|| bases(&["no", "nobody", "none", "nothing", "never"]));

/// Words that are one: "no boat", "not one boat".
static NONE: LazyLock<HashSet<String>> = LazyLock::new(|| bases(&["no", "not", "none", "nobody", "nothing"]));

/// Small words that tell.
static MARKS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    bases(&[
        "may", "will", "must", "can", "any", "all", "some", "only", "both", "every", "before", "after", "until", "if",
        "unless", "first", "last", "almost", "half", "most", "each", "near",
    ])
});

/// Words in -ly by which nothing is limited.
const PLAIN: &[&str] = &[
    "really",
    "actually",
    "basically",
    "simply",
    "absolutely",
    "obviously",
    "clearly",
    "frankly",
    "honestly",
    "literally",
    "family",
    "reply",
    "supply",
    "assembly",
    "july",
    "italy",
];

fn bases(words: &[&str]) -> HashSet<String> {
    words.iter().map(|word| base(word)).collect()
}

/// What differs in two sentences that are the same but for a little: another word in the place of a word, a word that
/// qualifies, a "not", an end that binds the rest.
pub(super) fn near(a: &Told, b: &Told, matter: &Matter) -> Option<Aligned> {
    let (x, y) = &matter.at;
    let ((of_a, at_a), (of_b, at_b)) = (lean(a, x), lean(b, y));
    let mut aligned = align(&of_a, &of_b)?;
    let mut duties = duties(&of_a, &of_b, &aligned);
    for (left, right) in aligned.same.iter_mut().chain(&mut aligned.differ).chain(&mut duties) {
        *left = placed(left, &at_a);
        *right = placed(right, &at_b);
    }
    // A pronoun and what it stands for differ in every report.
    let named = |(x, y): &(Range<usize>, Range<usize>)| is_named(&a.words[x.clone()], &b.words[y.clone()]);
    let (names, words) = aligned
        .differ
        .iter()
        .filter(|pair| named(pair))
        .fold((0, 0), |(names, words), (x, y)| (names + 1, words + x.len().max(y.len())));
    aligned.length = (aligned.length + names).saturating_sub(words);
    aligned.matched += names;
    let share = |percent: usize| aligned.matched * 100 >= aligned.length * percent;
    let same = aligned.matched >= FEWEST && aligned.content >= 1 && share(SHARE);
    let ends = ends(a, b, matter, &aligned).filter(|_| share(ENDS));
    let goes_on = |(x, y): &(Range<usize>, Range<usize>)| {
        x.is_empty() != y.is_empty() && x.end == matter.at.0.end && y.end == matter.at.1.end
    };
    aligned.differ.retain(|pair| !named(pair) && !goes_on(pair) && tells(a, b, matter, pair));
    aligned.differ.extend(duties);
    aligned.differ.extend(ends);
    aligned.differ.sort_by_key(|(x, _)| x.start);
    (same && !aligned.differ.is_empty()).then_some(aligned)
}

/// The words of a sentence that a report does not change, with their places: without the "that" before it, and without
/// the "have" of an earlier time.
fn lean(told: &Told, at: &Range<usize>) -> (Vec<Said>, Vec<usize>) {
    let words = at.clone().map(|nth| (&told.words[nth], nth));
    let kept = words.filter(|(word, nth)| word.plain != "have" && (*nth > at.start || word.plain != "that"));
    let (words, mut places): (Vec<Said>, Vec<usize>) = kept.map(|(word, nth)| (word.clone(), nth)).unzip();
    places.push(at.end);
    (words, places)
}

/// A stretch of such words in the statement.
fn placed(at: &Range<usize>, places: &[usize]) -> Range<usize> {
    let start = places[at.start];
    start..at.end.checked_sub(1).filter(|last| *last >= at.start).map_or(start, |last| places[last] + 1)
}

/// Whether one has a pronoun where the other has a name or a noun.
fn is_named(x: &[Said], y: &[Said]) -> bool {
    let bare = |said: &[Said]| said.iter().filter(|word| word.plain != "that").count();
    let pronoun =
        |said: &[Said]| bare(said) == 1 && said.iter().any(|word| matches!(&*word.plain, "they" | "them" | "their"));
    let noun = |said: &[Said]| (1..=NAME).contains(&bare(said)) && !said.iter().any(is_mark);
    pronoun(x) && noun(y) || pronoun(y) && noun(x)
}

/// Where one says that a thing must be, and the other only that it should.
fn duties(a: &[Said], b: &[Said], aligned: &Aligned) -> Vec<(Range<usize>, Range<usize>)> {
    let must = |word: &Said| (word.plain == "must").then(|| word.shown.eq_ignore_ascii_case("must"));
    let pairs = aligned.same.iter().flat_map(|(x, y)| x.clone().zip(y.clone()));
    pairs
        .filter(|&(at, other)| must(&a[at]).zip(must(&b[other])).is_some_and(|(one, other)| one != other))
        .map(|(at, other)| (at..at + 1, other..other + 1))
        .collect()
}

/// The beginning or the end that one has and the other lacks, where it binds what both have.
fn ends(a: &Told, b: &Told, matter: &Matter, aligned: &Aligned) -> Option<(Range<usize>, Range<usize>)> {
    let (x, y) = &matter.at;
    let (first, last) = (aligned.same.first()?, aligned.same.last()?);
    let bare = |told: &Told, at: Range<usize>| {
        let skip = told.words[at.clone()].iter().take_while(|word| matches!(&*word.plain, "that" | "have")).count();
        at.start + skip..at.end
    };
    let heads = (bare(a, x.start..first.0.start), bare(b, y.start..first.1.start));
    let tails = (last.0.end..x.end, last.1.end..y.end);
    let one = |of_a: Range<usize>, of_b: Range<usize>, binds: &dyn Fn(&[Said]) -> bool| {
        let words = match (of_a.is_empty(), of_b.is_empty()) {
            (false, true) => &a.words[of_a.clone()],
            (true, false) => &b.words[of_b.clone()],
            _ => return None,
        };
        binds(words).then_some((of_a, of_b))
    };
    one(heads.0, heads.1, &is_part).or_else(|| one(tails.0, tails.1, &is_bond))
}

/// Whether two sentences are so near that they need little else in common.
pub(super) fn is_very_near(aligned: &Aligned) -> bool {
    let share = |percent: usize| aligned.matched * 100 >= aligned.length * percent;
    aligned.content >= 2 && share(70) || aligned.matched >= 6 && share(80)
}

/// Two sentences as wholes.
pub(super) fn whole(a: &Told, b: &Told, matter: &Matter) -> Option<Aligned> {
    let (x, y) = &matter.at;
    let mut aligned = align(&a.words[x.clone()], &b.words[y.clone()])?;
    shift(&mut aligned, x.start, y.start);
    aligned.differ = vec![matter.at.clone()];
    Some(aligned)
}

fn shift(aligned: &mut Aligned, by: usize, by_other: usize) {
    for (left, right) in aligned.same.iter_mut().chain(&mut aligned.differ) {
        *left = left.start + by..left.end + by;
        *right = right.start + by_other..right.end + by_other;
    }
}

/// Whether it matters that one has these words and the other those.
fn tells(a: &Told, b: &Told, matter: &Matter, (x, y): &(Range<usize>, Range<usize>)) -> bool {
    let (left, right) = (own_marks(a, x, b, &matter.at.1), own_marks(b, y, a, &matter.at.0));
    let (of_a, of_b) = (own(a, x, b, &matter.at.1), own(b, y, a, &matter.at.0));
    let replaced = !of_a.is_empty() && !of_b.is_empty();
    let compares = |at: &Range<usize>, told: &Told| {
        told.words[at.clone()].iter().any(|word| word.shown.len() > 4 && word.shown.ends_with("er"))
    };
    replaced
        || qualifies(a, b, matter, x, y)
        || left != right
        || x.len() == 1 && y.len() == 1 && compares(x, a) != compares(y, b)
}

/// Whether words that only one has narrow what is said of nobody or nothing: "no boat", "no foreign boat".
fn qualifies(a: &Told, b: &Told, matter: &Matter, x: &Range<usize>, y: &Range<usize>) -> bool {
    let excludes =
        |told: &Told, at: &Range<usize>| told.words[at.clone()].iter().any(|word| EXCLUDE.contains(&word.plain));
    let narrow = |told: &Told, at: &Range<usize>, other: &Told| {
        let words = &told.words[at.clone()];
        let plain = |word: &Said| !word.shown.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        (1..=QUALIFIER).contains(&words.len())
            && words.iter().all(plain)
            && !own(told, at, other, &(0..other.words.len())).is_empty()
    };
    excludes(a, &matter.at.0)
        && excludes(b, &matter.at.1)
        && (y.is_empty() && narrow(a, x, b) || x.is_empty() && narrow(b, y, a))
}

/// What a stretch says that a sentence does not, nor in other words.
fn own(told: &Told, at: &Range<usize>, other: &Told, whole: &Range<usize>) -> Vec<Sense> {
    let says = |sense: &Sense| other.concepts(whole.clone()).any(|(_, of_other)| of_other.is(*sense));
    told.concepts(at.clone()).map(|(_, sense)| sense).filter(|sense| !says(sense)).collect()
}

/// The words in a stretch that turn, bind or qualify what is said, and that a sentence has nowhere.
fn own_marks<'a>(told: &'a Told, at: &Range<usize>, other: &Told, whole: &Range<usize>) -> Vec<&'a str> {
    let lacks = |word: &&Said| other.words[whole.clone()].iter().all(|of_other| of_other.plain != word.plain);
    let marks = told.words[at.clone()].iter().filter(|word| is_mark(word)).filter(lacks);
    marks.map(|word| if NONE.contains(&word.plain) { "no" } else { &word.plain }).collect()
}

fn is_mark(word: &Said) -> bool {
    let adverb = word.shown.len() > 4 && word.shown.ends_with("ly") && !PLAIN.contains(&&*word.shown.to_lowercase());
    turns(&word.plain) || MARKS.contains(&word.plain) || adverb
}

#[cfg(test)]
mod tests {
    use super::super::matter::matter;
    use super::super::words::told;
    use super::*;

    fn differ(one: &str, other: &str) -> Vec<(String, String)> {
        let [a, b] = [one, other].map(|text| Told::new(told(&[text.into()])));
        let near = matter(&a, &b).and_then(|matter| near(&a, &b, &matter));
        let text = |told: &Told, at: &Range<usize>| {
            told.words[at.clone()].iter().map(|word| &*word.shown).collect::<Vec<_>>().join(" ")
        };
        near.into_iter().flat_map(|near| near.differ).map(|(x, y)| (text(&a, &x), text(&b, &y))).collect()
    }

    #[test]
    fn a_word_that_matters_is_told_from_those_of_the_reporter() {
        for (one, other, wanted) in [
            ("“We have mended the weir.”", "that the carpenters had mended the weir", None),
            ("“We have mended the weir.”", "that the carpenters had mended half the weir", Some(("", "half"))),
            ("“The millers must mend the weir.”", "the millers should mend the weir", Some(("must", "should"))),
            ("“The millers should mend the weir.”", "the millers ought to mend the weir", None),
            ("“We will mend the weir if the rain stops.”", "they would mend the weir should the rain stop", None),
            ("“There is no boat on the lake.”", "there was not a single boat on the lake", None),
            ("“There is no boat on the lake.”", "there was no fishing boat on the lake", Some(("", "fishing"))),
            ("“There is a boat on the lake.”", "there was a fishing boat on the lake", None),
            ("“There is no boat on the lake.”", "there was no boat on the Lorne lake", None),
            ("“We have really mended the weir.”", "they had mended the weir", None),
            ("“We have partly mended the weir.”", "they had mended the weir", Some(("partly", ""))),
            ("“We will close the mill in May.”", "the town would shut the mill in May", None),
            (
                "“Nobody in the mill knew the weaver.”",
                "nobody in the mill had hired the weaver",
                Some(("knew", "hired")),
            ),
        ] {
            let wanted: Vec<_> = wanted.into_iter().map(|(x, y)| (x.to_owned(), y.to_owned())).collect();
            assert_eq!(differ(one, other), wanted, "{one} {other}");
        }
    }

    #[test]
    fn an_end_that_binds_must_not_be_left_out_in_a_report() {
        for (one, other, wanted) in [
            ("“The weir is sound for now.”", "that the weir was sound", true),
            ("“We will close the road if the price falls.”", "farmers would close the road", true),
            ("“Almost every barn in the valley is dry.”", "every barn in the valley was dry", true),
            ("“We will close the road at noon.”", "farmers would close the road", false),
            ("“I think every barn in the valley is dry.”", "every barn in the valley was dry", false),
        ] {
            assert_eq!(!differ(one, other).is_empty(), wanted, "{one}");
            assert_eq!(!differ(other, one).is_empty(), wanted, "{one}");
        }
    }
}
