//! What a text calls the bodies that it names, for a later "the super PAC", "the label": "Their label, Bright Quay,",
//! "Bright Quay Action, a super PAC run by Vella", "a podcast company called Bright Quay".

use std::collections::HashMap;
use std::ops::Range;

use ascribe_model::ActorKind;

use super::callings::{alike, can_be};
use super::recalled;
use crate::resolve::cast::Cast;
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

/// How far from the head of a sentence the body stands that it is about, in tokens.
const OPENING: usize = 3;

/// How many sentences back a body is named that is described by words told of nowhere.
const NEAR: usize = 2;

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
        "nonprofit non-profit not-for-profit charity foundation fund",
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

impl Cast<'_, '_> {
    /// The body that the text has called by this noun, or by one that it can stand for, and named last; where the
    /// description has more words than the noun, they are told of it, or it alone is named right before.
    pub(crate) fn kind_told(&mut self, word: &str, range: &Range<usize>, sentence: usize) -> Option<(usize, usize)> {
        let passage = self.passage;
        let definite = passage.is_one_of(range.start, &["the", "this", "that"]);
        let head = (range.start..range.end).find(|&at| passage.is_word(at, word))?;
        if !definite || passage.is_one_of(range.start + 1, recalled::OTHERS) || head + 1 != range.end {
            return None;
        }
        let front: Vec<String> = (range.start + 1..head).map(|at| passage.word(at).to_lowercase()).collect();
        let near = passage.sentences[sentence.saturating_sub(NEAR)].start;
        let before = self.kinds.iter().take_while(|told| told.at < range.start);
        let mut best: Option<(usize, &Told)> = None;
        for told in before.filter(|told| stands_for(word, &told.noun)) {
            let last = told.places.partition_point(|&at| at < range.start).checked_sub(1).map(|nth| told.places[nth]);
            let last = last.unwrap_or(told.at);
            let name = told.name.to_lowercase();
            let said = |word: &String| told.front.contains(word) || name.split(' ').any(|own| own == word);
            if (front.iter().all(said) || last >= near) && best.is_none_or(|(at, _)| last >= at) {
                best = Some((last, told));
            }
        }
        let (at, told) = best?;
        let since = passage.sentences.partition_point(|s| s.end <= at) + 1;
        let since = passage.sentences.get(since).map_or(range.start, |next| next.start);
        // "another super PAC": one told of since
        let another = (at..range.start).any(|k| {
            passage.is_word(k, word)
                && k > told.at + LONGEST
                && passage.quote_at(k).is_none()
                && phrase_before(
                    passage,
                    k + 1,
                    passage.sentences[passage.sentences.partition_point(|s| s.end <= k)].start,
                )
                .is_some_and(|(phrase, _)| {
                    phrase.start > 0 && passage.is_one_of(phrase.start - 1, &["a", "an", "another", "one"])
                })
        });
        let other = self.discourse.any_in(&(since..range.start), |place| {
            let actor = &self.actors[place.actor];
            matches!(actor.kind, ActorKind::Organisation | ActorKind::Outlet)
                && actor.name.contains(char::is_uppercase)
                && !actor.name.starts_with(&told.name)
                && can_be(word, &actor.name)
                && !self.is_told_other(word, &actor.name)
                && place.quote.is_none()
        });
        if another || other {
            return None;
        }
        let kind = if told.outlet { ActorKind::Outlet } else { ActorKind::Organisation };
        let name = told.name.clone();
        Some((at, self.actor(kind, &name)))
    }

    /// The body that the next sentence names first in the text as what it is about, where its name or what it is called
    /// tells that the noun can stand for it.
    pub(crate) fn body_next(&mut self, word: &str, sentence: usize) -> Option<usize> {
        let next = self.passage.sentences.get(sentence + 1)?.clone();
        let first = self.bodies.partition_point(|body| body.at < next.start);
        let body = self.bodies[first..].iter().take_while(|body| body.at < next.end).next()?.clone();
        let new = !self.bodies[..first].iter().any(|other| other.name == body.name);
        let near = body.at <= next.start + OPENING && self.passage.quote_at(body.at).is_none();
        let named = body.name.contains(' ')
            && (body
                .name
                .split(' ')
                .any(|own| own.eq_ignore_ascii_case(word) || stands_for(word, &own.to_lowercase()))
                || alike(word, &body.name));
        let fits = new && near && !body.state && (named || self.is_told(word, &body.name));
        fits.then(|| self.body_actor(&body))
    }

    /// Whether the text calls a body by a noun.
    pub(crate) fn is_told(&self, word: &str, name: &str) -> bool {
        self.kinds.iter().any(|told| told.name == name && stands_for(word, &told.noun))
    }

    /// The names in a range of tokens that the text calls bodies: the place, the name, whether it is an outlet's.
    pub(crate) fn told_in(&self, range: Range<usize>) -> impl Iterator<Item = (Range<usize>, &str, bool)> {
        let first = self.kinds.partition_point(|told| told.at < range.start);
        let near = self.kinds[first..].iter().take_while(move |told| told.at < range.end);
        near.map(|told| (told.at..told.at + told.name.split(' ').count(), told.name.as_str(), told.outlet))
    }

    /// Whether the text calls a body something that a noun cannot stand for, and nothing that it can.
    pub(crate) fn is_told_other(&self, word: &str, name: &str) -> bool {
        let mut told = self.kinds.iter().filter(|told| told.name == name).peekable();
        told.peek().is_some() && !told.any(|told| stands_for(word, &told.noun))
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::given;

    fn of(text: &str, source: &str) -> String {
        given(text, &[(source, "said", "that the ice was thin")]).remove(0)
    }

    #[test]
    fn a_body_is_what_the_text_has_called_it() {
        let text = "The spot was paid for by Frost Action, a super PAC run by Paul Orn. It froze. It snowed. It thawed. \
            The super PAC said that the ice was thin.";
        assert_eq!(of(text, "The super PAC"), "Frost Action (organisation)");
        let text =
            "Their label, Quay Records, is in a bind. It froze. It snowed. The company said that the ice was thin.";
        assert_eq!(of(text, "The company"), "Quay Records (organisation)");
    }

    #[test]
    fn a_body_called_otherwise_is_another() {
        let text = "Vera Tarn sued the group, Tamm Alliance. Tamm Alliance sang. Tamm Alliance left. The company said that \
            the ice was thin.";
        assert_eq!(of(text, "The company"), "company (organisation)");
    }

    #[test]
    fn a_body_is_the_one_that_the_next_sentence_is_about() {
        let text =
            "It froze. The company said that the ice was thin. Tamm River Transmission, a subsidiary of Halm, sang.";
        assert_eq!(of(text, "The company"), "Tamm River Transmission (organisation)");
        let text = "It froze. The pilots’ union said that the ice was thin. The Selt Pilots Association sang.";
        assert_eq!(of(text, "The pilots’ union"), "Selt Pilots Association (organisation)");
    }

    #[test]
    fn one_brought_in_since_is_another() {
        let text = "The spot was paid for by Frost Action, a super PAC run by Paul Orn. Another super PAC sang. The super PAC \
            said that the ice was thin.";
        assert_ne!(of(text, "The super PAC"), "Frost Action (organisation)");
    }
}
