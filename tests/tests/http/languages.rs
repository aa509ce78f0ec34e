//! What pages in another language are answered: they say theirs with every request.

use crate::places::fields_with_problems;
use reqwest::Method;
use ristoro_tests::{Answer, Applicant, Client, PASSWORD, Running, natural_person, solved};
use serde_json::{Value, json};

/// Posts as an English page does.
async fn post(client: &Client, path: &str, body: &Value) -> Answer {
    client.request(Method::POST, path).header("accept-language", "en").json(body).send().await
}

fn detail(problem: &Value) -> &str {
    problem["detail"].as_str().unwrap()
}

/// Sentences and labels beside fields.
fn told(problem: &Value) -> Vec<(&str, &str)> {
    let problems = problem["problems"].as_array().unwrap();
    problems
        .iter()
        .map(|it| (it["label"].as_str().unwrap(), it["sentence"].as_str().unwrap()))
        .collect()
}

#[tokio::test]
async fn a_wrong_password_is_told_in_the_language_of_the_page() {
    let portal = Running::start().await;
    let person = Applicant::register(&portal, &natural_person()).await;
    let visitor = portal.visitor();
    let mut wrong = person.credentials();
    wrong["password"] = json!("sbagliata1");
    let first = post(&visitor, "/api/session", &wrong).await.refused(422, "credentials");
    assert_eq!(first["title"], "Something to correct");
    assert!(detail(&first).contains("You can try 2 more times"), "{first}");
    let second = post(&visitor, "/api/session", &wrong).await.refused(422, "credentials");
    assert!(detail(&second).contains("You can try once more"), "{second}");
    let locked = post(&visitor, "/api/session", &wrong).await.refused(422, "credentials");
    let (said, until) = detail(&locked).split_once("You can try again from ").unwrap();
    assert_eq!(said, "For safety the account is locked after 3 wrong attempts. ");
    assert!(until.ends_with(" (Italian time)."), "{until}");
    // Whoever reads Italian is told so in the same moment.
    let italian = visitor.post("/api/session", &wrong).await.refused(422, "credentials");
    assert!(detail(&italian).starts_with("L’utenza è bloccata"), "{italian}");
}

#[tokio::test]
async fn what_no_page_says_is_answered_in_italian() {
    let portal = Running::start().await;
    let nobody = json!({ "organisation": "R00000000", "username": "nessuno", "password": "x" });
    for header in ["de-DE,de;q=0.9", "*"] {
        let request = portal.visitor().request(Method::POST, "/api/session").json(&nobody);
        let refused = request.header("accept-language", header).send().await;
        let problem = refused.refused(422, "credentials");
        assert!(detail(&problem).starts_with("Credenziali non corrette"), "{header}: {problem}");
    }
    let browser = "de, en-GB;q=0.8, it;q=0.5";
    let request = portal.visitor().request(Method::GET, "/api/applications");
    let problem = request.header("accept-language", browser).send().await.refused(401, "sign-in");
    assert!(detail(&problem).starts_with("Your session has ended"), "{problem}");
}

#[tokio::test]
async fn what_is_wrong_with_a_registration_is_told_in_the_language_of_the_page() {
    let portal = Running::start().await;
    let client = portal.visitor();
    let wrong = [
        (
            "codice_fiscale",
            "BSSLNE75E54F257X",
            "Italian tax code (codice fiscale)",
            "The check character does not match: check the 16 characters of the tax code.",
        ),
        (
            "codice_fiscale",
            "BSSLNE75E54",
            "Italian tax code (codice fiscale)",
            "The tax code of an organisation or a business has digits only: check it.",
        ),
        (
            "email",
            "elena.bassi@pec.it",
            "Email address",
            "This is a certified mailbox (PEC): write an ordinary e-mail address.",
        ),
        (
            "email",
            "elena.bassi",
            "Email address",
            "The e-mail address has no @ sign: write the address as name@domain.it.",
        ),
        (
            "data_nascita",
            "31/02/1975",
            "Date of birth",
            "The day 31 does not exist in that month: check the date.",
        ),
        ("data_nascita", "01/01/2099", "Date of birth", "The date cannot be after "),
        ("telefono", "casa", "Telephone", "The character “c” is not allowed in a telephone number"),
        ("cognome", "", "Surname", "This answer is required."),
        ("cognome", "Bassi 🏠", "Surname", "The character “🏠” cannot be in a name"),
        ("res_provincia", "XX", "Province", "Choose one of the provinces offered."),
        (
            "res_cap",
            "123",
            "Postal code (CAP)",
            "Write the postal code with 5 digits. Example: 41030.",
        ),
        (
            "privacy",
            "no",
            "I have read the notice on the processing of personal data",
            "To register, read the notice and tick this box.",
        ),
        (
            "email",
            "elena.bassi@gmial.com",
            "Email address",
            "You wrote “gmial.com”: did you mean “gmail.com”? Correct the address or, if it is right as it is, press “Register” again.",
        ),
    ];
    for (field, typed, label, sentence) in wrong {
        let mut entries = natural_person();
        entries[field] = json!(typed);
        let body = json!({ "entries": entries, "altcha": "" });
        let problem = post(&client, "/api/registrations", &body).await.refused(422, "invalid");
        assert!(detail(&problem).starts_with("Some details are missing"), "{problem}");
        let (said, words) =
            *told(&problem).iter().find(|(said, _)| *said == label).unwrap_or(&("", ""));
        assert_eq!(said, label, "«{typed}»: {problem}");
        assert!(words.starts_with(sentence), "«{typed}»: {words}");
        assert!(fields_with_problems(&problem).contains(&field), "{problem}");
    }
    let body = json!({ "entries": natural_person(), "altcha": "" });
    let problem = post(&client, "/api/registrations", &body).await.refused(422, "challenge");
    assert!(detail(&problem).starts_with("The verification is wrong"), "{problem}");
}

