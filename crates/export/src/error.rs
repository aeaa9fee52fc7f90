//! What can go wrong.

use std::io;
use std::path::PathBuf;

use crate::{InputError, Tried, Version};

/// A plugin that cannot be had.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum LoadError {
    /// Not a name that a plugin can have.
    #[error("'{name}' is no name of a plugin")]
    Name {
        /// The name as given.
        name: String,
    },
    /// No file of that name.
    #[error("no plugin '{name}' was found")]
    NotFound {
        /// The name or path as given.
        name: String,
        /// The plugin that may be meant.
        nearest: Option<String>,
        /// Where it was looked for.
        tried: Vec<Tried>,
    },
    /// A file whose name is not that of a plugin.
    #[error("{} does not have the name of a plugin", path.display())]
    FileName {
        /// The file.
        path: PathBuf,
    },
    /// A file that the loader cannot open.
    #[error("{} cannot be loaded: {message}", path.display())]
    Open {
        /// The file.
        path: PathBuf,
        /// What the loader says.
        message: String,
    },
    /// A library that is no plugin.
    #[error("{} is a library, but no plugin of ascribe: it has no symbol {symbol}", path.display())]
    Foreign {
        /// The file.
        path: PathBuf,
        /// The symbol that a plugin of this name has.
        symbol: String,
    },
    /// Built for another major of the boundary.
    #[error("{} was built for version {} of the plugin interface, this program has {host}",
            path.display(), plugin.map_or_else(|| String::from("another"), |v| v.to_string()))]
    Abi {
        /// The file.
        path: PathBuf,
        /// The version of this program.
        host: Version,
        /// The version of the plugin, where it says it.
        plugin: Option<Version>,
    },
    /// Its init failed.
    #[error("{} does not start: {message}", path.display())]
    Init {
        /// The file.
        path: PathBuf,
        /// What it says.
        message: String,
    },
    /// What it says of itself does not hold.
    #[error("{} describes itself wrongly: {message}", path.display())]
    Manifest {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        message: String,
    },
}

impl LoadError {
    /// The way out; for [`LoadError::NotFound`] also what was tried, a line each.
    #[must_use]
    pub fn help(&self) -> Option<String> {
        match self {
            Self::Name { .. } => Some(String::from(
                "a name is made of a-z, 0-9 and '_' and begins with a letter; a path has a '/' in it",
            )),
            Self::NotFound { nearest, tried, .. } => {
                let mut help = nearest.as_ref().map_or_else(String::new, |near| format!("did you mean '{near}'?\n"));
                help.push_str("looked for");
                for tried in tried {
                    help.push_str(&format!("\n  {tried}"));
                }
                Some(help)
            }
            Self::FileName { .. } => Some(format!("a plugin is called {}", crate::name::file_name("NAME"))),
            Self::Abi { host, plugin, .. } => {
                let newer = plugin.is_some_and(|plugin| plugin.major > host.major);
                Some(String::from(if newer {
                    "update ascribe, or build the plugin for this version"
                } else {
                    "get a newer build of the plugin"
                }))
            }
            Self::Init { .. } | Self::Manifest { .. } => {
                Some(String::from("this is a fault of the plugin; `ascribe plugins check` tests one"))
            }
            Self::Foreign { .. } => {
                Some(String::from("a plugin's file keeps its name: the symbol is named after it; was it renamed?"))
            }
            Self::Open { .. } => None,
        }
    }
}

/// An export that failed. Nothing of it is left behind, and the files before it are as they were.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RunError {
    /// Inputs that do not fit the manifest.
    #[error("plugin '{plugin}' cannot use its inputs: {}", errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Inputs {
        /// The plugin.
        plugin: String,
        /// All that is wrong.
        errors: Vec<InputError>,
    },
    /// A value of an option that only the plugin can judge.
    #[error("plugin '{plugin}' refuses option '{key}': {message}")]
    Option {
        /// The plugin.
        plugin: String,
        /// The option at fault.
        key: String,
        /// What is wrong.
        message: String,
    },
    /// Rows without the columns that the plugin needs.
    #[error("plugin '{plugin}' cannot use these rows: {message}")]
    Schema {
        /// The plugin.
        plugin: String,
        /// What is wrong.
        message: String,
    },
    /// Any other error of the plugin.
    #[error("plugin '{plugin}' failed: {message}")]
    Failed {
        /// The plugin.
        plugin: String,
        /// What is wrong.
        message: String,
    },
    /// A panic in the plugin, contained.
    #[error("plugin '{plugin}' panicked: {message}")]
    Panicked {
        /// The plugin.
        plugin: String,
        /// What the panic said, and where in the plugin's source it was.
        message: String,
    },
    /// The user asked to stop.
    #[error("plugin '{plugin}' was stopped")]
    Cancelled {
        /// The plugin.
        plugin: String,
    },
    /// The rows could not be read.
    #[error("the rows for input '{input}' of plugin '{plugin}' cannot be read: {message}")]
    Input {
        /// The plugin.
        plugin: String,
        /// The input.
        input: String,
        /// What their reader says.
        message: String,
    },
    /// The output could not be written.
    #[error("{} cannot be written: {source}", path.as_ref().map_or_else(|| String::from("the output"), |p| p.display().to_string()))]
    Output {
        /// The plugin.
        plugin: String,
        /// The file; nothing for a stream.
        path: Option<PathBuf>,
        /// What the system says.
        source: io::Error,
    },
    /// The plugin asked for a file that it may not have.
    #[error("plugin '{plugin}' may not write a file '{name}': {why}")]
    FileName {
        /// The plugin.
        plugin: String,
        /// The name that it asked for.
        name: String,
        /// What is wrong with it.
        why: String,
    },
    /// An output would replace the record or another file in use.
    #[error("the output of plugin '{plugin}' would replace {}, which is in use", path.display())]
    Protected {
        /// The plugin.
        plugin: String,
        /// The file.
        path: PathBuf,
    },
}

impl RunError {
    /// The option at fault.
    #[must_use]
    pub fn option(&self) -> Option<&str> {
        match self {
            Self::Option { key, .. } => Some(key),
            _ => None,
        }
    }

    /// Whether the reader of the output has gone, as `| head` does: no error for the user.
    #[must_use]
    pub fn is_broken_pipe(&self) -> bool {
        matches!(self, Self::Output { source, .. } if source.kind() == io::ErrorKind::BrokenPipe)
    }

    /// The way out.
    #[must_use]
    pub fn help(&self) -> Option<String> {
        match self {
            Self::Inputs { errors, .. } => errors.iter().find_map(InputError::help),
            Self::Panicked { .. } => Some(String::from("this is a fault of the plugin; tell its author")),
            Self::FileName { .. } => {
                Some(String::from("a plugin may only make files beside its output, by relative names"))
            }
            Self::Protected { .. } => Some(String::from("choose another `to`")),
            _ => None,
        }
    }
}
