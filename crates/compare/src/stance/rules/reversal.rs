//! The next sentence takes it back: "I wrote that it was so. The tests show that it wasn't.", "The dam is safe.
//! That is simply not the case."

use super::{Effect, Found, denial, former, negation, untrue};
use crate::stance::site::{Site, read_at};
use ascribe_model::Kind;

/// By key: sentences that begin so take back what stands before them.
const REJECTIONS: &[&str] = &[
    "nothing of sort",
    "nothing of kind",
    "nothing could be further from truth",
    "far from it",
    "quite opposite",
    "on contrary",
    "not so",
    "not true",
    "not at all",
    "not a word of it be true",
    "none of it be true",
    "none of this be true",
    "wrong",
];

/// "It may look safe, but it is not."
pub(super) fn in_sentence(site: &Site<'_>) -> Option<Vec<usize>> {
    let but = (site.hit.at.end..site.sentence.end).take(8).find(|&at| site.word(at) == "but")?;
    let subject = matches!(site.word(but + 1), "it" | "they" | "he" | "she" | "that");
    let be = matches!(site.key(but + 2), "be" | "do" | "have" | "will" | "can" | "would");
    let ends = site.key(but + 3) == "not" && matches!(site.word(but + 4), "." | "," | ";" | "”" | "\"" | "" | "!");
    (subject && be && ends).then(|| vec![but, but + 3])
}

pub(super) fn rule(site: &Site<'_>) -> Found {
    if let Some(words) = in_sentence(site) {
        return Some((Effect::Turn, words));
    }
    if let Some(words) = quite_otherwise(site).or_else(|| elliptical(site)) {
        return Some((Effect::Turn, words));
    }
    let all = &site.tokens.all;
    let asked = asks_back(site);
    let next = site.tokens.sentences.get(site.nth + 1 + usize::from(asked))?.clone();
    if all[next.clone()].iter().any(|token| token.word == "?") {
        return None;
    }
    let turn = |words| Some((Effect::Turn, words));
    // "Was it safe? No." "He tells of three tests. There were none."
    let start = next.clone().find(|&at| all[at].is_word)?;
    let no = asked && all[start].word == "no" && all.get(start + 1).is_none_or(|token| !token.is_word);
    let none =
        || ["there be none", "there be no such"].iter().find_map(|words| read_at(site.tokens, start, next.end, words));
    let none = || none().filter(|_| !is_denied(site));
    if let Some(words) = no.then(|| vec![start]).or_else(none) {
        return turn(words);
    }
    // Somebody else's words are not taken back by what stands outside of them.
    if site.statement.is_none()
        && !untrue::denies_a_claim(site)
        && let Some(words) = rejected(site, next.start..next.end)
    {
        return turn(words);
    }
    let words = former::changed_mind(site, next.clone()).or_else(|| former::taken_back(site, next.clone()));
    let words = words.or_else(|| unfounded(site, next.clone()));
    if let Some(words) = words.or_else(|| contradicted(site, next.clone())) {
        return turn(words);
    }
    elliptical_not(site, next).filter(|_| !is_told(site)).and_then(turn)
}

/// "It was not", in the next sentence.
fn elliptical_not(site: &Site<'_>, next: std::ops::Range<usize>) -> Option<Vec<usize>> {
    let all = &site.tokens.all;
    let start = next.clone().find(|&at| all[at].is_word)?;
    let not = next.clone().find(|&at| all[at].key == "not" && all.get(at + 1).is_none_or(|token| !token.is_word))?;
    let before = |back: usize| not.checked_sub(back).filter(|at| next.contains(at)).map(|at| &all[at]);
    let auxiliary = before(1).is_some_and(|token| matches!(token.key.as_str(), "be" | "do" | "have" | "will"));
    let subject = before(2).is_some_and(|token| matches!(token.word.as_str(), "it" | "they" | "he" | "she" | "that"));
    let said = || (start..not).any(|at| former::is_said(site, at));
    (auxiliary && subject && !said()).then(|| vec![not - 2, not - 1, not])
}

/// Whether somebody's words end with the sentence: what follows is another's.
fn is_told(site: &Site<'_>) -> bool {
    site.statement.is_some_and(|statement| statement.kind == Kind::Indirect)
}

