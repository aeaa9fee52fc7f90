//! What a figure is an account of: of which kind, of whom, in which affair.
//!
//! Where [`super::thing`] keeps the words of a clause, this keeps what they amount to, so that "eleven lost their
//! lives" and "the bodies of nine miners" are two accounts of one thing.

use std::collections::BTreeSet;

use ascribe_model::testimony::Number;

use crate::conflicts::party::Pool;
use crate::conflicts::text::{Word, words};
use crate::conflicts::time::When;
use crate::figures::times;

use super::beside::STANDS_FOR;
use super::clause::Sentence;
use super::correction::is_corrected;
use super::dimension::Dimension;
use super::earlier::{end, last_figure};
use super::frame::Frame;
use super::glance::Light;
use super::kind::Kinds;
use super::lists::{CONTRAST, key};
use super::marks::Marks;
use super::read::{class, is_name, short};
use super::set::Words;
use super::told::{names, tells};
use super::which::of;
use super::whom::{Whom, whom};

/// What a figure is an account of.
#[derive(Debug)]
pub(super) struct Account {
    pub(super) kinds: Kinds,
    pub(super) whom: Whom,
    /// Classes of the words of its sentence, or of that before where the figure stands alone.
    pub(super) about: Words,
    /// Names in the text around it that tell affairs apart, cut short.
    pub(super) names: Words,
    /// Names in that of its paper: what the Velm Courier prints is of Velm.
    pub(super) outlet: Words,
    /// Those of its clause, and of the place that it holds for.
    pub(super) own: Words,
    /// Those of its clause alone.
    pub(super) clause: Words,
    /// The days that its sentence names.
    pub(super) days: Box<[Frame]>,
    /// In what light it stands.
    pub(super) light: Light,
    /// What marks it off from others of its kind.
    pub(super) marks: Marks,
    /// Words close to it that take sides: "the first quarter".
    pub(super) contrasts: Box<[(u16, u16)]>,
    /// Those of its sentence and of the one before.
    pub(super) sides: Box<[(u16, u16)]>,
    /// Whether it is of a night, and of a morning, by its sentence.
    pub(super) night: bool,
    pub(super) morning: bool,
    /// Whether it is told as what has grown: "bringing the toll to 14".
    pub(super) grown: bool,
    /// Whether it is told as what may grow: "so far".
    pub(super) growing: bool,
    /// Whether it is told for a time with a beginning and an end: "between 3 and 21 March".
    pub(super) between: bool,
    /// Whether the text tells of a mistake.
    pub(super) corrected: bool,
}

/// Words by which a number is told as one that has grown.
const GROWN: &[&str] = &[
    "rose",
    "risen",
    "rising",
    "climbed",
    "bringing",
    "brought",
    "grew",
    "grown",
    "raised",
    "raising",
    "total",
    "new",
    "since",
    "increased",
    "updated",
    "revised",
    "now",
];

/// Words by which a number is told as one that may grow.
const GROWING: &[&str] = &[
    "far",
    "least",
    "feared",
    "still",
    "confirmed",
    "provisional",
    "preliminary",
    "initial",
    "paused",
    "partial",
    "uncounted",
    "outstanding",
];

/// Kinds that no thing is of.
const OF_PERSONS: &[&str] =
    &["wounded", "arrested", "displaced", "freed", "captured", "attended", "striking", "signed", "absent", "stranded"];

