//! A portal without pages or calls, that keeps nothing.

use edge::{Clock, MalwareProtection, SecondFactorPolicy, SignInSettings};
use ristoro::engines::Location;
use ristoro::{Limits, Portal, PortalOptions};
use tempfile::TempDir;

/// Starts one on a free port.
pub(crate) async fn bare(limits: Limits) -> Portal {
    let no_calls = TempDir::new().unwrap();
    let options = PortalOptions {
        port: 0,
        data: Location::Memory,
        calls: no_calls.path().to_owned(),
        site: None,
        origin: None,
        trusted_list: None,
        second_factor: SecondFactorPolicy::Optional,
        malware_protection: MalwareProtection::Off,
        sign_in: SignInSettings::default(),
        clock: Clock::System,
        timer: None,
        limits,
    };
    Portal::start(options).await.unwrap()
}
