//! What people's acts cost while more and more applications are stored: started by `scripts/bench growth`.

#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a measure that cannot go on has failed, and prints what it found"
)]

mod acts;
#[path = "../send/figures.rs"]
mod figures;
#[expect(dead_code, reason = "the bench of a save asks for more")]
#[path = "../save/machine.rs"]
mod machine;
#[path = "../send/options.rs"]
mod options;
mod report;
mod stored;
#[path = "../send/work.rs"]
mod work;

use acts::Acts;
use clap::Parser;
use machine::OthersAtWork;
use options::Options;
use report::Report;
use ristoro::engines::Location;
use ristoro_tests::{Running, calls_folder};
use stored::Stored;
use work::now;

#[tokio::main]
async fn main() {
    let options = Options::parse();
    let (sizes, times): (&[usize], usize) =
        if options.quick { (&[10, 1_000], 2) } else { (&[100, 10_000, 1_000_000], 25) };
    // What is stored is more than the memory of most machines.
    let folder = tempfile::tempdir().unwrap();
    let data = Location::Folder(folder.path().to_owned());
    let portal = Running::with(data, &calls_folder(), None).await;
    let mut stored = Stored::begin(&portal).await;
    let mut report = Report::begin();
    let others = OthersAtWork::begin();
    for &size in sizes {
        let begun = now();
        stored.grow_to(&portal, size);
        println!("{size} applications stored, in {:.0} s", begun.elapsed().as_secs_f64());
        report.add(size, Acts::of_someone_new(&portal, times).await);
    }
    report.end(&options.results, others.processors());
}
