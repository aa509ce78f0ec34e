//! The mail that asks after codes that are late: whoever noted the upload gets it, once, if they did not all come by then.

use crate::actor::Actor;
use domain::{Digest, EmailAddress, Instant, LetterId};
use edge::{Context, Refusal};
use jiff::{SignedDuration, Timestamp};
use store::cup::{Act, Author, ConversionRecord, Origin};
use store::mail::Mail;
use store::outbox::{AwaitedCodes, Letter};

/// Within how long Sistema CUP gives its codes, as its pages say.
const PROMISED: SignedDuration = SignedDuration::from_hours(24);

/// The mail, which waits in the outbox until the codes are late; none for whom is there no more, or when nothing is awaited.
pub(crate) async fn letter(
    actor: &Actor<'_>,
    record: &ConversionRecord,
) -> Result<Option<Letter>, Refusal> {
    let Some(Act { at: since, by }) = record.awaited() else { return Ok(None) };
    let accounts = &actor.context.stores.accounts;
    let user = accounts.user(&actor.administration, &actor.author.username).await?;
    let Some(user) = user else { return Ok(None) };
    // Noted long after: it is late already.
    let due = since.checked_add(PROMISED).map_err(Refusal::fault)?.max(actor.now);
    let letter =
        Letter::new(id(record, since, by), mail(actor.context, user.email, record, *since), due);
    Ok(Some(letter.asking_after(AwaitedCodes {
        administration: actor.administration.clone(),
        conversion: record.id,
        since: *since,
        by: by.username.clone(),
    })))
}

/// Of the wait that it speaks of: one that was noted, noted otherwise, and noted again has one mail.
fn id(record: &ConversionRecord, since: &Timestamp, by: &Author) -> LetterId {
    let wait = format!("{} {} {}", record.id, since.as_second(), by.username);
    let digest = Digest::of(wait.as_bytes());
    LetterId::at(*since, &digest.as_bytes().first_chunk().copied().unwrap_or_default())
}

fn mail(context: &Context, to: EmailAddress, record: &ConversionRecord, since: Timestamp) -> Mail {
    let of = match &record.origin {
        Origin::Workbook { file_name, .. } => file_name.as_str(),
        Origin::Applications { title, .. } => title,
    };
    let uploaded = Instant::from(since);
    let page = format!("{}/cup/conversione/#{}", context.config.origin.as_str(), record.id);
    Mail {
        to,
        subject: "Ristoro: mancano ancora codici CUP, sono passate 24 ore".to_owned(),
        text: format!(
            "Buongiorno,\n\n\
             sono passate 24 ore da quando una richiesta è stata caricata nel Sistema CUP, come hai segnato tu, e qui non \
             sono ancora arrivati tutti i codici.\n\n\
             Richiesta: {of}\n\
             Caricata:  {uploaded}\n\n\
             Scarica la risposta dal Sistema CUP e caricala nella pagina della richiesta:\n{page}\n\n\
             Se la risposta non c’è, chiedi all’assistenza del Sistema CUP. Se la richiesta non serve più, annullala nella \
             stessa pagina.\n\n\
             Messaggio automatico: non rispondere a questo indirizzo.\n"
        ),
    }
}
