//! Project codes: claimed once, never overwritten, with their events.

use crate::bench::{Bench, arrive, at, bench, stamp};
use domain::{ApplicationId, ConversionId, Cup, Digest, OrganisationCode, ResponseId};
use std::collections::BTreeSet;
use store::applications::{ApplicationCup, EventKind, Submission};
use store::cup::{
    Assigned, Assignment, Author, CodeRecord, ConversionRecord, ConversionSaved, Origin, Progress,
    Rejected, Rejection, Requested, RowOutcome, Since,
};
use tokio::task::JoinSet;

/// The administration of these tests.
pub(crate) fn home() -> OrganisationCode {
    OrganisationCode::new([1; 5])
}

/// Another one.
fn elsewhere() -> OrganisationCode {
    OrganisationCode::new([2; 5])
}

pub(crate) fn conversion(number: u64) -> ConversionId {
    ConversionId::new(number, &[0; 10])
}

pub(crate) fn application(number: u64) -> ApplicationId {
    ApplicationId::new(number, &[0; 10])
}

fn response() -> ResponseId {
    ResponseId::new(1, &[0; 10])
}

pub(crate) fn author() -> Author {
    Author { username: "carla".parse().expect("a name"), name: "Carla Neri".to_owned() }
}

pub(crate) fn cup(number: u32) -> Cup {
    format!("E99J20{number:05}0001").parse().expect("a code")
}

pub(crate) fn assignment(
    conversion: ConversionId,
    local: &str,
    number: u32,
    application: Option<ApplicationId>,
) -> Assignment {
    Assignment {
        administration: home(),
        code: CodeRecord {
            cup: cup(number),
            local_code: local.to_owned(),
            name: "STUDIO ROSSI".to_owned(),
            conversion,
            row: 2,
            request_sha256: Digest::from_bytes([0; 32]),
            at: at(60),
            application,
        },
        response: response(),
    }
}

pub(crate) fn rejection(
    conversion: ConversionId,
    local: &str,
    application: Option<ApplicationId>,
) -> Rejection {
    Rejection {
        administration: home(),
        conversion,
        local_code: local.to_owned(),
        reasons: vec!["Manca l’indirizzo".to_owned()],
        at: at(60),
        response: response(),
        application,
    }
}

pub(crate) async fn submitted(bench: &Bench, application: ApplicationId) {
    bench.publish().await;
    sent(bench, application).await;
}

/// The same to a call that is published already.
pub(crate) async fn sent(bench: &Bench, application: ApplicationId) {
    let name = application.to_string();
    bench.ready_as(application, &name).await;
    let stamp = stamp(&format!("{name}-s"), 60);
    let applications = &bench.stores.applications;
    let sent = arrive(applications, application, &stamp).await.expect("sent");
    let Submission::Arrived { dossier, .. } = sent else { panic!("{sent:?}") };
    applications.numbered(*dossier, at(60)).await.expect("numbered");
}

pub(crate) async fn kinds(bench: &Bench, application: ApplicationId) -> Vec<EventKind> {
    let events = bench.stores.applications.latest_events(application, 2).await.expect("read");
    events.into_iter().map(|event| event.kind).collect()
}

#[tokio::test]
async fn of_many_codes_for_one_request_one_stays() {
    let bench = bench().await;
    let mut tasks = JoinSet::new();
    for number in 0..12 {
        let records = bench.stores.cup.clone();
        tasks.spawn(async move {
            let assignment = assignment(conversion(1), "PG/1", number, None);
            records.assign(&assignment, &stamp(&format!("e{number}"), 60)).await.expect("answered")
        });
    }
    let outcomes = tasks.join_all().await;
    let first = outcomes.iter().filter(|outcome| **outcome == Assigned::Now).count();
    assert_eq!(first, 1, "{outcomes:?}");
    let records = &bench.stores.cup;
    let held = records.code_of(&home(), "PG/1").await.expect("read").expect("there").cup;
    let others = outcomes.iter().filter(|one| **one == Assigned::HasAnother(held.clone())).count();
    assert_eq!(others, 11, "{outcomes:?}");
    let rows = records.rows(&home(), conversion(1)).await.expect("read");
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].outcome, RowOutcome::Coded { cup: held });
}

