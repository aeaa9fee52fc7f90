//! Whole briefs, as written and as rendered.

use std::collections::BTreeSet;

use proptest::prelude::*;
use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};
use serde_json::json;

use super::*;

fn courier() -> Value {
    json!({
        "document_id": "d01", "outlet": "Harbour Courier", "title": "Sandrey ferry laid up after crack is found",
        "published": "2031-03-04", "uri": "courier/ferry.txt", "via": ["Harbour Courier"], "section": "body",
    })
}

fn tidewire() -> Value {
    json!({
        "document_id": "d02", "outlet": "Tidewire", "title": "Minister “knew of crack”, letter says",
        "published": "2031-03-06", "uri": "https://tidewire.example/ferry?a=1&b=2", "section": "body",
    })
}

/// Four statements of two documents, last day first.
fn sample() -> Vec<Value> {
    vec![
        row(
            &tidewire(),
            json!({
                "statement_id": "s05", "ordinal": 2, "kind": "indirect", "actor_id": "a02", "actor": "Otmar Vael",
                "actor_type": "person", "source": "Mr Vael", "source_start": 310, "source_stop": 317, "cue": "never said",
                "cue_start": 318, "cue_stop": 328, "content": "that the ship was safe", "negated": true,
                "via": ["Nordic Press", "Tidewire"],
                "context": "Nordic Press quotes his office as saying that Mr Vael never said that the ship was safe.",
            }),
        ),
        row(
            &tidewire(),
            json!({
                "statement_id": "s04", "ordinal": 0, "kind": "mixed", "section": "headline", "actor_id": "a01",
                "actor": "Ilse Brandt", "actor_type": "person", "source": "letter", "source_start": 25, "source_stop": 31,
                "cue": "says", "cue_start": 32, "cue_stop": 36, "content": "Minister “knew of crack”", "via": ["Tidewire"],
                "context": "Minister “knew of crack”, letter says",
            }),
        ),
        row(
            &courier(),
            json!({
                "statement_id": "s03", "ordinal": 4, "kind": "direct", "actor_id": "a01", "actor": "Ilse Brandt",
                "actor_type": "person", "source": "the port director", "source_start": 511, "source_stop": 528,
                "cue": "said", "cue_start": 506, "cue_stop": 510,
                "content": "“I asked three times for a dry dock. … I was given *three* forms.\n\nA fourth I shall fold a boat of,”",
                "context": "“I asked three times for a dry dock. … I was given *three* forms.\n\nA fourth I shall fold a boat of,” said the port director.",
            }),
        ),
        row(
            &courier(),
            json!({
                "statement_id": "s02", "ordinal": 6, "kind": "mixed", "actor_id": "a01", "actor": "Ilse Brandt",
                "actor_type": "person", "source": "She", "source_start": 600, "source_stop": 603, "cue": "told",
                "cue_start": 604, "cue_stop": 608, "content": "the repair would take “weeks, not days”",
                "addressee": "the harbour council", "addressee_start": 609, "addressee_stop": 628, "said_on": "2031-03-02", "said_on_precision": "day",
                "said_on_phrase": "on Sunday",
                "context": "She told the harbour council on Sunday that the repair would take “weeks, not days”.",
            }),
        ),
    ]
}

fn brief(options: &[(&str, &str)], rows: &[Value]) -> String {
    testing::export::<Markdown>(options, &[("statements", &[super::rows(View::Statements, rows)])]).unwrap()
}

/// Ids in the order in which they are printed.
fn ids(markdown: &str) -> Vec<&str> {
    markdown.split('`').filter(|code| code.len() == 3 && code.starts_with('s')).collect()
}

#[test]
fn the_docs_show_what_it_writes() {
    let docs = include_str!("../../../../docs/exporters.md");
    let written = brief(&[("title", "The Sandrey ferry")], &sample());
    assert!(docs.contains(&format!("~~~~markdown\n{written}~~~~\n")), "{written}");
}

#[test]
fn the_order_of_the_rows_does_not_matter() {
    let mut reversed = sample();
    reversed.reverse();
    for by in ["actor", "outlet", "document", "none"] {
        assert_eq!(brief(&[("group_by", by)], &sample()), brief(&[("group_by", by)], &reversed));
    }
}

