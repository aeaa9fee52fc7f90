//! What people are: roles and capitals beside their names.

use std::collections::BTreeSet;
use std::ops::Range;

use super::places;
use crate::text::Passage;
use crate::words::Class;

/// Titles that are cut short.
const SHORT: &[(&str, &str)] = &[
    ("sen", "senator"),
    ("gov", "governor"),
    ("rep", "representative"),
    ("gen", "general"),
    ("col", "colonel"),
    ("capt", "captain"),
    ("lt", "lieutenant"),
    ("prof", "professor"),
    ("adm", "admiral"),
    ("sgt", "sergeant"),
    ("rev", "reverend"),
    ("pres", "president"),
    ("maj", "major"),
    ("ceo", "executive"),
    ("premier", "premier"),
];

/// Words that mean one office or can be said of one person.
const ALIKE: &[&[&str]] = &[
    &[
        "president",
        "leader",
        "ruler",
        "dictator",
        "strongman",
        "chancellor",
        "premier",
        "king",
        "queen",
        "head",
        "prime",
        "monarch",
    ],
    &["spokesman", "spokeswoman", "spokesperson", "press"],
    &["representative", "congressman", "congresswoman", "lawmaker", "legislator", "politician", "mp"],
    &["senator", "lawmaker", "legislator", "politician"],
    &[
        "candidate",
        "nominee",
        "frontrunner",
        "front",
        "runner",
        "hopeful",
        "contender",
        "challenger",
        "rival",
        "standard",
    ],
    &["chairman", "chairwoman", "chair", "head", "chief", "leader", "chairperson"],
    &["director", "head", "chief", "boss", "executive"],
    &[
        "businessman",
        "businesswoman",
        "billionaire",
        "magnate",
        "mogul",
        "developer",
        "tycoon",
        "entrepreneur",
        "investor",
        "millionaire",
    ],
    &["lawyer", "attorney", "counsel", "barrister", "solicitor"],
    &[
        "professor",
        "historian",
        "scholar",
        "academic",
        "scientist",
        "researcher",
        "economist",
        "expert",
        "analyst",
        "author",
    ],
    &["adviser", "advisor", "aide", "strategist", "consultant", "operative", "staffer", "assistant", "surrogate"],
    &["minister", "secretary"],
    &["diplomat", "ambassador", "envoy"],
    &[
        "journalist",
        "reporter",
        "correspondent",
        "columnist",
        "writer",
        "author",
        "commentator",
        "host",
        "anchor",
        "editor",
        "moderator",
        "presenter",
    ],
    &["bishop", "archbishop", "priest", "pastor", "reverend", "pope", "pontiff", "cleric", "preacher"],
    &["general", "commander", "officer", "admiral", "colonel", "captain", "soldier", "veteran"],
    &["doctor", "dr", "physician", "surgeon", "pediatrician"],
    &["judge", "justice", "jurist"],
    &["sheriff", "policeman", "officer", "chief"],
];

/// A title in lower case, cut at its hyphens and written out.
pub(super) fn parts(title: &str) -> Vec<String> {
    let lower = title.to_lowercase();
    let parts = lower.split('-').map(|part| {
        let part = part.trim_end_matches('.');
        SHORT.iter().find(|(short, _)| *short == part).map_or(part, |(_, long)| long).to_owned()
    });
    parts.collect()
}

/// Whether two roles can be said of one person's one office.
pub(super) fn alike(a: &str, b: &str) -> bool {
    a == b || ALIKE.iter().any(|group| group.contains(&a) && group.contains(&b))
}

/// How far behind a name its apposition is read.
const APPOSITION: usize = 14;

/// Roles and capitals right before a name, in the apposition before it and in that behind it, and in
/// "NAME is a …".
pub(super) fn beside(
    passage: &Passage<'_>,
    run: &Range<usize>,
    name: &Range<usize>,
    sentence: &Range<usize>,
) -> (BTreeSet<String>, BTreeSet<String>) {
    let mut near: Vec<usize> = (run.start..name.start).collect();
    let mut commas = 0;
    for at in (sentence.start..run.start).rev().take(9) {
        let token = &passage.tokens[at];
        if token.mark(',') && commas == 0 && at + 1 == run.start {
            commas = 1;
            continue;
        }
        let linked =
            passage.is_one_of(at, &["of", "the", "for", "and"]) || token.is(Class::GENITIVE | Class::ADJECTIVE);
        if !token.is_word()
            || !(linked || token.is(Class::ROLE | Class::TITLE | Class::PLACE | Class::BODY | Class::CAPITAL))
        {
            break;
        }
        near.push(at);
    }
    let mut behind = name.end;
    let mut of_state = None;
    // "(D-Vt.)", "(Selt)"
    if behind < sentence.end && passage.tokens[behind].mark('(') {
        let close = (behind..sentence.end.min(behind + 9)).find(|&at| passage.tokens[at].mark(')'));
        if let Some(close) = close {
            of_state = (behind + 1..close).flat_map(|at| passage.word(at).split('-')).find_map(|part| {
                let known = places::state(&part.to_lowercase());
                known.filter(|_| part.chars().any(char::is_uppercase))
            });
            behind = close + 1;
        }
    }
    let opens = Class::DETERMINER | Class::POSSESSIVE | Class::ROLE | Class::TITLE | Class::PLACE | Class::ADJECTIVE;
    let apposed = behind + 1 < sentence.end && passage.tokens[behind].mark(',') && passage.tokens[behind + 1].is(opens);
    let is = behind + 1 < sentence.end
        && (passage.is_one_of(behind, &["is", "was", "became", "remains"])
            || passage.tokens[behind].mark(',') && passage.is_word(behind + 1, "who"));
    if apposed || is {
        let open = if is && !passage.tokens[behind].mark(',') { behind + 1 } else { behind + if is { 3 } else { 1 } };
        if !is || passage.tokens.get(open).is_some_and(|t| t.is(Class::DETERMINER)) {
            near.extend((open..sentence.end.min(open + APPOSITION)).take_while(|&at| {
                passage.tokens[at].is_word() && !passage.tokens[at].is(Class::PRONOUN | Class::AUXILIARY)
            }));
        }
    }
    let role = |at: &&usize| {
        let token = &passage.tokens[**at];
        token.is(Class::ROLE | Class::TITLE) || ALIKE.iter().any(|g| g.contains(&passage.word(**at)))
    };
    let roles = near.iter().filter(role).flat_map(|&at| parts(passage.word(at))).collect();
    let capitals = near.iter().filter(|&&at| passage.tokens[at].is(Class::CAPITAL));
    let mut beside: BTreeSet<String> = capitals.map(|&at| passage.word(at).to_lowercase()).collect();
    beside.extend(of_state.into_iter().flat_map(|state| state.split(' ')).map(str::to_owned));
    (roles, beside)
}
