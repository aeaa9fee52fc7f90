//! Titles before names.

use std::ops::Range;

use super::gender::gender_of;
use crate::text::Passage;
use crate::words::{Class, Words};

/// Titles that stand before a name and are said of nobody in another place, in small letters.
static MORE: Words = Words::new(
    "councillor councilor cllr councilman councilwoman alderman ald pm sheikh sheik emir mme mlle madame \
    monsieur maître maitre herr frau señor señora atty hon baron baroness sultan ayatollah mullah cardinal \
    constable superintendent brigadier cpl corporal lieutenant emperor empress comrade mp mep msgr monsignor \
    sergeant det insp const dep asst supt cmdr canon provost brother sister father mother brig maj premier engr hrh pres",
);

/// What titles tell, where no office is told.
const HONORIFICS: &[&str] = &[
    "mr", "mrs", "ms", "miss", "mme", "mlle", "madame", "monsieur", "herr", "frau", "señor", "señora", "sir", "lady",
    "dame", "dr", "hon", "madam", "lord",
];

/// Offices whose holders are addressed by them: "Mr. President".
static ADDRESSED: Words = Words::new(
    "president speaker chairman chairwoman chair chairperson secretary ambassador mayor minister senator governor \
    chancellor commissioner director attorney justice judge premier congressman councilman councillor alderman \
    treasurer moderator foreman consul",
);

/// Whether the title at token `at` is the surname of one whom "Mr." before it names: "Mr. King".
pub(crate) fn is_surname(passage: &Passage<'_>, at: usize) -> bool {
    let point = at > 1 && passage.tokens[at - 1].mark('.');
    let before = at.checked_sub(if point { 2 } else { 1 });
    let addressed = before.is_some_and(|k| passage.is_one_of(k, &["mr", "mrs", "ms", "miss"]));
    addressed
        && passage.tokens[at].is(Class::CAPITAL)
        && is_title(passage, at)
        && !ADDRESSED.has(&passage.word(at).to_lowercase())
}

/// Whether token `at` can stand before a name as its title.
pub(crate) fn is_title(passage: &Passage<'_>, at: usize) -> bool {
    let token = &passage.tokens[at];
    token.is(Class::TITLE) || token.is(Class::CAPITAL) && MORE.has(&passage.word(at).to_lowercase())
}

/// Whether a title at token `at` begins the name of a firm: "General Electric".
pub(crate) fn is_firm_front(passage: &Passage<'_>, at: usize) -> bool {
    passage.is_word(at, "general") && passage.is_one_of(at + 1, &["electric", "motors", "mills", "dynamics", "atomics"])
}

/// Whether token `at` is "Mr", "Lady", "Dr": a title that tells no office.
pub(crate) fn is_honorific(passage: &Passage<'_>, at: usize) -> bool {
    is_one_of(passage.word(at), HONORIFICS)
}

/// A name with the "Mr" or "Mrs" before it.
pub(crate) fn with_honorific(passage: &Passage<'_>, name: &Range<usize>) -> Range<usize> {
    let point = name.start > 1 && passage.tokens[name.start - 1].mark('.');
    let title = name.start.checked_sub(if point { 2 } else { 1 });
    let gendered = |at: &usize| gender_of(&passage.word(*at).to_lowercase()).is_some();
    match title.filter(|at| is_honorific(passage, *at) && passage.tokens[*at].is(Class::CAPITAL) && gendered(at)) {
        Some(title) => title..name.end,
        None => name.clone(),
    }
}

/// A source with the name behind its end, where that is a title cut short: "Det" in "said Det. Mila Tarn".
pub(crate) fn with_name(passage: &Passage<'_>, source: Range<usize>) -> Range<usize> {
    let last = source.end - 1;
    let short = is_title(passage, last) && passage.word(last).len() <= 5 && passage.tokens[last].is(Class::CAPITAL);
    let point = source.end + usize::from(passage.tokens.get(source.end).is_some_and(|next| next.mark('.')));
    let name = |at: &usize| {
        passage.tokens.get(*at).is_some_and(|token| token.is_word() && token.is(Class::CAPITAL))
            && passage.quote_at(*at).is_none()
            && passage.sentences.binary_search_by_key(at, |sentence| sentence.start).is_err()
    };
    let names = (point..point + 3).take_while(name).count();
    if short && point > source.end && names > 0 { source.start..point + names } else { source }
}

fn is_one_of(word: &str, list: &[&str]) -> bool {
    word.len() <= 16 && list.contains(&word.to_lowercase().as_str())
}

/// The surname in a person's name as written: "Orn" of "Ivo Orn Jr."
pub(crate) fn surname_in(name: &str) -> &str {
    let generation = |word: &&str| is_generation(&word.trim_matches(['.', ',']).to_lowercase());
    name.rsplit(' ').find(|word| !generation(word)).unwrap_or(name).trim_end_matches(',')
}

/// Titles that stand before a first name alone: "Sir Ivo", "Brother Ivo".
pub(crate) const BEFORE_FIRST: &[&str] =
    &["sir", "dame", "brother", "sister", "father", "mother", "prince", "princess"];

/// Whether a word in small letters tells a father from his son and follows the surname.
pub(crate) fn is_generation(word: &str) -> bool {
    ["jr", "sr", "junior", "senior", "ii", "iii", "iv"].contains(&word)
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::check;

    #[test]
    fn a_title_behind_mr_is_a_surname() {
        check(
            "Ada Prince rowed. It froze. Ms. Prince said that the ice was thin. Mr. President, it froze, said Ms. Prince.",
            &["Ada Prince (person)"; 2],
        );
    }
}
