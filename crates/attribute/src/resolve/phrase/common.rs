//! What a noun phrase without a name means, by its head noun.

use std::ops::Range;

use ascribe_model::ActorKind;

use super::nouns::{self, Noun};
use super::numbers;
use super::quantities;
use super::reference::{Reference, Role};
use super::trades::is_trade;
use crate::resolve::description::described::is_kin;
use crate::resolve::description::roles;
use crate::resolve::name::first_names;
use crate::resolve::name::headings::is_capitalized;
use crate::resolve::name::runs::{is_name_word, written};
use crate::text::Passage;
use crate::words::{Class, Frame, Words};

/// Nouns that only carry a clause: "the lesson is that …". Nobody says it with them.
const CARRIERS: &[&str] = &["lesson", "moral", "upshot", "truth", "takeaway", "catch", "irony", "food"];

/// What a headline can call anybody.
const ANYONE: &[&str] =
    &["man", "woman", "voter", "critic", "expert", "official", "source", "supporter", "person", "reporter", "aide"];

/// What is no talk where it is exchanged.
static MARKETS: Words = Words::new(
    "stock securities commodity commodities mercantile futures options currency foreign labor labour telephone insurance \
    health corn cotton metal metals grain bitcoin cryptocurrency crypto prisoner gift student",
);

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

/// What the head of a phrase that begins at `start` means.
pub(crate) fn head_noun(passage: &Passage<'_>, start: usize, head: usize) -> Noun {
    match nouns::noun(&passage.word(head).to_lowercase(), &passage.tokens[head]) {
        Noun::Text if passage.is_word(head, "figures") && start < head && passage.is_one_of(head - 1, PERSONAL) => {
            Noun::People
        }
        // "an e-mail exchange", but "the stock exchange"
        Noun::Thing
            if passage.is_one_of(head, &["exchange", "exchanges"])
                && !(start < head && MARKETS.has(&passage.word(head - 1).to_lowercase())) =>
        {
            Noun::Text
        }
        // "a fact check"
        Noun::Thing
            if passage.is_word(head, "check")
                && start < head
                && passage.is_one_of(head - 1, &["fact", "reality", "background"]) =>
        {
            Noun::Text
        }
        // "the border guard"
        Noun::Person
            if passage.is_word(head, "guard")
                && start < head
                && passage.is_one_of(head - 1, &["border", "coast", "national", "home", "palace", "republican"]) =>
        {
            Noun::Body
        }
        // "the crane operator", "the state auditor"
        Noun::Body if start < head && is_trade(passage, head) => Noun::Person,
        noun => noun,
    }
}

