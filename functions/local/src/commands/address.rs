//! E-mail addresses on the command line.

use clap::Args;
use domain::EmailAddress;

/// Whether an address that looks like a slip is meant.
#[derive(Args)]
pub(super) struct Meant {
    /// The address is right as it is typed, although its domain looks like a slip of the keyboard.
    #[arg(long)]
    as_typed: bool,
}

impl Meant {
    /// Asks back about an address whose domain looks like a slip.
    pub(super) fn check(&self, address: &EmailAddress) -> Result<(), String> {
        match address.meant_domain() {
            Some(meant) if !self.as_typed => {
                let typed = address.domain();
                Err(format!("«{typed}»: is «{meant}» meant? If it is right, say --as-typed"))
            }
            Some(_) | None => Ok(()),
        }
    }
}
