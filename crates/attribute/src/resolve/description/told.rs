//! What the text says that somebody is, beside the name: titles, appositions, "was appointed …".

use std::ops::Range;

use crate::resolve::name::titles;
use crate::resolve::phrase::nouns::{self, Noun};
use crate::text::{Kind, Passage};
use crate::words::Class;

/// The longest description, in tokens.
const LONGEST: usize = 14;

/// What somebody does with what he is the head of, and what he is then.
const HEADS: &[(&str, &str)] = &[
    ("heads", "head"),
    ("headed", "former head"),
    ("leads", "leader"),
    ("led", "former leader"),
    ("chairs", "chair"),
    ("chaired", "former chair"),
    ("manages", "manager"),
    ("founded", "founder"),
    ("owns", "owner"),
    ("edits", "editor"),
    ("edited", "former editor"),
    ("coaches", "coach"),
    ("directs", "director"),
];

/// Behind "was" and such a word stands what somebody comes to be.
const CHOSEN: &[&str] = &["appointed", "named", "elected", "nominated", "made", "re-elected", "reappointed"];

/// Words before what somebody was.
const ONCE: &[&str] = &["until", "once", "formerly", "previously"];

/// How much a description tells, and its words; the greater the better.
pub(crate) type Told = (u32, String);

/// What is said beside a name, where its words are those of one of these kinds. The name that most tells
/// of comes out, of equals the first.
pub(crate) fn beside(passage: &Passage<'_>, name: &Range<usize>, kinds: &[Noun]) -> Option<Told> {
    let sentence = passage.sentences.get(passage.sentences.partition_point(|s| s.end <= name.start))?;
    let reader = Reader { passage, sentence, kinds };
    let mut best: Option<Told> = None;
    let found = [reader.before(name.start), reader.before_comma(name.start), reader.behind(name.end)];
    for told in found.into_iter().flatten() {
        if best.as_ref().is_none_or(|(most, _)| told.0 > *most) {
            best = Some(told);
        }
    }
    best
}

struct Reader<'p, 't> {
    passage: &'p Passage<'t>,
    sentence: &'p Range<usize>,
    kinds: &'p [Noun],
}

impl Reader<'_, '_> {
    /// "the harbour engineer NAME", "Dravian Foreign Minister NAME", "Mrs NAME".
    fn before(&self, end: usize) -> Option<Told> {
        let passage = self.passage;
        let mut start = end;
        for at in (self.sentence.start..end).rev().take(8) {
            if !self.modifies(at) {
                break;
            }
            start = at;
        }
        let last = (start..end).rev().find(|&at| passage.tokens[at].is_word())?;
        if !self.is_head(last) {
            return None;
        }
        self.told(start..end, "")
    }

    /// "The Dravian president, NAME,", "the head of the commission, NAME".
    fn before_comma(&self, end: usize) -> Option<Told> {
        let passage = self.passage;
        let comma = end.checked_sub(1).filter(|&at| at > self.sentence.start && passage.tokens[at].mark(','))?;
        let from = self.sentence.start.max(comma.saturating_sub(10));
        let plain = |at: &usize| self.is_plain(*at);
        let start = (from..comma).rev().take_while(plain).last()?;
        // The noun before the first preposition is the head.
        let phrase = (start..comma).find(|&at| {
            let token = &passage.tokens[at];
            let opens = token.is(Class::DETERMINER | Class::POSSESSIVE);
            let owner = passage.tokens[at + 1].is(Class::GENITIVE);
            (opens || owner) && self.head_of(&(at..comma)).is_some()
        })?;
        let closed = passage.tokens.get(end).is_some();
        closed.then(|| self.told(phrase..comma, "")).flatten()
    }

    /// What stands behind a name.
    fn behind(&self, end: usize) -> Option<Told> {
        let passage = self.passage;
        let next = |at: usize| passage.tokens.get(at).filter(|_| at < self.sentence.end);
        let mut at = end;
        let mut party = None;
        if next(at)?.mark('(') {
            let close = (at + 1..self.sentence.end.min(at + 7)).find(|&k| passage.tokens[k].mark(')'))?;
            let inside = at + 1..close;
            let name = inside.clone().all(|k| passage.tokens[k].is(Class::CAPITAL) || !passage.tokens[k].is_word());
            party = (name && !inside.is_empty() && self.kinds.contains(&Noun::Person))
                .then(|| (4, passage.text[passage.bytes(&inside)].to_owned()));
            at = close + 1;
        }
        let told = match next(at) {
            Some(token) if token.mark(',') => self.apposition(at + 1),
            Some(_) => self.office(at),
            None => None,
        };
        told.or(party)
    }

