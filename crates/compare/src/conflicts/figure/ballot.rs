//! On which side of a vote a figure stands.

use crate::conflicts::text::Word;

use super::clause::Sentence;
use super::kind::Kinds;

/// How many words on either side of a figure tell whether it is a vote for or against.
const NEAR: usize = 4;

/// Whether a figure is of votes, and on which side.
pub(super) fn vote(sentence: &Sentence<'_>, before: &[Word<'_>]) -> Option<Kinds> {
    let votes = |word: &Word<'_>| {
        matches!(
            word.low.as_str(),
            "vote" | "votes" | "voted" | "ballot" | "ballots" | "motion" | "referendum" | "bill"
        )
    };
    if !sentence.words.iter().chain(before).any(votes) {
        return None;
    }
    let (own, clause) = (sentence.own(), sentence.clause());
    if sentence.is_opposite() {
        return Some(Kinds::named("against"));
    }
    if sentence.against().is_some() {
        return Some(Kinds::named("for"));
    }
    let side = |nth: usize| match sentence.words[nth].low.as_str() {
        "against" | "opposed" | "rejected" | "opposing" => Some("against"),
        "for" | "favour" | "favor" | "backed" | "supported" | "approved" => Some("for"),
        "abstained" | "abstentions" | "abstaining" | "abstention" => Some("abstained"),
        _ => None,
    };
    let after = (own.end..clause.end.max(own.end)).take(NEAR).find_map(side);
    let voted = || {
        clause
            .clone()
            .any(|nth| matches!(sentence.words[nth].low.as_str(), "vote" | "votes" | "voted"))
            .then_some("for")
    };
    after.or_else(voted).map(Kinds::named)
}
