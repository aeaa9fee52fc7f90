//! The engine that is asked for, and what it gets.

use std::path::Path;

use ascribe_attribute::{Engine, Model};
use ascribe_model::Document;

use crate::failure::{Failure, USAGE};
use crate::mistake::Mistake;

/// The engine with the model of a file, or the one that ascribe brings along.
pub(crate) fn engine(file: Option<&Path>) -> Result<Engine, Failure> {
    match file {
        None => Ok(Engine::default()),
        Some(path) => load(path).map_err(|mistake| Failure::Reported(vec![*mistake], USAGE)),
    }
}

/// The engine with the model of a file; a mistake without a place where there is none.
pub(crate) fn load(path: &Path) -> Result<Engine, Box<Mistake>> {
    let bytes = std::fs::read(path).map_err(|error| {
        let mistake =
            Mistake::nowhere("model::unreadable", format!("the model {} cannot be read: {error}", path.display()))
                .help("name a file that `ascribe train` made, or \"default\"");
        Box::new(mistake)
    })?;
    let model = Model::from_bytes(&bytes).map_err(|error| {
        let mistake =
            Mistake::nowhere("model::refused", format!("{} is no model to work with: {error}", path.display()))
                .help("make one with `ascribe train CORPUS --out MODEL`");
        Box::new(mistake)
    })?;
    Ok(Engine::with_model(model))
}

/// A text as the engine gets it.
pub(crate) fn as_read(doc: &str, outlet: Option<String>, text: &str) -> Document {
    Document {
        uri: doc.to_owned(),
        sha256: String::new(),
        title: None,
        outlet,
        author: None,
        published: None,
        dateline: None,
        language: None,
        text: text.to_owned(),
        not_attributed: None,
    }
}
