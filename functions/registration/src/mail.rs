//! What people receive by mail.

use crate::mail_words::{MailWords, also_in};
use domain::{EmailAddress, Instant, PasswordRules};
use edge::PublicOrigin;
use jiff::Timestamp;
use language::{Language, Text};
use std::fmt;
use store::accounts::User;
use store::mail::Mail;

/// The credentials of a new user (manual 2.1).
pub(crate) fn credentials(
    (origin, language): (&PublicOrigin, Language),
    user: &User,
    password: &str,
) -> Mail {
    credentials_because((origin, language), user, password, &Because::Registered)
}

/// The same, when the registration was made again in the place of one that nobody had entered.
pub(crate) fn credentials_anew(
    (origin, language): (&PublicOrigin, Language),
    user: &User,
    password: &str,
) -> Mail {
    credentials_because((origin, language), user, password, &Because::RegisteredAgain)
}

/// The same, sent once more to whoever registered.
pub(crate) fn credentials_resent(
    (origin, language): (&PublicOrigin, Language),
    user: &User,
    password: &str,
) -> Mail {
    credentials_because((origin, language), user, password, &Because::Asked)
}

/// Why credentials are sent.
enum Because {
    Registered,
    RegisteredAgain,
    Asked,
}

impl Because {
    fn subject(&self) -> &'static str {
        match self {
            Self::Registered => "Ristoro: credenziali di accesso",
            Self::RegisteredAgain => "Ristoro: nuove credenziali di accesso, con un altro codice",
            Self::Asked => "Ristoro: credenziali di accesso rispedite",
        }
    }

    fn translated<'w>(&self, words: &'w MailWords) -> &'w Text {
        match self {
            Self::Registered => &words.registered,
            Self::RegisteredAgain => &words.registered_again,
            Self::Asked => &words.sent_again,
        }
    }

    fn opening(&self) -> &'static str {
        match self {
            Self::Registered => "la registrazione è avvenuta.",
            Self::RegisteredAgain => {
                "la registrazione è stata rifatta e prende il posto di quella di prima: è cambiato anche il codice utente \
                 principale, e le credenziali mandate prima non valgono più."
            }
            Self::Asked => {
                "ci hai chiesto di rispedire le credenziali della registrazione. Il codice e il nome utente sono gli \
                 stessi; la password è un’altra: usa questa."
            }
        }
    }
}

fn credentials_because(
    (origin, language): (&PublicOrigin, Language),
    user: &User,
    password: &str,
    because: &Because,
) -> Mail {
    let opening = because.opening();
    let User { organisation, username, .. } = user;
    let origin = origin.as_str();
    let days = PasswordRules::VALIDITY.as_hours() / 24;
    let first_days = PasswordRules::TEMPORARY_VALIDITY.as_hours() / 24;
    let mail = Mail {
        to: user.email.clone(),
        subject: because.subject().to_owned(),
        text: format!(
            "Buongiorno,\n\n\
             {opening} Per accedere servono tutti e tre questi dati:\n\n\
             Codice utente principale: {organisation}\n\
             Nome utente:              {username}\n\
             Password:                 {password}\n\n\
             Accedi da {origin}/accesso/\n\n\
             La password è provvisoria e vale {first_days} giorni: al primo accesso ti sarà chiesto di \
             sceglierne una tua, che varrà {days} giorni. Se intanto scade, chiedine una nuova da \
             «Hai dimenticato la password?», nella pagina di accesso.\n\n\
             Se non hai chiesto tu la registrazione, ignora questo messaggio.\n\n\
             Messaggio automatico: non rispondere a questo indirizzo.\n"
        ),
    };
    also_in(language, mail, |words| {
        let address = sign_in_page(origin, language);
        let values: [(&str, &dyn fmt::Display); 3] =
            [("address", &address), ("first_days", &first_days), ("days", &days)];
        format!("{} {}", because.translated(words), words.credentials.with(&values))
    })
}

/// Where one signs in, on the page in a language.
pub(crate) fn sign_in_page(origin: &str, language: Language) -> String {
    format!("{origin}{}", language.address("/accesso/"))
}

