//! Changing one's own password (manual 2.3.3 and 2.3.4).

use super::hash::hash_password;
use super::proof::is_current;
use crate::account::Account;
use crate::mail;
use crate::words::words;
use domain::{
    NewPassword, PasswordFaults, PasswordHash, PasswordRules, PersonFiscalCode, PersonalWords,
    Phone, composed,
};
use edge::api::{PasswordChange, PasswordChanged, Place, Problem, Severity, Target};
use edge::reply::Json;
use edge::routes::registration::ChangePassword;
use edge::{
    BadIdentity, Busy, Context, Invalid, Purpose, Refusal, Request, SignedIn, give_back_rate,
    send_letter,
};
use language::{Language, Spoken};
use store::accounts::{AccountActor, AccountEventKind, Attempt, User, UserChange};
use store::outbox::Letter;

/// How often to begin anew when the user's record changes at the same time.
const ROUNDS: u32 = 8;

pub(crate) async fn change(
    context: &Context,
    request: &Request,
) -> Result<Json<PasswordChanged>, Refusal> {
    let change = request.body(ChangePassword)?;
    let signed_in = request.signed_in()?;
    if !context.config.sign_in.passwords.serve(signed_in.account) {
        return Err(BadIdentity::Needed.into());
    }
    let SignedIn { organisation, username, .. } = signed_in;
    let attempt = Attempt::PasswordChange { organisation, username };
    edge::take_rate(context, attempt, request.now).await?;
    let accounts = &context.stores.accounts;
    let checked = Checked::now(context, signed_in, &change).await?;
    if checked.knows_current {
        // Only wrong guesses count: whoever knows the password may try as many new ones as the rules want.
        give_back_rate(context, attempt, request.now).await?;
    }
    let user = changed(context, request, &change, checked).await?;
    let digest = signed_in.token.digest();
    // Whoever knew the old password is out.
    accounts.close_other_sessions_of(organisation, username, digest).await?;
    accounts.password_changed_in_session(digest, user.password_changed_at).await?;
    send_letter(context, request).await;
    Ok(Json(PasswordChanged { valid_days: PasswordRules::VALIDITY.as_hours() / 24 }))
}

/// A user as stored, and whether the old password that was typed is theirs: hashing it takes long, so it is asked once.
struct Checked {
    user: User,
    knows_current: bool,
}

impl Checked {
    async fn now(
        context: &Context,
        signed_in: &SignedIn,
        change: &PasswordChange,
    ) -> Result<Self, Refusal> {
        let user = stored(context, signed_in).await?;
        let knows_current = is_current(&change.current, &user)?;
        Ok(Self { user, knows_current })
    }

    /// The user as stored by now: what was found of the password holds as long as it is the same one.
    async fn again(
        self,
        context: &Context,
        signed_in: &SignedIn,
        change: &PasswordChange,
    ) -> Result<Self, Refusal> {
        let user = stored(context, signed_in).await?;
        let kept = |user: &User| (user.password_hash.clone(), user.must_change_password);
        let knows_current = if kept(&user) == kept(&self.user) {
            self.knows_current
        } else {
            is_current(&change.current, &user)?
        };
        Ok(Self { user, knows_current })
    }
}

async fn stored(context: &Context, signed_in: &SignedIn) -> Result<User, Refusal> {
    let SignedIn { organisation, username, .. } = signed_in;
    let user = context.stores.accounts.user(organisation, username).await?;
    user.ok_or(Refusal::SignIn)
}

/// Changes the password, if the one that is kept is still the one that was given. Whatever else changes
/// with the user in the same moment makes no difference.
async fn changed(
    context: &Context,
    request: &Request,
    change: &PasswordChange,
    mut checked: Checked,
) -> Result<User, Refusal> {
    let signed_in = request.signed_in()?;
    let SignedIn { organisation, username, .. } = signed_in;
    let accounts = &context.stores.accounts;
    let account = Account::load(context, organisation).await?;
    let actor = AccountActor::User { username: username.clone() };
    let kind = AccountEventKind::PasswordChanged { username: username.clone() };
    let event = request.account_event(actor, kind);
    let mut hashed: Option<PasswordHash> = None;
    for _ in 0..ROUNDS {
        let new = accepted(change, &checked, &account, request.language)?;
        let hash = match hashed {
            Some(hash) => hash,
            None => hash_password(new.reveal(), context.random)?,
        };
        let letter = told(context, request, &checked.user);
        let (user, kept) = (&checked.user, hash.clone());
        match accounts.choose_password(user, kept, letter.as_ref(), &event).await? {
            UserChange::Saved(user) => return Ok(*user),
            UserChange::Stale => checked = checked.again(context, signed_in, change).await?,
        }
        hashed = Some(hash);
    }
    Err(Busy::Contended.into())
}

/// The mail that tells of the change. A password that came by mail is changed without one: whoever has it
/// reads that mail too.
fn told(context: &Context, request: &Request, user: &User) -> Option<Letter> {
    let mail = mail::password_changed(&context.config.origin, user, request.now);
    (!user.must_change_password).then(|| Letter::new(request.letter(), mail, request.now))
}

/// The new password, if the user knows the old one and typed the new one twice; otherwise everything that is wrong.
fn accepted(
    change: &PasswordChange,
    Checked { user, knows_current }: &Checked,
    account: &Account,
    language: Language,
) -> Result<NewPassword, Refusal> {
    let mut problems = Vec::new();
    let said = words(language);
    if !knows_current {
        problems.push(wrong("current", said.current_wrong.as_str()));
    }
    let new = NewPassword::parse(&change.new, &known_of(user, account));
    // Each fault is one of its own: pages list them.
    let faults = new.as_ref().err().map(PasswordFaults::all).unwrap_or_default();
    problems.extend(faults.iter().map(|fault| wrong("new", &fault.spoken(language))));
    if *knows_current && composed(&change.new) == composed(&change.current) {
        problems.push(wrong("new", said.same_password.as_str()));
    }
    if composed(&change.new) != composed(&change.repeat) {
        problems.push(wrong("repeat", said.repeat_differs.as_str()));
    }
    let Some(first) = problems.first() else { return new.map_err(Refusal::fault) };
    let purpose = Purpose::Password(first.sentence.clone());
    Err(Invalid::Answers { purpose, problems }.into())
}

/// What is known of a user: that is no password.
fn known_of(user: &User, account: &Account) -> PersonalWords {
    let own = [
        user.name.as_str(),
        user.username.as_str(),
        user.organisation.as_str(),
        user.email.as_str(),
    ];
    let named = [
        user.surname.as_deref(),
        user.fiscal_code.as_ref().map(PersonFiscalCode::as_str),
        user.phone.as_ref().map(Phone::national),
    ];
    let known = own.into_iter().chain(named.into_iter().flatten());
    PersonalWords::of(known.chain(account.known_by()))
}

fn wrong(field: &str, sentence: &str) -> Problem {
    Problem {
        place: Place {
            section: "password".to_owned(),
            steps: Vec::new(),
            target: Some(Target::Field(field.to_owned())),
        },
        label: String::new(),
        code: "password".to_owned(),
        sentence: sentence.to_owned(),
        severity: Severity::Error,
        href: None,
    }
}
