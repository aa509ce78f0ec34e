//! A call is run by one administration: everything of it is there for that one alone, and while it runs the call.

use calls::Author;
use edge::{Access, ROUTES};
use ristoro_tests::Said::Code;
use ristoro_tests::{
    Applicant, Application, CALL, CupDesk, Golden, Running, bundled_measure, cup_answer, good_row,
    official,
};
use serde_json::{Value, json};
use store::calls::Entrusting;

const ONE: &str = "E99J14000010001";
/// Codes of the year that the measure of the product is decided in.
const OF_WORKBOOK: &str = "E99J20000010001";
const TWO: &str = "E99J20000020001";

/// An application that was sent, and its protocol number.
async fn sent(portal: &Running) -> (Applicant, Application, String) {
    let (applicant, application) = Golden::signed(portal).await;
    let receipt = application.submit().await.done(200);
    let protocol = receipt["protocol"].as_str().unwrap().to_owned();
    (applicant, application, protocol)
}

/// A request of the code of an application, from the list of the call.
async fn asked(desk: &CupDesk, application: &Application) -> Value {
    let one = json!({ "application": application.id, "cost": "5.000,00", "granted": "1.000,00" });
    let body = json!({ "applications": [one] });
    let made = desk.client.post(&format!("/api/cup/calls/{CALL}/conversions"), &body).await;
    desk.agree(made.done(201)["id"].as_str().unwrap()).await.done(200)
}

/// Lets another administration run the call.
async fn entrust(portal: &Running, to: &CupDesk) {
    let context = portal.portal.context();
    let author = Author { name: "prova".to_owned(), act: None };
    let decision = author.decides(portal.clock.now(), &context.random.bytes().unwrap());
    let (call, to) = (CALL.parse().unwrap(), to.administration.parse().unwrap());
    let ended = context.stores.calls.entrust(&call, &to, &decision).await.unwrap();
    assert_eq!(ended, Entrusting::Done);
}

/// Every route for officials that names something: nothing of what is named is there.
async fn finds_nothing(desk: &CupDesk, conversion: &Value) {
    let named = |path: &&edge::Route| {
        let of_officials = matches!(path.access, Access::Cup | Access::Calls);
        of_officials && path.path.contains('{') && !path.path.contains("{response}")
    };
    let id = conversion["id"].as_str().unwrap();
    let mut tried = 0;
    for route in ROUTES.iter().filter(named) {
        let path = route
            .path
            .replace("{conversion}", id)
            .replace("{file}", "request")
            .replace("{number}", "0")
            .replace("{measure}", CALL)
            .replace("{call}", CALL)
            .replace("{cup}", ONE);
        let method = route.method.as_str().parse().unwrap();
        let body = body_of(route.name);
        desk.client.request(method, &path).json(&body).send().await.refused(404, "not-found");
        tried += 1;
    }
    assert!(tried >= 13, "{tried}");
    for list in ["calls", "conversions", "revocations"] {
        let listed = desk.client.get(&format!("/api/cup/{list}")).await.done(200);
        assert_eq!(listed[list], json!([]), "{list}");
    }
    let measures = desk.client.get("/api/cup/measures").await.done(200);
    assert!(!measures.to_string().contains(CALL), "{measures}");
    let calls = desk.client.get("/api/administration/calls").await.done(200);
    assert_eq!(calls, json!({ "calls": [] }));
    let note = json!({ "cup": ONE, "reason": "Rinuncia", "date": "24/11/2024" });
    desk.client.post("/api/cup/revocations", &note).await.refused(422, "revocation");
    let name = json!({ "file_name": "a.xlsx", "size": 9, "measure": CALL, "split": false });
    desk.client.post("/api/cup/conversions", &name).await.refused(422, "measure");
}

/// A body that the route takes.
fn body_of(route: &str) -> Value {
    match route {
        "RequestCodes" => json!({ "applications": [] }),
        "CreateResponse" => json!({ "file_name": "a.xml", "size": 1 }),
        _ => json!({}),
    }
}

