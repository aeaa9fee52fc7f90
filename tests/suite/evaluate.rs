//! `ascribe evaluate`: corpora as people keep them, figures that can be counted by hand.

use std::io::Write;

use ascribe_tests::Folder;
use serde_json::{Value, json};

const HARBOUR: &str = "“The quay is shut — for good,” Orn said. Vella fears rain.";
const MARKET: &str = "Dana Holm told the council that eggs 🥚 are dear.";

/// The place of words in a text, in code points; null for no words.
fn place(text: &str, words: &str) -> Value {
    if words.is_empty() {
        return Value::Null;
    }
    let (before, _) = text.split_once(words).unwrap_or_else(|| panic!("'{words}' is not in '{text}'"));
    let start = before.chars().count();
    json!([[start, start + words.chars().count()]])
}

fn attribution(text: &str, source: &str, cue: &str, content: &str) -> Value {
    json!({ "source": place(text, source), "cue": place(text, cue), "content": place(text, content) })
}

fn gold() -> Vec<Value> {
    let harbour = [
        attribution(HARBOUR, "Orn", "said", "“The quay is shut — for good,”"),
        attribution(HARBOUR, "Vella", "fears", "rain"),
    ];
    let market = [attribution(MARKET, "Dana Holm", "told", "that eggs 🥚 are dear")];
    vec![
        json!({ "doc": "harbour", "text": HARBOUR, "publisher": "x", "annotator": "a", "attributions": harbour }),
        json!({ "doc": "market", "text": MARKET, "attributions": market }),
    ]
}

fn lines(values: &[Value]) -> String {
    values.iter().map(|value| format!("{value}\n")).collect()
}

fn predictions() -> Vec<Value> {
    let harbour = [
        attribution(HARBOUR, "Vella", "said", "“The quay is shut — for good,”"),
        attribution(HARBOUR, "Vella", "", "shut"),
    ];
    vec![json!({ "doc": "harbour", "attributions": harbour }), json!({ "doc": "elsewhere", "attributions": [] })]
}

#[test]
fn the_formats_of_a_corpus_give_the_same_figures() {
    let folder = Folder::new();
    folder.write("gold.jsonl", lines(&gold()));
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    gzip.write_all(lines(&gold()).as_bytes()).unwrap();
    folder.write("gold.jsonl.gz", gzip.finish().unwrap());
    folder
        .write("brat/a/harbour.txt", HARBOUR)
        .write(
            "brat/a/harbour.ann",
            "T1\tSource 31 34\tOrn\nT2\tCue 35 39\tsaid\nT3\tContent 0 30\t“The quay is shut — for good,”\n\
             E1\tAttribution:T2 Source:T1 Content:T3\nT4\tSource 41 46\tVella\nT5\tCue 47 52\tfears\n\
             T6\tContent 53 57\train\nR1\tAttribution Arg1:T6 Arg2:T5\nR2\tAttribution Arg1:T4 Arg2:T5\n",
        )
        .write("brat/market.txt", MARKET)
        .write(
            "brat/market.ann",
            "T1\tSource 0 9\tDana Holm\nT2\tCue 10 14\ttold\nT3\tContent 27 47\tthat eggs 🥚 are dear\n\
             E1\tAttribution:T2 Source:T1 Content:T3\n",
        );
    let figures = |corpus: &str| folder.run(["evaluate", corpus, "--to", "json"]).expect(0).stdout;
    let plain = figures("gold.jsonl");
    assert_eq!(plain, figures("gold.jsonl.gz"));
    assert_eq!(plain, figures("brat"));
    assert_eq!(plain, folder.run(["evaluate", "brat", "--to", "json", "--threads", "1"]).expect(0).stdout);
    let plain: Value = serde_json::from_str(&plain).unwrap();
    assert_eq!((&plain["docs"], &plain["n_gold"], &plain["words"]), (&json!(2), &json!(3), &json!(22)));
    assert!(plain["attr"]["P"].as_f64().unwrap() > 0.5 && plain["calibration"]["n"] == plain["n_pred"], "{plain}");
}

#[test]
fn the_engine_and_its_predictions_in_a_file_are_the_same() {
    let folder = Folder::new();
    folder.write("gold.jsonl", lines(&gold()));
    folder.write("p.jsonl", folder.run(["read", "--raw", "gold.jsonl", "--to", "attributions"]).expect(0).stdout);
    let mut engine: Value =
        serde_json::from_str(&folder.run(["evaluate", "gold.jsonl", "--to", "json"]).expect(0).stdout).unwrap();
    let arguments = ["evaluate", "gold.jsonl", "--predictions", "p.jsonl", "--to", "json"];
    let file: Value = serde_json::from_str(&folder.run(arguments).expect(0).stdout).unwrap();
    engine["calibration"] = file["calibration"].clone();
    assert_eq!(engine, file);
}

