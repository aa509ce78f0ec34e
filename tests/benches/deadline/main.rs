//! The last ten minutes of a call, over HTTP: started by `scripts/bench deadline`.

#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a measure that cannot go on has failed, and prints what it found"
)]

mod browser;
mod deeds;
#[path = "../send/figures.rs"]
mod figures;
#[expect(dead_code, reason = "the bench of a save asks for more")]
#[path = "../save/machine.rs"]
mod machine;
mod mix;
#[path = "../send/options.rs"]
mod options;
mod people;
mod proof;
mod report;
mod sent;
mod step;
#[path = "../send/work.rs"]
mod work;

use clap::Parser;
use machine::OthersAtWork;
use options::Options;
use people::{Crowd, People};
use report::Report;
use ristoro_tests::Running;
use sent::Sendings;
use std::sync::Arc;
use step::Step;

/// Deeds in a second, each rate for so many seconds, and the seconds around the closing.
struct Plan {
    rates: &'static [u32],
    seconds: u32,
    closing: u32,
    crowd: Crowd,
}

const WHOLE: Plan = Plan {
    rates: &[25, 50, 100, 150, 200, 300, 400, 600],
    seconds: 20,
    closing: 20,
    crowd: Crowd { typed: 3000, once: 2500, own: 24 },
};

const QUICK: Plan =
    Plan { rates: &[10], seconds: 6, closing: 6, crowd: Crowd { typed: 100, once: 60, own: 2 } };

#[tokio::main]
async fn main() {
    let options = Options::parse();
    let plan = if options.quick { QUICK } else { WHOLE };
    let portal = Arc::new(Running::start().await);
    let people = Arc::new(People::gather(&portal, plan.crowd).await);
    let sendings = Arc::new(Sendings::default());
    let mut report = Report::begin();
    let others = OthersAtWork::begin();
    let step = |rate, seconds| Step { rate, seconds };
    let mut held = plan.rates[0];
    for &rate in plan.rates {
        let (portal, people, sendings) =
            (Arc::clone(&portal), Arc::clone(&people), Arc::clone(&sendings));
        let waits = step(rate, plan.seconds).play(mix::visits(), (portal, people, sendings)).await;
        if report.add(rate, &waits) {
            break;
        }
        held = rate;
    }
    // The call closes in the middle of it.
    let closes = portal.close_call_in(i64::from(plan.closing / 2)).await;
    let all = (Arc::clone(&portal), Arc::clone(&people), Arc::clone(&sendings));
    let waits = step(held, plan.closing).play(mix::closing(), all).await;
    report.add_closing(held, &waits);
    let proven = proof::prove(&portal, &people, &sendings, closes).await;
    assert!(proven.refused > 0, "some came after the closing");
    report.end(&options.results, others.processors(), &proven);
}
