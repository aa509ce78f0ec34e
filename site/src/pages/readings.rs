//! What the users of an administration read of applicants.

use crate::assets::Script;
use crate::components::table::head;
use crate::layout::{Audience, Crumb, Page};
use maud::html;

pub(crate) fn page() -> Page {
    let title = "Letture";
    let content = html! {
        h1 { (title) }
        p.lead {
            "Che cosa hanno letto delle domande le persone della tua amministrazione: ogni cosa una volta al giorno per "
            "persona. Chi ha presentato la domanda vede le stesse righe, senza i nomi delle persone."
        }
        p data-none hidden { "Finora niente." }
        table.items data-readings hidden {
            caption.visually-hidden { "Letture, la più recente per prima" }
            (head(&["Quando", "Chi", "Domanda", "Che cosa"]))
            tbody {}
        }
    };
    Page {
        title: title.to_owned(),
        script: Script::Readings,
        menu: None,
        audience: Audience::Officials,
        trail: vec![Crumb::page("Inizio", "/")],
        data: serde_json::Value::Null,
        content,
    }
}
