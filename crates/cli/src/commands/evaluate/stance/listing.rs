//! The list of errors: Markdown that a person can read.

use std::fmt::Write;
use std::path::Path;

use ascribe_compare::stance::score;
use ascribe_model::Offsets;

use super::super::listing::escaped;
use super::subject::Scored;

/// All pairs that came out otherwise than marked, by subject and proposition.
pub(super) fn markdown(corpus: &Path, scored: &[Scored<'_>]) -> String {
    let errors: usize = scored.iter().flat_map(|of| &of.faults).map(Vec::len).sum();
    let mut out = format!(
        "# Errors on {}\n\n{errors} pairs came out otherwise than marked.\n",
        escaped(&corpus.display().to_string())
    );
    for of in scored {
        let _ = write!(out, "\n## {}\n", escaped(&of.subject.name()));
        for proposition in of.subject.codebook.propositions() {
            let documents = of.subject.documents.iter().zip(&of.faults);
            let of_it: Vec<_> = documents
                .flat_map(|(document, faults)| faults.iter().map(move |fault| (document, fault)))
                .filter(|(document, fault)| document.pairs[fault.pair].proposition == proposition.id)
                .collect();
            if of_it.is_empty() {
                continue;
            }
            let _ = write!(out, "\n### {}: {}\n", escaped(&proposition.id), escaped(&proposition.sentence));
            for (document, fault) in of_it {
                let pair = &document.pairs[fault.pair];
                let text: Vec<&str> = document.text.split_whitespace().collect();
                let _ = write!(
                    out,
                    "\n`{}` {}\n\n- marked: {}",
                    document.doc.replace(['`', '\n'], " "),
                    escaped(&text.join(" ")),
                    score::label(pair.stance)
                );
                if let Some(words) = &pair.words {
                    let _ = write!(out, ", “{}”", escaped(words));
                }
                let _ = write!(out, "\n- found: {}\n", score::label(fault.found));
                let offsets = Offsets::new(&document.text);
                for taken in &fault.taken {
                    let words: Vec<&str> = taken.evidence.iter().filter_map(|&span| offsets.slice(span)).collect();
                    let _ = writeln!(
                        out,
                        "  - {} by {}: {}",
                        taken.stance.as_str(),
                        taken.rule,
                        escaped(&words.join(" … "))
                    );
                }
            }
        }
    }
    out
}
