//! Stories with their versions, and what is made of them.

use std::cell::Cell;
use std::convert::Infallible;

use ascribe_model::Precision;
use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::*;

const DAM: &str = "Engineers to drain half of Lake Morrow before repairs to its dam

The water board of Ostrel will lower Lake Morrow by eleven metres this summer so that cracks in the dam above the town can be closed, its director said on Tuesday.

\"Nobody below the dam has been in danger, and nobody will be,\" Hanna Brevik told reporters in the board's office. \"But I would rather explain an empty lake than a flooded street.\"

The cracks were found in March by a diver who was looking for a lost anchor. They run along a joint between two blocks that were cast in 1957, and the longest of them is as wide as a hand.

Work is to begin in the second week of June and to last until the first frost. The power station at the foot of the dam will stand still for that time, which costs the board about four million crowns.

Owners of the nineteen guest houses on the northern shore asked for help. Their spokesman, Piet Aalders, said that guests had begun to cancel within an hour of the news.

\"A lake without water is a hole,\" he said. \"We cannot sell rooms beside a hole.\"

The board offered to pay for buses to the smaller lakes in the hills, but made no promise about money. A meeting with the owners is planned for next week in the school of Upper Morrow.";

const DAM_ELSEWHERE: &str = "Guest houses fear a summer without a lake

For Piet Aalders the season ended before it had started. By noon on Tuesday six families had called off their holidays at his house in Upper Morrow, where the view from the terrace will soon be of mud.

Ostrel's water board wants to mend its old dam, and to do so it has to let out much of the water behind it. How long the reservoir stays low depends on the weather, according to people familiar with the plan.

\"A lake without water is a hole,\" he said. \"We cannot sell rooms beside a hole.\"

He and his neighbours have written to the provincial governor, who can pay out money after storms and fires. Whether a repair counts as a disaster is for lawyers to say.

In the town itself there was more relief than anger. Older people still speak of the night in 1963 when sirens sounded and everyone ran uphill in slippers. That alarm was false.

Hanna Brevik, who leads the water board, understands both sides. \"Nobody below the dam has been in danger, and nobody will be,\" she said. \"But I would rather explain an empty lake than a flooded street.\"";

const TRAM: &str = "Night trams return to Kessin after nine years

Trams will run through the night again in Kessin from the first Friday of October, the city's transport company announced on Thursday.

Three lines are to leave the central square every thirty minutes between one and five in the morning. A single ride will cost the same as by day, and holders of a yearly ticket pay nothing more.

The service was given up nine years ago to save money. Since then only taxis have crossed the river after midnight, and nurses of the Saint Brice hospital have collected signatures for a bus every winter.

\"We are tired of walking home over the bridge at three,\" said Odile Renn, a midwife who handed over the last list with eleven thousand names in May.

The company has hired forty drivers and expects to need twenty more. Its head, Tomas Varga, said that he would look at the number of passengers after a year and then decide whether a fourth line to the airport made sense.

Shopkeepers along the route had mixed feelings. Some hope for guests who stay longer, others fear noise below their bedrooms. The new cars are said to be quieter than the old ones by half.";

const ORCHARD: &str = "Late frost takes most of the apricots in the valley of Senn

Growers in the valley of Senn expect to harvest less than a fifth of their usual crop of apricots after three nights of frost in the middle of April.

The trees were in full flower when the cold came. Farmers lit candles between the rows and sprayed water over the branches so that the ice would shelter the buds, but on the third night the wind blew most of the fires out.

\"My grandfather told me of such an April, and I did not believe him,\" said Lucia Moretti, who keeps two thousand trees near the village of Pard.

The chamber of agriculture puts the damage at twenty-six million. It asked the government to open the fund for bad years, which was last used after the hail of 2011. The minister, Jonas Weil, plans to visit the valley on Saturday and did not want to name a sum before that.

Insurance against frost is dear, and only one grower in eight has it. Prices in the shops should nevertheless not rise by much, traders said, since the fruit from the south has come through the winter well.";

const LIBRARY: &str = "Flooded library saves its oldest books in freezers of a fish factory

More than four thousand books from the cellar of the town library in Holm are lying in the cold store of a fish factory, wrapped in paper and numbered, after a pipe burst on Sunday night.

The caretaker, Ib Sorensen, noticed the water when his dog refused to go down the stairs. By then it stood as high as a chair. Neighbours formed a chain and passed the volumes up to the street, the oldest first.

\"Wet paper begins to rot after two days, but frozen paper waits,\" said the restorer Agnes Lund, who had the idea of the factory. She reckons with two years until all of them are dry.

Among the books are the registers of three parishes and the log of a ship that was lost off the cape in 1794. Copies of both exist in the archive of the province.

