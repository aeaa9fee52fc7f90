//! Ages: "Anna Welk, 47, came", "a guide of 44", "I'm 58", "a farmer, 47, said", "aged 45", "a 12-year-old", "voters under 30",
//! "the oldest was 84".

use super::super::candidate::Candidate;
use super::super::token::Tokens;
use super::super::units::Family;

/// Nouns for people that an age is told of.
const WHO: &[&str] = &[
    "people",
    "men",
    "women",
    "children",
    "man",
    "woman",
    "child",
    "boy",
    "girl",
    "adult",
    "voter",
    "resident",
    "worker",
    "driver",
    "patient",
    "pensioner",
    "student",
    "teacher",
    "nurse",
    "farmer",
    "widow",
    "mother",
    "father",
    "son",
    "daughter",
    "brother",
    "sister",
    "husband",
    "wife",
    "anyone",
    "everyone",
    "guide",
    "those",
];

pub(super) fn is(tokens: &Tokens<'_>, found: &Candidate) -> bool {
    let first = found.low.first;
    if tokens.get(found.low.first).is_none() || found.low.value.value() > 120.0 {
        return false;
    }
    let before = tokens.word_back(found.start, 1);
    let aged = matches!(before, "aged" | "age" | "ages") || before == "of" && tokens.word_back(found.start, 2) == "age";
    if let Some(unit) = found.unit.as_ref().filter(|unit| unit.family == Family::Time) {
        return aged
            || tokens.word(unit.stop) == "old"
            || tokens.hyphened(unit.stop) && tokens.word(unit.stop + 1) == "old";
    }
    let mark = |nth: usize, marks: &[char]| tokens.get(nth).is_some_and(|token| token.text.starts_with(marks));
    let of_whom = |word: &str| WHO.contains(&word) || word.strip_suffix('s').is_some_and(|word| WHO.contains(&word));
    let named = tokens.back(first, 2).is_some_and(|token| token.is_capital() || token.text == "”")
        || of_whom(tokens.word_back(first, 2));
    let apart = found.unit.is_none() && !found.bounded && found.high.is_none() && found.is_plain() && named;
    let commas = mark(first.wrapping_sub(1), &[',']) && mark(found.numerals, &[',', '.', ';']);
    let brackets = mark(first.wrapping_sub(1), &['(']) && mark(found.numerals, &[')']);
    let bare = found.unit.is_none() && !found.bounded && found.high.is_none();
    // "a guide of 44", "I'm 58"
    let of = bare && before == "of" && of_whom(tokens.word_back(found.start, 2)) && tokens.word(found.stop) != "them";
    let am = bare && matches!(before, "i'm" | "i’m" | "he's" | "he’s" | "she's" | "she’s");
    // "voters under 30"
    let below = found.unit.is_none() && found.bounded && of_whom(before);
    // "She was 43, the youngest 19"
    let is = matches!(before, "was" | "is") && bare && found.low.value.value() > 0.0;
    let eldest = |word: &str| matches!(word, "oldest" | "youngest" | "eldest");
    let oldest = bare && eldest(before) || is && eldest(tokens.word_back(found.start, 2));
    let who = matches!(tokens.word_back(found.start, 2), "he" | "she" | "who");
    let ended = mark(found.numerals, &[',', '.', ';', '”', '"']) || tokens.word(found.numerals) == "and";
    let she = is && who && found.is_plain() && ended;
    oldest || she || aged || apart && (commas || brackets) || below || of || am
}
