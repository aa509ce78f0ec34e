//! The entries of the registration form: taken in their normal form, or every problem with them, in the language of whoever
//! registers.

use crate::applicant::FiscalCodeField;
use crate::slip::slip;
use crate::words::words;
use domain::{EmailAddress, Instant};
use edge::{Invalid, Purpose, Refusal};
use form::check::{check, normalise};
use form::{
    Answers, Code, Entries, FieldPath, Form, Id, ListPath, Node, Place, Problem, Scope, Severity,
    Target,
};
use jiff::Timestamp;
use language::Language;

/// The section of the registration form.
const SECTION: &str = "registrazione";

/// The entries in their normal form, or every problem with them. What the form does not ask for,
/// such as the data of a company from a natural person, is not kept.
pub(crate) fn accepted(
    typed: Entries,
    now: Timestamp,
    language: Language,
) -> Result<Entries, Refusal> {
    let (form, section) = (form(language)?, section()?);
    let today = Instant::from(now).day_in_italy();
    let empty = Answers::default();
    let scope = Scope::section(form, &empty, &section);
    let body = scope.body().ok_or(Refusal::NotFound)?;
    let entries = normalise(&scope, body, typed, today).map_err(|unknown| {
        Refusal::Malformed(format!("campi sconosciuti: {}", unknown.join(", ")))
    })?;
    let mut answers = Answers::default();
    let node = Node { saved: true, entries: entries.clone(), ..Node::default() };
    answers.sections.insert(section.clone(), node);
    let report = check(form, &answers, today);
    let errors: Vec<&Problem> = report.errors().collect();
    if !errors.is_empty() {
        return Err(invalid(&errors, language));
    }
    let scope = Scope::section(form, &answers, &section);
    let at = ListPath::section(section.clone());
    let counts =
        |field: &Id| scope.effective(&FieldPath { at: at.clone(), field: field.clone() }).is_some();
    Ok(entries.into_iter().filter(|(field, _)| counts(field)).collect())
}

/// Somebody is registered under the fiscal code.
pub(crate) fn taken(field: FiscalCodeField, language: Language) -> Result<Refusal, Refusal> {
    at_field(field.as_str(), words(language).fiscal_code_taken.to_string(), language)
}

/// Asks back about an address whose domain looks like a slip, unless it was confirmed.
pub(crate) fn asked_back(
    email: &EmailAddress,
    confirmed: Option<&str>,
    language: Language,
) -> Result<(), Refusal> {
    match slip(email, confirmed, (words(language).register.as_str(), language)) {
        Some(question) => Err(at_field("email", question, language)?),
        None => Ok(()),
    }
}

/// Who registers with an identity provider does so for nobody else.
pub(crate) fn of_another(
    field: FiscalCodeField,
    shown: &str,
    language: Language,
) -> Result<Refusal, Refusal> {
    at_field(field.as_str(), words(language).of_another.with(&[("code", &shown)]), language)
}

/// One problem, with one answer.
fn at_field(field: &str, message: String, language: Language) -> Result<Refusal, Refusal> {
    let (form, section) = (form(language)?, section()?);
    let asked = form.sections.first().and_then(|section| section.body.field(field));
    let problem_at_field = Problem {
        place: Place {
            section: section.clone(),
            steps: Vec::new(),
            target: field.parse().ok().map(Target::Field),
        },
        label: asked.map(|(_, field)| field.label.clone()).unwrap_or_default(),
        code: Code::Rule { id: section, message },
        severity: Severity::Error,
    };
    Ok(invalid(&[&problem_at_field], language))
}

fn form(language: Language) -> Result<&'static Form, Refusal> {
    form::registration_in(language).map_err(|_| Refusal::fault("the registration form"))
}

fn section() -> Result<Id, Refusal> {
    SECTION.parse().map_err(Refusal::fault)
}

/// The one declaration is the privacy notice: the form's own sentence speaks of an application, which there is not yet.
fn told(found: &Problem, language: Language) -> edge::api::Problem {
    let problem = edge::api::Problem::spoken(found, language);
    match &found.code {
        Code::MustBeYes => {
            edge::api::Problem { sentence: words(language).privacy_not_read.to_string(), ..problem }
        }
        _ => problem,
    }
}

fn invalid(errors: &[&Problem], language: Language) -> Refusal {
    let problems = errors.iter().map(|&found| told(found, language)).collect();
    Invalid::Answers { purpose: Purpose::Registration, problems }.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn person() -> Value {
        json!({
            "tipo_soggetto": "fisica", "cognome": "Bassi", "nome": "Elena",
            "codice_fiscale": "BSSLNE75E54F257M", "sesso": "F", "data_nascita": "14/05/1975",
            "provincia_nascita": "MO", "comune_nascita": "F257",
            "res_provincia": "MO", "res_comune": "F257", "res_via": "Via Giardini",
            "res_civico": "45", "res_cap": "41124",
            "email": "elena.bassi@example.it", "telefono": "059 1234567", "privacy": "si",
        })
    }

    fn accepted_of(entries: Value) -> Result<Entries, Refusal> {
        let now = "2026-11-22T08:15:00Z".parse().unwrap();
        accepted(serde_json::from_value(entries).unwrap(), now, Language::Italian)
    }

    #[test]
    fn what_is_not_asked_for_is_not_kept() {
        let mut entries = person();
        entries["denominazione"] = "x".repeat(400_000).into();
        entries["ruolo"] = "terzo".into();
        let kept = accepted_of(entries).unwrap();
        assert!(!kept.contains_key("denominazione") && !kept.contains_key("ruolo"), "{kept:?}");
        assert_eq!(kept, accepted_of(person()).unwrap());
        assert_eq!(kept.len(), person().as_object().unwrap().len());
    }

    #[test]
    fn the_privacy_notice_is_not_of_an_application() {
        let mut entries = person();
        entries["privacy"] = "".into();
        let Err(Refusal::Invalid(Invalid::Answers { problems, .. })) = accepted_of(entries) else {
            panic!("accepted")
        };
        let sentences: Vec<&str> = problems.iter().map(|it| it.sentence.as_str()).collect();
        assert_eq!(sentences, [words(Language::Italian).privacy_not_read.as_str()]);
    }

    #[test]
    fn a_name_that_cannot_be_printed_does_not_register() {
        let mut entries = person();
        entries["cognome"] = "Bassi 🏠".into();
        let Err(Refusal::Invalid(Invalid::Answers { problems, .. })) = accepted_of(entries) else {
            panic!("accepted")
        };
        let target = problems[0].place.target.clone();
        assert_eq!(target, Some(edge::api::Target::Field("cognome".to_owned())));
    }
}
