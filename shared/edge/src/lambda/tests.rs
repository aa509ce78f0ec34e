use super::*;
use crate::SecondFactorPolicy;
use crate::arrivals::Upload;
use crate::reply::{Json, Reply};
use crate::routes::calls;
use crate::schedule::Occasion;
use crate::{
    AnchorSource, Clock, Config, DEFAULT_IDLE_MINUTES, PublicOrigin, Request, SignInSettings,
};
use crate::{Busy, Refusal, Response};
use futures::future::BoxFuture;
use serde_json::json;
use std::sync::atomic::{AtomicUsize, Ordering};
use store::{Buckets, Endpoints, MailConfig, StaticCredentials, StoreConfig, Tables};

const SECRET: &str = "of the distribution";

/// A context whose stores lead nowhere.
fn context() -> Context {
    let config = Config {
        origin: PublicOrigin::parse("https://ristoro.example.org").unwrap(),
        challenge_key: "0".repeat(64),
        idle_minutes: DEFAULT_IDLE_MINUTES,
        anchors: AnchorSource::None,
        trusted_list: None,
        fetch_allowance: Vec::new(),
        seal: None,
        distribution_secret: Some(SECRET.to_owned()),
        second_factor: SecondFactorPolicy::default(),
        sign_in: SignInSettings::default(),
        malware_protection: crate::MalwareProtection::Off,
    };
    let store = StoreConfig {
        region: "eu-south-1".to_owned(),
        endpoints: Endpoints::default(),
        credentials: StaticCredentials::new("name", "key"),
        tables: Tables { accounts: String::new(), applications: String::new() },
        buckets: Buckets { incoming: "incoming".to_owned(), documents: "documents".to_owned() },
        public_s3: None,
        mail: MailConfig::Ses { from: String::new(), configuration: None },
    };
    Context::new(config, &store, Clock::System)
}

fn handler(
    _: &Context,
    _: calls::Route,
    request: Request,
) -> BoxFuture<'_, Result<Response, Refusal>> {
    Box::pin(async move { Json(json!({ "from": request.source })).into_response() })
}

static DEALT_WITH: AtomicUsize = AtomicUsize::new(0);

/// Takes what is called so, and says no in the ways that other names say.
fn on_upload(_: &Context, upload: Upload) -> BoxFuture<'_, Result<(), Refusal>> {
    Box::pin(async move {
        match upload.key.as_str() {
            "good" => {
                DEALT_WITH.fetch_add(1, Ordering::SeqCst);
                Ok(())
            }
            "fault" => Err(Refusal::fault("the table does not answer")),
            "busy" => Err(Busy::Contended.into()),
            _ => Err(Refusal::NotFound),
        }
    })
}

async fn notify(payload: Value) -> Result<Value, Error> {
    let event = LambdaEvent::new(payload, lambda_http::Context::default());
    let handlers = Handlers { calls: Some(handler), ..Handlers::default() };
    request_or_notice(&context(), handlers, on_upload, event).await
}

fn notice(keys: &[&str]) -> Value {
    let record = |key: &&str| {
        json!({
            "eventSource": "aws:s3", "eventName": "ObjectCreated:Post",
            "s3": { "bucket": { "name": "incoming" }, "object": { "key": key } },
        })
    };
    json!({ "Records": keys.iter().map(record).collect::<Vec<_>>() })
}

#[tokio::test]
async fn a_request_is_answered_as_by_a_function_without_uploads() {
    let mut event: Value =
        serde_json::from_str(include_str!("../../../../tests/fixtures/apigw-v2.json")).unwrap();
    event["rawPath"] = json!("/api/calls");
    event["requestContext"]["http"]["path"] = json!("/api/calls");
    event["requestContext"]["http"]["method"] = json!("GET");
    for forged in ["", "of the distributio", "Of the distribution"] {
        event["headers"]["x-ristoro-distribution"] = json!(forged);
        let reply = notify(event.clone()).await.unwrap();
        assert_eq!(reply["statusCode"], 404, "past the distribution: {reply}");
    }

    event["headers"]["x-ristoro-distribution"] = json!(SECRET);
    let reply = notify(event.clone()).await.unwrap();
    assert_eq!(reply["statusCode"], 200, "{reply}");
    assert_eq!(reply["isBase64Encoded"], false, "{reply}");
    let body: Value = serde_json::from_str(reply["body"].as_str().unwrap()).unwrap();
    assert_eq!(body["from"], event["requestContext"]["http"]["sourceIp"]);

    event["headers"]["cloudfront-viewer-address"] = json!("198.51.100.10:46532");
    let reply = notify(event.clone()).await.unwrap();
    assert!(reply.to_string().contains("198.51.100.10"), "through the distribution: {reply}");

    event["rawPath"] = json!("/api/applications");
    event["requestContext"]["http"]["path"] = json!("/api/applications");
    let reply = notify(event).await.unwrap();
    assert_eq!(reply["statusCode"], 404, "other functions' routes are not here: {reply}");
}

#[tokio::test]
async fn what_may_pass_is_told_again_and_the_rest_is_done_all_the_same() {
    assert_eq!(notify(notice(&["good", "refused", "good"])).await.unwrap(), Value::Null);
    assert_eq!(DEALT_WITH.load(Ordering::SeqCst), 2);
    let error = notify(notice(&["fault", "busy", "refused", "good"])).await.unwrap_err();
    assert_eq!(error.to_string(), "2 of the files that arrived are still to be dealt with");
    assert_eq!(DEALT_WITH.load(Ordering::SeqCst), 3);
    assert_eq!(notify(notice(&[])).await.unwrap(), Value::Null);
}

#[tokio::test]
async fn what_is_neither_a_request_nor_a_notice_is_an_error() {
    for event in [json!({}), json!({ "Records": [{}] }), json!("x")] {
        assert!(notify(event.clone()).await.is_err(), "{event}");
    }
}

static WOKEN: AtomicUsize = AtomicUsize::new(0);

/// Fails the first time, as what is out of reach does.
fn on_schedule(context: &Context, occasion: Occasion) -> BoxFuture<'_, Result<(), Refusal>> {
    Box::pin(async move {
        assert!(occasion.now <= context.clock.now());
        assert_eq!(occasion.request_id, "17c0");
        match WOKEN.fetch_add(1, Ordering::SeqCst) {
            0 => Err(Refusal::fault("the list does not answer")),
            _ => Ok(()),
        }
    })
}

#[tokio::test]
async fn a_schedule_wakes_with_whatever_event_and_learns_of_failures() {
    let mut invocation = lambda_http::Context::default();
    invocation.request_id = "17c0".to_owned();
    let event = |payload| LambdaEvent::new(payload, invocation.clone());
    let error = woken(&context(), on_schedule, &event(json!({}))).await.unwrap_err();
    assert!(error.to_string().contains("17c0"), "{error}");
    for payload in [json!({ "detail-type": "Scheduled Event" }), json!("now"), Value::Null] {
        woken(&context(), on_schedule, &event(payload)).await.unwrap();
    }
    assert_eq!(WOKEN.load(Ordering::SeqCst), 4);
}
