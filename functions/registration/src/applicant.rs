//! Who registers, read from the entries of the form.

use crate::register::{PRINCIPAL, SECTION};
use domain::FiscalCode;
use edge::Refusal;
use form::{Entries, Id};
use jiff::Timestamp;
use std::collections::BTreeSet;
use store::accounts::{Kind, Organisation, Role, User};

/// Which field holds the fiscal code that the registration stands under.
#[derive(Clone, Copy)]
pub(crate) enum FiscalCodeField {
    Person,
    Company,
}

impl FiscalCodeField {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Person => "codice_fiscale",
            Self::Company => "codice_fiscale_impresa",
        }
    }
}

/// Who registers.
pub(crate) struct Applicant {
    pub(crate) section: Id,
    kind: Kind,
    role: Role,
    pub(crate) fiscal_code_field: FiscalCodeField,
    fiscal_code: FiscalCode,
    name: String,
    pub(crate) email: String,
}

impl Applicant {
    /// Reads what the accounts need. The entries were checked: what is missing here is a fault.
    pub(crate) fn of(entries: &Entries) -> Result<Self, Refusal> {
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

    /// The organisation to be, under a code.
    pub(crate) fn organisation(
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

/// The first user of an organisation.
pub(crate) fn principal(organisation: &Organisation, password_hash: &str, now: Timestamp) -> User {
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
        roles: BTreeSet::new(),
        version: 1,
    }
}
