//! What is wrong, where it stands and the way out: everything that the program reports has this form.

use std::fmt;
use std::ops::Range;
use std::path::Path;

use miette::{Diagnostic, LabeledSpan, NamedSource, Severity, SourceCode};

use crate::excerpt::Excerpt;

/// Something to report: a code, a sentence, the place in the TOML or SQL, and the way out.
#[derive(Debug, Clone)]
pub(crate) struct Mistake {
    code: &'static str,
    message: String,
    span: Range<usize>,
    label: String,
    help: Option<String>,
    source: Option<NamedSource<Excerpt>>,
    severity: Severity,
}

impl Mistake {
    /// A mistake at a place in the TOML, in bytes.
    pub(crate) fn new(code: &'static str, message: impl Into<String>, span: Range<usize>) -> Self {
        let (label, severity) = ("here".to_owned(), Severity::Error);
        Self { code, message: message.into(), span, label, help: None, source: None, severity }
    }

    /// A mistake that stands in no text.
    pub(crate) fn nowhere(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(code, message, 0..0)
    }

    /// Where its place begins, in bytes.
    pub(crate) fn start(&self) -> usize {
        self.span.start
    }

    /// Moves the mistake to another place, in bytes.
    pub(crate) fn at(mut self, span: Range<usize>) -> Self {
        self.span = span;
        self
    }

    /// Says what is wrong with the marked place.
    pub(crate) fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// Makes it a warning with a code of its own.
    pub(crate) fn doubtful(mut self, code: &'static str) -> Self {
        (self.code, self.severity) = (code, Severity::Warning);
        self
    }

    /// Says the way out.
    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Suggests the known word nearest to `word`, or lists them all.
    pub(crate) fn nearest<'k>(self, word: &str, known: impl IntoIterator<Item = &'k str>) -> Self {
        let mut known: Vec<&str> = known.into_iter().filter(|known| !known.is_empty()).collect();
        known.sort_unstable();
        known.dedup();
        let help = suggestion(word, &known);
        self.help(help)
    }

    /// Gives the mistake the text that its place is in, and the name of that text.
    pub(crate) fn within(mut self, name: &Path, text: &str) -> Self {
        if self.span != SET && self.source.is_none() {
            self.source = Some(NamedSource::new(name.display().to_string(), Excerpt(harmless(text))));
        }
        self
    }
}

/// The place of values that `--set` gave: they stand nowhere in the file.
pub(crate) const SET: Range<usize> = usize::MAX - 1..usize::MAX;

/// "did you mean …?" where a known word is near, else the list of them.
pub(crate) fn suggestion(word: &str, known: &[&str]) -> String {
    match (near(word, known.iter().copied()), known) {
        (Some(near), _) => format!("did you mean '{near}'?"),
        (None, []) => "there is none".to_owned(),
        (None, _) => format!("known here: {}", known.join(", ")),
    }
}

/// The known word that a mistyped one is nearest to.
pub(crate) fn near<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let near = known.into_iter().map(|k| (strsim::damerau_levenshtein(word, k), k)).min();
    near.filter(|(distance, k)| *distance <= k.chars().count().max(4) / 3 + 1).map(|(_, k)| k)
}

/// The text without characters that a terminal would obey, each byte where it was.
fn harmless(text: &str) -> String {
    let blank = |c: char| c.is_control() && !matches!(c, '\n' | '\t' | '\r');
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if blank(c) {
            out.extend(std::iter::repeat_n(' ', c.len_utf8()));
        } else {
            out.push(c);
        }
    }
    out
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&harmless(&self.message))?;
        if self.span == SET {
            f.write_str(" (set by --set)")?;
        }
        Ok(())
    }
}

impl std::error::Error for Mistake {}

impl Diagnostic for Mistake {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(self.code))
    }

    fn severity(&self) -> Option<Severity> {
        Some(self.severity)
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.help.as_ref().map(|help| Box::new(help) as Box<dyn fmt::Display>)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.source.as_ref().map(|source| source as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        self.source.as_ref()?;
        let label = LabeledSpan::new_with_span(Some(self.label.clone()), self.span.clone());
        Some(Box::new(std::iter::once(label)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_near_word_is_suggested_and_a_far_one_is_not() {
        assert_eq!(suggestion("markdwon", &["csv", "json", "markdown"]), "did you mean 'markdown'?");
        assert_eq!(suggestion("zebra", &["csv", "json"]), "known here: csv, json");
        assert_eq!(suggestion("zebra", &[]), "there is none");
    }
}
