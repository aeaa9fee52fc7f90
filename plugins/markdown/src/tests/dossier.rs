//! Whole dossiers, as written and as rendered.

use proptest::prelude::*;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use serde_json::json;

use super::*;

fn courier() -> Value {
    json!({
        "document_id": "d01", "outlet": "Harbour Courier", "title": "Sandrey ferry laid up after crack is found",
        "published": "2031-03-04", "published_precision": "day", "uri": "courier/ferry.txt",
    })
}

fn tidewire() -> Value {
    json!({
        "document_id": "d02", "outlet": "Tidewire", "title": "Unfit ferry sailed for a month",
        "published": "2031-03-06", "published_precision": "day", "uri": "https://tidewire.example/ferry?a=1&b=2",
    })
}

fn position(document: &Value, more: Value) -> Value {
    let of = json!({
        "proposition_id": "fit", "proposition": "The ferry was fit to sail.", "voice": "actor",
        "held_on": document["published"], "held_on_precision": document["published_precision"],
    });
    row(&row(document, of), more)
}

/// Four positions of three holders.
fn positions() -> Vec<Value> {
    let vael = json!({"actor_id": "a02", "holder": "Otmar Vael"});
    vec![
        position(
            &courier(),
            row(
                &vael,
                json!({
                    "position_id": "p01", "statement_id": "s11", "kind": "direct", "stance": "affirm", "rule": "phrase",
                    "held_on": "2031-03-02", "evidence": "fit to sail",
                    "context": "On Sunday the minister told the council: “She was fit to sail, and she sailed well.”",
                }),
            ),
        ),
        position(
            &tidewire(),
            row(
                &vael,
                json!({
                    "position_id": "p02", "statement_id": "s12", "kind": "mixed", "stance": "deny",
                    "rule": "phrase+negation", "evidence": "*not* fit to sail",
                    "context": "Mr Vael now says that she “was *not* fit to sail, as we have learned”.",
                }),
            ),
        ),
        position(
            &courier(),
            json!({
                "position_id": "p03", "statement_id": "s13", "kind": "indirect", "stance": "deny",
                "rule": "phrase+answer", "actor_id": "a01", "holder": "Ilse Brandt",
                "evidence": "Was she fit to sail? … “Never,”",
                "context": "Was she fit to sail? The port director laughed. “Never,” she said.",
            }),
        ),
        position(
            &tidewire(),
            json!({
                "position_id": "p04", "stance": "deny", "rule": "phrase", "voice": "outlet", "holder": "Tidewire",
                "evidence": "Unfit ferry", "context": "Unfit ferry sailed for a month",
            }),
        ),
    ]
}

/// The columns of a side, from those of its row and its document.
fn side(which: &str, document: &Value, more: Value) -> Value {
    let mut columns = serde_json::Map::new();
    for name in ["document_id", "outlet", "title", "uri"] {
        columns.insert(format!("{which}_{name}"), document[name].clone());
    }
    columns.extend(more.as_object().unwrap().iter().map(|(name, value)| (format!("{which}_{name}"), value.clone())));
    Value::Object(columns)
}

