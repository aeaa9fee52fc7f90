//! What kind of noun phrase a source is, before it is known who is meant.

use std::ops::Range;

use super::classify::Named;
use super::common::{common, counts};
use super::described::is_kin;
use super::ends;
use super::first_names;
use super::headings::is_headline;
use super::names::Inventory;
use super::nouns::{self, Noun};
use super::runs::{is_inside, is_name_word, runs, without_titles, written};
use super::spelling;
use crate::text::{Kind, Passage};
use crate::words::Class;

/// Adjectives that stand behind their noun.
const POSTPOSED: &[&str] = &["close", "familiar", "present", "loyal", "involved", "responsible", "based", "aware"];

/// Measurements that are nobody's words, though an outlet has them made.
const MEASURES: &[&str] = &["poll", "polls", "survey", "surveys", "study", "tally", "treaty", "average"];

/// What is done with a text, told behind it: "a poll released on Monday".
const MADE: &[&str] = &["released", "published", "issued", "conducted", "commissioned", "unveiled", "aired", "taken"];

/// How a noun phrase refers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Reference {
    /// he, she, they, it, who
    Pronoun(String),
    /// A name that is a person's. Tokens.
    Person { name: Range<usize>, description: Option<Range<usize>> },
    /// A name that is a body's, an outlet's.
    Body { name: String, outlet: bool },
    /// "the minister", "the Belarusian leader": the role, the capitals with it, and all of it.
    Role(Role),
    /// "the ministry": a body named before, else one of this text alone.
    BodyRole { word: String, whole: String },
    /// "experts", "Ukrainian officials". Whether only this text says which: "my neighbours".
    Group { name: String, own: bool },
    /// A report, a poll. Whether its name is its own.
    Text { name: String, named: bool },
    /// "a senior official"; whether it is more than one.
    Unnamed { name: String, many: bool },
    /// "his campaign", "their lawyer": the possessive, and what is his.
    Owned { owner: usize, noun: Noun, role: String, rest: String },
    /// Nothing that can be an actor.
    Nobody,
}

/// Somebody by what he is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Role {
    /// The noun.
    pub(super) role: String,
    /// The words with a capital.
    pub(super) beside: Vec<String>,
    /// Further roles and bodies.
    pub(super) more: Vec<String>,
    /// The words without the article.
    pub(super) whole: String,
    /// Whether nothing behind the noun tells more of him: it can be said of anybody known.
    pub(super) short: bool,
}