The town council met on Monday and set aside a first sum for the work. It did not say why the valuable books had been kept under a bathroom.";

const STORIES: [&str; 5] = [DAM, DAM_ELSEWHERE, TRAM, ORCHARD, LIBRARY];

fn paragraphs(story: &str) -> Vec<String> {
    story.split("\n\n").map(str::to_owned).collect()
}

/// The paragraphs with which a story reaches a part of its length.
fn cut(story: &str, part: f64) -> Vec<String> {
    let mut length = 0;
    let within = |paragraph: &String| {
        let before = length;
        length += paragraph.len();
        (before as f64) < part * story.len() as f64
    };
    paragraphs(story).into_iter().take_while(within).collect()
}

/// The versions of a story that papers print.
fn versions(story: &str) -> Vec<(&'static str, String)> {
    let first = "This newspaper has learned of it from an agency and adds what its own readers may want to \
        know: the matter has been talked about in the cafes of the region for weeks, and more than one \
        letter has reached our desk.";
    let last = "Write to us if you live nearby and want to tell what you have seen. We print a choice of \
        letters every Saturday, with your name or without it, as you like.";
    let all = paragraphs(story);
    let [mut other_headline, mut own_first, mut own_last] = [all.clone(), all.clone(), all.clone()];
    let [mut third_cut, mut half_cut] = [cut(story, 2.0 / 3.0), cut(story, 0.5)];
    other_headline[0] = "What the region talks about today".to_owned();
    own_first.insert(1, first.to_owned());
    own_last.push(last.to_owned());
    let mut half_cut_own_last = half_cut.clone();
    half_cut_own_last[0] = "News from the country".to_owned();
    half_cut_own_last.push(last.to_owned());
    third_cut[0] = "Short news".to_owned();
    half_cut[0].push('!');
    let edited = story.replacen(" said", " explained", 1).replacen(" the ", " this ", 3);
    let typeset = story.to_uppercase().replace("\"", "''").replace(' ', "  ").replace(". ", " – ");
    vec![
        ("other headline", other_headline.join("\n\n")),
        ("own first paragraph", own_first.join("\n\n")),
        ("own last paragraph", own_last.join("\n\n")),
        ("last third cut", third_cut.join("\n\n")),
        ("last half cut", half_cut.join("\n\n")),
        ("last half cut, own headline and end", half_cut_own_last.join("\n\n")),
        ("words changed", edited),
        ("set in another way", typeset),
        ("the same", story.to_owned()),
    ]
}

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

#[test]
fn short_texts_must_be_much_alike() {
    let flash = "A tremor of force four shook the islands of Ruun on Sunday at dawn. Nobody was hurt, the \
        coast guard said, and the ferries kept to their hours.";
    assert!(is_copy(flash, flash));
    assert!(is_copy(&format!("Tremor on Ruun\n\n{flash}"), flash));
    assert!(!is_copy(flash, &format!("{flash} {TRAM}")), "it may be what the other quotes");
}

fn day(text: &str) -> (Date, Precision) {
    (text.parse().unwrap(), Precision::Day)
}

/// The uri of each document's original.
fn settle(documents: &[(&str, Option<(Date, Precision)>, &str)]) -> Vec<Option<String>> {
    let mut copies = Copies::default();
    for (uri, published, text) in documents {
        copies.add(Sketch::of(text).unwrap(), *published, *uri);
    }
    let originals = copies.originals(|a, b| Ok::<_, Infallible>(is_copy(documents[a].2, documents[b].2))).unwrap();
    originals.into_iter().map(|original| original.map(|original| documents[original].0.to_owned())).collect()
}

#[test]
fn the_first_by_date_is_the_original() {
    let cut = paragraphs(TRAM)[..5].join("\n\n");
    let month = Some((date(2024, 5, 1), Precision::Month));
    let year = Some((date(2024, 1, 1), Precision::Year));
    let settled = settle(&[
        ("undated", None, TRAM),
        ("year", year, TRAM),
        ("month", month, TRAM),
        ("late", Some(day("2024-05-09")), TRAM),
        ("early", Some(day("2024-05-08")), &cut),
        ("other", Some(day("2024-05-01")), ORCHARD),
    ]);
    let early = Some("early".to_owned());
    assert_eq!(settled, [early.clone(), early.clone(), early.clone(), early, None, None]);
}

#[test]
fn of_one_day_the_longest_is_the_original_then_the_first_by_uri() {
    let cut = paragraphs(TRAM)[..5].join("\n\n");
    let settled = settle(&[("a", None, &cut), ("c", None, TRAM), ("b", None, TRAM), ("d", None, ORCHARD)]);
    let b = Some("b".to_owned());
    assert_eq!(settled, [b.clone(), b, None, None]);
}

