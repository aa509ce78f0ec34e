//! An application and the payment request that hangs on it: how the two stand together, and what moves both.

mod begin;
mod delete;

pub use begin::PaymentCreation;
pub use delete::PaymentDeletion;

use super::Applications;
use super::records::Dossier;
use crate::error::StoreError;
use crate::record::Record;
use domain::Pair;

impl Applications {
    /// The payment request that hangs on an application, as it was read; nothing where it was erased and the application is
    /// still to go.
    pub async fn payment_of(&self, application: &Dossier) -> Result<Option<Dossier>, StoreError> {
        match application.payment {
            Some(payment) => self.dossier(payment).await,
            None => Ok(None),
        }
    }

    /// Where an application, as it was read, and its payment request stand together.
    ///
    /// # Errors
    /// [`StoreError::Contended`], when one of the two moved between the readings.
    pub async fn pair(&self, application: &Dossier) -> Result<Pair, StoreError> {
        let payment = self.payment_of(application).await?;
        stand(application, payment.as_ref()).ok_or(StoreError::Contended { what: Dossier::WHAT })
    }
}

/// Where the two stand; nothing, when they were not read in one moment.
pub(super) fn stand(application: &Dossier, payment: Option<&Dossier>) -> Option<Pair> {
    Pair::of(application.stage.state(), payment.map(|payment| payment.stage.state()))
}
