//! Mail that is due.

use edge::{Context, Occasion, Refusal, log_failure};
use store::outbox::{Delivery, Letter};

/// Most mails of one waking: what is left is due a minute later.
const MOST: usize = 300;

/// Sends what is due, oldest first. A mail that cannot be sent is noted, and keeps no other back; one that is
/// put aside is noted in the words that an alarm looks for.
pub(crate) async fn deliver(context: &Context, occasion: &Occasion) -> Result<(), Refusal> {
    let outbox = &context.stores.outbox;
    let due = outbox.due(occasion.now).await?;
    let request_id = &occasion.request_id;
    note_age(occasion, &due);
    let mut handled = 0;
    for letter in &due {
        if handled == MOST {
            break;
        }
        // Not the instant of the waking: a mail is left to whoever takes it for two minutes from then on.
        match outbox.deliver(letter.id, context.clock.now()).await? {
            Delivery::Early | Delivery::Taken => {}
            Delivery::Sent | Delivery::Pointless => handled += 1,
            Delivery::Failed(error) => {
                handled += 1;
                log_failure(request_id, "a mail was not sent", &error);
            }
            Delivery::Dead(error) => {
                handled += 1;
                log_failure(request_id, "a mail was put aside: it could not be sent", &error);
            }
        }
    }
    Ok(())
}

/// How many mails are due and since when the oldest waits, in seconds: an alarm is set on this.
fn note_age(occasion: &Occasion, due: &[Letter]) {
    let written = due.iter().map(|letter| letter.written_at).min();
    let age = written.map_or(0, |written| occasion.now.duration_since(written).as_secs());
    tracing::info!(request_id = occasion.request_id, due = due.len(), age, "mail that waits");
}