#[tokio::test]
async fn of_many_requests_for_one_code_one_has_it() {
    let bench = bench().await;
    let mut tasks = JoinSet::new();
    for number in 0..12 {
        let records = bench.stores.cup.clone();
        tasks.spawn(async move {
            let assignment = assignment(conversion(1), &format!("PG/{number}"), 1, None);
            records.assign(&assignment, &stamp(&format!("e{number}"), 60)).await.expect("answered")
        });
    }
    let outcomes = tasks.join_all().await;
    assert_eq!(outcomes.iter().filter(|outcome| **outcome == Assigned::Now).count(), 1);
    let taken = outcomes.iter().filter(|outcome| matches!(outcome, Assigned::TakenBy(_)));
    assert_eq!(taken.count(), 11, "{outcomes:?}");
}

#[tokio::test]
async fn the_codes_of_many_are_read_at_once() {
    let bench = bench().await;
    let records = &bench.stores.cup;
    // More than one batch holds, and names that would be one key if they were not escaped.
    for number in (0..230).step_by(23) {
        let local = format!("PG#{number}");
        let assignment = assignment(conversion(1), &local, number, None);
        let given = records.assign(&assignment, &stamp(&format!("e{number}"), 60)).await;
        assert_eq!(given.expect("done"), Assigned::Now);
    }
    let mut asked: Vec<String> = (0..230).map(|number| format!("PG#{number}")).collect();
    asked.push("PG#0".to_owned());
    let mut found = records.codes_of(&home(), &asked).await.expect("read");
    found.sort_by(|one, other| one.cup.cmp(&other.cup));
    let found: Vec<_> = found.into_iter().map(|code| (code.local_code, code.cup)).collect();
    let there: Vec<_> =
        (0..230).step_by(23).map(|number| (format!("PG#{number}"), cup(number))).collect();
    assert_eq!(found, there);
    assert_eq!(records.codes_of(&elsewhere(), &asked).await.expect("read"), []);
    assert_eq!(records.codes_of(&home(), &[]).await.expect("read"), []);
}

#[tokio::test]
async fn the_same_again_changes_nothing() {
    let bench = bench().await;
    submitted(&bench, application(1)).await;
    let records = &bench.stores.cup;
    let first = assignment(conversion(1), "PG/1", 1, Some(application(1)));
    assert_eq!(records.assign(&first, &stamp("e1", 60)).await.expect("done"), Assigned::Now);
    assert_eq!(records.assign(&first, &stamp("e2", 61)).await.expect("done"), Assigned::Already);
    let has = Some(ApplicationCup::Assigned { cup: cup(1), earlier: vec![] });
    assert_eq!(records.standing(application(1)).await.expect("read"), has);
    let events = bench.stores.applications.latest_events(application(1), 99).await.expect("read");
    let given = events.iter().filter(|one| matches!(one.kind, EventKind::CupAssigned { .. }));
    assert_eq!(given.count(), 1);
    // Asked for by another conversion as well: its row has the code too.
    let other = assignment(conversion(2), "PG/1", 1, Some(application(1)));
    assert_eq!(records.assign(&other, &stamp("e3", 62)).await.expect("done"), Assigned::Already);
    assert_eq!(records.rows(&home(), conversion(2)).await.expect("read").len(), 1);
    let late = records.reject(&rejection(conversion(2), "PG/1", None), &stamp("e4", 63)).await;
    assert_eq!(late.expect("done"), Rejected::HasCode);
}

#[tokio::test]
async fn an_application_takes_one_code_and_only_when_it_was_sent() {
    let bench = bench().await;
    submitted(&bench, application(1)).await;
    bench.draft_as(application(2), "draft").await;
    let records = &bench.stores.cup;
    let first = assignment(conversion(1), "PG/1", 1, Some(application(1)));
    assert_eq!(records.assign(&first, &stamp("e1", 60)).await.expect("done"), Assigned::Now);
    // Another local code, or another administration, for the same application.
    let second = assignment(conversion(1), "PG/2", 2, Some(application(1)));
    let told = Assigned::ApplicationHas(cup(1));
    assert_eq!(records.assign(&second, &stamp("e2", 61)).await.expect("done"), told);
    let other = Assignment { administration: elsewhere(), ..second };
    assert_eq!(records.assign(&other, &stamp("e3", 62)).await.expect("done"), told);
    assert_eq!(records.code(&home(), &cup(2)).await.expect("read"), None);
    for application in [application(2), application(9)] {
        let draft = assignment(conversion(1), "PG/3", 3, Some(application));
        let outcome = records.assign(&draft, &stamp("e4", 63)).await.expect("done");
        assert_eq!(outcome, Assigned::NoApplication);
    }
}

