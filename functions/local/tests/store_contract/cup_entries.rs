//! The register: local codes claimed together, looked through some at a time.

use crate::bench::{at, bench};
use crate::cup::{author, conversion, home};
use store::cup::{Claimed, EntryRecord, EntryState, MeasureName, Wanted};

fn wanted(conversion_number: u64, local_code: &str) -> Wanted {
    Wanted {
        local_code: local_code.to_owned(),
        name: "STUDIO ROSSI".to_owned(),
        tax_code: "01234567897".to_owned(),
        cost: 100,
        granted: 50,
        measure: MeasureName { id: "misura".to_owned(), title: "Misura".to_owned() },
        application: None,
        conversion: conversion(conversion_number),
        id_progetto: "1".to_owned(),
    }
}

fn codes(entries: &[EntryRecord]) -> Vec<&str> {
    entries.iter().map(|entry| entry.local_code.as_str()).collect()
}

#[tokio::test]
async fn claims_together_are_all_or_none() {
    let bench = bench().await;
    let records = &bench.stores.cup;
    let by = author();
    let [one, two] = [wanted(1, "PG/1"), wanted(1, "PG/2")];
    // Somebody else takes one after it was looked at.
    let other = wanted(2, "PG/2");
    let taken = records.claim_entry(&home(), &other, None, (at(0), &by)).await.expect("done");
    assert_eq!(taken, Claimed::Now);
    let both = [(&one, None), (&two, None)];
    let claimed = records.claim_together(&home(), &both, (at(1), &by)).await.expect("done");
    assert!(!claimed);
    assert_eq!(records.entry(&home(), "PG/1").await.expect("read"), None, "none is taken");
    let held = records.entry(&home(), "PG/2").await.expect("read").expect("there");
    assert_eq!(held.conversion, conversion(2));
    // One by one it is known where somebody came in between.
    let first = records.claim_entry(&home(), &one, None, (at(2), &by)).await.expect("done");
    assert_eq!(first, Claimed::Now);
    let second = records.claim_entry(&home(), &two, None, (at(2), &by)).await.expect("done");
    assert_eq!(second, Claimed::Held(Box::new(held.clone())));
    // In place of what was looked at, both at once.
    let instead = records.claim_entry(&home(), &two, Some(conversion(2)), (at(3), &by)).await;
    assert_eq!(instead.expect("done"), Claimed::Now);
    let stale = [(&two, Some(&held))];
    assert!(!records.claim_together(&home(), &stale, (at(4), &by)).await.expect("done"));
    let now = records.entry(&home(), "PG/2").await.expect("read").expect("there");
    assert_eq!((now.conversion, &now.state), (conversion(1), &EntryState::Asked));
}

#[tokio::test]
async fn entries_are_read_some_at_a_time_in_the_order_of_their_local_codes() {
    let bench = bench().await;
    let records = &bench.stores.cup;
    let by = author();
    for local_code in ["PG/2", "PG/10", "A#1", "è"] {
        let one = wanted(1, local_code);
        records.claim_entry(&home(), &one, None, (at(0), &by)).await.expect("done");
    }
    let first = records.entries_after(&home(), None, 3).await.expect("read");
    assert_eq!(codes(&first), ["A#1", "PG/10", "PG/2"]);
    let rest = records.entries_after(&home(), Some("PG/2"), 3).await.expect("read");
    assert_eq!(codes(&rest), ["è"]);
    // One that is not there, or no more, is a place all the same.
    let between = records.entries_after(&home(), Some("B"), 1).await.expect("read");
    assert_eq!(codes(&between), ["PG/10"]);
    assert_eq!(records.entries_after(&home(), Some("è"), 3).await.expect("read"), []);
    let named = records.conversions_of(&home(), &[conversion(9)]).await.expect("read");
    assert_eq!(named, []);
}
