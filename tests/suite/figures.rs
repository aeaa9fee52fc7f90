//! `ascribe evaluate --task figures`: a gold of three figures, how they are scored and listed.

use ascribe_tests::Folder;
use serde_json::{Value, json};

const GOLD: &str = r#"
{"doc": "quay", "text": "Some 40 boats sank in 2029, a third of the fleet.", "figures": [{"words": "Some 40 boats", "value": 40, "bound": "about", "unit": "boats", "as_of": "2029"}, {"words": "a third", "value": 33.3, "bound": "exactly", "unit": "per cent"}]}
{"doc": "pier", "text": "It is 2 km long.", "figures": [{"words": "2 km", "value": 2, "bound": "at least", "unit": "kilometres"}]}
"#;

#[test]
fn value_bound_and_unit_are_scored() {
    let folder = Folder::new();
    folder.write("gold.jsonl", GOLD);
    let run = |to| folder.run(["evaluate", "gold.jsonl", "--task", "figures", "--to", to]).expect(0).stdout;
    let figures: Value = serde_json::from_str(&run("json")).unwrap();
    assert_eq!((&figures["docs"], &figures["marked"], &figures["found"]), (&json!(2), &json!(3), &json!(3)));
    assert_eq!((&figures["figure"]["right"], &figures["bound"]["right"]), (&json!(2), &json!(2)));
    assert_eq!((&figures["value"]["F1"], &figures["unit"]["F1"]), (&json!(1.0), &json!(1.0)));
    let table = run("table");
    let line = "figure           2       66.7      66.7      66.7";
    assert!(table.contains("3 figures marked, 3 found") && table.contains(line), "{table}");
}

#[test]
fn a_wrong_bound_is_listed_with_both_sides() {
    let folder = Folder::new();
    folder.write("gold.jsonl", GOLD);
    folder.run(["evaluate", "gold.jsonl", "--task", "figures", "--errors", "e.md"]).expect(0);
    let listed = folder.text("e.md");
    let entry = "\n## Bound (1)\n\n`pier`: It is 2 km long.\n\n\
                 - marked: ⟨2 km⟩ at least 2, kilometres\n- found: ⟨2 km⟩ exactly 2, km\n";
    assert!(listed.contains("| Missed |") && listed.ends_with(entry), "{listed}");
}

#[test]
fn a_bad_line_costs_itself_alone() {
    let folder = Folder::new();
    let bad = r#"{"doc": "bad", "text": "one", "figures": [{"words": "two", "value": 2, "bound": "exactly"}]}"#;
    folder.write("gold.jsonl", format!("{GOLD}{bad}\n"));
    let told = folder.run(["evaluate", "gold.jsonl", "--task", "figures"]).expect(3);
    assert!(told.stderr.contains("gold.jsonl:4: document 'bad', figure 1: the words 'two'"), "{}", told.stderr);
    assert!(told.stdout.starts_with("2 documents\n"), "{}", told.stdout);
    folder.run(["evaluate", "gold.jsonl", "--task", "figures", "--model", "m"]).expect(2);
    folder.run(["evaluate", "none.jsonl", "--task", "figures"]).expect(2);
}
