//! The functions as deployed: every binary, behind the runtime interface of the cloud, gives the
//! same answers as the local server.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use edge::Function;
use edge::headers::EVERY_REPLY;
use reqwest::Method;
use ristoro_tests::{
    Answer, Applicant, Application, Authority, Client, Golden, IDENTITY, Invocation, LASTING,
    Running, RunningFunction, WORKBOOK, build_functions, official,
};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::OnceLock;

/// Headers that mean something to a browser.
const TELLING: &[&str] =
    &["content-type", "content-disposition", "cache-control", "allow", "retry-after"];

fn binaries() -> &'static BTreeMap<&'static str, PathBuf> {
    static BUILT: OnceLock<BTreeMap<&'static str, PathBuf>> = OnceLock::new();
    BUILT.get_or_init(build_functions)
}

/// A function beside the portal whose tables it uses.
struct Beside<'a> {
    function: RunningFunction,
    portal: &'a Running,
}

impl<'a> Beside<'a> {
    fn start(function: Function, portal: &'a Running) -> Self {
        let binary = &binaries()[function.name()];
        Self { function: RunningFunction::start(binary, portal), portal }
    }

    async fn ask(
        &self,
        client: &Client,
        method: &'static str,
        path: &str,
        body: Option<&Value>,
    ) -> Answer {
        self.function.answer(&Invocation::of(client, method, path, body)).await
    }

    /// Asks the function and the local server the same, which must give the same.
    async fn same(
        &self,
        client: &Client,
        method: &'static str,
        path: &str,
        body: Option<&Value>,
    ) -> Answer {
        let from_function = self.ask(client, method, path, body).await;
        let mut request = client.request(method.parse::<Method>().unwrap(), path);
        if let Some(body) = body {
            request = request.json(body);
        }
        let from_server = request.send().await;
        assert_eq!(from_function.status, from_server.status, "{}", from_function.text());
        for name in TELLING {
            assert_eq!(from_function.header(name), from_server.header(name), "{name} of {path}");
        }
        for (name, value) in EVERY_REPLY {
            assert_eq!(from_function.header(name), *value, "{path}");
        }
        assert_eq!(essence(&from_function), essence(&from_server), "{method} {path}");
        from_function
    }

    /// Ends the function; what it logged names routes and never people.
    async fn stop(self, applicant: &Applicant) {
        let log = self.function.stop().await;
        assert!(log.contains("\"route\":\"/api/"), "{log}");
        let token = applicant.client.cookies().join("");
        let token = token.trim_start_matches("ristoro=");
        let csrf = applicant.client.csrf().unwrap();
        for secret in [token, csrf, &applicant.password, "Bassi", "studio@example.it", "IT60"] {
            assert!(!log.contains(secret), "{secret} is in the log:\n{log}");
        }
        assert!(self.portal.letters().len() <= 2);
    }
}

/// A body without what differs from one request to the next, in a form that can be read.
fn essence(answer: &Answer) -> String {
    if !answer.header("content-type").contains("json") {
        return domain::Digest::of(&answer.body).to_string();
    }
    let mut value = answer.json();
    if let Some(members) = value.as_object_mut() {
        members.remove("request_id");
    }
    value.to_string()
}

#[tokio::test]
async fn registration() {
    let portal = Running::start().await;
    let applicant = Applicant::enter(&portal).await;
    let beside = Beside::start(Function::Registration, &portal);
    let client = &applicant.client;
    beside.same(client, "GET", "/api/session", None).await.done(200);
    beside.same(&portal.visitor(), "GET", "/api/session", None).await.done(200);
    let wrong = json!({ "current": "sbagliata1", "new": "Secchia2014", "repeat": "Secchia2014" });
    beside.same(client, "POST", "/api/password", Some(&wrong)).await.refused(422, "invalid");
    beside.same(client, "PATCH", "/api/session", None).await.refused(405, "method");
    let sections_route = beside.ask(client, "GET", "/api/applications", None).await;
    sections_route.refused(404, "not-found");

    // A session that the function opens is one for the local server too.
    let visitor = portal.visitor();
    let credentials = applicant.credentials();
    let answer = beside.ask(&visitor, "POST", "/api/session", Some(&credentials)).await;
    let cookie = answer.header("set-cookie").to_owned();
    answer.done(200);
    assert!(cookie.starts_with("ristoro=") && cookie.contains("HttpOnly"), "{cookie}");
    visitor.set_cookie(cookie.split(';').next().unwrap());
    visitor.get("/api/applications").await.done(200);

    let person = ristoro_tests::natural_person();
    let challenge = beside.ask(&visitor, "GET", "/api/challenge", None).await.done(200);
    let altcha = ristoro_tests::answer_to(&challenge);
    let body = json!({ "entries": person, "altcha": altcha });
    beside.ask(&portal.visitor(), "POST", "/api/registrations", Some(&body)).await.done(201);
    assert_eq!(portal.letters().len(), 2);
    beside.stop(&applicant).await;
}

