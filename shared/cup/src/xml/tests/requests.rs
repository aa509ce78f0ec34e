//! Files of requests that are not as this crate writes them.

use super::{REQUESTS, changed};
use crate::read_requests;

/// The sentence about the example with one change.
fn refused(from: &str, to: &str) -> String {
    match read_requests(changed(REQUESTS, from, to).as_bytes()) {
        Ok(_) => panic!("accepted: {from} -> {to}"),
        Err(error) => error.to_string(),
    }
}

#[test]
fn each_refusal_names_its_line_and_its_reason() {
    let place = r#"stato="05" regione="08" provincia="039" comune="039014""#;
    let cases = [
        // Elements and attributes that are not known, out of place, twice or missing.
        ("<CUP>", "<CUP versione=\"2\">"),
        ("<CUP>", "<CUP>testo"),
        ("<CUP_GENERAZIONE", "<CUP_ALTRO/><CUP_GENERAZIONE"),
        ("id_progetto=\"1\"", ""),
        ("id_progetto=\"1\"", "id_progetto=\"\""),
        ("id_progetto=\"1\"", "id_progetto=\"1\" nuovo=\"1\""),
        ("id_progetto=\"1\"", "id_progetto=\"1\" id_progetto=\"2\""),
        ("<LOCALIZZAZIONE", "<MASTER/><LOCALIZZAZIONE"),
        ("<LOCALIZZAZIONE", "<!-- via --><LUOGO/><LOCALIZZAZIONE"),
        ("<DESCRIZIONE>", "<DESCRIZIONE>testo"),
        ("<DESCRIZIONE>", "<DESCRIZIONE><ALTRO/>"),
        ("    <LOCALIZZAZIONE ", "    <!--"),
        ("denominazione_impresa_stabilimento=\"STUDIO TECNICO ROSSI\"", ""),
        ("descrizione_intervento=", "desc_intervento="),
        // Values.
        ("anno_decisione=\"2024\"", "anno_decisione=\"+202\""),
        ("anno_decisione=\"2024\"", "anno_decisione=\"1949\""),
        ("cumulativo=\"N\"", "cumulativo=\"X\""),
        ("cumulativo=\"N\"", "cumulativo=\"S\""),
        ("natura=\"07\"", "natura=\"7\""),
        ("natura=\"07\"", "natura=\" 07\""),
        ("natura=\"07\"", "natura=\"06\""),
        ("tipologia=\"99\"", "tipologia=\"999\""),
        ("sottosettore=\"42\"", "sottosettore=\"01\""),
        ("codifica_locale=\"PG/2024/100001\" ", ""),
        ("MASTER cup_master=\"\"", "MASTER cup_master=\"f46d07000170001\""),
        ("cup_master=\"\" id_master=\"1\"", "cup_master=\"F46D07000170001\" id_master=\"1\""),
        ("id_master=\"1\"", "id_master=\"\""),
        (place, r#"stato="06" regione="08" provincia="039" comune="039014""#),
        (place, r#"stato="05" regione="21" provincia="039" comune="039014""#),
        (place, r#"stato="05" regione="08" provincia="040" comune="039014""#),
        (place, r#"stato="05" regione="08" provincia="-1" comune="039014""#),
        (place, r#"stato="05" regione="-1" provincia="039" comune="-1""#),
        (place, r#"stato="05" regione="08" provincia="39" comune="-1""#),
        (place, r#"stato="05" regione="08" provincia="039" comune="39014""#),
        ("classe=\"71.12\" ", ""),
        ("sezione=\"M\"", "sezione=\"N\""),
        ("sottocategoria=\"71.12.10\"", "sottocategoria=\"71.12.99\""),
        ("costo=\"25.5\"", "costo=\"25,5\""),
        ("costo=\"25.5\"", "costo=\"25.5001\""),
        ("costo=\"25.5\"", "sponsorizzazione=\"S\" costo=\"25.5\""),
        (">007<", ">001<"),
        (">007<", ">009<"),
        (">007<", "><B/>007<"),
    ];
    let sentences = cases.map(|(from, to)| format!("{from} -> {to}\n    {}", refused(from, to)));
    insta::assert_snapshot!(sentences.join("\n"));
}

#[test]
fn nothing_that_is_not_known_is_lost_in_silence() {
    for element in [
        "CUP",
        "CUP_GENERAZIONE",
        "DATI_GENERALI_PROGETTO",
        "MASTER",
        "LOCALIZZAZIONE",
        "DESCRIZIONE",
        "CONCESSIONE_INCENTIVI_UNITA_PRODUTTIVE",
        "ATTIV_ECONOMICA_BENEFICIARIO_ATECO_2007",
        "FINANZIAMENTO",
        "CODICE_TIPOLOGIA_COP_FINANZ",
    ] {
        let end = if REQUESTS.contains(&format!("<{element}>")) { ">" } else { " " };
        let sentence = refused(&format!("<{element}{end}"), &format!("<{element} nuovo=\"\"{end}"));
        let expected = format!("«{element}» non prevede l’attributo «nuovo».");
        assert!(sentence.ends_with(&expected), "{sentence}");
    }
}

#[test]
fn what_other_programs_write_is_read() {
    let expected = read_requests(REQUESTS.as_bytes()).unwrap();
    for (from, to) in [
        ("cumulativo=\"N\" ", ""),
        ("soggetto_titolare=\"\" uo_soggetto_titolare=\"\" user_titolare=\"\" ", ""),
        ("cup_master=\"\" id_master=\"\" ragioni_collegamento=\"\"", ""),
        ("    <MASTER cup_master=\"\" id_master=\"\" ragioni_collegamento=\"\"/>\n", ""),
        ("costo=\"25.5\"", "costo=\"25.500\""),
        ("costo=\"25.5\"", "costo='25.5'"),
        ("STUDIO TECNICO", "STUDIO&#32;T&#x45;CNICO"),
        ("STUDIO TECNICO", "STUDIO\nTECNICO"),
        (">007<", "> <!-- privata --> <![CDATA[007]]>\n<"),
        (">007<", ">&#48;07<"),
        ("<CUP>", "<!-- prova --><?prova?><CUP>"),
    ] {
        let read = read_requests(changed(REQUESTS, from, to).as_bytes());
        assert_eq!(read.as_ref(), Ok(&expected), "{to}");
    }
}

#[test]
fn line_ends_of_windows_count_as_one_line() {
    let document = changed(REQUESTS, "costo=\"25.5\"", "costo=\"x\"").replace('\n', "\r\n");
    let sentence = read_requests(document.as_bytes()).unwrap_err().to_string();
    assert!(sentence.starts_with("Alla riga 11,"), "{sentence}");
}
