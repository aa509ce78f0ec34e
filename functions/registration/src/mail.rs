//! What people receive by mail.

use domain::PasswordRules;
use edge::PublicOrigin;
use store::accounts::User;
use store::mail::Mail;

/// The credentials of a new user (manual 2.1).
pub(crate) fn credentials(origin: &PublicOrigin, user: &User, password: &str) -> Mail {
    let User { organisation, username, .. } = user;
    let origin = origin.as_str();
    let days = PasswordRules::VALIDITY.as_hours() / 24;
    Mail {
        to: user.email.clone(),
        subject: "Ristoro: credenziali di accesso".to_owned(),
        text: format!(
            "Buongiorno,\n\n\
             la registrazione è avvenuta. Per accedere servono tutti e tre questi dati:\n\n\
             Codice utente principale: {organisation}\n\
             Nome utente:              {username}\n\
             Password:                 {password}\n\n\
             Accedi da {origin}/accesso/\n\n\
             La password è provvisoria: al primo accesso ti sarà chiesto di sceglierne una tua. \
             Ogni password vale {days} giorni.\n\n\
             Se non hai chiesto tu la registrazione, ignora questo messaggio.\n\n\
             Messaggio automatico: non rispondere a questo indirizzo.\n"
        ),
    }
}

/// What a new user needs who shows who they are to an identity provider.
pub(crate) fn registered_by_identity(origin: &PublicOrigin, user: &User) -> Mail {
    let User { organisation, username, .. } = user;
    let origin = origin.as_str();
    Mail {
        to: user.email.clone(),
        subject: "Ristoro: registrazione avvenuta".to_owned(),
        text: format!(
            "Buongiorno,\n\n\
             la registrazione è avvenuta con la tua identità digitale. Conserva questi dati: l’assistenza li chiede.\n\n\
             Codice utente principale: {organisation}\n\
             Nome utente:              {username}\n\n\
             Per accedere non serve una password: premi il pulsante della tua identità digitale in \
             {origin}/accesso/\n\n\
             Se non hai fatto tu la registrazione, scrivi subito all’assistenza: {origin}/assistenza/\n\n\
             Messaggio automatico: non rispondere a questo indirizzo.\n"
        ),
    }
}
