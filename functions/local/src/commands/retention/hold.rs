//! `ristoro retention hold`, `let-go` and `holds`.

use super::operator::WhoAndWhy;
use crate::commands::place::Place;
use crate::commands::terminal::{Outcome, say};
use clap::Args;
use domain::{ApplicationId, Instant, OrganisationCode};
use std::error::Error;
use std::process::ExitCode;
use store::Stores;
use store::erasures::{Erased, Hold, HoldOn, Holding};

#[derive(Args)]
pub(in crate::commands) struct Options {
    #[command(flatten)]
    on: On,
    #[command(flatten)]
    who: WhoAndWhy,
    #[command(flatten)]
    place: Place,
}

#[derive(Args)]
#[group(required = true, multiple = false)]
struct On {
    /// One application, with its payment request.
    #[arg(long, value_name = "ID")]
    application: Option<ApplicationId>,
    /// An organisation: its account and all its applications.
    #[arg(long, value_name = "CODE")]
    organisation: Option<OrganisationCode>,
}

#[derive(Args)]
pub(in crate::commands) struct ListOptions {
    #[command(flatten)]
    place: Place,
}

impl On {
    /// What it is on; of a payment request, its application.
    async fn meant(&self, stores: &Stores) -> Result<HoldOn, Box<dyn Error>> {
        if let Some(id) = self.application {
            let dossier = stores.applications.dossier(id).await?;
            let dossier = dossier.ok_or_else(|| format!("there is no application {id}"))?;
            return Ok(HoldOn::Application { application: dossier.application() });
        }
        let organisation = self.organisation.clone().ok_or("say what: see --help")?;
        let there = stores.accounts.organisation(&organisation).await?;
        there.ok_or_else(|| format!("{organisation} is the code of no organisation"))?;
        Ok(HoldOn::Organisation { organisation })
    }

    /// The same of what may be there no more: a hold on it is lifted all the same.
    fn named(&self) -> Option<HoldOn> {
        let application = self.application.map(|application| HoldOn::Application { application });
        application.or_else(|| {
            let organisation = self.organisation.clone()?;
            Some(HoldOn::Organisation { organisation })
        })
    }
}

pub(super) fn hold(options: &Options) -> Outcome {
    options.place.with_stores(async |stores| {
        let on = options.on.meant(stores).await?;
        match stores.erasures.hold(&on, &options.who.by()?).await? {
            Holding::Done => say(&format!("{on} is held: it is not erased until it is let go.")),
            Holding::Already => say(&format!("{on} was held before: nothing changed.")),
        }
        for begun in stores.erasures.all_pending().await? {
            if is_of(&begun.of, &on) {
                say(&format!("{}: begun before, it goes on all the same.", begun.of));
            }
        }
        Ok(ExitCode::SUCCESS)
    })
}

/// Whether an erasure is of what is held, as far as what is left of it tells.
fn is_of(erased: &Erased, on: &HoldOn) -> bool {
    match (erased, on) {
        (
            Erased::Dossier { dossier } | Erased::File { dossier, .. },
            HoldOn::Application { application },
        ) => dossier == application,
        (Erased::Account { organisation }, HoldOn::Organisation { organisation: held }) => {
            organisation == held
        }
        (Erased::Dossier { .. } | Erased::File { .. }, HoldOn::Organisation { .. })
        | (Erased::Account { .. }, HoldOn::Application { .. }) => false,
    }
}

pub(super) fn let_go(options: &Options) -> Outcome {
    options.place.with_stores(async |stores| {
        let on = match options.on.meant(stores).await {
            Ok(on) => on,
            Err(_) => options.on.named().ok_or("say what: see --help")?,
        };
        match stores.erasures.let_go(&on, &options.who.by()?).await? {
            Holding::Done => say(&format!("{on} is held no more.")),
            Holding::Already => say(&format!("{on} was not held: nothing changed.")),
        }
        Ok(ExitCode::SUCCESS)
    })
}

pub(super) fn list(options: &ListOptions) -> Outcome {
    options.place.with_stores(async |stores| {
        for Hold { on, since, author, reason } in stores.erasures.holds().await? {
            say(&format!("{on}: since {}, by {author}: {reason}", Instant::from(since)));
        }
        Ok(ExitCode::SUCCESS)
    })
}
