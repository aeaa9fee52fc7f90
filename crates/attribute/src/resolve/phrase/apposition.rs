//! What else somebody is called between commas: "the minister, Mila Tarn,", "Tamm Lines, the state company,".

use std::ops::Range;

use super::nouns::{self, Noun};
use super::reference::lower_words;
use crate::resolve::description::described::is_kin;
use crate::resolve::name::evidence::with_of;
use crate::resolve::name::first_names;
use crate::resolve::name::inventory::Inventory;
use crate::resolve::name::runs::{runs, without_titles};
use crate::text::{Kind, Passage, Token};
use crate::words::{Class, Form};

/// How much of what stands behind a comma is read for two names, in tokens.
const TWO_NAMES: usize = 16;

/// What stands before a title.
pub(crate) const FORMER: &[&str] =
    &["former", "then", "current", "retired", "longtime", "fellow", "ex", "outgoing", "incoming", "late"];

/// The name between the comma at `comma` and the next one.
pub(crate) fn body_behind(passage: &Passage<'_>, comma: usize) -> Option<Range<usize>> {
    if !passage.tokens.get(comma)?.mark(',') {
        return None;
    }
    let close = (comma + 1..passage.tokens.len().min(comma + 9)).find(|&at| passage.tokens[at].mark(','))?;
    // "the group, called the Tamm League,"
    let called = usize::from(passage.is_one_of(comma + 1, &["called", "named"]));
    let article = usize::from(called > 0 && passage.is_word(comma + 2, "the"));
    let whole = comma + 1 + called + article..close;
    runs(passage, whole.clone()).first().filter(|run| with_of(passage, run, close) == whole).map(|_| whole)
}

/// The name that a phrase ends in and gives to what it tells of: "a group called Bright Quay".
pub(crate) fn called_in(passage: &Passage<'_>, range: &Range<usize>) -> Option<Range<usize>> {
    let called = range.clone().find(|&at| passage.is_one_of(at, &["called", "named", "dubbed"]))?;
    let start = called + 1 + usize::from(passage.is_word(called + 1, "the"));
    let close = (start..range.end).find(|&at| passage.tokens[at].mark(',')).unwrap_or(range.end);
    let run = runs(passage, called + 1..close).into_iter().next()?;
    (run.start == start && with_of(passage, &run, close).end == close).then_some(start..close)
}

/// The name that stands behind a phrase and is that of what it tells of: "a man calling himself Mila Tarn", "a firm
/// named Bright Quay". "A pilot called Tarn" can be a clause.
pub(crate) fn called_behind(passage: &Passage<'_>, range: &Range<usize>) -> Option<Range<usize>> {
    let anew = passage.is_one_of(range.start, &["a", "an", "one", "another"]);
    let at = range.end;
    let body =
        matches!(nouns::noun(&passage.word(at - 1).to_lowercase(), &passage.tokens[at - 1]), Noun::Body | Noun::Outlet);
    let calls = passage.is_word(at, "calling") && passage.is_one_of(at + 1, &["himself", "herself", "itself"]);
    let known = passage.is_one_of(at, &["known", "identified"]) && passage.is_word(at + 1, "as");
    let start = match () {
        () if calls || known => at + 2,
        () if passage.is_word(at, "named") || body && passage.is_word(at, "called") => at + 1,
        () => return None,
    };
    let sentence = passage.sentences.get(passage.sentences.partition_point(|s| s.end <= at))?;
    let start = start + usize::from(passage.is_word(start, "the"));
    let run =
        runs(passage, start.min(sentence.end)..sentence.end).into_iter().next().filter(|run| run.start == start)?;
    let name = with_of(passage, &run, sentence.end);
    // "a judge named Tarn the winner"
    let ends = passage.tokens.get(name.end).is_none_or(|next| {
        !next.is(Class::DETERMINER | Class::POSSESSIVE | Class::GENITIVE) && !passage.is_word(name.end, "as")
    });
    (anew && ends && passage.quote_at(start) == passage.quote_at(range.start)).then_some(name)
}

