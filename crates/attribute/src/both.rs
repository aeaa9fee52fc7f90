//! The engine's extractor: what a learned model and the rules find, as one.
//!
//! The model is right more often and finds more, and its spans are better. Where a rule has the same
//! content, the rule confirms it, and at most lends it what it lacks: a source, a longer cue. Where
//! they contradict each other, only a rule that is right nearly always comes first, and only before
//! what is less sure and what no other such rule confirms; or it has a whole quotation where the model
//! mixes it with words around it. Where the model finds nothing, a rule that is right more often than
//! not fills in.

use std::ops::Range;

use crate::engine::{Attribution, Extractor};
use crate::learned::Model;
use crate::rules::Rules;
use crate::text::Passage;

/// The confidence from which a rule overrules the model.
const OVERRULES: f64 = 0.8;
/// The confidence from which a rule fills in; where the content is a quotation, from which too.
const FILLS: f64 = 0.7;
const FILLS_QUOTED: f64 = 0.6;
/// The confidence that a finding of the model needs whose content is no quotation.
const LEAST: f64 = 0.35;

/// A learned model, and rules.
#[derive(Debug)]
pub(crate) struct Both {
    pub(crate) model: Model,
}

impl Extractor for Both {
    fn extract(&self, passage: &Passage<'_>) -> Vec<Attribution> {
        join(self.model.extract(passage), passage)
    }
}

/// Joins what a model found in a passage with what the rules find there.
pub(crate) fn join(mut learned: Vec<Attribution>, passage: &Passage<'_>) -> Vec<Attribution> {
    learned.retain(|found| found.confidence >= LEAST || begins_quoted(passage, found));
    let rules = Rules.extract(passage);
    let mut learned = with_lent(&learned, &rules, passage);
    let strong = overruling(&learned, &rules, passage);
    let first = Index::new(&strong);
    learned.retain(|found| first.touching(found).next().is_none());
    let mut found = strong;
    found.append(&mut learned);
    let taken = Index::new(&found);
    let fills = |rule: &Attribution| {
        let needed = if begins_quoted(passage, rule) { FILLS_QUOTED } else { FILLS };
        rule.confidence >= needed && taken.touching(rule).all(|other| holds(rule, other) || is_all_of(rule, other))
    };
    let more: Vec<_> = rules.into_iter().filter(fills).collect();
    found.extend(more);
    found
}

/// The rules that come before what the model found in their place.
fn overruling(learned: &[Attribution], rules: &[Attribution], passage: &Passage<'_>) -> Vec<Attribution> {
    let strong: Vec<&Attribution> = rules.iter().filter(|rule| rule.confidence >= OVERRULES).collect();
    let sure = Index::new(strong.iter().copied());
    let known = Index::new(learned);
    let gives_way = |other: &Attribution, rule: &Attribution| {
        other.confidence <= rule.confidence && !sure.touching(other).any(|third| same_content(third, other))
    };
    let overrules = |rule: &&Attribution| {
        let mixes = |other: &Attribution| !is_quotation(passage, other);
        let clears = is_quotation(passage, rule) && known.touching(rule).all(mixes);
        clears || known.touching(rule).all(|other| gives_way(other, rule))
    };
    strong.iter().copied().filter(overrules).cloned().collect()
}

/// Findings of the model with what a rule for the same has and they lack: a source, the rest of a cue
/// ("was quoted by Halm as saying" tells who passed it on, "was quoted" does not), further quotations
/// that nothing else claims, and an end before the tag of another.
fn with_lent(learned: &[Attribution], rules: &[Attribution], passage: &Passage<'_>) -> Vec<Attribution> {
    let claimed = Index::new(learned);
    let known = Index::new(rules);
    let tags = tags(rules);
    let lent = |found: &Attribution| {
        let mut found = found.clone();
        let same: Vec<_> = known.touching(&found).filter(|rule| same_content(rule, &found)).collect();
        if found.source.is_none() {
            found.source = same.iter().find_map(|rule| rule.source.clone());
        }
        let Some(cue) = found.cue.clone() else { return found };
        let longer = same.iter().filter_map(|rule| rule.cue.as_ref());
        if let Some(longer) = longer.into_iter().find(|longer| longer.start <= cue.start && cue.end <= longer.end) {
            found.cue = Some(longer.clone());
        }
        let shares = |own: &Range<usize>| own.start < cue.end && cue.start < own.end;
        let own =
            known.touching(&found).find(|rule| rule.confidence >= OVERRULES && rule.cue.as_ref().is_some_and(shares));
        let Some(rule) = own else { return found };
        if let Some(end) = ends_earlier(&found, rule, &tags).filter(|_| !begins_quoted(passage, &found)) {
            found.content.retain(|piece| piece.start < end);
            found.content.iter_mut().for_each(|piece| piece.end = piece.end.min(end));
        }
        if is_quotation(passage, rule) && is_quotation(passage, &found) {
            let free = rule.content.iter().filter(|piece| claimed.touching_piece(piece).next().is_none());
            found.content.extend(free.cloned());
            found.content.sort_by_key(|piece| piece.start);
        }
        found
    };
    learned.iter().map(lent).collect()
}

