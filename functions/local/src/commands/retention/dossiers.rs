//! What is due of the applications to a call.

use super::found::{Due, Wanted, What};
use domain::{ApplicationState, RetentionKind};
use form::Id;
use jiff::Timestamp;
use std::error::Error;
use store::Stores;
use store::applications::{Dossier, SignedFile, Stage};
use store::calls::CallRecord;

/// How many records are read at a time.
const PAGE: usize = 100;

/// Hands over everything of a call that is due: of an application that is, its payment request first.
pub(super) async fn due_of_call(
    stores: &Stores,
    wanted: &Wanted<'_>,
    call: &CallRecord,
    found: &mut impl AsyncFnMut(Due) -> Result<(), Box<dyn Error>>,
) -> Result<(), Box<dyn Error>> {
    let mut after = None;
    loop {
        let page = stores.applications.page_of_call(&call.call, after, PAGE).await?;
        for dossier in page.dossiers {
            for due in due_of(stores, wanted, call, dossier).await? {
                found(due).await?;
            }
        }
        after = page.next;
        if after.is_none() {
            return Ok(());
        }
    }
}

async fn due_of(
    stores: &Stores,
    wanted: &Wanted<'_>,
    call: &CallRecord,
    dossier: Dossier,
) -> Result<Vec<Due>, Box<dyn Error>> {
    let Some((kind, since)) = period_of(&dossier, call) else { return Ok(Vec::new()) };
    // Of a pair whose erasing was broken off the request may be gone already.
    let payment = match dossier.payment {
        Some(payment) => stores.applications.dossier(payment).await?,
        None => None,
    };
    let both: Vec<Dossier> = payment.into_iter().chain([dossier]).collect();
    if wanted.is_over(kind, since) {
        let due = |dossier: Dossier| Due { kind, since, what: What::Dossier(Box::new(dossier)) };
        return Ok(both.into_iter().map(due).collect());
    }
    if kind != RetentionKind::Submitted {
        return Ok(Vec::new());
    }
    let kind = RetentionKind::IdentityDocuments;
    if !wanted.is_over(kind, since) {
        return Ok(Vec::new());
    }
    let of_one = |dossier: &Dossier| {
        let what = |which| What::File(Box::new(dossier.clone()), which);
        identity_documents(dossier).into_iter().map(what).collect::<Vec<_>>()
    };
    Ok(both.iter().flat_map(of_one).map(|what| Due { kind, since, what }).collect())
}

/// Which period an application has, and since when it runs. What was thrown away is the courier's; what was sent and has
/// no number yet is not looked at.
fn period_of(dossier: &Dossier, call: &CallRecord) -> Option<(RetentionKind, Timestamp)> {
    match dossier.stage.state() {
        ApplicationState::Draft | ApplicationState::Validated => {
            let since = call.closing().first_too_late().max(dossier.updated_at);
            Some((RetentionKind::Drafts, since))
        }
        ApplicationState::Submitted => {
            dossier.stage.protocol()?;
            Some((RetentionKind::Submitted, dossier.stage.arrived_at()?))
        }
        ApplicationState::Discarded => None,
    }
}

/// The signed files whose content is a document of the applicant's, and not the PDF that the portal made.
fn identity_documents(dossier: &Dossier) -> Vec<Id> {
    let Stage::Protocolled { signing, .. } = &dossier.stage else { return Vec::new() };
    let holds_a_document = |file: &SignedFile| {
        file.erased_at.is_none()
            && file.content.is_some_and(|content| content != signing.pdf.sha256)
    };
    let files = signing.signed.iter().filter(|(_, file)| holds_a_document(file));
    files.map(|(which, _)| which.clone()).collect()
}