    /// ", 54, a teacher from Tamm,", ", who heads the union,", ", until May mayor of Tamm,".
    fn apposition(&self, mut at: usize) -> Option<Told> {
        let passage = self.passage;
        if passage.tokens.get(at)?.kind == Kind::Number && passage.tokens.get(at + 1)?.mark(',') {
            at += 2;
        }
        if passage.is_word(at, "who") {
            return self.clause(at + 1);
        }
        if passage.is_one_of(at, ONCE) {
            let role = (at + 1..self.sentence.end.min(at + 6)).find(|&k| {
                !passage.tokens[k].is(Class::TIME | Class::DETERMINER)
                    && passage.tokens[k].kind != Kind::Number
                    && !passage.is_word(k, "now")
            })?;
            return self.phrase(role, "former ");
        }
        let first = passage.tokens.get(at).filter(|_| at < self.sentence.end)?;
        let owner = passage.tokens.get(at + 1).is_some_and(|next| next.is(Class::GENITIVE));
        let capital = first.is(Class::CAPITAL) && !first.is(Class::TITLE | Class::PLACE) && !owner;
        (!capital).then(|| self.phrase(at, "")).flatten()
    }

    /// "heads the union", "resigned as minister": behind "who".
    fn clause(&self, at: usize) -> Option<Told> {
        let passage = self.passage;
        let at = if passage.tokens.get(at)?.is(Class::ADVERB) { at + 1 } else { at };
        if let Some((_, noun)) = HEADS.iter().find(|(verb, _)| passage.is_word(at, verb)) {
            let words = self.words(at + 1, true);
            return (!words.is_empty() && words.len() <= 8).then(|| (15, format!("{noun} of {}", self.text(&words))));
        }
        let former =
            if passage.is_one_of(at, &["resigned", "retired", "quit", "worked", "served"]) { "former " } else { "" };
        let works = passage.is_one_of(at, &["serves", "works", "acts", "doubles"]);
        if (works || !former.is_empty()) && passage.is_word(at + 1, "as") {
            return self.phrase(at + 2, former);
        }
        passage.tokens.get(at).filter(|token| token.is(Class::BE)).and_then(|_| self.phrase(at + 1, ""))
    }

    /// "is the mayor of Tamm", "was appointed minister of ports", "succeeds him as mayor": behind the name.
    fn office(&self, at: usize) -> Option<Told> {
        let passage = self.passage;
        let mut verb = at;
        while verb < self.sentence.end && passage.tokens[verb].is(Class::AUXILIARY | Class::ADVERB) && verb < at + 4 {
            verb += 1;
        }
        let passive = verb > at && passage.tokens[verb - 1].is(Class::BE);
        if passage.is_one_of(verb, &["became", "becomes", "remains", "remained"])
            || passive && passage.is_one_of(verb, CHOSEN)
        {
            let role = verb + 1 + usize::from(passage.is_one_of(verb + 1, &["as", "to"]));
            return self.phrase(role, "");
        }
        if passage.is_one_of(verb, &["succeeds", "succeeded", "replaces", "replaced"]) {
            let behind = (verb + 2..self.sentence.end.min(verb + 6)).find(|&k| passage.is_word(k, "as"))?;
            return self.phrase(behind + 1, "");
        }
        let told = passage.tokens.get(verb)?.is(Class::DETERMINER | Class::POSSESSIVE);
        (passive && told).then(|| self.phrase(verb, "")).flatten()
    }

    /// A noun phrase at `at` whose head is of the kinds.
    fn phrase(&self, at: usize, front: &str) -> Option<Told> {
        let words = self.words(at, false);
        let head = self.head_of(&words)?;
        // "…, the engineer Ivo Orn and …": another's.
        let name = self.passage.tokens.get(head + 1).filter(|_| head + 1 < words.end);
        let another = name.is_some_and(|next| next.is(Class::CAPITAL)) && !self.passage.tokens[head].is(Class::CAPITAL);
        (!another).then(|| self.told(words, front)).flatten()
    }

