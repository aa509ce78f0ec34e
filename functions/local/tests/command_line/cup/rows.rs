//! Rows as somebody would type them, by header.

use serde_json::{Map, Value, json};

/// A row of the sheet «Progetti».
pub(crate) type Row = Map<String, Value>;

const NAMES: [&str; 4] = [
    "OFFICINA ROSSI SNC",
    "Caffè «Al Ponte» di Bianchi",
    "AGRITURISMO L’AIA",
    "Studio tecnico Èrcoli & C.",
];
const TOWNS: [(&str, &str); 4] = [
    ("Modena", "MO"),
    ("Forlì", "FC"),
    ("Reggio nell'Emilia", "RE"),
    ("San Giovanni in Persiceto", "BO"),
];

/// So many different rows without faults.
pub(crate) fn rows(count: usize) -> Vec<Row> {
    (1..=count).map(row).collect()
}

fn row(number: usize) -> Row {
    let (town, province) = TOWNS[number % TOWNS.len()];
    let cost = 10_000 + 37 * number;
    let row = json!({
        "Codice locale": format!("PG/2024/{}", 100_000 + number),
        "Denominazione dell’impresa": NAMES[number % NAMES.len()],
        "Partita IVA o codice fiscale": vat_number(number),
        "Tipo di indirizzo": "01",
        "Indirizzo": format!("Via Garibaldi {number}"),
        "Descrizione dell’intervento": format!("Ripristino dei locali danneggiati, lotto {number}"),
        "Comune": town,
        "Provincia": province,
        "Codice ATECO": "56.30.00",
        // Cents that round both ways, and some that do not.
        "Costo (euro)": number_in_cents(cost, number % 100),
        "Finanziamento (euro)": number_in_cents(cost / 2, 50),
    });
    row.as_object().unwrap().clone()
}

fn number_in_cents(euro: usize, cents: usize) -> Value {
    Value::Number(format!("{euro}.{cents:02}").parse().unwrap())
}

/// A VAT number of the province of Modena, with its check digit (Luhn).
fn vat_number(number: usize) -> String {
    let digits = format!("{number:07}036");
    let sum: u32 = digits
        .chars()
        .zip(0..)
        .map(|(digit, place)| {
            let digit = digit.to_digit(10).unwrap();
            if place % 2 == 0 { digit } else { digit * 2 / 10 + digit * 2 % 10 }
        })
        .sum();
    format!("{digits}{}", (10 - sum % 10) % 10)
}

/// The same rows with one cell changed: the row counts from 0.
pub(crate) fn changed(rows: &mut [Row], row: usize, header: &str, value: impl Into<Value>) {
    let value = value.into();
    let cell = rows[row].get_mut(header).expect("a header of the sample");
    assert_ne!(*cell, value, "{header} is changed");
    *cell = value;
}
