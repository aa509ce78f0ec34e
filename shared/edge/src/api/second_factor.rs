//! The second factor of an official: set up, given, recovered.

use super::Instant;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::accounts::FactorStep;

/// How far somebody who is signed in is with the second factor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SecondFactorStep {
    /// None is asked for.
    NotAsked,
    /// The password was right; nothing is open until a code is given.
    Awaited,
    /// One must be set up before anything else.
    ToSetUp,
    /// It was given.
    Given,
}

impl SecondFactorStep {
    /// As the session says, where `required` is whether who has none must set one up.
    pub fn of(step: FactorStep, required: bool) -> Self {
        match step {
            FactorStep::NotAsked if required => Self::ToSetUp,
            FactorStep::NotAsked => Self::NotAsked,
            FactorStep::Awaited => Self::Awaited,
            FactorStep::Given => Self::Given,
        }
    }
}

/// How it stands with one's own second factor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SecondFactor {
    /// Since when it is there; nothing when there is none.
    pub since: Option<Instant>,
    /// How many recovery codes are left.
    pub recovery_codes: usize,
    /// Whether everybody of the administration must have one.
    pub required: bool,
}

/// A code: the six digits that an app shows, or one of the recovery codes.
#[derive(Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SecondFactorCode {
    /// The code, as it was typed.
    pub code: String,
}

/// The beginning of setting a second factor up.
#[derive(Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SecondFactorStart {
    /// A code of the one that is there, which the new one will replace; nothing when there is none.
    pub code: Option<String>,
}

/// What an authenticator app needs. It is shown this once.
#[derive(Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SecondFactorSetup {
    /// The secret in Base32, for who types it.
    pub secret: String,
    /// The same as an address `otpauth://`, for an app on this device.
    pub address: String,
    /// The address as a QR code, for the camera of another device.
    pub qr: QrCode,
}

/// A QR code as a drawing.
#[derive(Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct QrCode {
    /// How many modules its side has, with the white margin of four around it.
    pub side: u32,
    /// The dark modules as the path of an SVG whose units are modules.
    pub path: String,
}

/// Recovery codes, new and all of them. They are shown this once.
#[derive(Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RecoveryCodes {
    /// The codes; each counts once.
    pub codes: Vec<String>,
}
