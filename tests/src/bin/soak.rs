//! Kills `ascribe run` at random moments and looks at what it leaves: a record that opens and
//! verifies, no finished document done again, and in the end the tables of an uninterrupted run.
//!
//! `soak [KILLS] [SEED]`

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use ascribe_tests::{Folder, program, tables, write_corpus};
use rusqlite::{Connection, OpenFlags};

const DOCUMENTS: usize = 4_000;
const BASELINES: usize = 3;
/// When kills come, in parts of an uninterrupted run: a run begins by opening the record and ends with
/// a transaction across all documents.
const MOMENTS: std::ops::Range<f64> = 0.02..0.92;
const PIPELINE: &str = "record = \"soak.ascribe\"\n[[ingest]]\npath = \"coverage\"\n\
                        [compare]\ncodebook = \"codebook.toml\"\n";

const CODEBOOK: &str = r#"
[[proposition]]
id = "decided"
sentence = "The dispute is settled."
about = "The dispute that the articles tell of."
affirm = ["(settle|agree|decide)", "speak of a decision"]
deny = ["stay as it is", "too early"]
"#;

#[allow(clippy::print_stdout, reason = "its output is for people")]
fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let kills: usize = arguments.next().map_or(Ok(50), |text| text.parse())?;
    let mut seed: u64 = arguments.next().map_or(Ok(1), |text| text.parse())?;
    let folder = Folder::new();
    write_corpus(&folder.path("coverage"), DOCUMENTS);
    folder.write("soak.toml", PIPELINE).write("codebook.toml", CODEBOOK);
    let record = folder.path("soak.ascribe");

    // The shortest of a few, so that a kill comes before the end also when the machine is less busy.
    let mut whole = Duration::MAX;
    for _ in 0..BASELINES {
        clear(&folder);
        let started = Instant::now();
        run(&folder)?;
        whole = whole.min(started.elapsed());
    }
    let wanted = tables(&record)?;
    println!("an uninterrupted run takes {:.2} s", whole.as_secs_f64());

    let (mut midway, mut done_again) = (0, 0);
    for kill in 1..=kills {
        clear(&folder);
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let random = (seed >> 33) as f64 / (1_u64 << 31) as f64;
        let moment = whole.mul_f64(MOMENTS.start + random * (MOMENTS.end - MOMENTS.start));
        let mut child = command(&folder).spawn()?;
        std::thread::sleep(moment);
        child.kill()?;
        child.wait()?;
        let before = if record.exists() { retrieved(&record)? } else { BTreeMap::new() };
        if record.exists() {
            verify(&folder, kill)?;
        }
        if !before.is_empty() && before.len() < DOCUMENTS {
            midway += 1;
        }
        run(&folder)?;
        let after = retrieved(&record)?;
        done_again += before.iter().filter(|(document, when)| after.get(*document) != Some(when)).count();
        verify(&folder, kill)?;
        let tables = tables(&record)?;
        for (table, rows) in &wanted {
            if tables.get(table) != Some(rows) {
                return Err(
                    format!("kill {kill} at {moment:?}: table {table} differs from an uninterrupted run").into()
                );
            }
        }
    }
    println!("{kills} kills, {midway} of them with some but not all documents done");
    println!("every record opened and verified; {done_again} finished documents were done again");
    println!("every next run ended with the tables of an uninterrupted one");
    if done_again > 0 { Err("finished documents were done again".into()) } else { Ok(()) }
}

fn clear(folder: &Folder) {
    for file in ["soak.ascribe", "soak.ascribe-wal", "soak.ascribe-shm", "soak.ascribe.lock"] {
        let _ = std::fs::remove_file(folder.path(file));
    }
}

fn command(folder: &Folder) -> Command {
    let mut command = Command::new(program());
    command.current_dir(folder.path(".")).args(["run", "soak.toml", "--quiet"]).stdout(Stdio::null());
    command
}

fn run(folder: &Folder) -> Result<(), Box<dyn Error>> {
    let status = command(folder).status()?;
    if status.success() { Ok(()) } else { Err(format!("a run failed: {status}").into()) }
}

fn verify(folder: &Folder, kill: usize) -> Result<(), Box<dyn Error>> {
    let mut verify = Command::new(program());
    let status =
        verify.current_dir(folder.path(".")).args(["verify", "--quiet", "--record", "soak.ascribe"]).status()?;
    if status.success() { Ok(()) } else { Err(format!("kill {kill}: the record does not verify").into()) }
}

fn open(record: &Path) -> rusqlite::Result<Connection> {
    Connection::open_with_flags(record, OpenFlags::SQLITE_OPEN_READ_ONLY)
}

/// When each document was read into the record.
fn retrieved(record: &Path) -> rusqlite::Result<BTreeMap<String, String>> {
    let connection = open(record)?;
    let mut select = connection.prepare("SELECT document_id, CAST(retrieved AS TEXT) FROM documents")?;
    let rows = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    rows.collect()
}
