//! What is written out: a call, and what is held of a person.

use crate::runs::{printed, ristoro};
use domain::Digest;
use ristoro::engines::Location;
use ristoro_tests::{
    Applicant, CALL, ELENA, Golden, IDENTITY, MARIO, PASSWORD, Running, calls_folder,
};
use serde_json::Value;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A portal with an application that was sent and one that was not, its folder, and a place to write to.
struct Place {
    portal: Running,
    data: TempDir,
    out: TempDir,
    applicant: Applicant,
    sent: ristoro_tests::Application,
    draft: ristoro_tests::Application,
    receipt: Value,
}

impl Place {
    async fn new() -> Self {
        let data = tempfile::tempdir().unwrap();
        let folder = Location::Folder(data.path().to_owned());
        let portal = Running::with(folder, &calls_folder(), None).await;
        let (applicant, sent) = Golden::signed(&portal).await;
        let receipt = sent.submit().await.done(200);
        let (_, draft) = Golden::opened(&portal).await;
        let out = tempfile::tempdir().unwrap();
        Self { portal, data, out, applicant, sent, draft, receipt }
    }

    fn folder(&self) -> PathBuf {
        self.out.path().join("export")
    }

    /// The exit code of a command that writes there, and what it says.
    fn run(&self, words: &[&str]) -> (Option<i32>, String) {
        let (folder, data) = (self.folder(), self.data.path());
        let place = ["--out", folder.to_str().unwrap(), "--data", data.to_str().unwrap()];
        let output = ristoro(&[words, &place, &["--author", "Carla Neri"]].concat());
        let said = printed(&output) + &String::from_utf8_lossy(&output.stderr);
        (output.status.code(), said)
    }

    fn call(&self) -> (Option<i32>, String) {
        self.run(&["calls", "export", CALL, "--act", "Decreto 12 del 2026"])
    }

    fn person(&self, fiscal_code: &str) -> (Option<i32>, String) {
        self.run(&["people", "export", fiscal_code, "--reason", "richiesta 12"])
    }
}

/// The files below a folder, as the manifest names them.
fn files(root: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o077, 0, "{path:?}");
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path.strip_prefix(root).unwrap().to_str().unwrap().to_owned());
            }
        }
    }
    found.sort();
    found
}

