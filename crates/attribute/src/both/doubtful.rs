//! How sure a finding of the model must be.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::parts::{Parts, head, is_quoted, is_thing, stem_of};
use crate::engine::Attribution;
use crate::syntax::Syntax;
use crate::text::Passage;
use crate::words::Class;

/// What a finding needs at least.
const LEAST: f64 = 0.35;

/// What it needs where the source is a thing, the verb tells of a deed, or the grammar speaks against it.
const LEAST_DOUBTFUL: f64 = 0.6;

/// What it needs where the source is a thing that has a name in it, "Orn's victory", or nouns attribute: "Orn's call for …".
const LEAST_NAMED: f64 = 0.5;

/// Verbs with which somebody takes a stand on a thing, or that tell of it; those that the lexicon has are not repeated.
const STANCE: &str = "support oppose back favor favour want like dislike love hate admire respect regret loathe despise detest resent \
    scorn disdain distrust mistrust trust prefer need approve disapprove view regard see perceive \
    judge rate rank characterize characterise depict describe paint cast frame liken compare contrast equate deem \
    term style bash savage rip hammer hit attack pummel skewer trash knock needle poke scorch torch excoriate \
    castigate chastise berate belittle disparage demean denigrate malign vilify demonize demonise smear insult \
    lampoon satirize parody parrot shame rap fault censure mourn grieve contradict counter rebuff disown discount \
    brush shrug downplay underplay minimize minimise overstate exaggerate misstate misrepresent mischaracterize \
    distort spin trumpet hype herald celebrate compliment congratulate toast honor honour champion flatter instruct \
    order direct request petition appeal summon invite dare unveil divulge release issue publish retweet share \
    circulate spread leak broadcast air relay convey communicate transmit telegraph articulate vent utter raise \
    debate address tackle spotlight document chronicle narrate relate remember forget recollect reminisce forecast \
    gauge imagine picture fantasize dream contemplate weigh mull certify verify guarantee presume infer \
    discover hear sense notice witness watch bristle seethe stew carp \
    groan recoil marvel rejoice exult kid alert brief teach preach coach differ align identify sympathize empathize \
    dwell harp zero yearn aspire aim intend plan mean plot scheme vote elect choose pick pursue promote lobby fight \
    justify rationalize excuse protect credit attribute ascribe trace pin peg chalk correct distance explore examine \
    study investigate survey analyze analyse cherish treasure value envy pity mind care indict sue sued convict \
    prosecute acquit clear absolve exonerate vindicate pardon sentence overrule uphold upheld strike struck block \
    bar ban prohibit forbid permit authorize authorise veto legalize outlaw mandate require regulate enact";

/// How sure the model must be of a finding.
pub(super) fn least(passage: &Passage<'_>, syntax: &Syntax, found: &Attribution) -> f64 {
    let Some(parts) = Parts::new(passage, found) else { return LEAST };
    if is_thing(passage, syntax, &parts.source) {
        let named = parts.source.clone().skip(1).any(|at| passage.tokens[at].is(Class::CAPITAL));
        if named { LEAST_NAMED } else { LEAST_DOUBTFUL }
    } else if is_deed(passage, syntax, &parts)
        || is_supposed(passage, syntax, &parts)
        || is_asked(passage, &parts)
        || is_under(passage, syntax, &parts)
        || is_noun(passage, syntax, &parts)
        || is_list(passage, syntax, &parts)
    {
        LEAST_DOUBTFUL
    } else if is_nominal(passage, syntax, &parts)
        || is_state(passage, syntax, &parts)
        || is_bare(passage, syntax, &parts)
    {
        LEAST_NAMED
    } else {
        LEAST
    }
}

/// Whether a verb has an object and tells of what somebody does with it: "hired a pilot", not "praised a pilot".
fn is_deed(passage: &Passage<'_>, syntax: &Syntax, parts: &Parts) -> bool {
    is_untold(passage, syntax, parts) && is_object(passage, syntax, parts) && !is_quoted(passage, parts)
}

/// Whether a verb tells of what somebody does and has a clause: "strove to leave", not "hoped to leave".
fn is_bare(passage: &Passage<'_>, syntax: &Syntax, parts: &Parts) -> bool {
    is_untold(passage, syntax, parts) && !is_quoted(passage, parts)
}

/// Whether somebody only is something towards a thing: "is familiar to pilots".
fn is_state(passage: &Passage<'_>, syntax: &Syntax, parts: &Parts) -> bool {
    let state = syntax.tag(head(passage, syntax, &parts.cue)).starts_with(['J', 'N']);
    let is = |at: usize| syntax.tag(at).starts_with("VB");
    state
        && parts.cue.clone().any(is)
        && !is_told(passage, syntax, parts)
        && is_object(passage, syntax, parts)
        && !is_quoted(passage, parts)
}

