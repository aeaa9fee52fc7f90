//! What a sentence takes from elsewhere: from the one before, from what stands before an aside, from the one who
//! gives the number.

use std::collections::BTreeSet;

use crate::conflicts::text::words;
use crate::figures;

use super::beside::STANDS_FOR;
use super::clause::Sentence;
use super::earlier::end;
use super::lists::{CUE, STOP, UNREAL, VERB, key};
use super::read::{class, is_name, short};

/// Where many who are somewhere have come together.
const STANDS: &[&str] = &[
    "stood",
    "standing",
    "lined",
    "lining",
    "filled",
    "filling",
    "packed",
    "thronged",
    "flocked",
    "came",
    "turned",
    "watched",
    "waited",
    "sat",
    "listened",
    "heard",
    "crammed",
    "squeezed",
    "poured",
    "assembled",
];

/// From how many on people who stand somewhere are a crowd.
const CROWD: f64 = 100.0;

/// Most words of what stands before an aside.
const SUBJECT: usize = 4;

impl Sentence<'_> {
    /// Where the words begin behind who gives a number: "the number" of "Sergeant Orn puts the number on the pier at
    /// 40"; nothing where nobody does.
    pub(super) fn put_at(&self) -> Option<usize> {
        let own = self.own().start;
        if self.before() != "at" {
            return None;
        }
        let puts = |nth: &usize| matches!(self.words[*nth].low.as_str(), "put" | "puts" | "putting");
        let at = (own.saturating_sub(12)..own).rev().find(puts)?;
        let stands = self.words[at + 1..own].iter().any(|word| {
            STANDS_FOR.contains(&word.low.as_str())
                || matches!(
                    word.low.as_str(),
                    "it" | "turnout" | "crowd" | "attendance" | "them" | "losses" | "bill" | "cost" | "price"
                )
        });
        stands.then_some(at + 1)
    }

    /// Whether a name is that of somebody who is said to speak: "Gwen Lloyd says", "according to Gwen Lloyd".
    pub(super) fn speaks(&self, name: &str) -> bool {
        let all = &self.words;
        let cue = |nth: usize| {
            let low = all[nth].low.as_str();
            CUE.contains(low) || low == "to" && nth > 0 && all[nth - 1].low == "according"
        };
        (0..all.len()).filter(|&nth| is_name(&all[nth]) && short(&all[nth].low) == name).any(|nth| {
            let last = (nth + 1..all.len()).find(|&next| !is_name(&all[next])).unwrap_or(all.len());
            let first = (0..nth).rev().find(|&back| !is_name(&all[back])).map_or(0, |back| back + 1);
            let joined = last < all.len() && !all[last - 1].gap.contains('.');
            joined && cue(last) || first > 0 && cue(first - 1)
        })
    }

    /// Whether so many people have come together somewhere: "4,000 people stood on the pier", "puts the number on the
    /// pier at 1,200".
    pub(super) fn is_crowd(&self, value: f64) -> bool {
        let end = self.own().end;
        let stand = || self.words[end..].iter().take(4).any(|word| STANDS.contains(&word.low.as_str()));
        let somewhere = || {
            self.put_at().is_some_and(|at| {
                self.words[at..].windows(2).any(|pair| {
                    STANDS_FOR.contains(&pair[0].low.as_str())
                        && matches!(pair[1].low.as_str(), "on" | "in" | "at")
                        && pair[1].at.end < self.words[self.own().start - 1].at.start
                })
            })
        };
        value >= CROWD && (stand() || somewhere())
    }

    /// Whether it counts those of whom was just spoken: "there were nine of them", "we counted 400 of you".
    pub(super) fn is_of_them(&self) -> bool {
        let start = self.own().start;
        let before = |back: usize| start.checked_sub(back).map_or("", |at| self.words[at].low.as_str());
        let counted = matches!(before(1), "counted" | "count" | "were" | "are") || before(2) == "counted";
        self.after(0) == "of" && matches!(self.after(1), "them" | "you" | "us") && counted
    }

    /// Whether somebody counts that of which was just spoken: "the organisers counted 400".
    pub(super) fn is_counted(&self) -> bool {
        let start = self.own().start;
        start > 0 && self.words[start - 1].low == "counted"
    }

    /// What the other side has in a vote, as bits: 98 of "by 104 votes to 98".
    pub(super) fn against(&self) -> Option<u64> {
        let (_, other) = self.figures.get(self.own + 1).filter(|_| self.is_vote(self.own))?;
        other.as_ref().map(|other| other.value.to_bits())
    }

    /// Whether it is what the other side has: 98 of "by 104 votes to 98".
    pub(super) fn is_opposite(&self) -> bool {
        self.own > 0 && self.is_vote(self.own - 1)
    }

    /// Whether a figure is of votes, and the next what the other side has.
    fn is_vote(&self, nth: usize) -> bool {
        let is = |low: &str| matches!(low, "vote" | "votes" | "ballots");
        let (own, _) = &self.figures[nth];
        let Some((next, _)) = self.figures.get(nth + 1) else { return false };
        let joins = next.start > own.end && matches!(self.words[next.start - 1].low.as_str(), "to" | "against");
        joins && next.start <= own.end + 2 && self.words[own.start..next.start].iter().any(|word| is(&word.low))
    }

    /// The keys of the few words before the aside in which a figure stands: "the bridge" of "the bridge, at a cost of
    /// 40 million, will last", "the bridge, 90 metres long, cost 40 million".
    pub(super) fn aside_of(&self) -> Vec<String> {
        let comma = |nth: &usize| self.words[*nth].gap.starts_with(',');
        let Some(stop) = (0..self.own().start).take(SUBJECT).find(comma).filter(|_| self.whole) else {
            return Vec::new();
        };
        let words = &self.words[..=stop];
        let opens = matches!(words[0].low.as_str(), "the" | "a" | "an" | "this" | "that" | "its" | "our" | "their");
        let tells = |low: &str| !STOP.contains(low) && !VERB.contains(low);
        let told = words.iter().filter(|word| tells(word.low.as_str()) && !is_name(word));
        if opens { told.map(|word| class(&key(&word.low))).collect() } else { Vec::new() }
    }

    /// Whether the sentence or the one before speaks of a poll.
    pub(super) fn is_polled(&self, before: &str) -> bool {
        let poll = |low: &str| {
            let low = low.strip_suffix("'s").unwrap_or(low);
            matches!(low, "poll" | "survey" | "surveys" | "respondents" | "pollsters" | "polling" | "margin")
        };
        self.words.iter().chain(&words(end(before))).any(|word| poll(&word.low))
    }

    /// Whether somebody reckons it: "the yard estimates".
    pub(super) fn is_reckoned(&self) -> bool {
        let reckons = |low: &str| {
            let low = low.trim_end_matches('d').trim_end_matches('s');
            matches!(low, "estimate" | "reckon" | "reckone" | "calculate" | "assesse" | "asses" | "value")
        };
        self.words.iter().any(|word| reckons(&word.low))
    }

    /// Whether anything in the sentence is only supposed or to come.
    pub(super) fn is_to_come(&self) -> bool {
        self.words.iter().any(|word| UNREAL.contains(word.low.as_str()) && word.text == word.low)
    }

    /// Whether it is counted over several days: "over the three days of the strike, 31 were hurt".
    pub(super) fn is_over_days(&self) -> bool {
        let lows: Vec<&str> = self.words.iter().map(|word| word.low.as_str()).collect();
        let opens = |low: &str| matches!(low, "over" | "during" | "throughout" | "across" | "in" | "within");
        let unit = |low: &str| matches!(low, "days" | "nights" | "weeks" | "months" | "years");
        (0..lows.len()).filter(|&nth| opens(lows[nth])).any(|nth| {
            let the =
                nth + 1 + usize::from(lows.get(nth + 1).is_some_and(|low| matches!(*low, "the" | "all" | "those")));
            let number = self.in_another(the);
            let at = the + (the..lows.len()).take_while(|&nth| self.in_another(nth) && !unit(lows[nth])).count();
            number && lows.get(at).is_some_and(|low| unit(low)) && lows.get(at + 1) != Some(&"before")
        })
    }
}

