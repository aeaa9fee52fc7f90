//! Sentences that an extractor took out of the middle of an article.

use std::collections::HashMap;

use crate::page;

/// Puts lines of `lenient` back into `strict`, the same article read with fewer rules: those that
/// stand between two lines of `strict` that follow each other, and are of running text by their look.
/// A paragraph whose class has an unlucky name is such a line; a list of links is not.
pub(super) fn fill(strict: &str, lenient: &str) -> String {
    let lenient: Vec<&str> = lenient.lines().map(str::trim).collect();
    let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, line) in lenient.iter().enumerate().filter(|(_, line)| !line.is_empty()) {
        places.entry(line).or_default().push(at);
    }
    let mut out = String::with_capacity(strict.len());
    let mut previous: Option<usize> = None;
    for line in strict.lines() {
        let next = previous.map_or(0, |at| at + 1);
        let place = places.get(line.trim()).and_then(|found| {
            let nth = found.partition_point(|&at| at < next);
            found.get(nth).copied()
        });
        if let Some(place) = place {
            if previous.is_some() {
                for lost in lenient[next..place].iter().filter(|line| page::is_running_text(line)) {
                    out.push_str(lost);
                    out.push_str("\n\n");
                }
            }
            previous = Some(place);
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_come_back_and_links_do_not() {
        let strict = "One stays, he said.\n\nFour stays, he said.\n";
        let lenient = "Home Sea\n\nOne stays, he said.\n\nTwo comes back, he said.\n\nMore links\n\nFour stays, he said.\n\nAfterwards nothing.";
        assert_eq!(fill(strict, lenient), "One stays, he said.\n\nTwo comes back, he said.\n\nFour stays, he said.\n");
    }

    #[test]
    fn lines_that_are_not_found_cost_nothing() {
        assert_eq!(fill("A.\nB.", "C.\nB.\nA."), "A.\nB.\n");
    }
}
