//! Who must sign, as the answers say.

use crate::summary::{NamedParty, first_that_holds};
use crate::{Answers, Form, RequiredSignature};
use domain::{Date, FiscalCode};

/// The person who must sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signatory {
    /// The fiscal code.
    pub fiscal_code: FiscalCode,
    /// Given names.
    pub given_name: String,
    /// The family name.
    pub family_name: String,
}

impl Signatory {
    /// The whole name, given names first.
    pub fn name(&self) -> String {
        [self.given_name.as_str(), &self.family_name].join(" ").trim().to_owned()
    }
}

impl RequiredSignature {
    /// Who must sign it; `None` as long as the answers do not say so.
    pub fn signatory(&self, form: &Form, answers: &Answers, today: Date) -> Option<Signatory> {
        let NamedParty { names, fiscal_code, .. } =
            first_that_holds(form, &self.signatory, answers, today)?;
        let (family_name, given_names) = names.split_last()?;
        Some(Signatory {
            fiscal_code: fiscal_code?.parse().ok()?,
            given_name: given_names.join(" "),
            family_name: family_name.clone(),
        })
    }
}
