//! What happened to an account, in Italian.

use domain::{Instant, OrganisationCode};
use std::collections::BTreeSet;
use store::accounts::{AccountEventKind, EmailStep, Grant, Right};

/// What happened, in words.
pub(crate) fn told(kind: &AccountEventKind) -> String {
    match kind {
        AccountEventKind::Registered => "Registrazione".to_owned(),
        AccountEventKind::SignedIn { username } => format!("Accesso di {username}"),
        AccountEventKind::SignedInByIdentity { username, provider } => {
            format!("Accesso di {username} con l’identità digitale ({provider})")
        }
        AccountEventKind::SignedOut { username } => format!("Uscita di {username}"),
        AccountEventKind::SessionsEnded { username, count: 1 } => {
            format!("{username} ha chiuso un altro suo accesso")
        }
        AccountEventKind::SessionsEnded { username, count } => {
            format!("{username} ha chiuso altri {count} suoi accessi")
        }
        AccountEventKind::SignInFailed { username } => {
            format!("Accesso di {username} non riuscito")
        }
        AccountEventKind::Locked { username, until } => {
            let until = Instant::from(*until);
            format!("Utenza {username} bloccata dopo accessi non riusciti, fino al {until}")
        }
        AccountEventKind::PasswordChanged { username } => {
            format!("Password di {username} cambiata")
        }
        AccountEventKind::UserCreated { username, rights, grant } => {
            format!("Creato l’utente {username}{}{}", rights_words(rights), grant_words(grant))
        }
        AccountEventKind::UserChanged { username, contacts, rights, grant, email } => {
            let given = (rights.as_ref(), grant.as_ref());
            user_changed(username.as_str(), *contacts, given, *email)
        }
        AccountEventKind::EmailConfirmed { username } => {
            format!("Confermato il nuovo indirizzo e-mail di {username}: i messaggi arrivano lì")
        }
        AccountEventKind::PasswordGiven { username } => {
            format!("Inviata a {username} una nuova password, chiesta perché smarrita")
        }
        AccountEventKind::PasswordRecovered { username } => {
            format!("{username} è entrato con la nuova password: quella di prima non vale più")
        }
        AccountEventKind::PasswordReset { username } => {
            format!("Password di {username} annullata: ne è stata inviata una nuova")
        }
        AccountEventKind::Unlocked { username } => format!("Utenza {username} sbloccata"),
        AccountEventKind::EmailChanged { username } => {
            format!("Indirizzo e-mail di {username} cambiato")
        }
        AccountEventKind::EmailChangeAsked { username } => {
            format!("Chiesto un altro indirizzo e-mail per {username}, da confermare")
        }
        AccountEventKind::UserSuspended { username } => format!("Utente {username} sospeso"),
        AccountEventKind::UserReactivated { username } => format!("Utente {username} riattivato"),
        AccountEventKind::HistoryCut { .. } => {
            "Cancellati gli eventi più vecchi, per i termini di conservazione".to_owned()
        }
        AccountEventKind::RegisteredAgain { .. } => {
            "Registrazione rifatta con un altro codice: questa non vale più".to_owned()
        }
        AccountEventKind::UsersRead => "Letto l’elenco degli utenti e il loro stato".to_owned(),
        AccountEventKind::OrganisationsSought { found } if found.is_empty() => {
            "Cercata un’organizzazione da assistere: nessuna trovata".to_owned()
        }
        AccountEventKind::OrganisationsSought { found } => {
            let codes: Vec<&str> = found.iter().map(OrganisationCode::as_str).collect();
            format!("Cercata un’organizzazione da assistere: trovate {}", codes.join(", "))
        }
        AccountEventKind::Released => {
            "Codice fiscale liberato: l’organizzazione può registrarsi di nuovo".to_owned()
        }
        AccountEventKind::DataExported => {
            "Estratti da un operatore i dati che il portale tiene di una persona".to_owned()
        }
        AccountEventKind::SecondFactorBegun { username } => {
            format!("{username} ha cominciato a impostare la verifica in due passaggi")
        }
        AccountEventKind::SecondFactorSetUp { username } => {
            format!("Verifica in due passaggi di {username} impostata")
        }
        AccountEventKind::SecondFactorGiven { username, recovered: false } => {
            format!("Codice della verifica in due passaggi dato da {username}")
        }
        AccountEventKind::SecondFactorGiven { username, recovered: true } => {
            format!("{username} è entrato con un codice di recupero")
        }
        AccountEventKind::SecondFactorFailed { username, locked_until: None } => {
            format!("Codice della verifica in due passaggi sbagliato per {username}")
        }
        AccountEventKind::SecondFactorFailed { username, locked_until: Some(until) } => {
            let until = Instant::from(*until);
            format!("Codici sbagliati per {username}: nessun codice è accettato fino al {until}")
        }
        AccountEventKind::RecoveryCodesRenewed { username } => {
            format!("{username} ha generato nuovi codici di recupero")
        }
        AccountEventKind::SecondFactorRemoved { username } => {
            format!("Verifica in due passaggi di {username} tolta")
        }
    }
}

