//! Who copies whom, among many.

use std::cell::Cell;
use std::convert::Infallible;

use ascribe_model::Precision;
use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::stories::{DAM, LIBRARY, ORCHARD, STORIES, TRAM, paragraphs, versions};
use crate::copies::{Copies, Sketch, is_copy};

fn day(text: &str) -> (Date, Precision) {
    (text.parse().unwrap(), Precision::Day)
}

/// Locator, date and text of a document.
type Written<'a> = (&'a str, Option<(Date, Precision)>, &'a str);

/// The uri of each document's original.
fn settle(documents: &[Written<'_>]) -> Vec<Option<String>> {
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
        let named = |documents: &[Written<'_>]| {
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
