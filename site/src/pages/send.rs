//! From the finished application to the protocol number (manual chapter 5).

use crate::assets::{File, Script};
use crate::components::application_bar::application_bar;
use crate::components::contacts::contacts;
use crate::components::icon::{Icon, icon};
use crate::components::messages::{error_summary, loading};
use crate::components::payment;
use crate::components::receipt::receipt;
use crate::components::signed_box::signed_box;
use crate::layout::{Audience, Crumb, Menu, Page};
use crate::placed::Placed;
use crate::site::Site;
use form::address::summary_path;
use maud::{Markup, html};
use serde_json::json;

pub(crate) fn page(site: &Site<'_>, form: &Placed<'_>) -> Page {
    let overview = &form.root;
    Page {
        title: title(form).to_owned(),
        script: Script::Send,
        menu: Some(Menu::Applications),
        audience: Audience::Everybody,
        trail: Crumb::trail_of(form),
        data: json!({
            "call": form.call,
            "revision": form.revision,
            "overview": overview,
            "envelope_worker": site.assets.file(File::EnvelopeWorker),
        }),
        content: html! {
            (application_bar(site))
            h1 { (title(form)) }
            (error_summary())
            (loading())
            div.notice.notice-warning data-call-full hidden {
                p {
                    strong { "Il bando ha già ricevuto tutte le domande che può accettare." }
                    " Questa domanda resta conservata, ma per ora non si può inviare. Se l’amministrazione ne accetta "
                    "altre, potrai inviarla da qui."
                }
            }
            (validation(form))
            (signing(site, form))
            @if form.is_payment() { (sent_with_its_application()) } @else { (receipt(site, form)) }
        },
    }
}

