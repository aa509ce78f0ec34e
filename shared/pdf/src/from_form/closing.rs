//! What is left to do with the final document (manual 5.1 and 5.2).

use crate::document::{Block, Level};

const STEPS: [&str; 4] = [
    "Salva questo PDF così come lo scarichi, senza aprirlo e salvarlo di nuovo: anche un \
     salvataggio senza modifiche cambia il file, che non sarebbe più riconosciuto.",
    "Firma digitalmente il PDF in formato .p7m (busta PKCS#7), con un certificato di firma \
     non scaduto, né revocato, né sospeso.",
    "Scansiona la carta d’identità e firma anch’essa digitalmente, in formato .p7m.",
    "Carica i due file firmati e invia la domanda. La domanda è presentata solo quando \
     riceve il numero di protocollo.",
];

pub(super) fn closing() -> Vec<Block> {
    vec![
        Block::heading(Level::One, "Come presentare la domanda"),
        Block::Paragraph("La domanda è validata: i dati non si possono più modificare.".to_owned()),
        Block::Steps(STEPS.map(str::to_owned).to_vec()),
    ]
}
