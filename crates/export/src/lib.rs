//! The side of the host: finds exporter plugins, agrees with them on a version, checks what users want of
//! them, and runs them.
//!
//! A plugin is a shared library; what it must be like is in `ascribe_plugin.h` of `ascribe-plugin-abi`.
//! It is trusted code: it runs in the process of the program and can do what the program can. What this
//! crate guards against are mistakes, not malice.
//!
//! * [`Search`] knows the places and tells what it tried. It never asks the platform's loader to search.
//! * [`Plugin`] is one that host and plugin agree on; its [`Manifest`] says what it takes, and
//!   [`Plugin::check_options`] and [`Plugin::check_inputs`] hold a pipeline against that before anything
//!   runs.
//! * [`Plugin::run`] writes to temporary files beside their places and renames them when the plugin has
//!   succeeded: all of them or none. Whatever happens before, a panic on either side of the boundary
//!   included, becomes one [`RunError`], and the old files are as they were.
//! * [`contract`] tries a plugin out on rows that formats trip over.
//!
//! ```
//! use ascribe_export::{LoadError, Search};
//! use std::path::Path;
//!
//! let search = Search::new([Path::new("my-plugins").to_owned()]);
//! match search.load("no_such_format", Path::new(".")) {
//!     Err(error @ LoadError::NotFound { .. }) => {
//!         assert_eq!(error.to_string(), "no plugin 'no_such_format' was found");
//!         assert!(error.help().unwrap().contains("my-plugins"));
//!     }
//!     other => panic!("{other:?}"),
//! }
//! ```
//!
//! With the rows at hand, an export is one call:
//!
//! ```no_run
//! use ascribe_export::{Export, Input, OptionValue, Search, Target};
//! use std::{path::Path, sync::atomic::AtomicBool};
//! # fn rows() -> Box<dyn arrow_array::RecordBatchReader + Send> { unimplemented!() }
//!
//! let plugin = Search::new([]).load("csv", Path::new("."))?;
//! let options = plugin.check_options(&[("delimiter".into(), OptionValue::String(";".into()))]).unwrap();
//! let written = plugin.run(Export {
//!     options: &options,
//!     inputs: vec![Input { name: plugin.manifest().inputs[0].name.clone(), kind: "statements".into(), rows: rows() }],
//!     target: Target::File(Path::new("out/statements.csv")),
//!     protected: &["coverage.ascribe".into()],
//!     cancelled: &AtomicBool::new(false),
//!     log: &|level, message| println!("{level}: {message}"),
//! })?;
//! println!("{} bytes in {}", written.bytes, written.files[0].display());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod contract;
mod error;
mod inputs;
mod manifest;
mod name;
mod options;
mod outlet;
mod output;
mod place;
mod plugin;
mod run;
mod search;
mod sink;
mod stream;

pub use contract::{Check, contract};
pub use error::{LoadError, RunError};
pub use inputs::{Input, InputError};
pub use manifest::{InputSpec, Manifest, OptionKind, OptionSpec, Version};
pub use options::{OptionError, OptionValue, Options};
pub use output::{Target, Written};
pub use plugin::Plugin;
pub use run::Export;
pub use search::{Listed, Origin, Place, Search, Tried};
pub use sink::Level;
