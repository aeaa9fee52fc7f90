//! Those who were asked: "43 percent", "six in 10 voters", "respondents", by whom and what they were asked.

use std::ops::Range;

use ascribe_model::ActorKind;

use crate::resolve::cast::Cast;
use crate::resolve::name::runs::{is_name_word, written};
use crate::resolve::phrase::extent;
use crate::resolve::phrase::nouns::{self, Noun};
use crate::text::{Kind, Passage};
use crate::words::{Class, Words};

/// How far back those of whom it is a share are told, in tokens.
const NEAR: usize = 60;

/// The longest words that tell of whom a share is, in tokens.
const LONGEST: usize = 8;

/// What stands before a share.
const ABOUT: &[&str] = &[
    "just",
    "about",
    "only",
    "nearly",
    "a",
    "an",
    "the",
    "some",
    "roughly",
    "more",
    "less",
    "fewer",
    "than",
    "almost",
    "over",
    "another",
    "around",
    "fully",
    "approximately",
    "slight",
    "narrow",
    "overwhelming",
    "large",
    "clear",
];

/// How far before a share the time can be told that it is of, in tokens.
const EARLIER: usize = 8;

/// Those who were asked, whatever they say.
const ASKED: &[&str] = &["respondents", "surveyed", "polled", "interviewed"];

pub(crate) const POLLS: &[&str] = &["poll", "survey", "polls", "surveys", "average"];

pub(crate) const PARTS: &[&str] =
    &["half", "third", "thirds", "quarter", "quarters", "majority", "majorities", "plurality"];

pub(crate) static NUMBERS: Words = Words::new(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thirds fifths quarters",
);

fn is_number(passage: &Passage<'_>, at: usize) -> bool {
    passage.tokens[at].kind == Kind::Number
        || passage.word(at).split('-').all(|part| NUMBERS.has(&part.to_ascii_lowercase()))
}

/// Where the words end that tell how great a share is: "43 percent", "a third", "nine in 10". Nothing
/// where a phrase begins with none.
pub(crate) fn share(passage: &Passage<'_>, range: &Range<usize>) -> Option<usize> {
    let start = range.clone().find(|&at| !passage.is_one_of(at, ABOUT))?;
    let mut at = start;
    while at < range.end && is_number(passage, at) {
        at += 1;
    }
    let counted = at > start;
    let out = usize::from(passage.is_word(at, "out") && passage.is_word(at + 1, "of"));
    if at + out + 1 < range.end
        && counted
        && passage.is_one_of(at + out, &["in", "of"])
        && is_number(passage, at + out + 1)
    {
        return Some(at + out + 2);
    }
    if at < range.end && counted && (passage.tokens[at].mark('%') || passage.is_word(at, "percent")) {
        let majority = at + 1 < range.end && passage.is_one_of(at + 1, PARTS);
        return Some(at + 1 + usize::from(majority));
    }
    if at < range.end && passage.is_one_of(at, PARTS) {
        // "the majority leader"
        let whole = at + 1 == range.end || passage.tokens[at + 1].is(Class::PREPOSITION);
        return whole.then_some(at + 1);
    }
    (counted && at == range.end && (passage.word(start).contains('-') || range.len() == 1)).then_some(at)
}

/// Of whom a bare share is, told before: "black voters" of "86 percent of black voters".
fn of_whom(passage: &Passage<'_>, range: &Range<usize>) -> Option<Range<usize>> {
    let from = range.start.saturating_sub(NEAR);
    let of = (from + 1..range.start).rev().find(|&at| {
        passage.is_word(at, "of")
            && (passage.tokens[at - 1].mark('%')
                || passage.is_word(at - 1, "percent")
                || passage.is_one_of(at - 1, PARTS))
            || passage.is_word(at, "among") && !passage.tokens[at + 1].is(Class::DETERMINER)
    })?;
    let end = (of + 1..range.start).find(|&at| {
        let token = &passage.tokens[at];
        !token.is_word()
            || token.is(Class::DETERMINER) && at > of + 1
            || token.is(Class::AUXILIARY | Class::FINITE | Class::PREPOSITION | Class::PRONOUN)
            || (token.form.is_some() || token.is(Class::ED)) && at > of + 1
    })?;
    if nouns::noun(&passage.word(end - 1).to_lowercase(), &passage.tokens[end - 1]) != Noun::People {
        return None;
    }
    let told = !passage.tokens[of + 1].is(Class::POSSESSIVE) && !passage.is_one_of(of + 1, &["those", "these"]);
    (end > of + 1 && told).then_some(of + 1..end)
}

