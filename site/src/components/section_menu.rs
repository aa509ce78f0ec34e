//! The menu of sections, on every page of an application (manual 3.1: «la barra del menu principale
//! è sempre presente»).

use crate::placed::Placed;
use form::Id;
use form::address::{section_path, send_path, summary_path};
use maud::{Markup, html};

/// The menu. The script adds how each section stands, and the application's id to the addresses.
pub(crate) fn section_menu(form: &Placed<'_>, here: Option<&Id>) -> Markup {
    html! {
        nav.section-menu aria-label={ "Sezioni della " (form.called()) } {
            details data-section-menu {
                summary { "Sezioni della " (form.called()) }
                ul {
                    @for section in form.own_sections() {
                        @let current = (here == Some(&section.id)).then_some("page");
                        li data-menu-section=(section.id) {
                            a href=(section_path(&form.root, &section.id))
                                data-of-application aria-current=[current] {
                                (section.menu)
                            }
                            span.menu-status data-menu-status {}
                        }
                    }
                }
                ul.section-menu-ways {
                    li {
                        a href=(&form.root) data-of-application {
                            "Quadro della " (form.called())
                        }
                    }
                    li {
                        a href=(summary_path(&form.root)) data-of-application {
                            "Controlla le risposte"
                        }
                    }
                    li {
                        a href=(send_path(&form.root)) data-of-application {
                            "Validazione e invio"
                        }
                    }
                }
            }
        }
    }
}
