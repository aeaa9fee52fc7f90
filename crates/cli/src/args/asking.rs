//! Asking a record: what `query`, `sql`, `schema`, `show` and `verify` take.

use std::path::PathBuf;

use ascribe_model::schema::View;
use clap::Args;
use clap::builder::PossibleValuesParser;

/// Which record, and in what form its rows are printed.
#[derive(Debug, Args)]
pub(crate) struct Output {
    /// The record [default: the only *.ascribe file here]
    #[arg(long, value_name = "FILE")]
    pub(crate) record: Option<PathBuf>,
    /// How to print the rows: table, json, jsonl, csv, markdown or another exporter plugin
    #[arg(long, value_name = "FORM", default_value = "table")]
    pub(crate) to: String,
    /// An option of the exporter, such as group_by=outlet; may be given more than once
    #[arg(long = "option", short = 'o', value_name = "KEY=VALUE")]
    pub(crate) options: Vec<String>,
}

/// What does not go with `--similar`.
const SIMILAR_ALONE: [&str; 16] = [
    "actor",
    "source",
    "via",
    "addressee",
    "about",
    "text",
    "kind",
    "proposition",
    "stance",
    "outlet",
    "since",
    "until",
    "uncoded",
    "copies",
    "limit",
    "sort",
];

/// The kinds of results.
fn views() -> PossibleValuesParser {
    PossibleValuesParser::new(View::ALL.iter().map(|view| view.as_str()))
}

#[derive(Debug, Args)]
pub(crate) struct Query {
    /// What to ask for
    #[arg(value_name = "KIND", value_parser = views())]
    pub(crate) view: String,
    /// By or of this actor: a name in any known spelling, or an id
    #[arg(long, value_name = "NAME")]
    pub(crate) actor: Option<String>,
    /// With these words in the source as written
    #[arg(long, value_name = "WORDS")]
    pub(crate) source: Option<String>,
    /// Passed on by this actor
    #[arg(long, value_name = "NAME")]
    pub(crate) via: Option<String>,
    /// Said to this actor, or with these words in the addressee as written
    #[arg(long, value_name = "NAME")]
    pub(crate) addressee: Option<String>,
    /// With these words in the content (full text: words, "phrases", OR, prefix*)
    #[arg(long, value_name = "WORDS")]
    pub(crate) about: Option<String>,
    /// With these words in the document (full text)
    #[arg(long, value_name = "WORDS")]
    pub(crate) text: Option<String>,
    /// How a statement is reported: direct, indirect or mixed; of conflicts: stance, shift, figure or wording
    #[arg(long, value_name = "KIND")]
    pub(crate) kind: Option<String>,
    /// On this proposition of the codebook, by its id
    #[arg(long, value_name = "ID")]
    pub(crate) proposition: Option<String>,
    /// Taking this stance: affirm, deny or hedge
    #[arg(long, value_name = "STANCE")]
    pub(crate) stance: Option<String>,
    /// Published by this outlet
    #[arg(long, value_name = "NAME")]
    pub(crate) outlet: Option<String>,
    /// Said on or after this day; by the day of publication where it is not known when it was said
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) since: Option<jiff::civil::Date>,
    /// Said on or before this day; likewise
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) until: Option<jiff::civil::Date>,
    /// Only statements that take no position, or figures of no quantity: what the codebook has no phrase for
    #[arg(long)]
    pub(crate) uncoded: bool,
    /// Also what stands in documents that copy another, which otherwise count once
    #[arg(long)]
    pub(crate) copies: bool,
    /// Of actors: pairs that look alike and stay apart, and why; all, or those with this actor
    #[arg(long, value_name = "NAME", num_args = 0..=1, default_missing_value = "", conflicts_with_all = SIMILAR_ALONE)]
    pub(crate) similar: Option<String>,
    /// At most so many rows
    #[arg(long, value_name = "N")]
    pub(crate) limit: Option<usize>,
    /// Sort by this column; a leading - turns the order round: --sort=-published
    #[arg(long, value_name = "COLUMN", allow_hyphen_values = true)]
    pub(crate) sort: Option<String>,
    #[command(flatten)]
    pub(crate) output: Output,
}

#[derive(Debug, Args)]
pub(crate) struct Sql {
    /// One SELECT statement
    #[arg(value_name = "SELECT")]
    pub(crate) select: String,
    /// The type of a column that is an expression, such as n=int64
    #[arg(long = "type", value_name = "COLUMN=TYPE")]
    pub(crate) types: Vec<String>,
    #[command(flatten)]
    pub(crate) output: Output,
}

#[derive(Debug, Args)]
pub(crate) struct Schema {
    /// The kind of result [default: all]
    #[arg(value_name = "KIND", value_parser = views())]
    pub(crate) kind: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Show {
    /// Id of a statement, position, figure or conflict, or its first characters
    #[arg(value_name = "ID")]
    pub(crate) id: String,
    /// The record [default: the only *.ascribe file here]
    #[arg(long, value_name = "FILE")]
    pub(crate) record: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Verify {
    /// The record [default: the only *.ascribe file here]
    #[arg(long, value_name = "FILE")]
    pub(crate) record: Option<PathBuf>,
}
