//! What a text fires, step by step: how people find out why a codebook finds something, or nothing.
//!
//! ```
//! use ascribe_compare::{Codebook, stance::trial};
//!
//! let codebook = Codebook::parse(r#"
//!     [[proposition]]
//!     id = "ferry-late"
//!     sentence = "The ferry is late."
//!     about = "The ferry to the island."
//!     topic = ["ferry"]
//!     affirm = ["late"]
//! "#).unwrap();
//! let trial = trial::run(&codebook, "Breakfast was late.", &[]);
//! let fired = &trial.propositions[0].fired[0];
//! assert_eq!((fired.key, fired.phrase.as_str()), ("affirm", "late"));
//! assert_eq!(fired.fate, trial::Fate::OffTopic);
//! ```

use std::collections::HashSet;

use ascribe_model::{Offsets, Span, Statement};

use super::rules::{self, Silence, Verdict};
use super::{Stance, Taken, overall, spans, weigh};
use crate::codebook::{Codebook, Hit, Need, Origin, Role, Tokens};

pub use super::rules::Does;

/// A text, tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trial {
    /// Whether the text has a name of the matter, or none is asked for. One that has none is about something else,
    /// and nothing of it counts.
    pub is_of_the_matter: bool,
    /// What was found for each proposition, in the order of the codebook.
    pub propositions: Vec<Tried>,
}

/// What was found for a proposition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tried {
    /// The phrases that match, in the order of the text.
    pub fired: Vec<Fired>,
    /// The stances that come of it.
    pub taken: Vec<Taken>,
    /// The stance of the whole text.
    pub stance: Option<Stance>,
}

/// A phrase that matches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fired {
    /// The key of the codebook under which it stands.
    pub key: &'static str,
    /// The phrase as written, or the stock list by which a frame found it.
    pub phrase: String,
    /// The words that it names, in code points, in order, neighbours joined.
    pub words: Vec<Span>,
    /// What becomes of it.
    pub fate: Fate,
    /// Whether the text names nowhere what it needs, and is taken to be about it (`on_topic`).
    pub assumed: bool,
}

/// What becomes of a phrase that matches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It tells what the text is about, or who may have done it.
    Names,
    /// It says that its sentence is about something else.
    Excludes,
    /// A longer phrase covers it.
    Covered,
    /// What it needs is not named near it.
    OffTopic,
    /// What it needs is not named in its sentence.
    OffTopicHere,
    /// It names what should be done, and nothing says that it should.
    OnlyNamed,
    /// It tells what others want to be done.
    OfOthers,
    /// A rule says that it takes no stance.
    Silent(Step),
    /// It takes a stance.
    Takes {
        /// The stance.
        stance: Stance,
        /// The rules that found something, in their order; alone with `phrase` where none did.
        steps: Vec<Step>,
        /// What it adds.
        adds: Adds,
    },
}

/// What a stance adds to those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Adds {
    /// It counts.
    Itself,
    /// Nothing: its sentence takes this stance already.
    NothingNew,
    /// Nothing: its sentence concedes it, and sets the opposite against it.
    Conceded,
}

/// A rule that found something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its name.
    pub rule: &'static str,
    /// What it did.
    pub does: Does,
    /// The words that say so.
    pub words: Vec<Span>,
}

