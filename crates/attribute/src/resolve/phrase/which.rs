//! What "which" and "that" go with: what can speak, of the nouns before them.

use std::ops::Range;

use super::before::noun_before;
use super::extent;
use super::nouns::{self, Noun};
use crate::resolve::name::runs::runs;
use crate::resolve::pronoun::it::WRITINGS;
use crate::text::Passage;
use crate::words::{Class, Words};

/// How long what stands between a title and a comma can be to tell who has written it, in tokens.
const AUTHOR: usize = 12;

/// What bears words, and is no text in itself.
static BEARERS: Words = Words::new(
    "shirt shirts t-shirt t-shirts tee hat hats cap caps button buttons badge badges pin pins jersey sweatshirt \
    hoodie jacket mug mugs plaque billboard billboards flag flags card cards bottle bottles wall screen tattoo \
    license plate plates",
);

/// What a text does where what stands nearer cannot.
const READS: &[&str] = &["read", "reads"];
static TELLS: Words = Words::new(
    "say says said show shows showed suggest suggests suggested state states stated indicate indicates indicated \
    reveal reveals revealed find finds found describe describes described detail details detailed contain contains \
    contained explain explains explained outline outlines outlined accuses accused argues argued claims claimed \
    concludes concluded warns warned urges urged criticizes criticized criticises criticised attacks attacked \
    features featured",
);

/// The words of the text that the "which" or "that" at `at` goes with, where what is nearest to it reads or tells
/// nothing: "a note from the mayor, Ada Vella, that read".
pub(crate) fn writing(passage: &Passage<'_>, start: usize, phrase: &Range<usize>, at: usize) -> Option<Range<usize>> {
    let verb = (at + 1..passage.tokens.len().min(at + 4)).find(|&k| !passage.tokens[k].is(Class::ADVERB))?;
    let reads = passage.is_one_of(verb, READS);
    if is_text(passage, phrase.end - 1) || !reads && !TELLS.has(&passage.word(verb).to_lowercase()) {
        return None;
    }
    let stop = |k: usize| {
        let token = &passage.tokens[k];
        !token.is(Class::CAPITAL)
            && (token.is(Class::FINITE | Class::PRONOUN)
                || matches!(passage.syntax.tag(k), "VBD" | "VBZ" | "VBP" | "MD"))
            || token.marks(&[';', ':'])
            || passage.quote_at(k) != passage.quote_at(at)
    };
    let bears = |k: usize| {
        (reads || k + 1 == phrase.end)
            && (BEARERS.has(&passage.word(k).to_lowercase()) || passage.is_one_of(k, WRITINGS))
    };
    // "a sign at an exit that read"
    let place = |k: usize| {
        let mut case = passage.syntax.dependents(k).filter(|&of| passage.syntax.is(of, &["case"]));
        case.any(|of| passage.is_one_of(of, &["at", "in", "on", "near"]))
    };
    let is_one = |&k: &usize| (is_text(passage, k) || bears(k)) && !place(k);
    let text = (start..phrase.end).rev().take_while(|&k| !stop(k)).find(is_one)?;
    // "polls by the League that showed"
    let behind = text + 1 == phrase.start.saturating_sub(1) && passage.tokens[text + 1].is(Class::PREPOSITION);
    let comma = passage.tokens[at - 1].mark(',');
    let bare = text + 1 == phrase.end;
    let words = noun_before(passage, start, text + 1).filter(|_| reads || bare || behind && !comma)?;
    Some(nearest(passage, &words).unwrap_or(words))
}

/// Whether token `at` is a noun for a text, and no part of a name or of another noun.
pub(crate) fn is_text(passage: &Passage<'_>, at: usize) -> bool {
    let token = &passage.tokens[at];
    !token.is(Class::CAPITAL)
        && nouns::noun(&passage.word(at).to_lowercase(), token) == Noun::Text
        && passage.syntax.tag(at).starts_with('N')
        && !passage.syntax.is(at, &["compound"])
}

/// What a law or a treaty is called at the end of its name.
const LAWS: &[&str] =
    &["Act", "Acts", "Amendment", "Bill", "Treaty", "Agreement", "Accord", "Accords", "Ordinance", "Code"];

/// The name of a law that ends before `end`, or of which what ends there is the short form: "the Ice Act, or IA,".
pub(crate) fn law(passage: &Passage<'_>, start: usize, end: usize) -> Option<Range<usize>> {
    let ending = |end: usize| runs(passage, start..end).into_iter().next_back().filter(|run| run.end == end);
    let name = ending(end)?;
    let shouted = name.len() == 1 && passage.word(name.start).chars().all(char::is_uppercase);
    let joined = name
        .start
        .checked_sub(2)
        .filter(|&k| shouted && k > start && passage.tokens[k].mark(',') && passage.is_one_of(k + 1, &["or", "known"]));
    let name = match joined {
        Some(comma) => ending(comma)?,
        None => name,
    };
    let last = passage.word(name.end - 1);
    (name.len() > 1 && LAWS.contains(&last)).then_some(name)
}

