//! Publishing a call with what its project codes are asked for with.

use call::Call;
use calls::Published;
use store::Stores;
use store::calls::Decision;

/// A call could not be published.
#[derive(Debug, thiserror::Error)]
pub enum PublishingError {
    /// The call itself.
    #[error("the call «{call}» could not be published")]
    Call {
        /// Which.
        call: String,
        /// Why.
        #[source]
        source: calls::PublishError,
    },
    /// What its project codes are asked for with.
    #[error("what the project codes of «{call}» are asked for with could not be published")]
    Codes {
        /// Which.
        call: String,
        /// Why.
        #[source]
        source: cup_function::PublishCodesError,
    },
}

/// Publishes a call. What its codes are asked for with follows, unless a later revision is out already.
pub(crate) async fn publish(
    stores: &Stores,
    call: &Call,
    decision: &Decision,
) -> Result<Published, PublishingError> {
    let name = call.id.to_string();
    let published = calls::publish(stores, call, decision).await;
    let published =
        published.map_err(|source| PublishingError::Call { call: name.clone(), source })?;
    if let Some(codes) = &call.codes
        && published.call.revision == call.application.revision
    {
        let kept = cup_function::publish_codes(stores, &call.id, codes).await;
        kept.map_err(|source| PublishingError::Codes { call: name, source })?;
    }
    Ok(published)
}
