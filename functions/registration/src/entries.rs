//! The entries of the registration form: taken in their normal form, or every problem with them.

use crate::applicant::FiscalCodeField;
use crate::slip::slip;
use domain::{EmailAddress, Instant};
use edge::{Invalid, Purpose, Refusal};
use form::check::{check, normalise};
use form::{
    Answers, Code, Entries, FieldPath, Form, Id, ListPath, Node, Place, Problem, Scope, Severity,
    Target,
};
use jiff::Timestamp;

/// The section of the registration form.
const SECTION: &str = "registrazione";
/// What is said of the privacy notice that was not read.
const NOT_READ: &str = "Per registrarti leggi l’informativa e spunta questa casella.";

/// The entries in their normal form, or every problem with them. What the form does not ask for,
/// such as the data of a company from a natural person, is not kept.
pub(crate) fn accepted(typed: Entries, now: Timestamp) -> Result<Entries, Refusal> {
    let (form, section) = (form()?, section()?);
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
        return Err(invalid(&errors));
    }
    let scope = Scope::section(form, &answers, &section);
    let at = ListPath::section(section.clone());
    let counts =
        |field: &Id| scope.effective(&FieldPath { at: at.clone(), field: field.clone() }).is_some();
    Ok(entries.into_iter().filter(|(field, _)| counts(field)).collect())
}

/// Manual 2.1: «Codice fiscale inserito già presente in banca dati».
pub(crate) fn taken(field: FiscalCodeField) -> Result<Refusal, Refusal> {
    at_field(field.as_str(), "Questo codice fiscale è già registrato: un utente principale si può registrare una sola volta. Accedi con le credenziali ricevute; se hai perso la password, nella pagina di accesso ne chiedi una nuova.".to_owned())
}

/// Asks back about an address whose domain looks like a slip, unless it was confirmed.
pub(crate) fn asked_back(email: &EmailAddress, confirmed: Option<&str>) -> Result<(), Refusal> {
    match slip(email, confirmed, "Registrati") {
        Some(question) => Err(at_field("email", question)?),
        None => Ok(()),
    }
}

/// Who registers with an identity provider does so for nobody else.
pub(crate) fn of_another(field: FiscalCodeField, shown: &str) -> Result<Refusal, Refusal> {
    at_field(
        field.as_str(),
        format!(
            "Hai confermato la tua identità con il codice fiscale {shown}: qui va quello, e non si può cambiare. Se ti registri per un’altra persona, deve confermare lei la sua identità."
        ),
    )
}

/// One problem, with one answer.
fn at_field(field: &str, message: String) -> Result<Refusal, Refusal> {
    let (form, section) = (form()?, section()?);
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
    Ok(invalid(&[&problem_at_field]))
}

fn form() -> Result<&'static Form, Refusal> {
    form::registration().map_err(|_| Refusal::fault("the registration form"))
}

fn section() -> Result<Id, Refusal> {
    SECTION.parse().map_err(Refusal::fault)
}

/// The one declaration is the privacy notice: the form's own sentence speaks of an application, which there is not yet.
fn told(found: &Problem) -> edge::api::Problem {
    let problem: edge::api::Problem = found.into();
    match &found.code {
        Code::MustBeYes => edge::api::Problem { sentence: NOT_READ.to_owned(), ..problem },
        _ => problem,
    }
}

fn invalid(errors: &[&Problem]) -> Refusal {
    let problems = errors.iter().map(|&found| told(found)).collect();
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
        accepted(serde_json::from_value(entries).unwrap(), now)
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
        assert_eq!(sentences, [NOT_READ]);
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
