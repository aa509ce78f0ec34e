//! Where whoever reads mail at a new address confirms it. The code comes with the address of the page, after `#`: it is in no
//! log, and nothing is confirmed before somebody presses the button, since programs open the links of mails too.

use crate::around::Around;
use crate::assets::Script;
use crate::layout::Page;
use crate::words::words;
use language::Language;
use maud::{Markup, html};

pub(crate) fn page(language: Language) -> Page {
    let said = &words(language).email_confirmation;
    let content = html! {
        h1 { (said.title) }
        div data-with-code hidden {
            p.lead { (said.lead) }
            p { (said.effect) }
            p.actions {
                button.btn.btn-primary type="button" data-confirm { (said.button) }
            }
            p role="status" data-confirm-status {}
        }
        div data-without-code hidden {
            p { (said.incomplete) }
        }
        // The link was used or is over: the notice says so, and the button would do nothing.
        div data-void hidden {
            p { (said.void) }
            p { (to_sign_in(language)) }
        }
        section.receipt data-confirmed hidden aria-labelledby="titolo-confermato" {
            h2 #titolo-confermato tabindex="-1" { (said.done) }
            p data-confirmed-words {}
            p { (to_sign_in(language)) }
        }
    };
    Page::around(language, &said.title, Script::EmailConfirmation, content)
}

fn to_sign_in(language: Language) -> Markup {
    html! {
        a.btn.btn-primary href=(Around::SignIn.address(language)) { (words(language).parts.go_to_sign_in) }
    }
}
