//! Data that outlive the engines.

use ristoro::engines::{Engines, Location};
use tempfile::TempDir;

use crate::bench::{act, entries, meta, stores_over};

#[tokio::test]
async fn what_is_kept_in_a_folder_survives_a_restart() {
    let folder = TempDir::new().expect("a folder");
    let location = Location::Folder(folder.path().join("data"));
    let pdf = bytes::Bytes::from_static(b"%PDF");
    for round in 0..2 {
        let engines = Engines::start(location.clone()).await.expect("engines");
        let stores = stores_over(&engines, &folder, None);
        if round == 0 {
            assert!(stores.applications.create(&meta("a1", 0), &act("1", 0)).await.expect("made"));
            let (entries, act) = (entries("x"), act("2", 1));
            stores.applications.save_section("a1", "s", 0, &entries, &act).await.expect("saved");
            stores.files.put_document("f", pdf.clone(), "application/pdf").await.expect("stored");
        } else {
            let whole = stores.applications.load("a1").await.expect("read").expect("there");
            assert_eq!(whole.sections["s"].entries, entries("x"));
            assert_eq!(stores.files.document("f", 9).await.expect("read"), Some(pdf.clone()));
        }
        engines.stop().await;
    }
}
