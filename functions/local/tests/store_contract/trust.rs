//! The trusted list in force, and who may sign the next.

use crate::bench::{at, bench};
use bytes::Bytes;
use domain::Digest;
use store::trust::{NewList, PinnedSigner};

fn list(sequence: u64, json: &'static str) -> NewList {
    let author = "anna".to_owned();
    NewList { sequence, json: Bytes::from_static(json.as_bytes()), at: at(1), author }
}

#[tokio::test]
async fn a_list_is_put_in_place_of_the_one_it_was_compared_with() {
    let bench = bench().await;
    let trust = &bench.stores.trust;
    assert_eq!(trust.list_in_force().await.expect("read"), None);
    assert!(trust.put_list(list(141, "{1}"), None).await.expect("written"));
    assert!(!trust.put_list(list(142, "{2}"), None).await.expect("tried"), "there is one now");

    let first = trust.list_in_force().await.expect("read").expect("a list");
    assert_eq!((first.list.sequence, first.newest), (141, 141));
    let kept = trust.list(&first.list).await.expect("read").expect("kept");
    assert_eq!(&kept[..], b"{1}");
    for lower in [140, 141] {
        assert!(!trust.put_list(list(lower, "{0}"), Some(&first)).await.expect("tried"));
    }
    assert!(trust.put_list(list(142, "{2}"), Some(&first)).await.expect("written"));
    let late = trust.put_list(list(143, "{3}"), Some(&first)).await.expect("tried");
    assert!(!late, "it was compared with one that is not in force any more");
    let second = trust.list_in_force().await.expect("read").expect("a list");
    assert_eq!((second.list.sequence, second.newest), (142, 142));
    assert_eq!(second.before, Some(first.list));
}

#[tokio::test]
async fn of_two_imports_at_once_one_counts() {
    let bench = bench().await;
    let trust = &bench.stores.trust;
    assert!(trust.put_list(list(1, "{}"), None).await.expect("written"));
    let first = trust.list_in_force().await.expect("read").expect("a list");
    let (one, other) = futures::join!(
        trust.put_list(list(2, "{a}"), Some(&first)),
        trust.put_list(list(2, "{b}"), Some(&first)),
    );
    assert!(one.expect("tried") != other.expect("tried"));
}

#[tokio::test]
async fn a_list_is_taken_back_and_its_number_stays_taken() {
    let bench = bench().await;
    let trust = &bench.stores.trust;
    assert!(trust.put_list(list(141, "{1}"), None).await.expect("written"));
    let first = trust.list_in_force().await.expect("read").expect("a list");
    assert_eq!(trust.take_back(&first).await.expect("tried"), None, "there was none before");
    assert!(trust.put_list(list(142, "{2}"), Some(&first)).await.expect("written"));
    let second = trust.list_in_force().await.expect("read").expect("a list");

    let back = trust.take_back(&second).await.expect("written").expect("the one before");
    assert_eq!(back, trust.list_in_force().await.expect("read").expect("a list"));
    assert_eq!((back.list.sequence, back.newest), (141, 142));
    assert_eq!(trust.take_back(&second).await.expect("tried"), None, "it was done already");
    assert!(!trust.put_list(list(142, "{2}"), Some(&back)).await.expect("tried"));
    assert!(trust.put_list(list(143, "{3}"), Some(&back)).await.expect("written"));
}

#[tokio::test]
async fn signers_are_pinned_once_and_unpinned() {
    let bench = bench().await;
    let trust = &bench.stores.trust;
    let signer = |seed: &str, subject: Option<&str>| PinnedSigner {
        certificate: Digest::of(seed.as_bytes()),
        subject: subject.map(str::to_owned),
        until: subject.map(|_| at(900)),
        pinned_at: at(1),
        pinned_by: "anna".to_owned(),
    };
    let (known, bare) = (signer("a", Some("CN=AgID")), signer("b", None));
    assert!(trust.pin(&known).await.expect("written") && trust.pin(&bare).await.expect("written"));
    let again = PinnedSigner { pinned_by: "bruno".to_owned(), ..known.clone() };
    assert!(!trust.pin(&again).await.expect("tried"));
    let mut pins = trust.pins().await.expect("read");
    pins.sort_by_key(|pin| pin.subject.is_none());
    assert_eq!(pins, [known.clone(), bare]);
    assert_eq!(trust.unpin(&known.certificate).await.expect("removed"), Some(known.clone()));
    assert_eq!(trust.unpin(&known.certificate).await.expect("removed"), None);
    assert_eq!(trust.pins().await.expect("read").len(), 1);
}
