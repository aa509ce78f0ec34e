//! What users receive by mail from those who manage them.

use super::about::About;
use domain::PasswordRules;
use edge::PublicOrigin;
use store::accounts::User;
use store::mail::Mail;

/// The end of each message.
const END: &str = "Messaggio automatico: non rispondere a questo indirizzo.\n";

/// Why credentials are sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sent {
    /// The user was made.
    First,
    /// Nobody entered with those that went to another address.
    Again,
}

/// The credentials of a user whom somebody made (manual 2.3.2).
pub(super) fn credentials(
    origin: &PublicOrigin,
    (about, sent): (&About, Sent),
    user: &User,
    password: &str,
) -> Mail {
    let User { organisation, username, .. } = user;
    let About { manager: who, firm, work } = about;
    let days = PasswordRules::TEMPORARY_VALIDITY.as_hours() / 24;
    let origin = origin.as_str();
    // A person who registered for oneself is the organisation too.
    let firm = if firm == who { String::new() } else { format!(", per {firm}") };
    let work = work.as_ref().map(|work| format!("{work}\n\n")).unwrap_or_default();
    let again = match sent {
        Sent::First => "",
        Sent::Again => {
            "Queste credenziali prendono il posto di quelle mandate a un altro indirizzo: il codice e il nome utente \
             sono gli stessi, la password è nuova e quella di prima non vale più.\n\n"
        }
    };
    Mail {
        to: user.email.clone(),
        subject: "Ristoro: le tue credenziali di accesso".to_owned(),
        text: format!(
            "Buongiorno,\n\n\
             {who} ha creato per te un’utenza sul portale Ristoro{firm}.\n\n{again}{work}\
             Per accedere servono tutti e tre questi dati:\n\n\
             Codice utente principale: {organisation}\n\
             Nome utente:              {username}\n\
             Password:                 {password}\n\n\
             Accedi da {origin}/accesso/\n\n\
             La password è provvisoria e vale {days} giorni: al primo accesso ti sarà chiesto di sceglierne una tua. \
             Se intanto scade, chiedine una nuova da «Hai dimenticato la password?», nella pagina di accesso.\n\n\
             Se non sai di che cosa si tratta, ignora questo messaggio.\n\n{END}"
        ),
    }
}

/// To whoever made a user: it may not have been them.
pub(super) fn made(manager: &User, user: &User) -> Mail {
    let (name, User { organisation, username, email, .. }) = (user.full_name(), user);
    Mail {
        to: manager.email.clone(),
        subject: "Ristoro: hai creato una nuova utenza".to_owned(),
        text: format!(
            "Buongiorno,\n\n\
             con la tua utenza ({organisation}) è stata creata l’utenza {username} per {name}: le credenziali sono \
             state mandate a {email}.\n\n\
             Se non sei stato tu, cambia subito la tua password, poi sospendi la nuova utenza dalla pagina «Utenti» \
             e avvisa l’assistenza.\n\n{END}"
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(work: Option<&str>, sent: Sent) -> String {
        let named = ("Anna", &"anna.verdi@example.it".parse().unwrap());
        let (code, username) = ("R7K2M9X4A".parse().unwrap(), "anna.verdi".parse().unwrap());
        let now = "2026-03-02T09:00:00Z".parse().unwrap();
        let user = User::principal(&code, &username, named, "$argon2id$".parse().unwrap(), now);
        let about = About {
            manager: "Elena Bassi".to_owned(),
            firm: "Studio Bassi".to_owned(),
            work: work.map(str::to_owned),
        };
        let origin = PublicOrigin::parse("https://ristoro.example.it").unwrap();
        credentials(&origin, (&about, sent), &user, "abc2def3ghj4").text
    }

    #[test]
    fn a_new_user_is_told_for_whom_on_what_and_until_when() {
        let text = text(Some("Ti sono affidate solo queste domande:\n- Bando"), Sent::First);
        for told in ["Elena Bassi", "per Studio Bassi.", "- Bando\n\nPer accedere", "vale 7 giorni"]
        {
            assert!(text.contains(told), "{told}: {text}");
        }
        assert!(!text.contains("non vale più"), "{text}");
    }

    #[test]
    fn credentials_sent_to_a_right_address_say_that_the_others_are_void() {
        let text = text(None, Sent::Again);
        assert!(text.contains("quella di prima non vale più.\n\nPer accedere"), "{text}");
    }
}
