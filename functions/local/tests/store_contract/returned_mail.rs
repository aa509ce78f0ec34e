//! Mail that came back.

use crate::bench::{at, bench, letter};
use store::outbox::{ReturnCause, ReturnedMail};

#[tokio::test]
async fn the_latest_return_counts_however_often_it_is_told() {
    let bench = bench().await;
    let outbox = &bench.stores.outbox;
    let returned = |address: &str, cause, seconds| {
        let to = address.parse().expect("an address");
        ReturnedMail::new(to, cause, at(seconds), Some(letter("l", 0).id))
    };
    let full = returned("Anna@example.it", ReturnCause::NotInTime, 10);
    let gone = returned("anna@example.it", ReturnCause::Undeliverable, 20);
    assert!(outbox.note_returned(&gone).await.expect("noted"));
    for told_again in [&gone, &full, &gone] {
        assert!(!outbox.note_returned(told_again).await.expect("answered"));
    }
    let (anna, carla) =
        ("ANNA@example.it".parse().expect("one"), "carla@example.it".parse().expect("one"));
    let found = outbox.returned_from(&[anna, carla], at(30)).await.expect("read");
    assert_eq!(found, [gone]);
    assert_eq!(outbox.returned().await.expect("read").len(), 1);
    let half_a_year_later = at(30 + 181 * 86_400);
    let none = outbox.returned_from(&[found[0].to.clone()], half_a_year_later).await;
    assert_eq!(none.expect("read"), []);
}
