//! A file to download, with its kind and its size.

use super::icon::{Icon, icon};
use crate::site::Site;
use domain::file_size;
use form::{Download, Form};
use maud::{Markup, html};

/// The link to a file. Where it is not at hand, whom to ask: nothing else would lead on.
pub(crate) fn download(site: &Site<'_>, form: &Form, offered: &Download) -> Markup {
    let template = form.template(&offered.file);
    let address = template.and_then(|it| site.templates.address(it));
    html! {
        p.template data-template=(offered.file) {
            @match (template, address) {
                (Some(template), Some(address)) => {
                    a href=(address) download=(offered.file) {
                        (icon(site, Icon::File)) " Scarica il modello: " (offered.label)
                        " (" (template.kind()) ", " (file_size(template.size)) ")"
                    }
                }
                _ => {
                    "Il modello «" (offered.label) "» si chiede all’ufficio indicato "
                    a href="#contatti-bando" { "in fondo alla pagina" } "."
                }
            }
        }
    }
}