#[test]
fn statements_stand_by_time_in_their_groups() {
    let mut rows = sample();
    rows.push(row(
        &json!({"document_id": "d03", "uri": "letter.txt"}),
        json!({"statement_id": "s01", "kind": "direct"}),
    ));
    let none = brief(&[("group_by", "none")], &rows);
    assert_eq!(ids(&none), ["s02", "s03", "s04", "s05", "s01"]);
    assert_eq!(headings(&none), ["Where this comes from"]);
    let actor = brief(&[], &rows);
    assert_eq!(ids(&actor), ["s02", "s03", "s04", "s05", "s01"]);
    assert_eq!(headings(&actor), ["Ilse Brandt", "Otmar Vael", "Speaker not identified", "Where this comes from"]);
    let outlet = brief(&[("group_by", "outlet")], &rows);
    assert_eq!(headings(&outlet), ["Harbour Courier", "Tidewire", "Outlet not known", "Where this comes from"]);
    let document = brief(&[("group_by", "document")], &rows);
    let titles = ["Sandrey ferry laid up after crack is found", "Minister “knew of crack”, letter says", "letter.txt"];
    assert_eq!(headings(&document)[..3], titles);
    assert!(document.contains("undated · letter.txt · 1 statement, quoted\n"));
}

#[test]
fn context_is_left_out_where_it_says_no_more() {
    let written = brief(&[], &sample());
    assert!(!written.contains("said the port director.") && !written.contains("In context: Minister"));
    assert!(written.contains("- In context: She told the harbour council"));
}

/// The first line of a statement of that text, and whether its passage is shown.
fn lead(text: &str, source: &str, cue: &str, addressee: &str) -> (String, bool) {
    let mut row = json!({"statement_id": "s01", "kind": "indirect", "content": "it is so", "context": text});
    for (name, words) in [("source", source), ("cue", cue), ("addressee", addressee)] {
        if !words.is_empty() {
            let start = text.find(words).map(|at| text[..at].chars().count()).unwrap();
            row[name] = json!(words);
            row[format!("{name}_start")] = json!(start);
            row[format!("{name}_stop")] = json!(start + words.chars().count());
        }
    }
    let written = brief(&[], &[row]);
    let (before, after) = written.split_once("\n\n> it is so\n").unwrap();
    (before.rsplit_once('\n').unwrap().1.to_owned(), after.contains("In context"))
}

#[test]
fn source_and_cue_are_shown_as_they_stand() {
    for (text, source, cue, shown, context) in [
        ("it is so, said Ilse Brandt.", "Ilse Brandt", "said", "said Ilse Brandt", false),
        ("Brandt, 61, said it is so", "Brandt", "said", "Brandt, 61, said", false),
        ("Brandt nodded, looked away and said it is so", "Brandt", "said", "Brandt … said", true),
        ("Brandt: “No”, and said it is so", "Brandt", "said", "Brandt … said", true),
        ("In her words, it is so", "her", "In her words", "In her words", false),
        ("Brandt: it is so", "Brandt", "", "Brandt", false),
    ] {
        assert_eq!(lead(text, source, cue, ""), (format!("**{shown}** · reported"), context));
    }
    assert_eq!(lead("it is so", "", "", ""), ("without words of attribution · reported".into(), false));
}

#[test]
fn the_addressee_stands_where_the_text_has_it() {
    let text = "She told reporters that it is so.";
    assert_eq!(lead(text, "She", "told", "reporters"), ("**She told** reporters · reported".into(), true));
    let text = "it is so, he said to the two owners";
    assert_eq!(lead(text, "he", "said", "the two owners"), ("**he said** to the two owners · reported".into(), false));
    let text = "In a letter to owners, she said it is so";
    assert_eq!(lead(text, "she", "said", "owners"), ("**she said** · reported · to “owners”".into(), true));
}

#[test]
fn what_was_not_said_is_told_before_it() {
    let doubted = json!({"negated": true, "hedged": true, "actor": "Ilse Brandt", "actor_id": "a01"});
    let row = row(&doubted, json!({"statement_id": "s01", "kind": "direct", "cue": "never said", "content": "“No”"}));
    let doubts = "**never said** · **the document says that this was not said** · **not said for certain** · quoted";
    let rows = [row];
    assert!(brief(&[], &rows).contains(&format!("\n\n{doubts}\n\n> “No”\n")));
    assert!(brief(&[("group_by", "none")], &rows).contains(&format!("\n\nIlse Brandt: {doubts}\n\n")));
}

