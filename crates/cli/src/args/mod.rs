//! The command line.

mod asking;
mod examples;

use std::path::PathBuf;

pub(crate) use asking::{Query, Schema, Show, Sql, Verify};
use clap::builder::styling::{AnsiColor, Styles};
use clap::{Args, Parser, Subcommand, ValueEnum};

const STYLES: Styles = Styles::styled()
    .header(AnsiColor::Green.on_default().bold())
    .usage(AnsiColor::Green.on_default().bold())
    .literal(AnsiColor::Cyan.on_default().bold())
    .placeholder(AnsiColor::Cyan.on_default());

/// Turns news coverage into a queryable record of attributed statements: who said what, to whom,
/// when, through which outlet, with the exact place in the source as evidence.
#[derive(Debug, Parser)]
#[command(name = "ascribe", version, styles = STYLES, propagate_version = true, after_help = EXIT_CODES)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
    #[command(flatten)]
    pub(crate) global: Global,
}

const EXIT_CODES: &str = "\
Exit codes: 0 done · 1 failed (an export that failed too) · 2 wrong usage or pipeline · 3 done, but some documents had problems (listed)
Standard output is data; messages go to standard error.";

/// What every command takes.
#[derive(Debug, Args)]
pub(crate) struct Global {
    /// Say nothing but errors and problems
    #[arg(long, short, global = true)]
    pub(crate) quiet: bool,
    /// Colour the output
    #[arg(long, global = true, value_enum, default_value_t = Color::Auto)]
    pub(crate) color: Color,
    /// Show progress on standard error
    #[arg(long, global = true, value_enum, default_value_t = Progress::Auto)]
    pub(crate) progress: Progress,
    /// Threads to work with [default: one a core]
    #[arg(long, global = true, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub(crate) threads: Option<u16>,
    /// A further folder to look for plugins in; may be given more than once
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) plugin_dir: Vec<PathBuf>,
}

/// When to colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal, unless NO_COLOR is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// When to show progress.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Progress {
    /// On a terminal
    Auto,
    /// Never
    Never,
}

/// What the program does.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Show the statements of texts at once, without keeping a record
    #[command(after_help = examples::READ)]
    Read(Read),
    /// Run a pipeline: read coverage into a record and write its exports
    #[command(after_help = examples::RUN)]
    Run(Run),
    /// Report everything that can be known wrong with a pipeline or a codebook; try sentences on a codebook
    #[command(after_help = examples::CHECK)]
    Check(Check),
    /// Ask a record: statements, documents, actors, positions, figures, conflicts, who stands where
    #[command(after_help = examples::QUERY)]
    Query(Box<Query>),
    /// Ask a record with a SELECT of your own; the record is only read
    #[command(after_help = examples::SQL)]
    Sql(Sql),
    /// Print the columns of a kind of result, with their types and meaning
    #[command(after_help = examples::SCHEMA)]
    Schema(Schema),
    /// Show a statement in its passage, with its chain; or a position, figure or conflict
    #[command(after_help = examples::SHOW)]
    Show(Show),
    /// Check every piece of evidence of a record against the stored text
    #[command(after_help = examples::VERIFY)]
    Verify(Verify),
    /// Score what is found against what people marked
    #[command(after_help = examples::EVALUATE)]
    Evaluate(Evaluate),
    /// Learn a model from annotated text
    #[command(after_help = examples::TRAIN)]
    Train(Train),
    /// List exporter plugins, or test one against the contract
    #[command(subcommand, after_help = examples::PLUGINS)]
    Plugins(Plugins),
}

#[derive(Debug, Args)]
pub(crate) struct Read {
    /// Files, folders or globs to read; - for standard input
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<String>,
    /// Take each text as it stands: no page furniture removed, no metadata looked for
    #[arg(long)]
    pub(crate) raw: bool,
    /// What the files are
    #[arg(long, value_name = "FORMAT", default_value = "auto", value_parser = ["auto", "text", "html", "jsonl"])]
    pub(crate) format: String,
    /// The model to find statements with [default: the one that is built in]
    #[arg(long, value_name = "MODEL")]
    pub(crate) model: Option<PathBuf>,
    /// How to print the statements
    #[arg(long, value_name = "FORM", default_value = "table", value_parser = ["table", "json", "jsonl", "attributions"])]
    pub(crate) to: String,
}

