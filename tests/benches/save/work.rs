//! What everybody is asked: to save a section of a filled-in application, each time with another answer.

use crate::contenders::Writes;
use ristoro_tests::{Applicant, Application, Invocation, Running, RunningFunction};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// The section that is saved.
const SECTION: &str = "banca";

/// The application and how far it is.
pub(crate) struct Work<'a> {
    /// Whose tables are written.
    pub(crate) portal: &'a Running,
    /// The application.
    pub(crate) application: Application,
    /// The version of the section that is there.
    pub(crate) version: u64,
    /// Whose it is.
    pub(crate) applicant: Applicant,
    entries: Value,
    asked: u64,
}

/// What came of one event.
pub(crate) struct Done {
    /// The body that was sent.
    pub(crate) body: Value,
    /// When the event was there to be taken.
    pub(crate) asked: Instant,
    /// From then until the reply was posted.
    pub(crate) took: Duration,
}

impl<'a> Work<'a> {
    pub(crate) async fn on(
        portal: &'a Running,
        applicant: Applicant,
        application: Application,
    ) -> Self {
        let view = application.view(SECTION).await;
        let version = view["version"].as_u64().unwrap();
        let entries = view["entries"].clone();
        Self { portal, application, version, applicant, entries, asked: 0 }
    }

    /// The path of the section's own record in the table: its partition and its sort key.
    pub(crate) fn key(&self) -> [String; 2] {
        [format!("APP#{}", self.application.id), format!("DOSSIER#SEC#{SECTION}")]
    }

    /// The section as the portal itself reads it.
    pub(crate) async fn view(&self) -> Value {
        self.application.view(SECTION).await
    }

    /// Has a function save the section once more.
    pub(crate) async fn save(&mut self, function: &RunningFunction, writes: Writes) -> Done {
        self.asked += 1;
        self.entries["filiale"] = json!(format!("Modena, sportello {}", self.asked));
        let body = json!({ "version": self.version, "entries": self.entries });
        let path = self.application.at(&format!("/sections/{SECTION}"));
        let invocation = Invocation::of(&self.applicant.client, "PUT", &path, Some(&body));
        let event = invocation.event();
        let asked = now();
        let reply = function.invoke(&event).await;
        let took = asked.elapsed();
        let reply = reply.unwrap_or_else(|failure| panic!("a program failed: {failure}"));
        let saved = invocation.answer(&reply).done(200);
        if writes == Writes::Section {
            self.version += 1;
            assert_eq!(saved["version"], self.version, "the reply says so");
        }
        Done { body, asked, took }
    }
}

#[expect(clippy::disallowed_methods, reason = "a stopwatch is what a benchmark is for")]
pub(crate) fn now() -> Instant {
    Instant::now()
}
