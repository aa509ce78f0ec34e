//! Files that no function could carry: they go through the storage, both ways.

use ristoro_tests::{CupDesk, Running, cup_workbook, good_row};
use serde_json::json;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const MIB: usize = 1024 * 1024;

/// A workbook with a picture of so many bytes, which does not get smaller.
fn with_picture(bytes: usize) -> Vec<u8> {
    let book = cup_workbook(&[good_row("PG/1"), good_row("PG/2")]);
    let mut writer = ZipWriter::new_append(Cursor::new(book)).unwrap();
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    writer.start_file("xl/media/image1.png", stored).unwrap();
    let noise = (0_u32..).map(|number| number.wrapping_mul(2_654_435_761).to_le_bytes()[3]);
    writer.write_all(&noise.take(bytes).collect::<Vec<u8>>()).unwrap();
    writer.finish().unwrap().into_inner()
}

#[tokio::test]
async fn a_workbook_of_more_than_four_megabytes_is_converted_and_had_back() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let book = with_picture(4 * MIB + MIB / 2);
    assert!(book.len() > 4 * MIB && book.len() < 5 * MIB, "{}", book.len());
    let conversion = desk.convert("grande.xlsx", &book).await;
    assert_eq!(conversion["state"], "accepted", "{}", conversion["report"]);
    assert_eq!(conversion["requests"], 2);
    // What came is kept as it came; too long for a reply, it is had from the storage.
    let id = conversion["id"].as_str().unwrap();
    let answer = desk.client.get(&format!("/api/cup/conversions/{id}/files/source")).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let link = answer.header("location").to_owned();
    let had = portal.visitor().get(&link).await;
    assert_eq!(had.status, 200, "{link}");
    assert!(had.body == book, "other bytes");
}

#[tokio::test]
async fn one_that_is_too_large_is_refused_before_and_after_it_is_sent() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let book = with_picture(5 * MIB);
    let body =
        json!({ "file_name": "a.xlsx", "size": book.len(), "measure": null, "split": false });
    desk.client.post("/api/cup/conversions", &body).await.refused(422, "workbook");
    // Announced as smaller, the storage takes no more than was announced.
    let announced =
        json!({ "file_name": "a.xlsx", "size": 1_000, "measure": null, "split": false });
    let begun = desk.client.post("/api/cup/conversions", &announced).await.done(201);
    let (status, _) = desk.client.post_file(&begun["upload"], "a.xlsx", &book).await;
    assert!((400..500).contains(&status), "{status}");
    let id = begun["conversion"].as_str().unwrap();
    desk.received(id).await.refused(409, "not-arrived");
}

#[tokio::test]
async fn an_export_that_no_reply_carries_lies_among_what_passes_and_not_among_the_documents() {
    let portal = Running::start().await;
    let files = &portal.portal.context().stores.files;
    let key = "exports/cup/AAAAAAAA/x.xlsx";
    let bytes = bytes::Bytes::from(vec![7; 5 * MIB]);
    files.put_passing(key, bytes.clone(), "application/zip").await.unwrap();
    // Made once more in the same moment, it is the same.
    files.put_passing(key, bytes, "application/zip").await.unwrap();
    assert!(files.head_incoming(key).await.unwrap().is_some());
    assert!(files.head_document(key).await.unwrap().is_none());
    let download = store::files::Download {
        bucket: store::files::Bucket::Incoming,
        key,
        file_name: "registro-cup.xlsx",
        valid_for: std::time::Duration::from_mins(1),
    };
    let link = files.download_link(&download, portal.clock.now()).await.unwrap();
    let had = portal.visitor().get(&link).await;
    assert_eq!((had.status, had.body.len()), (200, 5 * MIB), "{link}");
}
