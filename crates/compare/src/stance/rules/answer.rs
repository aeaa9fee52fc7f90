//! A question that holds the phrase, and its answer: "Is it unfair? – Absolutely not."

use std::ops::Range;

use super::replies::{ALONE, NO, NOT_SO, OPEN, OPENERS, YES};
use super::{Effect, Found, bare, question, untrue};
use crate::codebook::Token;
use crate::stance::Stance;
use crate::stance::site::{Site, read_at};

/// By key: verbs that bring an answer in reported speech.
const REPLYING: &[&str] = &["sai", "stat", "repli", "answer", "respond", "insist", "tell", "assert", "add"];

/// Most tokens of the label of a speaker: "Mara Orn, chair of the harbour board:".
const LABEL: usize = 12;

/// What stands behind "lies" where it tells a place.
const LINKS: &[&str] = &["in", "with", "on", "at", "behind", "between", "there", "somewhere", "elsewhere"];

pub(super) fn rule(site: &Site<'_>) -> Found {
    let asked = question::mark(site).is_some() || asked_whether(site);
    if !asked {
        return None;
    }
    // "Who is to blame? Not us." answers who, and not whether.
    let who = matches!(site.word(site.first_word()), "who" | "whose");
    let names = |start: usize| {
        let all = &site.tokens.all;
        who && all.get(start).is_some_and(|token| token.word == "not")
            && all.get(start + 1).is_some_and(|next| next.is_word)
    };
    let reply = |start: usize| {
        if names(start) { None } else { answer(site, start).or_else(|| answer(site, behind_opener(site, start)?)) }
    };
    let Some((agrees, words)) = starts(site).into_iter().find_map(reply).or_else(|| gesture(site)) else {
        return only_asked_about(site);
    };
    // What can be done is not said to come: "Can they close it? They can."
    let able = site.proposition.is_future && matches!(site.word(site.first_word()), "can" | "could");
    let stance = match agrees.filter(|agrees| !(able && *agrees)) {
        None => Stance::Hedge,
        Some(true) => turned(site, bare(site)),
        Some(false) => turned(site, bare(site)).turned(),
    };
    Some((Effect::Is(Some(stance)), words))
}

/// "Asked about new cracks, Orn raised his hands": the cracks are what was asked about.
fn only_asked_about(site: &Site<'_>) -> Found {
    let first = site.first_word();
    let asked = site.word(first) == "asked" && site.word(first + 1) == "about";
    let apart = (first + 2..site.hit.at.start).any(|at| site.word(at) == ",");
    let ends = site.word(site.hit.at.end) == ",";
    (asked && !apart && ends).then(|| (Effect::Is(Some(Stance::Hedge)), vec![first, first + 1]))
}

/// A question that is itself denied: "Is it true that these men can't read the signals?"
fn turned(site: &Site<'_>, stance: Stance) -> Stance {
    // "Isn't it unfair?" asks what "Is it unfair?" asks.
    let negated = site.between().any(|at| site.is_negation(at)) && site.hit.negatable;
    let opening = site.sentence.clone().take(4).any(|at| site.is_negation(at));
    if negated && !opening { stance.turned() } else { stance }
}

/// "She shook her head", "he nodded", "the answer was no", behind the question.
fn gesture(site: &Site<'_>) -> Option<(Option<bool>, Vec<usize>)> {
    let all = &site.tokens.all;
    let end = site.tokens.sentences.get(site.nth + 1).map_or(site.sentence.end, |next| next.end);
    // "She smiled when asked about it."
    let start = if asked_whether(site) { site.sentence.start } else { site.hit.at.end };
    (start..end).find_map(|at| {
        let before = || {
            site.tokens.all[..at]
                .iter()
                .rev()
                .take(4)
                .any(|t| matches!(t.word.as_str(), "said" | "answered" | "replied" | "was" | "is"))
        };
        match all[at].key.as_str() {
            "shake" | "shak" => {
                let head = (at + 1..end).take(4).find(|&head| all[head].word == "head")?;
                Some((Some(false), vec![at, head]))
            }
            "nod" => Some((Some(true), vec![at])),
            "negativ" | "affirmativ" if all[at - 1].word == "the" => {
                Some((Some(all[at].key == "affirmativ"), vec![at - 1, at]))
            }
            "shrug" | "smil" | "silent" | "silenc" => Some((None, vec![at])),
            "subject" if all[at.saturating_sub(2)].key == "chang" => Some((None, vec![at - 2, at])),
            "answer" | "opinion" | "comment" => {
                let not = (site.hit.at.end..at).rev().take(3).find(|&n| matches!(all[n].key.as_str(), "no" | "not"))?;
                Some((None, vec![not, at]))
            }
            "no" | "yes" if before() && all.get(at + 1).is_none_or(|next| !next.is_word) => {
                Some((Some(all[at].word == "yes"), vec![at]))
            }
            _ => None,
        }
    })
}

