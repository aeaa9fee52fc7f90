//! What people are: roles and capitals beside their names.

use std::collections::BTreeSet;
use std::ops::Range;

use super::{apposed, serving, together};
use crate::resolve::name::places;
use crate::resolve::phrase::nouns::{self, Noun};
use crate::text::{Kind, Passage};
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
    &["lawyer", "attorney", "counsel", "barrister", "solicitor", "litigator", "defender"],
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
    &["priest", "pastor", "reverend", "cleric", "preacher", "vicar"],
    &["pope", "pontiff"],
    &["general", "commander", "officer", "admiral", "colonel", "captain", "soldier", "veteran"],
    &["doctor", "dr", "physician", "surgeon", "pediatrician"],
    &["judge", "justice", "jurist"],
    &["sheriff", "policeman", "officer", "chief"],
];

/// A title in lower case, cut at its hyphens and written out.
pub(crate) fn parts(title: &str) -> Vec<String> {
    let lower = title.to_lowercase();
    let parts = lower.split('-').map(|part| {
        let part = part.trim_end_matches('.');
        SHORT.iter().find(|(short, _)| *short == part).map_or(part, |(_, long)| long).to_owned()
    });
    parts.collect()
}

/// Whether two roles can be said of one person's one office.
pub(crate) fn alike(a: &str, b: &str) -> bool {
    a == b || ALIKE.iter().any(|group| group.contains(&a) && group.contains(&b))
}

/// How far before a name what somebody is is read.
const BEFORE: usize = 12;

/// How far behind a name its apposition is read.
const APPOSITION: usize = 14;

/// What the text tells of somebody beside the name.
#[derive(Debug, Default)]
pub(crate) struct Told {
    pub(crate) roles: BTreeSet<String>,
    /// Words with a capital, in lower case.
    pub(crate) beside: BTreeSet<String>,
    /// The words for those whom he serves. Tokens.
    pub(crate) serves: Vec<Range<usize>>,
}

/// Reads the titles before a name, the apposition before it and that behind it, and "NAME is a …".
pub(crate) fn beside(passage: &Passage<'_>, run: &Range<usize>, name: &Range<usize>, sentence: &Range<usize>) -> Told {
    let mut told = Told::default();
    let mut front = run.start;
    let mut commas = 0;
    // "a pilot named Ivo Orn"
    let named = run.start > sentence.start + 1
        && passage.is_one_of(run.start - 1, &["named", "called"])
        && is_role(passage, run.start - 2)
        && !passage.tokens.get(run.end).is_some_and(|next| next.is(Class::DETERMINER));
    for at in (sentence.start..run.start - usize::from(named)).rev().take(BEFORE) {
        let token = &passage.tokens[at];
        if token.mark(',') && commas == 0 && at + 1 == run.start {
            commas = 1;
            continue;
        }
        // "the leader of the opposition in the council, Ivo Orn,"
        let untitled = commas == 1 && run.start == name.start;
        let inside = |at: usize| untitled && passage.is_one_of(at, &["of", "for", "in", "on", "at"]);
        if inside(at) {
            front = at;
            continue;
        }
        // "Senator Ivo Orn and former Mayor Ada Vella"
        let another = passage.is_word(at, "and") && at > sentence.start && {
            let name = &passage.tokens[at - 1];
            name.is(Class::CAPITAL) && !name.is(Class::TITLE | Class::ROLE | Class::BODY | Class::PLACE)
        };
        // "the chairman of Vella's campaign", "a spokesman for Vella"; but "President of Belarus Ivo Orn"
        let place = run.start < name.start && passage.tokens[run.start].is(Class::PLACE);
        let owned = at + 1 == run.start && passage.is_one_of(at, &["of", "for"]) && !place;
        if another || owned {
            break;
        }
        let linked = passage.is_one_of(at, &["of", "the", "for", "and"])
            || token.is(Class::GENITIVE
                | Class::ADJECTIVE
                | Class::TITLE
                | Class::PLACE
                | Class::BODY
                | Class::CAPITAL);
        if !token.is_word()
            || !(linked
                || is_role(passage, at)
                || !token.is(Class::PREPOSITION
                    | Class::AUXILIARY
                    | Class::COORDINATOR
                    | Class::PRONOUN
                    | Class::FINITE
                    | Class::DETERMINER
                    | Class::POSSESSIVE
                    | Class::ADVERB)
                    && token.form.is_none()
                    && !token.is(Class::ED | Class::ING))
        {
            break;
        }
        front = at;
        if token.is(Class::DETERMINER | Class::POSSESSIVE) && !(at > sentence.start && inside(at - 1)) {
            break;
        }
    }
    told.read(passage, &(front..name.start));
    told.roles.extend(together::role(passage, run, sentence));
    let mut behind = name.end;
    // "(D-Vt.)", "(Selt)"
    if behind < sentence.end && passage.tokens[behind].mark('(') {
        let close = (behind..sentence.end.min(behind + 9)).find(|&at| passage.tokens[at].mark(')'));
        if let Some(close) = close {
            told.state(passage, behind + 1..close);
            behind = close + 1;
        }
    }
    let comma = behind + 1 < sentence.end && (passage.tokens[behind].mark(',') || apposed::is_dash(passage, behind));
    // "Vella, D-Vt."
    if comma && passage.word(behind + 1).contains('-') && passage.tokens[behind + 1].is(Class::CAPITAL) {
        told.state(passage, behind + 1..sentence.end.min(behind + 3));
    }
    let opens = Class::DETERMINER
        | Class::POSSESSIVE
        | Class::ROLE
        | Class::TITLE
        | Class::PLACE
        | Class::ADJECTIVE
        | Class::BODY
        | Class::OUTLET;
    let who = comma && passage.is_word(behind + 1, "who");
    let is = passage.is_one_of(behind + if who { 2 } else { 0 }, &["is", "was", "became", "remains", "as"])
        && (who || !comma);
    let mut open = behind + 1 + if who { 2 } else { 0 };
    // "Vella, 54, a lawyer"
    if comma
        && open + 2 < sentence.end
        && passage.tokens[open].kind == Kind::Number
        && passage.tokens[open + 1].mark(',')
    {
        open += 2;
    }
    let Some(first) = passage.tokens.get(open).filter(|_| open < sentence.end) else { return told };
    let lower = first.is_word() && !first.is(Class::CAPITAL) && is_role(passage, open);
    let named = first.is(Class::CAPITAL) && passage.tokens.get(open + 1).is_some_and(|t| t.is(Class::GENITIVE));
    // "Vella, whose son is a pilot," is no son.
    let whose = passage.is_word(open, "whose");
    if comma && !who && !whose && (first.is(opens) || lower || named)
        || is && first.is(Class::DETERMINER | Class::POSSESSIVE)
    {
        let end = (open..sentence.end.min(open + APPOSITION))
            .find(|&at| {
                !passage.tokens[at].is_word()
                    || passage.tokens[at].is(Class::PRONOUN | Class::AUXILIARY)
                        && !passage.tokens[at].is(Class::GENITIVE)
            })
            .unwrap_or(sentence.end.min(open + APPOSITION));
        if who || is || !apposed::is_subject(passage, &(open..end)) && !apposed::is_another(passage, open) {
            told.read(passage, &(open..end));
        }
    }
    told
}