/// Of whom a bare share is where another before it has the noun right behind: "pilots who fly at night" of "six in 10
/// pilots who fly at night".
fn counted(passage: &Passage<'_>, range: &Range<usize>) -> Option<Range<usize>> {
    let from = range.start.saturating_sub(NEAR);
    let people = |at: usize| {
        let noun = nouns::noun(&passage.word(at).to_lowercase(), &passage.tokens[at]);
        noun == Noun::People && passage.syntax.tag(at).ends_with('S')
    };
    let number = (from + 1..range.start.saturating_sub(1))
        .rev()
        .find(|&at| is_number(passage, at) && passage.is_word(at - 1, "in") && at > 1 && is_number(passage, at - 2))?;
    let head = (number + 1..range.start.min(number + 5)).find(|&at| people(at))?;
    let plain = (number + 1..head).all(|at| passage.tokens[at].is_word() && !passage.tokens[at].is(Class::PREPOSITION));
    let long = |words: &Range<usize>| words.len() > LONGEST || words.clone().any(|at| passage.tokens[at].mark(','));
    let whole = Some(extent::whole(passage, head, true)).filter(|words| !long(words));
    let whole = whole.unwrap_or_else(|| extent::whole(passage, head, false));
    plain.then_some(number + 1..whole.end.min(range.start).max(head + 1))
}

impl Cast<'_, '_> {
    /// Whether the sentence tells before token `at` of a time before this, and of no poll then: "Last month, 26 percent".
    fn is_of_another_time(&self, at: usize, sentence: usize) -> bool {
        let passage = self.passage;
        let from = passage.sentences[sentence].start;
        let past = |k: usize| {
            let time =
                |k: usize| passage.is_one_of(k, &["month", "year", "week", "spring", "summer", "fall", "winter"]);
            passage.is_word(k, "last") && time(k + 1)
                || passage.is_one_of(k, &["a", "one", "two", "three", "four", "five", "several"])
                    && (k + 1..k + 3).any(|k| passage.is_word(k, "ago"))
                || passage.is_word(k, "earlier") && passage.is_word(k + 1, "this")
                || passage.is_word(k, "ago")
        };
        let opens = from.max(at.saturating_sub(EARLIER))..at;
        let poll = (from..at).any(|k| passage.is_one_of(k, POLLS));
        let said = (from..at).any(|k| passage.is_one_of(k, &["from", "since", "than", "compared"]));
        !poll && !said && opens.clone().take(2).any(past) && opens.start == from
    }

