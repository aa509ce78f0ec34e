//! The draft (manual 3.1) and the PDF to be signed (manual 5.1).

use domain::Digest;
use ristoro_tests::{Golden, Running, pdf_text};
use serde_json::json;

#[tokio::test]
async fn a_draft_says_so_on_every_page() {
    let portal = Running::start().await;
    let (applicant, application) = Golden::complete(&portal).await;
    let answer = applicant.client.get(&application.at("/draft.pdf")).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(answer.header("content-type"), "application/pdf");
    assert!(answer.header("content-disposition").starts_with("attachment; "));
    let text = pdf_text(&answer.body);
    let pages: Vec<&str> = text.trim_end_matches('\u{c}').split('\u{c}').collect();
    assert!(pages.len() > 2);
    for page in pages {
        assert!(page.contains("FAC-SIMILE"), "{page}");
    }
    assert!(text.contains("Tecnografica Modenese S.r.l."), "{text}");
}

#[tokio::test]
async fn a_draft_is_there_from_the_start_and_with_anything_in_it() {
    let portal = Running::start().await;
    let (applicant, application) = Golden::opened(&portal).await;
    let draft = async || {
        let answer = applicant.client.get(&application.at("/draft.pdf")).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        pdf_text(&answer.body)
    };
    assert!(draft().await.contains("FAC-SIMILE"));
    let odd = json!({ "banca": "Banca 漢字 🏦", "iban": "non lo so" });
    let saved = application.save("banca", &odd).await;
    assert!(saved["problems"].to_string().contains("unprintable"), "{saved}");
    assert!(draft().await.contains("non lo so"));
}

#[tokio::test]
async fn the_final_pdf_is_made_once() {
    let portal = Running::start().await;
    let (applicant, application) = Golden::validated(&portal).await;
    let reported = application.detail().await["final_pdf"].clone();
    let answer = applicant.client.get(&application.at("/application.pdf")).await;
    assert_eq!(answer.header("content-type"), "application/pdf");
    let name = format!("attachment; filename=\"domanda-{}.pdf\"", application.id);
    assert!(answer.header("content-disposition").starts_with(&name));
    assert!(answer.header("cache-control").contains("no-transform"));
    assert_eq!(reported["sha256"], Digest::of(&answer.body).to_string());
    assert_eq!(reported["size"], answer.body.len());
    for _ in 0..2 {
        portal.clock.advance(600);
        assert_eq!(application.final_pdf().await, answer.body);
    }
    let text = pdf_text(&answer.body);
    assert!(!text.contains("FAC-SIMILE"));
    assert!(text.contains("Studio Associato Bassi e Ferri"));
}
