//! Who must sign, as the answers say.

use crate::{Answers, Form, RequiredSignature, Scope, SignatoryFields, Value};
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
        let person = self.signatory.iter().find(|person| person.counts(form, answers))?;
        person.read(form, answers, today)
    }
}

impl SignatoryFields {
    fn counts(&self, form: &Form, answers: &Answers) -> bool {
        let scope = Scope::section(form, answers, &self.fiscal_code.at.section);
        self.when.as_ref().is_none_or(|when| scope.holds(when))
    }

    fn read(&self, form: &Form, answers: &Answers, today: Date) -> Option<Signatory> {
        let scope = Scope::section(form, answers, &self.fiscal_code.at.section);
        let Some(Value::FiscalCode(fiscal_code)) = scope.value(&self.fiscal_code, today) else {
            return None;
        };
        let words: Vec<String> = self
            .name
            .iter()
            .filter_map(|path| Some(scope.effective(path)?.text().trim().to_owned()))
            .collect();
        Some(Signatory { fiscal_code, name: words.join(" ") })
    }
}
