//! Who registers as a third party, and whose an application is (manual 2.1 and 3.2, point 1).

use ristoro_tests::{Applicant, Application, Golden, PASSWORD, Running, legal_person};
use serde_json::{Value, json};

#[tokio::test]
async fn a_third_party_is_asked_about_the_first_answer() {
    let portal = Running::start().await;
    let mut consultant = legal_person();
    consultant["ruolo"] = "terzo".into();
    let mut third_party = Applicant::register(&portal, &consultant).await;
    third_party.sign_in().await;
    third_party.choose_password(PASSWORD).await;
    let beneficiary = Applicant::enter(&portal).await;
    for (person, answer, asked) in [
        (&third_party, "beneficiario", true),
        (&third_party, "terzo", false),
        (&beneficiary, "beneficiario", false),
        // A beneficiary's own users may be consultants.
        (&beneficiary, "terzo", false),
    ] {
        let application = Application::create(&person.client).await;
        let entries = json!({ "compilazione": answer });
        let saved = application.save("formulario", &entries).await;
        let warned = |view: &Value| {
            view["problems"].as_array().unwrap().iter().any(|problem| {
                problem["severity"] == "warning"
                    && problem["place"]["target"]["field"] == "compilazione"
                    && problem["sentence"].as_str().unwrap().contains("soggetto terzo")
            })
        };
        assert_eq!(warned(&saved), asked, "{answer}: {saved}");
        let path = application.at("/sections/formulario");
        let read = person.client.get(&path).await.done(200);
        assert_eq!(warned(&read), asked, "{answer}");
    }
}

#[tokio::test]
async fn an_application_says_whose_it_is() {
    let portal = Running::start().await;
    let (owner, application) = Golden::complete(&portal).await;
    let read = Golden::read("golden.json");
    let wanted = read.entries("beneficiario");
    let detail = application.detail().await;
    let beneficiary = &detail["beneficiary"];
    assert_eq!(beneficiary["name"], wanted["denominazione"]);
    assert_eq!(beneficiary["fiscal_code"], wanted["codice_fiscale"]);
    let begun = Application::create(&owner.client).await;
    assert_eq!(begun.detail().await["beneficiary"], Value::Null);
}
