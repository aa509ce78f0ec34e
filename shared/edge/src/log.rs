//! The log: JSON lines, without personal data, bodies, tokens or file names.

use domain::ErrorChain;
use tracing_subscriber::EnvFilter;

/// Starts the log on standard error. `level` is a filter such as `info`.
pub fn start_log(level: &str) {
    let filter = EnvFilter::try_new(level).unwrap_or_else(|_| EnvFilter::new("info"));
    let log = tracing_subscriber::fmt()
        .json()
        .flatten_event(true)
        .with_current_span(false)
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .try_init();
    // A second start, as in tests, keeps the first.
    drop(log);
}

/// Notes a failure that the reply does not show.
pub fn log_failure(request_id: &str, what: &str, error: &(dyn std::error::Error + 'static)) {
    let cause = ErrorChain(error).to_string();
    tracing::error!(request_id, cause, "{what}");
}
