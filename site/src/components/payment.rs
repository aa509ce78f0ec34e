//! The payment request beside its application (manual 5.1 and 6): on pages of calls that take them, and of the requests.

use crate::components::icon::{Icon, icon};
use crate::site::Site;
use maud::{Markup, html};

/// The question after validation, and how the request stands once there is one.
pub(crate) fn question(site: &Site<'_>) -> Markup {
    html! {
        section data-payment hidden aria-labelledby="titolo-pagamento" {
            div data-payment-none {
                h2 #titolo-pagamento tabindex="-1" { "Vuoi presentare anche la domanda di pagamento?" }
                p {
                    "Insieme alla domanda di contributo puoi chiedere anche il pagamento (saldo), se hai già sostenuto le "
                    "spese. Le due domande partono insieme, con un solo numero di protocollo. Se rispondi no prosegui con "
                    "la firma; finché non invii puoi cambiare idea."
                }
                p.actions {
                    button.btn.btn-primary type="button" data-payment-yes {
                        (icon(site, Icon::Plus)) " Sì, crea la domanda di pagamento"
                    }
                    button.btn.btn-outline-primary type="button" data-payment-no { "No, vai alla firma" }
                }
            }
            div data-payment-there hidden {
                h2 tabindex="-1" { "La domanda di pagamento" }
                p { strong data-payment-state {} }
                p data-payment-next {}
                ul data-payment-files {}
                p.actions {
                    a.btn.btn-primary href="/domande/" data-payment-open { "Vai alla domanda di pagamento" }
                    a.btn.btn-outline-primary href="/domande/" data-payment-sign { "Valida e firma la domanda di pagamento" }
                    button.btn.btn-outline-primary type="button" data-payment-delete { "Elimina la domanda di pagamento" }
                }
            }
            p.save-status role="status" data-payment-status {}
        }
    }
}

/// The last step of a request: the way back to its application, which sends both.
pub(crate) fn back() -> Markup {
    html! {
        li {
            h2 { "Torna alla domanda di contributo" }
            p data-submit-waiting { "Quando avremo accettato il file firmato, invia tutto dalla domanda di contributo." }
            p { "Con la domanda di contributo parte anche questo file:" }
            ul.leaving data-leaving {}
            p { a.btn.btn-primary href="/domande/" data-payment-of { "Vai all’invio della domanda di contributo" } }
        }
    }
}
