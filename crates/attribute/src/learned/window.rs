//! How far around a cue its source and content are looked for.

use super::text::Text;
use super::token::{NONE, Sort};
use super::tree::Tree;

/// At most so many tokens on each side of the cue, beyond its sentence.
const FARTHEST: usize = 300;
/// At most so many sentences before the cue's, and behind it.
const BEFORE: usize = 10;
const BEHIND: usize = 12;

/// The tokens that an attribution with its cue at `cue` may use: its sentence, and the sentences of
/// quotations that touch it, over paragraphs too where those have no cue of their own.
pub(crate) fn window(text: &Text, tree: &Tree, cue: usize) -> (usize, usize) {
    let tokens = &text.tokens;
    let nth = tokens[cue].sentence as usize;
    let (mut from, mut to) = text.sentences[nth];
    if tokens[cue].quote != NONE {
        return (from, to);
    }
    let paragraph = tokens[cue].paragraph;
    let own_cue = |paragraph: u32| tree.cue_in_paragraph[paragraph as usize];
    for before in (nth.saturating_sub(BEFORE)..nth).rev() {
        let (first, end) = text.sentences[before];
        let last = &tokens[end - 1];
        let there = tokens[first].paragraph;
        let touches = before + 1 == nth && last.quote != NONE;
        let goes_on = tokens[from].quote != NONE && last.quote == tokens[from].quote;
        let alone = there + 1 == paragraph && !own_cue(there);
        if !(goes_on || touches && (there == paragraph || alone)) || cue - first > FARTHEST {
            break;
        }
        from = first;
    }
    for behind in nth + 1..(nth + 1 + BEHIND).min(text.sentences.len()) {
        let (first, end) = text.sentences[behind];
        let (start, last) = (&tokens[first], &tokens[to - 1]);
        let announced = last.sort == Sort::Mark && last.first == ':';
        let alone = start.opens() && (announced || !own_cue(start.paragraph)) && start.paragraph <= paragraph + 3;
        let linked = start.quote == last.quote || start.paragraph == paragraph || alone;
        if start.quote == NONE || !linked || end - cue > FARTHEST {
            break;
        }
        to = end;
    }
    (from, to)
}
