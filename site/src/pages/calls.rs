//! The open calls (manual 3: «ordinanze attive»).

use crate::assets::Script;
use crate::components::messages::{error_summary, loading_in};
use crate::layout::{Menu, Page};
use crate::way::link;
use crate::words::words;
use language::Language;
use maud::html;

pub(crate) fn page(language: Language) -> Page {
    let said = &words(language).calls;
    let content = html! {
        h1 { (said.title) }
        p.lead data-only="applicant" { (said.lead) }
        (error_summary())
        (loading_in(language))
        div.cards data-calls {}
        p data-only="applicant" { (link(language, "/domande/", said.to_applications.as_str())) }
    };
    Page::around(language, &said.title, Script::Calls, content).under(Menu::Calls)
}
