//! A mail on its way.

use crate::history::Head;
use crate::instant;
use crate::mail::Mail;
use crate::record::Record;
use domain::{ApplicationId, ConversionId, LetterId, OrganisationCode, Username};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// What stands in a subject and a text for the protocol number, where the mail is written before the
/// number is given. No name that people give can hold its control characters.
pub const PROTOCOL_PLACE: &str = "\u{1}protocollo\u{1}";

/// What stands in a text for the head of the history that an arrival leaves, where the mail is written before.
pub const HISTORY_PLACE: &str = "\u{1}cronologia\u{1}";

/// The same, for the payment request that is sent with it.
pub const PAYMENT_HISTORY_PLACE: &str = "\u{1}cronologia del pagamento\u{1}";

/// How often a mail is tried before it is put aside: the pauses double from a minute to six hours, so
/// that the last try comes almost two days after the first.
pub(super) const MOST_ATTEMPTS: u32 = 16;
const FIRST_PAUSE: SignedDuration = SignedDuration::from_mins(1);
const LONGEST_PAUSE: SignedDuration = SignedDuration::from_hours(6);
/// How long a mail is left to whoever is sending it.
const LEASE: SignedDuration = SignedDuration::from_mins(2);

/// A mail on its way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// Its id; ids sort by time.
    pub id: LetterId,
    /// The mail.
    pub mail: Mail,
    /// The application whose protocol number goes where [`PROTOCOL_PLACE`] is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number_of: Option<ApplicationId>,
    /// Whether its text is a secret, which is not kept when it cannot be sent.
    pub secret: bool,
    /// When it was written: the date it bears.
    #[serde(with = "instant")]
    pub written_at: Timestamp,
    /// How often it was tried.
    pub attempts: u32,
    /// Not before this instant.
    #[serde(with = "instant")]
    pub due_at: Timestamp,
    /// From when on it would tell people to do what can no longer be done: it is not sent then.
    #[serde(default, with = "instant::option", skip_serializing_if = "Option::is_none")]
    pub pointless_from: Option<Timestamp>,
    /// The codes that it asks after: it is not sent once they came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asks_after: Option<AwaitedCodes>,
}

/// The answer of Sistema CUP that is awaited to a request, since it was uploaded there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AwaitedCodes {
    /// Whose request it is.
    pub administration: OrganisationCode,
    /// The request.
    pub conversion: ConversionId,
    /// When it was uploaded, as it was noted: noted otherwise later on, that is another wait.
    #[serde(with = "instant")]
    pub since: Timestamp,
    /// Who noted it.
    pub by: Username,
}

impl Record for Letter {
    const TAG: &'static str = "LETTER";
    const WHAT: &'static str = "a mail in the outbox";
}

impl Letter {
    /// A mail that is due at once.
    pub fn new(id: LetterId, mail: Mail, written_at: Timestamp) -> Self {
        let (written_at, due_at) = (instant::cut(written_at), instant::cut(written_at));
        Self {
            id,
            mail,
            number_of: None,
            secret: false,
            written_at,
            attempts: 0,
            due_at,
            pointless_from: None,
            asks_after: None,
        }
    }

    /// The same, not to be sent once the codes came that it asks after.
    #[must_use]
    pub fn asking_after(self, codes: AwaitedCodes) -> Self {
        Self { asks_after: Some(codes), ..self }
    }

    /// The same, not to be sent from an instant on: a reminder of what closes then.
    #[must_use]
    pub fn pointless_from(self, instant: Timestamp) -> Self {
        Self { pointless_from: Some(instant), ..self }
    }

    /// Whether it is too late to send it.
    pub(super) fn is_pointless(&self, now: Timestamp) -> bool {
        self.pointless_from.is_some_and(|instant| instant <= now)
    }

    /// The same, with the protocol number of an application in its place.
    #[must_use]
    pub fn with_number_of(self, application: ApplicationId) -> Self {
        Self { number_of: Some(application), ..self }
    }

    /// The same, with the head of a history in its place, and that of the payment request that goes with it.
    pub(crate) fn with_histories(&self, own: Head, of_payment: Option<Head>) -> Self {
        let digest = |head: Head| head.digest.to_string();
        let text = self.mail.text.replace(HISTORY_PLACE, &digest(own));
        let text = text.replace(PAYMENT_HISTORY_PLACE, &of_payment.map(digest).unwrap_or_default());
        Self { mail: Mail { text, ..self.mail.clone() }, ..self.clone() }
    }

    /// The same, with a text that nobody else may read.
    #[must_use]
    pub fn secret(self) -> Self {
        Self { secret: true, ..self }
    }

    /// Until when it is left to whoever takes it now.
    pub(super) fn leased(now: Timestamp) -> Timestamp {
        now.checked_add(LEASE).unwrap_or(now)
    }

    /// When to try again after a failure now; `None` when it was tried often enough.
    pub(super) fn retry_at(&self, now: Timestamp) -> Option<Timestamp> {
        if self.attempts >= MOST_ATTEMPTS {
            return None;
        }
        let doublings = self.attempts.saturating_sub(1).min(20);
        let pause = FIRST_PAUSE.checked_mul(1 << doublings).unwrap_or(LONGEST_PAUSE);
        now.checked_add(pause.min(LONGEST_PAUSE)).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter(attempts: u32) -> Letter {
        let mail = Mail {
            to: "anna@example.it".parse().unwrap(),
            subject: "Oggetto".to_owned(),
            text: "Testo".to_owned(),
        };
        let id = LetterId::new(0, &[0; 10]);
        Letter { attempts, ..Letter::new(id, mail, Timestamp::UNIX_EPOCH) }
    }

    fn pause(attempts: u32) -> Option<i64> {
        let again = letter(attempts).retry_at(Timestamp::UNIX_EPOCH)?;
        Some(again.as_second() / 60)
    }

    #[test]
    fn pauses_grow_and_end() {
        assert_eq!([1, 2, 3, 9, 10, 15].map(pause), [1, 2, 4, 256, 360, 360].map(Some));
        assert_eq!(pause(MOST_ATTEMPTS), None);
        let all: i64 = (1..MOST_ATTEMPTS).filter_map(pause).sum();
        assert!((36 * 60..48 * 60).contains(&all), "{all} minutes");
    }
}
