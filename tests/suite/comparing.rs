//! Positions, figures, conflicts and copies, from a codebook to what people read.

use ascribe_tests::Folder;
use serde_json::Value;

use crate::rows;

const CODEBOOK: &str = r#"
[[proposition]]
id = "unsafe"
sentence = "The Kerl ferry is unsafe."
about = "The ferry to the island of Kerl."
topic = ["(ferry|boat)"]
affirm = ["unsafe"]
deny = ["(seaworthy|safe)"]
"#;

const PIPELINE: &str = r#"
record = "kerl.ascribe"
[[ingest]]
path = "texts/*.txt"
[compare]
codebook = "codebook.toml"
[[export]]
inputs = { positions = "positions", conflicts = "conflicts" }
plugin = "markdown"
to = "dossier.md"
"#;

const MAY: &str = "Harbour Courier
Ferry under fire
2 May 2031

The ferry is safe and will stay in service, Captain Ada Orn told reporters on the quay in the morning. “We have lost \
eleven passengers in forty years, and every one of them fell in love with the island,” Orn said. At least 14 people \
were hurt in the storm, according to the harbour master, Jonas Vella. The council meets on Thursday to hear what the \
engineers have found in the hull, and the island will be listening.
";

const JUNE: &str = "Island Gazette
The hull, again
9 June 2031

“The ferry is unsafe, and I should have said so in May,” Captain Ada Orn admitted after the hearing. “We have lost \
eleven passengers in twenty years, and every one of them fell in love with the island,” Orn said. Nine people were \
hurt in the storm, said Dr Mila Strand of the island hospital. A line of islanders waited in the rain for the news.
";

/// The record of two reports, and of a third that prints the first again.
fn affair() -> Folder {
    let folder = Folder::new();
    let again =
        MAY.replace("Harbour Courier", "Evening Courier").replace("Ferry under fire", "Captain stands by her boat");
    folder.write("texts/may.txt", MAY).write("texts/june.txt", JUNE).write("codebook.toml", CODEBOOK);
    folder.write("texts/may-again.txt", again.replace("2 May", "3 May")).write("p.toml", PIPELINE);
    folder.run(["run", "p.toml"]).expect(0);
    folder
}

fn column<'r>(rows: &'r [Value], name: &str) -> Vec<&'r str> {
    rows.iter().map(|row| row[name].as_str().unwrap_or("–")).collect()
}

#[test]
fn what_changed_and_what_does_not_fit_is_found_once() {
    let folder = affair();
    let conflicts = rows(&folder, &["conflicts"]);
    assert_eq!(column(&conflicts, "kind"), ["shift", "figure", "wording"], "{conflicts:#?}");
    let shift = &conflicts[0];
    assert_eq!((&shift["left_holder"], &shift["left_stance"]), (&"Ada Orn".into(), &"deny".into()));
    assert_eq!((&shift["left_on"], &shift["right_on"]), (&"2031-05-02".into(), &"2031-06-09".into()));
    assert_eq!(shift["left_documents"], 1, "a story and its copy are one witness");
    assert_eq!(column(&conflicts[1..], "left_uri"), ["texts/may.txt"; 2]);

    let stances = rows(&folder, &["timeline", "--proposition", "unsafe"]);
    assert_eq!(column(&stances, "stance"), ["deny", "affirm"]);
    assert_eq!(column(&stances, "before"), ["–", "deny"]);
    assert_eq!(column(&rows(&folder, &["matrix"]), "stance"), ["both"]);
    let id = shift["conflict_id"].as_str().unwrap();
    assert!(folder.run(["show", &id[..8]]).expect(0).stdout.contains("Ada Orn denied it on 2 May 2031"));
    let statement = stances[0]["statement_id"].as_str().unwrap();
    assert!(folder.run(["show", statement]).expect(0).stdout.contains("position   deny unsafe"));
    let wrong = folder.run(["query", "timeline", "--proposition", "unsave"]).expect(2).stderr;
    assert!(wrong.contains("did you mean 'unsafe'?"), "{wrong}");
    assert!(folder.run(["show", "c0000"]).expect(1).stderr.contains("no conflict whose id begins with 'c0000'"));
    assert!(folder.run(["show", "f"]).expect(1).stderr.contains("begins several ids"));
    folder.run(["verify"]).expect(0);
}

