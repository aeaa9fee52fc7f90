//! What was so once, or was said once, is no stance now: "used to", "when I said", "twenty years ago".

use super::{Effect, Found};
use crate::stance::site::Site;
use ascribe_model::calendar::is_calendar;

pub(super) fn rule(site: &Site<'_>) -> Found {
    let once = |at: usize| {
        let word = site.word(at);
        if word == "used" && site.word(at + 1) == "to" {
            return Some(vec![at, at + 1]);
        }
        let mistaken = matches!(site.word(at.wrapping_sub(1)), "wrong" | "mistaken" | "exaggerates" | "exaggerated");
        if word == "when" && !mistaken && matches!(site.key(at + 2), "sai" | "cal") {
            return Some(vec![at, at + 1, at + 2]);
        }
        // "In April I said".
        let dated = is_calendar(site.word(at.wrapping_sub(1))) || site.word(at.wrapping_sub(1)) == "ago";
        if matches!(word, "i" | "we") && dated && site.key(at + 1) == "sai" {
            return Some(vec![at - 1, at, at + 1]);
        }
        let past = word == "formerly"
            || word == "once" && !matches!(site.word(at - usize::from(at > 0)), "at" | "more" | "all");
        (past
            && site.token(at + usize::from(at + 1 < site.sentence.end)).is_word
            && !matches!(site.word(at + 1), "the" | "more" | "again"))
        .then(|| vec![at])
    };
    if let Some(words) = site.before().take(8).chain(site.between()).find_map(once) {
        return Some((Effect::Is(None), words));
    }
    if let Some(at) = site.sentence.clone().find(|&at| old_year(site, at)) {
        return Some((Effect::Is(None), vec![at]));
    }
    if site.proposition.is_past || site.proposition.is_norm {
        return None;
    }
    let ago = site.sentence.clone().find(|&at| site.word(at) == "ago" && site.key(at.saturating_sub(1)) == "year");
    ago.map(|at| (Effect::Is(None), vec![at - 1, at]))
}

/// "In 1998", "of 1893", where the codebook does not speak of that year.
fn old_year(site: &Site<'_>, at: usize) -> bool {
    let word = site.word(at);
    word.len() == 4
        && word.starts_with('1')
        && word.bytes().all(|byte| byte.is_ascii_digit())
        && matches!(site.word(at.wrapping_sub(1)), "in" | "of" | "from")
        && !site.codebook.names.contains(word)
}
