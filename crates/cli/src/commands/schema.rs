//! `ascribe schema`.

use std::io::Write;

use ascribe_model::schema::View;

use crate::args::Schema;
use crate::context::Context;
use crate::failure::{DONE, Failure};

/// Prints the columns of a kind of result, or of all.
pub(crate) fn schema(args: &Schema, context: &Context) -> Result<u8, Failure> {
    let paint = context.paint();
    let mut out = std::io::stdout().lock();
    let asked = args.kind.as_deref().and_then(View::from_word);
    for view in View::ALL.iter().copied().filter(|view| asked.is_none_or(|asked| asked == *view)) {
        writeln!(out, "{}", paint.bold(view.as_str()))?;
        for column in view.columns() {
            let kind = format!("{}{}", column.kind.as_str(), if column.nullable { "?" } else { "" });
            writeln!(out, "  {:20} {:40} {}", column.name, kind, paint.dim(column.doc))?;
        }
        writeln!(out)?;
    }
    context.say("A type with ? can be null. Offsets are Unicode code points into the document's text.");
    Ok(DONE)
}
