//! What the paths of the routes name, all of it there and somebody's.

use edge::routes::{calls, cup, registration, sections, uploads};
use edge::{Access, Route, RouteId};
use ristoro_tests::Said::Code;
use ristoro_tests::{
    Applicant, Application, Attachment, CALL, CupDesk, DOCUMENT, colleague, cup_answer,
    cup_workbook, good_row, measure_facts, with,
};
use serde_json::{Value, json};

const UNKNOWN: &str = "01941f29-7c00-7000-8000-000000000001";
const CUP: &str = "E99J20000010001";

/// Something of each kind that a path can name.
pub(crate) struct Named {
    application: String,
    item: String,
    document: String,
    /// Whose the application is.
    organisation: String,
    /// Of a user of the organisation whose application it is.
    username: String,
    /// Of another session of its principal user.
    session: String,
    conversion: String,
}

impl Named {
    /// What an application has; nothing of what is not an application's.
    pub(crate) async fn of(application: &Application) -> Self {
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
            organisation: "R7K2M9X4A".to_owned(),
            username: "nessuno".to_owned(),
            session: UNKNOWN.to_owned(),
            conversion: UNKNOWN.to_owned(),
        }
    }

    /// Made by the owner of the application and by the desk of the administration that runs the call.
    pub(super) async fn by(
        owner: &Applicant,
        application: &Application,
        desk: &CupDesk,
        username: &str,
    ) -> Self {
        Self {
            organisation: owner.organisation.clone(),
            username: username.to_owned(),
            session: another_session(owner).await,
            conversion: coded(desk).await,
            ..Self::of(application).await
        }
    }

    /// The same parts, as if they were of another application.
    pub(crate) fn within(self, application: &Application) -> Self {
        Self { application: application.id.clone(), ..self }
    }

    /// The application as its owner reads it.
    pub(super) fn application_path(&self) -> String {
        format!("/api/applications/{}", self.application)
    }

    /// The path of a route with all that it names.
    pub(super) fn path(&self, route: &Route) -> String {
        let section = match route.id {
            RouteId::Sections(sections::Route::FreezeSection) => "formulario",
            RouteId::Sections(
                sections::Route::ReadItem
                | sections::Route::SaveItem
                | sections::Route::CopyItem
                | sections::Route::CopyProofs
                | sections::Route::DeleteItem,
            ) => "fornitori",
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
            .replace("{username}", &self.username)
            .replace("{organisation}", &self.organisation)
            .replace("{session}", &self.session)
            .replace("{conversion}", &self.conversion)
            .replace("{file}", "source")
            .replace("{response}", UNKNOWN)
            .replace("{measure}", CALL)
            .replace("{call}", CALL)
            .replace("{cup}", CUP)
            .replace("{provider}", "nessuno")
    }
}

async fn another_session(owner: &Applicant) -> String {
    let listed = owner.client.get("/api/sessions").await.done(200);
    let sessions = listed["sessions"].as_array().unwrap();
    let other = sessions.iter().find(|session| session["this_one"] == false);
    other.unwrap()["id"].as_str().unwrap().to_owned()
}

/// A request of codes that was answered, with its code to be revoked.
async fn coded(desk: &CupDesk) -> String {
    let converted = desk.convert("a.xlsx", &cup_workbook(&[good_row("PG/1")])).await;
    let id = converted["id"].as_str().unwrap();
    let requests = ::cup::read_requests(&desk.file(&converted, "request").await).unwrap();
    let answer = cup_answer(&[(&requests[0].id, "PG/1", Code(CUP))]);
    desk.import(id, &answer).await.done(200);
    let note = json!({ "cup": CUP, "reason": "Rinuncia", "date": "24/11/2020" });
    desk.client.post("/api/cup/revocations", &note).await.done(201);
    id.to_owned()
}

/// Whether the session that sends it is over after the request.
pub(super) fn ends_the_session(route: &Route) -> bool {
    matches!(route.id, RouteId::Registration(registration::Route::SignOut))
}

