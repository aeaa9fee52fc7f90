//! The side of the host: finds, checks and runs exporter plugins
