//! The outbox as a page: a newcomer reads here what would have been sent by mail.

use crate::storage::plain;
use axum::body::Body;
use axum::response::Response;
use http::{HeaderName, HeaderValue, StatusCode};
use maud::{DOCTYPE, Markup, html};
use std::path::Path;

/// Most messages shown.
const MOST: usize = 200;

/// One message, as far as the page shows it.
struct Message {
    name: String,
    to: String,
    subject: String,
    date: String,
    text: String,
}

/// The page of all messages, latest first, or the raw file of one.
pub(crate) fn page(folder: &Path, path: &str) -> Response {
    match path.trim_start_matches("/posta").trim_matches('/') {
        "" => listing(folder),
        name => raw(folder, name),
    }
}

fn listing(folder: &Path) -> Response {
    let messages = read_all(folder);
    let markup = html! {
        (DOCTYPE)
        html lang="it" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { "Posta in uscita – Ristoro" }
            }
            body {
                main {
                    h1 { "Posta in uscita" }
                    p {
                        "Questo portale gira sul tuo computer e non spedisce nulla: i messaggi si leggono qui. "
                        a href="/" { "Torna al portale" }
                    }
                    @if messages.is_empty() {
                        p { "Nessun messaggio, per ora." }
                    }
                    @for message in &messages { (shown(message)) }
                }
            }
        }
    };
    page_reply(markup.into_string(), "text/html; charset=utf-8")
}

fn shown(message: &Message) -> Markup {
    html! {
        article {
            h2 { (message.subject) }
            p { "A: " (message.to) " – " (message.date) }
            pre { (message.text) }
            p { a href={ "/posta/" (message.name) } { "Scarica «" (message.subject) "» (.eml)" } }
        }
    }
}

fn raw(folder: &Path, name: &str) -> Response {
    let safe = name.ends_with(".eml")
        && name.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c))
        && !name.contains("..");
    let bytes = if safe { std::fs::read_to_string(folder.join(name)).ok() } else { None };
    match bytes {
        Some(text) => page_reply(text, "message/rfc822"),
        None => plain(StatusCode::NOT_FOUND, "there is no such message"),
    }
}

fn read_all(folder: &Path) -> Vec<Message> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(".eml"))
        .collect();
    names.sort_unstable_by(|a, b| b.cmp(a));
    names.truncate(MOST);
    names.into_iter().filter_map(|name| read_one(folder, name)).collect()
}

fn read_one(folder: &Path, name: String) -> Option<Message> {
    let bytes = std::fs::read(folder.join(&name)).ok()?;
    let message = mail_parser::MessageParser::default().parse(&bytes)?;
    let to = message.to().and_then(|to| to.first()).and_then(|to| to.address()).unwrap_or_default();
    Some(Message {
        to: to.to_owned(),
        subject: message.subject().unwrap_or("(senza oggetto)").to_owned(),
        date: message.date().map(mail_parser::DateTime::to_rfc3339).unwrap_or_default(),
        text: message.body_text(0).map(|text| text.trim().to_owned()).unwrap_or_default(),
        name,
    })
}

fn page_reply(text: String, media_type: &'static str) -> Response {
    let mut response = Response::new(Body::from(text));
    let headers = response.headers_mut();
    headers.insert(http::header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    headers.insert(http::header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    for (name, value) in web::page_headers(None) {
        if let (Ok(name), Ok(value)) = (name.parse::<HeaderName>(), HeaderValue::from_str(&value)) {
            headers.insert(name, value);
        }
    }
    response
}
