//! What a description of a body or a text means: "the group", "the appeals court", "the report".

use std::collections::BTreeMap;
use std::ops::Range;

use ascribe_model::ActorKind;

use super::bodies::Body;
use super::cast::Cast;
use super::reference::{self, Reference};
use super::runs::{runs, written};
use crate::text::{Kind, Passage};
use crate::words::Class;

/// In which of the first sentences a body can be told of before it is named.
const LEAD: usize = 6;

/// How many sentences behind such a description the name can stand.
const SOON: usize = 3;

/// How many sentences back a body can be meant by a word that can be said of many.
const REACH: usize = 8;

/// How many bodies back a description may reach.
const WINDOW: usize = 500;

/// How far back a text is looked for, in tokens.
const FAR: usize = 400;

/// What stands in the names of bodies that the first word of a row describes.
const ALIKE: &[&[&str]] = &[
    &["panel", "committee", "subcommittee", "commission", "board", "council"],
    &["committee", "subcommittee", "panel"],
    &["court", "tribunal", "circuit"],
    &["union", "federation", "brotherhood", "guild", "workers", "employees", "teamsters", "association"],
    &["agency", "bureau", "department", "authority", "office", "service", "administration"],
    &["department", "ministry"],
    &["school", "university", "college"],
];

/// Those of them that a text can use before it names the body.
const FIRST: &[&str] = &["panel", "committee", "court", "union"];

/// Words that tell nothing of a body's name.
const SAID_OF_ANY: &[&str] =
    &["federal", "national", "powerful", "influential", "same", "whole", "new", "local", "big", "the", "of", "and"];

/// Public bodies: no company, charity or bank.
const PUBLIC: &str = "department ministry committee court council party government senate house congress parliament police \
    commission campaign agency bureau office caucus administration";

/// What is no company.
const NO_COMPANY: &str = "fund foundation institute association league museum society church union academy times post \
    school college hospital university";

/// What a state has besides its agencies, and what is none of it.
const NO_AGENCY: &str = "campaign party committee court senate house congress parliament university caucus college";

/// What is no group of people who joined.
const NO_GROUP: &str = "department ministry court government senate house congress parliament police university office";

/// The body that stands most often among those read last, named three times or more.
fn most_named(bodies: &[Body]) -> Option<&Body> {
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let first = bodies.len().saturating_sub(WINDOW);
    for (nth, body) in bodies.iter().enumerate().skip(first).filter(|(_, body)| !body.state) {
        let entry = counts.entry(&body.name).or_default();
        *entry = (entry.0 + 1, nth);
    }
    let (count, nth) = counts.into_values().max()?;
    (count > 2).then(|| &bodies[nth])
}

/// Whether letters can stand for a name that a word is in: "IBA" for "Ice Bureau of Aland".
fn stands_for(letters: &str, word: &str) -> bool {
    letters.len() > 1
        && letters.chars().all(|c| c.is_uppercase() || !c.is_alphabetic())
        && word.chars().next().is_some_and(|first| letters.contains(first.to_ascii_uppercase()))
}

/// Whether a body of this name can be called by a word that is no part of it.
fn can_be(word: &str, name: &str) -> bool {
    let has = |list: &str| name.split(' ').any(|own| list.split(' ').any(|one| own.eq_ignore_ascii_case(one)));
    match word {
        "bank" | "company" | "firm" | "giant" | "business" => !has(PUBLIC) && !has(NO_COMPANY),
        "charity" | "nonprofit" | "outfit" | "network" | "outlet" => !has(PUBLIC),
        "airline" | "carrier" => name.to_lowercase().contains("air"),
        "agency" | "watchdog" => !has(NO_AGENCY),
        "group" | "organisation" | "organization" | "association" => !has(NO_GROUP),
        "body" | "institution" => true,
        "union" | "party" | "institute" | "department" | "bureau" | "committee" | "commission" | "council" | "fund"
        | "federation" | "league" => stands_for(name, word),
        _ => false,
    }
}

