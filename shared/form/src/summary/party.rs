//! Who an application is for, as far as the answers say.

use crate::{Answers, FieldPath, Form, Party, Scope};
use domain::Date;

/// A party as far as the answers name it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NamedParty {
    /// The name, once all of it was answered.
    pub name: Option<String>,
    /// The answers that the name is made of, once all of it was answered, in the form's order.
    pub names: Vec<String>,
    /// The fiscal code, as far as it was answered.
    pub fiscal_code: Option<String>,
}

/// Who the application is for; `None` when the form does not say which answers name the beneficiary, or
/// none of its conditions holds yet.
pub fn beneficiary(form: &Form, answers: &Answers, today: Date) -> Option<NamedParty> {
    first_that_holds(form, &form.beneficiary, answers, today)
}

/// Whether the application is filled in by somebody else than the beneficiary; `None` when the form does not
/// ask, or while it was not answered.
pub fn by_third_party(form: &Form, answers: &Answers) -> Option<bool> {
    let (first, when) = (form.own_sections().next()?, form.third_party.as_ref()?);
    let scope = Scope::section(form, answers, &first.id);
    let answered = when.fields().iter().all(|field| scope.effective(field).is_some());
    answered.then(|| scope.holds(when))
}

/// The first of several parties whose condition holds, seen from the first section.
pub(crate) fn first_that_holds(
    form: &Form,
    parties: &[Party],
    answers: &Answers,
    today: Date,
) -> Option<NamedParty> {
    let first = form.own_sections().next()?;
    let scope = Scope::section(form, answers, &first.id);
    let holds = |party: &&Party| party.when.as_ref().is_none_or(|when| scope.holds(when));
    parties.iter().find(holds).map(|party| named(party, &scope, today))
}

fn named(party: &Party, scope: &Scope<'_>, today: Date) -> NamedParty {
    let answer = |path: &FieldPath| answer(scope, path, today);
    let name: Option<Vec<String>> = party.name.iter().map(answer).collect();
    NamedParty {
        name: name.as_ref().map(|names| names.join(" ")),
        names: name.unwrap_or_default(),
        fiscal_code: answer(&party.fiscal_code),
    }
}

/// An answer in its normal form; one that does not read well, as it was typed.
fn answer(scope: &Scope<'_>, path: &FieldPath, today: Date) -> Option<String> {
    let typed = || scope.effective(path);
    let entry = scope.value(path, today).map(|value| value.entry()).or_else(typed)?;
    let text = entry.text().trim();
    (!text.is_empty()).then(|| text.to_owned())
}