#[test]
fn a_story_that_drifts_becomes_a_new_original() {
    let all: Vec<String> = [TRAM, ORCHARD, LIBRARY].into_iter().flat_map(paragraphs).collect();
    let pieces: Vec<String> = (0..5).map(|nth| all[3 * nth..3 * nth + 7].join("\n\n")).collect();
    assert!(is_copy(&pieces[1], &pieces[0]) && is_copy(&pieces[2], &pieces[1]) && !is_copy(&pieces[2], &pieces[0]));
    let days: Vec<_> = (1..6).map(|nth| Some((date(2024, 5, nth), Precision::Day))).collect();
    let documents: Vec<_> =
        ["0", "1", "2", "3", "4"].into_iter().zip(days).zip(&pieces).map(|((a, b), c)| (a, b, c.as_str())).collect();
    let of = |uri: &str| Some(uri.to_owned());
    assert_eq!(settle(&documents), [None, of("0"), None, of("2"), None]);
}

#[test]
fn ten_thousand_copies_of_one_text_are_compared_once_each() {
    let sketch = Sketch::of(DAM).unwrap();
    let mut copies = Copies::default();
    for nth in 0..10_000 {
        copies.add(sketch.clone(), None, format!("{nth:05}"));
    }
    let calls = Cell::new(0);
    let same = |_, original| {
        calls.set(calls.get() + 1);
        Ok::<_, Infallible>(original == 0)
    };
    let originals = copies.originals(same).unwrap();
    assert_eq!((originals[0], calls.get()), (None, 9_999));
    assert!(originals[1..].iter().all(|original| *original == Some(0)));
}

#[test]
fn boilerplate_does_not_make_every_text_be_compared_with_all() {
    let sketch = Sketch::of(DAM).unwrap();
    let mut copies = Copies::default();
    for nth in 0..10_000 {
        copies.add(sketch.clone(), None, format!("{nth:05}"));
    }
    let calls = Cell::new(0);
    let none = |_, _| {
        calls.set(calls.get() + 1);
        Ok::<_, Infallible>(false)
    };
    assert!(copies.originals(none).unwrap().iter().all(Option::is_none));
    assert!(calls.get() <= 80_000);
}

#[test]
fn an_error_of_the_caller_comes_back() {
    let mut copies = Copies::default();
    assert_eq!(copies.originals(|_, _| Err("asked about nothing")), Ok(vec![]));
    copies.add(Sketch::of(DAM).unwrap(), None, "a");
    copies.add(Sketch::of(DAM).unwrap(), None, "b");
    assert_eq!(copies.originals(|_, _| Err("no such text")), Err("no such text"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_text_is_a_copy_of_itself(text in "([A-Za-zé]{1,4}[ ,.\n\"“”]{1,2}){20,90}") {
        if Sketch::of(&text).is_some() {
            prop_assert!(is_copy(&text, &text));
        }
    }

    #[test]
    fn the_order_of_input_makes_no_difference(
        documents in proptest::collection::vec((0..5_usize, 0..9_usize, proptest::option::of(1..4_i8)), 1..14),
        turn in 0..14_usize,
    ) {
        let texts: Vec<String> =
            documents.iter().map(|(story, version, _)| versions(STORIES[*story])[*version].1.clone()).collect();
        let uris: Vec<String> = (0..documents.len()).map(|nth| format!("{nth}.txt")).collect();
        let mut keyed: Vec<_> = documents
            .iter()
            .zip(&texts)
            .zip(&uris)
            .map(|(((_, _, nth), text), uri)| {
                (uri.as_str(), nth.map(|nth| (date(2024, 5, nth), Precision::Day)), text.as_str())
            })
            .collect();
        let named = |documents: &[(&str, Option<(Date, Precision)>, &str)]| {
            let mut named: Vec<_> = documents.iter().map(|document| document.0.to_owned()).zip(settle(documents)).collect();
            named.sort();
            named
        };
        let settled = named(&keyed);
        let by_uri = |uri: &str| uris.iter().position(|other| other == uri).unwrap();
        for (uri, original) in &settled {
            if let Some(original) = original {
                prop_assert_eq!(&settled[settled.iter().position(|one| one.0 == *original).unwrap()].1, &None, "no chain");
                prop_assert_eq!(documents[by_uri(uri)].0, documents[by_uri(original)].0);
            }
        }
        let stories: std::collections::BTreeSet<_> = documents.iter().map(|document| document.0).collect();
        prop_assert_eq!(settled.iter().filter(|one| one.1.is_none()).count(), stories.len());
        let length = keyed.len();
        keyed.rotate_left(turn % length);
        prop_assert_eq!(&named(&keyed), &settled);
        keyed.reverse();
        prop_assert_eq!(&named(&keyed), &settled);
    }
}
