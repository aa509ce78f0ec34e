//! Drafts that were thrown away and cannot be had back any more: they are erased, with their files. So is what an operator
//! began to erase and was broken off.

use domain::EventId;
use edge::{Context, Occasion, Refusal, log_failure};
use store::applications::Awaiting;
use store::erasures::{By, Erased, ErasureProgress};

/// How many drafts are looked for at a time.
const TOGETHER: usize = 20;
/// Most drafts of one waking that are looked at: those with which it fails are among them, and keep no others back.
const MOST: usize = 1_000;
/// Most steps of one waking, for all drafts together. An ordinary draft takes three; what is left goes on a minute later.
const STEPS: usize = 60;

/// Who erases, in the trace.
const AUTHOR: &str = "portale";
/// By which rule, in the trace.
const REASON: &str = "bozza eliminata da chi la compilava, e non più ripristinabile";

/// Erases what is due, the earliest first. A draft with which that fails is noted, and keeps none of the others back: it is
/// tried again at the next waking. One that is held stays.
pub(crate) async fn erase(context: &Context, occasion: &Occasion) {
    let mut last: Option<Awaiting> = None;
    for _ in 0..MOST / TOGETHER {
        let due = context.stores.applications.to_erase(occasion.now, last.as_ref(), TOGETHER).await;
        let due = match due {
            Ok(due) => due,
            Err(error) => {
                let request_id = &occasion.request_id;
                log_failure(request_id, "drafts to be erased were not looked for", &error);
                break;
            }
        };
        for awaiting in &due {
            if let Err(refusal) = begin(context, awaiting, occasion).await {
                let cause = refusal.into_cause();
                log_failure(&occasion.request_id, "a draft was not erased", cause.as_ref());
            }
        }
        if due.len() < TOGETHER {
            break;
        }
        last = due.into_iter().last();
    }
    go_on(context, occasion).await;
}

/// From then on nobody reaches it, and an interruption leaves only what is erased the next time.
async fn begin(context: &Context, awaiting: &Awaiting, occasion: &Occasion) -> Result<(), Refusal> {
    let (author, reason) = (AUTHOR.to_owned(), REASON.to_owned());
    let by = By { event: event(context, occasion)?, at: occasion.now, author, reason };
    context.stores.erasures.begin_discarded(awaiting, &by).await?;
    Ok(())
}

/// Goes on with everything that is being erased, but for accounts: those are none of the courier's.
async fn go_on(context: &Context, occasion: &Occasion) {
    let mut steps = STEPS;
    let mut pending = match context.stores.erasures.pending(occasion.now, MOST).await {
        Ok(pending) => pending,
        Err(error) => {
            log_failure(&occasion.request_id, "what is being erased was not looked for", &error);
            return;
        }
    };
    for one in &mut pending {
        match &one.of {
            Erased::Dossier { .. } | Erased::File { .. } => {}
            Erased::Account { .. } => continue,
        }
        if steps == 0 {
            return;
        }
        let left = steps;
        let went = async {
            let event = event(context, occasion)?;
            let went = context.stores.erasures.go_on(one, (event, occasion.now), &mut steps).await;
            went.map_err(Refusal::from)
        };
        match went.await {
            Ok(ErasureProgress::More | ErasureProgress::Postponed(_)) => {}
            Ok(ErasureProgress::Ended { records, files }) => {
                tracing::info!(
                    request_id = occasion.request_id,
                    records,
                    files,
                    "a draft was erased"
                );
            }
            Err(refusal) => {
                // What came to nothing takes nothing away from the others.
                steps = left;
                let cause = refusal.into_cause();
                log_failure(&occasion.request_id, "a draft was not erased", cause.as_ref());
            }
        }
    }
}

fn event(context: &Context, occasion: &Occasion) -> Result<EventId, Refusal> {
    Ok(EventId::at(occasion.now, &context.random.bytes()?))
}
