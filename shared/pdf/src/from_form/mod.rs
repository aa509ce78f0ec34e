//! From a form and its answers to a [`Document`]: a title page, then every section that applies, in order,
//! then what to do with the file.

mod closing;
mod content;
mod documents;
mod opening;

use crate::document::{Block, Document};
use crate::mark::Mark;
use domain::{Date, Instant};
use form::printable::marked;
use form::summary::{NamedParty, beneficiary, summary};
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
    /// Who runs the call.
    pub administration: &'a str,
    /// The account that the application belongs to. It need not be the beneficiary.
    pub organisation: &'a Organisation<'a>,
    /// Who must sign, once that is known.
    pub signatory: Option<Signatory<'a>>,
    /// Draft or final.
    pub version: Version,
}

/// The subject that registered, and whose account it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Organisation<'a> {
    /// The name people read.
    pub name: &'a str,
    /// The code with which its users sign in.
    pub code: &'a str,
    /// Its fiscal code.
    pub fiscal_code: &'a str,
}

/// Who must sign an application.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signatory<'a> {
    /// Surname and name.
    pub name: &'a str,
    /// The fiscal code, which must be that of the certificate.
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
    let (draft, created, said) = match input.version {
        Version::Draft { at } => (true, at, "bozza del"),
        Version::Final { validated_at } => (false, validated_at, "validata il"),
    };
    let beneficiary = beneficiary_of(input);
    let title = match &beneficiary.name {
        Some(name) => format!("{TITLE} – {name}"),
        None => TITLE.to_owned(),
    };
    let validated_at = if draft { String::new() } else { created.to_string() };
    let mark = Mark { application: input.application.to_owned(), draft, validated_at };
    let mut document = Document {
        subject: format!("{} – {title}", input.form.title),
        title,
        draft,
        footer: format!("Domanda {} · {said} {}", input.application, Instant::from(created)),
        created,
        mark: Some(mark),
        blocks: blocks(input, &beneficiary),
    };
    if draft {
        document.texts().for_each(|text| *text = marked(text));
    }
    document
}

/// Who the application is for: by the answers that the form names, or the account where it names none.
fn beneficiary_of(input: &Input<'_>) -> NamedParty {
    if input.form.beneficiary.is_empty() {
        return NamedParty {
            name: Some(input.organisation.name.to_owned()),
            fiscal_code: Some(input.organisation.fiscal_code.to_owned()),
        };
    }
    beneficiary(input.form, input.answers, input.today).unwrap_or_default()
}

fn blocks(input: &Input<'_>, beneficiary: &NamedParty) -> Vec<Block> {
    let mut blocks = opening::title_page(input, beneficiary);
    blocks.push(Block::PageBreak);
    for section in &summary(input.form, input.answers, input.today) {
        content::section(section, &mut blocks);
    }
    if let Version::Final { .. } = input.version {
        blocks.append(&mut closing::closing());
    }
    blocks
}
