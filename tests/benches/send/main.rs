//! Many applications sent in the same moment, over HTTP: started by `scripts/bench send`.

#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a measure that cannot go on has failed, and prints what it found"
)]

mod burst;
mod figures;
#[expect(dead_code, reason = "the bench of a save asks for more")]
#[path = "../save/machine.rs"]
mod machine;
mod options;
mod report;
mod work;

use burst::burst;
use clap::Parser;
use machine::OthersAtWork;
use options::Options;
use report::Report;
use ristoro::engines::Location;
use ristoro_tests::{Golden, Running, calls_folder};

#[tokio::main]
async fn main() {
    let options = Options::parse();
    let (sizes, times): (&[usize], usize) =
        if options.quick { (&[20], 1) } else { (&[1, 200, 1000], 5) };
    let mut report = Report::begin();
    let others = OthersAtWork::begin();
    for turn in 0..times {
        for &size in sizes {
            for kept in ["memory", "folder"] {
                let took = once(size, kept).await;
                println!("{}", report::line(turn, size, kept, &took));
                report.add(size, kept, took);
            }
        }
    }
    report.end(&options.results, others.processors());
}

/// A new portal, in which so many are sent: how long each took, in milliseconds.
async fn once(size: usize, kept: &str) -> Vec<f64> {
    let folder = tempfile::tempdir().unwrap();
    let data = match kept {
        "memory" => Location::Memory,
        _ => Location::Folder(folder.path().to_owned()),
    };
    let portal = Running::with(data, &calls_folder(), None).await;
    let (_, first) = Golden::signed(&portal).await;
    burst(&portal, &portal.copies(&first, size)).await
}
