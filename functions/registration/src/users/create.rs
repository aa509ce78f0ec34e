//! A new user (manual 2.3.2).

use super::credentials::FirstPassword;
use super::entries::{
    Contacts, Person, Problems, ask_back_email, ask_back_person, contacts, person, taken_username,
};
use super::events::created;
use super::grants::{fits, granted, some_right};
use super::mail::{self, Sent};
use super::present::detail;
use domain::LetterId;
use edge::api::{UserCreation, UserDetail};
use edge::reply::Created;
use edge::routes::registration::CreateUser;
use edge::{Context, Denied, Refusal, Request, send_letter_by_id, take_rate};
use store::accounts::{Attempt, Grant, User, UserMade};
use store::outbox::Letter;

/// Most users of one organisation: a bound to abuse, far beyond what one needs.
const MOST_USERS: usize = 100;

pub(crate) async fn create(
    context: &Context,
    request: &Request,
) -> Result<Created<UserDetail>, Refusal> {
    let creation = request.body(CreateUser)?;
    let signed_in = request.signed_in()?;
    fits(signed_in.account, &creation.rights, &creation.grant)?;
    let organisation = &signed_in.organisation;
    let accounts = &context.stores.accounts;
    let users = accounts.users(organisation).await?;
    let (person, contacts, grant) = accepted(context, request, &creation, &users).await?;
    if users.len() >= MOST_USERS {
        return Err(Denied::TooManyUsers { most: MOST_USERS }.into());
    }
    if users.iter().any(|user| user.username == person.username) {
        return Err(taken_username());
    }
    take_rate(context, Attempt::UserChange { organisation }, request.now).await?;
    let password = FirstPassword::draw(context)?;
    let user = made(request, person, contacts, &password)?;
    let user = User { rights: creation.rights.clone(), grant, ..user };
    let credentials = password.letter(context, request, (&user, Sent::First)).await?;
    let id = LetterId::new(request.millis(), &context.random.bytes()?);
    let told = mail::made(request.member()?, &user);
    let letters = [Letter::new(id, told, request.now), credentials];
    let event = created(request, &user)?;
    let meant = creation.confirmed_fiscal_code.is_some();
    match accounts.create_user((&user, meant), &letters, &event).await? {
        UserMade::Done => {}
        UserMade::NameTaken => return Err(taken_username()),
        // Somebody made one in this very moment: it is asked back as if it had been there before.
        UserMade::PersonIsUser => {
            let users = accounts.users(organisation).await?;
            accepted(context, request, &creation, &users).await?;
            return Err(Refusal::fault("a person is a user, and no user is that person"));
        }
    }
    for letter in &letters {
        send_letter_by_id(context, request, letter.id).await;
    }
    Ok(Created(detail(context, request, &user).await?))
}

/// What was typed, or every problem with it at once.
async fn accepted(
    context: &Context,
    request: &Request,
    creation: &UserCreation,
    users: &[User],
) -> Result<(Person, Contacts, Grant), Refusal> {
    let mut problems = Problems::default();
    let person = person(creation, &mut problems);
    let contacts = contacts(&creation.email, creation.phone.as_deref(), &mut problems);
    if let Some(contacts) = &contacts {
        ask_back_email(contacts, (&[], creation.confirmed_email.as_deref()), &mut problems);
    }
    if let Some(person) = &person {
        let confirmed = creation.confirmed_fiscal_code.as_deref();
        ask_back_person(person, users, confirmed, &mut problems);
    }
    let kind = request.signed_in()?.account;
    let rights = problems.taken("rights", some_right(kind, &creation.rights));
    let grant = granted(context, request, &creation.grant, &mut problems).await?;
    let grant = grant.filter(|_| rights.is_some());
    let all = person.zip(contacts).zip(grant);
    problems.none_or(all.map(|((person, contacts), grant)| (person, contacts, grant)))
}

/// The user to be, of the organisation of who asks.
fn made(
    request: &Request,
    person: Person,
    contacts: Contacts,
    password: &FirstPassword,
) -> Result<User, Refusal> {
    let organisation = &request.signed_in()?.organisation;
    let named = (person.name.as_str(), &contacts.email);
    let hash = password.hash.clone();
    let user = User::principal(organisation, &person.username, named, hash, request.now);
    Ok(User {
        principal: false,
        surname: Some(person.surname),
        fiscal_code: Some(person.fiscal_code),
        phone: contacts.phone,
        ..user
    })
}
