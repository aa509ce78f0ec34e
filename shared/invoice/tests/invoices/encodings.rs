//! The same invoice, however its characters and its names are written.

use crate::files::{ORDINARY, file, with};
use ristoro_invoice::{ReadError, read};

fn declaring(encoding: &str) -> String {
    with(ORDINARY, "encoding=\"UTF-8\"", &format!("encoding=\"{encoding}\""))
}

fn wide(text: &str, bytes: impl Fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

/// In Windows-1252, of which the file has nothing that ISO-8859-1 lacks but the dash.
fn narrow(text: &str) -> Vec<u8> {
    let (bytes, _, has_lost) = encoding_rs::WINDOWS_1252.encode(text);
    assert!(!has_lost);
    bytes.into_owned()
}

#[test]
fn reads_the_same_in_every_encoding() {
    let expected = file(ORDINARY);
    let marked = |text: &str| format!("\u{feff}{text}");
    let without_declaration = ORDINARY.split_once("?>\n").unwrap().1;
    for (name, bytes) in [
        ("UTF-8 with its mark", marked(ORDINARY).into_bytes()),
        ("UTF-8 that declares nothing", without_declaration.as_bytes().to_vec()),
        ("UTF-8 after blank lines", format!("\r\n\r\n{ORDINARY}").into_bytes()),
        ("UTF-8 that was UTF-16 in memory", declaring("utf-16").into_bytes()),
        (
            "UTF-8 with the mark, declared otherwise",
            marked(&declaring("windows-1252")).into_bytes(),
        ),
        ("UTF-16LE", wide(&marked(&declaring("UTF-16")), u16::to_le_bytes)),
        ("UTF-16BE", wide(&marked(&declaring("UTF-16")), u16::to_be_bytes)),
        ("UTF-16LE without mark", wide(&declaring("UTF-16"), u16::to_le_bytes)),
        ("UTF-16BE without mark", wide(&declaring("UTF-16"), u16::to_be_bytes)),
        ("Windows-1252", narrow(&declaring("windows-1252"))),
        ("Windows-1252 under its other name", narrow(&declaring("ISO-8859-1"))),
        ("lines of Windows", ORDINARY.replace('\n', "\r\n").into_bytes()),
        ("no indentation", ORDINARY.replace("\n  ", "\n").replace('\n', "").into_bytes()),
    ] {
        assert_eq!(read(&bytes).as_ref(), Ok(&expected), "{name}");
    }
}

#[test]
fn any_prefix_and_any_address() {
    let expected = file(ORDINARY);
    for (name, text) in [
        ("another prefix", with(ORDINARY, "p:", "ns42:").replace("xmlns:p", "xmlns:ns42")),
        ("a wrong address", with(ORDINARY, "http://ivaservizi.agenziaentrate.gov.it", "urn:x")),
        ("single quotes", with(ORDINARY, "versione=\"FPR12\"", "versione = ' FPR12 '")),
        ("prefixes on all", prefixed(ORDINARY)),
        (
            "text as CDATA",
            with(
                ORDINARY,
                ">Installazione &amp; collaudo, ore<",
                "><![CDATA[Installazione & collaudo]]>, ore<",
            ),
        ),
        ("characters by number", with(ORDINARY, "città", "citt&#xE0;").replace("più", "pi&#249;")),
        ("comments within", with(ORDINARY, "2024/117", "2024<!-- di -->/117")),
    ] {
        assert_eq!(read(text.as_bytes()).as_ref(), Ok(&expected), "{name}");
    }
}

fn prefixed(text: &str) -> String {
    let open = text.replace("<Fattura", "<x:Fattura").replace("<Dati", "<x:Dati");
    open.replace("</Fattura", "</x:Fattura").replace("</Dati", "</x:Dati")
}

#[test]
fn what_is_no_text_is_refused_with_its_line() {
    let mut broken = ORDINARY.as_bytes().to_vec();
    let at = ORDINARY.find("città").unwrap();
    broken[at] = 0xff;
    let line = ORDINARY[..at].lines().count();
    assert_eq!(read(&broken), Err(ReadError::Undecodable { line }));
    let odd = wide(&format!("\u{feff}{ORDINARY}"), u16::to_le_bytes);
    assert!(matches!(read(&odd[..odd.len() - 1]), Err(ReadError::Undecodable { .. })));
    for encoding in ["UTF-7", "shift_jis", "qualcosa"] {
        let refused = read(declaring(encoding).as_bytes());
        assert_eq!(refused, Err(ReadError::Encoding(encoding.to_owned())));
    }
}
