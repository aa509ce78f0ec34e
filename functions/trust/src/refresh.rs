//! The list fetched from where it is published.

use crate::import::{Import, ImportError, Imported, import};
use edge::{Context, Occasion, Refusal};
use trust::list::{NotReplacing, granted_for_signatures};
use trust::{ListAddress, download};

/// Who imports a list that was fetched, as it is kept.
const AUTHOR: &str = "trust";

/// Fetches the list and puts it in force, if it is newer than the one that is. Whatever is wrong with
/// it is a fault, since somebody has to look at it: the list in force stays, and the log says why.
pub(crate) async fn refresh(context: &Context, occasion: &Occasion) -> Result<(), Refusal> {
    let Some(address) = &context.config.trusted_list else { return Ok(()) };
    let address: ListAddress = address.parse().map_err(Refusal::fault)?;
    let file = download(&address).await.map_err(Refusal::fault)?;
    let by_schedule = Import {
        file: &file,
        now: occasion.now,
        author: AUTHOR,
        accept_shrunken: false,
        dry_run: false,
    };
    match import(&context.stores, by_schedule).await {
        Ok(imported) => tell(&imported, occasion),
        Err(ImportError::NotReplacing(NotReplacing::Same { sequence })) => {
            let request_id = &occasion.request_id;
            tracing::info!(request_id, sequence, "the trusted list is still the same");
        }
        Err(error) => return Err(Refusal::fault(error)),
    }
    Ok(())
}

/// What changed: authorities and their names are public.
fn tell(imported: &Imported, occasion: &Occasion) {
    let request_id = &occasion.request_id;
    let Imported { list, changes, .. } = imported;
    for change in changes.withdrawn.iter().chain(&changes.gone) {
        let (provider, service) = (&change.provider, &change.name);
        tracing::warn!(request_id, provider, service, "an authority is not granted any more");
    }
    tracing::info!(
        request_id,
        sequence = list.sequence,
        granted = granted_for_signatures(&list.services, occasion.now),
        added = changes.added.len(),
        withdrawn = changes.withdrawn.len(),
        changed = changes.changed.len(),
        gone = changes.gone.len(),
        "a newer trusted list is in force"
    );
}
