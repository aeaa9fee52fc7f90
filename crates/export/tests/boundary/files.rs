//! Outputs: in place when all went well, and with the properties of the file before.

use std::fs;
use std::path::Path;
use std::sync::atomic::AtomicBool;

use ascribe_export::{Export, OptionValue, RunError, Target};

use crate::exporters::{plain, scripted};
use crate::{Job, names, rows};

#[test]
fn a_file_is_made_with_its_folders() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a/b/out.txt");
    let written = Job::new(&plain()).to(&path).unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), "# plain\none\ntwo\nthree\n");
    assert_eq!((written.files, written.bytes), (vec![path], 22));
    assert_eq!(names(folder.path()), ["a", "a/b", "a/b/out.txt"]);
}

#[test]
fn further_files_are_put_in_place_with_the_main_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("out.txt");
    fs::write(folder.path().join("x"), "old x").unwrap();
    let written = Job::new(&scripted()).with("script", "open:x write leave:d/e").to(&path).unwrap();
    assert_eq!(written.files, [path.clone(), folder.path().join("x"), folder.path().join("d/e")]);
    assert_eq!(names(folder.path()), ["d", "d/e", "out.txt", "x"]);
    let read = |name| fs::read_to_string(folder.path().join(name)).unwrap();
    assert_eq!((read("out.txt"), read("x"), read("d/e")), ("new\n".into(), "further\n".into(), "left open\n".into()));
}

#[test]
fn a_stream_gets_the_bytes_and_has_no_further_files() {
    let mut bytes = Vec::new();
    let written = Job::new(&plain()).run(Target::Stream(&mut bytes)).unwrap();
    assert_eq!((bytes.len() as u64, written.files.len()), (written.bytes, 0));
    let refused = Job::new(&scripted()).with("script", "open:x").run(Target::Stream(&mut Vec::new()));
    assert!(refused.unwrap_err().to_string().contains("the main output is no file"));
}

#[test]
fn what_cannot_be_put_in_place_takes_back_what_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("out.txt");
    fs::write(folder.path().join("x"), "old x").unwrap();
    let plugin = scripted();
    let script = OptionValue::String("open:x open:y log:now write".into());
    let failed = plugin.run(Export {
        options: &plugin.check_options(&[("script".into(), script)]).unwrap(),
        inputs: vec![rows(Vec::new())],
        target: Target::File(&path),
        protected: &[],
        cancelled: &AtomicBool::new(false),
        // Somebody takes the place of the main output while the plugin runs.
        log: &|_, _| fs::create_dir(&path).unwrap(),
    });
    assert!(matches!(failed, Err(RunError::Output { .. })));
    assert_eq!(names(folder.path()), ["out.txt", "x"]);
    assert_eq!(fs::read_to_string(folder.path().join("x")).unwrap(), "old x");
}

#[test]
fn files_in_use_are_not_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let record = folder.path().join("coverage.ascribe");
    fs::write(&record, "the record").unwrap();
    let protected = [folder.path().join("./sub/../coverage.ascribe")];
    fs::create_dir(folder.path().join("sub")).unwrap();
    let plugin = scripted();
    let run = |script: &str, target: &Path| {
        plugin.run(Export {
            options: &plugin.check_options(&[("script".into(), OptionValue::String(script.into()))]).unwrap(),
            inputs: vec![rows(Vec::new())],
            target: Target::File(target),
            protected: &protected,
            cancelled: &AtomicBool::new(false),
            log: &|_, _| {},
        })
    };
    assert!(matches!(run("write", &record), Err(RunError::Protected { .. })));
    let further = run("write leave:coverage.ascribe", &folder.path().join("out.txt"));
    assert!(matches!(further, Err(RunError::Protected { .. })));
    assert_eq!(fs::read_to_string(&record).unwrap(), "the record");
    assert_eq!(names(folder.path()), ["coverage.ascribe", "sub"]);
}

#[test]
fn what_is_no_file_is_not_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let error = Job::new(&plain()).to(folder.path()).unwrap_err();
    assert!(matches!(error, RunError::Output { .. }), "{error}");
    let error = Job::new(&plain()).to(Path::new("")).unwrap_err();
    assert!(matches!(error, RunError::Output { .. }), "{error}");
    fs::write(folder.path().join("file"), "").unwrap();
    let error = Job::new(&plain()).to(&folder.path().join("file/out.txt")).unwrap_err();
    assert!(matches!(error, RunError::Output { .. }), "{error}");
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{FileTypeExt, PermissionsExt, symlink};

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn permissions_are_those_of_the_old_file_and_usual_for_a_new_one() {
        let folder = tempfile::tempdir().unwrap();
        let (path, usual) = (folder.path().join("out.txt"), folder.path().join("usual"));
        fs::write(&usual, "").unwrap();
        Job::new(&plain()).to(&path).unwrap();
        assert_eq!(mode(&path), mode(&usual));
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        Job::new(&plain()).to(&path).unwrap();
        assert_eq!(mode(&path), 0o640);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
        let error = Job::new(&plain()).to(&path).unwrap_err();
        assert!(error.to_string().contains("read-only"), "{error}");
    }

    #[test]
    fn a_link_stays_one() {
        let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let (real, link) = (other.path().join("real.txt"), folder.path().join("out.txt"));
        fs::write(&real, "old").unwrap();
        symlink(&real, &link).unwrap();
        Job::new(&scripted()).with("script", "write open:x").to(&link).unwrap();
        assert!(link.is_symlink());
        assert_eq!(fs::read_to_string(&real).unwrap(), "new\n");
        assert_eq!(
            (names(folder.path()), names(other.path())),
            (vec!["out.txt".into(), "x".into()], vec!["real.txt".into()])
        );
    }

    #[test]
    fn a_link_that_leads_out_is_refused() {
        let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        symlink(other.path(), folder.path().join("far")).unwrap();
        let error = Job::new(&scripted()).with("script", "open:far/x").to(&folder.path().join("out.txt"));
        assert!(error.unwrap_err().to_string().contains("leads out"));
        assert!(names(other.path()).is_empty());
    }

    #[test]
    fn a_device_is_written_to_and_stays() {
        Job::new(&plain()).to(Path::new("/dev/null")).unwrap();
        assert!(fs::metadata("/dev/null").unwrap().file_type().is_char_device());
    }
}

#[test]
fn exports_may_run_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let plugin = plain();
    std::thread::scope(|scope| {
        for i in 0..8 {
            let (plugin, path) = (&plugin, folder.path().join(format!("same/{}.txt", i % 2)));
            scope.spawn(move || Job::new(plugin).to(&path).unwrap());
        }
    });
    assert_eq!(names(folder.path()), ["same", "same/0.txt", "same/1.txt"]);
}
