//! Drafts that were thrown away and cannot be had back any more: they are erased, with their files.

use edge::{Context, Occasion, log_failure};
use store::StoreError;
use store::applications::{Awaiting, Erasing};

/// How many drafts are looked for at a time.
const TOGETHER: usize = 20;
/// Most drafts of one waking that are looked at: those with which it fails are among them, and keep no others back.
const MOST: usize = 1_000;
/// How many records, or files, are erased of one at a time.
const STEP: usize = 100;
/// Most steps of one waking, for all drafts together. An ordinary draft takes three; what is left goes on a minute later.
const STEPS: usize = 60;

/// Erases what is due, the earliest first. A draft with which that fails is noted, and keeps none of the others back: it is
/// tried again at the next waking.
pub(crate) async fn erase(context: &Context, occasion: &Occasion) {
    let mut steps = STEPS;
    let mut last: Option<Awaiting> = None;
    for _ in 0..MOST / TOGETHER {
        let due = context.stores.applications.to_erase(occasion.now, last.as_ref(), TOGETHER).await;
        let due = match due {
            Ok(due) => due,
            Err(error) => {
                log_failure(
                    &occasion.request_id,
                    "drafts to be erased were not looked for",
                    &error,
                );
                return;
            }
        };
        for awaiting in &due {
            if steps == 0 {
                return;
            }
            let left = steps;
            if let Err(error) = erase_one(context, awaiting, &mut steps).await {
                // What came to nothing takes nothing away from the others.
                steps = left;
                log_failure(&occasion.request_id, "a draft was not erased", &error);
            }
        }
        if due.len() < TOGETHER {
            return;
        }
        last = due.into_iter().last();
    }
}

/// The dossier itself first: from then on nobody reaches what is in it, and an interruption leaves only parts that are
/// erased the next time. That it waits is forgotten last.
async fn erase_one(
    context: &Context,
    awaiting: &Awaiting,
    steps: &mut usize,
) -> Result<(), StoreError> {
    let (applications, files) = (&context.stores.applications, &context.stores.files);
    if applications.begin_erasing(awaiting).await? == Erasing::Begun {
        let files_of = format!("applications/{}/", awaiting.dossier);
        while *steps > 0 {
            *steps -= 1;
            let erased = match files.erase_documents(&files_of, STEP).await? {
                0 => applications.erase_records(awaiting, STEP).await?,
                erased => erased,
            };
            if erased == 0 {
                return applications.end_erasing(awaiting).await;
            }
        }
        return Ok(());
    }
    applications.end_erasing(awaiting).await
}
