//! What a text does to a proposition: affirm it, deny it, or leave it open.
//!
//! A phrase of the codebook is found; then rules look at the words around it. Some decide at once (a
//! question, a condition, a refusal to say); others turn the phrase round (a negation, a denial), and two
//! turns undo each other. [`rule_names`] lists them in the order in which they are asked.

mod idioms;
mod left_open;
mod overlap;
mod retold;
mod retort;
mod rules;
pub mod score;
mod site;
mod support;
pub mod trial;
mod voice;
mod who;

use std::cmp::Ordering;

pub use ascribe_model::Stance;
use ascribe_model::{Offsets, Span, Statement};

use self::rules::{Silence, Verdict};
use self::site::Site;
use self::support::Support;
use crate::codebook::{Codebook, Hit, Role, Tokens};

/// A stance that was found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The place of the proposition in the codebook.
    pub proposition: usize,
    /// What is done to it.
    pub stance: Stance,
    /// The place, in the list given, of the innermost statement whose content holds the phrase; nothing
    /// where it stands in the outlet's own voice.
    pub statement: Option<usize>,
    /// Whether it is what somebody else says, though no statement holds it: then nobody can be named for it,
    /// least of all the outlet.
    pub reported: bool,
    /// The rules that decided, joined by `+`.
    pub rule: String,
    /// The phrase and the words that decided, in code points, in order, not overlapping.
    pub evidence: Vec<Span>,
}

/// The stances of a text towards the propositions of a codebook, by proposition and place. `statements`
/// are those of the text; where they are not known, everything counts as the outlet's own voice. Where the
/// codebook gives names, a text that has none of them takes none.
#[must_use]
pub fn read(codebook: &Codebook, text: &str, statements: &[Statement]) -> Vec<Taken> {
    read_tokens(codebook, text, &Tokens::read(text), statements)
}

/// [`read`], where the tokens of the text are there already.
pub(crate) fn read_tokens(codebook: &Codebook, text: &str, tokens: &Tokens, statements: &[Statement]) -> Vec<Taken> {
    if codebook.may_be_meant(tokens) { read_meant(codebook, text, tokens, statements) } else { Vec::new() }
}

/// [`read_tokens`] of a text that is known to be about the matter.
pub(crate) fn read_meant(codebook: &Codebook, text: &str, tokens: &Tokens, statements: &[Statement]) -> Vec<Taken> {
    let hits = codebook.finder.find(tokens);
    if hits.is_empty() {
        return Vec::new();
    }
    weigh(codebook, (text, tokens, &Offsets::new(text)), statements, &hits, |_, _| ())
}

/// What becomes of a phrase that was found.
enum Fate {
    /// A longer phrase covers it.
    Covered,
    /// Its topic is not named near it.
    OffTopic,
    /// It takes no stance.
    Silent(Silence),
    /// It takes a stance.
    Takes(Verdict),
    /// Its sentence has taken this stance already.
    Again(Verdict),
}

