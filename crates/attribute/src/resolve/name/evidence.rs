//! What a text shows of a name beside its words: whether a person or a body bears it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::called::called_body;
use super::classify::is_camel;
use super::first_names;
use super::gender::Gender;
use super::joins;
use super::named;
use super::runs::{is_name_word, runs, without_titles, written};
use super::spelling;
use crate::resolve::phrase::nouns::{self, Noun};
use crate::text::Passage;
use crate::words::{Class, Form, Words};

/// What the names of bodies end in, beside the words that are bodies by themselves.
static BODY_ENDINGS: Words = Words::new(
    "academy action airlines airways authorities aviation brothers capital chamber coastguard college customs \
    directorate energy exchange forum guard guild holding holdings industries initiative insurance intelligence \
    international laboratories limited lines logistics monitor semiconductor semiconductors gaming copper mining steel cement foods plc gmbh \
    llp pharma pharmaceuticals telecom electric electronics software solutions consulting ventures properties brewery \
    breweries fc fk united rovers athletic sons chemicals textiles timber freight ferries co motors observatory orchestra partners petroleum project \
    pac llc inc corp ltd railways registry security shipping systems technologies tribunal trust unions watch works \
    farms records pictures entertainment productions studios communications stores bancorp financial realty hospitality \
    enterprises dynamics aerospace instruments products brands worldwide advisors advisers strategies associates \
    investments distributors trucking transmission healthcare therapeutics automotive apparel orchards dairies creamery \
    publishing robotics analytics wireless broadband telecommunications",
);

/// What the names of bodies end in that are surnames as well: those of people begin with a first name.
static SURNAMES_TOO: Words = Words::new("power light gas water");

/// Whether a name of several words ends as that of a body.
fn ends_as_body(words: &[String]) -> bool {
    let [first, .., last] = words else { return false };
    BODY_ENDINGS.has(last) || SURNAMES_TOO.has(last) && first_names::look_up(first).is_none() && first.len() > 2
}

/// How the text speaks of its names, by the words of the name in lower case.
#[derive(Debug, Default)]
pub(crate) struct Evidence {
    /// Names with "who", an age, a title or "she" behind them.
    persons: BTreeMap<Vec<String>, String>,
    /// Names of one word that stand where people are named, or are formed like a surname.
    perhaps: BTreeMap<Vec<String>, String>,
    /// How often "he" and "she" stand behind a name.
    spoken_of: BTreeMap<Vec<String>, (u32, u32)>,
    /// Names with "which", "its", an article, or "said it".
    neuters: BTreeSet<Vec<String>>,
    /// Names that the words beside them call a company, a party, a club.
    bodies: BTreeSet<Vec<String>>,
    /// Names with "which", "its" or an article.
    things: BTreeSet<Vec<String>>,
    /// Words that stand as a name alone, without an article.
    alone: BTreeSet<String>,
    /// The same, not at the start of a sentence, where any word has a capital.
    inside: BTreeSet<String>,
    /// Names that pass on what others say: "…, NAME reports".
    passing_on: BTreeSet<String>,
    /// Where the full name of an acronym stands.
    acronyms: BTreeMap<String, Range<usize>>,
}

impl Evidence {
    /// Reads how all names of a passage, the runs of each sentence, are spoken of.
    pub(crate) fn read(passage: &Passage<'_>, runs: &[Vec<Range<usize>>]) -> Self {
        let mut evidence = Self::default();
        let mut initials: BTreeMap<String, Range<usize>> = BTreeMap::new();
        for (sentence, runs) in passage.sentences.iter().zip(runs) {
            let mut whole = sentence.start;
            for run in runs {
                // "League of Northern Ports": no Northern Ports.
                if run.end <= whole {
                    evidence.things.insert(key(passage, run));
                    continue;
                }
                evidence.beside(passage, run, sentence);
                let full = with_of(passage, run, sentence.end);
                if full.clone().any(|at| passage.tokens[at].is(Class::BODY | Class::OUTLET)) {
                    whole = full.end;
                    let letters: String = full
                        .clone()
                        .filter(|&at| passage.tokens[at].is(Class::CAPITAL))
                        .filter_map(|at| passage.word(at).chars().next())
                        .collect();
                    if letters.chars().count() > 2 {
                        initials.entry(letters).or_insert_with(|| full.clone());
                    }
                    if let Some(acronym) = bracketed(passage, full.end, sentence.end) {
                        evidence.acronyms.entry(acronym.to_owned()).or_insert(full);
                    }
                }
            }
            evidence.pronouns(passage, sentence, runs);
        }
        for (letters, full) in initials {
            evidence.acronyms.entry(letters).or_insert(full);
        }
        evidence
    }

