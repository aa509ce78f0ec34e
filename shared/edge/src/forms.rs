//! Published forms, fetched once and remembered: a digest always names the same form.

use crate::Refusal;
use domain::Digest;
use form::Form;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use store::Stores;
use store::applications::Pin;

/// Forms by digest.
#[derive(Debug, Default)]
pub struct Forms {
    known: Mutex<BTreeMap<Digest, Arc<Form>>>,
    /// Forms of payment requests over those of their applications, by the digests of both.
    over: Mutex<BTreeMap<(Digest, Digest), Arc<Form>>>,
}

impl Forms {
    /// The form that an application is pinned to.
    ///
    /// # Errors
    /// A fault, when the form is not stored or does not have its digest.
    pub async fn get(&self, stores: &Stores, pin: &Pin) -> Result<Arc<Form>, Refusal> {
        if let Some(form) = lock(&self.known).get(&pin.digest) {
            return Ok(Arc::clone(form));
        }
        let json = stores.calls.form(&pin.call, &pin.digest).await?;
        let json = json.ok_or_else(|| Refusal::fault("a published form is not in its bucket"))?;
        if Digest::of(&json) != pin.digest {
            return Err(Refusal::fault("a published form does not have its digest"));
        }
        let json = std::str::from_utf8(&json).map_err(Refusal::fault)?;
        let form = Arc::new(Form::from_json(json).map_err(Refusal::fault)?);
        lock(&self.known).insert(pin.digest, Arc::clone(&form));
        Ok(form)
    }

    /// The form that a payment request is pinned to, over the one that its application is pinned to.
    ///
    /// # Errors
    /// As [`Forms::get`].
    pub async fn over(
        &self,
        stores: &Stores,
        payment: &Pin,
        application: &Pin,
    ) -> Result<Arc<Form>, Refusal> {
        let both = (payment.digest, application.digest);
        if let Some(form) = lock(&self.over).get(&both) {
            return Ok(Arc::clone(form));
        }
        let application = self.get(stores, application).await?;
        let form = Arc::new(self.get(stores, payment).await?.over(&application));
        lock(&self.over).insert(both, Arc::clone(&form));
        Ok(form)
    }
}

fn lock<T>(forms: &Mutex<T>) -> MutexGuard<'_, T> {
    forms.lock().unwrap_or_else(PoisonError::into_inner)
}
