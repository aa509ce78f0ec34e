//! The receipt of a sent application, to be read, printed and kept: the script fills it.

use crate::components::icon::{Icon, icon};
use crate::site::Site;
use form::Form;
use form::address::RECEIPTS;
use maud::{Markup, html};

/// The receipt, for the last stage of the sending page.
pub(crate) fn receipt(site: &Site<'_>, form: &Form) -> Markup {
    html! {
        section.receipt data-stage="submitted" hidden aria-labelledby="titolo-ricevuta" {
            h2 #titolo-ricevuta tabindex="-1" { "La domanda è stata inviata" }
            div role="status" {
                p { "Numero di protocollo" }
                p.protocol data-protocol {}
                p data-protocol-awaited hidden {
                    "La domanda è arrivata, e l’ora che conta è quella dell’invio. Il numero di protocollo arriva tra "
                    "qualche secondo: la pagina lo chiede da sola."
                }
            }
            (project_code())
            (ways(site))
            (facts(form))
            h3 { "I file inviati" }
            ul.receipt-files data-receipt-files {}
            h3 { "Che cosa succede adesso" }
            p data-procedure="next" {}
            p { "Una conferma parte anche per e-mail, verso l’indirizzo dell’utente principale: se non arriva, vale questa pagina." }
            h3 { "Il procedimento" }
            dl.facts {
                @for (name, label) in [
                    ("office", "Ufficio"), ("responsible", "Responsabile"), ("term", "Termine"),
                    ("remedies", "Rimedi"), ("access", "Accesso agli atti"),
                ] {
                    div { dt { (label) } dd data-procedure=(name) {} }
                }
            }
            h3 { "Come si dimostra che un file è stato inviato" }
            p {
                "Chi ha il numero di protocollo e uno dei file può controllare che sia stato inviato con quel numero, alla "
                "pagina " a href=(RECEIPTS) data-receipts-address { "Verifica di un invio" } "."
            }
        }
    }
}

fn project_code() -> Markup {
    html! {
        div data-cup-given hidden {
            p { "Codice unico di progetto (CUP)" }
            p.protocol data-cup {}
            p data-cup-use {
                "Riportalo sulle fatture e sugli altri documenti di spesa dell’intervento."
            }
            p data-cup-revoked hidden { "Questo codice è stato revocato: non usarlo più." }
        }
        p data-cup-earlier hidden {}
    }
}

/// What can be taken away.
fn ways(site: &Site<'_>) -> Markup {
    html! {
        p.actions {
            a.btn.btn-primary href="/domande/" data-receipt-pdf hidden {
                (icon(site, Icon::Download)) " Scarica la ricevuta in PDF"
            }
            a.btn.btn-outline-primary href="/domande/" data-sealed-receipt hidden {
                (icon(site, Icon::Download)) " Scarica la ricevuta con il sigillo del portale (.p7m)"
            }
            button.btn.btn-outline-primary type="button" data-print {
                (icon(site, Icon::Print)) " Stampa questa pagina"
            }
            a.btn.btn-outline-primary href="/domande/" data-final-pdf {
                (icon(site, Icon::File)) " Scarica il PDF della domanda"
            }
        }
        p.no-print data-about-seal hidden {
            "Il file con il sigillo (.p7m) contiene la stessa ricevuta, firmata dal portale: serve a dimostrare a "
            "un’altra persona o a un ufficio che viene da qui e che nessuno l’ha cambiata. Per leggerla basta il PDF."
        }
    }
}

/// Who sent what, and when.
fn facts(form: &Form) -> Markup {
    html! {
        dl.facts {
            div { dt { "Bando" } dd data-receipt-call { (form.title) } }
            div { dt { "Amministrazione" } dd data-receipt-administration {} }
            div { dt { "Identificativo della domanda" } dd data-receipt-application {} }
            div data-beneficiary-line hidden { dt { "Beneficiario" } dd data-receipt-beneficiary {} }
            div { dt { "Inviata da" } dd data-receipt-applicant {} }
            div { dt { "Impronta della cronologia" } dd data-receipt-history {} }
            div { dt { "Validata il" } dd data-validated-at {} }
            div { dt { "Firma caricata il" } dd data-uploaded-at {} }
            div { dt { "Inviata il" } dd data-submitted-at {} }
        }
        h3 data-payment-line hidden { "Domanda di pagamento, inviata insieme" }
        dl.facts data-payment-line hidden {
            div { dt { "Identificativo" } dd data-payment-application {} }
            div { dt { "Validata il" } dd data-payment-validated {} }
            div { dt { "Impronta del PDF" } dd data-payment-pdf {} }
            div { dt { "Impronta della cronologia" } dd data-payment-history {} }
        }
    }
}
