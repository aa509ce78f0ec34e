//! The log: JSON lines, without personal data, bodies, tokens or file names.

use domain::ErrorChain;
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{fmt, registry};

/// Libraries that write what they are given into their log: requests, forms, files, keys. Whatever is
/// asked for, of these only warnings are kept.
const TALKATIVE: [&str; 8] = [
    "aws_config",
    "aws_runtime",
    "aws_sdk_dynamodb",
    "aws_sdk_s3",
    "aws_sdk_sesv2",
    "aws_smithy_runtime",
    "aws_smithy_runtime_api",
    "hyper_util",
];
/// The S3 engine of the local portal, which writes what strangers send it even where it fails: what matters
/// of it the portal logs itself.
const SILENT: &str = "s3s";

/// What is logged: a level such as `info`, or levels by crate such as `warn,edge=debug`; what cannot be
/// read counts as `info`.
pub fn log_filter(asked: &str) -> Targets {
    let wanted = asked.parse().unwrap_or(Targets::new().with_default(LevelFilter::INFO));
    let quiet = LevelFilter::WARN.min(wanted.default_level().unwrap_or(LevelFilter::OFF));
    wanted
        .with_targets(TALKATIVE.map(|library| (library, quiet)))
        .with_target(SILENT, LevelFilter::OFF)
}

/// Starts the log on standard error; `level` is as [`log_filter`] takes it.
pub fn start_log(level: &str) {
    let lines = fmt::layer()
        .json()
        .flatten_event(true)
        .with_current_span(false)
        .with_writer(std::io::stderr);
    // A second start, as in tests, keeps the first.
    drop(registry().with(lines).with(log_filter(level)).try_init());
}

/// Notes a failure that the reply does not show.
pub fn log_failure(request_id: &str, what: &str, error: &(dyn std::error::Error + 'static)) {
    let cause = ErrorChain(error).to_string();
    tracing::error!(request_id, cause, "{what}");
}