#[tokio::test]
async fn a_stranger_to_the_call_finds_nothing_of_it() {
    let portal = Running::start().await;
    let desk = CupDesk::of_the_call(&portal).await;
    let (_, application, protocol) = sent(&portal).await;
    let conversion = asked(&desk, &application).await;
    let id = conversion["id"].as_str().unwrap();
    desk.import(id, &cup_answer(&[("1", &protocol, Code(ONE))])).await.done(200);
    let note = json!({ "cup": ONE, "reason": "Rinuncia", "date": "24/11/2024" });
    desk.client.post("/api/cup/revocations", &note).await.done(201);

    let other = CupDesk::open(&portal).await;
    finds_nothing(&other, &conversion).await;

    // A workbook with a stranger's protocol number is about a project of its own: the application does not know.
    let workbook = cup::workbook::filled(bundled_measure(), &[good_row(&protocol)]).unwrap();
    let own = other.convert("estranea.xlsx", &workbook).await;
    assert_eq!(own["state"], "accepted", "{own}");
    let answer = cup_answer(&[("1", &protocol, Code(TWO))]);
    let taken = other.import(own["id"].as_str().unwrap(), &answer).await.done(200);
    assert_eq!(taken["answers"]["coded"], 1, "{taken}");
    let read = application.client.get(&application.at("")).await.done(200);
    assert_eq!(read["cup"], ONE);
}

#[tokio::test]
async fn with_the_call_goes_everything_of_it() {
    let portal = Running::start().await;
    let desk = CupDesk::of_the_call(&portal).await;
    let (_, _, protocol) = sent(&portal).await;
    // Asked for in a workbook: what it asks for is known only once it was read.
    let workbook = cup::workbook::filled(bundled_measure(), &[good_row(&protocol)]).unwrap();
    let conversion = desk.convert("domande.xlsx", &workbook).await;
    assert_eq!(conversion["state"], "accepted", "{conversion}");
    let id = conversion["id"].as_str().unwrap();
    let read = cup::read_requests(&desk.file(&conversion, "request").await).unwrap();
    let answer = cup_answer(&[(&read[0].id, &protocol, Code(OF_WORKBOOK))]);
    let taken = desk.import(id, &answer).await.done(200);
    assert_eq!(taken["answers"]["coded"], 1, "{taken}");
    let note = json!({ "cup": OF_WORKBOOK, "reason": "Rinuncia", "date": "24/11/2024" });
    desk.client.post("/api/cup/revocations", &note).await.done(201);
    let own = desk.convert("altro.xlsx", &ristoro_tests::cup_workbook(&[good_row("PG/1")])).await;

    let other = CupDesk::open(&portal).await;
    entrust(&portal, &other).await;
    let listed = desk.client.get("/api/cup/conversions").await.done(200);
    let left: Vec<&Value> =
        listed["conversions"].as_array().unwrap().iter().map(|it| &it["id"]).collect();
    assert_eq!(left, [&own["id"]], "what is of no call stays");
    for path in [
        format!("/api/cup/conversions/{id}"),
        format!("/api/cup/conversions/{id}/files/source"),
        format!("/api/cup/codes/{OF_WORKBOOK}"),
        format!("/api/cup/calls/{CALL}/applications"),
        format!("/api/cup/calls/{CALL}/workbook"),
        format!("/api/cup/measures/{CALL}/template"),
    ] {
        desk.client.get(&path).await.refused(404, "not-found");
    }
    let revocations = desk.client.get("/api/cup/revocations").await.done(200);
    assert_eq!(revocations, json!({ "revocations": [] }));
    let done = format!("/api/cup/revocations/{OF_WORKBOOK}/done");
    desk.client.post(&done, &json!({})).await.refused(404, "not-found");

    let path = format!("/api/cup/calls/{CALL}/applications");
    let listed = other.client.get(&path).await.done(200);
    assert_eq!(listed["applications"][0]["cup"], OF_WORKBOOK);
}

#[tokio::test]
async fn a_file_that_arrives_after_the_call_went_away_does_nothing() {
    let portal = Running::start().await;
    let desk = CupDesk::of_the_call(&portal).await;
    let (_, application, protocol) = sent(&portal).await;
    let conversion = asked(&desk, &application).await;
    let id = conversion["id"].as_str().unwrap();
    let answer = desk.post_answer(id, &cup_answer(&[("1", &protocol, Code(ONE))])).await;
    let template = json!({ "measure": CALL });
    let bytes = cup::workbook::filled(bundled_measure(), &[good_row("PG/9")]).unwrap();
    let waiting = desk.post_for("modello.xlsx", &bytes, &template).await;

    let other = CupDesk::open(&portal).await;
    entrust(&portal, &other).await;
    desk.client.post(&answer, &json!({})).await.refused(404, "not-found");
    desk.confirm(&waiting).await.refused(404, "not-found");
    let read = application.client.get(&application.at("")).await.done(200);
    assert_eq!(read["cup"], Value::Null);
}

