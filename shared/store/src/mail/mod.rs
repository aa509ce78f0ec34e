//! Outgoing mail.

#[cfg(feature = "ses")]
mod ses;
mod tag;

pub use tag::LETTER_TAG;

use crate::error::{Cause, StoreError};
use domain::{EmailAddress, LetterId};
use jiff::Timestamp;
use lettre::message::Mailbox;
use lettre::message::header::ContentType;
use lettre::{Address, Message};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// A message in plain text. What it says is for whom it is to: its `Debug` is silent.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mail {
    /// To whom.
    pub to: EmailAddress,
    /// The subject.
    pub subject: String,
    /// The text.
    pub text: String,
}

impl fmt::Debug for Mail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mail").finish_non_exhaustive()
    }
}

/// Sends mail, through SES or into a folder.
#[derive(Debug, Clone)]
pub struct Mailer {
    from: String,
    way: Way,
}

#[derive(Debug, Clone)]
enum Way {
    #[cfg(feature = "ses")]
    Ses(ses::Ses),
    /// SES is configured, and the program was built without it.
    #[cfg(not(feature = "ses"))]
    WithoutSes,
    Outbox(PathBuf),
}

impl Mailer {
    #[cfg(feature = "ses")]
    pub(crate) fn ses(
        client: aws_sdk_sesv2::Client,
        from: String,
        configuration: Option<String>,
    ) -> Self {
        Self { from, way: Way::Ses(ses::Ses { client, configuration }) }
    }

    #[cfg(not(feature = "ses"))]
    pub(crate) fn without_ses(from: String) -> Self {
        Self { from, way: Way::WithoutSes }
    }

    pub(crate) fn outbox(folder: PathBuf, from: String) -> Self {
        Self { from, way: Way::Outbox(folder) }
    }

    /// Sends a message, dated `now`. When it comes back, SES names the `letter`.
    pub async fn send(
        &self,
        mail: &Mail,
        now: Timestamp,
        #[cfg_attr(
            not(feature = "ses"),
            expect(unused_variables, reason = "mail in a folder does not come back")
        )]
        letter: LetterId,
    ) -> Result<(), StoreError> {
        let digest = digest(mail, now);
        let message = compose(&self.from, mail, now, &digest)?;
        let sent = match &self.way {
            #[cfg(feature = "ses")]
            Way::Ses(ses) => ses.send(message, letter).await,
            #[cfg(not(feature = "ses"))]
            Way::WithoutSes => return self.check(),
            Way::Outbox(folder) => {
                let name = format!("{}-{}.eml", now.strftime("%Y%m%dT%H%M%S.%3fZ"), &digest[..8]);
                put(folder, &name, message).await
            }
        };
        sent.map_err(|source| StoreError::SendMail { source })
    }

    /// Whether mail can leave at all: not when SES is configured and the program was built without it.
    /// Whoever is there to send mail asks before the first message.
    pub fn check(&self) -> Result<(), StoreError> {
        match self.way {
            #[cfg(feature = "ses")]
            Way::Ses(_) => Ok(()),
            #[cfg(not(feature = "ses"))]
            Way::WithoutSes => Err(StoreError::SendMail { source: WITHOUT_SES.into() }),
            Way::Outbox(_) => Ok(()),
        }
    }
}

#[cfg(not(feature = "ses"))]
const WITHOUT_SES: &str = "this program was built without SES: build it with scripts/build, or with the feature \
     `ses` of the store";

/// Writes a message into the folder, which is made if it is missing.
async fn put(folder: &Path, name: &str, message: Vec<u8>) -> Result<(), Cause> {
    tokio::fs::create_dir_all(folder).await?;
    Ok(tokio::fs::write(folder.join(name), message).await?)
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
    fn what_it_says_is_not_printed() {
        assert_eq!(format!("{:?}", mail()), "Mail { .. }");
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

    #[cfg(not(feature = "ses"))]
    #[test]
    fn without_ses_nothing_is_taken_for_sent() {
        let mailer = Mailer::without_ses("Ristoro <noreply@ristoro.example>".to_owned());
        let Err(StoreError::SendMail { source }) = mailer.check() else { panic!("it can be sent") };
        assert!(source.to_string().contains("without SES"), "{source}");
    }

    #[test]
    fn a_subject_cannot_add_headers() {
        let message = composed(&Mail { subject: "Ciao\r\nBcc: x@example.it".to_owned(), ..mail() });
        let headers = message.split("\r\n\r\n").next().expect("headers");
        assert!(!headers.lines().any(|line| line.starts_with("Bcc")), "{headers}");
    }
}
