//! Arrival: the legal act of sending, one transaction of the dossier alone.

use super::Applications;
use super::chain::{ABSENT, Addition, DossierChange, DossierRef};
use super::events::{EventKind, Stamp};
use super::records::Dossier;
use super::sent::SentFacts;
use super::stage::{Signing, Stage};
use super::submission::{ARRIVAL, Arrival, Submission, already};
use super::waiting::Waiting;
use crate::calls::{Schedule, arrivals_key, schedule_key};
use crate::error::StoreError;
use crate::expression::{number, text};
use crate::history::{Added, Head};
use crate::instant;
use crate::outbox::letter_item;
use crate::record::Record;
use crate::table::Table;
use crate::transaction::Transaction;
use aws_sdk_dynamodb::types::AttributeValue;
use domain::{ApplicationId, ApplicationState, PairRefusal};
use form::Id;

/// The steps of the transaction. Whichever is refused, the records tell why.
#[derive(Debug, Clone, Copy)]
struct Condition;

impl Applications {
    /// Sends a dossier, with the payment request that hangs on it. In one transaction its stage moves, with every signed
    /// file there that the form asks for, and so does that of the payment request: neither arrives without the other; the
    /// call is open at the instant of the request and takes one more; the event is stored, the confirmation goes to the outbox with the head of the history in it, and the dossier waits for its number. All
    /// arrivals of a call check the same schedule, and those of a call that takes only so many count on the
    /// same record: DynamoDB may refuse some of those that come at once (`TransactionConflict`), which
    /// the commit tries again for some seconds.
    pub async fn arrive(&self, arrival: Arrival<'_>) -> Result<Submission, StoreError> {
        let Stage::Validated { .. } = &arrival.dossier.stage else {
            return Ok(already(arrival.dossier));
        };
        let schedule = schedule_key(&arrival.dossier.call.call);
        let schedule = self.table.record(&schedule).await?.ok_or(StoreError::NoSuchCall)?;
        match arrival.payment.as_ref().map(|payment| payment.dossier.stage.state()) {
            None | Some(ApplicationState::Validated) => {}
            Some(ApplicationState::Draft) => {
                return Ok(Submission::Refused(PairRefusal::RequestIsDraft));
            }
            // It moved after its application was read.
            Some(ApplicationState::Submitted | ApplicationState::Discarded) => {
                return self.explain(&arrival).await;
            }
        }
        match self.commit_arrival(&arrival, &schedule).await? {
            Added::Done(history) => {
                let dossier =
                    Box::new(arrived(arrival.dossier, (history, arrival.facts), arrival.stamp));
                Ok(Submission::Arrived { dossier, first: true })
            }
            Added::Refused(_) => self.explain(&arrival).await,
        }
    }

    async fn commit_arrival(
        &self,
        arrival: &Arrival<'_>,
        schedule: &Schedule,
    ) -> Result<Added<Condition>, StoreError> {
        let Arrival { dossier, payment, letter, stamp, numbering, .. } = arrival;
        let (table, call) = (&self.table, &dossier.call.call);
        let waits = Waiting::of((dossier, arrival.request()), stamp, *numbering);
        let (open, times) = open(schedule, text(instant::fixed_width(stamp.at)));
        let mut transaction = Transaction::new(ARRIVAL)
            .check(Condition, table, &schedule_key(call), open, &times)?
            .put(Condition, table, waits.item(&waits.key(call))?, ABSENT, &[])?;
        if let Some(most) = schedule.most {
            let room = [(":one", number(1)), (":most", number(most))];
            let takes = ("ADD #count :one", "attribute_not_exists(pk) OR #count < :most");
            transaction =
                transaction.update(Condition, table, &arrivals_key(call), takes, &room)?;
        }
        let own = Moving::of(arrival, dossier, (arrival.signatures, arrival.request()))?;
        let with_it =
            payment.as_ref().map(|it| Moving::of(arrival, &it.dossier, (it.signatures, None)));
        let with_it = with_it.transpose()?;
        let build = |addition: &Addition, of_payment: Option<&Addition>| {
            let letter = letter_item(
                &letter.with_histories(addition.head(), of_payment.map(Addition::head)),
            )?;
            let transaction = transaction.clone().put(Condition, table, letter, ABSENT, &[])?;
            let transaction = own.with(transaction, table, addition)?;
            match with_it.as_ref().zip(of_payment) {
                Some((with_it, addition)) => with_it.with(transaction, table, addition),
                None => Ok(transaction),
            }
        };
        let request = payment.as_ref().map(|it| DossierRef::from(&it.dossier));
        let both = (DossierRef::from(dossier), request);
        table.with_events(both, &EventKind::Arrived, stamp, build).await
    }
}

