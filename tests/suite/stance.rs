//! `ascribe evaluate --task stance`: a gold of three documents, its figures and its list of errors.

use ascribe_tests::Folder;
use serde_json::{Value, json};

const CODEBOOK: &str = r#"
[[proposition]]
id = "ferry-unsafe"
sentence = "The Kerl ferry is unsafe."
about = "The ferry to the island of Kerl."
topic = ["(ferry|boat)"]
affirm = ["unsafe"]
deny = ["seaworthy"]
"#;

fn line(doc: &str, text: &str, stance: &str, words: &str) -> String {
    let position = json!({ "proposition": "ferry-unsafe", "stance": stance, "words": words, "actor": null });
    let marked = json!({ "doc": doc, "text": text, "positions": [position], "none": [] });
    format!("{marked}\n")
}

fn pairs() -> String {
    let none = json!({ "doc": "c", "text": "The ferry has a new coat of paint.", "none": ["ferry-unsafe"] });
    line("a", "Ada Orn denied that the ferry was unsafe.", "deny", "denied that the ferry was unsafe")
        + &line("b", "“Nobody would call this boat safe,” said Ada Orn.", "affirm", "Nobody would call this boat safe")
        + &format!("{none}\n")
}

#[test]
fn stances_are_scored_by_subject() {
    let folder = Folder::new();
    folder.write("gold/kerl/codebook.toml", CODEBOOK).write("gold/kerl/pairs.jsonl", pairs());
    let run = |gold: &str| folder.run(["evaluate", gold, "--task", "stance", "--to", "json"]).expect(0).stdout;
    let figures: Value = serde_json::from_str(&run("gold")).unwrap();
    assert_eq!(run("gold"), run("gold/kerl"));
    let kerl = &figures["subjects"]["kerl"];
    assert_eq!((&kerl["docs"], &kerl["labels"]["deny"]["F1"]), (&json!(3), &json!(1.0)), "{figures:#}");
    assert_eq!(kerl["labels"]["affirm"]["right"], 0);
    let output = folder.run(["evaluate", "gold", "--task", "stance", "--errors", "e.md"]).expect(0);
    assert!(output.stdout.contains("3 documents, 3 pairs marked"), "{}", output.stdout);
    let list = folder.text("e.md");
    assert!(list.contains("- marked: affirm") && list.contains("- found: none"), "{list}");
}

#[test]
fn what_is_wrong_with_a_gold_is_told() {
    let folder = Folder::new();
    folder.write("a/codebook.toml", CODEBOOK).write("a/pairs.jsonl", pairs() + "{}\n");
    let output = folder.run(["evaluate", "a", "--task", "stance"]).expect(3);
    assert!(output.stderr.contains("pairs.jsonl:4: missing field `doc`"), "{}", output.stderr);
    let twice = |other: &str| {
        let both = |stance: &str| json!({ "proposition": "ferry-unsafe", "stance": stance, "words": "unsafe" });
        let marked = json!({ "doc": "d", "text": "An unsafe ferry.", "positions": [both("affirm"), both(other)] });
        folder.write("a/pairs.jsonl", pairs() + &format!("{marked}\n"));
        folder.run(["evaluate", "a", "--task", "stance"])
    };
    assert!(twice("affirm").expect(0).stdout.contains("4 documents, 4 pairs marked"));
    let output = twice("deny").expect(3);
    let told = "pairs.jsonl:4: the proposition 'ferry-unsafe' is marked affirm and deny: a document has one label on it; \
                the document is left out";
    assert!(output.stderr.contains(told) && output.stdout.contains("3 documents"), "{}", output.stderr);
    folder.write("b/codebook.toml", CODEBOOK.replace("\"unsafe\"", "\"it is\"")).write("b/pairs.jsonl", pairs());
    let output = folder.run(["evaluate", "b", "--task", "stance"]).expect(2);
    assert!(output.stderr.contains("the phrase matches everything"), "{}", output.stderr);
    let output = folder.run(["evaluate", ".", "--task", "stance", "--predictions", "p"]).expect(2);
    assert!(output.stderr.contains("--predictions has no stances"), "{}", output.stderr);
}