#[tokio::test]
async fn sections() {
    let portal = Running::start().await;
    let (applicant, application) = Golden::opened(&portal).await;
    let beside = Beside::start(Function::Sections, &portal);
    let client = &applicant.client;
    beside.same(client, "GET", "/api/applications", None).await.done(200);
    beside.same(client, "GET", &application.at(""), None).await.done(200);
    beside.same(client, "GET", &application.at("/events"), None).await.done(200);

    let bank = application.at("/sections/banca");
    let entries = Golden::read("golden.json").entries("banca");
    let save = json!({ "version": 0, "entries": entries });
    let saved = beside.ask(client, "PUT", &bank, Some(&save)).await.done(200);
    assert_eq!(saved["version"], 1);
    beside.same(client, "GET", &bank, None).await.done(200);
    beside.same(client, "PUT", &bank, Some(&save)).await.done(200);
    let stale = json!({ "version": 0, "entries": { "banca": "Banca del Panaro" } });
    beside.same(client, "PUT", &bank, Some(&stale)).await.refused(409, "conflict");
    let unknown = json!({ "version": 1, "entries": { "niente": "è" } });
    beside.same(client, "PUT", &bank, Some(&unknown)).await.refused(400, "malformed");
    beside.same(&portal.visitor(), "GET", &bank, None).await.refused(401, "sign-in");
    beside.same(client, "GET", "/api/applications/x", None).await.refused(404, "not-found");
    let large = json!({ "version": 1, "entries": { "banca": "x".repeat(600 * 1024) } });
    beside.same(client, "PUT", &bank, Some(&large)).await.refused(413, "too-large");
    beside.stop(&applicant).await;
}

#[tokio::test]
async fn validation_and_pdf() {
    let portal = Running::start().await;
    let (applicant, application) = Golden::opened(&portal).await;
    let client = &applicant.client;
    let validation = Beside::start(Function::Validation, &portal);
    let pdf = Beside::start(Function::Pdf, &portal);
    let path = application.at("/validate");
    validation.same(client, "GET", &application.at("/missing"), None).await.done(200);
    validation.same(client, "POST", &path, Some(&json!({}))).await.refused(422, "invalid");
    let draft = pdf.ask(client, "GET", &application.at("/draft.pdf"), None).await;
    assert_eq!(draft.status, 200);
    assert!(draft.body.starts_with(b"%PDF-"), "binary replies arrive as they are");
    let early = pdf.same(client, "GET", &application.at("/application.pdf"), None).await;
    early.refused(409, "not-validated");

    let mut golden = Golden::read("golden.json");
    golden.fill_but(&application, &["formulario"]).await;
    let validated = validation.ask(client, "POST", &path, Some(&json!({}))).await.done(200);
    assert_eq!(validated["state"], "validated");
    validation.same(client, "POST", &path, Some(&json!({}))).await.done(200);
    let final_pdf = pdf.same(client, "GET", &application.at("/application.pdf"), None).await;
    assert_eq!(final_pdf.header("content-type"), "application/pdf");
    validation.stop(&applicant).await;
    pdf.stop(&applicant).await;
}

#[tokio::test]
async fn uploads() {
    let portal = Running::start().await;
    let (applicant, application) = Golden::validated(&portal).await;
    let beside = Beside::start(Function::Uploads, &portal);
    let client = &applicant.client;
    let view = application.view("beni").await;
    let report = view["documents"]["perizia"][0]["id"].as_str().unwrap();
    let report = application.at(&format!("/documents/{report}"));
    let document = beside.same(client, "GET", &report, None).await;
    assert_eq!(document.body, ristoro_tests::DOCUMENT);
    beside.same(client, "DELETE", &report, None).await.refused(409, "not-draft");
    let submit = application.at("/submit");
    let sent = beside.same(client, "POST", &submit, Some(&json!({}))).await;
    sent.refused(422, "missing-upload");

    let authority = Authority::new();
    portal.trust(&authority);
    let signer = authority.signer(LASTING);
    let file = signer.sign(&application.final_pdf().await);
    upload_through(&beside, &application, "application", &file).await;
    upload_through(&beside, &application, "identity", &signer.sign(IDENTITY)).await;
    let sent = beside.ask(client, "POST", &submit, Some(&json!({}))).await.done(200);
    assert!(sent["protocol"].as_str().unwrap().starts_with("ORD6-2014/"));
    assert_eq!(beside.same(client, "POST", &submit, Some(&json!({}))).await.json(), sent);
    assert_eq!(portal.letters().len(), 2, "the function sent the confirmation");
    beside.stop(&applicant).await;
}

