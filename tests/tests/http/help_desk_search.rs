//! How officials find whom they help: by codes, by parts of names and addresses; never a list of who registered.

use crate::help_desk::{DESK, applicant, of, search};
use ristoro_tests::{Applicant, Running, colleague, entered_user, official_of_the_call};
use serde_json::json;

#[tokio::test]
async fn organisations_are_found_by_codes_names_and_addresses() {
    let portal = Running::start().await;
    let desk = official_of_the_call(&portal).await;
    let mine = applicant(&portal).await;
    entered_user(&portal, &mine, &colleague()).await;
    let seen = desk.client.get(&of(&mine, "")).await.done(200);
    let fiscal_code = seen["fiscal_code"].as_str().unwrap();
    let code = mine.organisation.to_lowercase();
    for text in [
        code.as_str(),
        fiscal_code,
        "BASSI E",
        "studio@EXAMPLE.it",
        "anna.verdi",
        "Anna Ver",
        "VRDNNA80A41F257T",
    ] {
        let found = search(&desk, text).await;
        assert_eq!(found["organisations"][0]["code"], mine.organisation.as_str(), "{text}");
        assert_eq!(found["all"], true);
    }
    for text in ["", " ", "an", "Zuccherificio", "R7K2M9X4A", &"a".repeat(500)] {
        assert_eq!(search(&desk, text).await["organisations"], json!([]), "{text}");
    }
    // Who has not applied yet is found by the code alone: nobody lists who registered.
    let newcomer = Applicant::enter(&portal).await;
    let found = search(&desk, "Bassi e Ferri").await;
    assert!(!found.to_string().contains(&newcomer.organisation), "{found}");
    let found = search(&desk, &newcomer.organisation).await;
    assert_eq!(found["organisations"].as_array().unwrap().len(), 1);
    // Every search is noted among what happened to the administration: who was found, not what was typed.
    let own = desk.client.get("/api/account/events").await.done(200);
    let told = own["events"][0]["what"].as_str().unwrap();
    assert!(told.ends_with(&format!("trovate {}", newcomer.organisation)), "{own}");
    assert!(own.to_string().contains("nessuna trovata"), "{own}");
    assert!(!own.to_string().contains("Zuccherificio"), "{own}");
}

#[tokio::test]
async fn nobody_searches_without_end() {
    let portal = Running::start().await;
    let desk = official_of_the_call(&portal).await;
    for _ in 0..120 {
        search(&desk, "").await;
    }
    let path = format!("{DESK}/search");
    let busy = desk.client.post(&path, &json!({ "text": "Bassi" })).await.refused(429, "busy");
    assert!(busy["detail"].as_str().unwrap().contains("ricerche"), "{busy}");
}
