//! The C boundary between ascribe and its exporter plugins
