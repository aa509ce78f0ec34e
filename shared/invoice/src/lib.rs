#![doc = include_str!("../README.md")]

mod check;
mod codes;
mod error;
mod expense;
mod figures;
mod invoice;
mod party;
mod read;
mod values;
mod view;
mod xml;

pub use check::{
    CUP_LAW_SINCE, CupRule, Expected, ExpectedParty, Finding, Role, Severity, TotalDifference,
    check,
};
pub use codes::{DocumentType, DueVat, FundKind, Nature, NoExpense, PaymentMode, WithholdingKind};
pub use error::{Bound, Mistaken, ReadError};
pub use expense::{Expense, FilledExpense, expense};
pub use figures::{Figures, FiguresError};
pub use invoice::{
    Attachment, Block, Format, Fund, Invoice, InvoiceFile, Line, Payment, PriceChange, Reference,
    Stamp, Summary, Withholding,
};
pub use party::Party;
pub use read::read;
pub use values::{
    Amount, Country, Currency, Decimal, DocumentNumber, Rate, ValueFault, VatId, Written,
};
pub use view::{Row, Rows, view};
pub use xml::decoded;
