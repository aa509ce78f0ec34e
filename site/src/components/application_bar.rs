//! The bar that always says how an application stands and until when it can be sent.

use crate::components::icon::{Icon, icon};
use crate::site::Site;
use maud::{Markup, html};

/// The bar, filled by the script. Its first words are already the ones that matter most.
pub(crate) fn application_bar(site: &Site<'_>) -> Markup {
    html! {
        div.application-bar data-application-bar role="region" aria-label="Stato della domanda" {
            p.application-state data-application-state { }
            p.application-whose data-application-whose { }
            p.application-note data-application-note hidden {}
            p.application-other data-application-other hidden { a href="/domande/" {} }
            p.application-closing {
                (icon(site, Icon::Clock))
                span data-application-closing { }
                a data-application-ask href="#contatti-bando" hidden { "A chi chiedere" }
            }
        }
    }
}
