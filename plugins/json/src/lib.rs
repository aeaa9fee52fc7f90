//! Exporter plugin: json
