//! Measures how fast texts in memory become attributions, on one thread, and the peak memory of that.
//!
//! `cargo run --release -p ascribe-attribute --example speed -- CORPUS` repeats the texts of annotated
//! documents until there are two million words (between white space), three times over.
#![allow(clippy::print_stdout, reason = "its output is for people")]

use std::error::Error;
use std::time::Instant;

use ascribe_attribute::{Engine, corpus};

const WORDS: usize = 2_000_000;
const ROUNDS: usize = 3;

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args_os().nth(1).ok_or("name a corpus: JSON Lines, gzip or not, or a folder of brat")?;
    let documents = corpus::open(path.as_ref())?.collect::<Result<Vec<_>, _>>()?;
    let once: usize = documents.iter().map(|document| document.text.split_whitespace().count()).sum();
    if once == 0 {
        return Err("the corpus has no words".into());
    }
    let started = Instant::now();
    let engine = Engine::new();
    println!("model in memory after {:.0} ms", started.elapsed().as_secs_f64() * 1e3);
    for _ in 0..ROUNDS {
        let (mut words, mut found) = (0, 0);
        let started = Instant::now();
        while words < WORDS {
            found += documents.iter().map(|document| engine.extract(&document.text).len()).sum::<usize>();
            words += once;
        }
        let seconds = started.elapsed().as_secs_f64();
        println!("{words} words, {found} attributions: {:.0} words per second", words as f64 / seconds);
    }
    if let Some(peak) = peak() {
        println!("peak memory {peak:.1} MiB");
    }
    Ok(())
}

/// The largest resident set of this process so far, where the system tells it.
fn peak() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let kib =
        status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?.trim().trim_end_matches(" kB").parse::<f64>();
    Some(kib.ok()? / 1024.0)
}