/// A shift, a stance, a figure and a wording.
fn conflicts() -> Vec<Value> {
    let affirms = json!({
        "kind": "position", "id": "p01", "actor_id": "a02", "holder": "Otmar Vael", "stance": "affirm",
        "words": "fit to sail", "on": "2031-03-02", "documents": 1, "context": positions()[0]["context"],
    });
    let denies = json!({
        "kind": "position", "id": "p02", "actor_id": "a02", "holder": "Otmar Vael", "stance": "deny",
        "words": "*not* fit to sail", "on": "2031-03-06", "documents": 1, "context": positions()[1]["context"],
    });
    let own = json!({
        "kind": "position", "id": "p04", "holder": "Tidewire", "stance": "deny", "words": "Unfit ferry",
        "on": "2031-03-06", "documents": 2, "context": positions()[3]["context"],
    });
    let conflict = |left: &Value, right: &Value, more| row(left, row(right, more));
    vec![
        conflict(
            &side(
                "left",
                &courier(),
                json!({
                    "kind": "statement", "id": "s02", "actor_id": "a01", "holder": "Ilse Brandt", "on": "2031-03-02",
                    "words": "“weeks, not days”", "documents": 3, "context": "It would take “weeks, not days”, she said.",
                }),
            ),
            &side(
                "right",
                &tidewire(),
                json!({
                    "kind": "statement", "id": "s22", "actor_id": "a01", "holder": "Ilse Brandt", "on": "2031-03-02",
                    "words": "“months, not days”", "documents": 1, "context": "She spoke of “months, not days”.",
                }),
            ),
            json!({
                "conflict_id": "c04", "kind": "wording", "subject": "not days",
                "why": "Harbour Courier and Tidewire give words of Ilse Brandt differently: “weeks” or “months”.",
            }),
        ),
        conflict(
            &side(
                "left",
                &courier(),
                json!({
                    "kind": "figure", "id": "f01", "holder": "Harbour Courier", "on": "2031-03-04",
                    "words": "at least 12", "documents": 1, "context": "Welders counted at least 12 cracked plates.",
                }),
            ),
            &side(
                "right",
                &tidewire(),
                json!({
                    "kind": "figure", "id": "f02", "actor_id": "a02", "holder": "Otmar Vael", "on": "2031-03-06",
                    "words": "three", "documents": 1, "context": "The minister knew of three cracked plates.",
                }),
            ),
            json!({
                "conflict_id": "c03", "kind": "figure", "subject": "cracked plates",
                "why": "At least 12 according to Harbour Courier, but three according to Otmar Vael.",
            }),
        ),
        conflict(
            &side("left", &courier(), affirms.clone()),
            &side("right", &tidewire(), own),
            json!({
                "conflict_id": "c02", "kind": "stance", "subject": "fit", "proposition": "The ferry was fit to sail.",
                "why": "Otmar Vael affirmed it on 2 March 2031; Tidewire, in its own voice, denied it on 6 March 2031.",
            }),
        ),
        conflict(
            &side("left", &courier(), affirms),
            &side("right", &tidewire(), denies),
            json!({
                "conflict_id": "c01", "kind": "shift", "subject": "fit", "proposition": "The ferry was fit to sail.",
                "why": "Otmar Vael affirmed it on 2 March 2031 and denied it on 6 March 2031.",
            }),
        ),
    ]
}

/// What is written of inputs of these kinds, in this order.
fn export(inputs: &[(View, &[Value])]) -> Result<String, Error> {
    let inputs: Vec<_> = inputs.iter().map(|(view, given)| (view.as_str(), [rows(*view, given)])).collect();
    let inputs: Vec<_> = inputs.iter().map(|(name, batches)| (*name, batches.as_slice())).collect();
    testing::export::<Markdown>(&[("title", "The Sandrey ferry")], &inputs)
}

fn dossier(positions: &[Value], conflicts: &[Value]) -> String {
    export(&[(View::Positions, positions), (View::Conflicts, conflicts)]).unwrap()
}

#[test]
fn the_docs_show_what_it_writes() {
    let docs = include_str!("../../../../docs/exporters.md");
    let written = dossier(&positions(), &conflicts());
    assert!(docs.contains(&format!("~~~~markdown\n{written}~~~~\n")), "{written}");
}

#[test]
fn the_order_of_rows_and_inputs_does_not_matter() {
    let written = dossier(&positions(), &conflicts());
    let (mut positions, mut conflicts) = (positions(), conflicts());
    positions.reverse();
    conflicts.reverse();
    assert_eq!(export(&[(View::Conflicts, &conflicts), (View::Positions, &positions)]).unwrap(), written);
}

#[test]
fn holders_stand_by_positions_then_name_and_who_is_not_known_last() {
    let unknown = |id, document, on: Value| {
        let more = json!({
            "position_id": id, "source": "a *welder*", "stance": "hedge", "held_on": on, "rule": "phrase+modal",
            "evidence": "may have been fit", "context": "A *welder* says she may have been fit to sail.",
        });
        position(document, more)
    };
    let letter = json!({"document_id": "d03", "uri": "letters/7.txt"});
    let mut rows = positions();
    rows.extend([
        unknown("p09", &letter, Value::Null),
        unknown("p08", &courier(), json!("2031-03-04")),
        unknown("p07", &tidewire(), json!("2031-03-01")),
    ]);
    let written = dossier(&rows, &[]);
    let holders: Vec<_> = written.lines().filter_map(|line| line.strip_prefix("#### ")).collect();
    let names = ["Otmar Vael", "Ilse Brandt", "*Tidewire* in its own voice", "Holder not identified"];
    assert_eq!(holders, names);
    assert!(written.contains("| Holder not identified |  |  | 3 documents, last 4 March 2031 |\n"), "{written}");
    let places = ["p07", "p08", "p09"].map(|id| written.find(&format!("position `{id}`")).unwrap());
    assert!(places.is_sorted(), "by day, undated last");
    assert!(written.contains(
        "\n**leaves it open** · “a \\*welder\\*” · undated\n\n> A \\*welder\\* says she **may have been fit** to sail.\n\n\
         - undated: letters/7.txt · position `p09` · by `phrase`, `modal`\n"
    ));
    assert!(written.contains("| undated |  |  | 1 | letters/7.txt |\n"));
}