fn title(form: &Placed<'_>) -> &'static str {
    if form.is_payment() {
        "Validazione e firma della domanda di pagamento"
    } else {
        "Validazione e invio"
    }
}

/// What a payment request that was sent shows: the receipt is with its application.
fn sent_with_its_application() -> Markup {
    html! {
        section data-stage="submitted" hidden aria-labelledby="titolo-inviata" {
            h2 #titolo-inviata tabindex="-1" { "La domanda di pagamento è stata inviata" }
            p {
                "È partita insieme alla domanda di contributo, con lo stesso numero di protocollo: "
                a href="/domande/" data-payment-of { "vai alla ricevuta" } "."
            }
            p { a href="/domande/" data-final-pdf { "Scarica il PDF della domanda di pagamento" } }
        }
    }
}

/// The draft: what is missing, or the button that validates.
fn validation(form: &Placed<'_>) -> Markup {
    let (overview, summary) = (&form.root, summary_path(&form.root));
    html! {
        div data-stage="draft" hidden {
            section data-missing hidden aria-labelledby="titolo-mancanti" {
                h2 #titolo-mancanti tabindex="-1" { "Che cosa manca" }
                p data-missing-intro {}
                div data-missing-list {}
                p {
                    button.btn.btn-outline-primary type="button" data-check-again { "Controlla di nuovo" }
                }
            }
            section data-ready hidden aria-labelledby="titolo-pronta" {
                h2 #titolo-pronta { "La " (form.called()) " è completa" }
                div.notice.notice-warning data-untouched hidden {}
                p {
                    "Validandola, i dati si bloccano e prepariamo il documento PDF definitivo, da firmare "
                    "digitalmente. Se poi trovi un errore, finché non l’hai inviata puoi riaprirla: dovrai "
                    "però validare e firmare di nuovo."
                }
                p {
                    "La validazione " strong { "non è ancora l’invio" }
                    @if form.is_payment() { ": dopo dovrai firmare, e inviare dalla domanda di contributo." }
                    @else { ": dopo dovrai firmare e inviare." }
                }
                p {
                    "Hai riletto tutto? Le risposte sono in «"
                    a href=(summary) data-of-application { "Controlla le risposte" } "»."
                }
                p data-future-signatory hidden {}
                p { button.btn.btn-primary type="button" data-validate { "Valida la " (form.called()) } }
            }
            p.save-status role="status" data-validate-status {}
            p { a href=(overview) data-of-application { "Torna alle sezioni della " (form.called()) } }
        }
    }
}

/// The validated application: download, sign, upload, send.
fn signing(site: &Site<'_>, form: &Placed<'_>) -> Markup {
    let files = the_signed_files(form.signatures.len());
    // Whoever answers the question with no goes on there.
    let reached = form.takes_payment();
    html! {
        div data-stage="validated" hidden {
            div.notice.notice-warning {
                p { strong { "La " (form.called()) " è validata, ma NON è ancora inviata." } " " span data-steps-left { "Mancano questi passi." } }
            }
            @if form.takes_payment() { (payment::question(site)) }
            ol.steps {
                li {
                    h2 id=[reached.then_some("titolo-pdf")] tabindex=[reached.then_some("-1")] { "Scarica il PDF della " (form.called()) }
                    p {
                        "Salvalo sul computer e lascialo com’è: non aprirlo per salvarlo di nuovo, non "
                        "stamparlo in PDF, non modificarlo. Deve restare identico a quello che abbiamo "
                        "preparato."
                    }
                    p {
                        a.btn.btn-primary href="/domande/" data-final-pdf {
                            (icon(site, Icon::File)) " Scarica il PDF della " (form.called())
                        }
                    }
                    p.field-hint data-final-digest {}
                }
                li {
                    h2 { "Firma" }
                    div data-signatories hidden {}
                    p {
                        "Usa il programma del tuo dispositivo di firma digitale (smart card, chiavetta o "
                        "firma remota) e scegli il formato " strong { "CAdES" } " (si chiama anche «busta "
                        "P7M»): ne esce un file che finisce per " strong { ".p7m" } "."
                    }
                    ul {
                        @for wanted in &form.signatures {
                            li { (wanted.instructions) }
                        }
                        li {
                            "Usa un certificato di firma valido: guarda che non sia scaduto, sospeso o "
                            "revocato."
                        }
                    }
                    @if site.local { (signing_for_trial(form)) }
                }
                li {
                    h2 { "Carica " (files) }
                    p {
                        "Appena scegli un file guardiamo che sia quello giusto; poi controlliamo che la "
                        "firma sia integra, che il certificato venga da un’autorità riconosciuta e non sia "
                        "scaduto, sospeso o revocato, e ti diciamo il risultato."
                    }
                    @for wanted in &form.signatures {
                        (signed_box(wanted))
                    }
                    (whom_to_ask())
                }
                @if form.is_payment() { (payment::back()) } @else { li {
                    h2 { "Invia la domanda" }
                    p data-submit-waiting {
                        "Il pulsante si attiva quando avremo accettato " (files) "."
                    }
                    p { "Con la domanda partono questi file:" }
                    ul.leaving data-leaving {}
                    div.notice.notice-error role="alert" tabindex="-1" data-submit-full hidden { p data-submit-full-words {} }
                    p data-submit-way { button.btn.btn-primary type="button" data-submit disabled { "Invia la domanda" } }
                    p.save-status role="status" data-submit-status {}
                } }
            }
            (reopening(form))
        }
    }
}

/// The way back to the answers, as long as nothing was sent.
fn reopening(form: &Placed<'_>) -> Markup {
    html! {
        section data-reopening hidden aria-labelledby="titolo-riapri" {
            h2 #titolo-riapri { "Hai trovato un errore?" }
            p {
                "Finché la " (form.called()) " non è inviata puoi riaprirla e modificarla. Il PDF di adesso e i file firmati "
                "già caricati non varranno più: dovrai validarla, firmarla e caricare i file di nuovo."
                @if let Some(gate) = form.gate() {
                    " Le risposte della sezione «" (gate.menu) "» restano come sono."
                }
            }
            p {
                button.btn.btn-outline-primary type="button" data-reopen { "Riapri la " (form.called()) " per modificarla" }
            }
            p.save-status role="status" data-reopen-status {}
        }
    }
}

/// The files to upload, as the object of a sentence.
fn the_signed_files(how_many: usize) -> &'static str {
    match how_many {
        0 | 1 => "il file firmato",
        2 => "i due file firmati",
        3 => "i tre file firmati",
        _ => "tutti i file firmati",
    }
}

/// Who tries the portal out has no smart card: a script signs instead.
fn signing_for_trial(form: &Placed<'_>) -> Markup {
    let files = if form.is_payment() {
        " domanda-di-pagamento-….pdf"
    } else {
        " domanda-….pdf carta-identita.pdf"
    };
    html! {
        aside.notice.notice-info data-trial-signing aria-labelledby="titolo-firma-prova" {
            div {
                h3 #titolo-firma-prova { "Nell’ambiente di prova" }
                p {
                    "Per provare non serve una firma vera: nella cartella del programma c’è un comando "
                    "che firma i file con un certificato inventato. Il nome e il codice fiscale sono "
                    "quelli di chi firma la domanda."
                }
                pre.command tabindex="0" {
                    code {
                        "scripts/demo-sign --name \"" span data-trial-name { "Mario Rossi" }
                        "\" --fiscal-code " span data-trial-code { "RSSMRA80A01F257G" }
                        (files)
                    }
                }
                p { strong { "Queste firme sono senza valore legale" } ": le accetta solo questo portale di prova." }
            }
        }
    }
}

/// Whom to ask: the script puts the call's own contacts here, when the server tells them.
fn whom_to_ask() -> Markup {
    html! {
        section #a-chi-chiedere tabindex="-1" aria-labelledby="titolo-chi" {
            h3 #titolo-chi { "A chi chiedere aiuto" }
            p {
                "Guarda prima " a href="/assistenza/#firma" { "le risposte sui file firmati" } ". Se non "
                "bastano, scrivi o telefona, e indica il codice utente principale e il messaggio che leggi qui."
            }
            (contacts())
        }
    }
}
