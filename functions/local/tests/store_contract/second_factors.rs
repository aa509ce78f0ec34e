//! Second factors: of two changes at once one is the first, and each leaves its event.

use crate::accounts::{code, username};
use crate::bench::{at, bench};
use domain::EventId;
use store::accounts::{AccountActor, AccountEvent, AccountEventKind, FactorChange, SecondFactor};

fn event(number: u8) -> AccountEvent {
    let millis = u64::try_from(at(0).as_millisecond()).expect("after 1970");
    AccountEvent {
        id: EventId::new(millis, &[number; 10]),
        at: at(0),
        actor: AccountActor::User { username: username("anna") },
        kind: AccountEventKind::SecondFactorBegun { username: username("anna") },
    }
}

#[tokio::test]
async fn a_change_of_what_was_changed_meanwhile_is_stale() {
    let bench = bench().await;
    let accounts = &bench.stores.accounts;
    let (code, name) = (code(1), username("anna"));
    let none = SecondFactor::none(&code, &name);
    let begun = SecondFactor {
        pending: Some("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ".parse().expect("a secret")),
        ..none.clone()
    };
    let first = accounts.save_second_factor(&begun, &event(1), None).await;
    assert_eq!(first.expect("saved"), FactorChange::Saved);
    let other = accounts.save_second_factor(&none, &event(2), None).await;
    assert_eq!(other.expect("judged"), FactorChange::Stale, "there is one by now");
    let read = accounts.second_factor(&code, &name).await.expect("read").expect("there");
    assert_eq!((read.version, &read.pending), (1, &begun.pending));
    let counted = SecondFactor { failures: 1, ..read.clone() };
    let (one, two) = (event(3), event(4));
    let (one, two) = tokio::join!(
        accounts.save_second_factor(&counted, &one, None),
        accounts.save_second_factor(&counted, &two, None)
    );
    let mut ended = [one.expect("judged"), two.expect("judged")];
    ended.sort_by_key(|ended| *ended == FactorChange::Stale);
    assert_eq!(ended, [FactorChange::Saved, FactorChange::Stale]);
    assert_eq!(
        accounts.events(&code, 9).await.expect("read").len(),
        2,
        "what is stale leaves none"
    );

    assert!(accounts.remove_second_factor(&code, &name, &event(5)).await.expect("removed"));
    assert!(!accounts.remove_second_factor(&code, &name, &event(6)).await.expect("looked"));
    assert_eq!(accounts.second_factor(&code, &name).await.expect("read"), None);
    // Nobody brings back what was taken away.
    let back = accounts.save_second_factor(&read, &event(7), None).await;
    assert_eq!(back.expect("judged"), FactorChange::Stale);
    assert_eq!(accounts.events(&code, 9).await.expect("read").len(), 3);
}