#[tokio::test]
async fn a_call_that_nobody_runs_is_there_for_nobody() {
    let portal = Running::start().await;
    let person = official(&portal).await;
    let path = format!("/api/cup/calls/{CALL}/applications");
    person.client.get(&path).await.refused(404, "not-found");
    assert_eq!(person.client.get("/api/cup/calls").await.done(200), json!({ "calls": [] }));
}

#[tokio::test]
async fn what_officials_read_is_noted_once_a_day_and_shown_to_both_sides() {
    let portal = Running::start().await;
    let desk = CupDesk::of_the_call(&portal).await;
    let (applicant, application, protocol) = sent(&portal).await;
    let path = application.at("/readings");
    let none = json!({ "readings": [] });
    assert_eq!(applicant.client.get(&path).await.done(200), none);

    let list = format!("/api/cup/calls/{CALL}/applications");
    for _ in 0..3 {
        desk.client.get(&list).await.done(200);
    }
    let workbook = format!("/api/cup/calls/{CALL}/workbook");
    let (one, other) = tokio::join!(desk.client.get(&workbook), desk.client.get(&workbook));
    assert_eq!((one.status, other.status), (200, 200));
    let seen = applicant.client.get(&path).await.done(200);
    let readings = seen["readings"].as_array().unwrap();
    assert_eq!(readings.len(), 2, "{seen}");
    for reading in readings {
        assert_eq!(reading["administration"], ristoro_tests::ADMINISTRATION, "{seen}");
    }
    assert!(!seen.to_string().contains("carla"), "{seen}");
    let own = desk.client.get("/api/administration/readings").await.done(200);
    let own = own["readings"].as_array().unwrap();
    assert_eq!(own.len(), 2);
    assert_eq!(
        (&own[0]["username"], &own[0]["protocol"]),
        (&json!("carla.neri"), &json!(protocol))
    );
    assert_eq!(own[0]["name"], "Carla Neri");
    let at = |reading: &Value| reading["at"]["iso"].as_str().unwrap().to_owned();
    assert!(at(&own[0]) >= at(&own[1]), "the latest first: {own:?}");

    portal.clock.advance(24 * 60 * 60);
    let mut person = Applicant {
        client: desk.client.clone(),
        organisation: desk.administration.clone(),
        username: "carla.neri".to_owned(),
        password: ristoro_tests::PASSWORD.to_owned(),
    };
    person.sign_in().await;
    person.client.get(&list).await.done(200);
    let mut owner = applicant.clone();
    owner.sign_in().await;
    let seen = owner.client.get(&path).await.done(200);
    assert_eq!(seen["readings"].as_array().unwrap().len(), 3, "another day, another line");

    // What one administration read is no business of another, nor one's application of a stranger.
    let other = CupDesk::open(&portal).await;
    assert_eq!(other.client.get("/api/administration/readings").await.done(200), none);
    let stranger = Applicant::enter(&portal).await;
    stranger.client.get(&path).await.refused(404, "not-found");
}

#[tokio::test]
async fn whoever_opens_a_request_of_codes_reads_of_its_applicants() {
    let portal = Running::start().await;
    let desk = CupDesk::of_the_call(&portal).await;
    let (applicant, application, _) = sent(&portal).await;
    let request = asked(&desk, &application).await;
    let id = request["id"].as_str().unwrap();
    let readings = async || {
        let seen = applicant.client.get(&application.at("/readings")).await.done(200);
        seen["readings"].as_array().unwrap().len()
    };
    // Making the request showed it.
    assert_eq!(readings().await, 1);
    desk.read(id).await;
    assert_eq!(readings().await, 1, "once a day");
    desk.file(&request, "request").await;
    assert_eq!(readings().await, 2, "the file is another thing");
    // A workbook of one's own says nothing of anybody here.
    let own = desk.convert("propri.xlsx", &ristoro_tests::cup_workbook(&[good_row("PG/7")])).await;
    desk.read(own["id"].as_str().unwrap()).await;
    assert_eq!(readings().await, 2);
}
