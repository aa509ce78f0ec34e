//! The outbox: every mail is a record, written in the same transaction as its cause. It is sent at once
//! when it can, else later by whoever comes for what is due, and again until it went out: never lost, and
//! never a second cause. A mail that was handed over and not crossed out, because the sender died in
//! between, goes out twice with one message id.

mod deliver;
mod letter;
mod queue;
mod returned;

pub use deliver::Delivery;
pub use letter::{AwaitedCodes, HISTORY_PLACE, Letter, PAYMENT_HISTORY_PLACE, PROTOCOL_PLACE};
pub use returned::{ReturnCause, ReturnedMail};

pub(crate) use queue::letter_item;

use crate::mail::Mailer;
use crate::table::Table;

/// The mails that wait to be sent.
#[derive(Debug, Clone)]
pub struct Outbox {
    pub(crate) table: Table,
    pub(crate) mail: Mailer,
}
