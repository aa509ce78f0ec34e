//! What whoever asks expects of an invoice.

use domain::{Cup, Date, FiscalCode, VatNumber};

/// The day from which invoices of what incentives pay carry the CUP: 1 June 2023 (DL 13/2023, art. 5, par. 6).
pub const CUP_LAW_SINCE: (i16, i8, i8) = (2023, 6, 1);

/// What is expected of an invoice.
#[derive(Clone, Debug, Default)]
pub struct Expected {
    /// The supplier, where one has been chosen.
    pub supplier: Option<ExpectedParty>,
    /// The customer: whoever the contribution goes to.
    pub customer: Option<ExpectedParty>,
    /// Whether it must name the project.
    pub cup: CupRule,
}

/// The codes of a party. Either that agrees is enough: a sole trader is invoiced under both.
#[derive(Clone, Debug, Default)]
pub struct ExpectedParty {
    /// Its VAT number.
    pub vat: Option<VatNumber>,
    /// Its fiscal code.
    pub fiscal_code: Option<FiscalCode>,
}

/// Whether an invoice must name the project that it is for. Suppliers not established in Italy need not.
#[derive(Clone, Debug, Default)]
pub enum CupRule {
    /// The call does not ask for it: its applications came before the law, say.
    #[default]
    NotAsked,
    /// It must.
    Asked {
        /// The first day whose invoices must.
        since: Date,
        /// The code of the project, once there is one.
        cup: Option<Cup>,
        /// Other words that do as well, such as the number of the application (DL 13/2023, art. 5, par. 7).
        wording: Option<String>,
    },
}

impl CupRule {
    /// The rule of the law alone: from its day on, any code.
    pub fn law() -> Self {
        let (year, month, day) = CUP_LAW_SINCE;
        Date::new(year, month, day).map_or(Self::NotAsked, |since| Self::Asked {
            since,
            cup: None,
            wording: None,
        })
    }
}
