//! Making an administration.

use crate::runs::{printed, ristoro};
use edge::{Clock, MalwareProtection, SecondFactorPolicy, SignInSettings};
use reqwest::Response;
use ristoro::engines::{Engines, Location};
use ristoro::{Limits, Portal, PortalOptions};
use ristoro_tests::EngineServers;
use serde_json::{Value, json};
use std::path::Path;
use std::process::{Command, Output};
use store::MailConfig;

const NAME: &str = "Commissario delegato per la ricostruzione";

/// What is typed, with some options besides or in place of the usual ones.
fn arguments<'a>(more: &[(&'a str, &'a str)]) -> Vec<&'a str> {
    let usual = [
        ("--name", NAME),
        ("--username", "carla.neri"),
        ("--user-name", "Carla Neri"),
        ("--email", "carla.neri@example.it"),
    ];
    let kept = usual.iter().filter(|(option, _)| more.iter().all(|(other, _)| other != option));
    let all = kept.chain(more).flat_map(|(option, value)| [*option, *value]);
    ["admin", "create"].into_iter().chain(all).collect()
}

fn create(data: &Path, more: &[(&str, &str)]) -> Output {
    let data = data.to_str().unwrap();
    ristoro(&arguments(&[more, &[("--data", data)]].concat()))
}

/// A line that was printed, without its label.
fn told(output: &Output, label: &str) -> String {
    let printed = printed(output);
    let line = printed.lines().find_map(|line| line.strip_prefix(label));
    line.unwrap_or_else(|| panic!("no {label} in {printed}")).trim().to_owned()
}

fn credentials(output: &Output) -> Value {
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    json!({
        "organisation": told(output, "Code:"),
        "username": told(output, "Username:"),
        "password": told(output, "Password:"),
    })
}

async fn portal(data: Location) -> Portal {
    let options = PortalOptions {
        port: 0,
        data,
        calls: "../../shared/calls".into(),
        site: None,
        origin: None,
        trusted_list: None,
        sign_in: SignInSettings::default(),
        clock: Clock::System,
        second_factor: SecondFactorPolicy::Optional,
        malware_protection: MalwareProtection::Off,
        limits: Limits::default(),
        timer: None,
    };
    Portal::start(options).await.unwrap()
}

async fn sign_in(portal: &Portal, credentials: &Value) -> Response {
    let address = format!("{}/api/session", portal.origin());
    let request = reqwest::Client::new().post(address).header("origin", portal.origin());
    request.json(credentials).send().await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn who_was_made_signs_in_and_must_change_the_password() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("new");
    // Before the portal was ever started, and while it runs.
    let before = create(&data, &[]);
    let portal = portal(Location::Folder(data.clone())).await;
    let meanwhile = create(&data, &[("--code", "R7K2M9X4A"), ("--username", "Anna.Verdi")]);
    assert_eq!(credentials(&meanwhile)["organisation"], "R7K2M9X4A");
    for output in [before, meanwhile] {
        let credentials = credentials(&output);
        let reply = sign_in(&portal, &credentials).await;
        assert_eq!(reply.status().as_u16(), 200);
        let session: Value = reply.json().await.unwrap();
        assert_eq!(session["must_change_password"], true);
        assert_eq!(session["rights"], json!(["cup", "calls", "read", "users"]));
        assert_eq!(session["user"]["username"], credentials["username"]);
        assert_eq!(session["organisation"]["name"], NAME);
        let password = credentials["password"].as_str().unwrap();
        assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
        assert_eq!(printed(&output).matches(password).count(), 1);
    }
    let accounts = &portal.context().stores.accounts;
    let made = accounts.administration(&"R7K2M9X4A".parse().unwrap()).await.unwrap().unwrap();
    assert_eq!(made.created_by, "riga di comando");
    portal.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_portal_that_is_busy_on_the_same_folder_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let portal = portal(Location::Folder(folder.path().to_owned())).await;
    let wrong = json!({ "organisation": "R00000000", "username": "nessuno", "password": "x" });
    // Every attempt at signing in writes.
    let mut commands = tokio::task::JoinSet::new();
    for _ in 0..3 {
        let data = folder.path().to_owned();
        commands.spawn_blocking(move || create(&data, &[]));
    }
    for _ in 0..40 {
        assert_eq!(sign_in(&portal, &wrong).await.status().as_u16(), 422);
    }
    let made = commands.join_all().await;
    assert_eq!(made.len(), 3);
    for output in made {
        let accounts = &portal.context().stores.accounts;
        let code = credentials(&output)["organisation"].as_str().unwrap().parse().unwrap();
        assert!(accounts.administration(&code).await.unwrap().is_some(), "{code}");
        assert!(
            accounts.user(&code, &"carla.neri".parse().unwrap()).await.unwrap().is_some(),
            "{code}"
        );
    }
    portal.stop().await;
}