/// That a registration was made again with another address: to the address before, which may be a stranger's.
pub(crate) fn made_again(origin: &PublicOrigin, to: &EmailAddress) -> Mail {
    let origin = origin.as_str();
    Mail {
        to: to.clone(),
        subject: "Ristoro: le credenziali inviate non valgono più".to_owned(),
        text: format!(
            "Buongiorno,\n\n\
             a questo indirizzo erano state inviate le credenziali di una registrazione che nessuno ha ancora \
             usato. La registrazione è stata rifatta con un altro indirizzo: quelle credenziali non valgono più.\n\n\
             Se la registrazione era tua e non l’hai rifatta tu, scrivi subito all’assistenza: {origin}/assistenza/\n\n\
             Messaggio automatico: non rispondere a questo indirizzo.\n"
        ),
    }
}

/// A new password in place of one that the help desk took away.
pub(crate) fn reset(user: &User, password: &str) -> Mail {
    let User { organisation, username, .. } = user;
    let days = PasswordRules::TEMPORARY_VALIDITY.as_hours() / 24;
    Mail {
        to: user.email.clone(),
        subject: "Ristoro: nuova password".to_owned(),
        text: format!(
            "Buongiorno,\n\n\
             l’assistenza del portale ha annullato la password di questa utenza e ne ha generata una nuova, \
             che nessun altro conosce:\n\n\
             Codice utente principale: {organisation}\n\
             Nome utente:              {username}\n\
             Password:                 {password}\n\n\
             La password è provvisoria e vale {days} giorni: all’accesso ti sarà chiesto di sceglierne una \
             tua. Se non ne sapevi nulla, avvisa l’assistenza.\n\n\
             Messaggio automatico: non rispondere a questo indirizzo.\n"
        ),
    }
}

/// That the address of a user was changed by the help desk: to the address before.
pub(crate) fn address_changed(user: &User) -> Mail {
    let User { organisation, username, .. } = user;
    Mail {
        to: user.email.clone(),
        subject: "Ristoro: indirizzo e-mail cambiato".to_owned(),
        text: format!(
            "Buongiorno,\n\n\
             l’assistenza del portale ha cambiato l’indirizzo e-mail di questa utenza:\n\n\
             Codice utente principale: {organisation}\n\
             Nome utente:              {username}\n\n\
             Le prossime comunicazioni arrivano al nuovo indirizzo. Chi l’ha cambiato e \
             perché lo legge chi gestisce gli utenti della tua organizzazione, nella «Cronologia delle utenze» \
             del portale. Se non ne sapevi nulla, avvisa subito l’ufficio del bando.\n\n\
             Messaggio automatico: non rispondere a questo indirizzo.\n"
        ),
    }
}

/// To the new address of a user. It may be a stranger's, after a slip: nothing is in it that opens anything, neither user
/// name nor code.
pub(crate) fn address_taken(to: &EmailAddress) -> Mail {
    Mail {
        to: to.clone(),
        subject: "Ristoro: i messaggi della tua utenza arrivano qui".to_owned(),
        text: "Buongiorno,\n\n\
               d’ora in poi i messaggi della tua utenza sul portale Ristoro, anche quelli per recuperare la password, \
               arrivano a questo indirizzo.\n\n\
               Se non hai un’utenza su Ristoro, qualcuno ha scritto il tuo indirizzo per errore: avvisa l’assistenza \
               del portale, così che i messaggi arrivino a chi li aspetta.\n\n\
               Messaggio automatico: non rispondere a questo indirizzo.\n"
            .to_owned(),
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

/// That something happened to somebody's second factor: who did it may not be who reads it.
pub(crate) fn second_factor(origin: &PublicOrigin, user: &User, what: &str) -> Mail {
    let User { organisation, username, .. } = user;
    let name = user.full_name();
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

/// What a new user needs who shows who they are to an identity provider.
pub(crate) fn registered_by_identity(
    (origin, language): (&PublicOrigin, Language),
    user: &User,
) -> Mail {
    let User { organisation, username, .. } = user;
    let origin = origin.as_str();
    let mail = Mail {
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
    };
    also_in(language, mail, |words| {
        words.by_identity.with(&[("address", &sign_in_page(origin, language))])
    })
}