fn user_changed(
    username: &str,
    contacts: bool,
    (rights, grant): (Option<&BTreeSet<Right>>, Option<&Grant>),
    email: Option<EmailStep>,
) -> String {
    let contacts = if contacts { ", indirizzo o telefono" } else { "" };
    let email = match email {
        Some(EmailStep::Asked) => ", con un nuovo indirizzo e-mail da confermare",
        Some(EmailStep::Dropped) => ", che tiene l’indirizzo e-mail di prima",
        None => "",
    };
    let rights = rights.map(|rights| match rights_words(rights) {
        none if none.is_empty() => ", che ora non ha diritti".to_owned(),
        words => words,
    });
    let grant = grant.map(|grant| match grant {
        Grant::All => ", che ora lavora su tutte le domande".to_owned(),
        some @ Grant::Some { .. } => grant_words(some),
    });
    format!(
        "Modificato l’utente {username}{contacts}{email}{}{}",
        rights.unwrap_or_default(),
        grant.unwrap_or_default()
    )
}

/// What an official may do; nothing of a user of an applicant.
fn rights_words(rights: &BTreeSet<Right>) -> String {
    if rights.is_empty() {
        return String::new();
    }
    let words: Vec<&str> = rights.iter().map(|right| right_words(*right)).collect();
    format!(", che può {}", words.join(", "))
}

fn right_words(right: Right) -> &'static str {
    match right {
        Right::Cup => "chiedere i codici CUP",
        Right::Calls => "cambiare i termini dei bandi",
        Right::Read => "leggere le domande",
        Right::Users => "gestire gli utenti",
    }
}

fn grant_words(grant: &Grant) -> String {
    match grant {
        Grant::All => String::new(),
        Grant::Some { applications, until } => match applications.len() {
            1 => format!(", con una domanda affidata fino al {until}"),
            count => format!(", con {count} domande affidate fino al {until}"),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changed_of_a_user_is_told_and_nothing_else() {
        let username = "anna".parse().unwrap();
        let changed = |contacts, rights: Option<BTreeSet<Right>>, grant| {
            told(&AccountEventKind::UserChanged {
                username: "anna".parse().unwrap(),
                contacts,
                rights,
                grant,
                email: None,
            })
        };
        assert_eq!(changed(true, None, None), "Modificato l’utente anna, indirizzo o telefono");
        let asked = AccountEventKind::UserChanged {
            username: "anna".parse().unwrap(),
            contacts: false,
            rights: None,
            grant: None,
            email: Some(EmailStep::Asked),
        };
        let words = "Modificato l’utente anna, con un nuovo indirizzo e-mail da confermare";
        assert_eq!(told(&asked), words);
        let none = changed(false, Some(BTreeSet::new()), None);
        assert_eq!(none, "Modificato l’utente anna, che ora non ha diritti");
        let all = changed(false, None, Some(Grant::All));
        assert_eq!(all, "Modificato l’utente anna, che ora lavora su tutte le domande");
        let rights = BTreeSet::from([Right::Cup, Right::Users]);
        let created = AccountEventKind::UserCreated { username, rights, grant: Grant::All };
        let created = told(&created);
        assert_eq!(
            created,
            "Creato l’utente anna, che può chiedere i codici CUP, gestire gli utenti"
        );
    }
}