/// How one of the dossiers moves.
struct Moving {
    condition: String,
    values: Vec<(String, AttributeValue)>,
}

impl Moving {
    fn of(
        arrival: &Arrival<'_>,
        dossier: &Dossier,
        (signatures, request): (&[Id], Option<ApplicationId>),
    ) -> Result<Self, StoreError> {
        let facts = serde_dynamo::to_item(arrival.facts)
            .map_err(|source| StoreError::Encode { what: ARRIVAL, source })?;
        let (mut condition, mut values) = match &dossier.stage {
            Stage::Validated { signing } => waiting(signatures, signing),
            Stage::Draft { .. }
            | Stage::Arrived { .. }
            | Stage::Protocolled { .. }
            | Stage::Discarded { .. } => return Err(StoreError::Contended { what: ARRIVAL }),
        };
        condition.push_str(match request {
            Some(_) => " AND #payment = :payment",
            None => " AND attribute_not_exists(#payment)",
        });
        values.extend(request.map(|it| (":payment".to_owned(), text(it.to_string()))));
        let moves = [
            (":validated", text("validated")),
            (":arrived", text("arrived")),
            (":now", text(instant::fixed_width(arrival.stamp.at))),
            (":by", text(arrival.stamp.username.as_str())),
            (":sent", AttributeValue::M(facts)),
        ];
        values.extend(moves.map(|(name, value)| (name.to_owned(), value)));
        Ok(Self { condition, values })
    }

    fn with(
        &self,
        transaction: Transaction<Condition>,
        table: &Table,
        addition: &Addition,
    ) -> Result<Transaction<Condition>, StoreError> {
        let values = self.values.iter().map(|(name, value)| (name.as_str(), value.clone()));
        let values: Vec<_> = values.collect();
        let change = DossierChange { update: ARRIVES, condition: &self.condition, values: &values };
        addition.with(transaction, table, (Condition, Condition), change)
    }
}

/// What a dossier becomes when it arrives: [`Stage::Arrived`], attribute by attribute.
const ARRIVES: &str = ", #stage.#name = :arrived, #stage.#arrived_at = :now, \
                       #stage.#history = :history, #updated_at = :now, #updated_by = :by, #sent = :sent";

/// The call is open, and takes as many applications as was read.
fn open(
    schedule: &Schedule,
    now: AttributeValue,
) -> (&'static str, Vec<(&'static str, AttributeValue)>) {
    match schedule.most {
        None => (
            "#opens_at <= :now AND attribute_not_exists(#most) AND (#extended_until > :now \
             OR (attribute_not_exists(#extended_until) AND #closes_at > :now))",
            vec![(":now", now)],
        ),
        Some(most) => (
            "#opens_at <= :now AND #most = :most AND (#extended_until > :now \
             OR (attribute_not_exists(#extended_until) AND #closes_at > :now))",
            vec![(":now", now), (":most", number(most))],
        ),
    }
}

/// It waits to be sent, validated as it was read and with the very files that were read: what the confirmation
/// says of them is what is sent. Every file that the form asks for is there.
fn waiting(signatures: &[Id], signing: &Signing) -> (String, Vec<(String, AttributeValue)>) {
    let validated = "#stage.#name = :validated AND #stage.#signing.#pdf.#sha256 = :sha256";
    let mut conditions = vec![validated.to_owned()];
    let mut values = vec![(":sha256".to_owned(), text(signing.pdf.sha256.to_string()))];
    for (number, which) in signatures.iter().enumerate() {
        let document = signing.signed.get(which).map(|file| file.document.to_string());
        let value = format!(":document{number}");
        conditions.push(format!("#stage.#signing.#signed.#{which}.#document = {value}"));
        // What is not there equals nothing.
        values.push((value, text(document.unwrap_or_default())));
    }
    (conditions.join(" AND "), values)
}

/// The dossier as the transaction left it.
fn arrived(dossier: Dossier, (history, facts): (Head, &SentFacts), stamp: &Stamp) -> Dossier {
    let arrived_at = instant::cut(stamp.at);
    let stage = match dossier.stage {
        Stage::Validated { signing } => Stage::Arrived { signing, arrived_at, history },
        other @ (Stage::Draft { .. }
        | Stage::Arrived { .. }
        | Stage::Protocolled { .. }
        | Stage::Discarded { .. }) => other,
    };
    let (sent, updated_by) = (Some(facts.clone()), stamp.username.clone());
    Dossier { stage, history, sent, updated_at: arrived_at, updated_by, ..dossier }
}
