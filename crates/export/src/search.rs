//! Where plugins are looked for.

use std::ffi::OsString;
use std::fmt;
use std::path::{Path, PathBuf};

use crate::name::{file_name, is_name, is_path, name_of, nearest};
use crate::{LoadError, Plugin};

/// The folders in which plugins are looked for, in order. The path of the platform's loader is never
/// among them: a plugin is code, and where it comes from should be plain.
#[derive(Debug, Clone)]
pub struct Search {
    places: Vec<Place>,
}

/// One folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The folder, absolute.
    pub dir: PathBuf,
    /// Why it is looked in.
    pub origin: Origin,
}

/// Why a place is looked in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Origin {
    /// The pipeline gives a path.
    Pipeline,
    /// `--plugin-dir`.
    Option,
    /// `ASCRIBE_PLUGIN_PATH`.
    Environment,
    /// The program lies in it.
    Program,
    /// `../lib/ascribe/plugins` from the program's folder.
    Installed,
    /// `$XDG_DATA_HOME/ascribe/plugins`.
    User,
    /// `/usr/lib/ascribe/plugins`.
    System,
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Pipeline => "the pipeline",
            Self::Option => "--plugin-dir",
            Self::Environment => "ASCRIBE_PLUGIN_PATH",
            Self::Program => "the program's folder",
            Self::Installed => "installed with the program",
            Self::User => "the user's plugins",
            Self::System => "the system's plugins",
        })
    }
}

/// A file that was looked for in vain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tried {
    /// The file.
    pub path: PathBuf,
    /// Why it was looked for there.
    pub origin: Origin,
    /// Why it was passed over.
    pub why: String,
}

impl fmt::Display for Tried {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} ({})", self.path.display(), self.why, self.origin)
    }
}

/// A plugin's file that was found.
#[derive(Debug)]
pub struct Listed {
    /// NAME of the file.
    pub name: String,
    /// The file.
    pub path: PathBuf,
    /// Why it was looked for there.
    pub origin: Origin,
    /// The plugin, or why it is refused.
    pub plugin: Result<Plugin, LoadError>,
    /// The file in an earlier place that is taken in its stead.
    pub shadowed_by: Option<PathBuf>,
}

impl Search {
    /// The places of this program: `dirs`, which are those of `--plugin-dir`; those of
    /// `ASCRIBE_PLUGIN_PATH`; the program's folder and `../lib/ascribe/plugins`; the user's and the
    /// system's.
    pub fn new(dirs: impl IntoIterator<Item = PathBuf>) -> Self {
        let program = std::env::current_exe().and_then(|program| program.canonicalize()).ok();
        Self::of(dirs, program.as_deref(), |name| std::env::var_os(name))
    }

    fn of(
        dirs: impl IntoIterator<Item = PathBuf>,
        program: Option<&Path>,
        variable: impl Fn(&str) -> Option<OsString>,
    ) -> Self {
        let mut places: Vec<Place> = Vec::new();
        let mut add = |dir: PathBuf, origin| {
            // An empty entry would mean the working directory, which nobody asked for.
            if let Some(dir) =
                Some(dir).filter(|dir| !dir.as_os_str().is_empty()).and_then(|dir| std::path::absolute(dir).ok())
                && places.iter().all(|place| place.dir != dir)
            {
                places.push(Place { dir, origin });
            }
        };
        for dir in dirs {
            add(dir, Origin::Option);
        }
        if let Some(list) = variable("ASCRIBE_PLUGIN_PATH") {
            for dir in std::env::split_paths(&list) {
                add(dir, Origin::Environment);
            }
        }
        if let Some(dir) = program.and_then(Path::parent) {
            add(dir.to_owned(), Origin::Program);
            if let Some(prefix) = dir.parent() {
                add(prefix.join("lib/ascribe/plugins"), Origin::Installed);
            }
        }
        let data = variable("XDG_DATA_HOME").map(PathBuf::from).filter(|dir| dir.is_absolute());
        let home = || variable("HOME").map(PathBuf::from).filter(|dir| dir.is_absolute());
        if let Some(data) = data.or_else(|| Some(home()?.join(".local/share"))) {
            add(data.join("ascribe/plugins"), Origin::User);
        }
        if cfg!(unix) {
            add(PathBuf::from("/usr/lib/ascribe/plugins"), Origin::System);
        }
        Self { places }
    }

    /// The places, in order.
    #[must_use]
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// Finds the file of a plugin. `plugin` is a NAME, or a path relative to `base`, the folder of the
    /// pipeline: it has a `/`, or ends as a shared library does.
    ///
    /// The first file of that name is the one, so that what a name means does not hang on what is wrong
    /// with a file.
    ///
    /// # Errors
    /// [`LoadError::Name`] and [`LoadError::NotFound`].
    pub fn find(&self, plugin: &str, base: &Path) -> Result<PathBuf, LoadError> {
        if is_path(plugin) {
            let path = base.join(plugin);
            return match why_not(&path) {
                None => Ok(path),
                Some(why) => {
                    let tried = vec![Tried { path, origin: Origin::Pipeline, why }];
                    Err(LoadError::NotFound { name: plugin.to_owned(), nearest: None, tried })
                }
            };
        }
        if !is_name(plugin) {
            return Err(LoadError::Name { name: plugin.to_owned() });
        }
        let mut tried = Vec::new();
        for place in &self.places {
            let path = place.dir.join(file_name(plugin));
            match why_not(&path) {
                None => return Ok(path),
                Some(why) => tried.push(Tried { path, origin: place.origin, why }),
            }
        }
        let files = self.files();
        let nearest = nearest(plugin, files.iter().filter_map(|(_, path)| name_of(path)));
        Err(LoadError::NotFound { name: plugin.to_owned(), nearest, tried })
    }

