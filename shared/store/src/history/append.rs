//! Adding an event: together with the change that it tells of, in the next place of the history.

use super::head::Head;
use super::link::Link;
use super::pending::Pending;
use crate::error::StoreError;
use crate::record::Record;
use crate::transaction::{Commit, Transaction};
use aws_sdk_dynamodb::Client;
use std::future::Future;

/// How often a write looks for the head anew when others add events: each time one of them was done.
pub(crate) const ROUNDS: usize = 100;

/// How a transaction with an event ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Added<Label> {
    /// Everything was written: the head of the history is this now.
    Done(Head),
    /// Nothing was written, because these conditions did not hold.
    Refused(Vec<Label>),
}

/// Commits what `build` makes of the head that was read and the link that comes after it: again, in the next place, when
/// others added an event since. What it gives back as refused was refused for another reason. `head` reads the head as it
/// is now.
pub(crate) async fn append<Label, Now>(
    client: &Client,
    pending: &Pending,
    read: Head,
    head: impl Fn() -> Now,
    build: impl Fn(Head, &Link) -> Result<Transaction<Label>, StoreError>,
) -> Result<Added<Label>, StoreError>
where
    Label: Copy,
    Now: Future<Output = Result<Head, StoreError>>,
{
    let mut read = read;
    for _ in 0..ROUNDS {
        let link = pending.after(read);
        let refused = match build(read, &link)?.commit(client).await? {
            Commit::Done => return Ok(Added::Done(link.head())),
            Commit::Refused(refused) => refused,
        };
        let now = head().await?;
        if now == read {
            return Ok(Added::Refused(refused));
        }
        read = now;
    }
    Err(StoreError::Contended { what: Link::WHAT })
}
