//! What a text calls the bodies that it names, for a later "the super PAC", "the label": "Their label, Bright Quay,",
//! "Bright Quay Action, a super PAC run by Vella", "a podcast company called Bright Quay".

mod meant;

use std::collections::HashMap;
use std::ops::Range;

use super::recalled;
use crate::resolve::name::bodies::Body;
use crate::resolve::name::evidence::with_of;
use crate::resolve::name::inventory::Inventory;
use crate::resolve::name::people::People;
use crate::resolve::name::places;
use crate::resolve::name::runs::written;
use crate::resolve::phrase::nouns::{self, Noun};
use crate::resolve::phrase::reference::lower_words;
use crate::text::Passage;
use crate::words::{Class, Words};

/// The longest words that tell what a body is, in tokens.
const LONGEST: usize = 9;

/// What is a place, a part of the state or many things besides: nothing that a name behind it is called by.
static NO_KINDS: Words = Words::new(
    "state nation country city town village county township borough municipality district province region precinct port \
    government administration parliament congress senate house cabinet presidency campaign force power world kingdom \
    republic empire division unit yard grand mission church school army navy military police press media affiliate hotel \
    resort casino palace airport street square prison hospital court team branch wing body house board bench command",
);

/// What the noun that a row begins with can stand for: a label is a company, no company is a label.
const ALIKE: &[(&[&str], &str)] = &[
    (
        &["group", "organization", "organisation", "outfit"],
        "group organization organisation pac nonprofit non-profit not-for-profit charity foundation fund association alliance \
        coalition committee league federation union network ngo institute society club tank think-tank thinktank center \
        centre lobby watchdog movement organizer project collective council caucus party brotherhood guild",
    ),
    (
        &["company", "firm", "business", "outfit", "corporation"],
        "company firm business corporation label giant subsidiary conglomerate producer",
    ),
    (&["super", "pac", "committee"], "pac committee"),
    (
        &["nonprofit", "non-profit", "charity", "foundation", "fund"],
        "nonprofit non-profit not-for-profit charity foundation fund group organization organisation institute",
    ),
    (
        &["tank", "think-tank", "thinktank", "institute", "center", "centre"],
        "tank think-tank thinktank institute center centre",
    ),
    (
        &["newspaper", "paper", "daily", "weekly", "tabloid", "broadsheet"],
        "newspaper paper daily weekly tabloid broadsheet",
    ),
    (
        &["publication", "outlet"],
        "publication outlet newspaper paper daily weekly tabloid magazine website site journal blog newsletter",
    ),
    (&["magazine", "journal"], "magazine weekly journal quarterly monthly"),
    (&["website", "site", "blog"], "website site blog"),
    (&["network", "broadcaster", "channel", "station"], "network broadcaster channel station"),
    (&["agency", "bureau", "department"], "agency bureau department"),
    (&["union", "local"], "union federation brotherhood"),
    (&["university", "school", "college"], "university college school academy"),
    (&["startup", "start-up"], "startup start-up"),
    (&["maker", "manufacturer"], "maker manufacturer"),
];

/// Whether a body can be called by one noun that is called by another.
fn stands_for(word: &str, told: &str) -> bool {
    let firm = ["company", "firm", "business", "outfit", "corporation"].contains(&word) && recalled::is_firm(told);
    let row = |(words, of): &(&[&str], &str)| words.contains(&word) && of.split_whitespace().any(|one| one == told);
    word == told || firm || ALIKE.iter().any(row)
}

/// What is done by a name behind it.
const NAMED: &[&str] = &["called", "named", "dubbed", "titled"];

/// What a text calls a named body at one place.
#[derive(Debug, Clone)]
pub(crate) struct Told {
    /// The first token of the name.
    at: usize,
    name: String,
    outlet: bool,
    /// The noun, in lower case.
    noun: String,
    /// The words before it, in lower case.
    front: Vec<String>,
    /// Where the name stands, by its first two words.
    places: Vec<usize>,
}

