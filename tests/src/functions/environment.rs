//! Where a function runs: the runtime interface, the engines on ports, and the environment of a deployment
//! that names them.

use super::engines::EngineServers;
use super::runtime::Runtime;
use crate::Running;
use std::ffi::OsString;
use std::process::Stdio;
use tokio::process::{Child, Command};

/// Everything that a function finds when it starts.
#[derive(Debug)]
pub struct Environment {
    pub(super) runtime: Runtime,
    pub(super) engines: EngineServers,
    variables: Vec<(&'static str, OsString)>,
}

impl Environment {
    /// Over the tables, buckets and mail of a portal.
    pub fn beside(portal: &Running) -> Self {
        let runtime = Runtime::start();
        let engines = EngineServers::start(portal.portal.engines());
        let variables = variables(portal, &runtime, &engines);
        Self { runtime, engines, variables }
    }

    /// Starts a program in it, with these variables alone.
    pub(super) fn spawn(&self, mut program: Command) -> Child {
        program.env_clear().envs(self.variables.iter().map(|(name, value)| (name, value)));
        program.stdin(Stdio::null()).kill_on_drop(true).spawn().unwrap()
    }
}

fn variables(
    portal: &Running,
    runtime: &Runtime,
    engines: &EngineServers,
) -> Vec<(&'static str, OsString)> {
    let context = portal.portal.context();
    let outbox = portal.portal.outbox();
    let mail = store::MailConfig::Ses { from: String::new(), configuration: None };
    let stores = portal.portal.engines().store_config(mail, None);
    let keys = stores.credentials;
    let seal = context.config.seal.as_ref().unwrap();
    vec![
        ("AWS_LAMBDA_RUNTIME_API", runtime.address().into()),
        ("AWS_LAMBDA_FUNCTION_NAME", "ristoro-test".into()),
        ("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST".into()),
        ("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512".into()),
        ("AWS_REGION", stores.region.into()),
        ("AWS_ACCESS_KEY_ID", keys.access_key.into()),
        ("AWS_SECRET_ACCESS_KEY", keys.secret_key.into()),
        ("AWS_ENDPOINT_URL_DYNAMODB", (&engines.dynamodb).into()),
        ("AWS_ENDPOINT_URL_S3", (&engines.s3).into()),
        ("RISTORO_ORIGIN", portal.portal.origin().into()),
        ("RISTORO_CHALLENGE_KEY", (&context.config.challenge_key).into()),
        ("RISTORO_ACCOUNTS_TABLE", stores.tables.accounts.into()),
        ("RISTORO_APPLICATIONS_TABLE", stores.tables.applications.into()),
        ("RISTORO_INCOMING_BUCKET", stores.buckets.incoming.into()),
        ("RISTORO_DOCUMENTS_BUCKET", stores.buckets.documents.into()),
        ("RISTORO_SEAL_CERTIFICATE", (&seal.certificates).into()),
        ("RISTORO_SEAL_KEY", seal.key.as_ref().unwrap().expose().into()),
        ("RISTORO_SECOND_FACTOR", "optional".into()),
        ("RISTORO_PUBLIC_S3", "/_s3".into()),
        ("RISTORO_MAIL_FROM", "Ristoro <non-rispondere@ristoro.localhost>".into()),
        ("RISTORO_OUTBOX", outbox.into()),
        ("RISTORO_ANCHORS", outbox.parent().unwrap().join("anchors").into()),
    ]
}
