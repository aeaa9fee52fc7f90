//! What one document tells about an actor, in short: equal tellings of many documents are kept once.

use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

use ascribe_model::ActorKind;

use super::Unit;
use super::body::Body;
use super::decisions::{Decisions, Label};
use super::fold::{fold, fold_words, words};
use super::places;
use super::posts::Post;
use super::roles::Roles;
use super::seats;
use super::titles::{self, Gender};

/// A text that is kept once.
pub(super) type Text = Rc<str>;

/// What a document tells about an actor. The order is by content alone, so it does not depend on
/// which document came first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Profile {
    /// [`ActorKind`] by its place in [`ActorKind::ALL`].
    pub(super) kind: u8,
    pub(super) name: Text,
    /// Whether no other document can mean it by its name: an unnamed source, a group, what a person decided for this
    /// document alone.
    pub(super) alone: bool,
    pub(super) label: Option<Label>,
    pub(super) roles: Roles,
    /// By titles and descriptions.
    pub(super) gender: Option<Gender>,
    /// By pronouns.
    pub(super) pronoun: Option<Gender>,
    /// Local offices with their places: "mayor tarn".
    pub(super) seats: Rc<[Text]>,
    /// What posts a person holds, or one without a name.
    pub(super) posts: Rc<[Post]>,
    /// Other names that the document has for a body.
    pub(super) forms: Rc<[Text]>,
    /// Other words with a capital in what the document calls it, folded: places and bodies of its affair.
    pub(super) hints: Rc<[Text]>,
    pub(super) description: Option<Text>,
}

impl Profile {
    pub(super) fn kind(&self) -> ActorKind {
        ActorKind::ALL[usize::from(self.kind)]
    }

    /// The gender that all evidence tells.
    pub(super) fn any_gender(&self) -> Option<Gender> {
        self.gender.or(self.pronoun)
    }
}

/// Makes profiles, each text and each profile once.
#[derive(Debug, Default)]
pub(super) struct Profiles {
    pub(super) texts: HashMap<Rc<str>, ()>,
    pub(super) by_content: HashMap<Rc<Profile>, u32>,
    pub(super) all: Vec<Rc<Profile>>,
}

impl Profiles {
    /// The number of the profile of a unit.
    pub(super) fn number(&mut self, unit: &Unit<'_>, decisions: &Decisions) -> u32 {
        let profile = self.read(unit, decisions);
        if let Some(&number) = self.by_content.get(&profile) {
            return number;
        }
        let number = u32::try_from(self.all.len()).unwrap_or(u32::MAX);
        let profile = Rc::new(profile);
        self.all.push(profile.clone());
        self.by_content.insert(profile, number);
        number
    }

    pub(super) fn text(&mut self, text: &str) -> Text {
        if let Some((known, ())) = self.texts.get_key_value(text) {
            return known.clone();
        }
        let text: Text = text.into();
        self.texts.insert(text.clone(), ());
        text
    }

    fn read(&mut self, unit: &Unit<'_>, decisions: &Decisions) -> Profile {
        let kind = ActorKind::ALL.iter().position(|kind| *kind == unit.kind).unwrap_or_default();
        let mut profile = Profile {
            kind: u8::try_from(kind).unwrap_or_default(),
            name: self.text(unit.name),
            alone: unit.alone || matches!(unit.kind, ActorKind::Unnamed | ActorKind::Group) || decisions.is_here(unit),
            label: None,
            roles: Roles::default(),
            gender: None,
            pronoun: None,
            seats: Rc::new([]),
            posts: Rc::new([]),
            forms: Rc::new([]),
            hints: Rc::new([]),
            description: unit.description.map(|description| self.text(description)),
        };
        match unit.kind {
            ActorKind::Person => {
                if let Some(name) = with_initials(unit) {
                    profile.name = self.text(&name);
                }
                let described = unit.description.map(|description| format!("the {description}"));
                let mut told: Vec<String> = unit.phrases.iter().flat_map(|phrase| parts(phrase, unit.name)).collect();
                told.extend(described);
                told.push(unit.name.to_owned());
                profile.roles = told.iter().fold(Roles::default(), |all, phrase| all.and(Roles::read(phrase)));
                let whole: Vec<&str> = unit.phrases.iter().copied().chain(told.iter().map(String::as_str)).collect();
                profile.gender = titles::gender(&whole);
                profile.pronoun = pronoun(unit.phrases);
                let seats = seats::read(&whole);
                profile.seats = seats.iter().map(|seat| self.text(seat)).collect();
                // Helen Bishop is no bishop.
                let own = fold_words(unit.name);
                let other = |phrase: &&str| !fold_words(phrase).iter().any(|word| own.contains(word));
                // "the judge" may be another; what stands beside the name, or names the body, is this one's.
                let alone: Vec<&str> =
                    unit.phrases.iter().copied().filter(|phrase| !phrase.contains(unit.name)).collect();
                let beside = told.iter().map(String::as_str).filter(|phrase| !alone.contains(phrase)).filter(other);
                let named = alone.iter().flat_map(|phrase| Post::read(phrase)).filter(Post::is_named);
                profile.posts = each(beside.flat_map(Post::read).chain(named));
            }
            ActorKind::Organisation | ActorKind::Outlet => {
                if let Some(name) = with_owner(unit) {
                    profile.name = self.text(name);
                }
                let mut forms: Vec<&str> =
                    unit.phrases.iter().copied().filter(|form| is_name(form, unit.name)).collect();
                forms.sort_unstable();
                forms.dedup();
                profile.forms = forms.iter().map(|form| self.text(form)).collect();
            }
            ActorKind::Unnamed => {
                profile.gender = titles::gender(unit.phrases);
                profile.pronoun = pronoun(unit.phrases);
                // "a minister" is one of several.
                let several = |phrase: &&str| INDEFINITE.iter().any(|article| phrase.starts_with(article));
                let both = unit.name.contains(" and ") || unit.name.starts_with("Mr");
                if !both && !unit.phrases.iter().any(several) {
                    profile.posts = each(Post::read(unit.name).into_iter());
                }
            }
            _ => {}
        }
        if !profile.alone {
            let hints = hints(unit);
            profile.hints = hints.iter().map(|hint| self.text(hint)).collect();
        }
        profile.label = decisions.label(unit, profile.roles);
        profile
    }
}

