//! Of whom a bare share is, and whether a poll tells it.

use super::shares::{NUMBERS, PARTS, POLLS};
use crate::resolve::cast::Cast;

impl Cast<'_, '_> {
    /// Of whom a share is that tells it by nothing but what stands before: "Young voters are torn. 41 percent say".
    /// Where a `poll` asked, of those whom the sentence before tells by a name: "Selt pilots are torn".
    pub(crate) fn share_of_last(&mut self, at: usize, sentence: usize, poll: Option<&str>) -> Option<String> {
        let passage = self.passage;
        let from = passage.sentences[sentence.saturating_sub(1)].start;
        let line = passage.paragraphs.iter().find(|line| line.contains(&at)).map_or(0, |line| line.start);
        let from = if poll.is_some() { from.max(line) } else { from };
        let whose = self.people_told_of(from, at, sentence, &[], false)?;
        let name = self.actors[whose].name.as_str();
        // "one in three Selt pilots in the poll"
        let name = poll.and_then(|poll| name.strip_suffix(&format!(" in the {poll}"))).unwrap_or(name);
        let counts = |words: &str| {
            words.split([' ', '-']).any(|word| {
                word.starts_with(|c: char| c.is_ascii_digit())
                    || NUMBERS.has(&word.to_ascii_lowercase())
                    || ["percent", "%"].contains(&word)
                    || PARTS.contains(&word)
            })
        };
        // "three-quarters of the voters", "one in three voters": the voters.
        let name = match name.split_once(" of ") {
            Some((share, rest)) if counts(share) => rest.strip_prefix("the ").unwrap_or(rest),
            _ => match name.split_once(" in ").map(|(share, rest)| (share, rest.split_once(' '))) {
                Some((share, Some((number, rest)))) if counts(share) && counts(number) => rest,
                _ => name,
            },
        };
        let some = ["some ", "many ", "most ", "other ", "one "].iter().any(|first| name.starts_with(first));
        // "his rivals, Vella and Orn", "Vella's friends in the harbour" are none whom a poll counts.
        let plain =
            |word: &str| word.chars().all(|c| c.is_alphanumeric() || c == '-') && !["and", "on", "in"].contains(&word);
        let named = poll.is_none() || name.contains(char::is_uppercase) && name.split(' ').all(plain);
        (!some && named && !counts(name)).then(|| name.to_owned())
    }

    /// Whether the sentence of a phrase tells what a poll found: shares, or who is how likely to what.
    pub(crate) fn tells_of_poll(&self, sentence: usize) -> bool {
        let passage = self.passage;
        passage.sentences[sentence].clone().any(|at| {
            passage.is_one_of(at, POLLS)
                || passage.is_one_of(
                    at,
                    &["polling", "polled", "surveyed", "percent", "pollsters", "likely", "divided", "evenly"],
                )
                || passage.tokens[at].mark('%')
                || passage.word(at).ends_with('%')
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::given;

    #[test]
    fn a_share_in_a_poll_is_of_those_named_right_before() {
        let text = "A Tamm Courier poll came out. It froze. Selt pilots were angry. One in three said that the ice \
            was thin.";
        let found = [("One in three", "said", "that the ice was thin")];
        assert_eq!(given(text, &found), ["one in three Selt pilots in the Tamm Courier poll (group)"]);
    }

    #[test]
    fn voters_are_asked_where_their_sentence_tells_of_a_poll() {
        let text = "A Tamm Courier poll came out. It froze. Young voters said that the ice was thin.";
        let found = [("Young voters", "said", "that the ice was thin")];
        assert_eq!(given(text, &found), ["young voters (group)"]);
        let text = "A Tamm Courier poll came out. In the poll, young voters said that the ice was thin.";
        let found = [("young voters", "said", "that the ice was thin")];
        assert_eq!(given(text, &found), ["young voters in the Tamm Courier poll (group)"]);
    }
}
