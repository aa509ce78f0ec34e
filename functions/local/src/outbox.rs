//! The outbox: a newcomer reads here what would have been sent by mail. The page is the site's; this
//! is what it shows.

use crate::storage::plain;
use axum::body::Body;
use axum::response::Response;
use http::{HeaderValue, StatusCode, header};
use serde_json::{Value, json};
use std::path::Path;

/// What requests for messages start with; the page itself is `/posta/`.
pub(crate) const PREFIX: &str = "/posta/";
/// The list of messages.
const LIST: &str = "messages.json";
/// Most messages listed.
const MOST: usize = 200;

/// The list of messages or the raw file of one; `None` for the page.
pub(crate) fn answer(folder: &Path, path: &str) -> Option<Response> {
    match path.strip_prefix(PREFIX)? {
        "" => None,
        LIST => {
            let list = json!({ "messages": read_all(folder) });
            Some(reply(list.to_string(), "application/json; charset=utf-8"))
        }
        name => Some(raw(folder, name)),
    }
}

fn raw(folder: &Path, name: &str) -> Response {
    let safe = is_message(name)
        && name.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c))
        && !name.contains("..");
    let text = if safe { std::fs::read_to_string(folder.join(name)).ok() } else { None };
    match text {
        Some(text) => reply(text, "message/rfc822"),
        None => plain(StatusCode::NOT_FOUND, "there is no such message"),
    }
}

fn is_message(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|ending| ending == "eml")
}

/// The messages, latest first: their names begin with the instant they were made.
fn read_all(folder: &Path) -> Vec<Value> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| is_message(name))
        .collect();
    names.sort_unstable_by(|a, b| b.cmp(a));
    names.truncate(MOST);
    names.iter().filter_map(|name| read_one(folder, name)).collect()
}

fn read_one(folder: &Path, name: &str) -> Option<Value> {
    let bytes = std::fs::read(folder.join(name)).ok()?;
    let message = mail_parser::MessageParser::default().parse(&bytes)?;
    Some(json!({
        "file": name,
        "to": message.to().and_then(|to| to.first()).and_then(|to| to.address()),
        "subject": message.subject(),
        "date": message.date().map(mail_parser::DateTime::to_rfc3339),
        "text": message.body_text(0).map(|text| text.trim().to_owned()),
    }))
}

fn reply(text: String, media_type: &'static str) -> Response {
    let mut response = Response::new(Body::from(text));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}
