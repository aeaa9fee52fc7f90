//! Whose own words a document is: an opinion piece, a letter, a speech, an interview.

use std::collections::BTreeMap;
use std::ops::Range;

use ascribe_model::{ActorKind, Document};

use super::byline;
use super::letters;
use super::lone_letter;
use super::signature;
use crate::resolve::cast::Cast;
use crate::resolve::name::runs::{runs, without_titles};
use crate::resolve::phrase::reference::{self, Reference};
use crate::text::Passage;
use crate::words::Class;

/// How many words of the first person make a text its author's own.
const ENOUGH: usize = 2;

/// Where fewer than one word in so many is of the first person, somebody reports.
const RARE: usize = 400;

/// What a greeting begins with.
pub(crate) const SALUTES: &[&str] =
    &["dear", "fellow", "sir", "madam", "ladies", "your", "friends", "colleagues", "to"];

/// In how many of the first and last paragraphs a salutation and a signature are looked for.
const EDGE: usize = 3;

/// The longest signature, in tokens.
const SIGNATURE: usize = 10;

/// What speeches are called in their titles.
pub(crate) const SPEECHES: &[&str] =
    &["speech", "address", "remarks", "statement", "letter", "interview", "testimony", "lecture", "message", "q&a"];

impl Cast<'_, '_> {
    /// Whose own words the document is, but for what stands above an interview.
    pub(crate) fn speaks_at(&self, at: usize) -> Option<usize> {
        self.speaker.filter(|_| !self.lead.contains(&at))
    }
}

/// Finds who says "I" in the document: the actor, and the tokens where only he says it, or nothing where
/// all of the text is his.
pub(crate) fn find(document: &Document, passage: &Passage<'_>, cast: &mut Cast<'_, '_>) -> Option<usize> {
    if let Some(answers) = interviewed(passage, cast) {
        return Some(answers);
    }
    if !cast.questions.is_empty() {
        // Who asks says "I" too, and is not the one who answers.
        return titled(passage, cast, &title(document, passage)?, false);
    }
    if !cast.letters.is_empty() {
        return None;
    }
    if let Some(name) = lone_letter::only_writer(passage, cast) {
        return letters::writer(cast, &name);
    }
    let count = first_person(passage, 0..passage.tokens.len());
    if count < ENOUGH || count * RARE < passage.tokens.len() {
        return None;
    }
    // Who has the floor in a conversation says "I" as well.
    let turns = passage.turns.iter().flat_map(|turn| &turn.content);
    if count < ENOUGH + turns.map(|piece| first_person(passage, piece.clone())).sum::<usize>() {
        return None;
    }
    let talk: usize = conversation(passage).into_iter().map(|line| first_person(passage, line)).sum();
    if count < ENOUGH + talk {
        return None;
    }
    if let Some(nth) = cast.author {
        return Some(cast.person(nth));
    }
    if let Some(name) = cast.from() {
        return letters::writer(cast, &name);
    }
    if let Some(name) = cast.lone_writer() {
        return read(cast, &name);
    }
    let letter = salutes(passage);
    if letter && let Some(name) = signature(passage) {
        return read(cast, &name);
    }
    let signatures = passage.paragraphs.iter().filter(|line| signature::of(passage, line).is_some()).count();
    if signatures < 2
        && let Some(name) = cast.presented()
    {
        return read(cast, &name);
    }
    if let Some(name) = cast.credited().or_else(|| cast.columnist()) {
        return read(cast, &name);
    }
    if let Some(outlet) = document.outlet.as_deref().filter(|own| document.author.as_deref() == Some(own)) {
        return Some(cast.actor(ActorKind::Outlet, outlet));
    }
    if let Some(body) = document.author.as_deref().filter(|author| is_body(passage, author)) {
        return Some(cast.actor(ActorKind::Organisation, body));
    }
    let title = title(document, passage)?;
    let speaker = titled(passage, cast, &title, letter)?;
    if let Some(line) = passage.paragraphs.iter().take(EDGE + 1).find(|line| greets(passage, line)) {
        cast.lead = 0..line.start;
    }
    Some(speaker)
}

/// Whether a paragraph begins as a speech does: "Mr. Chairman, delegates, fellow citizens.", "Thank you".
fn greets(passage: &Passage<'_>, line: &Range<usize>) -> bool {
    let comma = line.clone().take(5).any(|at| passage.tokens[at].mark(','));
    let called = passage.is_one_of(line.start, &["madame", "mr", "mrs", "ms", "good"]);
    comma && (called || passage.is_one_of(line.start, SALUTES))
        || passage.is_word(line.start, "thank") && passage.is_word(line.start + 1, "you")
}