impl Told {
    /// Reads a noun phrase that says what somebody is: "Selt's former prime minister and a lawyer in
    /// Tamm". What belongs to an owner before the noun is the owner's.
    fn read(&mut self, passage: &Passage<'_>, phrase: &Range<usize>) {
        self.serves.extend(serving::served(passage, phrase));
        let preposition = |at: &usize| passage.tokens[*at].is(Class::PREPOSITION);
        let mut part = phrase.start;
        while part < phrase.end {
            let stop = (part..phrase.end).find(|&at| passage.is_word(at, "and")).unwrap_or(phrase.end);
            let end = (part..stop).find(preposition).unwrap_or(stop);
            let owned = (part..end).rev().find(|&at| passage.tokens[at].is(Class::GENITIVE)).map_or(part, |at| at + 1);
            for at in owned..end {
                if is_role(passage, at) || passage.tokens[at].is(Class::TITLE) || passage.is_word(at, "vice") {
                    self.roles.extend(parts(passage.word(at)));
                }
            }
            if passage.is_word(end, "of") && passage.is_one_of(end + 1, &["state", "government"]) {
                self.roles.insert(if passage.is_word(end + 1, "state") { "president" } else { "prime" }.to_owned());
            }
            part = stop + 1;
        }
        let capitals = phrase.clone().filter(|&at| passage.tokens[at].is(Class::CAPITAL));
        self.beside.extend(capitals.map(|at| passage.word(at).to_lowercase()));
    }

    /// Reads a party and a state cut short.
    fn state(&mut self, passage: &Passage<'_>, tokens: Range<usize>) {
        for part in
            tokens.flat_map(|at| passage.word(at).split('-')).filter(|part| part.chars().any(char::is_uppercase))
        {
            let known = places::state(&part.to_lowercase());
            // "R-Enid"
            if known.is_none() && part.chars().any(char::is_lowercase) && part.len() > 2 {
                self.beside.insert(part.to_lowercase());
            }
            self.beside.extend(known.into_iter().flat_map(|state| state.split(' ')).map(str::to_owned));
            match part {
                "D" => self.beside.insert("democrat".to_owned()),
                "R" => self.beside.insert("republican".to_owned()),
                "I" => self.beside.insert("independent".to_owned()),
                _ => false,
            };
        }
    }
}

/// Whether a word says what one human being is.
pub(crate) fn is_role(passage: &Passage<'_>, at: usize) -> bool {
    let token = &passage.tokens[at];
    token.is_word()
        && !token.is(Class::GENITIVE)
        && nouns::noun(&passage.word(at).to_lowercase(), token) == Noun::Person
}
