//! Keeps two runs apart.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use crate::{Error, Result};

/// A lock of the operating system on a file beside the record, so that it ends with its process
/// however that ends. SQLite's own locks are on the record and do not meet it.
#[derive(Debug)]
pub(crate) struct Lock {
    file: PathBuf,
    /// The lock lasts as long as this is open.
    _held: File,
}

impl Lock {
    /// Takes the lock of a record, or fails at once with [`Error::Busy`].
    pub(crate) fn take(record: &Path) -> Result<Self> {
        let mut name = record.as_os_str().to_owned();
        name.push(".lock");
        let file = PathBuf::from(name);
        loop {
            let held = OpenOptions::new()
                .create(true)
                .truncate(false)
                .write(true)
                .open(&file)
                .map_err(|source| Error::io(&file, source))?;
            match held.try_lock() {
                Ok(()) if still_there(&held, &file) => return Ok(Self { file, _held: held }),
                // The run before removed the file between opening and locking it.
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(Error::Busy { path: record.to_owned() }),
                Err(TryLockError::Error(source)) => return Err(Error::io(&file, source)),
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed while it is held. Where open files cannot be told apart it stays, which harms nobody.
        if cfg!(unix) {
            let _ = std::fs::remove_file(&self.file);
        }
    }
}

#[cfg(unix)]
fn still_there(held: &File, file: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (held.metadata(), std::fs::metadata(file)) {
        (Ok(held), Ok(named)) => (held.dev(), held.ino()) == (named.dev(), named.ino()),
        _ => false,
    }
}

#[cfg(not(unix))]
fn still_there(_: &File, _: &Path) -> bool {
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_at_a_time_and_nothing_left_behind() {
        let folder = tempfile::tempdir().unwrap();
        let record = folder.path().join("a.ascribe");
        let lock = Lock::take(&record).unwrap();
        assert!(matches!(Lock::take(&record), Err(Error::Busy { path }) if path == record));
        drop(lock);
        assert_eq!(folder.path().read_dir().unwrap().count(), if cfg!(unix) { 0 } else { 1 });
        drop(Lock::take(&record).unwrap());
    }

    #[test]
    fn a_file_left_by_a_killed_run_does_not_matter() {
        let folder = tempfile::tempdir().unwrap();
        let record = folder.path().join("a.ascribe");
        File::create(folder.path().join("a.ascribe.lock")).unwrap();
        assert!(Lock::take(&record).is_ok());
    }

    #[test]
    fn never_held_twice_by_many_that_hurry() {
        use std::sync::atomic::{AtomicUsize, Ordering};
        let folder = tempfile::tempdir().unwrap();
        let record = folder.path().join("a.ascribe");
        let holders = AtomicUsize::new(0);
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    for _ in 0..500 {
                        if let Ok(lock) = Lock::take(&record) {
                            assert_eq!(holders.fetch_add(1, Ordering::SeqCst), 0);
                            holders.fetch_sub(1, Ordering::SeqCst);
                            drop(lock);
                        }
                    }
                });
            }
        });
    }
}
