//! Which administration runs a call.

use crate::accounts::code;
use crate::bench::{at, bench, decision, publication, term};
use domain::Closing;
use store::calls::{
    CallEventKind, Entrusting, Publishing, Rescheduling, ScheduleChange, ScheduleFault,
};

fn extend(seconds: i64) -> ScheduleChange {
    ScheduleChange::Extend { until: Closing::before(at(seconds)) }
}

#[tokio::test]
async fn one_administration_at_a_time_runs_a_call() {
    let bench = bench().await;
    let (calls, call) = (&bench.stores.calls, publication().call);
    let early = calls.entrust(&call, &code(1), &decision("e0", 1)).await;
    assert_eq!(early.expect("answered"), Entrusting::NoSuchCall);
    assert_eq!(calls.owner(&call).await.expect("read"), None);
    let published = calls.publish(&publication(), Some(term(0, 3600)), &decision("e1", 1)).await;
    assert!(matches!(published, Ok(Publishing::Published(_))), "{published:?}");
    assert_eq!(calls.owned_by(&code(1)).await.expect("read"), []);

    for (to, ended) in
        [(code(1), Entrusting::Done), (code(1), Entrusting::Already), (code(2), Entrusting::Done)]
    {
        let event = format!("x{to}{ended:?}");
        let entrusted = calls.entrust(&call, &to, &decision(&event, 2)).await;
        assert_eq!(entrusted.expect("answered"), ended);
        assert_eq!(calls.owner(&call).await.expect("read"), Some(to));
    }
    assert_eq!(calls.owned_by(&code(1)).await.expect("read"), []);
    let owned = calls.owned_by(&code(2)).await.expect("read");
    assert_eq!(owned, [calls.call(&call).await.expect("read").expect("there")]);
    let events = calls.events(&call).await.expect("read");
    let entrusted = events.iter().filter(|it| matches!(it.kind, CallEventKind::Entrusted { .. }));
    let told: Vec<_> = entrusted.map(|it| (it.author.as_str(), it.act.as_deref())).collect();
    assert_eq!(told, [("carla", Some("Ordinanza n. 9 del 2026")); 2]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_many_entrusted_at_once_the_last_one_noted_runs_it() {
    let bench = bench().await;
    let call = publication().call;
    let published =
        bench.stores.calls.publish(&publication(), Some(term(0, 3600)), &decision("e", 1)).await;
    assert!(matches!(published, Ok(Publishing::Published(_))), "{published:?}");
    let mut writers = tokio::task::JoinSet::new();
    for number in 1..=8 {
        let (calls, call) = (bench.stores.calls.clone(), call.clone());
        writers.spawn(async move {
            calls.entrust(&call, &code(number), &decision(&format!("w{number}"), 2)).await
        });
    }
    for ended in writers.join_all().await {
        assert_eq!(ended.expect("answered"), Entrusting::Done);
    }
    let events = bench.stores.calls.events(&call).await.expect("read");
    assert_eq!(events.len(), 9, "an event for each, and no other");
}

#[tokio::test]
async fn a_change_is_made_on_the_schedule_that_was_seen() {
    let bench = bench().await;
    let (calls, call) = (&bench.stores.calls, publication().call);
    let nowhere = calls.reschedule_seen(&call, 1, &extend(7200), &decision("e0", 1)).await;
    assert_eq!(nowhere.expect("answered"), Rescheduling::NoSuchCall);
    let published = calls.publish(&publication(), Some(term(0, 3600)), &decision("e1", 1)).await;
    assert!(matches!(published, Ok(Publishing::Published(_))), "{published:?}");
    let change = async |seen, seconds, event: &str| {
        let change = extend(seconds);
        calls.reschedule_seen(&call, seen, &change, &decision(event, 2)).await.expect("answered")
    };
    let Rescheduling::Changed(after) = change(1, 7200, "e2").await else { panic!("not changed") };
    assert_eq!(after.version, 2);
    // The same again is what it was; anything else on what is past is not made.
    assert_eq!(change(1, 7200, "e3").await, Rescheduling::Changed(after.clone()));
    assert_eq!(change(1, 9000, "e4").await, Rescheduling::Meanwhile(after.clone()));
    assert_eq!(change(3, 9000, "e5").await, Rescheduling::Meanwhile(after.clone()));
    let same = ScheduleFault::NotLater(after.closing());
    assert_eq!(change(2, 7200, "e6").await, Rescheduling::Refused(same));
    assert_eq!(calls.events(&call).await.expect("read").len(), 2);
}
