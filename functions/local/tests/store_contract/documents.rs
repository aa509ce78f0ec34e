//! Attachments of a draft, and documents written once.

use bytes::Bytes;
use store::StoreError;
use store::applications::{DocumentRecord, ItemKey, Saved};
use store::files::Stored;

use crate::bench::{act, at, bench, entries};

fn document(id: &str, item: Option<ItemKey>) -> DocumentRecord {
    DocumentRecord {
        id: id.to_owned(),
        section: "damage".to_owned(),
        item,
        slot: "survey".to_owned(),
        file_name: "perizia giurata.pdf".to_owned(),
        media_type: "application/pdf".to_owned(),
        size: 1234,
        sha256: "22".repeat(32),
        key: format!("attachments/{id}"),
        uploaded_at: at(5),
        uploaded_by: "anna".to_owned(),
    }
}

#[tokio::test]
async fn attachments_come_and_go_with_the_draft() {
    let bench = bench().await;
    let applications = &bench.stores.applications;
    bench.draft("a1").await;
    let item = ItemKey {
        section: "damage".to_owned(),
        within: vec![],
        list: "buildings".to_owned(),
        item: "b1".to_owned(),
    };
    let of_item = document("d2", Some(item.clone()));
    let early = applications.put_document("a1", &of_item, &act("1", 1)).await;
    assert_eq!(early.expect("answered"), Saved::NoParent);
    applications.save_item("a1", &item, 0, &entries("x"), &act("2", 2)).await.expect("saved");
    for (document, event) in [(&of_item, "3"), (&document("d1", None), "4")] {
        let put = applications.put_document("a1", document, &act(event, 3)).await;
        assert_eq!(put.expect("stored"), Saved::Saved { version: 1 });
    }
    let twice = applications.put_document("a1", &of_item, &act("5", 4)).await;
    assert_eq!(twice.expect("answered"), Saved::Conflict { current: Some(of_item.clone()) });
    let whole = applications.load("a1").await.expect("read").expect("there");
    assert_eq!(whole.documents, [document("d1", None), of_item.clone()]);

    let gone = applications.delete_document("a1", &of_item, &act("6", 5)).await;
    assert_eq!(gone.expect("removed"), Saved::Saved { version: 1 });
    let again = applications.delete_document("a1", &of_item, &act("7", 5)).await;
    assert_eq!(again.expect("answered"), Saved::Conflict { current: None });
}

#[tokio::test]
async fn a_document_is_written_once() {
    let bench = bench().await;
    let files = &bench.stores.files;
    let bytes = Bytes::from_static(b"%PDF-1.7 the final one");
    let mut writers = tokio::task::JoinSet::new();
    for _ in 0..8 {
        let (files, bytes) = (files.clone(), bytes.clone());
        writers.spawn(async move { files.put_document("f/1", bytes, "application/pdf").await });
    }
    let answers: Vec<_> =
        writers.join_all().await.into_iter().map(|answer| answer.expect("stored")).collect();
    assert!(answers.contains(&Stored::New));
    let other = files.put_document("f/1", Bytes::from_static(b"other"), "application/pdf").await;
    assert!(matches!(other, Err(StoreError::DocumentDiffers)), "{other:?}");
    let again = files.put_document("f/1", bytes.clone(), "application/pdf").await;
    assert_eq!(again.expect("stored"), Stored::Already);

    assert_eq!(files.document("f/1", 1000).await.expect("read"), Some(bytes.clone()));
    assert_eq!(files.document("f/2", 1000).await.expect("read"), None);
    let longer = files.document("f/1", 5).await;
    assert!(matches!(longer, Err(StoreError::FileTooLarge { max: 5 })), "{longer:?}");
    let head = files.head_document("f/1").await.expect("read").expect("there");
    assert_eq!(head.size, u64::try_from(bytes.len()).expect("a length"));
    assert_eq!(head.media_type.as_deref(), Some("application/pdf"));
    assert_eq!(files.head_document("f/2").await.expect("read"), None);
}
