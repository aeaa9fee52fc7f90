//! A noun phrase whose head is, or holds, a name: "her owners, Tamm Lines", "a Reuters report".

use std::ops::Range;

use ascribe_model::ActorKind;

use super::super::apposition::{body_behind, named_behind};
use super::super::nouns::{self, Noun};
use super::super::reference;
use super::{Reference, is_common, lower_words};
use crate::resolve::name::classify::{Named, is_firm};
use crate::resolve::name::evidence::with_of;
use crate::resolve::name::first_names;
use crate::resolve::name::fronts;
use crate::resolve::name::headings::is_headline;
use crate::resolve::name::inventory::Inventory;
use crate::resolve::name::runs::{is_name_word, runs, without_titles, written};
use crate::text::Passage;
use crate::words::Class;

/// Measurements that are nobody's words, though an outlet has them made.
const MEASURES: &[&str] = &["poll", "polls", "survey", "surveys", "study", "tally", "treaty", "average"];

/// Whether the noun at token `at` tells that something was counted or measured.
pub(super) fn is_measure(passage: &Passage<'_>, at: usize) -> bool {
    passage.is_one_of(at, MEASURES) || passage.is_one_of(at, &["analysis", "count", "index", "ranking"])
}

/// Reads a phrase whose head is, or holds, a name.
pub(crate) fn read(
    passage: &Passage<'_>,
    range: &Range<usize>,
    head_part: &Range<usize>,
    core: &Range<usize>,
    head: usize,
    inventory: &Inventory,
) -> Option<Reference> {
    if let Some(name) = behind_body_and_trade(passage, core, inventory) {
        return Some(Reference::Person { description: Some(core.start..name.start), name });
    }
    let heads = &passage.tokens[head];
    let role_head = heads.is(Class::ROLE | Class::TITLE);
    // "her owners, Tamm Lines"
    let behind = core.end + 1..range.end;
    let text = nouns::noun(&passage.word(head).to_lowercase(), heads) == Noun::Text;
    if !text && !is_name_word(passage, head) && runs(passage, behind.clone()) == std::slice::from_ref(&behind) {
        let apposed = reference::read(passage, &behind, inventory);
        if matches!(apposed, Reference::Body { .. }) {
            return Some(apposed);
        }
    }
    let found = runs(passage, head_part.clone());
    // "a super PAC"
    if is_common(passage, head) && found.last().is_some_and(|run| run.len() == 1 && run.end == head + 1) {
        return None;
    }
    // "the company, Tamm Lines, said"
    let heads_body = matches!(nouns::noun(&passage.word(head).to_lowercase(), heads), Noun::Body | Noun::Outlet);
    if heads_body && !is_name_word(passage, head) && core.end == head + 1 {
        let behind = body_behind(passage, core.end).map(|run| reference::read(passage, &run, inventory));
        if let Some(body @ Reference::Body { .. }) = behind {
            return Some(body);
        }
    }
    // "Survivors said": a capital that only the place in the sentence gives.
    let opens = |run: &Range<usize>| {
        run.len() == 1
            && run.start == core.start
            && passage.sentences.binary_search_by_key(&run.start, |s| s.start).is_ok()
            && (matches!(nouns::noun(&passage.word(head).to_lowercase(), heads), Noun::People | Noun::Text)
                || passage.word(head).ends_with('s') && nouns::is_nobody(&passage.word(head).to_lowercase())
                || is_headline(passage, head) && nouns::is_listed_person(&passage.word(head).to_lowercase()))
            && lower_words(passage, run).iter().all(|word| inventory.of_surname(word).is_empty())
    };
    // "Underdogs say": no name by the grammar, and nowhere else in the text.
    let common = |run: &Range<usize>| {
        let words = lower_words(passage, run);
        let tag = passage.syntax.tag(head);
        run.len() == 1
            && run.start == core.start
            && passage.sentences.binary_search_by_key(&run.start, |s| s.start).is_ok()
            && ["NN", "NNS", "JJ", "RB", "VBD", "VBN", "VBG", "VB"].contains(&tag)
            && !heads.is(Class::BODY | Class::OUTLET | Class::PLACE | Class::GROUP | Class::TITLE)
            && !first_names::look_up(&words[0]).is_some_and(|name| name.certain)
            && !is_firm(&words[0])
            && !inventory.is_outlet(&written(passage, run))
            && !inventory.is_named(&words)
    };
    // "The Libertarian said", "the Selt Republican"
    let of_party = |run: &Range<usize>| {
        let alone = || {
            passage.is_one_of(run.start, &["libertarian", "liberal", "conservative", "socialist", "communist", "tory"])
        };
        let home = || passage.is_one_of(run.end - 1, &["republican", "democrat"]);
        run.start == core.start + 1
            && run.end == core.end
            && passage.is_one_of(core.start, &["the", "a", "this"])
            && (run.len() == 1 && alone() || run.len() == 2 && home())
    };
    if let Some(run) = found.last().filter(|run| run.end > head && !opens(run) && !common(run) && !of_party(run)) {
        let name = without_titles(passage, run, Some(inventory));
        // "the Union Leader said"
        let whole = written(passage, run);
        if name.start > run.start && inventory.is_outlet(&whole) {
            return Some(Reference::Body { name: whole, outlet: true });
        }
        // "the Union Leader, the largest newspaper of Selt,"
        let apposed = || (core.end + 1 < range.end).then(|| reference::read(passage, &behind, inventory));
        let body = name.is_empty() && run.len() > 1 && passage.is_word(core.start, "the");
        match Some(()).filter(|()| body).and_then(|()| apposed()) {
            Some(Reference::Body { outlet, .. }) => {
                return Some(Reference::Body { name: written(passage, run), outlet });
            }
            Some(Reference::Unnamed { kind, many: false, .. }) if kind != ActorKind::Unnamed => {
                let outlet = kind == ActorKind::Outlet;
                return Some(Reference::Body { name: written(passage, run), outlet });
            }
            _ => {}
        }
        // "the Islamic State": titles, and nobody's
        if name.is_empty() && run.len() > 1 && !is_headline(passage, run.start) {
            let full = with_of(passage, run, core.end);
            let (last, token) = (passage.word(run.end - 1).to_lowercase(), &passage.tokens[run.end - 1]);
            // "Dog Owners of Selt"
            let several = nouns::noun(&last, token) == Noun::People
                && (full.len() == run.len() || !passage.is_word(run.end, "of"));
            if !several && !token.is(Class::ROLE) && !nouns::is_for_person(&last) {
                return Some(Reference::Body { name: written(passage, &full), outlet: false });
            }
        }
        if !name.is_empty() {
            return Some(Named { passage, inventory, range, core, run, name }.read());
        }
    }
    // "a third, Ivo Orn,"
    let counted =
        core.end == head + 1 && passage.is_one_of(head, &["one", "another", "second", "third", "fourth", "fifth"]);
    if let Some(name) = Some(core.end).filter(|_| counted).and_then(|end| named_behind(passage, end, inventory)) {
        return Some(Reference::Person { name, description: None });
    }
    if nouns::noun(&passage.word(head).to_lowercase(), heads) == Noun::Person {
        // "a pastor supporting Vella, Ivo Orn,"
        let clause = core.end < passage.tokens.len() && passage.syntax.head(core.end) == Some(head);
        let close = passage.syntax.span(core.end).end;
        let close = if clause && passage.syntax.is(core.end, &["acl"]) { close } else { core.end };
        let one = !passage.is_one_of(head_part.start, &["the", "some", "many", "several"]);
        let behind = named_behind(passage, core.end, inventory);
        if let Some(name) = behind.or_else(|| named_behind(passage, close, inventory).filter(|_| one)) {
            return Some(Reference::Person { name, description: Some(head_part.start..core.end) });
        }
        // "President of Orvania Mila Tarn"
        let run = runs(passage, head_part.end..core.end).into_iter().next_back();
        // "the aide to President Mila Tarn" is another, too.
        let whose = passage.is_one_of(head_part.end, &["of", "for", "from", "at", "in"]);
        if let Some(run) = run.filter(|run| whose && run.end == core.end) {
            let own = without_titles(passage, &run, Some(inventory));
            // "a spokeswoman for Mila Tarn" is another, and "the head of Tamm Lines" no Tamm Lines.
            let of = passage.is_word(head_part.end, "of");
            let behind = (head_part.end + 1..run.start).all(|at| passage.tokens[at].is(Class::DETERMINER));
            let known = ((own.start + usize::from(!of)).max(run.start + usize::from(behind))..own.end)
                .find(|&at| own.end - at >= 2 && inventory.person(&lower_words(passage, &(at..own.end))).is_some());
            if let Some(start) = known {
                return Some(Reference::Person { name: start..own.end, description: Some(head_part.start..start) });
            }
        }
        if role_head {
            return None;
        }
    }
    if passage.is_one_of(head, MEASURES) && !is_name_word(passage, head) && !found.is_empty() {
        let bare = head_part.start + usize::from(passage.tokens[head_part.start].is(Class::DETERMINER));
        return Some(Reference::Text { name: written(passage, &(bare..core.end)), named: false });
    }
    if heads.is(Class::OUTLET | Class::TEXT | Class::BODY) && !is_name_word(passage, head) {
        // "a Reuters report", "Belarusian state news agency BelTA" is read above.
        let outlet = found.iter().rev().find(|run| {
            let name = written(passage, run);
            inventory.is_outlet(&name)
                || heads.is(Class::TEXT) && inventory.evidence.passes_on(&name)
                || (run.start..run.end).any(|at| passage.tokens[at].is(Class::OUTLET))
        });
        if let Some(run) = outlet {
            return Some(Reference::Body { name: written(passage, run), outlet: true });
        }
    }
    None
}