/// The text of which a clause before `end` tells what has become of it: "once the report was released", "emails that
/// leaked".
pub(crate) fn told_text(passage: &Passage<'_>, start: usize, end: usize) -> Option<Range<usize>> {
    let syntax = &passage.syntax;
    let verb = end.checked_sub(1).filter(|&k| k > start && matches!(syntax.tag(k), "VBN" | "VBD"))?;
    let subject = syntax.dependents(verb).find(|&k| k < verb && syntax.is(k, &["nsubj", "nsubjpass"]))?;
    let relative = passage.is_one_of(subject, &["that", "which"]);
    let noun = if relative { syntax.head(verb)? } else { subject };
    let words = extent::whole(passage, noun, false);
    let near = if relative { words.start..subject } else { words };
    (near.start >= start && noun < verb && is_text(passage, noun)).then_some(near)
}

/// Where what stands before `end` ends without the time behind it: "the emails leaked in July".
pub(crate) fn without_time(passage: &Passage<'_>, start: usize, end: usize) -> usize {
    let time = end > start + 2
        && passage.tokens[end - 1].is(Class::TIME)
        && passage.is_one_of(end - 2, &["in", "on", "last", "this", "next"]);
    end - 2 * usize::from(time)
}

/// The part of a phrase that "which" goes on about: what is named last in it ("members of the Ice League"), the text
/// of which something is told ("the leak of the report").
fn nearest(passage: &Passage<'_>, phrase: &Range<usize>) -> Option<Range<usize>> {
    let noun = |k: usize| nouns::noun(&passage.word(k).to_lowercase(), &passage.tokens[k]);
    let last = phrase.end - 1;
    let run = runs(passage, phrase.clone()).into_iter().next_back().filter(|run| run.end == phrase.end);
    let text = noun(last) == Noun::Text && !passage.tokens[last].is(Class::CAPITAL);
    let first = match &run {
        Some(run) => run.start,
        None if text => (phrase.start..last).rev().find(|&k| passage.tokens[k].is(Class::PREPOSITION))? + 1,
        None => return None,
    };
    let article = first > phrase.start && passage.is_word(first - 1, "the");
    let first = first - usize::from(article);
    let preposition = first.checked_sub(1).filter(|&k| k > phrase.start && passage.tokens[k].is(Class::PREPOSITION))?;
    let told = if run.is_some() { noun(preposition - 1) != Noun::Text } else { noun(preposition - 1) == Noun::Thing };
    let name = passage.tokens[preposition - 1].is(Class::CAPITAL);
    (told && !name).then_some(first..phrase.end)
}

/// A noun phrase for what speaks: "a page" of "a page on health", which tells nothing itself.
pub(crate) fn speaking(passage: &Passage<'_>, phrase: Range<usize>) -> Range<usize> {
    let syntax = &passage.syntax;
    let noun = |k: usize| nouns::noun(&passage.word(k).to_lowercase(), &passage.tokens[k]);
    let last = phrase.end - 1;
    if let Some(near) = nearest(passage, &phrase) {
        return near;
    }
    if noun(last) != Noun::Thing || passage.tokens[last].is(Class::CAPITAL) {
        return phrase;
    }
    let above = syntax
        .above(last)
        .take_while(|&k| k < last && syntax.tag(k).starts_with('N'))
        .find(|&k| noun(k) != Noun::Thing);
    match above {
        Some(head) if syntax.is(last, &["nmod"]) => extent::whole(passage, head, false),
        _ => phrase,
    }
}