    /// A share of those who were asked, or all of them, with the poll that asked.
    pub(crate) fn asked(&mut self, range: &Range<usize>, sentence: usize) -> Option<usize> {
        let passage = self.passage;
        // "60 delegates"
        let counts = passage.tokens.get(range.end).is_some_and(|next| {
            next.is_word()
                && next.form.is_none()
                && !passage.is_word(range.end, "who")
                && !next.is(Class::AUXILIARY
                    | Class::FINITE
                    | Class::ED
                    | Class::ING
                    | Class::ADVERB
                    | Class::PREPOSITION)
        });
        let comma = range.clone().find(|&at| passage.tokens[at].mark(',')).unwrap_or(range.end);
        let core = range.start..comma;
        if core.is_empty() {
            return None;
        }
        let end = share(passage, &core);
        // "45 percent of pilots, 28 percent of clerks and 12 percent of cooks"
        let next = || share(passage, &(comma + 1..range.end)).is_some_and(|of| passage.is_word(of, "of"));
        let several = end.is_some() && comma < range.end && next();
        let core = if several { range.clone() } else { core };
        let bare = end == Some(core.end);
        if bare && counts {
            return None;
        }
        let voters = core.len() <= 3
            && core
                .clone()
                .last()
                .is_some_and(|head| passage.is_one_of(head, &["voters", "caucus-goers", "caucusgoers"]))
            && !core.clone().any(|at| {
                is_name_word(passage, at) && at > core.start || passage.is_one_of(at, &["more", "other", "many"])
            })
            || passage.is_one_of(core.end - 1, ASKED);
        if end.is_none() && !voters {
            return None;
        }
        let number = bare && core.len() == 1 && passage.tokens[core.start].kind == Kind::Number;
        let whom =
            Some(&core).filter(|_| bare).and_then(|core| match (of_whom(passage, core), counted(passage, core)) {
                (Some(of), Some(told)) if of.start < told.start => Some(told),
                (of, told) => of.or(told),
            });
        let mut whom = whom.map(|whom| written(passage, &whom));
        let poll = self.poll_before(core.start).filter(|_| !core.clone().any(|at| passage.is_one_of(at, POLLS)));
        // Voters at large are asked by no poll.
        let asked = end.is_some() || passage.is_one_of(core.end - 1, ASKED);
        let poll = poll.filter(|_| asked || self.tells_of_poll(sentence));
        let poll = poll.filter(|_| !self.is_of_another_time(core.start, sentence));
        // "the 62-year-old" is no share.
        let sign = passage.word(core.end - 1).ends_with('%');
        let short = !sign && core.clone().skip_while(|&at| passage.is_one_of(at, ABOUT)).count() < 2;
        if bare && !short && whom.is_none() && passage.quote_at(core.start).is_none() {
            whom = self.share_of_last(core.start, sentence, poll.as_deref());
        }
        // A number alone is a share only where others are told.
        if poll.is_none() && whom.is_none() && (bare || end.is_none()) || number && whom.is_none() {
            return None;
        }
        let article = usize::from(passage.is_one_of(core.start, &["a", "an", "the"]));
        let mut name = written(passage, &(core.start + article..core.end));
        name = self.told(name, &core, sentence);
        if number && !sign {
            name.push_str(" percent");
        }
        if let Some(whom) = whom {
            let of = if core.len() > 2 && passage.is_word(core.end - 2, "in") { "" } else { "of " };
            name = format!("{name} {of}{whom}");
        }
        if let Some(frame) = self.frame(core.start, sentence) {
            name = format!("{name} {frame}");
        }
        if let Some(poll) = poll {
            name = format!("{name} in the {poll}");
        }
        Some(self.own_actor(ActorKind::Group, name, core.start))
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::{check, given};

    #[test]
    fn a_share_is_of_those_told_of_before() {
        let found = [("five in 10", "said", "that the ice was thin")];
        let text = "More than six in 10 pilots sang. About five in 10 said that the ice was thin.";
        assert_eq!(given(text, &found), ["five in 10 pilots (group)"]);
        let found = [("41 percent", "say", "that the ice is thin")];
        let text = "It froze. Young pilots were torn. 41 percent say that the ice is thin.";
        assert_eq!(given(text, &found), ["41 percent of young pilots (group)"]);
    }

    #[test]
    fn a_share_is_where_its_sentence_says() {
        check(
            "In Selt exit polls, pilots were asked. In Tamm, 43 percent of pilots said that the ice was thin.",
            &["43 percent of pilots in Tamm in the Selt exit polls (group)"],
        );
    }

    #[test]
    fn a_share_is_of_those_told_before() {
        check(
            "Of all, 86 percent of young pilots liked it, and 43 percent said that the ice was thin.",
            &["43 percent of young pilots (group)"],
        );
    }

    #[test]
    fn several_shares_are_named_together() {
        let text = "45% of pilots, 28% of clerks and 12% of cooks said that the ice was thin.";
        let found = [("45% of pilots, 28% of clerks and 12% of cooks", "said", "that the ice was thin")];
        assert_eq!(given(text, &found), ["45% of pilots, 28% of clerks and 12% of cooks (group)"]);
        let text = "A third of pilots, 33%, said that the ice was thin.";
        let found = [("A third of pilots, 33%,", "said", "that the ice was thin")];
        assert_eq!(given(text, &found), ["third of pilots (group)"]);
        let text =
            "A Selt Courier poll came out. Among pilots the two are close: 57 percent said that the ice was thin.";
        let found = [("57 percent", "said", "that the ice was thin")];
        assert_eq!(given(text, &found), ["57 percent of pilots in the Selt Courier poll (group)"]);
    }

    #[test]
    fn who_was_asked_is_told_by_the_poll() {
        let text = "A new Selt Courier poll came out. It froze. In the poll, six in 10 pilots said that the ice was thin, \
            and 40 percent thought that it was thick. Respondents believed that it froze.";
        let found = [
            ("six in 10 pilots", "said", "that the ice was thin"),
            ("40 percent", "thought", "that it was thick"),
            ("Respondents", "believed", "that it froze"),
        ];
        assert_eq!(
            given(text, &found),
            [
                "six in 10 pilots in the Selt Courier poll (group)",
                "40 percent of pilots in the Selt Courier poll (group)",
                "respondents in the Selt Courier poll (group)",
            ]
        );
    }

    #[test]
    fn a_share_of_another_time_is_in_another_poll() {
        let text = "A new Selt Courier poll came out. In the poll, six in 10 pilots said that it froze. Last month, 26 \
            percent of pilots said that the ice was thin.";
        let found = [("26 percent of pilots", "said", "that the ice was thin")];
        assert_eq!(given(text, &found), ["26 percent of pilots (group)"]);
    }

    #[test]
    fn who_goes_with_a_share() {
        let said = ("who", "say", "that the ice is thin");
        let text = "Of all, 86 percent of young pilots liked it, and 18 percent who say that the ice is thin left.";
        assert_eq!(given(text, &[said]), ["18 percent of young pilots (group)"]);
    }
}
