//! What a noun phrase without a name means, by its head noun.

use std::ops::Range;

use super::described::is_kin;
use super::nouns::{self, Noun};
use super::quantities;
use super::reference::{Reference, Role};
use super::roles;
use super::runs::{is_name_word, written};
use crate::text::{Kind, Passage};
use crate::words::Class;

/// Nouns that only carry a clause: "the lesson is that …". Nobody says it with them.
const CARRIERS: &[&str] = &["lesson", "moral", "upshot", "truth", "takeaway", "catch", "irony", "food"];

/// What a headline can call anybody.
const ANYONE: &[&str] =
    &["man", "woman", "voter", "critic", "expert", "official", "source", "supporter", "person", "reporter", "aide"];

/// The longest headline, in tokens.
const HEADLINE: usize = 30;

/// What tells that "figures" are people.
const PERSONAL: &[&str] = &[
    "party",
    "public",
    "opposition",
    "political",
    "leading",
    "top",
    "prominent",
    "senior",
    "religious",
    "key",
    "establishment",
    "business",
    "media",
    "influential",
    "conservative",
    "liberal",
    "military",
];

/// Whether a token stands in a first line that is short and closed like a headline.
fn in_headline(passage: &Passage<'_>, at: usize) -> bool {
    passage.paragraphs.len() > 1 && passage.paragraphs[0].contains(&at) && passage.paragraphs[0].len() <= HEADLINE
}

/// Whether a token tells how many: "two", "12".
pub(super) fn counts(passage: &Passage<'_>, at: usize) -> bool {
    passage.tokens[at].kind == Kind::Number
        || passage.is_one_of(at, &["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several"])
}

/// Whether a token tells of so few that they are somebody: "two", "three".
fn few(passage: &Passage<'_>, at: usize) -> bool {
    passage.is_one_of(at, &["two", "three", "four", "five", "six", "seven", "eight", "nine"])
}

/// What the head of a phrase that begins at `start` means.
pub(super) fn head_noun(passage: &Passage<'_>, start: usize, head: usize) -> Noun {
    match nouns::noun(&passage.word(head).to_lowercase(), &passage.tokens[head]) {
        Noun::Text if passage.is_word(head, "figures") && start < head && passage.is_one_of(head - 1, PERSONAL) => {
            Noun::People
        }
        noun => noun,
    }
}