    /// The tokens of a noun phrase with what belongs to it; `short` ends it before another preposition than
    /// "of".
    fn words(&self, at: usize, short: bool) -> Range<usize> {
        let passage = self.passage;
        let stop = |k: &usize| {
            let token = &passage.tokens[*k];
            !self.is_plain(*k)
                || passage.is_one_of(*k, &["when", "while", "until", "last", "since", "after", "before"])
                || token.is(Class::TIME)
                || short && token.is(Class::PREPOSITION) && !passage.is_word(*k, "of")
        };
        let limit = self.sentence.end.min(at + LONGEST);
        let mut end = (at..limit).find(stop).unwrap_or(limit.max(at));
        while end > at
            && passage.tokens[end - 1].is(Class::PREPOSITION | Class::COORDINATOR | Class::DETERMINER | Class::ADVERB)
        {
            end -= 1;
        }
        at..end
    }

    /// Where the head of a noun phrase stands, if it is of the kinds.
    fn head_of(&self, words: &Range<usize>) -> Option<usize> {
        let passage = self.passage;
        let preposition = words.clone().find(|&at| passage.tokens[at].is(Class::PREPOSITION | Class::COORDINATOR));
        let end = preposition.unwrap_or(words.end);
        // "the engineer Ivo Orn" has its head before the name.
        let name = (words.start + 1..end).find(|&at| {
            passage.tokens[at].is(Class::CAPITAL) && self.is_head(at - 1) && !passage.tokens[at - 1].is(Class::CAPITAL)
        });
        let head = name.unwrap_or(end).checked_sub(1).filter(|head| words.contains(head))?;
        self.is_head(head).then_some(head)
    }

    /// Whether a token can be inside of a description.
    fn is_plain(&self, at: usize) -> bool {
        let token = &self.passage.tokens[at];
        let verb = token.form.is_some() && !self.is_head(at) && !token.is(Class::TEXT | Class::SAYING | Class::BODY);
        let clause = self.passage.is_one_of(at, &["who", "which", "that", "whose", "whom", "he", "she", "they", "it"]);
        let finite = token.is(Class::FINITE) && !self.is_head(at);
        token.is_word() && !clause && !finite && !verb && (!token.is(Class::AUXILIARY) || token.is(Class::GENITIVE))
    }

    /// Whether a token right before a name can belong to its title.
    fn modifies(&self, at: usize) -> bool {
        let token = &self.passage.tokens[at];
        if token.mark('.') {
            return at > self.sentence.start && titles::is_title(self.passage, at - 1);
        }
        let other = Class::PREPOSITION
            | Class::AUXILIARY
            | Class::COORDINATOR
            | Class::PRONOUN
            | Class::FINITE
            | Class::DETERMINER
            | Class::POSSESSIVE
            | Class::SUBORDINATOR
            | Class::TIME
            | Class::ED
            | Class::ING
            | Class::ADVERB;
        token.is(Class::GENITIVE) || token.is_word() && (self.is_head(at) || !token.is(other) && token.form.is_none())
    }

    fn is_head(&self, at: usize) -> bool {
        let token = &self.passage.tokens[at];
        let person = self.kinds.contains(&Noun::Person);
        token.is_word()
            && !token.is(Class::GENITIVE
                | Class::PREPOSITION
                | Class::SUBORDINATOR
                | Class::COORDINATOR
                | Class::PRONOUN
                | Class::DETERMINER
                | Class::ADVERB)
            && (person && titles::is_title(self.passage, at)
                || self.kinds.contains(&nouns::noun(&self.passage.word(at).to_lowercase(), token)))
    }

    /// A description, and how much it tells.
    fn told(&self, mut words: Range<usize>, front: &str) -> Option<Told> {
        let passage = self.passage;
        while words.start < words.end && passage.tokens[words.start].is(Class::DETERMINER | Class::POSSESSIVE) {
            words.start += 1;
        }
        while words.start < words.end && !passage.tokens[words.end - 1].is_word() {
            words.end -= 1;
        }
        if words.is_empty() {
            return None;
        }
        if words.clone().all(|at| titles::is_honorific(passage, at) || !passage.tokens[at].is_word()) {
            return Some((1, self.text(&words)));
        }
        let of_what = words.clone().any(|at| {
            passage.is_one_of(at, &["of", "for", "at"])
                || passage.tokens[at].is(Class::GENITIVE | Class::PLACE)
                || passage.tokens[at].is(Class::CAPITAL) && !titles::is_title(passage, at)
        });
        let more = u32::from(words.len() > 1);
        Some((10 + 4 * u32::from(of_what) + more, format!("{front}{}", self.text(&words))))
    }

    fn text(&self, words: &Range<usize>) -> String {
        let text = &self.passage.text[self.passage.bytes(words)];
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}
