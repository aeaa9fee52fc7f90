//! What a person decided: known actors, and names that are one or two.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use ascribe_model::ActorKind;
use jiff::civil::Date;

use super::Unit;
use super::body::Body;
use super::fold::fold_words;
use super::roles::Roles;

/// An actor that a person knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// The name to show.
    pub name: String,
    /// What it is; what the documents say where it is not told.
    pub kind: Option<ActorKind>,
    /// Other names and spellings.
    pub spellings: Vec<String>,
    /// What the actor is or was.
    pub roles: Vec<KnownRole>,
}

/// A role of a known actor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownRole {
    /// In words: "president of Belarus".
    pub role: String,
    /// First day, if known.
    pub from: Option<Date>,
    /// Last day, if known.
    pub until: Option<Date>,
}

impl KnownRole {
    fn holds(&self, date: Option<Date>) -> bool {
        match date {
            Some(date) => self.from.is_none_or(|from| from <= date) && self.until.is_none_or(|until| date <= until),
            None => self.from.is_none() && self.until.is_none(),
        }
    }
}

/// A name that a decision is about, in one document or in all.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pick {
    /// The name as documents give it; case and accents do not matter.
    pub name: String,
    /// Locator of the document that is meant; all documents where it is not told.
    pub document: Option<String>,
}

/// A group of names that a person decided to be one actor.
pub(super) type Label = u16;

/// Decisions that a person made. They come before every rule.
#[derive(Debug, Clone, Default)]
pub struct Decisions {
    known: Vec<Known>,
    by_name: HashMap<String, Vec<(Label, Option<String>)>>,
    /// Labels of known actors by their roles in words.
    by_role: HashMap<(String, String), Vec<(Label, KnownRole)>>,
    roles: Vec<Roles>,
    /// The label that stands for each.
    same: Vec<Label>,
    apart: BTreeSet<(Label, Label)>,
    /// Names given to one document alone, as the decisions write them, by their keys and documents.
    local: BTreeMap<(String, String), String>,
}

/// Decisions that contradict each other.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Contradiction {
    /// Two names are one actor and two.
    #[error("'{first}' and '{second}' are both merged and kept apart")]
    Apart {
        /// The number of the set in `apart`.
        set: usize,
        /// One name.
        first: String,
        /// The other.
        second: String,
    },
    /// Two known actors are to be one.
    #[error("'{first}' and '{second}' are two known actors and merged")]
    Merged {
        /// The number of the set in `merge`.
        set: usize,
        /// The name of one.
        first: String,
        /// The name of the other.
        second: String,
    },
}

impl Decisions {
    /// Takes known actors, sets of names that are one actor each, and sets of names that are all
    /// different actors.
    ///
    /// # Errors
    /// Two names of a set in `apart` are one actor by `known` or `merge`, or a set in `merge` makes two known actors
    /// one. Every such pair is listed.
    pub fn new(known: Vec<Known>, merge: &[Vec<Pick>], apart: &[Vec<Pick>]) -> Result<Self, Vec<Contradiction>> {
        let mut decisions = Self::default();
        for actor in &known {
            let label = decisions.fresh();
            decisions
                .roles
                .push(actor.roles.iter().fold(Roles::default(), |all, role| all.and(Roles::read(&role.role))));
            for name in std::iter::once(&actor.name).chain(&actor.spellings) {
                decisions.by_name.entry(key(name)).or_default().push((label, None));
            }
            for role in &actor.roles {
                if let Some(key) = role_key(&role.role) {
                    decisions.by_role.entry(key).or_default().push((label, role.clone()));
                }
            }
        }
        decisions.known = known;
        let mut wrong = Vec::new();
        for (nth, set) in merge.iter().enumerate() {
            let labels: Vec<Label> = set.iter().map(|pick| decisions.label_of(pick)).collect();
            for pair in labels.windows(2) {
                let (a, b) = (decisions.root(pair[0]), decisions.root(pair[1]));
                if let (Some(first), Some(second)) = (decisions.known(a), decisions.known(b))
                    && a != b
                {
                    let (first, second) = (first.name.clone(), second.name.clone());
                    wrong.push(Contradiction::Merged { set: nth, first, second });
                }
                decisions.unite(a, b);
            }
        }
        for (nth, set) in apart.iter().enumerate() {
            let labels: Vec<Label> = set.iter().map(|pick| decisions.label_of(pick)).collect();
            for (i, &a) in labels.iter().enumerate() {
                for (j, &b) in labels.iter().enumerate().skip(i + 1) {
                    let (a, b) = (decisions.root(a), decisions.root(b));
                    if a == b {
                        let (first, second) = (set[i].name.clone(), set[j].name.clone());
                        wrong.push(Contradiction::Apart { set: nth, first, second });
                    }
                    decisions.apart.insert((a.min(b), a.max(b)));
                }
            }
        }
        if wrong.is_empty() { Ok(decisions) } else { Err(wrong) }
    }

    fn fresh(&mut self) -> Label {
        let label = Label::try_from(self.same.len()).unwrap_or(Label::MAX);
        self.same.push(label);
        label
    }