/// The manifest names every file but itself, with its digest.
fn manifest_holds(root: &Path) {
    let sums = fs::read_to_string(root.join("SHA256SUMS")).unwrap();
    let mut named: Vec<String> = vec!["SHA256SUMS".to_owned()];
    for line in sums.lines() {
        let (digest, path) = line.split_once("  ").unwrap();
        assert_eq!(Digest::of(&fs::read(root.join(path)).unwrap()).to_string(), digest, "{path}");
        named.push(path.to_owned());
    }
    named.sort();
    assert_eq!(files(root), named);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_is_written_out_whole_and_nothing_that_was_not_sent() {
    let place = Place::new().await;
    // The receipt is made when it is first asked for.
    let receipt = place.sent.client.get(&place.sent.at("/receipt.pdf")).await;
    assert_eq!(receipt.status, 200);
    let (code, said) = place.call();
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("1 applications in") && said.contains("; 1 were not sent"), "{said}");
    let root = place.folder();
    manifest_holds(&root);
    let all = files(&root);
    assert!(!all.iter().any(|path| path.contains(&place.draft.id)), "{all:?}");

    let read = |name: &str| fs::read_to_string(root.join(name)).unwrap();
    let applications = read("applications.csv");
    assert_eq!(applications.lines().count(), 2, "{applications}");
    let protocol = place.receipt["protocol"].as_str().unwrap();
    assert!(applications.contains(&format!("\"{protocol}\"")), "{applications}");
    let answers = read("answers.csv");
    assert!(answers.contains(";\"Bassi\"\r\n"), "{answers}");
    let table = read("files.csv");
    for what in ["PDF della validazione", "file firmato: identity", "ricevuta", "allegato: perizia"]
    {
        assert!(table.contains(&format!("\"{what}\"")), "{what}: {table}");
    }
    let digests: Vec<String> = all
        .iter()
        .map(|it| fs::read(root.join(it)).unwrap())
        .map(|bytes| Digest::of(&bytes).to_string())
        .collect();
    assert!(digests.contains(&Digest::of(&receipt.body).to_string()), "the receipt is there");
    assert!(!digests.contains(&Digest::of(IDENTITY).to_string()), "within its envelope alone");
    let events = read(&format!("applications/{}/events.jsonl", place.sent.id));
    let last: Value = serde_json::from_str(events.lines().last().unwrap()).unwrap();
    assert_eq!(last["event"]["kind"]["what"], "numbered");

    let data = place.data.path().to_str().unwrap();
    let history = printed(&ristoro(&["calls", "list", "--history", "--data", data]));
    assert!(
        history.contains("Carla Neri: exported what was sent (Decreto 12 del 2026)"),
        "{history}"
    );
    // Nothing is written over.
    let (code, said) = place.call();
    assert!(code == Some(2) && said.contains("is not empty"), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_a_call_that_is_not_there_nothing_is_written() {
    let place = Place::new().await;
    let (code, said) = place.run(&["calls", "export", "altro", "--act", "Decreto 12"]);
    assert!(code == Some(2) && said.contains("is not published"), "{said}");
    assert!(!place.folder().exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_others_applications_say_of_a_person_is_found() {
    let place = Place::new().await;
    let (code, said) = place.person(&ELENA.fiscal_code.to_lowercase());
    assert_eq!(code, Some(0), "{said}");
    let root = place.folder();
    manifest_holds(&root);
    let mention = fs::read_to_string(root.join(format!("mentions/{}.json", place.sent.id)));
    let mention: Value = serde_json::from_str(&mention.unwrap()).unwrap();
    assert_eq!(mention["protocol"], place.receipt["protocol"]);
    assert!(!mention["sections"].as_array().unwrap().is_empty(), "{mention}");
    assert_eq!(mention["signatures"][0]["fiscal_code"], ELENA.fiscal_code);
    let accounts = fs::read_to_string(root.join("accounts.json")).unwrap();
    assert!(!accounts.contains("argon2"), "no password, hashed or not: {accounts}");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_who_registered_the_account_is_written_with_their_applications() {
    let place = Place::new().await;
    let person = ristoro_tests::natural_person();
    let mut registered = Applicant::register(&place.portal, &person).await;
    registered.sign_in().await;
    registered.choose_password(PASSWORD).await;
    let own = ristoro_tests::Application::create(&registered.client).await;
    let fiscal_code = person["codice_fiscale"].as_str().unwrap();
    let (code, said) = place.person(fiscal_code);
    assert_eq!(code, Some(0), "{said}");
    let root = place.folder();
    manifest_holds(&root);
    let accounts = fs::read_to_string(root.join("accounts.json")).unwrap();
    let accounts: Value = serde_json::from_str(&accounts).unwrap();
    let account = accounts["accounts"].as_array().unwrap().iter().find(|it| it["own"] == true);
    let account = account.unwrap();
    assert_eq!(account["code"], registered.organisation.as_str());
    assert!(account["events"].as_array().unwrap().len() >= 2, "{account}");
    let all = files(&root);
    assert!(all.contains(&format!("applications/{}/application.json", own.id)), "{all:?}");
    assert!(!all.iter().any(|path| path.contains(&place.draft.id)), "{all:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_a_stranger_there_is_nothing() {
    let place = Place::new().await;
    let (code, said) = place.person(MARIO.fiscal_code);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("0 accounts, 0 applications of their own, 0 of others"), "{said}");
    assert!(!files(&place.folder()).iter().any(|path| path.contains("mentions")));
    for path in files(&place.folder()) {
        let written = fs::read(place.folder().join(&path)).unwrap();
        let written = String::from_utf8_lossy(&written);
        assert!(!written.contains(&place.applicant.organisation), "{path}");
    }
    let (code, said) = place.person("nessuno");
    assert_eq!(code, Some(2), "{said}");
}
