//! `ascribe evaluate --task actors`: a gold of four statements, its figures and its list of errors.

use ascribe_tests::Folder;
use serde_json::{Value, json};

/// A document in which one person speaks, as she is named in it, and the outlet publishes.
fn document(doc: &str, text: &str, id: &str, name: &str, source: &str, content: &str) -> Value {
    json!({
        "doc": doc, "outlet": "The Courier", "published": "2031-05-20", "text": text,
        "actors": {
            id: { "name": name, "names": [name, "Orn"], "type": "person" },
            "courier": { "name": "The Courier", "names": ["The Courier"], "type": "outlet" },
        },
        "mentions": [{ "words": name, "actor": id }],
        "statements": [{
            "content": [{ "words": content }], "source": { "words": source }, "actor": id,
            "links": [{ "actor": "courier" }], "addressee": null, "said_on": null,
        }],
    })
}

fn gold() -> Vec<Value> {
    let mut quay = document(
        "quay",
        "Ada Orn runs the port of Lorvik. “We stay, all of us,” she said on Monday.",
        "ada",
        "Ada Orn",
        "she",
        "“We stay, all of us,”",
    );
    quay["statements"][0]["said_on"] = json!({ "words": "on Monday", "date": "2031-05-19", "precision": "day" });
    let mut market = document(
        "market",
        "“Eggs are dear this year,” Bella Orn told reporters.",
        "bella",
        "Bella Orn",
        "Bella Orn",
        "“Eggs are dear this year,”",
    );
    market["statements"][0]["addressee"] = json!({ "words": "reporters", "actor": null });
    vec![
        quay,
        market,
        document("pier", "“The pier is shut,” Ada Orn said.", "ada", "Ada Orn", "Ada Orn", "“The pier is shut,”"),
        json!({ "trap": ["ada", "bella"], "why": "sisters" }),
    ]
}

fn lines(values: &[Value]) -> String {
    values.iter().map(|value| format!("{value}\n")).collect()
}

fn scored(folder: &Folder, gold: &str, code: i32) -> Value {
    let output = folder.run(["evaluate", gold, "--task", "actors", "--to", "json"]).expect(code);
    serde_json::from_str(&output.stdout).unwrap()
}

#[test]
fn a_gold_is_scored_by_phenomenon() {
    let folder = Folder::new();
    let gold = gold();
    folder.write("gold.jsonl", lines(&gold)).write("parts/a.jsonl", lines(&gold[..2]));
    folder.write("parts/b/c.jsonl", lines(&gold[2..]));
    let figures = scored(&folder, "gold.jsonl", 0);
    assert_eq!(figures, scored(&folder, "parts", 0));
    assert_eq!(figures["statements"], json!({ "marked": 3, "matched": 3, "found": 3 }));
    assert_eq!(figures["resolution"]["all"]["right"], 3, "{figures:#}");
    assert_eq!(figures["resolution"]["by_source"]["pronoun"]["accuracy"], 1.0);
    assert_eq!(figures["resolution"]["by_type"]["person"]["marked"], 3);
    assert_eq!((&figures["closing"]["right"], &figures["links"]["found"]), (&json!(3), &json!(0)));
    assert_eq!((&figures["addressee"]["F1"], &figures["said_on_date"]["right"]), (&json!(1.0), &json!(1)));
    let joining = &figures["joining"];
    assert_eq!(
        (&joining["units"], &joining["pairs"]["F1"], &joining["b_cubed"]["F1"]),
        (&json!(3), &json!(1.0), &json!(1.0))
    );
    assert_eq!(joining["traps"], json!({ "marked": 1, "tested": 1, "joined": 0 }));
    let table = folder.run(["evaluate", "gold.jsonl", "--task", "actors"]).expect(0).stdout;
    for line in [
        "3 statements marked, 3 of them matched",
        "all                           3          3          3      100.0      100.0",
        "  pronoun                     1          1          1      100.0      100.0",
        "pairs                         1          1          1      100.0      100.0      100.0",
        "1 traps, 1 of them with both actors found, 0 joined",
    ] {
        assert!(table.contains(line), "{line}\n{table}");
    }
}

#[test]
fn the_list_of_errors_has_passage_expected_and_found() {
    let folder = Folder::new();
    let mut gold = gold();
    // Somebody marked wrongly: nobody said that eggs are dear, and Ada of the pier is not she of the quay.
    gold[1]["statements"][0]["actor"] = Value::Null;
    gold[2] =
        document("pier", "“The pier is shut,” Ada Orn said.", "ada2", "Ada Orn", "Ada Orn", "“The pier is shut,”");
    gold[3]["trap"] = json!(["ada", "ada2"]);
    folder.write("gold.jsonl", lines(&gold));
    folder.run(["evaluate", "gold.jsonl", "--task", "actors", "--errors", "e.md"]).expect(0);
    let listed = folder.text("e.md");
    for piece in [
        "| Closing outlet | another outlet closes the chain, or none | 0 |",
        "\n## Actor (1)\n\n`market` 0–52: ⟨content: “Eggs are dear this year,”⟩ ⟨source: Bella Orn⟩ told reporters.\n\n\
         - expected: nobody\n- found: Bella Orn (person)\n",
        "\n## Merged (1)\n\n2 parts, a trap:\n\n- ada: `quay` “Ada Orn” found as Ada Orn\n\
         - ada2: `pier` “Ada Orn” found as Ada Orn\n",
    ] {
        assert!(listed.contains(piece), "{piece}\n---\n{listed}");
    }
}

#[test]
fn a_mistake_costs_its_document_alone() {
    let folder = Folder::new();
    let mut gold = gold();
    gold[1]["statements"][0]["source"] = json!({ "words": "Bela Orn" });
    gold.push(json!({ "trap": ["ada", "nobody"] }));
    folder.write("gold.jsonl", lines(&gold));
    let output = folder.run(["evaluate", "gold.jsonl", "--task", "actors"]).expect(3);
    assert!(output.stdout.starts_with("2 documents"), "{output:?}");
    for piece in [
        "problem: gold.jsonl:2: document 'market': 'Bela Orn' occurs 0 times in its text; nth is 1",
        "problem: gold.jsonl:5: the trap names the actor 'nobody', which no document has",
    ] {
        assert!(output.stderr.contains(piece), "{piece}\n{}", output.stderr);
    }
    folder.write("none/readme.md", "").write("bad.jsonl", "{}\n");
    let told = |arguments: &[&str], code: i32, piece: &str| {
        let output = folder.run(arguments.iter().copied()).expect(code);
        assert!(output.stderr.contains(piece), "{piece}\n{}", output.stderr);
    };
    told(&["evaluate", "none", "--task", "actors"], 2, "the folder has no .jsonl files");
    told(&["evaluate", "bad.jsonl", "--task", "actors"], 1, "problem: bad.jsonl:1: missing field `doc`");
    told(&["evaluate", "gold.jsonl", "--task", "actors", "--predictions", "p"], 2, "--predictions has no actors");
    told(&["evaluate", "gold.jsonl", "--task", "actor"], 2, "similar value");
}
