//! Words for those who only speak for a body, and for which.

use std::collections::BTreeSet;

use super::text::words;

/// The words of a name that tell, each once.
pub(super) type Words = BTreeSet<String>;

/// Words for those who speak for a body and for nobody else.
const SPEAKERS: &[&[&str]] = &[
    &["spokesman"],
    &["spokeswoman"],
    &["spokesperson"],
    &["spokesmen"],
    &["spokespeople"],
    &["mouthpiece"],
    &["press", "secretary"],
    &["press", "officer"],
    &["press", "office"],
    &["press", "service"],
    &["press", "chief"],
    &["press", "spokesman"],
    &["media", "officer"],
    &["media", "office"],
    &["press", "department"],
    &["communications", "director"],
    &["communications", "chief"],
    &["communications", "officer"],
    &["communications", "manager"],
    &["head", "of", "communications"],
    &["director", "of", "communications"],
];

/// Words that tell nothing of which body is meant.
const LITTLE: &[&str] = &[
    "the", "a", "an", "of", "for", "and", "its", "his", "her", "their", "our", "s", "chief", "deputy", "official",
    "new",
];

/// Who was it speaks for nobody now.
const PAST: &[&str] = &["former", "ex", "then", "once", "onetime"];

/// Words behind which the body is told.
const END: &[&str] = &["who", "which", "that", "in", "on", "at", "said", "told", "to", "with", "by", "when", "where"];

/// Words that many bodies have in their names.
const COMMON: &[&str] = &[
    "ministry",
    "department",
    "government",
    "office",
    "agency",
    "authority",
    "service",
    "army",
    "navy",
    "force",
    "forces",
    "police",
    "company",
    "firm",
    "group",
    "operator",
    "owner",
    "owners",
    "line",
    "lines",
    "union",
    "party",
    "league",
    "association",
    "council",
    "board",
    "committee",
    "commission",
    "court",
    "hospital",
    "school",
    "university",
    "church",
    "bank",
    "city",
    "town",
    "county",
    "state",
    "national",
    "general",
    "staff",
    "campaign",
    "club",
    "embassy",
];

/// Whether many bodies have a word in their names.
pub(super) fn is_common(word: &str) -> bool {
    COMMON.contains(&word)
}

/// Whether a name is a shorter form of another, and not of words alone that many have.
pub(super) fn is_part(short: &Words, long: &Words) -> bool {
    short.len() < long.len() && short.is_subset(long) && short.iter().any(|word| !is_common(word))
}

/// The words of a name that tell.
pub(super) fn telling(name: &str) -> Words {
    let low = words(name).into_iter().map(|word| word.low.trim_end_matches("'s").to_owned());
    low.filter(|word| !LITTLE.contains(&word.as_str())).collect()
}

/// The words for the body that a phrase says somebody speaks for: "spokeswoman of the harbour board", "the board's
/// press officer".
pub(super) fn spoken_for(phrase: &str) -> Option<Words> {
    let all = words(phrase);
    let is = |at: usize, list: &[&str]| all.get(at).is_some_and(|word| list.contains(&word.low.as_str()));
    let (at, len) = (0..all.len()).find_map(|at| {
        let fits = |term: &&&[&str]| term.iter().enumerate().all(|(nth, word)| is(at + nth, &[word]));
        SPEAKERS.iter().find(fits).map(|term| (at, term.len()))
    })?;
    if (0..at).any(|before| is(before, PAST)) {
        return None;
    }
    let behind = at + len;
    let inside = if is(behind, &["of", "for"]) {
        let open = |nth: &usize| !all[*nth - 1].gap.contains([',', ';', '(', '–', '—']) && !is(*nth, END);
        (behind + 1..all.len()).take_while(open).collect::<Vec<_>>()
    } else {
        // "Governor Orn's decision, the board's spokesman"
        let near = |nth: &usize| !all[*nth].gap.contains([',', ';', '(', '–', '—']);
        (0..at).rev().take_while(near).collect()
    };
    let of: Words = inside.into_iter().map(|nth| all[nth].low.trim_end_matches("'s").to_owned()).collect();
    let of: Words = of.into_iter().filter(|word| !LITTLE.contains(&word.as_str())).collect();
    (!of.is_empty()).then_some(of)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_speaks_for_whom_is_read() {
        let of = |phrase: &str| spoken_for(phrase).map(|words| words.into_iter().collect::<Vec<_>>().join(" "));
        for (phrase, body) in [
            ("Ada Orn, spokeswoman of the Orvanian harbour board,", Some("board harbour orvanian")),
            ("the ministry's spokesman, Major Velt", Some("ministry")),
            ("A spokesman for Norrin Lines", Some("lines norrin")),
            ("Government spokeswoman Ada Orn", Some("government")),
            ("the board’s press officer", Some("board")),
            ("a spokesman", None),
            ("the former spokesman of the board", None),
            ("the mayor of Tarn", None),
        ] {
            assert_eq!(of(phrase).as_deref(), body, "{phrase}");
        }
    }
}
