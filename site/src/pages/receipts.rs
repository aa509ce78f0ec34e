//! Whether a file was sent under a protocol number: anybody may ask who has both.

use crate::assets::Script;
use crate::components::messages::error_summary;
use crate::components::text_box::{TextBox, text_box};
use crate::layout::Page;
use maud::{Markup, html};

pub(crate) fn page() -> Page {
    let protocol = TextBox {
        id: "protocol",
        label: "Numero di protocollo",
        hint: Some(
            "È in grande sulla ricevuta, per esempio ORD6-2014/2026/0000123. Spazi e lettere minuscole non \
             fanno differenza.",
        ),
        autocomplete: "off",
        secret: false,
    };
    let digest = TextBox {
        id: "sha256",
        label: "Impronta SHA-256 del file",
        hint: Some("Sono 64 cifre e lettere dalla a alla f. La ricevuta la riporta per ogni file."),
        autocomplete: "off",
        secret: false,
    };
    let content = html! {
        h1 { "Verifica di un invio" }
        p.lead {
            "Chi ha una ricevuta e un file della domanda può sapere se quel file è stato inviato con quel numero di "
            "protocollo. Scegli il file inviato, non la ricevuta. "
            "La risposta è sì o no, e nient’altro: dei dati della domanda qui non si legge nulla."
        }
        (error_summary())
        form.questions.narrow method="dialog" data-receipt-form novalidate {
            (text_box(&protocol))
            (text_box(&digest))
            (chosen_file())
            div.save-bar {
                button.btn.btn-primary type="submit" data-save { "Verifica" }
                p.save-status role="status" data-save-status {}
            }
        }
        div role="status" data-receipt-answer {}
        h2 { "Quali file si possono verificare" }
        p {
            "Il PDF della domanda e i file firmati (.p7m), esattamente come sono stati inviati. Un file aperto e "
            "salvato di nuovo, anche senza cambiare nulla, ha un’altra impronta: usa quello che hai caricato, o "
            "scaricalo di nuovo dalla pagina della ricevuta."
        }
    };
    Page::simple("Verifica di un invio", Script::Receipts, content)
}

/// In place of typing the digest: the browser computes it.
fn chosen_file() -> Markup {
    html! {
        div.field {
            label for="file-ricevuta" { "Oppure scegli il file: l’impronta la calcola il tuo browser" }
            p.field-hint #aiuto-file-ricevuta { "Il file non viene caricato: resta sul tuo dispositivo." }
            input.form-control type="file" id="file-ricevuta" data-digest-of
                aria-describedby="aiuto-file-ricevuta";
            p.slot-status role="status" data-digest-status {}
        }
    }
}
