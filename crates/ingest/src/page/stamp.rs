//! Lines that say when the text was published: "24 November 2022, 18:03", "Updated: May 2, 2031".

use ascribe_model::Precision;
use jiff::civil::Date;

use super::lexicon::{self, Class};
use super::unit::Unit;
use super::{credit, masthead, section};
use crate::date::{self, Day};

/// A line that holds a date and hardly anything else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Stamp {
    pub(crate) date: Date,
    pub(crate) precision: Precision,
    pub(crate) label: Label,
    /// Whether a time of day stands beside it, as with articles and not with the clock of a page.
    pub(crate) time: bool,
    /// Whether it begins with the day of the week, as the clock of a page does.
    pub(crate) weekday: bool,
    /// Whether the line is one of a masthead with the number of an issue.
    pub(crate) issue: bool,
}

/// What the line says that its date is, the most telling first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Label {
    /// "Published", "Posted".
    Published,
    /// Nothing.
    Bare,
    /// "Updated", "Modified".
    Updated,
    /// Another, with a colon: "Today's paper:", "Deadline:". The date is not that of the article.
    Foreign,
}

/// Words of a line that may stand beside its date.
const WORDS_BESIDE: usize = 4;

/// The stamp that a line is, or nothing for a line that only speaks of a date.
pub(crate) fn stamp(unit: &Unit<'_>) -> Option<Stamp> {
    if unit.shape.words > 16 || unit.shape.chars > 120 {
        return None;
    }
    let line = behind_credit(unit.text.as_ref());
    let found = date::find(line)?;
    let (before, after) = (&line[..found.start], &line[found.stop..]);
    let label = label(before).or_else(|| label(after));
    let weekday = words(before).last().is_some_and(date::is_weekday);
    let time = words(after).take(3).chain(words(before)).any(is_time);
    let issue = words(line).zip(words(line).skip(1)).any(|(word, number)| {
        ["no", "vol", "issue", "number", "nr"].iter().any(|w| word.eq_ignore_ascii_case(w))
            && number.starts_with(|c: char| c.is_ascii_digit())
    });
    // A second date, as in "Published 2 May 2031, updated 3 May 2031", is part of the stamp.
    let after = date::find(after).map_or(after, |second| &after[second.stop..]);
    let (beside, sentence) = beside(before, after);
    let segment = line.split(['|', '·', '•', '∙']).any(is_clock) || is_beside_short(line);
    // The clock of a page may stand with its buttons.
    let buttons = weekday && unit.shape.page_words > 0 && !unit.shape.is_sentence();
    if !(segment || paper(line).is_some() || beside <= WORDS_BESIDE && (!sentence || buttons)) {
        return None;
    }
    let foreign = before.trim_end().strip_suffix(':').is_some_and(|label| {
        let segment = label.rsplit(['|', '·', '•']).next().unwrap_or(label);
        words(segment).any(|word| !is_clock_word(word))
    });
    let label = label.unwrap_or(if foreign { Label::Foreign } else { Label::Bare });
    Some(Stamp { date: found.date, precision: found.precision, label, time, weekday, issue })
}

/// Whether a piece of a line is a date and what goes with one.
fn is_clock(piece: &str) -> bool {
    date::find(piece)
        .is_some_and(|found| words(&piece[..found.start]).chain(words(&piece[found.stop..])).all(is_clock_word))
}

/// Most words of a section or a name beside the date.
const SHORT: usize = 4;

/// Whether a date stands behind a dash or a bar, beside a name or a section: "World in Brief – Friday, July 11, 2031".
fn is_beside_short(line: &str) -> bool {
    let named = |piece: &str| piece.starts_with(char::is_uppercase) && piece.split_whitespace().count() <= SHORT;
    section::pieces(line).any(is_clock) && section::pieces(line).filter(|piece| !is_clock(piece)).all(named)
}

/// The name of the paper that a line has before a date and a comma: "The Pier Gazette, 2 May 2031".
pub(crate) fn paper(line: &str) -> Option<String> {
    let found = date::find(line)?;
    let name = line[..found.start].trim_end().strip_suffix(',')?;
    let name = name.rsplit_once(", ").filter(|(_, day)| date::is_weekday(day)).map_or(name, |(name, _)| name);
    masthead::masthead(name).filter(|_| words(&line[found.stop..]).all(is_clock_word))
}

/// The day that a line is without a year, with at most the edition, a section or a place beside it: "Friday 28 March –
/// late edition", "Published 28 March", "Lorvik, 28 March".
pub(crate) fn day(line: &str) -> Option<Day> {
    let dated = |word: &str| {
        is_clock_word(word) || date::month(word).is_some() || date::day(word).is_some() || label(word).is_some()
    };
    let day = |piece: &str| date::day_and_month(piece).filter(|_| words(piece).all(dated));
    let short = |piece: &str| piece.split_whitespace().count() <= SHORT && !piece.ends_with(['.', '!', '?']);
    let found = section::pieces(line).find_map(day)?;
    section::pieces(line).all(|piece| day(piece).is_some() || short(piece)).then_some(found)
}

/// What follows whose work a text is or what a paper calls itself: "From our wire services. Tarn, 7 March 2031".
fn behind_credit(line: &str) -> &str {
    let credit = credit::is_credit(line) || masthead::is_motto(line);
    let cuts = [". ", " | ", " · ", " ∙ ", " – ", " — "].iter().flat_map(|mark| line.match_indices(mark));
    let dated = cuts.map(|(at, mark)| &line[at + mark.len()..]).filter(|rest| date::find(rest).is_some());
    dated.min_by_key(|rest| rest.len()).filter(|_| credit).unwrap_or(line)
}

