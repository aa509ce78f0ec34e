//! What happened, in Italian.

use domain::RESTORABLE_DAYS;
use form::{Form, Id};
use store::applications::{EventKind, ItemKey};

/// What happened, in words.
pub(super) fn in_words(form: &Form, kind: &EventKind) -> String {
    let menu = |id: &Id| {
        form.section(id.as_str()).map_or_else(|| id.to_string(), |section| section.menu.clone())
    };
    let signed = |id: &Id| {
        form.signature(id.as_str()).map_or_else(|| id.to_string(), |signed| signed.label.clone())
    };
    let of_item = |key: &ItemKey| {
        let title = form.list(&key.path()).map_or(key.list.as_str(), |list| list.title.as_str());
        format!("{} – {title}", menu(&key.section))
    };
    match kind {
        EventKind::Created => "Domanda creata".to_owned(),
        EventKind::PaymentBegun { .. } => "Creata la domanda di pagamento".to_owned(),
        EventKind::PaymentDeleted { .. } => "Eliminata la domanda di pagamento".to_owned(),
        EventKind::CopiedFrom { sections, items, .. } => {
            format!(
                "Domanda creata copiandone un’altra: sezioni copiate {sections}, voci copiate {items}"
            )
        }
        EventKind::Named { name: Some(name) } => format!("La domanda si chiama «{name}»"),
        EventKind::Named { name: None } => "Tolto il nome alla domanda".to_owned(),
        EventKind::Discarded => {
            format!("Domanda eliminata: si può ripristinare per {RESTORABLE_DAYS} giorni")
        }
        EventKind::Restored => "Domanda ripristinata".to_owned(),
        EventKind::SectionSaved { section, .. } => format!("Salvata la sezione {}", menu(section)),
        EventKind::SectionFrozen { section } => format!("Validata la sezione {}", menu(section)),
        EventKind::ItemSaved { item, .. } => format!("Salvata una voce: {}", of_item(item)),
        EventKind::ItemCopied { item, items: 0, .. } => {
            format!("Duplicata una voce: {}", of_item(item))
        }
        EventKind::ItemCopied { item, items, .. } => {
            format!("Duplicata una voce: {}, con le {items} voci che contiene", of_item(item))
        }
        EventKind::ItemDeleted { item, .. } => format!("Eliminata una voce: {}", of_item(item)),
        EventKind::ItemEmptied { item, items, documents } => {
            let parts = items + documents;
            format!("Cominciata l’eliminazione di una voce: {}, {parts} parti", of_item(item))
        }
        EventKind::DocumentAdded { section, file_name, .. } => {
            format!("Caricato un documento: {}, «{file_name}»", menu(section))
        }
        EventKind::DocumentDeleted { section, file_name, .. } => {
            format!("Cancellato un documento: {}, «{file_name}»", menu(section))
        }
        EventKind::Validated => "Domanda validata".to_owned(),
        EventKind::SignedFileAccepted { which, .. } => {
            format!("File accettato: {}", signed(which))
        }
        EventKind::SignedFileRefused { which, .. } => {
            format!("File rifiutato: {}", signed(which))
        }
        EventKind::Reopened => {
            "Domanda riaperta: la validazione e i file firmati non valgono più".to_owned()
        }
        EventKind::Arrived => "Domanda inviata".to_owned(),
        EventKind::Numbered { protocol } => format!("Assegnato il protocollo {protocol}"),
        EventKind::RevocationJudged { which, good: true } => {
            format!("Verificato il certificato di firma: {}", signed(which))
        }
        EventKind::RevocationJudged { which, good: false } => {
            format!("Il certificato di firma era revocato o sospeso: {}", signed(which))
        }
        EventKind::RevocationUnknowable { which } => {
            format!("Non accertabile se il certificato di firma fosse revocato: {}", signed(which))
        }
        EventKind::CupRequested { .. } => "Chiesto il CUP, il codice unico del progetto".to_owned(),
        EventKind::CupRequestWithdrawn { .. } => {
            "Annullata la richiesta del CUP, che può essere fatta di nuovo".to_owned()
        }
        EventKind::CupRejected { .. } => {
            "Richiesta del CUP non accolta dal Sistema CUP: la corregge l’amministrazione"
                .to_owned()
        }
        EventKind::CupAssigned { cup } => format!("Assegnato il CUP {cup}"),
        EventKind::CupRevocationNoted { cup } => format!("Disposta la revoca del CUP {cup}"),
        EventKind::CupRevoked { cup } => format!("Revocato il CUP {cup}: non usarlo più"),
        EventKind::SignedFileErased { which } => {
            format!("Cancellato, trascorso il tempo di conservazione: {}", signed(which))
        }
        EventKind::HistoryCut { until, .. } => {
            format!("Eliminati i primi {} eventi, trascorso il tempo di conservazione", until.count)
        }
    }
}
