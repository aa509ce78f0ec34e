//! Verifying and exporting histories.

use crate::runs::{printed, ristoro};
use domain::{Digest, EventId};
use ristoro::engines::{Engines, Location};
use std::path::Path;
use store::accounts::{AccountActor, AccountEvent, AccountEventKind};
use store::{MailConfig, connect};
use tempfile::TempDir;
use tokio::runtime;

/// A folder with an administration whose account has events.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let runtime = runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let place = Location::Folder(folder.path().to_owned());
        let engines = Engines::start(place).await.unwrap();
        let mail = MailConfig::Outbox { folder: "outbox".into(), from: String::new() };
        let stores = connect(&engines.store_config(mail, None));
        for second in 1..=3 {
            let event = AccountEvent {
                id: EventId::new(second, &[0; 10]),
                at: format!("20{second}0-01-01T00:00:00Z").parse().unwrap(),
                actor: AccountActor::Visitor,
                kind: AccountEventKind::SignInFailed { username: "anna".parse().unwrap() },
            };
            stores.accounts.note(&CODE.parse().unwrap(), &event).await.unwrap();
        }
        engines.stop().await;
    });
    folder
}

const CODE: &str = "R7K2M9X4A";

/// What a command prints, and how it ends.
fn history(data: &Path, command: &str, more: &[&str]) -> (Option<i32>, String) {
    let data = data.to_str().unwrap();
    let usual = ["history", command, "--organisation", CODE, "--data", data];
    let output = ristoro(&[&usual, more].concat());
    (output.status.code(), printed(&output))
}

#[test]
fn a_history_is_exported_verified_cut_and_verified_again() {
    let folder = folder();
    let (code, lines) = history(folder.path(), "export", &[]);
    let lines: Vec<serde_json::Value> =
        lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!((code, lines.len()), (Some(0), 3));
    let head = |number: usize| lines[number]["digest"].as_str().unwrap().to_owned();

    let (code, said) = history(folder.path(), "verify", &["--head", &head(1)]);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("whole, 3 events") && said.contains("is that of event 2"), "{said}");
    let unknown = Digest::of(b"another").to_string();
    let (code, said) = history(folder.path(), "verify", &["--head", &unknown]);
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("is in none of them"), "{said}");

    let why = ["--years", "5", "--author", "Carla Neri", "--reason", "Massimario di scarto"];
    let (code, said) = history(folder.path(), "cut", &why);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("2 events before"), "{said}");
    let (code, said) = history(folder.path(), "verify", &["--head", &head(1)]);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("those before 3 were deleted") && said.contains("event 2"), "{said}");
}

#[test]
fn all_histories_are_also_those_of_accounts_that_are_there_no_more() {
    // Of this account nothing is left but its events, as of a registration that was made again.
    let folder = folder();
    let data = folder.path().to_str().unwrap();
    let output = ristoro(&["history", "verify", "--all", "--data", data]);
    let said = printed(&output);
    assert!(
        said.contains(CODE)
            && said.contains("erasures: whole, 0 events")
            && said.contains("2 whole, 0 broken."),
        "{said}"
    );
}
