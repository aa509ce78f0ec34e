//! The log: JSON lines, without personal data, bodies, tokens or file names.

use domain::ErrorChain;
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{fmt, registry};

/// Starts the log on standard error. `level` says what is logged: a level such as `info`, or levels by
/// crate such as `warn,edge=debug`; what cannot be read counts as `info`.
pub fn start_log(level: &str) {
    let wanted = level.parse().unwrap_or(Targets::new().with_default(LevelFilter::INFO));
    let lines = fmt::layer()
        .json()
        .flatten_event(true)
        .with_current_span(false)
        .with_writer(std::io::stderr);
    // A second start, as in tests, keeps the first.
    drop(registry().with(lines).with(wanted).try_init());
}

/// Notes a failure that the reply does not show.
pub fn log_failure(request_id: &str, what: &str, error: &(dyn std::error::Error + 'static)) {
    let cause = ErrorChain(error).to_string();
    tracing::error!(request_id, cause, "{what}");
}
