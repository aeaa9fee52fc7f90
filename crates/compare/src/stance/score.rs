//! Stances that people marked, and how many of them are found.
//!
//! A label of a document and a proposition is a stance, or none. Scored are the pairs that the gold
//! lists; docs/evaluation.md has its format.

use ascribe_model::Statement;
use serde::Deserialize;
use thiserror::Error;

use super::{Stance, Taken, overall, read};
use crate::Codebook;

/// A document of a gold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoldDocument {
    /// Its name.
    pub doc: String,
    /// The outlet that published it.
    pub outlet: Option<String>,
    /// Its text.
    pub text: String,
    /// What is marked, in the order of the line.
    pub pairs: Vec<Pair>,
}

/// What a document is marked to do to a proposition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The id of the proposition.
    pub proposition: String,
    /// The stance; nothing where the document touches the matter and takes none.
    pub stance: Option<Stance>,
    /// The words that show it.
    pub words: Option<String>,
}

/// A line of a gold that cannot be used.
#[derive(Debug, Error)]
pub enum GoldError {
    /// It is no JSON of this form.
    #[error("{0}")]
    Json(#[from] serde_json::Error),
    /// It marks a proposition that the codebook does not have.
    #[error("the codebook has no proposition '{0}'")]
    Proposition(String),
    /// It marks a proposition in two ways.
    #[error("the proposition '{proposition}' is marked {first} and {second}: a document has one label on it")]
    Contradiction {
        /// The proposition.
        proposition: String,
        /// The label that is marked first.
        first: &'static str,
        /// The other one.
        second: &'static str,
    },
    /// The words are not in the text.
    #[error("the text does not have the words '{0}'")]
    Words(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    doc: String,
    outlet: Option<String>,
    #[serde(default, rename = "published")]
    _published: Option<String>,
    text: String,
    #[serde(default)]
    positions: Vec<Marked>,
    #[serde(default)]
    none: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Marked {
    proposition: String,
    stance: Name,
    words: String,
    #[serde(default, rename = "nth")]
    _nth: Option<usize>,
    #[serde(default, rename = "voice")]
    _voice: Option<String>,
    #[serde(default, rename = "actor")]
    _actor: Option<String>,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "lowercase")]
enum Name {
    Affirm,
    Deny,
    Hedge,
}

impl GoldDocument {
    /// Reads a line of JSON.
    ///
    /// # Errors
    ///
    /// A line that is no JSON of this form, or marks what the codebook or the text does not have.
    pub fn parse(line: &str, codebook: &Codebook) -> Result<Self, GoldError> {
        let line: Line = serde_json::from_str(line)?;
        let mut pairs: Vec<Pair> = Vec::new();
        for Marked { proposition, stance, words, .. } in line.positions {
            if !line.text.contains(&words) {
                return Err(GoldError::Words(words));
            }
            let stance = match stance {
                Name::Affirm => Stance::Affirm,
                Name::Deny => Stance::Deny,
                Name::Hedge => Stance::Hedge,
            };
            pairs.push(Pair { proposition, stance: Some(stance), words: Some(words) });
        }
        pairs.extend(line.none.into_iter().map(|proposition| Pair { proposition, stance: None, words: None }));
        let mut marked: Vec<Pair> = Vec::new();
        for pair in pairs {
            if !codebook.propositions().iter().any(|p| p.id == pair.proposition) {
                return Err(GoldError::Proposition(pair.proposition));
            }
            // Two people of one document may take one stance.
            match marked.iter().find(|other| other.proposition == pair.proposition) {
                None => marked.push(pair),
                Some(same) if same.stance == pair.stance => {}
                Some(other) => {
                    let (first, second) = (label(other.stance), label(pair.stance));
                    return Err(GoldError::Contradiction { proposition: pair.proposition, first, second });
                }
            }
        }
        Ok(Self { doc: line.doc, outlet: line.outlet, text: line.text, pairs: marked })
    }
}

/// The labels in the order of [`Counts`]: the stances, then none.
pub const LABELS: [Option<Stance>; 4] = [Some(Stance::Affirm), Some(Stance::Deny), Some(Stance::Hedge), None];

/// The name of a label.
#[must_use]
pub fn label(stance: Option<Stance>) -> &'static str {
    stance.map_or("none", Stance::as_str)
}

/// How often each label was marked and found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Documents.
    pub documents: u64,
    /// By marked label, then by the one found.
    pub pairs: [[u64; 4]; 4],
    /// Stances found towards propositions that the document does not list.
    pub elsewhere: u64,
}

