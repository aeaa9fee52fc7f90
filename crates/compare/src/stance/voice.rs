//! Whose stance it is: that of a statement, the outlet's, or somebody's whom no statement names.

use ascribe_model::{Offsets, Span, Statement};

use super::innermost;
use super::retold::is_retold;
use super::retort::REVERSAL;
use super::rules::{Verdict, asked, bare};
use super::site::Site;
use crate::codebook::Need;

/// By key: verbs and nouns whose complement is what somebody says or believes.
const SAYING: &[&str] = &[
    "sai",
    "claim",
    "believ",
    "think",
    "argu",
    "insist",
    "maintain",
    "assert",
    "alleg",
    "accus",
    "blam",
    "warn",
    "suspect",
    "suggest",
    "tell",
    "announc",
    "declar",
    "complain",
    "contend",
    "admit",
    "conced",
    "conclud",
    "rumour",
    "allegation",
    "accusation",
    "fear",
    "suspicion",
    "hop",
    "assum",
    "condemn",
    "criticis",
    "criticiz",
];
/// What somebody does who speaks for or against a thing.
const SPEAKING: &[&str] =
    &["accused", "blamed", "condemned", "criticised", "criticized", "denounced", "praised", "denied", "urged"];
/// What somebody does who is for or against an act.
const REACTING: &[&str] = &[
    "backed",
    "defended",
    "demanded",
    "dismissed",
    "endorsed",
    "favoured",
    "favored",
    "opposed",
    "promised",
    "proposed",
    "recommended",
    "refused",
    "rejected",
    "ruled",
    "supported",
    "wanted",
    "welcomed",
];
/// Tokens between such a word and the phrase.
const REACH: usize = 14;
/// Tokens of a paragraph in which a quotation may have been opened.
const PARAGRAPH: usize = 400;
/// Tokens between such a word and its subject.
const SUBJECT: usize = 4;

/// Whose stance it is.
pub(super) struct Voice {
    pub(super) statement: Option<usize>,
    pub(super) reported: bool,
}

