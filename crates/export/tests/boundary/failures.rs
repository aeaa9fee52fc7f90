//! Whatever goes wrong becomes one report, and the old file stays as it was.

use std::io::{self, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use arrow_schema::ArrowError;
use ascribe_export::{Export, Input, InputError, Level, RunError, Target};

use crate::exporters::{plain, scripted};
use crate::{Job, batch, names, rows};

/// Runs a script over an old file and looks that nothing happened to it.
fn fails(script: &str) -> RunError {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("out.txt");
    std::fs::write(&path, "old").unwrap();
    let error = Job::new(&scripted()).with("script", script).to(&path).unwrap_err();
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "old", "{script}");
    assert_eq!(names(folder.path()), ["out.txt"], "{script}");
    error
}

#[test]
fn a_panic_is_contained_and_says_where_it_was() {
    let error = fails("write panic:paper").to_string();
    assert!(error.starts_with("plugin 'scripted' panicked: no paper left ("), "{error}");
    assert!(error.contains("exporters.rs:"), "{error}");
    assert!(matches!(fails("burst"), RunError::Panicked { .. }));
}

#[test]
fn a_panic_of_a_destructor_costs_nothing() {
    let mut bytes = Vec::new();
    Job::new(&scripted()).with("script", "write bomb").run(Target::Stream(&mut bytes)).unwrap();
    assert_eq!(bytes, b"new\n");
}

#[test]
fn errors_keep_their_kind() {
    assert_eq!(fails("write fail").to_string(), "plugin 'scripted' failed: made to fail");
    assert_eq!(fails("schema").to_string(), "plugin 'scripted' cannot use these rows: made to miss a column");
    let error = fails("write blame");
    assert_eq!(error.to_string(), "plugin 'scripted' refuses option 'script': made to blame");
    assert_eq!(error.option(), Some("script"));
    assert_eq!(fails("refuse").option(), Some("script"));
}

#[test]
fn names_that_climb_are_refused_with_all_the_rest() {
    for (script, why) in [
        ("write open:../x", "climbs out with '..'"),
        ("open:data/x open:data/../../x", "climbs out with '..'"),
        ("open:/x", "is absolute"),
        ("open:", "is empty"),
        ("open:out.txt", "is in use in this export"),
        ("open:a/b open:a/b", "is in use in this export"),
        ("open:a open:a/b", "is in use in this export"),
        ("leave:a/b/c write fail", ""),
    ] {
        match fails(script) {
            RunError::FileName { why: told, .. } => assert_eq!(told, why, "{script}"),
            other => assert!(why.is_empty(), "{script}: {other}"),
        }
    }
    // A plugin that has another way may go it.
    let folder = tempfile::tempdir().unwrap();
    Job::new(&scripted()).with("script", "try:../x write").to(&folder.path().join("out.txt")).unwrap();
    // One that knows which option is at fault says so.
    assert_eq!(fails("try:../x blame").option(), Some("script"));
}

#[test]
fn what_a_reader_fails_with_comes_first() {
    let input = || rows(vec![Ok(batch(&["one"])), Err(ArrowError::ExternalError("the record is locked".into()))]);
    for script in ["write read", "write unwrap", "write skim", "skim fail", "write read blame"] {
        let plugin = scripted();
        let mut job = Job::new(&plugin).with("script", script);
        job.rows = input();
        let error = job.run(Target::Stream(&mut Vec::new())).unwrap_err();
        let told = "the rows for input 'rows' of plugin 'scripted' cannot be read: the record is locked";
        assert_eq!(error.to_string(), told, "{script}");
    }
    // Nobody asked.
    let plugin = scripted();
    let mut job = Job::new(&plugin);
    job.rows = input();
    job.run(Target::Stream(&mut Vec::new())).unwrap();
}

/// A stream whose reader has gone.
struct Closed;

