//! General data, references and payments.

use super::date::date;
use crate::codes::{DocumentType, PaymentMode};
use crate::error::ReadError;
use crate::invoice::{Block, Fund, Payment, Reference, Stamp, Withholding};
use crate::values::{Amount, Currency, DocumentNumber};
use crate::xml::Node;
use domain::Date;

/// `DatiGeneraliDocumento`.
pub(super) struct General {
    pub(super) document_type: DocumentType,
    pub(super) currency: Currency,
    pub(super) date: Date,
    pub(super) number: DocumentNumber,
    pub(super) causes: Vec<String>,
    pub(super) withholdings: Vec<Withholding>,
    pub(super) funds: Vec<Fund>,
    pub(super) stamp: Option<Stamp>,
    pub(super) rounding: Option<Amount>,
    pub(super) declared_total: Option<Amount>,
}

pub(super) fn read(node: &Node) -> Result<General, ReadError> {
    Ok(General {
        document_type: node.require("TipoDocumento")?,
        currency: node.require("Divisa")?,
        date: date(node, "Data")?.ok_or_else(|| node.missing("Data"))?,
        number: node.require("Numero")?,
        causes: node.all("Causale").filter_map(Node::own_text).collect(),
        withholdings: node.all("DatiRitenuta").map(withholding).collect::<Result<_, _>>()?,
        funds: node.all("DatiCassaPrevidenziale").map(fund).collect::<Result<_, _>>()?,
        stamp: stamp(node)?,
        rounding: node.value("Arrotondamento")?,
        declared_total: node.value("ImportoTotaleDocumento")?,
    })
}

fn withholding(node: &Node) -> Result<Withholding, ReadError> {
    Ok(Withholding {
        kind: node.require("TipoRitenuta")?,
        amount: node.require("ImportoRitenuta")?,
        rate: node.value("AliquotaRitenuta")?,
    })
}

fn fund(node: &Node) -> Result<Fund, ReadError> {
    Ok(Fund {
        kind: node.require("TipoCassa")?,
        amount: node.require("ImportoContributoCassa")?,
        rate: node.require("AliquotaIVA")?,
        nature: node.value("Natura")?,
    })
}

/// `DatiBollo`, or `BolloVirtuale` right in a simplified invoice.
fn stamp(node: &Node) -> Result<Option<Stamp>, ReadError> {
    match node.child("DatiBollo") {
        Some(stamp) => Ok(Some(Stamp { amount: stamp.value("ImportoBollo")? })),
        None => Ok(node.child("BolloVirtuale").map(|_| Stamp { amount: None })),
    }
}

/// A reference; nothing when the record is none.
pub(super) fn reference(node: &Node) -> Result<Option<Reference>, ReadError> {
    let block = match node.name.as_str() {
        "DatiOrdineAcquisto" => Block::Order,
        "DatiContratto" => Block::Contract,
        "DatiConvenzione" => Block::Convention,
        "DatiRicezione" => Block::Reception,
        "DatiFattureCollegate" => Block::Linked,
        "DatiFatturaRettificata" => {
            return Ok(Some(Reference {
                block: Block::Linked,
                document: node.text("NumeroFR"),
                date: date(node, "DataFR")?,
                cup: None,
                cig: None,
            }));
        }
        _ => return Ok(None),
    };
    Ok(Some(Reference {
        block,
        document: node.text("IdDocumento"),
        date: date(node, "Data")?,
        cup: node.value("CodiceCUP")?,
        cig: node.value("CodiceCIG")?,
    }))
}

pub(super) fn payment(node: &Node) -> Result<Payment, ReadError> {
    Ok(Payment {
        mode: node.require::<PaymentMode>("ModalitaPagamento")?,
        amount: node.require("ImportoPagamento")?,
        due: date(node, "DataScadenzaPagamento")?,
        iban: node.value("IBAN")?,
    })
}
