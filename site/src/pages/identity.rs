//! Back from an identity provider: as whom to sign in, or why it is not known who somebody is.

use crate::around::Around;
use crate::assets::Script;
use crate::components::messages::loading_in;
use crate::layout::{Crumb, Page};
use crate::rich::rich;
use crate::words::words;
use language::Language;
use maud::html;

pub(crate) fn page(language: Language) -> Page {
    let (said, parts) = (&words(language).identity, &words(language).parts);
    let name = |_: &str| html! { strong data-identity-name {} };
    let code = |_: &str| html! { strong data-fiscal-code {} };
    let sign_in = Around::SignIn.address(language);
    let content = html! {
        h1 { (said.title) }
        (loading_in(language))
        section data-choice hidden {
            p { (rich(&parts.identity_confirmed, &[("name", &name)])) }
            h2 #titolo-scelta tabindex="-1" { (said.for_whom) }
            ul.task-list data-users aria-labelledby="titolo-scelta" {}
        }
        section data-unknown hidden {
            h2 #titolo-nessuna tabindex="-1" { (said.unknown) }
            p { (rich(&said.unknown_text, &[("code", &code)])) }
            p { a.btn.btn-primary href=(format!("{}?identita=1", Around::Registration.address(language))) { (said.register) } }
        }
        section data-outcome hidden {
            h2 #titolo-esito tabindex="-1" { (said.failed) }
            p data-reason {}
            p { a.btn.btn-primary href=(sign_in) data-again { (said.back) } }
        }
    };
    let mut page = Page::around(language, &said.title, Script::Identity, content);
    page.trail.push(Crumb::page(words(language).layout.sign_in.as_str(), &sign_in));
    page
}
