//! Calls: what is published, the schedules, who decided what, and the forms.

use crate::bench::{at, bench, decision, publication, term};
use bytes::Bytes;
use domain::{Closing, Digest};
use form::CallId;
use store::StoreError;
use store::calls::{
    CallEventKind, CallRecord, Calls, Publication, Publishing, Rescheduling, ScheduleChange,
    ScheduleFault,
};
use store::files::Stored;

fn ordinance() -> CallId {
    publication().call
}

fn revision(revision: u32, form: &str) -> Publication {
    Publication { revision, digest: Digest::of(form.as_bytes()), ..publication() }
}

fn another() -> Publication {
    let call = "another".parse().expect("a call");
    Publication { call, protocol_prefix: "OTHER".to_owned(), ..publication() }
}

fn extend(seconds: i64) -> ScheduleChange {
    ScheduleChange::Extend { until: Closing::before(at(seconds)) }
}

async fn publish(calls: &Calls, publication: &Publication, event: &str) -> Publishing {
    let proposed = Some(term(0, 3600));
    calls.publish(publication, proposed, &decision(event, 1)).await.expect("answered")
}

async fn read(calls: &Calls) -> CallRecord {
    calls.call(&ordinance()).await.expect("read").expect("there")
}

#[tokio::test]
async fn calls_are_published_revised_and_listed() {
    let bench = bench().await;
    let calls = &bench.stores.calls;
    assert_eq!(calls.call(&ordinance()).await.expect("read"), None);
    let first = publish(calls, &publication(), "e1").await;
    let Publishing::Published(first) = first else { panic!("{first:?}") };
    assert_eq!(first, read(calls).await);
    assert_eq!((first.schedule.opens_at, first.closing()), (at(0), Closing::before(at(3600))));
    let Publishing::Published(other) = publish(calls, &another(), "e2").await else { panic!() };

    // The schedule of the first publication stays, whatever the next one proposes.
    let proposed = Some(term(7, 8));
    let second = calls.publish(&revision(2, "d2"), proposed, &decision("e3", 2)).await;
    let Ok(Publishing::Published(second)) = second else { panic!("{second:?}") };
    assert_eq!(second.schedule, first.schedule);
    assert_eq!(calls.calls().await.expect("listed"), [other, second.clone()]);
    assert_eq!(second.pin().revision, 2);
    let pins: Vec<u32> = second.pins().map(|pin| pin.revision).collect();
    assert_eq!(pins, [1, 2], "applications stay with the one they were begun on");
    assert_eq!(second.revisions[1].published_at, at(2));

    // What stands beside the form may change without a revision.
    let mut moved = revision(2, "d2");
    moved.contacts.office = "Un altro ufficio".to_owned();
    let moved = publish(calls, &moved, "e4").await;
    let Publishing::Published(moved) = moved else { panic!("{moved:?}") };
    assert_eq!(moved.contacts.office, "Un altro ufficio");
    assert_eq!(moved.revisions, second.revisions);
}

#[tokio::test]
async fn what_was_published_before_changes_nothing_and_leaves_no_event() {
    let bench = bench().await;
    let calls = &bench.stores.calls;
    publish(calls, &publication(), "e1").await;
    let again = publish(calls, &publication(), "e2").await;
    assert_eq!(again, Publishing::Already(read(calls).await));
    publish(calls, &revision(2, "d2"), "e3").await;
    let old = publish(calls, &publication(), "e4").await;
    assert_eq!(old, Publishing::Already(read(calls).await), "the later one stays the latest");
    assert_eq!(read(calls).await.revision, 2);
    assert_eq!(calls.events(&ordinance()).await.expect("read").len(), 2);
}

#[tokio::test]
async fn a_publication_that_would_mislead_is_refused() {
    let bench = bench().await;
    let calls = &bench.stores.calls;
    let without = calls.publish(&publication(), None, &decision("e0", 1)).await;
    assert_eq!(without.expect("answered"), Publishing::NoSchedule);
    publish(calls, &revision(2, "d2"), "e1").await;
    let before = read(calls).await;
    for (publication, ended) in [
        (revision(2, "other"), Publishing::RevisionTaken),
        (revision(1, "d1"), Publishing::RevisionTooLow { latest: 2 }),
        (
            Publication { protocol_prefix: "ORD6-2014".to_owned(), ..another() },
            Publishing::PrefixTaken { by: ordinance() },
        ),
    ] {
        assert_eq!(publish(calls, &publication, "e9").await, ended);
    }
    assert_eq!(calls.calls().await.expect("listed"), [before]);
}