impl Write for Closed {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(io::ErrorKind::BrokenPipe.into())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_failed_write_fails_the_export_whatever_the_plugin_says() {
    for script in ["write", "ignore", "ignore ignore", "ignore fail", "ignore panic:more"] {
        let error = Job::new(&scripted()).with("script", script).run(Target::Stream(&mut Closed)).unwrap_err();
        assert!(error.is_broken_pipe(), "{script}: {error}");
    }
    let error = Job::new(&scripted()).with("script", "twice:a").to(&std::env::temp_dir().join("ascribe-twice"));
    assert!(error.unwrap_err().to_string().contains("file 1 is not open"));
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_told_with_the_file() {
    let error = Job::new(&plain()).to(std::path::Path::new("/dev/full")).unwrap_err();
    let RunError::Output { path, source, .. } = error else { panic!("{error}") };
    assert_eq!((path.unwrap().to_str(), source.kind()), (Some("/dev/full"), io::ErrorKind::StorageFull));
}

#[test]
fn a_panic_of_the_host_does_not_cross_either() {
    struct Broken;
    impl Write for Broken {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            panic!("a fault of the host")
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let error = Job::new(&plain()).run(Target::Stream(&mut Broken)).unwrap_err();
    assert!(error.to_string().contains("a fault of the host"), "{error}");

    let plugin = scripted();
    let options = plugin.check_options(&[("script".into(), ascribe_export::OptionValue::String("log:x".into()))]);
    let failed = plugin.run(Export {
        options: &options.unwrap(),
        inputs: vec![rows(Vec::new())],
        target: Target::Stream(&mut Vec::new()),
        protected: &[],
        cancelled: &AtomicBool::new(false),
        log: &|_, _| panic!("a fault of the log"),
    });
    assert!(failed.unwrap_err().to_string().contains("a fault of the log"));
}

#[test]
fn a_run_that_is_stopped_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    for script in ["write", "stop", "read", "fail"] {
        let plugin = scripted();
        let job = Job::new(&plugin).with("script", script);
        job.cancelled.store(true, Ordering::Relaxed);
        let error = job.to(&folder.path().join("out.txt")).unwrap_err();
        assert!(matches!(error, RunError::Cancelled { .. }), "{script}: {error}");
    }
    assert!(names(folder.path()).is_empty());
}

#[test]
fn inputs_are_held_against_the_manifest_again() {
    let plugin = plain();
    let given = Input { name: "row".into(), ..rows(Vec::new()) };
    let failed = plugin.run(Export {
        options: &plugin.check_options(&[]).unwrap(),
        inputs: vec![given],
        target: Target::Stream(&mut Vec::new()),
        protected: &[],
        cancelled: &AtomicBool::new(false),
        log: &|_, _| {},
    });
    let Err(RunError::Inputs { errors, .. }) = failed else { panic!() };
    assert!(matches!(&errors[..], [InputError::Unknown { .. }, InputError::Missing { .. }]));
}

#[test]
fn messages_reach_the_user() {
    let plugin = scripted();
    let messages = std::sync::Mutex::new(Vec::new());
    let script = ascribe_export::OptionValue::String("log:slow".into());
    plugin
        .run(Export {
            options: &plugin.check_options(&[("script".into(), script)]).unwrap(),
            inputs: vec![rows(Vec::new())],
            target: Target::Stream(&mut Vec::new()),
            protected: &[],
            cancelled: &AtomicBool::new(false),
            log: &|level, message| messages.lock().unwrap().push((level, message.to_owned())),
        })
        .unwrap();
    assert_eq!(messages.into_inner().unwrap(), [(Level::Warn, "slow".to_owned())]);
}

#[test]
fn a_stream_is_released_on_every_path() {
    struct Watched(Arc<AtomicBool>);
    impl Drop for Watched {
        fn drop(&mut self) {
            self.0.store(true, Ordering::Relaxed);
        }
    }
    for script in ["write", "read", "fail", "panic:now", "refuse", "burst"] {
        let released = Arc::new(AtomicBool::new(false));
        let watched = Watched(released.clone());
        let items = (0..3).map(move |_| {
            let _ = &watched;
            Ok(batch(&["x"]))
        });
        let reader = arrow_array::RecordBatchIterator::new(items, batch(&[]).schema());
        let plugin = scripted();
        let mut job = Job::new(&plugin).with("script", script);
        job.rows = Input { name: "rows".into(), kind: "statements".into(), rows: Box::new(reader) };
        let _ = job.run(Target::Stream(&mut Vec::new()));
        assert!(released.load(Ordering::Relaxed), "{script}");
    }
}
