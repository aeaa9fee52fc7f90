//! What looks like an attribution and is none.

use std::ops::Range;

use crate::text::Passage;
use crate::words::Class;

/// The longest name of an agency with its verb, in tokens.
const LONGEST: usize = 8;

/// What headlines call what follows.
const KINDS: &[&str] = &[
    "analysis",
    "breaking",
    "comment",
    "editorial",
    "exclusive",
    "explainer",
    "factbox",
    "interview",
    "letter",
    "letters",
    "live",
    "obituary",
    "opinion",
    "photos",
    "podcast",
    "profile",
    "quote",
    "review",
    "timeline",
    "transcript",
    "update",
    "video",
    "watch",
];

/// Whether a source and its cue are a part of the page or a question: "The views expressed are …", "Am I alone in …"; or
/// the cue joins clauses: "The war goes on, since …".
pub(crate) fn is_furniture(passage: &Passage<'_>, source: &Range<usize>, cue: &Range<usize>) -> bool {
    let asks = source.len() > 1
        && passage.is_one_of(source.start, &["am", "are", "is", "was", "were", "do", "does", "did"])
        && passage.is_one_of(source.start + 1, &["I", "we", "you", "he", "she", "they", "it"]);
    let views = source.clone().any(|at| passage.is_one_of(at, &["views", "opinions", "view", "opinion"]))
        && source.end == cue.start
        && passage.is_word(cue.start, "expressed");
    let joins = cue.len() > 1 && passage.is_one_of(cue.end - 1, &["since", "because", "although", "whereas"]);
    // "Transcript: the council meets"
    let word = source.len() == 1 && passage.is_one_of(source.start, KINDS);
    let series = source.len() > 1 && passage.is_word(source.end - 1, "interview");
    let kind = (word || series) && passage.tokens[cue.start].mark(':');
    // "Anyone can see that the pier leans": who says so claims it.
    let shown = source.len() == 1
        && passage.is_one_of(source.start, &["anyone", "anybody"])
        && passage.is_one_of(cue.start, &["can", "could"]);
    asks || views || joins || kind || shown
}

/// Where the clause begins that words such as ", Halm reports," break into between an agency and the verb of another.
pub(crate) fn passed_on_between(passage: &Passage<'_>, agency: &Range<usize>, cue: &Range<usize>) -> Option<usize> {
    let comma = agency.start.checked_sub(1).filter(|&at| passage.tokens[at].mark(','))?;
    let reports = |at: &usize| {
        let lemma = passage.verb(*at).map(|verb| verb.lemma);
        lemma.is_some_and(|lemma| {
            matches!(lemma, "report" | "write" | "note" | "say" | "add" | "quote" | "cite" | "learn")
        })
    };
    let verb = (agency.start + 1..cue.start.min(agency.start + LONGEST)).find(reports)?;
    let closes = cue.start.checked_sub(1).filter(|&at| at > verb && passage.tokens[at].mark(','))?;
    let plain = (agency.start..closes).all(|at| passage.tokens[at].is_word());
    let nth = passage.sentences.partition_point(|sentence| sentence.end <= comma);
    let sentence = passage.sentences.get(nth).filter(|sentence| cue.end <= sentence.end)?;
    let outlet = agency.clone().any(|at| passage.tokens[at].is(Class::OUTLET));
    let joined = comma > 0 && passage.tokens[comma - 1].is(Class::COORDINATOR);
    let finite = !passage.tokens[cue.start].is(Class::ING) && !passage.word(cue.start).ends_with("ing");
    (plain && finite && (outlet || joined)).then_some(sentence.start)
}
