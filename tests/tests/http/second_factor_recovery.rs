//! A lost password of somebody who has a second factor: the mail alone opens nothing, and shuts nobody out.

use crate::second_factor::{give, half_way, with_factor};
use ristoro_tests::{Applicant, Running, solved};
use serde_json::json;

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
