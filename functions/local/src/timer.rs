//! What a schedule wakes in the cloud, a timer wakes here.

use edge::{Context, OnSchedule, wake};
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinHandle;
use tokio::time::{MissedTickBehavior, interval};

/// The functions that a schedule wakes, each with its name in the log.
const WOKEN: [(&str, OnSchedule); 1] = [("courier", courier::on_schedule)];

/// A timer at work. It stops when it is dropped.
#[derive(Debug)]
pub(crate) struct Timer(JoinHandle<()>);

impl Timer {
    /// Wakes every function now, and again and again.
    pub(crate) fn start(context: Arc<Context>, every: Duration) -> Self {
        Self(tokio::spawn(async move {
            let mut ticks = interval(every);
            ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
            loop {
                ticks.tick().await;
                for (name, on_schedule) in WOKEN {
                    // What went wrong is in the log; the next tick tries again.
                    drop(wake(&context, name, on_schedule).await);
                }
            }
        }))
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        self.0.abort();
    }
}
