//! What is due of accounts.

use super::found::{Due, Wanted, What};
use domain::{OrganisationCode, RetentionKind};
use store::{StoreError, Stores};

/// An account that nobody enters any more and that has no applications; the head of its history is read first, so that
/// whatever happens afterwards shows.
pub(super) async fn due_account(
    stores: &Stores,
    wanted: &Wanted<'_>,
    code: &OrganisationCode,
) -> Result<Option<Due>, StoreError> {
    let kind = RetentionKind::Accounts;
    let head = stores.accounts.head(code).await?;
    let Some(organisation) = stores.accounts.organisation(code).await? else { return Ok(None) };
    let users = stores.accounts.users(code).await?;
    let entered = users.iter().filter_map(|user| user.last_access_at).max();
    let since = entered.max(Some(organisation.created_at)).unwrap_or(organisation.created_at);
    if !wanted.is_over(kind, since) || !stores.applications.list(code).await?.is_empty() {
        return Ok(None);
    }
    let what = What::Account { organisation: Box::new(organisation), head };
    Ok(Some(Due { kind, since, what }))
}

/// Old events of an account.
pub(super) async fn due_events(
    stores: &Stores,
    wanted: &Wanted<'_>,
    code: &OrganisationCode,
) -> Result<Option<Due>, StoreError> {
    let kind = RetentionKind::Events;
    if !wanted.kinds.contains(&kind) {
        return Ok(None);
    }
    // The periods are those of applicants: what officials did is kept as long as the calls of their administration.
    if stores.accounts.administration(code).await?.is_some() {
        return Ok(None);
    }
    let before = wanted.periods.of(kind).oldest_kept(wanted.now);
    let count = stores.accounts.old_events(code, before).await?;
    let what = What::Events { organisation: code.clone(), before, count };
    Ok((count > 0).then_some(Due { kind, since: before, what }))
}
