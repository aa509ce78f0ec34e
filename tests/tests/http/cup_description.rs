//! The description of the service of the project codes and what it really gives: every member that
//! is described is there, and none that is not.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use edge::{ROUTES, Route, RouteId};
use ristoro_tests::Said::{Code, Rejected};
use ristoro_tests::{
    Answer, CALL, CupDesk, Golden, Running, cup_answer, cup_workbook, good_row, measure_facts,
};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const ONE: &str = "E99J20000010001";

/// The routes that were heard; the client holds each reply against what is said of its route.
#[derive(Default)]
struct Heard(BTreeSet<(String, String)>);

impl Heard {
    fn hear(&mut self, method: &str, path: &str, answer: &Answer) -> Value {
        assert!(answer.status < 300, "{method} {path} gave {}: {}", answer.status, answer.text());
        self.0.insert((method.to_owned(), route(method, path).path.to_owned()));
        answer.json()
    }

    async fn get(&mut self, desk: &CupDesk, path: &str) -> Value {
        let answer = desk.client.get(path).await;
        self.hear("GET", path, &answer)
    }

    async fn post(&mut self, desk: &CupDesk, path: &str, body: &Value) -> Value {
        let answer = desk.client.post(path, body).await;
        self.hear("POST", path, &answer)
    }
}

fn route(method: &str, path: &str) -> &'static Route {
    let same = |route: &&Route| {
        let (mut wanted, mut given) = (route.path.split('/'), path.split('/'));
        let parts = wanted.by_ref().zip(given.by_ref());
        let fits = parts.into_iter().all(|(one, other)| one == other || one.starts_with('{'));
        fits && wanted.next().is_none() && given.next().is_none()
    };
    let of_method = |route: &&Route| route.method.as_str() == method;
    let count = |path: &str| path.split('/').count();
    let mut routes = ROUTES.iter().filter(of_method).filter(|it| count(it.path) == count(path));
    routes.find(same).unwrap()
}

/// One conversion of each kind, with everything that can come of it.
async fn workbooks(api: &mut Heard, desk: &CupDesk) {
    api.get(desk, "/api/cup/measures").await;
    let list = "/api/cup/conversions";
    let announced = json!({ "file_name": "a.xlsx", "size": 9, "measure": null, "split": false });
    let waiting = api.post(desk, list, &announced).await;
    api.get(desk, &format!("{list}/{}", waiting["conversion"].as_str().unwrap())).await;
    let mut wrong = good_row("PG/1");
    wrong.insert("partita_iva", cup::Cell::Text("1".to_owned()));
    let good = cup_workbook(&[good_row("PG/1"), good_row("PG/2"), good_row("PG/3")]);
    let files = [
        (b"niente".to_vec(), "unreadable"),
        (cup_workbook(&[wrong]), "refused"),
        (good, "to_confirm"),
    ];
    let mut id = String::new();
    for (bytes, state) in files {
        id = desk.post("progetti.xlsx", &bytes).await;
        let after = api.post(desk, &format!("{list}/{id}/received"), &json!({})).await;
        assert_eq!(after["state"], state);
    }
    let conversion = format!("{list}/{id}");
    api.post(desk, &format!("{conversion}/confirm"), &json!({})).await;
    api.post(desk, &format!("{conversion}/uploaded"), &json!({ "at": null })).await;
    let announced = json!({ "file_name": "a.xml", "size": 9 });
    api.post(desk, &format!("{conversion}/responses"), &announced).await;
    let said = [
        ("1", "PG/1", Code(ONE)),
        ("2", "PG/2", Rejected("Manca il CAP")),
        ("9", "PG/9", Rejected("Niente")),
    ];
    let address = desk.post_answer(&id, &cup_answer(&said)).await;
    api.post(desk, &address, &json!({})).await;
    let withdraw = RouteId::Cup(edge::routes::cup::Route::WithdrawConversion);
    let withdraw = ROUTES.iter().find(|route| route.id == withdraw).unwrap();
    api.post(desk, &withdraw.path.replace("{conversion}", &id), &json!({})).await;
    api.get(desk, list).await;
    api.get(desk, &format!("{conversion}/rows/0")).await;
    let sought = json!({ "text": "", "state": null, "after": null, "counts": true });
    api.post(desk, "/api/cup/register/search", &sought).await;
}

async fn applications(api: &mut Heard, desk: &CupDesk, application: &str) {
    api.get(desk, "/api/cup/calls").await;
    let path = format!("/api/cup/calls/{CALL}");
    api.get(desk, &format!("{path}/applications")).await;
    api.get(desk, &format!("{path}/applications/after/{application}")).await;
    for (cost, state) in [("", "refused"), ("5.000,00", "to_confirm")] {
        let one = json!({ "application": application, "cost": cost, "granted": "1.000,00" });
        let body = json!({ "applications": [one] });
        let after = api.post(desk, &format!("{path}/conversions"), &body).await;
        assert_eq!(after["state"], state);
    }
    api.get(desk, &format!("{path}/applications")).await;
}

async fn revocations(api: &mut Heard, desk: &CupDesk) {
    api.get(desk, &format!("/api/cup/codes/{ONE}")).await;
    let note = json!({ "cup": ONE, "reason": "Rinuncia", "date": "24/11/2024" });
    api.post(desk, "/api/cup/revocations", &note).await;
    let many = json!({ "codes": [ONE, "X"], "reason": "Rinuncia", "date": "24/11/2024" });
    api.post(desk, "/api/cup/revocations/many", &many).await;
    api.get(desk, "/api/cup/revocations").await;
    api.post(desk, "/api/cup/revocations/done", &json!({ "codes": ["X"] })).await;
    api.post(desk, &format!("/api/cup/revocations/{ONE}/done"), &json!({})).await;
    api.get(desk, "/api/cup/revocations").await;
    let sheet = STANDARD.encode(cup_workbook(&[good_row("PG/1")]));
    api.post(desk, "/api/cup/revocations/sheet", &json!({ "content": sheet })).await;
    api.get(desk, &format!("/api/cup/codes/{ONE}")).await;
}

async fn measures(api: &mut Heard, desk: &CupDesk) {
    api.get(desk, "/api/cup/measure-tables").await;
    let facts = measure_facts();
    let made = api.post(desk, "/api/cup/measures", &json!({ "facts": facts, "link": "" })).await;
    let path = format!("/api/cup/measures/{}", made["id"].as_str().unwrap());
    api.get(desk, &path).await;
    let revised = json!({ "revision": 1, "facts": facts, "link": "", "retired": true });
    let answer = desk.client.put(&path, &revised).await;
    api.hear("PUT", &path, &answer);
}

#[tokio::test]
async fn what_is_described_is_what_is_given() {
    let portal = Running::start().await;
    let desk = CupDesk::of_the_call(&portal).await;
    let mut api = Heard::default();
    workbooks(&mut api, &desk).await;
    measures(&mut api, &desk).await;
    let (_, application) = Golden::signed(&portal).await;
    application.submit().await.done(200);
    applications(&mut api, &desk, &application.id).await;
    revocations(&mut api, &desk).await;

    // Every route that gives JSON was heard.
    let files = ["template", "example", "workbook", "files/{file}"];
    for route in ROUTES.iter().filter(|route| route.path.starts_with("/api/cup/")) {
        let heard = (route.method.as_str().to_owned(), route.path.to_owned());
        let is_file = files.iter().any(|end| route.path.ends_with(end));
        assert!(is_file || api.0.contains(&heard), "{heard:?}");
    }
}
