//! A small site, built for a test.

use form::Form;
use form::compile::{Source, compile};
use ristoro_site::{SecurityContact, SiteInput, build, read_folder};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

pub(crate) fn fixture(name: &str) -> Form {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name);
    let source = |(name, bytes)| Source { name, text: String::from_utf8(bytes).unwrap() };
    let sources: Vec<Source> =
        read_folder(&folder, 100_000).unwrap().into_iter().map(source).collect();
    match compile(&sources) {
        Ok(form) => form,
        Err(faults) => {
            panic!("{}", faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
        }
    }
}

/// What `npm run assets` leaves, without needing it: every name a page asks for, on empty files.
pub(crate) fn assets(site: &Path) {
    let pages = [
        "plain",
        "home",
        "registration",
        "sign-in",
        "password",
        "calls",
        "applications",
        "task-list",
        "history",
        "section",
        "item",
        "send",
        "summary",
        "preparation",
        "outbox",
        "cup",
        "cup-conversion",
        "cup-calls",
        "cup-instructions",
        "cup-letters",
        "cup-paper",
        "cup-measures",
        "cup-register",
        "cup-revocations",
        "identity",
        "schedules",
        "receipts",
        "users",
        "new-user",
        "profile",
        "recovery",
        "sessions",
        "identity",
        "second-factor",
        "readings",
        "help-desk",
        "account-history",
        "sent",
        "identity",
        "email-confirmation",
    ];
    let around: BTreeMap<String, String> =
        serde_json::from_str(include_str!("../../around.json")).unwrap();
    let scripts = pages.map(|page| format!("scripts/page-{page}.mjs"));
    let translated: Vec<String> =
        around.values().map(|page| format!("scripts/en/page-{page}.mjs")).collect();
    let workers = ["scripts/challenge-worker.mjs", "scripts/envelope-worker.mjs"];
    let named = ["site.css", "icons.svg", "favicon.svg"].into_iter().chain(workers);
    let all = scripts.iter().chain(&translated).map(String::as_str).chain(named);
    fs::create_dir_all(site.join("dist/scripts/en")).unwrap();
    let mut files = serde_json::Map::new();
    for name in all {
        fs::write(site.join("dist").join(name), "").unwrap();
        files.insert(name.to_owned(), name.into());
    }
    let manifest = serde_json::json!({ "inputs": "", "files": files, "parts": {} });
    fs::write(site.join("dist/manifest.json"), manifest.to_string()).unwrap();
}

/// Builds the small site as it is deployed; gives the folder that it is in.
pub(crate) fn built() -> tempfile::TempDir {
    built_for(false)
}

pub(crate) fn built_for(local: bool) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    assets(&folder.path().join("site"));
    build_in(&folder, local, None);
    folder
}

/// Builds it again, where its assets are.
pub(crate) fn build_in(
    folder: &tempfile::TempDir,
    local: bool,
    security: Option<&SecurityContact>,
) {
    let (call, registration) = (fixture("call"), fixture("registration"));
    build(&SiteInput {
        forms: &[call],
        payments: &[],
        templates: &[],
        registration: &registration,
        assets: &folder.path().join("site"),
        out: &folder.path().join("out"),
        local,
        security,
    })
    .unwrap();
}

pub(crate) fn page(folder: &tempfile::TempDir, path: &str) -> String {
    fs::read_to_string(folder.path().join("out").join(path)).unwrap()
}

/// A page, a tag a line, so that a change shows where it is. The provinces are left out.
pub(crate) fn readable(html: &str) -> String {
    let lines = html.replace("><", ">\n<");
    let kept = lines.lines().filter(|line| {
        let province = line.starts_with("<option value=\"") && line.contains(" (");
        !province || line.contains("Modena")
    });
    kept.collect::<Vec<_>>().join("\n")
}