/// The person whose body, of several words, and trade stand before the name: "Council on Ice National Director Mila Tarn".
fn behind_body_and_trade(passage: &Passage<'_>, core: &Range<usize>, inventory: &Inventory) -> Option<Range<usize>> {
    let run = runs(passage, core.clone()).into_iter().next_back().filter(|run| run.end == core.end)?;
    let name = fronts::behind_trade(passage, &run)..run.end;
    let body = |at: usize| is_name_word(passage, at) || passage.is_one_of(at, &["of", "on", "for", "the", "and"]);
    let of = name.start > run.start && core.start < run.start && (core.start..run.start).all(body);
    (of && inventory.person(&lower_words(passage, &name)).is_some()).then_some(name)
}

/// A text with a name before its noun that itself holds a preposition: "a University of Selt paper". That of an outlet
/// is what the outlet says.
pub(super) fn text_of(
    passage: &Passage<'_>,
    core: &Range<usize>,
    preposition: Option<usize>,
    inventory: &Inventory,
) -> Option<Reference> {
    let (of, last) = (preposition?, core.end.checked_sub(1)?);
    let named = |at: usize| at > core.start && is_name_word(passage, at);
    let noun = &passage.tokens[last];
    let text = !noun.is(Class::CAPITAL) && nouns::noun(&passage.word(last).to_lowercase(), noun) == Noun::Text;
    let opens = passage.is_one_of(core.start, &["a", "an", "the", "this"]);
    let joined = (of + 1..last)
        .all(|at| is_name_word(passage, at) || passage.is_one_of(at, &["of", "the", "at", "and", "for", "in"]));
    let whole = text && opens && joined && passage.is_one_of(of, &["of", "for"]) && named(of - 1) && named(last - 1);
    let outlet = || {
        inventory.is_outlet(&written(passage, &(of - 1..last)))
            || (core.start..last).any(|at| passage.tokens[at].is(Class::OUTLET))
    };
    (whole && !outlet())
        .then(|| Reference::Text { name: written(passage, &reference::words_of(passage, core)), named: false })
}