/// All that a text calls the bodies it names, in order.
pub(crate) fn read(passage: &Passage<'_>, inventory: &Inventory, people: &People, bodies: &[Body]) -> Vec<Told> {
    let mut told = Vec::new();
    for (sentence, runs) in passage.sentences.iter().zip(&inventory.runs) {
        let mut whole = sentence.start;
        for run in runs {
            let first = bodies.partition_point(|body| body.at < run.start);
            let body = bodies[first..].iter().take_while(|body| body.at < run.end).find(|body| !body.state);
            let range = body.map_or_else(|| with_of(passage, run, sentence.end), |body| body.range.clone());
            // "the University of Selt at Tamm, the school"
            let part = run.start < whole
                || body.is_none()
                    && run.start > sentence.start + 1
                    && passage.is_one_of(run.start - 1, &["of", "at", "for", "in", "on"])
                    && passage.tokens[run.start - 2].is(Class::CAPITAL);
            whole = whole.max(range.end);
            if part || body.is_none() && !can_be_named(passage, inventory, people, run) {
                continue;
            }
            let nouns = [behind(passage, range.end, sentence.end), before(passage, run.start, range.end, sentence)];
            for noun in nouns.into_iter().flatten() {
                let head = noun.end - 1;
                let lower = |at: usize| passage.word(at).to_lowercase();
                let outlet = nouns::noun(&lower(head), &passage.tokens[head]) == Noun::Outlet;
                told.push(Told {
                    at: run.start,
                    name: body.map_or_else(|| written(passage, &range), |body| body.name.clone()),
                    outlet: body.map_or(outlet, |body| body.outlet),
                    noun: lower(head),
                    front: (noun.start..head).map(lower).collect(),
                    places: Vec::new(),
                });
            }
        }
    }
    find_places(passage, &mut told);
    told
}

/// Finds where the names stand.
fn find_places(passage: &Passage<'_>, told: &mut [Told]) {
    let mut by_first: HashMap<String, Vec<usize>> = HashMap::new();
    for (nth, one) in told.iter().enumerate() {
        let first = one.name.split(' ').next().unwrap_or_default();
        by_first.entry(first.to_owned()).or_default().push(nth);
    }
    for at in (0..passage.tokens.len()).filter(|&at| passage.tokens[at].is(Class::CAPITAL)) {
        for &nth in by_first.get(passage.word(at)).into_iter().flatten() {
            let second = told[nth].name.split(' ').nth(1);
            if second.is_none_or(|second| passage.is_word(at + 1, second)) {
                told[nth].places.push(at);
            }
        }
    }
}

/// Whether a run can be the name of a body: nobody's, no place's, no day.
fn can_be_named(passage: &Passage<'_>, inventory: &Inventory, people: &People, run: &Range<usize>) -> bool {
    let words = lower_words(passage, run);
    let first = &passage.tokens[run.start];
    let place = run.len() == 1 && (first.is(Class::PLACE) || inventory.is_place(&words[0]));
    people.within(run).is_empty()
        && inventory.person(&words).is_none()
        && (run.len() > 1 || inventory.of_surname(&words[0]).is_empty())
        && !place
        && (run.len() > 1 || places::country(&words[0]).is_none())
        && !places::is_place_name(&words)
        && !words.is_empty()
        && !first.is(Class::TIME | Class::TITLE | Class::ROLE)
        && passage.quote_at(run.start).is_none_or(|quote| passage.quotes[quote].tokens.len() < LONGEST)
}

/// Whether a body can be called by the noun at a token.
fn is_kind(passage: &Passage<'_>, at: usize) -> bool {
    let token = &passage.tokens[at];
    let word = passage.word(at).to_lowercase();
    let noun = nouns::noun(&word, token);
    let common = !token.is(Class::CAPITAL) || ["pac", "ngo"].contains(&word.as_str());
    common && (matches!(noun, Noun::Body | Noun::Outlet) || recalled::is_firm(&word)) && !NO_KINDS.has(&word)
}

