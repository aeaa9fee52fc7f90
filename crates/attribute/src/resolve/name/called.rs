//! What the words beside a name call its bearer: a company, a party, a club.

use std::ops::Range;

use super::first_names;
use crate::resolve::phrase::nouns::{self, Noun};
use crate::text::Passage;
use crate::words::Class;

/// Nouns that stand right before the name of a body: "the firm Halm".
const BEFORE: &[&str] = &[
    "firm",
    "company",
    "party",
    "charity",
    "union",
    "agency",
    "newspaper",
    "daily",
    "weekly",
    "club",
    "group",
    "organisation",
    "organization",
    "foundation",
    "movement",
    "broadcaster",
    "supplier",
    "manufacturer",
    "airline",
    "bank",
    "brewery",
    "insurer",
    "nonprofit",
    "startup",
    "start-up",
    "carrier",
    "shipyard",
    "carmaker",
    "retailer",
    "subsidiary",
    "association",
    "federation",
    "band",
    "ngo",
    "consultancy",
    "operator",
    "contractor",
    "publisher",
    "magazine",
    "giant",
    "conglomerate",
    "pac",
];

/// Those whose "of" stands before a body: "the chief executive of Halm".
const HEADS: &[&str] = &[
    "executive",
    "director",
    "founder",
    "owner",
    "chairman",
    "chairwoman",
    "chair",
    "coach",
    "manager",
    "boss",
    "shares",
    "board",
    "headquarters",
    "employee",
    "employees",
    "customers",
    "subsidiary",
    "accountant",
    "co-founder",
    "cofounder",
    "shareholders",
    "staff",
    "head",
    "leader",
    "president",
    "member",
    "members",
    "lobbyist",
    "workers",
];

/// What stands before "at" and the name of a firm: "the gate at Tamm Tube", "worked at Tamm Tube".
const WORK: &[&str] = &[
    "gate",
    "plant",
    "factory",
    "mill",
    "warehouse",
    "office",
    "offices",
    "headquarters",
    "job",
    "jobs",
    "shift",
    "shifts",
    "strike",
    "layoffs",
    "works",
    "worked",
    "working",
    "work",
    "employed",
    "hired",
    "wages",
    "production",
    "executives",
];

/// What belongs to a body alone: "Halm's shares".
const OWN: &[&str] = &[
    "shares",
    "board",
    "headquarters",
    "subsidiary",
    "customers",
    "executive",
    "executives",
    "shareholders",
    "employees",
    "factory",
    "factories",
    "plant",
    "turnover",
    "profits",
    "management",
    "staff",
    "chairman",
    "founder",
];

/// What is said of bodies behind a comma: "Halm, founded by Vella".
const FOUNDED: &[&str] = &["founded", "co-founded", "headquartered", "incorporated", "bankrolled"];

