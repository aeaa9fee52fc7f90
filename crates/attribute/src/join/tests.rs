//! Whole joinings.

use std::collections::BTreeSet;

use ascribe_model::ActorKind;
use proptest::prelude::*;

use super::*;

/// A unit as tests write it: a kind by its first letter, `b` for a body without a name; the name, and what the document
/// calls it.
type Row<'a> = (char, &'a str, &'a [&'a str]);

fn join_rows(rows: &[Row<'_>], order: &[usize], decisions: &Decisions) -> Joined {
    let documents: Vec<String> = (0..rows.len()).map(|nth| format!("d{nth:03}")).collect();
    let mut joiner = Joiner::new(decisions);
    for &nth in order {
        let (kind, name, phrases) = rows[nth];
        let alone = kind == 'b';
        let kind = match kind {
            'p' => ActorKind::Person,
            'o' | 'b' => ActorKind::Organisation,
            'm' => ActorKind::Outlet,
            'd' => ActorKind::Document,
            'g' => ActorKind::Group,
            _ => ActorKind::Unnamed,
        };
        let document = &documents[nth];
        joiner.add(&Unit { document, uri: document, date: None, kind, name, description: None, phrases, alone });
    }
    joiner.join()
}

/// The sets of rows that are joined.
fn sets(rows: &[Row<'_>]) -> BTreeSet<Vec<usize>> {
    let order: Vec<usize> = (0..rows.len()).collect();
    let joined = join_rows(rows, &order, &Decisions::default());
    (0..joined.actors.len() as u32)
        .map(|actor| (0..rows.len()).filter(|&nth| joined.of[nth] == actor).collect())
        .collect()
}

fn one(rows: &[Row<'_>]) {
    assert_eq!(sets(rows).len(), 1, "{rows:?}: {:?}", sets(rows));
}

fn apart(rows: &[Row<'_>]) {
    assert_eq!(sets(rows).len(), rows.len(), "{rows:?}: {:?}", sets(rows));
}

#[test]
fn an_adjective_before_a_body_is_nobody_whose_it_is() {
    let rows: &[Row<'_>] = &[('o', "Supreme Court", &["a divided Supreme Court", "the Supreme Court"])];
    let joined = join_rows(rows, &[0], &Decisions::default());
    assert_eq!(joined.actors[0].name, "Supreme Court");
}

#[test]
fn spellings_of_one_person_are_one() {
    one(&[
        ('p', "Oleksandr Hnatiuk", &[]),
        ('p', "Aleksandr Gnatyuk", &[]),
        ('p', "ALEXANDER HNATIUK", &[]),
        ('p', "A. Hnatiuk", &[]),
        ('p', "Hnatiuk", &["President Hnatiuk"]),
        ('p', "Alexander Petrovich Gnatyuk", &[]),
    ]);
    one(&[('p', "Mohammed al-Sabri", &[]), ('p', "Muhammad el-Sabri", &[]), ('p', "Sabri", &[])]);
    one(&[('p', "Nagy Zoltán", &[]), ('p', "Zoltan Nagy", &[])]);
    // What others call him is no calling.
    one(&[('p', "Alexander Hnatiuk", &["President Alexander Hnatiuk"]), ('p', "Hnatiuk", &["an aggressor"])]);
    one(&[('p', "Bill Harrow", &[]), ('p', "William Harrow", &[]), ('p', "William J. Harrow", &[])]);
    one(&[('p', "Jörg Mühlbach", &[]), ('p', "Joerg Muehlbach", &[]), ('p', "Jorg Muhlbach", &[])]);
    one(&[('p', "Park Sung-min", &[]), ('p', "Park Sung Min", &[])]);
}

#[test]
fn families_and_namesakes_stay_apart() {
    apart(&[('p', "Bill Harrow", &[]), ('p', "Hannah Harrow", &[])]);
    apart(&[('p', "Carl Brodin", &[]), ('p', "Carl Brodin Jr.", &[])]);
    apart(&[('p', "Igor Saltykov", &[]), ('p', "Inga Saltykova", &[])]);
    apart(&[('p', "Ivan Dorn", &["goalkeeper Ivan Dorn"]), ('p', "Ivan Dorn", &["the defence minister"])]);
    apart(&[
        ('p', "Eva Lind", &["Eva Lind, mayor of Tarn"]),
        ('p', "Eva Lind", &["Brell mayor Eva Lind", "mayor of Brell"]),
    ]);
    apart(&[('p', "George W. Marsh", &[]), ('p', "George H. W. Marsh", &[]), ('p', "George Marsh", &[])]);
    apart(&[('p', "Hugo Brand", &[]), ('o', "Hugo Brand Foundation", &[]), ('o', "Brand", &[])]);
    apart(&[('p', "Mr Harrow", &["Mr Harrow"]), ('p', "Mrs Harrow", &["Mrs Harrow"])]);
}

#[test]
fn offices_change_without_making_two() {
    one(&[
        ('p', "Ada Orn", &["Foreign Minister Ada Orn"]),
        ('p', "Ada Orn", &["Prime Minister Ada Orn"]),
        ('p', "Ada Orn", &["Professor Ada Orn"]),
        ('p', "Ada Orn", &[]),
    ]);
}

#[test]
fn a_short_name_that_fits_two_stays_apart_unless_the_role_decides() {
    let rows: &[Row<'_>] = &[
        ('p', "John Tarrow", &["Senator John Tarrow"]),
        ('p', "James Tarrow", &["Judge James Tarrow"]),
        ('p', "J. Tarrow", &[]),
        ('p', "Tarrow", &[]),
        ('p', "Tarrow", &["Judge Tarrow"]),
        ('p', "Tarrow", &[]),
    ];
    let found = sets(rows);
    assert!(found.contains(&vec![1, 4]), "{found:?}");
    assert_eq!(found.len(), 5);
    let order: Vec<usize> = (0..rows.len()).collect();
    let joined = join_rows(rows, &order, &Decisions::default());
    assert!(joined.similar.iter().any(|(_, _, why)| *why == Why::Several));
    // A title tells which of a couple is meant.
    let couple = sets(&[('p', "Bill Harrow", &[]), ('p', "Hannah Harrow", &[]), ('p', "Harrow", &["Mrs Harrow"])]);
    assert!(couple.contains(&vec![1, 2]));
}

#[test]
fn a_wrong_letter_is_forgiven_where_more_fits() {
    one(&[('p', "Clara Wendelstein", &["mayor"]), ('p', "Clara Wendelsteen", &["the mayor"])]);
    apart(&[('p', "Clara Hanson", &[]), ('p', "Clara Hansen", &[])]);
}

#[test]
fn bodies_are_one_in_any_order_of_words() {
    one(&[
        ('o', "Ministry of Defence of Orvania", &[]),
        ('o', "Orvanian Defense Ministry", &[]),
        ('o', "Defence Ministry", &[]),
    ]);
    apart(&[
        ('o', "Orvanian Defence Ministry", &[]),
        ('o', "Seltic Defence Ministry", &[]),
        ('o', "Defence Ministry", &[]),
    ]);
    one(&[('o', "League of Small Ports", &["League of Small Ports (LSP)", "LSP"]), ('o', "LSP", &[])]);
    one(&[('m', "The Tarn Courier", &[]), ('o', "Tarn Courier", &[])]);
    apart(&[('o', "the council", &[]), ('o', "council", &[])]);
    one(&[('d', "Resolution 14", &[]), ('d', "Resolution 14", &[])]);
    apart(&[('d', "Resolution 14", &[]), ('d', "Resolution 15", &[])]);
}

#[test]
fn unnamed_sources_and_groups_are_never_joined() {
    apart(&[('u', "a senior official", &[]), ('u', "a senior official", &[])]);
    apart(&[('g', "experts", &[]), ('g', "experts", &[])]);
}

#[test]
fn namesakes_have_ids_of_their_own_and_the_fullest_frequent_name_is_shown() {
    let rows: &[Row<'_>] = &[
        ('p', "Ivan Dorn", &["goalkeeper Ivan Dorn"]),
        ('p', "Ivan Dorn", &["Minister Ivan Dorn"]),
        ('p', "Ivan Petrovich Dorn", &["Minister Dorn"]),
        ('p', "Ivan Dorn", &["Minister Ivan Dorn"]),
    ];
    let joined = join_rows(rows, &[0, 1, 2, 3], &Decisions::default());
    let ids: BTreeSet<_> = joined.actors.iter().map(|actor| &actor.id).collect();
    assert_eq!(ids.len(), 2);
    assert!(joined.actors.iter().all(|actor| actor.name == "Ivan Dorn"));
    assert_eq!(joined.actors[joined.of[1] as usize].id, ascribe_model::ActorId::new(ActorKind::Person, "Ivan Dorn"));
}

fn pick(name: &str) -> Pick {
    Pick { name: name.to_owned(), document: None }
}

fn known(name: &str, spellings: &[&str], roles: &[&str]) -> Known {
    Known {
        name: name.to_owned(),
        kind: Some(ActorKind::Person),
        spellings: spellings.iter().map(|&spelling| spelling.to_owned()).collect(),
        roles: roles.iter().map(|&role| KnownRole { role: role.to_owned(), from: None, until: None }).collect(),
    }
}

#[test]
fn decisions_come_before_rules() {
    let rows: &[Row<'_>] = &[
        ('p', "Ada Orn", &[]),
        ('p', "Adda Ohrn", &[]),
        ('p', "Karl Velt", &[]),
        ('p', "Carl Velt", &[]),
        ('u', "the leader of Orvania", &[]),
    ];
    let order = [0, 1, 2, 3, 4];
    let plain = join_rows(rows, &order, &Decisions::default());
    assert!(plain.of[0] != plain.of[1] && plain.of[2] == plain.of[3]);
    let decisions = Decisions::new(
        vec![known("Ada Orn", &[], &["leader of Orvania"])],
        &[vec![pick("ada orn"), pick("Adda Ohrn")]],
        &[vec![pick("Karl Velt"), Pick { name: "Carl Velt".into(), document: Some("d003".into()) }]],
    )
    .unwrap();
    let decided = join_rows(rows, &order, &decisions);
    assert_eq!(decided.of[0], decided.of[1]);
    assert_eq!(decided.of[0], decided.of[4]);
    assert_ne!(decided.of[2], decided.of[3]);
    assert_eq!(decided.actors[decided.of[1] as usize].name, "Ada Orn");
}

#[test]
fn a_body_without_a_name_is_known_by_its_role() {
    let rows: &[Row<'_>] = &[
        ('b', "panel set up by the League", &[]),
        ('o', "Orvanian League", &[]),
        ('b', "panel set up by a mayor", &[]),
    ];
    let panel = Known {
        kind: Some(ActorKind::Organisation),
        ..known("Inquiry of the League", &[], &["panel set up by the League"])
    };
    let joined = join_rows(rows, &[0, 1, 2], &Decisions::new(vec![panel], &[], &[]).unwrap());
    let name = |row: usize| joined.actors[joined.of[row] as usize].name.as_str();
    assert_eq!((name(0), name(2)), ("Inquiry of the League", "panel set up by a mayor"));
}

#[test]
fn who_has_no_name_is_decided_for_one_document() {
    let rows: &[Row<'_>] =
        &[('p', "Ada Orn", &[]), ('u', "one of them", &[]), ('u', "one of them", &[]), ('g', "pilots", &[])];
    let here = |name: &str, document: &str| Pick { name: name.into(), document: Some(document.into()) };
    let merge =
        [vec![pick("Ada Orn"), here("One of them", "d001")], vec![pick("Pilots' Union"), here("pilots", "d003")]];
    let decisions = Decisions::new(vec![known("Pilots' Union", &[], &[])], &merge, &[]).unwrap();
    let decided = join_rows(rows, &[0, 1, 2, 3], &decisions);
    assert_eq!(decided.of[0], decided.of[1]);
    assert_ne!(decided.of[0], decided.of[2]);
    assert_eq!(decided.actors[decided.of[3] as usize].name, "Pilots' Union");
}

#[test]
fn what_is_decided_for_one_document_joins_no_other_of_that_name() {
    let rows: &[Row<'_>] = &[
        ('p', "Ada Orn", &[]),
        ('p', "Karl Velt", &[]),
        ('p', "Radio Vessen", &[]),
        ('p', "Radio Vessen", &[]),
        ('p', "Radio Vessen", &[]),
    ];
    let here = |document: &str| Pick { name: "Radio Vessen".into(), document: Some(document.into()) };
    let merge = [vec![pick("Ada Orn"), here("d002")], vec![pick("Karl Velt"), here("d003")]];
    let joined = join_rows(rows, &[0, 1, 2, 3, 4], &Decisions::new(Vec::new(), &merge, &[]).unwrap());
    assert_eq!((joined.of[0], joined.of[1]), (joined.of[2], joined.of[3]));
    assert_eq!(joined.of.iter().collect::<BTreeSet<_>>().len(), 3);
}

#[test]
fn a_body_that_a_document_has_for_a_person_is_known_as_a_body() {
    let rows: &[Row<'_>] = &[('p', "Radio Vessen", &[]), ('o', "Radio Vessen", &[]), ('p', "Orn", &[])];
    let body = |name: &str| Known { kind: Some(ActorKind::Organisation), ..known(name, &[], &[]) };
    let all = vec![body("Radio Vessen"), body("Orn"), known("Ada Orn", &[], &[])];
    let joined = join_rows(rows, &[0, 1, 2], &Decisions::new(all, &[], &[]).unwrap());
    assert_eq!(joined.of[0], joined.of[1]);
    assert_eq!(joined.actors[joined.of[0] as usize].kind, ActorKind::Organisation);
    assert_eq!(joined.actors[joined.of[2] as usize].kind, ActorKind::Person, "Orn is also somebody's surname");
}

#[test]
fn a_decision_for_two_namesakes_goes_by_what_they_do() {
    let rows: &[Row<'_>] = &[
        ('p', "Ivan Dorn", &["Senator Ivan Dorn"]),
        ('p', "Ivan Dorn", &["Judge Ivan Dorn"]),
        ('p', "Ivan Dorn", &[]),
    ];
    let decisions =
        Decisions::new(vec![known("Ivan Dorn", &[], &["senator"]), known("Ivan Dorn", &[], &["judge"])], &[], &[])
            .unwrap();
    let joined = join_rows(rows, &[0, 1, 2], &decisions);
    assert_eq!(joined.of.iter().collect::<BTreeSet<_>>().len(), 3);
}

#[test]
fn what_is_merged_cannot_be_kept_apart() {
    let set = [vec![pick("Ada Orn"), pick("A. Orn")]];
    let wrong = Decisions::new(Vec::new(), &set, &set).unwrap_err();
    assert_eq!(wrong, [Contradiction::Apart { set: 0, first: "Ada Orn".into(), second: "A. Orn".into() }]);
}

#[test]
fn two_known_actors_are_never_merged() {
    let two = || vec![known("Ada Orn", &["A. Orn"], &[]), known("Ida Vella", &[], &[])];
    let wrong = Decisions::new(two(), &[vec![pick("A. Orn"), pick("Orn"), pick("Ida Vella")]], &[]).unwrap_err();
    assert_eq!(wrong, [Contradiction::Merged { set: 0, first: "Ada Orn".into(), second: "Ida Vella".into() }]);
    Decisions::new(two(), &[vec![pick("A. Orn"), pick("Orn"), pick("Ada Orn")]], &[]).unwrap();
}

fn rows() -> impl Strategy<Value = Vec<(char, String, Vec<String>)>> {
    let given =
        prop::sample::select(vec!["", "A. ", "Ada ", "Alexander ", "Aleksandr ", "Sasha ", "Ada M. ", "Ada K. "]);
    let last = prop::sample::select(vec!["Hnatiuk", "Gnatyuk", "Orn", "Wendelstein", "Wendelstien", "Orn Jr"]);
    let person = (given, last).prop_map(|(given, last)| ('p', format!("{given}{last}")));
    let body = prop::sample::select(vec![
        "Defence Ministry",
        "Orvanian Defence Ministry",
        "Ministry of Defence of Selt",
        "League of Ports",
        "LOP",
        "Lasting Ocean Peace",
        "council",
    ])
    .prop_map(|name| ('o', name.to_owned()));
    let other = prop::sample::select(vec![('u', "an official"), ('d', "Report 1"), ('m', "The Orn")])
        .prop_map(|(kind, name)| (kind, name.to_owned()));
    let phrase = prop::sample::select(vec![
        "Mrs Orn",
        "the minister",
        "goalkeeper",
        "mayor of Tarn",
        "mayor of Brell",
        "he",
        "LOP",
    ]);
    let phrases = prop::collection::vec(phrase.prop_map(str::to_owned), 0..2);
    let row = (prop_oneof![4 => person, 2 => body, 1 => other], phrases)
        .prop_map(|((kind, name), phrases)| (kind, name, phrases));
    prop::collection::vec(row, 0..24)
}

proptest! {
    #[test]
    fn the_order_of_units_does_not_matter(rows in rows(), seed in any::<u64>()) {
        let phrases: Vec<Vec<&str>> = rows.iter().map(|row| row.2.iter().map(String::as_str).collect()).collect();
        let rows: Vec<Row<'_>> = rows.iter().zip(&phrases).map(|(row, phrases)| (row.0, row.1.as_str(), &phrases[..])).collect();
        let forward: Vec<usize> = (0..rows.len()).collect();
        let mut mixed = forward.clone();
        mixed.sort_by_key(|&nth| (nth as u64 + 1).wrapping_mul(seed | 1));
        let (a, b) = (join_rows(&rows, &forward, &Decisions::default()), join_rows(&rows, &mixed, &Decisions::default()));
        prop_assert_eq!(&a.actors, &b.actors);
        prop_assert_eq!(&a.similar, &b.similar);
        for (place, &nth) in mixed.iter().enumerate() {
            prop_assert_eq!(a.of[nth], b.of[place]);
        }
        // Every id is one actor's.
        let ids: BTreeSet<_> = a.actors.iter().map(|actor| &actor.id).collect();
        prop_assert_eq!(ids.len(), a.actors.len());
    }
}
