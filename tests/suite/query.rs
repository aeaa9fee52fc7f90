//! Questions to a record, and the forms of the answers.

use ascribe_tests::Folder;

const ARTICLE: &str = "Town closes the old bridge

4 May 2031

Mayor Ada Arlen said on Monday that the bridge must be closed. “We have read every report,” Arlen told
reporters. “None of them helps.”

According to Boris Brodin, at least 300 people came to the hearing.

“It is too early to decide,” Professor Clara Castell was quoted by Nordwire as saying.
";

fn folder() -> Folder {
    let folder = Folder::new();
    folder.write("c/bridge.txt", ARTICLE.replace(" told\nreporters", " told reporters"));
    folder.write("p.toml", "record = \"r.ascribe\"\n[[ingest]]\npath = \"c\"\noutlet = \"Tolmin Post\"\n");
    folder.run(["run", "p.toml"]).expect(0);
    folder
}

#[test]
fn statements_on_the_terminal() {
    insta::assert_snapshot!(folder().run(["query", "statements"]).expect(0).stdout);
}

#[test]
fn statements_as_markdown() {
    insta::assert_snapshot!(folder().run(["query", "statements", "--to", "markdown"]).expect(0).stdout);
}

#[test]
fn actors_as_csv() {
    insta::assert_snapshot!(folder().run(["query", "actors", "--to", "csv"]).expect(0).stdout);
}

#[test]
fn a_statement_in_its_passage() {
    let folder = folder();
    let id =
        folder.run(["sql", "SELECT statement_id FROM statements ORDER BY ordinal LIMIT 1 OFFSET 1", "--to", "csv"]);
    let id = id.expect(0).stdout.lines().nth(1).unwrap().trim().to_owned();
    insta::assert_snapshot!(folder.run(["show", &id[..9]]).expect(0).stdout);
}

#[test]
fn filters_narrow_what_is_shown() {
    let folder = folder();
    let count = |filters: &[&str]| {
        let arguments = ["query", "statements", "--to", "jsonl"].into_iter().chain(filters.iter().copied());
        folder.run(arguments).expect(0).stdout.lines().count()
    };
    let all = count(&[]);
    assert_eq!(all, 4);
    assert_eq!(count(&["--actor", "arlen"]), 2);
    assert_eq!(count(&["--source", "Mayor"]), 1);
    assert_eq!(count(&["--about", "hearing OR decide"]), 2);
    assert_eq!(count(&["--about", "\"unbalanced ( AND"]), 0);
    assert_eq!(count(&["--kind", "direct"]), 2);
    assert_eq!(count(&["--via", "Nordwire"]), 1);
    assert_eq!(count(&["--addressee", "Reporters"]), 1);
    assert_eq!(count(&["--addressee", "Arlen"]), 0);
    assert_eq!(count(&["--outlet", "Tolmin Post"]), all);
    assert_eq!(count(&["--outlet", "the tolmin post"]), all);
    assert_eq!(count(&["--since", "2031-05-05"]), 0);
    assert_eq!(count(&["--limit", "3"]), 3);
}

#[test]
fn a_name_that_the_record_does_not_have_is_told() {
    let folder = folder();
    for (flag, name, told) in [
        ("--actor", "Arlin", "hint: no actor is called 'Arlin'; did you mean 'Arlen'?"),
        ("--via", "Nordwyre", "hint: no actor is called 'Nordwyre'; did you mean 'Nordwire'?"),
        ("--outlet", "Tolmyn Post", "hint: no outlet is called 'Tolmyn Post'; did you mean 'Tolmin Post'?"),
        ("--outlet", "Gazette", "hint: no outlet is called 'Gazette'"),
        ("--outlet", "\u{1b}[2JGazette", "hint: no outlet is called ' [2JGazette'"),
    ] {
        let stderr = folder.run(["query", "statements", flag, name]).expect(0).stderr;
        assert!(stderr.lines().any(|line| line == told), "{told}: {stderr}");
    }
    let stderr = folder.run(["query", "statements", "--outlet", "tolmin post"]).expect(0).stderr;
    assert!(!stderr.contains("hint"), "{stderr}");
}

#[test]
fn sql_keeps_the_types_of_the_record() {
    let folder = folder();
    let select =
        "SELECT published, count(*) AS n, max(negated) AS any FROM documents JOIN statements USING (document_id)";
    let row = folder.run(["sql", select, "--to", "jsonl", "--type", "any=bool"]).expect(0).stdout;
    assert_eq!(row, "{\"published\":\"2031-05-04\",\"n\":4,\"any\":false}\n");
    let table = folder.run(["sql", "SELECT title, outlet FROM documents"]).expect(0);
    assert!(table.stdout.contains("Town closes the old bridge"), "{}", table.stdout);
}

#[test]
fn a_wrong_question_is_told_how_to_be_right() {
    let folder = folder();
    for (arguments, told) in [
        (&["sql", "DELETE FROM statements"][..], "sql::not_a_query"),
        (&["sql", "SELECT nosuch FROM statements"], "no such column"),
        (&["sql", "SELECT 1 AS a", "--type", "a=int"], "did you mean 'int64'?"),
        (&["query", "statements", "--sort", "actr"], "did you mean 'actor'?"),
        (&["query", "statements", "--kind", "quoted"], "there is no kind 'quoted'"),
        (&["query", "problems", "--actor", "Arlen"], "query::filter"),
        (&["query", "statements", "--to", "markdwon"], "did you mean 'markdown'"),
        (&["query", "statements", "--to", "csv", "-o", "formula_guard=maybe"], "formula_guard"),
    ] {
        let output = folder.run(arguments.iter().copied()).expect(2);
        assert!(output.stderr.contains(told), "{arguments:?}:\n{}", output.stderr);
    }
    let nothing = folder.run(["query", "documents", "--to", "markdown"]).expect(1).stderr;
    assert!(nothing.contains("there is nothing to write"), "{nothing}");
    let unknown = folder.run(["show", "s00000"]).expect(1).stderr;
    assert!(unknown.contains("record::unknown_id"), "{unknown}");
}

#[test]
fn without_a_record_here_the_way_out_is_told() {
    let folder = Folder::new();
    let none = folder.run(["query", "statements"]).expect(2).stderr;
    assert!(none.contains("there is no *.ascribe file in this folder") && none.contains("--record FILE"), "{none}");
    folder.write("a.ascribe", "no record").write("b.ascribe", "");
    let several = folder.run(["query", "statements"]).expect(2).stderr;
    assert!(several.contains("a.ascribe, b.ascribe"), "{several}");
    let foreign = folder.run(["query", "statements", "--record", "a.ascribe"]).expect(1).stderr;
    assert!(foreign.contains("record::foreign"), "{foreign}");
}

#[test]
fn a_closed_pipe_is_no_error() {
    let folder = folder();
    for to in ["table", "json"] {
        let mut child = std::process::Command::new(ascribe_tests::program())
            .current_dir(folder.path("."))
            .args(["query", "statements", "--to", to])
            .stdout(std::process::Stdio::piped())
            .stderr(std::process::Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{to}: {}", String::from_utf8_lossy(&output.stderr));
    }
}
