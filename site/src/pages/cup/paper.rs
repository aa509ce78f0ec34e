//! What a request asks for, on paper: the page that is printed, or saved as a PDF, for the file of the procedure.

use super::{Part, page as service_page};
use crate::assets::Script;
use crate::components::icon::{Icon, icon};
use crate::components::table::head;
use crate::layout::Page;
use crate::site::Site;
use maud::{Markup, html};

pub(crate) fn page(site: &Site<'_>) -> Page {
    let content = html! {
        h1 #titolo-foglio-riepilogo tabindex="-1" { "Riepilogo della richiesta di codici CUP" }
        div.no-print {
            p.lead {
                "Questa pagina è fatta per la carta: stampala, o salvala in PDF, e tienila nel fascicolo con il "
                "provvedimento."
            }
            p data-told role="status" {}
            p.actions {
                button.btn.btn-primary type="button" data-print hidden {
                    (icon(site, Icon::Print)) " Stampa o salva in PDF"
                }
                a.btn.btn-outline-primary href="/cup/" data-back { "Torna alla richiesta" }
            }
        }
        article.paper data-paper hidden aria-labelledby="titolo-foglio-riepilogo" {
            dl.instants data-facts {}
            p data-totals {}
            (measure())
            (list("differences", "Differenze tra il foglio «Misura» e la misura del portale"))
            (list("twins", "Progetti che somigliano ad altri"))
            (changes())
            (signature())
        }
    };
    service_page("Riepilogo", Script::CupPaper, Part::Workbooks, &content)
}

fn measure() -> Markup {
    html! {
        h2 { "Misura: valori uguali per tutti i progetti" }
        table.items data-measure-lines {
            caption.visually-hidden { "Misura: valori uguali per tutti i progetti" }
            (head(&["Che cosa", "Valore", "Che cosa vuol dire"]))
            tbody {}
        }
    }
}

/// A part that is there only when there is something to say.
fn list(name: &str, title: &str) -> Markup {
    html! {
        section data-part=(name) hidden {
            h2 { (title) }
            p data-cut {}
            ul {}
        }
    }
}

/// What the file says otherwise than the sheet.
fn changes() -> Markup {
    html! {
        section data-part="changes" hidden {
            h2 { "Che cosa è scritto in modo diverso dal foglio, o non è stato letto" }
            p data-cut {}
            table.items data-change-lines {
                caption.visually-hidden { "Che cosa è scritto in modo diverso dal foglio, o non è stato letto" }
                (head(&["Cella", "Colonna", "Nel foglio", "Nel file XML", "Perché"]))
                tbody {}
            }
        }
    }
}

fn signature() -> Markup {
    html! {
        p.paper-signature { "Data e firma di chi ha controllato: ______________________________" }
    }
}
