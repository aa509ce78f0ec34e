//! `ristoro serve`.

use super::terminal::{Outcome, keep_to_the_owner, say};
use crate::engines::Location;
use crate::{Limits, Portal, PortalOptions};
use clap::Args;
use edge::{Clock, ConfigError, MalwareProtection, SecondFactorPolicy, SignInSettings};
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;
use tokio::signal::unix::{Signal, SignalKind, signal};
use trust::{ListAddress, ListAddressError};

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
    /// Without pages: the API alone.
    #[arg(long, conflicts_with = "site")]
    no_site: bool,
    /// The address that people use, when it is not http://localhost:PORT.
    #[arg(long, env = "RISTORO_ORIGIN")]
    origin: Option<String>,
    /// Where the trusted list is published; it is then fetched at the start and every six hours.
    #[arg(long, env = "RISTORO_TRUSTED_LIST", value_name = "URL", value_parser = address)]
    trusted_list: Option<String>,
    /// Whether officials must set a second factor up before anything else: required, or optional for a trial.
    #[arg(long, env = "RISTORO_SECOND_FACTOR", default_value = "required", value_parser = policy)]
    second_factor: SecondFactorPolicy,
    /// The identity providers, as docs/identity.md says: JSON, or the path of a file with it.
    #[arg(long, env = "RISTORO_IDENTITY_PROVIDERS", value_name = "JSON", hide_env_values = true)]
    identity_providers: Option<String>,
    /// Who has a password: everybody, administrations or nobody.
    #[arg(long, env = "RISTORO_PASSWORDS", value_name = "WHO")]
    passwords: Option<String>,
    /// How many days the portal's clock is ahead: for rehearsals, to see passwords expire, users sleep and calls close.
    #[arg(long, value_name = "DAYS", default_value_t = 0)]
    days_ahead: u32,
    /// What to log, such as warn or info.
    #[arg(long, env = "RISTORO_LOG", default_value = "warn")]
    log: String,
}

/// The address of a list, as it is.
fn address(text: &str) -> Result<String, ListAddressError> {
    text.parse::<ListAddress>().map(|_| text.to_owned())
}

fn policy(text: &str) -> Result<SecondFactorPolicy, ConfigError> {
    text.parse()
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

/// How often mail that is left over is sent, numbers that are missing are given, and people are reminded.
const TIMER: Duration = Duration::from_secs(5);

/// How long work that nobody waits for any more may go on when the portal has stopped.
const LAST_WORK: Duration = Duration::from_secs(2);

pub(super) fn run(options: &Options) -> Outcome {
    edge::start_log(&options.log);
    keep_to_the_owner();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let outcome = runtime.block_on(serve(options));
    runtime.shutdown_timeout(LAST_WORK);
    outcome
}

async fn serve(options: &Options) -> Outcome {
    let portal = Portal::start(PortalOptions {
        port: options.port,
        data: Location::Folder(options.data.clone()),
        calls: options.calls.clone(),
        site: (!options.no_site).then(|| options.site.clone()),
        origin: options.origin.clone(),
        trusted_list: options.trusted_list.clone(),
        sign_in: SignInSettings::read(
            options.identity_providers.clone(),
            options.passwords.as_deref(),
        )?,
        clock: clock(options.days_ahead),
        second_factor: options.second_factor,
        malware_protection: MalwareProtection::Off,
        limits: Limits::default(),
        timer: Some(TIMER),
    })
    .await?;
    let mut stop = StopSignals::new()?;
    say(&format!("Ristoro is at {}", portal.origin()));
    say(&format!("  mail that was sent: {}/posta/", portal.origin()));
    say(&format!("  data: {}", options.data.display()));
    say("Stop with Ctrl-C.");
    stop.next().await;
    say("Stopping.");
    tokio::select! {
        () = portal.stop() => {}
        () = stop.next() => {}
    }
    Ok(ExitCode::SUCCESS)
}

/// The machine's clock, or one that is ahead of it.
fn clock(days_ahead: u32) -> Clock {
    if days_ahead == 0 {
        return Clock::System;
    }
    let clock = Clock::shifted();
    clock.advance(i64::from(days_ahead) * 24 * 60 * 60);
    clock
}

/// Ctrl-C, and the end asked for by the system. From when this is made neither ends the process.
struct StopSignals {
    interrupt: Signal,
    terminate: Signal,
}

impl StopSignals {
    fn new() -> Result<Self, io::Error> {
        let interrupt = signal(SignalKind::interrupt())?;
        Ok(Self { interrupt, terminate: signal(SignalKind::terminate())? })
    }

    async fn next(&mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
    }
}
