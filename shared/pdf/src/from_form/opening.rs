//! The title page: which call, who for, how far, who signs; and how much, which heads the page after it.

use super::input::{Input, Organisation, Signatory, Version};
use crate::document::{Align, Answer, Block, Column, HISTORY, Level, Table};
use domain::Instant;
use form::summary::{NamedParty, totals};

/// What the document of an application is, whatever the call.
pub const APPLICATION: &str = "Domanda di contributo";
/// The same of a payment request.
pub const PAYMENT: &str = "Domanda di pagamento";
/// What a draft is good for (manual 3.1).
const DRAFT_NOTE: &str = "Documento provvisorio: serve a rileggere i dati inseriti finora e non si \
    può presentare. Dove si legge MANCA serve ancora una risposta. Il PDF da firmare si scarica \
    dopo la validazione della domanda.";
/// How the document is signed (manual 5.2).
const HOW: &str = "Come: firma digitale in formato CAdES. Il nome del file firmato finisce in .p7m. \
    Il certificato di firma è intestato a chi firma e non è scaduto, revocato o sospeso.";
/// What a print is not.
const PRINT: &str = "La stampa di questo documento non ha valore da sola: si presenta soltanto il \
    file firmato digitalmente.";

pub(super) fn title_page(input: &Input<'_>, beneficiary: &NamedParty) -> Vec<Block> {
    let mut blocks = vec![
        Block::Title(input.title.to_owned()),
        Block::Paragraph(input.administration.to_owned()),
        Block::heading(Level::One, &input.form.title),
        Block::Paragraph(input.form.subject.clone()),
    ];
    if let Version::Draft { .. } = input.version {
        blocks.push(Block::Note(DRAFT_NOTE.to_owned()));
    }
    blocks.extend(who_for(input, beneficiary));
    blocks.extend(which(input));
    if input.form.is_signed() {
        blocks.push(Block::heading(Level::One, "Firma"));
        blocks.push(Block::Box(vec![who_signs(input), HOW.to_owned(), PRINT.to_owned()]));
    }
    blocks
}

fn who_for(input: &Input<'_>, beneficiary: &NamedParty) -> [Block; 3] {
    let heading = if input.form.beneficiary.is_empty() { "Richiedente" } else { "Beneficiario" };
    let answer = |text: &Option<String>| text.clone().map_or(Answer::Missing, Answer::Given);
    [
        Block::heading(Level::One, heading),
        Block::row("Nome o denominazione", answer(&beneficiary.name)),
        Block::row("Codice fiscale", answer(&beneficiary.fiscal_code)),
    ]
}

/// Which application it is, and how far.
fn which(input: &Input<'_>) -> Vec<Block> {
    let (state, moment, at) = match input.version {
        Version::Draft { at } => ("BOZZA", "Dati inseriti fino al", at),
        Version::Final { validated_at, .. } => ("DEFINITIVO", "Domanda validata il", validated_at),
    };
    let Organisation { name, code, fiscal_code } = *input.organisation;
    let mut blocks = vec![
        Block::heading(Level::One, "Domanda"),
        Block::row("Stato del documento", state),
        Block::row(moment, Instant::from(at).to_string()),
        Block::row("Identificativo della domanda", input.application),
        Block::row("Versione del modulo", input.form.revision.to_string()),
        Block::row(
            "Utente che presenta la domanda",
            format!("{name}\nCodice fiscale {fiscal_code}, codice utente principale {code}"),
        ),
    ];
    if let Version::Final { history, .. } = input.version {
        blocks.push(Block::row(HISTORY, history.to_string()));
    }
    blocks
}

fn who_signs(input: &Input<'_>) -> String {
    match input.signatory {
        Some(Signatory { name, fiscal_code }) => {
            format!("Chi firma: {name}, codice fiscale {fiscal_code}.")
        }
        None => "Chi firma: la persona indicata nella domanda.".to_owned(),
    }
}

/// The sums of the application, where the form says which they are.
pub(super) fn how_much(input: &Input<'_>) -> Vec<Block> {
    let totals = totals(input.form, input.answers, input.today);
    if totals.is_empty() {
        return Vec::new();
    }
    let rows = totals.into_iter().map(|(label, sum)| vec![Answer::Given(label), sum]);
    let table = Table {
        caption: None,
        columns: vec![Column::new("Voce", 3, Align::Start), Column::new("Totale", 1, Align::End)],
        rows: rows.collect(),
        totals: None,
    };
    vec![Block::heading(Level::One, "Riepilogo degli importi"), Block::Table(table)]
}
