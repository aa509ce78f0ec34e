//! A new address of a user counts once whoever reads mail there confirms it; whoever never entered proves it with credentials.

use ristoro_tests::{
    Applicant, Letter, PASSWORD, Running, colleague, entered_user, made_user, solved, update_of,
    with,
};
use serde_json::{Value, json};

const DAY: i64 = 24 * 60 * 60;
const ANNA: &str = "/api/users/anna.verdi";
const NEW: &str = "anna@example.it";

/// The code in the latest letter to an address.
fn code(portal: &Running, to: &str) -> String {
    let letters = portal.letters();
    let mut to_it = letters.iter().filter(|letter| letter.to == to);
    let asked = to_it.rfind(|letter| letter.text.contains("/conferma-email/#")).unwrap();
    let link = asked.text.split_whitespace().find(|word| word.contains("/conferma-email/#"));
    link.unwrap().rsplit('#').next().unwrap().to_owned()
}

async fn confirmed(portal: &Running, code: &str) -> ristoro_tests::Answer {
    portal.visitor().post("/api/email-confirmations", &json!({ "code": code })).await
}

/// The letters that are sent while something is done.
async fn letters_of(portal: &Running, work: impl Future<Output = ()>) -> Vec<Letter> {
    let before = portal.letters().len();
    work.await;
    let mut letters = portal.letters().split_off(before);
    letters.sort_by(|one, other| one.to.cmp(&other.to));
    letters
}

async fn read(principal: &Applicant) -> Value {
    principal.client.get(ANNA).await.done(200)
}

async fn change(principal: &Applicant, email: &str) -> Value {
    let user = read(principal).await;
    let wanted = with(update_of(&user), "email", json!(email));
    principal.client.put(ANNA, &wanted).await.done(200)
}

/// Asks for another password by the address of a user.
async fn ask_recovery(portal: &Running, organisation: &str, email: &str) {
    let client = portal.visitor();
    let body = json!({
        "organisation": organisation, "by": { "email": email }, "altcha": solved(&client).await,
    });
    client.post("/api/recoveries", &body).await.done(200);
}

#[tokio::test]
async fn a_new_address_counts_once_it_is_confirmed() {
    let portal = Running::start().await;
    let principal = Applicant::enter(&portal).await;
    let anna = entered_user(&portal, &principal, &colleague()).await;
    let letters = letters_of(&portal, async {
        let asked = change(&principal, NEW).await;
        assert_eq!(asked["email"], "anna.verdi@example.it");
        assert_eq!(asked["awaited_email"]["email"], NEW);
    })
    .await;
    let [before, after] = &letters[..] else { panic!("{letters:?}") };
    assert!(before.to == "anna.verdi@example.it" && before.text.contains(NEW), "{}", before.text);
    assert!(before.text.contains("continuano ad arrivare qui"), "{}", before.text);
    assert!(!before.text.contains('#'), "the code is for the new address alone");
    assert!(after.to == NEW && !after.text.contains("anna.verdi"), "{}", after.text);
    assert!(!after.text.contains(&*principal.organisation), "{}", after.text);
    let own = anna.client.get(ANNA).await.done(200);
    assert_eq!(own["awaited_email"]["email"], NEW, "she sees it too");

    // Until then recovery goes to the address before, and the new one is nobody's.
    let nothing = letters_of(&portal, ask_recovery(&portal, &principal.organisation, NEW)).await;
    assert!(nothing.is_empty(), "{nothing:?}");
    let to_before = ask_recovery(&portal, &principal.organisation, "anna.verdi@example.it");
    let given = letters_of(&portal, to_before).await;
    assert_eq!(given.len(), 1);

    let code = code(&portal, NEW);
    let letters = letters_of(&portal, async {
        assert_eq!(confirmed(&portal, &code).await.done(200), json!({ "email": NEW }));
    })
    .await;
    let told: Vec<&str> = letters.iter().map(|letter| letter.to.as_str()).collect();
    assert_eq!(told, ["anna.verdi@example.it", NEW]);
    let now = read(&principal).await;
    assert_eq!((&now["email"], &now["awaited_email"]), (&json!(NEW), &Value::Null));
    // What was sent to the address before opens nothing; her own password does, and her session stays.
    let void = Applicant { password: given[0].after("Password:").to_owned(), ..anna.clone() };
    portal.visitor().post("/api/session", &void.credentials()).await.refused(422, "credentials");
    anna.client.get("/api/applications").await.done(200);
    anna.elsewhere(&portal).await;
    // A code confirms once, and opens nothing else.
    confirmed(&portal, &code).await.refused(409, "no-confirmation");
    let as_password = Applicant { password: code, ..anna };
    let refused = portal.visitor().post("/api/session", &as_password.credentials()).await;
    refused.refused(422, "credentials");

    let seen = principal.client.get("/api/account/events").await.done(200).to_string();
    assert!(seen.contains("con un nuovo indirizzo e-mail da confermare"), "{seen}");
    assert!(seen.contains("Confermato il nuovo indirizzo e-mail di anna.verdi"), "{seen}");
}

