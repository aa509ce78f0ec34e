//! All the answers, to be read again: the last page before validating.

use crate::assets::Script;
use crate::components::application_bar::application_bar;
use crate::components::icon::{Icon, icon};
use crate::components::messages::loading;
use crate::components::section_menu::section_menu;
use crate::layout::{Audience, Crumb, Menu, Page};
use crate::placed::Placed;
use crate::site::Site;
use form::address::send_path;
use maud::html;
use serde_json::json;

pub(crate) fn page(site: &Site<'_>, form: &Placed<'_>) -> Page {
    let overview = &form.root;
    Page {
        title: "Controlla le risposte".to_owned(),
        script: Script::Summary,
        menu: Some(Menu::Applications),
        audience: Audience::Everybody,
        trail: Crumb::trail_of(form),
        data: json!({ "call": form.call, "revision": form.revision }),
        content: html! {
            (application_bar(site))
            div.with-menu {
                (section_menu(form, None))
                div.with-menu-main {
                    h1 { "Controlla le risposte" }
                    (loading())
                    div data-body hidden {
                        p.printed-title data-printed-title {}
                        p data-summary-state role="status" {}
                        div.notice.notice-warning data-untouched hidden {}
                        details.to-mend data-to-mend hidden {
                            summary data-to-mend-title {}
                            ul.missing data-to-mend-list {}
                        }
                        p.actions {
                            button.btn.btn-outline-primary type="button" data-print {
                                (icon(site, Icon::Print)) " Stampa o salva in PDF"
                            }
                        }
                        div.answers data-answers {}
                        section.onward aria-labelledby="titolo-poi" {
                            h2 #titolo-poi { "E poi" }
                            p data-onward-words {}
                            p.actions {
                                a.btn.btn-primary href=(send_path(&form.root)) data-of-application
                                    data-send-link {}
                            }
                            p { a href=(overview) data-of-application { "Torna alle sezioni della " (form.called()) } }
                        }
                    }
                }
            }
        },
    }
}