    /// The label of a name in a decision, made where there is none.
    fn label_of(&mut self, pick: &Pick) -> Label {
        let key = key(&pick.name);
        let known = self.by_name.get(&key).into_iter().flatten().find(|(_, document)| *document == pick.document);
        if let Some((label, _)) = known {
            return *label;
        }
        let label = self.fresh();
        if let Some(document) = &pick.document {
            self.local.insert((key.clone(), document.clone()), pick.name.clone());
        }
        self.by_name.entry(key).or_default().push((label, pick.document.clone()));
        label
    }

    /// Makes two roots one.
    fn unite(&mut self, a: Label, b: Label) {
        let (low, high) = (a.min(b), a.max(b));
        for label in &mut self.same {
            if *label == high {
                *label = low;
            }
        }
    }

    fn root(&self, label: Label) -> Label {
        self.same[usize::from(label)]
    }

    /// The label of the name of a unit in its document alone.
    fn here(&self, unit: &Unit<'_>) -> Option<Label> {
        if self.by_name.is_empty() {
            return None;
        }
        let named = self.by_name.get(&key(unit.name));
        let mut here = named.into_iter().flatten().filter(|(_, document)| document.as_deref() == Some(unit.uri));
        here.next().map(|(label, _)| *label)
    }

    /// Names that decisions give to one document alone, in order: by key and document, as the decisions write them.
    pub(super) fn picks(&self) -> impl Iterator<Item = ((&str, &str), &str)> {
        self.local.iter().map(|((key, document), name)| ((&**key, &**document), &**name))
    }

    /// Whether a decision is about the name of a unit in its document alone.
    pub(super) fn is_here(&self, unit: &Unit<'_>) -> bool {
        self.here(unit).is_some()
    }

    /// Whom a unit is decided to be.
    pub(super) fn label(&self, unit: &Unit<'_>, roles: Roles) -> Option<Label> {
        if self.same.is_empty() {
            return None;
        }
        // Of those without a name every document has its own.
        let nameless = matches!(unit.kind, ActorKind::Unnamed | ActorKind::Group);
        let decided = if nameless { self.here(unit).map(|label| self.root(label)) } else { self.named(unit, roles) };
        decided.or_else(|| self.holder(unit))
    }

    /// Whom a unit is decided to be by its name.
    fn named(&self, unit: &Unit<'_>, roles: Roles) -> Option<Label> {
        let mut everywhere: Vec<Label> = match self.here(unit) {
            Some(label) => vec![label],
            None => {
                let named = self.by_name.get(&key(unit.name))?;
                named.iter().filter(|(_, document)| document.is_none()).map(|(label, _)| *label).collect()
            }
        };
        // Who knows a body by its name knows it where a document has it for a person.
        let mistaken = |kind| unit.kind == ActorKind::Person && is_body(kind) && !self.is_surname(unit.name);
        everywhere.retain(|&label| self.kind(label).is_none_or(|kind| same_sort(kind, unit.kind) || mistaken(kind)));
        if everywhere.len() > 1 {
            everywhere.retain(|&label| self.roles.get(usize::from(label)).is_some_and(|known| known.share(roles)));
        }
        match everywhere[..] {
            [one] => Some(self.root(one)),
            _ => None,
        }
    }

    /// Whether a name is the last word of that of a known person.
    fn is_surname(&self, name: &str) -> bool {
        let people = self.known.iter().filter(|known| known.kind == Some(ActorKind::Person));
        let mut names = people.flat_map(|known| std::iter::once(&known.name).chain(&known.spellings));
        names.any(|known| fold_words(known).last() == Some(&key(name)))
    }

    /// The one known actor who holds the role by which a source without a name is called, a body too: "the panel set up
    /// by the ministry".
    fn holder(&self, unit: &Unit<'_>) -> Option<Label> {
        let nameless = unit.kind == ActorKind::Unnamed || unit.alone && is_body(unit.kind);
        let role = role_key(unit.name).filter(|_| nameless)?;
        let mut held = self.by_role.get(&role)?.iter().filter(|(_, role)| role.holds(unit.date));
        let first = self.root(held.next()?.0);
        held.all(|(label, _)| self.root(*label) == first).then_some(first)
    }

    fn kind(&self, label: Label) -> Option<ActorKind> {
        self.known.get(usize::from(label)).and_then(|known| known.kind)
    }

    /// The known actor that a label stands for.
    pub(super) fn known(&self, label: Label) -> Option<&Known> {
        let nth = (0..self.known.len()).find(|&nth| self.same[nth] == label)?;
        self.known.get(nth)
    }

    /// Whether two labels are two actors: so decided, or two known ones.
    pub(super) fn apart(&self, a: Label, b: Label) -> bool {
        a != b && (self.apart.contains(&(a.min(b), a.max(b))) || self.known(a).is_some() && self.known(b).is_some())
    }
}

/// Whether two kinds may be given to one actor by different documents.
fn same_sort(a: ActorKind, b: ActorKind) -> bool {
    a == b || is_body(a) && is_body(b)
}

fn is_body(kind: ActorKind) -> bool {
    matches!(kind, ActorKind::Organisation | ActorKind::Outlet)
}

pub(super) fn key(name: &str) -> String {
    fold_words(name).join(" ")
}

fn role_key(role: &str) -> Option<(String, String)> {
    Body::read(role).map(|body| (body.core, body.whose))
}
