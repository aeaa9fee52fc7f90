//! Of which kinds a figure is.

use ascribe_model::calendar::is_calendar;
use ascribe_model::testimony::Number;

use crate::conflicts::text::{Word, words};

use super::ballot::vote;
use super::clause::Sentence;
use super::dimension::Dimension;
use super::inside::inside;
use super::kind::Kinds;
use super::lists::{PEOPLE, key};
use super::read::is_name;

/// Kinds that nouns for people tell of who had something else befall them: "three passengers were hurt".
const BY_NOUN: &[&str] = &["aboard", "infected", "attended", "absent", "striking"];

/// From how many on people who speak of themselves as many are a crowd.
const CROWD: f64 = 50.0;

/// The kinds that the nearest words tell of: those of the figure itself, of its clause, of its sentence, of the
/// sentence `before`. `noun` is the key of what is counted.
pub(super) fn of(
    number: &Number,
    sentence: &Sentence<'_>,
    dimension: &Dimension,
    before: &[Word<'_>],
    noun: Option<&str>,
) -> Kinds {
    let sort = dimension.sort();
    let all = &sentence.words;
    if let Some(vote) = vote(sentence, before).filter(|_| *dimension == Dimension::Count) {
        return vote;
    }
    let read = |keys: &[String]| -> Kinds {
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        let kinds = Kinds::read(&keys, sort).of_noun(noun);
        // What happened to people at a march did not happen to all who came.
        let attended = Kinds::named("attended");
        let befell = kinds.of_people().without(Kinds::all(BY_NOUN));
        if befell.is_empty() { kinds } else { kinds.without(attended) }
    };
    let other = |nth: &usize| !sentence.in_another(*nth);
    let keys = |range: std::ops::Range<usize>| -> Vec<String> {
        telling(all, range.filter(other)).into_iter().map(|word| plain(word)).collect()
    };
    let own = || {
        let counted = words(number.counted.as_deref().unwrap_or_default());
        let mut own = keys(sentence.own());
        own.push(key(sentence.of_what()));
        own.extend(noun.map(str::to_owned));
        own.extend(counted.iter().filter(|word| word.text == word.low || !is_name(word)).map(plain));
        own
    };
    let clause = || keys(sentence.clause());
    // "With the three dead in the valley, that makes twelve": a sum is of what the others are of.
    if matches!(sentence.before(), "makes" | "make" | "making" | "totals" | "totalling") && noun.is_none() {
        let words = telling(all, 0..all.len()).into_iter().map(|word| plain(word)).collect::<Vec<_>>();
        return read(&words);
    }
    let whole = || if sentence.figures.len() <= 2 { keys(0..all.len()) } else { Vec::new() };
    let earlier = || telling(before, 0..before.len()).into_iter().map(|word| plain(word)).collect();
    let scopes: [&dyn Fn() -> Vec<String>; 4] = [&own, &clause, &whole, &earlier];
    let kinds = scopes.iter().map(|keys| read(&keys())).find(|kinds| !kinds.is_empty()).unwrap_or_default();
    // "Three hostages were freed."
    if kinds == Kinds::named("abducted") {
        return kinds.or(read(&clause()));
    }
    // "There were 8,000 of us."
    let of_us = sentence.after(0) == "of" && matches!(sentence.after(1), "us" | "you" | "them");
    let inside = || noun.is_none_or(|noun| PEOPLE.contains(noun)) && inside(sentence, &number.before).is_some();
    let crowd = of_us && noun.is_none() || inside();
    // Who came through the gates came.
    let befell = kinds.of_people().without(Kinds::named("crossed"));
    if befell.is_empty() && *dimension == Dimension::Count && number.value >= CROWD && crowd {
        return Kinds::named("attended");
    }
    let befell = || read(&clause()).of_people().without(Kinds::all(BY_NOUN));
    if !kinds.is_empty() && kinds.without(Kinds::all(BY_NOUN)).is_empty() && !befell().is_empty() {
        befell()
    } else {
        kinds
    }
}

/// The words of a range that tell what happened: no months, and no names but in headlines, where all words may have
/// capitals. The Burial Society has buried nobody.
fn telling<'a, 'b>(all: &'b [Word<'a>], range: impl Iterator<Item = usize>) -> Vec<&'b Word<'a>> {
    let headline = 2 * all.iter().filter(|word| is_name(word)).count() > all.len();
    let opens = |nth: usize| nth == 0 || all[nth - 1].gap.contains(['.', '!', '?', '“', '"', '«', ':', '‘', '\n']);
    let name = |nth: usize| is_name(&all[nth]) && !headline && !opens(nth);
    let month = |nth: usize| is_calendar(&all[nth].low) && all[nth].text != all[nth].low;
    // "the last nine", not "will last".
    let last = |nth: usize| {
        let before = nth.checked_sub(1).map_or("", |before| all[before].low.as_str());
        all[nth].low == "last" && !matches!(before, "to" | "will" | "would" | "could" | "may" | "might" | "can" | "not")
    };
    range.filter(|&nth| !name(nth) && !month(nth) && !last(nth)).map(|nth| &all[nth]).collect()
}

fn plain(word: &Word<'_>) -> String {
    key(word.low.strip_suffix("'s").unwrap_or(&word.low))
}
