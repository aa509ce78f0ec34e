//! What a request asks for, in sum: the part of a conversion's page that is confirmed and kept on paper.

use crate::components::icon::{Icon, icon};
use crate::components::table::head;
use crate::site::Site;
use maud::{Markup, html};

/// What the request asks for, to be looked over and confirmed before its file is had; it can be printed.
pub(super) fn to_confirm(site: &Site<'_>) -> Markup {
    html! {
        section data-summary hidden aria-labelledby="titolo-riepilogo" {
            h2 #titolo-riepilogo { "Riepilogo della richiesta" }
            p data-summary-totals {}
            div.notice.notice-warning data-summary-year hidden {
                (icon(site, Icon::Warning))
                div { p data-summary-year-text {} }
            }
            div.notice.notice-warning data-differences hidden {
                (icon(site, Icon::Warning))
                div {
                    p data-differences-title {}
                    ul {}
                }
            }
            div.notice.notice-warning data-twins hidden {
                (icon(site, Icon::Warning))
                div {
                    p data-twins-title {}
                    ul {}
                }
            }
            details.fold data-measure-facts open {
                summary { "Misura: valori uguali per tutti i progetti" }
                table.items data-measure-lines {
                    caption.visually-hidden { "Misura: valori uguali per tutti i progetti" }
                    (head(&["Che cosa", "Valore", "Che cosa vuol dire"]))
                    tbody {}
                }
            }
            p.actions.no-print {
                button.btn.btn-primary type="button" data-confirm hidden { "Conferma e prepara il file XML" }
                a.btn.btn-outline-primary href="/cup/riepilogo/" data-to-paper {
                    (icon(site, Icon::Print)) " Riepilogo da stampare"
                }
            }
            p.save-status role="status" data-confirm-status {}
        }
    }
}
