//! One's own open sessions, and how to end those elsewhere.

use crate::assets::Script;
use crate::components::messages::loading;
use crate::layout::Page;
use maud::html;

pub(crate) fn page() -> Page {
    let content = html! {
        h1 { "I tuoi accessi" }
        p.lead {
            "Da qui vedi dove la tua utenza è collegata al portale in questo momento. Se un accesso non è tuo, "
            "chiudilo e " a href="/password/" { "cambia subito la password" } "."
        }
        (loading())
        div.cards data-sessions {}
        p.actions data-others hidden {
            button.btn.btn-primary type="button" data-close-others { "Chiudi tutti gli altri accessi" }
        }
        p role="status" data-sessions-status {}
    };
    Page::simple("I tuoi accessi", Script::Sessions, content)
}
