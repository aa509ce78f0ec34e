//! Calls and their forms.

use bytes::Bytes;
use store::StoreError;
use store::calls::CallRecord;
use store::files::Stored;

use crate::bench::{at, bench, call};

#[tokio::test]
async fn calls_are_published_extended_and_listed() {
    let bench = bench().await;
    let calls = &bench.stores.calls;
    assert_eq!(calls.call("ordinance").await.expect("read"), None);
    assert!(!calls.extend("ordinance", at(9)).await.expect("refused"));
    calls.put_call(&call()).await.expect("published");
    let other = CallRecord { call: "another".to_owned(), ..call() };
    calls.put_call(&other).await.expect("published");
    let revised = CallRecord { revision: "2".to_owned(), digest: "d2".to_owned(), ..call() };
    calls.put_call(&revised).await.expect("published again");
    assert!(calls.extend("ordinance", at(7200)).await.expect("extended"));
    let extended = CallRecord { extended_until: Some(at(7200)), ..revised };
    assert_eq!(calls.calls().await.expect("listed"), [other, extended.clone()]);
    assert!(extended.is_open(at(7199)) && !extended.is_open(at(7200)));
}

#[tokio::test]
async fn a_form_is_written_once() {
    let bench = bench().await;
    let calls = &bench.stores.calls;
    let form = Bytes::from_static(b"{\"sections\":[]}");
    assert_eq!(calls.form("ordinance", "d1").await.expect("read"), None);
    let stored = calls.put_form("ordinance", "d1", form.clone()).await.expect("stored");
    assert_eq!(stored, Stored::New);
    let again = calls.put_form("ordinance", "d1", form.clone()).await.expect("stored");
    assert_eq!(again, Stored::Already);
    let other = calls.put_form("ordinance", "d1", Bytes::from_static(b"{}")).await;
    assert!(matches!(other, Err(StoreError::DocumentDiffers)));
    assert_eq!(calls.form("ordinance", "d1").await.expect("read"), Some(form));
}
