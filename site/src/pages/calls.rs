//! The open calls (manual 3: «ordinanze attive»).

use crate::assets::Script;
use crate::components::messages::{error_summary, loading};
use crate::layout::{Menu, Page};
use maud::html;

pub(crate) fn page() -> Page {
    let content = html! {
        h1 { "Bandi aperti" }
        p.lead data-only="applicant" { "Scegli il bando e crea una domanda: potrai compilarla con calma, in più volte." }
        (error_summary())
        (loading())
        div.cards data-calls {}
        p data-only="applicant" { a href="/domande/" { "Vedi le domande che hai già creato" } }
    };
    Page::simple("Bandi aperti", Script::Calls, content).under(Menu::Calls)
}