    /// Finds and loads a plugin.
    ///
    /// # Errors
    /// Those of [`Search::find`] and [`Plugin::load`].
    pub fn load(&self, plugin: &str, base: &Path) -> Result<Plugin, LoadError> {
        Plugin::load(&self.find(plugin, base)?)
    }

    /// Loads every plugin there is, place by place and by name.
    #[must_use]
    pub fn list(&self) -> Vec<Listed> {
        let mut listed: Vec<Listed> = Vec::new();
        for (origin, path) in self.files() {
            let name = name_of(&path).unwrap_or_default().to_owned();
            let shadowed_by = listed.iter().find(|other| other.name == name).map(|other| other.path.clone());
            listed.push(Listed { plugin: Plugin::load(&path), name, path, origin, shadowed_by });
        }
        listed
    }

    /// The files that have the name of a plugin.
    fn files(&self) -> Vec<(Origin, PathBuf)> {
        let mut files = Vec::new();
        for place in &self.places {
            let entries = std::fs::read_dir(&place.dir).into_iter().flatten().flatten();
            let mut paths: Vec<_> = entries.map(|entry| entry.path()).filter(|path| name_of(path).is_some()).collect();
            paths.sort();
            files.extend(paths.into_iter().map(|path| (place.origin, path)));
        }
        files
    }
}

/// Why a file cannot be a plugin, before it is opened.
fn why_not(path: &Path) -> Option<String> {
    match std::fs::metadata(path) {
        Ok(metadata) if metadata.is_file() => None,
        Ok(_) => Some(String::from("not a file")),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            let folder = path.parent().is_some_and(Path::is_dir);
            Some(String::from(if folder { "no such file" } else { "no such folder" }))
        }
        Err(error) => Some(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn search(dirs: &[&Path], variables: &[(&str, OsString)]) -> Search {
        Search::of(dirs.iter().map(|dir| dir.to_path_buf()), Some(Path::new("/opt/a/bin/ascribe")), |name| {
            variables.iter().find(|(key, _)| *key == name).map(|(_, value)| value.clone())
        })
    }

    #[test]
    #[cfg(unix)]
    fn places_come_in_their_order_and_once() {
        let variables = [("ASCRIBE_PLUGIN_PATH", "/e1::/o:/e2".into()), ("HOME", "/home/k".into())];
        let found = search(&[Path::new("/o")], &variables);
        let dirs: Vec<_> = found.places().iter().map(|place| (place.dir.to_str().unwrap(), place.origin)).collect();
        assert_eq!(
            dirs,
            [
                ("/o", Origin::Option),
                ("/e1", Origin::Environment),
                ("/e2", Origin::Environment),
                ("/opt/a/bin", Origin::Program),
                ("/opt/a/lib/ascribe/plugins", Origin::Installed),
                ("/home/k/.local/share/ascribe/plugins", Origin::User),
                ("/usr/lib/ascribe/plugins", Origin::System),
            ]
        );
        let variables = [("XDG_DATA_HOME", "/data".into()), ("HOME", "/home/k".into())];
        assert!(search(&[], &variables).places().iter().any(|place| place.dir == Path::new("/data/ascribe/plugins")));
    }

    #[test]
    fn what_was_tried_is_told_with_what_may_be_meant() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join(file_name("markdown")), "").unwrap();
        std::fs::create_dir(dir.path().join(file_name("folder"))).unwrap();
        let missing = dir.path().join("missing");
        let search = search(&[dir.path(), &missing], &[]);
        assert_eq!(search.find("markdown", Path::new("")).unwrap(), dir.path().join(file_name("markdown")));
        let Err(LoadError::NotFound { nearest, tried, .. }) = search.find("markdwon", Path::new("")) else { panic!() };
        assert_eq!(nearest.as_deref(), Some("markdown"));
        let why: Vec<_> = tried.iter().take(2).map(|tried| tried.why.as_str()).collect();
        assert_eq!(why, ["no such file", "no such folder"]);
        let Err(LoadError::NotFound { tried, .. }) = search.find("folder", Path::new("")) else { panic!() };
        assert_eq!(tried[0].why, "not a file");
        assert!(matches!(search.find("Mark-down", Path::new("")), Err(LoadError::Name { .. })));
    }

    #[test]
    fn a_path_is_relative_to_the_pipeline_and_looked_for_nowhere_else() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join(file_name("own")), "").unwrap();
        let search = search(&[dir.path()], &[]);
        assert!(search.find(&format!("./{}", file_name("own")), dir.path()).is_ok());
        let Err(LoadError::NotFound { tried, .. }) = search.find(&file_name("own"), &dir.path().join("sub")) else {
            panic!()
        };
        assert_eq!(tried.len(), 1);
    }
}
