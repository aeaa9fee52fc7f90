//! Exporter plugin: csv
