//! The schema of requests.

use crate::xmllint::Schema;

const GOOD: &str = include_str!("../fixtures/request.xml");

const PATTERN: &str = "is not accepted by the pattern";
const SET: &str = "is not an element of the set";
const REQUIRED: &str = "is required but missing";
const UNEXPECTED: &str = "This element is not expected";
const MISSING: &str = "Missing child element(s)";

fn refused(from: &str, to: &str, complaint: &str) {
    crate::refused(Schema::Request, GOOD, from, to, complaint);
}

/// Pairs of a capital with an accent and a small letter: as many characters as said, more bytes.
fn long(characters: usize) -> String {
    "Àb".chars().cycle().take(characters).collect()
}

#[test]
fn the_example_is_accepted() {
    assert_eq!(Schema::Request.faults(GOOD), None);
}

#[test]
fn what_the_format_allows_is_accepted() {
    for (from, to) in [
        ("soggetto_titolare=\"\" uo_soggetto_titolare=\"\" user_titolare=\"\" ", ""),
        (" cumulativo=\"N\"", ""),
        ("<MASTER cup_master=\"\" id_master=\"\" ragioni_collegamento=\"\"/>", ""),
        ("cup_master=\"\"", "cup_master=\"F46D07000110001\""),
        ("costo=\"25.5\"", "costo=\"999999999999.999\""),
        ("costo=\"25.5\"", "costo=\"0.001\""),
        ("costo=\"25.5\"", "costo=\"100\""),
        ("finanziamento=\"20.4\"", "finanziamento=\"0\""),
        ("01234567897", "RSSMRA80A01F257G"),
        ("01234567897", "RSSMRAULALMFNRTG"),
        (
            "regione=\"08\" provincia=\"039\" comune=\"039014\"",
            "regione=\"08\" provincia=\"-1\" comune=\"-1\"",
        ),
        ("STUDIO TECNICO ROSSI", "L’Officina &amp; C. – Società «Così è»"),
        ("VIA ROMA 10 48121", "Calle 7/A"),
    ] {
        crate::accepted(Schema::Request, GOOD, from, to);
    }
}

#[test]
fn structure() {
    for (from, to, complaint) in [
        ("</CUP>", "", "Premature end of data"),
        ("<CUP>", "<CUP xmlns=\"http://example.org/\">", "No matching global declaration"),
        ("<CUP>", "<CUP versione=\"1\">", "The attribute 'versione' is not allowed"),
        (
            "<LOCALIZZAZIONE stato=\"05\" regione=\"08\" provincia=\"039\" comune=\"039014\"/>",
            "",
            UNEXPECTED,
        ),
        (
            "<MASTER cup_master=\"\" id_master=\"\" ragioni_collegamento=\"\"/>\n    <LOCALIZZAZIONE stato=\"05\" regione=\"08\" provincia=\"039\" comune=\"039014\"/>",
            "<LOCALIZZAZIONE stato=\"05\" regione=\"08\" provincia=\"039\" comune=\"039014\"/>\n<MASTER/>",
            "'MASTER': This element is not expected",
        ),
        (
            "</DESCRIZIONE>",
            "</DESCRIZIONE><DESCRIZIONE/>",
            "'DESCRIZIONE': This element is not expected",
        ),
        (
            "</DESCRIZIONE>",
            "<CUP_CUMULATIVO atto_amministr=\"ORDINANZA\" scopo_intervento=\"RIPRISTINO\"/></DESCRIZIONE>",
            "'CUP_CUMULATIVO': This element is not expected",
        ),
        ("</DESCRIZIONE>", "</DESCRIZIONE>TESTO", "other than whitespace is not allowed"),
        (
            "CONCESSIONE_INCENTIVI_UNITA_PRODUTTIVE",
            "CONCESSIONE_AIUTI_NO_UNITA_PRODUTTIVE",
            UNEXPECTED,
        ),
        ("ATTIV_ECONOMICA_BENEFICIARIO_ATECO_2007", "ATTIV_ECONOMICA_BENEFICIARIO", UNEXPECTED),
        (
            "<CODICE_TIPOLOGIA_COP_FINANZ>001</CODICE_TIPOLOGIA_COP_FINANZ>\n      <CODICE_TIPOLOGIA_COP_FINANZ>007</CODICE_TIPOLOGIA_COP_FINANZ>",
            "",
            MISSING,
        ),
        (
            ">007</CODICE_TIPOLOGIA_COP_FINANZ>",
            ">001</CODICE_TIPOLOGIA_COP_FINANZ>",
            "Duplicate key-sequence ['001']",
        ),
        ("id_progetto=\"2\"", "id_progetto=\"1\"", "Duplicate key-sequence ['1']"),
        ("PG/2024/100002", "PG/2024/100001", "Duplicate key-sequence ['PG/2024/100001']"),
    ] {
        refused(from, to, complaint);
    }
    for root in ["<CUP/>", "<CUP><CUP_GENERAZIONE id_progetto=\"1\"/></CUP>"] {
        let faults = Schema::Request.faults(root).unwrap();
        assert!(faults.contains(MISSING), "{root}\n{faults}");
    }
    // A whole file is not one request: that is the root of the synchronous service.
    let single = GOOD.replacen("<CUP>", "", 1).replacen("</CUP>", "", 1);
    assert!(Schema::Request.faults(&single).is_some());
}

