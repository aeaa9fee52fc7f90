//! Texts that a sentence tells of by what was done and a later one by their kind: "The Courier reported … . The report",
//! "a lawsuit filed by Vella … . The suit".

use std::ops::Range;

use ascribe_model::ActorKind;

use crate::resolve::cast::Cast;
use crate::resolve::description::antecedents::{Open, fullest};
use crate::resolve::name::runs::{is_name_word, written};
use crate::resolve::name::titles;
use crate::resolve::phrase::extent;
use crate::resolve::phrase::reference;
use crate::words::Class;

/// How many sentences back it was done.
const BACK: usize = 3;

/// How many sentences back it is told of by another noun.
const FAR: usize = 8;

/// What the length of a text is counted in.
const MEASURES: &[&str] = &["second", "minute", "hour", "page", "word", "line", "point", "paragraph"];

/// What kinds of texts are made by which deeds.
const DEEDS: &[(&[&str], &[&str])] = &[
    (&["report", "story"], &["reported", "reports"]),
    (&["article", "piece", "column", "essay", "op-ed", "editorial"], &["wrote", "writes", "reported", "opined"]),
    (&["letter", "memo", "missive", "note"], &["wrote", "writes"]),
    (&["email", "e-mail"], &["emailed", "e-mailed", "emails", "wrote", "writes"]),
    (&["tweet"], &["tweeted", "tweets"]),
    (&["post"], &["blogged", "posted", "wrote", "writes"]),
    (&["survey", "poll"], &["surveyed", "polled", "reported"]),
    (&["study", "research"], &["found", "finds", "studied", "reported"]),
    (&["lawsuit", "suit", "complaint", "filing"], &["sued", "sues", "sue", "suing"]),
    (&["petition"], &["petitioned"]),
    (&["ruling"], &["ruled", "rules"]),
];

/// Kinds of texts of which one can be called by the other.
const ALIKE: &[&[&str]] = &[
    &["lawsuit", "suit", "complaint", "filing"],
    &["investigation", "probe", "inquiry"],
    &["ad", "advertisement", "commercial", "spot"],
    &["film", "movie", "documentary"],
    &["book", "novel", "memoir", "biography", "autobiography"],
    &["skit", "sketch", "parody"],
    &["letter", "missive"],
    &["email", "e-mail", "message"],
    &["article", "piece", "story", "column", "essay", "op-ed", "editorial"],
    &["poll", "survey"],
    &["study", "research"],
    &["video", "clip"],
    &["bill", "legislation", "measure"],
    &["memo", "memorandum"],
    &["tweet", "post"],
];

impl Cast<'_, '_> {
    /// What the subject of a verb is called where it has a name.
    pub(crate) fn doer(&mut self, verb: usize) -> Option<String> {
        let passage = self.passage;
        let syntax = &passage.syntax;
        let subject = syntax.dependents(verb).find(|&k| k < verb && syntax.is(k, &["nsubj"]))?;
        let words = extent::whole(passage, subject, false);
        let sentence = passage.sentences.partition_point(|s| s.end <= words.start);
        let begin = passage.sentences.get(sentence)?.start;
        let names = (begin..words.start).rev().take_while(|&at| is_name_word(passage, at)).count();
        let words = words.start - names..words.end;
        let actor = self.meant(reference::read(passage, &words, &self.inventory), &words, sentence, &[])?;
        let doer = &self.actors[actor];
        if !doer.name.contains(char::is_uppercase) {
            return None;
        }
        match doer.kind {
            ActorKind::Person => Some(titles::surname_in(&doer.name).to_owned()),
            ActorKind::Organisation | ActorKind::Outlet => Some(doer.name.clone()),
            _ => None,
        }
    }