/// "Asked whether the toll would go, …"
pub(in crate::stance) fn asked_whether(site: &Site<'_>) -> bool {
    let asks = |at: &usize| matches!(site.word(*at), "whether" | "if" | "about");
    let whether = site.before().take_while(|&at| !site.subordinates(at)).chain(site.between()).find(asks);
    whether
        .is_some_and(|at| (site.sentence.start..at).rev().take(14).any(|at| matches!(site.key(at), "ask" | "question")))
}

/// Where an answer may begin: in quotation marks later in the sentence, and in the next two.
fn starts(site: &Site<'_>) -> Vec<usize> {
    let all = &site.tokens.all;
    let mut starts = Vec::new();
    let opens = |at: usize| {
        all[at].is_quote() && all.get(at + 1).is_some_and(|next| next.is_word && next.at.start == all[at].at.end)
    };
    let end_of_question = site.sentence.clone().rev().take(4).find(|&at| site.word(at) == "?").is_some();
    if !end_of_question {
        starts.extend((site.hit.at.end..site.sentence.end).filter(|&at| opens(at)).map(|at| at + 1));
    }
    // "Asked about it, she replied that there was no such plan."
    let replies = |at: &usize| REPLYING.contains(&site.key(*at));
    if !end_of_question && let Some(verb) = (site.hit.at.end..site.sentence.end).find(replies) {
        starts.push(verb + 1 + usize::from(site.word(verb + 1) == "that"));
    }
    for (nth, sentence) in site.tokens.sentences.iter().enumerate().skip(site.nth + 1).take(2) {
        let asks_back = |nth: usize| site.tokens.sentences[nth].clone().any(|at| all[at].word == "?");
        // "Was it safe? Orn looked at his boots. “No.”"
        let told = |nth: usize| {
            let quoted = |sentence: &std::ops::Range<usize>| sentence.clone().any(|at| all[at].is_quote());
            let (before, own) = (&site.tokens.sentences[nth - 1], &site.tokens.sentences[nth]);
            !quoted(before) && opens(own.start)
        };
        if nth == site.nth + 1 || nth == site.nth + 2 && (asks_back(site.nth + 1) || told(nth)) {
            let mut start = sentence.start;
            while start < sentence.end && !all[start].is_word {
                start += 1;
            }
            // "Vole: …"
            let label = (start..sentence.end).take(LABEL).find(|&at| all[at].word == ":");
            // "Answer: …"
            let label = label.filter(|&label| {
                label == start + 1 || !(start..label).any(|at| REPLYING.contains(&all[at].key.as_str()))
            });
            starts.push(label.map_or(start, |at| at + 1));
        }
        starts.extend(sentence.clone().filter(|&at| opens(at)).map(|at| at + 1));
    }
    starts
}

/// What an answer says behind the words with which it begins: "I'm afraid it is."
fn behind_opener(site: &Site<'_>, start: usize) -> Option<usize> {
    let sentence = site.tokens.sentences.get(site.tokens.sentence_of(start))?;
    let found = OPENERS.iter().find_map(|words| read_at(site.tokens, start, sentence.end, words))?;
    let next = found.last()? + 1;
    let passed = |at: &usize| matches!(site.tokens.all[*at].word.as_str(), "," | "that" | "-" | "–");
    (next..sentence.end).find(|at| !passed(at))
}

/// "Their rulers certainly do."
fn of_others(site: &Site<'_>, answer: Range<usize>) -> Option<Vec<usize>> {
    let all = &site.tokens.all;
    let verb = answer.clone().take(6).find(|&at| matches!(all[at].key.as_str(), "be" | "do" | "have" | "will"))?;
    let ends = !all.get(verb + 1).is_some_and(|next| next.is_word);
    let sure = verb >= answer.start + 2 && matches!(all[verb - 1].word.as_str(), "certainly" | "surely" | "definitely");
    (ends && sure).then(|| vec![verb - 1, verb])
}

/// "He did not deny it."
fn undenied(site: &Site<'_>, answer: Range<usize>) -> Option<Vec<usize>> {
    let all = &site.tokens.all;
    let deny = answer.clone().take(8).find(|&at| all[at].key == "deni")?;
    let object = all.get(deny + 1).is_some_and(|next| matches!(next.word.as_str(), "it" | "that" | "this"));
    let not = (answer.start..deny).rev().take(2).find(|&at| matches!(all[at].key.as_str(), "not" | "never"))?;
    (object && !all.get(deny + 2).is_some_and(|next| next.is_word)).then(|| vec![not, deny])
}

