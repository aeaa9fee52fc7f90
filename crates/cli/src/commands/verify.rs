//! `ascribe verify`.

use ascribe_query::Record;

use crate::args::Verify;
use crate::context::{Context, complain, record_path};
use crate::failure::{DONE, FAILED, Failure};
use crate::render::plain;

/// Checks every piece of evidence against the stored text.
pub(crate) fn verify(args: &Verify, context: &Context) -> Result<u8, Failure> {
    let path = record_path(args.record.as_deref())?;
    let record = Record::open(&path)?;
    let checked = record.verify(|finding| {
        let place = [Some(finding.id.as_str()), finding.uri.as_deref()];
        let place: Vec<&str> = place.into_iter().flatten().filter(|part| !part.is_empty()).collect();
        complain(&plain(&format!("{}: {}", place.join(" "), finding.what)));
    })?;
    let looked = format!(
        "{} pieces of evidence of {} statements in {} documents",
        checked.evidence, checked.statements, checked.documents
    );
    if checked.findings == 0 {
        context.say(&format!("{} holds: {looked} stand verbatim where the record says", path.display()));
        Ok(DONE)
    } else {
        complain(&format!("{} does not hold: {} findings in {looked}", path.display(), checked.findings));
        Ok(FAILED)
    }
}
