//! An application's own page: how it stands, and its sections.

use crate::assets::Script;
use crate::components::application_bar::application_bar;
use crate::components::icon::{Icon, icon};
use crate::components::messages::{error_summary, loading};
use crate::layout::{Audience, Crumb, Menu, Page};
use crate::placed::Placed;
use crate::site::Site;
use crate::words::words;
use form::address::{history_path, preparation_path, section_path, send_path, summary_path};
use language::Language;
use maud::{Markup, html};
use serde_json::json;

pub(crate) fn page(site: &Site<'_>, form: &Placed<'_>) -> Page {
    Page {
        title: form.named().into_owned(),
        script: Script::TaskList,
        menu: Some(Menu::Applications),
        audience: Audience::Everybody,
        trail: vec![Crumb::page("Inizio", "/"), Crumb::page("Le mie domande", "/domande/")],
        data: json!({ "call": form.call, "revision": form.revision }),
        content: html! {
            (application_bar(site))
            @if form.is_payment() { p.page-caption { (form.title) } h1 { "Domanda di pagamento" } }
            @else { h1 { (form.title) } }
            (error_summary())
            (loading())
            div data-body hidden {
                div.notice.notice-warning data-gate-notice hidden {
                    p {
                        @if let Some(gate) = form.gate() {
                            "Prima di tutto compila e valida la sezione «"
                            a href=(section_path(&form.root, &gate.id))
                                data-of-application { (gate.menu) }
                            "»: dalle tue risposte dipende che cosa chiederemo nelle altre."
                        }
                    }
                }
                div.notice.notice-warning data-discarded-notice hidden {
                    p { span data-discarded-text {} " " a href="/domande/" { "Vai alle tue domande" } }
                }
                div.notice.notice-success data-submitted-notice hidden {
                    p data-submitted-text {}
                }
                div.notice.notice-warning data-reopened-notice hidden { p data-reopened-text {} }
                p.next-line data-next-line hidden {}
                p data-time-left-line hidden {
                    (icon(site, Icon::Clock)) " "
                    a download="termine.ics" data-calendar { "Aggiungi il termine al calendario" }
                }
                p data-preparation-line hidden {
                    "Prima di cominciare: "
                    a href=(preparation_path(&form.root)) data-of-application {
                        "i documenti e i dati da preparare"
                    }
                    ", da stampare."
                }
                p.call-subject { (form.subject) }
                (form_language(form.language))
                h2 { "Sezioni della " (form.called()) }
                p data-progress-text role="status" {}
                ol.task-list {
                    @for section in form.own_sections() {
                        li data-section=(section.id) {
                            span.task-title {
                                a href=(section_path(&form.root, &section.id))
                                    data-of-application { (section.menu) }
                                @if section.menu != section.title { span.task-subtitle { (section.title) } }
                            }
                            span.task-status data-status {}
                            span.task-note data-note {}
                            span.task-note data-changed {}
                            details.task-missing data-missing hidden {
                                summary data-missing-summary {}
                                ul.missing data-missing-list {}
                            }
                        }
                    }
                }
                (money())
                (documents())
                h2 { "Controllo e invio" }
                p data-next-step {
                    "Quando tutte le sezioni sono complete, rileggi le risposte e valida la " (form.called())
                    @if form.is_payment() { "; poi la firmi, e parte insieme alla domanda di contributo." }
                    @else { "; poi la firmi e la invii." }
                }
                p.actions {
                    a.btn.btn-primary href=(summary_path(&form.root)) data-of-application
                        data-summary-link { "Controlla le risposte" }
                    a.btn.btn-outline-primary href=(send_path(&form.root)) data-of-application
                        data-send-link {
                        @if form.is_payment() { "Valida e firma" } @else { "Valida e invia" }
                    }
                    a.btn.btn-outline-primary href="/domande/" data-facsimile {
                        (icon(site, Icon::Download)) " Scarica il fac-simile"
                    }
                }
                p.last-saved data-last-saved {}
                p {
                    a href=(history_path(&form.root)) data-of-application
                        data-history-link { "Cronologia: chi ha fatto che cosa" }
                }
                details.history data-readings-block {
                    summary { "Che cosa ha letto l’amministrazione" }
                    p.field-hint { "Una volta al giorno per ogni persona e per ogni cosa che ha letto." }
                    p data-no-readings hidden { "Finora niente." }
                    ol data-readings {}
                }
            }
        },
    }
}

/// In which language the form is written, in every language of the portal: whoever came from pages in another one reads it too.
fn form_language(language: Language) -> Markup {
    html! {
        p.form-language data-form-language {
            @for reader in Language::ALL {
                @let lang = (!reader.is_of_sources()).then(|| reader.code());
                span lang=[lang] { (words(reader).form.written_in.with(&[("language", &words(reader).form.name_of(language))])) } " "
            }
        }
    }
}

/// The amounts that sum the application up, as far as its form has any.
fn money() -> Markup {
    html! {
        section data-money-block hidden aria-labelledby="titolo-importi" {
            h2 #titolo-importi { "Importi" }
            p.field-hint { "Calcolati da quello che è già salvato. «—» vuol dire che non c’è ancora una risposta." }
            dl.amounts data-money {}
        }
    }
}

/// The documents that are asked for, and those that are there.
fn documents() -> Markup {
    html! {
        section data-documents-overview hidden aria-labelledby="titolo-documenti" {
            h2 #titolo-documenti { "Documenti" }
            p data-documents-count {}
            details {
                summary { "Elenco dei documenti" }
                ul.document-list data-documents {}
            }
        }
    }
}
