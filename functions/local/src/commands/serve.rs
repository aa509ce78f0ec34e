//! `ristoro serve`.

use super::{Outcome, say};
use crate::engines::Location;
use crate::{Portal, PortalOptions};
use clap::Args;
use edge::Clock;
use std::path::PathBuf;
use std::process::ExitCode;

/// The port when nothing else is said.
const DEFAULT_PORT: u16 = 8080;

#[derive(Args)]
pub(super) struct Options {
    /// The port to listen on, on the loopback address.
    #[arg(long, env = "PORT", default_value_t = DEFAULT_PORT)]
    port: u16,
    /// The folder that keeps everything; made if missing.
    #[arg(long, env = "RISTORO_DATA", default_value = ".ristoro")]
    data: PathBuf,
    /// The folder of the calls' definitions.
    #[arg(long, default_value = "shared/calls")]
    calls: PathBuf,
    /// The folder of the site's assets.
    #[arg(long, default_value = "site")]
    site: PathBuf,
    /// The address that people use, when it is not http://localhost:PORT.
    #[arg(long, env = "RISTORO_ORIGIN")]
    origin: Option<String>,
    /// What to log, such as warn or info.
    #[arg(long, env = "RISTORO_LOG", default_value = "warn")]
    log: String,
}

impl Default for Options {
    /// What `ristoro serve` means with no arguments: the environment counts here too.
    fn default() -> Self {
        use clap::{Args as _, Command, FromArgMatches as _};
        let command = Self::augment_args(Command::new("serve"));
        let matches = command.get_matches_from(["serve"]);
        Self::from_arg_matches(&matches).unwrap_or_else(|error| error.exit())
    }
}

pub(super) fn run(options: &Options) -> Outcome {
    edge::start_log(&options.log);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(serve(options))
}

async fn serve(options: &Options) -> Outcome {
    let portal = Portal::start(PortalOptions {
        port: options.port,
        data: Location::Folder(options.data.clone()),
        calls: options.calls.clone(),
        site: Some(options.site.clone()),
        origin: options.origin.clone(),
        clock: Clock::System,
    })
    .await?;
    say(&format!("Ristoro is at {}", portal.origin()));
    say(&format!("  mail that was sent: {}/posta/", portal.origin()));
    say(&format!("  data: {}", options.data.display()));
    say("Stop with Ctrl-C.");
    stop_signal().await?;
    say("Stopping.");
    portal.stop().await;
    Ok(ExitCode::SUCCESS)
}

/// Ctrl-C, or the end asked for by the system.
async fn stop_signal() -> Result<(), std::io::Error> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    tokio::select! {
        interrupted = tokio::signal::ctrl_c() => interrupted,
        _ = terminate.recv() => Ok(()),
    }
}
