//! Data that outlive the engines.

use ristoro::engines::{Engines, Location};
use tempfile::TempDir;

use crate::bench::{app, dossier, entries, stamp, stores_over, word};

#[tokio::test]
async fn what_is_kept_in_a_folder_survives_a_restart() {
    let folder = TempDir::new().expect("a folder");
    let location = Location::Folder(folder.path().join("data"));
    let pdf = bytes::Bytes::from_static(b"%PDF");
    for round in 0..2 {
        let engines = Engines::start(location.clone()).await.expect("engines");
        let stores = stores_over(&engines, &folder, None);
        if round == 0 {
            assert!(
                stores.applications.create(&dossier("a1", 0), &stamp("1", 0)).await.expect("made")
            );
            let (s, entries, stamp) = (word("s"), entries("x"), stamp("2", 1));
            let saved = stores.applications.save_section(app("a1"), &s, 0, &entries, &stamp);
            saved.await.expect("saved");
            stores.files.put_document("f", pdf.clone(), "application/pdf").await.expect("stored");
        } else {
            let whole = stores.applications.load(app("a1")).await.expect("read").expect("there");
            assert_eq!(whole.sections[&word("s")].entries, entries("x"));
            assert_eq!(stores.files.document("f", 9).await.expect("read"), Some(pdf.clone()));
        }
        engines.stop().await;
    }
}
