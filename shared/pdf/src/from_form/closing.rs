//! What is left to do with the final document (manual 5.1 and 5.2).

use crate::document::{Block, Level};

const STEPS: [&str; 4] = [
    "Salva questo PDF così come lo scarichi, senza aprirlo e salvarlo di nuovo: anche un \
     salvataggio senza modifiche cambia il file, che non sarebbe più riconosciuto.",
    "Firma digitalmente il PDF in formato .p7m (CAdES, «busta P7M»), con un certificato di firma \
     non scaduto, né revocato, né sospeso.",
    "Prepara e firma allo stesso modo gli altri file che la pagina di invio chiede, come la \
     scansione della carta d’identità.",
    "Carica tutti i file firmati e invia la domanda. La domanda è presentata solo quando \
     riceve il numero di protocollo.",
];

/// What the digest of the history is good for.
const HISTORY_NOTE: &str = "L’impronta della cronologia, nella prima pagina, riassume tutto ciò che è stato fatto \
    sulla domanda fino alla validazione. Conserva questo file: con esso si può dimostrare che la \
    cronologia non è stata cambiata in seguito, da nessuno.";

pub(super) fn closing() -> Vec<Block> {
    vec![
        Block::heading(Level::One, "Come presentare la domanda"),
        Block::Paragraph(
            "La domanda è validata, e non ancora inviata. Se viene riaperta per cambiarla, questo PDF \
             non vale più."
                .to_owned(),
        ),
        Block::Paragraph(HISTORY_NOTE.to_owned()),
        Block::Steps(STEPS.map(str::to_owned).to_vec()),
    ]
}
