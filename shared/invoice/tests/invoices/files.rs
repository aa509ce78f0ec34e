//! The files of the tests. Whoever they name does not exist: the VAT numbers are of an office that there is not.

use ristoro_invoice::{Expected, Finding, InvoiceFile, ReadError, check, read};

pub(crate) const ORDINARY: &str = include_str!("../files/ordinaria.xml");
pub(crate) const SPLIT: &str = include_str!("../files/pubblica_scissione.xml");
pub(crate) const SIMPLIFIED: &str = include_str!("../files/semplificata.xml");
pub(crate) const LOT: &str = include_str!("../files/lotto.xml");
pub(crate) const CREDIT: &str = include_str!("../files/nota_di_credito.xml");
pub(crate) const CREDIT_TURNED: &str = include_str!("../files/nota_di_credito_negativa.xml");
pub(crate) const FEE: &str = include_str!("../files/parcella_ritenuta_cassa.xml");
pub(crate) const FLAT_RATE: &str = include_str!("../files/forfettario_bollo.xml");
pub(crate) const FOREIGN: &str = include_str!("../files/estera.xml");
pub(crate) const UNVERSIONED: &str = include_str!("../files/senza_versione.xml");
pub(crate) const ROUNDED: &str = include_str!("../files/arrotondamenti.xml");

/// Every file, with its name.
pub(crate) const ALL: [(&str, &str); 11] = [
    ("ordinaria", ORDINARY),
    ("pubblica_scissione", SPLIT),
    ("semplificata", SIMPLIFIED),
    ("lotto", LOT),
    ("nota_di_credito", CREDIT),
    ("nota_di_credito_negativa", CREDIT_TURNED),
    ("parcella_ritenuta_cassa", FEE),
    ("forfettario_bollo", FLAT_RATE),
    ("estera", FOREIGN),
    ("senza_versione", UNVERSIONED),
    ("arrotondamenti", ROUNDED),
];

pub(crate) fn file(text: &str) -> InvoiceFile {
    read(text.as_bytes()).unwrap_or_else(|error| panic!("{error}"))
}

pub(crate) fn refused(text: &str) -> ReadError {
    read(text.as_bytes()).expect_err("it should be refused")
}

/// A file with something in place of something else, which must be there.
pub(crate) fn with(text: &str, old: &str, new: &str) -> String {
    assert!(text.contains(old), "{old} is not in the file");
    text.replace(old, new)
}

/// What the checks find in the first invoice of a file of which nothing is expected.
pub(crate) fn findings(text: &str) -> Vec<Finding> {
    findings_against(text, &Expected::default())
}

pub(crate) fn findings_against(text: &str, expected: &Expected) -> Vec<Finding> {
    let file = file(text);
    check(&file, &file.invoices[0], expected)
}

pub(crate) fn sentences(findings: &[Finding]) -> Vec<String> {
    findings.iter().map(ToString::to_string).collect()
}
