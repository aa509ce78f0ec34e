//! An application and its payment request, as each shows the other.

use super::signed::signed_file;
use edge::api::{Payment, PaymentFile, PaymentOf, State};
use form::Form;
use form::address::{application_path, for_application, payment_path, send_path};
use store::applications::{Dossier, DossierKind};

/// The other one of the two, as far as there is one.
#[derive(Debug, Clone, Default)]
pub(crate) struct Partner {
    /// The payment request that hangs on an application.
    pub(crate) payment: Option<Payment>,
    /// The application that a payment request hangs on.
    pub(crate) of: Option<PaymentOf>,
}

/// The task list of the form that a dossier is filled in on, from the site's root.
pub(crate) fn form_path(dossier: &Dossier) -> String {
    let pin = &dossier.call;
    match dossier.kind {
        DossierKind::Application => application_path(&pin.call, pin.revision),
        DossierKind::Payment { .. } => payment_path(&pin.call, pin.revision),
    }
}

/// A dossier's own page, from the site's root.
fn page(dossier: &Dossier) -> String {
    for_application(&form_path(dossier), &dossier.id.to_string())
}

/// The page where a dossier is validated and signed, from the site's root.
fn sending_page(dossier: &Dossier) -> String {
    for_application(&send_path(&form_path(dossier)), &dossier.id.to_string())
}

/// A payment request as its application shows it; with its form, what it must be sent with too.
pub fn payment(dossier: &Dossier, form: Option<&Form>) -> Payment {
    let state = dossier.stage.state();
    let asked = form.into_iter().flat_map(|form| &form.signatures);
    Payment {
        id: dossier.id.to_string(),
        state: State::from(state),
        state_label: state.payment_label().to_owned(),
        path: page(dossier),
        send_path: sending_page(dossier),
        validated_at: dossier.stage.validated_at().map(Into::into),
        files: asked
            .map(|wanted| PaymentFile {
                label: wanted.label.clone(),
                signed: dossier.stage.signed(&wanted.id).map(signed_file),
            })
            .collect(),
    }
}

/// The application that a payment request hangs on.
pub(crate) fn payment_of(application: &Dossier) -> PaymentOf {
    PaymentOf {
        id: application.id.to_string(),
        state: application.stage.state().into(),
        path: page(application),
        send_path: sending_page(application),
    }
}
