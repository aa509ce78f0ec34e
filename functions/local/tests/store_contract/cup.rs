//! Project codes: claimed once, never overwritten, with their events.

use domain::Cup;
use store::applications::{ApplicationCup, EventKind};
use store::cup::{
    Actor, Assigned, Assignment, CodeRecord, ConversionRecord, ConversionSaved, Noted, Origin,
    Progress, Rejected, Rejection, Requested, RevocationRecord, RowOutcome,
};
use tokio::task::JoinSet;

use crate::bench::{Bench, act, at, bench, call};

const HOME: &str = "R1";

fn cup(number: u32) -> Cup {
    format!("E99J20{number:05}0001").parse().expect("a code")
}

fn assignment(conversion: &str, local: &str, number: u32, application: Option<&str>) -> Assignment {
    Assignment {
        administration: HOME.to_owned(),
        code: CodeRecord {
            cup: cup(number),
            local_code: local.to_owned(),
            name: "STUDIO ROSSI".to_owned(),
            conversion: conversion.to_owned(),
            row: 2,
            request_sha256: "00".repeat(32),
            at: at(60),
            application: application.map(str::to_owned),
        },
        response: "r1".to_owned(),
    }
}

fn rejection(conversion: &str, local: &str, application: Option<&str>) -> Rejection {
    Rejection {
        administration: HOME.to_owned(),
        conversion: conversion.to_owned(),
        local_code: local.to_owned(),
        reasons: vec!["Manca l’indirizzo".to_owned()],
        at: at(60),
        response: "r1".to_owned(),
        application: application.map(str::to_owned),
    }
}

async fn submitted(bench: &Bench, id: &str) {
    bench.stores.calls.put_call(&call()).await.expect("published");
    bench.ready(id).await;
    bench.stores.applications.submit(id, &act(&format!("{id}-s"), 60)).await.expect("submitted");
}

async fn kinds(bench: &Bench, id: &str) -> Vec<EventKind> {
    let events = bench.stores.applications.latest_events(id, 2).await.expect("read");
    events.into_iter().map(|event| event.kind).collect()
}

#[tokio::test]
async fn of_many_codes_for_one_request_one_stays() {
    let bench = bench().await;
    let mut tasks = JoinSet::new();
    for number in 0..12 {
        let records = bench.stores.cup.clone();
        tasks.spawn(async move {
            let assignment = assignment("c1", "PG/1", number, None);
            records.assign(&assignment, &act(&format!("e{number}"), 60)).await.expect("answered")
        });
    }
    let outcomes = tasks.join_all().await;
    let first = outcomes.iter().filter(|outcome| **outcome == Assigned::Now).count();
    assert_eq!(first, 1, "{outcomes:?}");
    let records = &bench.stores.cup;
    let held = records.code_of(HOME, "PG/1").await.expect("read").expect("there").cup;
    let others = outcomes.iter().filter(|one| **one == Assigned::HasAnother(held.clone())).count();
    assert_eq!(others, 11, "{outcomes:?}");
    let rows = records.rows(HOME, "c1").await.expect("read");
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
            let assignment = assignment("c1", &format!("PG/{number}"), 1, None);
            records.assign(&assignment, &act(&format!("e{number}"), 60)).await.expect("answered")
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
        let assignment = assignment("c1", &local, number, None);
        let given = records.assign(&assignment, &act(&format!("e{number}"), 60)).await;
        assert_eq!(given.expect("done"), Assigned::Now);
    }
    let mut asked: Vec<String> = (0..230).map(|number| format!("PG#{number}")).collect();
    asked.push("PG#0".to_owned());
    let mut found = records.codes_of(HOME, &asked).await.expect("read");
    found.sort_by(|one, other| one.cup.cmp(&other.cup));
    let found: Vec<_> = found.into_iter().map(|code| (code.local_code, code.cup)).collect();
    let there: Vec<_> =
        (0..230).step_by(23).map(|number| (format!("PG#{number}"), cup(number))).collect();
    assert_eq!(found, there);
    assert_eq!(records.codes_of("R2", &asked).await.expect("read"), []);
    assert_eq!(records.codes_of(HOME, &[]).await.expect("read"), []);
}

