//! Who registers: entries that the registration form accepts.

use serde_json::{Value, json};
use std::sync::atomic::{AtomicU32, Ordering};

/// A natural person.
pub fn natural_person() -> Value {
    json!({
        "tipo_soggetto": "fisica",
        "cognome": "Bassi",
        "nome": "Elena",
        "codice_fiscale": "BSSLNE75E54F257M",
        "sesso": "F",
        "data_nascita": "14/05/1975",
        "provincia_nascita": "MO",
        "comune_nascita": "F257",
        "res_provincia": "MO",
        "res_comune": "F257",
        "res_via": "Via Giardini",
        "res_civico": "45",
        "res_cap": "41124",
        "email": "elena.bassi@example.it",
        "telefono": "059 1234567",
        "privacy": "si",
    })
}

/// A studio with a fiscal code of its own, another at each call.
pub fn legal_person() -> Value {
    json!({
        "tipo_soggetto": "giuridica",
        "denominazione": "Studio Associato Bassi e Ferri",
        "forma_giuridica": "associazione_professionale",
        "codice_fiscale_impresa": organisation_fiscal_code(),
        "partita_iva": "12345678903",
        "sede_provincia": "MO",
        "sede_comune": "A959",
        "sede_via": "Via Ravarino Carpi",
        "sede_civico": "12",
        "sede_cap": "41030",
        "rapp_cognome": "Bassi",
        "rapp_nome": "Elena",
        "rapp_codice_fiscale": "BSSLNE75E54F257M",
        "ruolo": "beneficiario",
        "email": "studio@example.it",
        "telefono": "059 1234567",
        "privacy": "si",
    })
}

/// An organisation's fiscal code with the right check digit, another at each call.
pub fn organisation_fiscal_code() -> String {
    static NEXT: AtomicU32 = AtomicU32::new(1);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let digits = format!("{number:07}036");
    let sum: u32 = digits
        .chars()
        .enumerate()
        .map(|(index, digit)| match digit.to_digit(10).unwrap() {
            digit if index % 2 == 0 => digit,
            digit if digit > 4 => 2 * digit - 9,
            digit => 2 * digit,
        })
        .sum();
    format!("{digits}{}", (10 - sum % 10) % 10)
}
