//! Failures of the storage that pass: it could not be reached, or had too much to do.

use aws_sdk_dynamodb::types::error::{
    InternalServerError, ProvisionedThroughputExceededException, RequestLimitExceeded,
    ThrottlingException,
};
use aws_smithy_runtime_api::client::result::ConnectorError;
use std::error::Error;

/// Whether the same may go well in a moment. Part of it may have been done all the same: a reply that was lost is
/// among these.
pub(crate) fn is_passing(error: &(dyn Error + 'static)) -> bool {
    let mut next = Some(error);
    while let Some(cause) = next {
        if passes(cause) {
            return true;
        }
        next = cause.source();
    }
    false
}

fn passes(cause: &(dyn Error + 'static)) -> bool {
    cause.is::<ConnectorError>()
        || cause.is::<ProvisionedThroughputExceededException>()
        || cause.is::<RequestLimitExceeded>()
        || cause.is::<ThrottlingException>()
        || cause.is::<InternalServerError>()
}
