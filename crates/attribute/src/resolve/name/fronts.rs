//! What stands before a name in one run of capitals and is no part of it: "Chief of Staff Ada Vella", "Freed Orn Waves".

use std::ops::Range;

use super::first_names;
use super::headings;
use super::titles;
use crate::text::Passage;
use crate::words::{Class, Words};

/// What people are by trade or office, beside the words that are titles.
static TRADES: Words = Words::new(
    "ceo cfo coo cto vp whip advocate recorder treasurer secretary-treasurer comptroller controller clerk auditor assessor \
    registrar anchor host",
);

/// How many words a name has at most.
const LONGEST: usize = 4;

/// Words that open a sentence and are no part of the name behind them.
const OPENINGS: &[&str] = &[
    "given",
    "absent",
    "barring",
    "despite",
    "unlike",
    "like",
    "considering",
    "regarding",
    "following",
    "besides",
    "amid",
    "among",
    "although",
    "though",
    "while",
    "because",
    "since",
    "whereas",
    "until",
    "unless",
];

/// Where the name begins behind what an office is of: "Staff Ada Vella" in "Chief of Staff Ada Vella".
pub(crate) fn behind_office(passage: &Passage<'_>, run: &Range<usize>) -> usize {
    let office = |at: usize| {
        passage.tokens[at].is(Class::CAPITAL)
            && (passage.tokens[at].is(Class::ROLE) || titles::is_title(passage, at) || passage.is_word(at, "chief"))
    };
    if run.start < 2 || !passage.is_one_of(run.start - 1, &["of", "for"]) || !office(run.start - 2) {
        return run.start;
    }
    (run.start + 1..run.end.saturating_sub(1)).find(|&at| is_first_name(passage, at)).unwrap_or(run.start)
}

/// Where the name begins behind a trade, whatever body the run names before: "Selt Council National Director Ada Vella".
pub(crate) fn behind_trade(passage: &Passage<'_>, run: &Range<usize>) -> usize {
    let trade = |at: usize| {
        let (token, word) = (&passage.tokens[at], passage.word(at).to_lowercase());
        token.is(Class::CAPITAL)
            && first_names::look_up(&word).is_none()
            && (token.is(Class::ROLE) || TRADES.has(&word) || titles::is_title(passage, at))
    };
    let other = Class::BODY | Class::OUTLET | Class::TEXT | Class::PLACE | Class::GROUP;
    let named = |at: usize| {
        run.end - at <= LONGEST && is_first_name(passage, at) && (at..run.end).all(|k| !passage.tokens[k].is(other))
    };
    // Behind several words and a trade, two words are a name, whatever they are.
    let two = |at: usize| {
        let plain = (at..run.end).all(|k| !passage.tokens[k].is(other | Class::ROLE | Class::TITLE));
        run.end == at + 2 && plain && at > run.start + 2
    };
    let last = run.end.saturating_sub(1);
    (run.start + 1..last).rev().find(|&at| trade(at - 1) && (named(at) || two(at))).unwrap_or(run.start)
}

/// Where the name begins behind a word that has its capital from a headline or from the head of a sentence alone:
/// "Freed Ivo Orn Waves".
pub(crate) fn behind_headline_word(passage: &Passage<'_>, run: &Range<usize>) -> usize {
    let (first, rest) = (run.start, run.start + 1);
    let token = &passage.tokens[first];
    let plain = first_names::look_up(&passage.word(first).to_lowercase()).is_none()
        && !token.is(Class::BODY | Class::OUTLET | Class::PLACE);
    if run.len() < 2 || !plain {
        return first;
    }
    let opens = passage.sentences.binary_search_by_key(&first, |sentence| sentence.start).is_ok();
    let lead = passage.paragraphs.len() > 1 && passage.paragraphs[0].contains(&first);
    let told = if lead && (opens || headings::is_headline(passage, first)) {
        !is_said_again(passage, run) && is_named_again(passage, &(rest..run.end))
    } else {
        let word = token.form.is_some() || token.is(Class::ADJECTIVE | Class::ED | Class::ING);
        opens && word && run.len() > 2 && is_first_name(passage, rest)
    };
    // "Courier Calmly Praises Ivo Orn": more than one such word.
    let named = || {
        let called = |&at: &usize| is_first_name(passage, at) && is_said_again(passage, &(at..at + 2));
        (rest..run.end - 1).find(called).filter(|_| lead && !is_said_again(passage, run))
    };
    // "Given Orn's age"
    let opening = opens && passage.is_one_of(first, OPENINGS);
    if told || opening { rest } else { named().unwrap_or(first) }
}

/// Whether the text below the headline has these words.
fn is_said_again(passage: &Passage<'_>, words: &Range<usize>) -> bool {
    let text = passage.paragraphs.first().map_or(0, |line| line.end)..passage.tokens.len();
    let said = |at: usize| {
        (0..words.len()).all(|n| at + n < text.end && passage.word(at + n) == passage.word(words.start + n))
    };
    text.clone().any(said)
}

/// Whether the text below the headline has this name, a surname behind a first name.
fn is_named_again(passage: &Passage<'_>, name: &Range<usize>) -> bool {
    let text = passage.paragraphs.first().map_or(0, |line| line.end) + 1..passage.tokens.len();
    // "Ada K. Vella"
    let called = |at: usize| {
        let initial = |k: usize| passage.tokens[k].mark('.') || passage.word(k).chars().count() == 1;
        let back = (at.saturating_sub(3)..at).rev().find(|&k| !initial(k));
        back.is_some_and(|first| is_first_name(passage, first))
    };
    let surname = |at: usize| passage.word(at) == passage.word(name.start) && called(at);
    if name.len() > 1 {
        is_said_again(passage, name)
    } else {
        is_first_name(passage, name.start) || text.clone().any(surname)
    }
}

