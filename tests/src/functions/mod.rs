//! The functions as they are deployed: their real binaries, behind the runtime interface that the
//! cloud offers them, on the engines of a running portal.

mod build;
mod engines;
mod event;
mod notice;
mod runtime;

pub use build::build_functions;
pub use engines::EngineServers;
pub use event::Invocation;

use crate::{Answer, Running};
use notice::notice;
use runtime::Runtime;
use serde_json::Value;
use std::path::Path;
use std::process::Stdio;
use tokio::process::{Child, Command};

/// A function's process. Dropping it ends the process.
#[derive(Debug)]
pub struct RunningFunction {
    runtime: Runtime,
    process: Child,
    engines: EngineServers,
}

impl RunningFunction {
    /// Starts a binary with the environment of a deployment, over the tables, buckets and mail of a
    /// portal.
    pub async fn start(binary: &Path, portal: &Running) -> Self {
        let runtime = Runtime::start().await;
        let context = portal.portal.context();
        let engines = EngineServers::start(portal.portal.engines()).await;
        let outbox = portal.portal.outbox();
        let mail = store::MailConfig::Ses { from: String::new() };
        let stores = portal.portal.engines().store_config(mail, None);
        let keys = stores.credentials;
        let mut command = Command::new(binary);
        command
            .env_clear()
            .env("AWS_LAMBDA_RUNTIME_API", runtime.address())
            .env("AWS_LAMBDA_FUNCTION_NAME", "ristoro-test")
            .env("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST")
            .env("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512")
            .env("AWS_REGION", &stores.region)
            .env("AWS_ACCESS_KEY_ID", &keys.access_key)
            .env("AWS_SECRET_ACCESS_KEY", &keys.secret_key)
            .env("AWS_ENDPOINT_URL_DYNAMODB", &engines.dynamodb)
            .env("AWS_ENDPOINT_URL_S3", &engines.s3)
            .env("RISTORO_ORIGIN", portal.portal.origin())
            .env("RISTORO_CHALLENGE_KEY", &context.config.challenge_key)
            .env("RISTORO_ACCOUNTS_TABLE", &stores.tables.accounts)
            .env("RISTORO_APPLICATIONS_TABLE", &stores.tables.applications)
            .env("RISTORO_INCOMING_BUCKET", &stores.buckets.incoming)
            .env("RISTORO_DOCUMENTS_BUCKET", &stores.buckets.documents)
            .env("RISTORO_PUBLIC_S3", "/_s3")
            .env("RISTORO_MAIL_FROM", "Ristoro <non-rispondere@ristoro.localhost>")
            .env("RISTORO_OUTBOX", outbox)
            .env("RISTORO_ANCHORS", outbox.parent().unwrap().join("anchors"))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true);
        let process = command.spawn().unwrap();
        Self { runtime, process, engines }
    }

    /// Answers one request.
    pub async fn answer(&self, invocation: &Invocation) -> Answer {
        let reply = self.runtime.invoke(&invocation.event()).await;
        let reply = reply.unwrap_or_else(|failure| panic!("the function failed: {failure}"));
        invocation.answer(&reply)
    }

    /// Tells of files that arrived, each as bucket and key, as storage does.
    ///
    /// # Errors
    /// What the function said when it failed: storage would tell it again.
    pub async fn tell_of(&self, arrived: &[(&str, &str)]) -> Result<(), String> {
        let reply = self.runtime.invoke(&notice(arrived)).await?;
        assert_eq!(reply, Value::Null, "nobody reads what a notice is answered with");
        Ok(())
    }

    /// Takes the tables and the buckets away: they answer no more.
    pub async fn cut_off(&mut self) {
        self.engines.stop().await;
    }

    /// Ends the process and gives what it wrote to its log.
    pub async fn stop(mut self) -> String {
        self.process.start_kill().unwrap();
        let output = self.process.wait_with_output().await.unwrap();
        String::from_utf8_lossy(&output.stderr).into_owned()
            + &String::from_utf8_lossy(&output.stdout)
    }
}
