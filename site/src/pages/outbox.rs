//! The mail that a portal on one's own machine has not sent. Only the local server has this page.

use crate::assets::Script;
use crate::components::messages::loading;
use crate::layout::Page;
use maud::html;

pub(crate) fn page() -> Page {
    let content = html! {
        h1 { "Posta inviata" }
        p.lead {
            "Questo portale gira sul tuo computer e non spedisce nulla: i messaggi che avrebbe "
            "spedito si leggono qui, dal più recente."
        }
        (loading())
        div.outbox data-messages {}
        p data-none hidden { "Ancora nessun messaggio." }
    };
    Page::simple("Posta inviata", Script::Outbox, content)
}
