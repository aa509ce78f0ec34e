//! What people receive by mail.

use domain::{Instant, PasswordRules};
use edge::PublicOrigin;
use jiff::Timestamp;
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

/// That somebody changed the password: whoever did not do it themselves must know at once.
pub(crate) fn password_changed(origin: &PublicOrigin, user: &User, at: Timestamp) -> Mail {
    let User { organisation, username, .. } = user;
    let origin = origin.as_str();
    let at = Instant::from(at);
    Mail {
        to: user.email.clone(),
        subject: "Ristoro: la password è stata cambiata".to_owned(),
        text: format!(
            "Buongiorno,\n\n\
             la password di questa utenza è stata cambiata il {at}:\n\n\
             Codice utente principale: {organisation}\n\
             Nome utente:              {username}\n\n\
             Tutti gli altri accessi aperti con questa utenza sono stati chiusi.\n\n\
             Se l’hai cambiata tu, non devi fare nulla. Se non sei stato tu, qualcuno conosceva la tua \
             password: chiedine subito una nuova da {origin}/accesso/ («Hai dimenticato la password?») e \
             avvisa l’assistenza: {origin}/assistenza/\n\n\
             Messaggio automatico: non rispondere a questo indirizzo.\n"
        ),
    }
}
