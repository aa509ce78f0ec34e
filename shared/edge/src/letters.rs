//! Mail that a request caused: sent at once when it can be.

use crate::{Context, Request, log_failure};
use domain::LetterId;
use store::outbox::Delivery;

/// Sends the mail that the request left in the outbox. Whatever fails is noted in the log: the mail
/// stays in the outbox, and is tried again.
pub async fn send_letter(context: &Context, request: &Request) {
    send_letter_by_id(context, request, request.letter()).await;
}

/// The same for a mail by its id, where a request caused several.
pub async fn send_letter_by_id(context: &Context, request: &Request, id: LetterId) {
    match context.stores.outbox.deliver(id, request.now).await {
        Ok(Delivery::Sent | Delivery::Taken | Delivery::Early | Delivery::Pointless) => {}
        Ok(Delivery::Failed(error) | Delivery::Dead(error)) | Err(error) => {
            log_failure(
                &request.request_id,
                "a mail was not sent, and stays in the outbox",
                &error,
            );
        }
    }
}