/// Whether the words beside a run of capitals call its bearer a body.
pub(crate) fn called_body(passage: &Passage<'_>, run: &Range<usize>, sentence: &Range<usize>) -> bool {
    let called = run.len() > 1
        && first_names::look_up(&passage.word(run.start).to_lowercase()).is_some_and(|first| first.certain);
    if called || passage.tokens[run.start].is(Class::TITLE) && run.len() > 1 {
        return false;
    }
    let before = run.start.checked_sub(1).filter(|&at| at >= sentence.start);
    let noun = before.is_some_and(|at| passage.is_one_of(at, BEFORE) && !passage.tokens[at].is(Class::CAPITAL));
    // "a programme called Frozen Quay"
    let named = before.is_some_and(|at| {
        at > sentence.start
            && passage.is_one_of(at, &["called", "named", "dubbed"])
            && (passage.is_one_of(at - 1, BEFORE)
                || passage.is_one_of(at - 1, &["program", "programme", "organizer", "network"]))
    });
    // "a Halmian supplier, Tisk Glass,"
    let comma = before.filter(|&at| at > sentence.start && passage.tokens[at].mark(',')).is_some_and(|at| {
        let closed = passage.tokens.get(run.end).is_none_or(|next| next.marks(&[',', '.', ';']));
        let of = (sentence.start.max(at.saturating_sub(5))..at).any(|k| passage.is_word(k, "of"));
        closed && !of && passage.is_one_of(at - 1, BEFORE) && !passage.tokens[at - 1].is(Class::CAPITAL)
    });
    // "an engineer at Halm"
    let works = before.filter(|&at| at > sentence.start && passage.is_word(at, "at")).is_some_and(|at| {
        (passage.is_one_of(at - 1, WORK)
            || nouns::noun(&passage.word(at - 1).to_lowercase(), &passage.tokens[at - 1]) == Noun::Person)
            && !passage.tokens[run.start].is(Class::PLACE | Class::TIME)
    });
    let of = before.filter(|&at| at > sentence.start && passage.is_one_of(at, &["of", "in", "for", "at"])).is_some_and(
        |of| {
            let before = of - 1;
            // "Rep. Ada Vella of Otter Hill"
            let titled = (sentence.start.max(before.saturating_sub(3))..before)
                .any(|at| passage.tokens[at].is(Class::TITLE) && passage.tokens[at].is(Class::CAPITAL));
            let named =
                run.len() > 1 && passage.is_word(of, "of") && passage.tokens[before].is(Class::CAPITAL) && !titled;
            let body = !passage.tokens[run.start].is(Class::PLACE | Class::TIME) && !passage.is_word(of, "in");
            body && (named || passage.is_one_of(before, HEADS) && !passage.tokens[before].is(Class::CAPITAL))
                || passage.is_word(of, "in") && passage.is_one_of(before, &["shares", "stake"])
        },
    );
    noun || named
        || comma
        || works
        || of
        || owns(passage, run.end, sentence.end)
        || apposed(passage, run.end, sentence.end)
}

/// "Halm's shares": what belongs to the name that ends before `at`.
fn owns(passage: &Passage<'_>, at: usize, limit: usize) -> bool {
    at + 1 < limit
        && passage.tokens[at].is(Class::GENITIVE)
        && (at + 1..limit.min(at + 3)).any(|k| passage.is_one_of(k, OWN))
}

/// "Halm, a building company,": the noun of the apposition behind the comma at `at`.
fn apposed(passage: &Passage<'_>, at: usize, limit: usize) -> bool {
    let opens = |at: usize| {
        at < limit
            && (passage.tokens[at].is(Class::DETERMINER | Class::POSSESSIVE | Class::PLACE)
                || passage.is_word(at, "the"))
    };
    if at + 1 >= limit || !passage.tokens[at].mark(',') {
        return false;
    }
    if passage.is_one_of(at + 1, FOUNDED) && passage.is_one_of(at + 2, &["by", "in"]) {
        return true;
    }
    if !opens(at + 1) {
        return false;
    }
    let stops = |k: usize| {
        let token = &passage.tokens[k];
        !token.is_word()
            || token.is(Class::PREPOSITION | Class::AUXILIARY | Class::PRONOUN) && !token.is(Class::GENITIVE)
            // "a sports and talent agency"
            || token.is(Class::COORDINATOR)
                && passage.tokens.get(k + 1).is_none_or(|next| next.is(Class::DETERMINER | Class::POSSESSIVE))
            || passage.is_one_of(k, &["which", "that", "who", "whose", "known"])
            // "a super PAC aligned with the party"
            || token.is(Class::ED | Class::ING) && passage.is_one_of(k - 1, BEFORE)
    };
    let end = (at + 2..limit.min(at + 10)).find(|&k| stops(k));
    let Some(head) = end.and_then(|end| end.checked_sub(1)).filter(|&head| head > at + 1) else { return false };
    let noun = nouns::noun(&passage.word(head).to_lowercase(), &passage.tokens[head]);
    !passage.tokens[head].is(Class::CAPITAL) && matches!(noun, Noun::Body | Noun::Outlet)
        || passage.is_one_of(head, BEFORE)
}
