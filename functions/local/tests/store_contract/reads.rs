//! What officials read: once a day for each of them and each thing, under the application and under the administration.

use crate::accounts::{code, username};
use crate::bench::{at, bench, dossier};
use store::reads::{ReadThing, Reader};

const DAY: i64 = 24 * 60 * 60;

#[tokio::test]
async fn each_reading_is_noted_once_a_day() {
    let bench = bench().await;
    let reads = &bench.stores.reads;
    let (one, other) = (dossier("one", 0), dossier("other", 0));
    let reader = |name: &str, seconds: i64| Reader {
        administration: code(1),
        username: username(name),
        at: at(seconds),
    };
    let (anna, list) = (reader("anna", 0), ReadThing::CodesList);
    reads.note(&anna, list, [&one]).await.expect("noted");
    let (first, second) =
        tokio::join!(reads.note(&anna, list, [&one, &other]), reads.note(&anna, list, [&other]));
    first.and(second).expect("noted");
    let of_one = reads.of_application(one.id, 9).await.expect("read");
    assert_eq!(of_one.len(), 1, "{of_one:?}");
    assert_eq!((&of_one[0].username, of_one[0].at), (&username("anna"), at(0)));
    assert_eq!(reads.of_application(other.id, 9).await.expect("read").len(), 1);

    // Another thing, another person, another day: each is a line of its own.
    reads.note(&anna, ReadThing::CodesWorkbook, [&one]).await.expect("noted");
    reads.note(&reader("bruno", 60), list, [&one]).await.expect("noted");
    reads.note(&reader("anna", DAY), list, [&one]).await.expect("noted");
    let of_one = reads.of_application(one.id, 9).await.expect("read");
    assert_eq!((of_one.len(), of_one[0].at), (4, at(DAY)), "the latest day first");
    assert_eq!(reads.by_administration(&code(1), 9).await.expect("read").len(), 5);
    assert_eq!(reads.by_administration(&code(1), 2).await.expect("read").len(), 2);
    assert_eq!(reads.by_administration(&code(2), 9).await.expect("read"), []);
}