/// Whose stance a phrase takes. `holds` is the statement that holds the phrase.
pub(super) fn of(
    site: &Site<'_>,
    verdict: &Verdict,
    holds: Option<usize>,
    statements: &[Statement],
    (text, offsets): (&str, &Offsets<'_>),
) -> Voice {
    // Who answers takes the stance, and not who asks.
    if let Some(answer) = verdict.first_word("answer") {
        let at = &site.token(answer).at;
        let statement = innermost(statements, Span::new(offsets.char_at(at.start), offsets.char_at(at.end)));
        let to_somebody = holds.is_some() || asked(site) || in_quotes(site, answer, text);
        return Voice { statement, reported: statement.is_none() && to_somebody };
    }
    if let Some(verb) = by_them(site).filter(|_| verdict.stance == bare(site)) {
        let at = offsets.char_at(site.token(verb).at.start);
        // Their own statement, if that is known, is theirs.
        let theirs = holds.and_then(|nth| statements[nth].cue).is_some_and(|cue| (cue.start..cue.stop).contains(&at));
        if !theirs {
            return Voice { statement: None, reported: true };
        }
    }
    // What the next sentence takes back is the author's denial.
    let back = verdict.steps.iter().find(|step| step.rule == REVERSAL);
    let back = back.filter(|step| step.words.iter().all(|&at| at >= site.sentence.end));
    // "The minister says that it burned." – "I deny it.": who says "I" takes it back, and not who is told to have said it.
    let first = back.and_then(|step| step.words.first()).map(|&at| (at, site.token(at)));
    if let Some((first, own)) = first.filter(|(_, token)| matches!(token.word.to_lowercase().as_str(), "i" | "we"))
        && holds.is_some_and(|nth| statements[nth].cue.is_some())
    {
        let statement = innermost(statements, Span::new(offsets.char_at(own.at.start), offsets.char_at(own.at.end)));
        if statement != holds {
            return Voice { statement, reported: statement.is_none() && in_quotes(site, first, text) };
        }
    }
    let taken_back = back.is_some();
    let reported = || {
        in_quotes(site, site.hit.at.start, text)
            || verdict.first_word("denial").is_some_and(|verb| !by_the_author(site, Some(verb)))
            || asked(site)
            || !taken_back && (told(site) || is_retold(site))
            || judged(site)
            || site.hit.named.iter().any(|&at| wants(site, at) && site.word(at + 1) == "for")
            || verdict.steps.iter().any(|step| step.rule == "demand")
                && verdict.words().iter().any(|&at| wants(site, at))
    };
    Voice { statement: holds, reported: holds.is_none() && reported() }
}

/// Whether a quotation that was opened before a token in its paragraph is not yet closed.
pub(super) fn in_quotes(site: &Site<'_>, at: usize, text: &str) -> bool {
    let all = &site.tokens.all;
    let same_paragraph = |n: &usize| !text[all[*n].at.end..all[n + 1].at.start].contains('\n');
    let start = (at.saturating_sub(PARAGRAPH)..at).rev().take_while(same_paragraph).last().unwrap_or(at);
    let mut open = false;
    for token in &all[start..at] {
        open = match token.word.as_str() {
            "“" | "«" => true,
            "”" | "»" => false,
            "\"" => !open,
            _ => continue,
        };
    }
    open
}

/// Whether the phrase is what somebody says: "the claim that", "Orn believed that", ", Orn says,".
pub(super) fn told(site: &Site<'_>) -> bool {
    let verb = |at: usize| SAYING.contains(&site.key(at)) || matches!(site.word(at), "stated" | "stating");
    let says = |at: usize| verb(at) && !site.is_named(at) && !by_the_author(site, Some(at));
    // ", Orn says," stands apart; otherwise nothing may part the verb from what is said.
    let complement = |at: usize| {
        let apart = || (site.sentence.start..at).rev().take(SUBJECT).any(|n| site.word(n) == ",");
        let parted = (at + 2..site.hit.at.start).any(|n| site.word(n) == ",");
        let governs = !(at + 1..site.hit.at.start).any(|n| site.subordinates(n));
        !parted && governs && (site.word(at + 1) != "," || apart())
    };
    let before = site.before().take(REACH).find(|&at| says(at));
    before.is_some_and(complement) || attributed_behind(site).is_some_and(says)
}

/// The verb of what is only said of somebody by others: "they call us thieves", "people say that we are".
pub(super) fn by_them(site: &Site<'_>) -> Option<usize> {
    const CALLING: &[&str] =
        &["cal", "brand", "label", "accus", "writ", "sai", "claim", "alleg", "pretend", "shout", "insist"];
    const THEY: &[&str] = &["they", "others", "people", "some", "everybody", "everyone", "somebody", "someone"];
    const BETWEEN: &[&str] = &["have", "be", "now", "all", "keep", "still", "even", "again", "always", "do", "there"];
    let parted = |at: usize| (at + 1..site.hit.at.start).any(|n| site.word(n) == "," || site.subordinates(n));
    let verb = site.before().take(REACH).find(|&at| CALLING.contains(&site.key(at)) && !site.is_named(at))?;
    let between =
        |n: &usize| BETWEEN.contains(&site.key(*n)) || BETWEEN.contains(&site.word(*n)) || site.token(*n).is_adverb();
    let subject = (site.sentence.start..verb).rev().take(SUBJECT).find(|n| !between(n))?;
    (THEY.contains(&site.word(subject)) && !parted(verb)).then_some(verb)
}

/// Whether others judge or accuse in the words of the phrase: "drivers condemned the fee", "Orn blamed Varn".
fn judged(site: &Site<'_>) -> bool {
    let on_an_object = site.hit.role.need() == Need::Object;
    // "Is to blame", "the blame": the author says so.
    let accuses = |at: usize| {
        matches!(site.key(at), "accus" | "blam" | "suspect")
            && !matches!(site.word(at.wrapping_sub(1)), "to" | "the" | "a" | "prime" | "main")
    };
    let reacts =
        |at: usize| SPEAKING.contains(&site.word(at)) || site.proposition.is_norm && REACTING.contains(&site.word(at));
    let acts = |at: usize| reacts(at) && is_subject(site, at.wrapping_sub(1));
    let named = || site.hit.named.iter().copied().find(|&at| accuses(at) || acts(at));
    let verb = if on_an_object { Some(site.hit.at.start) } else { named() };
    verb.is_some_and(|verb| !by_the_author(site, Some(verb)))
}

/// Whether a verb, by its key, tells what somebody wants who speaks: "demanded", "rejected".
pub(super) fn is_of_a_speaker(key: &str) -> bool {
    const SPEAKING: &[&str] = &["demand", "urg", "propos", "recommend", "request", "reject", "oppos", "dismis", "cal"];
    SPEAKING.contains(&key)
}

/// Whether a person may be named at a place: "Orn also", "she".
fn is_subject(site: &Site<'_>, at: usize) -> bool {
    let at = (site.sentence.start..=at).rev().find(|&n| !site.token(n).is_adverb() && site.key(n) != "have");
    let pronoun = |at: usize| matches!(site.word(at), "he" | "she" | "they" | "who");
    at.is_some_and(|at| at < site.sentence.end && (site.token(at).capital || pronoun(at)))
}

/// Whether a word tells what somebody else wants to be done.
fn wants(site: &Site<'_>, at: usize) -> bool {
    const WANTING: &[&str] = &["urg", "demand", "want", "propos", "recommend", "request", "cal", "favor", "favour"];
    WANTING.contains(&site.key(at)) && !by_the_author(site, Some(at))
}

/// The verb of an attribution behind the phrase, at the end of its sentence: ", Orn said."
fn attributed_behind(site: &Site<'_>) -> Option<usize> {
    let comma = site.behind().find(|&at| site.word(at) == ",")?;
    let verb = (comma + 1..site.sentence.end).take(SUBJECT).find(|&at| SAYING.contains(&site.key(at)))?;
    let ends = (verb + 1..site.sentence.end).take(SUBJECT).any(|at| matches!(site.word(at), "." | ","));
    // A headline has no mark at its end.
    (ends || site.sentence.end <= verb + SUBJECT).then_some(verb)
}

/// Whether the author is the subject of a verb, or speaks of nobody: "I deny that", "nobody believes".
fn by_the_author(site: &Site<'_>, verb: Option<usize>) -> bool {
    let Some(verb) = verb else { return false };
    let near = (site.sentence.start..verb).rev().take(SUBJECT).take_while(|&at| site.token(at).is_word);
    near.into_iter().any(|at| {
        matches!(site.word(at), "i" | "we" | "nobody" | "none" | "whoever" | "anyone" | "anybody" | "you")
            || site.word(at) == "one" && site.word(at.wrapping_sub(1)) == "no"
    })
}
