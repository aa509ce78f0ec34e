//! The applications that were sent to a call, for the officials who read them.

use dossier::{LoadedDossier, load_sent, note_reading, present};
use edge::api::{Party, SentApplication, SentApplications, SentCall, SentCalls, SentFile, SentRow};
use edge::reply::Json;
use edge::{Context, Refusal, Request, own_call};
use form::ListPath;
use store::applications::{DocumentRecord, Dossier, ItemKey, PlaceInCall, SentFacts, SentPage};
use store::calls::CallRecord;
use store::reads::ReadThing;

/// How many records a page is made of: of each application one, and one more where a project code is asked for.
const PAGE: usize = 500;

/// The calls that the administration runs, with how many applications have their number.
pub(crate) async fn calls(
    context: &Context,
    request: &Request,
) -> Result<Json<SentCalls>, Refusal> {
    let administration = &request.official()?.administration;
    let mut calls = Vec::new();
    for call in context.stores.calls.owned_by(administration).await? {
        let sent = context.stores.applications.numbers_given(&call.call).await?;
        calls.push(SentCall { call: call.call.to_string(), title: call.title, sent });
    }
    Ok(Json(SentCalls { calls }))
}

/// The first of those of a call.
pub(crate) async fn list(
    context: &Context,
    request: &Request,
) -> Result<Json<SentApplications>, Refusal> {
    let call = own_call(context, request).await?;
    page(context, request, (call, None)).await
}

/// Those after one of them.
pub(crate) async fn list_more(
    context: &Context,
    request: &Request,
) -> Result<Json<SentApplications>, Refusal> {
    let call = own_call(context, request).await?;
    let last = context.stores.applications.dossier(request.application()?).await?;
    let is_there = |last: &Dossier| last.was_sent() && last.call.call == call.call;
    let last = last.filter(is_there).ok_or(Refusal::NotFound)?;
    page(context, request, (call, Some(PlaceInCall::of(&last)))).await
}

/// What was sent to a call, from after a place on; payment requests stand with their applications. The next page begins after
/// one that was sent: of drafts not even the id is told.
async fn page(
    context: &Context,
    request: &Request,
    (call, after): (CallRecord, Option<PlaceInCall>),
) -> Result<Json<SentApplications>, Refusal> {
    let page = context.stores.applications.sent_to_call(&call.call, after, PAGE).await?;
    let SentPage { dossiers: sent, more } = page;
    note_reading(context, request, (ReadThing::SentList, &sent)).await?;
    let next = sent.last().filter(|_| more).map(|last| last.id);
    let applications = sent.iter().map(row).collect();
    Ok(Json(SentApplications { title: call.title, applications, next }))
}

/// All the answers of one, and the files that were sent with it.
pub(crate) async fn read(
    context: &Context,
    request: &Request,
) -> Result<Json<SentApplication>, Refusal> {
    let dossier = load_sent(context, request, ReadThing::Answers).await?;
    let record = dossier.record();
    Ok(Json(SentApplication {
        call: record.call.call.to_string(),
        of: row(record),
        payment: record.payment.map(|payment| payment.to_string()),
        signed: signed(&dossier),
        documents: documents(&dossier),
        summary: present::summary(&dossier),
    }))
}

fn row(dossier: &Dossier) -> SentRow {
    let sent = dossier.sent.as_ref();
    SentRow {
        id: dossier.id,
        protocol: dossier.stage.protocol().map(ToString::to_string),
        arrived_at: dossier.stage.arrived_at().map(Into::into),
        beneficiary: sent.and_then(beneficiary),
        applicant: sent.map(|sent| sent.applicant.clone()).unwrap_or_default(),
        fiscal_code: sent.map(|sent| sent.applicant_fiscal_code.clone()).unwrap_or_default(),
    }
}

fn beneficiary(sent: &SentFacts) -> Option<Party> {
    let (name, fiscal_code) = (sent.beneficiary.clone()?, sent.beneficiary_fiscal_code.clone()?);
    Some(Party { name, fiscal_code })
}

fn signed(dossier: &LoadedDossier) -> Vec<SentFile> {
    let stage = &dossier.record().stage;
    let signatures = dossier.form.signatures.iter();
    let files = signatures.filter_map(|signature| {
        let file = stage.signed(&signature.id).filter(|file| file.erased_at.is_none())?;
        Some(SentFile {
            id: signature.id.to_string(),
            label: signature.label.clone(),
            file_name: file.file_name.to_string(),
            size: file.size,
        })
    });
    files.collect()
}

fn documents(dossier: &LoadedDossier) -> Vec<SentFile> {
    let documents = dossier.contents.documents.iter();
    let files = documents.map(|document| SentFile {
        id: document.id.to_string(),
        label: slot_of(dossier, document),
        file_name: document.file_name.to_string(),
        size: document.size,
    });
    files.collect()
}

/// What was asked for where a document stands.
fn slot_of(dossier: &LoadedDossier, document: &DocumentRecord) -> String {
    let section = || ListPath::section(document.section.clone());
    let at = document.item.as_ref().map_or_else(section, ItemKey::path);
    let slot = dossier.form.body(&at).and_then(|body| body.slot(document.slot.as_str()));
    slot.map(|slot| slot.label.clone()).unwrap_or_default()
}
