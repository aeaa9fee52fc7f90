//! `ascribe check` reports every mistake at once.

use ascribe_tests::{Folder, article};

const SIX: &str = r#"record = "r.ascribe"
colour = "blue"

[[ingest]]
path = "nowhere/*.txt"

[[query]]
name = "old"
from = "statments"

[[query]]
name = "broken"
sql = "SELECT colour FROM statements"

[[export]]
query = "statements"
plugin = "json"
to = "out.json"
options = { lines = "yes" }

[[export]]
query = "denials"
plugin = "csv"
to = "out.csv"
"#;

#[test]
fn six_different_mistakes_are_six_reports() {
    let folder = Folder::new();
    folder.write("p.toml", SIX);
    insta::assert_snapshot!(folder.run(["check", "p.toml"]).expect(2).stderr);
}

#[test]
fn a_pipeline_without_mistakes_is_said_to_be_one() {
    let folder = Folder::new();
    folder.write("c/a.txt", article(1)).write("p.toml", "record = \"r.ascribe\"\n[[ingest]]\npath = \"c\"\n");
    let output = folder.run(["check", "p.toml"]).expect(0);
    assert_eq!(output.stderr, "p.toml: nothing wrong (0 queries, 0 exports)\n");
    assert!(!folder.path("r.ascribe").exists(), "checking makes no record");
}

#[test]
fn what_is_not_toml_is_shown_in_its_place() {
    let folder = Folder::new();
    folder.write("p.toml", "record = \"r.ascribe\nthreads = \n");
    let stderr = folder.run(["check", "p.toml"]).expect(2).stderr;
    assert!(stderr.contains("pipeline::syntax") && stderr.contains("[p.toml:1:"), "{stderr}");
}

#[test]
fn a_missing_pipeline_and_a_missing_argument_are_usage() {
    let folder = Folder::new();
    let output = folder.run(["run", "none.toml"]).expect(2);
    assert!(output.stderr.contains("none.toml cannot be read"), "{}", output.stderr);
    folder.run(["run"]).expect(2);
    folder.run(["query", "stories"]).expect(2);
}

#[test]
fn a_run_does_not_start_on_a_pipeline_with_mistakes() {
    let folder = Folder::new();
    folder.write("c/a.txt", article(1));
    folder.write("p.toml", "record = \"r.ascribe\"\n[[ingest]]\npath = \"c\"\nformat = \"pdf\"\n");
    let output = folder.run(["run", "p.toml"]).expect(2);
    assert!(output.stderr.contains("there is no format 'pdf'"), "{}", output.stderr);
    assert!(!folder.path("r.ascribe").exists());
}

#[test]
fn settings_of_the_command_line_override_the_file() {
    let folder = Folder::new();
    folder.write("c/a.txt", article(1)).write(
        "p.toml",
        "record = \"r.ascribe\"\n[[ingest]]\npath = \"c\"\n\
         [[export]]\nquery = \"statements\"\nplugin = \"csv\"\nto = \"out.csv\"\n",
    );
    let set =
        ["--set", "record=other.ascribe", "--set", "export.0.plugin=json", "--set", "export.0.options.lines=true"];
    folder.run(["run", "p.toml"].into_iter().chain(set)).expect(0);
    assert!(folder.path("other.ascribe").exists() && !folder.path("r.ascribe").exists());
    assert!(folder.text("out.csv").starts_with("{\"statement_id\""));
    let wrong = folder.run(["check", "p.toml", "--set", "export.0.plugin=7", "--set", "nonsense"]).expect(2).stderr;
    assert!(wrong.contains("(set by --set)") && wrong.contains("there is no '='"), "{wrong}");
}