/// How many words stand beside the date that do not belong to a stamp, up to who wrote it ("by", "from our"), and whether
/// words that hold a sentence together are among them: then the line speaks of the date.
fn beside(before: &str, after: &str) -> (usize, bool) {
    let foreign = |word: &&str| !is_clock_word(word) && label(word).is_none();
    let joins = |word: &&str| lexicon::class(word) == Class::Function;
    let labelled = label(before).is_some();
    let before: Vec<&str> = words(before).filter(foreign).collect();
    let credit = |word: &str| word.eq_ignore_ascii_case("by") || word.eq_ignore_ascii_case("from");
    let after: Vec<&str> = words(after).take_while(|word| !credit(word)).filter(foreign).collect();
    let joined = before.iter().filter(|word| !labelled || !matches!(**word, "on" | "at" | "in")).any(joins)
        || after.iter().any(joins);
    (before.len() + after.len(), joined)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != ':')
        .map(|word| word.trim_matches(':'))
        .filter(|word| !word.is_empty())
}

/// A weekday, a time of day, or a word that goes with one.
fn is_clock_word(word: &str) -> bool {
    const WORDS: [&str; 16] =
        ["at", "am", "pm", "a", "p", "m", "gmt", "utc", "est", "edt", "cet", "cest", "bst", "et", "hours", "local"];
    date::is_weekday(word)
        || is_time(word)
        || word.bytes().all(|byte| byte.is_ascii_digit()) && word.len() <= 2
        || WORDS.iter().any(|clock| clock.eq_ignore_ascii_case(word))
}

/// "18:03", "18h03" or "6pm".
fn is_time(word: &str) -> bool {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &word[digits..];
    (1..=2).contains(&digits)
        && (rest.eq_ignore_ascii_case("am")
            || rest.eq_ignore_ascii_case("pm")
            || rest.strip_prefix([':', 'h']).is_some_and(|minutes| minutes.starts_with(|c: char| c.is_ascii_digit())))
}

fn label(text: &str) -> Option<Label> {
    words(text).find_map(|word| {
        let is = |list: &[&str]| list.iter().any(|known| known.eq_ignore_ascii_case(word));
        if is(&[
            "published",
            "posted",
            "created",
            "added",
            "released",
            "issued",
            "date",
            "dated",
            "aired",
            "publication",
        ]) {
            Some(Label::Published)
        } else if is(&["updated", "update", "modified", "edited", "changed", "corrected"]) {
            Some(Label::Updated)
        } else {
            None
        }
    })
}

#[cfg(test)]
mod tests {
    use super::super::unit::units;
    use super::*;

    fn read(line: &str) -> Option<Stamp> {
        stamp(&units(line)[0])
    }

    #[test]
    fn lines_of_a_date_are_stamps() {
        let plain = read("4 March 2031, 18:20").unwrap();
        assert_eq!((plain.label, plain.time, plain.weekday), (Label::Bare, true, false));
        assert_eq!(read("Published on May 2, 2031 at 6:03 pm EST").unwrap().label, Label::Published);
        assert_eq!(read("Last updated: 2031-05-02").unwrap().label, Label::Updated);
        assert_eq!(read("Today's paper: 2 May 2031").unwrap().label, Label::Foreign);
        assert_eq!(read("Friday: 2 May 2031").unwrap().label, Label::Bare);
        assert!(read("Saturday, 14 June 2031").unwrap().weekday);
        assert!(read("14 June 2031. From our wire services").is_some());
        assert!(read("Thursday, April 3, 2031 Sign in / Join").is_some());
        assert!(read("Lorvik, 4 March 2031").is_some());
        assert!(read("The Pier Gazette, Friday, 4 March 2031").is_some());
        assert!(read("From our reporter Ada Lund. Tarn, Friday 2 May 2031").is_some());
        assert!(read("From our wire services. 2 May 2031").is_some());
        assert!(read("posted by Ada · Friday, May 2, 2031 · 14 comments").is_some());
        assert!(read("Translated by A. Lund. First published 2 May 2031.").is_some());
        assert!(read("THE TARN POST — Friday, May 2, 2031").is_some());
        assert!(read("Posted 21 April 2031 by Miriam Keane").is_some());
        assert!(read("By Miriam Keane | 21 April 2031").is_some());
        assert!(read("THE PIER | No. 18 | 2 May 2031").unwrap().issue);
        assert_eq!(read("Published 2 May 2031, updated 3 May 2031").unwrap().date.day(), 2);
    }

    #[test]
    fn a_day_may_have_no_year() {
        for line in ["Friday 28 March – late edition", "Monday, 3 May", "3 May, 18:40", "June 4th | Morning edition"]
        {
            assert!(day(line).is_some(), "{line}");
        }
        for line in ["March on Tamm", "Fire on 28 March", "Selt - Tamm", "28 boats – 3 lost in the storm of March"] {
            assert_eq!(day(line), None, "{line}");
        }
    }

    #[test]
    fn lines_that_speak_of_a_date_are_none() {
        for line in [
            "Attack on the Pier Post of 4 March 2031",
            "Attack on 4 March 2031",
            "What we know of the fire of 4 March 2031",
            "4 March",
            "Until 2031",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
