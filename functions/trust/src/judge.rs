//! Judging again what could not be judged at the upload: whether a certificate was revoked.

use crate::mail;
use domain::{EventId, LetterId};
use dossier::{LoadedDossier, Occasion, examine, keep_judgement, load_contents};
use edge::{Context, Occasion as Waking, Refusal, log_failure};
use form::RequiredSignature;
use signature::Verdict;
use std::time::Duration;
use store::applications::{Judged, OpenJudgement, Settlement, SignedFile, Stamp};
use store::outbox::Letter;
use tokio::time::Instant;

/// How long one waking goes on: well under what a function has, since one file may take three minutes.
const TURN: Duration = Duration::from_mins(8);
/// Who judges, in the history.
const PORTAL: &str = "portale";

/// Judges what is open. A file that cannot be judged, for whatever reason, keeps no other back.
pub(crate) async fn judge(context: &Context, waking: &Waking) -> Result<(), Refusal> {
    let applications = &context.stores.applications;
    let begun = Instant::now();
    let all = applications.open_judgements(waking.now).await?;
    tracing::info!(request_id = waking.request_id, due = all.len(), "files to be judged again");
    for open in all {
        if begun.elapsed() > TURN {
            break;
        }
        match settle(context, waking, &open).await {
            Ok(Settled::Yes) => {}
            Ok(Settled::NotYet) => applications.postpone_judgement(&open, waking.now).await?,
            Err(refusal) => {
                let cause = refusal.into_cause();
                log_failure(&waking.request_id, "a file could not be judged again", cause.as_ref());
                applications.postpone_judgement(&open, waking.now).await?;
            }
        }
    }
    Ok(())
}

/// Whether there is an end to it.
enum Settled {
    Yes,
    NotYet,
}

async fn settle(
    context: &Context,
    waking: &Waking,
    open: &OpenJudgement,
) -> Result<Settled, Refusal> {
    let applications = &context.stores.applications;
    let contents = applications.load(open.dossier).await?;
    let Some(contents) = contents else { return dropped(context, open).await };
    let dossier = load_contents(context, waking.now, contents).await?;
    let record = &dossier.contents.dossier;
    let file = record.stage.signed(&open.which).filter(|file| file.document == open.document);
    let wanted = dossier.form.signature(open.which.as_str());
    let (Some(file), Some(wanted)) = (file, wanted) else {
        // Another file took its place, or the application was reopened.
        return dropped(context, open).await;
    };
    conclude(context, waking, open, (&dossier, wanted, file)).await
}

async fn dropped(context: &Context, open: &OpenJudgement) -> Result<Settled, Refusal> {
    context.stores.applications.drop_judgement(open).await?;
    Ok(Settled::Yes)
}

async fn conclude(
    context: &Context,
    waking: &Waking,
    open: &OpenJudgement,
    (dossier, wanted, file): (&LoadedDossier, &RequiredSignature, &SignedFile),
) -> Result<Settled, Refusal> {
    let record = &dossier.contents.dossier;
    let call = context.stores.calls.call(&record.call.call).await?;
    let call = call.ok_or_else(|| Refusal::fault("the call of an application is not there"))?;
    let bytes = context.stores.files.document(&file.key, wanted.max_bytes()).await?;
    let bytes = bytes.ok_or_else(|| Refusal::fault("a signed file is not in its bucket"))?;
    let later = Occasion::Later { uploaded_at: file.uploaded_at, now: waking.now };
    let judged = examine(context, dossier, wanted, &bytes, (call.signing, later)).await?;
    let outcome = match judged.report.verdict {
        Verdict::RevocationUnknown if file.is_past_knowing(waking.now) => Judged::Unknowable,
        Verdict::RevocationUnknown => return Ok(Settled::NotYet),
        Verdict::Valid => Judged::Good,
        // Whatever it is, at the upload all but this was good: what changed since must not count.
        Verdict::Revoked | Verdict::Suspended => Judged::Revoked,
        other => return Err(Refusal::fault(format!("judged again, a file is {other}"))),
    };
    let owner = context.stores.accounts.organisation(&record.owner).await?;
    let owner = owner.ok_or_else(|| Refusal::fault("an owner is not there"))?;
    let path = dossier::present::application_path_of(record);
    let page = format!("{}{path}", context.config.origin.as_str());
    let about =
        mail::About { call: &call.title, dossier: record, label: &wanted.label, page: &page };
    let id = LetterId::at(waking.now, &context.random.bytes()?);
    let settlement = Settlement {
        judged: outcome,
        judgement: &keep_judgement(context, &file.key, &judged).await?,
        letter: &Letter::new(id, mail::settled(owner.email, &about, outcome), waking.now),
        stamp: &Stamp {
            event: EventId::at(waking.now, &context.random.bytes()?),
            at: waking.now,
            organisation: record.owner.clone(),
            username: PORTAL.parse().map_err(Refusal::fault)?,
        },
    };
    // When the dossier changed in that very moment, the next waking looks again.
    context.stores.applications.settle(open, record, &settlement).await?;
    Ok(Settled::Yes)
}
