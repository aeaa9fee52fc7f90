//! Two quotations word by word.

use std::ops::Range;

use crate::codebook::lemma;

use super::words::{End, Said};

/// Most pairs of words that are laid side by side; longer quotations are read from their start.
const CELLS: usize = 250_000;

/// Words that bear no meaning of their own.
const LIGHT: &[&str] = &[
    "a", "an", "the", "this", "that", "these", "those", "i", "you", "he", "she", "it", "we", "they", "me", "him",
    "her", "us", "them", "my", "your", "his", "its", "our", "their", "is", "are", "was", "were", "be", "been", "am",
    "has", "have", "had", "do", "does", "did", "will", "would", "can", "could", "shall", "should", "may", "might",
    "must", "not", "no", "and", "or", "but", "so", "if", "as", "of", "in", "on", "at", "to", "for", "from", "by",
    "with", "who", "which", "what", "when", "where", "there", "here", "than", "then", "now", "very", "just", "also",
    "too", "about", "into", "up", "out", "all", "one", "any", "some", "because", "going", "want", "say", "think",
    "know",
];

/// Words that come and go when speech is written down.
const FILLER: &[&str] = &["a", "an", "the", "that", "and", "well", "so", "er", "um", "uh", "oh", "yes", "just", "then"];

/// Whether a word bears a meaning of its own.
pub(super) fn is_content(word: &str) -> bool {
    !LIGHT.contains(&word)
}

/// Two versions of one utterance, laid side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Aligned {
    /// Stretches that are the same in both, in order.
    pub(super) same: Vec<(Range<usize>, Range<usize>)>,
    /// Stretches that differ, in order; one of the two may be empty.
    pub(super) differ: Vec<(Range<usize>, Range<usize>)>,
    /// Words that are the same, or other forms of one: "rode", "ride".
    pub(super) matched: usize,
    /// Those that bear a meaning.
    pub(super) content: usize,
    /// Most words in a row that are the same.
    pub(super) run: usize,
    /// Words of the longer version, from where the two begin to be alike to where they end.
    pub(super) length: usize,
}

/// Finds the stretch in which two quotations are most alike, and takes it to the ends of its sentences, unless
/// one of the two is cut off there.
pub(super) fn align(a: &[Said], b: &[Said]) -> Option<Aligned> {
    let (a, b) = clip(a, b);
    let (mut pairs, forms) = matches(a, b);
    reach(a, b, &mut pairs);
    let (&(first_a, first_b), &(last_a, last_b)) = (pairs.first()?, pairs.last()?);
    let mut aligned = Aligned {
        same: Vec::new(),
        differ: Vec::new(),
        matched: pairs.len() + forms,
        content: pairs.iter().filter(|&&(at, _)| is_content(&a[at].plain)).count() + forms,
        run: 0,
        length: 0,
    };
    let (head_a, head_b) = (head(a, first_a), head(b, first_b));
    let (tail_a, tail_b) = (tail(a, last_a), tail(b, last_b));
    if !head_a.is_empty() && !head_b.is_empty() {
        aligned.differ.push((head_a, head_b));
    }
    let mut next = (first_a, first_b);
    for &(at, bt) in &pairs {
        if (at, bt) != next {
            aligned.differ.push((next.0..at, next.1..bt));
        }
        match aligned.same.last_mut().filter(|_| (at, bt) == next) {
            Some((run_a, run_b)) => {
                run_a.end += 1;
                run_b.end += 1;
            }
            None => aligned.same.push((at..at + 1, bt..bt + 1)),
        }
        next = (at + 1, bt + 1);
    }
    if !tail_a.is_empty() && !tail_b.is_empty() {
        aligned.differ.push((tail_a.clone(), tail_b.clone()));
    }
    aligned.run = aligned.same.iter().map(|(run, _)| run.len()).max().unwrap_or(0);
    let words = |side: fn(&(Range<usize>, Range<usize>)) -> usize| aligned.differ.iter().map(side).sum::<usize>();
    aligned.length = pairs.len() + words(|pair| pair.0.len()).max(words(|pair| pair.1.len()));
    let counts = |(x, y): &(Range<usize>, Range<usize>)| {
        !is_cut(a, b, x, y) && !is_cut(b, a, y, x) && !is_written(&a[x.clone()], &b[y.clone()])
    };
    let is_form = |(x, y): &(Range<usize>, Range<usize>)| is_inflected(&a[x.clone()], &b[y.clone()]);
    // A version that is only cut short is true to the other before; one that is not may have changed its end as well.
    let added = tail_a.is_empty() && is_few(&tail_b) || tail_b.is_empty() && is_few(&tail_a);
    let other = aligned.differ.iter().any(counts);
    let changed = added && (other || aligned.differ.iter().any(is_form));
    // Another form alone is a slip; beside what differs it does as well.
    aligned.differ.retain(|pair| counts(pair) || (changed || other) && is_form(pair));
    if changed {
        aligned.differ.push((tail_a, tail_b));
    }
    Some(aligned)
}

