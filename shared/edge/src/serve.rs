//! What every request goes through, whatever answers it.

use crate::admission::Admitted;
use crate::refused::refused;
use crate::routes::{Found, find};
use crate::{Access, Context, Handlers, Refusal, Request, Response, Route};
use crate::{admission, headers, viewer};
use bytes::Bytes;
use domain::ErrorChain;
use http::header::CONTENT_LENGTH;
use jiff::Timestamp;
use language::Language;
use store::accounts::BrowserKind;

/// The longest accepted body, in bytes. Files do not pass through here.
const LONGEST_BODY: usize = 512 * 1024;

/// The network address a request came from, put in its extensions by whoever received it.
#[derive(Debug, Clone)]
pub struct Source(pub String);

/// When a request reached the portal, put in its extensions by whoever knows better than this process:
/// what waited for a function to start has not come later for that.
#[derive(Debug, Clone, Copy)]
pub struct ReceivedAt(pub Timestamp);

/// Answers one request with the handlers: looks up the route, checks where the request comes from
/// and who sends it, and turns refusals into problems. Routes of functions without a handler are not
/// there.
pub async fn serve(
    context: &Context,
    handlers: &Handlers,
    request: http::Request<Bytes>,
) -> http::Response<Bytes> {
    let request_id = match context.random.bytes::<8>() {
        Ok(bytes) => hex::encode(bytes),
        Err(_) => "0000000000000000".to_owned(),
    };
    let language = language(&request);
    let started = context.clock.now();
    let is_head = request.method() == http::Method::HEAD;
    let (route, outcome) = answer(context, handlers, request, (&request_id, language)).await;
    let response = outcome.unwrap_or_else(|refusal| {
        if let Some(cause) = refusal.cause() {
            let cause = ErrorChain(cause).to_string();
            if refusal.passes() {
                tracing::warn!(request_id, cause, "the storage had too much to do");
            } else {
                tracing::error!(request_id, cause, "fault");
            }
        }
        refused(refusal, &request_id, language)
    });
    let millis = context.clock.now().duration_since(started).as_millis();
    let (method, path) = route.map_or(("-", "-"), |route| (route.method.as_str(), route.path));
    let millis = i64::try_from(millis).unwrap_or(i64::MAX);
    tracing::info!(request_id, method, route = path, status = response.status(), millis, "request");
    let response = response.with_header("x-request-id", &request_id).into_http();
    if is_head { without_content(response) } else { response }
}

/// What a `GET` gets, without its content, of which the length is told.
fn without_content(response: http::Response<Bytes>) -> http::Response<Bytes> {
    let (mut parts, content) = response.into_parts();
    if !content.is_empty() {
        parts.headers.insert(CONTENT_LENGTH, content.len().into());
    }
    http::Response::from_parts(parts, Bytes::new())
}

async fn answer(
    context: &Context,
    handlers: &Handlers,
    request: http::Request<Bytes>,
    (request_id, language): (&str, Language),
) -> (Option<&'static Route>, Result<Response, Refusal>) {
    let secret = context.config.distribution_secret.as_deref();
    if !viewer::came_through(request.headers(), secret) {
        return (None, Err(Refusal::NotFound));
    }
    let (route, params) = match find(request.method().as_str(), request.uri().path()) {
        Found::Route(route, params) if handlers.serve(route.function) => (route, params),
        Found::OtherMethods(methods) => return (None, Err(Refusal::WrongMethod(methods))),
        Found::Route(..) | Found::Nothing => return (None, Err(Refusal::NotFound)),
    };
    let outcome = async {
        let request = let_in(context, (route, params), request, (request_id, language)).await?;
        handlers.answer(context, route.id, request).await
    };
    (Some(route), outcome.await)
}

async fn let_in(
    context: &Context,
    (route, params): (&'static Route, Vec<(String, String)>),
    request: http::Request<Bytes>,
    (request_id, language): (&str, Language),
) -> Result<Request, Refusal> {
    // As precise as the records, so that a reply says what they say.
    let received = request.extensions().get::<ReceivedAt>().map(|received| received.0);
    let now = store::instant::cut(received.unwrap_or_else(|| context.clock.now()));
    if request.body().len() > LONGEST_BODY {
        return Err(Refusal::TooLarge);
    }
    if route.method.changes() && !own_origin(context, &request) {
        return Err(Refusal::ForeignOrigin);
    }
    let sender = admission::sender(context, header(&request, "cookie"), now).await?;
    let Admitted { member, official } = admission::admit(context, &sender, route).await?;
    let signed_in = sender.known();
    if let Some(user) = &signed_in
        && route.method.changes()
        && route.access != Access::Anyone
        && !user.token.csrf_is(header(&request, "x-csrf-token").unwrap_or_default())
    {
        return Err(Refusal::ForeignOrigin);
    }
    let peer = request.extensions().get::<Source>().map(|source| source.0.clone());
    let secret = context.config.distribution_secret.as_deref();
    let source = viewer::network(request.headers(), secret, &peer.unwrap_or_default());
    let browser = BrowserKind::of(header(&request, "user-agent").unwrap_or_default());
    let head_only = request.method() == http::Method::HEAD;
    let cookies = header(&request, "cookie").unwrap_or_default().to_owned();
    let query = request.uri().query().unwrap_or_default().to_owned();
    let request = Request {
        now,
        request_id: request_id.to_owned(),
        source,
        browser,
        language,
        head_only,
        cookies,
        query,
        params,
        body: request.into_body(),
        signed_in,
        member,
        official,
        event_seed: context.random.bytes()?,
    };
    request.within_grant(context).await
}

/// The pages say theirs; what says none is answered in that of the sources.
fn language(request: &http::Request<Bytes>) -> Language {
    Language::accepted(header(request, "accept-language").unwrap_or_default())
}

/// Browsers send `Origin` with every request that changes something.
fn own_origin(context: &Context, request: &http::Request<Bytes>) -> bool {
    header(request, "origin").is_some_and(|origin| context.config.origin.accepts(origin))
}

fn header<'a>(request: &'a http::Request<Bytes>, name: &str) -> Option<&'a str> {
    request.headers().get(name)?.to_str().ok()
}

/// The headers that every page of the site carries, with its content security policy.
pub fn page_headers(uploads: Option<&str>) -> Vec<(&'static str, String)> {
    let fixed = headers::EVERY_PAGE.iter().map(|(name, value)| (*name, (*value).to_owned()));
    fixed.chain([("content-security-policy", headers::page_policy(uploads))]).collect()
}
