//! What `scripts/bench save` and `scripts/bench cold` say.

use clap::Parser;
use std::path::PathBuf;

/// Measures a whole save beside what people would otherwise write.
#[derive(Debug, Parser)]
pub(crate) struct Options {
    /// Only whether everybody does the work: the figures mean nothing.
    #[arg(long)]
    quick: bool,
    /// Only the first event of a process, of every function.
    #[arg(long)]
    pub(crate) cold: bool,
    /// The processor that runs what is measured.
    #[arg(long)]
    pub(crate) processor: usize,
    /// The binary of the sections function, as deployed; those of the others lie beside it.
    #[arg(long)]
    pub(crate) function: PathBuf,
    /// The folder of the bundled programs.
    #[arg(long)]
    pub(crate) bundles: PathBuf,
    /// The folder of bench/save.
    #[arg(long)]
    pub(crate) sources: PathBuf,
    /// Node.js.
    #[arg(long)]
    pub(crate) node: PathBuf,
    /// Python, with its packages.
    #[arg(long)]
    pub(crate) python: PathBuf,
    /// The folder that keeps every run.
    #[arg(long)]
    pub(crate) results: PathBuf,
    /// Cargo says it to every benchmark.
    #[arg(long, hide = true)]
    bench: bool,
}

/// How often everything is done.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Plan {
    /// Starts that are not counted, and those that are.
    pub(crate) cold: [usize; 2],
    /// Turns of each process that are not counted, and those that are.
    pub(crate) warm: [usize; 2],
    /// Saves in a turn.
    pub(crate) saves: usize,
}

impl Options {
    pub(crate) fn plan(&self) -> Plan {
        if self.quick {
            Plan { cold: [0, 2], warm: [0, 2], saves: 5 }
        } else {
            Plan { cold: [3, 25], warm: [10, 20], saves: 50 }
        }
    }
}
