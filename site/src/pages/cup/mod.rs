//! The service of project codes (CUP): from a workbook to the file for the national system, and the
//! codes back. For an administration's users alone.

pub(super) mod calls;
pub(super) mod conversion;
pub(super) mod revocations;
pub(super) mod start;

use crate::assets::Script;
use crate::layout::{Audience, Crumb, Menu, Page};
use maud::{Markup, html};

/// The parts of the service, each with a page of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Workbooks,
    Calls,
    Revocations,
}

impl Part {
    const ALL: [Self; 3] = [Self::Workbooks, Self::Calls, Self::Revocations];

    fn path(self) -> &'static str {
        match self {
            Self::Workbooks => "/cup/",
            Self::Calls => "/cup/bandi/",
            Self::Revocations => "/cup/revoche/",
        }
    }

    fn label(self) -> &'static str {
        match self {
            Self::Workbooks => "Fogli Excel",
            Self::Calls => "Domande del portale",
            Self::Revocations => "Revoche",
        }
    }
}

/// A page of the service, with the menu of its parts above what is its own.
fn page(title: &str, script: Script, part: Part, content: &Markup) -> Page {
    let mut trail = vec![Crumb::page("Inizio", "/")];
    if script != Script::Cup {
        trail.push(Crumb::page("CUP", "/cup/"));
    }
    Page {
        title: title.to_owned(),
        script,
        menu: Some(Menu::Cup),
        audience: Audience::Officials,
        trail,
        data: serde_json::Value::Null,
        content: html! {
            nav.part-menu aria-label="Parti del servizio CUP" {
                ul {
                    @for one in Part::ALL {
                        @let current = (one == part).then_some("true");
                        li { a href=(one.path()) aria-current=[current] { (one.label()) } }
                    }
                }
            }
            (content)
        },
    }
}

/// What follows in the national system, told the same way wherever a file is ready to go there.
fn what_follows() -> Markup {
    html! {
        p {
            "Un utente abilitato come " strong { "generatore" } " entra nel Sistema CUP e carica lì il "
            "file XML così com’è."
        }
        p {
            "Entro 24 ore il Sistema CUP prepara i codici: scarica il file di risposta e torna qui a "
            "caricarlo, dalla pagina della stessa conversione."
        }
    }
}