impl std::ops::AddAssign<&Self> for Counts {
    fn add_assign(&mut self, other: &Self) {
        self.documents += other.documents;
        self.elsewhere += other.elsewhere;
        for (row, others) in self.pairs.iter_mut().zip(&other.pairs) {
            row.iter_mut().zip(others).for_each(|(count, other)| *count += other);
        }
    }
}

impl Counts {
    /// How often a label was marked, found, and both.
    #[must_use]
    pub fn of(&self, label: usize) -> (u64, u64, u64) {
        let found = self.pairs.iter().map(|row| row[label]).sum();
        (self.pairs[label].iter().sum(), found, self.pairs[label][label])
    }

    /// Precision, recall and F1 of a label.
    #[must_use]
    pub fn rates(&self, label: usize) -> (f64, f64, f64) {
        let (marked, found, right) = self.of(label);
        let share = |of: u64| if of == 0 { 0.0 } else { right as f64 / of as f64 };
        let sum = marked + found;
        (share(found), share(marked), if sum == 0 { 0.0 } else { 2.0 * right as f64 / sum as f64 })
    }

    /// The mean F1 of the four labels.
    #[must_use]
    pub fn macro_f1(&self) -> f64 {
        (0..4).map(|label| self.rates(label).2).sum::<f64>() / 4.0
    }
}

/// A pair that came out otherwise than marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The place of the pair in its document.
    pub pair: usize,
    /// What was found.
    pub found: Option<Stance>,
    /// The stances found towards this proposition.
    pub taken: Vec<Taken>,
}

/// Scores a document whose statements are known.
#[must_use]
pub fn score(codebook: &Codebook, document: &GoldDocument, statements: &[Statement]) -> (Counts, Vec<Fault>) {
    let taken = read(codebook, &document.text, statements);
    let (mut counts, mut faults) = (Counts { documents: 1, ..Counts::default() }, Vec::new());
    let place_of = |stance| LABELS.iter().position(|label| *label == stance).unwrap_or(3);
    for (nth, proposition) in codebook.propositions().iter().enumerate() {
        let found = overall(&taken, nth);
        match document.pairs.iter().position(|pair| pair.proposition == proposition.id) {
            None => counts.elsewhere += u64::from(found.is_some()),
            Some(place) => {
                let marked = document.pairs[place].stance;
                counts.pairs[place_of(marked)][place_of(found)] += 1;
                if marked != found {
                    let taken = taken.iter().filter(|taken| taken.proposition == nth).cloned().collect();
                    faults.push(Fault { pair: place, found, taken });
                }
            }
        }
    }
    (counts, faults)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(positions: &str, none: &str) -> Result<GoldDocument, GoldError> {
        let toml = "[[proposition]]\nid = \"late\"\nsentence = \"It is late.\"\nabout = \"\"\naffirm = [\"late\"]";
        let line = format!(r#"{{"doc": "a", "text": "Late, late.", "positions": [{positions}], "none": [{none}]}}"#);
        GoldDocument::parse(&line, &Codebook::parse(toml).unwrap())
    }

    #[test]
    fn equal_marks_are_one_and_others_contradict_each_other() {
        let mark = |stance: &str| format!(r#"{{"proposition": "late", "stance": "{stance}", "words": "late"}}"#);
        let twice = parse(&format!("{}, {}", mark("affirm"), mark("affirm")), "").unwrap();
        assert_eq!(twice.pairs.len(), 1);
        assert_eq!(parse("", "\"late\", \"late\"").unwrap().pairs.len(), 1);
        for (positions, none, told) in [
            (format!("{}, {}", mark("affirm"), mark("deny")), "", "marked affirm and deny:"),
            (mark("hedge"), "\"late\"", "marked hedge and none:"),
        ] {
            let error = parse(&positions, none).unwrap_err().to_string();
            assert!(error.contains(told), "{error}");
        }
    }
}
