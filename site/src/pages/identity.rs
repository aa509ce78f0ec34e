//! Back from an identity provider: as whom to sign in, or why it is not known who somebody is.

use crate::assets::Script;
use crate::components::messages::loading;
use crate::layout::{Crumb, Page};
use maud::html;

pub(crate) fn page() -> Page {
    let content = html! {
        h1 { "Accesso con l’identità digitale" }
        (loading())
        section data-choice hidden {
            p { "Identità confermata: " strong data-identity-name {} "." }
            h2 #titolo-scelta tabindex="-1" { "Per chi vuoi accedere?" }
            ul.task-list data-users aria-labelledby="titolo-scelta" {}
        }
        section data-unknown hidden {
            h2 #titolo-nessuna tabindex="-1" { "Non sei ancora registrato" }
            p {
                "Nessuna utenza ha il codice fiscale " strong data-fiscal-code {} ". Se lavori per un’organizzazione già "
                "registrata, chiedi al suo utente principale di aggiungerti con questo codice fiscale."
            }
            p { a.btn.btn-primary href="/registrazione/?identita=1" { "Registrati" } }
        }
        section data-outcome hidden {
            h2 #titolo-esito tabindex="-1" { "L’accesso non è riuscito" }
            p data-reason {}
            p { a.btn.btn-primary href="/accesso/" data-again { "Torna all’accesso" } }
        }
    };
    let page = Page::simple("Accesso con l’identità digitale", Script::Identity, content);
    Page { trail: vec![Crumb::page("Inizio", "/"), Crumb::page("Accedi", "/accesso/")], ..page }
}
