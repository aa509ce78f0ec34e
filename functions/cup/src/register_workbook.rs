//! The register as a workbook: everything in one sheet, written as it is read.

use crate::actor::Actor;
use crate::entries::READ_AT_ONCE;
use crate::found::Found;
use crate::register::note_read;
use crate::rounds::Rounds;
use crate::stored::XLSX;
use bytes::Bytes;
use cup::workbook::{RegisterBook, RegisterLine};
use domain::Digest;
use edge::api::cup::{RegisterEntry, RegisterEvent, RegisterStep};
use edge::reply::{Download, Workbook};
use edge::{Context, Refusal, Request, StoredFile};

const NAME: &str = "registro-cup.xlsx";

/// The whole register. A long one is kept in the storage, and comes from there.
pub(crate) async fn read(
    context: &Context,
    request: &Request,
) -> Result<Download<Workbook>, Refusal> {
    let actor = Actor::of(context, request)?;
    let bytes = whole(&actor).await?;
    let key = format!("exports/cup/{}/{}.xlsx", actor.administration, Digest::of(&bytes));
    let size = bytes.len() as u64;
    let file = StoredFile { key: &key, media_type: XLSX, name: NAME, size };
    edge::download_made(context, request, &file, bytes).await
}

async fn whole(actor: &Actor<'_>) -> Result<Bytes, Refusal> {
    let records = &actor.context.stores.cup;
    let mut rounds = Rounds::of(actor).await?;
    let mut book = RegisterBook::begin().map_err(Refusal::fault)?;
    let mut after: Option<String> = None;
    while !book.is_full() {
        let some =
            records.entries_after(&actor.administration, after.as_deref(), READ_AT_ONCE).await?;
        let more = some.len() == READ_AT_ONCE;
        after = some.last().map(|entry| entry.local_code.clone());
        rounds.learn_all(actor, some.iter()).await?;
        rounds.learn_latest(actor, &some).await?;
        let mut own = some;
        own.retain(|entry| Found::of(entry, &rounds).is_some());
        note_read(actor, &own).await?;
        for found in own.iter().filter_map(|entry| Found::of(entry, &rounds)) {
            book.add(&line(&found.shown(&rounds))).map_err(Refusal::fault)?;
        }
        if !more {
            break;
        }
    }
    Ok(book.finish().map_err(Refusal::fault)?.into())
}

fn line(entry: &RegisterEntry) -> RegisterLine {
    RegisterLine {
        local_code: entry.local_code.clone(),
        name: entry.name.clone(),
        tax_code: entry.tax_code.clone(),
        cost: entry.cost,
        granted: entry.granted,
        measure: entry.measure.title.clone(),
        state: entry.state.label().to_owned(),
        cup: entry.cup.as_ref().map(ToString::to_string).unwrap_or_default(),
        reason: entry.reason.clone().unwrap_or_default(),
        revoked: entry.revoked.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        source: entry.source.clone(),
        id_progetto: entry.id_progetto.clone(),
        asked_on: entry.asked_at.as_ref().map(|at| at.day().to_owned()).unwrap_or_default(),
        uploaded_on: entry.uploaded_at.as_ref().map(|at| at.day().to_owned()).unwrap_or_default(),
        history: entry.history.iter().map(told).collect::<Vec<_>>().join("\n"),
    }
}

/// A step in words.
fn told(step: &RegisterStep) -> String {
    let cup = step.cup.as_ref().map(ToString::to_string).unwrap_or_default();
    let what = match step.what {
        RegisterEvent::Asked => "chiesto".to_owned(),
        RegisterEvent::Confirmed => "richiesta confermata".to_owned(),
        RegisterEvent::Uploaded => match &step.uploaded_at {
            Some(on) => format!("segnato come caricato il {}", on.text()),
            None => "segnato come caricato".to_owned(),
        },
        RegisterEvent::Coded => format!("assegnato {cup}"),
        RegisterEvent::Rejected => format!("scartato: {}", step.reason.as_deref().unwrap_or("")),
        RegisterEvent::GivenUp => "richiesta annullata".to_owned(),
        RegisterEvent::RevocationNoted => format!("da revocare {cup}"),
        RegisterEvent::Revoked => format!("revocato {cup}"),
    };
    format!("{} {what} ({})", step.at.day(), step.by.name)
}
