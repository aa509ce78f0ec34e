//! Validation: the data are frozen and the final PDF is tied to them.

use super::Applications;
use super::agreement::Agreement;
use super::chain::{DossierChange, DossierRef};
use super::events::{EventKind, Stamp};
use super::keys::dossier_key;
use super::records::Dossier;
use super::stage::{FinalPdf, Signing, Stage};
use crate::error::StoreError;
use crate::expression::{number, text};
use crate::history::Added;
use crate::instant;
use crate::transaction::Transaction;
use aws_sdk_dynamodb::types::AttributeValue;
use domain::ApplicationState;
use std::collections::BTreeMap;

/// What errors call it.
const VALIDATION: &str = "a validation";

/// How a validation ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Validation {
    /// Validated: the data are frozen, and this is the stage now.
    Validated(Stage),
    /// Something changed after the data were read: read them again and check anew.
    Changed {
        /// The counter of changes as it is now.
        changes: u64,
    },
    /// It was not a draft.
    NotDraft {
        /// Where it is.
        state: ApplicationState,
    },
}

impl Applications {
    /// Freezes a dossier whose data the caller read, found complete and made into a PDF.
    /// `expected_changes` is the counter of changes that came with the data: nothing may have
    /// changed since.
    pub async fn validate(
        &self,
        dossier: impl Into<DossierRef<'_>>,
        expected_changes: u64,
        pdf: FinalPdf,
        stamp: &Stamp,
    ) -> Result<Validation, StoreError> {
        self.validate_agreeing(dossier, (expected_changes, None), pdf, stamp).await
    }

    /// The same of a dossier that has to agree with others: if another one was validated since the agreement was read, it is
    /// [`Validation::Changed`].
    pub async fn validate_agreeing(
        &self,
        dossier: impl Into<DossierRef<'_>>,
        (expected_changes, agreement): (u64, Option<&Agreement>),
        pdf: FinalPdf,
        stamp: &Stamp,
    ) -> Result<Validation, StoreError> {
        let transaction = Transaction::new(VALIDATION);
        let transaction = match agreement {
            Some(agreement) => agreement.extend(transaction, &self.table, ())?,
            None => transaction,
        };
        self.freeze(dossier.into(), expected_changes, pdf, (transaction, stamp)).await
    }

    /// The same of a payment request, whose application, as it was read, must be validated still, with the same PDF: its
    /// answers stand beside those of the request.
    pub async fn validate_payment(
        &self,
        (payment, application): (&Dossier, &Dossier),
        expected_changes: u64,
        pdf: FinalPdf,
        stamp: &Stamp,
    ) -> Result<Validation, StoreError> {
        let validated = application.stage.pdf().map(|pdf| pdf.sha256.to_string());
        let values = [
            (":validated", text("validated")),
            // What is not there equals nothing.
            (":sha256", text(validated.unwrap_or_default())),
            (":payment", text(payment.id.to_string())),
        ];
        let condition = "#stage.#name = :validated AND #stage.#signing.#pdf.#sha256 = :sha256 \
                         AND #payment = :payment";
        let key = dossier_key(application.id);
        let transaction =
            Transaction::new(VALIDATION).check((), &self.table, &key, condition, &values)?;
        self.freeze(payment.into(), expected_changes, pdf, (transaction, stamp)).await
    }

    async fn freeze(
        &self,
        dossier: DossierRef<'_>,
        expected_changes: u64,
        pdf: FinalPdf,
        (transaction, stamp): (Transaction<()>, &Stamp),
    ) -> Result<Validation, StoreError> {
        let table = &self.table;
        let validated_at = instant::cut(stamp.at);
        let (changes, signed) = (expected_changes, BTreeMap::new());
        let stage = Stage::Validated { signing: Signing { changes, validated_at, pdf, signed } };
        let attributes = serde_dynamo::to_item(&stage)
            .map_err(|source| StoreError::Encode { what: VALIDATION, source })?;
        let mut values = vec![
            (":draft", text("draft")),
            (":stage", AttributeValue::M(attributes)),
            (":expected", number(expected_changes)),
            (":at", text(instant::fixed_width(stamp.at))),
            (":by", text(stamp.username.as_str())),
        ];
        let mut update = ", #stage = :stage, #updated_at = :at, #updated_by = :by".to_owned();
        if let Some(outline) = dossier.outline {
            values.push((":outline", outline.value()?));
            update.push_str(", #outline = :outline");
        }
        let condition = "#stage.#name = :draft AND #stage.#changes = :expected";
        let change = DossierChange { update: &update, condition, values: &values };
        let commit = table.with_event(dossier, EventKind::Validated, stamp, |addition| {
            addition.with(transaction.clone(), table, ((), ()), change)
        });
        match commit.await? {
            Added::Done(_) => Ok(Validation::Validated(stage)),
            Added::Refused(_) => Ok(match self.stored(dossier.id).await?.stage {
                Stage::Draft { changes } => Validation::Changed { changes },
                other => Validation::NotDraft { state: other.state() },
            }),
        }
    }
}
