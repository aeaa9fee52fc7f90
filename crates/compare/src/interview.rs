//! Interviews that are printed as questions and answers, without a name before each.

use std::ops::Range;

/// Fewest questions, and fewest of them that say "you" and answers that say "I".
const QUESTIONS: usize = 3;
const OWN: usize = 2;

/// Most words of a question.
const LONG: usize = 60;

/// The bytes from the first question of an interview to the end of the last answer. What stands there outside of
/// quotations is said by the one who answers or by the one who asks; the paper says none of it in its own voice.
pub(crate) fn interview(text: &str) -> Option<Range<usize>> {
    let mut paragraphs: Vec<(usize, &str)> = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if !line.trim().is_empty() {
            paragraphs.push((at, line.trim()));
        }
        at += line.len();
    }
    let is_question = |line: &str| {
        line.ends_with('?') && !line.contains(['"', '“', '«', '‘']) && line.split_whitespace().count() <= LONG
    };
    // A question that another follows at once has no answer.
    let asked: Vec<usize> = (0..paragraphs.len().saturating_sub(1))
        .filter(|&nth| is_question(paragraphs[nth].1) && !is_question(paragraphs[nth + 1].1))
        .collect();
    let says = |nth: usize, words: &[&str]| {
        paragraphs[nth].1.split(|c: char| !c.is_alphanumeric()).any(|word| words.contains(&word))
    };
    let you = asked.iter().filter(|&&nth| says(nth, &["you", "You", "your", "Your"])).count();
    let own = asked.iter().filter(|&&nth| says(nth + 1, &["I", "me", "my", "My", "we", "We"])).count();
    if asked.len() < QUESTIONS || you < OWN || own < OWN {
        return None;
    }
    let (first, last) = (*asked.first()?, asked.last()? + 1);
    Some(paragraphs[first].0..paragraphs[last].0 + paragraphs[last].1.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_with_answers_are_an_interview() {
        let text = "The baker\n\nOda Lind sees us in her shop.\n\nDid you sell the oven?\n\nI did. It was cold.\n\n\
                    To whom?\n\nTo my cousin.\n\nAre you sorry?\n\nNo, we were never warm.\n\nNext week: the miller.";
        let found = interview(text).unwrap();
        assert!(text[found.clone()].starts_with("Did you") && text[found].ends_with("never warm."));
    }

    #[test]
    fn a_paper_that_wonders_gives_no_interview() {
        for text in [
            "Who sold the oven?\n\nThe council did.\n\nTo whom?\n\nTo a cousin.\n\nAnd why?\n\nNobody says.",
            "“Did you sell it?”\n\nI did.\n\n“To whom did you?”\n\nTo my cousin.\n\n“Are you sorry?”\n\nI am.",
            "",
        ] {
            assert_eq!(interview(text), None, "{text}");
        }
    }
}
