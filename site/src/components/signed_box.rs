//! A place for one signed file: who must sign it, which file counts, and what is wrong with the last one.

use form::{RequiredSignature, SignedContent};
use maud::{Markup, html};

/// The box. The script fills it: `data-standing` with the file that counts, `data-verdict` with what
/// was said of a file that does not. Any file may be chosen, so that the page can say what it is.
pub(crate) fn signed_box(wanted: &RequiredSignature) -> Markup {
    let (which, label) = (&wanted.id, &wanted.label);
    let input = format!("file-{which}");
    let limits = format!("limiti-{which}");
    let error = format!("errore-{which}");
    let title = format!("titolo-firma-{which}");
    html! {
        section.slot id=(format!("firma-{which}")) tabindex="-1" aria-labelledby=(title)
            data-signed=(which) data-label=(label) data-subject=(wanted.subject)
            data-content=(content(&wanted.content)) data-max-bytes=(wanted.max_bytes()) {
            h3 id=(title) { (label) }
            p data-signatory hidden {}
            div data-standing {}
            div.verdict role="status" data-verdict {}
            div.slot-choose data-choose {
                label for=(input) { "Scegli il file" span.visually-hidden { ": " (label) } }
                p.field-hint id=(limits) {
                    "Un file firmato in formato CAdES («busta P7M»), di solito finisce per .p7m. Al massimo "
                    (wanted.max_megabytes) " MB."
                }
                div.field-error id=(error) data-upload-error hidden {}
                input.form-control type="file" id=(input) aria-describedby=(format!("{limits} {error}"));
            }
            div.slot-progress data-progress hidden { progress max="100" value="0" aria-labelledby=(title) {} }
            p.slot-status role="status" data-upload-status {}
            p data-retry hidden { button.btn.btn-outline-primary type="button" { "Riprova" } }
        }
    }
}

/// What must have been signed, in a word for the script.
fn content(content: &SignedContent) -> &'static str {
    match content {
        SignedContent::FinalPdf => "final_pdf",
        SignedContent::Document { .. } => "document",
    }
}
