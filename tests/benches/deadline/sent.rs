//! What came of those that were sent.

use jiff::Timestamp;
use serde_json::Value;
use std::sync::Mutex;

/// How one sending ended.
#[derive(Debug, Clone)]
pub(crate) enum Ended {
    /// With a number.
    Accepted {
        /// Which application.
        id: String,
        /// When the portal says that it arrived.
        arrived: Timestamp,
        /// The number, within call and year.
        number: u32,
    },
    /// Not accepted.
    Refused {
        /// Which application.
        id: String,
        /// When whoever sent it knew, by the portal's clock.
        told_at: Timestamp,
        /// Why.
        code: String,
    },
}

impl Ended {
    pub(crate) fn accepted(id: &str, receipt: &Value) -> Self {
        let protocol = receipt["protocol"].as_str().unwrap();
        Self::Accepted {
            id: id.to_owned(),
            arrived: receipt["submitted_at"]["iso"].as_str().unwrap().parse().unwrap(),
            number: protocol.rsplit('/').next().unwrap().parse().unwrap(),
        }
    }
}

/// All of them.
#[derive(Debug, Default)]
pub(crate) struct Sendings(Mutex<Vec<Ended>>);

impl Sendings {
    pub(crate) fn add(&self, ended: Ended) {
        self.0.lock().unwrap().push(ended);
    }

    pub(crate) fn all(&self) -> Vec<Ended> {
        self.0.lock().unwrap().clone()
    }
}
