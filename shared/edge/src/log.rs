//! The log: JSON lines, without personal data, bodies, tokens or file names.

use domain::ErrorChain;
use tracing_subscriber::EnvFilter;

/// Libraries that write what they are given into their log: requests, forms, files, keys. Whatever is
/// asked for, of these only warnings are kept.
const TALKATIVE: [&str; 9] = [
    "aws_config",
    "aws_runtime",
    "aws_sdk_dynamodb",
    "aws_sdk_s3",
    "aws_sdk_sesv2",
    "aws_smithy_runtime",
    "aws_smithy_runtime_api",
    "hyper_util",
    "s3s",
];

/// What is logged when a filter such as `info` is asked for.
pub fn log_filter(asked: &str) -> EnvFilter {
    let filter = EnvFilter::try_new(asked).unwrap_or_else(|_| EnvFilter::new("info"));
    let quiet = TALKATIVE.iter().filter_map(|library| format!("{library}=warn").parse().ok());
    quiet.fold(filter, EnvFilter::add_directive)
}

/// Starts the log on standard error. `level` is a filter such as `info`.
pub fn start_log(level: &str) {
    let filter = log_filter(level);
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
