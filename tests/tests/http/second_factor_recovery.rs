//! A lost password of somebody who has a second factor: the mail alone opens nothing, and shuts nobody out.

use crate::locks::OLD_HASH;
use crate::second_factor::{give, half_way, with_factor};
use ristoro_tests::{Applicant, Running, solved, store_user};
use serde_json::json;
use store::accounts::User;

#[tokio::test]
async fn a_given_password_voids_the_own_one_after_the_code_only() {
    let portal = Running::strict().await;
    let (person, app) = with_factor(&portal).await;
    let altcha = solved(&portal.visitor()).await;
    let by = json!({ "username": person.username });
    let body = json!({ "organisation": person.organisation, "by": by, "altcha": altcha });
    portal.visitor().post("/api/recoveries", &body).await.done(200);
    let letter = portal.letters().pop().unwrap();
    let given = Applicant { password: letter.after("Password:").to_owned(), ..person.clone() };

    // Whoever reads the mail and has no code shuts nobody out.
    let stranger = half_way(&portal, &given).await;
    give(&stranger, &app.wrong(&portal)).await.refused(422, "second-factor-code");
    person.client.get("/api/cup/conversions").await.done(200);

    let mut owner = half_way(&portal, &given).await;
    let session = owner.give_code(&app.next(&portal)).await;
    assert_eq!(session["must_change_password"], true);
    person.client.get("/api/cup/conversions").await.refused(401, "sign-in");
    portal.visitor().post("/api/session", &person.credentials()).await.refused(422, "credentials");
    owner.choose_password("Secchia2014").await;
    owner.client.get("/api/cup/conversions").await.done(200);
}

#[tokio::test]
async fn a_hash_of_other_parameters_is_made_anew_before_the_code_comes() {
    let portal = Running::strict().await;
    let (person, app) = with_factor(&portal).await;
    let accounts = &portal.portal.context().stores.accounts;
    let (code, name) = (person.organisation.parse().unwrap(), person.username.parse().unwrap());
    let stored = async || accounts.user(&code, &name).await.unwrap().unwrap();
    let user = stored().await;
    store_user(&portal, &User { password_hash: OLD_HASH.parse().unwrap(), ..user.clone() }).await;
    let events = accounts.events(&code, 99).await.unwrap().len();

    // A wrong password leaves it as it is.
    let wrong = Applicant { password: "Alluvione2015".to_owned(), ..person.clone() };
    portal.visitor().post("/api/session", &wrong.credentials()).await.refused(422, "credentials");
    assert_eq!(stored().await.password_hash.reveal(), OLD_HASH);

    let mut other = half_way(&portal, &person).await;
    let anew = stored().await;
    assert!(anew.password_hash.reveal().starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
    // Nobody has entered: of the right password nothing is noted, and no session ended.
    assert_eq!(anew.last_access_at, user.last_access_at);
    assert_eq!(accounts.events(&code, 99).await.unwrap().len(), events + 1, "the failure alone");
    person.client.get("/api/cup/conversions").await.done(200);
    other.give_code(&app.next(&portal)).await;
    other.client.get("/api/cup/conversions").await.done(200);
    assert_eq!(stored().await.password_hash, anew.password_hash);
}
