//! One's own page (manual 2.3.1 and 2.3.3).

use super::details::details;
use crate::assets::Script;
use crate::components::messages::{error_summary, loading};
use crate::layout::Page;
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
            }
            p data-managed {
                "I tuoi dati li può cambiare l’utente principale della tua organizzazione: chiedi a lui."
            }
            p data-manager hidden {
                "Gestisci gli utenti della tua organizzazione: " a href="/utenti/" { "vai agli utenti" } "."
            }
        }
    };
    Page::simple("Il mio profilo", Script::Profile, content)
}