#[test]
fn who_is_not_identified_comes_last_and_is_explained() {
    let mut rows: Vec<_> = (0..5).map(|n| json!({"statement_id": format!("s1{n}"), "source": "it"})).collect();
    rows.extend(sample());
    let written = brief(&[], &rows);
    assert_eq!(headings(&written)[2], "Speaker not identified");
    assert!(written.contains("5 statements, all reported\n\nThe text gives only the words above each block"));
}

#[test]
fn documents_without_statements_are_listed_where_they_are_given() {
    let rows = [
        json!({"document_id": "d01", "uri": "courier/ferry.txt", "title": "Not this title"}),
        json!({"document_id": "d09", "uri": "copy.txt", "duplicate_of": "d01", "not_attributed": "language is deu"}),
    ];
    let documents = testing::batch(View::Documents.arrow(), &rows);
    let inputs: [(&str, &[RecordBatch]); 2] =
        [("statements", &[super::rows(View::Statements, &sample())]), ("documents", &[documents])];
    let written = testing::export::<Markdown>(&[], &inputs).unwrap();
    assert!(
        written.contains("\n4 statements by 2 speakers in 2 documents of 2 outlets, 2 March 2031 to 6 March 2031.")
    );
    assert!(written.contains(
        "\n| undated |  | (copy of courier/ferry.txt) (statements not looked for: language is deu) | 0 | copy.txt |\n"
    ));
    assert!(!written.contains("Not this title"));
}

#[test]
fn nothing_is_said_to_be_nothing() {
    let written = brief(&[], &[]);
    assert!(written.starts_with("# Statements\n\nNo statements.\n\n## Where this comes from\n"), "{written}");
}

#[test]
fn what_cannot_be_used_is_refused() {
    let error = Markdown::create(&Options::from_iter([("title", " ")])).unwrap_err();
    assert_eq!(error.option.as_deref(), Some("title"));
    let batch = testing::batch(View::Problems.arrow(), &[json!({})]);
    let error = testing::export::<Markdown>(&[], &[("statements", &[batch])]).unwrap_err();
    assert_eq!(error.kind, ErrorKind::Schema);
}

proptest! {
    /// Whatever the texts are, they bring no structure of their own.
    #[test]
    fn texts_of_others_are_nothing_but_text(texts in prop::collection::vec("[-#>*_=~`|.)(\\[\\]<&;!${}\\\\1ab/:\"“\u{a0}\u{1b}\u{202e} \n]{0,12}", 10)) {
        let fields = ["actor", "source", "cue", "content", "addressee", "place", "outlet", "title", "context", "said_on_phrase"];
        let mut hostile = json!({"statement_id": "s01", "document_id": "d01", "kind": "direct", "actor_id": "a01", "uri": "a.txt"});
        for (field, text) in fields.iter().zip(&texts) {
            hostile[field] = json!(text);
        }
        let written = brief(&[], &[hostile]);
        let extensions = pulldown_cmark::Options::ENABLE_TABLES | pulldown_cmark::Options::ENABLE_STRIKETHROUGH;
        let (mut headings, mut tables, mut bold, mut code) = (0, 0, 0, BTreeSet::new());
        for event in Parser::new_ext(&written, extensions) {
            match event {
                Event::Start(Tag::Heading { level: HeadingLevel::H1 | HeadingLevel::H2, .. }) => headings += 1,
                Event::Start(Tag::Table(columns)) => tables += columns.len(),
                Event::Start(Tag::Strong) => bold += 1,
                Event::Code(text) if text.starts_with("\\u{") => {}
                Event::Code(text) => { code.insert(text.to_string()); }
                Event::Start(Tag::Paragraph | Tag::BlockQuote(None) | Tag::List(None) | Tag::Item | Tag::TableHead
                    | Tag::TableRow | Tag::TableCell | Tag::Emphasis) => {}
                Event::End(TagEnd::CodeBlock | TagEnd::Link | TagEnd::Image) => prop_assert!(false, "{written}"),
                Event::End(_) | Event::Text(_) | Event::SoftBreak | Event::HardBreak => {}
                other => prop_assert!(false, "{other:?} in {written}"),
            }
        }
        let attributed = texts[1..3].iter().any(|words| !words.trim().is_empty());
        prop_assert_eq!((headings, tables, bold), (3, 5, usize::from(attributed)), "{}", written);
        prop_assert!(!written.contains(['\u{1b}', '\u{202e}']), "{}", written);
        prop_assert_eq!(code, ["s01", "ferry.ascribe", "default 1", "0.1.0"].map(String::from).into());
    }
}