async fn upload_through(beside: &Beside<'_>, application: &Application, which: &str, bytes: &[u8]) {
    let client = &application.client;
    let path = application.at("/signed");
    let announced = json!({ "which": which, "file_name": "file.p7m", "size": bytes.len() });
    let prepared = beside.ask(client, "POST", &path, Some(&announced)).await.done(201);
    let (status, said) = client.post_file(&prepared["upload"], "file.p7m", bytes).await;
    assert!(status < 300, "{status} {said}");
    let path = format!("{path}/{}/received", prepared["document"].as_str().unwrap());
    beside.ask(client, "POST", &path, Some(&announced)).await.done(200);
}

#[tokio::test]
async fn cup() {
    let portal = Running::start().await;
    let official = official(&portal).await;
    let client = &official.client;
    let beside = Beside::start(Function::Cup, &portal);
    let list = "/api/cup/conversions";
    beside.same(client, "GET", "/api/cup/measures", None).await.done(200);
    beside.same(client, "GET", list, None).await.done(200);
    beside.same(&portal.visitor(), "GET", list, None).await.refused(404, "not-found");
    let applicant = Applicant::enter(&portal).await;
    beside.same(&applicant.client, "GET", list, None).await.refused(404, "not-found");

    let announced = json!({
        "file_name": "codici.xlsx", "size": WORKBOOK.len(), "measure": null, "split": false,
    });
    let prepared = beside.ask(client, "POST", list, Some(&announced)).await.done(201);
    let conversion = format!("{list}/{}", prepared["conversion"].as_str().unwrap());
    let key = prepared["upload"]["fields"]["key"].as_str().unwrap();
    let (status, said) = client.post_file(&prepared["upload"], "codici.xlsx", WORKBOOK).await;
    assert!(status < 300, "{status} {said}");
    let documents = &portal.portal.context().stores.files;
    assert!(documents.is_incoming("incoming") && !documents.is_incoming("documents"));
    beside.function.tell_of(&[("documents", key)]).await.unwrap();
    let waiting = beside.same(client, "GET", &conversion, None).await.done(200);
    assert_eq!(waiting["state"], "waiting");

    // Told with others that nobody asked for, and more than once; then the browser says so too.
    let others = ["cup/x/y/source.xlsx", "cup/R7K2M9X4A", "cup/../è 1", "altro"];
    let mut arrived = others.map(|other| ("incoming", other)).to_vec();
    arrived.push(("incoming", key));
    beside.function.tell_of(&arrived).await.unwrap();
    let told = beside.same(client, "GET", &conversion, None).await.done(200);
    assert_ne!(told["state"], "waiting", "{told}");
    beside.function.tell_of(&arrived).await.unwrap();
    let received = format!("{conversion}/received");
    let confirmed = beside.ask(client, "POST", &received, Some(&json!({}))).await.done(200);
    assert_eq!(confirmed, told);
    assert_eq!(beside.same(client, "GET", &conversion, None).await.done(200), told);
    let log = beside.function.stop().await;
    assert!(!log.contains(key) && !log.contains("codici.xlsx"), "{log}");
}

#[tokio::test]
async fn storage_is_made_to_tell_again_of_what_could_not_be_done() {
    let portal = Running::start().await;
    let mut function = RunningFunction::start(&binaries()[Function::Cup.name()], &portal);
    let key = "cup/R7K2M9X4A/01941f29-7c00-7000-8000-000000000001/source.xlsx";
    function.tell_of(&[("incoming", key)]).await.unwrap();
    function.cut_off().await;
    let failure = function.tell_of(&[("incoming", key)]).await.unwrap_err();
    assert!(failure.contains("still to be dealt with"), "{failure}");
}

#[tokio::test]
async fn calls() {
    let portal = Running::start().await;
    let applicant = Applicant::enter(&portal).await;
    let beside = Beside::start(Function::Calls, &portal);
    beside.same(&applicant.client, "GET", "/api/calls", None).await.done(200);
    beside.same(&portal.visitor(), "GET", "/api/openapi.json", None).await.done(200);
    beside.stop(&applicant).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn trust() {
    let portal = Running::start().await;
    let function = RunningFunction::start(&binaries()["trust"], &portal);
    // It is not said from where a list is fetched: there is nothing to do, and that goes well.
    assert_eq!(function.invoke(&json!({})).await, Ok(Value::Null));
}
