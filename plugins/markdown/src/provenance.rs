//! What made the brief.

use std::io::{self, Write};

use arrow_schema::Metadata;

use crate::escape::code;

/// What the streams say about where they come from.
#[derive(Debug, Default)]
pub(crate) struct Provenance {
    record: Option<String>,
    model: Option<String>,
    version: Option<String>,
    schema_version: Option<String>,
}

impl Provenance {
    /// Takes what the metadata of a stream says, where none before it did.
    pub(crate) fn add(&mut self, metadata: &Metadata) {
        let fields = [
            ("ascribe.record", &mut self.record),
            ("ascribe.model", &mut self.model),
            ("ascribe.version", &mut self.version),
            ("ascribe.schema_version", &mut self.schema_version),
        ];
        for (key, field) in fields {
            if field.is_none() {
                *field = metadata.get(key).cloned();
            }
        }
    }

    /// Writes what is known as a list.
    pub(crate) fn write(&self, to: &mut dyn Write) -> io::Result<()> {
        if let Some(record) = &self.record {
            let version = self.schema_version.as_deref().map(|v| format!(" (schema version {v})")).unwrap_or_default();
            writeln!(to, "- Record: {}{version}", code(record))?;
        }
        if let Some(model) = &self.model {
            writeln!(to, "- Model: {}", code(model))?;
        }
        if let Some(version) = &self.version {
            writeln!(to, "- Program: ascribe {}", code(version))?;
        }
        writeln!(to, "- Exporter: markdown {}", code(env!("CARGO_PKG_VERSION")))
    }
}
