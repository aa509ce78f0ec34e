//! A party, as ordinary and simplified invoices tell it.

use crate::error::{ReadError, excerpt};
use crate::party::Party;
use crate::values::{Country, VatId};
use crate::xml::Node;

/// Where the codes may stand: with the ordinary supplier and customer, with the simplified customer, and right in
/// the simplified supplier.
const CODES: [&[&str]; 3] = [&["DatiAnagrafici"], &["IdentificativiFiscali"], &[]];

/// Where the name may stand, in the same order.
const NAMES: [&[&str]; 3] = [&["DatiAnagrafici", "Anagrafica"], &["AltriDatiIdentificativi"], &[]];

pub(super) fn read(node: &Node) -> Result<Party, ReadError> {
    let name = NAMES.iter().filter_map(|path| node.at(path)).find_map(name);
    let codes: Vec<&Node> = CODES.iter().filter_map(|path| node.at(path)).collect();
    let mut vat = None;
    let mut fiscal_code = None;
    for place in codes {
        if let (None, Some(id)) = (&vat, place.child("IdFiscaleIVA")) {
            vat = vat_id(id)?;
        }
        if fiscal_code.is_none() {
            fiscal_code = place.value("CodiceFiscale")?;
        }
    }
    if name.is_none() && vat.is_none() && fiscal_code.is_none() {
        return Err(node.missing("Denominazione"));
    }
    Ok(Party { name, vat, fiscal_code })
}

fn name(node: &Node) -> Option<String> {
    if let Some(name) = node.text("Denominazione") {
        return Some(name);
    }
    let words: Vec<String> =
        ["Nome", "Cognome"].into_iter().filter_map(|part| node.text(part)).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

fn vat_id(node: &Node) -> Result<Option<VatId>, ReadError> {
    let country: Country = node.require("IdPaese")?;
    let Some(code) = node.text("IdCodice") else { return Ok(None) };
    VatId::new(country, &code).map(Some).map_err(|fault| ReadError::Value {
        line: node.line,
        element: "IdCodice".to_owned(),
        text: excerpt(&code),
        fault,
    })
}
