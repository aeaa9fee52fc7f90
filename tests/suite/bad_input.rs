//! Input that cannot be read becomes a problem each, and the rest goes on.

use ascribe_tests::{Folder, article};

const PIPELINE: &str = "record = \"r.ascribe\"\n[[ingest]]\npath = \"c\"\n";

/// A folder with a good article and one file of every bad sort.
fn folder() -> Folder {
    let folder = Folder::new();
    folder
        .write("p.toml", PIPELINE)
        .write("c/good.txt", article(1))
        .write("c/empty.txt", "")
        .write("c/blank.txt", "  \n\n\t\n")
        .write("c/binary.txt", (0..4000_u32).map(|i| (i * 7919 % 251) as u8).collect::<Vec<u8>>())
        .write("c/encoding.txt", b"The mayor said \xc3\xa9tude \xff\xfe\x81 and then that all was well in the town.")
        .write("c/line.txt", "word ".repeat(4_000_000))
        .write(
            "c/records.jsonl",
            "{\"doc\": \"a\", \"text\": \"Ann Lee said that it rained.\"}\nnot json\n{\"doc\": \"b\"}\n",
        );
    folder
}

#[test]
fn each_bad_file_is_a_row_and_a_line_and_the_rest_goes_on() {
    let folder = folder();
    let output = folder.run(["run", "p.toml"]).expect(3);
    let problems = folder.run(["query", "problems", "--to", "jsonl"]).expect(0).stdout;
    let uris: Vec<String> = problems
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()["uri"].as_str().unwrap().to_owned())
        .collect();
    for uri in ["c/binary.txt", "c/blank.txt", "c/empty.txt", "c/encoding.txt", "c/line.txt", "c/records.jsonl"] {
        assert!(uris.iter().any(|found| found.starts_with(uri)), "{uri} is no problem: {uris:?}");
        assert!(output.stderr.contains(&format!("problem: {uri}")), "{uri} is not told:\n{}", output.stderr);
    }
    assert!(!uris.iter().any(|uri| uri == "c/good.txt" || uri == "c/records.jsonl#a"), "{uris:?}");
    let documents = folder.run(["query", "documents", "--to", "jsonl"]).expect(0).stdout;
    assert!(documents.contains("\"c/good.txt\"") && documents.contains("\"c/records.jsonl#a\""));
    folder.run(["verify"]).expect(0);
}

#[test]
fn a_problem_stays_until_it_is_mended() {
    let folder = folder();
    folder.run(["run", "p.toml"]).expect(3);
    folder.run(["run", "p.toml"]).expect(3);
    for file in ["empty.txt", "blank.txt", "binary.txt", "encoding.txt", "line.txt"] {
        folder.write(&format!("c/{file}"), article(7));
    }
    folder.write("c/records.jsonl", "{\"doc\": \"a\", \"text\": \"Ann Lee said that it rained.\"}\n");
    folder.run(["run", "p.toml"]).expect(0);
}

#[test]
fn a_guessed_encoding_is_read_and_told() {
    let folder = Folder::new();
    let latin: Vec<u8> =
        "The café stays open, Mayor Inès Garrow said, naïve as it may be.".chars().map(|c| c as u8).collect();
    folder.write("p.toml", PIPELINE).write("c/latin.txt", latin);
    for _ in ["read", "unchanged"] {
        let output = folder.run(["run", "p.toml"]).expect(3);
        assert!(output.stderr.contains("problem: c/latin.txt: is not UTF-8"), "{}", output.stderr);
    }
    let documents = folder.run(["query", "documents", "--to", "jsonl"]).expect(0).stdout;
    assert!(documents.contains("Mayor Inès Garrow"), "{documents}");
    assert_eq!(folder.run(["query", "problems", "--to", "jsonl"]).expect(0).stdout.lines().count(), 1);
}

#[cfg(unix)]
#[test]
fn links_that_lead_round_or_nowhere_do_not_hang() {
    let folder = Folder::new();
    folder.write("p.toml", PIPELINE).write("c/good.txt", article(2));
    std::os::unix::fs::symlink(".", folder.path("c/round")).unwrap();
    std::os::unix::fs::symlink("nowhere", folder.path("c/dead.txt")).unwrap();
    let output = folder.run(["run", "p.toml"]).expect(3);
    assert!(output.stderr.contains("1 document,"), "{}", output.stderr);
}

#[test]
fn a_text_in_another_language_is_kept_and_marked() {
    let folder = Folder::new();
    let text = "Der Bürgermeister sagte am Montag, die Brücke müsse geschlossen werden. „Wir haben alle Berichte \
                gelesen“, erklärte er vor der Presse. Die Stadt werde im Frühjahr neu darüber entscheiden.\n";
    folder.write("p.toml", PIPELINE).write("c/de.txt", format!("{text}\n{text}"));
    folder.run(["run", "p.toml"]).expect(0);
    let documents = folder.run(["query", "documents", "--to", "jsonl"]).expect(0).stdout;
    assert!(documents.contains("\"language\":\"deu\"") && documents.contains("language: deu"), "{documents}");
    assert_eq!(folder.run(["query", "statements", "--to", "jsonl"]).expect(0).stdout, "");
}
