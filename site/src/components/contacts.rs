//! How the office that answers questions about a call is reached: the script fills it with what is published now.

use maud::{Markup, html};

/// The place for the contacts. Until they are known, where else to look.
pub(crate) fn contacts() -> Markup {
    html! {
        div data-contacts {
            p { "Come raggiungere l’ufficio del bando è scritto nella " a href="/" { "pagina iniziale" } ", alla voce «A chi chiedere»." }
        }
    }
}
