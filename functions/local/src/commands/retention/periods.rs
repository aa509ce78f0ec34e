//! How long what is kept: the usual periods, unless an option or a variable says otherwise.

use crate::commands::terminal::say;
use clap::Args;
use domain::{RetentionKind, RetentionPeriod};
use std::process::ExitCode;

#[expect(clippy::struct_field_names, reason = "options are called as their fields")]
#[derive(Args)]
pub(super) struct Periods {
    /// How many months applications that were never sent are kept; by default as `ristoro retention periods` says.
    #[arg(long, value_name = "MONTHS", env = "RISTORO_KEEP_DRAFTS", value_parser = months)]
    keep_drafts: Option<RetentionPeriod>,
    /// The same of those that were sent.
    #[arg(long, value_name = "MONTHS", env = "RISTORO_KEEP_SUBMITTED", value_parser = months)]
    keep_submitted: Option<RetentionPeriod>,
    /// The same of the signed identity documents among their files.
    #[arg(long, value_name = "MONTHS", env = "RISTORO_KEEP_IDENTITY_DOCUMENTS", value_parser = months)]
    keep_identity_documents: Option<RetentionPeriod>,
    /// The same of events of accounts, such as sign-ins.
    #[arg(long, value_name = "MONTHS", env = "RISTORO_KEEP_EVENTS", value_parser = months)]
    keep_events: Option<RetentionPeriod>,
    /// The same of accounts without applications that nobody enters.
    #[arg(long, value_name = "MONTHS", env = "RISTORO_KEEP_ACCOUNTS", value_parser = months)]
    keep_accounts: Option<RetentionPeriod>,
}

fn months(text: &str) -> Result<RetentionPeriod, String> {
    let period = text.parse().ok().and_then(RetentionPeriod::of_months);
    period.ok_or_else(|| "write how many months, from 1 to 1200".to_owned())
}

impl Periods {
    /// How long a kind is kept.
    pub(super) fn of(&self, kind: RetentionKind) -> RetentionPeriod {
        let set = match kind {
            RetentionKind::Drafts => self.keep_drafts,
            RetentionKind::Submitted => self.keep_submitted,
            RetentionKind::IdentityDocuments => self.keep_identity_documents,
            RetentionKind::Events => self.keep_events,
            RetentionKind::Accounts => self.keep_accounts,
        };
        set.unwrap_or(kind.usual())
    }
}

#[derive(Args)]
pub(in crate::commands) struct Options {
    #[command(flatten)]
    periods: Periods,
}

pub(super) fn run(options: &Options) -> ExitCode {
    for kind in RetentionKind::ALL {
        let (name, months) = (kind.name(), options.periods.of(kind).months());
        say(&format!("{name}: {months} months from {}", kind.since()));
    }
    ExitCode::SUCCESS
}
