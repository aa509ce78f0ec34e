//! Signed tokens: how they are computed, and which are believed.

mod computing;
mod id_token;
mod signature;

pub(crate) use computing::{EC_SIGNING, compute_with_ring, random};
pub(crate) use id_token::{Expected, believed};
pub(crate) use signature::{Keys, verified};
