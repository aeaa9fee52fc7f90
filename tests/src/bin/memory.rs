//! Measures the peak memory of `ascribe run` with 100 and with 10,000 documents, which should hardly
//! differ because the pipeline streams. Reads /proc, so it runs on Linux.

use std::error::Error;
use std::fs;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use ascribe_tests::{Folder, program, write_corpus};

const PIPELINE: &str = r#"
record = "memory.ascribe"
[[ingest]]
path = "coverage"
[[export]]
query  = "statements"
plugin = "json"
to     = "statements.json"
"#;

#[allow(clippy::print_stdout, reason = "its output is for people")]
fn main() -> Result<(), Box<dyn Error>> {
    // Built before the clock starts.
    let program = program();
    let mut peaks = Vec::new();
    for count in [100, 10_000] {
        let folder = Folder::new();
        write_corpus(&folder.path("coverage"), count);
        folder.write("memory.toml", PIPELINE);
        let started = Instant::now();
        let mut child = Command::new(program)
            .current_dir(folder.path("."))
            .args(["run", "memory.toml", "--quiet"])
            .stdout(Stdio::null())
            .spawn()?;
        let mut peak = 0;
        let status = loop {
            // The kernel keeps the highest value, so the last reading before the end is the peak.
            peak = peak_kib(child.id()).unwrap_or(peak);
            if let Some(status) = child.try_wait()? {
                break status;
            }
            std::thread::sleep(Duration::from_millis(2));
        };
        if !status.success() {
            return Err(format!("the run with {count} documents failed: {status}").into());
        }
        println!(
            "{count:>6} documents: peak {:.1} MiB, {:.2} s",
            peak as f64 / 1024.0,
            started.elapsed().as_secs_f64()
        );
        peaks.push(peak);
    }
    println!("ratio {:.2}", peaks[1] as f64 / peaks[0] as f64);
    Ok(())
}

/// Highest resident set of a process so far, in KiB.
fn peak_kib(process: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches(" kB").trim().parse().ok()
}
