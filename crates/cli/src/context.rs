//! What every command works with: where it speaks, and how.

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};

use ascribe_export::Search;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::args::{Color, Global, Progress};
use crate::failure::{Failure, USAGE};
use crate::mistake::Mistake;
use crate::render::Paint;

/// The settings of the command line that every command shares.
pub(crate) struct Context {
    quiet: bool,
    progress: bool,
    color: Color,
    /// Where plugins are looked for.
    pub(crate) search: Search,
}

impl Context {
    /// Takes the settings and makes them hold: threads, colours of reports.
    pub(crate) fn new(global: &Global) -> Self {
        if let Some(threads) = global.threads {
            // Fails only where a pool is there already, which nothing makes before.
            let _ = rayon::ThreadPoolBuilder::new().num_threads(threads.into()).build_global();
        }
        let terminal = std::io::stderr().is_terminal();
        let paint = Paint::new(global.color, terminal);
        let _ = miette::set_hook(Box::new(move |_| {
            let theme = if paint.on() {
                miette::GraphicalTheme::unicode()
            } else if terminal {
                miette::GraphicalTheme::unicode_nocolor()
            } else {
                miette::GraphicalTheme::none()
            };
            let lines = miette::GraphicalReportHandler::new_themed(theme).with_context_lines(1);
            Box::new(if terminal { lines } else { lines.with_width(160) })
        }));
        Self {
            quiet: global.quiet,
            progress: global.progress == Progress::Auto && terminal && !global.quiet,
            color: global.color,
            search: Search::new(global.plugin_dir.clone()),
        }
    }

    /// The colours of standard output.
    pub(crate) fn paint(&self) -> Paint {
        Paint::new(self.color, std::io::stdout().is_terminal())
    }

    /// Says a line on standard error, unless `--quiet`.
    pub(crate) fn say(&self, line: &str) {
        if !self.quiet {
            complain(line);
        }
    }

    /// A bar for work on `total` documents; hidden where no progress is wanted.
    pub(crate) fn bar(&self, total: impl FnOnce() -> u64) -> ProgressBar {
        self.drawn("{bar:30} {pos}/{len} documents, {per_sec}, {eta} left", total)
    }

    /// A bar for work in steps that take unequal time; hidden where no progress is wanted.
    pub(crate) fn steps(&self) -> ProgressBar {
        let bar = self.drawn("{bar:30} {pos}/{len} steps, {elapsed}", || 1);
        bar.enable_steady_tick(std::time::Duration::from_secs(1));
        bar
    }

    fn drawn(&self, template: &str, total: impl FnOnce() -> u64) -> ProgressBar {
        if !self.progress {
            return ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        }
        let style = ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
        ProgressBar::new(total()).with_style(style)
    }
}

/// Says a line on standard error. Where nobody listens there is nobody to tell so.
pub(crate) fn complain(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// The record that is named, or the only one in the working directory.
pub(crate) fn record_path(named: Option<&Path>) -> Result<PathBuf, Failure> {
    if let Some(path) = named {
        return Ok(path.to_owned());
    }
    let mut here: Vec<PathBuf> = std::fs::read_dir(".")
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| PathBuf::from(entry.file_name()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "ascribe"))
        .collect();
    here.sort();
    let mistake = match here.as_slice() {
        [only] => return Ok(only.clone()),
        [] => Mistake::nowhere("record::none_here", "there is no *.ascribe file in this folder")
            .help("name a record with --record FILE, or make one with `ascribe run PIPELINE.toml`"),
        several => {
            Mistake::nowhere("record::several_here", "there are several *.ascribe files in this folder").help(format!(
                "name one with --record: {}",
                several.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join(", ")
            ))
        }
    };
    Err(Failure::Reported(vec![mistake], USAGE))
}
