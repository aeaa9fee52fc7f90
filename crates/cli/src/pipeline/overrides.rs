//! `--set key=value`: settings of the command line over those of the TOML.

use std::borrow::Cow;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::sheet::Mistakes;
use crate::mistake::{Mistake, SET};

/// Puts each `key=value` into the table. Keys are dotted; a number names an item of a list, from 0:
/// `export.0.plugin=csv`. A value is TOML where it parses as such, else a string.
pub(super) fn apply<'t>(root: &mut Spanned<DeTable<'t>>, set: &'t [String], mistakes: &Mistakes) {
    for pair in set {
        let wrong = |why: &str| {
            Mistake::new("pipeline::set", format!("--set {pair}: {why}"), SET)
                .help("write --set key=value, such as --set record=other.ascribe or --set export.0.plugin=csv")
        };
        let Some((key, value)) = pair.split_once('=') else {
            mistakes.add(wrong("there is no '='"));
            continue;
        };
        let path: Vec<&str> = key.split('.').map(str::trim).collect();
        if path.iter().any(|part| part.is_empty()) {
            mistakes.add(wrong("a key is empty"));
        } else if !put(root.get_mut(), &path, parsed(value.trim())) {
            mistakes.add(wrong("there is no such table or list item in the pipeline"));
        }
    }
}

fn parsed(value: &str) -> DeValue<'_> {
    DeValue::parse(value).map_or_else(|_| DeValue::String(Cow::Borrowed(value)), Spanned::into_inner)
}

/// Whether the way to the key exists; the last key, and a table before it, are made.
fn put<'t>(table: &mut DeTable<'t>, path: &[&'t str], value: DeValue<'t>) -> bool {
    let Some((first, rest)) = path.split_first() else { return false };
    let Some((second, after)) = rest.split_first() else {
        // Removed first, so that the key, too, has the place of `--set`.
        table.remove(*first);
        table.insert(Spanned::new(SET, Cow::Borrowed(*first)), Spanned::new(SET, marked(value)));
        return true;
    };
    if !table.contains_key(*first) {
        table.insert(Spanned::new(SET, Cow::Borrowed(*first)), Spanned::new(SET, DeValue::Table(DeTable::new())));
    }
    match table.get_mut(*first).map(Spanned::get_mut) {
        Some(DeValue::Table(inner)) => put(inner, rest, value),
        Some(DeValue::Array(list)) => {
            let item = second.parse::<usize>().ok().and_then(|nth| list.get_mut(nth));
            match (item.map(Spanned::get_mut), after) {
                (Some(DeValue::Table(inner)), [_, ..]) => put(inner, after, value),
                _ => false,
            }
        }
        _ => false,
    }
}

/// The value with the place of `--set` on everything in it.
fn marked(value: DeValue<'_>) -> DeValue<'_> {
    match value {
        DeValue::Array(list) => {
            let mut out = toml::de::DeArray::new();
            for item in list {
                out.push(Spanned::new(SET, marked(item.into_inner())));
            }
            DeValue::Array(out)
        }
        DeValue::Table(table) => {
            let pairs = table
                .into_iter()
                .map(|(key, item)| (Spanned::new(SET, key.into_inner()), Spanned::new(SET, marked(item.into_inner()))));
            DeValue::Table(pairs.collect())
        }
        plain => plain,
    }
}
