//! The service of project codes (CUP): from a workbook to the file for the national system, and the
//! codes back. For an administration's users alone.

pub(super) mod calls;
pub(super) mod conversion;
pub(super) mod instructions;
pub(super) mod letters;
pub(super) mod measures;
pub(super) mod paper;
pub(super) mod register;
pub(super) mod revocations;
pub(super) mod start;
mod summary;

use crate::assets::Script;
use crate::layout::{Audience, Crumb, Menu, Page};
use maud::{Markup, html};

/// The parts of the service, each with a page of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Workbooks,
    Calls,
    Register,
    Revocations,
    Measures,
    Instructions,
}

impl Part {
    const ALL: [Self; 6] = [
        Self::Workbooks,
        Self::Calls,
        Self::Register,
        Self::Revocations,
        Self::Measures,
        Self::Instructions,
    ];

    fn path(self) -> &'static str {
        match self {
            Self::Workbooks => "/cup/",
            Self::Calls => "/cup/bandi/",
            Self::Register => "/cup/registro/",
            Self::Revocations => "/cup/revoche/",
            Self::Measures => "/cup/misure/",
            Self::Instructions => "/cup/istruzioni/",
        }
    }

    fn label(self) -> &'static str {
        match self {
            Self::Workbooks => "Fogli Excel",
            Self::Calls => "Domande del portale",
            Self::Register => "Registro dei codici",
            Self::Revocations => "Revoche",
            Self::Measures => "Misure",
            Self::Instructions => "Istruzioni",
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

/// The national system's own pages, where its users sign in.
const SISTEMA_CUP: &str = "https://www.programmazioneeconomica.gov.it/it/mip-cup-mgo/sistema-cup/";

/// What follows in the national system, told the same way wherever a file is ready to go there.
fn what_follows() -> Markup {
    html! {
        ol {
            li {
                "Un utente accreditato come " strong { "generatore" } " entra nel "
                a href=(SISTEMA_CUP) rel="external" { "Sistema CUP" }
                " (chi non è accreditato chiede prima l’utenza da lì, con la procedura di accreditamento)."
            }
            li { "Apre «generazione CUP via batch» e carica il file XML così com’è, senza aprirlo." }
            li { "Torna qui e segna quando l’ha caricato: da quel momento si contano le 24 ore; se poi manca ancora qualche codice, una e-mail lo ricorda a chi l’ha segnato." }
            li {
                "Entro 24 ore il Sistema CUP prepara i codici: scarica il file di risposta e lo carica qui, dalla "
                "pagina della stessa conversione, così come l’ha ricevuto (anche compresso)."
            }
        }
        p.field-hint {
            "Un errore nei dati si corregge nel Sistema CUP entro 72 ore dalla richiesta; dopo, solo con l’aiuto "
            "dell’assistenza del Sistema CUP."
        }
    }
}
