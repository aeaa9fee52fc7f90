//! What the program says of itself, and what the documents say of it.

use std::path::Path;

use ascribe_tests::Folder;

#[test]
fn every_command_has_help_with_an_example() {
    let folder = Folder::new();
    let help = folder.run(["--help"]).expect(0).stdout;
    assert!(help.contains("Exit codes:"), "{help}");
    for command in ["read", "run", "check", "query", "sql", "schema", "show", "verify", "evaluate", "plugins"] {
        assert!(help.contains(&format!("\n  {command} ")), "{command} is not listed:\n{help}");
        let help = folder.run([command, "--help"]).expect(0).stdout;
        assert!(help.contains("Example"), "{command} has no example:\n{help}");
    }
}

#[test]
fn the_documents_describe_every_column_and_every_key() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs");
    let record = std::fs::read_to_string(docs.join("record.md")).unwrap();
    let schema = Folder::new().run(["schema"]).expect(0).stdout;
    for line in schema.lines().filter(|line| line.starts_with("  ")) {
        let column = line.split_whitespace().next().unwrap();
        assert!(record.contains(&format!("`{column}`")), "docs/record.md does not have {column}");
    }
}

#[test]
fn the_pipeline_of_the_documents_has_no_mistake() {
    let docs = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/pipeline.md")).unwrap();
    let start = docs.find("```toml\n").unwrap() + "```toml\n".len();
    let pipeline = &docs[start..start + docs[start..].find("```").unwrap()];
    let folder = Folder::new();
    folder.write("coverage/003.txt", ascribe_tests::article(1)).write("p.toml", pipeline);
    folder.run(["check", "p.toml"]).expect(0);
    folder.run(["run", "p.toml"]).expect(0);
}

#[test]
fn the_plugins_that_come_with_it_pass_the_contract() {
    let folder = Folder::new();
    let list = folder.run(["plugins", "list"]).expect(0).stdout;
    for plugin in ["csv", "json", "markdown"] {
        assert!(list.contains(&format!("{plugin} 0.")), "{list}");
        folder.run(["plugins", "check", plugin]).expect(0);
    }
}
