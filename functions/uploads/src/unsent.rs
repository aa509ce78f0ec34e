//! Why an application was not sent.

use edge::{Busy, Denied, Invalid, Refusal};
use form::{Form, Id};
use store::applications::Submission;

/// Why it was not; the forms are those of the application and of its payment request.
pub(crate) fn refusal(
    (application, payment): (&Form, Option<&Form>),
    refused: Submission,
) -> Refusal {
    match refused {
        Submission::Closed { at } => Denied::ClosedToSend { closed: at }.into(),
        Submission::NotOpen { opens_at } => Denied::NotOpenToSend { opens: opens_at.into() }.into(),
        Submission::Full { most } => Denied::Full { most }.into(),
        Submission::NotValidated => Denied::NotValidatedToSend.into(),
        Submission::MissingUpload(which) => missing(Some(application), which).into(),
        Submission::MissingPaymentUpload(which) => missing(payment, which).into(),
        Submission::Refused(why) => Denied::Pair(why).into(),
        Submission::Meanwhile => Busy::Contended.into(),
        Submission::Arrived { .. } => Refusal::fault("an arrival is no refusal"),
    }
}

fn missing(form: Option<&Form>, which: Id) -> Invalid {
    let signature = form.and_then(|form| form.signature(which.as_str()));
    let subject = signature.map(|it| it.subject.clone());
    let subject = subject.unwrap_or_else(|| format!("Il file «{which}»"));
    Invalid::MissingUpload { which, subject }
}