#[test]
fn a_copy_counts_with_its_original() {
    let copy = row(&courier(), json!({"document_id": "d05", "uri": "copy.txt", "duplicate_of": "d01"}));
    let more = json!({
        "position_id": "p05", "stance": "deny", "actor_id": "a01", "holder": "Ilse Brandt", "evidence": "Never",
        "context": "Never.",
    });
    let mut rows = positions();
    rows.push(position(&copy, more));
    let written = dossier(&rows, &[]);
    assert!(written.contains("| Ilse Brandt |  | 1 document, 4 March 2031 |  |\n"), "{written}");
    assert!(written.contains("> **Never**.\n\n- *Harbour Courier*, 4 March 2031 (a copy): Sandrey"), "{written}");
}

#[test]
fn a_month_is_no_day_on_either_side() {
    let month = json!({"held_on": "2031-03-01", "held_on_precision": "month", "position_id": "p01"});
    let affirmed = row(&positions()[0], month);
    let mut shift = conflicts().remove(3);
    shift["left_on"] = json!("2031-03-01");
    let written = dossier(&[affirmed], &[shift]);
    assert!(written.contains("\n**affirms** · March 2031 · quoted\n"), "{written}");
    assert!(written.contains("\n  - Otmar Vael **affirms** · March 2031 · in 1 document"), "{written}");
}

#[test]
fn conflicts_alone_bring_the_passages_with_them() {
    let written = export(&[(View::Conflicts, &conflicts())]).unwrap();
    assert!(
        written.contains("\n\n4 conflicts, in 2 documents of 2 outlets, 2 March 2031 to 6 March 2031.\n"),
        "{written}"
    );
    assert!(written.contains("\n    > On Sunday the minister told the council: “She was **fit to sail**, and"));
    assert!(!written.contains("### In their words") && !written.contains("### Who stands where"));
    assert!(
        written.contains("|  | Harbour Courier | Sandrey ferry laid up after crack is found | 4 | courier/ferry.txt |")
    );
    let documents = [row(&courier(), json!({}))];
    let written = export(&[(View::Conflicts, &conflicts()), (View::Documents, &documents)]).unwrap();
    assert!(written.contains("| 4 March 2031 | Harbour Courier |"), "{written}");
}

#[test]
fn words_stand_above_a_passage_that_does_not_have_them() {
    let mut figure = conflicts().remove(1);
    figure["left_context"] = json!("");
    figure["right_words"] = json!("3 … *");
    let written = dossier(&[], &[figure]);
    assert!(written.contains(" · `f01`\n\n    > at least 12\n\n  - Otmar Vael"), "{written}");
    assert!(
        written.contains(" · `f02`\n\n    > 3 … \\*\n    >\n    > The minister knew of three cracked plates.\n\n## ")
    );
}

#[test]
fn an_outlet_without_a_name_speaks_under_that_of_its_document() {
    let letter = json!({"document_id": "d03", "uri": "letters/7.txt"});
    let mut own = row(&positions()[3], letter.clone());
    for name in ["holder", "outlet", "title"] {
        own[name] = Value::Null;
    }
    let mut stance = conflicts().remove(2);
    for name in ["holder", "outlet", "title"] {
        stance[format!("right_{name}")] = Value::Null;
    }
    stance["right_uri"] = letter["uri"].clone();
    let written = dossier(&[own], &[stance]);
    assert!(written.contains("\n#### *letters/7.txt* in its own voice\n"), "{written}");
    assert!(written.contains("\n  - *letters/7.txt* in its own voice **denies** · 6 March 2031 · "), "{written}");
}

#[test]
fn nothing_is_said_to_be_nothing() {
    let start = |inputs: &[(View, &[Value])]| {
        let written = export(inputs).unwrap();
        let start = written.strip_prefix("# The Sandrey ferry\n\n").unwrap();
        start.split_once("\n\n## Where this comes from\n").unwrap().0.to_owned()
    };
    assert_eq!(start(&[(View::Positions, &[])]), "No positions.");
    assert_eq!(start(&[(View::Conflicts, &[])]), "No conflicts.");
    assert_eq!(start(&[(View::Conflicts, &[]), (View::Positions, &[])]), "No positions; no conflicts.");
    assert!(
        start(&[(View::Positions, &positions()), (View::Conflicts, &[])]).contains("6 March 2031; no conflicts.\n")
    );
    let conflicts = conflicts();
    assert!(
        start(&[(View::Positions, &[]), (View::Conflicts, &conflicts)]).starts_with("No positions; 4 conflicts, in ")
    );
}

