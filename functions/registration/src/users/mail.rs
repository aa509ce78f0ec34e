//! What users receive by mail from those who manage them.

use edge::PublicOrigin;
use store::accounts::User;
use store::mail::Mail;

/// The end of each message.
const END: &str = "Messaggio automatico: non rispondere a questo indirizzo.\n";

/// The credentials of a user whom somebody made (manual 2.3.2).
pub(super) fn credentials(
    origin: &PublicOrigin,
    manager: &User,
    user: &User,
    password: &str,
) -> Mail {
    let User { organisation, username, .. } = user;
    let (who, origin) = (manager.full_name(), origin.as_str());
    Mail {
        to: user.email.clone(),
        subject: "Ristoro: le tue credenziali di accesso".to_owned(),
        text: format!(
            "Buongiorno,\n\n\
             {who} ha creato per te un’utenza sul portale. Per accedere servono tutti e tre questi dati:\n\n\
             Codice utente principale: {organisation}\n\
             Nome utente:              {username}\n\
             Password:                 {password}\n\n\
             Accedi da {origin}/accesso/\n\n\
             La password è provvisoria: al primo accesso ti sarà chiesto di sceglierne una tua.\n\n\
             Se non sai di che cosa si tratta, ignora questo messaggio.\n\n{END}"
        ),
    }
}

/// To the address that a user had: mail goes elsewhere from now on.
pub(super) fn address_changed(manager: &User, before: &User, after: &User) -> Mail {
    let User { organisation, username, .. } = before;
    let (who, now) = (manager.full_name(), &after.email);
    Mail {
        to: before.email.clone(),
        subject: "Ristoro: l’indirizzo e-mail della tua utenza è cambiato".to_owned(),
        text: format!(
            "Buongiorno,\n\n\
             {who} ha cambiato l’indirizzo e-mail dell’utenza {username} ({organisation}): d’ora in poi i \
             messaggi, anche quelli per recuperare la password, arrivano a {now}.\n\n\
             Se non te lo aspettavi, avvisa subito l’utente principale della tua organizzazione o \
             l’assistenza.\n\n{END}"
        ),
    }
}
