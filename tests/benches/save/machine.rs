//! What the kernel counts: of a process, and of the whole machine.

use crate::work::now;
use serde_json::{Value, json};
use std::fs::{read_dir, read_to_string};
use std::time::{Duration, Instant};

/// Ticks of the kernel's clock in a second, in what it shows to programs.
const TICKS: f64 = 100.0;

/// The processor time that a process used so far, all its threads together.
pub(crate) fn processor_time(process: u32) -> Duration {
    let tasks = read_dir(format!("/proc/{process}/task")).unwrap();
    let used = tasks.filter_map(|task| read_to_string(task.ok()?.path().join("schedstat")).ok());
    let nanos = used.map(|text| text.split(' ').next().unwrap().parse::<u64>().unwrap());
    Duration::from_nanos(nanos.sum())
}

/// The most memory that a process had in use at once, in KiB.
pub(crate) fn peak_memory(process: u32) -> u64 {
    let status = read_to_string(format!("/proc/{process}/status")).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}

/// The machine, as every run keeps it.
pub(crate) fn described() -> Value {
    json!({ "processor": model(), "processors": processors(), "load_at_start": load() })
}

/// The load of the last minute.
fn load() -> f64 {
    read_to_string("/proc/loadavg").unwrap().split(' ').next().unwrap().parse().unwrap()
}

/// What the processors are called.
pub(crate) fn model() -> String {
    let all = read_to_string("/proc/cpuinfo").unwrap();
    let line = all.lines().find(|line| line.starts_with("model name"));
    line.and_then(|line| line.split(": ").nth(1)).unwrap_or("unknown").to_owned()
}

/// How many processors there are: not those that this process may use.
pub(crate) fn processors() -> usize {
    let all = read_to_string("/proc/cpuinfo").unwrap();
    all.lines().filter(|line| line.starts_with("processor")).count()
}

/// How busy the machine is with other things.
pub(crate) struct OthersAtWork {
    since: Instant,
    busy: f64,
    ours: f64,
}

impl OthersAtWork {
    pub(crate) fn begin() -> Self {
        Self { since: now(), busy: busy(), ours: ours() }
    }

    /// How many processors they kept busy since, on average. Every process that was started has ended.
    pub(crate) fn processors(&self) -> f64 {
        let others = (busy() - self.busy) - (ours() - self.ours);
        (others / self.since.elapsed().as_secs_f64()).max(0.0)
    }
}

/// Seconds that all processors together were at work.
fn busy() -> f64 {
    let all = read_to_string("/proc/stat").unwrap();
    let counts = numbers(all.lines().next().unwrap().trim_start_matches("cpu"));
    // Neither idle nor waiting for a disk.
    (counts[..3].iter().sum::<f64>() + counts[5..8].iter().sum::<f64>()) / TICKS
}

/// Seconds that this process was, and those it started and that have ended.
fn ours() -> f64 {
    let own = read_to_string("/proc/self/stat").unwrap();
    // The name, in brackets, may hold anything; the times are the twelfth to fifteenth after it.
    let counts = numbers(own.rsplit(") ").next().unwrap().trim_start_matches(char::is_alphabetic));
    counts[10..14].iter().sum::<f64>() / TICKS
}

fn numbers(text: &str) -> Vec<f64> {
    text.split_whitespace().map(|word| word.parse().unwrap()).collect()
}
