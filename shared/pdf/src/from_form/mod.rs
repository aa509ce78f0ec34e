//! From a form and its answers to a [`Document`]: a title page, then every section that applies, in order,
//! then what to do with the file.

mod closing;
mod content;
mod documents;
mod input;
mod opening;

pub use input::{Input, Organisation, Signatory, Version};
pub use opening::{APPLICATION, PAYMENT};

use crate::document::{Block, Document};
use crate::mark::Mark;
use domain::Instant;
use form::printable::marked;
use form::summary::{NamedParty, beneficiary, summary};

/// The document of an application. The same input gives the same document.
///
/// A draft may hold answers that were stored although something is wrong with them: a character
/// that cannot be printed is replaced by a visible mark. The final document holds accepted answers
/// alone, and [`crate::render`] refuses it rather than change one.
pub fn document(input: &Input<'_>) -> Document {
    let (draft, created, said) = match input.version {
        Version::Draft { at } => (true, at, "bozza del"),
        Version::Final { validated_at, .. } => (false, validated_at, "validata il"),
    };
    let beneficiary = beneficiary_of(input);
    let title = match &beneficiary.name {
        Some(name) => format!("{} – {name}", input.title),
        None => input.title.to_owned(),
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
            names: vec![input.organisation.name.to_owned()],
            fiscal_code: Some(input.organisation.fiscal_code.to_owned()),
        };
    }
    beneficiary(input.form, input.answers, input.today).unwrap_or_default()
}

fn blocks(input: &Input<'_>, beneficiary: &NamedParty) -> Vec<Block> {
    let mut blocks = opening::title_page(input, beneficiary);
    blocks.push(Block::PageBreak);
    blocks.extend(opening::how_much(input));
    for section in &summary(input.form, input.answers, input.today) {
        content::section(section, &mut blocks);
    }
    if let Version::Final { .. } = input.version {
        blocks.append(&mut closing::closing());
    }
    blocks
}
