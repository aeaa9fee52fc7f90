//! End-to-end suite: drives the real program and its plugins
