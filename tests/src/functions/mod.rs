//! The functions as they are deployed: their real binaries, behind the runtime interface that the
//! cloud offers them, on the engines of a running portal.

mod build;
mod engines;
mod environment;
mod event;
mod notice;
mod ports;
mod runtime;

pub use build::build_functions;
pub use engines::EngineServers;
pub use environment::Environment;
pub use event::Invocation;
pub use runtime::Reply;

use crate::{Answer, Running};
use notice::notice;
use serde_json::Value;
use std::path::Path;
use std::process::Stdio;
use tokio::process::{Child, Command};

/// A function's process. Dropping it ends the process.
#[derive(Debug)]
pub struct RunningFunction {
    environment: Environment,
    process: Child,
}

impl RunningFunction {
    /// Starts a binary over the tables, buckets and mail of a portal.
    pub fn start(binary: &Path, portal: &Running) -> Self {
        let mut program = Command::new(binary);
        program.stdout(Stdio::piped()).stderr(Stdio::piped());
        Self::spawn(Environment::beside(portal), program)
    }

    /// Starts any program that takes its events as a function does.
    pub fn spawn(environment: Environment, program: Command) -> Self {
        let process = environment.spawn(program);
        Self { environment, process }
    }

    /// The number of the process.
    pub fn process(&self) -> u32 {
        self.process.id().expect("a process that runs")
    }

    /// Answers one request.
    pub async fn answer(&self, invocation: &Invocation) -> Answer {
        let reply = self.invoke(&invocation.event()).await;
        let reply = reply.unwrap_or_else(|failure| panic!("the function failed: {failure}"));
        invocation.answer(&reply)
    }

    /// Gives it an event as it is, and what came of it.
    ///
    /// # Errors
    /// What the function said when it failed.
    pub async fn invoke(&self, event: &Value) -> Reply {
        self.environment.runtime.invoke(event).await
    }

    /// Tells of files that arrived, each as bucket and key, as storage does.
    ///
    /// # Errors
    /// What the function said when it failed: storage would tell it again.
    pub async fn tell_of(&self, arrived: &[(&str, &str)]) -> Result<(), String> {
        let reply = self.invoke(&notice(arrived)).await?;
        assert_eq!(reply, Value::Null, "nobody reads what a notice is answered with");
        Ok(())
    }

    /// Takes the tables and the buckets away: they answer no more.
    pub async fn cut_off(&mut self) {
        self.environment.engines.stop().await;
    }

    /// Ends the process and gives what it wrote to its log.
    pub async fn stop(mut self) -> String {
        self.process.start_kill().unwrap();
        let output = self.process.wait_with_output().await.unwrap();
        String::from_utf8_lossy(&output.stderr).into_owned()
            + &String::from_utf8_lossy(&output.stdout)
    }
}
