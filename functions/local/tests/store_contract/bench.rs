//! Engines, stores and records to try things on.

use domain::ApplicationState;
use jiff::{SignedDuration, Timestamp};
use ristoro::engines::{Engines, Location};
use serde_json::json;
use store::applications::{Act, FinalPdf, Meta, SignedFile, Upload};
use store::calls::CallRecord;
use store::{Entries, MailConfig, StoreConfig, Stores};
use tempfile::TempDir;

/// Engines with empty tables and buckets, and the stores over them.
pub(crate) struct Bench {
    pub(crate) engines: Engines,
    pub(crate) stores: Stores,
    pub(crate) outbox: TempDir,
}

pub(crate) async fn bench() -> Bench {
    let engines = Engines::start(Location::Memory).await.expect("engines");
    let outbox = TempDir::new().expect("a folder");
    let stores = stores_over(&engines, &outbox, None);
    Bench { engines, stores, outbox }
}

pub(crate) fn stores_over(engines: &Engines, outbox: &TempDir, public_s3: Option<&str>) -> Stores {
    store::connect(&config_over(engines, outbox, public_s3))
}

pub(crate) fn config_over(
    engines: &Engines,
    outbox: &TempDir,
    public_s3: Option<&str>,
) -> StoreConfig {
    let mail = MailConfig::Outbox {
        folder: outbox.path().join("outbox"),
        from: "Ristoro <noreply@ristoro.example>".to_owned(),
    };
    engines.store_config(mail, public_s3.map(str::to_owned))
}

/// An instant some seconds after the beginning of all tests.
pub(crate) fn at(seconds: i64) -> Timestamp {
    let start: Timestamp = "2026-03-02T09:00:00Z".parse().expect("an instant");
    start + SignedDuration::from_secs(seconds)
}

pub(crate) fn act(id: &str, seconds: i64) -> Act {
    Act {
        id: id.to_owned(),
        at: at(seconds),
        organisation: "R1".to_owned(),
        username: "anna".to_owned(),
    }
}

pub(crate) fn entries(value: &str) -> Entries {
    match json!({ "name": value, "kinds": ["a", "b"], "note": "" }) {
        serde_json::Value::Object(entries) => entries,
        _ => Entries::new(),
    }
}

pub(crate) fn meta(id: &str, seconds: i64) -> Meta {
    Meta {
        id: id.to_owned(),
        organisation: "R1".to_owned(),
        call: "ordinance".to_owned(),
        revision: "1".to_owned(),
        digest: "d1".to_owned(),
        state: ApplicationState::Draft,
        created_at: at(seconds),
        created_by: "anna".to_owned(),
        updated_at: at(seconds),
        updated_by: "anna".to_owned(),
        changes: 0,
        validated_at: None,
        final_pdf: None,
        signed_application: None,
        signed_identity: None,
        submitted_at: None,
        protocol: None,
        cup_requested_in: None,
        cup: None,
        cup_revoked_at: None,
    }
}

pub(crate) fn call() -> CallRecord {
    CallRecord {
        call: "ordinance".to_owned(),
        title: "Ordinanza 6/2014".to_owned(),
        revision: "1".to_owned(),
        revisions: std::collections::BTreeMap::new(),
        digest: "d1".to_owned(),
        opens_at: at(0),
        closes_at: at(3600),
        extended_until: None,
        protocol_prefix: "ORD6-2014".to_owned(),
    }
}

pub(crate) fn final_pdf() -> FinalPdf {
    FinalPdf { key: "final/1.pdf".to_owned(), sha256: "00".repeat(32), size: 1234 }
}

pub(crate) fn signed(document: &str) -> SignedFile {
    SignedFile {
        file_name: "domanda.pdf.p7m".to_owned(),
        document: document.to_owned(),
        key: format!("signed/{document}"),
        sha256: "11".repeat(32),
        uploaded_at: at(30),
        signer: "ANNA ROSSI".to_owned(),
    }
}

impl Bench {
    /// A new draft.
    pub(crate) async fn draft(&self, id: &str) {
        let created =
            self.stores.applications.create(&meta(id, 0), &act(&format!("{id}-0"), 0)).await;
        assert!(created.expect("created"));
    }

    /// A validated application with both signed files.
    pub(crate) async fn ready(&self, id: &str) {
        self.draft(id).await;
        let applications = &self.stores.applications;
        let named = |name: &str| act(&format!("{id}-{name}"), 10);
        applications.validate(id, 0, &final_pdf(), &named("1")).await.expect("validated");
        for (upload, name) in [(Upload::Application, "2"), (Upload::Identity, "3")] {
            let file = signed(name);
            applications.record_upload(id, upload, &file, &named(name)).await.expect("recorded");
        }
    }
}