/// The stances by the phrases that were found. `watch` is told what becomes of each that speaks.
fn weigh(
    codebook: &Codebook,
    (text, tokens, offsets): (&str, &Tokens, &Offsets<'_>),
    statements: &[Statement],
    hits: &[Hit],
    mut watch: impl FnMut(&Hit, Fate),
) -> Vec<Taken> {
    let is_spoken_of =
        |group: &[Hit]| group.iter().any(|hit| hit.role.is_subject()) && group.iter().any(|hit| hit.role.speaks());
    let any_named = hits.chunk_by(|a, b| a.proposition == b.proposition).any(is_spoken_of);
    let mut taken: Vec<Taken> = Vec::new();
    for group in hits.chunk_by(|a, b| a.proposition == b.proposition) {
        let proposition = &codebook.propositions()[group[0].proposition];
        let mut sentence = None;
        let mut said: Vec<(usize, &Hit)> = Vec::new();
        let topic_named = group.iter().any(|hit| hit.role.is_subject());
        for hit in group.iter().filter(|hit| hit.role.speaks()) {
            let own = around(hit, group, tokens, 0, 0);
            if inside_another(hit, own) {
                watch(hit, Fate::Covered);
                continue;
            }
            let place = Span::new(
                offsets.char_at(tokens.all[hit.at.start].at.start),
                offsets.char_at(tokens.all[hit.at.end - 1].at.end),
            );
            let speaks = || hit.named.iter().any(|&at| voice::is_of_a_speaker(&tokens.all[at].key));
            let by_cue = || by_cue(statements, place).filter(|_| proposition.is_norm && speaks());
            let statement = innermost(statements, place).or_else(by_cue);
            let near = around(hit, group, tokens, support::BEFORE, support::BEHIND);
            // A single word is not enough where the passage is about another proposition.
            let named = topic_named || any_named && hit.named.len() < 2 && hit.role != Role::Act;
            let support = Support::of(hit, near, named, tokens, codebook, proposition.has_topic);
            if support == Support::Missing {
                watch(hit, Fate::OffTopic);
                continue;
            }
            let site =
                Site::new(tokens, codebook, hit, own, support, proposition, statement.map(|nth| &statements[nth]));
            let mut verdict = match rules::judge(&site) {
                Ok(verdict) => verdict,
                Err(silence) => {
                    watch(hit, Fate::Silent(silence));
                    continue;
                }
            };
            let rejected = retort::of_report(&site, &verdict, statement, statements, (text, offsets));
            let mut retort = None;
            match rejected {
                Some((words, by)) if by == statement => verdict.turn(retort::REVERSAL, words),
                Some((words, by)) => {
                    let mut words = [words, verdict.words(), hit.named.clone()].concat();
                    words.sort_unstable();
                    words.dedup();
                    let evidence = spans(&words, tokens, offsets);
                    let (proposition, stance) = (hit.proposition, verdict.stance.turned());
                    let rule = retort::REVERSAL.to_owned();
                    retort = Some(Taken { proposition, stance, statement: by, reported: false, rule, evidence });
                }
                None => {}
            }
            let voice = voice::of(&site, &verdict, statement, statements, (text, offsets));
            // One sentence takes a stance once.
            let same = |last: &Taken| {
                (last.proposition, last.stance, last.statement, last.reported)
                    == (hit.proposition, verdict.stance, voice.statement, voice.reported)
            };
            if sentence == Some(site.nth) && taken.last().is_some_and(same) {
                watch(hit, Fate::Again(verdict));
                continue;
            }
            sentence = Some(site.nth);
            taken.push(Taken::new(&verdict, &voice, hit, tokens, offsets));
            said.push((taken.len() - 1, hit));
            taken.extend(retort);
            watch(hit, Fate::Takes(verdict));
        }
        overlap::drop_crossed(&mut taken, &said, group);
    }
    drop_conceded(&mut taken, tokens, offsets);
    let open = left_open::find(hits, &taken, codebook, (text, tokens, offsets), statements);
    taken.extend(open);
    taken.extend(who::find(hits, codebook, (tokens, offsets), statements));
    let retorts = retort::find(&taken, tokens, offsets, statements);
    taken.extend(retorts);
    taken.sort_by_key(|taken| taken.proposition);
    taken
}

impl Taken {
    /// The stance that a phrase takes, and whose it is.
    fn new(verdict: &Verdict, voice: &voice::Voice, hit: &Hit, tokens: &Tokens, offsets: &Offsets<'_>) -> Self {
        Self {
            proposition: hit.proposition,
            stance: verdict.stance,
            statement: voice.statement,
            reported: voice.reported,
            rule: verdict.rule(),
            evidence: evidence(verdict, hit, tokens, offsets),
        }
    }
}

/// The words of a phrase and those that decided.
fn evidence(verdict: &Verdict, hit: &Hit, tokens: &Tokens, offsets: &Offsets<'_>) -> Vec<Span> {
    let mut words = verdict.words();
    words.extend(&hit.named);
    words.sort_unstable();
    words.dedup();
    spans(&words, tokens, offsets)
}

/// The stance of a whole text towards a proposition: what is said outright counts more than what is left
/// open; of what is said outright, that which is said more often, an answer or a denial counting twice; of
/// equals the first, or an answer that leaves it open.
#[must_use]
pub fn overall(taken: &[Taken], proposition: usize) -> Option<Stance> {
    let of_it: Vec<&Taken> = taken.iter().filter(|taken| taken.proposition == proposition).collect();
    let weight = |taken: &Taken| 1 + usize::from(rules::is_explicit(&taken.rule));
    let said = |stance: Stance| of_it.iter().filter(|taken| taken.stance == stance).map(|taken| weight(taken)).sum();
    let declines = |taken: &&&Taken| taken.stance == Stance::Hedge && rules::is_explicit(&taken.rule);
    let (affirmed, denied): (usize, usize) = (said(Stance::Affirm), said(Stance::Deny));
    let first = of_it.iter().find(|taken| taken.stance != Stance::Hedge || affirmed + denied == 0)?;
    Some(match affirmed.cmp(&denied) {
        Ordering::Greater => Stance::Affirm,
        Ordering::Less => Stance::Deny,
        Ordering::Equal => of_it.iter().find(|taken| declines(taken)).unwrap_or(first).stance,
    })
}

/// The names of all rules, in the order in which they are asked.
pub fn rule_names() -> impl Iterator<Item = &'static str> {
    rules::names()
}