/// Whether all words of a description are said in a name: "the appeals court" of "Court of Appeals".
fn says(name: &str, described: &str) -> bool {
    let plain = |word: &str| {
        let word = word.to_lowercase();
        word.strip_suffix('s').map_or(word.clone(), str::to_owned)
    };
    let own: Vec<String> = name.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(plain).collect();
    let alike = |own: &str, word: &str| {
        own == word || ALIKE.iter().any(|row| row[0] == word && row[1..].iter().any(|other| plain(other) == own))
    };
    let mut words = described
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| w.len() > 1 && !w.ends_with("ing") && !SAID_OF_ANY.contains(&w.to_lowercase().as_str()))
        .map(plain)
        .peekable();
    words.peek().is_some() && own.len() > 1 && words.all(|word| own.iter().any(|own| alike(own, &word)))
}

impl Cast<'_, '_> {
    /// "the ministry": the body named last that is one, else a body of this text alone.
    pub(super) fn body(&mut self, word: &str, whole: String, range: &Range<usize>, sentence: usize) -> usize {
        let (passage, at) = (self.passage, range.start);
        if whole.contains(' ') {
            let known = self
                .body_said(&whole, at, sentence)
                .or_else(|| self.told_before(range))
                .or_else(|| self.board_of_outlet(&whole, at, sentence));
            return known.unwrap_or_else(|| self.own_actor(ActorKind::Organisation, whole, at));
        }
        let from = passage.sentences[sentence.saturating_sub(REACH)].start;
        let class = passage.lexicon.look_up(word).class;
        if class.any(Class::OUTLET) && !class.any(Class::BODY) {
            let outlet = self.discourse.last(at, |place| self.actors[place.actor].kind == ActorKind::Outlet);
            if let Some(place) = outlet {
                return place.actor;
            }
        }
        let is_one = |name: &str| name.contains(' ') && name.split(' ').any(|own| own.eq_ignore_ascii_case(word));
        let spoke = self.discourse.last(at, |place| {
            let actor = &self.actors[place.actor];
            matches!(actor.kind, ActorKind::Organisation | ActorKind::Outlet) && is_one(&actor.name)
        });
        if let Some(place) = spoke {
            return place.actor;
        }
        let before = &self.bodies[..self.bodies.partition_point(|body| body.at < at)];
        if let Some(body) = before.iter().rev().take(WINDOW).find(|body| is_one(&body.name)).cloned() {
            return self.body_actor(&body);
        }
        if let Some(actor) = self.body_said(word, at, sentence) {
            return actor;
        }
        let before = &self.bodies[..self.bodies.partition_point(|body| body.at < at)];
        if ["bank", "company", "firm"].contains(&word)
            && let Some(body) = most_named(before).filter(|b| can_be(word, &b.name))
        {
            let body = body.clone();
            return self.body_actor(&body);
        }
        let present = self.discourse.present(at, sentence, |place| place.quote.is_none() && place.at >= from);
        let most = present
            .iter()
            .filter(|&(&actor, _)| {
                let actor = &self.actors[actor];
                matches!(actor.kind, ActorKind::Organisation | ActorKind::Outlet) && can_be(word, &actor.name)
            })
            .max_by_key(|&(_, present)| *present);
        if let Some((&actor, _)) = most {
            return actor;
        }
        if let Some(actor) = self.told_before(range) {
            return actor;
        }
        if let Some(words) = introduced(passage, at, |k| passage.is_word(k, word)) {
            if let Reference::Body { name, outlet } = reference::read(passage, &words, &self.inventory) {
                return self.actor(if outlet { ActorKind::Outlet } else { ActorKind::Organisation }, &name);
            }
            let actor = self.own_actor(ActorKind::Organisation, written(passage, &words), words.start);
            self.named_at.push((words, actor));
            return actor;
        }
        self.own_actor(ActorKind::Organisation, whole, at)
    }

    /// "the editorial board": that of the outlet named last.
    fn board_of_outlet(&mut self, whole: &str, at: usize, sentence: usize) -> Option<usize> {
        let from = self.passage.sentences[sentence.saturating_sub(SOON)].start;
        let outlet = Some(whole).filter(|whole| whole.eq_ignore_ascii_case("editorial board")).and_then(|_| {
            self.discourse.last(at, |place| self.actors[place.actor].kind == ActorKind::Outlet && place.at >= from)
        })?;
        let name = format!("{} {whole}", self.actors[outlet.actor].name);
        Some(self.actor(ActorKind::Organisation, &name))
    }