#[test]
fn predictions_are_scored_and_what_is_missing_is_said() {
    let folder = Folder::new();
    folder.write("gold.jsonl", lines(&gold())).write("p.jsonl", lines(&predictions()));
    let arguments = ["evaluate", "gold.jsonl", "--predictions", "p.jsonl"];
    let output = folder.run(arguments).expect(0);
    assert!(output.stderr.contains("without predictions") && output.stderr.contains("does not have: 1"), "{output:?}");
    for line in [
        "2 documents, 22 words",
        "3 attributions marked, 0 without a source",
        // Ten tokens of the sixteen that are marked; "shut" is one of the ten.
        "token                 100.0      62.5      76.9",
        "strict                 50.0      33.3      40.0",
        "relaxed                50.0      33.3      40.0",
        "attr                    0.0       0.0       0.0",
        "source accuracy         0.0   of 1 pairs",
        "cue                   100.0      33.3      50.0",
    ] {
        assert!(output.stdout.contains(line), "{line}\n{}", output.stdout);
    }
    let json = folder.run(arguments.into_iter().chain(["--to", "json"])).expect(0).stdout;
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!((&json["docs_without_prediction_line"], &json["unknown_docs_in_prediction"]), (&json!(1), &json!(1)));
    assert_eq!((&json["strict"]["P"], &json["calibration"]), (&json!(0.5), &Value::Null));
}

#[test]
fn the_list_of_errors_shows_both_sides() {
    let folder = Folder::new();
    folder.write("gold.jsonl", lines(&gold())).write("p.jsonl", lines(&predictions()));
    folder.run(["evaluate", "gold.jsonl", "--predictions", "p.jsonl", "--errors", "e.md"]).expect(0);
    let listed = folder.text("e.md");
    for piece in [
        "| Missed | marked, and nothing found | 2 |",
        "| Spurious | found, and nothing marked | 1 |",
        "| Wrong span | the content has other words | 0 |",
        "| Wrong source | the content is found, but given to somebody else | 1 |",
        "\n## Missed (2)\n\n### fears (1)\n\n`harbour` 41–58\n\n- marked: ⟨source: Vella⟩ ⟨cue: fears⟩ ⟨content: rain⟩.\n\
         - found: nothing\n",
        "### told (1)\n\n`market` 0–48\n",
        "- marked: ⟨content: “The quay is shut — for good,”⟩ ⟨source: Orn⟩ ⟨cue: said⟩. Vella fears rain.\n\
         - found: ⟨content: “The quay is shut — for good,”⟩ Orn ⟨cue: said⟩. ⟨source: Vella⟩ fears rain.\n",
        "### (no cue) (1)\n",
    ] {
        assert!(listed.contains(piece), "{piece}\n---\n{listed}");
    }
}

#[test]
fn a_bad_document_costs_itself_alone() {
    let folder = Folder::new();
    let bad = json!({ "doc": "bad", "text": "Short.", "attributions": [{ "content": [[0, 60]] }] });
    let mut all = gold();
    all.insert(0, bad);
    all.push(gold().remove(0));
    folder.write("gold.jsonl", lines(&all) + "{nonsense\n");
    let output = folder.run(["evaluate", "gold.jsonl"]).expect(3);
    assert!(output.stdout.starts_with("2 documents"), "{output:?}");
    for piece in [
        "problem: gold.jsonl:1: document 'bad': the content [0, 60] lies outside of the text",
        "problem: two documents are named 'harbour'",
        "problem: gold.jsonl:5: key must be a string",
    ] {
        assert!(output.stderr.contains(piece), "{piece}\n{}", output.stderr);
    }
    let far = json!({ "doc": "market", "attributions": [{ "content": [[0, 4000]] }] });
    folder.write("gold.jsonl", lines(&gold())).write("p.jsonl", lines(&[far]));
    let output = folder.run(["evaluate", "gold.jsonl", "--predictions", "p.jsonl"]).expect(3);
    assert!(output.stderr.contains("the predictions for 'market' reach beyond its text"), "{output:?}");
    assert!(output.stdout.contains("0 attributions found"), "{output:?}");
}

#[test]
fn what_cannot_be_read_or_must_not_be_written_is_told() {
    let folder = Folder::new();
    folder.write("gold.jsonl", lines(&gold())).write("empty/readme.md", "").write("bad.jsonl", "[]\n");
    let told = |arguments: &[&str], code: i32, piece: &str| {
        let output = folder.run(arguments.iter().copied()).expect(code);
        assert!(output.stderr.contains(piece), "{piece}\n{}", output.stderr);
    };
    told(&["evaluate", "none.jsonl"], 2, "none.jsonl: it cannot be read");
    told(&["evaluate", "empty"], 2, "the folder has no .ann files");
    told(&["evaluate", "bad.jsonl"], 1, "problem: bad.jsonl:1");
    told(&["evaluate", "gold.jsonl", "--predictions", "none"], 2, "cannot be read");
    told(&["evaluate", "gold.jsonl", "--errors", "./gold.jsonl"], 2, "would overwrite");
    told(&["evaluate", "gold.jsonl", "--errors", "no/such/e.md"], 1, "cannot be written");
    assert_eq!(folder.text("gold.jsonl"), lines(&gold()));
}
