//! A list taken in: believed, compared with the one in force, put in its place.

use dossier::{KeptListError, kept_list};
use jiff::Timestamp;
use store::trust::{ListInForce, NewList};
use store::{StoreError, Stores};
use trust::list::{
    Changes, ListError, NotReplacing, Pins, TrustedList, changes, may_replace, read,
};

/// How a list is taken in.
#[derive(Debug, Clone, Copy)]
pub struct Import<'a> {
    /// The list, as it was published.
    pub file: &'a [u8],
    /// When.
    pub now: Timestamp,
    /// Who does it.
    pub author: &'a str,
    /// Whether a list may take the place of another although it lost many services.
    pub accept_shrunken: bool,
    /// Whether to stop before the list takes the place of the one in force.
    pub dry_run: bool,
}

/// A list that took the place of another, or would.
#[derive(Debug)]
pub struct Imported {
    /// The list.
    pub list: TrustedList,
    /// The one that was in force.
    pub before: Option<TrustedList>,
    /// What differs between the two.
    pub changes: Changes,
}

/// Why a list was not taken in. The one in force stays.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// Nobody's signature counts yet.
    #[error("no signer of lists is pinned: «ristoro trust pin» comes first")]
    NoPins,
    /// It is not believed.
    #[error("the list is refused")]
    Refused(#[from] ListError),
    /// It is believed, but does not take the place of the one in force.
    #[error("the list does not take the place of the one in force")]
    NotReplacing(#[from] NotReplacing),
    /// Another one was put in force while this one was looked at.
    #[error("another list was imported meanwhile: import it again")]
    Meanwhile,
    /// The one in force cannot be read.
    #[error("the list in force cannot be compared with")]
    InForce(#[from] KeptListError),
    /// What is kept of it cannot be written.
    #[error("encoding the list")]
    Encode(#[from] serde_json::Error),
    /// The store does not do what it is asked.
    #[error("keeping the list")]
    Store(#[from] StoreError),
}

impl ImportError {
    /// Whether the list itself is the cause, and not what it was to be compared with or kept in.
    pub fn is_of_the_list(&self) -> bool {
        match self {
            Self::NoPins | Self::Refused(_) | Self::NotReplacing(_) => true,
            Self::Meanwhile | Self::InForce(_) | Self::Encode(_) | Self::Store(_) => false,
        }
    }
}

/// Takes in a list.
///
/// # Errors
/// Why not; nothing changed then.
pub async fn import(stores: &Stores, import: Import<'_>) -> Result<Imported, ImportError> {
    let pins = stores.trust.pins().await?;
    let pins: Pins = pins.iter().map(|pin| pin.certificate).collect();
    if pins.is_empty() {
        return Err(ImportError::NoPins);
    }
    let list = read(import.file, &pins, import.now)?;
    let in_force = stores.trust.list_in_force().await?;
    let before = match &in_force {
        Some(in_force) => Some(kept_list(stores, &in_force.list).await?),
        None => None,
    };
    let newest = in_force.as_ref().map_or(0, |in_force| in_force.newest);
    may_replace(before.as_ref(), newest, &list, import.accept_shrunken)?;
    if !import.dry_run {
        put(stores, &list, import, in_force.as_ref()).await?;
    }
    let services = before.as_ref().map(|before| before.services.as_slice());
    let changes = changes(services.unwrap_or_default(), &list.services, import.now);
    Ok(Imported { list, before, changes })
}

async fn put(
    stores: &Stores,
    list: &TrustedList,
    import: Import<'_>,
    in_force: Option<&ListInForce>,
) -> Result<(), ImportError> {
    let new = NewList {
        sequence: list.sequence,
        json: serde_json::to_vec(list)?.into(),
        at: import.now,
        author: import.author.to_owned(),
    };
    if stores.trust.put_list(new, in_force).await? { Ok(()) } else { Err(ImportError::Meanwhile) }
}
