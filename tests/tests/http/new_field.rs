//! A field that is added to a definition appears everywhere by itself.

use ristoro::engines::Location;
use ristoro_tests::{
    Applicant, Application, CALL, CallFolder, Golden, REVISION, Running, pdf_text,
};
use serde_json::json;
use std::path::{Path, PathBuf};

const FIELD: &str = r#"
[[groups.fields]]
id = "bic"
label = "Codice BIC della banca"
hint = "Esempio: BCITITMM"
kind = "text"
min = 8
max = 11
"#;

/// The folder of the pages' assets, if they were made.
pub(crate) fn site() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../site");
    let made = folder.join("dist/manifest.json").is_file();
    if !made {
        println!("the pages are left out: their assets were not made (npm run assets in site/)");
    }
    made.then_some(folder)
}

#[tokio::test]
async fn a_new_field_is_everywhere() {
    let calls = CallFolder::copied();
    calls.append("application/banca.toml", FIELD);
    let site = site();
    let portal = Running::with(Location::Memory, calls.path(), site.clone()).await;

    if site.is_some() {
        let page = portal.visitor().get(&format!("/bandi/{CALL}/{REVISION}/banca/")).await;
        assert_eq!(page.status, 200);
        let html = page.text();
        for expected in ["Codice BIC della banca", "Esempio: BCITITMM", "id=\"campo-bic\""] {
            assert!(html.contains(expected), "{expected} is not in the page");
        }
    }

    let description = portal.visitor().get("/api/openapi.json").await.done(200);
    assert!(description.to_string().contains("Codice BIC della banca"));

    let applicant = Applicant::enter(&portal).await;
    let application = Application::create(&applicant.client).await;
    Golden::read("golden.json").fill(&application).await;
    let problem = application.validate().await.refused(422, "invalid");
    let problems = problem["problems"].as_array().unwrap();
    assert_eq!(problems.len(), 1, "{problem}");
    assert_eq!(problems[0]["label"], "Codice BIC della banca");
    assert_eq!(problems[0]["code"], "missing");
    assert!(problems[0]["href"].as_str().unwrap().ends_with("#campo-bic"));

    let mut entries = application.view("banca").await["entries"].clone();
    entries["bic"] = json!("BCITITMM");
    let saved = application.save("banca", &entries).await;
    assert_eq!(saved["entries"]["bic"], "BCITITMM");
    application.validate().await.done(200);
    let text = pdf_text(&application.final_pdf().await);
    assert!(text.contains("Codice BIC della banca") && text.contains("BCITITMM"), "{text}");
}

#[tokio::test]
async fn every_link_to_a_gap_leads_to_a_page_that_has_its_place() {
    let Some(site) = site() else { return };
    let portal = Running::with(Location::Memory, &ristoro_tests::calls_folder(), Some(site)).await;
    let (applicant, application) = Golden::opened(&portal).await;
    application.add_item("beni.elenco", None, &json!({})).await;
    application.save("beni", &json!({ "richiesto": "si" })).await;
    let missing = applicant.client.get(&application.at("/missing")).await.done(200);
    let problems = missing["problems"].as_array().unwrap();
    assert!(problems.len() > 30);
    for problem in problems {
        let href = problem["href"].as_str().unwrap();
        let (path, anchor) = href.split_once('#').unwrap_or((href, "contenuto"));
        let page = applicant.client.get(path).await;
        assert_eq!(page.status, 200, "{href}");
        if href.contains('#') {
            assert!(page.text().contains(&format!("id=\"{anchor}\"")), "{href}");
        }
    }
}