/// What was found for the proposition from so many sentences before that of a phrase to so many behind it.
fn around<'h>(hit: &Hit, group: &'h [Hit], tokens: &Tokens, before: usize, behind: usize) -> &'h [Hit] {
    let nth = tokens.sentence_of(hit.at.start);
    let start = tokens.sentences[nth.saturating_sub(before)].start;
    let end = tokens.sentences[(nth + behind).min(tokens.sentences.len() - 1)].end;
    let first = group.partition_point(|other| other.at.start < start);
    let last = group.partition_point(|other| other.at.start < end);
    &group[first..last]
}

/// Drops what a sentence only concedes: of "it has its faults, but it is safe" the second half counts.
fn drop_conceded(taken: &mut Vec<Taken>, tokens: &Tokens, offsets: &Offsets<'_>) {
    let token = |at: usize| {
        let byte = offsets.byte_at(at);
        tokens.all.partition_point(|token| token.at.end <= byte)
    };
    let conceded = |first: &Taken, second: &Taken| {
        let same = first.proposition == second.proposition
            && (first.statement, first.reported) == (second.statement, second.reported)
            && first.stance != Stance::Hedge
            && second.stance == first.stance.turned();
        let (Some(end), Some(start)) = (first.evidence.last(), second.evidence.first()) else { return false };
        if !same || end.stop > start.start {
            return false;
        }
        let between = token(end.stop)..token(start.start);
        tokens.sentence_of(between.start) == tokens.sentence_of(between.end)
            && tokens.all[between].iter().any(|token| token.word == "but")
    };
    let drop: Vec<bool> =
        (0..taken.len()).map(|nth| taken.get(nth + 1).is_some_and(|next| conceded(&taken[nth], next))).collect();
    let mut drop = drop.into_iter();
    taken.retain(|_| !drop.next().unwrap_or(false));
}

/// Whether a longer phrase of the same proposition covers it: the longer one knows better.
fn inside_another(hit: &Hit, group: &[Hit]) -> bool {
    group.iter().any(|other| {
        other.role.speaks()
            && other.at.start <= hit.at.start
            && hit.at.end <= other.at.end
            && (other.at.len() > hit.at.len() || other.at == hit.at && other.named.len() > hit.named.len())
            && hit.named.iter().all(|nth| other.named.contains(nth))
    })
}

/// The place, in the list, of the innermost statement whose content holds the beginning of a span.
pub fn innermost(statements: &[Statement], place: Span) -> Option<usize> {
    let holds = |s: &Statement| s.content.iter().any(|piece| piece.start <= place.start && place.start < piece.stop);
    let length = |s: &Statement| s.content.iter().map(|piece| piece.len()).sum::<usize>();
    (0..statements.len()).filter(|&nth| holds(&statements[nth])).min_by_key(|&nth| length(&statements[nth]))
}

/// The place, in the list, of the statement whose cue a phrase names: "demanded … take it away".
fn by_cue(statements: &[Statement], place: Span) -> Option<usize> {
    let holds = |s: &Statement| {
        let cue = s.cue.is_some_and(|cue| place.start <= cue.start && cue.stop < place.stop);
        cue && s.content.iter().any(|piece| piece.start < place.stop && place.stop <= piece.stop)
    };
    (0..statements.len()).find(|&nth| holds(&statements[nth]))
}

/// Tokens as spans, neighbours joined.
fn spans(words: &[usize], tokens: &Tokens, offsets: &Offsets<'_>) -> Vec<Span> {
    let mut spans = Vec::new();
    for run in words.chunk_by(|a, b| a + 1 == *b) {
        let (first, last) = (&tokens.all[run[0]], &tokens.all[run[run.len() - 1]]);
        spans.push(offsets.span(first.at.start..last.at.end));
    }
    spans
}

#[cfg(test)]
mod tests;
