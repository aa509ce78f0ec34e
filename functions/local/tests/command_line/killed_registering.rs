//! Killed while somebody registers, after each of its steps: whoever it was is not shut out. Either the credentials come
//! with the next start, or the registration is made again.

use crate::serving::{GLIMPSE, LONGER_THAN_A_LEASE, Serving, TRIES};
use dynoxide::Database;
use ristoro::engines::Location;
use ristoro_tests::{Applicant, Client, PASSWORD, Running, calls_folder, legal_person, solved};
use rustix::process::Signal;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// How far a registration is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    Nothing,
    Stored,
    Mailed,
}

/// Somebody whose registration was broken off.
struct Person {
    entries: Value,
    /// The code that the organisation got, if it did.
    code: Option<String>,
}

/// How far the registration of a fiscal code is in the folder, looked at from outside.
fn step_of(data: &Path, records: &Database, fiscal_code: &str) -> (Step, Option<String>) {
    let key = json!({
        "pk": { "S": format!("CF#{fiscal_code}") }, "sk": { "S": "ORGANISATION" },
    });
    let wanted = json!({ "TableName": "accounts", "Key": key });
    let found = records.get_item(serde_json::from_value(wanted).unwrap());
    let found = found.map(|found| serde_json::to_value(found).unwrap()).unwrap_or_default();
    let Some(code) = found["Item"]["organisation"]["S"].as_str() else {
        return (Step::Nothing, None);
    };
    let files = fs::read_dir(data.join("outbox")).into_iter().flatten();
    let mut texts = files.filter_map(|file| fs::read_to_string(file.ok()?.path()).ok());
    let step = if texts.any(|text| text.contains(code)) { Step::Mailed } else { Step::Stored };
    (step, Some(code.to_owned()))
}

/// Registers somebody and kills the portal as soon as that is so far: how far it was by then.
async fn killed_at(step: Step, (data, visitor): (&Path, &Client)) -> (Step, Person) {
    let mut portal = Serving::start(data);
    let client = visitor.moved_to(portal.ready());
    let records = Database::new(data.join("records.sqlite").to_str().unwrap()).unwrap();
    let entries = legal_person();
    let fiscal_code = entries["codice_fiscale_impresa"].as_str().unwrap().to_owned();
    let body = json!({ "entries": entries, "altcha": solved(&client).await });
    let registering = tokio::spawn(async move {
        // There may be nobody left to answer.
        client.post("/api/registrations", &body).await.status
    });
    loop {
        portal.signal(Signal::STOP);
        if step_of(data, &records, &fiscal_code).0 >= step {
            portal.kill();
            break;
        }
        assert!(!registering.is_finished(), "answered before it was {step:?}");
        portal.signal(Signal::CONT);
        std::thread::sleep(GLIMPSE);
    }
    let (met, code) = step_of(data, &records, &fiscal_code);
    (met, Person { entries, code })
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_between_the_steps_of_a_registration_nobody_is_shut_out() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let portal = Running::with(Location::Folder(data.clone()), &calls_folder(), None).await;
    let visitor = portal.visitor();
    portal.portal.stop().await;

    let mut people = Vec::new();
    for step in [Step::Nothing, Step::Stored, Step::Mailed] {
        let mut met = false;
        for _ in 0..TRIES {
            let (reached, person) = killed_at(step, (&data, &visitor)).await;
            people.push(person);
            met = reached == step;
            if met {
                break;
            }
        }
        assert!(met, "never killed when it was just {step:?}");
    }

    let portal = Running::with(Location::Folder(data.clone()), &calls_folder(), None).await;
    portal.clock.advance(LONGER_THAN_A_LEASE);
    portal.wake_courier().await;
    for person in people {
        // What was stored comes with its mail, and opens.
        if let Some(code) = &person.code {
            let letters = portal.letters();
            let letter = letters.iter().find(|letter| letter.text.contains(code)).unwrap();
            let stored = Applicant {
                client: portal.visitor(),
                organisation: code.clone(),
                username: letter.after("Nome utente:").to_owned(),
                password: letter.after("Password:").to_owned(),
            };
            // Whoever saw nothing come registers again, and that opens too.
            let mut again = Applicant::register(&portal, &person.entries).await;
            assert_ne!(&again.organisation, code);
            let refused = stored.client.post("/api/session", &stored.credentials()).await;
            refused.refused(422, "credentials");
            assert_eq!(again.sign_in().await["must_change_password"], true);
            again.choose_password(PASSWORD).await;
        } else {
            Applicant::register(&portal, &person.entries).await.sign_in().await;
        }
    }
    // Whoever waited instead entered with what came.
    let (_, person) = {
        portal.portal.stop().await;
        killed_at(Step::Stored, (&data, &visitor)).await
    };
    let portal = Running::with(Location::Folder(data.clone()), &calls_folder(), None).await;
    portal.clock.advance(LONGER_THAN_A_LEASE);
    portal.wake_courier().await;
    let code = person.code.unwrap();
    let letters = portal.letters();
    let letter = letters.iter().find(|letter| letter.text.contains(&code)).unwrap();
    let mut waited = Applicant {
        client: portal.visitor(),
        organisation: code.clone(),
        username: letter.after("Nome utente:").to_owned(),
        password: letter.after("Password:").to_owned(),
    };
    waited.sign_in().await;
}
