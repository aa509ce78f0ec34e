//! Submission and protocol numbers.

use crate::bench::{
    Bench, app, arrive, at, bench, decision, final_pdf, publication, signed, stamp, term, word,
};
use domain::{ApplicationId, ApplicationState, Closing, ProtocolNumber};
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeSet;
use std::time::Duration;
use store::StoreError;
use store::applications::{Applications, EventKind, Numbering, Stage, Stamp, Submission};
use store::calls::{Rescheduling, ScheduleChange, Term};
use tokio::task::JoinSet;
use tokio::time::timeout;

fn protocol(number: u32) -> ProtocolNumber {
    ProtocolNumber::new("ORD6-2014", 2026, number).expect("a number")
}

/// What a submission gave, in short.
#[derive(Debug, PartialEq)]
pub(crate) enum Short {
    Submitted { protocol: ProtocolNumber, at: Timestamp, first: bool },
    Other(Submission),
}

pub(crate) fn submitted(number: u32, seconds: i64, first: bool) -> Short {
    Short::Submitted { protocol: protocol(number), at: at(seconds), first }
}

async fn try_submit(
    applications: &Applications,
    id: ApplicationId,
    stamp: &Stamp,
) -> Result<Short, StoreError> {
    Ok(match arrive(applications, id, stamp).await? {
        Submission::Arrived { dossier, first } => {
            let dossier = applications.numbered(*dossier, stamp.at).await?;
            let protocol = dossier.stage.protocol().expect("a number").clone();
            let at = dossier.stage.arrived_at().expect("an arrival");
            Short::Submitted { protocol, at, first }
        }
        other => Short::Other(other),
    })
}

pub(crate) async fn submit(applications: &Applications, id: &str, stamp: &Stamp) -> Short {
    try_submit(applications, app(id), stamp).await.expect("answered")
}

#[tokio::test]
async fn submission_gives_a_number_once() {
    let bench = bench().await;
    let applications = &bench.stores.applications;
    bench.publish().await;
    bench.ready("a1").await;
    let first = submit(applications, "a1", &stamp("s1", 60)).await;
    assert_eq!(first, submitted(1, 60, true));
    let again = submit(applications, "a1", &stamp("s2", 61)).await;
    assert_eq!(again, submitted(1, 60, false));
    // An application that has arrived keeps its number when the call has closed.
    let late = submit(applications, "a1", &stamp("s3", 9999)).await;
    assert_eq!(late, submitted(1, 60, false));

    let dossier = applications.dossier(app("a1")).await.expect("read").expect("there");
    assert_eq!(dossier.stage.state(), ApplicationState::Submitted);
    assert_eq!(dossier.stage.protocol(), Some(&protocol(1)));
    assert_eq!(dossier.stage.arrived_at(), Some(at(60)));
    let events = applications.latest_events(app("a1"), 99).await.expect("read");
    let arrivals = events.iter().filter(|event| event.kind == EventKind::Arrived);
    assert_eq!(arrivals.count(), 1);
    let numbered = EventKind::Numbered { protocol: protocol(1) };
    assert_eq!(events.iter().filter(|event| event.kind == numbered).count(), 1);
    let known = applications.protocolled(&protocol(1)).await.expect("read").expect("there");
    assert_eq!(known.id, app("a1"));
    assert_eq!(applications.protocolled(&protocol(2)).await.expect("read"), None);

    bench.ready("a2").await;
    let second = submit(applications, "a2", &stamp("s4", 62)).await;
    assert_eq!(second, submitted(2, 62, true));
}

#[tokio::test]
async fn numbers_start_anew_with_the_year_in_italy() {
    let bench = bench().await;
    let applications = &bench.stores.applications;
    let closes = "2027-03-01T01:00".parse().expect("an instant");
    bench.publish_for(Term { closes, ..term(0, 0) }).await;
    for (id, at, expected) in [
        ("a1", "2026-12-31T22:59:59Z", "ORD6-2014/2026/0000001"),
        ("a2", "2026-12-31T23:00:00Z", "ORD6-2014/2027/0000001"),
        ("a3", "2027-01-01T09:00:00Z", "ORD6-2014/2027/0000002"),
    ] {
        bench.ready(id).await;
        let stamp = Stamp { at: at.parse().expect("an instant"), ..stamp(&format!("s-{id}"), 0) };
        let answer = submit(applications, id, &stamp).await;
        let Short::Submitted { protocol, .. } = answer else { panic!("{answer:?}") };
        assert_eq!(protocol.to_string(), expected);
    }
}

