//! Joins the actors of a record by the rules of `ascribe_attribute` and the decisions of a list.

use ascribe_attribute::join::{self, Decisions, RULES, Unit};
use ascribe_model::ActorId;
use ascribe_query::{Joined, Joiner, Sighting};

use crate::context::complain;
use crate::render::plain;

/// What a record asks to join its actors.
pub(crate) struct ByRules<'d> {
    joiner: join::Joiner<'d>,
    /// Hash of the list that the decisions come from.
    list: &'d str,
}

impl<'d> ByRules<'d> {
    /// Joins by rules, and before them by decisions; `list` is the hash of where they come from.
    pub(crate) fn new(decisions: &'d Decisions, list: &'d str) -> Self {
        Self { joiner: join::Joiner::new(decisions), list }
    }
}

impl Joiner for ByRules<'_> {
    fn fingerprint(&self) -> String {
        format!("{} {RULES} {}", env!("CARGO_PKG_VERSION"), self.list)
    }

    fn add(&mut self, sighting: &Sighting) {
        let Sighting { document_id, uri, published, actor, phrases } = sighting;
        let phrases: Vec<&str> = phrases.iter().map(String::as_str).collect();
        self.joiner.add(&Unit {
            document: document_id,
            uri,
            date: *published,
            kind: actor.kind,
            name: &actor.name,
            description: actor.description.as_deref(),
            phrases: &phrases,
            // The id of an actor that is of one document alone holds more than its name.
            alone: actor.id != ActorId::new(actor.kind, &actor.name),
        });
    }

    fn join(self) -> Joined {
        for (name, uri) in self.joiner.unmet() {
            complain(&plain(&format!(
                "warning: the list of actors names '{name}' in {uri}, where nobody is called so; \
                 `ascribe query documents` shows the locators"
            )));
        }
        let joined = self.joiner.join();
        let similar = joined.similar.iter().map(|&(one, other, why)| (one, other, why.as_str().to_owned())).collect();
        Joined { actors: joined.actors, of: joined.of, similar }
    }
}
