//! What is of the page and not of the article, by the look of a line alone.
//!
//! A sentence of news is never taken for furniture: what ends as a sentence and tells what somebody
//! said stays, whatever words it begins with.

use super::shape::{End, Shape};
use super::unit::Unit;
use super::{lexicon, masthead};

/// Whether a unit is a sentence or more, and not about the page.
pub(crate) fn is_running(unit: &Unit<'_>) -> bool {
    (unit.shape.is_sentence() || unit.shape.is_prose())
        && !is_furniture(unit)
        && !is_side_line(unit)
        && !asks_its_reader(unit)
}

/// Lines that are of the page wherever they stand above or below the text.
pub(crate) fn is_furniture(unit: &Unit<'_>) -> bool {
    !unit.shape.is_report()
        && (unit.shape.menu
            || unit.shape.is_about_the_page()
            || unit.shape.words <= 60 && masthead::is_copyright(&unit.text))
}

/// A short sentence without a subject that sends its reader elsewhere, and not into the story: "Follow
/// us on the air."
pub(crate) fn asks_its_reader(unit: &Unit<'_>) -> bool {
    let shape = &unit.shape;
    let first = unit.text.split_whitespace().next().filter(|first| !first.ends_with(':'));
    let request = first.is_some_and(lexicon::is_request);
    let points = shape.address_words + shape.offers > 0 || shape.page_words > 1 || shape.end == End::Open;
    request && points && shape.words <= 14 && !shape.quotes && !shape.is_report()
}

/// Lines within the text that hang beside it: "Read also: …", "Photo: …", "Advertisement", "Sign up to
/// our newsletter".
pub(crate) fn is_side_line(unit: &Unit<'_>) -> bool {
    let shape = &unit.shape;
    if shape.words > 16
        || shape.quotes
        || shape.is_report()
        || shape.is_sentence() && shape.page_words * 3 < shape.words
    {
        return false;
    }
    if shape.is_about_the_page() && (!shape.is_sentence() || asks_its_reader(unit)) {
        return true;
    }
    // "Share: 21%" is a row of figures.
    let hangs = |rest: &str| !rest.is_empty() && !rest.starts_with(|c: char| c.is_ascii_digit());
    let label = unit
        .text
        .split_once([':', '|'])
        .is_some_and(|(label, rest)| hangs(rest.trim()) && lexicon::is_side_label(label));
    let page = shape.end != End::Stop
        && shape.page_words > 0
        && shape.page_words + shape.function_words + shape.address_words == shape.words;
    let rated = !shape.is_sentence() && unit.text.chars().filter(|&c| is_symbol(c)).count() >= 2;
    label || page || rated
}

/// Arrows, stars, dingbats and pictures: what pages draw with and texts do not.
fn is_symbol(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{2bff}' | '\u{1f300}'..='\u{1faff}')
}

/// Whether a paragraph around the text begins with a sentence about the page ("All rights reserved. A
/// link is required."), or ends with one and is in the capitals of a headline.
pub(crate) fn is_notice(unit: &Unit<'_>) -> bool {
    let shape = &unit.shape;
    let about = |sentence: &str| Shape::new(sentence.trim_end_matches('.')).is_about_the_page();
    let begins = || unit.text.split(". ").next().is_some_and(about);
    let ends = || shape.is_title_case() && unit.text.rsplit(". ").next().is_some_and(about);
    shape.words <= 45 && !shape.quotes && !shape.tells && (begins() || ends())
}

/// Whether a paragraph around the text ends with an appeal to its reader: "Reporters work at night. Support our paper!"
pub(crate) fn appeals(unit: &Unit<'_>) -> bool {
    let shape = &unit.shape;
    let last = unit.text.rsplit_once(['.', '?', '!', '…']).map_or("", |(rest, _)| rest);
    let last = last.rsplit_once(['.', '?', '!', '…']).map_or(last, |(_, last)| last).trim();
    let own = Shape::new(last);
    let request = last.split_whitespace().next().is_some_and(lexicon::is_request);
    shape.words <= 45 && !shape.quotes && !shape.tells && request && own.address_words > 0 && own.words <= 14
}

/// Whether a line tells the rules of the page: how long letters may be, whose the views are.
pub(crate) fn is_rule(unit: &Unit<'_>) -> bool {
    const BEGIN: [&str; 8] = [
        "letters to the editor should",
        "letters to the editor may",
        "letters should be",
        "letters may be",
        "the views expressed",
        "views expressed",
        "the opinions expressed",
        "opinions expressed",
    ];
    let lower: String = unit.text.chars().take(40).flat_map(char::to_lowercase).collect();
    unit.shape.words <= 45
        && !unit.shape.quotes
        && !unit.shape.tells
        && BEGIN.iter().any(|begin| lower.starts_with(begin))
}

/// Whether a line is in brackets as a whole, without a sentence in them: "(With material of agencies)".
pub(crate) fn is_bracketed(unit: &Unit<'_>) -> bool {
    let inner = unit.text.strip_prefix(['(', '[']).and_then(|text| text.strip_suffix([')', ']']));
    inner.is_some_and(|inner| !inner.contains(['(', '['])) && unit.shape.end == End::Open && unit.shape.words <= 8
}

#[cfg(test)]
mod tests {
    use super::super::unit::units;
    use super::*;

    fn of_the_page(line: &str) -> bool {
        let units = units(line);
        is_furniture(&units[0]) || is_side_line(&units[0]) || asks_its_reader(&units[0])
    }

    #[test]
    fn sentences_of_news_stay_whatever_they_begin_with() {
        for line in [
            "Read the log again, he told the pilot, and count.",
            "Print tickets, said the harbour master.",
            "Watch the ice, Lund said.",
            "Share of ferries in port: nine in ten.",
            "Download speeds rose 4%.",
            "Sign up to our fleet, she told sailors, or stay poor.",
            "Contact broke off at noon, the pilot said.",
            "© was his mark, he wrote, and no more than that.",
            "Share: 21%",
            "The story is not over.",
            "The queues continue below the bridge",
            "→ Lorvik stays open.",
        ] {
            assert!(!of_the_page(line), "{line}");
        }
    }

    #[test]
    fn appeals_and_rules_are_of_the_page() {
        let unit = |line: &str| appeals(&units(line)[0]) || is_rule(&units(line)[0]);
        for line in [
            "Reporters work at night. Support the Pier Gazette or join our friends!",
            "Letters to the Editor may be cut. Readers can write below.",
            "The views expressed are those of the author.",
        ] {
            assert!(unit(line), "{line}");
        }
        for line in ["The ice is thin. Support our pilots, she told them.", "Letters were burnt. The ice is thin."] {
            assert!(!unit(line), "{line}");
        }
    }

    #[test]
    fn lines_of_the_page_go() {
        for line in
            ["Follow us on the air.", "Read also: Herring prices fall", "Sign up to our newsletter", "© 2031 Pier"]
        {
            assert!(of_the_page(line), "{line}");
        }
    }
}
