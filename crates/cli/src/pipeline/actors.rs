//! The list of actors: whom a person knows, and which names a person decided to be one or two.

use std::path::Path;

use ascribe_attribute::join::{Contradiction, Decisions, Known, KnownRole, Pick};
use ascribe_model::{ActorKind, sha256};
use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

use super::sheet::{At, Mistakes, Sheet, wrong_type};
use crate::mistake::Mistake;

/// A list of actors, read.
#[derive(Debug, Default)]
pub(crate) struct ActorList {
    /// What it decides.
    pub(crate) decisions: Decisions,
    /// Hash of its text; empty where there is none.
    pub(crate) sha256: String,
}

impl ActorList {
    /// Reads a list from `text`, the content of the file at `path`, or tells all that is wrong with it.
    pub(super) fn read(path: &Path, text: &str) -> Result<Self, Vec<Mistake>> {
        let mistakes = Mistakes::default();
        let (root, errors) = DeTable::parse_recoverable(text);
        let list = Self::from_table(text, &root, &mistakes);
        let mut wrong = mistakes.into_inner();
        if !errors.is_empty() {
            wrong = errors.iter().map(|error| super::syntax(error, text.len())).collect();
        }
        match list {
            Some(list) if wrong.is_empty() => Ok(list),
            _ => Err(wrong.into_iter().map(|mistake| mistake.within(path, text)).collect()),
        }
    }

    fn from_table(text: &str, root: &Spanned<DeTable<'_>>, mistakes: &Mistakes) -> Option<Self> {
        let sheet = Sheet::new("the list of actors", 0..text.len().min(1), root.get_ref(), mistakes);
        let known = known(sheet.tables("actor"), mistakes);
        let merge = sets(&sheet, "merge", mistakes);
        let apart = sets(&sheet, "apart", mistakes);
        sheet.finish();
        let picks = |sets: &[At<Vec<Pick>>]| sets.iter().map(|set| set.value.clone()).collect::<Vec<_>>();
        match Decisions::new(known, &picks(&merge), &picks(&apart)) {
            Ok(decisions) => Some(Self { decisions, sha256: sha256(text.as_bytes()) }),
            Err(wrong) => {
                for contradiction in wrong {
                    let (sets, set, label, help) = match contradiction {
                        Contradiction::Apart { set, .. } => (
                            &apart,
                            set,
                            "these are to be kept apart",
                            "take one of the names out of 'merge', out of the spellings, or out of 'apart'",
                        ),
                        Contradiction::Merged { set, .. } => (
                            &merge,
                            set,
                            "these are to be one",
                            "take one of the names out of 'merge', or put both actors into one [[actor]] table",
                        ),
                    };
                    let span = sets.get(set).map_or(0..0, |set| set.span.clone());
                    let mistake = Mistake::new("actors::contradiction", contradiction.to_string(), span);
                    mistakes.add(mistake.label(label).help(help));
                }
                None
            }
        }
    }
}

/// The `[[actor]]` tables.
fn known(sheets: Vec<Sheet<'_>>, mistakes: &Mistakes) -> Vec<Known> {
    let mut out: Vec<Known> = Vec::new();
    for sheet in sheets {
        let name = sheet.required_string("name", "give the name to show: name = \"Ada Orn\"");
        let kind = sheet.string("type").and_then(|word| {
            let kind =
                ActorKind::from_word(&word.value).filter(|kind| !matches!(kind, ActorKind::Unnamed | ActorKind::Group));
            if kind.is_none() {
                let kinds = ["person", "organisation", "outlet", "document"];
                mistakes.add(
                    Mistake::new(
                        "actors::unknown_type",
                        format!("a known actor cannot be of type '{}'", word.value),
                        word.span,
                    )
                    .nearest(&word.value, kinds),
                );
            }
            kind
        });
        let spellings = items(&sheet, "spellings", "a list of strings", mistakes)
            .into_iter()
            .filter_map(|item| string("spellings", item, mistakes))
            .collect();
        let roles = items(&sheet, "roles", "a list of tables such as { role = \"mayor of Tarn\" }", mistakes)
            .into_iter()
            .filter_map(|item| role(item, mistakes))
            .collect::<Vec<KnownRole>>();
        sheet.finish();
        let Some(name) = name else { continue };
        if name.value.trim().is_empty() {
            mistakes.add(Mistake::new("actors::name", "'name' is empty", name.span).help("give the name to show"));
            continue;
        }
        let namesake = out.iter().find(|known| known.name == name.value);
        if namesake.is_some_and(|known| known.roles.is_empty() || roles.is_empty()) {
            mistakes.add(
                Mistake::new("actors::twice", format!("two actors are called '{}'", name.value), name.span.clone())
                    .label("the second")
                    .help("put them into one table, or give each the roles that tell them apart"),
            );
        }
        out.push(Known { name: name.value, kind, spellings, roles });
    }
    out
}

