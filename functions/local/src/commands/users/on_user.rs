//! What every command that changes a user is told.

use super::which::Which;
use crate::commands::operator::Operator;
use crate::commands::place::Place;
use clap::Args;

/// Which user, who does it and why, and where the records are.
#[derive(Args)]
pub(in crate::commands) struct OnUser {
    #[command(flatten)]
    pub(super) which: Which,
    #[command(flatten)]
    pub(super) operator: Operator,
    #[command(flatten)]
    pub(super) place: Place,
}
