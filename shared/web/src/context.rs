//! Everything a handler may use: built once, passed by reference.

use crate::config::store_from_environment;
use crate::{Clock, Config, ConfigError, Forms, Random};
use signature::Anchors;
use store::{StoreConfig, Stores};

/// The stores, the clock, randomness and the configuration. Tests build the same struct over
/// engines of their own.
#[derive(Debug)]
pub struct Context {
    /// The stores.
    pub stores: Stores,
    /// Published forms, remembered by digest.
    pub forms: Forms,
    /// The time.
    pub clock: Clock,
    /// Randomness.
    pub random: Random,
    /// The configuration.
    pub config: Config,
    /// The accepted certification authorities.
    pub anchors: Anchors,
}

impl Context {
    /// Builds a context over the stores that a configuration names.
    pub fn new(config: Config, store: &StoreConfig, clock: Clock) -> Result<Self, ConfigError> {
        let anchors =
            Anchors::from_pem(&config.anchors_pem).map_err(ConfigError::MalformedAnchors)?;
        Ok(Self {
            stores: store::connect(store),
            forms: Forms::default(),
            clock,
            random: Random,
            config,
            anchors,
        })
    }

    /// Builds the context of a deployed function.
    pub fn from_environment() -> Result<Self, ConfigError> {
        Self::new(Config::from_environment()?, &store_from_environment()?, Clock::System)
    }
}
