//! A participle of the passive that was taken for a verb: "the man accused of theft", "a port known as the Quay". What stands
//! before it is what it is done to.

use super::parts::Parts;
use crate::syntax::Syntax;
use crate::text::Passage;
use crate::words::{Class, Words};

/// What nobody does "by" another: "responded by leaving".
static OWN: Words = Words::new(
    "responded concluded began opened continued answered ended started closed replied followed reacted finished retorted \
     countered stood stopped passed went came got abided swore lived sat",
);

/// With "of", "with" or "for" behind them: what somebody is thought to have done.
static CHARGED: Words = Words::new(
    "accused charged convicted suspected acquitted cleared indicted arrested sued sentenced jailed imprisoned detained \
     fined wanted",
);

/// With "as" behind them: what something is taken for.
static TAKEN: Words = Words::new(
    "described known seen viewed regarded pitched disguised billed labeled labelled touted cast portrayed depicted \
     characterized characterised perceived identified listed classified hailed dismissed derided decried denounced framed \
     presented marketed advertised promoted styled recognized recognised defined construed interpreted treated understood \
     remembered credited masquerading designated registered",
);

/// With a preposition behind them: what something is for or has on it.
static SET: Words = Words::new(
    "aimed linked aligned tied connected attributed addressed geared designed intended meant based known associated \
     affiliated faced confronted armed filled lined topped adorned emblazoned printed inscribed stamped embroidered \
     decorated equipped dedicated devoted",
);

/// What a text is called.
const ENTITLED: &[&str] = &["titled", "entitled", "headlined", "captioned", "subtitled"];

/// What something is held to be.
const DEEMED: &[&str] = &["deemed", "dubbed", "nicknamed", "considered", "labeled", "labelled"];

/// Whether the cue is a participle of the passive without a helping verb, and so what is done to the source.
pub(super) fn is_passive(passage: &Passage<'_>, syntax: &Syntax, parts: &Parts) -> bool {
    let behind = parts.source.end..parts.cue.end;
    if parts.cue.start < parts.source.end || passage.quote_at(parts.source.start) != passage.quote_at(parts.cue.start) {
        return false;
    }
    let past = |at: usize| passage.word(at).ends_with("ed") || matches!(syntax.tag(at), "VBN" | "VBD");
    let verb = |at: usize| past(at) || syntax.tag(at).starts_with("VB");
    let mut verbs = parts.cue.clone().filter(|&at| verb(at));
    let (Some(at), None) = (verbs.next(), verbs.next()) else { return false };
    let helps = |at: usize| passage.tokens[at].is(Class::AUXILIARY | Class::GENITIVE) || passage.is_word(at, "to");
    if !past(at) || passage.tokens[at].is(Class::CAPITAL) || behind.clone().any(helps) {
        return false;
    }
    let word = passage.word(at).to_lowercase();
    let participle = word.ends_with("ed") || syntax.tag(at) == "VBN";
    let next = at + 1;
    let nominal = |at: usize| {
        let tag = syntax.tag(at);
        tag.starts_with(['N', 'P', 'D', 'W']) || passage.tokens[at].is(Class::CAPITAL)
    };
    // "What he described as a mistake", "a move that critics saw as late": he does it.
    let gap = || {
        parts.source.start.checked_sub(1).is_some_and(|before| {
            let relative = passage.is_one_of(before, &["that", "which", "what", "whom", "who", "as"]);
            relative || passage.tokens[before].is_word() && syntax.tag(before).starts_with('N')
        })
    };
    let held = || !nominal(next) || passage.quote_at(next) != passage.quote_at(at);
    let infinitive = passage.is_word(next, "to") && syntax.tag(next + 1) == "VB";
    passage.is_word(next, "by") && participle && syntax.tag(next + 1) != "VBG" && !OWN.has(&word)
        || passage.is_one_of(next, &["of", "with", "for"]) && CHARGED.has(&word) && !gap()
        || passage.is_word(next, "as") && TAKEN.has(&word) && !gap()
        || matches!(syntax.tag(next), "IN" | "TO") && !infinitive && syntax.tag(at) == "VBN" && SET.has(&word)
        || passage.is_one_of(at, ENTITLED)
            && (passage.quote_at(next).is_some() || passage.tokens.get(next).is_some_and(|token| token.mark(',')))
        || passage.is_one_of(at, DEEMED) && parts.said().start == next && held() && !gap()
}
