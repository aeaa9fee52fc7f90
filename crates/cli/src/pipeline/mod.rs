//! The pipeline: the TOML that says what to read, what to ask and what to write.
//!
//! Reading it collects every mistake, each with its place, before anything is done. A mistake inside
//! an `[[export]]` stays with that export, so that a run can leave it out and write the others.

mod actors;
pub(crate) mod codebook;
mod export;
mod ingest;
mod overrides;
mod query;
mod sheet;

pub(crate) use actors::ActorList;
pub(crate) use codebook::Questions;
pub(crate) use export::Export;
pub(crate) use ingest::{Ingest, Known};
pub(crate) use query::{Ask, Query};
pub(crate) use sheet::At;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use ascribe_attribute::Engine;
use ascribe_model::schema::View;
use toml::Spanned;
use toml::de::DeTable;

use crate::mistake::Mistake;
use crate::model;
use sheet::{Mistakes, Sheet};

/// A pipeline as its TOML says it.
#[derive(Debug)]
pub(crate) struct Pipeline {
    /// The TOML.
    pub(crate) path: PathBuf,
    /// What the TOML says, with what `--set` overrode.
    pub(crate) text: String,
    /// The overrides.
    pub(crate) set: Vec<String>,
    /// The record, as a path from the working directory.
    pub(crate) record: PathBuf,
    /// What to read.
    pub(crate) ingest: Vec<Ingest>,
    /// What a person knows better, by locator.
    pub(crate) documents: Vec<Known>,
    /// What to attribute with.
    pub(crate) engine: Arc<Engine>,
    /// The list of actors, as a path from the working directory.
    pub(crate) actors_path: Option<PathBuf>,
    /// What it decides.
    pub(crate) actors: ActorList,
    /// The codebook, as a path from the working directory.
    pub(crate) codebook_path: Option<PathBuf>,
    /// What it asks.
    pub(crate) questions: Questions,
    /// Whether copies of a story are looked for, which count once.
    pub(crate) copies: bool,
    /// What to ask, with a name each.
    pub(crate) queries: Vec<Query>,
    /// What to write.
    pub(crate) exports: Vec<Export>,
}

impl Pipeline {
    /// The folder that paths in the TOML are relative to.
    pub(crate) fn folder(&self) -> &Path {
        folder_of(&self.path)
    }

    /// The query of this name, or the whole view of this name.
    pub(crate) fn ask(&self, name: &str) -> Option<Ask> {
        let query = self.queries.iter().find(|query| query.name.value == name);
        query.map(|query| query.ask.clone()).or_else(|| View::from_word(name).map(Ask::whole))
    }

    /// The names that [`Pipeline::ask`] knows.
    pub(crate) fn asks(&self) -> Vec<&str> {
        let views = View::ALL.iter().map(|view| view.as_str());
        self.queries.iter().map(|query| query.name.value.as_str()).chain(views).collect()
    }

    /// A mistake with the text that its place is in.
    pub(crate) fn place(&self, mistake: Mistake) -> Mistake {
        mistake.within(&self.path, &self.text)
    }

    /// Reads a pipeline from `text`, the content of the file at `path`, with all mistakes outside of
    /// exports; those inside stand in [`Export::mistakes`].
    pub(crate) fn read(path: &Path, text: String, set: &[String]) -> (Self, Vec<Mistake>) {
        let mistakes = Mistakes::default();
        let (mut root, errors) = DeTable::parse_recoverable(&text);
        overrides::apply(&mut root, set, &mistakes);
        let pipeline = Self::from_table(path, &text, set, &root, &mistakes);
        if errors.is_empty() {
            return (pipeline, mistakes.into_inner());
        }
        // What is not TOML is read in part only, so what else seems wrong may not be.
        (pipeline, errors.iter().map(|error| syntax(error, text.len())).collect())
    }

