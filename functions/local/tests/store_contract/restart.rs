//! Data in a folder: they outlive the engines, and several programs may have them open.

use crate::bench::{app, dossier, edit, entries, stamp, stores_over, word};
use ristoro::engines::{Engines, Location};
use store::applications::Creation;
use store::files::Stored;
use tempfile::TempDir;

#[tokio::test]
async fn what_is_kept_in_a_folder_survives_a_restart() {
    let folder = TempDir::new().expect("a folder");
    let location = Location::Folder(folder.path().join("data"));
    let pdf = bytes::Bytes::from_static(b"%PDF");
    for round in 0..2 {
        let engines = Engines::start(location.clone()).await.expect("engines");
        let stores = stores_over(&engines, &folder, None);
        if round == 0 {
            let made = stores.applications.create(&dossier("a1", 0), &stamp("1", 0)).await;
            assert_eq!(made.expect("made"), Creation::Done);
            let (s, entries, stamp) = (word("s"), entries("x"), stamp("2", 1));
            let saved = stores.applications.save_section(app("a1"), &s, edit(0, &entries), &stamp);
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

/// The engine writes a file, then what is known of it, then its checksum.
#[tokio::test]
async fn a_document_that_was_left_half_made_is_made_again() {
    let folder = TempDir::new().expect("a folder");
    let data = folder.path().join("data");
    let engines = Engines::start(Location::Folder(data.clone())).await.expect("engines");
    let files = stores_over(&engines, &folder, None).files;
    let pdf = bytes::Bytes::from_static(b"%PDF");
    files.put_document("f", pdf.clone(), "application/pdf").await.expect("stored");
    let whole = files.head_document("f").await.expect("read").expect("there");
    for endings in [&[".internal.json"][..], &[".internal.json", ".metadata.json"]] {
        for entry in std::fs::read_dir(data.join("files")).expect("a folder") {
            let path = entry.expect("an entry").path();
            if endings.iter().any(|ending| path.to_string_lossy().ends_with(ending)) {
                std::fs::remove_file(path).expect("removed");
            }
        }
        let stored = files.put_document("f", pdf.clone(), "application/pdf").await;
        assert_eq!(stored.expect("stored"), Stored::New, "{endings:?}");
        assert_eq!(files.head_document("f").await.expect("read"), Some(whole.clone()));
    }
    let stored = files.put_document("f", pdf, "application/pdf").await;
    assert_eq!(stored.expect("stored"), Stored::Already);
    engines.stop().await;
}

#[tokio::test]
async fn programs_on_one_folder_do_not_mix_what_they_write() {
    let folder = TempDir::new().expect("a folder");
    let location = Location::Folder(folder.path().join("data"));
    let (first, second) =
        tokio::join!(Engines::start(location.clone()), Engines::start(location.clone()));
    let programs = [first.expect("engines"), second.expect("engines")];
    let stores = programs.each_ref().map(|engines| stores_over(engines, &folder, None));
    let mut writers = tokio::task::JoinSet::new();
    for number in 0..40_u8 {
        let files = stores[usize::from(number % 2)].files.clone();
        let bytes = bytes::Bytes::from(vec![number; 200_000]);
        writers.spawn(async move {
            files.put_document(&format!("f/{number}"), bytes, "application/pdf").await
        });
    }
    for stored in writers.join_all().await {
        assert_eq!(stored.expect("stored"), Stored::New);
    }
    for number in 0..40_u8 {
        let kept = stores[0].files.document(&format!("f/{number}"), 200_000).await.expect("read");
        assert!(kept.expect("there").iter().all(|byte| *byte == number), "{number}");
    }
    let made = stores[0].applications.create(&dossier("a1", 0), &stamp("1", 0)).await;
    assert_eq!(made.expect("made"), Creation::Done);
    assert!(stores[1].applications.load(app("a1")).await.expect("read").is_some());
}
