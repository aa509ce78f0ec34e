//! Codes to be revoked.

use crate::bench::{at, bench, stamp};
use crate::cup::{application, assignment, author, conversion, cup, home, kinds, submitted};
use store::applications::EventKind;
use store::cup::{Assigned, Noted, RevocationRecord};

#[tokio::test]
async fn a_revocation_is_of_a_code_that_came_back() {
    let bench = bench().await;
    submitted(&bench, application(1)).await;
    let records = &bench.stores.cup;
    let by = author();
    let revocation = RevocationRecord {
        cup: cup(1),
        local_code: "PG/1".to_owned(),
        name: "STUDIO ROSSI".to_owned(),
        reason: "Rinuncia".to_owned(),
        date: Some("2026-03-01".parse().expect("a day")),
        noted_at: at(70),
        noted_by: by.clone(),
        done_at: None,
        done_by: None,
        application: Some(application(1)),
    };
    let note = async |id: &str| records.note_revocation(&home(), &revocation, &stamp(id, 70)).await;
    assert_eq!(note("e1").await.expect("done"), Noted::NoSuchCode);
    let done = async |id: &str, seconds: i64| {
        let when = (at(seconds), &by);
        records.revocation_done(&home(), &cup(1), when, &stamp(id, seconds)).await.expect("done")
    };
    assert_eq!(done("e2", 71).await, None);
    let given = assignment(conversion(1), "PG/1", 1, Some(application(1)));
    assert_eq!(records.assign(&given, &stamp("e3", 72)).await.expect("done"), Assigned::Now);
    assert_eq!(note("e4").await.expect("done"), Noted::Now);
    assert_eq!(note("e5").await.expect("done"), Noted::Already);
    let first = done("e6", 80).await.expect("noted");
    assert_eq!(first.done_at, Some(at(80)));
    assert_eq!(done("e7", 90).await, Some(first));
    let latest =
        [EventKind::CupRevoked { cup: cup(1) }, EventKind::CupRevocationNoted { cup: cup(1) }];
    assert_eq!(kinds(&bench, application(1)).await, latest);
}
