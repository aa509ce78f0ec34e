//! What a call decides of signatures.

use serde::{Deserialize, Serialize};

/// What a call decides where the law leaves it to the call.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SigningRules {
    /// Signatures of the electronic identity card and other advanced ones.
    pub advanced: AdvancedRule,
    /// Files of whose certificate it could not be known in time whether it was revoked.
    pub unknown_revocation: UnknownRevocation,
}

/// Whether advanced signatures are taken beside digital ones (CAD art. 65 c. 1 lett. a; DPCM 22.2.2013 art. 61).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AdvancedRule {
    /// Digital signatures only.
    #[default]
    Refused,
    /// Those too.
    Accepted,
}

/// What becomes of a file whose revocation could not be known in time. In either case it counts as arrived.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnknownRevocation {
    /// It is judged as soon as that can be known.
    #[default]
    Wait,
    /// It is accepted with a note.
    Accept,
}
