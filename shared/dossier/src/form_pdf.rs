//! The PDF of an application: the one place that gathers what it is made of.

use crate::LoadedDossier;
use edge::{Context, Refusal};
use form::SignedContent;
use pdf::from_form::{APPLICATION, Input, Organisation, PAYMENT, Signatory, Version, document};
use store::applications::DossierKind;

/// Renders an application, as a draft or in its final version.
///
/// # Errors
/// A fault: answers that cannot be printed were refused at the field.
pub async fn form_pdf(
    context: &Context,
    dossier: &LoadedDossier,
    version: Version,
) -> Result<Vec<u8>, Refusal> {
    let record = &dossier.contents.dossier;
    let organisation = context.stores.accounts.organisation(&record.owner).await?;
    let organisation = organisation.ok_or(Refusal::NotFound)?;
    let call = context.stores.calls.call(&record.call.call).await?;
    let call = call.ok_or_else(|| Refusal::fault("the call of an application is not there"))?;
    let signed = dossier.form.signatures.iter();
    let signed = signed.clone().find(|wanted| wanted.content == SignedContent::FinalPdf);
    let signatory = signed.and_then(|wanted| dossier.signatory(wanted));
    let named = signatory.map(|it| (it.name(), it.fiscal_code));
    let title = match record.kind {
        DossierKind::Application => APPLICATION,
        DossierKind::Payment { .. } => PAYMENT,
    };
    let input = Input {
        title,
        form: &dossier.form,
        answers: &dossier.answers,
        today: dossier.today,
        application: &record.id.to_string(),
        administration: &call.administration,
        organisation: &Organisation {
            name: &organisation.name,
            code: organisation.code.as_str(),
            fiscal_code: organisation.fiscal_code.as_str(),
        },
        signatory: named
            .as_ref()
            .map(|(name, fiscal_code)| Signatory { name, fiscal_code: fiscal_code.as_str() }),
        version,
    };
    pdf::render(&document(&input)).map_err(Refusal::fault)
}