#[test]
fn a_description_has_one_child_and_no_less() {
    let (before, rest) = GOOD.split_once("<DESCRIZIONE>").unwrap();
    let (_, after) = rest.split_once("</DESCRIZIONE>").unwrap();
    let faults = Schema::Request.faults(&format!("{before}<DESCRIZIONE/>{after}")).unwrap();
    assert!(faults.contains("Element 'DESCRIZIONE': Missing child element(s)"), "{faults}");
}

#[test]
fn a_thousand_requests_and_not_one_more() {
    let start = GOOD.find("<CUP_GENERAZIONE").unwrap();
    let end = GOOD.find("</CUP_GENERAZIONE>").unwrap() + "</CUP_GENERAZIONE>".len();
    let request = &GOOD[start..end];
    let file = |requests: usize| {
        let all: String = (1..=requests)
            .map(|number| {
                request
                    .replace("id_progetto=\"1\"", &format!("id_progetto=\"{number}\""))
                    .replace("PG/2024/100001", &format!("PG/2024/{number}"))
            })
            .collect();
        format!("<CUP>{all}</CUP>")
    };
    assert_eq!(Schema::Request.faults(&file(1000)), None);
    let faults = Schema::Request.faults(&file(1001)).unwrap();
    assert!(faults.contains("'CUP_GENERAZIONE': This element is not expected"), "{faults}");
}

#[test]
fn required_attributes() {
    let attributes = [
        "id_progetto=\"1\"",
        "anno_decisione=\"2024\"",
        "natura=\"07\"",
        "tipologia=\"99\"",
        "settore=\"06\"",
        "sottosettore=\"42\"",
        "categoria=\"999\"",
        "stato=\"05\"",
        "regione=\"08\"",
        "provincia=\"039\"",
        "comune=\"039014\"",
        "denominazione_impresa_stabilimento=\"STUDIO TECNICO ROSSI\"",
        "partita_iva=\"01234567897\"",
        "tipo_ind_area_rifer=\"01\"",
        "ind_area_rifer=\"VIA ROMA 10 48121\"",
        "descrizione_intervento=\"CONTRIBUTO PER IL RIPRISTINO DELLO STUDIO PROFESSIONALE DANNEGGIATO\"",
        "strum_progr=\"99\"",
        "beneficiario=\"ASSOCIAZIONE CULTURALE ESEMPIO\"",
        "struttura=\"SEDE ASSOCIATIVA\"",
        "desc_intervento=\"RIPRISTINO SEDE DANNEGGIATA DA ALLUVIONE\"",
        "costo=\"25.5\"",
        "finanziamento=\"20.4\"",
    ];
    for attribute in attributes {
        refused(attribute, "", REQUIRED);
        refused(attribute, &attribute.replacen('=', "_=", 1), "is not allowed");
    }
}

#[test]
fn amounts() {
    let amounts = [
        "25.50",
        "025.5",
        ".5",
        "25.",
        "25,5",
        "25.1234",
        "1000000000000",
        "-1",
        "+1",
        "1e3",
        "1.000,5",
        "",
        " 25.5",
        "NaN",
        "25.5 ",
        "٢٥",
    ];
    for amount in amounts {
        refused("costo=\"25.5\"", &format!("costo=\"{amount}\""), PATTERN);
        refused("finanziamento=\"20.4\"", &format!("finanziamento=\"{amount}\""), PATTERN);
    }
    refused("costo=\"25.5\"", "costo=\"0\"", PATTERN);
}

