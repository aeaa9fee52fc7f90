//! Plugins in C, compiled here and loaded as a user's would be.

use std::path::{Path, PathBuf};
use std::process::Command;

use ascribe_export::{LoadError, Plugin, RunError, Search, Target, contract};

use crate::contracts::failures;
use crate::{Job, batch, rows};

/// Compiles one of the plugins in `tests/plugins` of the workspace; nothing where there is no compiler.
fn compile(source: &str, folder: &Path, name: &str) -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap();
    let library = folder.join(file(name));
    let compiler = std::env::var("CC").unwrap_or_else(|_| String::from("cc"));
    let compiled = Command::new(&compiler)
        .args(["-std=c11", "-Wall", "-Wextra", "-Wpedantic", "-Werror", "-shared", "-fPIC", "-I"])
        .arg(root.join("crates/plugin-abi/include"))
        .arg("-o")
        .args([&library, &root.join("tests/plugins").join(source)])
        .output();
    match compiled {
        Ok(compiled) => {
            assert!(compiled.status.success(), "{}", String::from_utf8_lossy(&compiled.stderr));
            Some(library)
        }
        Err(error) => {
            println!("skipped: no C compiler ({compiler}: {error}); set CC to one");
            None
        }
    }
}

fn file(name: &str) -> String {
    format!("{}ascribe_export_{name}{}", std::env::consts::DLL_PREFIX, std::env::consts::DLL_SUFFIX)
}

#[test]
fn a_plugin_in_c_keeps_the_contract() {
    let folder = tempfile::tempdir().unwrap();
    let Some(library) = compile("c_lines.c", folder.path(), "c_lines") else { return };
    let plugin = Plugin::load(&library).unwrap();
    assert_eq!(failures(contract(&plugin)), [""; 0]);
}

#[test]
fn a_plugin_in_c_is_run_like_any_other() {
    let folder = tempfile::tempdir().unwrap();
    let Some(library) = compile("c_lines.c", folder.path(), "c_lines") else { return };
    let plugin = Plugin::load(&library).unwrap();
    assert_eq!((plugin.path(), plugin.manifest().options[1].key.as_str()), (library.as_path(), "numbers"));

    let mut bytes = Vec::new();
    let whole = batch(&["left out", "two\nlines", "", "𝄞"]);
    let mut job = Job::new(&plugin);
    job.rows = rows(vec![Ok(whole.slice(1, 3)), Ok(whole.slice(0, 0)), Ok(whole.slice(3, 1))]);
    job.options.push(("numbers".into(), ascribe_export::OptionValue::Bool(true)));
    job.run(Target::Stream(&mut bytes)).unwrap();
    assert_eq!(String::from_utf8(bytes).unwrap(), "1\ttwo lines\n2\t\n3\t𝄞\n4\t𝄞\n");

    let error = Job::new(&plugin).with("column", "contents").run(Target::Stream(&mut Vec::new())).unwrap_err();
    let told = "plugin 'c_lines' refuses option 'column': the rows have no column 'contents' of text";
    assert_eq!((error.to_string().as_str(), error.option()), (told, Some("column")));
    let error = Job::new(&plugin).with("column", "").run(Target::Stream(&mut Vec::new())).unwrap_err();
    assert!(matches!(error, RunError::Option { .. }));
}

#[test]
fn refusals_say_what_is_wrong_with_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let Some(old) = compile("old_abi.c", folder.path(), "old_abi") else { return };
    let foreign = compile("no_symbol.c", folder.path(), "no_symbol").unwrap();
    let renamed = compile("c_lines.c", folder.path(), "renamed").unwrap();
    let text = folder.path().join(file("text"));
    std::fs::write(&text, "no library").unwrap();
    let odd = folder.path().join(file("Odd"));
    std::fs::write(&odd, "").unwrap();
    std::fs::write(folder.path().join("libother.so"), "").unwrap();

    let error = Plugin::load(&old).unwrap_err();
    assert!(error.to_string().ends_with("was built for version 9.2 of the plugin interface, this program has 1.0"));
    let error = Plugin::load(&foreign).unwrap_err().to_string();
    assert!(error.ends_with("it has no symbol ascribe_export_no_symbol_init"), "{error}");
    assert!(matches!(Plugin::load(&renamed).unwrap_err(), LoadError::Foreign { .. }));
    let error = Plugin::load(&text).unwrap_err();
    assert!(matches!(error, LoadError::Open { .. }), "{error}");
    assert!(matches!(Plugin::load(&odd).unwrap_err(), LoadError::Name { .. }));
    let error = Plugin::load(&folder.path().join("libother.so")).unwrap_err();
    assert!(matches!(error, LoadError::FileName { .. }), "{error}");

    // All of them are listed, with what is wrong; the same names further on are shadowed.
    let later = tempfile::tempdir().unwrap();
    compile("c_lines.c", later.path(), "c_lines").unwrap();
    std::fs::copy(&old, later.path().join(file("old_abi"))).unwrap();
    let listed = Search::new([folder.path().to_owned(), later.path().to_owned()]).list();
    let listed: Vec<_> =
        listed.iter().filter(|found| [folder.path(), later.path()].contains(&found.path.parent().unwrap())).collect();
    let names: Vec<_> = listed.iter().map(|found| (found.name.as_str(), found.plugin.is_ok())).collect();
    assert_eq!(
        names,
        [
            ("Odd", false),
            ("no_symbol", false),
            ("old_abi", false),
            ("renamed", false),
            ("text", false),
            ("c_lines", true),
            ("old_abi", false)
        ]
    );
    assert_eq!(listed[6].shadowed_by.as_ref(), Some(&old));
}
