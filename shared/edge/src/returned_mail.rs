//! Mail that came back, as SES tells of it by `EventBridge`: bounces and complaints. The record of what happened to the mail is
//! the one that SES publishes to every destination, in `detail`.
//! <https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html>

use crate::Context;
use domain::EmailAddress;
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;
use store::StoreError;
use store::mail::LETTER_TAG;
use store::outbox::{ReturnCause, ReturnedMail};

/// What SES calls itself.
const SOURCE: &str = "aws.ses";

/// What SES tells of a mail: the parts that are needed.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Detail {
    event_type: String,
    mail: Sent,
    bounce: Option<Bounce>,
    complaint: Option<Complaint>,
}

#[derive(Debug, Deserialize)]
struct Sent {
    #[serde(default)]
    tags: BTreeMap<String, Vec<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Bounce {
    #[serde(rename = "bounceType")]
    kind: String,
    bounced_recipients: Vec<Recipient>,
    timestamp: Timestamp,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Complaint {
    complained_recipients: Vec<Recipient>,
    timestamp: Timestamp,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Recipient {
    email_address: String,
}

/// The mail that came back, in an event; `None` when the event is something else. Other things that SES may tell of a mail
/// (that it was sent, or opened) are of no mail that came back: then the list is empty.
///
/// # Errors
/// When it is an event of SES that cannot be read.
pub(crate) fn returned(event: &Value) -> Option<Result<Vec<ReturnedMail>, serde_json::Error>> {
    event.get("source").and_then(Value::as_str).filter(|source| *source == SOURCE)?;
    let detail = event.get("detail").unwrap_or(&Value::Null);
    Some(Detail::deserialize(detail).map(|detail| detail.returned()))
}

impl Detail {
    fn returned(&self) -> Vec<ReturnedMail> {
        let (recipients, cause, at) =
            match (self.event_type.as_str(), &self.bounce, &self.complaint) {
                ("Bounce", Some(bounce), _) => {
                    (&bounce.bounced_recipients, bounce.cause(), bounce.timestamp)
                }
                ("Complaint", _, Some(complaint)) => {
                    (&complaint.complained_recipients, ReturnCause::Complaint, complaint.timestamp)
                }
                _ => return Vec::new(),
            };
        let letter = self.mail.tags.get(LETTER_TAG).and_then(|ids| ids.first()?.parse().ok());
        let addresses = recipients.iter().filter_map(|one| address(&one.email_address));
        addresses.map(|to| ReturnedMail::new(to, cause, at, letter)).collect()
    }
}

impl Bounce {
    /// What is neither for good nor for a time, SES could not tell: it is taken for the lighter one.
    fn cause(&self) -> ReturnCause {
        match self.kind.as_str() {
            "Permanent" => ReturnCause::Undeliverable,
            _ => ReturnCause::NotInTime,
        }
    }
}

/// The address of a recipient, with or without a name before it. What is none was none of ours.
fn address(text: &str) -> Option<EmailAddress> {
    let bare = text.rsplit_once('<').map_or(text, |(_, rest)| rest.trim_end_matches('>'));
    bare.trim().parse().ok()
}

/// Notes mail that came back. The same told again changes nothing.
pub(crate) async fn note_returned(
    context: &Context,
    mails: &[ReturnedMail],
    request_id: &str,
) -> Result<(), StoreError> {
    for mail in mails {
        let new = context.stores.outbox.note_returned(mail).await?;
        let letter = mail.letter.map(|letter| letter.to_string()).unwrap_or_default();
        tracing::warn!(request_id, cause = ?mail.cause, letter, new, "a mail came back");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn event(detail: &Value) -> Value {
        json!({
            "version": "0", "id": "1", "detail-type": "Email Bounced", "source": "aws.ses",
            "account": "123456789012", "time": "2026-11-24T10:15:31Z", "region": "eu-south-1",
            "resources": ["arn:aws:ses:eu-south-1:123456789012:configuration-set/ristoro-trial"],
            "detail": detail,
        })
    }

    fn bounce(kind: &str, address: &str) -> Value {
        json!({
            "eventType": "Bounce",
            "bounce": {
                "bounceType": kind, "bounceSubType": "General", "feedbackId": "0100-1",
                "timestamp": "2026-11-24T10:15:30.669Z", "reportingMTA": "dsn; mta.example.com",
                "bouncedRecipients": [{
                    "emailAddress": address, "action": "failed", "status": "5.1.1",
                    "diagnosticCode": "smtp; 550 5.1.1 user unknown",
                }],
            },
            "mail": {
                "messageId": "0100", "timestamp": "2026-11-24T10:15:00.012Z",
                "destination": [address],
                "tags": {
                    "ses:configuration-set": ["ristoro-trial"],
                    "letter": ["01941f29-7c00-7000-8000-000000000001"],
                },
            },
        })
    }

    fn read(detail: &Value) -> Vec<ReturnedMail> {
        returned(&event(detail)).unwrap().unwrap()
    }

    #[test]
    fn what_is_not_of_ses_is_something_else() {
        for other in [json!({}), json!({ "Records": [] }), json!({ "source": "aws.events" })] {
            assert!(returned(&other).is_none(), "{other}");
        }
    }

    #[test]
    fn an_event_of_ses_that_says_nothing_is_a_fault() {
        let said = returned(&json!({ "source": "aws.ses" })).unwrap();
        assert!(said.is_err());
        let mut torn = bounce("Permanent", "anna@example.it");
        torn["bounce"]["timestamp"] = json!("yesterday");
        assert!(returned(&event(&torn)).unwrap().is_err());
    }

    #[test]
    fn bounces_say_for_whom_since_when_and_of_which_mail() {
        let [mail] = read(&bounce("Permanent", "anna@example.it")).try_into().unwrap();
        assert_eq!((mail.to.as_str(), mail.cause), ("anna@example.it", ReturnCause::Undeliverable));
        assert_eq!(mail.at.to_string(), "2026-11-24T10:15:30.669Z");
        assert_eq!(mail.letter.unwrap().to_string(), "01941f29-7c00-7000-8000-000000000001");
        for passing in ["Transient", "Undetermined"] {
            let [mail] = read(&bounce(passing, "Anna <anna@example.it>")).try_into().unwrap();
            assert_eq!((mail.to.as_str(), mail.cause), ("anna@example.it", ReturnCause::NotInTime));
        }
    }

    #[test]
    fn complaints_are_told_apart_and_what_was_delivered_did_not_come_back() {
        let complaint = json!({
            "eventType": "Complaint",
            "complaint": {
                "complainedRecipients": [{ "emailAddress": "anna@example.it" }],
                "complaintFeedbackType": "abuse", "timestamp": "2026-11-24T10:15:30.669Z",
            },
            "mail": { "destination": ["anna@example.it"] },
        });
        let [mail] = read(&complaint).try_into().unwrap();
        assert_eq!((mail.cause, mail.letter), (ReturnCause::Complaint, None));
        assert_eq!(read(&json!({ "eventType": "Delivery", "mail": {}, "delivery": {} })), []);
        assert_eq!(read(&bounce("Permanent", "nobody")), [], "no address of ours");
    }
}