/// The title in quotation marks that ends before `end`, behind a noun for a text.
pub(crate) fn quoted_title(passage: &Passage<'_>, start: usize, end: usize) -> Option<Range<usize>> {
    // "“Ice,” by the pilot Ada Vella, which"
    let by = (start..end).rev().take(AUTHOR).find(|&k| passage.is_word(k, "by") && passage.quote_at(k).is_none());
    let by = by.filter(|&by| {
        passage.quote_at(by - usize::from(by > start)).is_some()
            && (by..end).all(|k| !passage.tokens[k].is(Class::FINITE | Class::AUXILIARY) && passage.tokens[k].is_word())
    });
    let end = by.unwrap_or(end);
    let quote = end.checked_sub(1).filter(|&k| k > start).and_then(|k| passage.quote_at(k))?;
    let own = passage.quotes[quote].tokens.clone();
    let noun = own.start.checked_sub(1).filter(|&k| k >= start)?;
    let text = nouns::noun(&passage.word(noun).to_lowercase(), &passage.tokens[noun]) == Noun::Text;
    let mut title = own.start + 1..own.end.min(end);
    while title.start < title.end && !passage.tokens[title.end - 1].is_word() {
        title.end -= 1;
    }
    ((text || by.is_some()) && own.end == end && (1..10).contains(&title.len())).then_some(title)
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::given;

    #[test]
    fn which_goes_with_what_can_speak() {
        let said = ("which", "shows", "that the ice is thin");
        assert_eq!(
            given("There is a report on the harbour, which shows that the ice is thin.", &[said]),
            ["report on the harbour (document)"]
        );
        assert_eq!(
            given("They saw the film “The Frozen Quay,” which shows that the ice is thin.", &[said]),
            ["The Frozen Quay (document)"]
        );
    }

    #[test]
    fn that_goes_with_the_text_before_whose_it_is() {
        let text = "Pilots asked for a speech by Halmex that explains why the ice is thin.";
        assert_eq!(given(text, &[("that", "explains", "why the ice is thin")]), ["speech (document)"]);
        let text = "Pilots brought water bottles that said the ice is thin.";
        assert_eq!(given(text, &[("that", "said", "the ice is thin")]), ["water bottles (document)"]);
    }

    #[test]
    fn which_goes_with_a_title_before_its_author() {
        let said = ("which", "recounts", "the frost of Selt");
        let text =
            "Halm Lines will print “The Frozen Quay,” by the bold pilot Vera Tarn, which recounts the frost of Selt.";
        assert_eq!(given(text, &[said]), ["The Frozen Quay (document)"]);
    }

    #[test]
    fn which_goes_with_a_law_by_its_name() {
        let said = ("which", "prohibits", "thin ice");
        let text = "They sued under Section 2 of the Frozen Harbours Act, which prohibits thin ice.";
        assert_eq!(given(text, &[said]), ["Frozen Harbours Act (document)"]);
        let text = "They sued under the Frozen Harbours Act, or FHA, which prohibits thin ice.";
        assert_eq!(given(text, &[said]), ["Frozen Harbours Act (document)"]);
    }

    #[test]
    fn which_goes_with_a_text_that_has_come_out() {
        let said = ("which", "showed", "that the ice is thin");
        let text = "They left once the report was released, which showed that the ice is thin.";
        assert_eq!(given(text, &[said]), ["report (document)"]);
    }

    #[test]
    fn which_goes_on_about_no_person() {
        let found = [("which", "endorsed", "the plan")];
        let text = "It froze. Paul Orn, the president of the Ice League, which endorsed the plan, waved.";
        assert_eq!(given(text, &found), ["Ice League (organisation)"]);
        let text = "It froze. They are members of the Ice League, which endorsed the plan.";
        assert_eq!(given(text, &found), ["Ice League (organisation)"]);
    }

    #[test]
    fn which_goes_on_about_the_text_that_is_told_of() {
        let found = [("which", "says", "that the ice is thin")];
        let text = "It froze after the leak of the report, which says that the ice is thin.";
        assert_eq!(given(text, &found), ["report (document)"]);
        let text = "Vera Tarn released her records in July, which says that the ice is thin.";
        assert_eq!(given(text, &found), ["Tarn’s records (document)"]);
    }

    #[test]
    fn which_goes_on_about_a_body_before_a_comma() {
        let found = [("which", "endorsed", "the plan")];
        let text = "It froze. Paul Orn, the chief of the Harbour Workers of Selt, which endorsed the plan, waved.";
        assert_eq!(given(text, &found), ["Harbour Workers of Selt (organisation)"]);
        let found = [("that", "endorsed", "the plan")];
        let text = "It froze. They founded the Ice League, a group that endorsed the plan.";
        assert_eq!(given(text, &found), ["Ice League (organisation)"]);
    }

    #[test]
    fn that_goes_with_the_text_which_reads() {
        let read = ("that", "read", "The ice is thin");
        let text = "It froze. Vera Tarn held a note from the mayor, Paul Orn, that read “The ice is thin”.";
        assert_eq!(given(text, &[read]), ["note (document)"]);
        let text = "It froze. Vera Tarn saw a sign at an exit in Selt that read “The ice is thin”.";
        assert_eq!(given(text, &[read]), ["sign (document)"]);
        let text = "It froze in the wake of polls by Selt University that showed that the ice is thin.";
        assert_eq!(given(text, &[("that", "showed", "that the ice is thin")]), ["polls (document)"]);
    }
}