    /// What stands right beside a run.
    fn beside(&mut self, passage: &Passage<'_>, run: &Range<usize>, sentence: &Range<usize>) {
        let name = without_titles(passage, run, None);
        let words = key(passage, &name);
        if words.is_empty() {
            return;
        }
        let words_of_run = key(passage, run);
        let article = run.start > sentence.start && passage.is_word(run.start - 1, "the");
        if words.len() == 1 && !article {
            self.alone.extend(words.iter().cloned());
            let other = Class::PLACE | Class::BODY | Class::OUTLET | Class::GROUP | Class::TEXT | Class::TIME;
            if !passage.tokens[name.start].is(other) && named::is_somebody(passage, run, sentence) {
                self.perhaps.insert(words.clone(), written(passage, &name));
            }
            if run.start > sentence.start
                && passage.tokens[run.start - 1].is_word()
                && !passage.tokens[name.start].is(other)
            {
                self.inside.extend(words.iter().cloned());
            }
        }
        let role = |at: usize| {
            let token = &passage.tokens[at];
            token.is(Class::ROLE) && !token.is(Class::BODY)
                || passage.is_one_of(at, &["mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady"])
        };
        // "the consul Orn", "his brother Ivo", "the judge, Ada Orn,"
        let person = |at: usize| {
            let token = &passage.tokens[at];
            !token.is(Class::CAPITAL | Class::GENITIVE)
                && nouns::noun(&passage.word(at).to_lowercase(), token) == Noun::Person
        };
        let comma = run.start > sentence.start + 1 && passage.tokens[run.start - 1].mark(',');
        let closed = passage.tokens.get(run.end).is_some_and(|next| next.mark(','));
        let titled = (run.start..name.start).any(role)
            || run.start > sentence.start
                && name.start == run.start
                && (role(run.start - 1) || person(run.start - 1) || comma && closed && person(run.start - 2));
        let comma = name.end < sentence.end && passage.tokens[name.end].mark(',');
        let next = if comma { name.end + 1 } else { name.end };
        let age = comma && passage.word(next).parse::<u8>().is_ok_and(|age| age < 120) && passage.word(next + 1) == ",";
        let other = Class::PLACE | Class::BODY | Class::OUTLET | Class::GROUP | Class::TEXT;
        // "Vella of Tamm, who"
        let behind = run.start > sentence.start && passage.tokens[run.start - 1].is(Class::PREPOSITION);
        let plain = !behind && !name.clone().any(|at| passage.tokens[at].is(other));
        if next < sentence.end && (passage.is_word(next, "who") || age) && plain || titled {
            self.persons.entry(words).or_insert_with(|| written(passage, &name));
        } else if next < sentence.end && passage.is_word(next, "which") || article {
            self.things.insert(words);
        }
        if called_body(passage, run, sentence)
            || people_for(passage, run, sentence)
            || run.clone().any(|at| joins::is_to(passage, at))
        {
            self.things.insert(words_of_run.clone());
            self.bodies.insert(words_of_run);
        }
        if neuter(passage, name.end, sentence.end) {
            self.neuters.insert(key(passage, &name));
        }
        if passes_on(passage, run, sentence) {
            self.passing_on.insert(written(passage, run));
        }
    }

    /// "Vella said she", "Halm raised its prices": where only one name stands before the pronoun.
    fn pronouns(&mut self, passage: &Passage<'_>, sentence: &Range<usize>, runs: &[Range<usize>]) {
        let free: Vec<&Range<usize>> = runs.iter().filter(|run| passage.quote_at(run.start).is_none()).collect();
        let Some(first) = free.first() else { return };
        let limit = free.get(1).map_or(sentence.end, |second| second.start);
        for at in first.end..limit {
            if passage.quote_at(at).is_some() {
                continue;
            }
            let name = || key(passage, &without_titles(passage, first, None));
            let other = Class::PLACE | Class::BODY | Class::OUTLET | Class::GROUP | Class::TEXT;
            let place = (first.start..first.end).any(|at| passage.tokens[at].is(other));
            if passage.is_one_of(at, &["he", "she", "his", "himself", "herself"]) && !place {
                let she = passage.is_one_of(at, &["she", "herself"]);
                let count = self.spoken_of.entry(name()).or_default();
                if she {
                    count.1 += 1
                } else {
                    count.0 += 1
                }
                self.persons.entry(name()).or_insert_with(|| written(passage, &without_titles(passage, first, None)));
                return;
            }
            if passage.is_one_of(at, &["its", "itself"]) {
                self.things.insert(name());
                return;
            }
        }
    }

