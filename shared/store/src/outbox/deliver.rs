//! Sending one mail of the outbox.

use super::Outbox;
use super::letter::{Letter, PROTOCOL_PLACE};
use super::queue::{dead_key, letter_key};
use crate::applications::{Dossier, dossier_key};
use crate::cup::{Act, ConversionRecord, conversion_key};
use crate::error::StoreError;
use crate::expression::{number, text};
use crate::instant;
use crate::mail::Mail;
use crate::record::Record;
use crate::schema::EXPIRY;
use crate::transaction::Transaction;
use domain::{ApplicationId, LetterId};
use jiff::{SignedDuration, Timestamp};

/// How a delivery ended.
#[derive(Debug)]
pub enum Delivery {
    /// It was handed over, and is crossed out.
    Sent,
    /// It is not there or not due: somebody else sent it, or is sending it.
    Taken,
    /// The protocol number that belongs in it is not given yet.
    Early,
    /// What it says is over, too late or come already: it was crossed out without being sent.
    Pointless,
    /// It could not be handed over, and will be tried again.
    Failed(StoreError),
    /// It could not be handed over, and was put aside: somebody must look.
    Dead(StoreError),
}

impl Outbox {
    /// Sends one mail of the outbox, if it is due. While it is being sent nobody else takes it.
    ///
    /// # Errors
    /// When the outbox itself cannot be read or written.
    pub async fn deliver(&self, id: LetterId, now: Timestamp) -> Result<Delivery, StoreError> {
        let Some(letter) = self.take(id, now).await? else { return Ok(Delivery::Taken) };
        if letter.is_pointless(now) || self.has_come(&letter).await? {
            self.table.delete_item(Letter::WHAT, &letter_key(id)).await?;
            return Ok(Delivery::Pointless);
        }
        let Some(mail) = self.complete(&letter).await? else {
            self.postpone(id, now, letter.attempts - 1).await?;
            return Ok(Delivery::Early);
        };
        match self.mail.send(&mail, letter.written_at, letter.id).await {
            Ok(()) => {
                self.table.delete_item(Letter::WHAT, &letter_key(id)).await?;
                Ok(Delivery::Sent)
            }
            Err(error) => self.failed(letter, error, now).await,
        }
    }

    /// Takes a mail that is due, for as long as sending may last.
    async fn take(&self, id: LetterId, now: Timestamp) -> Result<Option<Letter>, StoreError> {
        let update = "SET #attempts = #attempts + :one, #due_at = :lease";
        let values = [
            (":one", number(1)),
            (":lease", text(instant::fixed_width(Letter::leased(now)))),
            (":now", text(instant::fixed_width(now))),
        ];
        let key = letter_key(id);
        let due = Some("#due_at <= :now");
        let taken = self.table.update(Letter::WHAT, &key, update, due, &values).await?;
        taken.map(Letter::of).transpose()
    }

    /// Whether the codes that it asks after came, or are awaited no more.
    async fn has_come(&self, letter: &Letter) -> Result<bool, StoreError> {
        let Some(codes) = &letter.asks_after else { return Ok(false) };
        let key = conversion_key(&codes.administration, codes.conversion);
        let conversion = self.table.record::<ConversionRecord>(&key).await?;
        let is_this = |act: &Act| act.at == codes.since && act.by.username == codes.by;
        Ok(!conversion.as_ref().and_then(ConversionRecord::awaited).is_some_and(is_this))
    }

    /// The mail with the protocol number in its place; nothing while the number is not given.
    async fn complete(&self, letter: &Letter) -> Result<Option<Mail>, StoreError> {
        let Some(application) = letter.number_of else { return Ok(Some(letter.mail.clone())) };
        let dossier = self.dossier(application).await?;
        let protocol = dossier.and_then(|dossier| dossier.stage.protocol().cloned());
        Ok(protocol.map(|protocol| {
            let protocol = protocol.to_string();
            let Mail { to, subject, text } = letter.mail.clone();
            let subject = subject.replace(PROTOCOL_PLACE, &protocol);
            Mail { to, subject, text: text.replace(PROTOCOL_PLACE, &protocol) }
        }))
    }

    async fn dossier(&self, application: ApplicationId) -> Result<Option<Dossier>, StoreError> {
        self.table.record(&dossier_key(application)).await
    }

    async fn postpone(
        &self,
        id: LetterId,
        until: Timestamp,
        attempts: u32,
    ) -> Result<(), StoreError> {
        let update = "SET #attempts = :attempts, #due_at = :until";
        let values =
            [(":attempts", number(attempts)), (":until", text(instant::fixed_width(until)))];
        let key = letter_key(id);
        let there = Some("attribute_exists(pk)");
        self.table.update(Letter::WHAT, &key, update, there, &values).await.map(drop)
    }

    async fn failed(
        &self,
        letter: Letter,
        error: StoreError,
        now: Timestamp,
    ) -> Result<Delivery, StoreError> {
        if let Some(again) = letter.retry_at(now) {
            self.postpone(letter.id, again, letter.attempts).await?;
            return Ok(Delivery::Failed(error));
        }
        let id = letter.id;
        let kept = if letter.secret { without_text(letter) } else { letter };
        let mut item = kept.item(&dead_key(id))?;
        item.insert(EXPIRY.to_owned(), number(forgotten_at(now)));
        Transaction::new(Letter::WHAT)
            .put((), &self.table, item, None::<&str>, &[])?
            .delete((), &self.table, &letter_key(id), None, &[])?
            .commit(&self.table.client)
            .await?;
        Ok(Delivery::Dead(error))
    }
}

/// From when on a mail that was put aside is forgotten, in seconds: half a year is time enough to look at it.
fn forgotten_at(now: Timestamp) -> i64 {
    let kept = SignedDuration::from_hours(24 * 180);
    now.checked_add(kept).unwrap_or(Timestamp::MAX).as_second()
}

fn without_text(letter: Letter) -> Letter {
    let mail = Mail { text: String::new(), ..letter.mail };
    Letter { mail, ..letter }
}
