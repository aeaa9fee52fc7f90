//! The program `ascribe`: composes the crates, and is the only place that prints.
//!
//! [`args`] is the command line, [`commands`] has a file for each command, [`pipeline`] reads the
//! TOML, [`stages`] runs it, [`failure`] turns every error of a library into a report and an exit
//! code, and [`render`] draws for the terminal.

mod args;
mod attributions;
mod commands;
mod comparing;
mod context;
mod excerpt;
mod failure;
mod joining;
mod mistake;
mod model;
mod output;
mod paths;
mod pipeline;
mod provenance;
mod render;
mod stages;

use std::process::ExitCode;

use clap::Parser;

use args::{Cli, Command};
use context::{Context, complain};
use failure::{DONE, Failure};

fn main() -> ExitCode {
    let cli = Cli::parse();
    let context = Context::new(&cli.global);
    let done = match cli.command {
        Command::Read(args) => commands::read::read(&args, &context),
        Command::Run(args) => commands::run::run(&args, &context),
        Command::Check(args) => commands::check::check(&args, &context),
        Command::Query(args) => commands::query::query(*args, &context),
        Command::Sql(args) => commands::query::sql(&args, &context),
        Command::Schema(args) => commands::schema::schema(&args, &context),
        Command::Show(args) => commands::show::show(&args, &context),
        Command::Verify(args) => commands::verify::verify(&args, &context),
        Command::Evaluate(args) => commands::evaluate::evaluate(&args, &context),
        Command::Train(args) => commands::train::train(&args, &context),
        Command::Plugins(args) => commands::plugins::plugins(&args, &context),
    };
    ExitCode::from(match done {
        Ok(code) => code,
        Err(Failure::ClosedPipe) => DONE,
        Err(Failure::Reported(mistakes, code)) => {
            for mistake in mistakes {
                complain(&format!("{:?}", miette::Report::new(mistake)));
            }
            code
        }
    })
}
