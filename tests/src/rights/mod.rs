//! What each function may do, held between the functions and the engines of a portal: what the role of its deployment
//! does not allow is refused here too, and fails the test that made it ask.

mod asked;

use asked::{Asked, asked};
use bytes::Bytes;
use deployment::{Action, Deployed, On, Right, rights};
use futures::future::BoxFuture;
use http_body_util::{BodyExt, Full};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock, Mutex};
use store::{Engine, EngineAnswer, EngineBody};

static RIGHTS: LazyLock<BTreeMap<&'static str, Vec<Right>>> =
    LazyLock::new(|| Deployed::all().map(|function| (function.name(), rights(function))).collect());

/// What was asked for against the rights of whoever asked.
#[derive(Debug, Clone, Default)]
pub struct Denials(Arc<Mutex<BTreeSet<String>>>);

impl Denials {
    /// An engine that is reached only with the rights that a deployment gives. Who is no function, such as a command of
    /// the operators, has them all.
    pub fn before(&self, engine: Arc<dyn Engine>) -> Arc<dyn Engine> {
        Arc::new(Guarded { engine, denials: self.clone() })
    }

    /// What was denied so far.
    pub fn all(&self) -> Vec<String> {
        self.0.lock().unwrap().iter().cloned().collect()
    }

    fn note(&self, function: &str, denied: &Asked) {
        self.0.lock().unwrap().insert(format!("{function} may not: {denied:?}"));
    }
}

#[derive(Debug)]
struct Guarded {
    engine: Arc<dyn Engine>,
    denials: Denials,
}

impl Engine for Guarded {
    fn answer(&self, request: http::Request<Bytes>) -> BoxFuture<'static, EngineAnswer> {
        let Some(function) = ristoro::at_work() else { return self.engine.answer(request) };
        let given = &RIGHTS[function];
        let asked = asked(&request);
        if let Some(denied) = asked.iter().find(|asked| !allows(given, asked)) {
            self.denials.note(function, denied);
            let denied = denied_answer(&request);
            return Box::pin(async { Ok(denied) });
        }
        let (engine, denials) = (Arc::clone(&self.engine), self.denials.clone());
        Box::pin(async move {
            let reply = engine.answer(request).await?;
            // That an object is missing is told to those alone who may list.
            if let Some(Asked::Object(bucket, _, Action::GetObject | Action::GetObjectTagging)) =
                asked.first()
                && reply.status() == http::StatusCode::NOT_FOUND
            {
                let list = Asked::Of(On::Bucket(*bucket), Action::ListBucket);
                if !allows(given, &list) {
                    denials.note(function, &list);
                }
            }
            Ok(reply)
        })
    }
}

fn allows(given: &[Right], asked: &Asked) -> bool {
    given.iter().any(|right| match asked {
        Asked::Of(on, action) => right.on == *on && right.actions.contains(action),
        Asked::Object(bucket, key, action) => {
            matches!(right.on, On::Objects(of, prefix) if of == *bucket && key.starts_with(prefix))
                && right.actions.contains(action)
        }
    })
}

/// What DynamoDB says; S3, in its way.
fn denied_answer(request: &http::Request<Bytes>) -> http::Response<EngineBody> {
    let (status, kind, body) = if request.headers().contains_key("x-amz-target") {
        let body = r#"{"__type":"com.amazon.coral.service#AccessDeniedException","Message":"User is not authorized"}"#;
        (400, "application/x-amz-json-1.0", body)
    } else {
        let body = "<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>";
        (403, "application/xml", body)
    };
    let body = Full::from(body).map_err(|never| match never {}).boxed();
    http::Response::builder().status(status).header("content-type", kind).body(body).unwrap()
}
