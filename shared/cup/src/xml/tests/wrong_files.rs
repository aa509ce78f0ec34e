//! Files of another kind, each with its own sentence.

use super::{ANSWERS, REQUESTS};
use crate::{read_requests, read_response};

const PAGE: &str = "<!DOCTYPE html>\n<html lang=\"it\"><head><meta charset=utf-8><title>Accesso</title></head><body><br></body></html>";

const SERVICE: &str = "<?xml version=\"1.0\"?><DETTAGLIO_GENERAZIONE_CUP><ID_RICHIESTA>1</ID_RICHIESTA></DETTAGLIO_GENERAZIONE_CUP>";

#[test]
fn each_file_is_told_for_what_it_is() {
    let ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0];
    let cases: [(&str, &[u8]); 17] = [
        ("empty", b""),
        ("white space", b"\xEF\xBB\xBF \r\n\t "),
        ("workbook", b"PK\x03\x04\x14\x00\x06\x00"),
        ("old workbook", &ole),
        ("PDF", b"%PDF-1.7\n"),
        ("page", PAGE.as_bytes()),
        ("page without type", b"\n<HTML><BODY>Accesso</BODY></HTML>"),
        ("page in XML", b"<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"/>"),
        ("text", "id;codice\n1;E99J24000010001\n".as_bytes()),
        ("wide text", b"\xFF\xFEi\x00d\x00"),
        ("picture", b"\x89PNG\r\n\x1A\n\x00\x00"),
        ("web service", SERVICE.as_bytes()),
        ("SOAP", b"<soap:Envelope xmlns:soap=\"x\"><soap:Body/></soap:Envelope>"),
        ("XML of Excel", b"<?mso-application progid=\"Excel.Sheet\"?><Workbook/>"),
        ("other XML", b"<FatturaElettronica/>"),
        ("no request", b"<CUP>\n</CUP>"),
        ("no answer", b"<DETTAGLIO_ELABORAZIONE_CUP/>"),
    ];
    let mut told: Vec<String> = cases
        .iter()
        .map(|(what, bytes)| format!("{what}\n    {}", read_response(bytes).unwrap_err()))
        .collect();
    told.push(format!("requests\n    {}", read_response(REQUESTS.as_bytes()).unwrap_err()));
    told.push(format!("answers\n    {}", read_requests(ANSWERS.as_bytes()).unwrap_err()));
    let none = read_requests(b"<CUP/>").unwrap_err();
    told.push(format!("no request, for requests\n    {none}"));
    insta::assert_snapshot!(told.join("\n"));
}
