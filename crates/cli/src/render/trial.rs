//! What a passage fires in a codebook, for the person who writes it.

use std::fmt::Write;

use ascribe_compare::Codebook;
use ascribe_compare::codebook::Silence;
use ascribe_compare::stance::score::label;
use ascribe_compare::stance::trial::{Adds, Does, Fate, Fired, Step, Trial, Tried};
use ascribe_compare::stance::{Stance, Taken, innermost};
use ascribe_model::{Offsets, Span, Statement};

use super::{Paint, plain};

/// Columns of the keys of a codebook.
const KEY: usize = 8;
/// Columns of words, where there are more of them the phrase stands behind them.
const WORDS: usize = 28;

/// Draws trials.
pub(crate) struct Drawing<'c> {
    pub(crate) codebook: &'c Codebook,
    pub(crate) paint: Paint,
}

impl Drawing<'_> {
    /// A passage, what it fires for each proposition, and where nothing fires.
    pub(crate) fn draw(&self, passage: &str, trial: &Trial, statements: &[Statement]) -> String {
        let mut out = format!("{}\n", self.paint.bold(&plain(passage.trim())));
        if !trial.is_of_the_matter {
            out.push_str("This has none of the names of the matter. Of an article without any, nothing counts.\n");
        }
        let offsets = Offsets::new(passage);
        let (mut without_topic, mut without_phrase, mut without_number) = (Vec::new(), Vec::new(), Vec::new());
        for (proposition, tried) in self.codebook.propositions().iter().zip(&trial.propositions) {
            let silent = tried.taken.is_empty() && tried.fired.iter().all(|fired| fired.fate == Fate::Names);
            match (silent, tried.fired.is_empty()) {
                (true, true) if proposition.has_topic() => without_topic.push(proposition.id.as_str()),
                (true, true) => without_phrase.push(proposition.id.as_str()),
                _ => {
                    let id = self.paint.name(&proposition.id);
                    let _ = writeln!(out, "\n{id}: {}", outcome(tried.stance));
                    self.tried(&mut out, tried, silent, (&offsets, statements));
                }
            }
        }
        let numbers = self.codebook.numbers(passage);
        for (quantity, silence) in self.codebook.quantities().iter().zip(self.codebook.silent_numbers(passage)) {
            let given: Vec<Span> = numbers.iter().filter(|(of, _)| of.id == quantity.id).map(|(_, f)| f.span).collect();
            if given.is_empty() && silence.is_none() {
                without_number.push(quantity.id.as_str());
                continue;
            }
            let what = if given.is_empty() { "nothing" } else { "a number" };
            let _ = writeln!(out, "\n{}: {what}", self.paint.name(&quantity.id));
            let why = match silence {
                Some(Silence::Excluded) => "  a phrase names a number, and its sentence is excluded",
                Some(Silence::OffTopic) => "  a phrase names a number, and the topic is not named near it",
                None => "",
            };
            if !why.is_empty() {
                let _ = writeln!(out, "{why}");
            }
            for span in given {
                let who = self.said_by(innermost(statements, span), (&offsets, statements));
                let _ = writeln!(out, "  → {}, {who}", self.quoted(&[span], &offsets));
            }
        }
        for (ids, why) in [
            (without_topic, "the topic has none of its words here, and no phrase matches"),
            (without_phrase, "no phrase matches"),
            (without_number, "no phrase names a number"),
        ] {
            if !ids.is_empty() {
                let _ = writeln!(out, "\nnothing fires: {}\n  {why}", ids.join(", "));
            }
        }
        out
    }

    fn tried(&self, out: &mut String, tried: &Tried, silent: bool, of: (&Offsets<'_>, &[Statement])) {
        let subjects = ["topic", "good", "bad"];
        let named = |key: &str| tried.fired.iter().any(|fired| fired.key == key && fired.fate == Fate::Names);
        for fired in &tried.fired {
            let words = self.quoted(&fired.words, of.0);
            let fill = " ".repeat(WORDS.saturating_sub(length(&fired.words, of.0)));
            let phrase = self.paint.dim(&plain(&fired.phrase));
            let _ = writeln!(out, "  {:<KEY$}{words}{fill} {phrase}", fired.key);
            let granted = fired.assumed.then(|| "the topic is taken for granted (on_topic)".to_owned());
            for line in granted.into_iter().chain(self.becomes(fired, &named, of.0)) {
                let _ = writeln!(out, "  {:<KEY$}{line}", "");
            }
        }
        if silent {
            let key = tried.fired.iter().map(|fired| fired.key).find(|key| subjects.contains(key));
            let what = if key == Some("topic") { "the topic is named, and no phrase" } else { "no phrase that speaks" };
            let _ = writeln!(out, "  nothing fires: {what} matches");
        }
        for taken in &tried.taken {
            let _ = writeln!(out, "  → {}", self.taken(taken, of));
        }
    }

    /// What became of a phrase, in lines.
    fn becomes(&self, fired: &Fired, named: &dyn Fn(&str) -> bool, offsets: &Offsets<'_>) -> Vec<String> {
        let one = |line: &str| vec![line.to_owned()];
        match &fired.fate {
            Fate::Names => Vec::new(),
            Fate::Excludes => one("nothing counts in its sentence"),
            Fate::Covered => one("does not count: a longer phrase covers it"),
            Fate::OffTopic => {
                let (what, key) = match fired.key {
                    "good" | "bad" => ("what is judged", fired.key),
                    _ => ("the topic", "topic"),
                };
                let where_it_is = if named(key) { "is not named near it" } else { "has none of its words here" };
                vec![format!("does not count: {what} {where_it_is}")]
            }
            Fate::OffTopicHere => one("does not count: its own sentence does not name the topic"),
            Fate::OnlyNamed => one("does not count: that it should be done, or should not, is not said"),
            Fate::OfOthers => one("does not count: this tells what others want"),
            Fate::Silent(step) => vec![format!("does not count, by {}{}", step.rule, self.because(step, offsets))],
            Fate::Takes { stance, steps, adds } => {
                let mut lines: Vec<String> =
                    steps.iter().filter_map(|step| self.step(step, *stance, offsets)).collect();
                match adds {
                    Adds::Itself => {}
                    Adds::NothingNew => lines.push(format!("{}, which its sentence says already", stance.as_str())),
                    Adds::Conceded => lines.push("does not count: the sentence only concedes it".to_owned()),
                }
                lines
            }
        }
    }

    fn step(&self, step: &Step, stance: Stance, offsets: &Offsets<'_>) -> Option<String> {
        let did = match (step.does, step.rule) {
            (_, "phrase") => return None,
            (_, "hedge") if stance == Stance::Hedge => "leaves it open",
            (Does::Turns, _) => "turns it round",
            (Does::Decides, "demand") => "asks for it",
            (Does::Decides, "objection") => "speaks against it",
            (Does::Decides, _) if stance == Stance::Hedge => "leaves it open",
            (Does::Decides, _) => "decides",
        };
        Some(format!("{} {did}{}", step.rule, self.because(step, offsets)))
    }

    fn because(&self, step: &Step, offsets: &Offsets<'_>) -> String {
        if step.words.is_empty() { String::new() } else { format!(": {}", self.quoted(&step.words, offsets)) }
    }

    fn taken(&self, taken: &Taken, (offsets, statements): (&Offsets<'_>, &[Statement])) -> String {
        let who = match taken.statement {
            None if taken.reported => "told of others, and so nobody's".to_owned(),
            statement => self.said_by(statement, (offsets, statements)),
        };
        format!("{} by {}, {who}: {}", taken.stance.as_str(), taken.rule, self.quoted(&taken.evidence, offsets))
    }

    /// Whose a statement is; no statement is the text's own voice.
    fn said_by(&self, statement: Option<usize>, (offsets, statements): (&Offsets<'_>, &[Statement])) -> String {
        let source = statement.and_then(|nth| statements.get(nth)).and_then(|said| said.source);
        match (source, statement) {
            (Some(source), _) => format!("said by {}", self.quoted(&[source], offsets)),
            (None, Some(_)) => "said by somebody".to_owned(),
            (None, None) => "in the text's own voice".to_owned(),
        }
    }

    fn quoted(&self, words: &[Span], offsets: &Offsets<'_>) -> String {
        format!("“{}”", self.paint.cue(&joined(words, offsets)))
    }
}

fn outcome(stance: Option<Stance>) -> &'static str {
    match stance {
        None => "nothing",
        stance => label(stance),
    }
}

/// Words of a passage, with ` … ` between those that stand apart.
fn joined(words: &[Span], offsets: &Offsets<'_>) -> String {
    let pieces: Vec<String> =
        words.iter().filter_map(|&span| offsets.slice(span)).map(|piece| plain(piece.trim())).collect();
    pieces.join(" … ")
}

/// Columns of quoted words.
fn length(words: &[Span], offsets: &Offsets<'_>) -> usize {
    joined(words, offsets).chars().count() + 2
}
