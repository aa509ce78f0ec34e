//! Killed while an application is being sent, after each of its steps: the next start goes on, and nothing is lost, done
//! twice or numbered with a gap.

use crate::serving::{GLIMPSE, LONGER_THAN_A_LEASE, Serving, TRIES};
use dynoxide::Database;
use ristoro::engines::Location;
use ristoro_tests::{Application, Golden, Running, call_with_payments, calls_folder};
use rustix::process::Signal;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// How far the sending of an application is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    Nothing,
    Arrived,
    Numbered,
    Mailed,
}

/// What a portal keeps, looked at from outside.
struct Kept {
    data: PathBuf,
    calls: PathBuf,
    records: Database,
}

impl Kept {
    fn by(data: &Path, calls: &Path) -> Self {
        let calls = calls.to_owned();
        let file = data.join("records.sqlite");
        Self {
            data: data.to_owned(),
            calls,
            records: Database::new(file.to_str().unwrap()).unwrap(),
        }
    }

    fn step(&self, application: &Application) -> Step {
        match self.stage(application).as_str() {
            "protocolled" if self.mails(application) > 0 => Step::Mailed,
            "protocolled" => Step::Numbered,
            "arrived" => Step::Arrived,
            _ => Step::Nothing,
        }
    }

    /// Empty while it cannot be read.
    fn stage(&self, application: &Application) -> String {
        let key =
            json!({ "pk": { "S": format!("APP#{}", application.id) }, "sk": { "S": "DOSSIER" } });
        let wanted = json!({ "TableName": "applications", "Key": key });
        let found = self.records.get_item(serde_json::from_value(wanted).unwrap());
        let found = found.map(|found| serde_json::to_value(found).unwrap()).unwrap_or_default();
        found["Item"]["stage"]["M"]["name"]["S"].as_str().unwrap_or_default().to_owned()
    }

    /// The confirmations that were sent.
    fn mails(&self, application: &Application) -> usize {
        let files = fs::read_dir(self.data.join("outbox")).unwrap();
        let texts = files.filter_map(|file| fs::read_to_string(file.ok()?.path()).ok());
        texts.filter(|text| text.contains(&application.id)).count()
    }
}

/// Sends an application and kills the portal as soon as that is so far: how far it was by then.
fn killed_at(step: Step, kept: &Kept, application: &Application) -> Step {
    let mut portal = Serving::with_calls(&kept.data, &kept.calls);
    let client = application.client.moved_to(portal.ready());
    let sending = tokio::spawn({
        let application = application.seen_by(&client);
        // There may be nobody left to answer.
        async move { application.submit().await.status }
    });
    loop {
        portal.signal(Signal::STOP);
        if kept.step(application) >= step {
            portal.kill();
            break;
        }
        assert!(!sending.is_finished(), "answered before it was {step:?}");
        portal.signal(Signal::CONT);
        std::thread::sleep(GLIMPSE);
    }
    kept.step(application)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_between_any_two_steps_of_sending_the_next_start_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let portal = Running::with(Location::Folder(data.clone()), &calls_folder(), None).await;
    let (_, first) = Golden::signed(&portal).await;
    Box::pin(killed_while_sending(portal, first, (&data, &calls_folder()))).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_while_both_are_sent_the_next_start_goes_on_with_both() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let calls = call_with_payments();
    let portal = Running::with(Location::Folder(data.clone()), calls.path(), None).await;
    let (first, _) = Golden::with_payment_signed(&portal).await;
    Box::pin(killed_while_sending(portal, first, (&data, calls.path()))).await;
}

async fn killed_while_sending(portal: Running, first: Application, (data, calls): (&Path, &Path)) {
    let mut ready = portal.copies(&first, 3 * TRIES).into_iter();
    portal.portal.stop().await;

    let kept = Kept::by(data, calls);
    let mut sent = Vec::new();
    for step in [Step::Arrived, Step::Numbered, Step::Mailed] {
        let met = ready.by_ref().take(TRIES).any(|application| {
            let met = killed_at(step, &kept, &application);
            sent.push(application);
            met == step
        });
        assert!(met, "never killed when it was just {step:?}");
    }
    drop(kept);
    everything_is_done_once((data, calls), &sent).await;
}

async fn everything_is_done_once((data, calls): (&Path, &Path), sent: &[Application]) {
    let portal = Running::with(Location::Folder(data.to_owned()), calls, None).await;
    portal.clock.advance(LONGER_THAN_A_LEASE);
    portal.wake_courier().await;
    let letters = portal.letters();
    let mut numbers = BTreeSet::new();
    for application in sent {
        let application = application.seen_by(&application.client.moved_to(portal.port()));
        let receipt = application.submit().await.done(200);
        let protocol = receipt["protocol"].as_str().unwrap();
        numbers.insert(protocol.rsplit('/').next().unwrap().parse::<usize>().unwrap());
        let mails = letters.iter().filter(|letter| letter.subject.contains(protocol)).count();
        // Between handing a mail over and crossing it out nobody can know which of the two was.
        assert!((1..=2).contains(&mails), "{protocol}: {mails}");
        let history = application.client.get(&application.at("/events")).await.done(200);
        let what = |event: &serde_json::Value| event["what"].as_str().unwrap().to_owned();
        let events: Vec<String> = history["events"].as_array().unwrap().iter().map(what).collect();
        let arrivals = events.iter().filter(|what| what.starts_with("Domanda inviata"));
        assert_eq!(arrivals.count(), 1, "{events:?}");
        the_request_went_with_it(&application, &receipt).await;
    }
    assert_eq!(numbers, (1..=sent.len()).collect());
}

/// Its payment request, if it has one, has the same number and stands on the receipt.
async fn the_request_went_with_it(application: &Application, receipt: &Value) {
    let detail = application.detail().await;
    let Some(id) = detail["payment"]["id"].as_str() else { return };
    let payment = Application { id: id.to_owned(), client: application.client.clone() };
    let payment = payment.detail().await;
    assert_eq!(
        (&payment["state"], &payment["protocol"]),
        (&"submitted".into(), &receipt["protocol"])
    );
    assert_eq!(receipt["files"].as_array().unwrap().len(), 3);
}