#[derive(Debug, Args)]
pub(crate) struct Run {
    /// The pipeline
    #[arg(value_name = "PIPELINE.toml")]
    pub(crate) pipeline: PathBuf,
    /// Override a setting, such as record=other.ascribe or export.0.options.lines=true
    #[arg(long, value_name = "KEY=VALUE")]
    pub(crate) set: Vec<String>,
    /// How to say what was done
    #[arg(long, value_enum, default_value_t = Summary::Text)]
    pub(crate) summary: Summary,
    /// Remove documents whose file is gone, which are otherwise kept and marked
    #[arg(long)]
    pub(crate) prune: bool,
}

/// How `run` says what it did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Summary {
    /// A few lines on standard error
    Text,
    /// One JSON object on standard output
    Json,
}

#[derive(Debug, Args)]
pub(crate) struct Check {
    /// The pipeline, or a codebook
    #[arg(value_name = "FILE.toml")]
    pub(crate) file: PathBuf,
    /// Override a setting of the pipeline, as `run` does
    #[arg(long, value_name = "KEY=VALUE")]
    pub(crate) set: Vec<String>,
    /// Show what this passage fires in the codebook, and why; - for standard input, one passage a line; may be
    /// given more than once
    #[arg(long = "try", value_name = "PASSAGE", allow_hyphen_values = true)]
    pub(crate) passages: Vec<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Evaluate {
    /// Annotated text: JSON Lines, plain or gzip, or a folder of brat files; with --task actors a file or a
    /// folder of JSON Lines; with --task figures a file of JSON Lines; with --task stance a folder with
    /// codebook.toml and pairs.jsonl, or a folder of such; with --task conflicts a folder with
    /// key.toml, texts and codebook.toml, or a pipeline.toml in place of these two
    #[arg(value_name = "CORPUS")]
    pub(crate) corpus: PathBuf,
    /// What to score
    #[arg(long, value_enum, default_value_t = Task::Attribution)]
    pub(crate) task: Task,
    /// The model to score [default: the one that is built in]
    #[arg(long, value_name = "MODEL", conflicts_with = "predictions")]
    pub(crate) model: Option<PathBuf>,
    /// Score this file, in the form of `read --to attributions`, in place of the engine
    #[arg(long, value_name = "FILE")]
    pub(crate) predictions: Option<PathBuf>,
    /// Write what is wrong, one by one, as Markdown
    #[arg(long, value_name = "FILE")]
    pub(crate) errors: Option<PathBuf>,
    /// How to print the figures
    #[arg(long, value_name = "FORM", default_value = "table", value_parser = ["table", "json"])]
    pub(crate) to: String,
}

/// What `evaluate` scores.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Task {
    /// Source, cue and content
    Attribution,
    /// Who the sources are, who passed it on, to whom, when; and who is one across documents
    Actors,
    /// Numbers: value or range, bound and unit
    Figures,
    /// What documents do to the propositions of a codebook: affirm, deny, hedge
    Stance,
    /// Where accounts do not fit: stance, shift, figure, wording
    Conflicts,
}

#[derive(Debug, Args)]
pub(crate) struct Train {
    /// Annotated text to learn from, with a table of its tokens beside it: NAME.jsonl.gz and NAME.tokens.tsv.gz
    #[arg(value_name = "CORPUS")]
    pub(crate) corpus: PathBuf,
    /// Where to write the model
    #[arg(long, value_name = "MODEL")]
    pub(crate) out: PathBuf,
    /// Write what is found in each fifth of the corpus with a model of the others, for `evaluate --predictions`
    #[arg(long, value_name = "FILE")]
    pub(crate) unseen: Option<PathBuf>,
    /// Where chance begins; the same corpus and seed give the same bytes
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub(crate) seed: u64,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Plugins {
    /// List the plugins that are found, and where was looked
    List,
    /// Test a plugin against the contract
    Check {
        /// Name of a plugin, or path of its library
        #[arg(value_name = "NAME")]
        plugin: String,
    },
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn no_help_text_shows_a_backslash() {
        for command in super::Cli::command().get_subcommands_mut() {
            let help = command.render_long_help().to_string();
            assert!(!help.contains('\\'), "{help}");
        }
    }
}