fn clip<'a>(a: &'a [Said], b: &'a [Said]) -> (&'a [Said], &'a [Said]) {
    if a.len().saturating_mul(b.len()) <= CELLS {
        return (a, b);
    }
    let most = |one: usize, other: usize| one.min((CELLS / other.clamp(1, 500)).max(1));
    (&a[..most(a.len(), b.len())], &b[..most(b.len(), a.len())])
}

/// The pairs of equal words on the best local alignment (Smith and Waterman), in order, and how many pairs of other
/// forms of one word stand between the first and the last of them.
fn matches(a: &[Said], b: &[Said]) -> (Vec<(usize, usize)>, usize) {
    const APART: i32 = -2;
    const FORM: i32 = 3;
    let stems = |said: &[Said]| -> Vec<Option<String>> {
        said.iter().map(|word| is_content(&word.plain).then(|| lemma(&word.plain))).collect()
    };
    let (stems_a, stems_b) = (stems(a), stems(b));
    let is_form = |i: usize, j: usize| a[i].plain != b[j].plain && stems_a[i].is_some() && stems_a[i] == stems_b[j];
    let width = b.len() + 1;
    let mut scores = vec![0i32; (a.len() + 1) * width];
    let mut best = (0, 0, 0);
    for (i, one) in a.iter().enumerate() {
        let worth = if is_content(&one.plain) { 6 } else { 3 };
        for (j, other) in b.iter().enumerate() {
            let at = (i + 1) * width + j + 1;
            let step = if one.plain == other.plain {
                worth
            } else if is_form(i, j) {
                FORM
            } else {
                APART
            };
            let score =
                (scores[at - width - 1] + step).max(scores[at - width] + APART).max(scores[at - 1] + APART).max(0);
            scores[at] = score;
            if score > best.0 {
                best = (score, i + 1, j + 1);
            }
        }
    }
    let (mut pairs, mut forms, (mut score, mut i, mut j)) = (Vec::new(), Vec::new(), best);
    while score > 0 && i > 0 && j > 0 {
        let at = i * width + j;
        let (one, other) = (&a[i - 1].plain, &b[j - 1].plain);
        let worth = if is_content(one) { 6 } else { 3 };
        if one == other && score == scores[at - width - 1] + worth {
            pairs.push((i - 1, j - 1));
            (i, j) = (i - 1, j - 1);
        } else if is_form(i - 1, j - 1) && score == scores[at - width - 1] + FORM {
            forms.push(i - 1);
            (i, j) = (i - 1, j - 1);
        } else if score == scores[at - width - 1] + APART {
            (i, j) = (i - 1, j - 1);
        } else if score == scores[at - width] + APART {
            i -= 1;
        } else {
            j -= 1;
        }
        score = scores[i * width + j];
    }
    pairs.reverse();
    let inside = |at: &&usize| {
        pairs.first().is_some_and(|first| first.0 < **at) && pairs.last().is_some_and(|last| **at < last.0)
    };
    let forms = forms.iter().filter(inside).count();
    (pairs, forms)
}

