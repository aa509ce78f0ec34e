//! What is known of a user.

use maud::{Markup, html};

/// The lines that the script fills, each hidden while it has nothing to say.
pub(super) fn details() -> Markup {
    let lines = [
        ("full_name", "Nome e cognome"),
        ("organisation", "Codice utente principale"),
        ("username", "Nome utente"),
        ("fiscal_code", "Codice fiscale"),
        ("email", "E-mail"),
        ("phone", "Telefono"),
        ("state", "Stato"),
        ("last_access", "Ultimo accesso"),
        ("rights", "Che cosa può fare"),
        ("grant", "Domande affidate"),
    ];
    html! {
        dl.instants data-user {
            @for (name, term) in lines {
                div data-line=(name) { dt { (term) } dd {} }
            }
        }
    }
}
