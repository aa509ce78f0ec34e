//! Outgoing mail.

use std::path::PathBuf;
use std::time::SystemTime;

use aws_sdk_sesv2::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_sesv2::primitives::Blob;
use aws_sdk_sesv2::types::{EmailContent, RawMessage};
use domain::EmailAddress;
use jiff::Timestamp;
use lettre::message::Mailbox;
use lettre::message::header::ContentType;
use lettre::{Address, Message};
use sha2::{Digest, Sha256};

use crate::error::{Cause, StoreError};

/// A message in plain text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// To whom.
    pub to: EmailAddress,
    /// The subject.
    pub subject: String,
    /// The text.
    pub text: String,
}

/// Sends mail, through SES or into a folder.
#[derive(Debug, Clone)]
pub struct Mailer {
    from: String,
    way: Way,
}

#[derive(Debug, Clone)]
enum Way {
    Ses(aws_sdk_sesv2::Client),
    Outbox(PathBuf),
}

impl Mailer {
    pub(crate) fn ses(client: aws_sdk_sesv2::Client, from: String) -> Self {
        Self { from, way: Way::Ses(client) }
    }

    pub(crate) fn outbox(folder: PathBuf, from: String) -> Self {
        Self { from, way: Way::Outbox(folder) }
    }

    /// Sends a message, dated `now`.
    pub async fn send(&self, mail: &Mail, now: Timestamp) -> Result<(), StoreError> {
        let failed = |source: Cause| StoreError::SendMail { source };
        let digest = digest(mail, now);
        let message = compose(&self.from, mail, now, &digest)?;
        match &self.way {
            Way::Ses(client) => {
                let raw = RawMessage::builder()
                    .data(Blob::new(message))
                    .build()
                    .map_err(|error| failed(error.into()))?;
                client
                    .send_email()
                    .content(EmailContent::builder().raw(raw).build())
                    .send()
                    .await
                    .map_err(|error| failed(without_addresses(&error)))?;
            }
            Way::Outbox(folder) => {
                let name = format!("{}-{}.eml", now.strftime("%Y%m%dT%H%M%S.%3fZ"), &digest[..8]);
                let written = async {
                    tokio::fs::create_dir_all(folder).await?;
                    tokio::fs::write(folder.join(name), message).await
                };
                written.await.map_err(|error| failed(error.into()))?;
            }
        }
        Ok(())
    }
}

/// What SES answered, as far as a log may hold it: its sentences name the addresses.
fn without_addresses<E: ProvideErrorMetadata>(error: &SdkError<E>) -> Cause {
    match error {
        SdkError::ServiceError(refused) => {
            let code = refused.err().code().unwrap_or("no code");
            format!("SES refused the message ({code})").into()
        }
        SdkError::TimeoutError(_) => "SES did not answer in time".into(),
        SdkError::DispatchFailure(_) => "SES could not be reached".into(),
        _ => "the answer of SES was not understood".into(),
    }
}

/// The same message at the same instant has the same id, so that one sent twice by a retry is
/// recognised as one.
fn digest(mail: &Mail, now: Timestamp) -> String {
    let mut hasher = Sha256::new();
    for part in [&now.to_string(), mail.to.as_str(), &mail.subject, &mail.text] {
        hasher.update(part.len().to_be_bytes());
        hasher.update(part);
    }
    hex::encode(&hasher.finalize()[..16])
}

fn compose(from: &str, mail: &Mail, now: Timestamp, digest: &str) -> Result<Vec<u8>, StoreError> {
    let failed = |source: Cause| StoreError::ComposeMail { source };
    let from: Mailbox = from.parse().map_err(|error| failed(Cause::from(error)))?;
    let to: Address = mail.to.as_str().parse().map_err(|error| failed(Cause::from(error)))?;
    let id = format!("<{digest}@{}>", from.email.domain());
    let message = Message::builder()
        .from(from)
        .to(Mailbox::new(None, to))
        .subject(&mail.subject)
        .date(SystemTime::from(now))
        .message_id(Some(id))
        .header(ContentType::TEXT_PLAIN)
        .body(mail.text.clone())
        .map_err(|error| failed(error.into()))?;
    Ok(message.formatted())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mail() -> Mail {
        Mail {
            to: "anna@example.it".parse().expect("an address"),
            subject: "La domanda è stata inviata".to_owned(),
            text: "Gentile Anna,\nil numero è ORD6/2026/0000001.\n".to_owned(),
        }
    }

    fn composed(mail: &Mail) -> String {
        let now: Timestamp = "2026-11-22T08:15:00Z".parse().expect("an instant");
        let message = compose("Ristoro <noreply@ristoro.example>", mail, now, &digest(mail, now));
        String::from_utf8(message.expect("a message")).expect("ASCII")
    }

    #[test]
    fn headers_are_encoded_and_dated() {
        let message = composed(&mail());
        assert!(message.is_ascii());
        assert!(message.contains("Date: Sun, 22 Nov 2026 08:15:00 +0000\r\n"), "{message}");
        assert!(message.contains("Subject: La domanda =?utf-8?b?"), "{message}");
        assert!(message.contains("@ristoro.example>\r\n"), "{message}");
        assert_eq!(message, composed(&mail()));
    }

    #[test]
    fn a_subject_cannot_add_headers() {
        let message = composed(&Mail { subject: "Ciao\r\nBcc: x@example.it".to_owned(), ..mail() });
        let headers = message.split("\r\n\r\n").next().expect("headers");
        assert!(!headers.lines().any(|line| line.starts_with("Bcc")), "{headers}");
    }
}
