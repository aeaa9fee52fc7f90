//! What a text tells in the words of another, though no statement holds it: "It was too late, she said; the lamp was
//! out", "The lamp was out. That is the answer of Vella", "She has made up her mind: the lamp must go".

use super::site::Site;

/// What somebody has who thinks something, and what he is.
const VIEWS: &[&str] = &[
    "mind",
    "view",
    "opinion",
    "answer",
    "verdict",
    "message",
    "position",
    "demand",
    "belief",
    "conviction",
    "conclusion",
    "advice",
    "word",
    "words",
    "reply",
    "argument",
    "point",
    "line",
    "wish",
    "plea",
    "warning",
    "claim",
    "account",
    "version",
    "testimony",
    "finding",
    "complaint",
    "reasoning",
    "explanation",
    "defence",
    "defense",
    "case",
    "sure",
    "certain",
    "adamant",
    "convinced",
    "clear",
    "firm",
    "blunt",
    "unequivocal",
];

/// Words between the subject of an attribution and the mark before it.
const SUBJECT: usize = 6;

/// Whether a sentence without a statement is somebody else's.
pub(super) fn is_retold(site: &Site<'_>) -> bool {
    is_tagged(site) || is_owned(site) || is_announced(site)
}

/// "The train would stay, he said; it was needed": what stands around an attribution is all of one.
fn is_tagged(site: &Site<'_>) -> bool {
    const SAYING: &[&str] = &[
        "said",
        "says",
        "told",
        "added",
        "adds",
        "argued",
        "argues",
        "explained",
        "insisted",
        "insists",
        "maintained",
        "wrote",
        "writes",
        "replied",
        "answered",
        "conceded",
        "admitted",
        "stated",
        "claimed",
        "claims",
    ];
    let says = |verb: usize| {
        if !SAYING.contains(&site.word(verb)) || site.hit.at.contains(&verb) {
            return false;
        }
        // ", said Orn;"
        let inverted =
            site.word(verb - 1) == "," && site.sentence.contains(&(verb + 1)) && site.token(verb + 1).capital;
        let comma = (site.sentence.start..verb).rev().take(SUBJECT).find(|&at| !site.token(at).is_word);
        let subject = comma.filter(|&at| site.word(at) == "," && at + 1 < verb).is_some_and(|at| {
            matches!(site.word(at + 1), "he" | "she" | "they" | "it" | "the" | "a" | "an") || site.token(at + 1).capital
        });
        let ends = (verb + 1..site.sentence.end).take(SUBJECT).find(|&at| !site.token(at).is_word);
        (inverted || subject) && ends.is_some_and(|at| matches!(site.word(at), "," | ";" | "." | ":" | "–" | "—"))
    };
    (site.sentence.start + 1..site.sentence.end).any(says)
}

/// "That is the answer of Vella", "So says the miller", in the next sentence.
fn is_owned(site: &Site<'_>) -> bool {
    let Some(next) = site.tokens.sentences.get(site.nth + 1) else { return false };
    let all = &site.tokens.all;
    let Some(start) = next.clone().find(|&at| all[at].is_word) else { return false };
    let word = |at: usize| if at < next.end { all[at].word.as_str() } else { "" };
    let says = |from: usize| {
        (from..next.end)
            .take(SUBJECT)
            .any(|at| matches!(word(at), "says" | "said" | "say" | "told" | "claims" | "puts"))
    };
    let be = |at: usize| matches!(word(at), "is" | "was" | "are" | "were" | "'s");
    match word(start) {
        "so" | "thus" => matches!(word(start + 1), "says" | "said" | "say"),
        "or" => matches!(word(start + 1), "so") && says(start + 2),
        "that" | "this" | "such" | "those" | "these" => {
            // "That, at least, is what the miller says."
            let Some(verb) = (start + 1..next.end).take(5).find(|&at| be(at)) else { return false };
            let what = matches!(word(verb + 1), "what" | "how") && says(verb + 2);
            let view = (verb + 1..next.end).take(5).find(|&at| VIEWS.contains(&word(at)));
            // "That is the point of the game" is nobody's view.
            let of = |at: usize| {
                let whose = |n: usize| all[n].capital || matches!(word(n), "him" | "her" | "them");
                word(at + 1) == "of" && (at + 2..next.end).take(3).any(whose)
            };
            what || view
                .is_some_and(|at| of(at) || word(at - 1) == "'s" || matches!(word(at - 1), "his" | "her" | "their"))
        }
        _ => false,
    }
}

/// "On one thing she has made up her mind: …", "Orn's answer is short: …".
fn is_announced(site: &Site<'_>) -> bool {
    let start = site.sentence.start;
    let Some(colon) = (start..site.hit.at.start).rev().find(|&at| site.word(at) == ":") else { return false };
    let head = start..colon;
    let by_us = head.clone().any(|at| matches!(site.word(at), "i" | "we" | "our" | "my" | "us"));
    let of_another = |at: usize| {
        matches!(site.word(at), "he" | "she" | "they" | "his" | "her" | "their" | "'s")
            || at > site.first_word() && site.is_name(at)
    };
    let mut views = head.clone().filter(|&at| VIEWS.contains(&site.word(at)));
    !by_us && head.clone().any(of_another) && views.any(|at| site.negated_before(at, 3).is_none())
}
