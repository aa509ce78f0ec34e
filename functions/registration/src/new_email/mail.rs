//! What people receive by mail about a new address.

use domain::EmailAddress;
use edge::PublicOrigin;
use form::address::EMAIL_CONFIRMATION;
use store::accounts::{AwaitedEmail, User};
use store::mail::Mail;

/// The end of each message.
const END: &str = "Messaggio automatico: non rispondere a questo indirizzo.\n";

/// Who asks for another address of a user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Asker {
    /// The user.
    Oneself {
        /// The name people read.
        name: String,
    },
    /// Who manages the users.
    Manager {
        /// The name people read.
        name: String,
    },
    /// Who helps users in, or runs the portal.
    HelpDesk,
}

impl Asker {
    fn who(&self) -> &str {
        match self {
            Self::Oneself { name } | Self::Manager { name } => name,
            Self::HelpDesk => "l’assistenza del portale",
        }
    }

    /// What to do when it was not expected.
    fn unexpected(&self) -> &'static str {
        match self {
            Self::Oneself { .. } => {
                "Se non sei stato tu, cambia subito la password: il nuovo indirizzo non potrà più essere confermato. E avvisa l’assistenza."
            }
            Self::Manager { .. } => {
                "Se non te lo aspettavi, avvisa subito l’utente principale della tua organizzazione o l’assistenza."
            }
            Self::HelpDesk => {
                "Chi l’ha chiesto e perché lo legge chi gestisce gli utenti della tua organizzazione, nella «Cronologia \
                 delle utenze» del portale. Se non ne sapevi nulla, avvisa subito l’assistenza."
            }
        }
    }
}

fn days() -> i64 {
    AwaitedEmail::VALIDITY.as_hours() / 24
}

/// To the new address, which may be a stranger's after a slip: nothing is in it that opens anything, neither user name nor
/// code of the organisation.
pub(super) fn to_be_confirmed(origin: &PublicOrigin, to: &EmailAddress, code: &str) -> Mail {
    let (origin, days) = (origin.as_str(), days());
    Mail {
        to: to.clone(),
        subject: "Ristoro: conferma questo indirizzo e-mail".to_owned(),
        text: format!(
            "Buongiorno,\n\n\
             per un’utenza del portale Ristoro è stato indicato questo indirizzo e-mail. Se l’utenza è tua, apri il \
             collegamento e premi «Conferma l’indirizzo»:\n\n\
             {origin}{EMAIL_CONFIRMATION}#{code}\n\n\
             Il collegamento vale {days} giorni e serve solo a questo: non fa entrare nel portale. Finché non confermi, i \
             messaggi arrivano ancora all’indirizzo di prima.\n\n\
             Se non hai un’utenza su Ristoro, qualcuno ha scritto il tuo indirizzo per errore: non confermare, e non ti \
             arriverà altro.\n\n{END}"
        ),
    }
}

/// To the address that counts until then.
pub(super) fn asked(user: &User, to: &EmailAddress, asker: &Asker) -> Mail {
    let User { organisation, username, .. } = user;
    let (who, unexpected, days) = (asker.who(), asker.unexpected(), days());
    Mail {
        to: user.email.clone(),
        subject: "Ristoro: chiesto un altro indirizzo e-mail per la tua utenza".to_owned(),
        text: format!(
            "Buongiorno,\n\n\
             {who} ha chiesto che i messaggi dell’utenza {username} ({organisation}) arrivino a {to}. Il nuovo indirizzo vale \
             da quando viene confermato da lì, entro {days} giorni: fino ad allora i messaggi, anche quelli per recuperare la password, \
             continuano ad arrivare qui.\n\n\
             {unexpected}\n\n{END}"
        ),
    }
}

/// To the address that counted until now.
pub(super) fn confirmed(before: &User, now: &EmailAddress) -> Mail {
    let User { organisation, username, .. } = before;
    Mail {
        to: before.email.clone(),
        subject: "Ristoro: l’indirizzo e-mail della tua utenza è cambiato".to_owned(),
        text: format!(
            "Buongiorno,\n\n\
             il nuovo indirizzo e-mail dell’utenza {username} ({organisation}) è stato confermato: d’ora in poi i \
             messaggi, anche quelli per recuperare la password, arrivano a {now}.\n\n\
             Se non ne sapevi nulla, avvisa subito l’assistenza.\n\n{END}"
        ),
    }
}

/// That credentials nobody entered with are void, since others went to another address: to the address before, which may be a
/// stranger's.
pub(crate) fn credentials_void(to: &EmailAddress) -> Mail {
    Mail {
        to: to.clone(),
        subject: "Ristoro: le credenziali inviate non valgono più".to_owned(),
        text: format!(
            "Buongiorno,\n\n\
             a questo indirizzo erano state inviate le credenziali di un’utenza del portale Ristoro, che nessuno ha ancora \
             usato. L’indirizzo dell’utenza è stato corretto: quelle credenziali non valgono più, e altre sono state \
             mandate al nuovo indirizzo.\n\n\
             Se l’utenza è tua e non ne sapevi nulla, avvisa chi te l’ha creata o l’assistenza.\n\n{END}"
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn user() -> User {
        let named = ("Anna", &"anna.verdi@example.it".parse().unwrap());
        let (code, username) = ("R7K2M9X4A".parse().unwrap(), "anna.verdi".parse().unwrap());
        let now = "2026-03-02T09:00:00Z".parse().unwrap();
        User::principal(&code, &username, named, "$argon2id$".parse().unwrap(), now)
    }

    #[test]
    fn the_new_address_learns_nothing_that_opens_anything() {
        let origin = PublicOrigin::parse("https://ristoro.example.it").unwrap();
        let mail = to_be_confirmed(&origin, &"nuovo@example.it".parse().unwrap(), "abc");
        assert!(mail.text.contains("https://ristoro.example.it/conferma-email/#abc\n"));
        assert!(mail.text.contains("vale 7 giorni"), "{}", mail.text);
        for secret in ["anna", "R7K2M9X4A"] {
            assert!(!mail.text.contains(secret), "{}", mail.text);
        }
        let void = credentials_void(&user().email);
        assert!(!void.text.contains("R7K2M9X4A") && !void.text.contains("anna"), "{}", void.text);
    }

    #[test]
    fn the_address_before_is_told_who_asks_and_what_to_do() {
        let to = "nuovo@example.it".parse().unwrap();
        let told = |asker| asked(&user(), &to, &asker).text;
        let name = "Elena Bassi".to_owned();
        let own = told(Asker::Oneself { name: name.clone() });
        assert!(
            own.contains("Elena Bassi ha chiesto") && own.contains("cambia subito la password")
        );
        assert!(told(Asker::Manager { name }).contains("utente principale"));
        let desk = told(Asker::HelpDesk);
        assert!(desk.contains("l’assistenza del portale ha chiesto"), "{desk}");
        assert!(desk.contains("nuovo@example.it") && desk.contains("continuano ad arrivare qui"));
    }
}
