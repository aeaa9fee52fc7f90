//! Files that appear whole or not at all.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use tempfile::TempPath;

use crate::outlet::{Fault, Outlet};
use crate::place::{Folders, canonical, further};

/// Where the main output goes.
pub enum Target<'a> {
    /// A file. Missing folders are made. Where a device or pipe has the name, it is written to directly.
    File(&'a Path),
    /// Standard output and the like: bytes go out as they come, and there are no further files.
    Stream(&'a mut (dyn Write + Send)),
}

/// What an export has put in place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Written {
    /// The files, the main one first; none for a stream or device.
    pub files: Vec<PathBuf>,
    /// Bytes of all of them, or of the stream.
    pub bytes: u64,
}

/// The outlet of a real export.
pub(crate) struct Output<'a> {
    main: Main<'a>,
    further: Vec<Draft>,
    protected: Vec<PathBuf>,
    bytes: u64,
    /// After the drafts, so that the folders are empty when it is their turn to go.
    folders: Folders,
}

enum Main<'a> {
    /// A file, and the folder that further ones lie below, without links.
    File(Draft, PathBuf),
    Device(File, PathBuf),
    Stream(&'a mut (dyn Write + Send)),
}

/// A file that is written under a temporary name.
struct Draft {
    /// Nothing when it is ended.
    writer: Option<BufWriter<File>>,
    temporary: TempPath,
    /// As the user will be told.
    path: PathBuf,
    /// Where it is put, without links.
    place: PathBuf,
}

impl<'a> Output<'a> {
    /// Begins the main output.
    pub(crate) fn begin(target: Target<'a>, protected: &[PathBuf]) -> Result<Self, Fault> {
        let protected: Vec<_> = protected.iter().map(|path| canonical(path)).collect();
        let mut folders = Folders::default();
        let main = match target {
            Target::Stream(stream) => Main::Stream(stream),
            Target::File(path) => {
                let failed = |error| Fault::output(path, error);
                match fs::metadata(path) {
                    Ok(old) if !old.is_file() && !old.is_dir() => {
                        let device = OpenOptions::new().write(true).open(path).map_err(failed)?;
                        Main::Device(device, path.to_owned())
                    }
                    _ => {
                        let parent = std::path::absolute(path).map_err(failed)?.parent().map(Path::to_owned);
                        let parent = parent.filter(|_| path.file_name().is_some()).ok_or_else(|| {
                            failed(io::Error::new(io::ErrorKind::InvalidInput, "not the name of a file"))
                        })?;
                        folders.make(&parent).map_err(failed)?;
                        let folder = fs::canonicalize(&parent).map_err(failed)?;
                        Main::File(Draft::begin(path.to_owned(), canonical(path), &protected)?, folder)
                    }
                }
            }
        };
        Ok(Self { main, further: Vec::new(), protected, bytes: 0, folders })
    }

    /// Ends all files and puts them in place, the main one last: either all of them or none.
    pub(crate) fn commit(mut self) -> Result<Written, Fault> {
        let mut drafts = std::mem::take(&mut self.further);
        match self.main {
            Main::Stream(stream) => stream.flush().map_err(|source| Fault::Output { path: None, source })?,
            Main::Device(mut device, path) => device.flush().map_err(|error| Fault::output(path, error))?,
            Main::File(draft, _) => drafts.push(draft),
        }
        for draft in &mut drafts {
            draft.end()?;
        }
        let files = drafts.iter().rev().take(1).chain(&drafts[..drafts.len().saturating_sub(1)]);
        let written = Written { files: files.map(|draft| draft.path.clone()).collect(), bytes: self.bytes };
        put(drafts)?;
        self.folders.keep();
        Ok(written)
    }

    fn draft(&mut self, handle: u64) -> Result<&mut Draft, Fault> {
        let index = handle.checked_sub(1).and_then(|index| usize::try_from(index).ok());
        let draft = index.and_then(|index| self.further.get_mut(index)).filter(|draft| draft.writer.is_some());
        draft.ok_or(Fault::Handle(handle))
    }
}