/// Whether the route answers that nothing is there to those whom it is for: what it names was not made here.
pub(super) fn may_be_absent(route: &Route) -> bool {
    use uploads::Route as Uploads;
    let asked_for_nothing = RouteId::Registration(registration::Route::GiveSecondFactor);
    // The measure of a call is published with the call, and not the administration's to revise.
    let of_a_call = RouteId::Cup(cup::Route::ReviseMeasure);
    // The application of these tests was not sent.
    let of_sent =
        matches!(route.access, Access::Read | Access::Cup) && route.path.contains("{application}");
    let unsigned = RouteId::Uploads(Uploads::ReadSigned);
    let made_elsewhere = route.path.contains("{provider}") || route.path.contains("{response}");
    // What is named is no expense.
    let no_expense = RouteId::Sections(sections::Route::CopyProofs);
    made_elsewhere
        || of_sent
        || [asked_for_nothing, unsigned, of_a_call, no_expense].contains(&route.id)
}

/// A body that the route takes: a refusal must not be for its shape.
pub(crate) fn body(route: &Route) -> Value {
    use cup::Route as Cup;
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
        RouteId::Sections(Sections::CopyApplication | Sections::CopyItem) => {
            json!({ "id": "01941f29-7c00-7000-8000-00000000c0b1" })
        }
        RouteId::Sections(Sections::CopyProofs) => json!({ "from": UNKNOWN }),
        RouteId::Sections(Sections::NameApplication) => json!({ "name": "Capannone" }),
        RouteId::Sections(Sections::CreateApplication) => json!({ "call": CALL }),
        RouteId::Sections(Sections::CreatePayment) => json!({ "id": UNKNOWN }),
        RouteId::Uploads(Uploads::AddDocument | Uploads::DocumentReceived) => {
            json!({ "section": "beni", "slot": "perizia", "file_name": "a.pdf", "size": 1 })
        }
        RouteId::Uploads(Uploads::AddSigned | Uploads::SignedReceived) => {
            json!({ "which": "application", "file_name": "a.p7m", "size": 1 })
        }
        RouteId::Registration(registration::Route::CreateUser) => {
            with(colleague(), "username", json!("altra"))
        }
        RouteId::Registration(registration::Route::UpdateUser) => json!({
            "email": "anna.verdi@example.it", "phone": "059 7654321", "rights": [],
            "grant": { "kind": "all" }, "seen": "",
        }),
        RouteId::Registration(registration::Route::ConfirmEmail) => json!({ "code": "nessuno" }),
        RouteId::Registration(registration::Route::FindOrganisations) => json!({ "text": "Bassi" }),
        RouteId::Registration(
            registration::Route::ResetPassword
            | registration::Route::UnlockUser
            | registration::Route::ShutOut
            | registration::Route::LetInAgain
            | registration::Route::ReleaseOrganisation,
        ) => json!({ "reason": "Prova di tutte le strade" }),
        RouteId::Registration(registration::Route::CorrectEmail) => {
            json!({ "email": "anna.verdi@example.org", "reason": "Prova di tutte le strade" })
        }
        RouteId::Calls(calls::Route::ChangeSchedule | calls::Route::PreviewSchedule) => {
            json!({ "version": 1, "act": "Delibera n. 2", "change": { "what": "limit", "most": 900 } })
        }
        RouteId::Cup(Cup::CreateMeasure) => json!({ "facts": measure_facts(), "link": "" }),
        RouteId::Cup(Cup::ReviseMeasure) => {
            json!({ "revision": 1, "facts": measure_facts(), "link": "", "retired": false })
        }
        RouteId::Cup(Cup::RequestCodes) => json!({ "applications": [] }),
        RouteId::Cup(Cup::CreateConversion) => {
            json!({ "file_name": "a.xlsx", "size": 1, "split": false })
        }
        RouteId::Cup(Cup::CreateResponse) => json!({ "file_name": "a.xml", "size": 1 }),
        _ => json!({}),
    }
}
