//! "Kestria says that two died. Marrowa disputes this.": a statement that denies the sentence before takes
//! its stances, turned round.

use ascribe_model::{Offsets, Span, Statement};

use super::rules::is_denial;
use super::{Stance, Taken};
use crate::codebook::{Tokens, lemma};

/// What stands for the words before.
const ANAPHORS: &[&str] = &["this", "that", "it", "these", "them"];
/// What they may be called.
const CALLED: &[&str] =
    &["claim", "charge", "accusation", "allegation", "account", "report", "version", "assertion", "statement", "story"];

/// The stances of such statements.
pub(super) fn find(taken: &[Taken], tokens: &Tokens, offsets: &Offsets<'_>, statements: &[Statement]) -> Vec<Taken> {
    let mut found = Vec::new();
    for (nth, statement) in statements.iter().enumerate() {
        let Some(cue) = statement.cue.filter(|_| is_retort(statement, offsets)) else { continue };
        let start = statement.source.map_or(cue.start, |source| source.start.min(cue.start));
        let Some(own) = sentence_of(start, tokens, offsets) else { continue };
        let mut answered: Vec<&Taken> = Vec::new();
        for back in 0..=1 {
            let said = |taken: &&Taken| {
                let (Some(first), Some(last)) = (taken.evidence.first(), taken.evidence.last()) else { return false };
                last.stop <= start
                    && taken.stance != Stance::Hedge
                    && sentence_of(first.start, tokens, offsets).is_some_and(|there| there + back == own)
                    && taken.statement.is_none_or(|other| !same_actor(&statements[other], statement))
            };
            answered = taken.iter().filter(said).collect();
            if !answered.is_empty() {
                break;
            }
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
    stands && statement.cue.is_some_and(|cue| words(&cue).iter().any(|word| is_denial(&lemma(word))))
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
