//! A receipt as blocks.

use super::{Check, Party, Payment, Procedure, Receipt, ReceivedFile};
use crate::document::HISTORY;
use crate::document::{Align, Answer, Block, Column, Document, Level, Table};
use domain::file_size;
use form::printable::marked;

/// What the digest of the history is good for.
const HISTORY_NOTE: &str = "L’impronta della cronologia riassume tutto ciò che è stato fatto su una domanda fino \
    all’invio: con questa ricevuta si può dimostrare che la cronologia non è stata cambiata in seguito, da nessuno.";

/// The document of a receipt, dated by the last of its moments. The same receipt gives the same document.
///
/// A receipt is owed whatever it has to quote: a character that cannot be printed is replaced by a
/// visible mark.
pub fn document(receipt: &Receipt) -> Document {
    let Receipt { title, call, protocol_number, application, .. } = receipt;
    let [_, _, last] = &receipt.moments;
    let mut document = Document {
        title: format!("{title} – {protocol_number}"),
        subject: format!("{call} – {title}"),
        draft: false,
        footer: format!("Ricevuta {protocol_number} · Domanda {application}"),
        created: last.at.timestamp(),
        mark: None,
        blocks: blocks(receipt),
    };
    document.texts().for_each(|text| *text = marked(text));
    document
}

fn blocks(receipt: &Receipt) -> Vec<Block> {
    let mut blocks = vec![
        Block::Title(receipt.title.clone()),
        Block::Paragraph(receipt.administration.clone()),
        Block::heading(Level::One, &receipt.call),
        Block::Paragraph(receipt.subject.clone()),
    ];
    blocks.extend(what_was_sent(receipt));
    blocks
        .extend([Block::heading(Level::One, "File ricevuti"), Block::Table(files(&receipt.files))]);
    blocks.extend(notes(&receipt.files));
    blocks.push(Block::heading(Level::One, "Che cosa succede adesso"));
    blocks.extend(receipt.next.iter().cloned().map(Block::Paragraph));
    blocks.extend(procedure(&receipt.procedure));
    blocks.extend(check(&receipt.protocol_number, &receipt.check));
    blocks
}

fn what_was_sent(receipt: &Receipt) -> Vec<Block> {
    let moments = receipt.moments.iter();
    let mut blocks = vec![
        Block::heading(Level::One, "Domanda presentata"),
        Block::row("Numero di protocollo", receipt.protocol_number.as_str()),
    ];
    blocks.extend(moments.map(|moment| Block::row(&moment.label, moment.at.to_string())));
    blocks.extend([
        Block::row("Identificativo della domanda", receipt.application.as_str()),
        Block::row("Beneficiario", party(&receipt.beneficiary)),
        Block::row("Inviata da", party(&receipt.applicant)),
        Block::row(HISTORY, receipt.history.as_str()),
    ]);
    blocks.extend(receipt.payment.iter().flat_map(with_it));
    blocks
}

/// The payment request that went with the application, under the same number.
fn with_it(payment: &Payment) -> Vec<Block> {
    let Payment { application, validated, pdf, history } = payment;
    vec![
        Block::heading(Level::One, "Domanda di pagamento, inviata insieme"),
        Block::row("Identificativo della domanda di pagamento", application.as_str()),
        Block::row(&validated.label, validated.at.to_string()),
        Block::row("Impronta SHA-256 del suo PDF", pdf.as_str()),
        Block::row("Impronta della sua cronologia", history.as_str()),
    ]
}

fn party(party: &Party) -> String {
    format!("{}\nCodice fiscale {}", party.name, party.fiscal_code)
}

/// The table of files: the digest stands under the name, where there is room for it on two lines.
fn files(files: &[ReceivedFile]) -> Table {
    let signer = |file: &ReceivedFile| file.signer.clone().map_or(Answer::None, Answer::Given);
    let row = |file: &ReceivedFile| {
        vec![
            Answer::from(file.label.as_str()),
            Answer::from(file.name.as_str()),
            file_size(file.size).into(),
            Answer::from(file.sha256.as_str()),
            signer(file),
        ]
    };
    Table {
        caption: None,
        columns: vec![
            Column::new("Documento", 16, Align::Start),
            Column::new("File", 18, Align::Start),
            Column::new("Dimensione", 12, Align::End),
            Column::new("Impronta SHA-256", 36, Align::Start),
            Column::new("Firmato da", 18, Align::Start),
        ],
        rows: files.iter().map(row).collect(),
        totals: None,
    }
}

/// What should be known of the signatures, file by file.
fn notes(files: &[ReceivedFile]) -> impl Iterator<Item = Block> {
    let noted = files.iter().flat_map(|file| file.notes.iter().map(|note| (&file.label, note)));
    noted.map(|(label, note)| Block::Note(format!("Nota sulla firma di «{label}». {note}")))
}

fn procedure(procedure: &Procedure) -> Vec<Block> {
    let Procedure { office, responsible, term, remedies, access } = procedure;
    vec![
        Block::heading(Level::One, "Il procedimento"),
        Block::Note("Articoli 8 e 18-bis della legge 7 agosto 1990, n. 241.".to_owned()),
        Block::row("Ufficio", office.as_str()),
        Block::row("Responsabile del procedimento", responsible.as_str()),
        Block::row("Termine di conclusione", term.as_str()),
        Block::row("Rimedi in caso di inerzia", remedies.as_str()),
        Block::row("Accesso agli atti", access.as_str()),
    ]
}

fn check(number: &str, check: &Check) -> Vec<Block> {
    vec![
        Block::heading(Level::One, "Come verificare questa ricevuta"),
        Block::Box(vec![
            format!(
                "Chiunque può controllare alla pagina {} che la domanda risulti presentata: \
                 servono il numero di protocollo e l’impronta di uno dei file inviati.",
                check.address
            ),
            format!("Numero di protocollo: {number}"),
            format!("Impronta SHA-256 del PDF della domanda: {}", check.digest),
            HISTORY_NOTE.to_owned(),
        ]),
    ]
}
