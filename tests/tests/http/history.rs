//! The history of an application: who changed which answer, from what to what (manual 2.3), and the digests that people
//! take away with them.

use domain::Digest;
use ristoro_tests::{Application, Authority, Golden, LASTING, Running, pdf_text, store_user};
use serde_json::{Value, json};
use store::accounts::User;
use store::history::Verified;

async fn events(application: &Application) -> Value {
    application.client.get(&application.at("/events")).await.done(200)
}

/// A text without any white space: digests are broken over lines.
fn dense(text: &str) -> String {
    text.split_whitespace().collect()
}

#[tokio::test]
async fn the_principal_sees_who_changed_which_answer_from_what_to_what() {
    let portal = Running::start().await;
    let (principal, application) = Golden::complete(&portal).await;
    let view = application.view("banca").await;
    let version = view["version"].as_u64().unwrap();
    let mut entries = view["entries"].clone();
    entries["intestatario"] = json!("Studio Bassi");
    application.put("banca", version, &entries).await.done(200);

    let page = events(&application).await;
    assert_eq!(page["with_answers"], true);
    let latest = &page["events"][0];
    assert_eq!((&latest["who"], &latest["number"]), (&json!(principal.username), &page["count"]));
    let edits = latest["edits"].as_array().unwrap();
    let [edit] = edits.as_slice() else { panic!("one answer changed: {edits:?}") };
    assert_eq!(edit["before"], view["entries"]["intestatario"]);
    assert_eq!(edit["after"], "Studio Bassi");
    // People read names, not what they sign in with.
    let session = principal.client.get("/api/session").await.done(200);
    assert_eq!(latest["who_name"], session["user"]["name"]);
    assert_eq!(application.detail().await["updated_by_name"], session["user"]["name"]);
    assert_eq!(application.view("banca").await["updated_by_name"], session["user"]["name"]);
    let frozen = page["events"].as_array().unwrap().iter();
    let declared = frozen.flat_map(|event| event["edits"].as_array().unwrap());
    let raw = ["si", "no", "MO"];
    let mut proposed = Vec::new();
    for edit in declared {
        let after = edit["after"].as_str().unwrap_or_default();
        assert!(!raw.contains(&after), "{edit}");
        if let Some(answer) = after.strip_suffix(" (come proposto dal modulo)") {
            proposed.push((edit["question"].as_str().unwrap(), answer.to_owned()));
        }
    }
    // What the form answers by itself, and nobody chose otherwise, is no answer of the person's own.
    let yes = ("La domanda è esente dall’imposta di bollo?", "Sì".to_owned());
    let one = ("Quantità", "1".to_owned());
    assert_eq!(proposed, [yes, one.clone(), one]);
    assert!(!edit["question"].as_str().unwrap().contains("intestatario"), "its label: {edit}");
}

#[tokio::test]
async fn others_see_who_and_when_and_not_the_answers() {
    let portal = Running::start().await;
    let (mut applicant, application) = Golden::opened(&portal).await;
    application.put("banca", 0, &json!({ "intestatario": "Studio Bassi" })).await.done(200);

    let accounts = &portal.portal.context().stores.accounts;
    let organisation = applicant.organisation.parse().unwrap();
    let first = accounts.user(&organisation, &applicant.username.parse().unwrap()).await.unwrap();
    let second =
        User { username: "bruno.verdi".parse().unwrap(), principal: false, ..first.unwrap() };
    store_user(&portal, &second).await;
    applicant.username = "bruno.verdi".to_owned();
    let other = applicant.elsewhere(&portal).await;
    let page = events(&application.seen_by(&other.client)).await;
    assert_eq!(page["with_answers"], false);
    let who = &page["events"][0]["who_name"];
    assert_eq!(application.seen_by(&other.client).detail().await["updated_by_name"], *who);
    assert_ne!(who, "principale");
    let edit = &page["events"][0]["edits"][0];
    assert_eq!((&edit["before"], &edit["after"]), (&Value::Null, &Value::Null));
    assert!(!page.to_string().contains("Studio Bassi"), "{page:#}");
}

#[tokio::test]
async fn many_events_come_in_pages() {
    let portal = Running::start().await;
    let (_, application) = Golden::opened(&portal).await;
    let before = events(&application).await["count"].as_u64().unwrap();
    for number in 0..104_u64 {
        let entries = json!({ "intestatario": format!("Studio {number}") });
        application.put("banca", number, &entries).await.done(200);
    }
    let page = events(&application).await;
    let shown = page["events"].as_array().unwrap();
    assert_eq!(
        (shown.len(), &page["count"], &page["earlier"]),
        (100, &json!(before + 104), &json!(before + 5))
    );
    let path = application.at(&format!("/events/before/{}", before + 5));
    let others = application.client.get(&path).await.done(200);
    let shown = others["events"].as_array().unwrap();
    let left = usize::try_from(before + 4).unwrap();
    assert_eq!((shown.len(), &others["earlier"]), (left, &Value::Null));
    assert_eq!(shown.last().unwrap()["what"], "Domanda creata");
    let none = application.client.get(&application.at("/events/before/1")).await.done(200);
    assert_eq!(none["events"], json!([]));
    for odd in ["0x1", "-1", "x"] {
        let path = application.at(&format!("/events/before/{odd}"));
        application.client.get(&path).await.refused(404, "not-found");
    }
}

#[tokio::test]
async fn what_people_take_away_names_a_head_of_the_history() {
    let portal = Running::start().await;
    let (_, application) = Golden::validated(&portal).await;
    let authority = Authority::new();
    portal.trust(&authority);
    application.sign(&authority.signer(LASTING), ristoro_tests::IDENTITY).await;
    let receipt = application.submit().await.done(200);

    let applications = &portal.portal.context().stores.applications;
    let history = applications.audit(application.id.parse().unwrap()).await.unwrap().unwrap();
    assert!(history.outcome.is_ok(), "{:?}", history.outcome);
    let sent: Digest = receipt["history"].as_str().unwrap().parse().unwrap();
    let number = Verified::holds(&history.links, sent).unwrap();
    let left_it = history.links.iter().find(|link| link.number == number).unwrap();
    assert!(left_it.event.contains(r#""what":"arrived""#), "{left_it:?}");
    let text = dense(&pdf_text(&application.final_pdf().await));
    let validated =
        history.links.iter().find(|link| link.event.contains(r#""validated""#)).unwrap();
    assert!(text.contains(&validated.previous.to_string()), "{text}");
    let pdf = application.client.get(&application.at("/receipt.pdf")).await;
    assert!(dense(&pdf_text(&pdf.body)).contains(&sent.to_string()));
    let letters = portal.letters();
    let confirmation = letters.iter().find(|letter| letter.subject.contains("domanda inviata"));
    assert!(confirmation.unwrap().text.contains(&sent.to_string()), "{letters:?}");
}