fn is_article(passage: &Passage<'_>, at: usize) -> bool {
    passage.tokens[at].is(Class::DETERMINER | Class::POSSESSIVE) || passage.is_one_of(at, &["the", "a", "an"])
}

/// The words of a plain noun phrase that end at `end` and that its article opens: "super PAC" of "a super PAC".
fn phrase_before(passage: &Passage<'_>, end: usize, from: usize) -> Option<(Range<usize>, bool)> {
    let head = end.checked_sub(1).filter(|&head| head >= from && is_kind(passage, head))?;
    let plain = |at: &usize| {
        let token = &passage.tokens[*at];
        token.is_word()
            && !is_article(passage, *at)
            && !token.is(Class::PREPOSITION | Class::AUXILIARY | Class::PRONOUN)
            && !token.is(Class::GENITIVE | Class::COORDINATOR)
    };
    let start = (from.max(end.saturating_sub(LONGEST))..head).rev().take_while(plain).last().unwrap_or(head);
    let opens = start
        .checked_sub(1)
        .filter(|&at| at >= from)
        .is_some_and(|at| is_article(passage, at) || passage.tokens[at].is(Class::GENITIVE));
    Some((start..end, opens))
}

/// What stands before a name and tells what it is: "the oil giant NAME", "a group called NAME", "their label, NAME,".
fn before(passage: &Passage<'_>, start: usize, end: usize, sentence: &Range<usize>) -> Option<Range<usize>> {
    let quoted = usize::from(passage.quotes.iter().any(|quote| quote.tokens.start + 1 == start));
    let article = |at: usize| at - usize::from(at > sentence.start && passage.is_word(at - 1, "the"));
    let last = article(start - quoted.min(start)).checked_sub(1).filter(|&at| at >= sentence.start)?;
    if passage.is_one_of(last, NAMED) {
        return phrase_before(passage, last, sentence.start).map(|(noun, _)| noun);
    }
    let open = &passage.tokens[last];
    if open.marks(&[',', '—', '–', '(']) {
        let next = passage.tokens.get(end);
        let closed = next.is_none_or(|next| next.marks(&[',', '.', ';', '—', '–', ')']));
        let more = next.is_some_and(|next| next.mark(',')) && passage.is_one_of(end + 1, &["and", "or"]);
        let noun = phrase_before(passage, last, sentence.start).filter(|(_, opens)| *opens)?.0;
        return (closed && !more).then_some(noun);
    }
    // "the firm Halm"
    let noun = phrase_before(passage, start, sentence.start)?.0;
    (last + 1 == start).then_some(noun)
}

/// What stands behind a name and tells what it is: "NAME, a super PAC run by", "NAME is a group that".
fn behind(passage: &Passage<'_>, end: usize, limit: usize) -> Option<Range<usize>> {
    let next = passage.tokens.get(end).filter(|_| end + 2 < limit)?;
    let opens = next.marks(&[',', '—', '–', '(']) || passage.is_one_of(end, &["is", "was"]);
    let article = is_article(passage, end + 1);
    if !opens || !article {
        return None;
    }
    // "a super PAC run by", "a group backing"
    let is_done = |at: usize| {
        let token = &passage.tokens[at];
        token.is(Class::ED | Class::ING) && !is_kind(passage, at) || passage.is_word(at + 1, "by")
    };
    let stops = |at: &usize| {
        let token = &passage.tokens[*at];
        !token.is_word()
            || token.is(Class::PREPOSITION | Class::AUXILIARY | Class::PRONOUN | Class::GENITIVE)
            || passage.is_one_of(*at, &["which", "that", "who", "whose", "where"])
            || is_kind(passage, *at)
                && (is_done(*at + 1) || !passage.syntax.is(*at, &["compound"]) && !is_kind(passage, at + 1))
    };
    let stop = (end + 2..limit.min(end + 2 + LONGEST)).find(stops)?;
    let last = if is_kind(passage, stop) { stop } else { stop - 1 };
    (last > end + 1 && is_kind(passage, last)).then_some(end + 2..last + 1)
}
