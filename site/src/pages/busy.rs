//! What is shown in place of the doors of the portal while an operator keeps newcomers waiting (`scripts/busy`). It needs no
//! function and no script: it can be read when nothing else answers.

use crate::assets::File;
use crate::site::Site;
use maud::{DOCTYPE, Markup, html};

/// Where it stands until it is wanted; `scripts/busy` names it too.
pub(super) const PATH: &str = "/portale-occupato.html";

pub(super) fn page(site: &Site<'_>) -> Markup {
    html! {
        (DOCTYPE)
        html lang="it" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { "Il portale è molto occupato – Ristoro" }
                meta name="robots" content="noindex";
                link rel="icon" type="image/svg+xml" href=(site.assets.file(File::Favicon));
                link rel="stylesheet" href=(site.assets.file(File::Style));
            }
            body {
                header.site-header {
                    div.site-header-center {
                        div.container {
                            div.site-brand {
                                span.site-brand-name { "Ristoro" }
                                span.site-brand-line { "Domande di contributo dopo una calamità" }
                            }
                        }
                    }
                }
                main #contenuto .container {
                    h1 { "Il portale è molto occupato" }
                    p.lead {
                        "In questo momento non si può entrare: molte persone stanno usando il portale, oppure ci stiamo lavorando."
                    }
                    // The same address again, whichever door this stands in.
                    p { a.btn.btn-primary href="" { "Riprova" } }
                    h2 { "Se hai già una pagina del portale aperta" }
                    p { "Non chiuderla e non ricaricarla: da lì puoi continuare, anche a salvare e a inviare la domanda." }
                    h2 { "Quello che hai fatto resta" }
                    ul {
                        li { "Le risposte salvate e i file caricati restano nella tua domanda." }
                        li { "Una domanda inviata resta inviata, con il giorno e l’ora in cui è arrivata: non serve inviarla di nuovo." }
                    }
                    h2 { "Se il termine sta per scadere" }
                    p {
                        "Riprova a distanza di qualche minuto. Se il termine viene prorogato lo decide e lo comunica l’amministrazione "
                        "del bando: sul portale lo trovi nella pagina del bando, appena si può di nuovo entrare."
                    }
                    (in_english())
                }
            }
        }
    }
}

/// The same, shortly, for whoever does not read Italian: there is one such page for all doors.
fn in_english() -> Markup {
    html! {
        h2 lang="en" { "The portal is very busy" }
        p lang="en" {
            "At the moment nobody can enter: many people are using the portal, or we are working on it. " a href="" { "Try again" }
            " in a few minutes."
        }
        p lang="en" {
            "If you already have a page of the portal open, do not close or reload it: you can go on there. What you saved and sent stays."
        }
    }
}
