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

/// That something happened to somebody's second factor: who did it may not be who reads it.
pub(crate) fn second_factor(origin: &PublicOrigin, user: &User, what: &str) -> Mail {
    let User { organisation, username, name, .. } = user;
    let origin = origin.as_str();
    Mail {
        to: user.email.clone(),
        subject: "Ristoro: verifica in due passaggi".to_owned(),
        text: format!(
            "Buongiorno {name},\n\n\
             per la tua utenza {username} (codice {organisation}) {what}.\n\n\
             Se sei stato tu, non serve altro.\n\n\
             Se non sei stato tu, cambia subito la password da {origin}/password/ e avvisa chi gestisce \
             il portale.\n\n\
             Messaggio automatico: non rispondere a questo indirizzo.\n"
        ),
    }
}