#[tokio::test]
async fn submission_needs_validation_and_both_files() {
    let bench = bench().await;
    let applications = &bench.stores.applications;
    bench.draft("a1").await;
    let submit = async |event: &str| submit(applications, "a1", &stamp(event, 60)).await;
    assert_eq!(submit("s1").await, Short::Other(Submission::NotValidated));
    applications.validate(app("a1"), 0, final_pdf(), &stamp("v", 10)).await.expect("validated");
    let early = try_submit(applications, app("a1"), &stamp("s0", 60)).await;
    assert!(matches!(early, Err(StoreError::NoSuchCall)));
    bench.publish().await;
    for (which, event) in [("application", "u"), ("identity", "w")] {
        let missing = Short::Other(Submission::MissingUpload(word(which)));
        assert_eq!(submit(&format!("{event}-0")).await, missing);
        let (file, stamp) = (signed(event), stamp(event, 11));
        let recorded = applications
            .record_upload(app("a1"), (&word(which), final_pdf().sha256), &file, &stamp)
            .await;
        recorded.expect("recorded");
    }
    assert_eq!(submit("s4").await, submitted(1, 60, true));
    let nowhere = try_submit(applications, app("a9"), &stamp("s5", 60)).await;
    assert!(matches!(nowhere, Err(StoreError::NoSuchApplication)));
}

