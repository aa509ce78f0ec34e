//! The forms that applications may be pinned to, taken back out of the store.

use domain::Digest;
use edge::{Forms, Refusal};
use form::Form;
use std::sync::Arc;
use store::Stores;
use store::applications::Pin;

/// A published form could not be taken back.
#[derive(Debug, thiserror::Error)]
pub enum FormsError {
    /// The calls could not be listed.
    #[error("the published calls could not be listed")]
    List(#[source] store::StoreError),
    /// A form could not be read.
    #[error("the published form {digest} could not be read back")]
    Form {
        /// Its digest.
        digest: Digest,
        /// Why.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
}

/// The forms that are in use.
#[derive(Debug, Clone, Default)]
pub struct FormsInUse {
    /// Those of applications.
    pub applications: Vec<Arc<Form>>,
    /// Those of payment requests.
    pub payments: Vec<Arc<Form>>,
}

/// Every revision ever published, of every call: applications stay with the one they were begun on, and so do payment
/// requests. The calls by id, the revisions of each in their order.
///
/// # Errors
/// [`FormsError`].
pub async fn forms_in_use(stores: &Stores, forms: &Forms) -> Result<FormsInUse, FormsError> {
    let mut found = FormsInUse::default();
    for call in stores.calls.calls().await.map_err(FormsError::List)? {
        for pin in call.pins() {
            found.applications.push(read(stores, forms, &pin).await?);
        }
        for pin in call.payment_pins() {
            found.payments.push(read(stores, forms, &pin).await?);
        }
    }
    Ok(found)
}

async fn read(stores: &Stores, forms: &Forms, pin: &Pin) -> Result<Arc<Form>, FormsError> {
    let failed =
        |refusal: Refusal| FormsError::Form { digest: pin.digest, source: refusal.into_cause() };
    forms.get(stores, pin).await.map_err(failed)
}
