//! Lines above a text, and names that are none because they stand there.

use std::ops::Range;

use super::inventory::is_called;
use super::{first_names, places};
use crate::text::Passage;
use crate::words::Class;

/// Whether token `at` stands in the line above a text.
pub(crate) fn is_headline(passage: &Passage<'_>, at: usize) -> bool {
    let line = passage.paragraphs.first().filter(|line| passage.paragraphs.len() > 1 && line.contains(&at));
    line.is_some_and(|line| !passage.tokens[line.end - 1].mark('.'))
}

/// Whether token `at` stands in a line above a text that gives a capital to every longer word.
pub(crate) fn is_capitalized(passage: &Passage<'_>, at: usize) -> bool {
    let line = passage.paragraphs.first().filter(|_| is_headline(passage, at)).cloned().unwrap_or_default();
    let longer = || line.clone().filter(|&k| passage.tokens[k].is_word() && passage.word(k).len() > 3);
    longer().count() > 3 && longer().all(|k| passage.tokens[k].is(Class::CAPITAL))
}

/// Whether a run in capital letters is a line of its own, above a part of the text.
pub(crate) fn is_heading(passage: &Passage<'_>, run: &Range<usize>) -> bool {
    let nth = passage.paragraphs.partition_point(|line| line.end <= run.start);
    let shouted = |at: usize| !passage.word(at).chars().any(char::is_lowercase);
    passage.paragraphs.get(nth).is_some_and(|line| {
        line.start == run.start
            && run.clone().all(shouted)
            && nth + 1 < passage.paragraphs.len()
            && (run.end..line.end).all(|at| passage.tokens[at].mark('.'))
    })
}

/// Whether words in capitals stand together only in a headline that gives a capital to every word: "Quay Safe" in
/// "Mayor Says Quay Safe".
pub(crate) fn is_headlined(passage: &Passage<'_>, run: &Range<usize>, runs: &[Vec<Range<usize>>]) -> bool {
    if run.len() < 2 || !is_capitalized(passage, run.start) {
        return false;
    }
    let last = passage.word(run.end - 1);
    let named = runs.iter().flatten().filter(|other| other.start >= passage.paragraphs[0].end);
    let again = named.cloned().flatten().any(|at| passage.word(at).eq_ignore_ascii_case(last));
    let words: Vec<String> = run.clone().map(|at| passage.word(at).to_lowercase()).collect();
    !again && !is_called(&words)
}

/// Whether a place stands before the surname of somebody whom the text names in full: "a Tamm Vella rally".
pub(crate) fn is_at_place(passage: &Passage<'_>, run: &Range<usize>, runs: &[Vec<Range<usize>>]) -> bool {
    let lower = |at: usize| passage.word(at).to_lowercase();
    let place = run.len() == 2 && (passage.tokens[run.start].is(Class::PLACE) || places::is_state(&lower(run.start)));
    if !place || first_names::look_up(&lower(run.start)).is_some() {
        return false;
    }
    runs.iter().flatten().any(|other| {
        other.len() > 1
            && lower(other.end - 1) == lower(run.end - 1)
            && first_names::look_up(&lower(other.start)).is_some()
    })
}

/// Whether a name fills a quotation, as that of a film does.
pub(crate) fn is_title(passage: &Passage<'_>, run: &Range<usize>) -> bool {
    passage.quote_at(run.start).is_some_and(|quote| {
        let inside = passage.quotes[quote].inside();
        inside.start == run.start && (run.end..inside.end).all(|at| passage.tokens[at].mark(','))
    })
}
