//! The stages of a run: files to documents to statements to the record.
//!
//! One thread reads, a pool attributes, the calling thread writes, and bounded queues lie between
//! them, so that memory does not grow with the corpus. Documents are written in the order in which
//! they were read, so the record is the same whatever the number of threads.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, sync_channel};

use ascribe_attribute::Engine;
use ascribe_ingest::{Hints, Problem, ProblemKind, Record as Raw, Settings, plain_path};
use ascribe_model::{Document, Findings, sha256};
use ascribe_query::{Error as RecordError, Gone, RunInfo, Totals, Writer};
use indicatif::ProgressBar;
use jiff::Timestamp;
use rayon::prelude::*;

use crate::comparing::{self, SideBySide};
use crate::context::{Context, complain};
use crate::failure::Failure;
use crate::joining::ByRules;
use crate::mistake::Mistake;
use crate::paths;
use crate::pipeline::Pipeline;
use crate::render::plain;

/// Records that are attributed together: enough to keep all threads busy, few enough to lose little
/// when the run is killed.
const BATCH: usize = 32;
/// Bytes after which a batch is full, so that large documents do not pile up.
const BATCH_BYTES: usize = 4 << 20;
/// Batches that are attributed while another is written.
const IN_FLIGHT: usize = 2;

/// What a run did.
#[derive(Debug, Default)]
pub(crate) struct Counts {
    /// Documents that were read and attributed.
    pub(crate) read: u64,
    /// Documents that were in the record already, from the same bytes and settings.
    pub(crate) unchanged: u64,
}

/// A record of a file, what it is to be read with, and the fingerprint of all that its rows depend on.
struct Job {
    raw: Raw,
    settings: Arc<Settings>,
    hints: Option<Hints>,
    fingerprint: String,
}

/// A job done: the document and what was found in it.
type Done = (Job, Result<(Document, Findings), Trouble>);

/// Why a document is not in the record.
struct Trouble {
    stage: &'static str,
    uri: String,
    offset: Option<u64>,
    message: String,
}

impl From<Problem> for Trouble {
    fn from(problem: Problem) -> Self {
        Self { stage: "read", uri: problem.uri, offset: problem.offset, message: problem.message }
    }
}

/// Brings the record up to date with the pipeline's files.
pub(crate) fn run(pipeline: &Pipeline, gone: Gone, context: &Context) -> Result<(Counts, Totals), Failure> {
    if let Some(folder) = pipeline.record.parent() {
        std::fs::create_dir_all(folder).map_err(|error| {
            Mistake::nowhere(
                "record::folder",
                format!("the record's folder {} cannot be made: {error}", folder.display()),
            )
            .help("change 'record' in the pipeline, or make room for the folder")
        })?;
    }
    let info = RunInfo {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        config_sha256: sha256(format!("{}\n{}", pipeline.text, pipeline.set.join("\n")).as_bytes()),
        model: pipeline.engine.model().to_owned(),
        started: Timestamp::now(),
    };
    let writer = Writer::begin(&pipeline.record, &info)?;
    let bar = context.bar(|| count(pipeline));
    let mut run = Run {
        writer,
        bar,
        counts: Counts::default(),
        unreadable: false,
        engine: pipeline.engine.clone(),
        in_flight: VecDeque::new(),
    };
    let (matched, empty) = std::thread::scope(|scope| {
        let (sender, jobs) = sync_channel(BATCH);
        let reader = scope.spawn(move || {
            let mut reader = Reader::new(pipeline);
            reader.read(|job| sender.send(job).is_ok());
            (reader.matched, reader.empty)
        });
        run.take(&jobs)?;
        drop(jobs);
        Ok::<_, Failure>(reader.join().unwrap_or_default())
    })?;
    run.bar.finish_and_clear();
    for pattern in &empty {
        complain(&format!("warning: [[ingest]] path = \"{}\" finds no file", plain(pattern)));
    }
    for known in &pipeline.documents {
        if !matched.contains(&known.locator.value) {
            complain(&format!(
                "warning: [[document]] match = \"{}\" is no document of this run",
                plain(&known.locator.value)
            ));
        }
    }
    // Which documents stand in a file that cannot be read, or behind a pattern that finds nothing, is
    // not known.
    let gone = if run.unreadable || !empty.is_empty() {
        if gone == Gone::Remove {
            complain("warning: nothing was pruned, because not every file could be found and read");
        }
        Gone::Unknown
    } else {
        gone
    };
    comparing::bring_up_to_date(&mut run.writer, &pipeline.questions, context)?;
    let joiner = ByRules::new(&pipeline.actors.decisions, &pipeline.actors.sha256);
    let comparer = SideBySide::new(pipeline.copies, &pipeline.questions);
    let totals = run.writer.finish_with(Timestamp::now(), gone, joiner, comparer)?;
    Ok((run.counts, totals))
}

