//! The values of an invoice, parsed once.

mod amount;
mod currency;
mod decimal;
mod fault;
mod number;
mod rate;
mod tax_id;
mod written;
mod zoned_date;

pub use amount::Amount;
pub use currency::Currency;
pub use decimal::Decimal;
pub use fault::ValueFault;
pub use number::DocumentNumber;
pub use rate::Rate;
pub use tax_id::{Country, VatId};
pub use written::Written;
pub(crate) use zoned_date::ZonedDate;