/// How few paragraphs make a conversation, and how few of them are questions: one in so many.
const TALK: usize = 3;
const ASKED: usize = 5;

/// The paragraphs of a conversation that is printed with dashes, with the letters of question and answer, or as
/// questions and answers alone: who asks has written it, and another says "I".
fn conversation(passage: &Passage<'_>) -> Vec<Range<usize>> {
    let lines: Vec<Range<usize>> = passage.paragraphs.iter().filter(|line| !line.is_empty()).cloned().collect();
    let dash = |line: &Range<usize>| passage.tokens[line.start].marks(&['–', '—', '-']);
    let letter = |line: &Range<usize>| {
        let mark = passage.tokens.get(line.start + 1).is_some_and(|token| token.marks(&['.', ':']));
        passage.is_one_of(line.start, &["Q", "A"]) && mark
    };
    let turns: Vec<Range<usize>> = lines.iter().filter(|line| dash(line) || letter(line)).cloned().collect();
    if turns.len() >= TALK {
        return turns;
    }
    let asks = |line: &Range<usize>| passage.tokens[line.end - 1].mark('?') && passage.quote_at(line.start).is_none();
    let first = lines.iter().skip(1).position(asks).map_or(lines.len(), |at| at + 1);
    let asked = lines[first..].iter().filter(|line| asks(line)).count();
    if asked >= TALK && asked * ASKED >= lines.len() - first { lines[first..].to_vec() } else { Vec::new() }
}

/// How many words of the first person stand outside quotations.
pub(crate) fn first_person(passage: &Passage<'_>, range: Range<usize>) -> usize {
    let own = |at: &usize| {
        passage.is_one_of(*at, &["I", "my", "we", "our", "me"])
            && passage.word(*at) != "i"
            && passage.quote_at(*at).is_none()
    };
    range.filter(own).count()
}

/// Whether one of the first lines greets a reader or listener: "Dear Editor,", "Fellow citizens,".
fn salutes(passage: &Passage<'_>) -> bool {
    passage.paragraphs.iter().take(EDGE).any(|line| {
        let opens = passage.is_one_of(line.start, SALUTES);
        let closes = line.clone().next_back().is_some_and(|at| passage.tokens[at].marks(&[',', ':', '!']));
        opens && closes && line.len() <= SIGNATURE
    })
}

/// The name in one of the last lines, which is no sentence: "Ada Vella, Tamm".
fn signature(passage: &Passage<'_>) -> Option<Range<usize>> {
    passage.paragraphs.iter().rev().take(EDGE).find_map(|line| {
        let last = line.clone().next_back()?;
        let sentence = line.len() > SIGNATURE || passage.tokens[last].marks(&['.', '!', '?']) && line.len() > 4;
        let run = runs(passage, line.clone()).into_iter().find(|run| run.len() > 1).filter(|_| !sentence)?;
        (run.start <= line.start + 1).then_some(run)
    })
}

fn read(cast: &mut Cast<'_, '_>, name: &Range<usize>) -> Option<usize> {
    match reference::read(cast.passage, name, &cast.inventory) {
        reference @ (Reference::Person { .. } | Reference::Body { .. }) => cast.meant(reference, name, 0, &[]),
        _ => None,
    }
}

/// Whether a byline names a body.
fn is_body(passage: &Passage<'_>, author: &str) -> bool {
    author.split_whitespace().any(|word| passage.lexicon.look_up(&word.to_lowercase()).class.any(Class::BODY))
}

/// The title, or the first line, where it names a kind of speech.
fn title(document: &Document, passage: &Passage<'_>) -> Option<String> {
    let first = passage.paragraphs.first().map(|line| passage.text[passage.bytes(line)].to_owned());
    let speech = |title: &String| {
        title
            .split(|c: char| !c.is_alphanumeric() && c != '&')
            .any(|word| SPEECHES.contains(&word.to_lowercase().as_str()))
    };
    document.title.clone().into_iter().chain(first).find(speech)
}

/// The one whose speech or letter the title names: by name, or by an office that somebody of the text or
/// nobody else has.
fn titled(passage: &Passage<'_>, cast: &mut Cast<'_, '_>, title: &str, letter: bool) -> Option<usize> {
    let words: Vec<String> =
        title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect();
    let named: Vec<usize> =
        (0..cast.people.all.len()).filter(|&nth| cast.people.all[nth].is_named_in(&words)).collect();
    let called = || (0..cast.people.all.len()).filter(|&nth| cast.people.all[nth].is_called_in(&words)).collect();
    let named: Vec<usize> = if named.is_empty() { called() } else { named };
    if let [one] = named[..] {
        return Some(cast.person(one));
    }
    let office = words.iter().find(|word| passage.lexicon.look_up(word).class.any(Class::ROLE))?;
    let holders: Vec<usize> =
        (0..cast.people.all.len()).filter(|&nth| cast.people.all[nth].roles.contains(office)).collect();
    match holders[..] {
        [one] if !letter => Some(cast.person(one)),
        [] if !letter => Some(cast.own_actor(ActorKind::Unnamed, office_in(title, office), 0)),
        _ => None,
    }
}

