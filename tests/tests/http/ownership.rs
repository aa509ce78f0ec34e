//! What belongs to others is not there.

use edge::routes::{sections, uploads};
use edge::{Access, ROUTES, Route, RouteId};
use ristoro_tests::{Applicant, Application, Attachment, CALL, Client, DOCUMENT, Golden, Running};
use serde_json::{Value, json};

/// Something of each kind that a path can name.
struct Named {
    application: String,
    item: String,
    document: String,
}

impl Named {
    async fn of(application: &Application) -> Self {
        let item = application.add_item("fornitori.elenco", None, &json!({})).await;
        let file = Attachment {
            section: "beni",
            item: None,
            slot: "perizia",
            name: "perizia.pdf",
            bytes: DOCUMENT,
        };
        let document = application.attach(&file).await;
        Self {
            application: application.id.clone(),
            item: item["item"].as_str().unwrap().to_owned(),
            document: document["id"].as_str().unwrap().to_owned(),
        }
    }

    fn path(&self, route: &Route) -> String {
        let section = match route.id {
            RouteId::Sections(sections::Route::FreezeSection) => "formulario",
            _ => "banca",
        };
        route
            .path
            .replace("{application}", &self.application)
            .replace("{section}", section)
            .replace("{item}", &self.item)
            .replace("{document}", &self.document)
            .replace("{which}", "application")
            .replace("{number}", "2")
    }
}

/// A body that the route takes: a refusal must not be for its shape.
fn body(route: &Route) -> Value {
    use sections::Route as Sections;
    use uploads::Route as Uploads;
    match route.id {
        RouteId::Sections(Sections::SaveSection | Sections::SaveItem) => {
            json!({ "version": 1, "entries": {} })
        }
        RouteId::Sections(Sections::FreezeSection | Sections::DeleteItem) => {
            json!({ "version": 1 })
        }
        RouteId::Sections(Sections::AddItem) => {
            json!({ "list": "fornitori.elenco", "entries": {} })
        }
        RouteId::Uploads(Uploads::AddDocument | Uploads::DocumentReceived) => {
            json!({ "section": "beni", "slot": "perizia", "file_name": "a.pdf", "size": 1 })
        }
        RouteId::Uploads(Uploads::AddSigned | Uploads::SignedReceived) => {
            json!({ "which": "application", "file_name": "a.p7m", "size": 1 })
        }
        RouteId::Sections(Sections::CreateApplication) => json!({ "call": CALL }),
        _ => json!({}),
    }
}

async fn ask(client: &Client, route: &Route, named: &Named) -> ristoro_tests::Answer {
    let method = route.method.as_str().parse().unwrap();
    client.request(method, &named.path(route)).json(&body(route)).send().await
}

fn routes_of_an_application() -> impl Iterator<Item = &'static Route> {
    ROUTES.iter().filter(|route| route.path.contains("{application}"))
}

#[tokio::test]
async fn nothing_of_anothers_application_is_there() {
    let portal = Running::start().await;
    let (owner, application) = Golden::opened(&portal).await;
    let stranger = Applicant::enter(&portal).await;
    let named = Named::of(&application).await;
    let before = application.detail().await;

    assert!(routes_of_an_application().count() >= 18);
    for route in routes_of_an_application() {
        ask(&stranger.client, route, &named).await.refused(404, "not-found");
    }
    let listed = stranger.client.get("/api/applications").await.done(200);
    assert_eq!(listed["applications"], json!([]));
    assert_eq!(application.detail().await, before, "nothing changed");

    // The very same requests find what they name when the owner sends them.
    for route in routes_of_an_application().filter(|route| !route.path.contains("{which}")) {
        let answer = ask(&owner.client, route, &named).await;
        assert_ne!(answer.status, 404, "{}: {}", answer.asked, answer.text());
        assert_ne!(answer.status, 400, "{}: {}", answer.asked, answer.text());
    }
}

#[tokio::test]
async fn a_strangers_own_application_does_not_lead_to_anothers_parts() {
    let portal = Running::start().await;
    let (_, application) = Golden::opened(&portal).await;
    let (stranger, own) = Golden::opened(&portal).await;
    let named = Named { application: own.id.clone(), ..Named::of(&application).await };
    for route in routes_of_an_application() {
        // A document that has not arrived yet is named by its upload alone.
        let waits = matches!(
            route.id,
            RouteId::Uploads(uploads::Route::DocumentReceived | uploads::Route::SignedReceived)
        );
        let names_a_part = route.path.contains("{item}") || route.path.contains("{document}");
        let answer = ask(&stranger.client, route, &named).await;
        if waits {
            assert_eq!(answer.status, 409, "{}: {}", answer.asked, answer.text());
        } else if names_a_part {
            answer.refused(404, "not-found");
        }
    }
}

#[tokio::test]
async fn what_is_no_id_is_not_there() {
    let portal = Running::start().await;
    let (owner, application) = Golden::opened(&portal).await;
    let unknown = "01941f29-7c00-7000-8000-000000000001";
    let bad = ["x", "0", "%00", "APP%23x", "..%2f..", "01941f29", unknown, "%F0%9F%92%A9"];
    for id in bad {
        let at = application.at("");
        let paths = [
            format!("/api/applications/{id}"),
            format!("/api/applications/{id}/missing"),
            format!("{at}/sections/{id}"),
            format!("{at}/items/{id}"),
            format!("{at}/documents/{id}"),
        ];
        for path in paths {
            owner.client.get(&path).await.refused(404, "not-found");
        }
    }
    let item = json!({ "list": "fornitori.niente", "entries": {} });
    owner.client.post(&application.at("/items"), &item).await.refused(404, "not-found");
    let call = json!({ "call": "ordinanza-9-1999" });
    owner.client.post("/api/applications", &call).await.refused(404, "not-found");
}

#[tokio::test]
async fn without_a_session_there_is_nothing_to_see() {
    let portal = Running::start().await;
    let (_, application) = Golden::opened(&portal).await;
    let named = Named::of(&application).await;
    let visitor = portal.visitor();
    for route in ROUTES.iter().filter(|route| route.access != Access::Anyone) {
        let (status, code) = match route.access {
            Access::Official | Access::Cup | Access::Calls => (404, "not-found"),
            _ => (401, "sign-in"),
        };
        ask(&visitor, route, &named).await.refused(status, code);
    }
    visitor.set_cookie("ristoro=bm90IGEgdG9rZW4");
    let listing = ROUTES.iter().find(|route| route.name == "ListApplications").unwrap();
    ask(&visitor, listing, &named).await.refused(401, "sign-in");
}
