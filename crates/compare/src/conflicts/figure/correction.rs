//! Whether a paper tells of a mistake of its own: what it wrote before is no second account.

use crate::conflicts::text::{Word, words};

/// Words for a mistake.
const MISTAKES: &[&str] =
    &["corrected", "correction", "corrects", "erroneously", "wrong", "error", "mistake", "mistakenly", "misstated"];

/// Words by which a paper speaks of itself.
const OURSELVES: &[&str] = &["paper", "newspaper", "newspaper's", "edition"];

/// What a paper does by its own account: "we wrote".
const WROTE: &[&str] =
    &["wrote", "reported", "printed", "published", "said", "gave", "stated", "put", "report", "story", "article"];

/// Whether some sentence of a text, or two, outside of quotation marks, tells that the paper that prints it was mistaken.
pub(super) fn is_corrected(text: &str) -> bool {
    let mut quoted = false;
    let plain: String = text
        .chars()
        .filter(|&c| {
            quoted = match c {
                '“' | '«' => true,
                '”' | '»' => false,
                '"' => !quoted,
                '\n' => false,
                _ => quoted,
            };
            !quoted
        })
        .collect();
    let sentences: Vec<&str> = plain.split_inclusive(['.', '!', '?', '\n']).collect();
    (0..sentences.len()).any(|nth| tells(&words(&sentences[nth..(nth + 2).min(sentences.len())].concat())))
}

fn tells(all: &[Word<'_>]) -> bool {
    let has = |list: &[&str]| all.iter().any(|word| list.contains(&word.low.as_str()));
    let of_us = |low: &str| matches!(low, "we" | "our" | "us");
    let we_wrote = || {
        all.windows(3)
            .any(|words| of_us(&words[0].low) && words[1..].iter().any(|word| WROTE.contains(&word.low.as_str())))
    };
    has(MISTAKES) && (has(OURSELVES) || we_wrote() || has(&["apologise", "apologize", "regret"]))
}

#[cfg(test)]
mod tests {
    use super::is_corrected;

    #[test]
    fn a_paper_corrects_itself_and_others_admit_mistakes() {
        for (text, is) in [
            ("By an error this paper gave another number on Monday.", true),
            ("The toll that we reported was wrong. Nine died.", true),
            ("“We said nine, and we were wrong,” said Orn. The paper lay on the table.", false),
            ("On Monday we wrote that 45 were held. That was an error.", true),
        ] {
            assert_eq!(is_corrected(text), is, "{text}");
        }
    }
}