/// Reads a phrase without a name by its head noun.
pub(super) fn common(passage: &Passage<'_>, core: &Range<usize>, start: usize, head: usize) -> Reference {
    let word = passage.word(head).to_lowercase();
    let token = &passage.tokens[head];
    let first = &passage.tokens[start];
    let name_word = first.is(Class::CAPITAL)
        && start == head
        && passage.sentences.binary_search_by_key(&start, |s| s.start).is_err();
    let definite = passage.is_one_of(start, &["the", "this", "that"]) || first.is(Class::POSSESSIVE) || name_word;
    let indefinite = passage.is_one_of(start, &["a", "an", "one", "another"]);
    let bare = if first.is(Class::DETERMINER) && start < head { start + 1 } else { start };
    let whole = || written(passage, &(bare..core.end));
    let noun = head_noun(passage, start, head);
    if token.is(Class::TIME) && noun == Noun::Thing && !token.is(Class::CAPITAL) {
        return Reference::Nobody;
    }
    if first.is(Class::POSSESSIVE) && start < head && !passage.is_one_of(start, &["my", "our", "your"]) {
        let rest = written(passage, &(start + 1..core.end));
        return Reference::Owned { owner: start, noun, role: word, rest };
    }
    if let Some(several) = quantities::counted(passage, core, start, head, whole()) {
        return several;
    }
    // "those asked", "several included on it"
    if passage.is_one_of(start, &["those", "several", "many", "some"])
        && start < head
        && passage.syntax.tag(head).starts_with('V')
    {
        return Reference::Group { name: written(passage, &(start..core.end)), own: true };
    }
    if word == "sources" {
        return Reference::Unnamed { name: whole(), many: true };
    }
    match noun {
        Noun::Person => {
            let owned = (start..head).any(|at| passage.tokens[at].is(Class::GENITIVE));
            let headline = !is_kin(&word) && !ANYONE.contains(&word.as_str()) && in_headline(passage, head);
            // "former party chairman" is one, as "the former party chairman" is.
            let definite = definite || start < head && passage.is_one_of(start, &["former", "current"]);
            if !(definite || owned || headline || !indefinite && first.is(Class::PLACE)) {
                return Reference::Unnamed { name: whole(), many: false };
            }
            let of_state = passage.is_word(head, "head")
                && passage.is_word(head + 1, "of")
                && passage.is_one_of(head + 2, &["state", "government"]);
            let others = (bare..core.end).filter(|&at| at != head && !(of_state && (head..head + 3).contains(&at)));
            let lower = |at: usize| passage.word(at).to_lowercase();
            // "the “Frozen Quay” star"
            let title = |at: usize| passage.quote_at(at).is_some() && passage.quote_at(at) != passage.quote_at(head);
            let named = |at: &usize| passage.tokens[*at].is(Class::CAPITAL) && !title(*at);
            let beside = others.clone().filter(named).map(lower).collect();
            let more = others
                .filter(|&at| {
                    (passage.tokens[at].is(Class::ROLE | Class::TITLE | Class::BODY) || passage.is_word(at, "vice"))
                        && !passage.tokens[at].is(Class::CAPITAL)
                })
                .map(lower)
                .collect();
            let role = if of_state { "leader".to_owned() } else { roles::parts(&word).pop().unwrap_or(word) };
            let short = (definite || owned || first.is(Class::PLACE)) && core.end == head + 1
                || of_state && core.end == head + 3;
            Reference::Role(Role { role, beside, more, whole: whole(), short })
        }
        Noun::People
            if (start..head).any(|at| few(passage, at))
                && head < start + 4
                && !passage.is_one_of(start, &["all", "the", "these", "those"]) =>
        {
            Reference::Unnamed { name: written(passage, &(start..core.end)), many: true }
        }
        Noun::People => {
            let own = definite && !passage.tokens[start].is(Class::PLACE);
            Reference::Group { name: whole(), own }
        }
        Noun::Text => Reference::Text { name: whole(), named: false },
        Noun::Body | Noun::Outlet => {
            if let Some(owner) = (bare..head).find(|&at| is_name_word(passage, at)) {
                // "the Vella campaign", "Vella's campaign"
                let short_title = |at: usize| passage.tokens[at].is(Class::TITLE) && passage.word(at).len() <= 3;
                let named = |&at: &usize| {
                    passage.tokens[at].is_word() && !passage.tokens[at].is(Class::GENITIVE) && !short_title(at)
                };
                let name: Vec<&str> = (owner..head + 1).filter(named).map(|at| passage.word(at)).collect();
                return Reference::Body { name: name.join(" "), outlet: noun == Noun::Outlet && word != "agency" };
            }
            // "the ministry", "parliament"
            if definite || start == head {
                Reference::BodyRole { word, whole: whole() }
            } else {
                Reference::Unnamed { name: whole(), many: false }
            }
        }
        Noun::Anybody => {
            // "two people familiar with the talks", "many in the crowd"
            let counted = (start..head).any(|at| few(passage, at) || passage.is_word(at, "several"));
            if passage.is_one_of(head, &["people", "others"]) && counted {
                return Reference::Unnamed { name: written(passage, &(start..core.end)), many: true };
            }
            if word == "one" && (passage.is_one_of(head + 1, &["of", "who"]) || passage.is_word(head + 2, "who")) {
                return Reference::Unnamed { name: written(passage, &(start..core.end)), many: false };
            }
            let told = core.end > head + 2
                && passage.is_one_of(
                    head,
                    &[
                        "people",
                        "those",
                        "some",
                        "many",
                        "others",
                        "most",
                        "several",
                        "all",
                        "everyone",
                        "everybody",
                        "none",
                    ],
                )
                && !passage.is_one_of(head + 1, &["that", "which", "who"]);
            let group = told || passage.is_word(head, "people") && start < head && !first.is(Class::DETERMINER);
            if group {
                Reference::Group { name: written(passage, &(start..core.end)), own: true }
            } else {
                Reference::Nobody
            }
        }
        Noun::Thing if !definite && start == head => {
            // "advocates estimated": people, for the most part.
            let several = word.len() > 4 && word.ends_with('s') && !word.ends_with("ss") && !token.is(Class::ADVERB);
            if several { Reference::Group { name: whole(), own: false } } else { Reference::Nobody }
        }
        Noun::Thing if core.end == head + 1 && CARRIERS.contains(&word.as_str()) => Reference::Nobody,
        Noun::Thing if passage.syntax.tag(head) == "NNS" => Reference::Group { name: whole(), own: true },
        Noun::Thing => Reference::Unnamed { name: whole(), many: false },
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::given;

    fn actor(source: &str) -> Vec<String> {
        given(&format!("It froze. {source} said that the ice was thin."), &[(source, "said", "that the ice was thin")])
    }

    #[test]
    fn several_are_a_group() {
        assert_eq!(actor("The wealthy quarters"), ["wealthy quarters (group)"]);
        assert_eq!(actor("Those asked"), ["those asked (group)"]);
        assert_eq!(actor("All three pilots"), ["three pilots (group)"]);
        assert_eq!(actor("34,000 people in Selt"), ["34,000 people in Selt (group)"]);
        assert_eq!(actor("Two people in Selt"), ["two people in Selt (unnamed)"]);
    }

    #[test]
    fn figures_may_be_people() {
        assert_eq!(actor("Some party figures"), ["party figures (group)"]);
        assert_eq!(actor("New figures"), ["new figures (document)"]);
    }

    #[test]
    fn groups_from_outside_are_a_group() {
        assert_eq!(actor("Conservative outside groups"), ["Conservative outside groups (group)"]);
        assert_eq!(actor("Several included on the list"), ["several included on the list (group)"]);
        assert_eq!(actor("None of the pilots"), ["None of the pilots (group)"]);
        assert_eq!(actor("Everyone at the rally"), ["Everyone at the rally (group)"]);
    }
}
