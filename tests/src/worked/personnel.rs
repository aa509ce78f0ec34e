//! The employees of the examples about personnel, with what these say in words of their hours.

use serde_json::{Value, json};

/// Surname, fiscal code, hours, and what an hour costs where the cost is reported in the simplified way.
const EMPLOYEES: [(&str, &str, &str, Option<&str>); 3] = [
    ("Rossi", "RSSMRA80A01H501U", "120,5", Some("23,75")),
    ("Bianchi", "FRRMRC69S03A944H", "86.25", Some("19,40")),
    ("Verdi", "BSSLNE75E54F257M", "62", None),
];

fn found(surname: &str) -> (&'static str, &'static str, Option<&'static str>) {
    let mut all = EMPLOYEES.into_iter();
    let (_, fiscal_code, hours, rate) = all.find(|(name, ..)| *name == surname).unwrap();
    (fiscal_code, hours, rate)
}

/// What a document says of an employee.
pub(super) fn employee(surname: &str) -> Value {
    let (fiscal_code, hours, _) = found(surname);
    json!({
        "tipo": "personale", "dip_cognome": surname, "dip_nome": "Mario", "dip_codice_fiscale": fiscal_code,
        "qualifica": "Operaio", "ore": hours,
    })
}

/// What it says besides where nobody types an amount: it is computed of the hours.
pub(super) fn simplified(surname: &str) -> Value {
    let (_, _, rate) = found(surname);
    json!({ "semplificata": "si", "costo_orario": rate.unwrap() })
}
