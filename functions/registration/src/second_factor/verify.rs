//! A code that somebody gives, held against the stored factor.

use super::judge::{Judged, Typed, failed, judge, lock, locked, told};
use crate::mail;
use domain::{OrganisationCode, Username};
use edge::{BadSecondFactor, Busy, Context, Refusal, Request, send_letter};
use jiff::Timestamp;
use store::accounts::{AccountActor, AccountEventKind, FactorChange, SecondFactor};
use store::outbox::Letter;

/// How often to judge anew when somebody else changes the factor at the same time.
const ATTEMPTS: u32 = 8;

/// Who gives a code.
#[derive(Clone, Copy)]
pub(super) struct Giver<'a> {
    pub(super) context: &'a Context,
    pub(super) request: &'a Request,
    pub(super) organisation: &'a OrganisationCode,
    pub(super) username: &'a Username,
}

impl Giver<'_> {
    /// The stored factor, or none.
    pub(super) async fn factor(&self) -> Result<SecondFactor, Refusal> {
        let accounts = &self.context.stores.accounts;
        let stored = accounts.second_factor(self.organisation, self.username).await?;
        Ok(stored.unwrap_or_else(|| SecondFactor::none(self.organisation, self.username)))
    }

    /// Stores a change of a factor.
    pub(super) async fn save(&self, change: Change) -> Result<FactorChange, Refusal> {
        let accounts = &self.context.stores.accounts;
        let letter = self.letter(change.told).await?;
        let actor = AccountActor::User { username: self.username.clone() };
        let event = self.request.account_event(actor, change.kind);
        let saved = accounts.save_second_factor(&change.factor, &event, letter.as_ref()).await?;
        if saved == FactorChange::Saved && letter.is_some() {
            send_letter(self.context, self.request).await;
        }
        Ok(saved)
    }

    async fn letter(&self, told: Option<&str>) -> Result<Option<Letter>, Refusal> {
        let Some(what) = told else { return Ok(None) };
        let user = self.context.stores.accounts.user(self.organisation, self.username).await?;
        let user = user.ok_or(Refusal::SignIn)?;
        let mail = mail::second_factor(&self.context.config.origin, &user, what);
        Ok(Some(Letter::new(self.request.letter(), mail, self.request.now)))
    }
}

/// A change of a factor.
pub(super) struct Change {
    /// What becomes of it.
    pub(super) factor: SecondFactor,
    /// What happened.
    pub(super) kind: AccountEventKind,
    /// What the user reads of it by mail, after «per la tua utenza»: whoever has the password and the telephone changes
    /// the lock behind the owner's back otherwise.
    pub(super) told: Option<&'static str>,
}

/// Takes a code of the confirmed factor, and stores what `change` makes of what the code leaves, told whether it was a
/// recovery code. Of two requests with the same code one is refused: each judges what the other left.
pub(super) async fn take(
    giver: Giver<'_>,
    text: &str,
    change: impl Fn(SecondFactor, bool) -> Change,
) -> Result<(), Refusal> {
    let typed = Typed::read(text)?;
    for _ in 0..ATTEMPTS {
        if try_to_take(giver, &typed, &change).await? == FactorChange::Saved {
            return Ok(());
        }
    }
    Err(Busy::SigningIn.into())
}

async fn try_to_take(
    giver: Giver<'_>,
    typed: &Typed,
    change: &impl Fn(SecondFactor, bool) -> Change,
) -> Result<FactorChange, Refusal> {
    let now = giver.request.now;
    let factor = giver.factor().await?;
    let confirmed = factor.confirmed.as_ref().ok_or(Refusal::NotFound)?;
    if let Some(until) = lock(&factor, now) {
        return Err(locked(until, now).into());
    }
    match judge(confirmed, typed, now)? {
        Judged::Used => Err(BadSecondFactor::Used.into()),
        Judged::Taken(after) => {
            let recovered = matches!(typed, Typed::Recovery(_));
            giver.save(change(factor.with(after), recovered)).await
        }
        Judged::Wrong => refuse(giver, &factor, now).await,
    }
}

/// Counts a failure, and tells it unless something else was counted meanwhile.
async fn refuse(
    giver: Giver<'_>,
    factor: &SecondFactor,
    now: Timestamp,
) -> Result<FactorChange, Refusal> {
    let after = failed(factor, now);
    let kind = AccountEventKind::SecondFactorFailed {
        username: giver.username.clone(),
        locked_until: after.locked_until,
    };
    match giver.save(Change { factor: after.clone(), kind, told: None }).await? {
        FactorChange::Saved => Err(told(&after, now).into()),
        FactorChange::Stale => Ok(FactorChange::Stale),
    }
}
