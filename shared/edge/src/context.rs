//! Everything a handler may use: built once, passed by reference.

use crate::config::store_from_environment;
use crate::{Clock, Config, ConfigError, Forms, Random, Remembered};
use store::{StoreConfig, Stores};

/// The stores, the clock, randomness and the configuration. Tests build the same struct over
/// engines of their own.
#[derive(Debug)]
pub struct Context {
    /// The stores.
    pub stores: Stores,
    /// Published forms, remembered by digest.
    pub forms: Forms,
    /// What functions' libraries remember between requests.
    pub remembered: Remembered,
    /// The time.
    pub clock: Clock,
    /// Randomness.
    pub random: Random,
    /// The configuration.
    pub config: Config,
}

impl Context {
    /// Builds a context over the stores that a configuration names.
    pub fn new(config: Config, store: &StoreConfig, clock: Clock) -> Self {
        let stores = store::connect(store);
        let (forms, remembered) = (Forms::default(), Remembered::default());
        Self { stores, forms, remembered, clock, random: Random, config }
    }

    /// Builds the context of a deployed function.
    pub fn from_environment() -> Result<Self, ConfigError> {
        Ok(Self::new(Config::from_environment()?, &store_from_environment()?, Clock::System))
    }
}