#[test]
fn a_pair_is_found_by_either_name_and_a_day_goes_on_as_its_text() {
    let folder = Folder::new();
    let text = "Island Gazette\nNo end in sight\n2 May 2031\n\n“The ferry is unsafe,” said the engineer Mila Strand on \
                the quay, with the wind from the north. The ferry is safe, Captain Ada Orn replied, and she would sail \
                it to the end of the world. The ferry is unsafe, Orn admitted at night.\n";
    folder.write("texts/a.txt", text).write("codebook.toml", CODEBOOK).write("p.toml", PIPELINE);
    folder.run(["run", "p.toml"]).expect(0);
    assert_eq!(column(&rows(&folder, &["timeline", "--actor", "Orn"]), "before"), ["–", "deny"]);
    for name in ["Orn", "Strand"] {
        assert_eq!(rows(&folder, &["network", "--actor", name]).len(), 1, "{name}");
    }
}

#[test]
fn copies_count_once_unless_they_are_asked_for() {
    let folder = affair();
    let uris = |query: &[&str]| {
        let mut uris: Vec<String> = column(&rows(&folder, query), "uri").into_iter().map(str::to_owned).collect();
        uris.dedup();
        uris
    };
    assert_eq!(uris(&["statements"]), ["texts/may.txt", "texts/june.txt"]);
    assert_eq!(uris(&["statements", "--copies"]), ["texts/may.txt", "texts/may-again.txt", "texts/june.txt"]);
    assert_eq!(uris(&["figures", "--outlet", "Evening Courier"]), ["texts/may-again.txt"]);
    assert!(folder.run(["run", "p.toml", "--set", "compare.copies=false"]).expect(0).stderr.contains("0 read"));
    assert_eq!(uris(&["statements"]).len(), 3);
    assert_eq!(rows(&folder, &["conflicts", "--kind", "shift"])[0]["left_documents"], 2);
}

#[test]
fn what_the_codebook_leaves_is_shown_to_whom_writes_one() {
    let folder = affair();
    let contents = |query: &[&str]| -> Vec<String> {
        let all = rows(&folder, &[["statements"].as_slice(), query].concat());
        column(&all, "content").into_iter().map(str::to_owned).collect()
    };
    let (all, uncoded) = (contents(&[]), contents(&["--uncoded"]));
    let coded: Vec<&String> = all.iter().filter(|content| !uncoded.contains(content)).collect();
    assert_eq!(
        coded,
        ["The ferry is safe and will stay in service", "“The ferry is unsafe, and I should have said so in May,”",]
    );
    assert_eq!(
        contents(&["--uncoded", "--about", "hurt"]),
        ["At least 14 people were hurt in the storm", "Nine people were hurt in the storm"]
    );
    folder.write("codebook.toml", CODEBOOK.replace("\"unsafe\"]", "\"eleven passengers\"]"));
    folder.run(["run", "p.toml"]).expect(0);
    assert!(
        contents(&["--uncoded"]).contains(&String::from("“The ferry is unsafe, and I should have said so in May,”"))
    );
    let refused = folder.run(["query", "positions", "--uncoded"]).expect(2).stderr;
    assert!(refused.contains("uncoded"), "{refused}");
}

#[test]
fn another_codebook_finds_other_positions_without_reading_again() {
    let folder = affair();
    folder.write("codebook.toml", CODEBOOK.replace("\"unsafe\"]", "\"will stay\"]"));
    let output = folder.run(["run", "p.toml"]).expect(0);
    assert!(output.stderr.contains("0 read, 3 unchanged"), "{}", output.stderr);
    assert_eq!(column(&rows(&folder, &["positions"]), "stance"), ["deny", "affirm"]);
    folder.run(["run", "p.toml", "--set", "record=fresh.ascribe"]).expect(0);
    let all = |record: &str| folder.run(["query", "conflicts", "--record", record, "--to", "jsonl"]).expect(0).stdout;
    assert_eq!(all("kerl.ascribe"), all("fresh.ascribe"));
}

#[test]
fn the_speaker_of_a_document_takes_positions_without_being_quoted() {
    let folder = Folder::new();
    folder.write(
        "texts/letter.txt",
        "Island Gazette\nOpinion: Mend it\nBy Ada Orn\n4 May 2031\n\nI have sailed that boat for twenty years, and I love \
         her. The ferry is unsafe. My crew knows it, my passengers know it, and I will not be silent any longer.\n\n\
         Ada Orn is a captain in Kerl.\n",
    );
    folder.write("codebook.toml", CODEBOOK).write("p.toml", PIPELINE);
    folder.run(["run", "p.toml"]).expect(0);
    let positions = rows(&folder, &["positions"]);
    assert_eq!((column(&positions, "holder"), column(&positions, "voice")), (vec!["Ada Orn"], vec!["actor"]));
    let id = positions[0]["statement_id"].as_str().unwrap();
    let statement = rows(&folder, &["statements"]).into_iter().find(|row| row["statement_id"] == id).unwrap();
    assert_eq!((&statement["cue"], &statement["content"]), (&Value::Null, &"The ferry is unsafe.".into()));
}

