//! The order of evidence does not count, and no value breaks anything.

use ascribe_model::{Bound, Stance};
use proptest::prelude::*;

use super::*;

fn who() -> impl Strategy<Value = Who> {
    prop_oneof![Just(actor("Orn")), Just(actor("Velt")), Just(Who::Outlet), Just(Who::Nobody)]
}

fn on() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["", "2031-03-05", "2031-03", "2031-04-05", "2031-03-06"])
}

prop_compose! {
    fn stand()(who in who(), on in on(), story in 0u32..4, stance in prop::sample::select(Stance::ALL.to_vec()), id in "[a-z]{6}",
               confidence in any::<f64>(), words in "[a-c ]{0,4}") -> Stand {
        Stand { id, place: place(story, on), who, proposition: "p".to_owned(), stance, words, headline: false, before: String::new(), confidence }
    }
}

prop_compose! {
    fn number()(who in who(), on in on(), story in 0u32..4, value in prop_oneof![any::<f64>(), Just(7.0), Just(12.0)],
                value_high in prop::option::of(any::<f64>()), bound in prop::sample::select(Bound::ALL.to_vec()), id in "[a-z]{6}",
                unit in prop::option::of(prop::sample::select(vec!["people", "days", "USD", "percent", "é"])),
                surface in prop::sample::select(vec!["7", "seven people", "$9", "no such words", "é"]),
                text in prop_oneof![".{0,60}", Just("In Velm 7 seven people were hurt, é and $9 paid.".to_owned())]) -> Number {
        Number { id, statement_id: None, place: place(story, on), who, value, value_high, bound, unit: unit.map(str::to_owned),
            quantity: None, counted: Some(surface.to_owned()), as_of: None, at: Some(text.clone()), surface: surface.to_owned(), before: text.clone(), around: text.clone(), text }
    }
}

prop_compose! {
    fn quoted()(who in who(), on in on(), story in 0u32..4, id in "[a-z]{6}",
                words in prop::collection::vec(prop::sample::select(vec![
                    "“", "”", "\"", "we", "lost", "forty", "twenty", "nets", "in", "one", "week", "not", ".", ",", "…", "[", "]", "don’t",
                ]), 0..24)) -> Quotation {
        Quotation { id, place: place(story, on), who, told: None, pieces: vec![words.join(" ")], reported: false, dated: false, around: String::new() }
    }
}

fn find(stands: Vec<Stand>, numbers: Vec<Number>, quotations: Vec<Quotation>) -> Vec<Conflict> {
    let mut conflicts = Conflicts::default();
    stands.into_iter().for_each(|one| conflicts.stand(one));
    numbers.into_iter().for_each(|one| conflicts.number(one));
    quotations.into_iter().for_each(|one| conflicts.quotation(one));
    conflicts.find()
}

proptest! {
    #[test]
    fn the_order_of_evidence_does_not_count(
        stands in prop::collection::vec(stand(), 0..12),
        numbers in prop::collection::vec(number(), 0..10),
        quotations in prop::collection::vec(quoted(), 0..8),
    ) {
        let turned = |mut all: (Vec<Stand>, Vec<Number>, Vec<Quotation>)| {
            all.0.reverse();
            all.1.reverse();
            all.2.reverse();
            find(all.0, all.1, all.2)
        };
        let found = find(stands.clone(), numbers.clone(), quotations.clone());
        prop_assert_eq!(&found, &turned((stands, numbers, quotations)));
        for conflict in &found {
            prop_assert!(conflict.left.id != conflict.right.id && !conflict.why.is_empty());
            prop_assert!(conflict.left.documents > 0 && conflict.right.documents > 0);
        }
    }
}

#[test]
fn many_pieces_of_evidence_are_no_burden() {
    let mut conflicts = Conflicts::default();
    for nth in 0..3_000u32 {
        let text = format!("{} people were hurt.", nth % 97 + 2);
        numbers(nth, "", &actor(&nth.to_string()), &text).into_iter().for_each(|one| conflicts.number(one));
        let text = format!("“We have lost {nth} nets in a single week.”");
        conflicts.quotation(quotation(nth, "", &actor("Orn"), &[&text]));
    }
    let found = conflicts.find();
    assert!(found.len() < 100_000, "{}", found.len());
}
