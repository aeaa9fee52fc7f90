//! Who is behind evidence, so that the same one is one.

use std::cmp::Ordering;
use std::collections::HashSet;
use std::sync::Arc;

use ascribe_model::testimony::{Place, Who};

/// Each text once, however often it stands in the evidence.
#[derive(Debug, Default)]
pub(super) struct Pool(HashSet<Arc<str>>);

impl Pool {
    /// The one copy of a text.
    pub(super) fn get(&mut self, text: &str) -> Arc<str> {
        if let Some(known) = self.0.get(text) {
            return Arc::clone(known);
        }
        let text: Arc<str> = text.into();
        self.0.insert(Arc::clone(&text));
        text
    }
}

/// What kind of voice a party is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Voice {
    /// An actor of the record.
    Actor,
    /// An outlet, or a document without one, in its own voice.
    Own,
    /// A source that is nobody's; another one in every document.
    Nobody,
}

/// One side's party. Two are the same where voice and key are.
#[derive(Debug, Clone)]
pub(super) struct Party {
    /// Id of the actor or of the body that it speaks for, name of the outlet, or locator of the document.
    pub(super) key: Arc<str>,
    pub(super) voice: Voice,
    pub(super) name: Arc<str>,
    /// The name of the body that it speaks for.
    pub(super) body: Option<Arc<str>>,
    /// Whether it is a source without a name: "officials", "one of them".
    pub(super) unnamed: bool,
}

impl PartialEq for Party {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Party {}

impl PartialOrd for Party {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Party {
    fn cmp(&self, other: &Self) -> Ordering {
        (&self.key, self.voice).cmp(&(&other.key, other.voice))
    }
}

impl Party {
    pub(super) fn of(who: &Who, place: &Place, pool: &mut Pool) -> Self {
        let outlet = place.outlet.as_deref().unwrap_or(&place.uri);
        let (voice, key, name) = match who {
            Who::Actor(id, name) => (Voice::Actor, id.as_str(), name.as_str()),
            Who::Outlet => (Voice::Own, outlet, outlet),
            Who::Nobody => (Voice::Nobody, place.uri.as_str(), outlet),
        };
        Self { key: pool.get(key), voice, name: pool.get(name), body: None, unnamed: false }
    }

    /// Whether both are one: an outlet that is quoted is the outlet that speaks.
    pub(super) fn is(&self, other: &Self) -> bool {
        self.voice == other.voice && self.key == other.key
            || self.voice != Voice::Nobody && other.voice != Voice::Nobody && self.name == other.name
    }

    /// What is the same for one who is two actors of the record by a full name.
    pub(super) fn one(&self) -> (Voice, &str) {
        let full = self.name.starts_with(char::is_uppercase) && self.name.contains(' ') && self.body.is_none();
        (self.voice, if full { &self.name } else { &self.key })
    }

    /// The party as the subject of a sentence.
    pub(super) fn subject(&self) -> String {
        match self.voice {
            Voice::Actor => match &self.body {
                Some(body) if *body != self.name => format!("{}, speaking for {body},", self.name),
                _ => self.name.to_string(),
            },
            Voice::Own => format!("{}, in its own voice,", self.name),
            Voice::Nobody => format!("an unnamed source in {}", self.name),
        }
    }

    /// The party as the last words of a clause.
    pub(super) fn object(&self) -> String {
        self.subject().trim_end_matches(',').to_owned()
    }
}
