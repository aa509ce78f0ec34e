//! Which invoice of a file an expense reports: a file may have several (a lot), and an expense reports one.

use crate::invoice_doubts::doubt;
use dossier::LoadedDossier;
use edge::api::InvoiceFinding;
use form::{Entries, is_about};
use store::applications::ItemKey;

/// Which of the invoices of a file the expense reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reported {
    /// This one, by its place in the file.
    This(usize),
    /// Of several none was chosen yet.
    NotYet,
    /// Of several none: the expense has another number.
    NoneOf(usize),
}

impl Reported {
    /// By the number that was typed; the only invoice of a file is what is reported, whatever was typed.
    pub(crate) fn of(dossier: &LoadedDossier, item: &ItemKey, given: &[Option<Entries>]) -> Self {
        if given.len() == 1 {
            return Self::This(0);
        }
        let (at, id) = (item.path(), item.item.to_string());
        let about = |entries: &Option<Entries>| {
            is_about(&dossier.form, &dossier.answers, (&at, &id), entries.as_ref()?)
        };
        let about: Vec<Option<bool>> = given.iter().map(about).collect();
        match about.iter().position(|about| *about == Some(true)) {
            Some(index) => Self::This(index),
            None if about.contains(&Some(false)) => Self::NoneOf(given.len()),
            None => Self::NotYet,
        }
    }

    /// Whether the invoice at a place of the file is the one.
    pub(crate) fn is(self, index: usize) -> bool {
        self == Self::This(index)
    }

    /// What there is to say at an invoice because of the others in the file.
    pub(crate) fn told(self, index: usize) -> Option<InvoiceFinding> {
        match self {
            Self::This(reported) if reported != index => Some(doubt(
                "Non è la fattura di questo giustificativo, che riporta un’altra fattura dello stesso file: se riguarda gli interventi, inseriscila in un giustificativo suo, con lo stesso file."
                    .to_owned(),
            )),
            Self::NoneOf(count) if index == 0 => Some(doubt(format!(
                "Il numero scritto nel giustificativo non è di nessuna delle {count} fatture del file: riporta i dati di quella giusta, oppure controlla il file."
            ))),
            Self::This(_) | Self::NotYet | Self::NoneOf(_) => None,
        }
    }
}
