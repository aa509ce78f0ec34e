//! Receipts, as text.

use crate::reading::pages;
use ristoro_pdf::receipt::{Check, Moment, Party, Procedure, Receipt, ReceivedFile, document};

pub(crate) fn receipt() -> Receipt {
    let moment =
        |label: &str, at: &str| Moment { label: label.to_owned(), at: at.parse().unwrap() };
    let file = |label: &str, name: &str, size, digit: &str| ReceivedFile {
        label: label.to_owned(),
        name: name.to_owned(),
        size,
        sha256: digit.repeat(32),
        signer: Some("Dell’Òrco Niccolò".to_owned()),
    };
    Receipt {
        title: "Ricevuta di presentazione della domanda".to_owned(),
        administration: "Commissario delegato per la ricostruzione".to_owned(),
        call: "Ordinanza n. 6/2014 – Modulo B".to_owned(),
        subject: "Ordinanza commissariale n. 6 del 10 luglio 2014 e ss.mm.ii.".to_owned(),
        applicant: Party {
            name: "Tecnografica Modenese S.r.l.".to_owned(),
            fiscal_code: "00743110157".to_owned(),
        },
        beneficiary: Party {
            name: "Studio Associato Bassi e Ferri".to_owned(),
            fiscal_code: "12345678903".to_owned(),
        },
        application: "01941f29-7c00-7000-8000-0000000000a1".to_owned(),
        protocol_number: "ORD6-2014-2026-000017".to_owned(),
        moments: [
            moment("Dati validati il", "2026-11-22T22:10:00Z"),
            moment("Domanda arrivata il", "2026-11-22T23:30:05Z"),
            moment("Numero assegnato il", "2026-11-22T23:30:06Z"),
        ],
        files: vec![
            file("Domanda firmata", "domanda.pdf.p7m", 301_800, "a7"),
            file("Carta d’identità firmata", "carta 🪪 d’identità.pdf.p7m", 2_400_000, "0c"),
            ReceivedFile { signer: None, ..file("Allegato", "planimetria.pdf", 10_000, "f1") },
        ],
        next: vec![
            "L’ufficio controlla la domanda e, se manca qualcosa, scrive alla PEC indicata."
                .to_owned(),
            "Non occorre spedire altro.".to_owned(),
        ],
        procedure: Procedure {
            office: "Servizio ricostruzione, viale Aldo Moro 30, Bologna".to_owned(),
            responsible: "dott.ssa Anna Verdi, anna.verdi@example.it".to_owned(),
            term: "90 giorni dalla presentazione".to_owned(),
            remedies: "Ricorso al TAR avverso il silenzio, entro un anno dal termine".to_owned(),
            access: "Su richiesta all’ufficio, ai sensi degli articoli 22 e seguenti".to_owned(),
        },
        check: Check {
            address: "https://ristoro.example.it/verifica/".to_owned(),
            digest: "a7".repeat(32),
        },
    }
}

#[test]
fn a_receipt() {
    insta::assert_snapshot!(pages(&document(&receipt())).join("\n~~~~ page ~~~~\n"));
}

#[test]
fn a_receipt_is_made_whatever_it_has_to_quote() {
    let mut receipt = receipt();
    "漢字".clone_into(&mut receipt.applicant.name);
    "\u{7}".clone_into(&mut receipt.procedure.term);
    let text = pages(&document(&receipt)).concat();
    assert!(text.contains("��"), "{text}");
    assert!(text.contains("carta �"), "{text}");
}