    /// Whether the text speaks of the bearer of a name, or of a surname, as of a person.
    pub(crate) fn is_person(&self, words: &[String]) -> bool {
        self.persons.contains_key(words) || words.len() > 1 && self.persons.contains_key(&words[words.len() - 1..])
    }

    /// Whether the text speaks of a name as of somebody's or some body's, or has it inside of a sentence.
    pub(crate) fn is_shown(&self, words: &[String]) -> bool {
        self.is_person(words)
            || self.is_neuter(words)
            || self.is_body(words)
            || words.len() == 1 && self.inside.contains(&words[0])
    }

    /// Names of one word whose bearers the text speaks of as of persons, as written.
    pub(crate) fn persons_of_one_word(&self) -> impl Iterator<Item = (&[String], &str)> {
        let sure = |words: &[String]| words.len() == 1 && self.inside.contains(&words[0]);
        let perhaps = self.perhaps.iter().filter(|(words, _)| !self.is_neuter(words));
        self.persons
            .iter()
            .filter(move |(words, _)| sure(words))
            .chain(perhaps)
            .filter(|(_, written)| !is_camel(written))
            .map(|(words, written)| (&words[..], written.as_str()))
    }

    /// How the text speaks of the bearer of a name, for the most part.
    pub(crate) fn gender(&self, words: &[String]) -> Option<Gender> {
        let (he, she) = *self.spoken_of.get(words)?;
        match he.cmp(&she) {
            std::cmp::Ordering::Greater => Some(Gender::He),
            std::cmp::Ordering::Less => Some(Gender::She),
            std::cmp::Ordering::Equal => None,
        }
    }

    /// Whether the bearer of a name of several words is no person, by the name or by how the text
    /// speaks of it. `is_place` tells whether a word is a place or belongs to one.
    pub(crate) fn is_thing(&self, words: &[String], is_place: impl Fn(&str) -> bool) -> bool {
        let (Some(first), Some(last)) = (words.first(), words.last()) else { return false };
        let ending = ends_as_body(words);
        let local = words.len() > 1 && is_place(first) && !self.alone.contains(last);
        !self.is_person(words) && (ending || local || self.things.contains(words))
    }

    /// Whether the text speaks of the bearer of a name as of a thing.
    pub(crate) fn is_neuter(&self, words: &[String]) -> bool {
        self.neuters.contains(words) || self.things.contains(words)
    }

    /// Whether the text calls the bearer of a name a company, a party, a club, or the name itself does.
    pub(crate) fn is_body(&self, words: &[String]) -> bool {
        !self.is_person(words) && (self.bodies.contains(words) || ends_as_body(words))
    }

    /// Whether a name passes on what others say.
    pub(crate) fn passes_on(&self, name: &str) -> bool {
        self.passing_on.contains(name)
    }

    /// Where the full name of an acronym stands.
    pub(crate) fn full_name(&self, acronym: &str) -> Option<&Range<usize>> {
        self.acronyms.get(acronym)
    }
}

/// Whether a name of people tells what they are for: "Concerned Pilots for Selt".
fn people_for(passage: &Passage<'_>, run: &Range<usize>, sentence: &Range<usize>) -> bool {
    let last = run.end - 1;
    run.len() > 1
        && run.end + 1 < sentence.end
        && passage.is_word(run.end, "for")
        && is_name_word(passage, run.end + 1)
        && nouns::noun(&passage.word(last).to_lowercase(), &passage.tokens[last]) == Noun::People
}

/// The words of a name in lower case.
fn key(passage: &Passage<'_>, name: &Range<usize>) -> Vec<String> {
    name.clone().filter(|&at| passage.tokens[at].is_word()).map(|at| spelling::plain(passage.word(at))).collect()
}

