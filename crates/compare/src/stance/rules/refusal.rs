//! Who does not say, or does not rule out, leaves it open.

use super::{Effect, Found};
use crate::codebook::Role;
use crate::stance::Stance;
use crate::stance::site::Site;

/// Verbs that, negated, leave the matter open; "not denied" affirms and is not among them.
const OPENING: &[&str] = &["exclud", "reject", "dismis", "discount", "preclud"];
const SAYING: &[&str] = &[
    "sai", "comment", "confirm", "answer", "discus", "reveal", "commit", "tel", "guarante", "promis", "speculat",
    "repeat", "swear", "vouch", "bet", "judg", "speak",
];

pub(super) fn rule(site: &Site<'_>) -> Found {
    let hedge = |words| Some((Effect::Is(Some(Stance::Hedge)), words));
    if let Some(words) = asked_in_vain(site) {
        return hedge(words);
    }
    if let Some(words) = not_demanded(site).or_else(|| not_called(site)) {
        return hedge(words);
    }
    for at in site.before().chain(site.between()).chain(site.behind()) {
        // "Cannot be excluded", behind the phrase.
        let behind = at >= site.hit.at.end;
        let rules_out = site.key(at) == "rul" && (at + 1..at + 6).any(|next| site.word(next) == "out");
        if rules_out || OPENING.contains(&site.key(at)) {
            let refused = (site.sentence.start..at).rev().take(4).find(|&n| matches!(site.key(n), "refus" | "declin"));
            if let Some(not) = refused.or_else(|| site.negated_before(at, 4)) {
                return hedge(vec![not, at]);
            }
        }
        if behind {
            continue;
        }
        let not = |n: usize| matches!(site.key(n), "refus" | "declin") || site.is_negation(n);
        let nobody = |n: usize| site.word(n) == "nobody" || site.word(n) == "no" && site.word(n + 1) == "one";
        let mut near = (site.sentence.start..at).rev().take(4);
        let silent = near.find(|&n| not(n)).or_else(|| (site.sentence.start..at).rev().take(8).find(|&n| nobody(n)));
        if let Some(not) = silent {
            let would = matches!(site.key(not), "refus" | "declin")
                || matches!(site.word(not.saturating_sub(1)), "would" | "could" | "ca" | "can")
                || (not..at).any(|n| matches!(site.word(n), "want" | "wish" | "like" | "care" | "prepared" | "ready"))
                || matches!(site.key(at), "repeat" | "comment" | "draw");
            // "It cannot be said that" denies.
            let passive = site.word(at.saturating_sub(1)) == "be" && site.word(at + 1) == "that";
            let drawn = matches!(site.key(at), "draw" | "pin") && site.word(at.saturating_sub(1)) == "be";
            if would && !passive && (drawn || SAYING.contains(&site.key(at))) && open_behind(site, at) {
                return hedge(vec![not, at]);
            }
        }
    }
    None
}

/// "Asked when it sank, Orn said he would not discuss it."
fn asked_in_vain(site: &Site<'_>) -> Option<Vec<usize>> {
    let asked = site.first_word();
    if !matches!(site.word(asked), "asked" | "questioned" | "pressed") || asked >= site.hit.at.start {
        return None;
    }
    let comments = |n: usize| site.word(n) == "no" && site.word(n + 1) == "comment";
    let silent = |at: usize| {
        let not = (at.saturating_sub(3)..at).rev().find(|&n| {
            let would = matches!(site.word(n.wrapping_sub(1)), "would" | "could" | "can" | "ca" | "wo" | "will");
            // "He was not allowed to answer."
            let barred = matches!(site.word(n + 1), "allowed" | "permitted" | "authorised" | "authorized" | "free");
            matches!(site.key(n), "refus" | "declin") || site.key(n) == "not" && (would || barred) || comments(n)
        })?;
        let says = matches!(site.key(at), "sai" | "comment" | "answer" | "discus" | "speculat" | "reply" | "repli");
        says.then(|| vec![asked, not, at])
    };
    (site.hit.at.end..site.sentence.end).find_map(silent)
}

/// "Declined to call it unsafe": who does not call it so, does not say that it is not.
fn not_called(site: &Site<'_>) -> Option<Vec<usize>> {
    let calls = |at: &usize| {
        matches!(site.word(*at), "call" | "label" | "describe" | "brand" | "name" | "characterise" | "characterize")
    };
    let verb =
        site.hit.named.first().copied().into_iter().chain(site.before().take(8)).chain(site.between()).find(calls)?;
    let to = verb.checked_sub(1).filter(|&at| site.word(at) == "to")?;
    let declined = to.checked_sub(1).filter(|&at| site.key(at) == "declin" && !site.is_named(at))?;
    site.negated_before(declined, 3).is_none().then(|| vec![declined, verb])
}

/// "Declined to call for it": who does not demand an act, does not oppose it.
fn not_demanded(site: &Site<'_>) -> Option<Vec<usize>> {
    let act = site.hit.role == Role::Act || site.proposition.is_norm;
    let asks = |at: &usize| matches!(site.word(*at), "call" | "ask" | "demand" | "join" | "urge");
    let verb = site.hit.named.first().copied().into_iter().chain(site.before().take(6)).find(asks).filter(|_| act)?;
    let to = verb.checked_sub(1).filter(|&at| site.word(at) == "to")?;
    let refused = (site.sentence.start..to).rev().take(4).find(|&n| matches!(site.key(n), "refus" | "declin"))?;
    site.negated_before(refused, 3).is_none().then(|| vec![refused, verb])
}

/// "would not say that", "whether", "if", "on": what follows is left unsaid.
fn open_behind(site: &Site<'_>, at: usize) -> bool {
    (at + 1..=at + 4).any(|next| matches!(site.word(next), "whether" | "if" | "that" | "on" | "when" | "how" | "to"))
        || at + 2 >= site.hit.at.start
}
