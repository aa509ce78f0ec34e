//! Payment requests: an application and its request, from the beginning to one number for both.

use crate::bench::{
    Bench, app, arrive, at, bench, dossier, final_pdf, publication, signed, stamp, word,
};
use domain::{ApplicationState, Pair, PairRefusal};
use std::collections::BTreeSet;
use store::applications::{
    Dossier, DossierKind, EventKind, Numbering, PaymentCreation, PaymentDeletion, Pin, Reopening,
    Stage, Submission, Validation,
};
use store::history::{Chain, verify};
use tokio::task::JoinSet;

/// A request, as it is begun.
fn request(id: &str, of: &str) -> Dossier {
    let kind = DossierKind::Payment { of: app(of) };
    let pin = Pin { revision: 1, ..dossier(id, 0).call };
    Dossier { kind, call: pin, ..dossier(id, 0) }
}

async fn read(bench: &Bench, id: &str) -> Dossier {
    bench.stores.applications.dossier(app(id)).await.expect("read").expect("there")
}

async fn begin(bench: &Bench, id: &str, of: &str) -> PaymentCreation {
    let (application, act) = (read(bench, of).await, stamp(&format!("b{id}"), 20));
    let new = request(id, of);
    let begun = bench.stores.applications.begin_payment(&application, &new, &act);
    begun.await.expect("answered")
}

async fn delete(bench: &Bench, id: &str, of: &str) -> PaymentDeletion {
    let (application, payment) = (read(bench, of).await, read(bench, id).await);
    let act = stamp(&format!("d{id}"), 40);
    let deleted = bench.stores.applications.delete_payment(&application, &payment, &act);
    deleted.await.expect("answered")
}

async fn validate(bench: &Bench, id: &str, of: &str) -> Validation {
    let (application, payment) = (read(bench, of).await, read(bench, id).await);
    let act = stamp(&format!("v{id}"), 30);
    let both = (&payment, &application);
    let changes = payment.stage.changes().unwrap_or_default();
    let validation = bench.stores.applications.validate_payment(both, changes, final_pdf(), &act);
    validation.await.expect("answered")
}

/// An application and its request, both validated with every signed file.
async fn both_ready(bench: &Bench, id: &str, of: &str) {
    bench.ready(of).await;
    assert!(matches!(begin(bench, id, of).await, PaymentCreation::Done(_)));
    assert!(matches!(validate(bench, id, of).await, Validation::Validated(_)));
    let (which, act) = ((&word("payment"), final_pdf().sha256), stamp(&format!("u{id}"), 31));
    let file = signed("9");
    let recorded = bench.stores.applications.record_upload(app(id), which, &file, &act);
    recorded.await.expect("recorded");
}

async fn pair(bench: &Bench, id: &str) -> Pair {
    bench.stores.applications.pair(&read(bench, id).await).await.expect("read")
}

/// Every event of a dossier, in a history that is whole.
async fn events(bench: &Bench, id: &str) -> Vec<EventKind> {
    let applications = &bench.stores.applications;
    let links = applications.links(app(id)).await.expect("read");
    let head = read(bench, id).await.history;
    verify(&Chain::Application(app(id)), &links, head, &[]).expect("whole");
    let placed = applications.events(app(id), 1..=99).await.expect("read");
    placed.into_iter().map(|placed| placed.event.kind).collect()
}