/// How many files the pipeline names, for the progress bar.
fn count(pipeline: &Pipeline) -> u64 {
    let files = pipeline.ingest.iter().filter_map(|i| ascribe_ingest::discover(pipeline.folder(), &i.path.value).ok());
    files.map(|files| files.count() as u64).sum()
}

/// The reading thread: files to jobs.
struct Reader<'p> {
    pipeline: &'p Pipeline,
    known: BTreeMap<&'p str, &'p Hints>,
    /// Plain paths of the pipeline and its record, which are no coverage.
    own: Vec<PathBuf>,
    /// Locators of `[[document]]` tables that fitted.
    matched: BTreeSet<String>,
    /// Patterns that found no file.
    empty: Vec<String>,
}

impl<'p> Reader<'p> {
    fn new(pipeline: &'p Pipeline) -> Self {
        let known = pipeline.documents.iter().map(|known| (known.locator.value.as_str(), &known.hints)).collect();
        Self {
            pipeline,
            known,
            own: paths::protected(pipeline).iter().map(|path| plain_path(path)).collect(),
            matched: BTreeSet::new(),
            empty: Vec::new(),
        }
    }

    /// Gives `send` every job or problem, in order, until it says that nobody wants more.
    fn read(&mut self, mut send: impl FnMut(Result<Job, Problem>) -> bool) {
        for ingest in &self.pipeline.ingest {
            let settings = Arc::new(ingest.settings.clone());
            let Ok(files) = ascribe_ingest::discover(self.pipeline.folder(), &ingest.path.value) else { continue };
            let mut found = false;
            for file in files {
                found = true;
                let wanted = match file {
                    Err(problem) => send(Err(problem)),
                    Ok(file) if self.own.contains(&plain_path(&file.path)) => true,
                    Ok(file) => ascribe_ingest::records(&file, &settings)
                        .all(|raw| send(raw.map(|raw| self.job(raw, settings.clone())))),
                };
                if !wanted {
                    return;
                }
            }
            if !found {
                self.empty.push(ingest.path.value.clone());
            }
        }
    }

    fn job(&mut self, raw: Raw, settings: Arc<Settings>) -> Job {
        let hints = self.known.get(raw.uri()).map(|hints| (*hints).clone());
        if hints.is_some() {
            self.matched.insert(raw.uri().to_owned());
        }
        let parts = (env!("CARGO_PKG_VERSION"), self.pipeline.engine.model(), &*settings, &hints);
        let fingerprint = sha256(format!("{parts:?}").as_bytes());
        Job { raw, settings, hints, fingerprint }
    }
}

/// The writing thread.
struct Run {
    writer: Writer,
    bar: ProgressBar,
    counts: Counts,
    /// Whether a file or folder could not be read.
    unreadable: bool,
    engine: Arc<Engine>,
    in_flight: VecDeque<Receiver<Vec<Done>>>,
}

