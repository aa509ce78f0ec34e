//! A guess at somebody's password: counted before it is tried, so that those sent at once do not get around
//! the lock, and in the same way whether or not anybody has the name.

use domain::{Digest, Username};
use edge::api::Credentials;
use edge::{
    Context, Invalid, KnownBrowser, NoEntry, Refusal, Request, digest_of_name, give_back_rate,
    take_rate,
};
use jiff::Timestamp;
use store::accounts::{self, AccountActor, AccountEventKind, Attempt, GuessedBy, IfWrong, User};

/// A guess that may be tried.
pub(crate) struct Guess<'a> {
    name: Digest,
    browser: Option<KnownBrowser>,
    source: &'a str,
    now: Timestamp,
    if_wrong: IfWrong,
}

impl<'a> Guess<'a> {
    /// Counts a guess.
    ///
    /// # Errors
    /// When the name is locked, or when there were too many from the same network.
    pub(crate) async fn begin(
        context: &Context,
        request: &'a Request,
        given: &Credentials,
    ) -> Result<Self, Refusal> {
        let name =
            digest_of_name(&context.config.challenge_key, &given.organisation, &given.username);
        let browser = request.known_browser(&context.config, &name);
        let (source, now) = (request.source.as_str(), request.now);
        // Until it is counted, nothing follows from it.
        let mut guess = Self { name, browser, source, now, if_wrong: IfWrong::Left(0) };
        take_rate(context, guess.attempt(), now).await?;
        match context.stores.accounts.count_guess(guess.counted_by(), now).await? {
            accounts::Guess::Open(if_wrong) => guess.if_wrong = if_wrong,
            accounts::Guess::Locked { until } => return Err(locked(until, now)),
        }
        Ok(guess)
    }

    /// It was right: it costs nothing, and nothing was wrong in a row any more.
    pub(crate) async fn right(&self, context: &Context) -> Result<(), Refusal> {
        context.stores.accounts.forget_failures(self.counted_by()).await?;
        give_back_rate(context, self.attempt(), self.now).await
    }

    /// It was wrong: noted for the user, if there is one, and what is said then (manual 2.2).
    pub(crate) async fn wrong(
        &self,
        context: &Context,
        request: &Request,
        user: Option<&User>,
    ) -> Result<Refusal, Refusal> {
        let accounts = &context.stores.accounts;
        match user {
            Some(User { organisation, username, .. }) => {
                let event = request.account_event(AccountActor::Visitor, self.what(username));
                accounts.note(organisation, &event).await?;
            }
            None => accounts.note_of_nobody(&self.name, self.now).await?,
        }
        Ok(match self.if_wrong {
            IfWrong::Left(left) => Invalid::Credentials(NoEntry::Wrong { left }).into(),
            IfWrong::Locked { until } => locked(until, self.now),
        })
    }

    fn what(&self, username: &Username) -> AccountEventKind {
        let username = username.clone();
        match self.if_wrong {
            IfWrong::Left(_) => AccountEventKind::SignInFailed { username },
            IfWrong::Locked { until } => AccountEventKind::Locked { username, until },
        }
    }

    fn counted_by(&self) -> GuessedBy<'_> {
        GuessedBy { name: &self.name, browser: self.browser.as_ref().map(KnownBrowser::id) }
    }

    /// Where its user is known, a guess is not one of the many that come from a network.
    fn attempt(&self) -> Attempt<'_> {
        match &self.browser {
            Some(_) => Attempt::KnownSignIn { name: &self.name },
            None => Attempt::SignIn { source: self.source },
        }
    }
}

fn locked(until: Timestamp, now: Timestamp) -> Refusal {
    let seconds = edge::seconds_until(until, now);
    Invalid::Credentials(NoEntry::Locked { until: until.into(), seconds }).into()
}
