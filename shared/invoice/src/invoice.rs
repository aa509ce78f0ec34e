//! What is read of a file: one supplier, one customer, one or more invoices.

use crate::codes::{DocumentType, DueVat, FundKind, Nature, PaymentMode, WithholdingKind};
use crate::party::Party;
use crate::values::{Amount, Currency, Decimal, DocumentNumber, Rate, Written};
use domain::{Cig, Cup, Date, Iban};

/// The format of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// FPA12: to a public body.
    PublicBodies,
    /// FPR12: between private parties.
    Private,
    /// FSM10: simplified, for small amounts (DPR 633/1972, art. 21-bis).
    Simplified,
}

/// A file that has been read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvoiceFile {
    /// Its format.
    pub format: Format,
    /// Who sells (`CedentePrestatore`).
    pub supplier: Party,
    /// Who buys (`CessionarioCommittente`).
    pub customer: Party,
    /// Its invoices, one at least, in order. Several come in lots: let the person choose.
    pub invoices: Vec<Invoice>,
}

/// One invoice, or a credit note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invoice {
    /// What it is.
    pub document_type: DocumentType,
    /// The currency of its amounts.
    pub currency: Currency,
    /// Its date.
    pub date: Date,
    /// The supplier's number for it.
    pub number: DocumentNumber,
    /// What it is for, in words (`Causale`).
    pub causes: Vec<String>,
    /// What was sold. In simplified invoices the totals hold the tax.
    pub lines: Vec<Line>,
    /// The bases and taxes, by rate.
    pub summaries: Vec<Summary>,
    /// What the customer withholds and pays by F24.
    pub withholdings: Vec<Withholding>,
    /// Contributions to the supplier's pension fund. They are part of the bases.
    pub funds: Vec<Fund>,
    /// The revenue stamp.
    pub stamp: Option<Stamp>,
    /// The rounding of the total (`Arrotondamento`).
    pub rounding: Option<Amount>,
    /// The total that the supplier declares. Often it is missing, sometimes it is wrong.
    pub declared_total: Option<Amount>,
    /// What it refers to: orders, contracts, corrected invoices.
    pub references: Vec<Reference>,
    /// How it is to be paid.
    pub payments: Vec<Payment>,
    /// The files that it carries, which are never opened.
    pub attachments: Vec<Attachment>,
}

/// A line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What was sold.
    pub description: String,
    /// How much of it; one when it is silent.
    pub quantity: Option<Decimal>,
    /// The price of one.
    pub unit_price: Option<Decimal>,
    /// Discounts and increases of the unit price, in order.
    pub changes: Vec<PriceChange>,
    /// The total, without tax in ordinary invoices and with it in simplified ones.
    pub total: Decimal,
    /// The rate.
    pub rate: Rate,
    /// Why there is no tax.
    pub nature: Option<Nature>,
    /// Further words (`RiferimentoTesto`), where some suppliers put project codes.
    pub notes: Vec<String>,
}

/// A discount or an increase of a unit price (`ScontoMaggiorazione`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PriceChange {
    /// Whether the price grows.
    pub is_increase: bool,
    /// By how many percent.
    pub percent: Option<Decimal>,
    /// By how much; counts before the percentage.
    pub amount: Option<Decimal>,
}

/// What a rate comes to (`DatiRiepilogo`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The rate.
    pub rate: Rate,
    /// Why there is no tax.
    pub nature: Option<Nature>,
    /// The base (`ImponibileImporto`).
    pub base: Amount,
    /// The tax (`Imposta`).
    pub tax: Amount,
    /// When and by whom the tax is paid.
    pub due: Option<DueVat>,
    /// The rounding of the base.
    pub rounding: Option<Decimal>,
}

/// What is withheld (`DatiRitenuta`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Withholding {
    /// What for.
    pub kind: WithholdingKind,
    /// How much.
    pub amount: Amount,
    /// The rate.
    pub rate: Option<Rate>,
}

/// A contribution to a pension fund (`DatiCassaPrevidenziale`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fund {
    /// Which fund.
    pub kind: FundKind,
    /// How much.
    pub amount: Amount,
    /// The rate of the VAT on it.
    pub rate: Rate,
    /// Why there is no VAT.
    pub nature: Option<Nature>,
}

/// The revenue stamp (`DatiBollo`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// How much, where the file says so.
    pub amount: Option<Amount>,
}

/// Which element a reference stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Block {
    /// `DatiOrdineAcquisto`.
    Order,
    /// `DatiContratto`.
    Contract,
    /// `DatiConvenzione`.
    Convention,
    /// `DatiRicezione`.
    Reception,
    /// `DatiFattureCollegate`, or `DatiFatturaRettificata` of simplified invoices.
    Linked,
}

/// Another document that the invoice refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// Where it stands.
    pub block: Block,
    /// Its number.
    pub document: Option<String>,
    /// Its date.
    pub date: Option<Date>,
    /// The project code.
    pub cup: Option<Written<Cup>>,
    /// The code of the tender.
    pub cig: Option<Written<Cig>>,
}

/// A payment that is asked for (`DettaglioPagamento`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payment {
    /// How.
    pub mode: PaymentMode,
    /// How much.
    pub amount: Amount,
    /// By when.
    pub due: Option<Date>,
    /// To which account.
    pub iban: Option<Written<Iban>>,
}

/// A file within the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// The name that the supplier gave it: a text to show, never a path.
    pub name: String,
    /// How large it is, in bytes, as its base64 tells; it is never decoded.
    pub bytes: u64,
}