/// Whether no verb of an attribution is one for what is said, thought or stood for.
fn is_untold(passage: &Passage<'_>, syntax: &Syntax, parts: &Parts) -> bool {
    let verb = head(passage, syntax, &parts.cue);
    let nominal = parts.cue.clone().any(|at| syntax.tag(at).starts_with(['N', 'J']));
    syntax.tag(verb).starts_with("VB") && !nominal && !is_told(passage, syntax, parts)
}

/// Whether a word of an attribution is for what is said, thought or stood for.
fn is_told(passage: &Passage<'_>, syntax: &Syntax, parts: &Parts) -> bool {
    parts.cue.clone().any(|at| {
        let verb = syntax.tag(at).starts_with("VB") && (passage.verb(at).is_some() || is_stance(passage.word(at)));
        verb || passage.is_one_of(at, &["back", "out", "according"])
    })
}

/// Whether what is said is no clause and no question.
fn is_object(passage: &Passage<'_>, syntax: &Syntax, parts: &Parts) -> bool {
    let said = parts.said();
    let object = head(passage, syntax, said);
    let noun = ["N", "P", "C", "$"].iter().any(|tag| syntax.tag(object).starts_with(tag));
    let opens =
        passage.tokens[said.start].is(Class::QUESTION | Class::SUBORDINATOR) || passage.is_word(said.start, "to");
    noun && !syntax.is(object, &["ccomp", "root", "nsubj"]) && !opens
}

/// What can, may or ought to be: "Orn may decide to leave".
const POSSIBLE: &[&str] = &["may", "could", "should", "must"];

/// Whether it is only told what somebody could say or should say.
fn is_supposed(passage: &Passage<'_>, syntax: &Syntax, parts: &Parts) -> bool {
    parts.source.end <= parts.cue.start
        && (parts.source.end..parts.cue.end).any(|at| syntax.tag(at) == "MD" && passage.is_one_of(at, POSSIBLE))
        && !is_quoted(passage, parts)
}

/// Whether a question asks what somebody says: "Will the pilots want a port?"
fn is_asked(passage: &Passage<'_>, parts: &Parts) -> bool {
    let nth = passage.sentences.partition_point(|sentence| sentence.end <= parts.cue.start);
    let asks = passage.sentences.get(nth).is_some_and(|sentence| passage.tokens[sentence.end - 1].mark('?'));
    asks && passage.quote_at(parts.cue.start).is_none() && !is_quoted(passage, parts)
}

/// Whether the source is what another verb does something to: "the port leaves it to pilots to report the ice".
fn is_under(passage: &Passage<'_>, syntax: &Syntax, parts: &Parts) -> bool {
    let (subject, verb) = (head(passage, syntax, &parts.source), head(passage, syntax, &parts.cue));
    let above = syntax.head(subject).filter(|above| !parts.cue.contains(above));
    above.is_some() && syntax.relation(subject) == "dobj" && matches!(syntax.tag(verb), "VB" | "VBG")
}

/// Whether the cue is one common noun that is none for what is said: "the port workers", "his plan", not "his claim".
fn is_noun(passage: &Passage<'_>, syntax: &Syntax, parts: &Parts) -> bool {
    let cue = parts.cue.start;
    let noun = matches!(syntax.tag(cue), "NN" | "NNS") && !passage.tokens[cue].is(Class::SAYING);
    parts.cue.len() == 1 && parts.source.end <= cue && noun && !is_quoted(passage, parts)
}

/// Whether nouns attribute a thing: "Orn's call for a quay".
fn is_nominal(passage: &Passage<'_>, syntax: &Syntax, parts: &Parts) -> bool {
    let tag = |at: usize, tags: &str| syntax.tag(at).starts_with(tags);
    let object = head(passage, syntax, parts.said());
    let verb = |at: usize| tag(at, "VB") || passage.is_word(at, "according");
    let nominal = parts.cue.clone().any(|at| tag(at, "NN")) && !parts.cue.clone().any(verb);
    nominal && (tag(object, "N") || tag(object, "PRP")) && !is_quoted(passage, parts)
}

/// Whether a heading and what it names stand around a colon: "South Quay: Ada Vella, Ivo Orn".
fn is_list(passage: &Passage<'_>, syntax: &Syntax, parts: &Parts) -> bool {
    let colon = parts.cue.len() == 1 && passage.tokens[parts.cue.start].mark(':');
    let verb = |at: usize| syntax.tag(at).starts_with("VB") || syntax.tag(at) == "MD";
    colon && !parts.content.iter().any(|piece| piece.clone().any(verb)) && !is_quoted(passage, parts)
}

/// Whether a verb is one with which somebody takes a stand.
fn is_stance(word: &str) -> bool {
    static STEMS: LazyLock<HashSet<String>> = LazyLock::new(|| STANCE.split_whitespace().map(stem_of).collect());
    STEMS.contains(&stem_of(&word.to_lowercase()))
}
