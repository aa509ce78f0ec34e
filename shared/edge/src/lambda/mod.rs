//! The Lambda boundary: a function's binary answers API Gateway v2 events with the very same
//! [`serve()`](crate::serve()) as the local server, and may be told of files that arrived. Others answer nobody:
//! a schedule wakes them.

use crate::arrivals::{Notice, OnUpload, receive};
use crate::returned_mail::{note_returned, returned};
use crate::schedule::{OnSchedule, wake};
use crate::serve::{ReceivedAt, Source};
use crate::{Context, Handlers, serve, start_log};
use bytes::Bytes;
use http::{Request, Response};
use jiff::Timestamp;
pub use lambda_http::Error;
use lambda_http::request::{LambdaRequest, RequestContext};
use lambda_http::{Adapter, Body, LambdaEvent, RequestExt, Service, lambda_runtime, service_fn};
use serde_json::Value;

#[cfg(test)]
mod tests;

/// Runs a function on a runtime of its own until the environment ends it; `main` has nothing else
/// to do.
///
/// # Errors
/// What the environment lacks, or what the runtime refuses.
pub fn main(handlers: Handlers) -> Result<(), Error> {
    on_runtime(async move {
        let context = &start().await?;
        lambda_http::run(service_fn(move |event: lambda_http::Request| async move {
            Ok::<_, Error>(answer(context, &handlers, event).await)
        }))
        .await
    })
}

/// The same for a function that is also told of files that arrived in the incoming bucket.
///
/// # Errors
/// As [`main`].
pub fn main_with_uploads(handlers: Handlers, on_upload: OnUpload) -> Result<(), Error> {
    on_runtime(async move {
        let context = &start().await?;
        lambda_runtime::run(service_fn(move |event: LambdaEvent<Value>| async move {
            request_or_notice(context, handlers, on_upload, event).await
        }))
        .await
    })
}

/// The same as [`main`] for a function that SES also tells of mail that came back.
///
/// # Errors
/// As [`main`].
pub fn main_with_returned_mail(handlers: Handlers) -> Result<(), Error> {
    on_runtime(async move {
        let context = &start().await?;
        lambda_runtime::run(service_fn(move |event: LambdaEvent<Value>| async move {
            request_or_returned_mail(context, handlers, event).await
        }))
        .await
    })
}

/// Runs a function that a schedule wakes: any event does, and says nothing but that it is time.
///
/// # Errors
/// As [`main`].
pub fn main_on_schedule(on_schedule: OnSchedule) -> Result<(), Error> {
    on_runtime(async move {
        let context = &start().await?;
        lambda_runtime::run(service_fn(move |event: LambdaEvent<Value>| async move {
            woken(context, on_schedule, &event).await
        }))
        .await
    })
}

async fn woken(
    context: &Context,
    on_schedule: OnSchedule,
    event: &LambdaEvent<Value>,
) -> Result<(), Error> {
    Ok(wake(context, &event.context.request_id, on_schedule).await?)
}

fn on_runtime(work: impl Future<Output = Result<(), Error>>) -> Result<(), Error> {
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(work)
}

/// What is done before the first event. The connection to the tables is opened here, since the
/// time for that is not the applicant's.
async fn start() -> Result<Context, Error> {
    start_log("info");
    let context = Context::from_environment()?;
    context.stores.mail.check()?;
    // Whether it warms or not, the first request will tell.
    drop(context.stores.applications.warm().await);
    Ok(context)
}

async fn answer(
    context: &Context,
    handlers: &Handlers,
    event: lambda_http::Request,
) -> Response<Body> {
    let request = into_bytes(event);
    into_lambda(serve(context, handlers, request).await)
}

/// Deals with an event of either kind. An error makes the sender try again.
async fn request_or_notice(
    context: &Context,
    handlers: Handlers,
    on_upload: OnUpload,
    event: LambdaEvent<Value>,
) -> Result<Value, Error> {
    let LambdaEvent { payload, context: invocation } = event;
    if let Some(notice) = Notice::of(&payload) {
        receive(context, &notice?, &invocation.request_id, on_upload).await?;
        return Ok(Value::Null);
    }
    request_alone(context, handlers, LambdaEvent::new(payload, invocation)).await
}

/// The same of mail that came back.
async fn request_or_returned_mail(
    context: &Context,
    handlers: Handlers,
    event: LambdaEvent<Value>,
) -> Result<Value, Error> {
    if let Some(mails) = returned(&event.payload) {
        note_returned(context, &mails?, &event.context.request_id).await?;
        return Ok(Value::Null);
    }
    request_alone(context, handlers, event).await
}

async fn request_alone(
    context: &Context,
    handlers: Handlers,
    LambdaEvent { payload, context: invocation }: LambdaEvent<Value>,
) -> Result<Value, Error> {
    let request: LambdaRequest = serde_json::from_value(payload)?;
    let mut requests = Adapter::from(service_fn(move |event: lambda_http::Request| async move {
        Ok::<_, Error>(answer(context, &handlers, event).await)
    }));
    let response = requests.call(LambdaEvent::new(request, invocation)).await?;
    Ok(serde_json::to_value(response)?)
}

fn into_bytes(event: lambda_http::Request) -> Request<Bytes> {
    let (source, received) = match event.request_context_ref() {
        Some(RequestContext::ApiGatewayV2(context)) => {
            let received = Timestamp::from_millisecond(context.time_epoch).ok();
            (context.http.source_ip.clone(), received.filter(|_| context.time_epoch > 0))
        }
        _ => (None, None),
    };
    let (mut parts, body) = event.into_parts();
    parts.extensions.insert(Source(source.unwrap_or_default()));
    // Terms are judged by the instant at which the API got the request (docs/architecture.md).
    if let Some(received) = received {
        parts.extensions.insert(ReceivedAt(received));
    }
    let bytes = match body {
        Body::Text(text) => Bytes::from(text),
        Body::Binary(binary) => Bytes::from(binary),
        _ => Bytes::new(),
    };
    Request::from_parts(parts, bytes)
}

fn into_lambda(response: Response<Bytes>) -> Response<Body> {
    let (parts, bytes) = response.into_parts();
    let is_text = parts
        .headers
        .get("content-type")
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.contains("json"));
    let body = match String::from_utf8(bytes.to_vec()) {
        _ if bytes.is_empty() => Body::Empty,
        Ok(text) if is_text => Body::Text(text),
        Ok(text) => Body::Binary(text.into_bytes()),
        Err(error) => Body::Binary(error.into_bytes()),
    };
    Response::from_parts(parts, body)
}