/// "There are people who want it emptied. She won't have it": nobody else shall, either.
pub(super) fn forbids(site: &Site<'_>) -> Option<Vec<usize>> {
    const FORBIDDING: &[&str] = &[
        "have it",
        "have that",
        "allow it",
        "allow that",
        "accept it",
        "accept that",
        "let them",
        "let it happen",
        "let that happen",
        "stand for it",
        "tolerat it",
        "tolerat that",
        "hear of it",
        "permit it",
        "permit that",
    ];
    let all = &site.tokens.all;
    let next = site.tokens.sentences.get(site.nth + 1)?.clone();
    let start = next.clone().find(|&at| all[at].is_word)?;
    let subject = matches!(all[start].word.as_str(), "i" | "we" | "he" | "she" | "they");
    let not = (start + 1..next.end).take(3).find(|&at| matches!(all[at].key.as_str(), "not" | "never"))?;
    let mut words = FORBIDDING.iter().find_map(|words| read_at(site.tokens, not + 1, next.end, words))?;
    let will = matches!(all[not - 1].key.as_str(), "will" | "would") || all[not - 1].word == "wo";
    words.insert(0, not);
    (subject && will).then_some(words)
}

/// The words with which the next sentence calls this one untrue, or says that it is not so.
pub(in crate::stance) fn rejection(site: &Site<'_>) -> Option<Vec<usize>> {
    let next = site.tokens.sentences.get(site.nth + 1)?.clone();
    let asks = site.tokens.all[next.clone()].iter().any(|token| token.word == "?");
    let all = &site.tokens.all;
    // "It is nonsense to close it" goes on to something else.
    let ends = |words: &Vec<usize>| {
        let last = words[words.len() - 1];
        all.get(last + 1).is_none_or(|next| !next.is_word || matches!(next.word.as_str(), "and" | "from" | "of"))
    };
    if asks || untrue::denies_a_claim(site) {
        return None;
    }
    let not = || elliptical_not(site, next.clone()).filter(|_| is_told(site));
    rejected(site, next.clone()).filter(ends).or_else(not)
}

/// "He sold no horse. There was no such horse": the next sentence says the same again.
fn is_denied(site: &Site<'_>) -> bool {
    let inside = || site.hit.at.clone().any(|at| site.is_negation(at));
    inside() || negation::rule(site).is_some() || denial::rule(site).is_some()
}

/// "They call it unsafe. Is it? …"
fn asks_back(site: &Site<'_>) -> bool {
    let words = |next: &std::ops::Range<usize>| -> Vec<&str> {
        site.tokens.all[next.clone()]
            .iter()
            .filter(|token| !token.is_quote())
            .map(|token| token.word.as_str())
            .collect()
    };
    let asks = |words: &Vec<&str>| {
        matches!(
            words[..],
            [
                "is" | "are" | "was" | "were" | "did" | "does" | "do" | "has" | "had" | "have" | "will",
                "it" | "they" | "he" | "she" | "we",
                "?"
            ]
        )
    };
    site.tokens.sentences.get(site.nth + 1).map(words).is_some_and(|words| asks(&words))
}

/// "The oats are sound. The mill is not": what is said of another thing is denied of this one.
fn elliptical(site: &Site<'_>) -> Option<Vec<usize>> {
    let all = &site.tokens.all;
    let start = site.hit.at.start;
    let said_of_it = site.group.iter().any(|hit| hit.role.is_subject() && hit.at.start < start);
    if said_of_it || !site.proposition.has_topic || site.hit.role.is_subject() {
        return None;
    }
    let end = site.tokens.sentences.get(site.nth + 1).map_or(site.sentence.end, |next| next.end);
    let not = (site.hit.at.end + 3..end).find(|&at| {
        let ends = all.get(at + 1).is_none_or(|next| !next.is_word);
        let before = matches!(all[at - 3].word.as_str(), "the" | "this" | "that" | "these" | "those");
        ends && before && all[at].key == "not" && all[at - 1].key == "be"
    })?;
    site.proposition.content.contains(&all[not - 2].key).then(|| vec![not - 2, not - 1, not])
}

/// "They were anything but", "it is nothing of the kind", in one of the next two sentences.
fn quite_otherwise(site: &Site<'_>) -> Option<Vec<usize>> {
    const OTHERWISE: &[&str] = &["anything but", "nothing of the kind", "nothing of the sort"];
    let all = &site.tokens.all;
    let places = site.tokens.sentences.iter().skip(site.nth + 1).take(2).filter_map(|next| {
        let start = next.clone().find(|&at| all[at].is_word)?;
        let subject = matches!(all[start].word.as_str(), "it" | "they" | "he" | "she" | "we" | "i" | "that");
        let found = |words: &&str| read_at(site.tokens, start + 2, next.end, words);
        let be = subject && all.get(start + 1).is_some_and(|verb| matches!(verb.key.as_str(), "be" | "do" | "'s"));
        let words = OTHERWISE.iter().find_map(found).filter(|_| be)?;
        all.get(words[words.len() - 1] + 1).is_none_or(|next| !next.is_word).then_some(words)
    });
    places.into_iter().next()
}