#[tokio::test]
async fn a_request_begins_on_a_validated_application_and_once() {
    let bench = bench().await;
    bench.draft("a1").await;
    let refused = begin(&bench, "p1", "a1").await;
    assert_eq!(refused, PaymentCreation::Refused(PairRefusal::ApplicationIsNotValidated));
    bench.ready("a2").await;
    assert!(matches!(begin(&bench, "p2", "a2").await, PaymentCreation::Done(_)));
    assert!(matches!(begin(&bench, "p2", "a2").await, PaymentCreation::Already(_)));
    let other = begin(&bench, "p3", "a2").await;
    assert_eq!(other, PaymentCreation::Refused(PairRefusal::RequestIsThere));
    bench.ready("a3").await;
    assert_eq!(begin(&bench, "p2", "a3").await, PaymentCreation::IdTaken);
    assert_eq!(begin(&bench, "a1", "a3").await, PaymentCreation::IdTaken);
    assert_eq!(pair(&bench, "a2").await, Pair::RequestDraft);
    assert_eq!(events(&bench, "p2").await, [EventKind::Created]);
    let begun = EventKind::PaymentBegun { payment: app("p2") };
    assert_eq!(events(&bench, "a2").await.last(), Some(&begun));
    // Lists have applications alone.
    let owner = read(&bench, "a2").await.owner;
    assert_eq!(bench.stores.applications.list(&owner).await.expect("read").len(), 3);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_ten_that_begin_at_once_one_is_there() {
    let bench = bench().await;
    bench.ready("a1").await;
    let mut begun = JoinSet::new();
    for number in 0..10 {
        let applications = bench.stores.applications.clone();
        begun.spawn(async move {
            let application = applications.dossier(app("a1")).await.expect("read").expect("there");
            let (new, act) =
                (request(&format!("p{number}"), "a1"), stamp(&format!("b{number}"), 20));
            applications.begin_payment(&application, &new, &act).await.expect("answered")
        });
    }
    let ended = begun.join_all().await;
    let done = ended.iter().filter(|it| matches!(it, PaymentCreation::Done(_))).count();
    assert_eq!(done, 1, "{ended:?}");
    assert_eq!(pair(&bench, "a1").await, Pair::RequestDraft);
}

#[tokio::test]
async fn what_is_deleted_leaves_its_application_free() {
    let bench = bench().await;
    both_ready(&bench, "p1", "a1").await;
    assert_eq!(delete(&bench, "p1", "a1").await, PaymentDeletion::Done);
    assert_eq!(delete(&bench, "p1", "a1").await, PaymentDeletion::Done);
    assert_eq!(pair(&bench, "a1").await, Pair::Validated);
    let gone = read(&bench, "p1").await;
    assert!(matches!(gone.stage, Stage::Discarded { .. }), "{:?}", gone.stage);
    let deleted = EventKind::PaymentDeleted { payment: app("p1") };
    for id in ["a1", "p1"] {
        assert_eq!(events(&bench, id).await.last(), Some(&deleted));
    }
    assert!(matches!(begin(&bench, "p2", "a1").await, PaymentCreation::Done(_)));
    // Erased in its time, as what was thrown away is.
    let due = bench.stores.applications.to_erase(at(31 * 86400), None, 9).await.expect("read");
    assert_eq!(due.iter().map(|one| one.dossier).collect::<Vec<_>>(), [app("p1")]);
}

#[tokio::test]
async fn a_request_is_validated_on_the_application_as_it_was_read() {
    let bench = bench().await;
    bench.publish().await;
    bench.ready("a1").await;
    begin(&bench, "p1", "a1").await;
    let (application, payment) = (read(&bench, "a1").await, read(&bench, "p1").await);
    let applications = &bench.stores.applications;
    let reopened = applications.reopen(application.clone(), &stamp("r", 25)).await;
    assert!(matches!(reopened, Ok(Reopening::Reopened(_))), "{reopened:?}");
    assert_eq!(pair(&bench, "a1").await, Pair::RequestWaiting);
    let act = stamp("v", 30);
    let stale = applications.validate_payment((&payment, &application), 0, final_pdf(), &act);
    assert_eq!(stale.await.expect("answered"), Validation::Changed { changes: 0 });
    assert_eq!(read(&bench, "p1").await.stage.state(), ApplicationState::Draft);
}

#[tokio::test]
async fn an_application_is_not_reopened_under_a_validated_request() {
    let bench = bench().await;
    both_ready(&bench, "p1", "a1").await;
    let application = read(&bench, "a1").await;
    let reopened = bench.stores.applications.reopen(application, &stamp("r", 40)).await;
    let state = ApplicationState::Validated;
    assert_eq!(reopened.expect("answered"), Reopening::NotValidated { state });
    assert_eq!(pair(&bench, "a1").await, Pair::RequestValidated);
}

#[tokio::test]
async fn both_arrive_together_and_have_one_number() {
    let bench = bench().await;
    let (applications, call) = (&bench.stores.applications, publication().call);
    bench.publish().await;
    both_ready(&bench, "p1", "a1").await;
    let sent = arrive(applications, app("a1"), &stamp("s", 60)).await;
    assert!(matches!(sent, Ok(Submission::Arrived { first: true, .. })), "{sent:?}");
    for id in ["a1", "p1"] {
        let dossier = read(&bench, id).await;
        assert!(matches!(dossier.stage, Stage::Arrived { .. }), "{:?}", dossier.stage);
        assert_eq!(dossier.stage.arrived_at(), Some(at(60)));
        assert!(dossier.sent.is_some());
    }
    assert_eq!(delete(&bench, "p1", "a1").await, PaymentDeletion::Refused(PairRefusal::Sent));
    let numbering = applications.number(&call, at(900)).await;
    assert_eq!(numbering.expect("numbered"), Numbering::Numbered(1));
    let numbers: BTreeSet<_> = [read(&bench, "a1").await, read(&bench, "p1").await]
        .iter()
        .map(|dossier| dossier.stage.protocol().expect("a number").to_string())
        .collect();
    assert_eq!(numbers.len(), 1, "{numbers:?}");
    for id in ["a1", "p1"] {
        let last = events(&bench, id).await;
        assert!(matches!(last.last(), Some(EventKind::Numbered { .. })), "{last:?}");
    }
    let again = arrive(applications, app("a1"), &stamp("s2", 61)).await;
    assert!(matches!(again, Ok(Submission::Arrived { first: false, .. })), "{again:?}");
}

#[tokio::test]
async fn neither_arrives_while_something_is_missing() {
    let bench = bench().await;
    let applications = &bench.stores.applications;
    bench.publish().await;
    bench.ready("a1").await;
    begin(&bench, "p1", "a1").await;
    let sent = async |event: &str| arrive(applications, app("a1"), &stamp(event, 60)).await;
    let draft = Submission::Refused(PairRefusal::RequestIsDraft);
    assert_eq!(sent("s1").await.expect("answered"), draft);
    validate(&bench, "p1", "a1").await;
    let missing = Submission::MissingPaymentUpload(word("payment"));
    assert_eq!(sent("s2").await.expect("answered"), missing);
    assert_eq!(pair(&bench, "a1").await, Pair::RequestValidated);
}

#[tokio::test]
async fn pairs_take_more_of_a_round_than_applications_alone() {
    let bench = bench().await;
    let (applications, call) = (&bench.stores.applications, publication().call);
    bench.publish().await;
    for number in 0..18 {
        let (id, of) = (format!("p{number}"), format!("a{number}"));
        both_ready(&bench, &id, &of).await;
        let sent = arrive(applications, app(&of), &stamp(&format!("s{number}"), 60)).await;
        assert!(matches!(sent, Ok(Submission::Arrived { first: true, .. })), "{sent:?}");
    }
    for expected in [Numbering::Numbered(16), Numbering::Numbered(2), Numbering::Nothing] {
        assert_eq!(applications.number(&call, at(61)).await.expect("looked"), expected);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sending_and_deleting_at_once_never_leave_half_a_pair() {
    let bench = bench().await;
    bench.publish().await;
    for number in 0..8 {
        let (id, of) = (format!("p{number}"), format!("a{number}"));
        both_ready(&bench, &id, &of).await;
        let applications = bench.stores.applications.clone();
        let sending = tokio::spawn({
            let of = of.clone();
            async move { arrive(&applications, app(&of), &stamp(&format!("s{of}"), 60)).await }
        });
        let deletion = delete(&bench, &id, &of).await;
        let sent = sending.await.expect("no panic");
        let expected = match (deletion, &sent) {
            (PaymentDeletion::Refused(_), Ok(Submission::Arrived { .. })) => Pair::SentBoth,
            // Whoever sends what was read before sends nothing of it: it is asked again.
            (PaymentDeletion::Done, Ok(Submission::Arrived { .. })) => Pair::SentAlone,
            (PaymentDeletion::Done, _) => Pair::Validated,
            other => panic!("{other:?}"),
        };
        assert_eq!(pair(&bench, &of).await, expected, "{deletion:?} {sent:?}");
    }
}
