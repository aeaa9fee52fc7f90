//! Where bodies and outlets are named, speaking or not.

use std::ops::Range;

use ascribe_model::ActorKind;

use super::classify::is_firm;
use super::evidence::with_of;
use super::inventory::Inventory;
use super::papers::is_two_papers;
use super::people::People;
use super::runs::{is_name_word, written};
use super::states;
use crate::resolve::discourse;
use crate::resolve::phrase::nouns::{self, Noun};
use crate::resolve::phrase::reference::{self, Reference, lower_words};
use crate::text::Passage;
use crate::words::{Class, Form};

/// A place that names a body. Ranges are tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Body {
    /// First token.
    pub(crate) at: usize,
    pub(crate) range: Range<usize>,
    pub(crate) name: String,
    pub(crate) outlet: bool,
    /// Whether it is a state or a town, which "it" or "the agency" hardly means.
    pub(crate) state: bool,
}

impl Body {
    pub(crate) fn kind(&self) -> ActorKind {
        if self.outlet { ActorKind::Outlet } else { ActorKind::Organisation }
    }
}

/// Letters that name no body.
const NO_BODIES: &[&str] = &[
    "CEO", "CFO", "COO", "CTO", "PM", "MP", "MPS", "MEP", "TV", "PR", "IT", "DNA", "HIV", "AIDS", "GDP", "VAT", "OK",
    "AM", "PC", "ID", "USB", "CCTV", "COVID", "II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "AI", "UV",
    "CO", "DC", "GPS", "PDF", "CV", "EST", "GMT", "UTC", "BST", "CET", "JR", "SR", "MD", "BA", "MA", "PHD", "QC", "KC",
    "LED", "DJ", "VIP", "SMS", "PAC", "PACS", "VP", "NGO", "NGOS",
];

/// What is a body with the name of a place behind "of".
const TOWNS: &[&str] = &[
    "town",
    "city",
    "village",
    "municipality",
    "council",
    "government",
    "parliament",
    "county",
    "university",
    "district",
];

/// Nouns that make a body of the name before them: "Halm city council".
const KINDS: &[&str] = &[
    "ministry",
    "government",
    "department",
    "council",
    "parliament",
    "senate",
    "committee",
    "commission",
    "agency",
    "police",
    "university",
    "court",
    "municipality",
    "embassy",
    "authority",
    "authorities",
    "administration",
    "assembly",
    "legislature",
    "federation",
    "union",
    "airport",
];

/// All places that name a body, in order.
pub(crate) fn read(passage: &Passage<'_>, inventory: &Inventory, people: &People) -> Vec<Body> {
    let mut bodies: Vec<Body> = Vec::new();
    for (sentence, found) in passage.sentences.iter().zip(&inventory.runs) {
        let shouted = sentence.clone().filter(|&at| passage.tokens[at].first.is_lowercase()).count() < 2;
        let states = states::acting(passage, inventory, found, sentence);
        let mut whole = sentence.start;
        for (run, state) in found.iter().zip(states) {
            let full = with_of(passage, run, sentence.end);
            let known = |run: &Range<usize>| {
                let name = written(passage, run);
                run.clone().any(|at| passage.tokens[at].is(Class::BODY | Class::OUTLET) || is_two_papers(passage, at))
                    || inventory.is_outlet(&name)
                    || inventory.evidence.passes_on(&name)
            };
            let town = town_before(passage, run, sentence).filter(|_| state || acts_as_town(passage, run, sentence));
            let body = if run.start < whole {
                None
            } else if let Some(start) = town {
                let range = start..run.end;
                Some(Body { at: run.start, name: written(passage, &range), range, outlet: false, state: true })
            } else if known(run) {
                named(passage, inventory, owner_of(passage, run, sentence)..full.end)
            } else if people.within(run).is_empty() {
                // "an anti-Vella super PAC" is not Vella's.
                let against =
                    run.start > sentence.start && passage.word(run.start - 1).to_lowercase().starts_with("anti-");
                let kind = kind_behind(passage, run.end, sentence.end).filter(|_| !shouted && !against);
                match kind {
                    Some(end) => named(passage, inventory, run.start..end),
                    None => plain(passage, inventory, run, sentence, (shouted, state)),
                }
            } else {
                None
            };
            if let Some(phrase) = explained(passage, run, sentence).filter(|_| body.is_some()) {
                bodies.extend(body.clone().map(|body| Body { at: phrase.start, range: phrase, ..body }));
            }
            if let Some(body) = body {
                whole = body.range.end;
                bodies.push(body);
            }
        }
    }
    bodies
}

