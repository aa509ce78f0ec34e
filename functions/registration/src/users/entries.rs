//! What was typed about a user: taken, or every problem with it.

use crate::slip::slip;
use domain::{
    EmailAddress, OrdinaryMail, PersonFiscalCode, PersonName, PersonNameError, Phone, Username,
};
use edge::api::{Place, Problem, Severity, Target, UserCreation};
use edge::{Invalid, Purpose, Refusal};
use form::printable::unprintable;
use language::Language;
use std::fmt::Display;
use store::accounts::User;

/// The section that problems name: the page has no other.
const SECTION: &str = "utente";
/// What is pressed on the pages of users.
const BUTTON: &str = "Registra";

/// Who a new user is.
pub(super) struct Person {
    pub(super) name: String,
    pub(super) surname: String,
    pub(super) fiscal_code: PersonFiscalCode,
    pub(super) username: Username,
}

/// How a user is reached.
pub(super) struct Contacts {
    pub(super) email: EmailAddress,
    pub(super) phone: Option<Phone>,
}

/// The problems found so far.
#[derive(Default)]
pub(crate) struct Problems(Vec<Problem>);

impl Problems {
    /// The value, or its problem at a field.
    pub(crate) fn taken<T>(&mut self, field: &str, read: Result<T, impl Display>) -> Option<T> {
        read.map_err(|error| self.0.push(problem(field, &error.to_string()))).ok()
    }

    /// What all the fields gave, or their problems.
    pub(crate) fn none_or<T>(self, read: Option<T>) -> Result<T, Refusal> {
        match read {
            Some(read) if self.0.is_empty() => Ok(read),
            _ => Err(Invalid::Answers { purpose: Purpose::User, problems: self.0 }.into()),
        }
    }
}

/// Who a new user is.
pub(super) fn person(creation: &UserCreation, problems: &mut Problems) -> Option<Person> {
    let name = problems.taken("name", named(&creation.name, "Scrivi il nome."));
    let surname = problems.taken("surname", named(&creation.surname, "Scrivi il cognome."));
    let code = creation.fiscal_code.parse::<PersonFiscalCode>();
    let fiscal_code = problems.taken("fiscal_code", code);
    let username = problems.taken("username", creation.username.parse::<Username>());
    Some(Person { name: name?, surname: surname?, fiscal_code: fiscal_code?, username: username? })
}

/// How a user is reached: an ordinary address, and a telephone number that may be left out.
pub(super) fn contacts(
    email: &str,
    phone: Option<&str>,
    problems: &mut Problems,
) -> Option<Contacts> {
    let email = problems.taken("email", email.parse::<OrdinaryMail>());
    let phone = match phone.unwrap_or_default().trim() {
        "" => Some(None),
        typed => problems.taken("phone", typed.parse::<Phone>()).map(Some),
    };
    Some(Contacts { email: email?.address().clone(), phone: phone? })
}

/// Asks back what may be a mistake and may be meant: an address that looks like a slip, unless it is one that the user has.
pub(super) fn ask_back_email(
    contacts: &Contacts,
    (known, confirmed): (&[Option<&EmailAddress>], Option<&str>),
    problems: &mut Problems,
) {
    if known.contains(&Some(&contacts.email)) {
        return;
    }
    if let Some(question) = slip(&contacts.email, confirmed, (BUTTON, Language::Italian)) {
        problems.0.push(problem("email", &question));
    }
}

/// The same of a person who is a user of the organisation already.
pub(super) fn ask_back_person(
    person: &Person,
    users: &[User],
    confirmed: Option<&str>,
    problems: &mut Problems,
) {
    let code = &person.fiscal_code;
    let is_confirmed = confirmed.is_some_and(|text| text.parse().as_ref() == Ok(code));
    // A name that is taken has to be changed anyway, and is told first.
    let is_taken = users.iter().any(|user| user.username == person.username);
    let same = users.iter().find(|user| user.fiscal_code.as_ref() == Some(code));
    if let Some(user) = same.filter(|_| !is_confirmed && !is_taken) {
        let (name, username) = (user.full_name(), &user.username);
        let what = if user.suspended {
            "è sospesa, e dall’elenco degli utenti la puoi riattivare"
        } else {
            "ogni persona usa sempre la stessa"
        };
        let question = format!(
            "{name} ha già un’utenza nella tua organizzazione, «{username}»: {what}. Correggi il codice fiscale oppure, se ne serve un’altra, premi di nuovo «{BUTTON}»."
        );
        problems.0.push(problem("fiscal_code", &question));
    }
}

/// Another user of the organisation has this name.
pub(super) fn taken_username() -> Refusal {
    let sentence = "Questo nome utente è già usato nella tua organizzazione: scegline un altro.";
    let problems = vec![problem("username", sentence)];
    Invalid::Answers { purpose: Purpose::User, problems }.into()
}

/// A name that can be shown and printed.
fn named(typed: &str, missing: &str) -> Result<String, String> {
    let name: PersonName = typed.parse().map_err(|error| match error {
        PersonNameError::Empty => missing.to_owned(),
        error => error.to_string(),
    })?;
    match unprintable(name.as_str()).first() {
        Some(character) => Err(format!("Il carattere «{character}» non si può stampare: toglilo.")),
        None => Ok(name.to_string()),
    }
}

fn problem(field: &str, sentence: &str) -> Problem {
    let target = Some(Target::Field(field.to_owned()));
    Problem {
        place: Place { section: SECTION.to_owned(), steps: Vec::new(), target },
        label: String::new(),
        code: "user".to_owned(),
        sentence: sentence.to_owned(),
        severity: Severity::Error,
        href: None,
    }
}
