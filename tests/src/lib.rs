//! What the suite, the soak and the measurements share: the built program, folders to work in, and
//! coverage to read.
//!
//! `cargo test` builds neither a program nor a plugin of another package, so [`program`] has them
//! built before the first use.

#![allow(clippy::expect_used, clippy::panic, reason = "a suite that cannot set its stage ends")]

mod corpus;
mod folder;
mod tables;

pub use corpus::{article, write_corpus};
pub use folder::{Folder, Output};
pub use tables::tables;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// Path of the program, built with its plugins beside it in the profile that this code has.
///
/// It is built in a folder of its own, `target/suite`: the libraries of plugins have no hash in their
/// names, so a build with other features would replace those that `cargo test` goes on to use.
///
/// # Panics
/// The build fails.
pub fn program() -> &'static Path {
    static PROGRAM: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    made(PROGRAM.get_or_init(|| Ok(build(&["build"])?.join(format!("ascribe{}", std::env::consts::EXE_SUFFIX)))))
}

/// Folder of the plugins that misbehave on purpose: that of `cargo test`, or one where it has made none.
///
/// # Panics
/// The build fails.
pub fn bad_plugins() -> &'static Path {
    static PLUGINS: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    made(PLUGINS.get_or_init(|| {
        let made = profile().join("examples");
        let names = std::fs::read_dir(&made).into_iter().flatten().flatten().map(|entry| entry.file_name());
        if names.into_iter().any(|name| name.to_string_lossy().contains("ascribe_export_panics.")) {
            return Ok(made);
        }
        Ok(build(&["build", "-p", "ascribe-tests", "--examples"])?.join("examples"))
    }))
}

/// What was built, once for all tests: a build that failed is not tried again by each of them.
fn made(built: &'static Result<PathBuf, String>) -> &'static Path {
    built.as_ref().unwrap_or_else(|why| panic!("the program does not build: {why}"))
}

/// Runs cargo, and gives the folder that it builds into, or what cargo said.
fn build(arguments: &[&str]) -> Result<PathBuf, String> {
    let profile = profile();
    let target = profile.parent().expect("target/PROFILE is in target").join("suite");
    let mut cargo = Command::new(env!("CARGO"));
    cargo.current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(".."));
    cargo.args(arguments).args(["--locked", "--quiet", "--target-dir"]).arg(&target);
    let release = profile.ends_with("release");
    if release {
        cargo.arg("--release");
    }
    let output = cargo.output().map_err(|error| error.to_string())?;
    if !output.status.success() {
        return Err(format!("{}\n{}", output.status, String::from_utf8_lossy(&output.stderr)));
    }
    Ok(target.join(if release { "release" } else { "debug" }))
}

/// `target/PROFILE`, from the place of this very executable.
fn profile() -> PathBuf {
    let executable = std::env::current_exe().expect("the executable has a path");
    let folder = executable.parent().expect("the executable is in a folder");
    if folder.ends_with("deps") { folder.parent().expect("deps is in a folder").to_owned() } else { folder.to_owned() }
}
