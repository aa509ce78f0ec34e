//! Series of figures, and what is said of them.

use serde::Serialize;

/// What one contender did. Times are in milliseconds, memory in KiB.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Figures {
    /// Its name.
    pub(crate) name: &'static str,
    /// From the start of the process to its first reply.
    pub(crate) cold: Vec<f64>,
    /// The peak of memory by then.
    pub(crate) cold_memory: Vec<f64>,
    /// From an event to its reply, in a process that had many.
    pub(crate) warm: Vec<f64>,
    /// Processor time a save, on average over each turn.
    pub(crate) processor: Vec<f64>,
    /// The peak of memory at the end.
    pub(crate) warm_memory: Vec<f64>,
}

/// The median.
pub(crate) fn median(values: &[f64]) -> f64 {
    quantile(values, 0.5)
}

/// The 90th percentile.
pub(crate) fn p90(values: &[f64]) -> f64 {
    quantile(values, 0.9)
}

/// Between the two nearest values, in proportion.
fn quantile(values: &[f64], share: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let last = sorted.len() - 1;
    let at = share * as_float(last);
    let below = (0..last).take_while(|&index| as_float(index + 1) <= at).count();
    let above = sorted[(below + 1).min(last)];
    sorted[below] + (above - sorted[below]) * (at - as_float(below))
}

fn as_float(count: usize) -> f64 {
    u32::try_from(count).map(f64::from).unwrap()
}