#[tokio::test]
async fn an_application_waits_for_one_conversion() {
    let bench = bench().await;
    submitted(&bench, application(1)).await;
    bench.draft_as(application(2), "draft").await;
    let records = &bench.stores.cup;
    let ask = async |conversion: ConversionId, instead: Option<ConversionId>, id: &str| {
        records.request(application(1), conversion, instead, &stamp(id, 60)).await.expect("done")
    };
    assert_eq!(ask(conversion(1), None, "e1").await, Requested::Waits);
    assert_eq!(ask(conversion(1), None, "e2").await, Requested::Waits);
    assert_eq!(ask(conversion(2), None, "e3").await, Requested::WaitsFor(conversion(1)));
    assert_eq!(
        ask(conversion(2), Some(conversion(0)), "e4").await,
        Requested::WaitsFor(conversion(1))
    );
    assert_eq!(ask(conversion(2), Some(conversion(1)), "e5").await, Requested::Waits);
    let draft =
        records.request(application(2), conversion(1), None, &stamp("e6", 60)).await.expect("done");
    assert_eq!(draft, Requested::NotSubmitted);

    // Only the conversion it waits for lets it go.
    records.withdraw(application(1), conversion(1), &stamp("e7", 61)).await.expect("done");
    assert_eq!(ask(conversion(3), None, "e8").await, Requested::WaitsFor(conversion(2)));
    let rejected = rejection(conversion(2), "PG/1", Some(application(1)));
    assert_eq!(records.reject(&rejected, &stamp("f1", 62)).await.expect("done"), Rejected::Now);
    assert_eq!(records.reject(&rejected, &stamp("f2", 63)).await.expect("done"), Rejected::Already);
    let last = EventKind::CupRejected { conversion: conversion(2) };
    assert_eq!(kinds(&bench, application(1)).await.first(), Some(&last));
    assert_eq!(ask(conversion(3), None, "f3").await, Requested::Waits);
    records.withdraw(application(1), conversion(3), &stamp("f4", 64)).await.expect("done");
    assert_eq!(records.standing(application(1)).await.expect("read"), Some(ApplicationCup::Free));
    let given = assignment(conversion(2), "PG/1", 1, Some(application(1)));
    assert_eq!(records.assign(&given, &stamp("f5", 65)).await.expect("done"), Assigned::Now);
    assert_eq!(ask(conversion(4), None, "f6").await, Requested::HasCode(cup(1)));
}

#[tokio::test]
async fn conversions_are_changed_by_who_read_them_last() {
    let bench = bench().await;
    let records = &bench.stores.cup;
    let call = "ordinance".parse().expect("a call");
    let origin = Origin::Applications { call, title: "Bando".to_owned() };
    let first = ConversionRecord {
        id: conversion(1),
        administration: home(),
        at: at(0),
        by: author(),
        judged_from: None,
        origin,
        asked: None,
        split: false,
        calls: BTreeSet::new(),
        measure: None,
        progress: Progress::Waiting,
        report: None,
        rows: None,
        files: Vec::new(),
        withdrawn: None,
        confirmed: None,
        uploaded: None,
        since: Since::default(),
        steps: Vec::new(),
        version: 1,
    };
    assert!(records.begin(&first).await.expect("done"));
    assert!(!records.begin(&first).await.expect("done"));
    let read = records.conversion(&home(), conversion(1)).await.expect("read").expect("there");
    assert_eq!(read, first);
    let progress = Progress::Accepted { requests: 3, coded: 1, rejected: 0 };
    let changed = ConversionRecord { progress, ..read };
    let saved = records.save(&changed).await.expect("done");
    let ConversionSaved::Saved(saved) = saved else { panic!("{saved:?}") };
    assert_eq!(*saved, ConversionRecord { version: 2, ..changed.clone() });
    assert_eq!(records.save(&changed).await.expect("done"), ConversionSaved::Stale);
    assert_eq!(records.conversion(&elsewhere(), conversion(1)).await.expect("read"), None);
    let later = ConversionRecord { id: conversion(2), ..first };
    assert!(records.begin(&later).await.expect("done"));
    let listed = records.conversions(&home(), 10).await.expect("read");
    assert_eq!(listed.iter().map(|one| one.id).collect::<Vec<_>>(), [conversion(2), conversion(1)]);
}
