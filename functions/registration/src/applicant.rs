//! Who registers, read from the entries of the form.

use domain::{
    EmailAddress, FiscalCode, OrganisationCode, PasswordHash, PersonFiscalCode, Username,
};
use edge::Refusal;
use form::Entries;
use jiff::Timestamp;
use store::accounts::{ApplicantKind, ApplicantRole, Organisation, User};

/// The user name of the principal user: the first of an organisation.
const PRINCIPAL: &str = "principale";

/// Which field holds the fiscal code that the registration stands under.
#[derive(Clone, Copy)]
pub(crate) enum FiscalCodeField {
    Person,
    Company,
    /// Of the person who represents a company: its first user.
    Representative,
}

impl FiscalCodeField {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Person => "codice_fiscale",
            Self::Company => "codice_fiscale_impresa",
            Self::Representative => "rapp_codice_fiscale",
        }
    }
}

/// Who registers.
pub(crate) struct Applicant {
    kind: ApplicantKind,
    role: ApplicantRole,
    pub(crate) fiscal_code_field: FiscalCodeField,
    fiscal_code: FiscalCode,
    /// Where the fiscal code of the person who registers is, and which it is.
    pub(crate) person: (FiscalCodeField, PersonFiscalCode),
    name: String,
    /// The name of the person who registers: of a company, of who represents it.
    person_name: String,
    pub(crate) email: EmailAddress,
    entries: Entries,
}

impl Applicant {
    /// Reads what the accounts need. The entries were checked: what is missing here is a fault.
    pub(crate) fn of(entries: Entries) -> Result<Self, Refusal> {
        let text = |name: &str| {
            entries
                .get(name)
                .map(|entry| entry.text().to_owned())
                .ok_or_else(|| Refusal::fault(format!("the registration form lacks «{name}»")))
        };
        let natural = text("tipo_soggetto")? == "fisica";
        let fiscal_code_field =
            if natural { FiscalCodeField::Person } else { FiscalCodeField::Company };
        let person_field =
            if natural { FiscalCodeField::Person } else { FiscalCodeField::Representative };
        let person = text(person_field.as_str())?.parse().map_err(Refusal::fault)?;
        let of = if natural { "" } else { "rapp_" };
        let called = |part: &str| text(&format!("{of}{part}"));
        let person_name = format!("{} {}", called("nome")?, called("cognome")?);
        let name = if natural { person_name.clone() } else { text("denominazione")? };
        let third_party = !natural && text("ruolo")? == "terzo";
        Ok(Self {
            kind: if natural { ApplicantKind::Natural } else { ApplicantKind::Legal },
            role: if third_party { ApplicantRole::ThirdParty } else { ApplicantRole::Beneficiary },
            fiscal_code: text(fiscal_code_field.as_str())?.parse().map_err(Refusal::fault)?,
            fiscal_code_field,
            person: (person_field, person),
            name,
            person_name,
            email: text("email")?.parse().map_err(Refusal::fault)?,
            entries,
        })
    }

    /// The organisation to be, under a code, with its principal user.
    pub(crate) fn account(
        &self,
        code: OrganisationCode,
        password_hash: PasswordHash,
        now: Timestamp,
    ) -> Result<(Organisation, User), Refusal> {
        let username: Username = PRINCIPAL.parse().map_err(Refusal::fault)?;
        let named = (self.person_name.as_str(), &self.email);
        let user = User::principal(&code, &username, named, password_hash, now);
        let phone = self.entries.get("telefono").and_then(|entry| entry.text().parse().ok());
        let user = User { fiscal_code: Some(self.person.1.clone()), phone, ..user };
        let organisation = Organisation {
            code,
            kind: self.kind,
            role: self.role,
            fiscal_code: self.fiscal_code.clone(),
            name: self.name.clone(),
            email: self.email.clone(),
            profile: self.entries.clone(),
            created_at: now,
        };
        Ok((organisation, user))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn applicant(entries: Value) -> Result<Applicant, Refusal> {
        Applicant::of(serde_json::from_value(entries).unwrap())
    }

    fn company(role: &str) -> Value {
        json!({
            "tipo_soggetto": "giuridica", "ruolo": role, "denominazione": "Officine Bianchi S.r.l.",
            "codice_fiscale_impresa": "80062590379", "rapp_codice_fiscale": "BSSLNE75E54F257M",
            "codice_fiscale": "BSSLNE75E54F257M", "rapp_nome": "Elena", "rapp_cognome": "Bassi",
            "nome": "Elena", "cognome": "Bassi", "email": "info@bianchi.example.it",
        })
    }

    #[test]
    fn a_company_stands_under_its_own_fiscal_code() {
        let company = applicant(company("terzo")).unwrap();
        assert_eq!(company.fiscal_code.as_str(), "80062590379");
        assert_eq!(company.name, "Officine Bianchi S.r.l.");
        // Its user is a person, who is named in histories and mails.
        assert_eq!(company.person_name, "Elena Bassi");
        assert_eq!(company.role, ApplicantRole::ThirdParty);
        assert_eq!(company.kind, ApplicantKind::Legal);
        assert_eq!(company.person.1.as_str(), "BSSLNE75E54F257M");
    }

    #[test]
    fn a_person_stands_under_theirs_and_for_themselves() {
        let mut entries = company("terzo");
        entries["tipo_soggetto"] = "fisica".into();
        let person = applicant(entries).unwrap();
        assert_eq!(person.fiscal_code.as_str(), "BSSLNE75E54F257M");
        assert_eq!(person.name, "Elena Bassi");
        assert_eq!(person.role, ApplicantRole::Beneficiary);
    }

    #[test]
    fn what_the_form_should_have_refused_is_a_fault() {
        let mut without_mail = company("beneficiario");
        without_mail["email"] = "nessuna".into();
        assert!(matches!(applicant(without_mail), Err(Refusal::Fault(_))));
        let mut without_name = company("beneficiario");
        without_name.as_object_mut().unwrap().remove("denominazione");
        assert!(matches!(applicant(without_name), Err(Refusal::Fault(_))));
    }
}