/// The name before the comma that a description stands behind: "Teskgas, the state company,".
pub(crate) fn apposed_to(passage: &Passage<'_>, range: &Range<usize>) -> Option<Range<usize>> {
    let comma = range.start.checked_sub(1).filter(|&at| passage.tokens[at].mark(','))?;
    let closed = passage.tokens.get(range.end).is_some_and(|t| t.mark(','))
        || passage.tokens[range.end - 1].mark(',')
        || (range.end - 1..=range.end).any(|at| passage.is_one_of(at, &["that", "which", "who"]))
        || passage.tokens.get(range.end).is_some_and(|t| t.marks(&['.', ';', '—', '–', ')']))
        || passage
            .tokens
            .get(range.end)
            .is_some_and(|next| next.is(Class::ING) || next.form.is_some_and(|form| form.is(Form::ING)));
    let article = passage.tokens[range.start].is(Class::DETERMINER | Class::POSSESSIVE);
    let sentence = passage.sentences.partition_point(|s| s.end <= comma);
    let start = passage.sentences.get(sentence)?.start.max(comma.saturating_sub(8));
    let run = runs(passage, start..comma).into_iter().next_back()?;
    // "Orn Sr.,"
    let point = comma - usize::from(passage.tokens[comma - 1].mark('.'));
    (closed && article && (run.end == comma || run.end == point)).then_some(run)
}

/// The name of a person behind the comma or the dash at `comma`: "the minister, Mila Tarn," also behind what else
/// is said: "its president, the former goalkeeper Mila Tarn,".
pub(crate) fn named_behind(passage: &Passage<'_>, comma: usize, inventory: &Inventory) -> Option<Range<usize>> {
    let sentence = passage.sentences.partition_point(|s| s.end <= comma);
    let limit = passage.sentences.get(sentence)?.end.min(comma + 10);
    if comma >= limit || !passage.tokens[comma].marks(&[',', '-', '–', '—']) {
        return None;
    }
    // "--"
    let comma = comma + usize::from(comma + 1 < limit && passage.tokens[comma + 1].mark('-'));
    let end = (comma + 1..limit)
        .find(|&at| {
            let token = &passage.tokens[at];
            token.marks(&[',', ';', ':', '(', '—', '–'])
                || token.mark('-') && at > comma + 1 && passage.tokens[at - 1].end < token.start
                || token.kind == Kind::Quote
                || token.is(Class::AUXILIARY | Class::PRONOUN | Class::COORDINATOR) && !token.is(Class::GENITIVE)
        })
        .unwrap_or(limit);
    let found = runs(passage, comma + 1..end);
    // "the union's leader, Mila Tarn of the Ice League,"
    let belongs = |run: &&Range<usize>| run.start == comma + 1 && passage.is_one_of(run.end, &["of", "from", "at"]);
    let of_body = found.first().filter(belongs).filter(|_| found.len() > 1);
    // "another pilot, Mila Tarn told Tamm Radio"
    let verb = |next: &Token| next.form.is_some() || next.is(Class::FINITE | Class::ED);
    let ends = |run: &&Range<usize>| run.start == comma + 1 && passage.tokens.get(run.end).is_some_and(verb);
    let run = of_body.or(found.iter().find(ends)).or(found.last())?.clone();
    let end = if of_body.is_some() { run.end } else { end };
    let name = without_titles(passage, &run, Some(inventory));
    let words = lower_words(passage, &name);
    let role = run.start > comma + 1 && {
        let before = &passage.tokens[run.start - 1];
        !before.is(Class::CAPITAL) && nouns::noun(&passage.word(run.start - 1).to_lowercase(), before) == Noun::Person
    };
    // "former Secretary of Trade Mila Tarn"
    let former = (comma + 1..run.start).all(|at| {
        passage.is_one_of(at, FORMER)
            || passage.tokens[at].is(Class::CAPITAL)
            || passage.is_word(at, "of") && at + 1 == run.start
    });
    let told = former || passage.tokens[comma + 1].is(Class::DETERMINER) || role;
    // The name closes what is between the commas, or a verb follows it.
    let closes = name.end == end
        || passage.tokens.get(name.end).is_some_and(|next| next.mark('.')) && name.end + 1 == end
        || passage.tokens.get(name.end).is_some_and(verb);
    let known = words.len() > 1 && inventory.person(&words).is_some()
        || run.len() == 1 && closed_first_name(passage, comma, &run, end);
    (told && closes && known && !name.is_empty()).then_some(name)
}

