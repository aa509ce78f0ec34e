//! The PDFs of the organisation's other applications: whoever signs one of those by mistake can be told.

use edge::api::OtherPdf;
use store::applications::{Dossier, Listed};

/// How many are told: those of the latest applications.
const MOST: usize = 200;

/// The PDFs made at validations of all but one of the applications, present and earlier.
pub(crate) fn other_pdfs(own: &Dossier, listed: &[Listed]) -> Vec<OtherPdf> {
    let others = listed.iter().map(|one| &one.dossier).filter(|other| other.id != own.id);
    others.flat_map(of).take(MOST).collect()
}

fn of(other: &Dossier) -> impl Iterator<Item = OtherPdf> {
    let present = other.stage.pdf().map(|pdf| pdf.sha256);
    let earlier = other.earlier.iter().rev().map(|earlier| earlier.sha256);
    let application = other.id.to_string();
    present.into_iter().chain(earlier).map(move |sha256| OtherPdf {
        sha256: sha256.to_string(),
        application: application.clone(),
    })
}
