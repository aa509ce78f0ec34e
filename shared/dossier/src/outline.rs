//! A dossier as a change would leave it, and what lists say of it then.

use crate::LoadedDossier;
use crate::loaded::answers_of;
use crate::present::progress;
use edge::api::{Party, Progress};
use std::sync::OnceLock;
use store::applications::{
    Beneficiary, Contents, Dossier, DossierKind, DossierRef, Outline, Stage,
};

impl LoadedDossier {
    /// The dossier as a change of its records would leave it, if nothing else changes meanwhile.
    #[must_use]
    pub fn would_be(&self, change: impl FnOnce(&mut Contents)) -> Self {
        let mut after = self.clone();
        change(&mut after.contents);
        if let Stage::Draft { changes } = &mut after.contents.dossier.stage {
            *changes = changes.saturating_add(1);
        }
        after.answers = answers_of(&after.contents, after.parent.as_deref(), &after.form);
        after.report = OnceLock::new();
        after
    }

    /// The same with its records as the transaction left them: its answers are those that it would have.
    pub(crate) fn settled(mut self, change: impl FnOnce(&mut Contents)) -> Self {
        change(&mut self.contents);
        self
    }

    /// What lists say of it besides its record; nothing of a payment request, which is in no list.
    pub fn outline(&self) -> Option<Outline> {
        if self.record().kind != DossierKind::Application {
            return None;
        }
        let Progress { done, asked, percent } = progress(self.report());
        let beneficiary = self.beneficiary();
        let beneficiary =
            beneficiary.map(|Party { name, fiscal_code }| Beneficiary { name, fiscal_code });
        let changes = self.record().stage.all_changes();
        Some(Outline { changes, beneficiary, done, asked, percent })
    }

    /// Its record as it was read, with what lists will say once it is changed.
    pub fn outlined<'a>(&self, outline: Option<&'a Outline>) -> DossierRef<'a> {
        DossierRef::from(self.record()).outlined(outline)
    }
}

/// What a list says of a dossier besides its record, without reading what lies in it, as long as that holds.
pub fn kept_outline(dossier: &Dossier) -> Option<(Option<Party>, Progress)> {
    let Outline { beneficiary, done, asked, percent, .. } = dossier.outline()?.clone();
    let beneficiary =
        beneficiary.map(|Beneficiary { name, fiscal_code }| Party { name, fiscal_code });
    Some((beneficiary, Progress { done, asked, percent }))
}
