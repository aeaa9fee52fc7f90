//! Exporter plugin: markdown