impl Account {
    /// Of the figure of a sentence.
    pub(super) fn read(
        number: &Number,
        sentence: &Sentence<'_>,
        dimension: &Dimension,
        on: Option<When>,
        party: &str,
        pool: &mut Pool,
    ) -> Self {
        let before = words(end(&number.before));
        let noun = noun(number, sentence, dimension);
        let kinds = of(number, sentence, dimension, &before, noun.as_deref());
        let whom = whom(noun.as_deref(), kinds, pool);
        let kinds = if matches!(whom, Whom::Noun(_)) { kinds.without(Kinds::all(OF_PERSONS)) } else { kinds };
        // A hospital that is told of with its dead is none of them.
        let beast = !Kinds::named("culled").of_noun(noun.as_deref()).is_empty();
        let kinds = match &whom {
            Whom::Noun(_) if !beast => kinds.without(Kinds::named("killed")),
            _ => kinds,
        };
        let kinds = if noun.is_some() { kinds.without(Kinds::named("magnitude")) } else { kinds };
        // Officers at a march have not come to it.
        let on_duty = matches!(&whom, Whom::Role(role) if matches!(&**role, "police" | "soldier" | "medic"));
        let kinds = if on_duty { kinds.without(Kinds::named("attended")) } else { kinds };
        let bare = number.unit.is_none() && number.counted.is_none();
        let own = sentence.own();
        let told: Vec<&Word<'_>> =
            (0..sentence.words.len()).filter(|nth| !own.contains(nth)).map(|nth| &sentence.words[nth]).collect();
        let mut about: BTreeSet<String> = told.iter().copied().filter_map(tells).collect();
        about.extend(noun.as_deref().map(class));
        if bare {
            about.extend(before.iter().filter_map(tells));
        }
        let spoken: BTreeSet<String> = words(party).into_iter().map(|word| short(&word.low)).collect();
        let around_it = words(&number.around);
        let clause: Vec<&Word<'_>> = sentence.clause().map(|nth| &sentence.words[nth]).collect();
        let at = number.at.as_deref().filter(|phrase| !sentence.is_of_speech(phrase)).map(words).unwrap_or_default();
        let stands =
            |words: &[&Word<'_>], name: &str| words.iter().any(|word| is_name(word) && short(&word.low) == name);
        let in_sentence = names(&sentence.words);
        let mut around = names(&around_it);
        around.extend(names(&before));
        around.extend(in_sentence.iter().cloned());
        let mut of_clause = in_sentence.clone();
        let speaks = |name: &str| sentence.speaks(name);
        of_clause.retain(|name| !spoken.contains(name) && stands(&clause, name) && !speaks(name));
        let at: Vec<&Word<'_>> = at.iter().collect();
        let mut own_names = of_clause.clone();
        own_names.extend(
            in_sentence.into_iter().filter(|name| !spoken.contains(name) && stands(&at, name) && !speaks(name)),
        );
        let has = |list: &[&str]| told.iter().any(|word| word.text == word.low && list.contains(&word.low.as_str()));
        let contrasts: BTreeSet<(u16, u16)> =
            sentence.close().flat_map(|word| CONTRAST.get(word.low.as_str()).into_iter().flatten()).copied().collect();
        let days = times(sentence.text).into_iter().map(|phrase| Frame::read(Some(phrase), on));
        let wide = sentence.words.iter().chain(&before);
        let sides: BTreeSet<(u16, u16)> =
            wide.flat_map(|word| CONTRAST.get(word.low.as_str()).into_iter().flatten()).copied().collect();
        Self {
            kinds,
            whom,
            sides: sides.into_iter().collect(),
            about: Words::new(&about, pool),
            names: Words::new(&around, pool),
            outlet: Words::new(&names(&words(number.place.outlet.as_deref().unwrap_or_default())), pool),
            own: Words::new(&own_names, pool),
            clause: Words::new(&of_clause, pool),
            days: days.filter(|day| day.is_same_day(day)).collect(),
            light: Light::read(number, sentence, kinds, dimension, pool),
            marks: Marks::read(sentence, &number.before),
            contrasts: contrasts.into_iter().collect(),
            night: has(&["night", "midnight", "overnight", "evening"]),
            morning: has(&["morning", "dawn", "early", "hours", "midnight"]),
            grown: has(GROWN) || sentence.words.windows(5).any(is_raised),
            growing: has(GROWING),
            between: sentence.is_between_days(),
            corrected: is_corrected(&number.around),
        }
    }
}

/// The key of the noun that is counted.
fn noun(number: &Number, sentence: &Sentence<'_>, dimension: &Dimension) -> Option<String> {
    if *dimension != Dimension::Count {
        return None;
    }
    let counted = || number.counted.as_deref().and_then(|counted| counted.split(" of ").next());
    let noun = number.unit.as_deref().or_else(counted);
    let last = |noun: &str| words(noun).last().map(|word| key(&word.low));
    let told = || how_many(&number.before).filter(|_| number.unit.is_none() && number.counted.is_none());
    // "There were 58 tugs in May. In June there were 29."
    let again = || {
        let bare = number.unit.is_none() && number.counted.is_none() && sentence.stands_for_another();
        let before = last_figure(&number.before).filter(|_| bare && sentence.own == 0)?;
        before.unit.as_deref().and_then(last)
    };
    let noun = noun.and_then(last).filter(|noun| !noun.contains('\''));
    noun.or_else(|| sentence.number_of()).or_else(told).or_else(again)
}

/// The noun of which the sentence before asks for the number: "how many pupils were ill".
fn how_many(before: &str) -> Option<String> {
    let all = words(end(before));
    let at = all.windows(2).position(|pair| pair[0].low == "how" && pair[1].low == "many")?;
    let noun = all.get(at + 2)?;
    noun.low.ends_with('s').then(|| key(&noun.low))
}

/// Whether words tell that a number has grown: "takes the number of the dead to seven".
fn is_raised(words: &[Word<'_>]) -> bool {
    matches!(
        words[0].low.as_str(),
        "takes" | "taking" | "brings" | "raises" | "lifts" | "lifting" | "pushes" | "pushing"
    ) && words[1..].iter().any(|word| STANDS_FOR.contains(&word.low.as_str()))
}