/// Whether a name of one word between commas is what the one before them is called: "her daughter, Mila,", "a man
/// called Mila,".
fn closed_first_name(passage: &Passage<'_>, comma: usize, run: &Range<usize>, end: usize) -> bool {
    let word = passage.word(run.start).to_lowercase();
    let kin = comma > 0 && is_kin(&passage.word(comma - 1).to_lowercase());
    let called = passage.is_one_of(run.start - 1, &["called", "named"]);
    let alone = run.start == comma + 1 && (kin || first_names::look_up(&word).is_some());
    let token = &passage.tokens[run.start];
    let other = Class::PLACE | Class::TIME | Class::BODY | Class::OUTLET | Class::TEXT | Class::GROUP | Class::ADVERB;
    run.end == end
        && passage.tokens.get(end).is_some_and(|next| next.mark(','))
        && (alone || called)
        && !token.is(other)
}

/// The names that stand joined behind a comma: "two firms, Tamm Lines Inc. and Halm,".
pub(crate) fn joined_behind(passage: &Passage<'_>, comma: usize) -> Option<Range<usize>> {
    let sentence = passage.sentences.get(passage.sentences.partition_point(|s| s.end <= comma))?;
    if !passage.tokens.get(comma)?.mark(',') {
        return None;
    }
    let found = runs(passage, comma + 1..sentence.end.min(comma + TWO_NAMES));
    let point = |at: usize| at + usize::from(passage.tokens[at].mark('.') && at + 1 < sentence.end);
    let [first, second, ..] = &found[..] else { return None };
    let joined = first.start == comma + 1
        && passage.is_word(point(first.end), "and")
        && second.start == point(first.end) + 1
        && passage.tokens.get(second.end).is_none_or(|next| !next.is_word());
    joined.then_some(first.start..second.end)
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::given;

    #[test]
    fn one_of_several_is_named_behind_the_comma() {
        let said = |source| [(source, "said", "that the ice was thin")];
        let text = "Vera Tarn waved. One of her advisers, Paul Orn, said that the ice was thin.";
        assert_eq!(given(text, &said("One of her advisers, Paul Orn,")), ["Paul Orn (person)"]);
        let text = "The pilots met. One of them, Tamm Lines, said that the ice was thin.";
        assert_eq!(given(text, &said("One of them, Tamm Lines,")), ["Tamm Lines (organisation)"]);
    }

    #[test]
    fn a_name_behind_the_comma_ends_before_the_verb() {
        let text = "It froze. Another pilot, Ada Vella told Tamm Radio that the ice was thin.";
        let said = [("Another pilot, Ada Vella", "told", "that the ice was thin")];
        assert_eq!(given(text, &said), ["Ada Vella (person)"]);
    }

    #[test]
    fn a_former_office_may_stand_before_the_name_behind_the_comma() {
        let said = |source| [(source, "said", "that the ice was thin")];
        let text =
            "Vera Tarn waved. The other pilot on the quay, former Minister Paul Orn, said that the ice was thin.";
        assert_eq!(given(text, &said("The other pilot on the quay, former Minister Paul Orn,")), ["Paul Orn (person)"]);
        let text = "It froze. Another friend, former Secretary of Trade Paul Orn, said that the ice was thin.";
        assert_eq!(given(text, &said("Another friend, former Secretary of Trade Paul Orn,")), ["Paul Orn (person)"]);
        let text = "Vera Tarn waved. And a third, Paul Orn, said that the ice was thin.";
        assert_eq!(given(text, &said("a third, Paul Orn,")), ["Paul Orn (person)"]);
    }

    #[test]
    fn a_role_may_stand_before_the_name_behind_the_comma() {
        let said = [("Her host, longtime skater Lea Orn,", "said", "that the ice was thin")];
        let text = "Vera Tarn waved to Lea Orn. Her host, longtime skater Lea Orn, said that the ice was thin.";
        assert_eq!(given(text, &said), ["Lea Orn (person)"]);
    }

    #[test]
    fn a_body_is_called_by_its_name_before_or_behind_what_it_is() {
        let text = "Bright Quay Promotions, a sports and talent agency, says that the ice was thin.";
        let found = [("a sports and talent agency,", "says", "that the ice was thin")];
        assert_eq!(given(text, &found), ["Bright Quay Promotions (organisation)"]);
        let found = [("Bright Quay Promotions, a sports and talent agency,", "says", "that the ice was thin")];
        assert_eq!(given(text, &found), ["Bright Quay Promotions (organisation)"]);
        let text = "A group called Bright Quay says that the ice was thin.";
        assert_eq!(
            given(text, &[("A group called Bright Quay", "says", "that the ice was thin")]),
            ["Bright Quay (organisation)"]
        );
        let text = "A new super PAC called Frost 45 ran an ad that called the ice thin.";
        assert_eq!(
            given(text, &[("A new super PAC called Frost 45", "ran", "an ad that called the ice thin")]),
            ["Frost 45 (organisation)"]
        );
        let text =
            "It froze. Purple PAC, steered by former Tamm president Ed Crane, began an ad that called the ice thin.";
        let found =
            [("Purple PAC, steered by former Tamm president Ed Crane,", "began", "an ad that called the ice thin")];
        assert_eq!(given(text, &found), ["Purple PAC (organisation)"]);
    }

    #[test]
    fn who_is_called_by_a_name_is_described_behind_it() {
        let said = [("a pilot in Selt,", "asked", "whether the ice was thin")];
        let text = "A woman later identified as Vera Tarn, a pilot in Selt, asked whether the ice was thin.";
        assert_eq!(given(text, &said), ["Vera Tarn (person)"]);
    }

    #[test]
    fn what_is_called_by_a_name_has_it_behind() {
        let said = |source| [(source, "said", "that the ice was thin")];
        let text = "“It froze,” a man calling himself Vera Orn wrote. A man named Ivo Tarn said that the ice was thin.";
        assert_eq!(given(text, &said("A man")), ["Ivo Tarn (person)"]);
        let text = "A firm called Bright Quay said that the ice was thin.";
        assert_eq!(given(text, &said("A firm")), ["Bright Quay (organisation)"]);
        let text = "A judge named Vera Tarn the winner and said that the ice was thin.";
        assert_eq!(given(text, &said("A judge")), ["judge (unnamed)"]);
    }

    #[test]
    fn who_is_told_of_in_a_clause_stands_before_what_he_is() {
        let said = [("a veteran pilot who", "is supporting", "the mayor")];
        let text = "“It froze,” said Vera Tarn, a veteran pilot who is supporting the mayor.";
        assert_eq!(given(text, &said), ["Vera Tarn (person)"]);
    }

    #[test]
    fn a_body_stands_before_what_it_is() {
        let said = [("a super PAC", "backing", "Vera Tarn")];
        let text = "Paul Orn works for Frozen Quay Fund, a super PAC backing Vera Tarn.";
        assert_eq!(given(text, &said), ["Frozen Quay Fund (organisation)"]);
    }
}
