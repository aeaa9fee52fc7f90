//! A run of a plugin on the test bench: its output stays in memory.

use std::collections::BTreeMap;
use std::io;
use std::sync::atomic::AtomicBool;

use arrow_array::{RecordBatch, RecordBatchIterator};
use arrow_schema::{ArrowError, SchemaRef};
use ascribe_plugin_abi::{CANCELLED, OK, PANIC};

use crate::outlet::{Fault, Outlet};
use crate::place::improper;
use crate::run::Answer;
use crate::sink::Session;
use crate::stream::Failure;
use crate::{Input, Options, Plugin};

/// An outlet that keeps what is written, up to a limit.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    pub(crate) main: Vec<u8>,
    pub(crate) files: BTreeMap<String, Vec<u8>>,
    /// Names of the files by handle, and whether they are open.
    handles: Vec<(String, bool)>,
    /// Bytes until the disk is full.
    limit: Option<usize>,
    pub(crate) is_full: bool,
    refused: Option<String>,
}

impl Outlet for Memory {
    fn open(&mut self, name: &str) -> Result<u64, Fault> {
        let why = improper(name).or_else(|| self.files.contains_key(name).then_some("is in use"));
        if let Some(why) = why {
            self.refused.get_or_insert_with(|| format!("'{name}' {why}"));
            return Err(Fault::Name { name: name.to_owned(), why: why.to_owned() });
        }
        self.files.insert(name.to_owned(), Vec::new());
        self.handles.push((name.to_owned(), true));
        Ok(self.handles.len() as u64)
    }

    fn write(&mut self, handle: u64, bytes: &[u8]) -> Result<(), Fault> {
        if let Some(left) = &mut self.limit {
            if *left < bytes.len() {
                self.is_full = true;
                return Err(Fault::Output { path: None, source: io::ErrorKind::StorageFull.into() });
            }
            *left -= bytes.len();
        }
        if handle == 0 {
            self.main.extend_from_slice(bytes);
            return Ok(());
        }
        let slot = self.slot(handle)?;
        let name = self.handles[slot].0.clone();
        self.files.entry(name).or_default().extend_from_slice(bytes);
        Ok(())
    }

    fn close(&mut self, handle: u64) -> Result<(), Fault> {
        let slot = self.slot(handle)?;
        self.handles[slot].1 = false;
        Ok(())
    }
}

impl Memory {
    /// A disk with room for so many bytes.
    pub(crate) fn of(limit: usize) -> Self {
        Self { limit: Some(limit), ..Self::default() }
    }

    fn slot(&self, handle: u64) -> Result<usize, Fault> {
        let slot = handle.checked_sub(1).and_then(|slot| usize::try_from(slot).ok());
        let slot = slot.filter(|slot| self.handles.get(*slot).is_some_and(|(_, open)| *open));
        slot.ok_or(Fault::Handle(handle))
    }
}

/// What is fed to one input.
#[derive(Debug, Clone)]
pub(crate) struct Feed {
    pub(crate) name: String,
    pub(crate) kind: String,
    pub(crate) schema: SchemaRef,
    pub(crate) batches: Vec<RecordBatch>,
    /// What the stream fails with after the batches.
    pub(crate) failure: Option<&'static str>,
}

impl Feed {
    fn input(self) -> Input {
        let error = self.failure.map(|message| Err(ArrowError::ExternalError(message.into())));
        let items: Vec<_> = self.batches.into_iter().map(Ok).chain(error).collect();
        let rows = Box::new(RecordBatchIterator::new(items, self.schema));
        Input { name: self.name, kind: self.kind, rows }
    }
}

/// What came of a run.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) answer: Answer,
    pub(crate) memory: Memory,
    /// The first write that failed.
    fault: Option<String>,
    /// Inputs that the plugin did not release.
    kept: Vec<String>,
}

/// Runs a plugin; a refusal of its options is an answer like any other.
pub(crate) fn run(plugin: &Plugin, options: &Options, feeds: Vec<Feed>, mut memory: Memory, stopped: bool) -> Ran {
    let instance = match plugin.create(options) {
        Ok(instance) => instance,
        Err(answer) => return Ran { answer, memory, fault: None, kept: Vec::new() },
    };
    let cancelled = AtomicBool::new(stopped);
    let session = Session::new(&mut memory, &cancelled, &|_, _| {});
    let streams = plugin.streams(feeds.into_iter().map(Feed::input).collect(), &Failure::default());
    let (answer, kept) = instance.run(streams, &session);
    let fault = session.into_faults().fatal.map(|fault| fault.to_string());
    Ran { answer, memory, fault, kept }
}

impl Ran {
    /// What no run may do, whatever its status.
    pub(crate) fn sound(self) -> Result<Self, String> {
        let Answer { status, message, .. } = &self.answer;
        if *status == PANIC {
            return Err(format!("it panics: {message}"));
        }
        if *status != OK && *status != CANCELLED && message.is_empty() {
            return Err(format!("it fails with status {status} and no message"));
        }
        if !self.kept.is_empty() {
            return Err(format!("it does not release its input '{}'", self.kept.join("', '")));
        }
        if let Some(name) = &self.memory.refused {
            return Err(format!("it asks for a file that it may not have: {name}"));
        }
        Ok(self)
    }

    /// The output of a run that must succeed.
    pub(crate) fn succeeded(self) -> Result<Memory, String> {
        let ran = self.sound()?;
        if ran.answer.status != OK {
            return Err(format!("it fails with status {}: {}", ran.answer.status, ran.answer.message));
        }
        match ran.fault {
            Some(fault) => Err(format!("it goes on after a failed write: {fault}")),
            None => Ok(ran.memory),
        }
    }
}