#[tokio::test]
async fn a_fiscal_code_that_is_taken_is_told_in_the_language_of_the_page() {
    let portal = Running::start().await;
    Applicant::register(&portal, &natural_person()).await.sign_in().await;
    let client = portal.visitor();
    let body = json!({ "entries": natural_person(), "altcha": solved(&client).await });
    let problem = post(&client, "/api/registrations", &body).await.refused(422, "invalid");
    let [(label, sentence)] = told(&problem)[..] else { panic!("{problem}") };
    assert_eq!(label, "Italian tax code (codice fiscale)");
    assert!(sentence.starts_with("This tax code is already registered"), "{sentence}");
}

#[tokio::test]
async fn a_password_that_will_not_do_is_told_in_the_language_of_the_page() {
    let portal = Running::start().await;
    let person = Applicant::enter(&portal).await;
    for (current, new, repeat, sentence) in [
        ("sbagliata1", "Secchia2014", "Secchia2014", "The current password is wrong."),
        (PASSWORD, "corta1", "corta1", "The password has to have at least 8 characters."),
        (
            PASSWORD,
            "soltantolettere",
            "soltantolettere",
            "The password has to contain at least one digit.",
        ),
        (
            PASSWORD,
            "123456789012",
            "123456789012",
            "The password has to contain at least one letter.",
        ),
        (
            PASSWORD,
            "password1",
            "password1",
            "This password is among the most used and is easily guessed: choose another one.",
        ),
        (
            PASSWORD,
            "zzxxzzxx99",
            "zzxxzzxx99",
            "The password repeats the same few characters: use at least 5 different ones.",
        ),
        (PASSWORD, PASSWORD, PASSWORD, "Choose a password that is different from the current one."),
        (
            PASSWORD,
            "Secchia2014",
            "Secchia2015",
            "The two passwords are not the same: type the new password again.",
        ),
    ] {
        let body = json!({ "current": current, "new": new, "repeat": repeat });
        let problem = post(&person.client, "/api/password", &body).await.refused(422, "invalid");
        assert_eq!((detail(&problem), told(&problem)), (sentence, vec![("", sentence)]), "«{new}»");
    }
}

#[tokio::test]
async fn what_cannot_be_a_code_or_a_name_is_told_in_the_language_of_the_page() {
    let portal = Running::start().await;
    let body = json!({ "organisation": "abc", "by": { "username": "à" }, "altcha": "" });
    let problem = post(&portal.visitor(), "/api/recoveries", &body).await.refused(422, "invalid");
    let sentences: Vec<&str> = told(&problem).into_iter().map(|(_, sentence)| sentence).collect();
    assert_eq!(
        sentences[0],
        "Write the main user code: the letter R followed by 8 letters or digits."
    );
    assert!(sentences[1].starts_with("The username has 3 to 40 characters"), "{sentences:?}");
}

#[tokio::test]
async fn calls_say_the_language_of_their_form() {
    let portal = Running::start().await;
    let calls = portal.visitor().get("/api/calls").await.done(200);
    let calls = calls["calls"].as_array().unwrap();
    assert!(!calls.is_empty() && calls.iter().all(|call| call["language"] == "it"), "{calls:?}");
}

#[tokio::test]
async fn mails_asked_for_on_a_page_in_english_say_the_essentials_in_it_too() {
    let portal = Running::start().await;
    let client = portal.visitor();
    let body = json!({ "entries": natural_person(), "altcha": solved(&client).await });
    let registered = post(&client, "/api/registrations", &body).await.done(201);
    let credentials = portal.letters().pop().unwrap();
    let password = credentials.after("Password:").to_owned();
    let (italian, english) = credentials.text.split_once("— In English —").unwrap();
    assert!(italian.contains("la registrazione è avvenuta"), "{italian}");
    assert!(english.contains("/en/accesso/") && english.contains("valid for 7 days"), "{english}");
    assert!(!english.contains(&password) && !english.contains(['{', '}']), "{english}");

    let asked =
        json!({ "organisation": registered["organisation"], "by": { "username": "principale" } });
    let mut recovery = asked.clone();
    recovery["altcha"] = json!(solved(&client).await);
    post(&client, "/api/recoveries", &recovery).await.done(200);
    let mail = portal.letters().pop().unwrap();
    let (_, english) = mail.text.split_once("— In English —").unwrap();
    assert!(english.contains("typed wrong 3 times, wait 5 minutes"), "{english}");

    // Whoever reads Italian gets one language.
    let mut recovery = asked;
    recovery["altcha"] = json!(solved(&client).await);
    client.post("/api/recoveries", &recovery).await.done(200);
    assert!(!portal.letters().pop().unwrap().text.contains("English"));
}
