//! The same commands on deployed tables: those of an environment such as a function has.

use super::{Desk, done, refused};
use crate::runs::repository;
use ristoro::engines::{Engines, Location};
use ristoro_tests::EngineServers;
use std::process::{Command, Output};
use store::{MailConfig, StoreConfig};

/// Tables on a port, and what a function's environment says of them.
struct Deployed {
    config: StoreConfig,
    servers: EngineServers,
    _engines: Engines,
}

impl Deployed {
    async fn start() -> Self {
        let engines = Engines::start(Location::Memory).await.unwrap();
        let mail = MailConfig::Outbox { folder: "outbox".into(), from: String::new() };
        let config = engines.store_config(mail, None);
        Self { config, servers: EngineServers::start(&engines), _engines: engines }
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let StoreConfig { credentials, tables, buckets, .. } = &self.config;
        let mut command = Command::new(env!("CARGO_BIN_EXE_ristoro"));
        command
            .args(arguments)
            .arg("--aws")
            .env("AWS_REGION", &self.config.region)
            .env("AWS_ACCESS_KEY_ID", &credentials.access_key)
            .env("AWS_SECRET_ACCESS_KEY", &credentials.secret_key)
            .env("AWS_ENDPOINT_URL_DYNAMODB", &self.servers.dynamodb)
            .env("AWS_ENDPOINT_URL_S3", &self.servers.s3)
            .env("RISTORO_ORIGIN", "https://ristoro.example.org")
            .env("RISTORO_CHALLENGE_KEY", "0".repeat(64))
            .env("RISTORO_ACCOUNTS_TABLE", &tables.accounts)
            .env("RISTORO_APPLICATIONS_TABLE", &tables.applications)
            .env("RISTORO_INCOMING_BUCKET", &buckets.incoming)
            .env("RISTORO_DOCUMENTS_BUCKET", &buckets.documents)
            .env("RISTORO_MAIL_FROM", "Ristoro <noreply@ristoro.example>");
        command
    }

    /// Runs it while the tables are served.
    async fn run(&self, arguments: &[&str]) -> Output {
        let mut command = self.command(arguments);
        tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap()
    }
}

#[tokio::test]
async fn a_call_is_published_extended_listed_and_its_pages_built() {
    let deployed = Deployed::start().await;
    let desk = Desk::new();
    let call = desk.call();
    let by = ["--author", "Carla Neri", "--act", "Ordinanza n. 9 del 2030"];
    let publish = ["calls", "publish", call.to_str().unwrap()];
    let published = done(&deployed.run(&[&publish[..], &by].concat()).await);
    let revision = super::REVISION;
    assert!(published.contains(&format!("revision {revision} is published")), "{published}");
    let extend = ["calls", "schedule", super::CALL, "--extend-to", "2031-01-15"];
    let extended = done(&deployed.run(&[&extend[..], &by].concat()).await);
    assert!(extended.contains("entro il 15/01/2031"), "{extended}");
    let listed = done(&deployed.run(&["calls", "list", "--history"]).await);
    assert_eq!(listed.matches("Carla Neri: ").count(), 2, "{listed}");
    assert_eq!(listed.matches("(Ordinanza n. 9 del 2030)").count(), 2, "{listed}");

    let site = repository().join("site");
    if site.join("dist/manifest.json").is_file() {
        let (site, out) = (site.to_str().unwrap(), desk.path("pages"));
        let build = ["site", "build", "--site", site, "--out", out.to_str().unwrap()];
        assert!(done(&deployed.run(&build).await).starts_with("1 revision: "));
        assert!(out.join(format!("bandi/{}/{revision}/index.html", super::CALL)).is_file());
    }
}

#[tokio::test]
async fn what_the_environment_lacks_is_named() {
    let deployed = Deployed::start().await;
    let mut command = deployed.command(&["calls", "list"]);
    command.env_remove("RISTORO_APPLICATIONS_TABLE");
    let output = tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap();
    assert!(refused(&output, 2).contains("RISTORO_APPLICATIONS_TABLE"));
}
