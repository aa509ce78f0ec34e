//! A first telephone for the second factor, and another in its place.

use edge::Access;
use ristoro_tests::{Authenticator, PASSWORD, Running, new_official, official};
use serde_json::{Value, json};
use store::accounts::Right;

use crate::second_factor::{ask, give, half_way, routes, with_factor};

const MINUTE: i64 = 60;

#[tokio::test]
async fn until_one_is_set_up_everything_of_the_administration_is_refused() {
    let portal = Running::strict().await;
    let mut person = new_official(&portal, &Right::ALL).await;
    assert_eq!(person.sign_in().await["second_factor"], "to_set_up");
    person.client.get("/api/second-factor").await.refused(403, "password");
    person.choose_password(PASSWORD).await;
    let rights = [Access::Cup, Access::Calls, Access::Read, Access::Users];
    let first = [&[Access::Manager, Access::Official][..], &rights].concat();
    for route in routes(&first) {
        ask(&person.client, route).await.refused(403, "second-factor");
    }
    person.client.get("/api/users/altra.persona").await.refused(403, "second-factor");
    person.client.get("/api/users/carla.neri").await.done(200);
    let none = person.client.get("/api/second-factor").await.done(200);
    assert_eq!(none, json!({ "since": null, "recovery_codes": 0, "required": true }));

    let confirm = "/api/second-factor/confirm";
    let early = json!({ "code": "123456" });
    person.client.post(confirm, &early).await.refused(422, "second-factor-code");
    let begun = person.client.post("/api/second-factor", &json!({ "code": null })).await.done(201);
    let address = begun["address"].as_str().unwrap();
    let secret = begun["secret"].as_str().unwrap();
    assert!(
        address.starts_with("otpauth://totp/Ristoro:") && address.contains(secret),
        "{address}"
    );
    assert!(begun["qr"]["side"].as_u64().unwrap() > 30, "{}", begun["qr"]);
    let app = Authenticator::of(&begun);
    let wrong = json!({ "code": app.wrong(&portal) });
    person.client.post(confirm, &wrong).await.refused(422, "second-factor-code");
    person.client.get("/api/cup/conversions").await.refused(403, "second-factor");
    let right = json!({ "code": app.now(&portal) });
    let codes = person.client.post(confirm, &right).await.done(200);
    assert_eq!(codes["codes"].as_array().unwrap().len(), 10);

    person.client.get("/api/cup/conversions").await.done(200);
    let session = person.client.get("/api/session").await.done(200);
    assert_eq!(session["second_factor"], "given");
    let there = person.client.get("/api/second-factor").await.done(200);
    assert_eq!((&there["recovery_codes"], there["since"].is_object()), (&json!(10), true));
    let letters = portal.letters();
    assert!(letters.last().unwrap().text.contains("verifica in due passaggi"));
    // It counts once also where it was set up.
    let other = half_way(&portal, &person).await;
    give(&other, right["code"].as_str().unwrap()).await.refused(422, "second-factor-code");
}

#[tokio::test]
async fn a_first_telephone_wants_a_sign_in_of_just_before() {
    let portal = Running::start().await;
    let person = official(&portal).await;
    portal.clock.advance(11 * MINUTE);
    let body = json!({ "code": null });
    person.client.post("/api/second-factor", &body).await.refused(409, "not-this-user");
    person.elsewhere(&portal).await.client.post("/api/second-factor", &body).await.done(201);
}

#[tokio::test]
async fn codes_are_not_guessed_where_a_first_one_is_confirmed() {
    let portal = Running::start().await;
    let person = official(&portal).await;
    let begun = person.client.post("/api/second-factor", &json!({ "code": null })).await.done(201);
    let app = Authenticator::of(&begun);
    let wrong = json!({ "code": app.wrong(&portal) });
    for _ in 0..3 {
        person
            .client
            .post("/api/second-factor/confirm", &wrong)
            .await
            .refused(422, "second-factor-code");
    }
    let right = json!({ "code": app.now(&portal) });
    let told = person.client.post("/api/second-factor/confirm", &right).await;
    let told = told.refused(422, "second-factor-code");
    assert!(told["detail"].as_str().unwrap().contains("riprovare dal"), "{told}");
    portal.clock.advance(6 * MINUTE);
    let right = json!({ "code": app.now(&portal) });
    person.client.post("/api/second-factor/confirm", &right).await.done(200);
}

#[tokio::test]
async fn another_telephone_takes_the_place_of_the_first() {
    let portal = Running::strict().await;
    let (person, app) = with_factor(&portal).await;
    let begin = |code: Value| {
        let client = person.client.clone();
        async move { client.post("/api/second-factor", &json!({ "code": code })).await }
    };
    begin(Value::Null).await.refused(422, "second-factor-code");
    begin(json!(app.wrong(&portal))).await.refused(422, "second-factor-code");
    // Begun and left: the first one stays.
    begin(json!(app.next(&portal))).await.done(201);
    let mut elsewhere = half_way(&portal, &person).await;
    elsewhere.give_code(&app.next(&portal)).await;

    let new = Authenticator::replace(&portal, &person, Some(&app.next(&portal))).await;
    elsewhere.client.get("/api/cup/conversions").await.refused(401, "sign-in");
    person.client.get("/api/cup/conversions").await.done(200);
    let mut other = half_way(&portal, &person).await;
    give(&other, &app.next(&portal)).await.refused(422, "second-factor-code");
    give(&other, &app.recovery[0]).await.refused(422, "second-factor-code");
    other.give_code(&new.now(&portal)).await;
}
