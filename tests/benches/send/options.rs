//! What `scripts/bench` says to a bench that only has to know where it keeps its runs.

use clap::Parser;
use std::path::PathBuf;

/// Measures the whole portal over HTTP.
#[derive(Debug, Parser)]
pub(crate) struct Options {
    /// Only whether all is done that must be: the figures mean nothing.
    #[arg(long)]
    pub(crate) quick: bool,
    /// The folder that keeps every run.
    #[arg(long)]
    pub(crate) results: PathBuf,
    /// Cargo says it to every benchmark.
    #[arg(long, hide = true)]
    bench: bool,
}
