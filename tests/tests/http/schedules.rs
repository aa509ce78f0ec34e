//! The schedule of a call, changed by the administration that runs it.

use domain::Instant;
use edge::Clock;
use jiff::SignedDuration;
use ristoro::engines::Location;
use ristoro_tests::{
    Answer, Applicant, CALL, CallFolder, Client, Golden, Running, official, official_of_the_call,
};
use serde_json::{Value, json};

const ACT: &str = "Ordinanza n. 9 del 2030";

/// A day from now, as people write it.
fn in_days(portal: &Running, days: i64) -> String {
    let then = portal.clock.now().checked_add(SignedDuration::from_hours(24 * days)).unwrap();
    Instant::from(then).day_in_italy().to_string()
}

fn extend(until: &str) -> Value {
    json!({ "what": "extend", "until": until })
}

fn declare(opens: Option<&str>, last_day: Option<&str>, earlier: bool) -> Value {
    json!({ "what": "declare", "opens": opens, "last_day": last_day, "earlier": earlier })
}

fn limit(most: u32) -> Value {
    json!({ "what": "limit", "most": most })
}

fn update(version: &Value, change: &Value, act: &str) -> Value {
    json!({ "version": version, "change": change, "act": act })
}

fn address(rest: &str) -> String {
    format!("/api/administration/calls/{CALL}/schedule{rest}")
}

/// The call as those who run it see it.
async fn administered(client: &Client) -> Value {
    client.get("/api/administration/calls").await.done(200)["calls"][0].clone()
}

/// The call as everybody sees it.
async fn told(portal: &Running) -> Value {
    let calls = portal.visitor().get("/api/calls").await.done(200);
    let own = calls["calls"].as_array().unwrap().iter().find(|call| call["call"] == CALL);
    own.unwrap().clone()
}

/// Changes the schedule as it is now.
async fn change(client: &Client, change: &Value) -> Answer {
    let version = &administered(client).await["schedule"]["version"];
    client.put(&address(""), &update(version, change, ACT)).await
}

