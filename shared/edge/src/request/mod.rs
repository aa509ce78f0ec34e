//! A request that was let in: its route, its parameters, who sent it.

mod path;

use crate::body::Body;
use crate::{
    Config, Context, Denied, Endpoint, IdentityCookie, IdentityToken, KnownBrowser, PublicOrigin,
    Refusal, SessionToken,
};
use bytes::Bytes;
use domain::{
    ApplicationId, Date, Digest, EventId, Instant, LATELY_MINUTES, LetterId, OrganisationCode,
    Username,
};
use jiff::{SignedDuration, Timestamp};
use language::Language;
use store::accounts::{
    AccountActor, AccountEvent, AccountEventKind, AccountKind, BrowserKind, FactorStep, SignInWay,
    User,
};
use store::applications::Stamp;

/// For how long after signing in one changes what opens the account.
const LATELY: SignedDuration = SignedDuration::from_mins(LATELY_MINUTES);

/// Who is signed in.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// The organisation's code.
    pub organisation: OrganisationCode,
    /// What the organisation is.
    pub account: AccountKind,
    /// The user's name for signing in.
    pub username: Username,
    /// The session's token.
    pub token: SessionToken,
    /// Whether nothing but a change of password is allowed.
    pub must_change_password: bool,
    /// How far the session is with the second factor.
    pub second_factor: FactorStep,
    /// Whether they must set one up, or give it, before anything but their own page is theirs.
    pub lacks_second_factor: bool,
    /// How they showed who they are.
    pub way: SignInWay,
    /// When.
    pub since: Timestamp,
    /// When the password was set that opened the session.
    pub password_set_at: Timestamp,
    /// When the password was given that they came with, if it has not taken the place of the own one yet.
    pub given_at: Option<Timestamp>,
}

impl SignedIn {
    /// Whether the user, as stored now, may still use the session: not once suspended, nor once the password that opened
    /// it is another.
    pub fn is_of(&self, user: &User) -> bool {
        !user.suspended && user.password_changed_at == self.password_set_at
    }
}

/// A user of an administration with the right that the route asks for, as stored at this request.
#[derive(Debug, Clone)]
pub struct Official {
    /// The administration's code.
    pub administration: OrganisationCode,
    /// The user's name for signing in.
    pub username: Username,
    /// The name people read.
    pub name: String,
}

impl Official {
    /// A user of an administration.
    pub(crate) fn of(user: &User) -> Self {
        Self {
            administration: user.organisation.clone(),
            username: user.username.clone(),
            name: user.full_name(),
        }
    }
}

/// A request that was let in.
#[derive(Debug)]
pub struct Request {
    /// When it arrived.
    pub now: Timestamp,
    /// Its id, in the log and in refusals.
    pub request_id: String,
    /// The network it came from, for counting.
    pub source: String,
    /// What it was sent with.
    pub browser: BrowserKind,
    /// The language that its sender reads.
    pub language: Language,
    /// Whether only what stands before the content is asked for (`HEAD`): that uses nothing up that counts once.
    pub head_only: bool,
    pub(crate) cookies: String,
    pub(crate) query: String,
    pub(crate) params: Vec<(String, String)>,
    pub(crate) body: Bytes,
    pub(crate) signed_in: Option<SignedIn>,
    pub(crate) member: Option<User>,
    pub(crate) official: Option<Official>,
    pub(crate) event_seed: [u8; 10],
}

impl Request {
    /// What the route takes.
    ///
    /// # Errors
    /// [`Refusal::Malformed`].
    pub fn body<E: Endpoint>(&self, _: E) -> Result<E::Body, Refusal> {
        E::Body::read(&self.body)
    }

    /// Who is signed in, if anyone.
    pub fn signed_in_if_any(&self) -> Option<&SignedIn> {
        self.signed_in.as_ref()
    }

    /// Who is signed in.
    ///
    /// # Errors
    /// [`Refusal::SignIn`]; routes that need it are refused before they get here.
    pub fn signed_in(&self) -> Result<&SignedIn, Refusal> {
        self.signed_in.as_ref().ok_or(Refusal::SignIn)
    }

