//! How often functions ask their storage, and for how many bytes of it.

use bytes::Bytes;
use futures::future::BoxFuture;
use http_body_util::{BodyExt, Full};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use store::{Engine, EngineAnswer};

/// What was asked of a portal's storage since it was asked last.
#[derive(Debug, Clone, Default)]
pub struct Counts(Arc<Mutex<Asked>>);

/// What was asked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// How often, by the operation; `file` for a file.
    pub operations: BTreeMap<String, u32>,
    /// How many bytes were answered.
    pub bytes: usize,
}

impl Counts {
    /// What was asked until now; it counts anew from here.
    pub fn take(&self) -> Asked {
        std::mem::take(&mut self.0.lock().unwrap())
    }

    /// An engine whose requests are counted.
    pub fn before(&self, engine: Arc<dyn Engine>) -> Arc<dyn Engine> {
        Arc::new(Counted { engine, counts: self.clone() })
    }
}

impl Asked {
    /// How often a trip was made.
    pub fn trips(&self) -> u32 {
        self.operations.values().sum()
    }
}

#[derive(Debug)]
struct Counted {
    engine: Arc<dyn Engine>,
    counts: Counts,
}

impl Engine for Counted {
    fn answer(&self, request: http::Request<Bytes>) -> BoxFuture<'static, EngineAnswer> {
        let (engine, counts) = (Arc::clone(&self.engine), self.counts.clone());
        let target = request.headers().get("x-amz-target").and_then(|it| it.to_str().ok());
        let operation = target.and_then(|it| it.rsplit('.').next()).unwrap_or("file").to_owned();
        Box::pin(async move {
            let (head, body) = engine.answer(request).await?.into_parts();
            let body = body.collect().await?.to_bytes();
            let mut asked = counts.0.lock().unwrap();
            *asked.operations.entry(operation).or_default() += 1;
            asked.bytes += body.len();
            let body = Full::from(body).map_err(|never| match never {}).boxed();
            Ok(http::Response::from_parts(head, body))
        })
    }
}
