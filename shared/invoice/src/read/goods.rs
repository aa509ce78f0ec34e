//! Lines and rates.

use crate::error::ReadError;
use crate::invoice::{Line, PriceChange, Summary};
use crate::values::{Amount, Rate};
use crate::xml::Node;

/// `DettaglioLinee`.
pub(super) fn line(node: &Node) -> Result<Line, ReadError> {
    let notes = node.all("AltriDatiGestionali").filter_map(|data| data.text("RiferimentoTesto"));
    Ok(Line {
        description: node.text("Descrizione").unwrap_or_default(),
        quantity: node.value("Quantita")?,
        unit_price: Some(node.require("PrezzoUnitario")?),
        changes: node.all("ScontoMaggiorazione").map(change).collect::<Result<_, _>>()?,
        total: node.require("PrezzoTotale")?,
        rate: node.require("AliquotaIVA")?,
        nature: node.value("Natura")?,
        notes: notes.collect(),
    })
}

fn change(node: &Node) -> Result<PriceChange, ReadError> {
    Ok(PriceChange {
        is_increase: node.text("Tipo").as_deref() == Some("MG"),
        percent: node.value("Percentuale")?,
        amount: node.value("Importo")?,
    })
}

/// `DatiRiepilogo`.
pub(super) fn summary(node: &Node) -> Result<Summary, ReadError> {
    Ok(Summary {
        rate: node.require("AliquotaIVA")?,
        nature: node.value("Natura")?,
        base: node.require("ImponibileImporto")?,
        tax: node.require("Imposta")?,
        due: node.value("EsigibilitaIVA")?,
        rounding: node.value("Arrotondamento")?,
    })
}

/// `DatiBeniServizi` of a simplified invoice: a gross amount, with the tax within it or the rate that gives it.
pub(super) fn simplified(node: &Node) -> Result<(Line, Summary), ReadError> {
    let gross: Amount = node.require("Importo")?;
    let (rate, tax) = match node.child("DatiIVA") {
        Some(vat) => (vat.value::<Rate>("Aliquota")?, vat.value::<Amount>("Imposta")?),
        None => (None, None),
    };
    let beyond = |fault| ReadError::Value {
        line: node.line,
        element: "Importo".to_owned(),
        text: gross.to_string(),
        fault,
    };
    let (rate, tax) = match (rate, tax) {
        (Some(rate), Some(tax)) => (rate, tax),
        (Some(rate), None) => {
            (rate, Amount::from_cents(rate.within(gross.cents())).map_err(beyond)?)
        }
        (None, Some(tax)) => (Rate::giving(tax.cents(), gross.cents()), tax),
        (None, None) => (Rate::ZERO, Amount::ZERO),
    };
    let nature = node.value("Natura")?;
    let line = Line {
        description: node.text("Descrizione").unwrap_or_default(),
        quantity: None,
        unit_price: None,
        changes: Vec::new(),
        total: gross.exact(),
        rate,
        nature,
        notes: Vec::new(),
    };
    let base = gross.plus(-tax).map_err(beyond)?;
    Ok((line, Summary { rate, nature, base, tax, due: None, rounding: None }))
}
