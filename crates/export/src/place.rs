//! Places for files: which names a plugin may use, and the folders that they need.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use crate::outlet::Fault;

/// A path without links, as far as it exists; the last part may be missing.
pub(crate) fn canonical(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        match (path.parent().map(fs::canonicalize), path.file_name()) {
            (Some(Ok(parent)), Some(name)) => parent.join(name),
            _ => path,
        }
    })
}

/// The place of a further file below `folder`, which has no links in it.
pub(crate) fn further(folder: &Path, name: &str) -> Result<PathBuf, Fault> {
    let refused = |why: &str| Fault::Name { name: name.to_owned(), why: why.to_owned() };
    if let Some(why) = improper(name) {
        return Err(refused(why));
    }
    let mut place = folder.to_owned();
    let mut parts = name.split('/').peekable();
    while let Some(part) = parts.next() {
        place.push(part);
        let is_last = parts.peek().is_none();
        let found = match fs::symlink_metadata(&place) {
            Ok(found) => found,
            // Nothing of that name: the rest is made, and has no links in it.
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                place.extend(parts);
                break;
            }
            Err(error) => return Err(Fault::output(place, error)),
        };
        if found.is_symlink() {
            place = fs::canonicalize(&place).map_err(|_| refused("goes through a link that leads nowhere"))?;
            if !place.starts_with(folder) {
                return Err(refused("leads out of the folder of the output through a link"));
            }
        }
        let found = fs::metadata(&place).map_err(|error| Fault::output(&place, error))?;
        match (is_last, found.is_dir(), found.is_file()) {
            (true, true, _) => return Err(refused("is a folder")),
            (true, _, false) => return Err(refused("is a device or pipe")),
            (false, false, _) => return Err(refused("goes through a file")),
            _ => {}
        }
    }
    Ok(place)
}

/// What is wrong with a name, before any file is looked at.
pub(crate) fn improper(name: &str) -> Option<&'static str> {
    if name.is_empty() {
        return Some("is empty");
    }
    if name.contains(['\\', '\0']) {
        return Some("has a '\\' or NUL in it; parts are separated by '/'");
    }
    for part in name.split('/') {
        match Path::new(part).components().next() {
            None if name.starts_with('/') => return Some("is absolute"),
            None => return Some("has an empty part"),
            Some(Component::ParentDir) => return Some("climbs out with '..'"),
            Some(Component::CurDir) => return Some("has a '.' for a part"),
            Some(Component::Normal(_)) => {}
            Some(Component::Prefix(_) | Component::RootDir) => return Some("is absolute"),
        }
    }
    None
}

/// Folders that an export has made; they go again, where they are empty, unless they are kept.
#[derive(Debug, Default)]
pub(crate) struct Folders(Vec<PathBuf>);

impl Folders {
    /// Makes a folder and those above it, where they are missing.
    pub(crate) fn make(&mut self, folder: &Path) -> io::Result<()> {
        let missing: Vec<_> = folder.ancestors().take_while(|above| !above.exists()).collect();
        for folder in missing.into_iter().rev() {
            match fs::create_dir(folder) {
                Ok(()) => self.0.push(folder.to_owned()),
                // Another export was faster.
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists && folder.is_dir() => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    /// The export succeeded.
    pub(crate) fn keep(&mut self) {
        self.0.clear();
    }
}

impl Drop for Folders {
    fn drop(&mut self) {
        for folder in self.0.iter().rev() {
            let _ = fs::remove_dir(folder);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_may_not_be_are_told_apart() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path().canonicalize().unwrap();
        std::fs::write(folder.join("file"), "").unwrap();
        std::fs::create_dir(folder.join("sub")).unwrap();
        let why = |name| further(&folder, name).unwrap_err().to_string();
        for (name, part) in [
            ("", "empty"),
            ("../x", "climbs"),
            ("sub/../../x", "climbs"),
            ("/etc/x", "absolute"),
            ("a//b", "empty part"),
            ("sub/", "empty part"),
            ("./x", "'.'"),
            ("a\\b", "'\\'"),
            ("file/x", "through a file"),
            ("sub", "is a folder"),
        ] {
            assert!(why(name).contains(part), "{name}: {}", why(name));
        }
        assert_eq!(further(&folder, "sub/x y.html").unwrap(), folder.join("sub/x y.html"));
        assert_eq!(further(&folder, "new/deep/…é").unwrap(), folder.join("new/deep/…é"));
        assert_eq!(further(&folder, "..x").unwrap(), folder.join("..x"));
    }

    #[test]
    #[cfg(unix)]
    fn links_may_lead_inside_but_not_out() {
        use std::os::unix::fs::symlink;
        let (inside, outside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let folder = inside.path().canonicalize().unwrap();
        std::fs::create_dir(folder.join("sub")).unwrap();
        symlink("sub", folder.join("near")).unwrap();
        symlink(outside.path(), folder.join("far")).unwrap();
        symlink(outside.path().join("x"), folder.join("nowhere")).unwrap();
        assert_eq!(further(&folder, "near/x").unwrap(), folder.join("sub/x"));
        assert!(further(&folder, "far/x").unwrap_err().to_string().contains("leads out"));
        assert!(further(&folder, "nowhere").unwrap_err().to_string().contains("leads nowhere"));
    }

    #[test]
    fn folders_go_again_unless_they_are_kept() {
        let root = tempfile::tempdir().unwrap();
        let deep = root.path().join("a/b");
        let mut folders = Folders::default();
        folders.make(&deep).unwrap();
        drop(folders);
        assert!(!root.path().join("a").exists());
        let mut folders = Folders::default();
        folders.make(&deep).unwrap();
        folders.keep();
        drop(folders);
        assert!(deep.is_dir());
    }
}
