//! Registration of the principal user (manual 2.1).

use crate::applicant::{Applicant, principal};
use crate::{challenge, mail, rate};
use domain::OrganisationCode;
use edge::api::Registered;
use edge::reply::Created;
use edge::routes::registration::Register;
use edge::{Context, Denied, Invalid, Purpose, Refusal, Request, first_password, hash_password};
use form::check::{Setting, check, normalise};
use form::{
    Answers, Code, Entries, FieldPath, Form, Id, ListPath, Node, Place, Problem, Scope, Severity,
    Target,
};
use jiff::Timestamp;
use store::accounts::{Organisation, Registration, User};

/// The section of the registration form.
pub(crate) const SECTION: &str = "registrazione";
/// The user name of the principal user: the first of an organisation.
pub(crate) const PRINCIPAL: &str = "principale";
/// How many organisation codes to try before giving up: they are drawn from 32⁸.
const ATTEMPTS: u32 = 4;

pub(crate) async fn register(
    context: &Context,
    request: &Request,
) -> Result<Created<Registered>, Refusal> {
    let registration = request.body(Register)?;
    let form = form::registration().map_err(|_| Refusal::fault("the registration form"))?;
    let entries = accepted(form, registration.entries, request.now)?;
    rate::REGISTRATION.take(context, request, &request.source).await?;
    if !challenge::is_solved(context, &registration.altcha, request.now).await? {
        return Err(Invalid::Challenge.into());
    }
    let applicant = Applicant::of(&entries)?;
    let password = first_password(context.random)?;
    let password_hash = hash_password(&password, context.random)?;
    for _ in 0..ATTEMPTS {
        let code = OrganisationCode::new(context.random.bytes()?).to_string();
        let organisation = applicant.organisation(&code, &entries, request.now)?;
        let user = principal(&organisation, &password_hash, request.now);
        match context.stores.accounts.register(&organisation, &user).await? {
            Registration::OrganisationCodeTaken => {}
            Registration::FiscalCodeTaken => return Err(taken(form, &applicant)),
            Registration::Done => {
                let account = (&organisation, &user);
                send_credentials(context, request, account, &password).await?;
                return Ok(Created(Registered {
                    organisation: code,
                    username: PRINCIPAL.to_owned(),
                    email: applicant.email,
                }));
            }
        }
    }
    Err(Refusal::fault("no free organisation code was drawn"))
}

/// Sends the credentials. Nobody else knows the password, and the fiscal code could never register
/// again: if the mail does not go out, the registration is taken back.
async fn send_credentials(
    context: &Context,
    request: &Request,
    (organisation, user): (&Organisation, &User),
    password: &str,
) -> Result<(), Refusal> {
    let Organisation { code, email, .. } = organisation;
    let mail = mail::credentials(&context.config.origin, email, code, &user.username, password);
    let Err(error) = context.stores.mail.send(&mail, request.now).await else { return Ok(()) };
    edge::log_failure(&request.request_id, "the credentials were not sent", &error);
    if !context.stores.accounts.take_back_registration(organisation, user).await? {
        return Err(Refusal::fault("a registration without credentials could not be taken back"));
    }
    Err(Denied::CredentialsNotSent.into())
}

/// The entries in their normal form, or every problem with them. What the form does not ask for,
/// such as the data of a company from a natural person, is not kept.
fn accepted(form: &Form, typed: Entries, now: Timestamp) -> Result<Entries, Refusal> {
    let today = domain::Instant::from(now).date().map_err(Refusal::fault)?;
    let section: Id = SECTION.parse().map_err(Refusal::fault)?;
    let empty = Answers::default();
    let scope = Scope::section(form, &empty, &section);
    let body = scope.body().ok_or(Refusal::NotFound)?;
    let entries = normalise(&scope, body, typed, today).map_err(|unknown| {
        Refusal::Malformed(format!("campi sconosciuti: {}", unknown.join(", ")))
    })?;
    let mut answers = Answers::default();
    let node = Node { saved: true, entries: entries.clone(), ..Node::default() };
    answers.sections.insert(section.clone(), node);
    let report =
        check(form, &answers, &Setting { today, unprintable: &|text| pdf::can_print(text).err() });
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

fn invalid(errors: &[&Problem]) -> Refusal {
    let problems = errors.iter().map(|&found| found.into()).collect();
    Invalid::Answers { purpose: Purpose::Registration, problems }.into()
}

/// Manual 2.1: «Codice fiscale inserito già presente in banca dati».
fn taken(form: &Form, applicant: &Applicant) -> Refusal {
    let field = applicant.fiscal_code_field;
    let label = form.sections.first().and_then(|section| section.body.field(field.as_str()));
    let problem_at_field = Problem {
        place: Place {
            section: applicant.section.clone(),
            steps: Vec::new(),
            target: field.as_str().parse().ok().map(Target::Field),
        },
        label: label.map(|(_, field)| field.label.clone()).unwrap_or_default(),
        code: Code::Rule {
            id: applicant.section.clone(),
            message: "Questo codice fiscale è già registrato: un utente principale si può registrare una sola volta. Accedi con le credenziali ricevute.".to_owned(),
        },
        severity: Severity::Error,
    };
    invalid(&[&problem_at_field])
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

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
        accepted(form::registration().unwrap(), serde_json::from_value(entries).unwrap(), now)
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