#[test]
fn a_code_that_is_taken_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let code = [("--code", "R7K2M9X4A")];
    credentials(&create(folder.path(), &code));
    let again = create(folder.path(), &code);
    assert_eq!(again.status.code(), Some(2));
    assert!(printed(&again).is_empty(), "{}", printed(&again));
    assert!(String::from_utf8_lossy(&again.stderr).contains("taken"));
    // Without a code, a free one is drawn.
    assert_ne!(credentials(&create(folder.path(), &[]))["organisation"], "R7K2M9X4A");
}

#[test]
fn what_cannot_be_is_said_and_nothing_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let long = "x".repeat(201);
    for (option, value, sentence) in [
        ("--code", "X123", "la lettera R seguita da 8 lettere o cifre"),
        ("--name", " ", "Scrivi il nome."),
        ("--name", "Due\nrighe", "una sola riga"),
        ("--name", long.as_str(), "al massimo 200 caratteri"),
        ("--username", "c n", "non è ammesso nel nome utente"),
        ("--user-name", "", "Scrivi il nome."),
        ("--email", "carla.neri", "manca il simbolo @"),
    ] {
        let output = create(&data, &[(option, value)]);
        assert_eq!(output.status.code(), Some(2), "{option} {value}");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.contains(sentence), "{option} {value}: {said}");
    }
    assert!(!data.exists(), "what is wrong is known before anything is made");
    let on_two = ristoro(&[&arguments(&[])[..], &["--aws", "--data", "x"]].concat());
    assert_eq!(on_two.status.code(), Some(2));
    let file = folder.path().join("not-a-folder");
    std::fs::write(&file, "").unwrap();
    let output = create(&file, &[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("not-a-folder"));
}

#[tokio::test(flavor = "multi_thread")]
async fn on_deployed_tables_the_environment_of_a_function_says_where() {
    let deployed = |variables: &[(&str, &str)]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ristoro"));
        command.args(arguments(&[("--code", "R7K2M9X4A")])).arg("--aws").env_clear();
        command.envs(variables.iter().copied()).output().unwrap()
    };
    let nothing = deployed(&[]);
    assert_eq!(nothing.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&nothing.stderr).contains("RISTORO_ORIGIN is not set"));

    let engines = Engines::start(Location::Memory).await.unwrap();
    let servers = EngineServers::start(&engines);
    let stores =
        engines.store_config(MailConfig::Ses { from: String::new(), configuration: None }, None);
    let tables = store::connect(&stores);
    let keys = &stores.credentials;
    let output = deployed(&[
        ("AWS_REGION", &stores.region),
        ("AWS_ACCESS_KEY_ID", &keys.access_key),
        ("AWS_SECRET_ACCESS_KEY", &keys.secret_key),
        ("AWS_ENDPOINT_URL_DYNAMODB", &servers.dynamodb),
        ("RISTORO_ORIGIN", "https://ristoro.example.org"),
        ("RISTORO_CHALLENGE_KEY", &"0".repeat(64)),
        ("RISTORO_ACCOUNTS_TABLE", &stores.tables.accounts),
        ("RISTORO_APPLICATIONS_TABLE", &stores.tables.applications),
        ("RISTORO_INCOMING_BUCKET", &stores.buckets.incoming),
        ("RISTORO_DOCUMENTS_BUCKET", &stores.buckets.documents),
        ("RISTORO_MAIL_FROM", "Ristoro <non-rispondere@example.org>"),
    ]);
    assert_eq!(credentials(&output)["organisation"], "R7K2M9X4A");
    let made =
        tables.accounts.administration(&"R7K2M9X4A".parse().unwrap()).await.unwrap().unwrap();
    assert_eq!(made.name, NAME);
    engines.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_first_user_may_have_one_right_alone() {
    let folder = tempfile::tempdir().unwrap();
    let portal = portal(Location::Folder(folder.path().to_owned())).await;
    for (right, words) in [
        ("cup", "request project codes"),
        ("calls", "run the calls"),
        ("users", "manage its users"),
    ] {
        let output = create(folder.path(), &[("--right", right)]);
        assert!(printed(&output).contains(words), "{}", printed(&output));
        let session: Value = sign_in(&portal, &credentials(&output)).await.json().await.unwrap();
        assert_eq!(session["rights"], json!([right]));
    }
    portal.stop().await;
    let unknown = create(folder.path(), &[("--role", "king")]);
    assert_eq!(unknown.status.code(), Some(2));
}
