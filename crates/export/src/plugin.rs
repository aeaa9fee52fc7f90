//! A plugin in memory.

use std::ffi::c_void;
use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use ascribe_plugin_abi::{
    ABI_MAJOR, ABI_MISMATCH, ABI_VERSION, AscribeError, AscribeExporter, AscribeExporterInit, AscribeInput,
    AscribeOption, AscribeSink, AscribeStatus, OK,
};

use crate::name::{is_name, name_of, symbol};
use crate::{InputError, LoadError, Manifest, OptionError, OptionValue, Options, Version, inputs, options};

/// An exporter plugin that host and plugin agree on.
///
/// Its library stays loaded until the program ends: its tables, its errors and its thread-local
/// destructors point into it, and a program that runs a pipeline and ends gains nothing by unloading.
#[derive(Debug, Clone)]
pub struct Plugin(Arc<Loaded>);

#[derive(Debug)]
struct Loaded {
    path: PathBuf,
    manifest: Manifest,
    functions: Functions,
}

/// The three functions of an exporter.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Functions {
    pub(crate) create:
        unsafe extern "C" fn(*const AscribeOption, usize, *mut *mut c_void, *mut AscribeError) -> AscribeStatus,
    pub(crate) run: unsafe extern "C" fn(
        *mut c_void,
        *const AscribeInput,
        usize,
        *const AscribeSink,
        *mut AscribeError,
    ) -> AscribeStatus,
    pub(crate) destroy: unsafe extern "C" fn(*mut c_void),
}

/// Room for what init fills. A plugin of a later minor that forgets to look at `struct_size` writes into
/// the spare part.
#[repr(C)]
struct Room {
    exporter: AscribeExporter,
    spare: [usize; 64],
}

impl Plugin {
    /// Loads the library at `path`, which runs code of it, and agrees with it on a version.
    ///
    /// # Errors
    /// Every [`LoadError`] but [`LoadError::NotFound`].
    pub fn load(path: &Path) -> Result<Self, LoadError> {
        let name = name_of(path).ok_or_else(|| LoadError::FileName { path: path.to_owned() })?;
        if !is_name(name) {
            return Err(LoadError::Name { name: name.to_owned() });
        }
        let failed = |message| LoadError::Open { path: path.to_owned(), message };
        // An absolute path keeps the platform's loader from searching places of its own.
        let absolute = std::path::absolute(path).map_err(|error| failed(error.to_string()))?;
        // SAFETY: this runs the initializers of a library that the user chose; plugins are trusted code.
        let library = unsafe { libloading::Library::new(&absolute) }.map_err(|error| failed(deepest(&error)))?;
        let library = ManuallyDrop::new(library);
        let symbol = symbol(name);
        // SAFETY: a plugin's symbol of this name has this type.
        let init = unsafe { library.get::<AscribeExporterInit>(symbol.as_bytes()) };
        let init = *init.map_err(|_| LoadError::Foreign { path: path.to_owned(), symbol })?;
        // SAFETY: the library is never unloaded.
        unsafe { Self::agree(path, name, init) }
    }

    /// Takes a plugin that is linked into the program: the same boundary without a file, for tests.
    ///
    /// # Safety
    /// `init` keeps to `ascribe_plugin.h`.
    ///
    /// # Errors
    /// [`LoadError::Abi`], [`LoadError::Init`] and [`LoadError::Manifest`].
    pub unsafe fn linked(name: &str, init: AscribeExporterInit) -> Result<Self, LoadError> {
        // SAFETY: the caller says so.
        unsafe { Self::agree(Path::new(name), name, init) }
    }

    /// The handshake.
    ///
    /// # Safety
    /// `init` keeps to the boundary and is never unloaded.
    unsafe fn agree(path: &Path, name: &str, init: AscribeExporterInit) -> Result<Self, LoadError> {
        let path = path.to_owned();
        let mut room = Room { exporter: AscribeExporter::EMPTY, spare: [0; 64] };
        room.exporter.struct_size = size_of::<AscribeExporter>();
        let mut error = AscribeError::EMPTY;
        // SAFETY: the room is as large as it says, and larger; the error is empty.
        let status = unsafe { init(ABI_VERSION, std::ptr::from_mut(&mut room).cast(), &mut error) };
        // SAFETY: a plugin that fails fills the error.
        let (message, _) = unsafe { error.take() };
        let exporter = &room.exporter;
        let version = Version::of(exporter.abi_version);
        if status == ABI_MISMATCH || (status == OK && version.major != ABI_MAJOR) {
            let plugin = Some(version).filter(|version| version.major > 0);
            return Err(LoadError::Abi { path, host: Version::HOST, plugin });
        }
        if status != OK {
            return Err(LoadError::Init { path, message: reason(message, status) });
        }
        let wrong = |message: String| LoadError::Manifest { path: path.clone(), message };
        if exporter.struct_size < size_of::<AscribeExporter>() {
            let sizes = (exporter.struct_size, size_of::<AscribeExporter>());
            return Err(wrong(format!("it fills {} bytes of a table of {}", sizes.0, sizes.1)));
        }
        let (Some(create), Some(run), Some(destroy)) = (exporter.create, exporter.run, exporter.destroy) else {
            return Err(wrong(String::from("it lacks one of create, run and destroy")));
        };
        // SAFETY: the plugin has filled the table, its major is the host's, and it stays loaded.
        let manifest = unsafe { Manifest::read(exporter) }.map_err(wrong)?;
        if manifest.name != name {
            return Err(wrong(format!("it calls itself '{}', its file '{name}'", manifest.name)));
        }
        Ok(Self(Arc::new(Loaded { path, manifest, functions: Functions { create, run, destroy } })))
    }

    /// Its file; its name where it is linked into the program.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0.path
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.0.manifest.name
    }

    /// What it says of itself.
    #[must_use]
    pub fn manifest(&self) -> &Manifest {
        &self.0.manifest
    }

    /// Checks options against the manifest, converts them and fills in the defaults.
    ///
    /// # Errors
    /// Everything that does not fit, at once.
    pub fn check_options(&self, given: &[(String, OptionValue)]) -> Result<Options, Vec<OptionError>> {
        options::check(self.manifest(), given)
    }

    /// Checks inputs, pairs of a name and the kind of the rows, against the manifest.
    ///
    /// # Errors
    /// Everything that does not fit, at once.
    pub fn check_inputs(&self, given: &[(&str, &str)]) -> Result<(), Vec<InputError>> {
        inputs::check(self.manifest(), given)
    }

    /// The name of the input that rows of this kind are meant for where nobody names one: the first that takes
    /// them, else the first of all.
    #[must_use]
    pub fn input_for(&self, kind: &str) -> &str {
        let inputs = &self.manifest().inputs;
        let takes = inputs.iter().find(|input| input.kind == kind || input.kind == "any");
        takes.or(inputs.first()).map_or("rows", |input| input.name.as_str())
    }

    pub(crate) fn functions(&self) -> Functions {
        self.0.functions
    }
}

/// A message, or what is said where a plugin says nothing.
pub(crate) fn reason(message: String, status: AscribeStatus) -> String {
    if message.is_empty() { format!("it gives no reason (status {status})") } else { message }
}

/// What the platform's loader says, without what is wrapped around it.
fn deepest(error: &dyn std::error::Error) -> String {
    match error.source() {
        Some(source) => deepest(source),
        None => error.to_string(),
    }
}