    /// "the report" of the one who reported, where the sentences before tell of no report.
    pub(crate) fn done(&mut self, kind: &str, at: usize, sentence: usize) -> Option<usize> {
        let passage = self.passage;
        let deeds = DEEDS.iter().find(|(kinds, _)| kinds.contains(&kind))?.1;
        let from = passage.sentences[sentence.saturating_sub(BACK)].start;
        let told = |k: usize| passage.is_one_of(k, deeds) && passage.quote_at(k).is_none();
        let verb = (from..at).rev().find(|&k| told(k))?;
        // "the report" itself tells of no other.
        let noun = |k: usize| {
            let meant = k > 0 && passage.is_one_of(k - 1, &["the", "this", "that"]);
            passage.is_word(k, kind) && passage.quote_at(k).is_none() && !meant
        };
        if (from..at).any(noun) {
            return None;
        }
        let own = self.doer(verb)?;
        Some(self.own_actor(ActorKind::Document, format!("{own}’s {kind}"), at + 1))
    }

    /// "the suit" behind "a lawsuit filed by Vella": the text told of near by another noun for its kind.
    pub(crate) fn by_other_noun(&mut self, kind: &str, at: usize, sentence: usize) -> Option<usize> {
        let passage = self.passage;
        let row = ALIKE.iter().find(|row| row.contains(&kind))?;
        let from = passage.sentences[sentence.saturating_sub(FAR)].start;
        let noun = (from..at)
            .rev()
            .find(|&k| passage.is_one_of(k, row) && !passage.is_word(k, kind) && passage.quote_at(k).is_none())?;
        let other = passage.word(noun).to_lowercase();
        let spoke = self.discourse.last(at, |place| {
            let actor = &self.actors[place.actor];
            actor.kind == ActorKind::Document
                && !lists(&actor.name)
                && actor.name.split(' ').any(|own| own.eq_ignore_ascii_case(&other))
        });
        if let Some(place) = spoke {
            return Some(place.actor);
        }
        let open = Open { head: noun, front: Vec::new(), several: false };
        let found: Range<usize> = fullest(passage, noun + 1, &open)?;
        let words = reference::words_of(passage, &found);
        let own = !passage.tokens[words.start].is(Class::POSSESSIVE);
        own.then(|| self.own_actor(ActorKind::Document, written(passage, &words), words.start))
    }
}

/// Whether words tell nothing of a text but how long it is: "nearly 90-second".
pub(crate) fn measures(front: &str) -> bool {
    let long = |word: &str| {
        let (count, unit) = word.split_once('-').unwrap_or((word, ""));
        count.starts_with(|c: char| c.is_ascii_digit()) && MEASURES.contains(&unit)
    };
    front.split(' ').any(long) && front.split(' ').all(|word| long(word) || ["nearly", "almost"].contains(&word))
}

/// Whether a name is that of two joined: "book and film".
pub(crate) fn lists(name: &str) -> bool {
    let front = name.split(" of ").next().unwrap_or(name);
    front
        .split_once(" and ")
        .is_some_and(|(one, other)| !one.contains([' ', '’']) && !other.contains('’') && other.split(' ').count() < 3)
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::given;

    fn of(text: &str, source: &str) -> String {
        given(text, &[(source, "said", "that the ice was thin")]).remove(0)
    }

    #[test]
    fn a_text_is_of_the_one_who_did_what_makes_it() {
        let text = "The Courier reported that the port had closed. It froze. The report said that the ice was thin.";
        assert_eq!(of(text, "The report"), "Courier’s report (document)");
        let text = "The Selt Ice Fund sued the port of Tamm on Monday. The complaint said that the ice was thin.";
        assert_eq!(of(text, "The complaint"), "Selt Ice Fund’s complaint (document)");
        let text = "Vera Tarn slept on Monday. The complaint said that the ice was thin.";
        assert_eq!(of(text, "The complaint"), "complaint (document)");
    }

    #[test]
    fn a_text_is_called_by_another_noun() {
        let text = "Vera Tarn read a harbour lawsuit filed on Monday. The suit said that the ice was thin.";
        assert_eq!(of(text, "The suit"), "harbour lawsuit (document)");
    }

    #[test]
    fn one_of_two_joined_is_not_both() {
        let text = "The book and film said that it froze. It snowed. The film said that the ice was thin.";
        let said = [("The book and film", "said", "that it froze"), ("The film", "said", "that the ice was thin")];
        assert_eq!(given(text, &said)[1], "film (document)");
    }
}
