//! Calls that take only so many applications.

use crate::bench::{bench, decision, publication, stamp, term};
use crate::submission::{Short, at_once, submit, submitted};
use store::applications::Submission;
use store::calls::{Rescheduling, ScheduleChange, ScheduleFault};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_limited_call_takes_exactly_so_many() {
    let bench = bench().await;
    bench.publish_for(term(30, 3600)).await;
    let (calls, call) = (&bench.stores.calls, publication().call);
    let limit = |most| ScheduleChange::Limit { most };
    let set = calls.reschedule(&call, &limit(9), &decision("k", 0)).await;
    assert!(matches!(set, Ok(Rescheduling::Changed(_))), "{set:?}");
    let answers = at_once(&bench, 30).await;
    let taken = answers.iter().filter(|it| matches!(it, Short::Submitted { first: true, .. }));
    assert_eq!(taken.count(), 9);
    let full = Short::Other(Submission::Full { most: 9 });
    assert_eq!(answers.iter().filter(|answer| **answer == full).count(), 21);
    // One more may come when the administration takes one more, and who was refused is as before.
    let raised = calls.reschedule(&call, &limit(10), &decision("m", 61)).await;
    assert!(matches!(raised, Ok(Rescheduling::Changed(_))), "{raised:?}");
    bench.ready("b1").await;
    bench.ready("b2").await;
    let applications = &bench.stores.applications;
    assert_eq!(submit(applications, "b1", &stamp("t1", 62)).await, submitted(10, 62, true));
    let refused = submit(applications, "b2", &stamp("t2", 62)).await;
    assert_eq!(refused, Short::Other(Submission::Full { most: 10 }));
    assert_eq!(calls.arrivals(&call).await.expect("read"), Some(10));
    let lowered = calls.reschedule(&call, &limit(9), &decision("n", 63)).await;
    let fault = ScheduleFault::LimitBelowArrivals { arrived: 10 };
    assert_eq!(lowered.expect("answered"), Rescheduling::Refused(fault));
}

#[tokio::test]
async fn a_call_that_opened_is_not_limited() {
    let bench = bench().await;
    bench.publish().await;
    let limit = ScheduleChange::Limit { most: 9 };
    let set = bench.stores.calls.reschedule(&publication().call, &limit, &decision("k", 1)).await;
    assert_eq!(set.expect("answered"), Rescheduling::Refused(ScheduleFault::OpenedUnlimited));
}
