//! The forms that applications may be pinned to, taken back out of the store.

use domain::Digest;
use edge::{Forms, Refusal};
use form::Form;
use std::sync::Arc;
use store::Stores;

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

/// Every revision ever published, of every call: applications stay with the one they were begun on. The
/// calls by id, the revisions of each in their order.
///
/// # Errors
/// [`FormsError`].
pub async fn forms_in_use(stores: &Stores, forms: &Forms) -> Result<Vec<Arc<Form>>, FormsError> {
    let mut found = Vec::new();
    for call in stores.calls.calls().await.map_err(FormsError::List)? {
        for pin in call.pins() {
            let form = forms.get(stores, &pin).await;
            let failed = |refusal: Refusal| FormsError::Form {
                digest: pin.digest,
                source: refusal.into_cause(),
            };
            found.push(form.map_err(failed)?);
        }
    }
    Ok(found)
}