    /// The body whose name has all words of a description: named before, or for the first sentences
    /// soon behind.
    pub(super) fn body_said(&mut self, described: &str, at: usize, sentence: usize) -> Option<usize> {
        let middle = self.bodies.partition_point(|body| body.at < at);
        let before = self.bodies[..middle].iter().rev().take(WINDOW);
        let known = before.clone().find(|body| says(&body.name, described)).cloned();
        let known = known.or_else(|| {
            let soon = self.passage.sentences.get(sentence + SOON).map_or(usize::MAX, |s| s.end);
            let mut behind = self.bodies[middle..]
                .iter()
                .take(WINDOW)
                .take_while(|body| body.at < soon)
                .filter(|b| says(&b.name, described));
            let body = behind.next().filter(|_| sentence < LEAD)?;
            behind.all(|other| other.name == body.name).then(|| body.clone())
        })?;
        Some(self.body_actor(&known))
    }

    /// "a House panel" at the head of a text that names it next.
    pub(super) fn told_of_first(&mut self, described: &str, at: usize, sentence: usize) -> Option<usize> {
        let first =
            sentence < LEAD && described.split(' ').any(|word| FIRST.iter().any(|one| one.eq_ignore_ascii_case(word)));
        first.then(|| self.body_said(described, at, sentence)).flatten()
    }

    /// "the report": the text of that kind named last, else one of its own.
    pub(super) fn text(&mut self, name: String, range: &Range<usize>) -> usize {
        let passage = self.passage;
        let definite = passage.is_one_of(range.start, &["the", "this", "that"]);
        let short = definite && !name.contains(' ');
        if !short {
            if let Some(actor) = self.told_before(range) {
                return actor;
            }
            return self.own_actor(ActorKind::Document, name, range.start);
        }
        let kind = name.to_lowercase();
        let any = kind == "document" || kind == "text" || kind == "paper";
        // "results of the poll" are no poll.
        let behind = |word: &&str| !["of", "by", "from", "for", "in", "at", "on", "who"].contains(word);
        let is_one = |own: &str| any || own.split(' ').take_while(behind).any(|word| word.eq_ignore_ascii_case(&kind));
        let spoke = self.discourse.last(range.start, |place| {
            let actor = &self.actors[place.actor];
            actor.kind == ActorKind::Document && is_one(&actor.name)
        });
        if let Some(place) = spoke {
            return place.actor;
        }
        if let Some(actor) = self.told_before(range) {
            return actor;
        }
        if let Some(words) = introduced(passage, range.start, |at| {
            passage.is_word(at, &kind)
                || any && passage.tokens[at].is(Class::TEXT) && !passage.tokens[at].is(Class::CAPITAL)
        }) {
            let title =
                (words.clone()).rev().find(|&at| passage.is_word(at, &kind)).and_then(|at| title_behind(passage, at));
            let words = title.unwrap_or(words);
            let actor = self.own_actor(ActorKind::Document, written(passage, &words), words.start);
            self.named_at.push((words, actor));
            return actor;
        }
        self.own_actor(ActorKind::Document, name, range.start)
    }
}

/// The noun phrase before token `before` that brings in what a later "the report" means: "a new report
/// by the council", "the cycling tribunal". Without its article.
fn introduced(passage: &Passage<'_>, before: usize, is_one: impl Fn(usize) -> bool) -> Option<Range<usize>> {
    let from = before.saturating_sub(FAR);
    (from + 1..before).rev().find_map(|at| {
        let owner = passage.tokens.get(at + 1).is_some_and(|next| next.is(Class::GENITIVE));
        if !is_one(at) || owner {
            return None;
        }
        let start = (at.saturating_sub(4)..at).rev().find(|&k| !is_plain(passage, k))?;
        let owned = passage.tokens[start].is(Class::GENITIVE | Class::POSSESSIVE);
        let article = owned || passage.is_one_of(start, &["a", "an", "the", "one"]);
        let start = if passage.tokens[start].is(Class::GENITIVE) { start + 1 } else { start };
        let sentence = passage.sentences.partition_point(|s| s.end <= at);
        let limit = passage.sentences.get(sentence)?.end;
        let phrase =
            crate::rules::noun_phrase(passage, start, limit).filter(|phrase| phrase.end > at).unwrap_or(start..at + 1);
        let by = phrase.end;
        let more = (by < limit && passage.is_one_of(by, &["by", "of", "from", "on"]))
            .then(|| crate::rules::noun_phrase(passage, by + 1, limit).filter(|more| more.start == by + 1))
            .flatten();
        let words = reference::words_of(passage, &(phrase.start..more.map_or(by, |more| more.end)));
        // "the report" alone brings nothing in.
        let indefinite = passage.is_one_of(start, &["a", "an", "one"]) || owned;
        let other = words
            .clone()
            .any(|k| passage.is_one_of(k, &["other", "same", "own", "whole", "entire", "opposing", "rival"]));
        (article && !other && (indefinite || words.len() > 1 && words.start < at)).then_some(words)
    })
}

