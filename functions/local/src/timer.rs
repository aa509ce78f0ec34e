//! What wakes functions here, where no schedule of the cloud does.

use crate::at_work::as_function;
use edge::{Context, OnSchedule, wake};
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinHandle;
use tokio::time::{MissedTickBehavior, interval};

/// Wakes a function at once and then again and again, until it is dropped.
#[derive(Debug)]
pub(crate) struct Timer(JoinHandle<()>);

impl Timer {
    /// Starts it. `name` is the function’s.
    pub(crate) fn start(
        name: &'static str,
        every: Duration,
        context: &Arc<Context>,
        on_schedule: OnSchedule,
    ) -> Self {
        let context = Arc::clone(context);
        Self(tokio::spawn(async move {
            let mut ticks = interval(every);
            ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
            loop {
                ticks.tick().await;
                // What went wrong is in the log; the next time comes by itself.
                drop(as_function(name, wake(&context, name, on_schedule)).await);
            }
        }))
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        self.0.abort();
    }
}
