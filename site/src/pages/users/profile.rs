//! One's own page (manual 2.3.1 and 2.3.3).

use super::details::details;
use crate::assets::Script;
use crate::components::messages::{error_summary, loading};
use crate::layout::Page;
use domain::LATELY_MINUTES;
use maud::html;

pub(crate) fn page() -> Page {
    let content = html! {
        h1 { "Il mio profilo" }
        (error_summary())
        (loading())
        div data-user-view hidden {
            (details())
            p.actions {
                a.btn.btn-primary href="/password/?ritorno=/profilo/" { "Modifica password" }
                a.btn.btn-outline-primary href="/profilo/accessi/" { "I tuoi accessi" }
            }
            p data-managed {
                "L’indirizzo e-mail e il telefono li cambia chi gestisce gli utenti della tua organizzazione, di solito l’utente principale: chiedi a lui."
            }
            p data-manager hidden {
                "Per cambiare l’indirizzo e-mail o il telefono " a href="/utenti/" data-own-contacts { "apri la tua scheda tra gli utenti" }
                ": l’indirizzo si cambia solo entro " (LATELY_MINUTES) " minuti dall’accesso. Gestisci anche gli altri: " a href="/utenti/" { "vai agli utenti" } "."
            }
        }
    };
    Page::simple("Il mio profilo", Script::Profile, content)
}