impl Outlet for Output<'_> {
    fn open(&mut self, name: &str) -> Result<u64, Fault> {
        let refused = |why: &str| Fault::Name { name: name.to_owned(), why: why.to_owned() };
        let Main::File(main, folder) = &self.main else {
            return Err(refused("cannot be made, because the main output is no file"));
        };
        let place = further(folder, name)?;
        let taken = [main].into_iter().chain(&self.further).map(|draft| &draft.place);
        if taken.into_iter().any(|other| place.starts_with(other) || other.starts_with(&place)) {
            return Err(refused("is in use in this export"));
        }
        let path = main.path.with_file_name(name);
        self.folders.make(place.parent().unwrap_or(folder)).map_err(|error| Fault::output(&path, error))?;
        self.further.push(Draft::begin(path, place, &self.protected)?);
        Ok(self.further.len() as u64)
    }

    fn write(&mut self, handle: u64, bytes: &[u8]) -> Result<(), Fault> {
        if handle > 0 {
            self.draft(handle)?.write(bytes)?;
        } else {
            match &mut self.main {
                Main::File(draft, _) => draft.write(bytes)?,
                Main::Device(device, path) => {
                    device.write_all(bytes).map_err(|error| Fault::output(path.clone(), error))?;
                }
                Main::Stream(stream) => {
                    stream.write_all(bytes).map_err(|source| Fault::Output { path: None, source })?;
                }
            }
        }
        self.bytes += bytes.len() as u64;
        Ok(())
    }

    fn close(&mut self, handle: u64) -> Result<(), Fault> {
        self.draft(handle)?.end()
    }
}

impl Draft {
    /// Makes the temporary file beside its place.
    fn begin(path: PathBuf, place: PathBuf, protected: &[PathBuf]) -> Result<Self, Fault> {
        if protected.contains(&place) {
            return Err(Fault::Protected { path });
        }
        let failed = |error| Fault::output(&path, error);
        match fs::metadata(&place) {
            Ok(old) if old.is_dir() => return Err(failed(io::ErrorKind::IsADirectory.into())),
            Ok(old) if old.permissions().readonly() => {
                return Err(failed(io::Error::new(io::ErrorKind::PermissionDenied, "it is read-only")));
            }
            _ => {}
        }
        let mut builder = tempfile::Builder::new();
        builder.prefix(".ascribe-").suffix(".part");
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        let temporary = builder.tempfile_in(place.parent().unwrap_or(Path::new("."))).map_err(|error| {
            // The name of the temporary file, which the error has, means nothing to anybody.
            failed(error.kind().into())
        })?;
        let (file, temporary) = temporary.into_parts();
        Ok(Self { writer: Some(BufWriter::with_capacity(1 << 16, file)), temporary, path, place })
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), Fault> {
        let Some(writer) = &mut self.writer else { return Ok(()) };
        writer.write_all(bytes).map_err(|error| Fault::output(&self.path, error))
    }

    /// Writes what is buffered, and gives the file the permissions of the one that it will replace.
    fn end(&mut self) -> Result<(), Fault> {
        let Some(mut writer) = self.writer.take() else { return Ok(()) };
        let ended = writer.flush().and_then(|()| match fs::metadata(&self.place).as_ref().map(Metadata::permissions) {
            Ok(permissions) => writer.get_ref().set_permissions(permissions),
            Err(_) => Ok(()),
        });
        ended.map_err(|error| Fault::output(&self.path, error))
    }
}

/// Renames the files, in order. Where one cannot be put in place, those before it are taken back: an old
/// file is kept under a second name until all is done.
fn put(drafts: Vec<Draft>) -> Result<(), Fault> {
    let mut done: Vec<(PathBuf, Option<TempPath>)> = Vec::new();
    let last = drafts.len().saturating_sub(1);
    for (nth, Draft { temporary, path, place, .. }) in drafts.into_iter().enumerate() {
        // The last one needs no second name: nothing can fail after it.
        let old = if nth < last { second_name(&place) } else { Ok(None) };
        let renamed = old.and_then(|old| temporary.persist(&place).map(|()| old).map_err(|failed| failed.error));
        match renamed {
            Ok(old) => done.push((place, old)),
            Err(error) => {
                for (place, old) in done.into_iter().rev() {
                    let _ = match old {
                        Some(old) => old.persist(&place).map_err(|failed| failed.error),
                        None => fs::remove_file(&place),
                    };
                }
                return Err(Fault::output(path, error));
            }
        }
    }
    Ok(())
}

/// A second name for a file, or nothing where there is none.
fn second_name(place: &Path) -> io::Result<Option<TempPath>> {
    if !place.exists() {
        return Ok(None);
    }
    let mut builder = tempfile::Builder::new();
    builder.prefix(".ascribe-").suffix(".old");
    let made = builder.make_in(place.parent().unwrap_or(Path::new(".")), |name| {
        // A file system without links gets a copy.
        fs::hard_link(place, name).or_else(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => Err(error),
            _ => fs::copy(place, name).map(|_| ()),
        })
    })?;
    Ok(Some(made.into_temp_path()))
}
