//! Who must sign, as the answers say.

use crate::summary::{NamedParty, first_that_holds};
use crate::{Answers, Form, RequiredSignature};
use domain::{Date, FiscalCode};

/// The person who must sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signatory {
    /// The fiscal code.
    pub fiscal_code: FiscalCode,
    /// The name, as it was written.
    pub name: String,
}

impl RequiredSignature {
    /// Who must sign it; `None` as long as the answers do not say so.
    pub fn signatory(&self, form: &Form, answers: &Answers, today: Date) -> Option<Signatory> {
        let NamedParty { name, fiscal_code } =
            first_that_holds(form, &self.signatory, answers, today)?;
        Some(Signatory { fiscal_code: fiscal_code?.parse().ok()?, name: name? })
    }
}
