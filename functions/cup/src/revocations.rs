//! Codes to be revoked. Sistema CUP takes revocations by hand only (cup-format.md §5): here they
//! are noted, kept in view, and marked as carried out.

use crate::act::Doer;
use crate::conversions::invalid;
use crate::view::person;
use domain::text::single_line;
use domain::{Cup, Date};
use serde::Deserialize;
use serde_json::{Value, json};
use store::cup::{Noted, RevocationRecord};
use web::present::{instant, instant_if_any};
use web::{Context, Incoming, Refusal, Reply};

/// The longest reason, in characters.
const LONGEST_REASON: usize = 500;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Note {
    cup: String,
    reason: String,
    date: String,
}

/// A revocation, for pages.
pub(crate) fn show(revocation: &RevocationRecord) -> Value {
    json!({
        "cup": revocation.cup,
        "local_code": revocation.local_code,
        "name": revocation.name,
        "reason": revocation.reason,
        "date": revocation.date.to_string(),
        "noted_at": instant(revocation.noted_at),
        "noted_by": person(&revocation.noted_by),
        "done_at": instant_if_any(revocation.done_at),
        "done_by": revocation.done_by.as_ref().map(person),
    })
}

/// The administration's revocations: those to carry out first, the latest noted first.
pub(crate) async fn list(context: &Context, incoming: &Incoming) -> Result<Reply, Refusal> {
    let doer = Doer::of(context, incoming)?;
    let mut records = context.stores.cup.revocations(&doer.administration).await?;
    records.sort_by(|one, other| {
        let open = one.done_at.is_some().cmp(&other.done_at.is_some());
        open.then(other.noted_at.cmp(&one.noted_at)).then(one.cup.cmp(&other.cup))
    });
    let shown: Vec<Value> = records.iter().map(show).collect();
    Ok(Reply::json(&json!({ "revocations": shown })))
}

/// Notes that a code is to be revoked.
pub(crate) async fn note(context: &Context, incoming: &Incoming) -> Result<Reply, Refusal> {
    let note: Note = incoming.json()?;
    let doer = Doer::of(context, incoming)?;
    let cup: Cup = note.cup.parse().map_err(|error: domain::CupError| wrong(&error.to_string()))?;
    let reason = reason(&note.reason)?;
    let date: Date =
        note.date.parse().map_err(|error: domain::DateError| wrong(&error.to_string()))?;
    if date > doer.today() {
        return Err(wrong("La data del provvedimento è nel futuro: controllala."));
    }
    let code = context.stores.cup.code(&doer.administration, &cup).await?.ok_or_else(unknown)?;
    let revocation = RevocationRecord {
        cup,
        local_code: code.local_code,
        name: code.name,
        reason,
        date,
        noted_at: doer.now,
        noted_by: doer.by.clone(),
        done_at: None,
        done_by: None,
        application: code.application,
    };
    let records = &context.stores.cup;
    match records.note_revocation(&doer.administration, &revocation, &doer.act()?).await? {
        Noted::Now => Ok(Reply::created(&show(&revocation))),
        Noted::Already => Err(Refusal::not_allowed(
            "already-noted",
            "La revoca di questo CUP è già stata annotata: la trovi nell’elenco.",
        )),
        Noted::NoSuchCode => Err(unknown()),
    }
}

/// Notes that a revocation was carried out. A second time changes nothing.
pub(crate) async fn done(context: &Context, incoming: &Incoming) -> Result<Reply, Refusal> {
    let doer = Doer::of(context, incoming)?;
    let (cup, act) = (incoming.cup()?, doer.act()?);
    let records = &context.stores.cup;
    let by = (doer.now, &doer.by);
    let revocation = records.revocation_done(&doer.administration, &cup, by, &act).await?;
    Ok(Reply::json(&show(&revocation.ok_or(Refusal::NotFound)?)))
}

fn reason(text: &str) -> Result<String, Refusal> {
    let line = single_line(text).map_err(|error| wrong(&error.to_string()))?;
    if line.is_empty() {
        return Err(wrong("Scrivi il motivo della revoca."));
    }
    if line.chars().count() > LONGEST_REASON {
        return Err(wrong(&format!("Il motivo può avere al massimo {LONGEST_REASON} caratteri.")));
    }
    Ok(line)
}

fn unknown() -> Refusal {
    wrong(
        "Questo CUP non risulta tra quelli ricevuti dalla tua amministrazione: controlla di averlo scritto bene.",
    )
}

fn wrong(detail: &str) -> Refusal {
    invalid("revocation", detail)
}