/// Whether the content of one holds all of another.
fn holds(outer: &Attribution, inner: &Attribution) -> bool {
    let within = |range: &Range<usize>| outer.content.iter().any(|p| p.start <= range.start && range.end <= p.end);
    inner.cue.as_ref().is_some_and(within) && inner.content.iter().chain(&inner.source).all(within)
}

/// Whether one is all that the content of another says, which so passes it on.
fn is_all_of(inner: &Attribution, outer: &Attribution) -> bool {
    let places = || inner.content.iter().chain(&inner.source).chain(&inner.cue);
    let extent = places().map(|p| p.start).min().zip(places().map(|p| p.end).max());
    matches!(&outer.content[..], [whole] if extent == Some((whole.start, whole.end)))
}

/// Where the content of a rule ends, if that of the model goes on from there over the tag of another,
/// as over that of Halm in "Vella said that the port was open, Halm reports". Tags are cues behind
/// their contents, in order.
fn ends_earlier(found: &Attribution, rule: &Attribution, tags: &[usize]) -> Option<usize> {
    let (own, end) = (found.content.last()?.end, rule.content.last()?.end);
    let next = *tags.get(tags.partition_point(|tag| *tag < end))?;
    (next < own).then_some(end)
}

/// Where the cues begin that stand behind all of their contents.
fn tags(rules: &[Attribution]) -> Vec<usize> {
    let tag = |rule: &Attribution| {
        let start = rule.cue.as_ref()?.start;
        rule.content.iter().all(|piece| piece.end <= start).then_some(start)
    };
    let mut tags: Vec<_> = rules.iter().filter_map(tag).collect();
    tags.sort_unstable();
    tags
}

/// Whether a content begins with a quotation mark.
fn begins_quoted(passage: &Passage<'_>, found: &Attribution) -> bool {
    let opens = |piece: &Range<usize>| passage.text[piece.clone()].starts_with(['“', '"', '«', '„', '‘']);
    found.content.first().is_some_and(opens)
}

/// Whether each piece of a content is one quotation in double marks.
fn is_quotation(passage: &Passage<'_>, found: &Attribution) -> bool {
    found.content.iter().all(|piece| {
        let words = passage.text[piece.clone()].trim_end_matches(['.', ',']);
        let inside = words.strip_prefix(['“', '"']).and_then(|words| words.strip_suffix(['”', '"']));
        inside.is_some_and(|inside| !inside.contains(['“', '”', '"']))
    })
}

/// Attributions by where their contents begin, so that only neighbours are compared.
struct Index<'f> {
    /// Start, furthest end so far, number.
    pieces: Vec<(usize, usize, &'f Attribution)>,
    furthest: Vec<usize>,
}

impl<'f> Index<'f> {
    fn new(found: impl IntoIterator<Item = &'f Attribution>) -> Self {
        let pieces = found.into_iter().flat_map(|f| f.content.iter().map(move |piece| (piece.start, piece.end, f)));
        let mut pieces: Vec<_> = pieces.collect();
        pieces.sort_by_key(|(start, end, _)| (*start, *end));
        let mut furthest = Vec::with_capacity(pieces.len());
        for (_, end, _) in &pieces {
            furthest.push(furthest.last().map_or(*end, |last: &usize| *last.max(end)));
        }
        Self { pieces, furthest }
    }

    /// The attributions whose content shares something with that of this one.
    fn touching<'a>(&'a self, other: &'a Attribution) -> impl Iterator<Item = &'f Attribution> + 'a {
        other.content.iter().flat_map(move |piece| self.touching_piece(piece))
    }

    /// The attributions whose content shares something with this piece.
    fn touching_piece<'a>(&'a self, piece: &'a Range<usize>) -> impl Iterator<Item = &'f Attribution> + 'a {
        let from = self.furthest.partition_point(|end| *end <= piece.start);
        let to = self.pieces.partition_point(|(start, _, _)| *start < piece.end);
        let near = self.pieces.get(from..to).unwrap_or_default();
        near.iter().filter(|(_, end, _)| *end > piece.start).map(|(_, _, found)| *found)
    }
}

