//! Documents of expenses that are in another payment request of the same organisation, too.

use crate::{LoadedDossier, load_contents};
use edge::{Context, Refusal, Request};
use form::{Marks, Problem};
use futures::stream::{self, StreamExt, TryStreamExt};
use store::applications::Dossier;

/// How many of the others are read at a time.
const AT_ONCE: usize = 8;

/// A warning at each document that another request has, among those whose applications are granted to who asks. Which
/// applications there are comes from an index, which follows with a short delay.
///
/// # Errors
/// A fault, when the others cannot be read.
pub async fn duplicates_elsewhere(
    context: &Context,
    request: &Request,
    dossier: &LoadedDossier,
) -> Result<Vec<Problem>, Refusal> {
    let own = Marks::of(&dossier.form, &dossier.answers);
    if own.is_empty() {
        return Ok(Vec::new());
    }
    let (grant, today) = (&request.member()?.grant, request.today());
    let listed = context.stores.applications.list(&dossier.record().owner).await?;
    let others = listed.into_iter().map(|listed| listed.dossier).filter(|other| {
        let is_other = other.payment.is_some_and(|payment| payment != dossier.id());
        is_other && grant.covers(other.id, today)
    });
    let others: Vec<Dossier> = others.collect();
    let read = stream::iter(others).map(|other| async move {
        let Some(payment) = other.payment else { return Ok(None) };
        let Some(contents) = context.stores.applications.load(payment).await? else {
            return Ok(None);
        };
        let there = load_contents(context, request.now, contents).await?;
        Ok::<_, Refusal>(Some((called(&other), Marks::of(&there.form, &there.answers))))
    });
    let read: Vec<Option<(String, Marks)>> = read.buffered(AT_ONCE).try_collect().await?;
    let told = read
        .into_iter()
        .flatten()
        .flat_map(|(of, marks)| own.told((&dossier.form, &dossier.answers), &marks, &of));
    Ok(told.collect())
}

/// What its organisation calls an application, or when it was begun.
fn called(application: &Dossier) -> String {
    match &application.name {
        Some(name) => name.to_string(),
        None => format!(
            "domanda creata il {}",
            domain::Instant::from(application.created_at).day_in_italy()
        ),
    }
}
