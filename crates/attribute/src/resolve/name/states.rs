//! States, capitals and towns that act: "Selt protested", "the president of Selt".

use std::ops::Range;

use super::inventory::Inventory;
use super::places;
use super::runs;
use crate::resolve::discourse;
use crate::resolve::phrase::reference::lower_words;
use crate::text::Passage;
use crate::words::Class;

/// Where a name names a place and nobody who acts.
const WHERE: &[&str] =
    &["in", "near", "at", "from", "to", "into", "through", "across", "around", "outside", "off", "via"];

/// For each run whether a state or a town acts there, or is what an office is of.
pub(crate) fn acting(
    passage: &Passage<'_>,
    inventory: &Inventory,
    found: &[Range<usize>],
    sentence: &Range<usize>,
) -> Vec<bool> {
    let mut acts: Vec<bool> =
        found.iter().map(|run| is_state(passage, inventory, run) && acts_at(passage, run, sentence)).collect();
    // "Selt and Orvania agreed"
    for nth in 1..found.len() {
        let joined = found[nth].start == found[nth - 1].end + 1 && passage.is_word(found[nth - 1].end, "and");
        if joined && acts[nth] != acts[nth - 1] {
            let other = if acts[nth] { nth - 1 } else { nth };
            acts[other] = is_state(passage, inventory, &found[other]) || is_unknown(passage, inventory, &found[other]);
        }
    }
    acts
}

/// Whether a name is that of a state or a town, as far as its words and the text tell.
fn is_state(passage: &Passage<'_>, inventory: &Inventory, run: &Range<usize>) -> bool {
    let words = lower_words(passage, run);
    match &words[..] {
        [word] => {
            let token = &passage.tokens[run.start];
            (token.is(Class::PLACE) || inventory.is_place(word) || inventory.is_ruled(word))
                && !inventory.titled.contains_key(word)
                && !inventory.evidence.is_person(&words)
                && inventory.of_surname(word).is_empty()
        }
        _ => places::is_place_name(&words) && inventory.person(&words).is_none(),
    }
}

/// Whether a name is one word of which nothing is known.
fn is_unknown(passage: &Passage<'_>, inventory: &Inventory, run: &Range<usize>) -> bool {
    let words = lower_words(passage, run);
    let other = Class::TITLE | Class::ROLE | Class::BODY | Class::OUTLET | Class::GROUP | Class::TEXT;
    words.len() == 1
        && !passage.tokens[run.start].is(other)
        && !inventory.titled.contains_key(&words[0])
        && !inventory.evidence.is_person(&words)
        && inventory.of_surname(&words[0]).is_empty()
}

fn acts_at(passage: &Passage<'_>, run: &Range<usize>, sentence: &Range<usize>) -> bool {
    // "Selt officials": no name of its own.
    let whole = runs::stands_alone(passage, run, sentence);
    let article = run.start > sentence.start && passage.is_word(run.start - 1, "the");
    let before = (run.start - usize::from(article)).checked_sub(1).filter(|&at| at >= sentence.start);
    let place = before.is_some_and(|at| passage.is_one_of(at, WHERE));
    if !whole || place {
        return false;
    }
    let next = passage.tokens.get(run.end).filter(|_| run.end < sentence.end);
    let owner = next.is_some_and(|next| next.is(Class::GENITIVE));
    let of = before.is_some_and(|of| {
        of > sentence.start
            && passage.is_one_of(of, &["of", "for"])
            && (passage.tokens[of - 1].is(Class::ROLE | Class::TITLE | Class::BODY | Class::CAPITAL)
                || passage.is_one_of(
                    of - 1,
                    &["behalf", "side", "that", "emir", "sultan", "neighbour", "capital", "commission"],
                ))
    });
    let by = before.is_some_and(|by| {
        passage.is_one_of(by, &["by", "with", "against", "that", "between"]) || passage.tokens[by].form.is_some()
    });
    owner || of || by || discourse::weight(passage, run, sentence) >= discourse::SUBJECT
}
