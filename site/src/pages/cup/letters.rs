//! A letter for each beneficiary of a request with their code, to be printed.

use super::{Part, page as service_page};
use crate::assets::Script;
use crate::components::icon::{Icon, icon};
use crate::layout::Page;
use crate::site::Site;
use maud::html;

pub(crate) fn page(site: &Site<'_>) -> Page {
    let content = html! {
        div.no-print {
            h1 #titolo-lettere tabindex="-1" { "Lettere ai beneficiari" }
            p.lead { "Una pagina per ogni beneficiario con il suo codice: stampale tutte, o salvale in PDF." }
            p data-told role="status" {}
            p.actions {
                button.btn.btn-primary type="button" data-print hidden {
                    (icon(site, Icon::Print)) " Stampa o salva in PDF"
                }
                a.btn.btn-outline-primary href="/cup/" data-back { "Torna alla richiesta" }
            }
        }
        div.letters data-letters {}
    };
    service_page("Lettere", Script::CupLetters, Part::Workbooks, &content)
}
