//! Names of one word that are people's by where they stand or how they are formed.

use std::ops::Range;

use super::runs;
use crate::text::Passage;
use crate::words::Words;

/// What is done with people: "asked Orn".
static DONE: Words = Words::new(
    "ask asks asked asking question questions questioned questioning meet meets met meeting thank thanked thanking \
    accuse accused accusing arrest arrested arresting sue sued marry married praise praised blame blamed blaming tell told \
    telling invite invited replace replaced replaces succeed succeeded succeeds fire fired sack sacked detain detained \
    interview interviewed phone phoned warn warned convict convicted jail jailed nominate nominated",
);

/// Before whom one talks or stands.
const BEFORE: &[&str] = &["about", "against", "with", "than", "besides"];

/// Endings of surnames that hardly another word has.
const ENDINGS: &[&str] = &[
    "ov", "ova", "enko", "sky", "ski", "ska", "vich", "vych", "ić", "ič", "czyk", "sson", "escu", "dze", "shvili",
    "yan", "oğlu", "akis", "poulos", "opoulos", "wicz", "ez",
];

/// Whether a name of one word is likely somebody's.
pub(crate) fn is_somebody(passage: &Passage<'_>, run: &Range<usize>, sentence: &Range<usize>) -> bool {
    let word = passage.word(run.end - 1);
    let formed = word.chars().count() > 4
        && (ENDINGS.iter().any(|ending| word.ends_with(ending))
            || word.starts_with("Mc")
            || ["Al-", "al-", "El-", "el-", "O'", "O’"].iter().any(|front| word.starts_with(front)));
    let done = run.start > sentence.start && {
        let before = run.start - 1;
        passage.is_one_of(before, BEFORE) || DONE.has(&passage.word(before).to_ascii_lowercase())
    };
    let whole = runs::stands_alone(passage, run, sentence);
    let adjective = ["an", "ish", "ese", "ic"].iter().any(|ending| word.ends_with(ending)) && !formed;
    whole && !adjective && (formed || done && !word.chars().all(char::is_uppercase))
}
