//! What officials read of applicants: who, when, what. Noted before it is given, once a day for each official and thing.

mod note;
mod record;

pub use note::Reader;
pub(crate) use record::readings_of;
pub use record::{OfficialRead, ReadThing};

use crate::error::StoreError;
use crate::query::Range;
use crate::table::Table;
use domain::{ApplicationId, OrganisationCode};

/// What officials read.
#[derive(Debug, Clone)]
pub struct Reads {
    pub(crate) table: Table,
}

impl Reads {
    /// What was read of an application, the latest day first: `most` of it at most.
    ///
    /// # Errors
    /// When the records cannot be read.
    pub async fn of_application(
        &self,
        application: ApplicationId,
        most: usize,
    ) -> Result<Vec<OfficialRead>, StoreError> {
        let partition = record::of_application(application);
        let range = Range { partition: &partition, sort_prefix: record::DAY };
        self.table.latest_records(&range, most).await
    }

    /// What the users of an administration read, the latest day first: `most` of it at most.
    ///
    /// # Errors
    /// When the records cannot be read.
    pub async fn by_administration(
        &self,
        administration: &OrganisationCode,
        most: usize,
    ) -> Result<Vec<OfficialRead>, StoreError> {
        let partition = record::by_administration(administration);
        let range = Range { partition: &partition, sort_prefix: record::DAY };
        self.table.latest_records(&range, most).await
    }
}
