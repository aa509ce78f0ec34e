//! What is not to be kept any longer: found one by one, however much there is.

use super::account::{due_account, due_events};
use super::dossiers::due_of_call;
use super::found::{Due, Wanted};
use domain::RetentionKind;
use std::error::Error;
use store::Stores;

/// Hands over everything that is due, and goes on to the next only then.
pub(super) async fn each_due(
    stores: &Stores,
    wanted: &Wanted<'_>,
    mut found: impl AsyncFnMut(Due) -> Result<(), Box<dyn Error>>,
) -> Result<(), Box<dyn Error>> {
    for call in stores.calls.calls().await? {
        due_of_call(stores, wanted, &call, &mut found).await?;
    }
    let of_accounts = [RetentionKind::Events, RetentionKind::Accounts];
    if !wanted.kinds.iter().any(|kind| of_accounts.contains(kind)) {
        return Ok(());
    }
    for code in stores.accounts.all().await? {
        let due = match due_account(stores, wanted, &code).await? {
            Some(account) => Some(account),
            None => due_events(stores, wanted, &code).await?,
        };
        if let Some(due) = due {
            found(due).await?;
        }
    }
    Ok(())
}
