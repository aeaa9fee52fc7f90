//! The line above an interview that quotes the one who answers: "“I saw it.” A talk with the pilot".

use std::ops::Range;

use super::super::Passage;
use super::Turn;
use super::label::is_of_name;

/// In how many of the first lines it stands.
const EDGE: usize = 5;

/// The longest such line, and the shortest quotation in it, in tokens.
const LONGEST: usize = 30;
const SHORTEST: usize = 5;

/// Whom a line `above` an interview quotes behind a colon: "Ada Vella: “I saw it”".
pub(super) fn quoted(passage: &Passage<'_>, above: &[Range<usize>]) -> Option<Range<usize>> {
    above.iter().take(EDGE).find_map(|line| {
        let colon = line.clone().take(SHORTEST).find(|&at| passage.tokens[at].mark(':'))?;
        let quote = passage.quote_at(colon + 1).filter(|_| colon + 1 < line.end).is_some();
        let named = colon > line.start + 1 && (line.start..colon).all(|at| is_of_name(passage, at, line.start));
        (quote && named).then_some(line.start..colon)
    })
}

/// The turn of the one with this name that the lines `above` an interview begin with.
pub(super) fn turn(passage: &Passage<'_>, above: &[Range<usize>], name: &Range<usize>) -> Option<Turn> {
    above.iter().take(EDGE).find_map(|line| {
        let quote = &passage.quotes.get(passage.quote_at(line.start)?)?.tokens;
        if quote.len() < SHORTEST || line.len() > LONGEST || quote.contains(&name.start) {
            return None;
        }
        let goes_on = quote.end < line.end
            && !passage.tokens[quote.end].marks(&[':', '–', '—', '-', '.', '|'])
            && !passage.tokens[quote.end - 2].marks(&['.', '!', '?']);
        let whole = quote.start == line.start && quote.end <= line.end && !goes_on;
        whole.then(|| Turn { name: name.clone(), label: None, content: vec![quote.clone()] })
    })
}
