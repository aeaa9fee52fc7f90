//! A folder to run the program in.

use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use tempfile::TempDir;

/// A temporary folder with files, and the program in an environment that is the same everywhere.
pub struct Folder(TempDir);

impl Default for Folder {
    fn default() -> Self {
        Self::new()
    }
}

impl Folder {
    /// An empty folder.
    ///
    /// # Panics
    /// It cannot be made.
    pub fn new() -> Self {
        Self(TempDir::new().expect("a temporary folder"))
    }

    /// The path of a file in it.
    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Writes a file, and the folders it is in.
    ///
    /// # Panics
    /// It cannot be written.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> &Self {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap_or(Path::new("."))).expect("the folder of the file");
        fs::write(path, content).expect("the file");
        self
    }

    /// The text of a file.
    ///
    /// # Panics
    /// It cannot be read.
    pub fn text(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// The program, to be run in this folder.
    pub fn ascribe<'a>(&self, arguments: impl IntoIterator<Item = &'a str>) -> Command {
        let mut command = Command::new(crate::program());
        command.current_dir(self.0.path()).env_clear().env("HOME", self.0.path()).args(arguments);
        command
    }

    /// Standard output, standard error and the exit code of the program in this folder. The path of
    /// the folder is written as `[FOLDER]` and the folder of the program as `[TARGET]`.
    ///
    /// # Panics
    /// The program does not run, or is killed.
    pub fn run<'a>(&self, arguments: impl IntoIterator<Item = &'a str>) -> Output {
        let output = self.ascribe(arguments).output().expect("the program runs");
        let clean = |bytes: Vec<u8>| {
            let text = String::from_utf8(bytes).expect("output is UTF-8");
            let target = crate::program().parent().expect("the program is in a folder").display().to_string();
            text.replace(&self.0.path().display().to_string(), "[FOLDER]").replace(&target, "[TARGET]")
        };
        Output {
            stdout: clean(output.stdout),
            stderr: clean(output.stderr),
            code: output.status.code().expect("the program ends by itself"),
        }
    }
}

/// What a run of the program printed, and how it ended.
#[derive(Debug)]
pub struct Output {
    /// Standard output.
    pub stdout: String,
    /// Standard error.
    pub stderr: String,
    /// Exit code.
    pub code: i32,
}

impl Output {
    /// The same, where the program must have ended with this code.
    ///
    /// # Panics
    /// It ended with another one.
    #[track_caller]
    pub fn expect(self, code: i32) -> Self {
        assert_eq!(self.code, code, "stdout:\n{}\nstderr:\n{}", self.stdout, self.stderr);
        self
    }
}
