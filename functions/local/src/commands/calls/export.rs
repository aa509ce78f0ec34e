//! `ristoro calls export`.

use super::author::ActOption;
use crate::commands::place::Place;
use crate::commands::terminal::{Outcome, keep_to_the_owner, refused, say};
use crate::export::{AnswersTable, ExportFolder, FilesTable, Table, write_dossier};
use clap::Args;
use domain::{ApplicationState, Instant};
use edge::Forms;
use form::CallId;
use jiff::Timestamp;
use std::error::Error;
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;
use store::Stores;
use store::applications::{Contents, Dossier};

/// How many records of the list of a call are read at a time.
const PAGE: usize = 50;

const HEAD: [&str; 10] = [
    "Domanda",
    "Protocollo",
    "Inviata",
    "Validata",
    "Codice del soggetto",
    "Soggetto",
    "Codice fiscale",
    "Revisione",
    "CUP",
    "SHA-256 del PDF",
];

#[derive(Args)]
pub(in crate::commands) struct Options {
    /// The call.
    call: CallId,
    /// The folder it is written into: a new one, or an empty one. What is in it is personal data.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    #[command(flatten)]
    act: ActOption,
    #[command(flatten)]
    place: Place,
}

pub(super) fn run(options: &Options) -> Outcome {
    options.place.with_stores(async |stores| export(stores, options).await)
}

/// What is written.
struct Export<'a> {
    stores: &'a Stores,
    forms: Forms,
    folder: ExportFolder,
    applications: Table,
    answers: AnswersTable,
    files: FilesTable,
}

async fn export(stores: &Stores, options: &Options) -> Outcome {
    let call = stores.calls.call(&options.call).await?;
    call.ok_or_else(|| format!("«{}» is not published", options.call))?;
    keep_to_the_owner();
    let folder = ExportFolder::new(&options.out)?;
    let decision = options.act.decides()?;
    stores.calls.note_export(&options.call, &decision).await?;
    let mut export = Export::begin(stores, folder)?;
    let (mut sent, mut others, mut after) = (0_u64, 0_u64, None);
    loop {
        let page = stores.applications.page_of_call(&options.call, after, PAGE).await?;
        for dossier in page.dossiers {
            match dossier.stage.state() {
                ApplicationState::Submitted => {
                    export.application(&dossier).await?;
                    sent += 1;
                }
                ApplicationState::Draft
                | ApplicationState::Validated
                | ApplicationState::Discarded => others += 1,
            }
        }
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    export.end()?;
    say(&format!(
        "{sent} applications in {}; {others} were not sent, and are not there.",
        options.out.display()
    ));
    say("Whether every file is as it was written: sha256sum --check SHA256SUMS");
    Ok(ExitCode::SUCCESS)
}

impl<'a> Export<'a> {
    fn begin(stores: &'a Stores, folder: ExportFolder) -> io::Result<Self> {
        let applications = Table::begin(&folder, "applications.csv", &HEAD)?;
        let (answers, files) = (AnswersTable::begin(&folder)?, FilesTable::begin(&folder)?);
        Ok(Self { stores, forms: Forms::default(), folder, applications, answers, files })
    }

    /// An application, with its payment request if it has one: one after the other, so that never more than one is held.
    async fn application(&mut self, dossier: &Dossier) -> Result<(), Box<dyn Error>> {
        let Some(contents) = self.stores.applications.load(dossier.id).await? else {
            return Ok(());
        };
        self.applications.row(&row(&contents))?;
        self.one(&contents).await?;
        if let Some(payment) = contents.dossier.payment
            && let Some(contents) = self.stores.applications.load(payment).await?
        {
            self.one(&contents).await?;
        }
        Ok(())
    }

    async fn one(&mut self, contents: &Contents) -> Result<(), Box<dyn Error>> {
        let form = self.forms.get(self.stores, &contents.dossier.call).await.map_err(refused)?;
        self.answers.add(contents, &form)?;
        write_dossier(self.stores, contents, (&mut self.folder, &mut self.files)).await
    }

    fn end(mut self) -> io::Result<()> {
        self.applications.end(&mut self.folder)?;
        self.answers.end(&mut self.folder)?;
        self.files.end(&mut self.folder)
    }
}

fn row(contents: &Contents) -> [String; 10] {
    let Dossier { id, owner, call, stage, sent, .. } = &contents.dossier;
    let shown = |at: Option<Timestamp>| at.map(|at| Instant::from(at).to_string());
    let facts = sent.as_ref();
    [
        id.to_string(),
        stage.protocol().map(ToString::to_string).unwrap_or_default(),
        shown(stage.arrived_at()).unwrap_or_default(),
        shown(stage.validated_at()).unwrap_or_default(),
        owner.to_string(),
        facts.map(|facts| facts.applicant.clone()).unwrap_or_default(),
        facts.map(|facts| facts.applicant_fiscal_code.clone()).unwrap_or_default(),
        call.revision.to_string(),
        contents.cup.code().map(ToString::to_string).unwrap_or_default(),
        stage.pdf().map(|pdf| pdf.sha256.to_string()).unwrap_or_default(),
    ]
}