fn role(item: &Spanned<DeValue<'_>>, mistakes: &Mistakes) -> Option<KnownRole> {
    let Some(table) = item.get_ref().as_table() else {
        mistakes.add(wrong_type("roles", "tables such as { role = \"mayor of Tarn\" }", item));
        return None;
    };
    let sheet = Sheet::new("a role", item.span(), table, mistakes);
    let role = sheet.required_string("role", "say what the actor is: role = \"mayor of Tarn\"");
    let (from, until) = (sheet.date("from"), sheet.date("until"));
    sheet.finish();
    if let (Some(from), Some(until)) = (&from, &until)
        && from.value > until.value
    {
        mistakes.add(
            Mistake::new("actors::dates", "the role ends before it begins", until.span.clone())
                .help("'from' is the first day, 'until' the last"),
        );
    }
    Some(KnownRole { role: role?.value, from: from.map(|at| at.value), until: until.map(|at| at.value) })
}

/// The sets of `merge` or `apart`.
fn sets(sheet: &Sheet<'_>, key: &'static str, mistakes: &Mistakes) -> Vec<At<Vec<Pick>>> {
    const WANTED: &str = "a list of lists of names, such as [[\"A. Orn\", \"Ada Orn\"]]";
    let mut out = Vec::new();
    for set in items(sheet, key, WANTED, mistakes) {
        let Some(names) = set.get_ref().as_array() else {
            mistakes.add(wrong_type(key, WANTED, set));
            continue;
        };
        let picks: Vec<Pick> = names.iter().filter_map(|name| pick(key, name, mistakes)).collect();
        if picks.len() == names.len() && picks.len() < 2 {
            mistakes.add(
                Mistake::new("actors::set", format!("a set of '{key}' has two names or more"), set.span())
                    .label("these are too few")
                    .help(format!("{key} = [[\"A. Orn\", \"Ada Orn\"]]")),
            );
        }
        out.push(At { value: picks, span: set.span() });
    }
    out
}

/// A name, or `{ name = "…", document = "…" }`.
fn pick(key: &'static str, item: &Spanned<DeValue<'_>>, mistakes: &Mistakes) -> Option<Pick> {
    if let Some(name) = item.get_ref().as_str() {
        return Some(Pick { name: name.to_owned(), document: None });
    }
    let Some(table) = item.get_ref().as_table() else {
        mistakes.add(wrong_type(key, "names, or tables such as { name = \"Orn\", document = \"a.txt\" }", item));
        return None;
    };
    let sheet = Sheet::new(format!("a name of '{key}'"), item.span(), table, mistakes);
    let name = sheet.required_string("name", "give the name as the document has it");
    let document = sheet.required_string("document", "give the locator, as `ascribe query documents` shows it");
    sheet.finish();
    Some(Pick { name: name?.value, document: Some(document?.value) })
}

/// The items of a list.
fn items<'t>(sheet: &Sheet<'t>, key: &'static str, wanted: &str, mistakes: &Mistakes) -> Vec<&'t Spanned<DeValue<'t>>> {
    let Some(value) = sheet.value(key) else { return Vec::new() };
    let list: Option<&DeArray<'_>> = value.get_ref().as_array();
    if list.is_none() {
        mistakes.add(wrong_type(key, wanted, value));
    }
    list.into_iter().flatten().collect()
}

fn string(key: &'static str, item: &Spanned<DeValue<'_>>, mistakes: &Mistakes) -> Option<String> {
    let text = item.get_ref().as_str();
    if text.is_none() {
        mistakes.add(wrong_type(key, "a list of strings", item));
    }
    text.map(str::to_owned)
}
