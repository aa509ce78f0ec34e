//! Setting one's own second factor up, replacing it, and its recovery codes.

use super::judge::{Typed, failed, lock, locked};
use super::qr;
use super::totp::{address, draw, step_of};
use super::verify::{Change, Giver, take};
use domain::{Digest, RecoveryCode, TotpSecret};
use edge::api::{RecoveryCodes, SecondFactor as Shown, SecondFactorSetup};
use edge::reply::{Created, Json};
use edge::routes::registration::{BeginSecondFactor, ConfirmSecondFactor, RenewRecoveryCodes};
use edge::{BadSecondFactor, Busy, Context, Official, Refusal, Request, SecondFactorPolicy};
use std::collections::BTreeSet;
use store::accounts::{AccountEventKind, ConfirmedFactor, FactorChange, SecondFactor};
use store::instant;

/// How it stands with one's own second factor.
pub(crate) async fn read(context: &Context, request: &Request) -> Result<Json<Shown>, Refusal> {
    let factor = giver(context, request)?.factor().await?;
    let confirmed = factor.confirmed.as_ref();
    Ok(Json(Shown {
        since: confirmed.map(|confirmed| confirmed.at.into()),
        recovery_codes: confirmed.map(|confirmed| confirmed.recovery.len()).unwrap_or_default(),
        required: context.config.second_factor == SecondFactorPolicy::Required,
    }))
}

/// Draws a secret for an app. The factor that is there stays until the new one is confirmed, and is wanted to begin: a
/// session left open is not enough to put another telephone in its place.
pub(crate) async fn begin(
    context: &Context,
    request: &Request,
) -> Result<Created<SecondFactorSetup>, Refusal> {
    let code = request.body(BeginSecondFactor)?.code;
    let giver = giver(context, request)?;
    let secret = draw(context.random)?;
    let kind = AccountEventKind::SecondFactorBegun { username: giver.username.clone() };
    let pending = |factor: SecondFactor| Change {
        factor: SecondFactor { pending: Some(secret.clone()), ..factor },
        kind: kind.clone(),
        told: None,
    };
    let factor = giver.factor().await?;
    if factor.confirmed.is_some() {
        let code = code.ok_or(BadSecondFactor::Shape)?;
        take(giver, &code, |factor, _| pending(factor)).await?;
    } else {
        request.signed_in_lately()?;
        if giver.save(pending(factor)).await? == FactorChange::Stale {
            return Err(Busy::SigningIn.into());
        }
    }
    setup(&secret, giver).map(Created)
}

fn setup(secret: &TotpSecret, giver: Giver<'_>) -> Result<SecondFactorSetup, Refusal> {
    let address = address(secret, giver.organisation, giver.username)?;
    let qr = qr::drawn(&address)?;
    Ok(SecondFactorSetup { secret: secret.reveal().to_owned(), address, qr })
}

/// Confirms the secret that was drawn last, by a code of it. From now on it is asked for; other sessions of the user end.
pub(crate) async fn confirm(
    context: &Context,
    request: &Request,
) -> Result<Json<RecoveryCodes>, Refusal> {
    let code = request.body(ConfirmSecondFactor)?.code;
    let giver = giver(context, request)?;
    let factor = giver.factor().await?;
    let secret = factor.pending.clone().ok_or(BadSecondFactor::NotBegun)?;
    let Typed::App(digits) = Typed::read(&code)? else { return Err(BadSecondFactor::Shape.into()) };
    if let Some(until) = lock(&factor, request.now) {
        return Err(locked(until, request.now).into());
    }
    let Some(step) = step_of(&secret, &digits, request.now)? else {
        return Err(not_yet(giver, &factor).await?);
    };
    let (codes, recovery) = recovery(context)?;
    let at = instant::cut(request.now);
    let confirmed = ConfirmedFactor { secret, at, last_step: step, recovery };
    let factor = SecondFactor { pending: None, ..factor }.with(confirmed);
    let kind = AccountEventKind::SecondFactorSetUp { username: giver.username.clone() };
    let told = Some("è stata impostata la verifica in due passaggi");
    match giver.save(Change { factor, kind, told }).await? {
        FactorChange::Saved => {}
        FactorChange::Stale => return Err(BadSecondFactor::NotBegun.into()),
    }
    let (accounts, digest) = (&context.stores.accounts, request.signed_in()?.token.digest());
    accounts.close_other_sessions_of(giver.organisation, giver.username, digest).await?;
    accounts.second_factor_given_in_session(digest).await?;
    Ok(Json(RecoveryCodes { codes }))
}

/// Counts a wrong code: whoever finds a session open, with a secret that was drawn and never confirmed, must not guess.
async fn not_yet(giver: Giver<'_>, factor: &SecondFactor) -> Result<Refusal, Refusal> {
    let after = failed(factor, giver.request.now);
    let told = match after.locked_until {
        Some(until) => locked(until, giver.request.now),
        None => BadSecondFactor::NotYet,
    };
    let kind = AccountEventKind::SecondFactorFailed {
        username: giver.username.clone(),
        locked_until: after.locked_until,
    };
    Ok(match giver.save(Change { factor: after, kind, told: None }).await? {
        FactorChange::Saved => told.into(),
        FactorChange::Stale => Busy::SigningIn.into(),
    })
}

/// Draws new recovery codes in place of those before.
pub(crate) async fn renew(
    context: &Context,
    request: &Request,
) -> Result<Json<RecoveryCodes>, Refusal> {
    let code = request.body(RenewRecoveryCodes)?.code;
    let giver = giver(context, request)?;
    let (codes, recovery) = recovery(context)?;
    let kind = AccountEventKind::RecoveryCodesRenewed { username: giver.username.clone() };
    let renewed = |factor: SecondFactor| {
        let confirmed = factor.confirmed.clone();
        let confirmed = confirmed.map(|it| ConfirmedFactor { recovery: recovery.clone(), ..it });
        SecondFactor { confirmed, ..factor }
    };
    let told = Some("sono stati creati nuovi codici di recupero");
    let change = |factor, _| Change { factor: renewed(factor), kind: kind.clone(), told };
    take(giver, &code, change).await?;
    Ok(Json(RecoveryCodes { codes }))
}

/// New recovery codes: as they are shown, once, and what is kept of them.
fn recovery(context: &Context) -> Result<(Vec<String>, BTreeSet<Digest>), Refusal> {
    let mut codes = Vec::with_capacity(RecoveryCode::AT_ONCE);
    for _ in 0..RecoveryCode::AT_ONCE {
        codes.push(RecoveryCode::new(context.random.bytes()?));
    }
    Ok((
        codes.iter().map(RecoveryCode::reveal).collect(),
        codes.iter().map(RecoveryCode::digest).collect(),
    ))
}

fn giver<'a>(context: &'a Context, request: &'a Request) -> Result<Giver<'a>, Refusal> {
    let Official { administration: organisation, username, .. } = request.official()?;
    Ok(Giver { context, request, organisation, username })
}
