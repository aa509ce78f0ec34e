//! A running portal: engines, tables, published calls, site and HTTP server in one process.

use crate::Limits;
use crate::call_measure::call_measure;
use crate::data_folder::DataFolder;
use crate::engines::{EngineError, Engines, Location};
use crate::server::{Server, Shared};
use crate::{pages, secrets, storage};
use edge::{Clock, Config, ConfigError, Context, PublicOrigin};
use form::Form;
use form::compile::{Fault, compile};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use store::MailConfig;

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
    /// The time.
    pub clock: Clock,
    /// How long clients may take.
    pub limits: Limits,
}

/// What kept a portal from starting.
#[derive(Debug, thiserror::Error)]
pub enum PortalError {
    /// An engine.
    #[error("an embedded engine did not start")]
    Engine(#[source] EngineError),
    /// A folder.
    #[error("a folder of the portal could not be used")]
    Folder(#[source] std::io::Error),
    /// The configuration.
    #[error("the configuration is not right")]
    Config(#[source] ConfigError),
    /// The site.
    #[error("the site could not be built")]
    Site(#[source] site::SiteError),
    /// A definition has faults.
    #[error("the call in {} has faults:\n{}", .folder.display(), .faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Definition {
        /// The call's folder.
        folder: PathBuf,
        /// What is wrong.
        faults: Vec<Fault>,
    },
    /// What a call's project codes are asked for with has faults.
    #[error("the project codes of the call in {} have faults:\n{}", .folder.display(), .faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Measure {
        /// The call's folder.
        folder: PathBuf,
        /// What is wrong.
        faults: Vec<cup::MeasureFault>,
    },
    /// It could not be published.
    #[error("what the project codes of a call are asked for with could not be published")]
    PublishMeasure(#[source] cup_function::MeasureError),
    /// A call could not be published.
    #[error("a call could not be published")]
    Publish(#[source] calls::PublishError),
    /// A published form cannot be read back.
    #[error("the published form {digest} could not be read back")]
    Form {
        /// Its digest.
        digest: String,
    },
    /// The port.
    #[error("port {port} cannot be opened: is another program using it? Choose another with PORT")]
    Port {
        /// Which.
        port: u16,
        /// Why.
        #[source]
        source: std::io::Error,
    },
}

/// A running portal.
#[derive(Debug)]
pub struct Portal {
    context: Arc<Context>,
    engines: Engines,
    outbox: PathBuf,
    server: Server,
    _scratch: Option<tempfile::TempDir>,
}

impl Portal {
    /// Starts everything and publishes every call of the folder.
    pub async fn start(options: PortalOptions) -> Result<Self, PortalError> {
        let (folder, scratch) = match &options.data {
            Location::Folder(folder) => (folder.clone(), None),
            Location::Memory => {
                let scratch = tempfile::tempdir().map_err(PortalError::Folder)?;
                (scratch.path().to_owned(), Some(scratch))
            }
        };
        let data = DataFolder::open(&folder).map_err(PortalError::Folder)?;
        let anchors = data.folder("anchors").map_err(PortalError::Folder)?;
        let outbox = data.path("outbox");
        let challenge_key = secrets::challenge_key(&data).map_err(PortalError::Folder)?;
        let listener = open(options.port)?;
        let port = listener.local_addr().map_err(PortalError::Folder)?.port();
        let origin = options.origin.unwrap_or_else(|| format!("http://localhost:{port}"));
        let engines = Engines::start(options.data).await.map_err(PortalError::Engine)?;
        let mail = MailConfig::Outbox {
            folder: outbox.clone(),
            from: "Ristoro <non-rispondere@ristoro.localhost>".to_owned(),
        };
        let store = engines.store_config(mail, Some(storage::PREFIX.to_owned()));
        let config = Config {
            origin: PublicOrigin::parse(&origin).map_err(PortalError::Config)?,
            challenge_key,
            idle_minutes: edge::DEFAULT_IDLE_MINUTES,
            anchors: edge::AnchorSource::Folder(anchors),
        };
        let context = Context::new(config, &store, options.clock);
        let published = publish_all(&context, &options.calls).await?;
        let site = match options.site {
            None => None,
            Some(assets) => Some(pages::Pages::build(&published, &assets, &folder.join("site"))?),
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
        Ok(Self { context, engines, outbox, server, _scratch: scratch })
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
        self.engines.stop().await;
    }
}

fn open(port: u16) -> Result<TcpListener, PortalError> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    TcpListener::bind(address).map_err(|source| PortalError::Port { port, source })
}

/// Publishes every call of a folder; gives all the forms that applications may be pinned to.
async fn publish_all(context: &Context, folder: &Path) -> Result<Vec<Arc<Form>>, PortalError> {
    let mut published = Vec::new();
    let mut folders: Vec<PathBuf> = std::fs::read_dir(folder)
        .map_err(PortalError::Folder)?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.join("call.toml").is_file())
        .collect();
    folders.sort();
    for folder in folders {
        let sources = site::read_call(&folder).map_err(PortalError::Site)?;
        let compiled = compile(&sources)
            .map_err(|faults| PortalError::Definition { folder: folder.clone(), faults })?;
        let measure = call_measure(&folder, &compiled.form)
            .map_err(PortalError::Folder)?
            .map_err(|faults| PortalError::Measure { folder, faults })?;
        let call =
            calls::publish(&context.stores, &compiled).await.map_err(PortalError::Publish)?;
        if let Some(measure) = measure {
            cup_function::publish_measure(&context.stores, &call.call, &measure)
                .await
                .map_err(PortalError::PublishMeasure)?;
        }
        for (revision, digest) in &call.revisions {
            let unreadable = || PortalError::Form { digest: digest.clone() };
            let pin = call.pin(revision, digest).ok_or_else(unreadable)?;
            let form = context.forms.get(&context.stores, &pin).await;
            published.push(form.map_err(|_| unreadable())?);
        }
    }
    Ok(published)
}