/// Where "town of NAME", "city council of NAME" begins.
fn town_before(passage: &Passage<'_>, run: &Range<usize>, sentence: &Range<usize>) -> Option<usize> {
    let of = run.start.checked_sub(1).filter(|&at| at > sentence.start && passage.is_word(at, "of"))?;
    let noun = of - 1;
    let small = |at: usize| passage.tokens[at].first.is_lowercase();
    let local = noun > sentence.start
        && small(noun - 1)
        && passage.is_one_of(noun - 1, &["city", "town", "county", "municipal", "district", "regional", "state"]);
    (small(noun) && passage.is_one_of(noun, TOWNS)).then_some(if local { noun - 1 } else { noun })
}

/// Whether "the town of NAME" does something in its sentence.
fn acts_as_town(passage: &Passage<'_>, run: &Range<usize>, sentence: &Range<usize>) -> bool {
    discourse::weight(passage, run, sentence) >= discourse::SUBJECT || is_subject_behind(passage, run.end, sentence.end)
}

fn is_subject_behind(passage: &Passage<'_>, at: usize, limit: usize) -> bool {
    passage.tokens.get(at).filter(|_| at < limit).is_some_and(|verb| {
        verb.is(Class::AUXILIARY | Class::FINITE | Class::ED)
            || verb.form.is_some_and(|form| form.is(Form::PAST | Form::THIRD))
    })
}

/// "the election board (CEB)": the words without a capital that an acronym in brackets stands for.
fn explained(passage: &Passage<'_>, run: &Range<usize>, sentence: &Range<usize>) -> Option<Range<usize>> {
    let open = run.start.checked_sub(1).filter(|&at| at > sentence.start + 1 && passage.tokens[at].mark('('))?;
    let head = open - 1;
    let body = passage.tokens[head].first.is_lowercase() && passage.tokens[head].is(Class::BODY);
    let small = |at: &usize| {
        let token = &passage.tokens[*at];
        token.first.is_lowercase()
            && !token.is(Class::DETERMINER | Class::PREPOSITION | Class::POSSESSIVE | Class::GENITIVE)
    };
    let start = (sentence.start..open).rev().take(4).take_while(small).last()?;
    (body && is_acronym(passage, run)).then_some(start..open)
}

/// The body that a noun phrase names.
fn named(passage: &Passage<'_>, inventory: &Inventory, range: Range<usize>) -> Option<Body> {
    match reference::read(passage, &range, inventory) {
        Reference::Body { name, outlet } => {
            // "Vella's Justice Department" names the department from its own words on.
            let own = range.clone().find(|&at| written(passage, &(at..range.end)) == name).unwrap_or(range.start);
            let range = own..range.end;
            let at = range.clone().find(|&at| is_name_word(passage, at)).unwrap_or(range.start);
            Some(Body { at, range, name, outlet, state: false })
        }
        _ => None,
    }
}

