//! `ascribe check`: what can be known wrong with a pipeline or a codebook before it is used.

mod codebook;
mod plan;

pub(crate) use self::plan::{Plan, Ready, plan};

use crate::args::Check;
use crate::context::{Context, complain};
use crate::failure::{DONE, Failure, USAGE};
use crate::mistake::Mistake;

/// What only codebooks have, also where it is written wrongly.
const CODEBOOK: [&str; 5] = ["[[proposition", "[proposition", "[[quantity", "[quantity", "[words]"];

/// Reports everything that can be known wrong, or what sentences fire in a codebook.
pub(crate) fn check(args: &Check, context: &Context) -> Result<u8, Failure> {
    let text = plan::text(&args.file)?;
    let of_codebook = |line: &str| CODEBOOK.iter().any(|table| line.trim_start().starts_with(table));
    let is_codebook = text.lines().any(of_codebook);
    let found = match (is_codebook, args.passages.is_empty()) {
        (true, true) => codebook::check(args, &text, context),
        (true, false) => codebook::try_on(args, &text, context),
        (false, true) => pipeline(args, text, context),
        (false, false) => {
            let message = format!("{} is no codebook: it has no [[proposition]]", args.file.display());
            let help = "name a codebook: ascribe check codebook.toml --try \"A sentence.\"";
            Err(Mistake::nowhere("check::codebook", message).help(help)).map_err(|m| Failure::Reported(vec![m], USAGE))
        }
    };
    match found {
        Err(Failure::Reported(mistakes, exit)) => {
            tell(&mistakes, context);
            Ok(exit)
        }
        other => other,
    }
}

fn pipeline(args: &Check, text: String, context: &Context) -> Result<u8, Failure> {
    let plan = plan::planned(&args.file, text, &args.set, context)?;
    let mistakes: Vec<Mistake> = plan.exports.into_iter().filter_map(Result::err).flatten().collect();
    if !mistakes.is_empty() {
        return Err(Failure::Reported(mistakes, USAGE));
    }
    let (queries, exports) = (plan.pipeline.queries.len(), plan.pipeline.exports.len());
    context.say(&format!("{}: nothing wrong ({queries} queries, {exports} exports)", args.file.display()));
    Ok(DONE)
}

fn tell(mistakes: &[Mistake], context: &Context) {
    const MOST: usize = 100;
    mistakes.iter().take(MOST).for_each(report);
    if mistakes.len() > MOST {
        complain(&format!("and {} more", mistakes.len() - MOST));
    }
    context.say(&match mistakes.len() {
        1 => "1 mistake".to_owned(),
        n => format!("{n} mistakes"),
    });
}

fn report(mistake: &Mistake) {
    complain(&format!("{:?}", miette::Report::new(mistake.clone())));
}