#[tokio::test]
async fn a_prefix_given_up_stays_its_calls() {
    let bench = bench().await;
    let calls = &bench.stores.calls;
    publish(calls, &publication(), "e1").await;
    let renamed = Publication { protocol_prefix: "NEW".to_owned(), ..revision(2, "d2") };
    assert!(matches!(publish(calls, &renamed, "e2").await, Publishing::Published(_)));
    // Numbers were given under it.
    let taken = Publication { protocol_prefix: "ORD6-2014".to_owned(), ..another() };
    assert_eq!(publish(calls, &taken, "e3").await, Publishing::PrefixTaken { by: ordinance() });
}

#[tokio::test]
async fn changes_of_the_schedule_are_kept_with_author_act_and_instant() {
    let bench = bench().await;
    let calls = &bench.stores.calls;
    let nowhere = calls.reschedule(&ordinance(), &extend(7200), &decision("e0", 1)).await;
    assert_eq!(nowhere.expect("answered"), Rescheduling::NoSuchCall);
    publish(calls, &publication(), "e1").await;
    let extended = calls.reschedule(&ordinance(), &extend(7200), &decision("e2", 60)).await;
    let Ok(Rescheduling::Changed(extended)) = extended else { panic!("{extended:?}") };
    let call = read(calls).await;
    assert_eq!(call.schedule, extended);
    assert!(call.is_open(at(7199)) && !call.is_open(at(7200)));
    let same = calls.reschedule(&ordinance(), &extend(7200), &decision("e3", 61)).await;
    let fault = ScheduleFault::NotLater(Closing::before(at(7200)));
    assert_eq!(same.expect("answered"), Rescheduling::Refused(fault));

    let events = calls.events(&ordinance()).await.expect("read");
    let [published, changed] = &events[..] else { panic!("{events:?}") };
    assert!(matches!(
        &published.kind,
        CallEventKind::Published { revision: 1, schedule: Some(schedule), .. }
            if schedule.closes_at == at(3600)
    ));
    assert_eq!(changed.kind, CallEventKind::Scheduled { schedule: extended });
    assert_eq!((changed.author.as_str(), changed.at), ("carla", at(60)));
    assert_eq!(changed.act.as_deref(), Some("Ordinanza n. 9 del 2026"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_extension_made_while_a_publication_runs_is_not_undone() {
    let bench = bench().await;
    let calls = &bench.stores.calls;
    publish(calls, &publication(), "e0").await;
    for round in 1..=20_u32 {
        let until = 3600 + i64::from(round);
        let publication = revision(round + 1, &format!("d{round}"));
        let (event, change) = (format!("p{round}"), extend(until));
        let decision = decision(&format!("x{round}"), 2);
        let call = ordinance();
        let (published, extended) = tokio::join!(
            publish(calls, &publication, &event),
            calls.reschedule(&call, &change, &decision),
        );
        assert!(matches!(published, Publishing::Published(_)), "{published:?}");
        assert!(matches!(extended, Ok(Rescheduling::Changed(_))), "{extended:?}");
        let call = read(calls).await;
        assert_eq!((call.revision, call.closing()), (round + 1, Closing::before(at(until))));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_many_changes_at_once_each_builds_on_what_it_saw() {
    let bench = bench().await;
    publish(&bench.stores.calls, &publication(), "e0").await;
    let mut writers = tokio::task::JoinSet::new();
    for number in 1..=12 {
        let calls = bench.stores.calls.clone();
        writers.spawn(async move {
            let decision = decision(&format!("w{number}"), 2);
            calls.reschedule(&ordinance(), &extend(3600 + number), &decision).await
        });
    }
    let ended: Vec<Rescheduling> =
        writers.join_all().await.into_iter().map(|one| one.expect("answered")).collect();
    let changed = ended.iter().filter(|one| matches!(one, Rescheduling::Changed(_))).count();
    assert!(changed >= 1, "{ended:?}");
    let call = read(&bench.stores.calls).await;
    assert_eq!(call.schedule.version, u64::try_from(changed).expect("few") + 1);
    let events = bench.stores.calls.events(&ordinance()).await.expect("read");
    assert_eq!(events.len(), changed + 1, "an event for each change, and no other");
}

#[tokio::test]
async fn a_form_is_written_once() {
    let bench = bench().await;
    let (calls, call, digest) = (&bench.stores.calls, ordinance(), Digest::of(b"d1"));
    let form = Bytes::from_static(b"{\"sections\":[]}");
    assert_eq!(calls.form(&call, &digest).await.expect("read"), None);
    let stored = calls.put_form(&call, &digest, form.clone()).await.expect("stored");
    assert_eq!(stored, Stored::New);
    let again = calls.put_form(&call, &digest, form.clone()).await.expect("stored");
    assert_eq!(again, Stored::Already);
    let other = calls.put_form(&call, &digest, Bytes::from_static(b"{}")).await;
    assert!(matches!(other, Err(StoreError::DocumentDiffers)));
    assert_eq!(calls.form(&call, &digest).await.expect("read"), Some(form));
}
