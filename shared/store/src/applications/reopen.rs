//! Reopening: a validated dossier that was not sent becomes a draft again.

use super::Applications;
use super::chain::DossierChange;
use super::events::{EventKind, Stamp};
use super::keys::dossier_key;
use super::outline::Outline;
use super::records::{Dossier, EarlierValidation};
use super::stage::Stage;
use crate::error::StoreError;
use crate::expression::text;
use crate::history::Added;
use crate::instant;
use crate::transaction::Transaction;
use aws_sdk_dynamodb::types::AttributeValue;
use domain::ApplicationState;

/// What errors call it.
const REOPENING: &str = "a reopening";
/// How many earlier validations are remembered: the latest.
const MOST_EARLIER: usize = 20;

/// How a reopening ended.
#[derive(Debug, Clone, PartialEq)]
pub enum Reopening {
    /// It is a draft again: the dossier as it is now.
    Reopened(Box<Dossier>),
    /// It does not wait to be sent, or not as it was read.
    NotValidated {
        /// Where it is.
        state: ApplicationState,
    },
}

impl Applications {
    /// Makes a validated dossier, as it was read, a draft again. The signed files that came are void: they are
    /// of a document that will be made anew. The digest of that document is remembered, so that whoever signs
    /// it by mistake can be told. A payment request that hangs on it must be a draft, and waits for the next validation.
    pub async fn reopen(&self, dossier: Dossier, stamp: &Stamp) -> Result<Reopening, StoreError> {
        let Stage::Validated { signing } = &dossier.stage else {
            return Ok(Reopening::NotValidated { state: dossier.stage.state() });
        };
        let (sha256, validated_at) = (signing.pdf.sha256, signing.validated_at);
        let changes = signing.changes + 1;
        let stage = Stage::Draft { changes };
        // No answer changes: what lists say of it holds on.
        let outline = dossier.outline().map(|outline| Outline { changes, ..outline.clone() });
        let mut earlier = dossier.earlier.clone();
        earlier.push(EarlierValidation { validated_at, sha256 });
        let earlier = earlier.split_off(earlier.len().saturating_sub(MOST_EARLIER));
        let encoded = |source| StoreError::Encode { what: REOPENING, source };
        let mut values = vec![
            (":validated", text("validated")),
            (":sha256", text(sha256.to_string())),
            (":stage", AttributeValue::M(serde_dynamo::to_item(&stage).map_err(encoded)?)),
            (":earlier", serde_dynamo::to_attribute_value(&earlier).map_err(encoded)?),
            (":at", text(instant::fixed_width(stamp.at))),
            (":by", text(stamp.username.as_str())),
        ];
        let mut update =
            ", #stage = :stage, #earlier = :earlier, #updated_at = :at, #updated_by = :by"
                .to_owned();
        if let Some(outline) = &outline {
            values.push((":outline", outline.value()?));
            update.push_str(", #outline = :outline");
        }
        let table = &self.table;
        let mut transaction = Transaction::new(REOPENING);
        let as_read = match dossier.payment {
            Some(payment) => {
                let (key, draft) = (dossier_key(payment), [(":draft", text("draft"))]);
                transaction =
                    transaction.check((), table, &key, "#stage.#name = :draft", &draft)?;
                values.push((":payment", text(payment.to_string())));
                "#payment = :payment"
            }
            None => "attribute_not_exists(#payment)",
        };
        let condition = "#stage.#name = :validated AND #stage.#signing.#pdf.#sha256 = :sha256 AND ";
        let condition = format!("{condition}{as_read}");
        let change = DossierChange { update: &update, condition: &condition, values: &values };
        let commit = table.with_event(&dossier, EventKind::Reopened, stamp, |addition| {
            addition.with(transaction.clone(), table, ((), ()), change)
        });
        match commit.await? {
            Added::Done(history) => {
                let (updated_at, updated_by) = (instant::cut(stamp.at), stamp.username.clone());
                let dossier =
                    Dossier { stage, history, earlier, outline, updated_at, updated_by, ..dossier };
                Ok(Reopening::Reopened(Box::new(dossier)))
            }
            Added::Refused(_) => {
                let now = self.stored(dossier.id).await?;
                Ok(Reopening::NotValidated { state: now.stage.state() })
            }
        }
    }
}
