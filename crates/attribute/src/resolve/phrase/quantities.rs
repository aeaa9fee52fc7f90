//! Nouns that only say how many of others there are: "a number of pilots", "a series of reports".

use std::ops::Range;

use super::nouns::{self, Noun};
use super::reference::Reference;
use crate::resolve::name::runs::{is_name_word, written};
use crate::text::{Kind, Passage};
use crate::words::{Class, Words};

/// Nouns that say how many or how much of what stands behind "of": "a group of pilots", "a series of reports".
static QUANTITIES: Words = Words::new(
    "number numbers handful group coalition chorus slew lot lots roster mix army family constellation wave crop body \
    series batch trove string host bevy cadre array stream collection variety range team crowd cluster crew pair trio \
    couple panel bunch spate flurry percentage proportion share fraction slice segment swath majority minority average \
    dozen dozens hundreds thousands millions scores tens bulk contingent circle set parade succession patchwork class band bands \
    generation breed cohort assortment plethora multitude mass masses mob cabal clique core subset sliver sprinkling \
    smattering raft torrent barrage blizzard mountain pile pool fleet panoply phalanx procession gaggle gang pack \
    horde throng legion legions litany mixture quartet quintet cross-section undercurrent succession plurality ring",
);

/// Adjectives that say how many there are: "growing numbers" are people.
static GREAT: Words = Words::new(
    "growing increasing rising swelling large larger great greater huge vast record unprecedented significant sizable \
    sizeable substantial considerable small smaller dwindling declining overwhelming massive enormous equal untold",
);

/// Those of whom first is told who they are and then how many: "Among pilots, about half".
pub(crate) fn among(passage: &Passage<'_>, range: &Range<usize>) -> Option<String> {
    let comma = |from: usize| (from..range.end).find(|&at| passage.tokens[at].mark(','));
    let many = comma(range.start).filter(|_| passage.is_word(range.start, "among"))? + 1;
    let end = comma(many).unwrap_or(range.end);
    let (many, whom) = (written(passage, &(many..end)), written(passage, &(range.start + 1..many - 1)));
    (!many.is_empty() && !whom.is_empty()).then(|| format!("{many} of {whom}"))
}

/// Those of whom nothing is told than how many they are: "growing numbers".
pub(crate) fn numbers(passage: &Passage<'_>, core: &Range<usize>, start: usize, head: usize) -> Option<Reference> {
    let many = core.end == head + 1
        && start + 1 == head
        && passage.is_word(head, "numbers")
        && GREAT.has(&passage.word(start).to_lowercase());
    many.then(|| Reference::Group { name: written(passage, &(start..core.end)), own: true })
}

/// Those of whom a noun behind "of" tells how many they are, or the texts.
pub(crate) fn counted(
    passage: &Passage<'_>,
    core: &Range<usize>,
    start: usize,
    head: usize,
    name: String,
) -> Option<Reference> {
    if !QUANTITIES.has(&passage.word(head).to_lowercase()) || !passage.is_word(head + 1, "of") {
        return None;
    }
    let first = head + 2;
    let ends = |&at: &usize| {
        let token = &passage.tokens[at];
        !token.is_word() && token.kind != Kind::Number
            || at > first && token.is(Class::PREPOSITION | Class::COORDINATOR)
            || passage.is_one_of(at, &["who", "that", "which"])
    };
    let own = first..(first..core.end).find(ends).unwrap_or(core.end);
    let syntax = &passage.syntax;
    let noun =
        |at: &usize| syntax.tag(*at).starts_with('N') && syntax.head(*at).is_none_or(|above| !own.contains(&above));
    let of = own.clone().find(noun).or(own.clone().next_back())?;
    let token = &passage.tokens[of];
    let noun = nouns::noun(&passage.word(of).to_lowercase(), token);
    let several = passage.syntax.tag(of).ends_with('S');
    match noun {
        // "a large body of work"
        Noun::Thing if passage.is_word(head, "body") && passage.is_word(of, "work") => {
            Some(Reference::Text { name, named: false })
        }
        Noun::Text => Some(Reference::Text { name, named: false }),
        Noun::Thing if is_name_word(passage, of) => Some(Reference::Group { name, own: start < head }),
        // "a body of water", but "the class of 2016"
        Noun::Thing if token.is_word() && (!several || nouns::is_nobody(&passage.word(of).to_lowercase())) => {
            Some(Reference::Nobody)
        }
        Noun::Person | Noun::Body | Noun::Outlet if !several => None,
        _ => Some(Reference::Group { name, own: start < head }),
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::tests::given;

    #[test]
    fn who_is_counted_tells_what_a_quantity_is() {
        let actor = |source: &str| {
            let text = format!("It froze. {source} said that the ice was thin.");
            given(&text, &[(source, "said", "that the ice was thin")])
        };
        assert_eq!(actor("A growing number of pilots"), ["growing number of pilots (group)"]);
        assert_eq!(actor("A series of letters"), ["series of letters (document)"]);
        assert_eq!(actor("A slice of the electorate"), ["slice of the electorate (group)"]);
        assert_eq!(actor("A body of water"), ["-"]);
        assert_eq!(actor("Growing numbers"), ["Growing numbers (group)"]);
        assert_eq!(actor("New numbers"), ["new numbers (document)"]);
    }

    #[test]
    fn how_many_can_stand_behind_those_they_are_of() {
        let source = "Among old pilots, about half, 51 percent,";
        let text = format!("It froze. {source} said that the ice was thin.");
        assert_eq!(given(&text, &[(source, "said", "that the ice was thin")]), ["about half of old pilots (group)"]);
    }

    #[test]
    fn what_is_told_behind_is_not_counted() {
        let source = "A new batch of emails released this week";
        let text = format!("It froze. {source} says that the ice was thin.");
        let found = [(source, "says", "that the ice was thin")];
        assert_eq!(given(&text, &found), ["new batch of emails (document)"]);
    }
}
