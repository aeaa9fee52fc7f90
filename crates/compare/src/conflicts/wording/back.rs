//! Words by which somebody takes back what was said: who does has spoken twice.

/// What a speaker says of words said before.
const OWN: &[&str] = &[
    "i was wrong",
    "we were wrong",
    "i was mistaken",
    "we were mistaken",
    "correct what i",
    "correct what we",
    "changed my mind",
    "changed our mind",
    "take back what",
    "take it back",
    "i said before",
    "i said at first",
    "i no longer",
    "we no longer",
];

/// What a reporter says of it.
const REPORTED: &[&str] = &[
    "changed his mind",
    "changed her mind",
    "changed their mind",
    "change of mind",
    "corrected himself",
    "corrected herself",
    "reversed himself",
    "reversed herself",
    "u-turn",
    "backtracked",
];

/// Whether a statement, or what stands around it, takes back an earlier one.
pub(super) fn takes_back<'a>(mut pieces: impl Iterator<Item = &'a str>, around: &str) -> bool {
    let has = |text: &str, phrases: &[&str]| {
        let text = text.to_lowercase();
        phrases.iter().any(|phrase| text.contains(phrase))
    };
    pieces.any(|piece| has(piece, OWN)) || has(around, REPORTED)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_takes_it_back_says_so() {
        assert!(takes_back(["“There was a boat. I was wrong.”"].into_iter(), ""));
        assert!(takes_back(["“There was a boat.”"].into_iter(), "The miller has changed his mind."));
        assert!(!takes_back(["“They were wrong.”"].into_iter(), "I was wrong, said the baker."));
    }
}