fn is_plain(passage: &Passage<'_>, at: usize) -> bool {
    let token = &passage.tokens[at];
    token.is_word()
        && !token.is(Class::DETERMINER | Class::POSSESSIVE | Class::PREPOSITION | Class::AUXILIARY | Class::GENITIVE)
}

/// The title behind a noun for a text: "a film, “The Frozen Quay,”", "the report, titled “Ice”".
fn title_behind(passage: &Passage<'_>, noun: usize) -> Option<Range<usize>> {
    let sentence = passage.sentences.partition_point(|s| s.end <= noun);
    let limit = passage.sentences.get(sentence)?.end.min(noun + 14);
    let mut at = noun + 1;
    let mut told = false;
    while at < limit && (passage.tokens[at].mark(',') || passage.tokens[at].kind == Kind::Quote) {
        told = true;
        at += 1;
    }
    if at < limit && passage.is_one_of(at, &["titled", "entitled", "called"]) {
        told = true;
        at += 1;
        while at < limit && (passage.tokens[at].mark(',') || passage.tokens[at].kind == Kind::Quote) {
            at += 1;
        }
    }
    let article =
        usize::from(at < limit && passage.is_one_of(at, &["the", "a"]) && passage.tokens[at].is(Class::CAPITAL));
    let run = runs(passage, at + article..limit).into_iter().next()?;
    let quoted = passage.tokens[at.saturating_sub(1)].kind == Kind::Quote;
    (told && quoted && run.start == at + article).then_some(at..run.end)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use super::says;

    #[test]
    fn a_name_says_what_a_description_has() {
        assert!(says("Selt Court of Appeals", "appeals court"));
        assert!(says("House Harbour and Ice Committee", "harbour panel"));
        assert!(!says("Selt Harbour Committee", "ice panel"));
        assert!(!says("Tamm", "tamm"));
    }

    #[test]
    fn a_body_is_described_before_and_behind_its_name() {
        check(
            "The dispute went to the Selt Court of Appeals. The appeals court said that the ice was thin.",
            &["Selt Court of Appeals (organisation)"],
        );
        check(
            "A harbour panel said that the ice was thin. The House Harbour Committee met twice.",
            &["House Harbour Committee (organisation)"],
        );
        // A company is no union.
        check(
            "Tamm Lines Company said that the ice was thin. The union said it was not.",
            &["Tamm Lines Company (organisation)", "union (organisation)"],
        );
    }

    #[test]
    fn a_body_is_told_by_what_it_does_and_what_it_is_called() {
        check(
            "A union representing glass workers said that the ice was thin. The Association of Glass Workers met.",
            &["Association of Glass Workers (organisation)"],
        );
        check(
            "Vera Tarn left. Her group, called the Selt Ice Fund, said that the ice was thin.",
            &["Selt Ice Fund (organisation)"],
        );
    }

    #[test]
    fn a_text_is_called_by_its_title() {
        check(
            "Vera Tarn showed a film, “Frozen Quay,” in Selt. The film says that the ice was thin.",
            &["Frozen Quay (document)"],
        );
    }

    #[test]
    fn the_poll_of_an_outlet_is_a_text() {
        check("A Courier poll released on Monday showed that the ice was thin.", &["Courier poll (document)"]);
    }
}
