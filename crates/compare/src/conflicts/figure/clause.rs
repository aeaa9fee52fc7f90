//! The words around a figure that tell what it counts.

use std::ops::Range;

use ascribe_model::calendar::is_calendar;
use ascribe_model::{Figure, Offsets};

use crate::conflicts::text::{Word, words};
use crate::figures;

use super::beside::STANDS_FOR;
use super::earlier::boundary;
use super::lists::CUE;

/// Most bytes of a sentence that are read on either side of a figure.
pub(super) const REACH: usize = 400;

/// A sentence, or as much of it as is read, with the figures in it.
pub(super) struct Sentence<'a> {
    pub(super) words: Vec<Word<'a>>,
    pub(super) text: &'a str,
    /// The figures in it, with the words of each; nothing for one that only the record knows.
    pub(super) figures: Vec<(Range<usize>, Option<Figure>)>,
    /// Which of them it is about.
    pub(super) own: usize,
    /// Whether it begins where the sentence does.
    pub(super) whole: bool,
}

/// How many words on either side of a figure are close to it.
const CLOSE: usize = 5;

/// Words at which a clause ends.
const ENDS: &[&str] = &[
    "that",
    "who",
    "which",
    "whose",
    "where",
    "when",
    "while",
    "whereas",
    "whereby",
    "but",
    "because",
    "although",
    "though",
    "than",
    "after",
    "before",
    "since",
    "until",
    "if",
    "as",
    "including",
];

impl<'a> Sentence<'a> {
    /// Nothing where the words of the figure do not stand in the text.
    pub(super) fn read(text: &'a str, surface: &str) -> Option<Self> {
        let at = text.find(surface)?;
        let start = boundary(text, at.saturating_sub(REACH));
        let stop = boundary(text, (at + surface.len() + REACH).min(text.len()));
        let text = &text[start..stop];
        let (at, end) = (at - start, at - start + surface.len());
        let words = words(text);
        let range = |from: usize, to: usize| {
            let first = words.partition_point(|word| word.at.end <= from);
            first..words.partition_point(|word| word.at.start < to).max(first)
        };
        let offsets = Offsets::new(text);
        let mut all: Vec<(Range<usize>, Option<Figure>)> = figures::find(text)
            .into_iter()
            .map(|found| (range(offsets.byte_at(found.span.start), offsets.byte_at(found.span.stop)), Some(found)))
            .collect();
        let own_words = range(at, end);
        if own_words.is_empty() {
            return None;
        }
        let own = match all.iter().position(|(words, _)| words.start < own_words.end && own_words.start < words.end) {
            Some(own) => own,
            None => {
                let place = all.partition_point(|(words, _)| words.start < own_words.start);
                all.insert(place, (own_words, None));
                place
            }
        };
        Some(Self { words, text, figures: all, own, whole: start == 0 })
    }

    /// The words of the figure itself.
    pub(super) fn own(&self) -> Range<usize> {
        self.figures[self.own].0.clone()
    }

    /// The word before the figure, in small letters.
    pub(super) fn before(&self) -> &str {
        self.own().start.checked_sub(1).map_or("", |at| &self.words[at].low)
    }

    /// A word behind the figure in its phrase, in small letters; the first is 0. A comma ends the phrase: "forty, a
    /// witness said".
    pub(super) fn after(&self, nth: usize) -> &str {
        let at = self.own().end + nth;
        let ended = self.words[self.own().end - 1..at.min(self.words.len())].iter().any(|word| ends(word.gap));
        self.words.get(at).filter(|_| !ended).map_or("", |word| &word.low)
    }