/// Reads a noun phrase.
pub(super) fn read(passage: &Passage<'_>, range: &Range<usize>, inventory: &Inventory) -> Reference {
    let lower = |at: usize| passage.word(at).to_lowercase();
    let object = passage.is_one_of(range.start, &["him", "them", "me", "us", "whom", "whose"]);
    if range.len() == 1 && (passage.tokens[range.start].is(Class::PRONOUN | Class::POSSESSIVE) || object) {
        return Reference::Pronoun(lower(range.start));
    }
    // "We in the upper town", "he himself"
    let pronoun = passage.is_one_of(range.start, &["i", "we", "he", "she", "they"]);
    let told = Class::PREPOSITION | Class::PRONOUN | Class::QUESTION;
    if pronoun
        && (passage.tokens[range.start + 1].is(told)
            || passage.tokens[range.start + 1].mark(',')
            || passage.is_one_of(range.start + 1, &["himself", "herself", "themselves", "both", "all"]))
    {
        return Reference::Pronoun(lower(range.start));
    }
    // "who in 2010"
    if passage.is_one_of(range.start, &["who", "which"]) {
        return Reference::Pronoun(lower(range.start));
    }
    let range = &ends::trimmed(passage, range);
    let core_end = range.clone().find(|&at| passage.tokens[at].marks(&[',', '(', '–', '—'])).unwrap_or(range.end);
    let core = range.start..core_end;
    let preposition = core.clone().skip(1).find(|&at| {
        passage.tokens[at].is(Class::PREPOSITION) && !is_inside(passage, at) && !is_adjective(passage, core.start, at)
            || passage.is_one_of(at, &["who", "that", "which", "whose", "whom"])
            || passage.tokens[at].is(Class::FINITE | Class::ED) && passage.is_one_of(at + 1, &["by", "up", "out"])
            || passage.is_one_of(at, &["last", "this", "next", "earlier", "late", "the"])
                && (at + 1..core.end.min(at + 3)).any(|next| passage.tokens[next].is(Class::TIME))
            || passage.tokens[at].is(Class::ING)
                && !passage.tokens[at].is(Class::TEXT | Class::BODY | Class::ROLE | Class::GROUP | Class::CAPITAL)
                && matches!(nouns::noun(&lower(at - 1), &passage.tokens[at - 1]), Noun::Body | Noun::People)
            || passage.is_one_of(at, MADE)
                && passage.tokens[at - 1].is_word()
                && !passage.tokens[at - 1].is(Class::DETERMINER)
    });
    let head_part = core.start..preposition.unwrap_or(core.end);
    // "a diplomat close to the minister"
    let mut heads = head_part.clone().rev().filter(|&at| !passage.is_one_of(at, POSTPOSED));
    let Some(head) = heads.find(|&at| passage.tokens[at].is_word() && !passage.tokens[at].is(Class::GENITIVE)) else {
        return Reference::Nobody;
    };
    // "the League's Ada Vella"
    let owner = core.clone().skip(1).rfind(|&at| passage.tokens[at].is(Class::GENITIVE));
    let whole = |at: usize| runs(passage, at + 1..core.end).first().is_some_and(|run| *run == (at + 1..core.end));
    if let Some(owner) = owner.filter(|&at| whole(at)) {
        let name = without_titles(passage, &(owner + 1..core.end), Some(inventory));
        if inventory.person(&lower_words(passage, &name)).is_some() {
            return Reference::Person { name, description: Some(core.start..owner) };
        }
    }
    if let Some(by) = preposition.filter(|&p| passage.is_word(p, "by") && passage.tokens[head].is(Class::TEXT)) {
        let author = read(passage, &(by + 1..core.end), inventory);
        if matches!(author, Reference::Person { .. } | Reference::Body { outlet: true, .. }) {
            return author;
        }
    }
    let numbered = head_part.clone().rev().find(|&at| passage.tokens[at].kind != Kind::Number);
    if let Some(text) =
        numbered.filter(|&at| at < head && passage.tokens[at].is(Class::TEXT) && is_name_word(passage, at))
    {
        // "Resolution 14 of the council"
        return Reference::Text { name: written(passage, &(text..core.end)), named: true };
    }
    // "the former mayor and present candidate" is one.
    let person = |at: usize| nouns::noun(&lower(at), &passage.tokens[at]) == Noun::Person;
    let one = |and: usize| {
        passage.is_one_of(head_part.start, &["the", "a", "an"])
            && person(head)
            && !is_name_word(passage, head)
            && !passage.tokens[and + 1].is(Class::DETERMINER | Class::POSSESSIVE)
            && (head_part.start + 1..and).any(person)
            && and > head_part.start + 1
    };
    let sons = |at: usize| passage.tokens[at].first == '&' && is_name_word(passage, at + 1);
    if let Some(and) = head_part.clone().find(|&at| passage.tokens[at].is(Class::COORDINATOR) && !sons(at) && !one(at))
    {
        // Two are not one actor; people without names are a group.
        let names = head_part.clone().any(|at| is_name_word(passage, at));
        let people = nouns::noun(&lower(head), &passage.tokens[head]) == Noun::People && and > head_part.start;
        let name = || written(passage, &head_part);
        let pronoun = head_part.clone().any(|at| passage.tokens[at].is(Class::PRONOUN));
        return match (people && !names, names && !pronoun) {
            (true, _) => Reference::Group { name: name(), own: false },
            // "Vella and Orn"
            (_, true) => Reference::Group { name: name(), own: true },
            // "the book and the film"
            _ if and > head_part.start
                && [head, and - 1].iter().all(|&at| nouns::noun(&lower(at), &passage.tokens[at]) == Noun::Text) =>
            {
                Reference::Text { name: written(passage, &words_of(passage, &head_part)), named: false }
            }
            _ => Reference::Nobody,
        };
    }
    if let Some(named) = named(passage, range, &head_part, &core, head, inventory) {
        return named;
    }
    common(passage, &core, head_part.start, head)
}

/// Whether a preposition tells of the noun behind it: "an inside source", "two outside groups".
fn is_adjective(passage: &Passage<'_>, start: usize, at: usize) -> bool {
    let first = &passage.tokens[start];
    at == start + 1
        && passage.is_one_of(at, &["inside", "outside", "opposite", "then", "near"])
        && (first.is(Class::DETERMINER | Class::POSSESSIVE) || counts(passage, start))
        && passage
            .tokens
            .get(at + 1)
            .is_some_and(|next| next.is_word() && !next.is(Class::DETERMINER | Class::POSSESSIVE))
}

