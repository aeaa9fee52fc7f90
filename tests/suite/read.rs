//! `ascribe read`: statements at once.

use ascribe_tests::Folder;
use serde_json::Value;

const TEXT: &str = "Home | News\n\nHarbour stays open, mayor says\n\n“The harbour stays open,” Mayor Inès Garrow said on \
                    Friday. She added that the 🚢 ferry would run.\n\nSubscribe\n";

#[test]
fn standard_input_is_read() {
    let folder = Folder::new();
    let output = folder.ascribe(["read", "-"]).write_stdin(TEXT).output().unwrap();
    let stdout = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success());
    assert!(stdout.contains("Inès Garrow") && stdout.contains("“The harbour stays open,”"), "{stdout}");
}

#[test]
fn nothing_is_left_in_the_folder() {
    let folder = Folder::new();
    folder.write("a.txt", TEXT);
    folder.run(["read", "a.txt"]).expect(0);
    assert_eq!(std::fs::read_dir(folder.path(".")).unwrap().count(), 1);
}

#[test]
fn attributions_of_a_raw_text_are_offsets_into_the_file() {
    let folder = Folder::new();
    let record = serde_json::json!({ "doc": "garrow", "text": TEXT }).to_string();
    folder.write("a.txt", TEXT).write("b.jsonl", record);
    let output = folder.run(["read", "--raw", "a.txt", "b.jsonl", "--to", "attributions"]).expect(0).stdout;
    let lines: Vec<Value> = output.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!((lines[0]["doc"].as_str(), lines[1]["doc"].as_str()), (Some("a"), Some("garrow")));
    let chars: Vec<char> = TEXT.chars().collect();
    for line in &lines {
        let attributions = line["attributions"].as_array().unwrap();
        assert!(attributions.len() >= 2, "{line}");
        for attribution in attributions {
            for role in ["source", "cue", "content"] {
                for span in attribution[role].as_array().into_iter().flatten() {
                    let (start, stop) = (span[0].as_u64().unwrap() as usize, span[1].as_u64().unwrap() as usize);
                    let words: String = chars[start..stop].iter().collect();
                    assert!(!words.trim().is_empty() && words == words.trim(), "{role}: '{words}'");
                }
            }
        }
        assert!(attributions.iter().any(|a| {
            let span = &a["content"][0];
            let (start, stop) = (span[0].as_u64().unwrap() as usize, span[1].as_u64().unwrap() as usize);
            chars[start..stop].iter().collect::<String>() == "“The harbour stays open,”"
        }));
    }
}

#[test]
fn json_and_json_lines_have_the_columns_of_the_view() {
    let folder = Folder::new();
    folder.write("a.txt", TEXT);
    let array: Value = serde_json::from_str(&folder.run(["read", "a.txt", "--to", "json"]).expect(0).stdout).unwrap();
    let lines = folder.run(["read", "a.txt", "--to", "jsonl"]).expect(0).stdout;
    let first: Value = serde_json::from_str(lines.lines().next().unwrap()).unwrap();
    assert_eq!(array[0], first);
    assert!(first["content"].as_str().is_some() && first["content_spans"][0]["start"].as_u64().is_some(), "{first}");
    assert_eq!(array.as_array().unwrap().len(), lines.lines().count());
}

#[test]
fn a_file_that_cannot_be_read_does_not_stop_the_others() {
    let folder = Folder::new();
    folder.write("a.txt", TEXT).write("empty.txt", "");
    let output = folder.run(["read", "empty.txt", "a.txt"]).expect(3);
    assert!(output.stderr.contains("problem: empty.txt") && output.stdout.contains("Garrow"), "{output:?}");
    folder.run(["read", "none.txt"]).expect(2);
}
