//! A running portal: engines, tables, published calls, site and HTTP server in one process.

use crate::Limits;
use crate::call_folders::{inside, without_faults};
use crate::data_folder::DataFolder;
use crate::engines::{Engines, Location};
use crate::portal_error::PortalError;
use crate::publishing::publish;
use crate::rehearsal_seal::rehearsal_seal;
use crate::server::{Server, Shared};
use crate::timer::Timer;
use crate::{pages, secrets, storage};
use call::Template;
use calls::{Author, forms_in_use};
use edge::{
    Clock, Config, Context, MalwareProtection, PublicOrigin, SecondFactorPolicy, SignInSettings,
};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use store::{Endpoint, Engine, MailConfig};

/// Who publishes the calls of the folder, as it is kept.
const AUTHOR: &str = "ristoro serve";
/// How often files are judged again of which it could not be known whether a certificate was revoked.
const JUDGE_EVERY: Duration = Duration::from_mins(1);
/// How often the trusted list is fetched.
const FETCH_EVERY: Duration = Duration::from_hours(6);

/// How a portal is started.
#[derive(Debug)]
pub struct PortalOptions {
    /// The port; 0 for any free one.
    pub port: u16,
    /// Where everything is kept.
    pub data: Location,
    /// The folder of the calls' definitions.
    pub calls: PathBuf,
    /// The folder of the site's assets; `None` to serve the API alone.
    pub site: Option<PathBuf>,
    /// The address that people use, when it is not `http://localhost:PORT`.
    pub origin: Option<String>,
    /// Where the trusted list is fetched from, if it is to be fetched.
    pub trusted_list: Option<String>,
    /// How people show who they are.
    pub sign_in: SignInSettings,
    /// Whether something scans the files that are uploaded.
    pub malware_protection: MalwareProtection,
    /// The time.
    pub clock: Clock,
    /// How long clients may take.
    pub limits: Limits,
    /// Whether officials must have a second factor.
    pub second_factor: SecondFactorPolicy,
    /// How often the courier is woken; never, if it does not say.
    pub timer: Option<Duration>,
}

/// A running portal.
#[derive(Debug)]
pub struct Portal {
    context: Arc<Context>,
    engines: Engines,
    outbox: PathBuf,
    server: Server,
    /// What wakes the functions that a schedule wakes in the cloud, until this is dropped.
    timers: Vec<Timer>,
    /// The folder of the built pages, removed when this is dropped.
    _pages: tempfile::TempDir,
    _scratch: Option<tempfile::TempDir>,
}

impl Portal {
    /// Starts everything and publishes every call of the folder.
    pub async fn start(options: PortalOptions) -> Result<Self, PortalError> {
        Box::pin(Self::start_through(options, |engine| engine)).await
    }