impl Run {
    fn take(&mut self, jobs: &Receiver<Result<Job, Problem>>) -> Result<(), Failure> {
        let (mut batch, mut bytes) = (Vec::new(), 0);
        for job in jobs {
            match job {
                Err(problem) => {
                    self.unreadable |= problem.kind == ProblemKind::Unreadable;
                    self.tell(&problem.into())?;
                }
                Ok(job) if self.writer.is_current(job.raw.uri(), &job.raw.sha256(), &job.fingerprint)? => {
                    self.writer.seen(job.raw.uri())?;
                    if let Some(doubt) = job.raw.doubt() {
                        self.tell(&doubt.into())?;
                    }
                    self.counts.unchanged += 1;
                    self.bar.inc(1);
                }
                Ok(job) => {
                    bytes += job.raw.bytes().len();
                    batch.push(job);
                }
            }
            if batch.len() >= BATCH || bytes >= BATCH_BYTES {
                self.start(std::mem::take(&mut batch));
                bytes = 0;
                if self.in_flight.len() > IN_FLIGHT {
                    self.write()?;
                }
            }
        }
        self.start(batch);
        while !self.in_flight.is_empty() {
            self.write()?;
        }
        Ok(())
    }

    /// Has a batch attributed.
    fn start(&mut self, batch: Vec<Job>) {
        let (sender, done) = sync_channel(1);
        let engine = self.engine.clone();
        rayon::spawn(move || {
            let done = batch.into_par_iter().map(|job| attribute(job, &engine)).collect();
            // Nobody waits where the run has failed already.
            let _ = sender.send(done);
        });
        self.in_flight.push_back(done);
    }

    /// Stores the oldest batch that is being attributed.
    fn write(&mut self) -> Result<(), Failure> {
        let Some(batch) = self.in_flight.pop_front() else { return Ok(()) };
        for (job, done) in batch.recv().unwrap_or_default() {
            self.bar.inc(1);
            match done {
                Err(trouble) => self.tell(&trouble)?,
                Ok((document, findings)) => {
                    match self.writer.put(&document, &findings, &job.fingerprint, Timestamp::now()) {
                        Ok(()) => {
                            self.counts.read += 1;
                            if let Some(doubt) = job.raw.doubt() {
                                self.tell(&doubt.into())?;
                            }
                        }
                        Err(error @ (RecordError::Findings { .. } | RecordError::Repeated { .. })) => {
                            let message = match &error {
                                RecordError::Repeated { .. } => {
                                    "another document has this locator, and the first one is kept; \
                                     give one of the files another place, or the record a url of its own"
                                        .to_owned()
                                }
                                other => other.to_string(),
                            };
                            let uri = document.uri;
                            self.tell(&Trouble { stage: "store", uri, offset: None, message })?;
                        }
                        Err(error) => return Err(error.into()),
                    }
                }
            }
        }
        Ok(())
    }

    /// A row in `problems` and a line on standard error.
    fn tell(&mut self, trouble: &Trouble) -> Result<(), Failure> {
        let Trouble { stage, uri, offset, message } = trouble;
        self.bar.suspend(|| complain(&plain(&format!("problem: {uri}: {message}"))));
        self.writer.problem(&ascribe_query::Problem { uri, offset: *offset, stage, message })?;
        Ok(())
    }
}

/// Reads and attributes one document. A panic of the engine costs that document alone.
fn attribute(job: Job, engine: &Engine) -> Done {
    let document = match job.raw.document(&job.settings, job.hints.as_ref()) {
        Ok(document) => document,
        Err(problem) => return (job, Err(problem.into())),
    };
    let findings = catch_unwind(AssertUnwindSafe(|| engine.attribute(&document)));
    let done = findings.map(|findings| (document, findings)).map_err(|_| Trouble {
        stage: "attribute",
        uri: job.raw.uri().to_owned(),
        offset: None,
        message: "the engine failed on it, which is a mistake in ascribe; report it with the document".to_owned(),
    });
    (job, done)
}
