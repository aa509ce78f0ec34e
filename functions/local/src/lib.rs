//! The whole portal in one process, and the command line.

pub mod engines;
