//! What officials read of applicants, as either side sees it.

use super::Instant;
use domain::{ApplicationId, Username};
use schemars::JsonSchema;
use serde::Serialize;
use store::reads::{OfficialRead, ReadThing};

/// What officials read of an application, the latest day first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Readings {
    /// Each thing once a day for each official.
    pub readings: Vec<Reading>,
}

/// Something that an official read. Their names are no business of the applicants: their administration is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Reading {
    /// When first on that day.
    pub at: Instant,
    /// The name of the administration.
    pub administration: String,
    /// What, in words.
    pub what: String,
}

impl Reading {
    /// As applicants see it.
    pub fn of(read: &OfficialRead, administration: &str) -> Self {
        let (at, what) = (read.at.into(), in_words(read.thing).to_owned());
        Self { at, administration: administration.to_owned(), what }
    }
}

/// What the users of an administration read, the latest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OwnReadings {
    /// Each thing once a day for each user.
    pub readings: Vec<OwnReading>,
}

/// Something that a user of the administration read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OwnReading {
    /// When first on that day.
    pub at: Instant,
    /// Who: the name people read; that for signing in of whoever is there no more.
    pub name: String,
    /// Their name for signing in.
    #[schemars(with = "String")]
    pub username: Username,
    /// Of which application.
    #[schemars(with = "String")]
    pub application: ApplicationId,
    /// Its protocol number, if it had one.
    pub protocol: Option<String>,
    /// What, in words.
    pub what: String,
}

impl OwnReading {
    /// As the administration sees it, with the name of who read it as people read it.
    pub fn of(read: &OfficialRead, name: String) -> Self {
        Self {
            at: read.at.into(),
            name,
            username: read.username.clone(),
            application: read.application,
            protocol: read.protocol.as_ref().map(ToString::to_string),
            what: in_words(read.thing).to_owned(),
        }
    }
}

fn in_words(thing: ReadThing) -> &'static str {
    match thing {
        ReadThing::CodesList => {
            "Elenco per la richiesta del CUP: nome, codice fiscale, comune e costo"
        }
        ReadThing::CodesWorkbook => "Foglio per la richiesta del CUP: i dati del progetto",
        ReadThing::Answers => "Le risposte della domanda",
        ReadThing::FinalPdf => "Il PDF della domanda",
        ReadThing::Receipt => "La ricevuta",
        ReadThing::SentList => "Elenco delle domande inviate: nome, codice fiscale, numero e data",
        ReadThing::SignedFile => "Un file firmato",
        ReadThing::Document => "Un documento allegato",
    }
}
