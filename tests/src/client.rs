//! A client of the portal that sends what a browser sends: cookies, `Origin`, the CSRF token.

use crate::contract::hold;
use bytes::Bytes;
use reqwest::Method;
use reqwest::cookie::{CookieStore, Jar};
use reqwest::header::HeaderMap;
use reqwest::multipart::{Form, Part};
use serde_json::Value;
use std::sync::Arc;
use std::time::Duration;

/// One browser: its cookies, and the CSRF token of its session once signed in.
#[derive(Debug, Clone)]
pub struct Client {
    http: reqwest::Client,
    jar: Arc<Jar>,
    base: String,
    origin: String,
    csrf: Option<String>,
    tries: u32,
}

impl Client {
    /// A browser without cookies. `base` is where the server listens, `origin` what the address bar
    /// shows.
    pub fn new(base: &str, origin: &str) -> Self {
        let jar = Arc::new(Jar::default());
        let http = reqwest::Client::builder()
            .cookie_provider(Arc::clone(&jar))
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .unwrap();
        Self { http, jar, base: base.to_owned(), origin: origin.to_owned(), csrf: None, tries: 1 }
    }

    /// The same browser, signed in as it is, where the portal listens on another port by now.
    #[must_use]
    pub fn moved_to(&self, port: u16) -> Self {
        let moved =
            Self::new(&format!("http://127.0.0.1:{port}"), &format!("http://localhost:{port}"));
        self.cookies().iter().for_each(|cookie| moved.set_cookie(cookie));
        Self { csrf: self.csrf.clone(), ..moved }
    }

    /// The same browser with somebody before it who asks again, as the pages do and with the same ids, for as long as the
    /// portal says that it has too much to do.
    #[must_use]
    pub fn persistent(&self) -> Self {
        Self { tries: 20, ..self.clone() }
    }

    /// Whether it asks again.
    pub(crate) fn is_persistent(&self) -> bool {
        self.tries > 1
    }

    /// Keeps the CSRF token that signing in gave, as the pages do.
    pub fn keep_csrf(&mut self, session: &Value) {
        self.csrf = session["csrf"].as_str().map(str::to_owned);
    }

    /// The CSRF token of the session.
    pub fn csrf(&self) -> Option<&str> {
        self.csrf.as_deref()
    }

    /// The origin that its requests carry.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The cookies that it sends, each as `name=value`.
    pub fn cookies(&self) -> Vec<String> {
        let header = self.jar.cookies(&self.base.parse().unwrap());
        let text = header.map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default();
        text.split("; ").filter(|cookie| !cookie.is_empty()).map(str::to_owned).collect()
    }

    /// Gives it a cookie, `name=value`, as if the portal had.
    pub fn set_cookie(&self, cookie: &str) {
        self.jar.add_cookie_str(cookie, &self.base.parse().unwrap());
    }

    /// Reads.
    pub async fn get(&self, path: &str) -> Answer {
        self.request(Method::GET, path).send().await
    }

    /// Creates or acts, with a body.
    pub async fn post(&self, path: &str, body: &Value) -> Answer {
        self.request(Method::POST, path).json(body).send().await
    }

    /// Replaces.
    pub async fn put(&self, path: &str, body: &Value) -> Answer {
        self.request(Method::PUT, path).json(body).send().await
    }

    /// Removes.
    pub async fn delete(&self, path: &str) -> Answer {
        self.request(Method::DELETE, path).send().await
    }

    /// A request with what the pages send along; a test may take something away.
    pub fn request(&self, method: Method, path: &str) -> Request {
        let changes = method != Method::GET;
        Request {
            http: self.http.clone(),
            method,
            address: format!("{}{path}", self.base),
            path: path.to_owned(),
            origin: changes.then(|| self.origin.clone()),
            csrf: self.csrf.clone().filter(|_| changes),
            body: None,
            headers: Vec::new(),
            tries: self.tries,
        }
    }

    /// Posts a file with the form that the server prepared: its fields first, the file last.
    /// Gives the storage's status and what it says.
    pub async fn post_file(&self, upload: &Value, name: &str, bytes: &[u8]) -> (u16, String) {
        let mut form = Form::new();
        for (field, value) in upload["fields"].as_object().expect("the fields of an upload") {
            form = form.text(field.clone(), value.as_str().unwrap().to_owned());
        }
        let form = form.part("file", Part::bytes(bytes.to_vec()).file_name(name.to_owned()));
        let url = upload["url"].as_str().expect("the address of an upload");
        let address = if url.starts_with('/') { format!("{}{url}", self.base) } else { url.into() };
        let reply = self.http.post(address).multipart(form).send().await.unwrap();
        let status = reply.status().as_u16();
        (status, reply.text().await.unwrap())
    }
}

