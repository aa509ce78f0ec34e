//! The register as a workbook: everything in one sheet.

use crate::actor::Actor;
use crate::register::{Found, all, note_read};
use crate::stored::XLSX;
use cup::workbook::RegisterLine;
use domain::Instant;
use edge::reply::{Attachment, Workbook};
use edge::{Context, Refusal, Request};
use jiff::Timestamp;
use store::cup::{EntryEvent, EntryState, EntryStep};

/// The whole register.
pub(crate) async fn read(
    context: &Context,
    request: &Request,
) -> Result<Attachment<Workbook>, Refusal> {
    let actor = Actor::of(context, request)?;
    let found = all(&actor).await?;
    note_read(&actor, &found).await?;
    let lines: Vec<RegisterLine> = found.iter().map(line).collect();
    let bytes = cup::workbook::register(&lines).map_err(Refusal::fault)?;
    Ok(Attachment::new(XLSX, "registro-cup.xlsx", bytes))
}

fn line(found: &Found) -> RegisterLine {
    let entry = &found.entry;
    let asked =
        entry.history.iter().rev().find(|step| matches!(step.what, EntryEvent::Asked { .. }));
    RegisterLine {
        local_code: entry.local_code.clone(),
        name: entry.name.clone(),
        tax_code: entry.tax_code.clone(),
        cost: entry.cost,
        granted: entry.granted,
        measure: entry.measure.title.clone(),
        state: found.state().label().to_owned(),
        cup: entry.cup().map(ToString::to_string).unwrap_or_default(),
        reason: match &entry.state {
            EntryState::Rejected { reason } => reason.clone(),
            EntryState::Asked
            | EntryState::Coded { .. }
            | EntryState::GivenUp
            | EntryState::Revoked { .. } => String::new(),
        },
        revoked: entry.revoked().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        source: found.source(),
        asked_on: asked.map(|step| day(step.at)).unwrap_or_default(),
        uploaded_on: found.conversion.uploaded.as_ref().map(|act| day(act.at)).unwrap_or_default(),
        history: entry.history.iter().map(told).collect::<Vec<_>>().join("\n"),
    }
}

fn day(at: Timestamp) -> String {
    Instant::from(at).day_in_italy().to_string()
}

/// A step in words.
fn told(step: &EntryStep) -> String {
    let what = match &step.what {
        EntryEvent::Asked { .. } => "chiesto".to_owned(),
        EntryEvent::Coded { cup, .. } => format!("assegnato {cup}"),
        EntryEvent::Rejected { reason, .. } => format!("scartato: {reason}"),
        EntryEvent::GivenUp { .. } => "richiesta annullata".to_owned(),
        EntryEvent::RevocationNoted { cup } => format!("da revocare {cup}"),
        EntryEvent::Revoked { cup } => format!("revocato {cup}"),
    };
    format!("{} {what} ({})", day(step.at), step.by.name)
}
