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
/// # Panics
/// The build fails.
pub fn program() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        let folder = target();
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        for arguments in [&["build"][..], &["build", "-p", "ascribe-tests", "--examples"]] {
            let mut cargo = Command::new(env!("CARGO"));
            cargo.current_dir(&root).args(arguments).args(["--locked", "--quiet", "--target-dir"]);
            cargo.arg(folder.parent().expect("target/PROFILE is in target"));
            if folder.ends_with("release") {
                cargo.arg("--release");
            }
            assert!(cargo.status().expect("cargo runs").success(), "the program does not build");
        }
        folder.join(format!("ascribe{}", std::env::consts::EXE_SUFFIX))
    })
}

/// Folder of the plugins that misbehave on purpose.
pub fn bad_plugins() -> PathBuf {
    program().with_file_name("examples")
}

/// `target/PROFILE`, from the place of this very executable.
fn target() -> PathBuf {
    let executable = std::env::current_exe().expect("the executable has a path");
    let folder = executable.parent().expect("the executable is in a folder");
    if folder.ends_with("deps") { folder.parent().expect("deps is in a folder").to_owned() } else { folder.to_owned() }
}
