//! Joinings where the rest of the documents decides.

use ascribe_model::ActorKind;

use super::*;

/// A unit: its document, a kind by its first letter, the name, and what the document calls it.
type Row<'a> = (&'a str, char, &'a str, &'a [&'a str]);

/// Whether the units of the rows are joined.
fn joined(rows: &[Row<'_>]) -> impl Fn(usize, usize) -> bool + use<> {
    let decisions = Decisions::default();
    let mut joiner = Joiner::new(&decisions);
    for &(document, kind, name, phrases) in rows {
        let kind = match kind {
            'p' => ActorKind::Person,
            'd' => ActorKind::Document,
            'u' => ActorKind::Unnamed,
            _ => ActorKind::Organisation,
        };
        let alone = kind == ActorKind::Unnamed;
        joiner.add(&Unit { document, uri: document, date: None, kind, name, description: None, phrases, alone });
    }
    let of = joiner.join().of;
    move |a, b| of[a] == of[b]
}

#[test]
fn a_surname_in_another_affair_is_another_one() {
    let one = joined(&[
        ("dam-1", 'p', "Clara Wend", &[]),
        ("dam-1", 'o', "Ulm Water Board", &[]),
        ("dam-2", 'p', "Wend", &[]),
        ("dam-2", 'o', "Ulm Water Board", &[]),
        ("ferry-1", 'p', "Wend", &[]),
        ("ferry-1", 'o', "Sund Ferries", &[]),
        ("ferry-2", 'o', "Sund Ferries", &[]),
        ("alone", 'p', "Wend", &[]),
    ]);
    assert!(one(0, 2) && !one(0, 4) && one(0, 7));
}

#[test]
fn a_wife_is_known_by_the_affair_of_her_husband() {
    let one = joined(&[
        ("quay-1", 'p', "Bill Harrow", &["Bill Harrow, the owner"]),
        ("quay-1", 'o', "Tarn Docks", &[]),
        ("quay-2", 'p', "Dorothy Harrow", &[]),
        ("quay-3", 'p', "Harrow", &["Mrs Harrow"]),
        ("quay-3", 'o', "Tarn Docks", &[]),
    ]);
    assert!(one(2, 3) && !one(0, 3));
}

#[test]
fn a_namesake_without_a_role_goes_with_the_affair() {
    let one = joined(&[
        ("vote-1", 'p', "Carl Brodin", &["Senator Carl Brodin"]),
        ("vote-1", 'p', "Ada Orn", &[]),
        ("teeth-1", 'p', "Carl Brodin", &["the dentist Carl Brodin"]),
        ("teeth-1", 'o', "Halm Clinic", &[]),
        ("vote-2", 'p', "Carl Brodin", &[]),
        ("vote-2", 'p', "Ada Orn", &[]),
        ("teeth-2", 'p', "Carl Brodin", &[]),
        ("teeth-2", 'o', "Halm Clinic", &[]),
        ("other", 'p', "Carl Brodin", &[]),
    ]);
    assert!(!one(0, 2) && one(0, 4) && one(2, 6) && !one(0, 8) && !one(2, 8));
}

#[test]
fn what_relatives_do_is_not_what_one_does() {
    let one = joined(&[
        ("a", 'p', "Ivan Dorn", &["President Ivan Dorn"]),
        ("b", 'p', "Pavel Dorn", &["Pavel Dorn, a brother of the president"]),
        ("c", 'p', "Dorn", &["President Dorn"]),
    ]);
    assert!(one(0, 2) && !one(1, 2));
}

#[test]
fn double_surnames_lose_a_part() {
    let one = joined(&[
        ("a", 'p', "Pedro Luis Salas Vidal", &["Pedro Luis Salas Vidal, the judge"]),
        ("b", 'p', "Salas Vidal", &["Judge Salas Vidal"]),
        ("c", 'p', "Pedro L. Salas", &["Pedro L. Salas, the judge"]),
        ("d", 'p', "Salas", &["Judge Salas"]),
    ]);
    assert!(one(0, 1) && one(0, 2) && one(0, 3));
}

#[test]
fn initials_of_two_letters_and_servants_of_god() {
    let one = joined(&[
        ("a", 'p', "Yevgenia Sorokina", &[]),
        ("b", 'p', "Ye. Sorokina", &[]),
        ("c", 'p', "Abd al-Karim al-Nuri", &[]),
        ("d", 'p', "Abdulkarim Nouri", &[]),
        ("e", 'p', "Søren Ødgaard", &[]),
        ("f", 'p', "Soeren Oedgaard", &[]),
    ]);
    assert!(one(0, 1) && one(2, 3) && one(4, 5));
}

#[test]
fn firms_are_no_people_and_have_short_names() {
    let one = joined(&[
        ("a", 'o', "Silver Heron Shipping Ltd", &[]),
        ("a", 'p', "Ada Orn", &[]),
        ("b", 'p', "Silver Heron Shipping", &[]),
        ("c", 'o', "Silver Heron", &[]),
        ("c", 'p', "Ada Orn", &[]),
        ("d", 'o', "Silver Heron", &[]),
        ("d", 'p', "Karl Velt", &[]),
        ("e", 'p', "Karl Velt", &[]),
    ]);
    assert!(one(0, 2) && one(0, 3));
    let one = joined(&[
        ("a", 'p', "Zorblax Gold", &[]),
        ("b", 'p', "Gold", &[]),
        ("c", 'p', "Zorblax Shipping", &["she"]),
        ("d", 'p', "Shipping", &[]),
    ]);
    assert!(one(0, 1) && one(2, 3));
    let one = joined(&[
        ("a", 'o', "FK Halm", &[]),
        ("b", 'o', "Halm Football Club", &[]),
        ("c", 'o', "Halm FC", &[]),
        ("d", 'o', "Halm", &[]),
    ]);
    assert!(one(0, 1) && one(0, 2) && !one(0, 3));
}

#[test]
fn bodies_are_known_by_their_short_letters_and_their_seats() {
    let one = joined(&[
        ("a", 'o', "Central Tide Commission", &[]),
        ("b", 'o', "tide commission", &["CTC"]),
        ("c", 'o', "CTC", &[]),
        ("d", 'o', "Ministry of Foreign Affairs of France", &[]),
        ("e", 'o', "Foreign Ministry", &["France's Foreign Ministry"]),
        ("f", 'o', "Foreign Ministry in Paris", &[]),
        ("g", 'o', "Warsaw", &[]),
        ("h", 'o', "Poland", &[]),
    ]);
    assert!(one(0, 1) && one(0, 2) && one(3, 4) && one(3, 5) && one(6, 7));
}

#[test]
fn what_points_at_its_own_document_is_of_it_alone() {
    let one = joined(&[
        ("a", 'o', "Its foreign ministry", &[]),
        ("b", 'o', "Its foreign ministry", &[]),
        ("a", 'd', "the resolution", &[]),
        ("b", 'd', "The resolution", &[]),
        ("a", 'd', "the Tarn Report", &[]),
        ("b", 'd', "Tarn Report", &[]),
    ]);
    assert!(!one(0, 1) && !one(2, 3) && one(4, 5));
}

#[test]
fn a_body_without_its_place_is_the_only_one_of_its_affair() {
    let one = joined(&[
        ("drip-1", 'o', "Tarn County Hospital", &[]),
        ("drip-1", 'p', "Ada Orn", &[]),
        ("drip-2", 'o', "County Hospital", &[]),
        ("drip-2", 'p', "Ada Orn", &[]),
        ("ward-1", 'o', "Tarn Dental Hospital", &[]),
    ]);
    assert!(one(0, 2) && !one(0, 4));
    let one = joined(&[
        ("drip-1", 'o', "Tarn County Hospital", &[]),
        ("drip-1", 'p', "Ada Orn", &[]),
        ("drip-2", 'o', "Halm County Hospital", &[]),
        ("drip-2", 'p', "Ada Orn", &[]),
        ("drip-3", 'o', "County Hospital", &[]),
        ("drip-3", 'p', "Ada Orn", &[]),
    ]);
    assert!(!one(0, 4) && !one(2, 4));
}

#[test]
fn an_office_without_a_name_is_its_only_holders() {
    let one = joined(&[
        ("quay-1", 'p', "Vera Tarn", &["Vera Tarn, managing director of Norrin Lines,"]),
        ("quay-1", 'p', "Paul Orn", &["the mayor, Paul Orn,"]),
        ("quay-1", 'o', "Norrin Lines", &[]),
        ("quay-2", 'u', "Norrin Lines chief", &["Norrin Lines chief"]),
        ("quay-2", 'u', "mayor", &["The mayor"]),
        ("quay-2", 'o', "Norrin Lines", &[]),
        ("quay-2", 'p', "Ida Selk", &["Ida Selk, the first mate,"]),
        ("quay-2", 'u', "deputy mayor", &["the deputy mayor"]),
        ("quay-3", 'u', "mayor", &["a mayor"]),
        ("quay-3", 'u', "mate of the Merle", &["the mate of the Merle"]),
        ("quay-3", 'o', "Norrin Lines", &[]),
        ("quay-3", 'p', "Ida Selk", &[]),
        ("teeth-1", 'u', "mayor", &["The mayor"]),
    ]);
    assert!(one(0, 3) && one(1, 4) && one(6, 9));
    assert!(!one(1, 7) && !one(1, 8) && one(1, 12));
}

#[test]
fn an_office_of_two_holders_is_nobodys() {
    let one = joined(&[
        ("talks-1", 'p', "Vera Tarn", &["Prime Minister Vera Tarn"]),
        ("talks-1", 'p', "Paul Orn", &["the Selian prime minister, Paul Orn,"]),
        ("talks-1", 'o', "Sund Conference", &[]),
        ("talks-2", 'u', "prime minister", &["the prime minister"]),
        ("talks-2", 'u', "Selian prime minister", &["the Selian prime minister"]),
        ("talks-2", 'o', "Sund Conference", &[]),
    ]);
    assert!(!one(0, 3) && !one(1, 3) && one(1, 4));
}
