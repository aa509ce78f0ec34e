//! Taking in what Sistema CUP answered: codes and rejections, one row at a time, so that what was
//! broken off can be taken up again and nothing is done twice.

use crate::act::Doer;
use crate::bounds::{self, MOST_STRAYS, REASONS_KEPT};
use crate::claims::AT_ONCE;
use crate::finish::{KeptRow, KeptRows};
use crate::linked::by_protocol;
use crate::outputs::{kept_rows, requests_of};
use cup::{Answer, Outcome, Request};
use domain::Cup;
use edge::Refusal;
use futures::stream::{self, StreamExt, TryStreamExt};
use std::collections::BTreeMap;
use store::applications::Meta;
use store::cup::{
    Assigned, Assignment, CodeRecord, ConversionRecord, Rejected, Rejection, RowOutcome, Stray,
};

/// What an answer brought.
#[derive(Default)]
pub(crate) struct Taken {
    pub(crate) coded: u32,
    pub(crate) rejected: u32,
    /// The answers that were not taken: the first of them.
    pub(crate) strays: Vec<Stray>,
    /// How many they are.
    pub(crate) stray_count: u32,
}

impl Taken {
    fn tell(&mut self, stray: Stray) {
        self.stray_count = self.stray_count.saturating_add(1);
        if self.strays.len() < MOST_STRAYS {
            self.strays.push(stray);
        }
    }
}

/// What became of one row.
enum Fate {
    Coded,
    Rejected,
    Nothing,
    Told(String),
}

/// Takes in an answer to a conversion.
pub(crate) async fn import(
    doer: &Doer<'_>,
    conversion: &ConversionRecord,
    response: &str,
    answers: &[Answer],
) -> Result<Taken, Refusal> {
    let KeptRows { rows, .. } = kept_rows(doer, conversion).await?;
    let requests = requests_of(doer, conversion).await?;
    let same = |(row, request): (&KeptRow, &Request)| row.local_code == request.local_code;
    if rows.len() != requests.len() || !rows.iter().zip(&requests).all(same) {
        return Err(Refusal::fault("the requests of a conversion are not those of its rows"));
    }
    let pairing = cup::pair(&requests, answers);
    let known = doer.context.stores.cup.rows(&conversion.administration, &conversion.id).await?;
    let known: BTreeMap<String, RowOutcome> =
        known.into_iter().map(|row| (row.local_code, row.outcome)).collect();
    // An application may have been sent, and found, only after the request was made.
    let codes = rows.iter().map(|row| row.local_code.as_str());
    let applications = by_protocol(doer, codes).await?;
    let mut taken = Taken::default();
    for stray in pairing.strays {
        let Answer { id_progetto, codifica_locale, .. } = &stray.answer;
        taken.tell(bounds::stray(id_progetto, codifica_locale, stray.reason));
    }
    let work = Work { doer, conversion, response };
    let pairs = rows.into_iter().zip(pairing.rows);
    let fates: Vec<(KeptRow, Fate)> = stream::iter(pairs)
        .map(|(row, outcome)| {
            let before = known.get(&row.local_code).cloned();
            // The index that finds them may be late, or the call gone from the list.
            let found = applications.get(&row.local_code).map(|meta| meta.id.clone());
            let application = found.or_else(|| row.application.clone());
            let work = &work;
            async move {
                let fate = work.take(&row, outcome, before, application).await?;
                Ok::<_, Refusal>((row, fate))
            }
        })
        .buffered(AT_ONCE)
        .try_collect()
        .await?;
    for (row, fate) in fates {
        match fate {
            Fate::Coded => taken.coded += 1,
            Fate::Rejected => taken.rejected += 1,
            Fate::Nothing => {}
            Fate::Told(sentence) => {
                taken.tell(bounds::stray(&row.id_progetto, &row.local_code, sentence));
            }
        }
    }
    Ok(taken)
}

struct Work<'a> {
    doer: &'a Doer<'a>,
    conversion: &'a ConversionRecord,
    response: &'a str,
}

impl Work<'_> {
    async fn take(
        &self,
        row: &KeptRow,
        outcome: Outcome,
        before: Option<RowOutcome>,
        application: Option<String>,
    ) -> Result<Fate, Refusal> {
        match outcome {
            Outcome::Waiting => Ok(Fate::Nothing),
            Outcome::Unclear(unclear) => Ok(Fate::Told(unclear.to_string())),
            // Taken before this import was broken off, or with another file.
            Outcome::Coded(cup) if before == Some(RowOutcome::Coded { cup: cup.clone() }) => {
                Ok(Fate::Coded)
            }
            Outcome::Coded(cup) => self.assign(row, cup, application).await,
            Outcome::Rejected(reasons) => self.reject(row, reasons, application).await,
        }
    }

    async fn assign(
        &self,
        row: &KeptRow,
        cup: Cup,
        application: Option<String>,
    ) -> Result<Fate, Refusal> {
        let assignment = Assignment {
            administration: self.conversion.administration.clone(),
            code: CodeRecord {
                cup: cup.clone(),
                local_code: row.local_code.clone(),
                name: row.name.clone(),
                conversion: self.conversion.id.clone(),
                row: row.row,
                request_sha256: row.request_sha256.clone(),
                at: self.doer.now,
                application,
            },
            response: self.response.to_owned(),
        };
        let act = self.doer.act()?;
        Ok(match self.doer.context.stores.cup.assign(&assignment, &act).await? {
            Assigned::Now | Assigned::Already => Fate::Coded,
            Assigned::HasAnother(held) => Fate::Told(format!(
                "La risposta porta il CUP {cup}, ma questo progetto ha già il CUP {held}, che resta: chiedi conferma al Sistema CUP."
            )),
            Assigned::TakenBy(other) => Fate::Told(format!(
                "Il CUP {cup} è già registrato per «{other}»: non è stato registrato anche qui. Chiedi conferma al Sistema CUP."
            )),
            Assigned::ApplicationHas(held) => Fate::Told(format!(
                "La risposta porta il CUP {cup}, ma la domanda ha già il CUP {held}, che resta: chiedi conferma al Sistema CUP."
            )),
            Assigned::NoApplication => Fate::Told(format!(
                "Il CUP {cup} non è stato registrato: la domanda non risulta inviata."
            )),
        })
    }

    async fn reject(
        &self,
        row: &KeptRow,
        reasons: Vec<String>,
        application: Option<String>,
    ) -> Result<Fate, Refusal> {
        let now = match application {
            Some(id) => self.doer.context.stores.applications.meta(&id).await?,
            None => None,
        };
        let waits = |meta: &Meta| {
            meta.cup.is_none() && meta.cup_requested_in.as_ref() == Some(&self.conversion.id)
        };
        let rejection = Rejection {
            administration: self.conversion.administration.clone(),
            conversion: self.conversion.id.clone(),
            local_code: row.local_code.clone(),
            reasons: bounds::reasons(&reasons, REASONS_KEPT),
            at: self.doer.now,
            response: self.response.to_owned(),
            application: now.filter(waits).map(|meta| meta.id),
        };
        let act = self.doer.act()?;
        Ok(match self.doer.context.stores.cup.reject(&rejection, &act).await? {
            Rejected::Now | Rejected::Already => Fate::Rejected,
            Rejected::HasCode => Fate::Told(
                "La risposta scarta questo progetto, che ha già un CUP: il CUP resta.".to_owned(),
            ),
        })
    }
}
