//! The measures of an administration: what all the requests of one act share, made here and kept by revision.

use super::{Part, page as service_page};
use crate::assets::Script;
use crate::components::messages::error_summary;
use crate::components::table::head;
use crate::layout::Page;
use maud::{Markup, html};

const PATH: &str = "/cup/misure/";

/// A line of text of the form.
struct Line<'a> {
    id: &'a str,
    label: &'a str,
    hint: &'a str,
    width: &'a str,
    required: bool,
}

pub(crate) fn page() -> Page {
    let content = html! {
        h1 data-measures-title tabindex="-1" { "Misure" }
        (error_summary())
        div data-list-view hidden { (list()) }
        div data-measure-view hidden {
            p { a href=(PATH) { "Torna all’elenco delle misure" } }
            (form())
            (revisions())
        }
    };
    service_page("Misure", Script::CupMeasures, Part::Measures, &content)
}

fn list() -> Markup {
    html! {
        p.lead {
            "Una misura raccoglie quello che tutte le richieste di uno stesso atto hanno uguale: natura, classificazione, "
            "strumento, copertura. Da qui ne fai una tua, copiandone una che c’è."
        }
        table.items data-measures {
            caption.visually-hidden { "Misure" }
            (head(&["Misura", "Atto", "Anno", "Natura", "Di chi è", "Azioni"]))
            tbody {}
        }
    }
}

fn form() -> Markup {
    html! {
        p.lead data-copied-from {}
        form.questions method="dialog" data-measure-form novalidate {
            h2 { "L’atto" }
            (line(&Line { id: "title", label: "Titolo", hint: "Come la chiamate. Esempio: Contributi alle imprese 2024.", width: "width-full", required: true }))
            (line(&Line { id: "act", label: "Atto", hint: "L’atto che concede i contributi, come si cita.", width: "width-full", required: true }))
            (line(&Line { id: "link", label: "Indirizzo dell’atto (facoltativo)", hint: "La pagina in cui si legge. Esempio: https://www.comune.example.it/delibere/12.", width: "width-full", required: false }))
            (line(&Line { id: "year", label: "Anno di decisione", hint: "Quattro cifre: l’anno dell’atto.", width: "width-short", required: true }))
            h2 { "Che progetti sono" }
            (choice("nature", "Natura", None))
            (choice("kind", "Tipologia", Some("Dipende dalla natura.")))
            (choice("sector", "Settore", None))
            (choice("category", "Sottosettore e categoria", Some("Dipendono dal settore.")))
            (tick("cumulative", "Un solo CUP vale per più progetti (cumulativo): non con le nature 03 e 07"))
            h2 { "Strumento e copertura" }
            (choice("instrument", "Strumento di programmazione", None))
            (line(&Line { id: "instrument_description", label: "Descrizione dello strumento", hint: "Con lo strumento 99 è obbligatoria, con lo 00 si lascia vuota. Senza accenti: se ci sono li togliamo noi.", width: "width-full", required: false }))
            (coverage())
            (tick("private_share", "Dove il finanziamento è minore del costo, il resto è privato (aggiunge la copertura 007)"))
            h2 { "Per le righe che non ne hanno" }
            (line(&Line { id: "description", label: "Descrizione dell’intervento (facoltativa)", hint: "Vale per le righe che non ne hanno una propria.", width: "width-full", required: false }))
            (line(&Line { id: "other_information", label: "Altre informazioni (facoltative)", hint: "Dove la natura e la tipologia le prevedono.", width: "width-full", required: false }))
            (owner())
            div data-retirement hidden { (tick("retired", "Non proporla più: chi l’ha già usata non perde nulla")) }
            div.save-bar {
                button.btn.btn-primary type="submit" data-save { "Salva la misura" }
                p.save-status role="status" data-save-status {}
            }
        }
    }
}

/// Only for who asks on behalf of another body.
fn owner() -> Markup {
    html! {
        details {
            summary { "Chiedi i codici per conto di un altro ente?" }
            (line(&Line { id: "owner_subject", label: "Soggetto titolare", hint: "Il suo codice nel Sistema CUP.", width: "width-middle", required: false }))
            (line(&Line { id: "owner_unit", label: "Unità organizzativa titolare", hint: "Il codice della sua unità.", width: "width-middle", required: false }))
            (line(&Line { id: "owner_user", label: "Utente titolare", hint: "Il suo utente.", width: "width-middle", required: false }))
        }
    }
}

fn revisions() -> Markup {
    html! {
        section data-revisions hidden aria-labelledby="titolo-revisioni" {
            h2 #titolo-revisioni { "Revisioni" }
            p.field-hint {
                "Ogni modifica è una revisione nuova. Quello che è già stato convertito resta com’era, con i valori di allora."
            }
            table.items {
                caption.visually-hidden { "Revisioni della misura, la più recente per prima" }
                (head(&["Revisione", "Quando", "Chi", "Atto", "Stato"]))
                tbody {}
            }
        }
    }
}

fn choice(id: &str, label: &str, hint: Option<&str>) -> Markup {
    let (control, hint_id, error) = ids(id);
    html! {
        div.field id=(format!("campo-{id}")) data-field=(id) data-kind="choice" data-required="always" {
            label for=(control) { span data-label { (label) } }
            @if let Some(hint) = hint { p.field-hint id=(hint_id) { (hint) } }
            div.field-error id=(error) data-error hidden {}
            select.form-select id=(control) name=(id)
                aria-describedby=(if hint.is_some() { format!("{hint_id} {error}") } else { error.clone() }) {}
        }
    }
}

fn coverage() -> Markup {
    html! {
        div.field #campo-coverage data-field="coverage" data-kind="checkboxes" data-required="always" {
            fieldset aria-describedby="errore-coverage" {
                legend { span data-label { "Copertura finanziaria" } }
                div.field-error #errore-coverage data-error hidden {}
                div data-coverages {}
            }
        }
    }
}

fn tick(id: &str, label: &str) -> Markup {
    let (control, _, error) = ids(id);
    html! {
        div.field id=(format!("campo-{id}")) data-field=(id) data-kind="tick" data-required="never" {
            div.field-error id=(error) data-error hidden {}
            div.form-check {
                input type="checkbox" id=(control) name=(id) value="si" aria-describedby=(error);
                label for=(control) { span data-label { (label) } }
            }
        }
    }
}

fn line(wanted: &Line<'_>) -> Markup {
    let Line { id, label, hint, width, required } = wanted;
    let (control, hint_id, error) = ids(id);
    html! {
        div.field id=(format!("campo-{id}")) data-field=(id) data-kind="text"
            data-required=(if *required { "always" } else { "never" }) {
            label for=(control) { span data-label { (label) } }
            p.field-hint id=(hint_id) { (hint) }
            div.field-error id=(error) data-error hidden {}
            input class={ "form-control " (width) } type="text" id=(control) name=(id) autocomplete="off"
                aria-describedby=(format!("{hint_id} {error}"));
        }
    }
}

/// The ids of a control, its hint and its error.
fn ids(id: &str) -> (String, String, String) {
    (format!("f-{id}"), format!("aiuto-{id}"), format!("errore-{id}"))
}
