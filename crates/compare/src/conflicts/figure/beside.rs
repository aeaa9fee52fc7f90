//! What stands right beside a figure: what it is a part of, a group or a size of, and what it stands for.

use ascribe_model::Figure;
use ascribe_model::calendar::is_calendar;
use ascribe_model::testimony::Number;

use crate::conflicts::text::Word;

use super::clause::Sentence;
use super::earlier::number;
use super::lists::{STOP, key};

/// Nouns for a figure that was given before.
pub(super) const STANDS_FOR: &[&str] = &["number", "figure", "toll", "total", "count", "estimate", "tally"];

/// How far before such a noun the one is told whose number it is, in words.
const OWNER: usize = 3;

/// Further nouns for what somebody says of a number.
const CLAIMS: &[&str] =
    &["figures", "claim", "claims", "assertion", "estimates", "version", "tallies", "reckoning", "guess", "allegation"];

/// Words between such a noun and the number.
const TO_NUMBER: &[&str] = &[
    "of", "that", "at", "about", "some", "around", "more", "than", "nearly", "over", "least", "almost", "as", "many",
    "up", "to", "roughly", "only", "just", "there", "were", "was",
];

/// Whose no number is: "last year's figure".
const TIMES: &[&str] = &[
    "year",
    "month",
    "week",
    "season",
    "day",
    "today",
    "yesterday",
    "quarter",
    "decade",
    "night",
    "morning",
    "evening",
    "it",
    "that",
    "there",
    "what",
];

impl Sentence<'_> {
    /// Whether its sentence gives it for that of somebody, who is not of that name: "rejected the union's figure of 400".
    pub(super) fn is_anothers(&self, party: &str) -> bool {
        let before = &self.words[..self.own().start];
        let light = before.iter().rev().take_while(|word| TO_NUMBER.contains(&&*word.low)).count();
        let before = &before[..before.len() - light];
        let Some((noun, front)) = before.split_last().filter(|_| light > 0) else { return false };
        if !STANDS_FOR.contains(&&*noun.low) && !CLAIMS.contains(&&*noun.low) {
            return false;
        }
        let owner = front.iter().rev().take(OWNER).find_map(|word| word.low.strip_suffix("'s"));
        let owner = owner.or_else(|| front.last()?.low.strip_suffix('\''));
        owner.is_some_and(|owner| {
            let named = party.split(' ').any(|word| word.eq_ignore_ascii_case(owner));
            !named && !TIMES.contains(&owner) && !is_calendar(owner)
        })
    }

    /// The last figure before it that has a unit, or the last.
    pub(super) fn figure_before(&self) -> Option<Number> {
        let mut before = self.figures[..self.own].iter().rev().filter_map(|(_, figure)| figure.as_ref());
        let last = before.clone().next();
        before.find(|figure| figure.unit.is_some()).or(last).map(|figure| number(self.text, figure))
    }

    /// Whether the words before the figure stand for one that was given before: "puts the number at 40", "it's 40".
    pub(super) fn stands_for_another(&self) -> bool {
        let start = self.own().start;
        let before: Vec<&str> =
            self.words[start.saturating_sub(5)..start].iter().map(|word| word.low.as_str()).collect();
        let is_it = matches!(before[..], [.., "it's"] | [.., "it" | "there", "is" | "was" | "were" | "are"]);
        is_it || before.iter().any(|low| STANDS_FOR.contains(low))
    }

    /// Whether it is the size of a group of people: "a staff of 40", "forty of us".
    pub(super) fn is_group(&self) -> bool {
        let of = self.of_what();
        matches!(of, "staff" | "workforce" | "crew" | "crowd" | "audience" | "congregation")
            || self.after(0) == "of" && matches!(self.after(1), "us" | "you")
    }

    /// Whether it counts those who were somewhere at a moment: "40 people were on the pier when it gave way",
    /// "40 people were on it".
    pub(super) fn is_on_when(&self) -> bool {
        let end = self.own().end;
        let mut rest = self.words[end..].iter().skip_while(|word| {
            matches!(
                word.low.as_str(),
                "who" | "was" | "were" | "had" | "been" | "still" | "sat" | "sitting" | "standing"
            )
        });
        let on = rest.next().is_some_and(|word| matches!(word.low.as_str(), "on" | "in" | "aboard" | "inside"));
        let mut within = rest.scan(false, |ended, word| {
            let at = (!*ended).then_some(word);
            *ended = word.gap.contains([',', '.', ';']);
            at
        });
        on && within.by_ref().take(5).enumerate().any(|(nth, word)| word.low == "when" || nth == 0 && word.low == "it")
    }

    /// The word before "of", in small letters, where the figure follows: "wave" of "a wave of six metres".
    pub(super) fn of_what(&self) -> &str {
        let at = self.own().start.checked_sub(2).filter(|_| self.before() == "of");
        at.map_or("", |at| &self.words[at].low)
    }

    /// The figure of which it is a part: "24 turnstiles" of "eleven of the club's 24 turnstiles".
    pub(super) fn whole(&self) -> Option<&Figure> {
        let (_, figure) = self.figures.get(self.own + 1).filter(|_| self.is_of(self.own))?;
        figure.as_ref()
    }

    /// Whether another is a part of it.
    pub(super) fn is_whole(&self) -> bool {
        let opens = self.own == 0 && self.figures.len() > 1 && self.opens_with_of();
        opens || self.own > 0 && self.is_of(self.own - 1)
    }

    /// Whether its sentence begins with another of which it is a part: "Of the 24 turnstiles, eleven were shut".
    pub(super) fn opens_with_whole(&self) -> bool {
        self.own > 0 && self.opens_with_of()
    }

    /// Whether the sentence begins with "of" and a figure.
    fn opens_with_of(&self) -> bool {
        let first = self.figures[0].0.start;
        let of = || self.words[..first].iter().any(|word| word.low == "of");
        self.whole && (1..=3).contains(&first) && matches!(self.words[0].low.as_str(), "of" | "out") && of()
    }

    /// Whether nothing but an "of" with its article stands between a figure and the next.
    fn is_of(&self, nth: usize) -> bool {
        let next = self.figures.get(nth + 1).map_or(0, |(next, _)| next.start);
        let between = self.words.get(self.figures[nth].0.end..next).unwrap_or(&[]);
        let light = |word: &Word<'_>| STOP.contains(word.low.as_str()) || word.low.ends_with("'s");
        between.first().is_some_and(|of| of.low == "of") && between.iter().all(light)
    }

    /// The key of the noun of "the number of marchers on Saturday at 1,200".
    pub(super) fn number_of(&self) -> Option<String> {
        let before = &self.words[self.left(self.own().start)..self.own().start];
        let at = before.windows(2).position(|pair| STANDS_FOR.contains(&&*pair[0].low) && pair[1].low == "of")?;
        before[at + 2..].iter().find(|word| word.low.ends_with('s') && word.text == word.low).map(|word| key(&word.low))
    }
}
