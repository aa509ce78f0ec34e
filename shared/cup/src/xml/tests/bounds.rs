//! How much is read, and what is refused for safety.

use super::{ANSWERS, REQUESTS, changed};
use crate::xml::{Bound, Expected, limits};
use crate::{AnswerOutcome, XmlError, read_requests, read_response};

/// A file of answers that holds this.
fn answers(content: &str) -> String {
    format!("<DETTAGLIO_ELABORAZIONE_CUP>\n{content}\n</DETTAGLIO_ELABORAZIONE_CUP>")
}

fn excess(document: &str) -> Bound {
    match read_response(document.as_bytes()) {
        Err(XmlError::Excess { bound, .. }) => bound,
        other => panic!("{other:?}"),
    }
}

const ONE: &str = "<DETTAGLIO_CUP_GENERAZIONE/>";

#[test]
fn size() {
    let fill = |document: &str, bytes: usize| {
        let mut document = document.trim_end().to_owned();
        document.extend(std::iter::repeat_n(' ', bytes - document.len()));
        document
    };
    let answers = fill(ANSWERS, 10 * 1024 * 1024);
    assert!(read_response(answers.as_bytes()).is_ok());
    let error = read_response(format!("{answers} ").as_bytes()).unwrap_err();
    assert_eq!(error, XmlError::TooLarge(Expected::Answers));
    assert_eq!(error.to_string(), "Il file è troppo grande: al massimo 10 MB.");
    let requests = fill(REQUESTS, 20 * 1024 * 1024);
    assert!(read_requests(requests.as_bytes()).is_ok());
    let error = read_requests(format!("{requests} ").as_bytes()).unwrap_err();
    assert_eq!(error, XmlError::TooLarge(Expected::Requests));
}

#[test]
fn depth() {
    let nested = |depth: usize| {
        let inner = depth - 2;
        let content = format!("{}{}", "<a>".repeat(inner), "</a>".repeat(inner));
        answers(&changed(ONE, "/>", &format!(">{content}</DETTAGLIO_CUP_GENERAZIONE>")))
    };
    assert!(read_response(nested(limits::depth(Expected::Answers)).as_bytes()).is_ok());
    assert_eq!(excess(&nested(limits::depth(Expected::Answers) + 1)), Bound::Depth);
    let deep = changed(REQUESTS, "<DESCRIZIONE>", &"<DESCRIZIONE>".repeat(7));
    let error = read_requests(deep.as_bytes()).unwrap_err();
    assert_eq!(error, XmlError::Excess { line: 7, bound: Bound::Depth });
}

#[test]
fn counts() {
    assert!(read_response(answers(&ONE.repeat(limits::PROJECTS)).as_bytes()).is_ok());
    assert_eq!(excess(&answers(&ONE.repeat(limits::PROJECTS + 1))), Bound::Projects);
    let children = |count: usize| {
        let content = "<a/>".repeat(count);
        answers(&changed(ONE, "/>", &format!(">{content}</DETTAGLIO_CUP_GENERAZIONE>")))
    };
    assert!(read_response(children(limits::ELEMENTS - 1).as_bytes()).is_ok());
    assert_eq!(excess(&children(limits::ELEMENTS)), Bound::Elements);
    let attributes = |count: usize| {
        let content: Vec<String> = (0..count).map(|index| format!(" a{index}=''")).collect();
        answers(&changed(ONE, "/>", &format!("{}/>", content.concat())))
    };
    assert!(read_response(attributes(limits::ATTRIBUTES).as_bytes()).is_ok());
    assert_eq!(excess(&attributes(limits::ATTRIBUTES + 1)), Bound::Attributes);
}

#[test]
fn values() {
    let value = |text: &str| answers(&changed(ONE, "/>", &format!(" a='{text}'/>")));
    assert!(read_response(value(&"è".repeat(limits::VALUE)).as_bytes()).is_ok());
    assert!(read_response(value(&"&amp;".repeat(limits::VALUE)).as_bytes()).is_ok());
    assert_eq!(excess(&value(&"è".repeat(limits::VALUE + 1))), Bound::Value);
    assert_eq!(excess(&value(&"&#38;".repeat(limits::VALUE + 1))), Bound::Value);
    assert_eq!(excess(&value(&"x".repeat(limits::TAG))), Bound::Value);
}

