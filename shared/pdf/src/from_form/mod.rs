//! From a form and its answers to a [`Document`]: who applies, then every section in order, then
//! what to do with the file.

mod content;
mod documents;

use crate::document::{Block, Document, Footer, Level};
use domain::{Date, Instant};
use form::printable::marked;
use form::summary::summary;
use form::{Answers, Form};
use jiff::Timestamp;

/// What an application's document is made of.
#[derive(Debug, Clone, Copy)]
pub struct Input<'a> {
    /// The revision of the form that the application is pinned to.
    pub form: &'a Form,
    /// What was answered.
    pub answers: &'a Answers,
    /// The day in Italy: answers are read against it.
    pub today: Date,
    /// The application's identifier.
    pub application: &'a str,
    /// The digest of the form's revision, in hexadecimal: the foot of every page shows its
    /// beginning.
    pub digest: &'a str,
    /// Who applies.
    pub organisation: &'a Organisation<'a>,
    /// Draft or final.
    pub version: Version,
}

/// The subject that registered and applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Organisation<'a> {
    /// The name people read.
    pub name: &'a str,
    /// The code with which its users sign in.
    pub code: &'a str,
    /// Its fiscal code.
    pub fiscal_code: &'a str,
}

/// Which of an application's two documents is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Version {
    /// The *fac-simile* of what was answered so far (manual 3.1): no good for signing.
    Draft {
        /// When it was asked for.
        at: Timestamp,
    },
    /// The document to be signed and sent (manual 5.1).
    Final {
        /// When the application was validated.
        validated_at: Timestamp,
    },
}

/// What the document is, whatever the call.
const TITLE: &str = "Domanda di contributo";

/// The document of an application. The same input gives the same document.
///
/// A draft may hold answers that were stored although something is wrong with them: a character
/// that cannot be printed is replaced by a visible mark. The final document holds accepted answers
/// alone, and [`crate::render`] refuses it rather than change one.
pub fn document(input: &Input<'_>) -> Document {
    let (draft, created) = match input.version {
        Version::Draft { at } => (true, at),
        Version::Final { validated_at } => (false, validated_at),
    };
    let mut document = Document {
        title: format!("{TITLE} – {}", input.organisation.name),
        subject: format!("{} – {TITLE} – {}", input.form.title, input.organisation.name),
        draft,
        footer: Footer {
            application: input.application.to_owned(),
            revision: input.form.revision.to_string(),
            digest: input.digest.to_owned(),
        },
        created,
        blocks: blocks(input),
    };
    if draft {
        mark_what_cannot_be_printed(&mut document);
    }
    document
}

fn mark_what_cannot_be_printed(document: &mut Document) {
    let texts = document.blocks.iter_mut().flat_map(Block::texts);
    for text in texts.chain([&mut document.title, &mut document.subject]) {
        *text = marked(text);
    }
}

fn blocks(input: &Input<'_>) -> Vec<Block> {
    let mut blocks = opening(input);
    for section in &summary(input.form, input.answers, input.today) {
        content::section(section, &mut blocks);
    }
    if let Version::Final { .. } = input.version {
        blocks.append(&mut closing());
    }
    blocks
}

/// What call it is, who applies, and when.
fn opening(input: &Input<'_>) -> Vec<Block> {
    let Organisation { name, code, fiscal_code } = *input.organisation;
    let mut blocks = vec![
        Block::Title(TITLE.to_owned()),
        Block::heading(Level::Two, &input.form.title),
        Block::Paragraph(input.form.subject.clone()),
    ];
    let (moment, at) = match input.version {
        Version::Draft { at } => {
            blocks.push(Block::Note(DRAFT_NOTE.to_owned()));
            ("Dati inseriti fino al", at)
        }
        Version::Final { validated_at } => ("Domanda validata il", validated_at),
    };
    blocks.extend([
        Block::heading(Level::One, "Richiedente"),
        Block::row("Nome o denominazione", name),
        Block::row("Codice utente principale", code),
        Block::row("Codice fiscale", fiscal_code),
        Block::row("Identificativo della domanda", input.application),
        Block::row(moment, &Instant::from(at).to_string()),
    ]);
    blocks
}

/// What a draft is good for (manual 3.1).
const DRAFT_NOTE: &str = "Documento provvisorio: serve a rileggere i dati inseriti finora e non si \
    può presentare. Il PDF da firmare si scarica dopo la validazione della domanda.";

/// What is left to do with the final document (manual 5.1 and 5.2).
const STEPS: [&str; 4] = [
    "1. Salva questo PDF così come lo scarichi, senza aprirlo e salvarlo di nuovo: anche un \
     salvataggio senza modifiche cambia il file, che non sarebbe più riconosciuto.",
    "2. Firma digitalmente il PDF in formato .p7m (busta PKCS#7), con un certificato di firma \
     non scaduto, né revocato, né sospeso.",
    "3. Scansiona la carta d’identità e firma anch’essa digitalmente, in formato .p7m.",
    "4. Carica i due file firmati e invia la domanda. La domanda è presentata solo quando \
     riceve il numero di protocollo.",
];

fn closing() -> Vec<Block> {
    let mut blocks = vec![
        Block::heading(Level::One, "Come presentare la domanda"),
        Block::Paragraph("La domanda è validata: i dati non si possono più modificare.".to_owned()),
    ];
    blocks.extend(STEPS.map(|step| Block::Paragraph(step.to_owned())));
    blocks
}