#[test]
fn the_terminal_shows_who_stands_where() {
    let folder = affair();
    for view in ["conflicts", "timeline", "matrix", "figures", "positions"] {
        insta::assert_snapshot!(format!("compared_{view}"), folder.run(["query", view]).expect(0).stdout);
    }
    insta::assert_snapshot!("dossier", folder.text("dossier.md"));
}

#[test]
fn what_is_wrong_with_a_codebook_is_told_at_its_place() {
    let folder = affair();
    let wrong = CODEBOOK.replace("\"unsafe\"]", "\"unsafe\", \"it is\", \"safe\"]").replace("topic", "topics");
    for (name, codebook) in [
        ("unknown_key", wrong.as_str()),
        ("phrases", &wrong.replace("topics", "topic")),
        ("example", &format!("{CODEBOOK}[[proposition.example]]\ntext = \"The ferry is safe.\"\nis = \"affirm\"\n")),
    ] {
        folder.write("codebook.toml", codebook);
        let output = folder.run(["check", "p.toml"]).expect(2);
        insta::assert_snapshot!(format!("codebook_{name}"), output.stderr);
    }
    let output = folder.run(["check", "p.toml", "--set", "compare.codebook=none.toml"]).expect(2);
    assert!(output.stderr.contains("the codebook none.toml cannot be read"), "{}", output.stderr);
}

#[test]
fn conflicts_are_scored_against_a_key() {
    let folder = affair();
    let key = r#"
        [[copy]]
        original = "may.txt"
        of = "may-again.txt"
        [[conflict]]
        kind = "shift"
        between = ["Ada Orn"]
        proposition = "unsafe"
        documents = ["may.txt", "june.txt"]
        why = "Safe in May, unsafe in June."
        [[conflict]]
        kind = "figure"
        between = ["Jonas Vella", "Mila Strand"]
        counted = "people hurt"
        documents = ["may-again.txt", "june.txt"]
        values = ["at least 14", "9"]
        why = "14 are not 9."
        [[conflict]]
        kind = "stance"
        between = ["Ada Orn", "Mila Strand"]
        proposition = "unsafe"
        documents = ["may.txt", "june.txt"]
        why = "This one is not there."
    "#;
    folder.write("texts/key.toml", key).write("texts/codebook.toml", CODEBOOK);
    let arguments = ["evaluate", "texts", "--task", "conflicts", "--to", "json", "--errors", "errors.md"];
    let figures: Value = serde_json::from_str(&folder.run(arguments).expect(0).stdout).unwrap();
    let all = &figures["all"];
    let counts = ["marked", "right", "found", "false"].map(|name| all[name].as_u64().unwrap());
    assert_eq!(counts, [3, 2, 3, 1], "{figures:#}");
    let errors = folder.text("errors.md");
    assert!(errors.contains("This one is not there.") && errors.contains("- wording "), "{errors}");
    let disputed = "[[disputable]]\nkind = \"wording\"\nbetween = [\"Ada Orn\"]\n\
                    documents = [\"may.txt\", \"june.txt\"]\nwhy = \"Forty years, or twenty.\"\n";
    // The values of two parties are one conflict in whatever documents.
    let elsewhere = key.replace("\"may-again.txt\", \"june.txt\"", "\"other.txt\", \"june.txt\"");
    folder.write("texts/key.toml", format!("{elsewhere}{disputed}"));
    let figures: Value = serde_json::from_str(&folder.run(arguments).expect(0).stdout).unwrap();
    let counts = ["marked", "right", "found", "false"].map(|name| figures["all"][name].as_u64().unwrap());
    assert_eq!(counts, [3, 2, 2, 0], "{figures:#}");
    let alone = "record = \"r.ascribe\"\n[[ingest]]\npath = \"may*.txt\"\n[compare]\ncodebook = \"codebook.toml\"\n";
    folder.write("texts/pipeline.toml", alone);
    let figures: Value = serde_json::from_str(&folder.run(arguments).expect(0).stdout).unwrap();
    assert_eq!(figures["shift"]["found"], 0, "{figures:#}");
    assert!(!folder.path("texts/r.ascribe").exists());
    folder.write("texts/key.toml", key.replace("\"shift\"", "\"shiftt\""));
    let output = folder.run(["evaluate", "texts", "--task", "conflicts"]).expect(2);
    assert!(output.stderr.contains("did you mean 'shift'?"), "{}", output.stderr);
}