#[tokio::test]
async fn the_same_again_changes_nothing() {
    let bench = bench().await;
    submitted(&bench, "a1").await;
    let records = &bench.stores.cup;
    let first = assignment("c1", "PG/1", 1, Some("a1"));
    assert_eq!(records.assign(&first, &act("e1", 60)).await.expect("done"), Assigned::Now);
    assert_eq!(records.assign(&first, &act("e2", 61)).await.expect("done"), Assigned::Already);
    let has = Some(ApplicationCup::Assigned { cup: cup(1) });
    assert_eq!(records.standing("a1").await.expect("read"), has);
    let events = bench.stores.applications.events("a1").await.expect("read");
    let given = events.iter().filter(|one| matches!(one.kind, EventKind::CupAssigned { .. }));
    assert_eq!(given.count(), 1);
    // Asked for by another conversion as well: its row has the code too.
    let other = assignment("c2", "PG/1", 1, Some("a1"));
    assert_eq!(records.assign(&other, &act("e3", 62)).await.expect("done"), Assigned::Already);
    assert_eq!(records.rows(HOME, "c2").await.expect("read").len(), 1);
    let late = records.reject(&rejection("c2", "PG/1", None), &act("e4", 63)).await;
    assert_eq!(late.expect("done"), Rejected::HasCode);
}

#[tokio::test]
async fn an_application_takes_one_code_and_only_when_it_was_sent() {
    let bench = bench().await;
    submitted(&bench, "a1").await;
    bench.draft("a2").await;
    let records = &bench.stores.cup;
    let first = assignment("c1", "PG/1", 1, Some("a1"));
    assert_eq!(records.assign(&first, &act("e1", 60)).await.expect("done"), Assigned::Now);
    // Another local code, or another administration, for the same application.
    let second = assignment("c1", "PG/2", 2, Some("a1"));
    let told = Assigned::ApplicationHas(cup(1));
    assert_eq!(records.assign(&second, &act("e2", 61)).await.expect("done"), told);
    let elsewhere = Assignment { administration: "R2".to_owned(), ..second };
    assert_eq!(records.assign(&elsewhere, &act("e3", 62)).await.expect("done"), told);
    assert_eq!(records.code(HOME, &cup(2)).await.expect("read"), None);
    for application in ["a2", "a9"] {
        let draft = assignment("c1", "PG/3", 3, Some(application));
        let outcome = records.assign(&draft, &act("e4", 63)).await.expect("done");
        assert_eq!(outcome, Assigned::NoApplication);
    }
}

#[tokio::test]
async fn an_application_waits_for_one_conversion() {
    let bench = bench().await;
    submitted(&bench, "a1").await;
    bench.draft("a2").await;
    let records = &bench.stores.cup;
    let ask = async |conversion: &str, instead: Option<&str>, id: &str| {
        records.request("a1", conversion, instead, &act(id, 60)).await.expect("done")
    };
    assert_eq!(ask("c1", None, "e1").await, Requested::Waits);
    assert_eq!(ask("c1", None, "e2").await, Requested::Waits);
    assert_eq!(ask("c2", None, "e3").await, Requested::WaitsFor("c1".to_owned()));
    assert_eq!(ask("c2", Some("c0"), "e4").await, Requested::WaitsFor("c1".to_owned()));
    assert_eq!(ask("c2", Some("c1"), "e5").await, Requested::Waits);
    let draft = records.request("a2", "c1", None, &act("e6", 60)).await.expect("done");
    assert_eq!(draft, Requested::NotSubmitted);

    // Only the conversion it waits for lets it go.
    records.withdraw("a1", "c1", &act("e7", 61)).await.expect("done");
    assert_eq!(ask("c3", None, "e8").await, Requested::WaitsFor("c2".to_owned()));
    let rejected = rejection("c2", "PG/1", Some("a1"));
    assert_eq!(records.reject(&rejected, &act("f1", 62)).await.expect("done"), Rejected::Now);
    assert_eq!(records.reject(&rejected, &act("f2", 63)).await.expect("done"), Rejected::Already);
    let last = EventKind::CupRejected { conversion: "c2".to_owned() };
    assert_eq!(kinds(&bench, "a1").await.first(), Some(&last));
    assert_eq!(ask("c3", None, "f3").await, Requested::Waits);
    records.withdraw("a1", "c3", &act("f4", 64)).await.expect("done");
    assert_eq!(records.standing("a1").await.expect("read"), Some(ApplicationCup::Free));
    let given = assignment("c2", "PG/1", 1, Some("a1"));
    assert_eq!(records.assign(&given, &act("f5", 65)).await.expect("done"), Assigned::Now);
    assert_eq!(ask("c4", None, "f6").await, Requested::HasCode(cup(1)));
}

