//! `ascribe plugins`.

use std::io::Write;
use std::path::Path;

use ascribe_export::{Check, OptionSpec, contract};

use crate::args::Plugins;
use crate::context::Context;
use crate::failure::{DONE, FAILED, Failure};

/// Lists plugins, or tests one.
pub(crate) fn plugins(args: &Plugins, context: &Context) -> Result<u8, Failure> {
    match args {
        Plugins::List => list(context),
        Plugins::Check { plugin } => check(plugin, context),
    }
}

fn list(context: &Context) -> Result<u8, Failure> {
    let paint = context.paint();
    let mut out = std::io::stdout().lock();
    for listed in context.search.list() {
        match &listed.plugin {
            Ok(plugin) => {
                let manifest = plugin.manifest();
                writeln!(out, "{} {} — {}", paint.bold(&listed.name), manifest.version, manifest.summary)?;
                writeln!(out, "  {}", paint.dim(&format!("{} ({})", listed.path.display(), listed.origin)))?;
                for input in &manifest.inputs {
                    let need = if input.required { "" } else { ", optional" };
                    writeln!(out, "  input   {} ({}{need}): {}", input.name, input.kind, input.doc)?;
                }
                for option in &manifest.options {
                    writeln!(out, "  option  {}: {}", described(option), option.doc)?;
                }
            }
            Err(error) => {
                writeln!(out, "{} — refused: {error}", paint.bold(&listed.name))?;
                writeln!(out, "  {}", paint.dim(&format!("{} ({})", listed.path.display(), listed.origin)))?;
            }
        }
        if let Some(earlier) = &listed.shadowed_by {
            writeln!(out, "  not used: {} comes first", earlier.display())?;
        }
    }
    context.say("looked in, first match wins:");
    for place in context.search.places() {
        let there = if place.dir.is_dir() { "" } else { " — not there" };
        context.say(&format!("  {} ({}){there}", place.dir.display(), place.origin));
    }
    Ok(DONE)
}

fn described(option: &OptionSpec) -> String {
    let default = match &option.default {
        Some(value) => format!(", default {value}"),
        None if option.required => ", required".to_owned(),
        None => String::new(),
    };
    let many = if option.repeated { ", or a list" } else { "" };
    format!("{} ({}{many}{default})", option.key, option.kind)
}

fn check(name: &str, context: &Context) -> Result<u8, Failure> {
    let plugin = context.search.load(name, Path::new("."))?;
    let checks = contract(&plugin);
    let mut out = std::io::stdout().lock();
    for Check { name, outcome } in &checks {
        match outcome {
            Ok(()) => writeln!(out, "ok      {name}")?,
            Err(why) => writeln!(out, "failed  {name}: {why}")?,
        }
    }
    let failed = checks.iter().filter(|check| check.outcome.is_err()).count();
    context.say(&format!("{}: {} checks, {failed} failed", plugin.path().display(), checks.len()));
    Ok(if failed == 0 { DONE } else { FAILED })
}