/// Adds the words with which both sentences begin and those with which both end, whatever stands between.
fn reach(a: &[Said], b: &[Said], pairs: &mut Vec<(usize, usize)>) {
    let same = |&(at, bt): &(usize, usize)| a[at].plain == b[bt].plain;
    let (Some(&first), Some(&last)) = (pairs.first(), pairs.last()) else { return };
    let begin = head(a, first.0).zip(head(b, first.1)).take_while(same).collect::<Vec<_>>();
    let mut end = tail(a, last.0).rev().zip(tail(b, last.1).rev()).take_while(same).collect::<Vec<_>>();
    end.reverse();
    *pairs = [begin, std::mem::take(pairs), end].concat();
}

/// The words of its sentence before a word.
fn head(said: &[Said], at: usize) -> Range<usize> {
    let start = said[..at].iter().rposition(|word| word.end >= End::Sentence).map_or(0, |end| end + 1);
    start..at
}

/// The words of its sentence behind a word.
fn tail(said: &[Said], at: usize) -> Range<usize> {
    if said[at].end >= End::Sentence {
        return at + 1..at + 1;
    }
    let stop = said[at + 1..].iter().position(|word| word.end >= End::Sentence).map_or(said.len(), |end| at + 2 + end);
    at + 1..stop
}

/// Most words that are taken for a difference where one version has them and the other none: more are cut.
const ADDED: usize = 4;

fn is_few(words: &Range<usize>) -> bool {
    (1..=ADDED).contains(&words.len())
}

/// Whether two stretches are other forms of the same words: "know", "knew".
fn is_inflected(x: &[Said], y: &[Said]) -> bool {
    x.len() == y.len()
        && x.iter().zip(y).all(|(one, other)| lemma(&one.plain) == lemma(&other.plain))
        && x.iter().zip(y).any(|(one, other)| one.plain != other.plain)
}

/// Whether words of `a` lack in `b` only because it is shorter: it says that it leaves something out, or what
/// lacks is a sentence, an aside, or too long for a slip.
fn is_cut(a: &[Said], b: &[Said], x: &Range<usize>, y: &Range<usize>) -> bool {
    if !y.is_empty() || x.is_empty() {
        return false;
    }
    let lacks = &a[x.clone()];
    let turns = lacks.iter().any(|word| matches!(word.plain.as_str(), "not" | "never" | "no" | "nobody" | "nothing"));
    let joins = lacks.len() > 1 && matches!(lacks[0].plain.as_str(), "and" | "or" | "but" | "if" | "unless");
    let broken = y.start > 0 && b[y.start - 1].end == End::Piece;
    let before = x.start.checked_sub(1).map_or(End::Sentence, |at| a[at].end);
    let after = lacks.last().map_or(End::Nothing, |word| word.end);
    broken
        || before >= End::Sentence && after >= End::Sentence
        || !turns && (lacks.len() > ADDED || !joins && before >= End::Phrase && after >= End::Phrase)
}

/// Whether two stretches differ only as speech is written down: fillers, endings, a slip of the pen.
fn is_written(x: &[Said], y: &[Said]) -> bool {
    let bare = |said: &[Said]| -> Vec<String> {
        said.iter().map(|word| word.plain.clone()).filter(|word| !FILLER.contains(&word.as_str())).collect()
    };
    let (x, y) = (bare(x), bare(y));
    x.concat() == y.concat()
        || x.len() == y.len()
            && x.iter()
                .zip(&y)
                .all(|(one, other)| !is_compared(one, other) && (lemma(one) == lemma(other) || is_slip(one, other)))
}

/// Whether one word compares what the other names: "closer", "close".
fn is_compared(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    let stem = short.strip_suffix('e').unwrap_or(short);
    stem.len() >= 3 && matches!(long.strip_prefix(stem), Some("er" | "est"))
}

/// Whether two long words differ in one letter.
fn is_slip(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if one.len().min(other.len()) < 7 || one.len().abs_diff(other.len()) > 1 {
        return false;
    }
    let start = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let rest = (&one[start..], &other[start..]);
    let end = rest.0.iter().rev().zip(rest.1.iter().rev()).take_while(|(a, b)| a == b).count();
    // A letter at either end is a prefix or an ending.
    start > 0 && end > 0 && rest.0.len().max(rest.1.len()) - end <= 1
}
