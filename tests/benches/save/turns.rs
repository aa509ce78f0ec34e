//! Everybody in turns: what slows the machine for a while slows all of them.

use crate::contenders::{Contender, Writes};
use crate::machine::{OthersAtWork, peak_memory, processor_time};
use crate::measured::Figures;
use crate::options::Plan;
use crate::work::{Work, now};
use ristoro_tests::{Environment, RunningFunction};
use std::time::Duration;

/// What a process still does after a reply, before its processor time is read.
const SETTLED: Duration = Duration::from_millis(20);

/// Measures everybody; also gives how many processors other programs kept busy meanwhile.
pub(crate) async fn measure(
    work: &mut Work<'_>,
    contenders: &[Contender],
    plan: Plan,
) -> (Vec<Figures>, f64) {
    let others = OthersAtWork::begin();
    let mut results: Vec<Figures> =
        contenders.iter().map(|one| Figures { name: one.name, ..Figures::default() }).collect();
    cold(work, contenders, plan, &mut results).await;
    warm(work, contenders, plan, &mut results).await;
    (results, others.processors())
}

async fn cold(work: &mut Work<'_>, all: &[Contender], plan: Plan, results: &mut [Figures]) {
    let [uncounted, counted] = plan.cold;
    for turn in 0..uncounted + counted {
        for index in order(turn, all.len()) {
            let environment = Environment::beside(work.portal);
            let started = now();
            let function = RunningFunction::spawn(environment, all[index].program.program());
            let done = work.save(&function, all[index].writes).await;
            let took = (done.asked - started) + done.took;
            if turn >= uncounted {
                results[index].cold.push(millis(took));
                results[index].cold_memory.push(memory(&function));
            }
            function.stop().await;
        }
    }
}

async fn warm(work: &mut Work<'_>, all: &[Contender], plan: Plan, results: &mut [Figures]) {
    let start = |one: &Contender| {
        RunningFunction::spawn(Environment::beside(work.portal), one.program.program())
    };
    let functions: Vec<RunningFunction> = all.iter().map(start).collect();
    let [uncounted, counted] = plan.warm;
    for turn in 0..uncounted + counted {
        for index in order(turn, all.len()) {
            let (times, processor) =
                a_turn(work, &functions[index], all[index].writes, plan.saves).await;
            if turn >= uncounted {
                results[index].warm.extend(times.into_iter().map(millis));
                results[index].processor.push(millis(processor));
            }
        }
    }
    for (function, result) in functions.into_iter().zip(results) {
        result.warm_memory.push(memory(&function));
        function.stop().await;
    }
}

/// Some saves in a row: how long each took, and the processor time of one on average.
async fn a_turn(
    work: &mut Work<'_>,
    function: &RunningFunction,
    writes: Writes,
    saves: usize,
) -> (Vec<Duration>, Duration) {
    let before = processor_time(function.process());
    let mut times = Vec::new();
    for _ in 0..saves {
        times.push(work.save(function, writes).await.took);
    }
    tokio::time::sleep(SETTLED).await;
    let used = processor_time(function.process()).saturating_sub(before);
    (times, used / u32::try_from(saves).unwrap())
}

/// A B C, then B C A, and so on.
pub(crate) fn order(turn: usize, count: usize) -> impl Iterator<Item = usize> {
    (0..count).map(move |index| (turn + index) % count)
}

pub(crate) fn millis(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}

pub(crate) fn memory(function: &RunningFunction) -> f64 {
    u32::try_from(peak_memory(function.process())).map(f64::from).unwrap()
}