#[test]
fn codes() {
    for (from, to, complaint) in [
        ("anno_decisione=\"2024\"", "anno_decisione=\"1949\"", PATTERN),
        ("anno_decisione=\"2024\"", "anno_decisione=\"24\"", PATTERN),
        ("cumulativo=\"N\"", "cumulativo=\"NO\"", SET),
        ("natura=\"07\"", "natura=\"7\"", SET),
        ("natura=\"07\"", "natura=\"04\"", SET),
        ("tipologia=\"99\"", "tipologia=\"9\"", PATTERN),
        ("settore=\"06\"", "settore=\"6\"", PATTERN),
        ("sottosettore=\"42\"", "sottosettore=\"042\"", PATTERN),
        ("categoria=\"999\"", "categoria=\"99\"", PATTERN),
        ("stato=\"05\"", "stato=\"101\"", SET),
        ("regione=\"08\"", "regione=\"8\"", PATTERN),
        ("regione=\"08\"", "regione=\"21\"", PATTERN),
        ("provincia=\"039\"", "provincia=\"39\"", PATTERN),
        ("provincia=\"039\"", "provincia=\"RA\"", PATTERN),
        ("provincia=\"039\"", "provincia=\"000\"", PATTERN),
        ("comune=\"039014\"", "comune=\"39014\"", PATTERN),
        ("comune=\"039014\"", "comune=\"014\"", PATTERN),
        ("comune=\"039014\"", "comune=\"H199\"", PATTERN),
        ("tipo_ind_area_rifer=\"01\"", "tipo_ind_area_rifer=\"06\"", SET),
        ("strum_progr=\"99\"", "strum_progr=\"05\"", SET),
        ("sezione=\"M\"", "sezione=\"m\"", PATTERN),
        ("sezione=\"M\"", "sezione=\"V\"", PATTERN),
        ("divisione=\"71\"", "divisione=\"7\"", PATTERN),
        ("gruppo=\"71.1\"", "gruppo=\"711\"", PATTERN),
        ("classe=\"71.12\"", "classe=\"71.1.2\"", PATTERN),
        ("categoria=\"71.12.1\"", "categoria=\"71.12\"", PATTERN),
        ("sottocategoria=\"71.12.10\"", "sottocategoria=\"71.12.1\"", PATTERN),
        (">001<", ">1<", SET),
        (">001<", ">009<", SET),
        ("01234567897", "0123456789", PATTERN),
        ("01234567897", "IT01234567897", PATTERN),
        ("01234567897", "RSSMRA80A01F257", PATTERN),
        ("01234567897", "rssmra80a01f257g", PATTERN),
        ("cup_master=\"\"", "cup_master=\"F46D070001100\"", PATTERN),
        ("costo=\"25.5\"", "sponsorizzazione=\"S\" costo=\"25.5\"", SET),
        ("costo=\"25.5\"", "finanza_progetto=\"S\" costo=\"25.5\"", SET),
    ] {
        refused(from, to, complaint);
    }
}

#[test]
fn texts() {
    let name = "STUDIO TECNICO ROSSI";
    for wrong in [
        "12345 678",
        "1234/",
        "«—»!?!",
        "ROSSI*VIA ROMA",
        " STUDIO ROSSI",
        "STUDIO ROSSI ",
        "STUDIO&#10;ROSSI",
    ] {
        refused(name, wrong, PATTERN);
    }
    refused("VIA ROMA 10 48121", "48121 10", PATTERN);
    refused("VIA ROMA 10 48121", "+-=+-=", PATTERN);
    refused("PG/2024/100001", "", PATTERN);
    refused("id_progetto=\"1\"", "id_progetto=\"\"", PATTERN);
    refused("id_progetto=\"1\"", "id_progetto=\"1 2\"", PATTERN);
}

#[test]
fn lengths() {
    for (text, least, most) in [
        ("STUDIO TECNICO ROSSI", 5, 100),
        ("VIA ROMA 10 48121", 5, 100),
        ("CONTRIBUTO PER IL RIPRISTINO DELLO STUDIO PROFESSIONALE DANNEGGIATO", 5, 255),
        ("ORDINANZA DEL COMMISSARIO STRAORDINARIO", 5, 100),
        ("EVENTI ALLUVIONALI MAGGIO 2023", 5, 100),
        ("ASSOCIAZIONE CULTURALE ESEMPIO", 5, 100),
        ("SEDE ASSOCIATIVA", 5, 100),
        ("RIPRISTINO SEDE DANNEGGIATA DA ALLUVIONE", 5, 100),
        ("PG/2024/100001", 1, 60),
    ] {
        crate::accepted(Schema::Request, GOOD, text, &long(least));
        crate::accepted(Schema::Request, GOOD, text, &long(most));
        let too_long = format!("this exceeds the allowed maximum length of '{most}'");
        refused(text, &long(most + 1), &too_long);
        if least > 1 {
            let too_short = format!("this underruns the allowed minimum length of '{least}'");
            refused(text, &long(least - 1), &too_short);
        }
    }
}
