//! The PDF of an application: the one place that gathers what it is made of.

use crate::{Context, Judged, Refusal};
use pdf::from_form::{Input, Organisation, Version, document};

/// Renders an application, as a draft or in its final version.
///
/// # Errors
/// A fault: answers that cannot be printed were refused at the field.
pub async fn application_pdf(
    context: &Context,
    judged: &Judged,
    version: Version,
) -> Result<Vec<u8>, Refusal> {
    let meta = &judged.whole.meta;
    let organisation = context.stores.accounts.organisation(&meta.organisation).await?;
    let organisation = organisation.ok_or(Refusal::NotFound)?;
    let input = Input {
        form: &judged.form,
        answers: &judged.answers,
        today: judged.today,
        application: &meta.id,
        digest: &meta.digest.to_string(),
        organisation: &Organisation {
            name: &organisation.name,
            code: &organisation.code,
            fiscal_code: &organisation.fiscal_code,
        },
        version,
    };
    pdf::render(&document(&input)).map_err(Refusal::fault)
}