#[tokio::test]
async fn an_extension_is_seen_at_once_and_lets_through_who_was_late() {
    let portal = Running::start().await;
    let official = official_of_the_call(&portal).await;
    let (_, application) = Golden::signed(&portal).await;
    portal.close_call_in(120).await;
    portal.clock.advance(121);
    application.submit().await.refused(409, "closed");
    assert_eq!(told(&portal).await["state"], "closed");

    let day = in_days(&portal, 30);
    let version = &administered(&official.client).await["schedule"]["version"];
    let wanted = update(version, &extend(&day), ACT);
    let preview = official.client.post(&address("/preview"), &wanted).await.done(200);
    let sentence = format!("Le domande si possono inviare entro il {day}, ore 23:59:59.");
    assert_eq!(preview["sentence"], sentence);
    assert_eq!(told(&portal).await["state"], "closed", "a preview changes nothing");

    let changed = official.client.put(&address(""), &wanted).await.done(200);
    assert_eq!(changed["schedule"]["state"], "open");
    assert_eq!(changed["applications"]["validated"], 1);
    let call = told(&portal).await;
    assert_eq!((&call["state"], &call["extended"]), (&json!("open"), &json!(true)));
    assert_eq!(call["closes_at"]["text"], format!("{day}, ore 23:59:59"));
    let detail = application.detail().await;
    assert_eq!(detail["closes_at"]["text"], call["closes_at"]["text"]);
    application.submit().await.done(200);

    let after = administered(&official.client).await;
    assert_eq!(after["applications"]["sent"], 1);
    let latest = &after["decisions"][0];
    assert_eq!(latest["author"], "Carla Neri (carla.neri)");
    assert_eq!(latest["act"], ACT);
    assert!(latest["what"].as_str().unwrap().contains(&day), "{latest}");
    let whats: Vec<&str> = after["decisions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|decision| decision["what"].as_str().unwrap())
        .collect();
    assert!(whats.iter().any(|what| what.starts_with("Bando affidato")), "{whats:?}");
    assert!(whats.last().unwrap().starts_with("Pubblicata la revisione"), "{whats:?}");
}

#[tokio::test]
async fn for_everybody_else_the_call_is_not_there_to_be_changed() {
    let portal = Running::start().await;
    let owner = official_of_the_call(&portal).await;
    let other = official(&portal).await;
    let applicant = Applicant::enter(&portal).await;
    let before = administered(&owner.client).await;
    let wanted = update(&before["schedule"]["version"], &extend(&in_days(&portal, 5000)), ACT);
    for client in [&other.client, &applicant.client, &portal.visitor()] {
        client.put(&address(""), &wanted).await.refused(404, "not-found");
        client.post(&address("/preview"), &wanted).await.refused(404, "not-found");
    }
    let listed = other.client.get("/api/administration/calls").await.done(200);
    assert_eq!(listed, json!({ "calls": [] }));
    for client in [&applicant.client, &portal.visitor()] {
        client.get("/api/administration/calls").await.refused(404, "not-found");
    }
    let unknown = "/api/administration/calls/ordinanza-9-1999/schedule";
    owner.client.put(unknown, &wanted).await.refused(404, "not-found");
    assert_eq!(administered(&owner.client).await, before);

    // Entrusted to another, it is the other's.
    let next = official_of_the_call(&portal).await;
    owner.client.put(&address(""), &wanted).await.refused(404, "not-found");
    next.client.put(&address(""), &wanted).await.done(200);
}

#[tokio::test]
async fn who_did_not_see_a_change_is_told_how_it_is_now() {
    let portal = Running::start().await;
    let official = official_of_the_call(&portal).await;
    let version = administered(&official.client).await["schedule"]["version"].clone();
    let first = update(&version, &extend("15/03/2031"), ACT);
    let done = official.client.put(&address(""), &first).await.done(200);
    // The very same request again, because the answer was lost, is the same change.
    assert_eq!(official.client.put(&address(""), &first).await.done(200), done);
    let second = update(&version, &extend("20/03/2031"), ACT);
    for answer in [
        official.client.put(&address(""), &second).await,
        official.client.post(&address("/preview"), &second).await,
    ] {
        let problem = answer.refused(409, "conflict");
        let detail = problem["detail"].as_str().unwrap();
        assert!(detail.contains("entro il 15/03/2031, ore 23:59:59"), "{detail}");
    }
    assert_eq!(administered(&official.client).await, done);
}

#[tokio::test]
async fn what_would_mislead_is_refused_with_its_sentence_at_its_box() {
    let portal = Running::start().await;
    let official = official_of_the_call(&portal).await;
    let before = administered(&official.client).await;
    let (yesterday, tomorrow) = (in_days(&portal, -1), in_days(&portal, 1));
    for (change, place, words) in [
        (extend("28/02/2030"), "until", "una proroga finisce più tardi"),
        (extend("27/02/2030"), "until", "entro il 28/02/2030, ore 23:59:59"),
        (extend("31/02/2031"), "until", "giorno 31 non esiste"),
        (extend("domani"), "until", "gg/mm/aaaa"),
        (declare(None, Some("27/02/2030"), false), "last_day", "anticipare la chiusura"),
        (declare(None, Some(&yesterday), true), "last_day", "già passato"),
        (declare(None, Some("28/02/2030"), false), "last_day", "è già così"),
        (declare(Some(&tomorrow), None, false), "opens", "il bando è aperto"),
        (declare(Some("01/03/2030"), None, true), "opens", "prima di aprirsi"),
        (declare(Some("01.13.2014"), None, false), "opens", "mese 13 non esiste"),
        (declare(None, None, false), "last_day", "nuovo giorno di apertura"),
        (limit(0), "most", "almeno una domanda"),
        (limit(10), "most", "prima dell’apertura"),
    ] {
        let wanted = update(&before["schedule"]["version"], &change, ACT);
        for answer in [
            official.client.put(&address(""), &wanted).await,
            official.client.post(&address("/preview"), &wanted).await,
        ] {
            let problem = answer.refused(422, "schedule");
            assert_eq!(problem["which"], place, "{change}: {problem}");
            let detail = problem["detail"].as_str().unwrap();
            assert!(detail.to_lowercase().contains(words), "{change}: {detail}");
        }
    }
    for act in ["", "  ", "una\nriga", &"a".repeat(301)] {
        let wanted = update(&before["schedule"]["version"], &extend("15/03/2031"), act);
        let problem = official.client.put(&address(""), &wanted).await.refused(422, "schedule");
        assert_eq!(problem["which"], "act", "{problem}");
    }
    let odd = json!({ "version": 1, "change": { "what": "shut" }, "act": ACT });
    official.client.put(&address(""), &odd).await.refused(400, "malformed");
    assert_eq!(administered(&official.client).await, before);
}

#[tokio::test]
async fn a_call_takes_as_many_as_was_decided_before_it_opened() {
    let folder = CallFolder::copied();
    // The storage takes uploads by its own clock, which the portal's must stay near.
    let opens = Clock::System.now() + SignedDuration::from_mins(2);
    let opens = opens.strftime("%Y-%m-%dT%H:%MZ");
    folder.replace("call.toml", "opens = \"2014-09-01\"", &format!("opens = \"{opens}\""));
    let portal = Running::with(Location::Memory, folder.path(), None).await;
    let official = official_of_the_call(&portal).await;
    assert_eq!(administered(&official.client).await["schedule"]["can_be_limited"], true);
    let limited = change(&official.client, &limit(1)).await.done(200);
    assert_eq!(limited["applications"]["arrived"], 0);
    let sentence = limited["schedule"]["sentence"].as_str().unwrap();
    assert!(sentence.contains("una sola domanda"), "{sentence}");
    assert_eq!(told(&portal).await["most"], 1);

    portal.clock.advance(120);
    let (_, one) = Golden::signed(&portal).await;
    let (_, other) = Golden::signed(&portal).await;
    assert_eq!(
        (&told(&portal).await["full"], &other.detail().await["full"]),
        (&json!(false), &json!(false))
    );
    one.submit().await.done(200);
    assert_eq!(
        (&told(&portal).await["full"], &other.detail().await["full"]),
        (&json!(true), &json!(true))
    );
    let problem = other.submit().await.refused(409, "full");
    assert!(problem["detail"].as_str().unwrap().contains("al massimo 1"), "{problem}");
    let counts = &administered(&official.client).await["applications"];
    assert_eq!(
        (&counts["arrived"], &counts["sent"], &counts["validated"]),
        (&json!(1), &json!(1), &json!(1))
    );

    change(&official.client, &limit(2)).await.done(200);
    assert_eq!(other.detail().await["full"], false, "there is room again");
    other.submit().await.done(200);
    let lower = change(&official.client, &limit(1)).await.refused(422, "schedule");
    assert!(lower["detail"].as_str().unwrap().contains("già arrivate 2 domande"), "{lower}");
    assert_eq!(told(&portal).await["most"], 2);
}
