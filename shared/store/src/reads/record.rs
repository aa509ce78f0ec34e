//! The record of a reading, and where it lies: once under the application, once under the administration.

use crate::instant;
use crate::keys::{Key, join};
use crate::record::Record;
use domain::{ApplicationId, Instant, OrganisationCode, ProtocolNumber, Username};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What was read of an application.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReadThing {
    /// Name, fiscal code, place and cost, in the list of those that codes are asked for.
    CodesList,
    /// What a request of codes says of it, in a workbook.
    CodesWorkbook,
    /// Its answers.
    Answers,
    /// The PDF that was signed.
    FinalPdf,
    /// Its receipt.
    Receipt,
}

impl ReadThing {
    /// Its name in a key.
    fn name(self) -> &'static str {
        match self {
            Self::CodesList => "codes_list",
            Self::CodesWorkbook => "codes_workbook",
            Self::Answers => "answers",
            Self::FinalPdf => "final_pdf",
            Self::Receipt => "receipt",
        }
    }
}

/// Something that an official read of an application: the first time on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficialRead {
    /// Of which.
    pub application: ApplicationId,
    /// Its protocol number, as far as it had one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub protocol: Option<ProtocolNumber>,
    /// For which administration.
    pub administration: OrganisationCode,
    /// Who.
    pub username: Username,
    /// What.
    pub thing: ReadThing,
    /// When first on that day.
    #[serde(with = "instant")]
    pub at: Timestamp,
}

impl Record for OfficialRead {
    const TAG: &'static str = "OFFICIAL_READ";
    const WHAT: &'static str = "what an official read";
}

/// What sort keys begin with.
pub(super) const DAY: &str = "DAY#";

pub(super) fn of_application(application: ApplicationId) -> String {
    join("READS", &[&application.to_string()])
}

pub(super) fn by_administration(administration: &OrganisationCode) -> String {
    join("READ_BY", &[administration.as_str()])
}

/// Where it is kept what was read of an application: the partition, and what the sort keys begin with.
pub(crate) fn readings_of(application: ApplicationId) -> (String, &'static str) {
    (of_application(application), DAY)
}

/// What the keys of everything that somebody read on a day begin with, under their administration.
pub(super) fn day_of(username: &Username, thing: ReadThing, at: Timestamp) -> String {
    join("DAY", &[&day(at), username.as_str(), thing.name(), ""])
}

impl OfficialRead {
    /// Both.
    pub(crate) fn keys(&self) -> [Key; 2] {
        [self.listed_key(), self.key()]
    }

    /// Under its application.
    pub(super) fn key(&self) -> Key {
        let parts = [self.administration.as_str(), self.username.as_str(), self.thing.name()];
        let sort = join("DAY", &[&[day(self.at).as_str()][..], &parts].concat());
        Key::new(of_application(self.application), sort)
    }

    /// Under the administration.
    pub(super) fn listed_key(&self) -> Key {
        let sort = day_of(&self.username, self.thing, self.at);
        Key::new(by_administration(&self.administration), sort + &self.application.to_string())
    }
}

/// The day in Italy, as it sorts.
fn day(at: Timestamp) -> String {
    Instant::from(at).day_in_italy().iso()
}
