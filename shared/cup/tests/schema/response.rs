//! The schema of responses.

use crate::xmllint::Schema;

const GOOD: &str = include_str!("../fixtures/response.xml");

#[test]
fn the_example_is_accepted() {
    assert_eq!(Schema::Response.faults(GOOD), None);
}

#[test]
fn what_is_not_known_is_left_open() {
    for (from, to) in [
        (
            "</CODICE_CUP>",
            "</CODICE_CUP><ELENCO_CUP_SIMILI><CUP anno=\"2024\">F46D07000110001</CUP></ELENCO_CUP_SIMILI>",
        ),
        (
            "</CODICE_CUP>",
            "</CODICE_CUP><ELENCO_CUP_CON_DELEGHE/><ELENCO_CUP_SIMILI/><ELENCO_CUP_SIMILI/>\
                 <ELENCO_CUP_SENZA_NATURA_PRIVATA>testo</ELENCO_CUP_SENZA_NATURA_PRIVATA>",
        ),
        (
            "</MESSAGGI_DI_SCARTO>",
            "</MESSAGGI_DI_SCARTO><MESSAGGI_DI_SCARTO>E ancora</MESSAGGI_DI_SCARTO>",
        ),
    ] {
        crate::accepted(Schema::Response, GOOD, from, to);
    }
}

#[test]
fn each_wrong_document_is_refused_for_its_reason() {
    for (from, to, complaint) in [
        ("</DETTAGLIO_ELABORAZIONE_CUP>", "", "Premature end of data"),
        ("codifica_locale=\"PG/2024/100001\"", "", "The attribute 'codifica_locale' is required"),
        ("id_progetto=\"1\"", "", "The attribute 'id_progetto' is required"),
        ("E99J24000010001", "E99J2400001000", "'E99J2400001000' is not accepted by the pattern"),
        ("E99J24000010001", "e99J24000010001", "'e99J24000010001' is not accepted"),
        ("E99J24000010001", " E99J24000010001", "is not accepted by the pattern"),
        (
            "<CODICE_CUP>E99J24000010001</CODICE_CUP>",
            "",
            "Missing child element(s). Expected is ( CODICE_CUP )",
        ),
        (
            "</CODICE_CUP>",
            "</CODICE_CUP><CODICE_CUP>E99J24000020001</CODICE_CUP>",
            "Element 'CODICE_CUP': This element is not expected",
        ),
        (
            "</DATI_CUP>",
            "</DATI_CUP><MESSAGGI_DI_SCARTO>Scartato</MESSAGGI_DI_SCARTO>",
            "Element 'MESSAGGI_DI_SCARTO': This element is not expected",
        ),
        (
            "Il codice della categoria non appartiene al sottosettore indicato",
            "  ",
            "is not accepted by the pattern",
        ),
        (
            "<DATI_CUP>",
            "<DATI_CUP><ELENCO_CUP_SIMILI/>",
            "Element 'ELENCO_CUP_SIMILI': This element is not expected",
        ),
    ] {
        crate::refused(Schema::Response, GOOD, from, to, complaint);
    }
    let empty = "<DETTAGLIO_ELABORAZIONE_CUP/>";
    let faults = Schema::Response.faults(empty).unwrap();
    assert!(faults.contains("Missing child element(s)"), "{faults}");
    // The answer of the synchronous service is another document.
    let other = GOOD.replace("DETTAGLIO_ELABORAZIONE_CUP", "DETTAGLIO_GENERAZIONE_CUP");
    let faults = Schema::Response.faults(&other).unwrap();
    assert!(faults.contains("No matching global declaration"), "{faults}");
}
