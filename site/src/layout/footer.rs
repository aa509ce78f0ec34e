//! The footer: whom to ask, and what the site says of itself.

use super::page::Page;
use crate::components::contacts::contacts;
use crate::components::icon::{Icon, icon};
use crate::rich::rich;
use crate::site::Site;
use crate::way::link;
use crate::words::words;
use form::address::RECEIPTS;
use language::Language;
use maud::{Markup, html};

pub(super) fn footer(site: &Site<'_>, page: &Page, language: Language) -> Markup {
    let said = &words(language).layout;
    let links = [
        ("/assistenza/", &said.help),
        (RECEIPTS, &said.receipts),
        ("/privacy/", &said.privacy),
        ("/accessibilita/", &said.accessibility),
        ("/note-legali/", &said.legal),
    ];
    let help = |label: &str| link(language, "/assistenza/", label);
    html! {
        footer.site-footer {
            div.container {
                @if page.is_of_application() {
                    section.site-footer-contacts #contatti-bando tabindex="-1" aria-labelledby="titolo-contatti" {
                        h2 #titolo-contatti { (said.contacts) }
                        (contacts())
                    }
                }
                p.site-footer-help {
                    (icon(site, Icon::Help))
                    (rich(&said.doubt, &[("help", &help)]))
                }
                nav aria-label=(said.about) {
                    ul {
                        @for (path, label) in links {
                            li { (link(language, path, label.as_str())) }
                        }
                    }
                }
            }
        }
    }
}
