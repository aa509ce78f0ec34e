//! The application that a payment request hangs on: what the request carries in from it.

use edge::{Context, Refusal};
use form::Answers;
use store::applications::{Contents, Dossier, DossierKind};

/// An application as its payment request looks at it.
#[derive(Debug)]
pub(crate) struct Parent {
    /// The records.
    pub(crate) contents: Contents,
    /// The same as answers.
    pub(crate) answers: Answers,
}

/// The application of a payment request, read with one query; nothing for an application.
///
/// # Errors
/// A fault, when it is not there.
pub(crate) async fn parent_of(
    context: &Context,
    dossier: &Dossier,
) -> Result<Option<Parent>, Refusal> {
    let DossierKind::Payment { of } = dossier.kind else { return Ok(None) };
    let contents = context.stores.applications.load(of).await?;
    let missing = || Refusal::fault("the application of a payment request is not there");
    let contents = contents.ok_or_else(missing)?;
    Ok(Some(Parent { answers: contents.answers(), contents }))
}