    /// The user who asks, as stored at this request.
    ///
    /// # Errors
    /// [`Refusal::SignIn`] on a route for anyone; on the others who is not there, or suspended, is
    /// refused before getting here.
    pub fn member(&self) -> Result<&User, Refusal> {
        self.member.as_ref().ok_or(Refusal::SignIn)
    }

    /// Whether the user who asks may work on one of the organisation's applications.
    ///
    /// # Errors
    /// [`Refusal::SignIn`], as of [`Request::member`].
    pub fn is_granted(&self, application: ApplicationId) -> Result<bool, Refusal> {
        Ok(self.member()?.grant.covers(application, self.today()))
    }

    /// The day in Italy.
    pub fn today(&self) -> Date {
        Instant::from(self.now).day_in_italy()
    }

    /// Lets the request on, unless it names an application that is not granted to who asks: that is
    /// not there. Whoever was given an application was given its payment request too.
    pub(crate) async fn within_grant(self, context: &Context) -> Result<Self, Refusal> {
        if self.params.iter().any(|(name, _)| name == "application") {
            let named = self.application()?;
            if !self.is_granted(named)? {
                let dossier = context.stores.applications.dossier(named).await?;
                let of = dossier.ok_or(Refusal::NotFound)?.application();
                if of == named || !self.is_granted(of)? {
                    return Err(Refusal::NotFound);
                }
            }
        }
        Ok(self)
    }

    /// The browser, if a user signed in there before. The digest is that of the user's name
    /// ([`digest_of_name`](crate::digest_of_name)).
    pub fn known_browser(&self, config: &Config, name: &Digest) -> Option<KnownBrowser> {
        KnownBrowser::of(config, &self.cookies, name)
    }

    /// The `Set-Cookie` with which a browser is known from now on.
    pub fn remember_browser(
        &self,
        config: &Config,
        browser: &KnownBrowser,
        name: &Digest,
    ) -> String {
        browser.remember(config, &self.cookies, name)
    }

    /// The user of the administration who asks.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] on a route that is not for administrations; on theirs, whoever has not
    /// the right is refused before getting here.
    pub fn official(&self) -> Result<&Official, Refusal> {
        self.official.as_ref().ok_or(Refusal::NotFound)
    }

    /// Who acts and when, for the event log.
    ///
    /// # Errors
    /// [`Refusal::SignIn`].
    pub fn stamp(&self) -> Result<Stamp, Refusal> {
        let user = self.signed_in()?;
        Ok(Stamp {
            event: EventId::new(self.millis(), &self.event_seed),
            at: self.now,
            organisation: user.organisation.clone(),
            username: user.username.clone(),
        })
    }

    /// The event of an account that the request causes.
    pub fn account_event(&self, actor: AccountActor, kind: AccountEventKind) -> AccountEvent {
        let id = EventId::new(self.millis(), &self.event_seed);
        AccountEvent { id, at: self.now, actor, kind }
    }

    /// The id of the mail that the request causes.
    pub fn letter(&self) -> LetterId {
        LetterId::new(self.millis(), &self.event_seed)
    }

    /// Milliseconds of the Unix epoch at arrival, for ids.
    pub fn millis(&self) -> u64 {
        u64::try_from(self.now.as_millisecond()).unwrap_or_default()
    }

    /// A value of the query.
    pub fn query(&self, name: &str) -> Option<String> {
        let mut values = form_urlencoded::parse(self.query.as_bytes());
        values.find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
    }

    /// Whether its sender signed in shortly before. Whoever finds a session open must not turn the account to themselves:
    /// its mail, and with it the recovery of the password, or its second factor.
    ///
    /// # Errors
    /// When that was longer ago, or nobody is signed in.
    pub fn signed_in_lately(&self) -> Result<(), Refusal> {
        let age = self.now.duration_since(self.signed_in()?.since);
        if age <= LATELY { Ok(()) } else { Err(Denied::NotLately.into()) }
    }

    /// What the browser holds whose owner showed an identity provider who they are.
    pub fn identity_token(&self, origin: &PublicOrigin) -> Option<IdentityToken> {
        IdentityCookie::of_proof(origin).read(&self.cookies)
    }

    /// What the browser holds that went to an identity provider.
    pub fn identity_way(&self, origin: &PublicOrigin) -> Option<IdentityToken> {
        IdentityCookie::of_way(origin).read(&self.cookies)
    }
}
