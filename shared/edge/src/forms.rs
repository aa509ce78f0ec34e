//! Published forms, fetched once and remembered: a digest always names the same form.

use crate::Refusal;
use domain::Digest;
use form::Form;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use store::Stores;
use store::applications::Pin;

/// Forms by digest.
#[derive(Debug, Default)]
pub struct Forms {
    known: Mutex<BTreeMap<Digest, Arc<Form>>>,
}

impl Forms {
    /// The form that an application is pinned to.
    ///
    /// # Errors
    /// A fault, when the form is not stored or does not have its digest.
    pub async fn get(&self, stores: &Stores, pin: &Pin) -> Result<Arc<Form>, Refusal> {
        if let Some(form) = self.lock().get(&pin.digest) {
            return Ok(Arc::clone(form));
        }
        let json = stores.calls.form(&pin.call, &pin.digest).await?;
        let json = json.ok_or_else(|| Refusal::fault("a published form is not in its bucket"))?;
        if Digest::of(&json) != pin.digest {
            return Err(Refusal::fault("a published form does not have its digest"));
        }
        let json = std::str::from_utf8(&json).map_err(Refusal::fault)?;
        let form = Arc::new(Form::from_json(json).map_err(Refusal::fault)?);
        self.lock().insert(pin.digest, Arc::clone(&form));
        Ok(form)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<Digest, Arc<Form>>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