    /// The words of its clause that stand close to the figure, and its own.
    pub(super) fn close(&self) -> impl Iterator<Item = &Word<'a>> {
        let (own, clause) = (self.own(), self.clause());
        let near = own.start.saturating_sub(CLOSE).max(clause.start)..(own.end + CLOSE).min(clause.end).max(own.end);
        self.words[near].iter()
    }

    /// Whether a word is part of another figure.
    pub(super) fn in_another(&self, nth: usize) -> bool {
        self.figures.iter().enumerate().any(|(which, (words, _))| which != self.own && words.contains(&nth))
    }

    /// The clause of the figure: the words between two that end a clause.
    pub(super) fn clause(&self) -> Range<usize> {
        let own = self.own();
        // "150 drivers who walked out": what follows says what they did.
        let relative =
            self.words.get(own.end).is_some_and(|word| matches!(word.low.as_str(), "who" | "which" | "that"));
        let relative = relative && !ends(self.words[own.end - 1].gap);
        let start = self.subject(self.left(own.start));
        self.put_at().map_or(start, |put| put.max(start))..self.right(own.end + usize::from(relative))
    }

    /// Where the clause of a figure begins that is said of what a relative clause tells more of: "the rock that came
    /// down was 40 tonnes".
    fn subject(&self, start: usize) -> usize {
        let own = self.own().start;
        let is = own > start && matches!(self.words[own - 1].low.as_str(), "is" | "are" | "was" | "were");
        let of = start > 0 && matches!(self.words[start - 1].low.as_str(), "that" | "which" | "who");
        if is && of { self.left(start - 1) } else { start }
    }

    /// The clause and the one that follows it, or the one before it where none does.
    pub(super) fn wider(&self, clause: &Range<usize>) -> Range<usize> {
        // What stands behind a comma is of what stands before it: "the ship, 90 metres long, sank".
        let apposed =
            clause.start > 0 && clause.start == self.own().start && self.words[clause.start - 1].gap.contains(',');
        if clause.end < self.words.len() && !apposed {
            clause.start..self.right(clause.end + 1)
        } else {
            let left = self.left(clause.start.saturating_sub(1));
            // "The crowd, according to police, numbered 600."
            let aside = self.words[left].low == "according";
            (if aside { self.left(left.saturating_sub(1)) } else { left })..clause.end
        }
    }

    /// Whether a word for an event tells of none: of whom something is said to others ("a march for the dead"), or
    /// with a particle ("walked out").
    pub(super) fn is_no_event(&self, nth: usize) -> bool {
        let before = |back: usize| nth.checked_sub(back).map_or("", |at| self.words[at].low.as_str());
        let mourned =
            before(1) == "the" && (before(2) == "for" || before(2) == "of" && !STANDS_FOR.contains(&before(3)));
        mourned || self.words.get(nth + 1).is_some_and(|next| next.low == "out")
    }

    /// Whether the figure is in or on one of some things: "12 men on the raft".
    pub(super) fn is_in(&self, things: &[&str]) -> bool {
        let mut after = self.words[self.own().end..].iter().map(|word| word.low.as_str());
        after.next().is_some_and(|low| matches!(low, "in" | "on")) && after.take(3).any(|low| things.contains(&low))
    }

    /// The clause of a length of time with what it is counted from or to: "two hours after the call", "an hour passed
    /// until the tide turned".
    pub(super) fn spanned(&self, clause: Range<usize>) -> Range<usize> {
        let ends_here = clause.end == 0 || ends(self.words[clause.end - 1].gap);
        let counts_from = self
            .words
            .get(clause.end)
            .is_some_and(|word| matches!(word.low.as_str(), "after" | "before" | "until" | "till" | "since"));
        if !ends_here && counts_from { clause.start..self.right(clause.end + 1) } else { clause }
    }

    /// The words of what a length of time is counted from: "the call" of "two hours after the call".
    pub(super) fn counted_from(&self, clause: &Range<usize>) -> &[Word<'a>] {
        let at = self.own().end;
        let counts = at < clause.end && matches!(self.words[at].low.as_str(), "after" | "before");
        if counts { &self.words[at + 1..clause.end] } else { &[] }
    }

    /// Where the clause begins that goes on to a word.
    pub(super) fn left(&self, from: usize) -> usize {
        let mut at = from;
        while at > 0 {
            let word = &self.words[at - 1];
            let joins = matches!(word.low.as_str(), "and" | "or") && self.another_before(at - 1);
            let low = word.low.as_str();
            if ends(word.gap) || ENDS.contains(&low) || CUE.contains(low) || joins {
                break;
            }
            at -= 1;
        }
        at
    }

    fn right(&self, from: usize) -> usize {
        let mut at = from.min(self.words.len());
        while at < self.words.len() {
            let word = &self.words[at];
            let joins = matches!(word.low.as_str(), "and" | "or") && self.another_after(at);
            if at > 0 && ends(self.words[at - 1].gap) || ENDS.contains(&word.low.as_str()) || joins {
                break;
            }
            at += 1;
        }
        at
    }

    /// Whether another figure stands before a word in its clause.
    fn another_before(&self, at: usize) -> bool {
        (0..at)
            .rev()
            .take_while(|&nth| !ends(self.words[nth].gap) && !ENDS.contains(&self.words[nth].low.as_str()))
            .any(|nth| self.in_another(nth))
    }

    fn another_after(&self, at: usize) -> bool {
        (at + 1..self.words.len())
            .take_while(|&nth| !ends(self.words[nth - 1].gap) && !ENDS.contains(&self.words[nth].low.as_str()))
            .any(|nth| self.in_another(nth))
    }

    /// Whether a phrase tells of what is named in passing: "says Orn, who took over in 2019".
    pub(super) fn is_aside(&self, phrase: &str) -> bool {
        let low = phrase.to_lowercase();
        let last = low.split_whitespace().next_back().unwrap_or("");
        let Some(at) = self.words.iter().position(|word| word.low == last) else { return false };
        let start = (0..at).rev().find(|&nth| ends(self.words[nth].gap)).map_or(0, |nth| nth + 1);
        let aside = match self.words[start].low.as_str() {
            "who" | "whose" => true,
            // That the flood, which came in 2019, took so much is of 2019; what has been so since is of no year.
            "which" => self.words[start..at].iter().any(|word| word.low == "since"),
            _ => false,
        };
        let stop =
            (at..self.words.len()).find(|&nth| ends(self.words[nth].gap)).map_or(self.words.len(), |nth| nth + 1);
        aside && (self.own().end <= start || stop <= self.own().start)
    }

    /// Whether a phrase is when it was counted: "by late Sunday", "as of Sunday".
    pub(super) fn counts_until(&self, phrase: &str) -> bool {
        let low = phrase.to_lowercase();
        let first = low.split_whitespace().next().unwrap_or("");
        let lows = || self.words.iter().map(|word| word.low.as_str());
        let by = lows().zip(lows().skip(1)).any(|pair| pair == ("by", first));
        by || lows().zip(lows().skip(1)).zip(lows().skip(2)).any(|triple| triple == (("as", "of"), first))
    }

    /// Whether the sentence names the first and the last day of a time: "between 3 and 21 March", "from Monday to Friday".
    pub(super) fn is_between_days(&self) -> bool {
        let day = |nth: usize| {
            self.words.get(nth).is_some_and(|word| {
                is_calendar(&word.low) || word.low.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day))
            })
        };
        let joins = |from: &str, low: &str| match from {
            "between" => low == "and",
            "from" => matches!(low, "to" | "until" | "till" | "through"),
            _ => false,
        };
        (0..self.words.len()).any(|nth| {
            let join = (nth + 2..nth + 6).find(|&join| {
                self.words.get(join).is_some_and(|word| joins(&self.words[nth].low, &word.low)) && day(join - 1)
            });
            join.is_some_and(|join| day(join + 1) || day(join + 2))
        })
    }

    /// Whether a phrase stands where somebody is said to speak: it then says when or where that was.
    pub(super) fn is_of_speech(&self, phrase: &str) -> bool {
        let low = phrase.to_lowercase();
        let first = low.split_whitespace().find(|word| !matches!(*word, "the" | "since" | "last")).unwrap_or("");
        let Some(at) = self.words.iter().position(|word| word.low == first) else { return false };
        let own = self.own();
        let before = self.words[..at]
            .iter()
            .rev()
            .find(|word| !matches!(word.low.as_str(), "on" | "in" | "late" | "early" | "last" | "the" | "at"));
        let behind_cue = before.is_some_and(|word| CUE.contains(word.low.as_str()));
        let (start, stop) = (self.left(at), self.right(at));
        let apart = own.end <= start || stop <= own.start;
        // "According to the ministry in Velm"
        let from = start.saturating_sub(1);
        behind_cue || apart && self.words[from..stop].iter().any(|word| CUE.contains(word.low.as_str()))
    }
}

fn ends(gap: &str) -> bool {
    gap.contains([',', ';', ':', '.', '!', '?', '(', ')', '–', '—', '\n']) || gap.contains(" - ")
}
