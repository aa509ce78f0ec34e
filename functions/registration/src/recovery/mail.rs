//! What people receive who said that they lost their password.

use crate::mail::sign_in_page;
use crate::mail_words::also_in;
use domain::PasswordRules;
use edge::PublicOrigin;
use language::Language;
use store::accounts::User;
use store::mail::Mail;

/// A new password, which is good beside the old one until it is used.
pub(super) fn recovery(
    (origin, language): (&PublicOrigin, Language),
    user: &User,
    password: &str,
) -> Mail {
    let User { organisation, username, .. } = user;
    let origin = origin.as_str();
    let days = PasswordRules::TEMPORARY_VALIDITY.as_hours() / 24;
    let (failures, wait) = (PasswordRules::FAILURES_BEFORE_LOCK, PasswordRules::LOCK.as_mins());
    let mail = Mail {
        to: user.email.clone(),
        subject: "Ristoro: nuova password".to_owned(),
        text: format!(
            "Buongiorno,\n\n\
             è stata chiesta una nuova password per questa utenza:\n\n\
             Codice utente principale: {organisation}\n\
             Nome utente:              {username}\n\
             Password:                 {password}\n\n\
             Accedi da {origin}/accesso/\n\n\
             La password è provvisoria e vale {days} giorni: all’accesso ti sarà chiesto di sceglierne una \
             tua. Se la password è stata sbagliata {failures} volte, prima di accedere aspetta {wait} minuti dall’ultimo \
             tentativo. Appena la usi, quella di prima non vale più. Se ricevi più messaggi come questo, vale la \
             password dell’ultimo.\n\n\
             Se non l’hai chiesta tu, non devi fare nulla: la tua password continua a valere e nessuno l’ha \
             vista. Se la usi per accedere, quella scritta qui non vale più.\n\n\
             Messaggio automatico: non rispondere a questo indirizzo.\n"
        ),
    };
    also_in(language, mail, |words| {
        words.recovery.with(&[
            ("address", &sign_in_page(origin, language)),
            ("days", &days),
            ("failures", &failures),
            ("wait", &wait),
        ])
    })
}

/// That there is no new password for a suspended user, and whom to turn to.
pub(super) fn suspended(user: &User, language: Language) -> Mail {
    let User { organisation, username, .. } = user;
    let whom = if user.principal {
        "Per riattivarla rivolgiti all’assistenza del portale."
    } else {
        "Per riattivarla rivolgiti all’utente principale della tua organizzazione."
    };
    let mail = Mail {
        to: user.email.clone(),
        subject: "Ristoro: utenza sospesa".to_owned(),
        text: format!(
            "Buongiorno,\n\n\
             è stata chiesta una nuova password per questa utenza, che però è sospesa:\n\n\
             Codice utente principale: {organisation}\n\
             Nome utente:              {username}\n\n\
             Finché è sospesa non può accedere e non riceve nuove password. {whom}\n\n\
             Se non l’hai chiesta tu, non devi fare nulla.\n\n\
             Messaggio automatico: non rispondere a questo indirizzo.\n"
        ),
    };
    also_in(language, mail, |words| {
        let said = if user.principal { &words.suspended_principal } else { &words.suspended };
        said.to_string()
    })
}