    fn from_table(path: &Path, text: &str, set: &[String], root: &Spanned<DeTable<'_>>, mistakes: &Mistakes) -> Self {
        let folder = folder_of(path);
        let sheet = Sheet::new("the pipeline", 0..text.len().min(1), root.get_ref(), mistakes);
        let help = "name the file to keep the record in: record = \"coverage.ascribe\"";
        let record = sheet.required_string("record", help).unwrap_or(At { value: String::new(), span: 0..0 });
        if record.value.is_empty() && !record.span.is_empty() {
            mistakes.add(Mistake::new("pipeline::record", "'record' is empty", record.span.clone()).help(help));
        }
        let ingest = ingest::read(sheet.tables("ingest"), folder, mistakes);
        if ingest.is_empty() && sheet.value("ingest").is_none() {
            mistakes.add(
                Mistake::new("pipeline::missing_key", "the pipeline reads nothing", sheet.span())
                    .label("no [[ingest]] in this file")
                    .help("add [[ingest]] with path = \"coverage/**/*.txt\""),
            );
        }
        let documents = ingest::known(sheet.tables("document"), mistakes);
        let engine = sheet.table("attribute").and_then(|attribute| engine(attribute, folder, mistakes));
        let compare = sheet.table("compare").map(|compare| {
            let found = (compare.string("actors"), compare.string("codebook"), compare.flag("copies"));
            compare.finish();
            found
        });
        let (listed, asked, copies) = compare.unwrap_or_default();
        let actors_path = listed.as_ref().map(|actors| below(folder, &actors.value));
        let actors = listed.and_then(|at| list(ACTORS, &at, folder, mistakes, ActorList::read));
        let asked = asked.filter(|named| !named.value.is_empty());
        let codebook_path = asked.as_ref().map(|codebook| below(folder, &codebook.value));
        let codebook = asked.and_then(|at| list(CODEBOOK, &at, folder, mistakes, Questions::read));
        let queries = query::read(sheet.tables("query"), mistakes);
        let exports = sheet.tables("export").into_iter().map(|sheet| Export::read(sheet, folder)).collect();
        sheet.finish();
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
            set: set.to_vec(),
            record: below(folder, &record.value),
            ingest,
            documents,
            engine: engine.unwrap_or_default(),
            actors_path,
            actors: actors.unwrap_or_default(),
            codebook_path,
            questions: codebook.unwrap_or_default(),
            copies: copies.is_none_or(|copies| copies.value),
            queries,
            exports,
        }
    }
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A path of the TOML from the working directory, without a leading `./`.
fn below(folder: &Path, path: &str) -> PathBuf {
    if folder == Path::new(".") { PathBuf::from(path) } else { folder.join(path) }
}

/// The engine to attribute with: "default", or the file of a model.
fn engine(sheet: Sheet<'_>, folder: &Path, mistakes: &Mistakes) -> Option<Arc<Engine>> {
    let named = sheet.string("model").filter(|model| model.value != "default");
    sheet.finish();
    let named = named?;
    match model::load(&below(folder, &named.value)) {
        Ok(engine) => Some(Arc::new(engine)),
        Err(mistake) => {
            mistakes.add(mistake.at(named.span).label("this model"));
            None
        }
    }
}

/// A file that the pipeline names.
struct Kind {
    what: &'static str,
    code: &'static str,
    help: &'static str,
}

const ACTORS: Kind =
    Kind { what: "the list of actors", code: "actors::unreadable", help: "name a file in the form of docs/actors.md" };

const CODEBOOK: Kind =
    Kind { what: "the codebook", code: "codebook::unreadable", help: "name a file in the form of docs/codebook.md" };

/// What stands in a file that the pipeline names.
fn list<T>(
    kind: Kind,
    named: &At<String>,
    folder: &Path,
    mistakes: &Mistakes,
    read: fn(&Path, &str) -> Result<T, Vec<Mistake>>,
) -> Option<T> {
    let path = below(folder, &named.value);
    let unreadable = |why: &str| {
        let message = format!("{} {} cannot be read: {why}", kind.what, path.display());
        Mistake::new(kind.code, message, named.span.clone()).label("this file").help(kind.help)
    };
    let text = match std::fs::read(&path).map(String::from_utf8) {
        Ok(Ok(text)) => text,
        Ok(Err(_)) => {
            mistakes.add(unreadable("it is not UTF-8"));
            return None;
        }
        Err(error) => {
            mistakes.add(unreadable(&error.to_string()));
            return None;
        }
    };
    match read(&path, &text) {
        Ok(list) => Some(list),
        Err(wrong) => {
            wrong.into_iter().for_each(|mistake| mistakes.add(mistake));
            None
        }
    }
}

fn syntax(error: &toml::de::Error, length: usize) -> Mistake {
    let span = error.span().unwrap_or(0..0);
    let span = span.start.min(length)..span.end.min(length);
    Mistake::new("pipeline::syntax", format!("this is not TOML: {}", error.message()), span)
}
