//! An export that fails costs itself alone, names its line, and leaves its old file whole.

use std::path::Path;
use std::process::Command;

use ascribe_tests::{Folder, article, bad_plugins};

/// Runs a pipeline whose second export is `export`, beside one that is good, over old outputs.
fn run(export: &str, prepare: impl Fn(&Folder)) -> (Folder, String) {
    let folder = Folder::new();
    let good = "[[export]]\nquery = \"statements\"\nplugin = \"csv\"\nto = \"out/good.csv\"\n";
    let head = "record = \"r.ascribe\"\n[[ingest]]\npath = \"c\"\n";
    folder.write("c/a.txt", article(3)).write("out/bad", "old").write("out/good.csv", "old");
    folder.write("p.toml", format!("{head}{good}[[export]]\nquery = \"statements\"\n{export}\n"));
    prepare(&folder);
    let plugins = bad_plugins().display().to_string();
    let output = folder.run(["run", "p.toml", "--plugin-dir", &plugins]).expect(1);
    assert!(folder.text("out/good.csv").starts_with("statement_id,"), "the other export is not written");
    assert_eq!(folder.text("out/bad"), "old", "the old output is harmed");
    let left: Vec<_> = std::fs::read_dir(folder.path("out")).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(left.len(), 2, "something is left behind: {left:?}");
    assert!(!folder.path("climbed.txt").exists() && !folder.path("../climbed.txt").exists());
    (folder, output.stderr)
}

/// The one report of a run: its code, its sentence and the line of the TOML that it names.
#[track_caller]
fn report(stderr: &str, code: &str, sentence: &str, line: usize) {
    assert_eq!(stderr.matches("[p.toml:").count(), 1, "not one report:\n{stderr}");
    for part in [code, sentence, &format!("[p.toml:{line}:")] {
        assert!(stderr.contains(part), "'{part}' is missing:\n{stderr}");
    }
}

fn c_plugin(folder: &Folder, source: &str, library: &str) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let compiled = Command::new("cc")
        .args(["-shared", "-fPIC", "-I"])
        .arg(root.join("../crates/plugin-abi/include"))
        .arg(root.join("plugins").join(source))
        .arg("-o")
        .arg(folder.path(library))
        .status()
        .expect("a C compiler, which SQLite needs too");
    assert!(compiled.success());
}

#[test]
fn a_plugin_that_panics() {
    let (_, stderr) = run("plugin = \"panics\"\nto = \"out/bad\"", |_| ());
    report(&stderr, "export::panicked", "plugin 'panics' panicked: made to panic in run", 10);
    assert!(!stderr.contains("RUST_BACKTRACE"), "the panic is told twice:\n{stderr}");
}

#[test]
fn a_plugin_of_another_abi() {
    let export = "plugin = \"./libascribe_export_old_abi.so\"\nto = \"out/bad\"";
    let (_, stderr) = run(export, |folder| c_plugin(folder, "old_abi.c", "libascribe_export_old_abi.so"));
    report(&stderr, "plugin::abi", "this program has 1.0", 10);
}

#[test]
fn a_plugin_that_is_missing() {
    let (_, stderr) = run("plugin = \"markdwon\"\nto = \"out/bad\"", |_| ());
    report(&stderr, "plugin::not_found", "no plugin 'markdwon' was found", 10);
    assert!(stderr.contains("did you mean 'markdown'") && stderr.contains("--plugin-dir"), "{stderr}");
}

#[test]
fn a_plugin_that_returns_an_error() {
    let (_, stderr) = run("plugin = \"fails\"\nto = \"out/bad\"", |_| ());
    report(&stderr, "export::failed", "plugin 'fails' failed: made to fail", 10);
}

#[test]
fn a_plugin_that_blames_an_option() {
    let (_, stderr) = run("plugin = \"fails\"\nto = \"out/bad\"\noptions = { blame = \"you\" }", |_| ());
    report(&stderr, "export::option", "blame", 12);
}

#[test]
fn an_option_that_does_not_exist() {
    let (_, stderr) = run("plugin = \"json\"\nto = \"out/bad\"\noptions = { linse = true }", |_| ());
    report(&stderr, "export::option", "no option 'linse'", 12);
    assert!(stderr.contains("did you mean 'lines'"), "{stderr}");
}

#[test]
fn an_output_path_that_climbs_out() {
    let (_, stderr) = run("plugin = \"json\"\nto = \"../../bad\"", |_| ());
    report(&stderr, "export::path", "climbs out of its folder", 11);
}

#[test]
fn a_plugin_that_climbs_out() {
    let (_, stderr) = run("plugin = \"climbs\"\nto = \"out/bad\"", |_| ());
    report(&stderr, "export::path", "climbs out with '..'", 10);
}

#[test]
fn an_export_over_the_record_is_refused() {
    let (folder, stderr) = run("plugin = \"json\"\nto = \"r.ascribe\"", |_| ());
    report(&stderr, "export::path", "is the pipeline or its record", 11);
    folder.run(["verify"]).expect(0);
}

#[test]
fn an_export_over_a_source_is_refused() {
    let (folder, stderr) = run("plugin = \"json\"\nto = \"c/a.txt\"", |_| ());
    report(&stderr, "export::path", "is among the files that this pipeline reads", 11);
    assert_eq!(folder.text("c/a.txt"), article(3));
}

#[test]
fn two_exports_to_one_file_are_refused_however_it_is_spelled() {
    let (_, stderr) = run("plugin = \"json\"\nto = \"./out/good.csv\"", |_| ());
    report(&stderr, "export::twice", "two exports write", 11);
}

#[test]
fn a_plugin_in_c_writes_what_it_is_given() {
    let folder = Folder::new();
    c_plugin(&folder, "c_lines.c", "libascribe_export_c_lines.so");
    folder.write("c/a.txt", article(3)).write(
        "p.toml",
        "record = \"r.ascribe\"\n[[ingest]]\npath = \"c\"\n\
         [[export]]\nquery = \"statements\"\nplugin = \"./libascribe_export_c_lines.so\"\nto = \"lines.txt\"\n",
    );
    folder.run(["run", "p.toml"]).expect(0);
    let lines = folder.text("lines.txt");
    let statements = folder.run(["query", "statements", "--to", "jsonl"]).expect(0).stdout;
    assert_eq!(lines.lines().count(), statements.lines().count(), "{lines}");
    assert!(lines.contains("has looked at") || lines.contains("have looked at"), "{lines}");
}
