//! A browser that is quick: it does not hold answers against the description, as that of the tests does.

use reqwest::header::COOKIE;
use reqwest::multipart::{Form, Part};
use reqwest::{Method, StatusCode};
use ristoro_tests::{Client, Running};
use serde_json::Value;

/// Somebody who is signed in.
#[derive(Debug, Clone)]
pub(crate) struct Browser {
    http: reqwest::Client,
    base: String,
    origin: String,
    csrf: String,
    cookies: String,
}

impl Browser {
    /// The same session as a client's; connections are shared.
    pub(crate) fn of(http: &reqwest::Client, portal: &Running, client: &Client) -> Self {
        let origin = portal.portal.origin().to_owned();
        Self {
            http: http.clone(),
            base: origin.replace("localhost", "127.0.0.1"),
            origin,
            csrf: client.csrf().unwrap_or_default().to_owned(),
            cookies: client.cookies().join("; "),
        }
    }

    /// Nobody yet.
    pub(crate) fn of_nobody(http: &reqwest::Client, portal: &Running) -> Self {
        Self::of(http, portal, &portal.visitor())
    }

    /// Asks, and gives the status with what is said as JSON; null for what is none.
    pub(crate) async fn asks(
        &self,
        method: Method,
        path: &str,
        body: Option<&Value>,
    ) -> (StatusCode, Value) {
        let request = self.http.request(method, format!("{}{path}", self.base));
        let request = request.header("origin", &self.origin).header(COOKIE, &self.cookies);
        let request = request.header("x-csrf-token", &self.csrf);
        let request = match body {
            Some(body) => request.header("content-type", "application/json").body(body.to_string()),
            None => request,
        };
        let reply = request.send().await.unwrap();
        let status = reply.status();
        let said = reply.bytes().await.unwrap();
        (status, serde_json::from_slice(&said).unwrap_or(Value::Null))
    }

    pub(crate) async fn get(&self, path: &str) -> (StatusCode, Value) {
        self.asks(Method::GET, path, None).await
    }

    pub(crate) async fn post(&self, path: &str, body: &Value) -> (StatusCode, Value) {
        self.asks(Method::POST, path, Some(body)).await
    }

    /// Brings a file to where the portal said.
    pub(crate) async fn brings(&self, upload: &Value, name: &str, bytes: Vec<u8>) -> StatusCode {
        let fields = upload["fields"].as_object().unwrap();
        let form = fields.iter().fold(Form::new(), |form, (field, value)| {
            form.text(field.clone(), value.as_str().unwrap().to_owned())
        });
        let form = form.part("file", Part::bytes(bytes).file_name(name.to_owned()));
        let url = upload["url"].as_str().unwrap();
        let address = if url.starts_with('/') { format!("{}{url}", self.base) } else { url.into() };
        self.http.post(address).multipart(form).send().await.unwrap().status()
    }
}
