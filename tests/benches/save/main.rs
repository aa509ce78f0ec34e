//! A save, from the event to the reply, by the deployed function and by what people would otherwise write: started by
//! `scripts/bench save`, which builds and installs everything.

#![expect(
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a measure that cannot go on has failed, and prints what it found"
)]

mod contenders;
mod first_events;
mod machine;
mod measured;
mod options;
mod proof;
mod report;
mod turns;
mod work;

use clap::Parser;
use contenders::contenders;
use options::Options;
use report::Report;
use ristoro_tests::{Golden, Running};
use turns::measure;
use work::Work;

#[tokio::main]
async fn main() {
    let options = Options::parse();
    let report = Report::begin(&options);
    let portal = Running::start().await;
    let (applicant, application) = Golden::complete(&portal).await;
    let mut work = Work::on(&portal, applicant, application).await;
    if options.cold {
        let (results, others) = first_events::measure(&mut work, &options).await;
        report.end(&report::of_first_events(&results), &results, others);
        return;
    }
    let contenders = contenders(&options);
    proof::everybody_writes(&mut work, &contenders).await;
    let (results, others) = measure(&mut work, &contenders, options.plan()).await;
    report.end(&report::of_saves(&results), &results, others);
}
