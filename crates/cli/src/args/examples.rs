//! Examples, as the help of each command shows them.

pub(super) const TRAIN: &str = "\
Example:
  ascribe train train.jsonl.gz --out my.model
  ascribe evaluate dev.jsonl.gz --model my.model";

pub(super) const READ: &str = "\
Examples:
  ascribe read article.txt
  ascribe read coverage/*.txt --to jsonl > statements.jsonl
  pbpaste | ascribe read -
  ascribe read --raw corpus.jsonl --to attributions > predictions.jsonl";

pub(super) const RUN: &str = "\
Examples:
  ascribe run coverage.toml
  ascribe run coverage.toml --set record=other.ascribe
  ascribe run coverage.toml --summary json --progress never";

pub(super) const CHECK: &str = "\
Examples:
  ascribe check coverage.toml
  ascribe check codebook.toml
  ascribe check codebook.toml --try \"Nobody shot at that freighter, Vella said.\"
  ascribe check codebook.toml --try - < sentences.txt

What the lines of --try mean, and how to mend a codebook by them: docs/codebook.md";

pub(super) const QUERY: &str = "\
Examples:
  ascribe query statements --actor Brandt --since 2031-03-01
  ascribe query statements --about 'ceasefire OR truce' --to markdown > brief.md
  ascribe query documents --text blockade --sort=-published
  ascribe query actors --to csv > actors.csv
  ascribe query actors --similar Brandt
  ascribe query conflicts --kind figure
  ascribe query timeline --proposition aggressor
  ascribe query matrix
  ascribe query problems";

pub(super) const SQL: &str = "\
Examples:
  ascribe sql \"SELECT outlet, count(*) AS n FROM documents GROUP BY outlet ORDER BY n DESC\"
  ascribe sql \"SELECT avg(confidence) AS mean FROM statements\" --type mean=float64 --to json";

pub(super) const SCHEMA: &str = "\
Examples:
  ascribe schema statements
  ascribe schema";

pub(super) const SHOW: &str = "\
Example (the first characters of an id are enough):
  ascribe show s3f9c2";

pub(super) const VERIFY: &str = "\
Examples:
  ascribe verify
  ascribe verify --record coverage.ascribe";

pub(super) const EVALUATE: &str = "\
Examples:
  ascribe evaluate gold.jsonl.gz
  ascribe evaluate brat/ --errors errors.md
  ascribe read --raw gold.jsonl --to attributions > predictions.jsonl
  ascribe evaluate gold.jsonl --predictions predictions.jsonl --to json
  ascribe evaluate tests/gold/actors --task actors --errors errors.md

Formats, figures and how to read the list of errors: docs/evaluation.md";

pub(super) const PLUGINS: &str = "\
Examples:
  ascribe plugins list
  ascribe plugins check markdown
  ascribe plugins check ./libascribe_export_mine.so";
