//! Who sells and who buys.

use crate::values::{VatId, Written};
use domain::FiscalCode;

/// A party of an invoice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// Its name, or name and surname. The customer of a simplified invoice may be told by its codes alone.
    pub name: Option<String>,
    /// Its VAT number. Consumers, and parties known by their fiscal code alone, have none.
    pub vat: Option<VatId>,
    /// Its fiscal code.
    pub fiscal_code: Option<Written<FiscalCode>>,
}