/// Reads a phrase whose head is, or holds, a name.
fn named(
    passage: &Passage<'_>,
    range: &Range<usize>,
    head_part: &Range<usize>,
    core: &Range<usize>,
    head: usize,
    inventory: &Inventory,
) -> Option<Reference> {
    let heads = &passage.tokens[head];
    let role_head = heads.is(Class::ROLE | Class::TITLE);
    // "her owners, Tamm Lines"
    let behind = core.end + 1..range.end;
    if !is_name_word(passage, head) && runs(passage, behind.clone()) == std::slice::from_ref(&behind) {
        let apposed = read(passage, &behind, inventory);
        if matches!(apposed, Reference::Body { .. }) {
            return Some(apposed);
        }
    }
    let found = runs(passage, head_part.clone());
    // "the company, Tamm Lines, said"
    let heads_body = matches!(nouns::noun(&passage.word(head).to_lowercase(), heads), Noun::Body | Noun::Outlet);
    if heads_body && !is_name_word(passage, head) && core.end == head + 1 {
        let behind = body_behind(passage, core.end).map(|run| read(passage, &run, inventory));
        if let Some(body @ Reference::Body { .. }) = behind {
            return Some(body);
        }
    }
    // "Survivors said": a capital that only the place in the sentence gives.
    let opens = |run: &Range<usize>| {
        run.len() == 1
            && run.start == core.start
            && passage.sentences.binary_search_by_key(&run.start, |s| s.start).is_ok()
            && (matches!(nouns::noun(&passage.word(head).to_lowercase(), heads), Noun::People | Noun::Text)
                || is_headline(passage, head) && nouns::is_listed_person(&passage.word(head).to_lowercase()))
            && lower_words(passage, run).iter().all(|word| inventory.of_surname(word).is_empty())
    };
    if let Some(run) = found.last().filter(|run| run.end > head && !opens(run)) {
        let name = without_titles(passage, run, Some(inventory));
        if !name.is_empty() {
            return Some(Named { passage, inventory, range, core, run, name }.read());
        }
    }
    if nouns::noun(&passage.word(head).to_lowercase(), heads) == Noun::Person {
        if let Some(name) = named_behind(passage, core.end, inventory) {
            return Some(Reference::Person { name, description: Some(head_part.start..core.end) });
        }
        // "President of Orvania Mila Tarn"
        let run = runs(passage, head_part.end..core.end).into_iter().next_back();
        if let Some(run) = run.filter(|run| run.end == core.end) {
            let own = without_titles(passage, &run, Some(inventory));
            // "a spokeswoman for Mila Tarn" is another, and "the head of Tamm Lines" no Tamm Lines.
            let of = passage.is_word(head_part.end, "of");
            let behind = (head_part.end + 1..run.start).all(|at| passage.tokens[at].is(Class::DETERMINER));
            let known = ((own.start + usize::from(!of)).max(run.start + usize::from(behind))..own.end)
                .find(|&at| own.end - at >= 2 && inventory.person(&lower_words(passage, &(at..own.end))).is_some());
            if let Some(start) = known {
                return Some(Reference::Person { name: start..own.end, description: Some(head_part.start..start) });
            }
        }
        if role_head {
            return None;
        }
    }
    if passage.is_one_of(head, MEASURES) && !is_name_word(passage, head) && !found.is_empty() {
        let bare = head_part.start + usize::from(passage.tokens[head_part.start].is(Class::DETERMINER));
        return Some(Reference::Text { name: written(passage, &(bare..core.end)), named: false });
    }
    if heads.is(Class::OUTLET | Class::TEXT | Class::BODY) && !is_name_word(passage, head) {
        // "a Reuters report", "Belarusian state news agency BelTA" is read above.
        let outlet = found.iter().rev().find(|run| {
            let name = written(passage, run);
            inventory.is_outlet(&name)
                || heads.is(Class::TEXT) && inventory.evidence.passes_on(&name)
                || (run.start..run.end).any(|at| passage.tokens[at].is(Class::OUTLET))
        });
        if let Some(run) = outlet {
            return Some(Reference::Body { name: written(passage, run), outlet: true });
        }
    }
    None
}

/// The name between the comma at `comma` and the next one.
fn body_behind(passage: &Passage<'_>, comma: usize) -> Option<Range<usize>> {
    if !passage.tokens.get(comma)?.mark(',') {
        return None;
    }
    let close = (comma + 1..passage.tokens.len().min(comma + 9)).find(|&at| passage.tokens[at].mark(','))?;
    // "the group, called the Tamm League,"
    let called = usize::from(passage.is_one_of(comma + 1, &["called", "named"]));
    let article = usize::from(called > 0 && passage.is_word(comma + 2, "the"));
    let whole = comma + 1 + called + article..close;
    runs(passage, whole.clone()).first().filter(|run| **run == whole).cloned()
}