/// Tries a text. It is read as if it were about the matter, whatever names it has. `statements` are those of the
/// text.
#[must_use]
pub fn run(codebook: &Codebook, text: &str, statements: &[Statement]) -> Trial {
    let (tokens, offsets) = (Tokens::read(text), Offsets::new(text));
    let hits = codebook.finder.find(&tokens);
    let mut fates: Vec<(Hit, Fate)> = Vec::new();
    let taken = weigh(codebook, (text, &tokens, &offsets), statements, &hits, |hit, fate| {
        fates.push((hit.clone(), told(hit, fate, &tokens, &offsets)));
    });
    let named: HashSet<(usize, Role)> = hits.iter().map(|hit| (hit.proposition, hit.role)).collect();
    let off_topic = codebook.finder.find_off_topic(&tokens);
    let known: HashSet<(usize, usize)> = hits.iter().map(|hit| (hit.proposition, hit.at.start)).collect();
    let is_known =
        |hit: &Hit| known.contains(&(hit.proposition, hit.at.start)) && hits.iter().any(|other| other.is_again(hit));
    let off_topic = off_topic.into_iter().filter(|hit| !is_known(hit));
    fates.extend(off_topic.map(|hit| {
        let fate = Fate::off_topic(&hit);
        (hit, fate)
    }));
    fates.extend(hits.into_iter().filter(|hit| !hit.role.speaks()).map(|hit| {
        let fate = if hit.role == Role::Exclude { Fate::Excludes } else { Fate::Names };
        (hit, fate)
    }));
    fates.sort_by_key(|(hit, _)| (hit.at.start, hit.at.end));
    let mut propositions: Vec<Tried> = (0..codebook.propositions().len())
        .map(|nth| Tried { fired: Vec::new(), taken: Vec::new(), stance: overall(&taken, nth) })
        .collect();
    for (hit, mut fate) in fates {
        let words = spans(&hit.named, &tokens, &offsets);
        if let Fate::Takes { stance, adds: adds @ Adds::Itself, .. } = &mut fate {
            let holds = |taken: &Taken| words.iter().all(|word| taken.evidence.iter().any(|span| span.contains(*word)));
            let of_it = |taken: &&Taken| (taken.proposition, taken.stance) == (hit.proposition, *stance);
            if !taken.iter().filter(of_it).any(holds) {
                *adds = Adds::Conceded;
            }
        }
        let Origin { key, phrase } = codebook.finder.origin(&hit);
        let missing = match hit.role.need() {
            Need::Nothing => false,
            Need::Topic | Need::TopicHere => {
                codebook.propositions()[hit.proposition].has_topic && !named.contains(&(hit.proposition, Role::Topic))
            }
            Need::Thing | Need::Object => !named.contains(&(hit.proposition, Role::Thing)),
        };
        let assumed = missing && !matches!(fate, Fate::OffTopic | Fate::OffTopicHere);
        propositions[hit.proposition].fired.push(Fired { key, phrase: phrase.clone(), words, fate, assumed });
    }
    for taken in taken {
        propositions[taken.proposition].taken.push(taken);
    }
    Trial { is_of_the_matter: codebook.may_be_meant(&tokens), propositions }
}

impl Fate {
    fn off_topic(hit: &Hit) -> Self {
        if hit.role.need() == Need::TopicHere { Self::OffTopicHere } else { Self::OffTopic }
    }

    fn takes(verdict: &Verdict, adds: Adds, tell: impl Fn(&rules::Step) -> Step) -> Self {
        Self::Takes { stance: verdict.stance, steps: verdict.steps.iter().map(tell).collect(), adds }
    }
}

/// What became of a phrase, with its words as spans.
fn told(hit: &Hit, fate: super::Fate, tokens: &Tokens, offsets: &Offsets<'_>) -> Fate {
    let step = |step: &rules::Step| {
        let mut words = step.words.clone();
        words.sort_unstable();
        words.dedup();
        Step { rule: step.rule, does: step.does, words: spans(&words, tokens, offsets) }
    };
    match fate {
        super::Fate::Covered => Fate::Covered,
        super::Fate::OffTopic => Fate::off_topic(hit),
        super::Fate::Silent(Silence::OnlyNamed) => Fate::OnlyNamed,
        super::Fate::Silent(Silence::OfOthers) => Fate::OfOthers,
        super::Fate::Silent(Silence::By(by)) => Fate::Silent(step(&by)),
        super::Fate::Takes(verdict) => Fate::takes(&verdict, Adds::Itself, step),
        super::Fate::Again(verdict) => Fate::takes(&verdict, Adds::NothingNew, step),
    }
}