/// A run with "of …" behind it: "Institute of Ports and Harbours".
pub(crate) fn with_of(passage: &Passage<'_>, run: &Range<usize>, limit: usize) -> Range<usize> {
    let mut end = run.end;
    while end < limit && passage.is_one_of(end, &["of", "for", "and", "on"]) {
        let mut next = end + 1;
        // "Centre for a Warmer Harbour"
        let article =
            passage.is_word(next, "the") || passage.is_word(end, "for") && passage.is_one_of(next, &["a", "an"]);
        if next < limit && article {
            next += 1;
        }
        let own = |run: &Range<usize>| run.clone().any(|at| passage.tokens[at].is(Class::BODY));
        let Some(more) = runs(passage, next..limit.min(next + 8)).into_iter().next().filter(|more| more.start == next)
        else {
            break;
        };
        // "the Halm Ministry and the Selt Ministry" are two.
        if passage.is_word(end, "and") && own(run) && own(&more) {
            break;
        }
        end = more.end;
    }
    run.start..end
}

/// The acronym in brackets at `at`.
fn bracketed<'t>(passage: &Passage<'t>, at: usize, limit: usize) -> Option<&'t str> {
    let closed = at + 2 < limit && passage.tokens[at].mark('(') && passage.tokens[at + 2].mark(')');
    let word = passage.word(at + 1);
    (closed && word.chars().filter(|c| c.is_uppercase()).count() > 1).then_some(word)
}

/// "NAME said it", "NAME said that it": behind the name at `at`.
fn neuter(passage: &Passage<'_>, at: usize, limit: usize) -> bool {
    let verb = at < limit && passage.tokens[at].form.is_some();
    let it = if passage.is_word(at + 1, "that") { at + 2 } else { at + 1 };
    verb && it < limit && passage.is_one_of(it, &["it", "its"])
}

/// "…, NAME reports." or "quoted by NAME": the bearer passes on.
fn passes_on(passage: &Passage<'_>, run: &Range<usize>, sentence: &Range<usize>) -> bool {
    let word = |at: usize, words: &[&str]| sentence.contains(&at) && passage.is_one_of(at, words);
    let before = run.start.checked_sub(1).filter(|&at| at >= sentence.start);
    let quoted = before.is_some_and(|by| {
        let verb = |at: usize| {
            word(
                at,
                &[
                    "quoted",
                    "cited",
                    "reported",
                    "carried",
                    "published",
                    "reprinted",
                    "broadcast",
                    "seen",
                    "obtained",
                    "run",
                ],
            ) || word(at, &["up"]) && at > sentence.start && word(at - 1, &["picked"])
        };
        word(by, &["by"]) && by > sentence.start && verb(by - 1)
    });
    // "according to NAME", "told NAME", "which NAME published": of one word nobody is known by.
    let ends = passage.tokens.get(run.end).filter(|_| run.end < sentence.end).is_none_or(|next| {
        !next.is_word()
            || next.form.is_some()
            || next.is(Class::PREPOSITION
                | Class::TIME
                | Class::SUBORDINATOR
                | Class::COORDINATOR
                | Class::AUXILIARY
                | Class::FINITE
                | Class::ED)
    });
    let alone = run.len() == 1
        && ends
        && !passage.tokens[run.start].is(Class::PLACE | Class::GROUP)
        && before.is_some_and(|at| {
            word(at, &["told"])
                || word(at, &["to"]) && at > sentence.start && word(at - 1, &["according"])
                || word(at, &["which", "that"]) && word(run.end, &["published", "obtained", "broadcast", "carried"])
        });
    let opens =
        before.is_some_and(|at| passage.tokens[at].mark(',') || word(at, &["as"]) || passage.quote_at(at).is_some());
    let verb = passage.tokens.get(run.end).filter(|_| run.end < sentence.end);
    // Behind a quotation it is as often the one quoted who writes.
    let quotes = before.is_some_and(|at| passage.quote_at(at).is_some());
    let reports = verb.and_then(|t| t.form).is_some_and(|form| {
        form.is(Form::PAST | Form::THIRD)
            && (if quotes { &["report"][..] } else { &["report", "write", "note"] })
                .contains(&passage.lexicon.verb(form).lemma)
    });
    let behind = run.end + 1;
    let closes = behind >= sentence.end
        || passage.tokens[behind].marks(&['.', ',', ';'])
        || passage.tokens[behind].is(Class::TIME)
        || word(behind, &["on"]) && passage.tokens.get(behind + 1).is_some_and(|t| t.is(Class::TIME));
    let report = before.is_some_and(|at| word(at, &["a", "an"])) && word(run.end, &["report", "dispatch"]);
    // "The Meridian" with a capital inside a sentence.
    let titled = before
        .is_some_and(|at| passage.word(at) == "The" && at > sentence.start && passage.tokens[at - 1].is_word())
        && !passage.tokens[run.start].is(Class::PLACE | Class::BODY);
    quoted || alone || titled || opens && reports && closes || report
}