/// A request that was not sent yet.
#[derive(Debug)]
pub struct Request {
    http: reqwest::Client,
    method: Method,
    address: String,
    path: String,
    origin: Option<String>,
    csrf: Option<String>,
    body: Option<String>,
    headers: Vec<(&'static str, String)>,
    tries: u32,
}

impl Request {
    /// With a JSON body.
    #[must_use]
    pub fn json(self, body: &Value) -> Self {
        self.body(&body.to_string())
    }

    /// With a body as it is.
    #[must_use]
    pub fn body(mut self, body: &str) -> Self {
        self.body = Some(body.to_owned());
        self
    }

    /// With another header.
    #[must_use]
    pub fn header(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }

    /// With another CSRF token, or none.
    #[must_use]
    pub fn csrf(mut self, token: Option<&str>) -> Self {
        self.csrf = token.map(str::to_owned);
        self
    }

    /// From another origin, or from none.
    #[must_use]
    pub fn origin(mut self, origin: Option<&str>) -> Self {
        self.origin = origin.map(str::to_owned);
        self
    }

    /// Sends it, and again where its browser does so.
    pub async fn send(self) -> Answer {
        let mut answer = self.send_once().await;
        for _ in 1..self.tries {
            if answer.status != 503 {
                break;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
            answer = self.send_once().await;
        }
        answer
    }

    async fn send_once(&self) -> Answer {
        let asked = format!("{} {}", self.method, self.address);
        let (method, path) = (self.method.to_string(), &self.path);
        let mut request = self.http.request(self.method.clone(), &self.address);
        if let Some(origin) = &self.origin {
            request = request.header("origin", origin);
        }
        if let Some(csrf) = &self.csrf {
            request = request.header("x-csrf-token", csrf);
        }
        for (name, value) in &self.headers {
            request = request.header(*name, value);
        }
        if let Some(body) = &self.body {
            request = request.header("content-type", "application/json").body(body.clone());
        }
        let reply = request.send().await.unwrap_or_else(|error| panic!("{asked}: {error}"));
        let (status, headers) = (reply.status().as_u16(), reply.headers().clone());
        let answer = Answer { asked, status, headers, body: reply.bytes().await.unwrap() };
        hold(&method, path, status, answer.header("content-type"), &answer.body);
        answer
    }
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// What was asked, for failed tests.
    pub asked: String,
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: Bytes,
}

impl Answer {
    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The body as JSON; null when it is empty.
    pub fn json(&self) -> Value {
        if self.body.is_empty() {
            return Value::Null;
        }
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|error| panic!("{}: {error}: {}", self.asked, self.text()))
    }

    /// A header's value; empty without it.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map(|value| value.to_str().unwrap()).unwrap_or_default()
    }

    /// The JSON of a request that was done, with this status.
    #[track_caller]
    pub fn done(self, status: u16) -> Value {
        assert_eq!(self.status, status, "{}: {}", self.asked, self.text());
        self.json()
    }

    /// The problem of a request that was refused, with this status and code. Every refusal is a
    /// problem document with the same members (RFC 9457), and names the request.
    #[track_caller]
    pub fn refused(self, status: u16, code: &str) -> Value {
        assert_eq!(self.status, status, "{}: {}", self.asked, self.text());
        let media_type = self.header("content-type");
        assert!(media_type.starts_with("application/problem+json"), "{}: {media_type}", self.asked);
        let problem = self.json();
        assert_eq!(problem["code"], code, "{}: {problem}", self.asked);
        assert_eq!(problem["status"], status, "{}", self.asked);
        assert_eq!(problem["type"], format!("urn:ristoro:problem:{code}"));
        assert!(problem["title"].as_str().is_some_and(|title| !title.is_empty()), "{problem}");
        assert!(problem["detail"].as_str().is_some_and(|detail| detail.len() > 10), "{problem}");
        assert_eq!(problem["request_id"], self.header("x-request-id"), "{}", self.asked);
        assert!(!self.header("x-request-id").is_empty(), "{}", self.asked);
        problem
    }
}