#[tokio::test]
async fn conversions_are_changed_by_who_read_them_last() {
    let bench = bench().await;
    let records = &bench.stores.cup;
    let by = Actor { username: "carla".to_owned(), name: "Carla Neri".to_owned() };
    let origin = Origin::Applications { call: "ordinance".to_owned(), title: "Bando".to_owned() };
    let conversion = ConversionRecord {
        id: "c1".to_owned(),
        administration: HOME.to_owned(),
        at: at(0),
        by,
        origin,
        asked: None,
        split: false,
        measure: None,
        progress: Progress::Waiting,
        report: None,
        rows: None,
        files: Vec::new(),
        withdrawn: None,
        version: 1,
    };
    assert!(records.begin(&conversion).await.expect("done"));
    assert!(!records.begin(&conversion).await.expect("done"));
    let read = records.conversion(HOME, "c1").await.expect("read").expect("there");
    assert_eq!(read, conversion);
    let progress = Progress::Accepted { requests: 3, coded: 1, rejected: 0 };
    let changed = ConversionRecord { progress, ..read };
    let saved = records.save(&changed).await.expect("done");
    let ConversionSaved::Saved(saved) = saved else { panic!("{saved:?}") };
    assert_eq!(*saved, ConversionRecord { version: 2, ..changed.clone() });
    assert_eq!(records.save(&changed).await.expect("done"), ConversionSaved::Stale);
    assert_eq!(records.conversion("R2", "c1").await.expect("read"), None);
    let later = ConversionRecord { id: "c2".to_owned(), ..conversion };
    assert!(records.begin(&later).await.expect("done"));
    let listed = records.conversions(HOME, 10).await.expect("read");
    assert_eq!(listed.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), ["c2", "c1"]);
}

#[tokio::test]
async fn a_revocation_is_of_a_code_that_came_back() {
    let bench = bench().await;
    submitted(&bench, "a1").await;
    let records = &bench.stores.cup;
    let by = Actor { username: "carla".to_owned(), name: "Carla Neri".to_owned() };
    let revocation = RevocationRecord {
        cup: cup(1),
        local_code: "PG/1".to_owned(),
        name: "STUDIO ROSSI".to_owned(),
        reason: "Rinuncia".to_owned(),
        date: "2026-03-01".parse().expect("a day"),
        noted_at: at(70),
        noted_by: by.clone(),
        done_at: None,
        done_by: None,
        application: Some("a1".to_owned()),
    };
    let note = async |id: &str| records.note_revocation(HOME, &revocation, &act(id, 70)).await;
    assert_eq!(note("e1").await.expect("done"), Noted::NoSuchCode);
    let done = async |id: &str, seconds: i64| {
        let when = (at(seconds), &by);
        records.revocation_done(HOME, &cup(1), when, &act(id, seconds)).await.expect("done")
    };
    assert_eq!(done("e2", 71).await, None);
    let given = assignment("c1", "PG/1", 1, Some("a1"));
    assert_eq!(records.assign(&given, &act("e3", 72)).await.expect("done"), Assigned::Now);
    assert_eq!(note("e4").await.expect("done"), Noted::Now);
    assert_eq!(note("e5").await.expect("done"), Noted::Already);
    let first = done("e6", 80).await.expect("noted");
    assert_eq!(first.done_at, Some(at(80)));
    assert_eq!(done("e7", 90).await, Some(first));
    let latest =
        [EventKind::CupRevoked { cup: cup(1) }, EventKind::CupRevocationNoted { cup: cup(1) }];
    assert_eq!(kinds(&bench, "a1").await, latest);
}
