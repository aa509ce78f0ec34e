//! Submission and protocol numbers.

use std::collections::BTreeSet;

use domain::{ApplicationState, ProtocolNumber};
use store::StoreError;
use store::applications::{Act, EventKind, Submission, Upload};
use store::calls::CallRecord;
use tokio::task::JoinSet;

use crate::bench::{act, at, bench, call, final_pdf, signed};

fn protocol(number: u32) -> ProtocolNumber {
    ProtocolNumber::new("ORD6-2014", 2026, number).expect("a number")
}

fn submitted(number: u32, seconds: i64, first: bool) -> Submission {
    Submission::Submitted { protocol: protocol(number), at: at(seconds), first }
}

#[tokio::test]
async fn submission_gives_a_number_once() {
    let bench = bench().await;
    let applications = &bench.stores.applications;
    bench.stores.calls.put_call(&call()).await.expect("published");
    bench.ready("a1").await;
    let first = applications.submit("a1", &act("s1", 60)).await.expect("submitted");
    assert_eq!(first, submitted(1, 60, true));
    let again = applications.submit("a1", &act("s2", 61)).await.expect("answered");
    assert_eq!(again, submitted(1, 60, false));
    // An application that has arrived keeps its number when the call has closed.
    let late = applications.submit("a1", &act("s3", 9999)).await.expect("answered");
    assert_eq!(late, submitted(1, 60, false));

    let meta = applications.meta("a1").await.expect("read").expect("there");
    assert_eq!((meta.state, meta.submitted_at), (ApplicationState::Submitted, Some(at(60))));
    let events = applications.events("a1").await.expect("read");
    let arrivals = events.iter().filter(|event| matches!(event.kind, EventKind::Submitted { .. }));
    assert_eq!(arrivals.count(), 1);

    bench.ready("a2").await;
    let second = applications.submit("a2", &act("s4", 62)).await.expect("submitted");
    assert_eq!(second, submitted(2, 62, true));
}

#[tokio::test]
async fn numbers_start_anew_with_the_year_in_italy() {
    let bench = bench().await;
    let applications = &bench.stores.applications;
    let closes_at = "2027-03-01T00:00:00Z".parse().expect("an instant");
    bench.stores.calls.put_call(&CallRecord { closes_at, ..call() }).await.expect("published");
    for (id, at, expected) in [
        ("a1", "2026-12-31T22:59:59Z", "ORD6-2014/2026/0000001"),
        ("a2", "2026-12-31T23:00:00Z", "ORD6-2014/2027/0000001"),
        ("a3", "2027-01-01T09:00:00Z", "ORD6-2014/2027/0000002"),
    ] {
        bench.ready(id).await;
        let act = Act { at: at.parse().expect("an instant"), ..act(&format!("s-{id}"), 0) };
        let answer = applications.submit(id, &act).await.expect("submitted");
        let Submission::Submitted { protocol, .. } = answer else { panic!("{answer:?}") };
        assert_eq!(protocol.to_string(), expected);
    }
}

#[tokio::test]
async fn submission_needs_validation_and_both_files() {
    let bench = bench().await;
    let applications = &bench.stores.applications;
    bench.draft("a1").await;
    let submit = |event: &'static str| {
        let applications = applications.clone();
        async move { applications.submit("a1", &act(event, 60)).await }
    };
    assert!(matches!(submit("s0").await, Err(StoreError::NoSuchCall)));
    bench.stores.calls.put_call(&call()).await.expect("published");
    assert_eq!(submit("s1").await.expect("answered"), Submission::NotValidated);
    applications.validate("a1", 0, &final_pdf(), &act("v", 10)).await.expect("validated");
    let missing = Submission::MissingUpload(Upload::Application);
    assert_eq!(submit("s2").await.expect("answered"), missing);
    applications
        .record_upload("a1", Upload::Application, &signed("d"), &act("u", 11))
        .await
        .expect("recorded");
    let missing = Submission::MissingUpload(Upload::Identity);
    assert_eq!(submit("s3").await.expect("answered"), missing);
    applications
        .record_upload("a1", Upload::Identity, &signed("e"), &act("w", 12))
        .await
        .expect("recorded");
    assert_eq!(submit("s4").await.expect("submitted"), submitted(1, 60, true));
    let nowhere = applications.submit("a9", &act("s5", 60)).await;
    assert!(matches!(nowhere, Err(StoreError::NoSuchApplication)));
}

#[tokio::test]
async fn the_schedule_decides_to_the_millisecond() {
    let bench = bench().await;
    let applications = &bench.stores.applications;
    let calls = &bench.stores.calls;
    calls.put_call(&CallRecord { opens_at: at(100), ..call() }).await.expect("published");
    for id in ["a1", "a2", "a3"] {
        bench.ready(id).await;
    }
    let early = applications.submit("a1", &act("s1", 99)).await.expect("answered");
    assert_eq!(early, Submission::NotOpen { opens_at: at(100) });
    let just = applications.submit("a1", &act("s2", 100)).await.expect("submitted");
    assert_eq!(just, submitted(1, 100, true));
    let late = applications.submit("a2", &act("s3", 3600)).await.expect("answered");
    assert_eq!(late, Submission::Closed { at: at(3600) });
    assert!(calls.extend("ordinance", at(3700)).await.expect("extended"));
    let extended = applications.submit("a2", &act("s4", 3600)).await.expect("submitted");
    assert_eq!(extended, submitted(2, 3600, true));
    let late = applications.submit("a3", &act("s5", 3700)).await.expect("answered");
    assert_eq!(late, Submission::Closed { at: at(3700) });
    let meta = applications.meta("a3").await.expect("read").expect("there");
    assert_eq!((meta.state, meta.protocol), (ApplicationState::Validated, None));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn fifty_at_once_get_fifty_consecutive_numbers() {
    let bench = bench().await;
    bench.stores.calls.put_call(&call()).await.expect("published");
    for number in 0..50 {
        bench.ready(&format!("a{number}")).await;
    }
    let mut writers = JoinSet::new();
    for number in 0..50 {
        let applications = bench.stores.applications.clone();
        writers.spawn(async move {
            let act = act(&format!("s{number}"), 60);
            applications.submit(&format!("a{number}"), &act).await.expect("submitted")
        });
    }
    let numbers: BTreeSet<ProtocolNumber> = writers
        .join_all()
        .await
        .into_iter()
        .map(|answer| match answer {
            Submission::Submitted { protocol, first: true, .. } => protocol,
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(numbers, (1..=50).map(protocol).collect());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_application_submitted_twenty_times_at_once_arrives_once() {
    let bench = bench().await;
    bench.stores.calls.put_call(&call()).await.expect("published");
    bench.ready("a1").await;
    let mut writers = JoinSet::new();
    for number in 0..20 {
        let applications = bench.stores.applications.clone();
        writers.spawn(async move {
            let act = act(&format!("s{number}"), 60);
            applications.submit("a1", &act).await.expect("answered")
        });
    }
    let answers = writers.join_all().await;
    let first = answers.iter().filter(|answer| **answer == submitted(1, 60, true)).count();
    let later = answers.iter().filter(|answer| **answer == submitted(1, 60, false)).count();
    assert_eq!((first, later), (1, 19));
    bench.ready("a2").await;
    let next = bench.stores.applications.submit("a2", &act("n", 61)).await;
    assert_eq!(next.expect("submitted"), submitted(2, 61, true), "no number was lost");
}