/// Whether two contents share at least half of what either has.
fn same_content(one: &Attribution, other: &Attribution) -> bool {
    let length = |found: &Attribution| found.content.iter().map(ExactSizeIterator::len).sum::<usize>();
    let mut shared = 0;
    let (mut a, mut b) = (one.content.iter().peekable(), other.content.iter().peekable());
    while let (Some(left), Some(right)) = (a.peek(), b.peek()) {
        shared += left.end.min(right.end).saturating_sub(left.start.max(right.start));
        if left.end < right.end {
            a.next()
        } else {
            b.next()
        };
    }
    2 * shared >= length(one) + length(other) - shared
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lexicon;
    use proptest::prelude::*;

    /// A finding by its words, each where it first stands.
    fn finding(text: &str, source: &str, cue: &str, content: &[&str], confidence: f64) -> Attribution {
        let place = |words: &str| {
            let start = text.find(words).unwrap_or_else(|| panic!("{words}"));
            start..start + words.len()
        };
        Attribution {
            source: (!source.is_empty()).then(|| place(source)),
            cue: Some(place(cue)),
            content: content.iter().map(|piece| place(piece)).collect(),
            confidence,
        }
    }

    /// What is found where the model found this, as "source | cue | piece … piece", in order.
    fn joined(text: &str, learned: Vec<Attribution>) -> Vec<String> {
        let mut found = join(learned, &Passage::read(text, &Lexicon::new()));
        found.sort_by_key(|found| found.content[0].start);
        let words = |range: &Option<Range<usize>>| range.clone().map_or("-", |range| &text[range]).to_owned();
        let line = |found: &Attribution| {
            let content: Vec<&str> = found.content.iter().map(|piece| &text[piece.clone()]).collect();
            format!("{} | {} | {}", words(&found.source), words(&found.cue), content.join(" … "))
        };
        found.iter().map(line).collect()
    }

    #[test]
    fn a_rule_lends_what_a_finding_lacks() {
        let text = "“We stay,” Vella was quoted by Halm as saying.";
        let found = joined(text, vec![finding(text, "", "was quoted", &["“We stay,”"], 0.5)]);
        assert_eq!(found, ["Vella | was quoted by Halm as saying | “We stay,”"]);

        let text = "“We stay,” she said, pointing at the sea. “We always have.”";
        let found = joined(text, vec![finding(text, "she", "said", &["“We stay,”"], 0.9)]);
        assert_eq!(found, ["she | said | “We stay,” … “We always have.”"]);
    }

    #[test]
    fn a_content_ends_before_the_tag_of_another() {
        let text = "Vella said that the port was open, the news agency Halm reports.";
        let whole = "that the port was open, the news agency Halm reports";
        let found = joined(text, vec![finding(text, "Vella", "said", &[whole], 0.9)]);
        assert_eq!(
            found,
            [
                "the news agency Halm | reports | Vella said that the port was open",
                "Vella | said | that the port was open"
            ]
        );
    }

    #[test]
    fn only_a_rule_that_is_surer_overrules() {
        let text = "Orn left early, Vella said.";
        let wrong = |confidence| vec![finding(text, "Orn", "left", &["early, Vella said"], confidence)];
        assert_eq!(joined(text, wrong(0.95)), ["Orn | left | early, Vella said"]);
        let text = "Orn heard that Vella said that the port was open.";
        let wrong = |confidence| vec![finding(text, "Orn", "heard", &["Vella"], confidence)];
        assert!(joined(text, wrong(0.4)).contains(&"Vella | said | that the port was open".to_owned()));
    }

    #[test]
    fn a_whole_quotation_comes_before_a_mixture() {
        let text = "Vella scolded him: “The port is shut.”";
        let mixed = finding(text, "him", "scolded", &["him: “The port is shut.”"], 0.99);
        assert_eq!(joined(text, vec![mixed]), ["Vella | scolded | “The port is shut.”"]);
    }

    #[test]
    fn what_is_unsure_stays_only_as_a_quotation() {
        let text = "Vella left. “We stay,” it read.";
        let unsure = |content: &str| vec![finding(text, "", "left", &[content], 0.1)];
        assert!(joined(text, unsure("Vella")).iter().all(|line| !line.ends_with("| Vella")));
        assert!(!joined(text, unsure("“We stay,”")).is_empty());
    }

    proptest! {
        #[test]
        fn contents_of_an_index_are_those_that_touch(
            pieces in prop::collection::vec((0usize..50, 1usize..10), 0..20), from in 0usize..60, length in 1usize..10,
        ) {
            let found: Vec<Attribution> = pieces
                .iter()
                .map(|&(start, length)| Attribution {
                    source: None, cue: None, content: vec![start..start + length], confidence: 1.0,
                })
                .collect();
            let touches = |one: &Attribution| one.content[0].start < from + length && from < one.content[0].end;
            let expected = found.iter().filter(|one| touches(one)).count();
            prop_assert_eq!(Index::new(&found).touching_piece(&(from..from + length)).count(), expected);
        }
    }
}
