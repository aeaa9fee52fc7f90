//! Compares documents by the rules of `ascribe_compare`: each by itself, then all side by side.

use std::convert::Infallible;

use ascribe_compare::conflicts::Conflicts;
use ascribe_compare::copies::{Copies, Sketch, is_copy};
use ascribe_compare::{Codebook, Voices, compare};
use ascribe_model::Conflict;
use ascribe_model::testimony::{Known, Number, Quotation, Stand};
use ascribe_query::{Comparer, Sketched, Uncompared, Writer};
use rayon::prelude::*;

use crate::context::Context;
use crate::failure::Failure;
use crate::pipeline::Questions;

/// Documents that are compared together: enough to keep all threads busy.
const BATCH: usize = 64;

/// The rules by which documents are compared, as far as the record is concerned.
const RULES: &str = concat!(env!("CARGO_PKG_VERSION"), " compare-5");

/// Finds the positions and figures of all documents that do not have those of this codebook.
pub(crate) fn bring_up_to_date(writer: &mut Writer, questions: &Questions, context: &Context) -> Result<(), Failure> {
    let codebook = questions.codebook.as_ref();
    let propositions: Vec<(&str, &str)> = codebook.map_or_else(Vec::new, |codebook| {
        codebook.propositions().iter().map(|p| (p.id.as_str(), p.sentence.as_str())).collect()
    });
    writer.propositions(&propositions)?;
    let fingerprint = format!("{RULES} {}", questions.sha256);
    let bar = context.bar(|| writer.count_uncompared(&fingerprint).unwrap_or_default());
    loop {
        let stale = writer.uncompared(&fingerprint, BATCH)?;
        if stale.is_empty() {
            break;
        }
        let done: Vec<_> = stale
            .par_iter()
            .map(|of| {
                let Uncompared { document, statements, speaker, outlet } = of;
                let voices = Voices { speaker: speaker.as_ref(), outlet: outlet.as_ref() };
                // What is not attributed is in another language.
                let codebook = codebook.filter(|_| document.not_attributed.is_none());
                (compare(document, statements, voices, codebook), Sketch::of(&document.text))
            })
            .collect();
        for (of, (comparison, sketch)) in stale.iter().zip(done) {
            let sketch = sketch.map(|sketch| sketch.to_bytes());
            writer.put_comparison(of, &comparison, sketch.as_deref(), &fingerprint)?;
            bar.inc(1);
        }
    }
    bar.finish_and_clear();
    Ok(())
}

/// What a record asks to find copies and conflicts.
pub(crate) struct SideBySide {
    /// Whether copies are looked for.
    copies: bool,
    /// Hash of the codebook.
    codebook: String,
    conflicts: Conflicts,
}

impl SideBySide {
    /// Compares all documents; `copies` says whether those that copy another are left out.
    pub(crate) fn new(copies: bool, questions: &Questions) -> Self {
        let mut conflicts = Conflicts::default();
        for quantity in questions.codebook.iter().flat_map(Codebook::quantities) {
            conflicts.ask(&quantity.id, &quantity.question);
        }
        Self { copies, codebook: questions.sha256.clone(), conflicts }
    }
}

impl Comparer for SideBySide {
    fn fingerprint(&self) -> String {
        format!("{RULES} copies={} {}", self.copies, self.codebook)
    }

    fn copies(&mut self, documents: &[Sketched], text: &mut dyn FnMut(usize) -> Option<String>) -> Vec<Option<usize>> {
        let mut of = vec![None; documents.len()];
        if !self.copies {
            return of;
        }
        let (mut copies, mut places) = (Copies::default(), Vec::new());
        for (place, document) in documents.iter().enumerate() {
            let sketch = document.sketch.as_deref().and_then(|bytes| Sketch::from_bytes(bytes).ok());
            if let Some(sketch) = sketch {
                copies.add(sketch, document.published, document.uri.as_str());
                places.push(place);
            }
        }
        let found = copies.originals(|one, other| {
            let (one, other) = (text(places[one]), text(places[other]));
            Ok::<_, Infallible>(one.zip(other).is_some_and(|(one, other)| is_copy(&one, &other)))
        });
        let Ok(found) = found;
        for (place, original) in places.iter().zip(found) {
            of[*place] = original.map(|original| places[original]);
        }
        of
    }

    fn actor(&mut self, actor: Known) {
        self.conflicts.actor(&actor);
    }

    fn stand(&mut self, stand: Stand) {
        self.conflicts.stand(stand);
    }

    fn number(&mut self, number: Number) {
        self.conflicts.number(number);
    }

    fn quotation(&mut self, quotation: Quotation) {
        self.conflicts.quotation(quotation);
    }

    fn conflicts(self) -> Vec<Conflict> {
        self.conflicts.find()
    }
}