#[tokio::test]
async fn the_last_code_alone_confirms_and_for_seven_days() {
    let portal = Running::start().await;
    let principal = Applicant::enter(&portal).await;
    entered_user(&portal, &principal, &colleague()).await;
    change(&principal, NEW).await;
    let first = code(&portal, NEW);
    // The same again asks nobody; it is sent again when that is asked for.
    let nothing = letters_of(&portal, async { drop(change(&principal, NEW).await) }).await;
    assert!(nothing.is_empty(), "{nothing:?}");
    let user = read(&principal).await;
    let again = with(with(update_of(&user), "email", json!(NEW)), "send_again", json!(true));
    principal.client.put(ANNA, &again).await.done(200);
    let second = code(&portal, NEW);
    assert_ne!(first, second);
    confirmed(&portal, &first).await.refused(409, "no-confirmation");
    for nonsense in ["", "x", " ", "#"] {
        confirmed(&portal, nonsense).await.refused(409, "no-confirmation");
    }
    // Whoever stays with the address before wants the new one no more.
    let dropped = change(&principal, "anna.verdi@example.it").await;
    assert_eq!(dropped["awaited_email"], Value::Null);
    confirmed(&portal, &second).await.refused(409, "no-confirmation");

    change(&principal, NEW).await;
    let third = code(&portal, NEW);
    portal.clock.advance(7 * DAY);
    confirmed(&portal, &third).await.refused(409, "no-confirmation");
    let principal = principal.elsewhere(&portal).await;
    assert_eq!(read(&principal).await["awaited_email"], Value::Null, "it is over");
    change(&principal, NEW).await;
    confirmed(&portal, &format!(" {}\n", code(&portal, NEW))).await.done(200);
}

#[tokio::test]
async fn other_capitals_are_no_other_address() {
    let portal = Running::start().await;
    let principal = Applicant::enter(&portal).await;
    // She never entered: what she was sent must not be void for that.
    let mut anna = made_user(&portal, &principal, &colleague()).await;
    let nothing = letters_of(&portal, async {
        assert_eq!(
            change(&principal, "Anna.Verdi@example.it").await["email"],
            "Anna.Verdi@example.it"
        );
        change(&principal, "Anna.Verdi@example.it").await;
    })
    .await;
    assert!(nothing.is_empty(), "{nothing:?}");
    anna.sign_in().await;
    anna.choose_password(PASSWORD).await;
    let nothing = letters_of(&portal, async {
        let same = change(&principal, "ANNA.VERDI@example.it").await;
        assert_eq!(same["awaited_email"], Value::Null);
    })
    .await;
    assert!(nothing.is_empty(), "{nothing:?}");
}

#[tokio::test]
async fn whoever_never_entered_proves_the_address_with_new_credentials() {
    let portal = Running::start().await;
    let principal = Applicant::enter(&portal).await;
    let wrong = made_user(&portal, &principal, &colleague()).await;
    let letters = letters_of(&portal, async {
        let changed = change(&principal, NEW).await;
        assert_eq!((&changed["email"], &changed["awaited_email"]), (&json!(NEW), &Value::Null));
    })
    .await;
    let [before, after] = &letters[..] else { panic!("{letters:?}") };
    assert_eq!(before.to, "anna.verdi@example.it");
    assert!(before.text.contains("non valgono più"), "{}", before.text);
    for secret in ["Password:", &principal.organisation, "anna.verdi "] {
        assert!(!before.text.contains(secret), "{}", before.text);
    }
    portal.visitor().post("/api/session", &wrong.credentials()).await.refused(422, "credentials");
    let mut right = Applicant { password: after.after("Password:").to_owned(), ..wrong };
    right.sign_in().await;
}

#[tokio::test]
async fn mail_of_an_organisation_goes_to_the_address_of_its_principal_user_once_confirmed() {
    let portal = Running::start().await;
    let principal = Applicant::enter(&portal).await;
    let own = principal.client.get("/api/users/principale").await.done(200);
    let wanted = with(update_of(&own), "email", json!("nuovo@example.it"));
    principal.client.put("/api/users/principale", &wanted).await.done(200);
    let accounts = &portal.portal.context().stores.accounts;
    let email = async || {
        let code = principal.organisation.parse().unwrap();
        accounts.organisation(&code).await.unwrap().unwrap().email.to_string()
    };
    assert_eq!(email().await, "studio@example.it");
    confirmed(&portal, &code(&portal, "nuovo@example.it")).await.done(200);
    assert_eq!(email().await, "nuovo@example.it");
    let letters = portal.letters();
    let asked = letters.iter().find(|letter| letter.text.contains("ha chiesto")).unwrap();
    assert!(asked.text.contains("cambia subito la password"), "{}", asked.text);
}

#[tokio::test]
async fn a_new_password_keeps_out_whoever_asked_for_another_address() {
    let portal = Running::start().await;
    let principal = Applicant::enter(&portal).await;
    let mut anna = entered_user(&portal, &principal, &colleague()).await;
    change(&principal, NEW).await;
    let asked = code(&portal, NEW);
    anna.choose_password("quattro mele 44").await;
    assert_eq!(read(&principal).await["awaited_email"], Value::Null);
    confirmed(&portal, &asked).await.refused(409, "no-confirmation");
    // Nor does anybody confirm it of who is suspended.
    change(&principal, NEW).await;
    let asked = code(&portal, NEW);
    principal.client.post(&format!("{ANNA}/suspend"), &json!({})).await.done(200);
    confirmed(&portal, &asked).await.refused(409, "no-confirmation");
    assert_eq!(read(&principal).await["email"], "anna.verdi@example.it");
}