/// The office in a title with the word before it: "prime minister".
fn office_in(title: &str, office: &str) -> String {
    let words: Vec<&str> = title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let at = words.iter().position(|word| word.eq_ignore_ascii_case(office)).unwrap_or_default();
    let before = at
        .checked_sub(1)
        .map(|k| words[k])
        .filter(|word| !["the", "of", "by", "a", "an"].contains(&word.to_lowercase().as_str()));
    before.into_iter().chain([words[at]]).collect::<Vec<_>>().join(" ").to_lowercase()
}

/// The one who answers in an interview that is printed as questions and answers.
fn interviewed(passage: &Passage<'_>, cast: &mut Cast<'_, '_>) -> Option<usize> {
    let mut labels: Vec<(String, usize, Range<usize>)> = Vec::new();
    for line in &passage.paragraphs {
        let Some((label, content)) = label(passage, line) else { continue };
        let words = passage.text[passage.bytes(&label)].to_owned();
        let own = first_person(passage, content);
        match labels.iter_mut().find(|(known, ..)| words.ends_with(known.as_str()) || known.ends_with(&words)) {
            Some((_, count, _)) => *count += own,
            None => labels.push((words, own, label)),
        }
        // More labels than this make no interview.
        if labels.len() > 6 {
            return None;
        }
    }
    // Questions that have lost their letter: the answers alone have one.
    let letter = |line: &&Range<usize>| label(passage, line).is_some_and(|(name, _)| passage.is_word(name.start, "A"));
    let answers = labels.len() == 1 && passage.paragraphs.iter().filter(letter).count() >= TALK;
    if labels.len() < 2 && !answers {
        return None;
    }
    let (words, own, label) = labels.into_iter().max_by_key(|(_, own, _)| *own)?;
    if own == 0 {
        return None;
    }
    cast.lead =
        0..passage.paragraphs.iter().find(|line| self::label(passage, line).is_some()).map_or(0, |line| line.start);
    for line in &passage.paragraphs {
        let asks = self::label(passage, line).is_some_and(|(name, _)| {
            let name = &passage.text[passage.bytes(&name)];
            !words.ends_with(name) && !name.ends_with(words.as_str())
        });
        if asks {
            cast.questions.push(line.clone());
        }
    }
    if words != "A" {
        return read(cast, &label);
    }
    // "Q: Professor Vella, you say": the one who is addressed, or whom the last line presents.
    let asked =
        passage.paragraphs.iter().filter(|line| passage.is_one_of(line.start, &["Q", "question"])).find_map(|line| {
            let run = runs(passage, line.start + 2..line.end.min(line.start + 9)).into_iter().next()?;
            let name = without_titles(passage, &run, Some(&cast.inventory));
            (!name.is_empty() && passage.tokens.get(run.end).is_some_and(|t| t.mark(','))).then_some(run)
        });
    asked
        .and_then(|run| read(cast, &run))
        .or_else(|| {
            let name = byline::speaker(passage, &cast.inventory)?;
            read(cast, &name)
        })
        .or_else(|| presented_above(passage, cast))
}

/// The one of whom the lines above the first question tell most.
fn presented_above(passage: &Passage<'_>, cast: &mut Cast<'_, '_>) -> Option<usize> {
    let first = passage.paragraphs.iter().find(|line| label(passage, line).is_some())?.start;
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for (_, nth) in cast.people.within(&(0..first)) {
        *counts.entry(*nth).or_default() += 1;
    }
    let (&nth, &most) = counts.iter().filter(|(nth, _)| Some(**nth) != cast.author).max_by_key(|(_, count)| **count)?;
    let alone = counts.iter().all(|(&other, &count)| other == nth || count < most);
    alone.then(|| cast.person(nth))
}

/// The name before the colon that a line begins with, and the rest of the line.
pub(crate) fn label(passage: &Passage<'_>, line: &Range<usize>) -> Option<(Range<usize>, Range<usize>)> {
    let colon = line.clone().take(6).find(|&at| passage.tokens[at].mark(':'))?;
    let name = line.start..colon;
    (!name.is_empty() && colon + 1 < line.end && name.clone().all(|at| passage.tokens[at].is(Class::CAPITAL)))
        .then_some((name, colon + 1..line.end))
}
