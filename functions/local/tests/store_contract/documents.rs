//! Attachments of a draft, and documents written once.

use crate::bench::{app, at, bench, document_id, edit, entries, item_id, stamp, word};
use bytes::Bytes;
use domain::Digest;
use form::FileType;
use store::StoreError;
use store::applications::{DocumentRecord, ItemKey, Saved};
use store::files::Stored;

fn document(id: &str, item: Option<ItemKey>) -> DocumentRecord {
    DocumentRecord {
        id: document_id(id),
        section: word("damage"),
        item,
        slot: word("survey"),
        file_name: "perizia giurata.pdf".parse().expect("a name"),
        kind: FileType::Pdf,
        size: 1234,
        sha256: Digest::of(b"survey"),
        key: format!("attachments/{id}"),
        uploaded_at: at(5),
        uploaded_by: "anna".parse().expect("a name"),
    }
}

#[tokio::test]
async fn attachments_come_and_go_with_the_draft() {
    let bench = bench().await;
    let applications = &bench.stores.applications;
    bench.draft("a1").await;
    let item = ItemKey {
        section: word("damage"),
        within: vec![],
        list: word("buildings"),
        item: item_id("b1"),
    };
    let of_item = document("d2", Some(item.clone()));
    let early = applications.put_document(app("a1"), &of_item, &stamp("1", 1)).await;
    assert_eq!(early.expect("answered"), Saved::NoParent);
    applications
        .save_item(app("a1"), &item, edit(0, &entries("x")), &stamp("2", 2))
        .await
        .expect("saved");
    for (document, event) in [(&of_item, "3"), (&document("d1", None), "4")] {
        let put = applications.put_document(app("a1"), document, &stamp(event, 3)).await;
        assert_eq!(put.expect("stored"), Saved::Saved(document.clone()));
    }
    let twice = applications.put_document(app("a1"), &of_item, &stamp("5", 4)).await;
    assert_eq!(twice.expect("answered"), Saved::Conflict { current: Some(of_item.clone()) });
    let whole = applications.load(app("a1")).await.expect("read").expect("there");
    assert_eq!(whole.documents, [document("d1", None), of_item.clone()]);

    let gone = applications.delete_document(app("a1"), &of_item, &stamp("6", 5)).await;
    assert_eq!(gone.expect("removed"), Saved::Saved(of_item.clone()));
    let again = applications.delete_document(app("a1"), &of_item, &stamp("7", 5)).await;
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
