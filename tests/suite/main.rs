//! The end-to-end suite: drives the real program.