/// Reads a phrase without a name by its head noun.
pub(crate) fn common(passage: &Passage<'_>, core: &Range<usize>, start: usize, head: usize) -> Reference {
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
    let counted = quantities::counted(passage, core, start, head, whole());
    if let Some(several) = counted.or_else(|| quantities::numbers(passage, core, start, head)) {
        return several;
    }
    // "those asked", "several included on it"
    if passage.is_one_of(start, &["those", "several", "many", "some"])
        && start < head
        && passage.syntax.tag(head).starts_with('V')
    {
        return Reference::Group { name: written(passage, &(start..core.end)), own: true };
    }
    // "neither side", "no pilot"
    if start < head && passage.is_one_of(start, &["neither", "no"]) {
        let somebody = matches!(noun, Noun::Person | Noun::People | Noun::Body | Noun::Outlet);
        return match passage.is_word(start, "neither") && somebody {
            true => {
                Reference::Group { name: format!("neither {}", written(passage, &(start + 1..core.end))), own: true }
            }
            false => Reference::Nobody,
        };
    }
    if numbers::is_number(passage, core, start, head) {
        return Reference::Group { name: written(passage, &(bare..core.end)), own: true };
    }
    if word == "sources" {
        return Reference::Unnamed { kind: ActorKind::Unnamed, name: whole(), many: true };
    }
    match noun {
        Noun::Person => {
            let owned = (start..head).any(|at| passage.tokens[at].is(Class::GENITIVE));
            let headline = !is_kin(&word) && !ANYONE.contains(&word.as_str()) && in_headline(passage, head);
            // "former party chairman" is one, as "the former party chairman" is.
            let definite = definite || start < head && passage.is_one_of(start, &["former", "current"]);
            if !(definite || owned || headline || !indefinite && first.is(Class::PLACE)) {
                return Reference::Unnamed { kind: ActorKind::Unnamed, name: whole(), many: false };
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
            if (start..head).any(|at| numbers::few(passage, at))
                && head < start + 4
                && !passage.is_one_of(start, &["all", "the", "these", "those"])
                && numbers::HIDDEN.has(&word) =>
        {
            let name = written(passage, &(start..core.end));
            Reference::Unnamed { kind: ActorKind::Unnamed, name, many: true }
        }
        Noun::People => {
            let own = definite && !passage.tokens[start].is(Class::PLACE);
            // "two pilots", "the two pilots"
            let first =
                if numbers::counts(passage, start) && !passage.is_word(start, "several") { start } else { bare };
            Reference::Group { name: written(passage, &(first..core.end)), own: own || first == start && start < head }
        }
        Noun::Text => Reference::Text { name: whole(), named: false },
        Noun::Body | Noun::Outlet => {
            // "an anti-Ada Vella campaign"
            let against = |at: usize| ["anti-", "pro-"].iter().any(|front| passage.word(at).starts_with(front));
            if let Some(owner) = (bare..head).find(|&at| is_name_word(passage, at) || against(at))
                && (owner..head).any(|at| is_name_word(passage, at))
            {
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
                let kind =
                    if noun == Noun::Outlet && word != "agency" { ActorKind::Outlet } else { ActorKind::Organisation };
                Reference::Unnamed { kind, name: whole(), many: false }
            }
        }
        Noun::Anybody => {
            // "two people familiar with the talks", "many in the crowd"
            let counted = (start..head).any(|at| numbers::few(passage, at) || passage.is_word(at, "several"));
            if passage.is_word(head, "people") && counted {
                let name = written(passage, &(start..core.end));
                return Reference::Unnamed { kind: ActorKind::Unnamed, name, many: true };
            }
            if word == "one" && (passage.is_one_of(head + 1, &["of", "who"]) || passage.is_word(head + 2, "who")) {
                let name = written(passage, &(start..core.end));
                return Reference::Unnamed { kind: one_of(passage, core, head), name, many: false };
            }
            // "the Vella people"
            let whose = passage.is_word(head, "people")
                && passage.is_word(start, "the")
                && start + 2 == head
                && passage.tokens[head - 1].is(Class::CAPITAL);
            if whose {
                return Reference::Group { name: whole(), own: true };
            }
            let told = core.end > head + 2 - usize::from(passage.is_word(head, "people"))
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
            // "none of the ads"
            if told && one_of(passage, core, head) == ActorKind::Document {
                return Reference::Text { name: written(passage, &(start..core.end)), named: false };
            }
            let group = told
                || passage.is_one_of(head, &["people", "others"])
                    && start < head
                    && (counted || !first.is(Class::DETERMINER));
            if group {
                Reference::Group { name: written(passage, &(start..core.end)), own: true }
            } else {
                Reference::Nobody
            }
        }
        Noun::Thing if nouns::is_nobody(&word) && !token.is(Class::CAPITAL) => Reference::Nobody,
        Noun::Thing if !definite && start == head => {
            // "advocates estimated": people, for the most part.
            let several = word.len() > 4 && word.ends_with('s') && !word.ends_with("ss") && !token.is(Class::ADVERB);
            if several { Reference::Group { name: whole(), own: false } } else { Reference::Nobody }
        }
        Noun::Thing if core.end == head + 1 && CARRIERS.contains(&word.as_str()) => Reference::Nobody,
        Noun::Thing
            if start < head && passage.is_one_of(start, &["those", "these", "many", "several", "some", "few"]) =>
        {
            let from = if passage.is_one_of(start, &["those", "these"]) { start } else { bare };
            Reference::Group { name: written(passage, &(from..core.end)), own: true }
        }
        Noun::Thing if passage.syntax.tag(head) == "NNS" => Reference::Group { name: whole(), own: true },
        // "Selt Today"
        Noun::Thing if let Some(name) = capitals_to(passage, start, head) => {
            Reference::Body { name: written(passage, &(name..core.end)), outlet: word == "today" }
        }
        Noun::Thing if speaks(passage, head) => {
            Reference::Unnamed { kind: ActorKind::Unnamed, name: whole(), many: false }
        }
        Noun::Thing => Reference::Nobody,
    }
}

/// Where the words with a capital begin that end with the noun at `head`, two or more, and that no headline gave theirs.
fn capitals_to(passage: &Passage<'_>, start: usize, head: usize) -> Option<usize> {
    let capital = |at: &usize| passage.tokens[*at].is(Class::CAPITAL);
    let first = (start..head + 1).rev().take_while(capital).last().filter(|&first| first < head)?;
    let somebody = first_names::look_up(&passage.word(first).to_lowercase()).is_some();
    // "Yin Myint May"
    let day = passage.tokens[head].is(Class::TIME) && !passage.is_word(head, "today");
    (!somebody && !day && !is_capitalized(passage, first)).then_some(first)
}

/// What kind one of several is: "one of the banks" is a body.
fn one_of(passage: &Passage<'_>, core: &Range<usize>, head: usize) -> ActorKind {
    let plural = |at: &usize| passage.syntax.tag(*at).ends_with('S') && passage.is_word(head + 1, "of");
    let Some(of) = (head + 2..core.end).find(plural) else { return ActorKind::Unnamed };
    match nouns::one_of(&passage.word(of).to_lowercase(), &passage.tokens[of]) {
        Noun::Text => ActorKind::Document,
        Noun::Body => ActorKind::Organisation,
        Noun::Outlet => ActorKind::Outlet,
        _ => ActorKind::Unnamed,
    }
}

/// Whether what the noun at `head` means says something, or something is so according to it: somebody, then.
fn speaks(passage: &Passage<'_>, head: usize) -> bool {
    let (syntax, lexicon) = (&passage.syntax, passage.lexicon);
    let says = |verb: usize| {
        let frame = passage.tokens[verb].form.map(|form| lexicon.verb(form).frame);
        frame.is_some_and(|frame| frame.any(Frame::SPEECH) && frame.any(Frame::CLAUSE.or(Frame::QUOTE)))
    };
    let subject = syntax.is(head, &["nsubj"]) && syntax.head(head).is_some_and(says);
    subject
        || passage.tokens[head].is(Class::CAPITAL)
        || syntax.dependents(head).any(|k| passage.is_word(k, "according"))
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::given;

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
    fn who_works_a_crane_or_holds_an_office_is_a_person() {
        assert_eq!(actor("The crane operator"), ["crane operator (unnamed)"]);
        assert_eq!(actor("The state auditor"), ["state auditor (unnamed)"]);
        assert_eq!(actor("The port operator"), ["port operator (organisation)"]);
        assert_eq!(actor("The Libertarian"), ["Libertarian (unnamed)"]);
    }

    #[test]
    fn figures_may_be_people() {
        assert_eq!(actor("Some party figures"), ["party figures (group)"]);
        assert_eq!(actor("New figures"), ["new figures (document)"]);
    }

    #[test]
    fn what_is_nobody_has_no_actor() {
        for nobody in ["The strategy", "A daylong simulation", "Average wages", "The drinking", "No pilot"] {
            assert_eq!(actor(nobody), ["-"], "{nobody}");
        }
        assert_eq!(actor("The zamboni"), ["zamboni (unnamed)"]);
    }

    #[test]
    fn a_body_without_a_name_is_a_body() {
        assert_eq!(actor("A court"), ["court (organisation)"]);
        assert_eq!(actor("One website"), ["website (outlet)"]);
    }

    #[test]
    fn a_number_may_be_people() {
        assert_eq!(actor("Two bakers"), ["two bakers (group)"]);
        assert_eq!(actor("Two officials"), ["two officials (unnamed)"]);
        assert_eq!(actor("About 20,000"), ["about 20,000 (group)"]);
        assert_eq!(actor("Neither side"), ["neither side (group)"]);
        assert_eq!(actor("One of the banks"), ["one of the banks (organisation)"]);
        assert_eq!(actor("One of the ads"), ["one of the ads (document)"]);
        assert_eq!(actor("None of the ads"), ["None of the ads (document)"]);
        assert_eq!(actor("One of the pilots"), ["one of the pilots (unnamed)"]);
        assert_eq!(actor("Two of the pilots"), ["two of the pilots (group)"]);
    }

    #[test]
    fn who_is_against_somebody_is_not_his() {
        assert_eq!(actor("An anti-Vera Tarn super PAC"), ["anti-Vera Tarn super PAC (organisation)"]);
    }

    #[test]
    fn groups_from_outside_are_a_group() {
        assert_eq!(actor("Conservative outside groups"), ["Conservative outside groups (group)"]);
        assert_eq!(actor("Several included on the list"), ["several included on the list (group)"]);
        assert_eq!(actor("None of the pilots"), ["None of the pilots (group)"]);
        assert_eq!(actor("Everyone at the rally"), ["Everyone at the rally (group)"]);
    }
}
