//! "Kestria says that two died. Marrowa disputes this.": a statement that denies the sentence before takes
//! its stances, turned round.

use std::collections::BTreeMap;

use ascribe_model::{Offsets, Span, Statement};

use super::rules::{Verdict, is_denial, rejection};
use super::site::Site;
use super::voice::{by_them, in_quotes, told};
use super::{Stance, Taken, innermost};
use crate::codebook::{Tokens, lemma};

/// What stands for the words before.
const ANAPHORS: &[&str] = &["this", "that", "it", "these", "them"];
/// What they may be called.
const CALLED: &[&str] =
    &["claim", "charge", "accusation", "allegation", "account", "report", "version", "assertion", "statement", "story"];

/// The stances of such statements.
pub(super) fn find(taken: &[Taken], tokens: &Tokens, offsets: &Offsets<'_>, statements: &[Statement]) -> Vec<Taken> {
    let retorts: Vec<usize> = (0..statements.len()).filter(|&nth| is_retort(&statements[nth], offsets)).collect();
    if retorts.is_empty() {
        return Vec::new();
    }
    let mut by_sentence: BTreeMap<usize, Vec<&Taken>> = BTreeMap::new();
    for said in taken.iter().filter(|taken| taken.stance != Stance::Hedge) {
        let sentence = said.evidence.first().and_then(|first| sentence_of(first.start, tokens, offsets));
        sentence.into_iter().for_each(|sentence| by_sentence.entry(sentence).or_default().push(said));
    }
    let mut found = Vec::new();
    for nth in retorts {
        let statement = &statements[nth];
        let Some(cue) = statement.cue else { continue };
        let start = statement.source.map_or(cue.start, |source| source.start.min(cue.start));
        let Some(own) = sentence_of(start, tokens, offsets) else { continue };
        let before = |said: &&&Taken| {
            said.evidence.last().is_some_and(|last| last.stop <= start)
                && said.statement.is_none_or(|other| !same_actor(&statements[other], statement))
        };
        let said_in = |sentence: usize| -> Vec<&Taken> {
            by_sentence.get(&sentence).into_iter().flatten().filter(before).copied().collect()
        };
        let mut answered = said_in(own);
        if answered.is_empty() {
            answered = own.checked_sub(1).map(said_in).unwrap_or_default();
        }
        // The last word on each proposition.
        for (place, last) in answered.iter().enumerate() {
            if answered[place + 1..].iter().any(|later| later.proposition == last.proposition) {
                continue;
            }
            let mut evidence = last.evidence.clone();
            evidence.push(cue);
            found.push(Taken {
                proposition: last.proposition,
                stance: last.stance.turned(),
                statement: Some(nth),
                reported: false,
                rule: "denial".to_owned(),
                evidence,
            });
        }
    }
    found
}

/// The rule by which the next sentence takes back what a statement holds.
pub(super) const REVERSAL: &str = "reversal";

/// "They write that it burned. This is a lie.": the words that take back what a statement holds, and the statement
/// that holds them, nothing where the outlet says so.
pub(super) fn of_report(
    site: &Site<'_>,
    verdict: &Verdict,
    holds: Option<usize>,
    statements: &[Statement],
    (text, offsets): (&str, &Offsets<'_>),
) -> Option<(Vec<usize>, Option<usize>)> {
    let own = holds?;
    // An answer, or what took it back before, has been heard.
    let heard = verdict.words().iter().any(|&at| at >= site.sentence.end);
    if verdict.stance == Stance::Hedge || verdict.is_by(REVERSAL) || heard {
        return None;
    }
    let words = rejection(site)?;
    let at = &site.token(words[0]).at;
    let by = innermost(statements, Span::new(offsets.char_at(at.start), offsets.char_at(at.end)));
    let unknown = by.is_none() && in_quotes(site, words[0], text);
    let same = by.is_some_and(|by| by != own && same_actor(&statements[by], &statements[own]));
    // One's own words are taken back only where they tell what others say: "They robbed nobody. It is laughable."
    let of_others = || by_them(site).is_some() || told(site);
    (!unknown && !same && (by != holds || of_others())).then_some((words, by))
}

/// Whether a statement says of what stands before it that it is not so, and no more.
fn is_retort(statement: &Statement, offsets: &Offsets<'_>) -> bool {
    let words = |span: &Span| {
        let words = offsets.slice(*span).unwrap_or_default().split(|c: char| !c.is_alphanumeric());
        words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect::<Vec<_>>()
    };
    let [content] = &statement.content[..] else { return false };
    if statement.negated || statement.hedged || content.len() > 40 {
        return false;
    }
    let content = words(content);
    let stands = match &content[..] {
        [word] => ANAPHORS.contains(&word.as_str()),
        [article, noun] => {
            matches!(article.as_str(), "the" | "this" | "that" | "these" | "those")
                && CALLED.iter().any(|called| lemma(called) == lemma(noun))
        }
        _ => false,
    };
    let denies = |cue: Span| {
        let words = words(&cue);
        let negated = words.iter().any(|word| matches!(word.as_str(), "not" | "never" | "t"));
        !negated && words.iter().any(|word| is_denial(&lemma(word)))
    };
    stands && statement.cue.is_some_and(denies)
}

fn same_actor(left: &Statement, right: &Statement) -> bool {
    left.actor.is_some() && left.actor == right.actor
}

/// The sentence that holds a place in code points.
fn sentence_of(at: usize, tokens: &Tokens, offsets: &Offsets<'_>) -> Option<usize> {
    let byte = offsets.byte_at(at);
    let token = tokens.all.partition_point(|token| token.at.end <= byte);
    (token < tokens.all.len()).then(|| tokens.sentence_of(token))
}
