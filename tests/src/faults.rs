//! What goes wrong between functions and their storage on a bad evening, drawn from a seed.

use bytes::Bytes;
use futures::future::BoxFuture;
use http_body_util::{BodyExt, Full};
use std::collections::BTreeMap;
use std::io;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use store::{Engine, EngineAnswer};

/// One request in so many goes wrong.
const ONE_IN: usize = 8;

/// How a request goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// The service turns it away: too many at once.
    Throttled,
    /// The connection breaks before the service has it.
    Reset,
    /// The service does it, and the connection breaks before the reply is here.
    LostReply,
    /// The service takes its time.
    Slow,
}

const KINDS: [Fault; 4] = [Fault::Throttled, Fault::Reset, Fault::LostReply, Fault::Slow];

/// The faults of a portal: none until they begin.
#[derive(Debug, Clone)]
pub struct Faults(Arc<Mutex<Dice>>);

#[derive(Debug)]
struct Dice {
    random: fastrand::Rng,
    on: bool,
    /// Only this, every time.
    always: Option<Fault>,
    drawn: BTreeMap<Fault, u32>,
}

impl Faults {
    /// The faults of a seed.
    pub fn of(seed: u64) -> Self {
        let random = fastrand::Rng::with_seed(seed);
        let dice = Dice { random, on: false, always: None, drawn: BTreeMap::new() };
        Self(Arc::new(Mutex::new(dice)))
    }

    /// From here on things go wrong.
    pub fn begin(&self) {
        self.0.lock().unwrap().on = true;
    }

    /// From here on nothing goes right.
    pub fn always(&self, fault: Fault) {
        let mut dice = self.0.lock().unwrap();
        (dice.on, dice.always) = (true, Some(fault));
    }

    /// From here on nothing goes wrong. Gives how often what did.
    pub fn end(&self) -> BTreeMap<Fault, u32> {
        let mut dice = self.0.lock().unwrap();
        (dice.on, dice.always) = (false, None);
        dice.drawn.clone()
    }

    /// An engine that they come before.
    pub fn before(&self, engine: Arc<dyn Engine>) -> Arc<dyn Engine> {
        Arc::new(Faulty { engine, faults: self.clone() })
    }

    fn draw(&self) -> Option<Fault> {
        let mut dice = self.0.lock().unwrap();
        if !dice.on {
            return None;
        }
        let one = dice.random.usize(..ONE_IN * KINDS.len());
        let fault = match dice.always {
            Some(fault) => fault,
            None => *KINDS.get(one)?,
        };
        *dice.drawn.entry(fault).or_default() += 1;
        Some(fault)
    }
}

#[derive(Debug)]
struct Faulty {
    engine: Arc<dyn Engine>,
    faults: Faults,
}

impl Engine for Faulty {
    fn answer(&self, request: http::Request<Bytes>) -> BoxFuture<'static, EngineAnswer> {
        let (engine, fault) = (Arc::clone(&self.engine), self.faults.draw());
        Box::pin(async move {
            match fault {
                None => engine.answer(request).await,
                Some(Fault::Slow) => {
                    tokio::time::sleep(Duration::from_millis(200)).await;
                    engine.answer(request).await
                }
                Some(Fault::Throttled) => Ok(throttled(&request)),
                Some(Fault::Reset) => Err(broken()),
                Some(Fault::LostReply) => {
                    let reply = engine.answer(request).await?;
                    reply.into_body().collect().await?;
                    Err(broken())
                }
            }
        })
    }
}

fn broken() -> Box<dyn std::error::Error + Send + Sync> {
    io::Error::from(io::ErrorKind::ConnectionReset).into()
}

/// What DynamoDB says of a table that has too much to do; S3, of a prefix.
fn throttled(request: &http::Request<Bytes>) -> http::Response<store::EngineBody> {
    let (status, kind, body) = if request.headers().contains_key("x-amz-target") {
        let body = r#"{"__type":"com.amazonaws.dynamodb.v20120810#ThrottlingException","message":"Rate exceeded"}"#;
        (400, "application/x-amz-json-1.0", body)
    } else {
        let body =
            "<Error><Code>SlowDown</Code><Message>Reduce your request rate.</Message></Error>";
        (503, "application/xml", body)
    };
    let body = Full::from(body).map_err(|never| match never {}).boxed();
    http::Response::builder().status(status).header("content-type", kind).body(body).unwrap()
}