/// Whether the words at a place agree, disagree or leave it open; nothing where they do not answer.
fn answer(site: &Site<'_>, mut start: usize) -> Option<(Option<bool>, Vec<usize>)> {
    let all = &site.tokens.all;
    let sentence = site.tokens.sentences.get(site.tokens.sentence_of(start))?;
    while start < sentence.end && !all[start].is_word
        || matches!(all.get(start)?.word.as_str(), "oh" | "well" | "but" | "the" | "a")
        || all[start].word == "why"
            && all.get(start + 1).is_some_and(|next| !matches!(next.word.as_str(), "should" | "on" | "ever"))
    {
        start += 1;
    }
    if start >= sentence.end {
        return None;
    }
    let of = |list: &[&str]| list.iter().find_map(|words| read_at(site.tokens, start, sentence.end, words));
    if let Some(words) = of(OPEN) {
        return Some((None, words));
    }
    // "Ask Varn."
    let ends = |token: &Token| !token.is_word;
    if all[start].word == "ask" && all[start + 1..sentence.end].iter().take(4).any(ends) {
        return Some((None, vec![start]));
    }
    let next_is_mark = |at: usize| at >= sentence.end || !all[at].is_word;
    if matches!(all[start].word.as_str(), "no" | "nobody" | "none" | "nothing") && next_is_mark(start + 1) {
        return Some((Some(false), vec![start]));
    }
    if let Some(words) = read_at(site.tokens, start, sentence.end, "no one").filter(|_| next_is_mark(start + 2)) {
        return Some((Some(false), words));
    }
    if let Some(words) = of(ALONE).filter(|words| words.last().is_some_and(|last| next_is_mark(last + 1))) {
        return Some((Some(true), words));
    }
    // "It did." "They aren't." "There isn't one."
    if matches!(all[start].word.as_str(), "it" | "they" | "he" | "she" | "we" | "i" | "you" | "that" | "there") {
        let auxiliary = |at: usize| {
            matches!(all[at].key.as_str(), "be" | "do" | "have" | "will" | "can" | "must" | "should" | "would")
                || all[at].word == "'s"
        };
        // "It certainly is."
        let passed = usize::from(all.get(start + 1).is_some_and(Token::is_adverb));
        let verb = start + 1 + passed;
        if verb < sentence.end && auxiliary(verb) {
            let one = |at: usize| at < sentence.end && matches!(all[at].word.as_str(), "one" | "any");
            let ends = |at: usize| next_is_mark(at) || all[start].word == "there" && one(at) && next_is_mark(at + 1);
            // "She did nothing of the kind."
            let not_so = |words: &&str| read_at(site.tokens, verb + 1, sentence.end, words);
            if let Some(words) = NOT_SO.iter().find_map(not_so) {
                return Some((Some(false), words));
            }
            if ends(verb + 1) {
                return Some((Some(true), vec![start, verb]));
            }
            if all[verb + 1].key == "not" && ends(verb + 2) {
                return Some((Some(false), vec![start, verb, verb + 1]));
            }
        }
    }
    if let Some(words) = of_others(site, start..sentence.end).or_else(|| undenied(site, start..sentence.end)) {
        return Some((Some(true), words));
    }
    let (yes, no) = (of(YES), of(NO));
    // "Would a part be enough? All of it" asks for more.
    let yes = yes.filter(|words| all[words[0]].word != "all" || !site.proposition.is_norm);
    // "Quite" agrees, "quite the opposite" does not.
    let shorter = |words: &Vec<usize>| no.as_ref().is_none_or(|no| no.len() < words.len());
    if let Some(mut words) = yes.filter(shorter) {
        let behind = words[words.len() - 1] + 1;
        if all.get(behind).is_some_and(|token| token.word == "not") {
            words.push(behind);
            return Some((Some(false), words));
        }
        return Some((Some(true), words));
    }
    if let Some(words) = no {
        return Some((Some(false), words));
    }
    // "In my view, yes."
    let alone = |at: usize| {
        let before = at == start || !all[at - 1].is_word || matches!(all[at - 1].word.as_str(), "and" | "but");
        matches!(all[at].word.as_str(), "yes" | "no") && before && next_is_mark(at + 1)
    };
    if let Some(at) = (start..sentence.end).take(14).find(|&at| alone(at)) {
        // "If he knew of it, yes; if not, no."
        if let Some(condition) = (start..at).find(|&n| all[n].word == "if") {
            return Some((None, vec![condition, at]));
        }
        return Some((Some(all[at].word == "yes"), vec![at]));
    }
    let short = (start..sentence.end).take_while(|&at| !all[at].is_stop() && !all[at].is_quote()).take(10);
    // "The answer lies in the ledgers."
    let found =
        |at: usize| all[at].word == "lies" && all.get(at + 1).is_some_and(|next| LINKS.contains(&next.word.as_str()));
    let lie = short.clone().find(|&at| untrue::calls_untrue(&all[at]) && !found(at));
    lie.filter(|_| short.count() < 9).map(|at| (Some(false), vec![at]))
}