/// The name before the comma that a description stands behind: "Teskgas, the state company,".
pub(super) fn apposed_to(passage: &Passage<'_>, range: &Range<usize>) -> Option<Range<usize>> {
    let comma = range.start.checked_sub(1).filter(|&at| passage.tokens[at].mark(','))?;
    let closed = passage.tokens.get(range.end).is_some_and(|t| t.mark(','))
        || passage.is_one_of(range.end, &["that", "which", "who"]);
    let article = passage.tokens[range.start].is(Class::DETERMINER | Class::POSSESSIVE);
    let sentence = passage.sentences.partition_point(|s| s.end <= comma);
    let start = passage.sentences.get(sentence)?.start.max(comma.saturating_sub(8));
    let run = runs(passage, start..comma).into_iter().next_back()?;
    // "Orn Sr.,"
    let point = comma - usize::from(passage.tokens[comma - 1].mark('.'));
    (closed && article && (run.end == comma || run.end == point)).then_some(run)
}

/// The name of a person behind the comma at `comma`: "the minister, Mila Tarn," also behind what else
/// is said: "its president, the former goalkeeper Mila Tarn,".
fn named_behind(passage: &Passage<'_>, comma: usize, inventory: &Inventory) -> Option<Range<usize>> {
    let sentence = passage.sentences.partition_point(|s| s.end <= comma);
    let limit = passage.sentences.get(sentence)?.end.min(comma + 10);
    if comma >= limit || !passage.tokens[comma].mark(',') {
        return None;
    }
    let end = (comma + 1..limit)
        .find(|&at| {
            let token = &passage.tokens[at];
            token.marks(&[',', ';', ':', '(', '—', '–'])
                || token.kind == Kind::Quote
                || token.is(Class::AUXILIARY | Class::PRONOUN | Class::COORDINATOR) && !token.is(Class::GENITIVE)
        })
        .unwrap_or(limit);
    let found = runs(passage, comma + 1..end);
    // "the union's leader, Mila Tarn of the Ice League,"
    let belongs = |run: &&Range<usize>| run.start == comma + 1 && passage.is_one_of(run.end, &["of", "from", "at"]);
    let of_body = found.first().filter(belongs).filter(|_| found.len() > 1);
    let run = of_body.or(found.last())?.clone();
    let end = if of_body.is_some() { run.end } else { end };
    let name = without_titles(passage, &run, Some(inventory));
    let words = lower_words(passage, &name);
    let told = run.start == comma + 1 || passage.tokens[comma + 1].is(Class::DETERMINER);
    // The name closes what is between the commas, or a verb follows it.
    let closes = name.end == end
        || passage.tokens.get(name.end).is_some_and(|next| next.mark('.')) && name.end + 1 == end
        || passage.tokens[name.end].form.is_some()
        || passage.tokens[name.end].is(Class::FINITE | Class::ED);
    let known = words.len() > 1 && inventory.person(&words).is_some()
        || run.len() == 1 && closed_first_name(passage, comma, &run, end);
    (told && closes && known && !name.is_empty()).then_some(name)
}

/// Whether a name of one word between commas is what the one before them is called: "her daughter, Mila,", "a man
/// called Mila,".
fn closed_first_name(passage: &Passage<'_>, comma: usize, run: &Range<usize>, end: usize) -> bool {
    let word = passage.word(run.start).to_lowercase();
    let kin = comma > 0 && is_kin(&passage.word(comma - 1).to_lowercase());
    let called = passage.is_one_of(run.start - 1, &["called", "named"]);
    let alone = run.start == comma + 1 && (kin || first_names::look_up(&word).is_some());
    let token = &passage.tokens[run.start];
    let other = Class::PLACE | Class::TIME | Class::BODY | Class::OUTLET | Class::TEXT | Class::GROUP | Class::ADVERB;
    run.end == end && passage.tokens[end].mark(',') && (alone || called) && !token.is(other)
}

/// The words of a noun phrase that name: without its article and what stands behind a comma.
pub(super) fn words_of(passage: &Passage<'_>, range: &Range<usize>) -> Range<usize> {
    let end =
        range.clone().find(|&at| passage.tokens[at].mark(',')).filter(|&at| at > range.start).unwrap_or(range.end);
    let article = end > range.start + 1 && passage.is_one_of(range.start, &["the", "a", "an"]);
    range.start + usize::from(article)..end
}

pub(super) fn lower_words(passage: &Passage<'_>, range: &Range<usize>) -> Vec<String> {
    range.clone().filter(|&at| passage.tokens[at].is_word()).map(|at| spelling::plain(passage.word(at))).collect()
}