/// What a phrase says beside the name: "the docker" of "docker John Orn", "a docker" of "John Orn, a docker,".
fn parts<'p>(phrase: &'p str, name: &'p str) -> impl Iterator<Item = String> {
    phrase.split(',').map(str::trim).filter_map(move |part| {
        let before = part.strip_suffix(name).map(str::trim);
        let told = before.unwrap_or(part);
        let title =
            before.is_some() && told.starts_with(char::is_lowercase) && !ARTICLES.iter().any(|a| told.starts_with(a));
        (!told.is_empty()).then(|| if title { format!("the {told}") } else { told.to_owned() })
    })
}

/// How those begin who are not the only ones.
const INDEFINITE: &[&str] = &["a ", "an ", "A ", "An ", "one ", "One ", "another ", "Another "];

/// Posts, each once.
fn each(posts: impl Iterator<Item = Post>) -> Rc<[Post]> {
    let mut posts: Vec<Post> = posts.collect();
    posts.sort_unstable();
    posts.dedup();
    posts.into()
}

/// What a description begins with.
const ARTICLES: &[&str] = &["the ", "a ", "an ", "his ", "her ", "its ", "their "];

/// A surname with the initials that the document gives before it: "A. Orn" for "Orn".
fn with_initials(unit: &Unit<'_>) -> Option<String> {
    let initial = |word: &str| {
        word.chars().next().is_some_and(char::is_uppercase) && word.chars().all(|c| c.is_uppercase() || c == '.')
    };
    let before = |phrase: &&str| {
        let initials = phrase.strip_suffix(unit.name)?.trim_end();
        let words = initials.split_whitespace().rev().take_while(|word| word.ends_with('.') && initial(word));
        let mut words: Vec<&str> = words.collect();
        words.reverse();
        (!words.is_empty()).then(|| format!("{} {}", words.join(" "), unit.name))
    };
    if unit.name.contains(' ') { None } else { unit.phrases.iter().filter_map(before).max() }
}

/// The name of a body with whose it is, where a phrase says so: "Selt's Defence Ministry".
fn with_owner<'u>(unit: &Unit<'u>) -> Option<&'u str> {
    let own = Body::read(unit.name).filter(|body| body.whose.is_empty())?;
    let longer = |phrase: &&&str| {
        let known = phrase.ends_with(unit.name) || phrase.starts_with(unit.name);
        // "a divided Supreme Court" is nobody's.
        let article = |word: &str| ["the", "a", "an"].iter().any(|own| own.eq_ignore_ascii_case(word));
        let capital = |word: &str| word.starts_with(char::is_uppercase) && !article(word);
        let front = phrase.strip_suffix(unit.name);
        known
            && front.is_none_or(|front| words(front).any(capital))
            && Body::read(phrase).is_some_and(|body| body.core == own.core && !body.whose.is_empty())
    };
    unit.phrases.iter().filter(longer).max().copied()
}

/// Whether a phrase for a body is another name of it: capitals throughout, and other words.
fn is_name(form: &str, name: &str) -> bool {
    let small = ["the", "of", "for", "and", "on", "in"];
    let capital = |word: &str| word.chars().next().is_some_and(|c| c.is_uppercase() || c.is_numeric());
    words(form).any(capital)
        && words(form).all(|word| capital(word) || small.contains(&word))
        && fold_words(form) != fold_words(name)
        && Body::read(form).is_some()
}

/// The words with a capital, other than titles, in what a document says of an actor beside its name.
fn hints(unit: &Unit<'_>) -> BTreeSet<String> {
    let own = fold_words(unit.name);
    let phrases = unit.phrases.iter().copied().chain(unit.description);
    let capital = words_with_capital(phrases).map(|word| places::stem(&fold(word)).to_owned());
    capital
        .filter(|word| {
            word.len() >= SHORTEST_HINT
                && !own.iter().any(|own| own.starts_with(word.as_str()))
                && !titles::is_title(word)
        })
        .collect()
}

/// Shorter words tell little.
const SHORTEST_HINT: usize = 3;

fn words_with_capital<'p>(phrases: impl Iterator<Item = &'p str>) -> impl Iterator<Item = &'p str> {
    let capital = |word: &&str| word.starts_with(char::is_uppercase);
    // The first word of a phrase may have its capital from the sentence.
    phrases.flat_map(move |phrase| words(phrase).skip(1).filter(capital))
}

/// What the pronouns tell; nothing where they differ.
fn pronoun(phrases: &[&str]) -> Option<Gender> {
    let has = |list: [&str; 3]| phrases.iter().any(|phrase| list.iter().any(|word| word.eq_ignore_ascii_case(phrase)));
    match (has(["he", "him", "his"]), has(["she", "her", "hers"])) {
        (true, false) => Some(Gender::He),
        (false, true) => Some(Gender::She),
        _ => None,
    }
}
