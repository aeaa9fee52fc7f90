//! The list of errors: Markdown that a person can read.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use ascribe_attribute::corpus::{Annotated, Marked};
use ascribe_attribute::score::{Fault, FaultKind, Reviewer, Scores};
use ascribe_model::{Offsets, Span};

use super::figures::count;

/// One error, drawn.
pub(super) struct Entry {
    kind: FaultKind,
    /// The cue, by which errors of one kind are grouped.
    cue: String,
    /// Whether the content counts as found.
    found: bool,
    text: String,
}

/// The errors of one document.
pub(super) fn entries(reviewer: &Reviewer, document: &Annotated, found: &[Marked]) -> Vec<Entry> {
    let offsets = Offsets::new(&document.text);
    let draw = |fault: &Fault| {
        let gold = fault.gold.map(|nth| &document.attributions[nth]);
        let predicted = fault.predicted.map(|nth| &found[nth]);
        let side = |marked: Option<&Marked>| match marked {
            Some(marked) => passage(&offsets, fault.passage, marked),
            None => "nothing".to_owned(),
        };
        let overlap = match fault.kind {
            FaultKind::WrongSpan => format!(", {:.0} % of the tokens in common", 100.0 * fault.overlap),
            _ => String::new(),
        };
        Entry {
            kind: fault.kind,
            cue: gold.or(predicted).map(|marked| cue(&offsets, marked)).unwrap_or_default(),
            found: fault.overlap >= 0.5,
            text: format!(
                "`{}` {}–{}{overlap}\n\n- marked: {}\n- found: {}\n",
                document.doc.replace(['`', '\n'], " "),
                fault.passage.start,
                fault.passage.stop,
                side(gold),
                side(predicted),
            ),
        }
    };
    reviewer.review(&document.text, found, &document.attributions).iter().map(draw).collect()
}

/// The cue in small letters, as a name for a group.
fn cue(offsets: &Offsets<'_>, marked: &Marked) -> String {
    let pieces: Vec<&str> = marked.cue.iter().filter_map(|&span| offsets.slice(span)).collect();
    let words: Vec<String> = pieces.join(" … ").to_lowercase().split_whitespace().map(escaped).collect();
    words.join(" ").chars().take(80).collect()
}

/// Longest stretch without a mark that is shown whole, in code points.
const STRETCH: usize = 400;

/// A passage with the roles of an attribution marked in it.
pub(super) fn passage(offsets: &Offsets<'_>, passage: Span, marked: &Marked) -> String {
    let roles = [("source", &marked.source), ("cue", &marked.cue), ("content", &marked.content)];
    let mut marks: Vec<(usize, bool, Reverse<usize>, String)> = Vec::new();
    for (role, spans) in roles {
        for span in spans {
            marks.push((span.stop, false, Reverse(span.stop), "⟩".to_owned()));
            marks.push((span.start, true, Reverse(span.stop), format!("⟨{role}: ")));
        }
    }
    // What closes comes before what opens, and what is longer opens first.
    marks.sort();
    let (mut out, mut at, mut depth) = (String::new(), passage.start, 0usize);
    let end = (passage.stop, false, Reverse(0), String::new());
    for (place, opens, _, mark) in marks.into_iter().chain([end]) {
        let stretch = Span::new(at, place);
        if depth == 0 && stretch.len() > STRETCH {
            for (start, stop, rest) in [(at, at + STRETCH / 3, " […] "), (place - STRETCH / 3, place, "")] {
                out.push_str(&escaped(offsets.slice(Span::new(start, stop)).unwrap_or_default()));
                out.push_str(rest);
            }
        } else {
            out.push_str(&escaped(offsets.slice(stretch).unwrap_or_default()));
        }
        out.push_str(&mark);
        at = place;
        depth = if opens { depth + 1 } else { depth.saturating_sub(1) };
    }
    out
}

/// The text on one line, with nothing that Markdown would obey.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_whitespace() || c.is_control() {
            if !out.ends_with(' ') {
                out.push(' ');
            }
            continue;
        }
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '|' | '#' | '$') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// All errors of a corpus.
pub(super) struct Listing<'a> {
    pub(super) corpus: &'a Path,
    pub(super) scores: &'a Scores,
    pub(super) entries: Vec<Entry>,
}

const KINDS: [(FaultKind, &str, &str); 4] = [
    (FaultKind::Missed, "Missed", "marked, and nothing found"),
    (FaultKind::Spurious, "Spurious", "found, and nothing marked"),
    (FaultKind::WrongSpan, "Wrong span", "the content has other words"),
    (FaultKind::WrongSource, "Wrong source", "the content is found, but given to somebody else"),
];

impl Listing<'_> {
    /// The list: by kind, then by cue, the most frequent first.
    pub(super) fn markdown(&self) -> String {
        let name = self.corpus.display().to_string();
        let mut out = format!(
            "# Errors on {}\n\n{} documents, {} attributions marked, {} found.\n\n\
             | kind | meaning | errors |\n|---|---|---:|\n",
            escaped(&name),
            count(self.scores.documents),
            count(self.scores.gold),
            count(self.scores.predicted)
        );
        for (kind, title, meaning) in KINDS {
            let _ = writeln!(out, "| {title} | {meaning} | {} |", count(self.of(kind).count() as u64));
        }
        let near = self.of(FaultKind::WrongSpan).filter(|entry| entry.found).count() as u64;
        let _ = write!(
            out,
            "\nOf the wrong spans {} have at least half of the tokens in common and count as found. \
             Places are code points of the passage. Groups are by cue.\n",
            count(near)
        );
        for (kind, title, _) in KINDS {
            self.section(&mut out, kind, title);
        }
        out
    }

    fn of(&self, kind: FaultKind) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(move |entry| entry.kind == kind)
    }

    fn section(&self, out: &mut String, kind: FaultKind, title: &str) {
        let mut groups: BTreeMap<&str, Vec<&Entry>> = BTreeMap::new();
        for entry in self.of(kind) {
            groups.entry(&entry.cue).or_default().push(entry);
        }
        let mut groups: Vec<(&str, Vec<&Entry>)> = groups.into_iter().collect();
        groups.sort_by_key(|(cue, entries)| (Reverse(entries.len()), *cue));
        let total: usize = groups.iter().map(|(_, entries)| entries.len()).sum();
        let _ = write!(out, "\n## {title} ({})\n", count(total as u64));
        for (cue, entries) in groups {
            let cue = if cue.is_empty() { "(no cue)" } else { cue };
            let _ = write!(out, "\n### {cue} ({})\n", entries.len());
            for entry in entries {
                let _ = write!(out, "\n{}", entry.text);
            }
        }
    }
}