#[test]
fn the_brief_stands_behind_the_dossier() {
    let both = export(&[(View::Statements, &[]), (View::Positions, &[])]).unwrap();
    let [dossier, brief] = both.split("\n# What was said\n").collect::<Vec<_>>()[..] else { panic!("{both}") };
    assert!(dossier.starts_with("# The Sandrey ferry\n\nNo positions.\n"));
    assert!(brief.starts_with("\nNo statements.\n"));
}

#[test]
fn what_there_is_nothing_to_write_from_is_refused() {
    let error = export(&[(View::Documents, &[])]).unwrap_err();
    assert!(error.message.contains("'statements', 'positions' or 'conflicts'"), "{error}");
    let later = export(&[(View::Conflicts, &[json!({"conflict_id": "c01", "kind": "taste"})])]).unwrap();
    assert!(later.contains("## What else does not fit\n"), "{later}");
}

#[test]
fn the_title_says_which_it_is() {
    let written = testing::export::<Markdown>(&[], &[("positions", &[rows(View::Positions, &[])])]).unwrap();
    assert!(written.starts_with("# Positions and conflicts\n"));
}

#[test]
fn texts_that_look_like_markup_are_text() {
    let more = json!({
        "position_id": "p06", "stance": "deny", "evidence": "*no* … <b>never", "rule": "phrase",
        "context": "“*no*,” he said: <b>never\u{202e}</b>\n\n# Never",
    });
    let written = dossier(&[position(&courier(), more)], &[]);
    assert!(
        written.contains("\n> “\\***no**\\*,” he said: \\<**b>never**`\\u{202e}`\\</b>\n>\n> \\# Never\n"),
        "{written}"
    );
}

proptest! {
    /// Whatever the texts are, they bring no structure of their own.
    #[test]
    fn texts_of_others_are_nothing_but_text(texts in prop::collection::vec("[-#>*_=~`|.)(\\[\\]<&;!${}\\\\1ab/:\"“\u{a0}\u{1b}\u{202e} \n]{0,12}", 12), words in "[ab* \n\u{1b}]{0,6}") {
        let context = format!("{} {words} {}", texts[0], texts[1]);
        let fields = ["outlet", "title", "proposition", "source", "holder"];
        let document = json!({"document_id": "d01", "uri": "a.txt"});
        let mut hostile = position(&document, json!({
            "position_id": "p01", "stance": "deny", "actor_id": "a01", "evidence": words, "context": context,
        }));
        for (field, text) in fields.iter().zip(&texts[2..]) {
            hostile[field] = json!(text);
        }
        let given = json!({"holder": texts[7], "title": texts[8], "outlet": texts[9], "words": words, "context": context});
        let conflict = row(&side("left", &document, given.clone()), row(&side("right", &document, given), json!({
            "conflict_id": "c01", "kind": "figure", "subject": texts[10], "why": texts[11],
        })));
        let written = dossier(&[hostile], &[conflict]);
        let extensions = pulldown_cmark::Options::ENABLE_TABLES | pulldown_cmark::Options::ENABLE_STRIKETHROUGH;
        let (mut headings, mut columns, mut quotes, mut items) = (0, 0, 0, 0);
        for event in Parser::new_ext(&written, extensions) {
            match event {
                Event::Start(Tag::Heading { .. }) => headings += 1,
                Event::Start(Tag::Table(alignments)) => columns += alignments.len(),
                Event::Start(Tag::BlockQuote(None)) => quotes += 1,
                Event::Start(Tag::Item) => items += 1,
                Event::Start(Tag::Paragraph | Tag::List(None) | Tag::TableHead | Tag::TableRow | Tag::TableCell
                    | Tag::Emphasis | Tag::Strong) => {}
                Event::End(TagEnd::CodeBlock | TagEnd::Link | TagEnd::Image) => prop_assert!(false, "{written}"),
                Event::End(_) | Event::Text(_) | Event::Code(_) | Event::SoftBreak | Event::HardBreak => {}
                other => prop_assert!(false, "{other:?} in {written}"),
            }
        }
        prop_assert_eq!((headings, columns, quotes, items), (7, 9, 3, 8), "{}", written);
        prop_assert!(!written.contains(['\u{1b}', '\u{202e}']), "{}", written);
    }
}
