//! What a description of a text means: "the report", "the statement".

use std::ops::Range;

use ascribe_model::ActorKind;

use super::deeds::{lists, measures};
use super::works;
use crate::resolve::cast::Cast;
use crate::resolve::discourse::{self, Place};
use crate::resolve::name::runs::{runs, written};
use crate::resolve::name::spelling;
use crate::resolve::name::titles;
use crate::resolve::phrase::reference;
use crate::text::{Kind, Passage};
use crate::words::Class;

/// How far back a text is looked for, in tokens.
const FAR: usize = 400;

const POLLS: &[&str] = &["poll", "survey"];

/// Texts that somebody issues to say what he has to say.
const ISSUED: &[&str] =
    &["statement", "email", "e-mail", "letter", "release", "memo", "message", "post", "tweet", "announcement"];

/// What is done with them.
const ISSUES: &[&str] = &[
    "issued",
    "issues",
    "released",
    "releases",
    "sent",
    "sends",
    "wrote",
    "writes",
    "posted",
    "published",
    "read",
    "issuing",
    "releasing",
];

/// How many sentences back one was issued.
const BACK: usize = 4;

impl Cast<'_, '_> {
    /// "the report": the text of that kind named last, else one of its own.
    pub(crate) fn text(&mut self, name: String, range: &Range<usize>, sentence: usize) -> usize {
        let passage = self.passage;
        let definite = passage.is_one_of(range.start, &["the", "this", "that"]);
        // "the report on Monday"
        let name = if definite { spelling::tidy(&name).into_owned() } else { name };
        let name = name
            .rsplit_once(' ')
            .filter(|(front, _)| definite && measures(front))
            .map_or(name.clone(), |(_, kind)| kind.to_owned());
        let short = definite && !name.contains(' ');
        if !short {
            if let Some(name) = self.made_poll(range, sentence) {
                return self.poll_named(name, range.start + 1);
            }
            if let Some(actor) = self.told_before(range) {
                return actor;
            }
            let own = if name.contains(char::is_uppercase) { None } else { self.issuer(range.end - 1) };
            let name = own.map_or(name.clone(), |own| format!("{own}’s {name}"));
            return self.own_actor(ActorKind::Document, name, range.start);
        }
        let kind = name.to_lowercase();
        if POLLS.contains(&kind.as_str())
            && let Some(name) = self.poll_before(range.start).filter(|poll| poll.contains(char::is_uppercase))
        {
            return self.poll_named(name, range.start + 1);
        }
        if kind == "paper"
            && let Some(actor) = self.newspaper(range, sentence)
        {
            return actor;
        }
        let any = kind == "document" || kind == "text" || kind == "paper";
        // "results of the poll" are no poll.
        let behind = |word: &&str| !["of", "by", "from", "for", "in", "at", "on", "who"].contains(word);
        // "the port of Selt’s letter", but no "review of Selt’s letters"
        let of_text = |own: &str| {
            let head = own.split(" of ").next().and_then(|front| front.rsplit(' ').next());
            head.is_some_and(|head| passage.lexicon.look_up(&head.to_lowercase()).class.any(Class::TEXT))
        };
        let owned = |own: &str| {
            let text = own.rsplit_once("’s ").is_some_and(|(_, text)| text.eq_ignore_ascii_case(&kind));
            text && !(own.contains(" of ") && of_text(own))
        };
        let is_one = |own: &str| {
            any || owned(own)
                || !lists(own) && own.split(' ').take_while(behind).any(|word| word.eq_ignore_ascii_case(&kind))
        };
        let spoke = self.discourse.last(range.start, |place| {
            let actor = &self.actors[place.actor];
            actor.kind == ActorKind::Document && is_one(&actor.name)
        });
        let title = works::titled(passage, range.start, &kind);
        if let Some(title) = title.filter(|title| spoke.is_none_or(|place| place.at < title.start)) {
            let actor = self.actor(ActorKind::Document, &written(passage, &title));
            self.named_at.push((title, actor));
            return actor;
        }
        // What is named by its kind alone is told by who issued it.
        let named = spoke.filter(|place| !ISSUED.contains(&self.actors[place.actor].name.as_str()));
        let bare = |place: &Place| self.actors[place.actor].name.eq_ignore_ascii_case(&kind);
        if let Some(place) = named.filter(|place| !bare(place)) {
            return place.actor;
        }
        let open = named.is_some();
        if open && let Some(actor) = self.done(&kind, range.start, sentence) {
            return actor;
        }
        if let Some(place) = named {
            return place.actor;
        }
        let told = self.issued(&kind, range.start, sentence).or_else(|| self.told_before(range));
        if let Some(actor) = told.or_else(|| self.done(&kind, range.start, sentence)) {
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
        let other = self.by_other_noun(&kind, range.start, sentence);
        other.unwrap_or_else(|| self.own_actor(ActorKind::Document, name, range.start))
    }

    /// The poll of this name that has spoken, else one of its own at token `at`.
    fn poll_named(&mut self, name: String, at: usize) -> usize {
        let known = self.discourse.last(at, |place| {
            let actor = &self.actors[place.actor];
            let rest = actor.name.strip_suffix(&name);
            actor.kind == ActorKind::Document && rest.is_some_and(|rest| !rest.contains(" of "))
        });
        known.map(|place| place.actor).unwrap_or_else(|| self.own_actor(ActorKind::Document, name, at))
    }

    /// Whose the text with its noun at `noun` is, by the clause that tells of it: "Vella sent out an email".
    fn issuer(&mut self, noun: usize) -> Option<String> {
        let passage = self.passage;
        let syntax = &passage.syntax;
        let verb = syntax.head(noun).filter(|&verb| {
            verb < noun
                && syntax.is(noun, &["dobj"])
                && passage.is_one_of(verb, ISSUES)
                && !passage.is_word(verb, "read")
        })?;
        self.doer(verb)
    }

    /// "the statement" behind "the port said in a statement": that of the port. Where none is told of
    /// before, that of the one who spoke in the sentence before.
    fn issued(&mut self, kind: &str, at: usize, sentence: usize) -> Option<usize> {
        let passage = self.passage;
        let from = passage.sentences[sentence.saturating_sub(BACK)].start.max(at.saturating_sub(FAR));
        let told = (from..at).rev().find(|&k| passage.is_word(k, kind));
        if let Some(own) = told.and_then(|noun| self.issuer(noun)) {
            return Some(self.own_actor(ActorKind::Document, format!("{own}’s {kind}"), at + 1));
        }
        if !ISSUED.contains(&kind) {
            return None;
        }
        // "said in a statement", "issued a statement"; "a statement from the port" tells whose it is.
        let open = match told {
            None => ["statement", "release"].contains(&kind),
            Some(k) => {
                (k.saturating_sub(3).max(from + 1)..k).any(|k| {
                    passage.is_one_of(k, &["a", "an"])
                        && (passage.is_one_of(k - 1, &["in", "by", "via"]) || passage.is_one_of(k - 1, ISSUES))
                }) && !passage.is_one_of(k + 1, &["by", "from", "of"])
            }
        };
        let issued = told.map_or(sentence.checked_sub(1)?, |k| passage.sentences.partition_point(|s| s.end <= k));
        let bounds = passage.sentences.get(issued).filter(|_| open)?;
        let known = |place: &Place| {
            let actor = &self.actors[place.actor];
            matches!(actor.kind, ActorKind::Person | ActorKind::Organisation | ActorKind::Outlet)
                && actor.name.contains(char::is_uppercase)
                && bounds.contains(&place.at)
                && place.at < at
        };
        let spoke = self.discourse.last(bounds.end, |place| known(place) && place.weight >= discourse::SPEAKER);
        let place = match told {
            None => spoke?,
            Some(_) => spoke.or_else(|| self.discourse.subject(bounds, false, known))?,
        };
        let issuer = &self.actors[place.actor];
        let name = if issuer.kind == ActorKind::Person { titles::surname_in(&issuer.name) } else { &issuer.name };
        let name = format!("{name}’s {kind}");
        Some(self.own_actor(ActorKind::Document, name, at + 1))
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
            .any(|k| passage.is_one_of(k, &["other", "same", "own", "whole", "entire", "opposing", "rival"]))
            || lists(&written(passage, &words));
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
    use crate::resolve::tests::check;

    #[test]
    fn a_statement_is_of_who_issued_it() {
        check(
            "The Ice Board said in a statement that it froze. It was a cold night. The statement said that the ice was thin.",
            &["Ice Board (organisation)", "Ice Board’s statement (document)"],
        );
    }

    #[test]
    fn a_text_is_of_who_sent_it_out() {
        check(
            "The Ice Board sent out an email on Monday. It froze. The email said that the ice was thin.",
            &["Ice Board’s email (document)"],
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

    #[test]
    fn a_text_of_a_body_with_a_place_in_its_name_goes_on() {
        check(
            "The Ice Party of Selt said that it froze. The release said that the ice was thin. The release added that it \
             was cold.",
            &[
                "Ice Party of Selt (organisation)",
                "Ice Party of Selt’s release (document)",
                "Ice Party of Selt’s release (document)",
            ],
        );
    }
}
