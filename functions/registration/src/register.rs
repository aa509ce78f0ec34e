//! Registration of the principal user (manual 2.1).

use crate::{challenge, mail};
use domain::{FiscalCode, OrganisationCode};
use form::check::{check, normalise};
use form::{Answers, Code, Entries, Form, Id, Node, Place, Problem, Scope, Severity, Target};
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::json;
use store::accounts::{Kind, Organisation, Registration, Role, User};
use web::present::problem;
use web::{Context, Incoming, Refusal, Reply, hash_password};

/// The section of the registration form.
const SECTION: &str = "registrazione";
/// The user name of the principal user: the first of an organisation.
const PRINCIPAL: &str = "principale";
/// How many organisation codes to try before giving up: they are drawn from 32⁸.
const ATTEMPTS: u32 = 4;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Request {
    entries: Entries,
    altcha: String,
}

pub(crate) async fn register(context: &Context, incoming: &Incoming) -> Result<Reply, Refusal> {
    let request: Request = incoming.json()?;
    let form = form::registration().map_err(|_| Refusal::fault("the registration form"))?;
    let entries = accepted(form, request.entries, incoming.now)?;
    if !challenge::is_solved(context, &request.altcha, incoming.now).await? {
        return Err(Refusal::Invalid {
            code: "challenge",
            detail: "Codice di verifica non corretto o scaduto: la verifica automatica è stata ripetuta, premi di nuovo «Registra».".to_owned(),
            more: json!({ "problems": [] }),
        });
    }
    let applicant = Applicant::of(&entries)?;
    let password = temporary_password(context)?;
    let password_hash = hash_password(&password, context.random)?;
    for _ in 0..ATTEMPTS {
        let code = OrganisationCode::new(context.random.bytes()?).to_string();
        let organisation = applicant.organisation(&code, &entries, incoming.now)?;
        let user = principal(&organisation, &password_hash, incoming.now);
        match context.stores.accounts.register(&organisation, &user).await? {
            Registration::OrganisationCodeTaken => {}
            Registration::FiscalCodeTaken => return Err(taken(form, &applicant)),
            Registration::Done => {
                let origin = &context.config.origin;
                let mail = mail::credentials(origin, &applicant.email, &code, PRINCIPAL, &password);
                context.stores.mail.send(&mail, incoming.now).await?;
                return Ok(Reply::created(&json!({
                    "organisation": code,
                    "username": PRINCIPAL,
                    "email": applicant.email,
                })));
            }
        }
    }
    Err(Refusal::fault("no free organisation code was drawn"))
}

/// The entries in their normal form, or every problem with them.
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
    answers.sections.insert(section, node);
    let report = check(form, &answers, &web::setting(today));
    let errors: Vec<&Problem> = report.errors().collect();
    if errors.is_empty() { Ok(entries) } else { Err(invalid(&errors)) }
}

fn invalid(errors: &[&Problem]) -> Refusal {
    Refusal::Invalid {
        code: "invalid",
        detail: "Alcuni dati mancano o sono da correggere: li trovi indicati accanto a ogni campo."
            .to_owned(),
        more: json!({ "problems": errors.iter().map(|found| problem(found)).collect::<Vec<_>>() }),
    }
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

/// Which field holds the fiscal code that the registration stands under.
#[derive(Clone, Copy)]
enum FiscalCodeField {
    Person,
    Company,
}

impl FiscalCodeField {
    fn as_str(self) -> &'static str {
        match self {
            Self::Person => "codice_fiscale",
            Self::Company => "codice_fiscale_impresa",
        }
    }
}

/// Who registers.
struct Applicant {
    section: Id,
    kind: Kind,
    role: Role,
    fiscal_code_field: FiscalCodeField,
    fiscal_code: FiscalCode,
    name: String,
    email: String,
}

impl Applicant {
    /// Reads what the accounts need. The entries were checked: what is missing here is a fault.
    fn of(entries: &Entries) -> Result<Self, Refusal> {
        let text = |name: &str| {
            entries
                .get(name)
                .map(|entry| entry.text().to_owned())
                .ok_or_else(|| Refusal::fault(format!("the registration form lacks «{name}»")))
        };
        let natural = text("tipo_soggetto")? == "fisica";
        let fiscal_code_field =
            if natural { FiscalCodeField::Person } else { FiscalCodeField::Company };
        let name = if natural {
            format!("{} {}", text("nome")?, text("cognome")?)
        } else {
            text("denominazione")?
        };
        let third_party = !natural && text("ruolo")? == "terzo";
        Ok(Self {
            section: SECTION.parse().map_err(Refusal::fault)?,
            kind: if natural { Kind::Natural } else { Kind::Legal },
            role: if third_party { Role::ThirdParty } else { Role::Beneficiary },
            fiscal_code: text(fiscal_code_field.as_str())?.parse().map_err(Refusal::fault)?,
            fiscal_code_field,
            name,
            email: text("email")?,
        })
    }

    fn organisation(
        &self,
        code: &str,
        entries: &Entries,
        now: Timestamp,
    ) -> Result<Organisation, Refusal> {
        Ok(Organisation {
            code: code.to_owned(),
            kind: self.kind,
            role: self.role,
            fiscal_code: self.fiscal_code.to_string(),
            name: self.name.clone(),
            email: self.email.clone(),
            profile: serde_json::to_value(entries).map_err(Refusal::fault)?,
            created_at: now,
        })
    }
}

fn principal(organisation: &Organisation, password_hash: &str, now: Timestamp) -> User {
    User {
        organisation: organisation.code.clone(),
        username: PRINCIPAL.to_owned(),
        name: organisation.name.clone(),
        email: organisation.email.clone(),
        principal: true,
        password_hash: password_hash.to_owned(),
        must_change_password: true,
        password_changed_at: now,
        last_access_at: None,
        failures: 0,
        locked_until: None,
        suspended: false,
        version: 1,
    }
}

/// Twelve characters that cannot be mistaken for one another, letters and digits both.
fn temporary_password(context: &Context) -> Result<String, Refusal> {
    const LETTERS: &[u8] = b"abcdefghjkmnpqrstuvwxyz";
    const DIGITS: &[u8] = b"23456789";
    let bytes: [u8; 12] = context.random.bytes()?;
    let pick = |(index, byte): (usize, &u8)| {
        let alphabet = if index % 4 == 3 { DIGITS } else { LETTERS };
        char::from(alphabet[usize::from(*byte) % alphabet.len()])
    };
    Ok(bytes.iter().enumerate().map(pick).collect())
}
