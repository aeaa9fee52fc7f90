use std::io::Cursor;

use ascribe_model::Precision;
use jiff::civil::Date;
use proptest::prelude::*;

use super::*;
use crate::discover;

const TEXT: &str = "Ferry stays in port until April\r\n7 March 2031\r\n\r\nThe ferry to the island will not sail before April, he said.";

fn one(input: impl Into<Vec<u8>>, settings: &Settings) -> Result<Document, Problem> {
    from_reader("a.txt", Cursor::new(input.into()), settings).next().expect("one record")?.document(settings, None)
}

fn kind(input: impl Into<Vec<u8>>) -> Option<ProblemKind> {
    one(input, &Settings::default()).err().map(|problem| problem.kind)
}

#[test]
fn a_person_knows_better_than_the_text_and_the_text_than_a_default() {
    let known = |title: &str, year| Hints {
        title: Some(title.to_owned()),
        outlet: Some(title.to_owned()),
        published: Some((Date::constant(year, 1, 1), Precision::Year)),
        ..Hints::default()
    };
    let settings = Settings { defaults: known("Default", 1999), ..Settings::default() };
    let record = from_reader("a/b.txt", TEXT.as_bytes(), &settings).next().unwrap().unwrap();
    assert_eq!((record.name(), record.uri(), record.offset()), ("b", "a/b.txt", 0));

    let read = record.document(&settings, None).unwrap();
    assert_eq!(read.title.as_deref(), Some("Ferry stays in port until April"));
    assert_eq!(read.outlet.as_deref(), Some("Default"));
    assert_eq!(read.published.map(|published| published.from), Some(PublishedFrom::Text));

    let read = record.document(&settings, Some(&known("Person", 2030))).unwrap();
    assert_eq!((read.title.as_deref(), read.outlet.as_deref()), (Some("Person"), Some("Person")));
    let published = read.published.unwrap();
    assert_eq!((published.from, published.precision), (PublishedFrom::Pipeline, Precision::Year));
    assert_eq!(read.sha256, ascribe_model::sha256(TEXT.as_bytes()));
}

#[test]
fn a_year_makes_a_printed_day_a_date() {
    let settings = |year| Settings {
        defaults: Hints { published: Some((Date::constant(year, 1, 1), Precision::Year)), ..Hints::default() },
        ..Settings::default()
    };
    let published = |head: &str, year| {
        let text = format!("{head}\n\nFerry stays in port until April\n\n{}", TEXT.split_once("\r\n\r\n").unwrap().1);
        let published = one(text, &settings(year)).unwrap().published.unwrap();
        format!("{} {} {}", published.date, published.precision, published.from)
    };
    assert_eq!(published("THE PIER\nFriday 7 March", 2031), "2031-03-07 day pipeline");
    assert_eq!(published("THE PIER\nFriday 7 March", 2032), "2032-01-01 year pipeline");
    assert_eq!(published("THE PIER", 2031), "2031-01-01 year pipeline");
}

#[test]
fn line_ends_of_windows_and_old_macs_become_plain_unless_raw() {
    let settings = Settings::default();
    let mac = one(TEXT.replace("\r\n", "\r"), &settings).unwrap();
    let plain = one(TEXT.replace("\r\n", "\n"), &settings).unwrap();
    assert_eq!((mac.text, mac.title, mac.published), (plain.text, plain.title, plain.published));
    assert!(!one(TEXT, &settings).unwrap().text.contains('\r'));
    let raw = Settings { raw: true, ..settings };
    let read = one(TEXT, &raw).unwrap();
    assert_eq!((read.text.as_str(), read.title, read.published, read.language), (TEXT, None, None, None));
}

#[test]
fn bad_inputs_are_problems() {
    assert_eq!(kind(""), Some(ProblemKind::Empty));
    assert_eq!(kind(" \n \n"), Some(ProblemKind::Empty));
    assert_eq!(kind("Menu\nHome"), Some(ProblemKind::Empty));
    assert_eq!(kind(&b"No\0pe."[..]), Some(ProblemKind::Binary));
    assert_eq!(kind("“é”".as_bytes()[..7].to_vec()), Some(ProblemKind::Encoding));
    assert_eq!(kind(vec![b'x'; limits::MAX_TEXT_LINE_BYTES + 1]), Some(ProblemKind::TooLarge));
    assert_eq!(kind("word ".repeat(limits::MAX_TEXT_LINE_BYTES / 5)), None);
    let endless = io::repeat(b'\n');
    let problem = from_reader("a.txt", endless, &Settings::default()).next().unwrap().unwrap_err();
    assert_eq!(problem.kind, ProblemKind::TooLarge);
}

#[test]
fn a_file_that_is_gone_is_a_problem() {
    let root = tempfile::tempdir().unwrap();
    fs::write(root.path().join("a.txt"), TEXT).unwrap();
    let file = discover(root.path(), "a.txt").unwrap().next().unwrap().unwrap();
    assert!(records(&file, &Settings::default()).all(|record| record.is_ok()));
    fs::remove_file(&file.path).unwrap();
    let problem = records(&file, &Settings::default()).next().unwrap().unwrap_err();
    assert_eq!((problem.kind, problem.uri.as_str()), (ProblemKind::Unreadable, "a.txt"));
}

#[test]
fn other_languages_are_marked() {
    let text = "Die Fähre zur Insel fährt nicht vor dem April, sagte der Hafenmeister am Freitag den Journalisten, die \
                trotz des Windes auf die Mole gekommen waren, um das Eis zu sehen.";
    let read = one(text, &Settings::default()).unwrap();
    assert_eq!(read.not_attributed.as_deref(), Some("language: deu"));
}

proptest! {
    #[test]
    fn raw_text_is_the_input(text in "[^\u{0}-\u{8}\u{e}-\u{1f}\u{7f}\u{feff}]{0,200}") {
        let raw = Settings { raw: true, ..Settings::default() };
        match one(text.clone(), &raw) {
            Ok(read) => prop_assert_eq!(read.text, text),
            Err(problem) => prop_assert!(text.trim().is_empty() || problem.kind == ProblemKind::Binary),
        }
    }

    #[test]
    fn no_input_makes_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = one(bytes, &Settings::default());
    }
}
