//! A portal of a test's own.

use crate::{Authority, CALL, Client, Counts, Denials, Faults, LIST, Letter, calls_folder, outbox};
use calls::Author;
use domain::Closing;
use edge::{Clock, MalwareProtection, SecondFactorPolicy, SignInSettings};
use jiff::{SignedDuration, Timestamp};
use ristoro::engines::Location;
use ristoro::{Limits, Portal, PortalOptions, as_function};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use store::Engine;
use store::calls::{Rescheduling, ScheduleChange};

/// A running portal, with a clock that can be moved.
#[derive(Debug)]
pub struct Running {
    /// The portal.
    pub portal: Portal,
    /// Its clock.
    pub clock: Clock,
    /// Held to until this is dropped.
    _within_rights: WithinRights,
}

impl Running {
    /// A portal without pages that keeps nothing, with the calls of the repository.
    pub async fn start() -> Self {
        Self::with(Location::Memory, &calls_folder(), None).await
    }

    /// A portal with the calls of a folder; with pages if the folder of their assets is given.
    pub async fn with(data: Location, calls: &Path, site: Option<PathBuf>) -> Self {
        Self::on_port(0, data, calls, site).await
    }

    /// A portal like the first, where officials must have a second factor.
    pub async fn strict() -> Self {
        let ways = (SecondFactorPolicy::Required, SignInSettings::default());
        Self::with_ways(ways, 0, (Location::Memory, &calls_folder(), None)).await
    }

    /// The same on a port, so that a browser finds it where it was.
    pub async fn on_port(port: u16, data: Location, calls: &Path, site: Option<PathBuf>) -> Self {
        let ways = (SecondFactorPolicy::Optional, SignInSettings::default());
        Self::with_ways(ways, port, (data, calls, site)).await
    }

    /// A portal without pages that keeps nothing, where people show who they are in this way.
    pub async fn where_people(sign_in: SignInSettings) -> Self {
        Self::where_people_in(Location::Memory, sign_in).await
    }

    /// The same with data of its own.
    pub async fn where_people_in(data: Location, sign_in: SignInSettings) -> Self {
        let ways = (SecondFactorPolicy::Required, sign_in);
        Self::with_ways(ways, 0, (data, &calls_folder(), None)).await
    }

    /// A portal like the first, where what is uploaded is scanned.
    pub async fn scanning(malware_protection: MalwareProtection) -> Self {
        let ways = (SecondFactorPolicy::Optional, SignInSettings::default());
        let options = options(ways, 0, (Location::Memory, &calls_folder(), None));
        Self::through(PortalOptions { malware_protection, ..options }, |engine| engine).await
    }

    /// Notes at an object what a scan of it came to, as the scanner of the storage does.
    pub async fn scanned(&self, bucket: &str, key: &str, status: &str) {
        let files = self.portal.engines().files();
        files.tag((bucket, key), "GuardDutyMalwareScanStatus", status).await.unwrap();
    }

    /// A portal like the first, with faults between its functions and their storage, once those begin.
    pub async fn faltering(faults: &Faults) -> Self {
        let ways = (SecondFactorPolicy::Optional, SignInSettings::default());
        let options = options(ways, 0, (Location::Memory, &calls_folder(), None));
        Self::through(options, |engine| faults.before(engine)).await
    }

    /// A portal like the first, whose functions are counted when they ask their storage.
    pub async fn counting(counts: &Counts) -> Self {
        let ways = (SecondFactorPolicy::Optional, SignInSettings::default());
        let options = options(ways, 0, (Location::Memory, &calls_folder(), None));
        Self::through(options, |engine| counts.before(engine)).await
    }

    async fn with_ways(
        ways: (SecondFactorPolicy, SignInSettings),
        port: u16,
        where_from: (Location, &Path, Option<PathBuf>),
    ) -> Self {
        Self::through(options(ways, port, where_from), |engine| engine).await
    }

