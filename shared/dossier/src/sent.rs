//! What was sent to a call, for the officials who read it: of the calls that their administration runs alone, and noted first.

use crate::LoadedDossier;
use crate::loaded::load;
use edge::{Context, Refusal, Request};
use store::applications::Dossier;
use store::reads::{ReadThing, Reader};

/// The dossier that the path names, with its answers, for an official who reads something of it.
///
/// # Errors
/// [`Refusal::NotFound`] when it is not there, was not sent, or is of a call that another administration runs; a fault when it
/// cannot be noted: then it is not given.
pub async fn load_sent(
    context: &Context,
    request: &Request,
    thing: ReadThing,
) -> Result<LoadedDossier, Refusal> {
    let contents = context.stores.applications.load(request.application()?).await?;
    let contents = contents.ok_or(Refusal::NotFound)?;
    may_read(context, request, &contents.dossier).await?;
    note(context, request, (thing, [&contents.dossier])).await?;
    load(context, request, contents).await
}

/// Its record alone, under the same conditions.
///
/// # Errors
/// As of [`load_sent`].
pub async fn sent_record(
    context: &Context,
    request: &Request,
    thing: ReadThing,
) -> Result<Dossier, Refusal> {
    let dossier = context.stores.applications.dossier(request.application()?).await?;
    let dossier = dossier.ok_or(Refusal::NotFound)?;
    may_read(context, request, &dossier).await?;
    note(context, request, (thing, [&dossier])).await?;
    Ok(dossier)
}

/// Notes that the official who asks reads something of some dossiers.
///
/// # Errors
/// A fault when it cannot be noted: then it must not be given.
pub async fn note<'a>(
    context: &Context,
    request: &Request,
    (thing, dossiers): (ReadThing, impl IntoIterator<Item = &'a Dossier>),
) -> Result<(), Refusal> {
    let official = request.official()?;
    let reader = Reader {
        administration: official.administration.clone(),
        username: official.username.clone(),
        at: request.now,
    };
    Ok(context.stores.reads.note(&reader, thing, dossiers).await?)
}

async fn may_read(context: &Context, request: &Request, dossier: &Dossier) -> Result<(), Refusal> {
    let administration = &request.official()?.administration;
    let owner = context.stores.calls.owner(&dossier.call.call).await?;
    if dossier.was_sent() && owner.as_ref() == Some(administration) {
        Ok(())
    } else {
        Err(Refusal::NotFound)
    }
}
