//! Codes to be revoked. Sistema CUP takes revocations by hand only (cup-format.md §5): here they
//! are noted, kept in view, and marked as carried out.

use crate::act::Doer;
use crate::view::person;
use domain::text::single_line;
use domain::{Cup, Date};
use edge::api::Instant;
use edge::reply::{Created, Json};
use edge::routes::cup::NoteRevocation;
use edge::{Context, Denied, Invalid, Refusal, Request};
use serde_json::{Value, json};
use store::cup::{Noted, RevocationRecord};

/// The longest reason, in characters.
const LONGEST_REASON: usize = 500;

/// A revocation, for pages.
pub(crate) fn show(revocation: &RevocationRecord) -> Value {
    json!({
        "cup": revocation.cup,
        "local_code": revocation.local_code,
        "name": revocation.name,
        "reason": revocation.reason,
        "date": revocation.date.to_string(),
        "noted_at": Instant::from(revocation.noted_at),
        "noted_by": person(&revocation.noted_by),
        "done_at": (revocation.done_at).map(Instant::from),
        "done_by": revocation.done_by.as_ref().map(person),
    })
}

/// The administration's revocations: those to carry out first, the latest noted first.
pub(crate) async fn list(context: &Context, request: &Request) -> Result<Json<Value>, Refusal> {
    let doer = Doer::of(context, request)?;
    let mut records = context.stores.cup.revocations(&doer.administration).await?;
    records.sort_by(|one, other| {
        let open = one.done_at.is_some().cmp(&other.done_at.is_some());
        open.then(other.noted_at.cmp(&one.noted_at)).then(one.cup.cmp(&other.cup))
    });
    let shown: Vec<Value> = records.iter().map(show).collect();
    Ok(Json(json!({ "revocations": shown })))
}

/// Notes that a code is to be revoked.
pub(crate) async fn note(context: &Context, request: &Request) -> Result<Created<Value>, Refusal> {
    let note = request.body(NoteRevocation)?;
    let doer = Doer::of(context, request)?;
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
        Noted::Now => Ok(Created(show(&revocation))),
        Noted::Already => Err(Denied::AlreadyNoted.into()),
        Noted::NoSuchCode => Err(unknown()),
    }
}

/// Notes that a revocation was carried out. A second time changes nothing.
pub(crate) async fn done(context: &Context, request: &Request) -> Result<Json<Value>, Refusal> {
    let doer = Doer::of(context, request)?;
    let (cup, act) = (request.cup()?, doer.act()?);
    let records = &context.stores.cup;
    let by = (doer.now, &doer.by);
    let revocation = records.revocation_done(&doer.administration, &cup, by, &act).await?;
    Ok(Json(show(&revocation.ok_or(Refusal::NotFound)?)))
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
    Invalid::Revocation(detail.to_owned()).into()
}
