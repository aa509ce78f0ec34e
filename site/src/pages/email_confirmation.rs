//! Where whoever reads mail at a new address confirms it. The code comes with the address of the page, after `#`: it is in no
//! log, and nothing is confirmed before somebody presses the button, since programs open the links of mails too.

use crate::assets::Script;
use crate::layout::Page;
use maud::html;

pub(crate) fn page() -> Page {
    let content = html! {
        h1 { "Conferma dell’indirizzo e-mail" }
        div data-with-code hidden {
            p.lead { "Se l’utenza di Ristoro è tua, conferma che leggi la posta dell’indirizzo a cui hai ricevuto il messaggio." }
            p { "Da quel momento i messaggi dell’utenza, anche quelli per recuperare la password, arrivano lì. La password resta la stessa." }
            p.actions {
                button.btn.btn-primary type="button" data-confirm { "Conferma l’indirizzo" }
            }
            p role="status" data-confirm-status {}
        }
        div data-without-code hidden {
            p { "Apri il collegamento che hai ricevuto per e-mail, intero: qui manca la sua ultima parte." }
        }
        section.receipt data-confirmed hidden aria-labelledby="titolo-confermato" {
            h2 #titolo-confermato tabindex="-1" { "Indirizzo confermato" }
            p data-confirmed-words {}
            p { a.btn.btn-primary href="/accesso/" { "Vai all’accesso" } }
        }
    };
    Page::simple("Conferma dell’indirizzo e-mail", Script::EmailConfirmation, content)
}
