use std::io::Cursor;

use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::{Settings, from_reader};

const TEXT: &str = "The ferry to the island will not sail before April, the harbour master said.";

fn read(input: impl Into<Vec<u8>>) -> Vec<Result<Record, Problem>> {
    from_reader("wire.jsonl", Cursor::new(input.into()), &Settings::default()).collect()
}

fn document(fields: Value) -> Result<ascribe_model::Document, Problem> {
    let settings = Settings::default();
    read(fields.to_string()).remove(0)?.document(&settings, None)
}

#[test]
fn metadata_are_taken_and_unknown_fields_passed_over() {
    let read = document(json!({
        "doc": "a", "text": TEXT, "title": "Ferry stays", "publisher": "Pier Gazette", "author": "Ada Lindqvist",
        "date": "2031-03-07T10:00:00Z", "url": "https://pier.example/1", "language": "en", "score": [1, 2],
    }));
    let read = read.unwrap();
    assert_eq!(read.uri, "https://pier.example/1");
    assert_eq!((read.title.as_deref(), read.outlet.as_deref()), (Some("Ferry stays"), Some("Pier Gazette")));
    assert_eq!((read.author.as_deref(), read.language.as_deref()), (Some("Ada Lindqvist"), Some("eng")));
    let published = read.published.unwrap();
    assert_eq!((published.date.to_string().as_str(), published.from), ("2031-03-07", PublishedFrom::Metadata));
    assert_eq!((read.text.as_str(), read.not_attributed), (TEXT, None));
}

#[test]
fn a_stated_language_that_is_not_english_is_a_reason() {
    let read = document(json!({"text": TEXT, "language": "uk"})).unwrap();
    assert_eq!(read.not_attributed.as_deref(), Some("language: ukr"));
}

#[test]
fn values_that_cannot_be_are_problems_of_their_record() {
    for fields in [json!({"text": 3}), json!({"text": TEXT, "title": []})] {
        assert_eq!(document(fields.clone()).unwrap_err().kind, ProblemKind::Value, "{fields}");
    }
    assert_eq!(document(json!({"doc": "a"})).unwrap_err().kind, ProblemKind::Empty);
    assert!(document(json!({"text": TEXT, "title": null, "author": " "})).is_ok());
}

#[test]
fn locators_are_unique_and_say_where() {
    let lines = [
        "{\"doc\":\"a\"}",
        "",
        "{\"doc\":\"a\"}",
        "{\"text\":\"x\"}",
        "{\"doc\":7,\"url\":\"https://pier.example/1\"}",
    ];
    let records: Vec<_> = read(lines.join("\n")).into_iter().map(Result::unwrap).collect();
    let places: Vec<_> = records.iter().map(|record| (record.uri(), record.name(), record.offset())).collect();
    assert_eq!(
        places,
        [
            ("wire.jsonl#a", "a", 0),
            ("wire.jsonl#a~2", "a", 13),
            ("wire.jsonl#4", "4", 25),
            ("https://pier.example/1", "7", 38)
        ]
    );
}

#[test]
fn a_date_that_is_none_costs_itself_alone() {
    for date in [json!("04/05/2031"), json!("lately"), json!("2031-02-31"), json!(["2031"]), json!(7)] {
        let record = read(json!({"doc": "a", "text": TEXT, "published": date}).to_string()).remove(0).unwrap();
        let document = record.document(&Settings::default(), None).unwrap();
        assert_eq!((document.published, document.text.as_str()), (None, TEXT));
        let doubt = record.doubt().unwrap();
        assert_eq!((doubt.kind, doubt.uri.as_str(), doubt.offset), (ProblemKind::Value, "wire.jsonl#a", Some(0)));
    }
    let record = read(json!({"text": TEXT, "published": " ", "date": 20_310_307}).to_string()).remove(0).unwrap();
    assert_eq!(record.doubt(), None);
    let published = record.document(&Settings::default(), None).unwrap().published.unwrap();
    assert_eq!(published.date.to_string(), "2031-03-07");
}

#[test]
fn lines_within_the_text_obey_the_limit_of_text() {
    let long = "word ".repeat(limits::MAX_TEXT_LINE_BYTES / 5 + 1);
    let problem = document(json!({"doc": "a", "text": format!("{TEXT}\n{long}")})).unwrap_err();
    assert_eq!((problem.kind, problem.offset), (ProblemKind::TooLarge, Some(0)));
    let half = &long[..long.len() / 2];
    assert!(document(json!({"text": format!("{half}\n{half}\n{half}")})).is_ok());
}

#[test]
fn only_an_absolute_url_is_a_locator() {
    let uri = |fields: Value| read(fields.to_string()).remove(0).unwrap().uri().to_owned();
    assert_eq!(uri(json!({"doc": "a", "url": "http://pier.example/a?b#c"})), "http://pier.example/a?b#c");
    for url in
        [json!("/a"), json!("pier.example/a"), json!("://a"), json!("see https://a.example"), json!(3), json!(null)]
    {
        assert_eq!(uri(json!({"doc": "a", "url": url})), "wire.jsonl#a", "{url}");
    }
    assert_eq!(uri(json!({"uri": "https://pier.example/1", "doc": "a"})), "wire.jsonl#a");
}

#[test]
fn a_bad_line_costs_itself_alone() {
    let input = b"{\"doc\":\"a\",\"text\":\"x\"}\n{\"doc\": oops}\n[1]\n{\"doc\":\"\xff\"}\n{\"doc\":\"b\"}\n";
    let records = read(&input[..]);
    let kinds: Vec<_> =
        records.iter().map(|record| record.as_ref().err().map(|problem| (problem.kind, problem.offset))).collect();
    use ProblemKind::{Encoding, Format};
    assert_eq!(kinds, [None, Some((Format, Some(31))), Some((Format, Some(37))), Some((Encoding, Some(49))), None]);
    assert_eq!(records[1].as_ref().unwrap_err().uri, "wire.jsonl#2");
}

#[test]
fn a_file_without_a_record_is_a_problem() {
    assert_eq!(read(" \n\n")[0].as_ref().unwrap_err().kind, ProblemKind::Empty);
}

proptest! {
    #[test]
    fn raw_text_comes_out_as_it_went_in(texts in proptest::collection::vec(".{0,60}[a-z]", 1..8)) {
        let settings = Settings { raw: true, ..Settings::default() };
        let lines: Vec<String> = texts.iter().map(|text| json!({"text": text}).to_string()).collect();
        let records = from_reader("x.jsonl", Cursor::new(lines.join("\r\n").into_bytes()), &settings);
        let read: Vec<String> = records.map(|record| record.unwrap().document(&settings, None).unwrap().text).collect();
        prop_assert_eq!(read, texts);
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        for record in read(bytes).into_iter().flatten() {
            let _ = record.document(&Settings::default(), None);
        }
    }
}
