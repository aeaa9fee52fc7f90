//! `ascribe check CODEBOOK`: its mistakes and examples; with `--try` what passages fire in it.

use std::io::{BufRead, Write};

use ascribe_compare::codebook::CodebookError;
use ascribe_compare::{Codebook, stance::trial};

use super::report;
use crate::args::Check;
use crate::context::Context;
use crate::failure::{DONE, Failure, USAGE};
use crate::mistake::Mistake;
use crate::model;
use crate::pipeline::codebook::{mistake, warning};
use crate::render::trial::Drawing;

/// Reports what is wrong with a codebook.
pub(super) fn check(args: &Check, text: &str, context: &Context) -> Result<u8, Failure> {
    let codebook = read(args, text)?;
    let wrong = codebook.check_examples();
    if !wrong.is_empty() {
        return Err(failure(args, text, &wrong));
    }
    let quantities = match codebook.quantities().len() {
        0 => String::new(),
        1 => "1 quantity, ".to_owned(),
        many => format!("{many} quantities, "),
    };
    let (propositions, examples) = (codebook.propositions().len(), codebook.count_examples());
    let (propositions, examples) = (counted(propositions, "proposition"), counted(examples, "example"));
    context.say(&format!("{}: nothing wrong ({propositions}, {quantities}{examples})", args.file.display()));
    Ok(DONE)
}

/// Shows what passages fire in a codebook, whether its examples hold or not.
pub(super) fn try_on(args: &Check, text: &str, context: &Context) -> Result<u8, Failure> {
    let codebook = read(args, text)?;
    let engine = model::engine(None)?;
    let mut out = std::io::stdout().lock();
    let drawing = Drawing { codebook: &codebook, paint: context.paint() };
    let mut first = true;
    let mut show = |passage: &str| -> Result<(), Failure> {
        let statements = engine.attribute(&model::as_read("passage", None, passage)).statements;
        let trial = trial::run(&codebook, passage, &statements);
        if !std::mem::take(&mut first) {
            writeln!(out)?;
        }
        out.write_all(drawing.draw(passage, &trial, &statements).as_bytes())?;
        Ok(out.flush()?)
    };
    for passage in &args.passages {
        if passage != "-" {
            show(passage)?;
            continue;
        }
        for (nth, line) in std::io::stdin().lock().split(b'\n').enumerate() {
            match String::from_utf8(line?) {
                Ok(line) if line.trim().is_empty() => {}
                Ok(line) => show(line.trim_end_matches('\r'))?,
                Err(_) => report(
                    &Mistake::nowhere("check::input", format!("line {} of standard input is not UTF-8", nth + 1))
                        .help("give it one passage a line, as UTF-8"),
                ),
            }
        }
    }
    Ok(DONE)
}

fn read(args: &Check, text: &str) -> Result<Codebook, Failure> {
    if !args.set.is_empty() {
        let mistake = Mistake::nowhere("check::set", "a codebook has no settings that --set could override")
            .help("leave --set out, or name a pipeline");
        return Err(Failure::Reported(vec![mistake], USAGE));
    }
    let codebook = Codebook::parse(text).map_err(|errors| failure(args, text, &errors))?;
    codebook.warnings().iter().for_each(|doubtful| report(&warning(doubtful, &args.file, text)));
    Ok(codebook)
}

fn counted(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

fn failure(args: &Check, text: &str, errors: &[CodebookError]) -> Failure {
    Failure::Reported(errors.iter().map(|error| mistake(error, &args.file, text)).collect(), USAGE)
}
