//! Whether versions are copies of their stories.

mod settled;
mod stories;

use self::stories::{DAM, DAM_ELSEWHERE, LIBRARY, ORCHARD, STORIES, TRAM, paragraphs, versions};
use super::is_copy;

#[test]
fn versions_are_copies_of_their_story() {
    for story in STORIES {
        for (name, version) in versions(story) {
            assert!(is_copy(&version, story), "{name}: {version}");
            assert!(is_copy(story, &version), "to {name}: {version}");
        }
    }
}

#[test]
fn the_first_paragraphs_alone_are_a_copy() {
    let brief = format!("In brief\n\n{}\n\nMore on this tomorrow.", paragraphs(DAM)[1..3].join("\n\n"));
    assert!(is_copy(&brief, DAM));
    let long = [DAM, TRAM, ORCHARD, LIBRARY].join("\n\n");
    assert!(is_copy(DAM, &long) && !is_copy(&long, DAM), "but a digest is no copy of one of its parts");
}

#[test]
fn versions_are_no_copies_of_another_story() {
    for (nth, story) in STORIES.iter().enumerate() {
        for (_, other) in STORIES[nth + 1..].iter().flat_map(|other| versions(other)) {
            assert!(!is_copy(&other, story), "{story}\n\n{other}");
        }
    }
}

#[test]
fn reports_of_one_event_that_quote_the_same_words_are_no_copies() {
    assert!(!is_copy(DAM_ELSEWHERE, DAM));
    assert!(!is_copy(DAM, DAM_ELSEWHERE));
    let quotations = "\"The strike ends when the last of our drivers has his papers back, and not one hour \
        before,\" she said. \"Whoever tells you that we are tired has not stood at our gate at night and \
        has not heard us sing, and he should come and bring his scarf.\"";
    let one = format!("Lorries stood still for a third day in the port. Rosa Imhof leads the union. {quotations}");
    let other = format!("{quotations} With these words the union's head, Rosa Imhof, left the hall of Dorn.");
    assert!(!is_copy(&one, &other), "short reports too");
}

#[test]
fn whoever_quotes_a_paragraph_does_not_copy() {
    let paragraph = &paragraphs(TRAM)[3];
    let comment = format!(
        "Our city forgets those who work while it sleeps. I read this in the paper: \"{paragraph}\" \
         Nine years! I have counted the taxis on the bridge myself, and there were never more than two. \
         A town that wants hospitals must bring people to them, at any hour, and it should not need a \
         list of names to see that. Let us hope that the drivers stay."
    );
    assert!(!is_copy(&comment, TRAM));
    assert!(!is_copy(&comment.replace('"', ""), TRAM), "without marks too");
    assert!(!is_copy(TRAM, &comment));
}

#[test]
fn whoever_prints_a_letter_amid_their_own_words_does_not_copy() {
    let letter = "To the director of the water board. We, the owners of nineteen houses on the lake, ask you \
        to wait with the repair until the leaves fall. We live from ten weeks in the year, and you want to \
        take all ten of them. Our guests come for the water. Give them the water until September, and we \
        shall carry your tools up to the dam ourselves if you wish it.";
    let article = format!("{DAM}\n\nThe owners wrote: {letter}");
    assert!(!is_copy(&article, letter));
    let brief = format!(
        "The owners of the guest houses around Lake Morrow, nineteen in number, have turned to the board that \
         wants to drain it, and their letter, which hangs at the door of the town hall since last evening, \
         was read aloud there to some forty people. \"{letter}\""
    );
    assert!(!is_copy(&brief, letter), "marks tell that it is quoted");
}

/// A bulletin of which each day's has the same words, with numbers from a row.
fn bulletin(mut number: u32) -> String {
    let mut next = || {
        number = number * 7919 % 9973;
        number.to_string()
    };
    format!(
        "The grain exchange of Ruhl gave its daily account of trade on Friday. It counted {} lorries with \
         wheat at its gates and {} with rye, the largest of which came from the farms along the canal. Barley \
         was sold for {} crowns a load in the great hall and for {} at the doors, which close at noon. Of the \
         oats that had been offered the day before, {} loads found no buyer and went back to the stores. The \
         keepers of the scales turned away {} sacks that were wet or had been filled with sand, and took {} \
         crowns in fines. Trade goes on tomorrow, when the exchange expects another {} lorries from the south.",
        next(),
        next(),
        next(),
        next(),
        next(),
        next(),
        next(),
        next(),
    )
}

#[test]
fn bulletins_of_the_same_words_with_other_numbers_are_no_copies() {
    assert!(!is_copy(&bulletin(2), &bulletin(1)));
    assert!(is_copy(&format!("Grain\n\n{}", bulletin(1)), &bulletin(1)));
}

#[test]
fn short_texts_must_be_much_alike() {
    let flash = "A tremor of force four shook the islands of Ruun on Sunday at dawn. Nobody was hurt, the \
        coast guard said, and the ferries kept to their hours.";
    assert!(is_copy(flash, flash));
    assert!(is_copy(&format!("Tremor on Ruun\n\n{flash}"), flash));
    assert!(!is_copy(flash, &format!("{flash} {TRAM}")), "it may be what the other quotes");
}
