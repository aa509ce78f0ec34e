//! The portal as its own process, without pages.

use crate::runs::repository;
use rustix::process::{Pid, Signal, kill_process};
use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

/// How often each moment at which a portal is to be killed is tried to be met: some pass in a few milliseconds.
pub(crate) const TRIES: usize = 8;
/// How long it runs between two looks.
pub(crate) const GLIMPSE: Duration = Duration::from_millis(1);
/// So many seconds later nobody who died is waited for.
pub(crate) const LONGER_THAN_A_LEASE: i64 = 180;

/// A portal that was started. Dropping it kills it.
pub(crate) struct Serving {
    process: Child,
}

impl Serving {
    /// Starts it, on a free port, with the calls of the repository.
    pub(crate) fn start(data: &Path) -> Self {
        Self::with_calls(data, &repository().join("shared/calls"))
    }

    /// The same with the calls of a folder.
    pub(crate) fn with_calls(data: &Path, calls: &Path) -> Self {
        let process = Command::new(env!("CARGO_BIN_EXE_ristoro"))
            .args(["serve", "--port", "0", "--no-site"])
            .args([
                OsStr::new("--data"),
                data.as_os_str(),
                OsStr::new("--calls"),
                calls.as_os_str(),
            ])
            .current_dir(repository())
            .env_remove("RISTORO_ORIGIN")
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        Self { process }
    }

    /// Waits until it answers; gives its port.
    pub(crate) fn ready(&mut self) -> u16 {
        let mut lines = BufReader::new(self.process.stdout.take().unwrap()).lines();
        let first = lines.next().and_then(Result::ok).unwrap_or_default();
        let Some(origin) = first.strip_prefix("Ristoro is at http://localhost:") else {
            let mut said = String::new();
            self.process.stderr.take().unwrap().read_to_string(&mut said).unwrap();
            panic!("it does not start: {first}{said}");
        };
        // What it says later is read too, so that it finds somebody to say it to.
        std::thread::spawn(move || lines.for_each(drop));
        origin.trim().parse().unwrap()
    }

    /// The id of the process.
    pub(crate) fn id(&self) -> u32 {
        self.process.id()
    }

    pub(crate) fn signal(&self, signal: Signal) {
        let process = Pid::from_child(&self.process);
        kill_process(process, signal).unwrap();
    }

    /// Waits for its end; how it ended, and how long that took.
    pub(crate) fn ended(&mut self, patience: Duration) -> (ExitStatus, Duration) {
        let since = now();
        loop {
            if let Some(status) = self.process.try_wait().unwrap() {
                return (status, since.elapsed());
            }
            assert!(since.elapsed() < patience, "still there after {patience:?}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Kills it as a power cut would.
    pub(crate) fn kill(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

#[expect(clippy::disallowed_methods, reason = "a test measures how long something takes")]
pub(crate) fn now() -> Instant {
    Instant::now()
}