/// Whether a month or a small verb is somebody's first name here: "Will Orn", "April Tarn".
pub(crate) fn is_called(passage: &Passage<'_>, at: usize) -> bool {
    let name = |k: usize| {
        passage.tokens.get(k).is_some_and(|token| token.is_word() && token.is(Class::CAPITAL) && !token.is(Class::TIME))
    };
    if is_surname(passage, at) {
        return true;
    }
    let word = passage.tokens[at].is(Class::CAPITAL) && passage.is_one_of(at, &["jan", "april", "may", "june", "will"]);
    if !word || !name(at + 1) || headings::is_headline(passage, at) {
        return false;
    }
    // "In May Orn", "last April Orn"
    let time = |k: usize| {
        passage.tokens[k].is(Class::PREPOSITION | Class::TIME | Class::SUBORDINATOR)
            || passage.is_one_of(k, &["last", "this", "next", "early", "late", "mid", "every"])
    };
    let opens = passage.sentences.binary_search_by_key(&at, |sentence| sentence.start).is_ok()
        || passage.quote_at(at).is_some_and(|quote| passage.quotes[quote].inside().start == at);
    let told = || {
        let comma = passage.tokens.get(at + 2).is_some_and(|next| next.mark(','));
        comma && (passage.tokens.get(at + 3).is_some_and(|t| t.is(Class::DETERMINER)) || passage.is_word(at + 3, "who"))
    };
    if opens { told() } else { !time(at - 1) }
}

/// Whether a month is somebody's surname here, behind a first name or a title: "Ivo May", "Mrs. June".
fn is_surname(passage: &Passage<'_>, at: usize) -> bool {
    let month = passage.tokens[at].is(Class::CAPITAL)
        && passage.is_one_of(at, &["jan", "march", "april", "may", "june", "jun", "july", "august"]);
    let number = passage.tokens.get(at + 1).is_some_and(|next| next.first.is_numeric());
    if !month || number || at == 0 || headings::is_headline(passage, at) {
        return false;
    }
    let point = usize::from(at > 1 && passage.tokens[at - 1].mark('.'));
    let before = at - 1 - point;
    let capital = passage.tokens[before].is_word() && passage.tokens[before].is(Class::CAPITAL);
    let title = capital && titles::is_title(passage, before);
    // "Ai Jun": no month in running text is cut without a point.
    let cut = passage.is_one_of(at, &["jun", "jan"])
        && !passage.tokens[before].is(Class::PREPOSITION | Class::DETERMINER | Class::TIME);
    title || point == 0 && capital && (is_first_name(passage, before) || cut)
}

fn is_first_name(passage: &Passage<'_>, at: usize) -> bool {
    first_names::look_up(&passage.word(at).to_lowercase()).is_some_and(|name| name.certain)
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::{check, given};

    #[test]
    fn what_an_office_is_of_is_no_name() {
        check("Harbour Chief of Staff Ada Vella said that the ice was thin. Vella sang.", &["Ada Vella (person)"]);
    }

    #[test]
    fn a_month_or_a_verb_can_be_a_first_name() {
        for name in ["Will Orn", "Jan Tarn", "April Halm"] {
            check(&format!("“It froze,” said former governor {name}."), &[&format!("{name} (person)")]);
        }
        let said = [("columnist Ai Jun", "wrote", "It froze,")];
        assert_eq!(given("“It froze,” columnist Ai Jun wrote.", &said), ["Ai Jun (person)"]);
        for name in ["Ivo May", "Lea August", "Kim Jun", "Paul June"] {
            let text = format!("It froze. {name} said that the ice was thin.");
            assert_eq!(given(&text, &[(name, "said", "that the ice was thin")]), [format!("{name} (person)")]);
        }
        check("Ada May sang. It froze. Mrs. May said that the ice was thin.", &["Ada May (person)"]);
        check("April Halm, a pilot, said that the ice was thin.", &["April Halm (person)"]);
        check("Lea Orn sang. In May Orn said that the ice was thin.", &["Lea Orn (person)"]);
        check("General Electric said that the ice was thin.", &["General Electric (organisation)"]);
    }

    #[test]
    fn what_stands_before_a_trade_is_no_name() {
        for front in
            ["Tamm CEO", "Selt City Public Advocate", "Senate Majority Whip", "Council on Ice National Director"]
        {
            check(&format!("{front} Helen Orn said that the ice was thin. Orn sang."), &["Helen Orn (person)"]);
        }
        check("The Chairman Helen Orn Fund said that the ice was thin.", &["Chairman Helen Orn Fund (organisation)"]);
    }

    #[test]
    fn a_word_of_the_headline_is_no_name() {
        check(
            "Understated Orn Raises the Ice\n\nPaul K. Orn waved. It froze. Orn said that the ice was thin.",
            &["Paul K. Orn (person)"],
        );
        check(
            "Freed Paul Orn Raises the Ice\n\nPaul Orn waved. It froze. Orn said that the ice was thin.",
            &["Paul Orn (person)"],
        );
    }

    #[test]
    fn words_of_a_headline_are_no_names() {
        check(
            "Port Calmly Greets Ivo Orn For The Boat\n\nIt froze for the mayor Ivo Orn. Mr. Orn said that it \
             froze.\n\nGiven Orn's age, the ice was thin. He said that it snowed.",
            &["Ivo Orn (person)", "Ivo Orn (person)"],
        );
    }
}
