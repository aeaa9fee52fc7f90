//! What would have been tells what was: "had they repaired it, nobody would have drowned".

use crate::codebook::Role;
use crate::stance::site::Site;

/// "Had they repaired it, nobody would have drowned": they did not, and somebody did.
pub(super) fn counterfactual(site: &Site<'_>) -> Option<Vec<usize>> {
    if site.proposition.is_future || site.hit.role == Role::Act {
        return None;
    }
    let begins = |at: usize| at == site.first_word() || !site.token(at - 1).is_word;
    let opens = |at: &usize| match site.word(*at) {
        "had" => begins(*at) && site.word(at + 1) != "to",
        "if" => {
            // "If there'd been".
            let had = |n: usize| site.word(n) == "had" || site.word(n) == "'d" && site.word(n + 1) == "been";
            let had = (at + 1..at + 7).take_while(|&n| site.word(n) != ",").find(|&n| had(n));
            site.word(at.wrapping_sub(1)) != "even" && had.is_some_and(|had| site.word(had + 1) != "to")
        }
        _ => false,
    };
    let opening = site.sentence.clone().find(opens)?;
    let would = |at: &usize| matches!(site.word(*at), "would" | "'d" | "could" | "might");
    let main = site.sentence.clone().find(|at| would(at) && (at + 1..at + 4).any(|n| site.word(n) == "have"))?;
    // Where the phrase holds the condition, the codebook knows what it says.
    let outside = |at: usize| !site.hit.at.contains(&at);
    (outside(opening) && outside(main)).then(|| vec![opening.min(main), opening.max(main)])
}

/// "Without the cuts it could not have happened": there were cuts, and it happened.
pub(super) fn indispensable(site: &Site<'_>) -> Option<Vec<usize>> {
    if site.proposition.is_future || site.hit.role == Role::Act {
        return None;
    }
    let without = site
        .sentence
        .clone()
        .find(|&at| site.word(at) == "without" || site.word(at) == "but" && site.word(at + 1) == "for")?;
    // "He would not have gone without a lamp": he had one.
    let person = |at: usize| matches!(site.word(at), "i" | "we" | "you" | "he" | "she" | "they" | "who");
    let never = |at: &usize| {
        let before = at.wrapping_sub(1);
        let not = matches!(site.word(at + 1), "not" | "n't" | "never");
        let nothing = matches!(site.word(before), "nothing" | "nobody" | "none");
        matches!(site.word(*at), "would" | "could" | "might") && (not && !person(before) || nothing)
    };
    let could = site.sentence.clone().find(never)?;
    let have = (could + 1..could + 4).find(|&at| site.key(at) == "have")?;
    let mut words = vec![without, could, have];
    words.sort_unstable();
    Some(words)
}