/// The body that a run without a word for bodies names.
fn plain(
    passage: &Passage<'_>,
    inventory: &Inventory,
    run: &Range<usize>,
    sentence: &Range<usize>,
    hints: (bool, bool),
) -> Option<Body> {
    let (shouted, state) = hints;
    let words = lower_words(passage, run);
    // "Chamber of Commerce"
    let chamber = words.len() == 1
        && passage
            .is_one_of(run.start, &["chamber", "guild", "academy", "directorate", "tribunal", "registry", "order", "brotherhood", "sisterhood", "fellowship"])
        && with_of(passage, run, sentence.end) != *run
        // "United Workers of Glass"
        || words.len() > 1
            && passage.tokens[run.end - 1].is(Class::GROUP)
            && run.start > sentence.start
            && with_of(passage, run, sentence.end) != *run;
    let firm = words.first().is_some_and(|word| is_firm(word)) && acts(passage, run, sentence);
    let body = (chamber || firm || inventory.evidence.is_body(&words)) && inventory.person(&words).is_none();
    if !(body || state || !shouted && is_acronym(passage, run)) {
        return None;
    }
    let outlet = run.start > 0
        && passage.tokens[run.start - 1].is(Class::OUTLET)
        && !passage.tokens[run.start - 1].is(Class::BODY);
    let of = body && passage.is_one_of(run.end, &["of", "for"]);
    let range = if of { with_of(passage, run, sentence.end) } else { run.clone() };
    let name = inventory.evidence.full_name(&written(passage, run)).unwrap_or(&range);
    Some(Body { at: run.start, name: written(passage, name), range, outlet, state: state && !body })
}

/// Whether a name without an article does something in its sentence or has something.
fn acts(passage: &Passage<'_>, run: &Range<usize>, sentence: &Range<usize>) -> bool {
    let article = run.start > sentence.start && passage.tokens[run.start - 1].is(Class::DETERMINER);
    let owns = passage.tokens.get(run.end).is_some_and(|next| next.is(Class::GENITIVE));
    !article && (owns || discourse::weight(passage, run, sentence) >= discourse::SUBJECT)
}

/// "NUO", "N.U.O."
fn is_acronym(passage: &Passage<'_>, run: &Range<usize>) -> bool {
    let word = passage.word(run.start);
    let letters = word.chars().filter(|c| *c != '.').count();
    run.len() == 1
        && (2..=6).contains(&letters)
        && word.chars().all(|c| c.is_uppercase() || c == '.')
        && !passage.tokens[run.start].is(Class::PLACE | Class::TITLE)
        && !NO_BODIES.contains(&word)
        && passage.tokens.get(run.end).is_none_or(|next| !next.is_word() || !next.first.is_numeric())
}

/// Where a phrase like "city council" behind a name ends.
fn kind_behind(passage: &Passage<'_>, at: usize, limit: usize) -> Option<usize> {
    let kind = (at..limit.min(at + 3)).find(|&k| passage.is_one_of(k, KINDS))?;
    let plain = (at..kind).all(|k| {
        let token = &passage.tokens[k];
        token.is_word()
            && !token.is(Class::PREPOSITION
                | Class::AUXILIARY
                | Class::FINITE
                | Class::ED
                | Class::DETERMINER
                | Class::GENITIVE)
            && !token.is(Class::COORDINATOR | Class::POSSESSIVE | Class::PRONOUN | Class::ADVERB | Class::SUBORDINATOR)
            && token.form.is_none()
    });
    // "Halm police officers", "a Halm council member"
    let ends = passage.tokens.get(kind + 1).is_none_or(|next| {
        let noun = nouns::noun(&passage.word(kind + 1).to_lowercase(), next);
        !next.is_word() || next.form.is_some() || next.is(Class::PREPOSITION | Class::FINITE) || noun == Noun::Thing
    });
    (plain && ends && passage.tokens[kind].first.is_lowercase()).then_some(kind + 1)
}

/// Where a run begins with the owner before it: "Selt's Ministry".
fn owner_of(passage: &Passage<'_>, run: &Range<usize>, sentence: &Range<usize>) -> usize {
    let owned = run.start >= sentence.start + 2 && passage.tokens[run.start - 1].is(Class::GENITIVE);
    if !owned {
        return run.start;
    }
    // "Selt County Sheriff's Department"
    let owner = run.start - 2;
    let titled = passage.tokens[owner].is(Class::ROLE | Class::TITLE);
    let names = (sentence.start..owner).rev().take_while(|&at| titled && is_name_word(passage, at)).count();
    owner - names
}
