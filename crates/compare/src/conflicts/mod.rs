//! Pieces of evidence that do not fit each other.
//!
//! Four things can fail to fit, and each has its own module.
//!
//! - **stance**: of two parties, one affirms a proposition and the other denies it. A party is an actor, or an
//!   outlet in its own voice. Who only speaks for a body (a spokesman, a press secretary) is of the body's party.
//! - **shift**: one party does both, at two times that are known or in an order that is not.
//! - **figure**: two values for the same thing counted cannot both hold, given their bounds.
//! - **wording**: two stories give the same utterance of one actor in different words.
//!
//! What an outlet only reports is no position of its own: words within quotation marks, the side of an actor in the
//! same story, and a stray word against one. A figure of an earlier event is no figure of this one, and two numbers in
//! two versions of one quotation are a matter of wording alone.
//!
//! [`Conflicts`] takes evidence in any order and keeps of it what is needed: a position loses its context, a
//! figure its sentence. When all is known, everything is grouped by keys (a proposition; a thing counted; words in
//! a row), and only what shares a key is compared. A key that everything has tells nothing and is not used.
//!
//! A story is one witness, however many outlets print it: a side's `documents` are stories. There is one conflict
//! for two parties and what they differ on, on the best evidence of each, and it says in a sentence why it is one.
//! Where that is in doubt, it is none.
//!
//! ```
//! use ascribe_compare::conflicts::{Conflicts, Place, Stand, Who};
//! use ascribe_model::{ActorId, Precision, Stance};
//! use jiff::civil::date;
//!
//! let mut conflicts = Conflicts::default();
//! for (story, day, stance, words) in [(1, 5, Stance::Deny, "no shot was fired"), (2, 21, Stance::Affirm, "we fired once")] {
//!     conflicts.stand(Stand {
//!         id: format!("p{story}"),
//!         place: Place {
//!             story,
//!             outlet: Some("Haven Voice".to_owned()),
//!             uri: format!("haven/{story}.txt"),
//!             on: Some((date(2031, 3, day), Precision::Day)),
//!         },
//!         who: Who::Actor(ActorId::from_record("a1".to_owned()), "Rosa Lind".to_owned()),
//!         proposition: "fired".to_owned(),
//!         stance,
//!         words: words.to_owned(),
//!         headline: false,
//!         before: String::new(),
//!         confidence: 0.9,
//!     });
//! }
//! let found = conflicts.find();
//! assert_eq!(found[0].why, "Rosa Lind denied it on 5 March 2031 and affirmed it on 21 March 2031.");
//! assert_eq!((found[0].left.id.as_str(), found[0].right.id.as_str()), ("p1", "p2"));
//! ```

mod bodies;
mod figure;
mod party;
mod setting;
mod shift;
mod sift;
mod spokesmen;
mod stance;
mod stand;
#[cfg(test)]
mod tests;
mod text;
mod time;
mod topics;
mod wording;

use std::collections::BTreeMap;

use ascribe_model::Conflict;

use self::bodies::Bodies;
use self::figure::Figures;
use self::party::{Pool, Voice};
use self::stand::Taken;
use self::topics::Topics;
use self::wording::Wordings;
pub use ascribe_model::testimony::{Known, Number, Place, Quotation, Stand, Who};

/// Evidence laid side by side, as much of it as is needed to find what does not fit.
#[derive(Debug, Default)]
pub struct Conflicts {
    pool: Pool,
    bodies: Bodies,
    topics: Topics,
    taken: Vec<Taken>,
    figures: Figures,
    wordings: Wordings,
}

impl Conflicts {
    /// Tells who an actor is: who only speaks for a body is of its party.
    pub fn actor(&mut self, actor: &Known) {
        self.bodies.add(actor, &mut self.pool);
    }

    /// Compares the figures of a quantity of the codebook, and no others but those of further quantities; before any
    /// figure is added.
    pub fn ask(&mut self, id: &str, question: &str) {
        self.figures.ask(id, question);
    }

    /// Adds a position. Hedges, and positions of nobody, are passed over.
    pub fn stand(&mut self, stand: Stand) {
        self.topics.proposition(stand.place.story, &stand.proposition, &mut self.pool);
        self.taken.extend(Taken::new(&stand, &mut self.pool));
    }

    /// Adds a figure. Values that are no finite numbers, and figures whose words do not stand in their sentence,
    /// are passed over.
    pub fn number(&mut self, number: Number) {
        for text in [&number.before, &number.text, &number.around] {
            self.topics.text(number.place.story, text, &mut self.pool);
        }
        self.figures.add(&number, &mut self.pool);
    }

    /// Adds a quotation. Those that are no actor's are passed over.
    pub fn quotation(&mut self, quotation: Quotation) {
        let texts = quotation.pieces.iter().chain([&quotation.around]);
        for text in texts.filter(|_| !quotation.reported) {
            self.topics.text(quotation.place.story, text, &mut self.pool);
        }
        self.wordings.add(&quotation, &mut self.pool);
    }

    /// Finds what does not fit, by kind, subject and date. The order in which evidence was added does not count.
    #[must_use]
    pub fn find(self) -> Vec<Conflict> {
        let Self { bodies, topics, mut taken, figures, wordings, .. } = self;
        let mut found = Vec::new();
        bodies.unite(&mut taken);
        taken.sort_unstable_by(|a, b| a.order().cmp(&b.order()));
        for on_one in taken.chunk_by(|a, b| a.proposition == b.proposition) {
            let on_one = sift::sift(on_one);
            stance::find(&on_one, &mut found);
            let mut of_one: BTreeMap<(Voice, &str), Vec<&Taken>> = BTreeMap::new();
            for one in on_one {
                of_one.entry(one.party.one()).or_default().push(one);
            }
            of_one.values().for_each(|of_one| shift::find(of_one, &mut found));
        }
        let (differing, versions) = wordings.find(&topics);
        found.extend(differing);
        found.extend(figures.find(&topics, &versions));
        found.sort_by(|a, b| order(a).cmp(&order(b)));
        found
    }
}

fn order(conflict: &Conflict) -> impl Ord + '_ {
    let Conflict { kind, subject, left, right, id, .. } = conflict;
    (*kind, subject, left.on.is_none(), left.on, right.on.is_none(), right.on, id)
}