#[tokio::test]
async fn the_schedule_decides_to_the_millisecond() {
    let bench = bench().await;
    let applications = &bench.stores.applications;
    let calls = &bench.stores.calls;
    bench.publish_for(term(100, 3600)).await;
    for id in ["a1", "a2", "a3"] {
        bench.ready(id).await;
    }
    let early = submit(applications, "a1", &stamp("s1", 99)).await;
    assert_eq!(early, Short::Other(Submission::NotOpen { opens_at: at(100) }));
    let just = submit(applications, "a1", &stamp("s2", 100)).await;
    assert_eq!(just, submitted(1, 100, true));
    let late = submit(applications, "a2", &stamp("s3", 3600)).await;
    assert_eq!(late, Short::Other(Submission::Closed { at: Closing::before(at(3600)) }));
    let change = ScheduleChange::Extend { until: Closing::before(at(3700)) };
    let extended = calls.reschedule(&publication().call, &change, &decision("e", 3601)).await;
    assert!(matches!(extended, Ok(Rescheduling::Changed(_))), "{extended:?}");
    let extended = submit(applications, "a2", &stamp("s4", 3600)).await;
    assert_eq!(extended, submitted(2, 3600, true));
    let late = submit(applications, "a3", &stamp("s5", 3700)).await;
    assert_eq!(late, Short::Other(Submission::Closed { at: Closing::before(at(3700)) }));
    let dossier = applications.dossier(app("a3")).await.expect("read").expect("there");
    assert_eq!(dossier.stage.state(), ApplicationState::Validated);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_hundred_at_once_get_consecutive_numbers() {
    let bench = bench().await;
    bench.publish().await;
    let numbers = at_once(&bench, 200).await;
    let numbers: BTreeSet<ProtocolNumber> = numbers
        .into_iter()
        .map(|answer| match answer {
            Short::Submitted { protocol, first: true, .. } => protocol,
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(numbers, (1..=200).map(protocol).collect());
    let left = bench.stores.applications.number(&publication().call, at(61)).await;
    assert_eq!(left.expect("looked"), Numbering::Nothing);
}

/// So many applications, all sent in the same moment.
pub(crate) async fn at_once(bench: &Bench, count: usize) -> Vec<Short> {
    for number in 0..count {
        bench.ready(&format!("a{number}")).await;
    }
    let mut writers = JoinSet::new();
    for number in 0..count {
        let applications = bench.stores.applications.clone();
        writers.spawn(async move {
            let stamp = stamp(&format!("s{number}"), 60);
            submit(&applications, &format!("a{number}"), &stamp).await
        });
    }
    writers.join_all().await
}

#[tokio::test]
async fn what_arrived_is_numbered_by_whoever_comes() {
    let bench = bench().await;
    let (applications, call) = (&bench.stores.applications, publication().call);
    bench.publish().await;
    // Later ones first: numbers go by the instant of arrival.
    for (name, second) in [("a3", 63), ("a2", 62), ("a1", 61)] {
        bench.ready(name).await;
        let arrived = arrive(applications, app(name), &stamp(&format!("s{name}"), second)).await;
        assert!(matches!(arrived, Ok(Submission::Arrived { first: true, .. })), "{arrived:?}");
        let dossier = applications.dossier(app(name)).await.expect("read").expect("there");
        assert!(matches!(dossier.stage, Stage::Arrived { .. }), "{:?}", dossier.stage);
        assert_eq!(dossier.stage.state(), ApplicationState::Submitted);
    }
    let numbering = applications.number(&call, at(900)).await;
    assert_eq!(numbering.expect("numbered"), Numbering::Numbered(3));
    for (name, number) in [("a1", 1), ("a2", 2), ("a3", 3)] {
        let dossier = applications.dossier(app(name)).await.expect("read").expect("there");
        assert_eq!(dossier.stage.protocol(), Some(&protocol(number)), "{name}");
    }
    assert_eq!(applications.number(&call, at(901)).await.expect("looked"), Numbering::Nothing);
}

#[tokio::test]
async fn whoever_has_a_number_waits_for_nobody_who_came_in_front_meanwhile() {
    let bench = bench().await;
    let (applications, call) = (&bench.stores.applications, publication().call);
    bench.publish().await;
    bench.ready("a2").await;
    let arrived = arrive(applications, app("a2"), &stamp("s2", 62)).await;
    let Ok(Submission::Arrived { dossier, .. }) = arrived else { panic!("{arrived:?}") };
    applications.number(&call, at(900)).await.expect("numbered");
    // It was asked for earlier, and got through later.
    bench.ready("a1").await;
    arrive(applications, app("a1"), &stamp("s1", 61)).await.expect("arrived");
    let numbered = applications.numbered(*dossier, at(901));
    let numbered = timeout(Duration::from_secs(2), numbered).await.expect("at once");
    assert_eq!(numbered.expect("numbered").stage.protocol(), Some(&protocol(1)));
}

#[tokio::test]
async fn thirty_that_wait_take_two_rounds() {
    let bench = bench().await;
    let (applications, call) = (&bench.stores.applications, publication().call);
    bench.publish().await;
    for number in 0..30 {
        let name = format!("a{number}");
        bench.ready(&name).await;
        let arrived = arrive(applications, app(&name), &stamp(&format!("s{number}"), 60)).await;
        assert!(matches!(arrived, Ok(Submission::Arrived { first: true, .. })), "{arrived:?}");
    }
    for expected in [Numbering::Numbered(24), Numbering::Numbered(6), Numbering::Nothing] {
        assert_eq!(applications.number(&call, at(61)).await.expect("looked"), expected);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_closing_instant_in_the_middle_of_a_burst() {
    let bench = bench().await;
    bench.publish_for(term(0, 100)).await;
    let mut writers = JoinSet::new();
    for number in 0..40 {
        bench.ready(&format!("a{number}")).await;
    }
    for number in 0..40 {
        let applications = bench.stores.applications.clone();
        writers.spawn(async move {
            // Half of them came in the last millisecond, half in the first that is too late.
            let late = number % 2 == 1;
            let at = if late { at(100) } else { at(100) - SignedDuration::from_millis(1) };
            let stamp = Stamp { at, ..stamp(&format!("s{number}"), 0) };
            (late, submit(&applications, &format!("a{number}"), &stamp).await)
        });
    }
    let closed = Short::Other(Submission::Closed { at: Closing::before(at(100)) });
    let mut numbers = BTreeSet::new();
    for (late, answer) in writers.join_all().await {
        match answer {
            Short::Submitted { protocol, .. } if !late => assert!(numbers.insert(protocol)),
            other => assert!(late && other == closed, "{late} {other:?}"),
        }
    }
    assert_eq!(numbers, (1..=20).map(protocol).collect());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_application_submitted_twenty_times_at_once_arrives_once() {
    let bench = bench().await;
    bench.publish().await;
    bench.ready("a1").await;
    let mut writers = JoinSet::new();
    for number in 0..20 {
        let applications = bench.stores.applications.clone();
        writers.spawn(async move {
            let act = stamp(&format!("s{number}"), 60);
            submit(&applications, "a1", &act).await
        });
    }
    let answers = writers.join_all().await;
    let first = answers.iter().filter(|answer| **answer == submitted(1, 60, true)).count();
    let later = answers.iter().filter(|answer| **answer == submitted(1, 60, false)).count();
    assert_eq!((first, later), (1, 19));
    bench.ready("a2").await;
    let next = submit(&bench.stores.applications, "a2", &stamp("n", 61)).await;
    assert_eq!(next, submitted(2, 61, true), "no number was lost");
}
