//! `ristoro site build`.

use crate::call_folders::{CALLS, inside, lines, templates, without_faults};
use crate::commands::place::Place;
use crate::commands::terminal::{Outcome, say};
use crate::pages::offered;
use call::Template;
use calls::forms_in_use;
use clap::Args;
use edge::{Clock, Forms};
use form::Form;
use jiff::Timestamp;
use site::{SecurityContact, SecurityContactError, SiteInput};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

#[derive(Args)]
pub(in crate::commands) struct Options {
    /// Where the pages are written. What an earlier build left there is replaced.
    #[arg(long)]
    out: PathBuf,
    /// The folder of the site's assets.
    #[arg(long, default_value = "site")]
    site: PathBuf,
    /// Also the calls of this folder, as they will be when they are published: their pages can stand
    /// before somebody needs them.
    #[arg(long)]
    calls: Option<PathBuf>,
    /// Where the files that forms offer to download are looked for: a folder of calls.
    #[arg(long, default_value = CALLS)]
    templates: PathBuf,
    /// Whom to tell of a weakness of the portal (mailto:…, https://…), for security.txt.
    #[arg(long, env = "RISTORO_SECURITY_CONTACT", requires = "security_expires")]
    security_contact: Option<String>,
    /// Until when that address is good: within a year, such as 2027-03-31T00:00:00Z.
    #[arg(long, env = "RISTORO_SECURITY_EXPIRES", requires = "security_contact")]
    security_expires: Option<Timestamp>,
    #[command(flatten)]
    place: Place,
}

pub(super) fn run(options: &Options) -> Outcome {
    may_be_replaced(&options.out)?;
    let coming = options.calls.as_ref().map(|calls| without_faults(&inside(calls)?)).transpose()?;
    options.place.with_stores(async |stores| {
        let in_use = forms_in_use(stores, &Forms::default()).await?;
        let mut forms = owned(&in_use.applications);
        let mut payments = owned(&in_use.payments);
        for call in coming.unwrap_or_default() {
            add(&mut forms, call.application)?;
            if let Some(payment) = call.payment {
                add(&mut payments, payment)?;
            }
        }
        build((&forms, &payments), &templates(&options.templates)?, options)
    })
}

fn owned(forms: &[Arc<Form>]) -> Vec<Form> {
    forms.iter().map(|form| Form::clone(form)).collect()
}

/// Adds a form that will be published, unless it is already.
fn add(forms: &mut Vec<Form>, coming: Form) -> Result<(), String> {
    let same = |form: &&Form| form.call == coming.call && form.revision == coming.revision;
    match forms.iter().find(same) {
        None => forms.push(coming),
        Some(published) if *published == coming => {}
        Some(Form { call, revision, .. }) => {
            return Err(format!(
                "revision {revision} of «{call}» is published with another form: raise «revision» in call.toml"
            ));
        }
    }
    Ok(())
}

fn build(
    (forms, payments): (&[Form], &[Form]),
    templates: &[Template],
    options: &Options,
) -> Outcome {
    let registration = form::registration().map_err(lines)?;
    let security = security(options)?;
    let offered = offered(templates);
    let input = SiteInput {
        forms,
        payments,
        templates: &offered,
        registration,
        assets: &options.site,
        out: &options.out,
        local: options.place.is_local(),
        security: security.as_ref(),
    };
    let built = site::build(&input)?;
    let revisions = match forms.len() {
        1 => "1 revision".to_owned(),
        count => format!("{count} revisions"),
    };
    say(&format!("{revisions}: {} pages, {} files", built.pages, built.files));
    if security.is_none() {
        say("no security.txt: say whom to tell of a weakness with --security-contact");
    }
    Ok(ExitCode::SUCCESS)
}

/// Whom to tell of weaknesses.
fn security(options: &Options) -> Result<Option<SecurityContact>, SecurityContactError> {
    let (Some(contact), Some(expires)) = (&options.security_contact, options.security_expires)
    else {
        return Ok(None);
    };
    SecurityContact::new(contact, expires, Clock::System.now()).map(Some)
}

/// A folder is emptied before it is written: only one that an earlier build made, or an empty one.
fn may_be_replaced(out: &Path) -> Result<(), String> {
    let empty = std::fs::read_dir(out).map_or(true, |mut entries| entries.next().is_none());
    if empty || site::is_built(out) {
        return Ok(());
    }
    Err(format!("{} holds files that no build made: choose another folder", out.display()))
}
