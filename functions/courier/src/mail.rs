//! What people are reminded with.

use domain::{ApplicationState, Closing, EmailAddress};
use store::mail::Mail;

/// What a reminder speaks of.
pub(crate) struct Reminding<'a> {
    pub(crate) call: &'a str,
    pub(crate) application: &'a str,
    pub(crate) state: ApplicationState,
    pub(crate) closing: Closing,
    pub(crate) page: &'a str,
}

/// The reminder that an application was not sent.
pub(crate) fn reminder(to: EmailAddress, about: &Reminding<'_>) -> Mail {
    let Reminding { call, application, state, closing, page } = about;
    let (until, label) = (closing.sentence(), state.label());
    let left = match state {
        ApplicationState::Draft => {
            "Mancano ancora: completare le sezioni, validare la domanda, firmare il PDF, caricare i \
             file firmati e inviare."
        }
        ApplicationState::Validated | ApplicationState::Submitted | ApplicationState::Discarded => {
            "Mancano ancora: firmare il PDF, caricare i file firmati e inviare. La validazione da \
             sola non basta."
        }
    };
    Mail {
        to,
        subject: format!("Ristoro: la domanda NON è stata inviata, si può {until}"),
        text: format!(
            "Buongiorno,\n\n\
             una domanda della tua organizzazione non è stata ancora inviata.\n\n\
             Bando:   {call}\n\
             Domanda: {application}\n\
             Stato:   {label}\n\n\
             Si può inviare {until}.\n\
             {left}\n\n\
             Riprendi da qui:\n{page}\n\n\
             Se non vuoi presentarla, ignora questo messaggio.\n\n\
             Messaggio automatico: non rispondere a questo indirizzo.\n"
        ),
    }
}