/// Whatever takes longer than the length of the file allows does not end in the time of a suite.
#[test]
fn large_files_made_to_weigh() {
    let most = limits::bytes(Expected::Answers) - 200;
    let full = |piece: &str| piece.repeat(most / piece.len());
    let inside = |content: String| {
        answers(&changed(ONE, "/>", &format!(">{content}</DETTAGLIO_CUP_GENERAZIONE>")))
    };
    assert_eq!(excess(&inside(full("<a>"))), Bound::Depth);
    assert_eq!(excess(&inside(full("<a/>"))), Bound::Elements);
    assert_eq!(excess(&answers(&full("<a/>"))), Bound::Projects);
    assert_eq!(excess(&inside(format!("<a b='{}'/>", full("x")))), Bound::Value);
    assert_eq!(excess(&inside(format!("<{}/>", full("a")))), Bound::Value);
    assert_eq!(excess(&inside(format!("<a{}/>", full(" b=''")))), Bound::Value);
    let unclosed = answers(&format!("<a b='{}", full("x<")));
    assert!(matches!(read_response(unclosed.as_bytes()), Err(XmlError::Truncated { line: 2 })));
    // Text, references, comments and lines without end are read through.
    let message = inside(format!("<MESSAGGI_DI_SCARTO>{}</MESSAGGI_DI_SCARTO>", full("&lt;")));
    let read = read_response(message.as_bytes()).unwrap();
    let AnswerOutcome::Rejected(messages) = &read[0].outcome else { panic!("a reason") };
    assert_eq!(messages.concat().len(), most / 4);
    assert!(read_response(inside(full("<!---->")).as_bytes()).is_ok());
    assert!(read_response(inside(full("\n")).as_bytes()).is_ok());
}

#[test]
fn declarations_and_entities_are_refused() {
    let root = "<DETTAGLIO_ELABORAZIONE_CUP>";
    for (declaration, line) in [
        ("<!DOCTYPE a [<!ENTITY b \"c\"><!ENTITY d \"&b;&b;\">]>", 2),
        ("<!DOCTYPE a [<!ENTITY % b SYSTEM \"http://localhost/\"> %b;]>", 2),
    ] {
        let document = changed(ANSWERS, root, &format!("{declaration}{root}"));
        let error = read_response(document.as_bytes()).unwrap_err();
        assert_eq!(error, XmlError::Declarations { line }, "{declaration}");
        let document = changed(ANSWERS, root, &format!("{root}{declaration}"));
        assert!(read_response(document.as_bytes()).is_err(), "{declaration}");
    }
    // One that declares nothing itself is only passed over: nothing that it names is loaded.
    for declaration in ["<!DOCTYPE a>", "\n<!DOCTYPE a SYSTEM \"file:///etc/passwd\">"] {
        let document = changed(ANSWERS, root, &format!("{declaration}{root}"));
        assert_eq!(read_response(document.as_bytes()), read_response(ANSWERS.as_bytes()));
        let document = changed(ANSWERS, root, &format!("{root}{declaration}"));
        assert!(read_response(document.as_bytes()).is_err(), "{declaration}");
    }
    let entity = |line| XmlError::Entity { line, name: "nbsp".to_owned() };
    let document = changed(ANSWERS, "Il codice", "Il&nbsp;codice");
    assert_eq!(read_response(document.as_bytes()), Err(entity(9)));
    let document = changed(ANSWERS, "id_progetto=\"2\"", "id_progetto=\"&nbsp;\"");
    assert_eq!(read_response(document.as_bytes()), Err(entity(8)));
}

#[test]
fn what_is_not_well_formed_is_refused_with_its_line() {
    for (from, to, line) in [
        ("</DATI_CUP>", "</DATI>", 6),
        ("</DATI_CUP>", "", 7),
        ("<DATI_CUP>", "</DATI_CUP>", 4),
        ("id_progetto=\"2\"", "id_progetto=2", 8),
        ("id_progetto=\"2\"", "id_progetto", 8),
        ("id_progetto=\"2\"", "id_progetto=\"<\"", 8),
        ("id_progetto=\"2\"", "codifica_locale=\"2\"", 8),
        ("id_progetto=\"2\"", "id_progetto=\"a & b\"", 8),
        ("Il codice", "Il & codice", 9),
        ("Il codice", "<?xml version=\"1.0\"?>", 9),
        ("Il codice", "<!ALTRO>", 9),
        ("</DETTAGLIO_ELABORAZIONE_CUP>", "</DETTAGLIO_ELABORAZIONE_CUP><CUP/>", 11),
        ("</DETTAGLIO_ELABORAZIONE_CUP>", "</DETTAGLIO_ELABORAZIONE_CUP>fine", 11),
        ("<DETTAGLIO_ELABORAZIONE_CUP>", "testo<DETTAGLIO_ELABORAZIONE_CUP>", 1),
    ] {
        let document = changed(ANSWERS, from, to);
        assert_eq!(read_response(document.as_bytes()), Err(XmlError::Malformed { line }), "{to}");
    }
}