/// "Many fear that it will sink. Orn calls that fear unfounded."
fn unfounded(site: &Site<'_>, next: std::ops::Range<usize>) -> Option<Vec<usize>> {
    const NOTIONS: &[&str] =
        &["fear", "claim", "charg", "accusation", "allegation", "suspicion", "rumour", "assertion"];
    let all = &site.tokens.all;
    let notion = next.clone().skip(1).find(|&at| {
        NOTIONS.contains(&all[at].key.as_str())
            && matches!(all[at - 1].word.as_str(), "that" | "this" | "those" | "these")
    })?;
    let held = site.sentence.clone().any(|at| site.key(at) == all[notion].key);
    let words = (notion + 1..next.end).take(4).take_while(|&at| all[at].is_word && all[at].key != "not");
    let untrue = words.into_iter().find(|&at| untrue::calls_untrue(&all[at]))?;
    held.then(|| vec![notion - 1, notion, untrue])
}

/// "They say that it did not sink. It did, and I saw it", "They say that you hid it. I never did."
fn contradicted(site: &Site<'_>, next: std::ops::Range<usize>) -> Option<Vec<usize>> {
    const SAYING: &[&str] = &["sai", "claim", "hear", "insist", "complain", "maintain", "tel", "accus", "argu", "writ"];
    let all = &site.tokens.all;
    let start = next.clone().find(|&at| all[at].is_word)?;
    let reported = site.sentence.clone().any(|at| SAYING.contains(&site.key(at)));
    let subject = matches!(all[start].word.as_str(), "it" | "they" | "he" | "she" | "we" | "i" | "there");
    if !reported || !subject || start + 2 >= next.end {
        return None;
    }
    let auxiliary = |at: usize| matches!(all[at].key.as_str(), "be" | "do" | "have" | "will" | "can");
    // "You write that we hid it. We didn't."
    let own = matches!(all[start].word.as_str(), "we" | "i") && auxiliary(start + 1);
    if own && all[start + 2].key == "not" && all.get(start + 3).is_none_or(|next| !next.is_word) {
        return Some(vec![start, start + 1, start + 2]);
    }
    if all[start + 1].word == "never" && auxiliary(start + 2) && all.get(start + 3).is_none_or(|next| !next.is_word) {
        return Some(vec![start, start + 1, start + 2]);
    }
    let goes_on = |at: usize| matches!(site.tokens.all[at].word.as_str(), "and" | "for" | "all" | "i" | "we");
    let ends = match all[start + 2].word.as_str() {
        "." | "!" => true,
        "," => start + 3 < next.end && goes_on(start + 3),
        _ => false,
    };
    // It is the negation that is contradicted.
    let negated = (site.sentence.start..site.hit.at.end).any(|at| {
        site.is_negation(at) && (site.key(at.wrapping_sub(1)) == all[start + 1].key || site.word(at) != "not")
    });
    (auxiliary(start + 1) && ends && negated).then(|| vec![start, start + 1])
}

/// "That is not so", "This is a lie", "Nonsense!"
fn rejected(site: &Site<'_>, next: std::ops::Range<usize>) -> Option<Vec<usize>> {
    let all = &site.tokens.all;
    let start = next.clone().find(|&at| all[at].is_word)?;
    if let Some(words) = REJECTIONS.iter().find_map(|words| read_at(site.tokens, start, next.end, words)) {
        return Some(words);
    }
    if untrue::calls_untrue(&all[start]) && all.get(start + 1).is_none_or(|token| !token.is_word) {
        return Some(vec![start]);
    }
    let is = matches!(all[start].word.as_str(), "that" | "this" | "it" | "which")
        && all.get(start + 1).is_some_and(|token| token.key == "be" || token.word == "'s");
    if !is {
        return None;
    }
    let judged = (start + 2..next.end).take(5).take_while(|&at| all[at].is_word);
    let mut not = None;
    for at in judged {
        let (word, not_before) = (all[at].word.as_str(), not);
        if all[at].key == "not" {
            not = Some(at);
        } else if untrue::calls_untrue(&all[at]) {
            return not_before.is_none().then(|| vec![start, at]);
        } else if matches!(word, "true" | "so" | "case" | "correct" | "right")
            && all.get(at + 1).is_none_or(|token| !token.is_word)
            && let Some(not) = not_before
        {
            return Some(vec![start, not, at]);
        }
    }
    None
}