    async fn through(
        options: PortalOptions,
        between: impl Fn(Arc<dyn Engine>) -> Arc<dyn Engine>,
    ) -> Self {
        let (clock, denials) = (options.clock.clone(), Denials::default());
        let started = Portal::start_through(options, |engine| denials.before(between(engine)));
        let portal = Box::pin(started).await.unwrap_or_else(|error| panic!("{error}"));
        Self { portal, clock, _within_rights: WithinRights(denials) }
    }

    /// A browser that was never here.
    pub fn visitor(&self) -> Client {
        let origin = self.portal.origin();
        Client::new(&origin.replace("localhost", "127.0.0.1"), origin)
    }

    /// Wakes the courier, as a schedule does every minute.
    pub async fn wake_courier(&self) {
        let waking = edge::wake(self.portal.context(), "test", courier::on_schedule);
        as_function("courier", waking).await.unwrap();
    }

    /// Wakes the function that judges again what could not be judged.
    pub async fn wake_trust(&self) {
        let waking = edge::wake(self.portal.context(), "test", trust_function::on_schedule);
        as_function("trust", waking).await.unwrap();
    }

    /// Takes an authority's list away: nobody knows any more which certificates it revoked.
    pub fn hide_list(&self) {
        let anchors = self.portal.outbox().parent().unwrap().join("anchors");
        std::fs::remove_file(anchors.join("lists").join(LIST)).unwrap();
    }

    /// The port that the portal listens on.
    pub fn port(&self) -> u16 {
        self.portal.origin().rsplit(':').next().unwrap().parse().unwrap()
    }

    /// Makes the portal accept an authority's certificates, and know which it revoked so far.
    pub fn trust(&self, authority: &Authority) {
        let anchors = self.portal.outbox().parent().unwrap().join("anchors");
        std::fs::write(anchors.join("ca.pem"), authority.certificate()).unwrap();
        std::fs::create_dir_all(anchors.join("lists")).unwrap();
        std::fs::write(anchors.join("lists").join(LIST), authority.list()).unwrap();
    }

    /// The mail that was sent, in order.
    pub fn letters(&self) -> Vec<Letter> {
        outbox::read(self.portal.outbox())
    }

    /// Lets the call close in some seconds from now, and gives the first instant that is too late.
    pub async fn close_call_in(&self, seconds: i64) -> Timestamp {
        let too_late = self.clock.now().checked_add(SignedDuration::from_secs(seconds)).unwrap();
        let closes = Some(Closing::before(too_late));
        self.reschedule(ScheduleChange::Declare { opens: None, closes, earlier: true }).await;
        too_late
    }

    /// Lets the call take only so many applications.
    pub async fn limit_call(&self, most: u32) {
        self.reschedule(ScheduleChange::Limit { most }).await;
    }

    async fn reschedule(&self, change: ScheduleChange) {
        let (call, context) = (CALL.parse().unwrap(), self.portal.context());
        let author = Author { name: "prova".to_owned(), act: None };
        let decision = author.decides(self.clock.now(), &context.random.bytes().unwrap());
        let ended = context.stores.calls.reschedule(&call, &change, &decision).await.unwrap();
        assert!(matches!(ended, Rescheduling::Changed(_)), "{ended:?}");
    }
}

/// Fails the test in which a function asked for more than its rights.
#[derive(Debug)]
struct WithinRights(Denials);

impl Drop for WithinRights {
    fn drop(&mut self) {
        let denied = self.0.all();
        assert!(
            denied.is_empty() || std::thread::panicking(),
            "a deployment does not give this (shared/deployment/src/rights.rs): {denied:#?}"
        );
    }
}

fn options(
    (second_factor, sign_in): (SecondFactorPolicy, SignInSettings),
    port: u16,
    (data, calls, site): (Location, &Path, Option<PathBuf>),
) -> PortalOptions {
    PortalOptions {
        port,
        data,
        calls: calls.to_owned(),
        site,
        origin: None,
        trusted_list: None,
        sign_in,
        malware_protection: MalwareProtection::Off,
        clock: Clock::shifted(),
        second_factor,
        limits: Limits::default(),
        timer: None,
    }
}
