//! Drafts that were thrown away: those that cannot be erased keep no others back.

use crate::bench::{at, bench, stamp};
use crate::cup::application;
use jiff::SignedDuration;
use store::applications::{Awaiting, Discarding, RESTORABLE};

#[tokio::test]
async fn what_waits_is_found_after_any_that_cannot_be_erased() {
    let bench = bench().await;
    let applications = &bench.stores.applications;
    for number in 1..=7 {
        let id = application(number);
        bench.draft_as(id, &format!("d{number}")).await;
        let read = applications.dossier(id).await.expect("read").expect("there");
        let seconds = i64::try_from(number).expect("small");
        let away = applications.discard(&read, &stamp(&format!("x{number}"), seconds)).await;
        assert!(matches!(away.expect("answered"), Discarding::Done(_)));
    }
    let due = at(5) + RESTORABLE;
    let mut found = Vec::new();
    let mut last: Option<Awaiting> = None;
    loop {
        let some = applications.to_erase(due, last.as_ref(), 2).await.expect("read");
        found.extend(some.iter().map(|one| one.dossier));
        if some.len() < 2 {
            break;
        }
        last = some.into_iter().last();
    }
    // The earliest first, and none that can be had back still.
    assert_eq!(found, (1..=5).map(application).collect::<Vec<_>>());
    let none = applications.to_erase(due - SignedDuration::from_secs(5), None, 9).await;
    assert_eq!(none.expect("read"), []);
}
