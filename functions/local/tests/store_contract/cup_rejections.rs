//! Rejections that several requests bring at once: an answer uploaded twice, or the notice and the browser together.

use crate::bench::{bench, stamp};
use crate::cup::{application, conversion, rejection, submitted};
use store::cup::{Rejected, Requested};
use tokio::task::JoinSet;

#[tokio::test]
async fn the_same_rejection_many_times_at_once_is_noted_once_and_contends_with_nobody() {
    for number in 1..=4 {
        let bench = bench().await;
        let application = application(number);
        submitted(&bench, application).await;
        let records = &bench.stores.cup;
        let asked = records.request(application, conversion(1), None, &stamp("ask", 60)).await;
        assert_eq!(asked.expect("done"), Requested::Waits);
        let mut tasks = JoinSet::new();
        for task in 0..8 {
            let records = records.clone();
            let rejected = rejection(conversion(1), &format!("PG/{number}"), Some(application));
            tasks.spawn(async move {
                let stamp = stamp(&format!("r{number}-{task}"), 62);
                records.reject(&rejected, &stamp).await.expect("never contended")
            });
        }
        let outcomes = tasks.join_all().await;
        let now = outcomes.iter().filter(|outcome| **outcome == Rejected::Now).count();
        let already = outcomes.iter().filter(|outcome| **outcome == Rejected::Already).count();
        assert_eq!((now, already), (1, 7), "{outcomes:?}");
    }
}

#[tokio::test]
async fn other_reasons_are_not_taken_for_the_same() {
    let bench = bench().await;
    submitted(&bench, application(1)).await;
    let records = &bench.stores.cup;
    let asked = records.request(application(1), conversion(1), None, &stamp("ask", 60)).await;
    assert_eq!(asked.expect("done"), Requested::Waits);
    let first = rejection(conversion(1), "PG/1", Some(application(1)));
    assert_eq!(records.reject(&first, &stamp("r1", 61)).await.expect("done"), Rejected::Now);
    let mut other = first.clone();
    other.reasons = vec!["Il comune non esiste".to_owned()];
    // It lets go what no longer waits: whoever brings it reads again and brings it without.
    let late = records.reject(&other, &stamp("r2", 62)).await;
    assert!(late.is_err(), "{late:?}");
    other.application = None;
    assert_eq!(records.reject(&other, &stamp("r3", 63)).await.expect("done"), Rejected::Now);
    assert_eq!(records.reject(&other, &stamp("r4", 64)).await.expect("done"), Rejected::Already);
}
