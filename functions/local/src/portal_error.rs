//! What kept a portal from starting.

use crate::call_folders::{FolderError, lines};
use crate::engines::EngineError;
use crate::publishing::PublishingError;
use call::Fault;
use edge::ConfigError;

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
    /// The calls of the folder could not be taken.
    #[error("the calls could not be taken from their folders")]
    Calls(#[source] FolderError),
    /// The registration form has faults.
    #[error("the registration form has faults:\n{}", lines(.0))]
    Registration(Vec<Fault>),
    /// A call could not be published.
    #[error("a call could not be published")]
    Publish(#[source] PublishingError),
    /// No id could be drawn.
    #[error("no random number could be drawn")]
    Random(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// The published forms could not be taken back.
    #[error("the published forms could not be taken back")]
    Forms(#[source] calls::FormsError),
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
