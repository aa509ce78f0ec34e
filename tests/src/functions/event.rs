//! Requests as the HTTP API hands them to a function (payload format 2.0), and its replies.

use crate::{Answer, Client};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use edge::Clock;
use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use serde_json::{Value, json};

const EVENT: &str = include_str!("../../fixtures/apigw-v2.json");

/// A request to a function.
#[derive(Debug, Clone)]
pub struct Invocation {
    method: &'static str,
    path: String,
    cookies: Vec<String>,
    headers: Vec<(&'static str, String)>,
    body: Option<String>,
}

impl Invocation {
    /// What a browser would send.
    pub fn of(client: &Client, method: &'static str, path: &str, body: Option<&Value>) -> Self {
        let mut headers = Vec::new();
        if method != "GET" {
            headers.push(("origin", client.origin().to_owned()));
            headers.extend(client.csrf().map(|token| ("x-csrf-token", token.to_owned())));
        }
        if body.is_some() {
            headers.push(("content-type", "application/json".to_owned()));
        }
        Self {
            method,
            path: path.to_owned(),
            cookies: client.cookies(),
            headers,
            body: body.map(ToString::to_string),
        }
    }

    /// The event. Cookies stand apart from the headers, and the body comes encoded: both are what
    /// the HTTP API does, at times or always.
    pub fn event(&self) -> Value {
        let mut event: Value = serde_json::from_str(EVENT).unwrap();
        event["rawPath"] = json!(self.path);
        event["requestContext"]["http"]["path"] = json!(self.path);
        event["requestContext"]["http"]["method"] = json!(self.method);
        event["requestContext"]["timeEpoch"] = json!(Clock::System.now().as_millisecond());
        event["cookies"] = json!(self.cookies);
        for (name, value) in &self.headers {
            event["headers"][name] = json!(value);
        }
        if let Some(body) = &self.body {
            event["headers"]["content-length"] = json!(body.len().to_string());
            event["isBase64Encoded"] = json!(true);
            event["body"] = json!(STANDARD.encode(body));
        }
        event
    }

    /// The reply, read as the HTTP API reads it.
    pub fn answer(&self, reply: &Value) -> Answer {
        let mut headers = HeaderMap::new();
        for (name, value) in reply["headers"].as_object().into_iter().flatten() {
            let name: HeaderName = name.parse().unwrap();
            headers.insert(name, HeaderValue::from_str(value.as_str().unwrap()).unwrap());
        }
        for cookie in reply["cookies"].as_array().into_iter().flatten() {
            headers.append("set-cookie", HeaderValue::from_str(cookie.as_str().unwrap()).unwrap());
        }
        let text = reply["body"].as_str().unwrap_or_default();
        let body = match reply["isBase64Encoded"].as_bool() {
            Some(true) => STANDARD.decode(text).unwrap(),
            _ => text.as_bytes().to_vec(),
        };
        Answer {
            asked: format!("{} {} of a function", self.method, self.path),
            status: u16::try_from(reply["statusCode"].as_u64().unwrap()).unwrap(),
            headers,
            body: body.into(),
        }
    }
}
