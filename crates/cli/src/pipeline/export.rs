//! `[[export]]`: which plugin writes which rows to which file.

use std::ops::Range;
use std::path::{Component, Path, PathBuf};

use ascribe_export::OptionValue;
use toml::Spanned;
use toml::de::DeValue;

use super::sheet::{At, Mistakes, Sheet, integer, wrong_type};
use crate::mistake::Mistake;

/// One `[[export]]`.
#[derive(Debug)]
pub(crate) struct Export {
    /// The table, in bytes of the TOML.
    pub(crate) span: Range<usize>,
    /// Name of the plugin, or path of its library.
    pub(crate) plugin: At<String>,
    /// The main output, as written.
    pub(crate) to: At<String>,
    /// The main output, as a path from the working directory.
    pub(crate) path: PathBuf,
    /// Query by input; an empty name is the plugin's first input.
    pub(crate) inputs: Vec<(At<String>, At<String>)>,
    /// Value by option.
    pub(crate) options: Vec<(At<String>, At<OptionValue>)>,
    /// What is wrong inside the table.
    pub(crate) mistakes: Vec<Mistake>,
}

impl Export {
    pub(super) fn read(sheet: Sheet<'_>, folder: &Path) -> Self {
        let mistakes = Mistakes::default();
        let sheet = sheet.reporting_to(&mistakes);
        let span = sheet.span();
        let missing = || At { value: String::new(), span: span.clone() };
        let help = "name a plugin: plugin = \"markdown\"; `ascribe plugins list` shows those that are found";
        let plugin = sheet.required_string("plugin", help).unwrap_or_else(missing);
        let to = sheet.required_string("to", "name the file to write: to = \"out/brief.md\"").unwrap_or_else(missing);
        let mut inputs = Vec::new();
        let query = sheet.string("query");
        if let Some(table) = sheet.table("inputs") {
            for (name, value) in table.pairs() {
                let name = At { value: name.value.to_owned(), span: name.span };
                match value.get_ref().as_str() {
                    Some(query) => inputs.push((name, At { value: query.to_owned(), span: value.span() })),
                    None => mistakes.add(wrong_type(&name.value, "the name of a query", value)),
                }
            }
        }
        match query {
            Some(query) if inputs.is_empty() => {
                inputs.push((At { value: String::new(), span: query.span.clone() }, query));
            }
            Some(query) => mistakes.add(
                Mistake::new("export::inputs", "an export has either 'query' or 'inputs'", query.span)
                    .help("move the query into inputs = { … }"),
            ),
            None if inputs.is_empty() => mistakes.add(
                Mistake::new("export::inputs", "the export has nothing to write", span.clone())
                    .label("neither 'query' nor 'inputs' in this table")
                    .help("name a query or a view: query = \"statements\""),
            ),
            None => {}
        }
        let options = sheet.table("options").map(|table| options(&table)).unwrap_or_default();
        if climbs(&to.value) {
            mistakes.add(
                Mistake::new("export::path", format!("'{}' climbs out of its folder", to.value), to.span.clone())
                    .label("climbs with '..'")
                    .help("write below the pipeline's folder, or give an absolute path"),
            );
        }
        sheet.finish();
        let path = super::below(folder, &to.value);
        Self { span, plugin, to, path, inputs, options, mistakes: mistakes.into_inner() }
    }

    /// The place of an option, or of the table where the TOML does not have it.
    pub(crate) fn option_span(&self, key: &str) -> Range<usize> {
        self.options.iter().find(|(k, _)| k.value == key).map_or(self.plugin.span.clone(), |(k, v)| {
            if k.span.start < v.span.end { k.span.start..v.span.end } else { v.span.clone() }
        })
    }
}

fn options(table: &Sheet<'_>) -> Vec<(At<String>, At<OptionValue>)> {
    table
        .pairs()
        .map(|(key, value)| {
            let key = At { value: key.value.to_owned(), span: key.span };
            (key, At { value: option(value), span: value.span() })
        })
        .collect()
}

fn option(value: &Spanned<DeValue<'_>>) -> OptionValue {
    match value.get_ref() {
        DeValue::String(text) => OptionValue::String(text.to_string()),
        DeValue::Boolean(on) => OptionValue::Bool(*on),
        whole @ DeValue::Integer(_) => integer(whole).map_or(OptionValue::Other("integer"), OptionValue::Int),
        DeValue::Float(number) => {
            number.as_str().replace('_', "").parse().map_or(OptionValue::Other("float"), OptionValue::Float)
        }
        DeValue::Array(items) => OptionValue::List(items.iter().map(option).collect()),
        other => OptionValue::Other(other.type_str()),
    }
}

/// Whether a path has a `..`: what it names depends on links, so it is refused also where it would
/// come back.
fn climbs(path: &str) -> bool {
    Path::new(path).components().any(|component| component == Component::ParentDir)
}

#[cfg(test)]
mod tests {
    use super::climbs;

    #[test]
    fn a_path_climbs_with_two_dots() {
        for path in ["../x", "a/../x", "/srv/../etc/x"] {
            assert!(climbs(path), "{path}");
        }
        for path in ["x", "./a/b", "/srv/out/x", "..x"] {
            assert!(!climbs(path), "{path}");
        }
    }
}