/// The keys of the last noun in the plural of a sentence, its modifier first: "grain", "ship".
pub(super) fn last_plural(sentence: &str) -> Vec<String> {
    let all = words(end(sentence));
    let plural = |low: &str| {
        low.len() > 3 && low.ends_with('s') && !low.ends_with("ss") && !low.ends_with("us") && !low.ends_with("'s")
    };
    let Some(at) =
        all.iter().rposition(|word| plural(&word.low) && !is_name(word) && !STOP.contains(word.low.as_str()))
    else {
        return Vec::new();
    };
    let modifier = at.checked_sub(1).map(|before| &all[before]);
    let modifier = modifier.filter(|word| word.gap == " " && !STOP.contains(word.low.as_str()) && !is_name(word));
    modifier.into_iter().chain([&all[at]]).map(|word| key(&word.low)).collect()
}

/// The last phrase for a time in a sentence.
pub(super) fn last_time(sentence: &str) -> Option<String> {
    figures::times(end(sentence)).last().map(|&phrase| phrase.to_owned())
}

/// The words of a noun phrase that say something; a verb at its end is none of it: "acid leaked".
pub(super) fn content(phrase: &str) -> Vec<String> {
    let mut all = words(phrase);
    while all.len() > 1 && all.last().is_some_and(|last| last.low.ends_with("ed") || VERB.contains(last.low.as_str())) {
        all.pop();
    }
    all.into_iter().filter(|word| !STOP.contains(word.low.as_str())).map(|word| key(&word.low)).collect()
}

pub(super) fn places(phrase: &str) -> BTreeSet<String> {
    words(phrase).into_iter().filter(|word| is_name(word)).map(|word| short(&word.low)).collect()
}
