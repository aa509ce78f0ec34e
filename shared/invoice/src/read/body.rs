//! One invoice, put together from its records.

use super::general::{self, General};
use super::goods;
use crate::error::ReadError;
use crate::invoice::{Attachment, Invoice, Line, Payment, Reference, Summary};
use crate::xml::Node;

/// The records of an invoice that have come so far.
pub(super) struct Body {
    line: usize,
    is_simplified: bool,
    general: Option<General>,
    references: Vec<Reference>,
    lines: Vec<Line>,
    summaries: Vec<Summary>,
    payments: Vec<Payment>,
    attachments: Vec<Attachment>,
}

impl Body {
    pub(super) fn new(line: usize, is_simplified: bool) -> Self {
        Self {
            line,
            is_simplified,
            general: None,
            references: Vec::new(),
            lines: Vec::new(),
            summaries: Vec::new(),
            payments: Vec::new(),
            attachments: Vec::new(),
        }
    }

    pub(super) fn take(&mut self, node: &Node) -> Result<(), ReadError> {
        match node.name.as_str() {
            "DatiGeneraliDocumento" if self.general.is_some() => return Err(node.repeated()),
            "DatiGeneraliDocumento" => self.general = Some(general::read(node)?),
            "DettaglioLinee" => self.lines.push(goods::line(node)?),
            "DatiRiepilogo" => self.summaries.push(goods::summary(node)?),
            // Only simplified invoices have it as a record.
            "DatiBeniServizi" => {
                let (line, summary) = goods::simplified(node)?;
                self.lines.push(line);
                self.summaries.push(summary);
            }
            "DatiPagamento" => {
                for payment in node.all("DettaglioPagamento") {
                    self.payments.push(general::payment(payment)?);
                }
            }
            "Allegati" => self.attachments.push(attachment(node)),
            _ => self.references.extend(general::reference(node)?),
        }
        Ok(())
    }

    pub(super) fn finish(self) -> Result<Invoice, ReadError> {
        let missing = |missing| ReadError::Missing {
            line: self.line,
            element: "FatturaElettronicaBody".to_owned(),
            missing,
        };
        let general = self.general.ok_or_else(|| missing("DatiGeneraliDocumento"))?;
        if self.summaries.is_empty() {
            let goods = if self.is_simplified { "DatiBeniServizi" } else { "DatiRiepilogo" };
            return Err(missing(goods));
        }
        Ok(Invoice {
            document_type: general.document_type,
            currency: general.currency,
            date: general.date,
            number: general.number,
            causes: general.causes,
            lines: self.lines,
            summaries: self.summaries,
            withholdings: general.withholdings,
            funds: general.funds,
            stamp: general.stamp,
            rounding: general.rounding,
            declared_total: general.declared_total,
            references: self.references,
            payments: self.payments,
            attachments: self.attachments,
        })
    }
}

/// Three bytes for every four characters of base64, padding apart. Empty ones occur.
fn attachment(node: &Node) -> Attachment {
    let characters = node.child("Attachment").map_or(0, |file| file.base64);
    Attachment {
        name: node.text("NomeAttachment").unwrap_or_else(|| "senza nome".to_owned()),
        bytes: (characters * 3 / 4) as u64,
    }
}