    /// The same with something between the functions and the engines: tests lose requests and replies there.
    pub async fn start_through(
        options: PortalOptions,
        between: impl Fn(Arc<dyn Engine>) -> Arc<dyn Engine>,
    ) -> Result<Self, PortalError> {
        let (folder, scratch) = match &options.data {
            Location::Folder(folder) => (folder.clone(), None),
            Location::Memory => {
                let scratch = tempfile::tempdir().map_err(PortalError::Folder)?;
                (scratch.path().to_owned(), Some(scratch))
            }
        };
        let listener = open(options.port)?;
        let port = listener.local_addr().map_err(PortalError::Folder)?.port();
        let origin = options.origin.unwrap_or_else(|| format!("http://localhost:{port}"));
        // First of all, so that nothing is written into a folder that another version filled.
        let engines = Engines::start(options.data).await.map_err(PortalError::Engine)?;
        let data = DataFolder::open(&folder).map_err(PortalError::Folder)?;
        let anchors = data.folder("anchors").map_err(PortalError::Folder)?;
        let outbox = data.path("outbox");
        let challenge_key = secrets::challenge_key(&data).map_err(PortalError::Folder)?;
        let mail = MailConfig::Outbox {
            folder: outbox.clone(),
            from: "Ristoro <non-rispondere@ristoro.localhost>".to_owned(),
        };
        let mut store = engines.store_config(mail, Some(storage::PREFIX.to_owned()));
        for endpoint in [&mut store.endpoints.dynamodb, &mut store.endpoints.s3] {
            if let Endpoint::InProcess(engine) = endpoint {
                *engine = between(Arc::clone(engine));
            }
        }
        let config = Config {
            origin: PublicOrigin::parse(&origin).map_err(PortalError::Config)?,
            challenge_key,
            idle_minutes: edge::DEFAULT_IDLE_MINUTES,
            anchors: edge::AnchorSource::Folder(anchors),
            trusted_list: options.trusted_list,
            fetch_allowance: Vec::new(),
            seal: Some(rehearsal_seal(&data).map_err(PortalError::Folder)?),
            distribution_secret: None,
            second_factor: options.second_factor,
            sign_in: options.sign_in,
            malware_protection: options.malware_protection,
        };
        let context = Context::new(config, &store, options.clock);
        let templates = Box::pin(publish_all(&context, &options.calls)).await?;
        // Another portal on the same folder has pages of its own.
        let pages = tempfile::tempdir().map_err(PortalError::Folder)?;
        let site = match options.site {
            None => None,
            Some(assets) => {
                let forms = forms_in_use(&context.stores, &context.forms).await;
                let forms = forms.map_err(PortalError::Forms)?;
                Some(pages::Pages::build(&forms, &templates, &assets, pages.path())?)
            }
        };
        let context = Arc::new(context);
        let shared = Shared {
            context: Arc::clone(&context),
            site,
            files: engines.files().clone(),
            outbox: outbox.clone().into(),
            limits: options.limits,
        };
        let server = Server::start(listener, shared);
        let timers = timers(&context, options.timer);
        Ok(Self { context, engines, outbox, server, timers, _pages: pages, _scratch: scratch })
    }

    /// The address that people use.
    pub fn origin(&self) -> &str {
        self.context.config.origin.as_str()
    }

    /// What the handlers use: tests look behind the pages with it.
    pub fn context(&self) -> &Context {
        &self.context
    }

    /// The embedded engines.
    pub fn engines(&self) -> &Engines {
        &self.engines
    }

    /// The folder of the mail that was sent.
    pub fn outbox(&self) -> &Path {
        &self.outbox
    }

    /// Stops in order: requests under way are answered first, if that does not take too long.
    pub async fn stop(self) {
        self.server.stop().await;
        drop(self.timers);
        self.engines.stop().await;
    }
}

/// The courier as often as it is asked for, with it the judging of what could not be judged, and the fetching of the
/// trusted list where that is configured. Nothing wakes by itself where the courier does not.
fn timers(context: &Arc<Context>, courier_every: Option<Duration>) -> Vec<Timer> {
    let Some(courier_every) = courier_every else { return Vec::new() };
    let courier = Timer::start("courier", courier_every, context, courier::on_schedule);
    let judging = Timer::start("trust", JUDGE_EVERY, context, trust_function::on_judging);
    let fetches = context.config.trusted_list.is_some();
    let fetching =
        fetches.then(|| Timer::start("trust", FETCH_EVERY, context, trust_function::on_schedule));
    [courier, judging].into_iter().chain(fetching).collect()
}

fn open(port: u16) -> Result<TcpListener, PortalError> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    TcpListener::bind(address).map_err(|source| PortalError::Port { port, source })
}

/// Publishes every call of a folder, and gives the files that they offer to download.
async fn publish_all(context: &Context, folder: &Path) -> Result<Vec<Template>, PortalError> {
    let mut templates = Vec::new();
    let calls = inside(folder).and_then(|folders| without_faults(&folders));
    for call in calls.map_err(PortalError::Calls)? {
        let author = Author { name: AUTHOR.to_owned(), act: None };
        let random =
            context.random.bytes().map_err(|refusal| PortalError::Random(refusal.into_cause()))?;
        let decision = author.decides(context.clock.now(), &random);
        publish(&context.stores, &call, &decision).await.map_err(PortalError::Publish)?;
        templates.extend(call.templates);
    }
    Ok(templates)
}
