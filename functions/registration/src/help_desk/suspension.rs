//! Suspending a user, and letting it in again.

use super::desk::{Desk, Who};
use super::done::{Change, Done};
use edge::Refusal;
use store::Stores;
use store::accounts::{AccountEventKind, User};

/// How a suspension, or its end, ended.
#[derive(Debug, Clone, PartialEq)]
pub enum Suspended {
    /// It is so now.
    Done(Box<Done>),
    /// It was so before.
    Already,
    /// The organisation gave its fiscal code back: its users stay suspended.
    Released,
}

impl Desk {
    /// Suspends a user and ends its sessions, or lets it in again.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] without such a user; a fault.
    pub async fn suspend(
        &self,
        stores: &Stores,
        who: Who<'_>,
        suspended: bool,
    ) -> Result<Suspended, Refusal> {
        let (organisation, username) = who;
        if !suspended && stores.accounts.is_released(organisation).await? {
            return Ok(Suspended::Released);
        }
        let done = self.change(stores, who, |user| suspension(user, suspended)).await?;
        let Some(done) = done else { return Ok(Suspended::Already) };
        // Also those that were opened beside the suspension.
        stores.accounts.close_sessions_of(organisation, username).await?;
        Ok(Suspended::Done(Box::new(done)))
    }
}

/// What becomes of a user; nothing if it is so already.
fn suspension(user: User, suspended: bool) -> Option<Change> {
    let username = user.username.clone();
    let kind = if suspended {
        AccountEventKind::UserSuspended { username }
    } else {
        AccountEventKind::UserReactivated { username }
    };
    let changes = user.suspended != suspended;
    // Whoever asked for another address may be why: it is given up.
    let user = User { suspended, awaited_email: None, ..user };
    changes.then(|| Change { user, kind, mails: Vec::new() })
}
